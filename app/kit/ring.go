package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ringGap is what parts a ring from the edge of a filled ground, in pixels.
const ringGap = 2

// ringOn gives the colour of the ring on a ground that is filled; ColorFocus
// lies on all others.
func ringOn(ground fyne.ThemeColorName) (color fyne.ThemeColorName, filled bool) {
	switch ground {
	case ColorAccent:
		return ColorOnAccent, true
	case ColorChipOn:
		return ColorChipOnText, true
	}
	return ColorFocus, false
}

// paintRing paints the ring around what has the keyboard. A border is as dark as
// the ring, so the ring covers one of a thickness, 0 for none, and is wider by
// SizeRing: that much is seen where only the ground was seen before.
func paintRing(r *canvas.Rectangle, ground fyne.ThemeColorName, border, radius float32) {
	color, filled := ringOn(ground)
	if filled {
		border, radius = 0, max(0, radius-ringGap)
	}
	paintRect(r, "", color, border+Size(SizeRing), radius)
}

// placeRing puts the ring along the edge of a thing, and inside of it where its
// ground is filled, so that what scrolls the thing does not cut the ring off.
func placeRing(r *canvas.Rectangle, ground fyne.ThemeColorName, x, y, w, h float32) {
	gap := float32(0)
	if _, filled := ringOn(ground); filled {
		gap = ringGap
	}
	place(r, x+gap, y+gap, w-2*gap, h-2*gap)
}

// wrongEdge is the thickness of the border of what is wrongly filled in.
func wrongEdge() float32 { return Size(SizeBorder) + 1 }
