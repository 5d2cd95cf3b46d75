package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// PaletteHit is one line of what a search found.
type PaletteHit struct {
	Icon  IconName
	Title string
	Text  string // tells it from others of the same name
	Kind  string // the sort of thing, at the right
	Run   func()
}

// paletteRows is how many hits are shown at once, where there is room for them.
const paletteRows = 9

// Palette is the search over everything: one field, and what it finds below.
// Up and Down choose, Enter goes there, Esc closes.
type Palette struct {
	over   *overlay
	entry  *paletteEntry
	list   *fyne.Container
	note   *Text
	under  *fyne.Container // the space of the note, when it says something
	find   func(query string, limit int) []PaletteHit
	hits   []PaletteHit
	chosen int
	hint   string
	empty  string
}

// ShowPalette opens the search; find is asked at every key. Hint stands below
// the empty field, empty says that nothing was found.
func ShowPalette(win fyne.Window, placeholder, hint, empty string, find func(query string, limit int) []PaletteHit) *Palette {
	p := &Palette{find: find, list: VStack(2), note: Caption(hint), hint: hint, empty: empty}
	p.under = Inset(2, 8, 4, 8, p.note)
	p.entry = newPaletteEntry(p)
	p.entry.SetPlaceHolder(placeholder)
	p.entry.OnChanged = p.search
	field := HStack(Space2, NewIcon(IconIn(IconSearch, ColorMuted), 18), Grow(p.entry))
	panel := popupPanel(VStack(Space2, field, Rule(), p.list, p.under))
	p.over = &overlay{canvas: win.Canvas(), panel: panel, shade: true, onOutside: p.close, arrange: func(win fyne.Size) (fyne.Position, fyne.Size) {
		w := min(Px(620), win.Width-2*Px(Space4))
		p.fit(win)
		size := clampSize(w, min(panel.MinSize().Height, win.Height-Px(80)))
		return fyne.NewPos((win.Width-size.Width)/2, min(Px(72), win.Height/8)), size
	}}
	p.over.show()
	win.Canvas().Focus(p.entry)
	return p
}

func (p *Palette) close() { p.over.hide() }

// search shows what fits the query.
func (p *Palette) search(query string) {
	p.hits, p.chosen = p.find(query, paletteRows), 0
	p.list.Objects = nil
	for i, h := range p.hits {
		row := &paletteRow{hit: h, onTap: func() { p.chosen = i; p.run() }}
		row.ExtendBaseWidget(row)
		p.list.Objects = append(p.list.Objects, row)
	}
	switch {
	case query == "":
		p.note.SetText(p.hint)
	case len(p.hits) == 0:
		p.note.SetText(p.empty)
	default:
		p.note.SetText("")
	}
	if p.note.Text() == "" {
		p.under.Hide()
	} else {
		p.under.Show()
	}
	p.mark()
	p.over.relayout()
}

// fit shows as many hits as a window has room for, at least three.
func (p *Palette) fit(win fyne.Size) {
	left := win.Height - Px(120) - p.entry.MinSize().Height
	for i, row := range p.list.Objects {
		setShown(row, i < max(3, int(left/(row.MinSize().Height+Px(2)))))
	}
}

// shown is how many hits can be seen and chosen.
func (p *Palette) shown() int {
	n := 0
	for _, row := range p.list.Objects {
		if row.Visible() {
			n++
		}
	}
	return n
}

func (p *Palette) mark() {
	for i, o := range p.list.Objects {
		if r, ok := o.(*paletteRow); ok {
			r.chosen = i == p.chosen
			r.Refresh()
		}
	}
}

func (p *Palette) move(by int) {
	if n := p.shown(); n > 0 {
		p.chosen = (p.chosen + by + n) % n
		p.mark()
	}
}

func (p *Palette) run() {
	if p.chosen < len(p.hits) {
		hit := p.hits[p.chosen]
		p.close()
		hit.Run()
	}
}

// paletteEntry is the field of a palette; arrows, Enter and Esc go to the list.
type paletteEntry struct {
	widget.Entry
	p *Palette
}

func newPaletteEntry(p *Palette) *paletteEntry {
	e := &paletteEntry{p: p}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey moves in the list or edits the query.
func (e *paletteEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		e.p.move(1)
	case fyne.KeyUp:
		e.p.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.p.run()
	case fyne.KeyEscape:
		e.p.close()
	default:
		e.Entry.TypedKey(ev)
	}
}

// AccessibilityLabel says what can be found, and the line that is chosen.
func (e *paletteEntry) AccessibilityLabel() string {
	n := named{name: e.PlaceHolder}
	if e.p.chosen < len(e.p.hits) {
		hit := e.p.hits[e.p.chosen]
		return n.phrase(hit.Title + ", " + hit.Kind)
	}
	return n.phrase(e.Text)
}

// AccessibilityRole tells that this is a text.
func (e *paletteEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// paletteRow is one hit, drawn flat.
type paletteRow struct {
	widget.BaseWidget
	hit     PaletteHit
	onTap   func()
	chosen  bool
	hovered bool
}

// Tapped goes there.
func (r *paletteRow) Tapped(*fyne.PointEvent) { r.onTap() }

// Cursor is a hand.
func (r *paletteRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn shows that the row can be pressed.
func (r *paletteRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved does nothing.
func (r *paletteRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the highlight away.
func (r *paletteRow) MouseOut() { r.hovered = false; r.Refresh() }

// CreateRenderer draws icon, title, text and kind in one line.
func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	line := HStack(Space2, NewIcon(IconIn(r.hit.Icon, ColorMuted), 18), Plain(r.hit.Title).Bold(), Grow(Caption(r.hit.Text).Ellipsis()), Caption(r.hit.Kind))
	content := container.New(&insetLayout{6, 10, 6, 10}, line)
	return newRenderer(
		func(s fyne.Size) {
			place(back, 0, 0, s.Width, s.Height)
			place(content, 0, 0, s.Width, s.Height)
		},
		func() fyne.Size { return fyne.NewSize(0, content.MinSize().Height) },
		func() {
			fill := fyne.ThemeColorName("")
			switch {
			case r.chosen:
				fill = ColorSelected
			case r.hovered:
				fill = ColorHover
			}
			paintRect(back, fill, "", 0, Px(6))
		},
		back, content,
	)
}
