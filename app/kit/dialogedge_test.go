package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestADialogCutsNoEdgeOfItsContent: half of a border is drawn beyond a button,
// also beyond the first and the last, and what scrolls them would cut it off.
func TestADialogCutsNoEdgeOfItsContent(t *testing.T) {
	for _, factor := range []float32{1, 1.5, 2} {
		win, _ := stand(t, func() fyne.CanvasObject { return Body("page") }, Light, factor, fyne.NewSize(1024, 700))
		first, last := Secondary("Browse …", nil), Secondary("Browse …", nil)
		d := ShowDialog(win, english, DialogSpec{Title: "Save", Primary: "Save", Content: VStack(Space3, first, last)})
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(d.scroll).Y
		above := driver.AbsolutePositionForObject(first).Y - top
		below := top + d.scroll.Size().Height - driver.AbsolutePositionForObject(last).Y - last.Size().Height
		if ring := Size(SizeRing) / 2; above < ring || below < ring {
			t.Errorf("at %v there is room for an edge of %v above and %v below, want %v", factor, above, below, ring)
		}
		if d.scroll.Content.MinSize().Height > d.scroll.Size().Height {
			t.Errorf("at %v the content scrolls", factor)
		}
	}
}
