package kit

import "fyne.io/fyne/v2"

// contentWidth is the width of all columns when they need more than there is,
// 0 when they fit.
func (c *tableCore) contentWidth() float32 {
	sum := Px(Space2)
	for _, w := range c.widths {
		sum += w
	}
	if sum <= c.head.Size().Width+0.5 {
		return 0
	}
	return sum
}

// slide is how far the columns are scrolled to the left.
func (c *tableCore) slide() float32 { return c.scroll.Offset.X }

// moved draws what has come into view.
func (c *tableCore) moved() {
	c.body.leave()
	c.head.Refresh()
	c.body.Refresh()
}

// showColumn scrolls sideways until a column lies in view, a wide one from its
// beginning.
func (c *tableCore) showColumn(column int) {
	s, view := c.spotOf(0, column), c.scroll.Size().Width
	to := min(s.x, max(c.slide(), s.x+s.w+Px(Space2)-view))
	c.scrollToOffset(fyne.NewPos(to, c.scroll.Offset.Y))
}

// showFromLeft scrolls sideways just so far from the beginning that a column
// lies in view, so that what a row is about stays in view as long as it can.
func (c *tableCore) showFromLeft(column int) {
	s, view := c.spotOf(0, column), c.scroll.Size().Width
	to := max(0, min(s.x, s.x+s.w+Px(Space2)-view))
	c.scrollToOffset(fyne.NewPos(to, c.scroll.Offset.Y))
}

// scrollToOffset scrolls and draws; a Scroll itself tells only of scrolling by
// the mouse.
func (c *tableCore) scrollToOffset(to fyne.Position) {
	if to == c.scroll.Offset || c.scroll.Size().IsZero() {
		return
	}
	c.scroll.ScrollToOffset(to)
	c.moved()
}

// sideways scrolls by a third of what is in view; it tells whether there is
// anything to scroll.
func (c *tableCore) sideways(right bool) bool {
	if c.contentWidth() == 0 {
		return false
	}
	step := c.scroll.Size().Width / 3
	if !right {
		step = -step
	}
	most := c.contentWidth() - c.scroll.Size().Width
	c.scrollToOffset(fyne.NewPos(max(0, min(most, c.slide()+step)), c.scroll.Offset.Y))
	return true
}
