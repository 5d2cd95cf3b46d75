package kit

import (
	"image/color"
	"strings"
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

// TestAFieldOfSeveralLinesScrollsWithoutShadows: its bar follows the caret, the
// wheel and the look, and the text follows the bar.
func TestAFieldOfSeveralLinesScrollsWithoutShadows(t *testing.T) {
	var area *TextField
	win, _ := stand(t, func() fyne.CanvasObject {
		area = NewArea("", 3)
		area.SetText(strings.Repeat("line\n", 20))
		return VStack(0, area)
	}, Light, 1, fyne.NewSize(400, 300))
	ring := test.WidgetRenderer(area).(*ringRenderer)
	bar := func() fyne.CanvasObject {
		for _, o := range test.WidgetRenderer(ring.text).Objects()[1:] {
			if o.Visible() {
				return test.WidgetRenderer(o.(fyne.Widget)).Objects()[1]
			}
		}
		t.Fatal("it has no bar")
		return nil
	}
	if y := bar().Position().Y; y != 0 {
		t.Errorf("the bar begins at %v", y)
	}
	win.Canvas().Focus(area)
	area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	ring.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1000)})
	end := bar().Position().Y
	if inner := ring.wheel.inner; end < area.Size().Height/2 || inner.Offset.Y+inner.Size().Height < inner.Content.Size().Height {
		t.Errorf("at the end the bar is at %v, the text at %v", end, inner.Offset.Y)
	}
	bar().(fyne.Draggable).Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -10)})
	if got := bar().Position().Y; got < end-10.5 || got > end-9.5 {
		t.Errorf("dragged by 10 pixels the bar moves from %v to %v", end, got)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(area)
	for _, look := range []Mode{Dark, HighContrast, Light} {
		test.ApplyTheme(t, NewTheme(look, 1))
		picture, want := win.Canvas().Capture(), color.NRGBAModel.Convert(Color(ColorSurface))
		for _, y := range []float32{at.Y + 4, at.Y + area.Size().Height - 5} {
			if got := color.NRGBAModel.Convert(picture.At(int(at.X)+5, int(y))); got != want {
				t.Errorf("look %v: beside the text %v at %v, want %v", look, got, y, want)
			}
		}
	}
	small := bar().Size().Width
	test.ApplyTheme(t, NewTheme(Light, 2))
	if got := bar().Size().Width; got != 2*small {
		t.Errorf("with twice the text the bar is %v wide instead of %v", got, small)
	}
}
