package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// plotMark is one figure of a chart: where it is drawn, what it says, and
// where it stands for the arrow keys.
type plotMark struct {
	x, y, w, h float32
	tip        string
	row, col   int
}

// drawing is what a chart adds to the plot that it is made of.
type drawing interface {
	fyne.Widget
	leastSize() fyne.Size
	draw(s *sketch, size fyne.Size) []plotMark
	// figures are headings and figures for a spreadsheet; what is missing is "".
	figures() [][]string
}

// plot is what all charts have in common: a sketch, marks that can be pointed
// at and reached with the arrow keys, a note with the figure, a focus ring, and
// a menu that copies the figures and saves the picture.
type plot struct {
	widget.BaseWidget
	// OnTap is called with the row and column of a figure that was pressed, by
	// the mouse, Enter or Space; nil when there is nothing to press.
	OnTap func(row, col int)
	// Format writes a figure; as the language of the window does by default.
	Format func(n int) string

	self    drawing
	p       *words.Printer
	title   string
	marks   []plotMark
	hover   int // mark under the pointer, −1 for none
	current int // mark that the arrow keys reached, −1 for none
	focused bool
	quiet   bool // a press beside the figures gave the keyboard: no figure is shown before a key
}

// start makes the plot part of its widget.
func (p *plot) start(self drawing, printer *words.Printer) {
	p.self, p.p, p.Format = self, printer, printer.Int
	p.hover, p.current = -1, -1
	p.ExtendBaseWidget(self)
}

// SetTitle names the chart for screen readers, copies and pictures.
func (p *plot) SetTitle(title string) { p.title = title }

// CreateRenderer is called by Fyne.
func (p *plot) CreateRenderer() fyne.WidgetRenderer {
	return &plotRenderer{plot: p, s: newSketch()}
}

// AccessibilityLabel tells in words what the chart shows: its title and all
// its figures.
func (p *plot) AccessibilityLabel() string {
	p.measured()
	parts := make([]string, 0, len(p.marks)+1)
	if p.title != "" {
		parts = append(parts, p.title)
	}
	for _, m := range p.marks {
		parts = append(parts, m.tip)
	}
	return strings.Join(parts, "; ")
}

// measured makes sure that the marks are known even before the first paint.
func (p *plot) measured() {
	if p.marks == nil {
		s := newSketch()
		s.begin()
		p.marks = p.self.draw(s, p.Size())
	}
}

// changed is called after new figures were set.
func (p *plot) changed() {
	p.hover, p.marks = -1, nil
	p.self.Refresh()
}

// at gives the mark at a place, −1 for none.
func (p *plot) at(pos fyne.Position) int {
	p.measured()
	for i := len(p.marks) - 1; i >= 0; i-- {
		m := &p.marks[i]
		if pos.X >= m.x && pos.X < m.x+m.w && pos.Y >= m.y && pos.Y < m.y+m.h {
			return i
		}
	}
	return -1
}

// MouseIn begins to follow the pointer.
func (p *plot) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved shows the figure under the pointer.
func (p *plot) MouseMoved(ev *desktop.MouseEvent) { p.point(p.at(ev.Position)) }

// MouseOut forgets the pointer.
func (p *plot) MouseOut() { p.point(-1) }

func (p *plot) point(mark int) {
	if p.hover != mark {
		p.hover = mark
		p.self.Refresh()
	}
}

// Cursor is a hand over figures that can be pressed.
func (p *plot) Cursor() desktop.Cursor {
	if p.hover >= 0 && p.OnTap != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped takes the keyboard and presses the figure under the pointer.
func (p *plot) Tapped(ev *fyne.PointEvent) {
	p.take(ev.Position)
	if p.at(ev.Position) >= 0 {
		p.press()
	}
}

// TappedSecondary opens the menu of the chart.
func (p *plot) TappedSecondary(ev *fyne.PointEvent) {
	p.take(ev.Position)
	p.openMenu(ev.AbsolutePosition)
}

// take gives the keyboard to the chart, at the figure under the pointer.
func (p *plot) take(pos fyne.Position) {
	i := p.at(pos)
	if i >= 0 {
		p.current = i
	}
	if o, ok := p.self.(fyne.Focusable); ok {
		focus(o)
	}
	p.quiet = i < 0
	p.self.Refresh()
}

// press reports the current figure; it tells whether anybody wanted to know.
func (p *plot) press() bool {
	if p.OnTap == nil || p.current < 0 || p.current >= len(p.marks) {
		return false
	}
	p.OnTap(p.marks[p.current].row, p.marks[p.current].col)
	return true
}

// FocusGained shows the focus ring and the first figure.
func (p *plot) FocusGained() {
	p.focused, p.quiet = true, false
	p.measured()
	if p.current < 0 && len(p.marks) > 0 {
		p.current = 0
	}
	p.self.Refresh()
	revealPart(p.self, -Px(tagAbove), p.self.Size().Height+Px(tagAbove))
}

// FocusLost hides the focus ring.
func (p *plot) FocusLost() {
	p.focused = false
	p.self.Refresh()
}

// TypedRune does nothing: the keys of a chart are no text.
func (p *plot) TypedRune(rune) {}

// TypedKey goes from figure to figure, presses the current one, opens the menu,
// and hands other keys on.
func (p *plot) TypedKey(ev *fyne.KeyEvent) {
	p.measured()
	p.quiet = false
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd:
		p.current = stepMark(p.marks, p.current, ev.Name)
		p.hover = -1
		p.self.Refresh()
		return
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.press() {
			return
		}
	}
	if isMenuKey(ev) {
		p.menuAtCurrent()
		return
	}
	bubble(p.self, ev)
}

// TypedShortcut copies the figures and hands other shortcuts on.
func (p *plot) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*fyne.ShortcutCopy); ok && c.Clipboard != nil {
		c.Clipboard.SetContent(p.copied())
		return
	}
	bubbleShortcut(p.self, s)
}

// plotRenderer draws a plot: the chart itself, then ring and note above it.
type plotRenderer struct {
	plot *plot
	s    *sketch
	size fyne.Size
}

func (r *plotRenderer) Destroy()                     {}
func (r *plotRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r *plotRenderer) MinSize() fyne.Size           { return r.plot.self.leastSize() }

func (r *plotRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.draw()
	}
}

func (r *plotRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.plot.self)
}

func (r *plotRenderer) draw() {
	p, s := r.plot, r.s
	s.begin()
	p.marks = p.self.draw(s, r.size)
	if text := s.px(13); len(p.marks) == 0 && r.size.Height > 2*text { // a strip has no room for words
		s.writeIn(p.p.T("kit.chart.empty"), 0, (r.size.Height-lineHeight(text))/2, r.size.Width, text, false, s.look.muted, fyne.TextAlignCenter)
	}
	p.current = min(p.current, len(p.marks)-1)
	if p.focused {
		s.frame(-3, -3, r.size.Width+6, r.size.Height+6, s.px(6), s.look.focus)
	}
	shown := p.hover
	if shown < 0 && p.focused && !p.quiet {
		shown = p.current
	}
	if shown < 0 || shown >= len(p.marks) {
		return
	}
	m := p.marks[shown]
	if p.focused && shown == p.current {
		s.frame(m.x-2, m.y-2, m.w+4, m.h+4, s.px(5), s.look.focus)
	}
	s.markTag(m, r.size)
}
