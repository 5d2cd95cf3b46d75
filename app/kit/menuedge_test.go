package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TestMenusHaveAShadow beside their edge, which the test driver does not draw: in
// high contrast at the sides and below about as clear as a border has to be (a
// window smooths the sides, to 2.4 : 1), in the other looks softer.
func TestMenusHaveAShadow(t *testing.T) {
	for _, c := range []struct {
		look          Mode
		ground        fyne.ThemeColorName
		sides, bottom float64
	}{
		{Light, ColorSurface, 1.3, 1.4},
		{Dark, ColorRaised, 1.15, 1.2},
		{HighContrast, ColorPage, 3, 4.5},
	} {
		var page *canvas.Rectangle
		win, _ := stand(t, func() fyne.CanvasObject {
			page = canvas.NewRectangle(Color(c.ground))
			return Columns(0, nil, page)
		}, c.look, 1, fyne.NewSize(400, 300))
		menu := fyne.NewMenu("", fyne.NewMenuItem("One", nil), fyne.NewMenuItem("Two", nil), fyne.NewMenuItem("Three", nil))
		widget.ShowPopUpMenuAtPosition(menu, win.Canvas(), fyne.NewPos(100, 100))
		s := widget.NewMenu(menu).MinSize()
		picture, ground := win.Canvas().Capture(), Color(c.ground)
		for _, x := range []int{99, 101 + int(s.Width)} {
			if got := Contrast(picture.At(x, 100+int(s.Height)/2), ground); got < c.sides {
				t.Errorf("look %v: the side at %d stands out by %.2f : 1, want %v", c.look, x, got, c.sides)
			}
		}
		if got := Contrast(picture.At(100+int(s.Width)/2, 101+int(s.Height)), ground); got < c.bottom {
			t.Errorf("look %v: the lower edge stands out by %.2f : 1, want %v", c.look, got, c.bottom)
		}
	}
}
