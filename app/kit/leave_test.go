package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestTheKeyboardIsOnWhatLosesNothing when a question opens: Enter out of habit
// neither deletes nor discards.
func TestTheKeyboardIsOnWhatLosesNothing(t *testing.T) {
	w, _ := window(t, func() fyne.CanvasObject { return Body("") })
	c := w.Canvas()
	lost, saved := 0, 0
	lose := func() { lost++ }
	Confirm(w, english, "Delete?", "It has 12 sessions.", "Delete", lose)
	c.Focused().TypedKey(press(fyne.KeyReturn))
	ShowDialog(w, english, DialogSpec{Title: "Title", Content: Body("text"), Extra: []fyne.CanvasObject{Secondary("Remove", lose)}, Primary: "Replace", OnDone: func() bool { lose(); return true }})
	c.Focused().TypedKey(press(fyne.KeyReturn))
	d := &Deps{Window: w, Words: english}
	d.AskToLeave(Leaving{Title: "A course", Save: func() { saved++ }, Discard: lose})
	c.Focused().TypedKey(press(fyne.KeyReturn))
	if lost != 0 || saved != 1 || c.Overlays().Top() != nil {
		t.Errorf("lost %d times, saved %d times, open %T", lost, saved, c.Overlays().Top())
	}
}
