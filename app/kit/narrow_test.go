package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestEitherShowsWhatFits(t *testing.T) {
	wide, narrow := Sized(400, 20, Plain("wide")), Plain("narrow")
	var page *Scroll
	w, _ := stand(t, func() fyne.CanvasObject {
		page = NewVScroll(VStack(0, Either(wide, narrow)))
		return page
	}, Light, 1, fyne.NewSize(800, 200))
	if !wide.Visible() || narrow.Visible() {
		t.Error("with room the wide one is not shown alone")
	}
	settle(w, fyne.NewSize(300, 200))
	if wide.Visible() || !narrow.Visible() || page.Content.Size().Width > page.Size().Width {
		t.Errorf("without room the narrow one is not shown alone in %v of %v", page.Content.Size(), page.Size())
	}
	settle(w, fyne.NewSize(800, 200))
	if !wide.Visible() || narrow.Visible() {
		t.Error("with room again the wide one did not come back")
	}
}

func TestASqueezedChartNeverMakesThePageWider(t *testing.T) {
	chart := Sized(600, 100, Plain("chart"))
	box := Squeezable(150, chart)
	stand(t, func() fyne.CanvasObject { return VStack(0, box) }, Light, 2, fyne.NewSize(300, 500))
	if m := box.MinSize(); m.Width != 0 || m.Height != 300 {
		t.Errorf("it asks for %v", m)
	}
	if chart.Size() != box.Size() || box.Size().Height != 300 {
		t.Errorf("the chart has %v of %v", chart.Size(), box.Size())
	}
}

func TestAPageThatIsTooLowScrollsInsteadOfBeingSqueezed(t *testing.T) {
	list := Sized(0, 20, Plain("list"))
	tall := Tall(300, VStack(0, Plain("filters"), Grow(list)))
	w, _ := stand(t, func() fyne.CanvasObject { return tall }, Light, 1, fyne.NewSize(400, 600))
	if got := tall.Content.Size().Height; got < 500 {
		t.Errorf("with room the page is %v high", got)
	}
	settle(w, fyne.NewSize(400, 160))
	if got := tall.Content.Size().Height; got != 300 {
		t.Errorf("without room the page is %v high, want 300", got)
	}
	page := NewBox(0, NewVScroll(Sized(0, 900, Plain("long"))))
	tall = Tall(300, container.NewStack(page))
	tall.Resize(fyne.NewSize(400, 160))
	if got := tall.Content.Size().Height; got != 160 {
		t.Errorf("a page that scrolls by itself is %v high, want 160", got)
	}
}

func TestAmidNeverGrowsBeyondItsRoom(t *testing.T) {
	test.ApplyTheme(t, NewTheme(Light, 1))
	text := Body("A sentence that is so long that it has to be broken into lines.")
	box := Amid(300, text)
	for _, c := range []struct{ room, want float32 }{{500, 300}, {120, 120}} {
		box.Resize(fyne.NewSize(c.room, 400))
		left := (c.room - c.want) / 2
		if text.Size().Width != c.want || text.Position().X != left {
			t.Errorf("in %v it is %v wide at %v, want %v at %v", c.room, text.Size().Width, text.Position().X, c.want, left)
		}
	}
}
