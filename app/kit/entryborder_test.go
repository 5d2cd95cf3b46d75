package kit

import (
	"image"
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTheBordersOfAllControlsAreEqual, pixel by pixel: that of a field for text
// must be neither heavier nor elsewhere than that of a choice or a button beside
// it, in all looks and also after the look was changed.
func TestTheBordersOfAllControlsAreEqual(t *testing.T) {
	for _, factor := range []float32{1, 1.5} {
		var controls []fyne.CanvasObject
		win, _ := stand(t, func() fyne.CanvasObject {
			field, area := NewTextField("").Wide(100), NewArea("", 3)
			choice := NewChoice(english, []string{"one"}, func(s string) string { return s }, nil)
			controls = []fyne.CanvasObject{Secondary("Browse", nil), choice, field, area}
			return VStack(Space4, controls...)
		}, Light, factor, fyne.NewSize(400, 500))
		for _, look := range []Mode{Dark, HighContrast, Light} {
			test.ApplyTheme(t, NewTheme(look, factor))
			picture := win.Canvas().Capture()
			want := edgesOf(picture, controls[0])
			if want[0][2] == color.NRGBAModel.Convert(Color(ColorPage)) {
				t.Fatalf("look %v, factor %v: the button has no border where it is looked for: %v", look, factor, want[0])
			}
			for _, c := range controls[1:] {
				for side, got := range edgesOf(picture, c) {
					if !slices.Equal(got, want[side]) {
						t.Errorf("look %v, factor %v: side %d of %T is %v, that of a button %v", look, factor, side, c, got, want[side])
					}
				}
			}
		}
	}
}

// edgesOf reads the pixels from three outside to three inside an object, in the
// middle of its left, right, upper and lower edge.
func edgesOf(picture image.Image, o fyne.CanvasObject) (out [4][]color.Color) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	whole := func(n float32) int { return int(math.Round(float64(n))) } // as the painter does
	left, top := whole(at.X), whole(at.Y)
	right, bottom := left+whole(o.Size().Width), top+whole(o.Size().Height)
	for i := -3; i < 3; i++ {
		for side, p := range []image.Point{
			{left + i, (top + bottom) / 2},
			{right - 1 - i, (top + bottom) / 2},
			{left + 15, top + i},
			{left + 15, bottom - 1 - i},
		} {
			out[side] = append(out[side], color.NRGBAModel.Convert(picture.At(p.X, p.Y)))
		}
	}
	return out
}
