package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTheKeyboardComesBackToItsPlaceInside a text or a row of chips, when what it
// stands in was made anew, with fewer pieces too; and nothing is taken from what
// is still there.
func TestTheKeyboardComesBackToItsPlaceInside(t *testing.T) {
	test.NewTempApp(t)
	var fields []*TextField
	var chips *ChipRow
	w, _ := stand(t, func() fyne.CanvasObject { return Plain("") }, Light, 1, fyne.NewSize(500, 400))
	made := func(n int) fyne.CanvasObject {
		fields = nil
		chips = NewChipRow([]Chip{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}, {Key: "c", Text: "C"}}, "a", nil)
		page := VStack(Space2, chips)
		for range n {
			f := NewTextField("")
			f.SetText("text")
			fields = append(fields, f)
			page.Add(f)
		}
		Mount(w, InlineTasks(nil), page)
		return page
	}
	c := w.Canvas()

	page := made(3)
	c.Focus(fields[2])
	fields[2].TypedKey(press(fyne.KeyHome))
	fields[2].TypedKey(press(fyne.KeyRight))
	spot := SpotIn(w, page)
	page = made(2)
	spot.Resume(w, page)
	if c.Focused() != fyne.Focusable(fields[1]) || fields[1].CursorColumn != 1 {
		t.Errorf("%T has the keyboard, the caret is at %d", c.Focused(), fields[1].CursorColumn)
	}
	c.Focus(fields[0])
	if spot.Resume(w, page); c.Focused() != fyne.Focusable(fields[0]) {
		t.Error("the keyboard was taken from what is shown")
	}

	c.Focus(chips)
	chips.TypedKey(press(fyne.KeyEnd))
	spot = SpotIn(w, page)
	page = made(2)
	spot.Resume(w, page)
	if c.Focused() != fyne.Focusable(chips) || chips.cursor != 2 {
		t.Errorf("%T has the keyboard, at chip %d", c.Focused(), chips.cursor)
	}

	page = made(1)
	if spot = SpotIn(w, page); spot != (Spot{}) {
		t.Errorf("nothing on the page has the keyboard, but the spot is %v", spot)
	}
	if spot.Resume(w, page); c.Focused() == fyne.Focusable(chips) || c.Focused() == fyne.Focusable(fields[0]) {
		t.Error("nowhere gave the keyboard to something")
	}
}
