package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/canvas"
)

// dashStyle says how a dashed box looks; lengths are in Fyne's units.
type dashStyle struct {
	ink    color.NRGBA // outline; transparent for none
	stroke float32
	radius float32
	hatch  color.NRGBA // diagonal lines inside; transparent for none
}

// dashedBox is an outline of dashes, drawn pixel by pixel because the canvas
// has no dashed lines and one object a dash would be dozens for each session.
type dashedBox struct {
	raster *canvas.Raster
	style  dashStyle
}

func newDashedBox() *dashedBox {
	d := &dashedBox{}
	d.raster = canvas.NewRaster(d.draw)
	return d
}

// set takes a style and redraws when it is another one.
func (d *dashedBox) set(style dashStyle) {
	if d.style != style {
		d.style = style
		d.raster.Refresh()
	}
}

// draw paints the box for a number of real pixels.
func (d *dashedBox) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	width := d.raster.Size().Width
	if width <= 0 || w <= 0 || h <= 0 {
		return img
	}
	scale := float64(w) / float64(width)
	for y := range h {
		for x := range w {
			if c := d.style.at(float64(x)+0.5, float64(y)+0.5, float64(w), float64(h), scale); c.A > 0 {
				img.SetNRGBA(x, y, c)
			}
		}
	}
	return img
}

// at gives the colour of one pixel of a box of w × h pixels.
func (s dashStyle) at(x, y, w, h, scale float64) color.NRGBA {
	depth := insideRounded(x, y, w, h, float64(s.radius)*scale)
	if depth <= -0.5 {
		return color.NRGBA{}
	}
	stroke := max(math.Round(float64(s.stroke)*scale), 1)
	if s.ink.A > 0 && depth < stroke+0.5 && s.onDash(x, y, w, h, scale) {
		return faded(s.ink, min(depth+0.5, 1)*min(stroke+0.5-depth, 1))
	}
	if s.hatch.A > 0 && depth > 0 {
		along := math.Mod(x+y, 9*scale)
		half := 0.75 * scale
		if off := math.Abs(along - 4.5*scale); off < half+0.5 {
			return faded(s.hatch, min(half+0.5-off, 1))
		}
	}
	return color.NRGBA{}
}

// onDash tells whether a pixel of the outline belongs to a dash. Corners do;
// along each side the dashes are laid out from its middle.
func (s dashStyle) onDash(x, y, w, h, scale float64) bool {
	fromX, fromY := min(x, w-x), min(y, h-y)
	along := math.Abs(y - h/2)
	if fromY < fromX {
		along = math.Abs(x - w/2)
	}
	dash, gap := 4*scale, 3*scale
	if corner := max(float64(s.radius)*scale, dash/2); fromX < corner && fromY < corner {
		return true
	}
	return math.Mod(along+dash/2, dash+gap) < dash
}

// insideRounded tells how deep a point lies inside a rounded rectangle from
// 0, 0 to w, h; negative outside.
func insideRounded(x, y, w, h, radius float64) float64 {
	radius = min(radius, w/2, h/2)
	qx := math.Abs(x-w/2) - w/2 + radius
	qy := math.Abs(y-h/2) - h/2 + radius
	outside := math.Hypot(max(qx, 0), max(qy, 0))
	return radius - outside - min(max(qx, qy), 0)
}
