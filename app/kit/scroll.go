package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// Scroll shows a part of something larger. It is Fyne's without the shadows at
// its edges: they have the colour of those around menus, which must stand out,
// and would lie as a dark strip across every list. The bar, which is always
// there, says that there is more.
type Scroll struct{ container.Scroll }

// NewScroll gives what can be scrolled both ways.
func NewScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(container.ScrollBoth, content)
}

// NewVScroll gives what can be scrolled up and down.
func NewVScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(container.ScrollVerticalOnly, content)
}

func newScroll(direction container.ScrollDirection, content fyne.CanvasObject) *Scroll {
	s := &Scroll{container.Scroll{Direction: direction, Content: content}}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer takes of Fyne's parts the content and the bars. The bars are
// what the pointer can be moved onto; the shadows beside them take nothing.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	r := &scrollRenderer{WidgetRenderer: s.Scroll.CreateRenderer()}
	for i, o := range r.WidgetRenderer.Objects() {
		if _, bar := o.(desktop.Hoverable); bar || i == 0 {
			r.shown = append(r.shown, o)
		}
	}
	return r
}

type scrollRenderer struct {
	fyne.WidgetRenderer
	shown []fyne.CanvasObject
}

// Objects gives the present content, then the bars.
func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	r.shown[0] = r.WidgetRenderer.Objects()[0]
	return r.shown
}
