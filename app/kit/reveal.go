package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// partsOf gives what lies inside a container or a widget of this package.
func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch c := o.(type) {
	case *fyne.Container:
		return c.Objects
	case *Scroll:
		return []fyne.CanvasObject{c.Content}
	case *container.Clip:
		return []fyne.CanvasObject{c.Content}
	case *container.Split:
		return []fyne.CanvasObject{c.Leading, c.Trailing}
	case interface{ parts() []fyne.CanvasObject }:
		return c.parts()
	}
	return nil
}

// pathTo gives what lies around an object, the outermost first and the object
// itself last; nil when the object is not inside root.
func pathTo(root, object fyne.CanvasObject) []fyne.CanvasObject {
	if root == object {
		return []fyne.CanvasObject{root}
	}
	for _, child := range partsOf(root) {
		if inner := pathTo(child, object); inner != nil {
			return append([]fyne.CanvasObject{root}, inner...)
		}
	}
	return nil
}

// scrollsAround gives the scrolls that an object lies in, the innermost first.
func scrollsAround(root, object fyne.CanvasObject) []*Scroll {
	var out []*Scroll
	for _, o := range slices.Backward(pathTo(root, object)) {
		if s, ok := o.(*Scroll); ok {
			out = append(out, s)
		}
	}
	return out
}

// rootOf gives what has mouse and keyboard now: the top dialog or the content.
func rootOf(c fyne.Canvas) fyne.CanvasObject {
	if o, ok := c.Overlays().Top().(*overlay); ok {
		return o.panel
	}
	return c.Content()
}

// reveal scrolls so far that an object that got the keyboard can be seen. It
// finds its way through the containers and widgets of this package and Fyne's
// own containers, not through those of screens.
func reveal(object fyne.CanvasObject) {
	layOutNew(object)
	revealPart(object, 0, object.Size().Height)
}

// layOutNew gives an object its place that was added a moment ago, when nothing
// has laid out yet what it stands in.
func layOutNew(object fyne.CanvasObject) {
	c := canvasAround(object)
	if c == nil || object.Size().Width > 0 && object.Size().Height > 0 {
		return
	}
	for _, s := range slices.Backward(scrollsAround(rootOf(c), object)) {
		s.Refresh()
		s.Content.Refresh()
	}
}

// revealPart is reveal for a part of an object, such as a row of a table that
// scrolls by itself inside a page that scrolls.
func revealPart(object fyne.CanvasObject, top, height float32) {
	c := canvasAround(object)
	if c == nil {
		return
	}
	noteFocus(c)
	path := pathTo(rootOf(c), object)
	if len(path) == 0 {
		return
	}
	for _, s := range scrollsAround(rootOf(c), object) {
		scrollTo(s, path[len(path)-1], top, height)
	}
}

// scrollTo moves a scroll just so far that a part of an object inside lies in
// view, with a little space around it.
func scrollTo(s *Scroll, object fyne.CanvasObject, top, height float32) {
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(s).Y + top
	view, margin := s.Size().Height, Px(Space5)
	switch bottom := y + height; {
	case y < 0:
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, s.Offset.Y+y-margin)))
	case bottom > view:
		// The top stays in view even when the object is higher than the scroll.
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, s.Offset.Y+min(bottom-view+margin, y)))
	}
}
