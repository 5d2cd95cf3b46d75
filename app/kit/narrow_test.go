package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestEitherShowsWhatFits(t *testing.T) {
	wide, narrow := Sized(400, 20, Plain("wide")), Plain("narrow")
	var page *container.Scroll
	w, _ := stand(t, func() fyne.CanvasObject {
		page = container.NewVScroll(VStack(0, Either(wide, narrow)))
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
