package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a text field and takes nothing but the mouse wheel. Fyne's
// Entry would keep each turn to itself, even when all of its text is in view,
// and a page would stop under the pointer as soon as a field comes to lie there.
type wheel struct {
	widget.BaseWidget
	field *TextField
	inner *container.Scroll // what moves the text of the field
}

// newWheel finds what moves the text among the parts of the Entry.
func newWheel(field *TextField, parts []fyne.CanvasObject) *wheel {
	w := &wheel{field: field}
	for _, o := range parts {
		if s, ok := o.(*container.Scroll); ok {
			w.inner = s
		}
	}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves the text of a field of several lines as far as there is more
// of it that way, else the page around the field.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if w.field.MultiLine && w.inner != nil && canScroll(w.inner, ev.Scrolled) {
		w.inner.Scrolled(ev)
		return
	}
	c := canvasAround(w.field.self)
	if c == nil {
		return
	}
	for _, s := range scrollsAround(rootOf(c), w.field.self) {
		if canScroll(s.Scroll, ev.Scrolled) {
			s.Scrolled(ev)
			return
		}
	}
}

// canScroll tells whether there is more to see where a turn of the wheel goes:
// above (DY > 0) or below, at the left (DX > 0) or the right.
func canScroll(s *container.Scroll, turn fyne.Delta) bool {
	content := s.Content.MinSize()
	if max(turn.DX, -turn.DX) > max(turn.DY, -turn.DY) {
		return moreTo(turn.DX, s.Offset.X, s.Size().Width, content.Width)
	}
	return moreTo(turn.DY, s.Offset.Y, s.Size().Height, content.Height)
}

func moreTo(turn, offset, view, whole float32) bool {
	if turn > 0 {
		return offset > 0
	}
	return offset+view < whole
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer { return emptyRenderer() }
