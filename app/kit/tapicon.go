package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tapIcon is an icon inside an input that is pressed by the mouse. It is no stop
// for Tab: the input has a key for the same.
type tapIcon struct {
	widget.BaseWidget
	icon IconName
	tip  tip
	f    func()
}

func newTapIcon(icon IconName, tooltip string, f func()) *tapIcon {
	i := &tapIcon{icon: icon, tip: tip{text: tooltip}, f: f}
	i.ExtendBaseWidget(i)
	return i
}

// Tapped does what the icon is for.
func (i *tapIcon) Tapped(*fyne.PointEvent) { i.tip.out(); i.f() }

// Cursor is a hand.
func (i *tapIcon) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn waits to show the tooltip.
func (i *tapIcon) MouseIn(*desktop.MouseEvent) { i.tip.in(i) }

// MouseMoved does nothing.
func (i *tapIcon) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the tooltip.
func (i *tapIcon) MouseOut() { i.tip.out() }

// CreateRenderer draws the icon with room to press around it.
func (i *tapIcon) CreateRenderer() fyne.WidgetRenderer {
	img := newIconImage(nil)
	return newRenderer(
		func(s fyne.Size) {
			n := Px(16)
			place(img, (s.Width-n)/2, (s.Height-n)/2, n, n)
		},
		func() fyne.Size { return fyne.NewSize(Px(32), Px(24)) },
		func() { img.Resource = IconIn(i.icon, ColorMuted) },
		img,
	)
}
