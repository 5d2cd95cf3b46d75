package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// TestWhatScrollsHasNoShadowAtItsEdges: where there is more above and below, the
// content has its own colour up to the last line of pixels, also after the look
// was changed; the bar is there.
func TestWhatScrollsHasNoShadowAtItsEdges(t *testing.T) {
	var s *Scroll
	win, _ := stand(t, func() fyne.CanvasObject {
		page := NewBox(0, Sized(300, 900, Plain("")))
		page.Fill = ColorSurface
		s = NewVScroll(page)
		return Columns(0, nil, s)
	}, Light, 1, fyne.NewSize(400, 300))
	s.ScrollToOffset(fyne.NewPos(0, 100))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
	bottom := int(at.Y + s.Size().Height)
	for _, look := range []Mode{Light, Dark, HighContrast} {
		test.ApplyTheme(t, NewTheme(look, 1))
		picture, want := win.Canvas().Capture(), color.NRGBAModel.Convert(Color(ColorSurface))
		for _, y := range []int{int(at.Y), int(at.Y) + 1, bottom - 2, bottom - 1} {
			if got := color.NRGBAModel.Convert(picture.At(int(at.X)+100, y)); got != want {
				t.Errorf("look %v: %v at %d, want %v as everywhere", look, got, y, want)
			}
		}
	}
	bars := 0
	for _, o := range test.WidgetRenderer(s).Objects()[1:] {
		if _, bar := o.(desktop.Hoverable); bar && o.Visible() {
			bars++
		}
	}
	if bars != 1 {
		t.Errorf("%d bars are shown, want the one at the right", bars)
	}
}

// TestAScrollShowsItsNewContent, which is put there without building it again.
func TestAScrollShowsItsNewContent(t *testing.T) {
	s := NewScroll(Plain("first"))
	win, _ := stand(t, func() fyne.CanvasObject { return Columns(0, nil, s) }, Light, 1, fyne.NewSize(400, 300))
	second := canvas.NewRectangle(Color(theme.ColorNameError))
	s.Content = second
	s.Refresh()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
	if got := color.NRGBAModel.Convert(win.Canvas().Capture().At(int(at.X)+50, int(at.Y)+50)); got != color.NRGBAModel.Convert(Color(theme.ColorNameError)) {
		t.Errorf("the new content is not shown but %v", got)
	}
}
