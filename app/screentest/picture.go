package screentest

import (
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
)

// Picture takes a picture of a window into the folder that KLASSETRIN_PICTURES
// names, in 256 colours; without it nothing is done.
func Picture(t testing.TB, win fyne.Window, name string) {
	t.Helper()
	folder := os.Getenv("KLASSETRIN_PICTURES")
	if folder == "" {
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, withPalette(capture(win.Canvas()))); err != nil {
		t.Fatal(err)
	}
}

// nested is something with an edge of its own that reaches out of what it is
// scrolled in.
type nested struct {
	object fyne.CanvasObject
	seen   box
}

// capture draws a window as it is seen. What has an edge of its own, such as a
// text field, the painter of the test driver draws even where it has been scrolled
// out of view; a real window does not. So all is drawn once with such things
// and once without, and of the first only what can be seen of them is taken.
func capture(c fyne.Canvas) image.Image {
	var out []nested
	in := &inspection{visit: func(o fyne.CanvasObject, f frame) {
		switch o.(type) {
		case *kit.Scroll, *container.Scroll, *container.Clip:
			if boxOf(f.at, o.Size()).beyond(f.seen) > 0 {
				out = append(out, nested{o, f.seen})
			}
		}
	}}
	in.look(c)
	with := c.Capture()
	if len(out) == 0 {
		return with
	}
	for _, n := range out {
		n.object.Hide()
	}
	without := c.Capture()
	picture := image.NewNRGBA(without.Bounds())
	draw.Draw(picture, picture.Bounds(), without, image.Point{}, draw.Src)
	for _, n := range out {
		n.object.Show()
		where := n.seen.pixels()
		draw.Draw(picture, where, with, where.Min, draw.Src)
	}
	return picture
}

// pixels gives a box in whole pixels, empty when nothing is in it.
func (b box) pixels() image.Rectangle {
	if b.empty() {
		return image.Rectangle{}
	}
	round := func(x float32) int { return int(math.Round(float64(x))) }
	return image.Rect(round(b.left), round(b.top), round(b.right), round(b.bottom))
}
