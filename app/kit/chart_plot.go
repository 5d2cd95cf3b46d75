package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// plotMark is one figure of a chart: where it is drawn, what it says, and
// where it stands for the arrow keys.
type plotMark struct {
	x, y, w, h float32
	tip        string
	row, col   int
}

// plot is what all charts have in common: a sketch, marks that can be pointed
// at and reached with the arrow keys, a note with the figure, a focus ring.
type plot struct {
	widget.BaseWidget
	self    fyne.Widget
	title   string
	paint   func(s *sketch, size fyne.Size) []plotMark
	least   func() fyne.Size
	press   func(mark int) // a mark was pressed; may be nil
	marks   []plotMark
	hover   int // mark under the pointer, −1 for none
	current int // mark that the arrow keys reached, −1 for none
	focused bool
}

// start makes the plot part of its widget.
func (p *plot) start(self fyne.Widget, least func() fyne.Size, paint func(*sketch, fyne.Size) []plotMark) {
	p.self, p.least, p.paint = self, least, paint
	p.hover, p.current = -1, -1
	p.ExtendBaseWidget(self)
}

// SetTitle names the chart for screen readers.
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
		p.marks = p.paint(s, p.Size())
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

// FocusGained shows the focus ring and the first figure.
func (p *plot) FocusGained() {
	p.focused = true
	if p.current < 0 && len(p.marks) > 0 {
		p.current = 0
	}
	p.self.Refresh()
	reveal(p.self)
}

// FocusLost hides the focus ring.
func (p *plot) FocusLost() {
	p.focused = false
	p.self.Refresh()
}

// TypedRune does nothing: the keys of a chart are no text.
func (p *plot) TypedRune(rune) {}

// TypedKey goes from figure to figure and presses the current one.
func (p *plot) TypedKey(ev *fyne.KeyEvent) {
	p.measured()
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd:
		p.current = stepMark(p.marks, p.current, ev.Name)
		p.hover = -1
		p.self.Refresh()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.press != nil && p.current >= 0 && p.current < len(p.marks) {
			p.press(p.current)
		}
	}
}

// stepMark gives the mark that a key leads to. Left and right go through all
// marks in order, up and down to the same column of another row.
func stepMark(marks []plotMark, current int, key fyne.KeyName) int {
	last := len(marks) - 1
	if last < 0 {
		return -1
	}
	if current < 0 || current > last {
		current = 0
		if key != fyne.KeyEnd {
			return 0
		}
	}
	switch key {
	case fyne.KeyHome:
		return 0
	case fyne.KeyEnd:
		return last
	case fyne.KeyLeft:
		return max(current-1, 0)
	case fyne.KeyRight:
		return min(current+1, last)
	}
	step := 1
	if key == fyne.KeyUp {
		step = -1
	}
	from := marks[current]
	for i := current + step; i >= 0 && i <= last; i += step {
		if marks[i].row != from.row && marks[i].col == from.col {
			return i
		}
	}
	return current
}

// plotRenderer draws a plot: the chart itself, then ring and note above it.
type plotRenderer struct {
	plot *plot
	s    *sketch
	size fyne.Size
}

func (r *plotRenderer) Destroy()                     {}
func (r *plotRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r *plotRenderer) MinSize() fyne.Size           { return r.plot.least() }

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
	p.marks = p.paint(s, r.size)
	p.current = min(p.current, len(p.marks)-1)
	if p.focused {
		s.frame(-3, -3, r.size.Width+6, r.size.Height+6, s.px(6), s.look.focus)
	}
	shown := p.hover
	if shown < 0 && p.focused {
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
