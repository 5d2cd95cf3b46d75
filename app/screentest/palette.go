package screentest

import (
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"slices"
)

// The colours of a picture that is kept: as many as a byte can tell apart, and
// how many of them are exactly those of the largest areas.
const (
	mostColors  = 256
	exactColors = 64
)

// shade is a colour of a picture with the one of the palette that stands for it.
type shade struct {
	key    uint32 // red, green and blue
	pixels int
	near   uint8 // in the palette
	off    int   // how far that is away, as the sum of squares
}

// withPalette gives a picture of a window 256 colours, which makes its file a
// third as large and quicker to write. Areas and texts keep their colours, of the
// thousands of shades at the edges of letters those farthest from each other are
// kept; the others become their neighbours, too near to be seen. A picture with
// no more colours stays as it is to the last pixel.
func withPalette(picture image.Image) *image.Paletted {
	img, ok := picture.(*image.NRGBA)
	if !ok {
		img = image.NewNRGBA(picture.Bounds())
		draw.Draw(img, img.Rect, picture, img.Rect.Min, draw.Src)
	}
	shades := shadesOf(img)
	palette := paletteOf(shades)
	index := make(map[uint32]uint8, len(shades))
	for _, s := range shades {
		index[s.key] = s.near
	}
	out := image.NewPaletted(img.Rect, palette)
	i := 0
	eachRun(img, func(key uint32, pixels int) {
		for range pixels {
			out.Pix[i] = index[key]
			i++
		}
	})
	return out
}

// eachRun goes through pixels line by line, those of one colour together.
func eachRun(img *image.NRGBA, f func(key uint32, pixels int)) {
	w := img.Rect.Dx()
	for y := range img.Rect.Dy() {
		line := img.Pix[y*img.Stride : y*img.Stride+4*w]
		for x := 0; x < w; {
			key, from := keyAt(line, x), x
			for x++; x < w && keyAt(line, x) == key; x++ {
			}
			f(key, x-from)
		}
	}
}

func keyAt(line []uint8, x int) uint32 {
	return uint32(line[4*x])<<16 | uint32(line[4*x+1])<<8 | uint32(line[4*x+2])
}

// shadesOf gives the colours of a picture, those of the largest areas first.
func shadesOf(img *image.NRGBA) []shade {
	count := map[uint32]int{}
	eachRun(img, func(key uint32, pixels int) { count[key] += pixels })
	out := make([]shade, 0, len(count))
	for key, n := range count {
		out = append(out, shade{key: key, pixels: n, off: 3*255*255 + 1})
	}
	slices.SortFunc(out, func(a, b shade) int {
		return cmp.Or(cmp.Compare(b.pixels, a.pixels), cmp.Compare(a.key, b.key))
	})
	return out
}

// paletteOf chooses the colours of a palette and tells each shade its own: first
// those of the largest areas, then whichever is farthest from all chosen ones.
func paletteOf(shades []shade) color.Palette {
	var out color.Palette
	for len(out) < min(mostColors, len(shades)) {
		next := len(out)
		if next >= exactColors {
			for i := range shades {
				if shades[i].off > shades[next].off {
					next = i
				}
			}
		}
		key := shades[next].key
		for i := range shades {
			if off := distance(shades[i].key, key); off < shades[i].off {
				shades[i].off, shades[i].near = off, uint8(len(out))
			}
		}
		out = append(out, color.NRGBA{uint8(key >> 16), uint8(key >> 8), uint8(key), 0xff})
	}
	return out
}

// distance is the sum of the squares of what parts two colours.
func distance(a, b uint32) (sum int) {
	for _, shift := range []int{16, 8, 0} {
		d := int(a>>shift&0xff) - int(b>>shift&0xff)
		sum += d * d
	}
	return sum
}
