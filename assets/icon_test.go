package assets

import (
	"bytes"
	"image/png"
	"testing"
)

func TestIcon(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 512 || b.Dy() != 512 {
		t.Errorf("the icon is %d by %d", b.Dx(), b.Dy())
	}
	red := func(x, y int) uint32 { r, _, _, _ := img.At(x, y).RGBA(); return r >> 8 }
	for step, x := range []int{112, 256, 400} {
		top := 416 - 128 - 96*step
		if red(x, top+8) != 230 || red(x, top-8) != 22 {
			t.Errorf("step %d does not end at %d", step+1, top)
		}
	}
}
