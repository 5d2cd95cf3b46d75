package kit

import (
	"cmp"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// stays tells what is wrong when 100 is not refused in a cell any more, with
// its sentence beside it.
func (s *countSheet) stays(t *testing.T, row int) {
	t.Helper()
	typing := s.cells.typing
	if !typing.active || typing.row != row || typing.entry.Text != "100" || typing.noteText.Text() != "Enter a number from 0 to 99." {
		t.Errorf("open %v in row %d, %q, said %q", typing.active, typing.row, typing.entry.Text, typing.noteText.Text())
	}
}

// TestWhatIsRefusedStaysInItsCell wherever the keyboard goes, until it is put right.
func TestWhatIsRefusedStaysInItsCell(t *testing.T) {
	s := newCountSheet(t)
	c, entry := s.win.Canvas(), s.cells.typing.entry
	s.cells.Edit(1, "pupils")
	s.typed("100")
	c.Unfocus()
	s.stays(t, 1)
	at := s.cells.spotOf(0, 2)
	for what, next := range map[string]func(){
		"a press on another number": func() {
			s.cells.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at.x+20, at.y+9)}, Button: desktop.MouseButtonPrimary})
			c.Unfocus() // as the window does with what is not under the pointer
			s.cells.body.Tapped(nil)
		},
		"a figure on a row":    func() { s.cells.Focus(); s.typed("5") },
		"a letter on a row":    func() { s.cells.Focus(); s.typed("s") },
		"Enter on a row":       func() { s.cells.Focus(); s.cells.cursor = 0; s.typed("\n") },
		"a command of a menu":  func() { s.cells.Command(s.rows[0], 's') },
		"opening another cell": func() { s.cells.Edit(0, "pupils") },
		"going on":             func() { s.cells.Resume() },
	} {
		c.Unfocus()
		if next(); c.Focused() != fyne.Focusable(entry) {
			t.Errorf("%s: the keyboard is at %T", what, c.Focused())
		}
		s.stays(t, 1)
	}
	s.show()
	s.stays(t, 1)
	if s.cells.Keep() {
		t.Error("a number that is refused counts as kept")
	}
	s.want(t)
	if s.typed("10\n"); !s.cells.Keep() || s.cells.Resume() {
		t.Error("a number that is right counts as refused")
	}
	s.want(t, "b pupils 10 true")
}

func TestWhatIsRefusedGoesWithItsRowWhenThatIsSorted(t *testing.T) {
	s := newCountSheet(t)
	s.cells.columns[0].Less = func(a, b *countRow) int { return cmp.Compare(a.id, b.id) }
	s.cells.shapes[0].sortable = true
	s.cells.Edit(0, "pupils")
	s.typed("100")
	s.win.Canvas().Unfocus()
	s.cells.SortBy("class", true)
	s.stays(t, 2)
	s.cells.Resume()
	s.typed("10\n")
	s.want(t, "a pupils 10 true")
}

func TestDiscardAndEscTakeBackWhatIsRefused(t *testing.T) {
	for what, back := range map[string]func(s *countSheet){
		"discard": func(s *countSheet) { s.win.Canvas().Unfocus(); s.cells.Discard() },
		"Esc":     func(s *countSheet) { s.win.Canvas().Focused().TypedKey(press(fyne.KeyEscape)) },
	} {
		s := newCountSheet(t)
		s.cells.Edit(0, "pupils")
		s.typed("100\n")
		if back(s); s.cells.typing.active || !s.cells.Keep() || s.cells.Typed() != (TypedCell{}) {
			t.Errorf("after %s the cell is open: %v, with %v", what, s.cells.typing.active, s.cells.Typed())
		}
		s.want(t)
	}
}

// TestAnotherTableTakesOverWhatIsRefused, as when the window is built anew.
func TestAnotherTableTakesOverWhatIsRefused(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(1, "teachers")
	s.typed("10\n")
	typed := s.cells.Typed()
	next := newCountSheet(t)
	next.cells.Retype(TypedCell{"gone", "teachers", "10"})
	next.cells.Retype(TypedCell{"b", "class", "10"})
	if next.cells.typing.active {
		t.Error("what was typed into a cell that is not there is open")
	}
	next.cells.Retype(typed)
	typing := next.cells.typing
	if !typing.active || typing.row != 1 || typing.col != 2 || typing.entry.Text != "10" || typing.noteText.Text() != "Enter a number from 0 to 9." {
		t.Errorf("open %v in row %d, column %d, %q, said %q", typing.active, typing.row, typing.col, typing.entry.Text, typing.noteText.Text())
	}
	s.want(t)
	next.want(t)
}

// TestANumberIsToldThoughThePlanHadItBefore: what the plan holds changed while
// another text stood in the cell.
func TestANumberIsToldThoughThePlanHadItBefore(t *testing.T) {
	s := newCountSheet(t)
	s.rows[0].pupils = 22
	s.show()
	s.cells.Edit(0, "pupils")
	s.typed("100\n")
	s.rows[0].pupils = 7 // by an undo, or by another window
	s.show()
	s.stays(t, 0)
	s.cells.typing.entry.SetText("22")
	s.typed("\n")
	s.want(t, "a pupils 22 true")
}
