package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
	"klassetrin/course"
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
// Up and Down choose, Page Up and Page Down go on by as many lines as are shown,
// the wheel rolls, Enter goes there, Esc closes.
type Palette struct {
	p      *words.Printer
	over   *overlay
	entry  *paletteEntry
	lines  *fyne.Container
	note   *Text
	under  *fyne.Container // the space of the note, when it says something
	find   func(query string) []func() PaletteHit
	hits   []func() PaletteHit
	first  int // the hit in the first line
	room   int // for lines
	chosen int
	hint   string
	empty  string
}

// ShowPalette opens the search; find is asked at every key for all that fits,
// and for a hit itself when it comes into view. Hint stands below the empty
// field, empty says that nothing was found.
func ShowPalette(win fyne.Window, w *words.Printer, placeholder, hint, empty string, find func(query string) []func() PaletteHit) *Palette {
	p := &Palette{p: w, find: find, lines: VStack(2), note: Caption(hint), hint: hint, empty: empty}
	p.under = Inset(2, 8, 4, 8, p.note)
	p.entry = newPaletteEntry(p, placeholder)
	panel := popupPanel(VStack(Space2, p.entry, newPaletteList(p), p.under))
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
	p.hits, p.first, p.chosen = p.find(query), 0, 0
	p.over.relayout()
}

// fit shows as many hits as a window has room for, at least three, and says below
// which of them they are when there are more.
func (p *Palette) fit(win fyne.Size) {
	least := newPaletteRow(p, PaletteHit{}, 0).MinSize().Height + Px(2)
	left := win.Height - Px(120) - p.entry.MinSize().Height - p.note.lineHeight()
	p.room = max(3, min(paletteRows, int(left/least)))
	p.show()
}

// show fills the lines with the hits from the first one on.
func (p *Palette) show() {
	p.first = max(0, min(p.first, len(p.hits)-p.room))
	last := min(p.first+p.room, len(p.hits))
	p.lines.Objects = nil
	for i := p.first; i < last; i++ {
		p.lines.Objects = append(p.lines.Objects, newPaletteRow(p, p.hits[i](), i))
	}
	p.lines.Refresh() // places them, also where the panel keeps its size
	switch {
	case p.entry.Text == "":
		p.note.SetText(p.hint)
	case len(p.hits) == 0:
		p.note.SetText(p.empty)
	case len(p.hits) > p.room:
		p.note.SetText(p.p.T("kit.palette.place", course.Args{"From": p.first + 1, "To": last, "Count": len(p.hits)}))
	default:
		p.note.SetText("")
	}
	setShown(p.under, p.note.Text() != "")
}

// move chooses the hit so many lines on, after the last one the first again.
func (p *Palette) move(by int) {
	if n := len(p.hits); n > 0 {
		p.choose((p.chosen + by + n) % n)
	}
}

// choose chooses a hit and brings it into view.
func (p *Palette) choose(i int) {
	p.chosen = max(0, min(i, len(p.hits)-1))
	p.first = max(p.chosen-p.room+1, min(p.first, p.chosen))
	p.over.relayout()
}

// roll shows the hits from another one on; what was chosen stays in view.
func (p *Palette) roll(by int) {
	p.first = max(0, min(p.first+by, len(p.hits)-p.room))
	p.choose(max(p.first, min(p.chosen, p.first+p.room-1)))
}

func (p *Palette) run() {
	if p.chosen < len(p.hits) {
		hit := p.hits[p.chosen]()
		p.close()
		hit.Run()
	}
}

// paletteList is the lines of a palette, which the wheel rolls.
type paletteList struct {
	widget.BaseWidget
	p     *Palette
	moved float32 // by the wheel, not yet by a whole line
}

func newPaletteList(p *Palette) *paletteList {
	l := &paletteList{p: p}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer shows the lines.
func (l *paletteList) CreateRenderer() fyne.WidgetRenderer { return Around(l, l.p.lines) }

func (l *paletteList) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.p.lines} }

// Scrolled rolls by whole lines.
func (l *paletteList) Scrolled(ev *fyne.ScrollEvent) {
	if len(l.p.lines.Objects) == 0 {
		return
	}
	l.moved -= ev.Scrolled.DY
	line := l.p.lines.Objects[0].Size().Height + Px(2)
	if by := int(l.moved / line); by != 0 {
		l.moved -= float32(by) * line
		l.p.roll(by)
	}
}

// paletteEntry is the field of a palette; the keys that move in the list, Enter
// and Esc go there.
type paletteEntry struct {
	TextField
	p *Palette
}

func newPaletteEntry(p *Palette, placeholder string) *paletteEntry {
	e := &paletteEntry{p: p}
	e.OneLine()
	e.PlaceHolder, e.Icon = placeholder, IconIn(IconSearch, ColorMuted)
	e.OnChanged, e.OnKey = p.search, e.inList
	e.ExtendBaseWidget(e)
	return e
}

// inList does what a key does in the list and tells whether it does something.
func (e *paletteEntry) inList(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		e.p.move(1)
	case fyne.KeyUp:
		e.p.move(-1)
	case fyne.KeyPageDown:
		e.p.choose(e.p.chosen + e.p.room)
	case fyne.KeyPageUp:
		e.p.choose(e.p.chosen - e.p.room)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.p.run()
	case fyne.KeyEscape:
		e.p.close()
	default:
		return false
	}
	return true
}

// AccessibilityLabel says what can be found, and the line that is chosen.
func (e *paletteEntry) AccessibilityLabel() string {
	n := named{name: e.PlaceHolder}
	if e.p.chosen < len(e.p.hits) {
		hit := e.p.hits[e.p.chosen]()
		return n.phrase(hit.Title + ", " + hit.Kind)
	}
	return n.phrase(e.Text)
}

// paletteRow is one hit, drawn flat.
type paletteRow struct {
	widget.BaseWidget
	hit     PaletteHit
	onTap   func()
	chosen  bool
	hovered bool
}

func newPaletteRow(p *Palette, hit PaletteHit, i int) *paletteRow {
	r := &paletteRow{hit: hit, chosen: i == p.chosen, onTap: func() { p.chosen = i; p.run() }}
	r.ExtendBaseWidget(r)
	return r
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
