package courses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
)

// columns shows the three parts of the designer side by side, each scrolling
// by itself; the third goes below the second, and then all below each other,
// when the window is small or the text large.
type columns struct {
	parts   [3]fyne.CanvasObject
	boxes   [3]*fyne.Container
	scrolls [3]*kit.Scroll
	n       int // how many columns there are now
	root    *fyne.Container
}

// The widths of the window, in pixels at factor 1, from which on there are
// three and two columns.
const (
	threeColumns = 960
	twoColumns   = 600
)

// The space around a column inside its scroll, in pixels at factor 1: rings and
// borders are not cut off, and the scroll bar stands beside the cards. The
// scrolls are larger by it.
const (
	edge    = 4
	edgeBar = 9
)

// columnWeights share the width among so many columns.
var columnWeights = [][]float32{1: {1}, 2: {1, 1.5}, 3: {1, 1.9, 1}}

func newColumns(parts [3]fyne.CanvasObject) *columns {
	c := &columns{parts: parts}
	objects := make([]fyne.CanvasObject, 3)
	for i := range parts {
		c.boxes[i] = kit.VStack(kit.Space4)
		c.scrolls[i] = kit.NewVScroll(container.New(narrow{}, kit.Inset(edge, edgeBar, edge, edge, c.boxes[i])))
		objects[i] = c.scrolls[i]
	}
	c.arrange(3)
	c.root = container.New(c, objects...)
	return c
}

// arrange puts the parts into so many columns.
func (c *columns) arrange(n int) {
	c.n = n
	var lists [3][]fyne.CanvasObject
	for i, part := range c.parts {
		lists[c.column(i)] = append(lists[c.column(i)], part)
	}
	for i := range c.boxes {
		c.boxes[i].Objects = lists[i]
		if i < n {
			c.scrolls[i].Show()
		} else {
			c.scrolls[i].Hide()
		}
	}
}

// column gives the column in which a part stands.
func (c *columns) column(part int) int { return min(part, c.n-1) }

// Layout shares the width.
func (c *columns) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n := 1
	switch {
	case size.Width >= kit.Px(threeColumns):
		n = 3
	case size.Width >= kit.Px(twoColumns):
		n = 2
	}
	if n != c.n {
		c.arrange(n)
	}
	var sum float32
	for _, w := range columnWeights[n] {
		sum += w
	}
	gap := kit.Px(kit.Space4)
	x, room := float32(0), size.Width-gap*float32(n-1)
	for i, w := range columnWeights[n] {
		width := max(0, room*w/sum)
		c.scrolls[i].Move(fyne.NewPos(x-kit.Px(edge), -kit.Px(edge)))
		c.scrolls[i].Resize(fyne.NewSize(width+kit.Px(edge+edgeBar), max(0, size.Height+kit.Px(2*edge))))
		x += width + gap
	}
}

// MinSize is small: everything scrolls.
func (c *columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(240), kit.Px(160))
}

// relay lays a part out again where it has become higher or lower. What is drawn
// in it stays: drawing all icons anew would take longer than a frame.
func (c *columns) relay(part int) {
	i := c.column(part)
	s := c.scrolls[i]
	if s.Size().Width == 0 {
		return // not on the screen yet
	}
	c.boxes[i].Layout.Layout(c.boxes[i].Objects, c.boxes[i].Size())
	if p, ok := c.parts[part].(*fyne.Container); ok {
		p.Layout.Layout(p.Objects, p.Size())
	}
	if need := max(s.Content.MinSize().Height, s.Size().Height); need != s.Content.Size().Height {
		s.Refresh()
	}
}

// bring scrolls so far that a stretch of a part lies in view; y is its distance
// from the top of the part.
func (c *columns) bring(part int, y, height float32) {
	i := c.column(part)
	s := c.scrolls[i]
	c.relay(part)
	y += c.parts[part].Position().Y + kit.Px(edge)
	margin, view := kit.Px(kit.Space3), s.Size().Height
	switch {
	case y < s.Offset.Y || height > view:
		s.ScrollToOffset(fyne.NewPos(0, max(0, y-margin)))
	case y+height > s.Offset.Y+view:
		s.ScrollToOffset(fyne.NewPos(0, y+height+margin-view))
	}
}

// narrow makes an object as narrow as its column, whatever it asks for.
type narrow struct{}

// Layout gives the object the width there is.
func (narrow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}

// MinSize asks for the height only.
func (narrow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height)
}
