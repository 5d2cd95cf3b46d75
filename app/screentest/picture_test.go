package screentest

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
)

func TestAPictureShowsNothingBeyondTheEdgeOfWhatScrolls(t *testing.T) {
	red := color.NRGBA{255, 0, 0, 255}
	field := func(y float32) fyne.CanvasObject {
		return at(kit.NewScroll(canvas.NewRectangle(red)), 0, y, 30, 30)
	}
	// One field in view, one half in view, one scrolled out of it.
	page := container.NewWithoutLayout(field(0), field(35), field(80))
	page.Resize(fyne.NewSize(60, 120))
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	w := test.NewTempWindow(t, container.NewWithoutLayout(narrow(container.ScrollBoth, container.New(still{}, page))))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 200))
	picture := capture(w.Canvas())
	for y, want := range map[int]bool{15: true, 47: true, 55: false, 60: false, 95: false, 110: false} {
		r, g, _, _ := picture.At(20, y).RGBA()
		if got := r > 2*g; got != want {
			t.Errorf("20, %d is red: %v, want %v", y, got, want)
		}
	}
	if !page.Objects[2].Visible() {
		t.Error("what is out of view stays hidden after the picture")
	}
}

// still leaves its objects where they are and asks for 60 × 120.
type still struct{}

func (still) Layout([]fyne.CanvasObject, fyne.Size) {}
func (still) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, 120) }
