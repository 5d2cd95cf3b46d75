package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestBegin puts the keyboard into the first list, the first row that can be
// pressed or the first widget, and leaves it where it is on the screen.
func TestBegin(t *testing.T) {
	field, row, dead := NewTextField(""), NewRow(Body("a row"), func() {}), NewRow(Body("not to be pressed"), nil)
	dead.SetSelected(true)
	chosen := NewRow(Body("the open section"), func() {})
	chosen.SetSelected(true)
	var table *Table[pupilRow]
	var screen fyne.CanvasObject
	for name, c := range map[string]struct {
		build func() fyne.CanvasObject
		want  func() fyne.Focusable
	}{
		"a list": {func() fyne.CanvasObject {
			table = schoolTable(true, schoolRows(3))
			return VStack(0, field, row, Grow(table))
		}, func() fyne.Focusable { return table.focusTarget() }},
		"a row":               {func() fyne.CanvasObject { return VStack(0, field, dead, row) }, func() fyne.Focusable { return row }},
		"a chosen row":        {func() fyne.CanvasObject { return VStack(0, field, dead, row, chosen) }, func() fyne.Focusable { return chosen }},
		"neither list or row": {func() fyne.CanvasObject { return VStack(0, Body("text"), field) }, func() fyne.Focusable { return field }},
	} {
		win, _ := stand(t, func() fyne.CanvasObject { screen = c.build(); return screen }, Light, 1, fyne.NewSize(600, 400))
		Begin(win, screen)
		if got := win.Canvas().Focused(); got != c.want() {
			t.Errorf("%s: the keyboard is at %T", name, got)
		}
		win.Canvas().Focus(field)
		Begin(win, screen)
		if got := win.Canvas().Focused(); got != fyne.Focusable(field) {
			t.Errorf("%s: the keyboard was taken from a field to %T", name, got)
		}
	}
}

// TestAScreenWithoutAListBeginsAtItsTop, even when the row that has the keyboard
// lies below what is in view.
func TestAScreenWithoutAListBeginsAtItsTop(t *testing.T) {
	row := NewRow(Body("a row"), func() {})
	var page *Scroll
	win, _ := stand(t, func() fyne.CanvasObject {
		page = NewVScroll(VStack(0, Sized(0, 900, Body("the target")), row))
		return page
	}, Light, 1, fyne.NewSize(600, 400))
	for _, left := range []float32{0, 300} {
		win.Canvas().Unfocus()
		page.ScrollToOffset(fyne.NewPos(0, left))
		Begin(win, page)
		if win.Canvas().Focused() != fyne.Focusable(row) || page.Offset.Y != 0 {
			t.Errorf("left at %v it begins at %v, the keyboard is at %T", left, page.Offset.Y, win.Canvas().Focused())
		}
	}
}
