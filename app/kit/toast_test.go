package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestToastsKeepClear of what is to be read at the lower edge, and lie at that
// edge when it is elsewhere.
func TestToastsKeepClear(t *testing.T) {
	for name, c := range map[string]struct {
		sums  func(sums fyne.CanvasObject) fyne.CanvasObject
		above bool
	}{
		"sums at the lower edge": {func(sums fyne.CanvasObject) fyne.CanvasObject { return VStack(0, Grow(Body("rows")), sums) }, true},
		"sums at the upper edge": {func(sums fyne.CanvasObject) fyne.CanvasObject { return VStack(0, sums, Grow(Body("rows"))) }, false},
		"sums out of sight":      {func(fyne.CanvasObject) fyne.CanvasObject { return Body("rows") }, false},
	} {
		sums := NewBox(0, Body("412 pupils"))
		win, tasks := stand(t, func() fyne.CanvasObject { return c.sums(sums) }, Light, 1, fyne.NewSize(500, 400))
		KeepClear(win, sums)
		ShowToast(win, tasks, "Recorded", "Undo", nil)
		box := stageOf(win.Canvas()).toast.box
		bottom := box.Position().Y + box.Size().Height
		if top := fyne.CurrentApp().Driver().AbsolutePositionForObject(sums).Y; c.above && bottom > top {
			t.Errorf("%s: the toast reaches to %v, the sums begin at %v", name, bottom, top)
		}
		if !c.above && bottom < 370 {
			t.Errorf("%s: the toast ends at %v already", name, bottom)
		}
	}
}
