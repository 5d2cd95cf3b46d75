package home

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// fold lays out three objects: the target, the further figures, and the day.
// With room the day stands at the right of the others; in a small window or
// with large text it comes between them, because it is what is needed most.
type fold struct {
	width float32 // of the last layout
}

// leastBeside is the width from which there are two columns, in pixels at
// factor 1.
const leastBeside = 860

func (f *fold) narrow() bool { return f.width > 0 && f.width < kit.Px(leastBeside) }

// Layout places the objects for the width there is.
func (f *fold) Layout(o []fyne.CanvasObject, s fyne.Size) {
	f.width = s.Width
	gap := kit.Px(kit.Space4)
	put := func(o fyne.CanvasObject, x, y, width float32) float32 {
		o.Resize(fyne.NewSize(max(0, width), o.MinSize().Height)) // the width decides how high texts are
		o.Resize(fyne.NewSize(max(0, width), o.MinSize().Height))
		o.Move(fyne.NewPos(x, y))
		return y + o.Size().Height + gap
	}
	if f.narrow() {
		y := float32(0)
		for _, i := range []int{0, 2, 1} {
			y = put(o[i], 0, y, s.Width)
		}
		return
	}
	left := (s.Width - gap) * 1.55 / 2.55
	put(o[1], 0, put(o[0], 0, 0, left), left)
	put(o[2], left+gap, 0, s.Width-left-gap)
}

// MinSize is the height of the last placing; the width may become as small as
// the widest object.
func (f *fold) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b, c, gap := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), kit.Px(kit.Space4)
	height := a.Height + gap + b.Height
	if f.narrow() {
		height += gap + c.Height
	} else {
		height = max(height, c.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width, c.Width), height)
}
