package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/assets/words"
)

// TimeSegment is one part of a time strip.
type TimeSegment struct {
	Label   string
	Minutes int
	Color   fyne.ThemeColorName
}

// TimeStrip shows how the minutes of a lesson are shared out, to scale. Its
// edges can be dragged; with the keyboard, + and − lengthen and shorten the
// part that the arrows reached.
type TimeStrip struct {
	plot
	// OnResize reports new minutes of a segment; nil makes the strip fixed.
	OnResize func(index, minutes int)
	// Snap is the step in minutes of dragging and of + and −, 5 by default.
	Snap int

	segments []TimeSegment
	planned  int
	edge     int // index of the segment whose edge is under the pointer, −1 for none
	drag     stripDrag
}

// stripDrag is the dragging of one edge.
type stripDrag struct {
	on      bool    // going on
	index   int     // the segment that becomes longer or shorter
	from    float32 // where the pointer took hold
	minutes int     // its minutes now
	per     float32 // minutes for each pixel, held still while dragging
	total   int     // minutes of the whole scale, held still while dragging
}

var (
	_ fyne.Draggable     = (*TimeStrip)(nil)
	_ desktop.Mouseable  = (*TimeStrip)(nil)
	_ desktop.Cursorable = (*TimeStrip)(nil)
)

// NewTimeStrip makes an empty strip.
func NewTimeStrip(p *words.Printer) *TimeStrip {
	t := &TimeStrip{Snap: 5, edge: -1}
	t.start(t, p)
	t.Format = p.Minutes
	return t
}

func (t *TimeStrip) leastSize() fyne.Size { return fyne.NewSize(Px(120), Px(16)) }

func (t *TimeStrip) figures() (rows [][]string) {
	for i, seg := range t.segments {
		rows = append(rows, []string{seg.Label, strconv.Itoa(t.minutes(i))})
	}
	return rows
}

// SetSegments sets the parts and the minutes that are planned for all of them
// together: what is left over stays empty, what is too much is marked. 0
// planned minutes means as many as the parts have.
func (t *TimeStrip) SetSegments(segments []TimeSegment, planned int) {
	t.segments, t.planned = segments, planned
	t.drag.on = false
	t.changed()
}

// minutes gives the minutes of a segment as they are drawn now.
func (t *TimeStrip) minutes(i int) int {
	if t.drag.on && t.drag.index == i {
		return t.drag.minutes
	}
	return max(t.segments[i].Minutes, 0)
}

// total gives the minutes of the whole scale.
func (t *TimeStrip) total() int {
	if t.drag.on {
		return max(t.drag.total, 1)
	}
	sum := 0
	for i := range t.segments {
		sum += t.minutes(i)
	}
	return max(sum, t.planned, 1)
}

func (t *TimeStrip) draw(s *sketch, size fyne.Size) []plotMark {
	h := min(size.Height, s.px(16))
	per := size.Width / float32(t.total())
	radius := h / 2
	track := s.box(0, 0, size.Width, h, s.look.track)
	track.CornerRadius = radius
	marks := []plotMark{}
	at := 0
	for i, seg := range t.segments {
		n := t.minutes(i)
		x, right := float32(at)*per, min(float32(at+n)*per, size.Width)
		gap := min(s.px(1.5), (right-x)/2)
		if at+n >= t.total() {
			gap = 0
		}
		r := s.box(x, 0, right-x-gap, h, s.tint(seg.Color))
		fit := min(radius, max(right-x-gap, 0)/2)
		if i == 0 {
			r.TopLeftCornerRadius, r.BottomLeftCornerRadius = fit, fit
		}
		if at+n >= t.total() {
			r.TopRightCornerRadius, r.BottomRightCornerRadius = fit, fit
		}
		marks = append(marks, plotMark{x, 0, max(right-x, 1), h, seg.Label + "\n" + t.Format(n), 0, i})
		at += n
	}
	if left := float32(at) * per; left < size.Width { // between the parts is no track, so that each stands out
		s.place2(track, left, 0, size.Width-left, h)
	} else {
		s.place2(track, 0, 0, 0, 0)
	}
	if t.planned > 0 && at > t.planned {
		s.box(float32(t.planned)*per-1, -s.px(3), 2, h+s.px(6), s.look.warn)
	}
	return marks
}

// edgeAt gives the segment whose right edge is at a place, −1 for none.
func (t *TimeStrip) edgeAt(pos fyne.Position) int {
	t.measured()
	for i := range t.marks {
		away := pos.X - (t.marks[i].x + t.marks[i].w)
		if t.OnResize != nil && away >= -Px(5) && away <= Px(5) {
			return i
		}
	}
	return -1
}

// Cursor shows edges that can be dragged.
func (t *TimeStrip) Cursor() desktop.Cursor {
	if t.edge >= 0 || t.drag.on {
		return desktop.HResizeCursor
	}
	return t.plot.Cursor()
}

// MouseMoved shows the minutes under the pointer.
func (t *TimeStrip) MouseMoved(ev *desktop.MouseEvent) {
	t.edge = t.edgeAt(ev.Position)
	t.plot.MouseMoved(ev)
}

// MouseIn begins to follow the pointer.
func (t *TimeStrip) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseDown takes hold of an edge, or of the keyboard.
func (t *TimeStrip) MouseDown(ev *desktop.MouseEvent) {
	t.drag = stripDrag{}
	focus(t)
	i := t.edgeAt(ev.Position)
	if i < 0 || ev.Button == desktop.MouseButtonSecondary {
		t.current = max(t.at(ev.Position), 0)
		t.Refresh()
		return
	}
	total := t.total()
	t.current = i
	t.drag = stripDrag{
		on: true, index: i, from: ev.Position.X, minutes: t.segments[i].Minutes,
		per: float32(total) / max(t.Size().Width, 1), total: total,
	}
}

// MouseUp ends a press that was no drag.
func (t *TimeStrip) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the edge that was taken hold of.
func (t *TimeStrip) Dragged(ev *fyne.DragEvent) {
	if !t.drag.on || t.drag.index >= len(t.segments) {
		return
	}
	n := resizedMinutes(t.segments[t.drag.index].Minutes, (ev.Position.X-t.drag.from)*t.drag.per, t.Snap)
	if n != t.drag.minutes {
		t.drag.minutes, t.hover = n, t.drag.index
		t.Refresh()
	}
}

// DragEnd reports the new minutes.
func (t *TimeStrip) DragEnd() {
	d := t.drag
	t.drag = stripDrag{}
	if d.on && d.index < len(t.segments) && d.minutes != t.segments[d.index].Minutes && t.OnResize != nil {
		t.OnResize(d.index, d.minutes)
	}
	t.hover = -1
	t.Refresh()
}

// resizedMinutes gives minutes that were changed by a drag, in whole steps and
// at least one of them; a drag of less than half a step changes nothing.
func resizedMinutes(minutes int, change float32, step int) int {
	step = max(step, 1)
	if change > -float32(step)/2 && change < float32(step)/2 {
		return minutes
	}
	n := int(float32(minutes)+change+float32(step)/2) / step * step
	return max(n, step)
}

// TypedKey goes through the parts; Escape calls a drag off.
func (t *TimeStrip) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape && t.drag.on {
		t.drag = stripDrag{}
		t.Refresh()
		return
	}
	t.plot.TypedKey(ev)
}

// TypedRune lengthens or shortens the current part.
func (t *TimeStrip) TypedRune(r rune) {
	if t.OnResize == nil || t.current < 0 || t.current >= len(t.segments) {
		return
	}
	n, step := t.segments[t.current].Minutes, max(t.Snap, 1)
	switch r {
	case '+':
		t.OnResize(t.current, n+step)
	case '-', '−':
		if n > step {
			t.OnResize(t.current, n-step)
		}
	}
}
