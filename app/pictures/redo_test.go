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

// TestRedoOfACountComesBeforeTypingTakenBackEarlier: a count is kept, the next is
// begun and taken back, the first is undone; redo goes the same way forward.
func TestRedoOfACountComesBeforeTypingTakenBackEarlier(t *testing.T) {
	w := open(t, "danish", words.For(words.Danish))
	w.shell.Goto(kit.Goal{Screen: kit.ScreenAttendance, Filter: kit.FilterMissing})
	w.Type(t, "7")
	w.Press(t, fyne.KeyReturn)
	cell := w.Deps.Window.Canvas().Focused().(interface{ HalfTyped() bool })
	w.Type(t, "3")
	w.shell.Undo()
	if cell.HalfTyped() {
		t.Fatal("what was typed was not taken back")
	}
	w.shell.Undo()
	w.shell.Redo()
	if _, can := w.Deps.Planner.CanRedo(); can || cell.HalfTyped() {
		t.Errorf("the count is still undone: %v, typing came back: %v", can, cell.HalfTyped())
	}
	if w.shell.Redo(); !cell.HalfTyped() {
		t.Error("what was typed does not come back")
	}
}
