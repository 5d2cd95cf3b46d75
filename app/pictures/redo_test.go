package pictures

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// TestRedoLeavesThePlanAloneBehindAHalfTypedCell: a count is undone, another one
// is begun, and redo does not bring the first back behind it.
func TestRedoLeavesThePlanAloneBehindAHalfTypedCell(t *testing.T) {
	w := open(t, "danish", words.For(words.Danish))
	undone := func() bool { _, ok := w.Deps.Planner.CanRedo(); return ok }
	w.shell.Goto(kit.Goal{Screen: kit.ScreenAttendance, Filter: kit.FilterMissing})
	w.Type(t, "7")
	w.Press(t, fyne.KeyReturn)
	w.shell.Undo()
	if !undone() {
		t.Fatal("the count was not undone")
	}
	w.Type(t, "3")
	w.shell.Redo()
	if !undone() {
		t.Error("redo changed the plan behind a cell that is typed into")
	}
	w.shell.Undo() // what was typed
	w.shell.Undo()
	w.Press(t, fyne.KeyEscape)
	w.shell.Redo()
	if undone() {
		t.Error("redo does nothing when no cell is typed into")
	}
}
