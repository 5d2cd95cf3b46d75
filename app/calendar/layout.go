package calendar

import (
	"math"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// sideLayout puts the panel beside the week. In a wide window it always stands
// there; in a narrower one it opens beside the week, and in a small one, or with
// large text, it takes the place of the week until it is closed. Its objects are
// the week and the panel.
type sideLayout struct {
	open   bool // the panel has something to show
	listed bool // the week is shown as a list, which needs more of the width than an overview
	beside bool // the last layout showed both
	covers bool // the last layout showed the panel instead of the week
}

// Widths in pixels at factor 1: of the panel, and from which on the panel
// always stands beside the week.
const (
	panelSlim  = 240 // of an overview beside a list
	panelLeast = 300
	panelMost  = 360
	roomForAll = 980
)

// Layout shares the width.
func (l *sideLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	week, panel := o[0], o[1]
	gap := kit.Px(kit.Space4)
	width := min(max(s.Width*0.27, kit.Px(panelLeast)), kit.Px(panelMost))
	width = float32(math.Floor(float64(width))) // what is cut off at whole pixels would lose its edge
	if l.listed && !l.open {
		width = kit.Px(panelSlim)
	}
	wanted := l.open || s.Width >= kit.Px(roomForAll)
	l.beside = wanted && s.Width-width-gap >= week.MinSize().Width
	l.covers = wanted && !l.beside
	show(panel, wanted)
	show(week, !l.covers)
	switch {
	case l.beside:
		put(week, 0, s.Width-width-gap, s.Height)
		put(panel, s.Width-width, width, s.Height)
	case l.covers:
		put(panel, 0, s.Width, s.Height)
	default:
		put(week, 0, s.Width, s.Height)
	}
}

// MinSize is small: both parts scroll.
func (l *sideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(panelLeast), kit.Px(300))
}

func show(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

func put(o fyne.CanvasObject, x, width, height float32) {
	o.Move(fyne.NewPos(x, 0))
	o.Resize(fyne.NewSize(max(0, width), max(0, height)))
}

// barLayout puts filters at the left and buttons at the right of one line, or
// the buttons below the filters. Filters that do not fit into one line give way
// to a menu among the buttons.
type barLayout struct {
	natural func() float32 // width of all filters in one line
	narrow  func(on bool)  // is told whether the filters give way
	width   float32        // of the last layout
}

func (l *barLayout) beside(o []fyne.CanvasObject) bool {
	return l.width <= 0 || l.natural()+kit.Px(kit.Space3)+oneLine(o[1]) <= l.width
}

// oneLine is the width of all buttons side by side.
func oneLine(buttons fyne.CanvasObject) float32 {
	c, ok := buttons.(*fyne.Container)
	if !ok {
		return buttons.MinSize().Width
	}
	w := -kit.Px(kit.Space2)
	for _, o := range c.Objects {
		if o.Visible() {
			w += o.MinSize().Width + kit.Px(kit.Space2)
		}
	}
	return max(0, w)
}

// Layout places filters and buttons.
func (l *barLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.narrow(l.natural() > s.Width)
	at := func(o fyne.CanvasObject, x, y, width float32) float32 {
		o.Resize(fyne.NewSize(max(0, width), o.MinSize().Height))
		o.Resize(fyne.NewSize(max(0, width), o.MinSize().Height)) // the height for that width
		o.Move(fyne.NewPos(x, y))
		return o.Size().Height
	}
	switch {
	case !o[0].Visible():
		at(o[1], 0, 0, s.Width)
	case l.beside(o):
		right := oneLine(o[1])
		at(o[0], 0, 0, s.Width-right-kit.Px(kit.Space3))
		at(o[1], s.Width-right, 0, right)
	default:
		h := at(o[0], 0, 0, s.Width)
		at(o[1], 0, h+kit.Px(kit.Space2), s.Width)
	}
}

// MinSize has the height for the last width.
func (l *barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	height := a.Height + kit.Px(kit.Space2) + b.Height
	switch {
	case !o[0].Visible():
		height = b.Height
	case l.beside(o):
		height = max(a.Height, b.Height)
	}
	return fyne.NewSize(kit.Px(120), height)
}
