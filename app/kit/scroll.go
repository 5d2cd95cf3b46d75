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
type Scroll struct {
	*container.Scroll
	ofEntry bool // it lies inside of an Entry, which knows only Fyne's own
}

// NewScroll gives what can be scrolled both ways.
func NewScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(container.ScrollBoth, content)
}

// NewVScroll gives what can be scrolled up and down.
func NewVScroll(content fyne.CanvasObject) *Scroll {
	return newScroll(container.ScrollVerticalOnly, content)
}

func newScroll(direction container.ScrollDirection, content fyne.CanvasObject) *Scroll {
	s := &Scroll{Scroll: &container.Scroll{Direction: direction, Content: content}}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer takes of Fyne's parts the content and the bars. The bars are
// what the pointer can be moved onto; the shadows beside them take nothing.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	r := &scrollRenderer{WidgetRenderer: s.Scroll.CreateRenderer(), s: s}
	for i, o := range r.WidgetRenderer.Objects() {
		if _, bar := o.(desktop.Hoverable); bar || i == 0 {
			r.shown = append(r.shown, o)
		}
	}
	return r
}

type scrollRenderer struct {
	fyne.WidgetRenderer
	s     *Scroll
	shown []fyne.CanvasObject
	last  [4]float32 // how the bars of an Entry lie
}

// Objects gives the present content, then the bars. Those of an Entry, which
// tells nobody that its text has moved, are laid out when they lie otherwise
// than the text.
func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	r.shown[0] = r.WidgetRenderer.Objects()[0]
	if r.s.ofEntry {
		size := r.s.Size()
		if now := [4]float32{r.s.Offset.Y, r.s.Content.Size().Height, size.Width, size.Height}; now != r.last {
			r.last = now
			r.WidgetRenderer.Layout(size)
		}
	}
	return r.shown
}
