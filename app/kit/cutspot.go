package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// cutSpot lies over a Text that is shortened and shows its whole text when the
// pointer rests there. It only hovers: presses go to what lies behind, because
// the window looks for both apart. What lies behind and hovers too, such as the
// row around the text, is told of the pointer as if nothing lay over it.
type cutSpot struct {
	widget.BaseWidget
	text   *Text
	behind desktop.Hoverable // nil for none
}

var _ desktop.Hoverable = (*cutSpot)(nil)

func newCutSpot(t *Text) *cutSpot {
	s := &cutSpot{text: t}
	s.ExtendBaseWidget(s)
	return s
}

// MouseIn begins to wait for the pointer to rest.
func (s *cutSpot) MouseIn(ev *desktop.MouseEvent) {
	s.text.tip.in(s.text)
	if s.behind = hoverBehind(s.text); s.behind != nil {
		s.behind.MouseIn(moveTo(s.behind, ev))
	}
}

// MouseMoved is for what lies behind.
func (s *cutSpot) MouseMoved(ev *desktop.MouseEvent) {
	if s.behind != nil {
		s.behind.MouseMoved(moveTo(s.behind, ev))
	}
}

// MouseOut hides the text.
func (s *cutSpot) MouseOut() {
	s.text.tip.out()
	if s.behind != nil {
		s.behind.MouseOut()
		s.behind = nil
	}
}

// CreateRenderer draws nothing.
func (s *cutSpot) CreateRenderer() fyne.WidgetRenderer { return emptyRenderer() }

// hoverBehind finds the innermost thing around an object that follows the
// pointer.
func hoverBehind(o fyne.CanvasObject) desktop.Hoverable {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	around := pathTo(rootOf(c), o)
	for i := len(around) - 2; i >= 0; i-- {
		if h, ok := around[i].(desktop.Hoverable); ok {
			return h
		}
	}
	return nil
}

// moveTo gives a mouse event as another object gets it.
func moveTo(h desktop.Hoverable, ev *desktop.MouseEvent) *desktop.MouseEvent {
	to := *ev
	if o, ok := h.(fyne.CanvasObject); ok {
		to.Position = ev.AbsolutePosition.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
	}
	return &to
}
