package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestARowThatIsGoneTakesNoKeys: another window deletes the row that is typed
// into; the next letter is no command for the row that took its number.
func TestARowThatIsGoneTakesNoKeys(t *testing.T) {
	for _, left := range []int{0, 2} {
		s := newCountSheet(t)
		s.cells.Edit(2, "pupils")
		entry := s.cells.typing.entry
		s.rows = s.rows[:left]
		s.show()
		if at := s.win.Canvas().Focused(); left > 0 && at != fyne.Focusable(s.cells.body) || left == 0 && at != nil {
			t.Errorf("%d rows left: the keyboard is at %T", left, at)
		}
		entry.TypedRune('u')
		entry.TypedKey(press(fyne.KeyReturn))
		s.want(t)
	}
}

func TestAClosedCellGivesTheKeyboardToTheRows(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(1, "pupils")
	entry := s.cells.typing.entry
	entry.FocusLost() // the window goes to the back and comes to the front again
	entry.FocusGained()
	if at := s.win.Canvas().Focused(); at != fyne.Focusable(s.cells.body) {
		t.Errorf("the keyboard is at %T", at)
	}
	s.typed("7\n")
	s.want(t, "b pupils 7 true")
}

// TestARefusalOfARowThatIsGone shows no row that is not there.
func TestARefusalOfARowThatIsGone(t *testing.T) {
	s := newCountSheet(t)
	s.cells.OnNumber = func(*countRow, string, int, bool) string {
		s.rows = nil
		s.show()
		return "The session is gone."
	}
	s.cells.Edit(2, "pupils")
	s.typed("7\n")
	if at := s.win.Canvas().Focused(); s.cells.typing.active || at != nil {
		t.Errorf("open %v, the keyboard is at %T", s.cells.typing.active, at)
	}
}

func TestUndoInACellGoesBackToItsNumberAndNoFurther(t *testing.T) {
	s := newCountSheet(t)
	s.rows[0].pupils = 20
	s.show()
	s.cells.Focus()
	s.typed("5") // replaces the 20
	entry := s.cells.typing.entry
	steps := 0
	for ; !entry.LeavesUndo() && steps < 5; steps++ {
		if !entry.OwnStep(&fyne.ShortcutUndo{}) {
			t.Fatalf("with %q in the cell undo is left to the plan", entry.Text)
		}
	}
	if entry.Text != "20" || entry.OwnStep(&fyne.ShortcutUndo{}) {
		t.Errorf("after %d steps the cell shows %q", steps, entry.Text)
	}
	s.win.Canvas().Unfocus()
	s.want(t)
}

func TestALetterKeepsTheNumberThatWasTyped(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("7s")
	s.want(t, "a pupils 7 true", "a s")
	if s.cells.typing.row != 1 || !s.cells.typing.active {
		t.Errorf("the keyboard is in row %d", s.cells.typing.row)
	}
	s.typed("100s")
	s.want(t, "a pupils 7 true", "a s")
	if s.cells.typing.row != 1 || s.cells.typing.noteText.Text() == "" {
		t.Errorf("a wrong number is not refused in row %d", s.cells.typing.row)
	}
}

func TestACellCopiesTheWholeTableWithWhatWasTyped(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(1, "pupils")
	s.typed("17")
	if !CopyWhole(s.win.Canvas()) {
		t.Fatal("nothing was copied")
	}
	got := fyne.CurrentApp().Clipboard().Content()
	if got != s.cells.TSV() || !strings.Contains(got, fmt.Sprint("Class b\t", 17)) {
		t.Errorf("copied %q", got)
	}
}

// TestRedoBehindAHalfTypedCellLeavesThePlanAlone: it repeats what was taken back
// in the cell, and only a cell that stands as it was leaves redo to the plan.
func TestRedoBehindAHalfTypedCellLeavesThePlanAlone(t *testing.T) {
	s := newCountSheet(t)
	s.rows[0].pupils = 20
	s.show()
	s.cells.Focus()
	entry, undo, redo := s.cells.typing.entry, &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	s.cells.Edit(0, "pupils")
	if entry.OwnStep(redo) {
		t.Error("a cell that nobody has typed into keeps redo from the plan")
	}
	s.typed("5")
	if !entry.OwnStep(redo) || entry.Text != "5" {
		t.Errorf("redo was left to the plan, or changed the cell to %q", entry.Text)
	}
	entry.SetText("")
	entry.OwnStep(redo)
	s.typed("56")
	if !entry.OwnStep(undo) || entry.Text == "56" {
		t.Fatalf("undo left %q in the cell", entry.Text)
	}
	if !entry.OwnStep(redo) || entry.Text != "56" {
		t.Errorf("redo brought %q back, want 56", entry.Text)
	}
	s.win.Canvas().Unfocus()
}
