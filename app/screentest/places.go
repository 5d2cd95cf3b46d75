package screentest

import "fyne.io/fyne/v2"

// Places gives the middle of what can be seen on the top layer of each object
// that is meant.
func (s *Screen) Places(meant func(fyne.CanvasObject) bool) []fyne.Position {
	var out []fyne.Position
	in := &inspection{visit: func(o fyne.CanvasObject, f frame) {
		if own := boxOf(f.at, o.Size()).cut(f.seen); meant(o) && !own.empty() {
			out = append(out, fyne.NewPos((own.left+own.right)/2, (own.top+own.bottom)/2))
		}
	}}
	c := s.Deps.Window.Canvas()
	in.walk(topOf(c), wholeWindow(c))
	return out
}

// topOf gives the top layer of a window.
func topOf(c fyne.Canvas) fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}

// Under gives the frontmost widget of the top layer that lies at a place and is
// meant, and where in it the place is; nil when there is none.
func (s *Screen) Under(at fyne.Position, meant func(fyne.CanvasObject) bool) (found fyne.CanvasObject, where fyne.Position) {
	c := s.Deps.Window.Canvas()
	root := topOf(c)
	in := &inspection{visit: func(o fyne.CanvasObject, f frame) {
		own := boxOf(f.at, o.Size()).cut(f.seen)
		if meant(o) && at.X >= own.left && at.X < own.right && at.Y >= own.top && at.Y < own.bottom {
			found, where = o, at.SubtractXY(f.at.X, f.at.Y)
		}
	}}
	in.walk(root, wholeWindow(c))
	return found, where
}
