package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// Chip is one choice of a ChipRow. Dot is the colour of a theme or "".
type Chip struct {
	Key  string
	Text string
	Dot  fyne.ThemeColorName
	Tip  string   // shown when the pointer rests on the chip; "" for none
	Icon IconName // instead of the dot, in its colour; "" for none
}

// signRoom is what dot or icon take before the text.
func (c *Chip) signRoom() float32 {
	switch {
	case c.Icon != "":
		return Px(20)
	case c.Dot != "":
		return Px(17)
	}
	return 0
}

// LanguageChips offers the languages of the program, each in its own words; the
// keys are the languages' codes.
func LanguageChips() []Chip {
	var out []Chip
	for _, l := range words.Langs {
		out = append(out, Chip{Key: string(l), Text: l.Name()})
	}
	return out
}

// ChipRow is a row of filter chips: one of them is chosen, or any number when
// it was made by NewMultiChipRow. It is one stop for Tab; the arrows move
// inside, Space or Enter chooses. A row that is too long goes on below.
type ChipRow struct {
	widget.DisableableWidget
	named
	noticing
	tip      tip
	chips    []Chip
	chosen   []string
	multi    bool
	onOne    func(string)
	onMany   func([]string)
	cursor   int
	hover    int
	focused  bool
	spots    []spot
	laidOut  float32 // width of the last layout
	renderer *chipRenderer
}

// spot is the place of one chip in its row.
type spot struct{ x, y, w, h float32 }

var (
	_ fyne.Focusable    = (*ChipRow)(nil)
	_ desktop.Hoverable = (*ChipRow)(nil)
)

// NewChipRow gives a row of which one chip is chosen; onChange is called with
// its key when the user chooses another.
func NewChipRow(chips []Chip, chosen string, onChange func(key string)) *ChipRow {
	r := &ChipRow{chips: chips, chosen: []string{chosen}, onOne: onChange, hover: -1}
	r.ExtendBaseWidget(r)
	return r
}

// NewMultiChipRow gives a row of which any number of chips is chosen; onChange
// is called with their keys, in the order of the row.
func NewMultiChipRow(chips []Chip, chosen []string, onChange func(keys []string)) *ChipRow {
	r := &ChipRow{chips: chips, chosen: slices.Clone(chosen), multi: true, onMany: onChange, hover: -1}
	r.ExtendBaseWidget(r)
	return r
}

// SetChips changes the chips, as when a count in their texts changes; what was
// chosen stays chosen.
func (r *ChipRow) SetChips(chips []Chip) {
	r.chips, r.laidOut = chips, 0
	r.cursor = max(0, min(r.cursor, len(chips)-1))
	r.Refresh()
}

// Choose chooses chips without calling onChange.
func (r *ChipRow) Choose(keys ...string) { r.chosen = slices.Clone(keys); r.Refresh() }

// Chosen gives the keys of the chosen chips in the order of the row.
func (r *ChipRow) Chosen() []string {
	var keys []string
	for _, c := range r.chips {
		if slices.Contains(r.chosen, c.Key) {
			keys = append(keys, c.Key)
		}
	}
	return keys
}

func (r *ChipRow) toggle(i int) {
	if i < 0 || i >= len(r.chips) || r.Disabled() {
		return
	}
	r.cursor = i
	key := r.chips[i].Key
	if !r.multi {
		other := !slices.Contains(r.chosen, key)
		r.chosen = []string{key}
		r.Refresh() // also for the ring, which moves when the same is pressed again
		if other && r.onOne != nil {
			r.onOne(key)
		}
		r.noticed()
		return
	}
	if at := slices.Index(r.chosen, key); at >= 0 {
		r.chosen = slices.Delete(r.chosen, at, at+1)
	} else {
		r.chosen = append(r.chosen, key)
	}
	r.Refresh()
	if r.onMany != nil {
		r.onMany(r.Chosen())
	}
	r.noticed()
}

func (r *ChipRow) at(p fyne.Position) int {
	for i, s := range r.spots {
		if p.X >= s.x && p.X < s.x+s.w && p.Y >= s.y && p.Y < s.y+s.h {
			return i
		}
	}
	return -1
}

// Tapped chooses the chip under the pointer and takes the keyboard, so that Tab
// goes on from here.
func (r *ChipRow) Tapped(ev *fyne.PointEvent) {
	r.tip.out()
	if r.Disabled() {
		return
	}
	focus(r)
	r.toggle(r.at(ev.Position))
}

// Cursor is a hand.
func (r *ChipRow) Cursor() desktop.Cursor { return handOver(r) }

// MouseIn marks the chip under the pointer.
func (r *ChipRow) MouseIn(ev *desktop.MouseEvent) { r.MouseMoved(ev) }

// MouseMoved marks the chip under the pointer.
func (r *ChipRow) MouseMoved(ev *desktop.MouseEvent) {
	i := r.at(ev.Position)
	if i == r.hover {
		return
	}
	r.hover = i
	r.Refresh()
	r.tip.text, r.tip.whole = "", ""
	if i >= 0 && r.renderer != nil {
		r.tip.text = r.chips[i].Tip
		r.tip.whole, r.tip.at = wholeOf(r.chips[i].Text, r.renderer.parts[i].text.Text), r.spots[i]
	}
	r.tip.in(r)
}

// MouseOut takes the mark away.
func (r *ChipRow) MouseOut() { r.hover = -1; r.tip.out(); r.Refresh() }

// FocusGained shows the ring around the chip that the keys act on.
func (r *ChipRow) FocusGained() { r.focused = true; r.Refresh(); reveal(r) }

// FocusLost hides the ring.
func (r *ChipRow) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune does nothing.
func (r *ChipRow) TypedRune(rune) {}

// TypedKey moves by arrows, Home and End and chooses by Space or Enter.
func (r *ChipRow) TypedKey(ev *fyne.KeyEvent) {
	last := len(r.chips) - 1
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		r.cursor = max(0, r.cursor-1)
	case fyne.KeyRight, fyne.KeyDown:
		r.cursor = max(0, min(last, r.cursor+1))
	case fyne.KeyHome:
		r.cursor = 0
	case fyne.KeyEnd:
		r.cursor = max(0, last)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.toggle(r.cursor)
		return
	default:
		bubble(r, ev)
		return
	}
	r.Refresh()
}

// TypedShortcut hands shortcuts on.
func (r *ChipRow) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(r, s) }

// AccessibilityLabel is the name and the chosen chips, or all that can be
// chosen where none is.
func (r *ChipRow) AccessibilityLabel() string {
	var all, chosen []string
	for _, c := range r.chips {
		all = append(all, c.Text)
		if slices.Contains(r.chosen, c.Key) {
			chosen = append(chosen, c.Text)
		}
	}
	if len(chosen) == 0 {
		chosen = all
	}
	return r.phrase(strings.Join(chosen, ", "))
}

// AccessibilityRole tells that this can be pressed.
func (r *ChipRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// measure places the chips in lines of a width and gives the whole height.
func (r *ChipRow) measure(width float32) float32 {
	gap, h := Px(6), Px(28)
	r.spots = r.spots[:0]
	x, y := float32(0), float32(0)
	for _, c := range r.chips {
		w := textWidth(c.Text, Size(SizeSmall), fyne.TextStyle{}) + Px(24)
		w += c.signRoom()
		w = min(w, max(width, Px(60)))
		if x > 0 && x+w > width {
			x, y = 0, y+h+gap
		}
		r.spots = append(r.spots, spot{x, y, w, h})
		x += w + gap
	}
	return y + h
}

// CreateRenderer draws three or four objects for each chip.
func (r *ChipRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	r.renderer = &chipRenderer{row: r}
	r.renderer.Refresh()
	return r.renderer
}

type chipParts struct {
	back, dot, ring *canvas.Rectangle
	text            *canvas.Text
	sign            *canvas.Image
	fill            fyne.ThemeColorName
}

type chipRenderer struct {
	row   *ChipRow
	parts []chipParts
	objs  []fyne.CanvasObject
}

func (c *chipRenderer) build() {
	for len(c.parts) < len(c.row.chips) {
		c.parts = append(c.parts, chipParts{
			back: canvas.NewRectangle(nil), dot: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil),
			text: canvas.NewText("", nil), sign: newIconImage(nil),
		})
	}
	c.objs = c.objs[:0]
	for i, chip := range c.row.chips {
		p := &c.parts[i]
		on := slices.Contains(c.row.chosen, chip.Key)
		fill, border, text := ColorSurface, ColorInputBorder, ColorText
		if on {
			fill, border, text = ColorChipOn, "", ColorChipOnText
		} else if c.row.hover == i && !c.row.Disabled() {
			fill = ColorNeutralSoft
		}
		if c.row.Disabled() {
			text, border = ColorMuted, ColorBorder
			if on {
				fill, border = ColorNeutralSoft, ColorInputBorder
			}
		}
		p.fill = fill
		paintRect(p.back, fill, border, Size(SizeBorder), Px(14))
		paintRect(p.dot, chip.Dot, "", 0, Px(3))
		if on { // a dot of the colour of the chosen chip would not be seen
			paintRect(p.dot, chip.Dot, ColorChipOnText, 1, Px(3))
		}
		p.dot.Hidden, p.sign.Hidden = chip.Dot == "" || chip.Icon != "", chip.Icon == ""
		if ink := signColor(chip.Dot); !p.sign.Hidden {
			if on && !c.row.Disabled() {
				ink = ColorChipOnText
			}
			p.sign.Resource = IconIn(chip.Icon, ink)
			p.sign.Refresh()
		}
		paintRing(p.ring, fill, Size(SizeBorder), Px(14))
		p.ring.Hidden = !c.row.focused || c.row.cursor != i
		paintText(p.text, chip.Text, text, SizeSmall, fyne.TextStyle{})
		c.objs = append(c.objs, p.back, p.dot, p.sign, p.text, p.ring)
	}
}

// Layout sets the chips into lines.
func (c *chipRenderer) Layout(s fyne.Size) {
	c.row.laidOut = s.Width
	c.row.measure(s.Width)
	for i, spot := range c.row.spots {
		if i >= len(c.parts) {
			return
		}
		p, x := c.parts[i], spot.x+Px(12)
		place(p.back, spot.x, spot.y, spot.w, spot.h)
		placeRing(p.ring, p.fill, spot.x, spot.y, spot.w, spot.h)
		place(p.dot, x, spot.y+(spot.h-Px(10))/2, Px(10), Px(10))
		place(p.sign, x, spot.y+(spot.h-Px(14))/2, Px(14), Px(14))
		x += c.row.chips[i].signRoom()
		room := spot.x + spot.w - Px(10) - x
		p.text.Text = cutText(c.row.chips[i].Text, room, p.text.TextSize, p.text.TextStyle)
		h := fyne.MeasureText("Åg", p.text.TextSize, p.text.TextStyle).Height
		place(p.text, x, spot.y+(spot.h-h)/2, room, h)
	}
}

// MinSize is the widest chip and the height at the last width.
func (c *chipRenderer) MinSize() fyne.Size {
	width := c.row.laidOut
	if width <= 0 {
		width = Px(2000)
	}
	h := c.row.measure(width)
	var widest float32
	for _, s := range c.row.spots {
		widest = max(widest, s.w)
	}
	return fyne.NewSize(widest, h)
}

// Refresh paints the chips again.
func (c *chipRenderer) Refresh() {
	c.build()
	c.Layout(c.row.Size())
	canvas.Refresh(c.row)
}

// Objects are the parts of all chips.
func (c *chipRenderer) Objects() []fyne.CanvasObject { return c.objs }

// Destroy has nothing to give back.
func (c *chipRenderer) Destroy() {}

// ChipMenu is a pill that opens a menu, for a choice among many: its text says
// what is chosen ("Period: 2026"). Items are asked for each time it opens.
func ChipMenu(text string, items func() []*fyne.MenuItem) *Button {
	b := Secondary(text, nil)
	b.icon, b.trailing = IconChevronDown, true
	b.OnTapped = func() {
		c := canvasOf(b)
		if c == nil {
			return
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		popMenu(c, at.AddXY(0, b.Size().Height), items())
	}
	return b
}
