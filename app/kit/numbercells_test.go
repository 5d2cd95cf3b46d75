package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

type countRow struct {
	id            string
	pupils, teach int // −1: nothing recorded
}

// countSheet is a small attendance sheet over real NumberCells.
type countSheet struct {
	cells *NumberCells[*countRow]
	rows  []*countRow
	log   []string
	hide  bool // hides rows once they are recorded, as the list of missing counts does
	win   fyne.Window
}

func newCountSheet(t *testing.T) *countSheet {
	t.Helper()
	s := &countSheet{rows: []*countRow{{"a", -1, -1}, {"b", -1, -1}, {"c", -1, -1}}}
	get := func(f func(*countRow) int) func(*countRow) (int, bool) {
		return func(r *countRow) (int, bool) { return f(r), f(r) >= 0 }
	}
	s.win, _ = stand(t, func() fyne.CanvasObject {
		s.cells = NewNumberCells(words.For(words.English), func(r *countRow) string { return r.id },
			Column[*countRow]{Key: "class", Title: "Class", Width: 120, Weight: 1, Text: func(r *countRow) string { return "Class " + r.id }},
			Column[*countRow]{Key: "pupils", Title: "Took part", Width: 90, Align: Right, Number: &NumberInput[*countRow]{High: 99, Get: get(func(r *countRow) int { return r.pupils })}},
			Column[*countRow]{Key: "teachers", Title: "Teachers", Width: 90, Align: Right, Number: &NumberInput[*countRow]{High: 9, Get: get(func(r *countRow) int { return r.teach })}},
			Column[*countRow]{Key: "state", Title: "", Width: 100, Cell: func(r *countRow) Cell { return Cell{Kind: CellBadge, Text: "missing"} }},
		)
		s.cells.OnNumber = func(r *countRow, key string, n int, ok bool) string {
			s.log = append(s.log, fmt.Sprint(r.id, " ", key, " ", n, " ", ok))
			if !ok {
				n = -1
			}
			if key == "pupils" {
				r.pupils = n
			} else {
				r.teach = n
			}
			s.show()
			return ""
		}
		s.cells.OnRune = func(r *countRow, c rune) bool {
			s.log = append(s.log, fmt.Sprint(r.id, " ", string(c)))
			return c == 's'
		}
		s.show()
		return Columns(0, nil, s.cells)
	}, Light, 1, fyne.NewSize(700, 300))
	return s
}

func (s *countSheet) show() {
	var rows []*countRow
	for _, r := range s.rows {
		if !s.hide || r.pupils < 0 {
			rows = append(rows, r)
		}
	}
	s.cells.SetRows(rows)
}

func (s *countSheet) typed(text string) {
	for _, r := range text {
		f := s.win.Canvas().Focused()
		switch r {
		case '\n':
			f.TypedKey(press(fyne.KeyReturn))
		case '\t':
			f.TypedKey(press(fyne.KeyTab))
		case '\b':
			f.TypedKey(press(fyne.KeyBackspace))
		default:
			f.TypedRune(r)
		}
	}
}

func (s *countSheet) want(t *testing.T, log ...string) {
	t.Helper()
	if !slices.Equal(s.log, log) {
		t.Errorf("told\n%s\nwant\n%s", strings.Join(s.log, "\n"), strings.Join(log, "\n"))
	}
}

func TestANumberAndEnterGoToTheNextRow(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("24\n22\n")
	s.want(t, "a pupils 24 true", "b pupils 22 true")
	if s.cells.typing.row != 2 || !s.cells.typing.active {
		t.Errorf("the keyboard is in row %d", s.cells.typing.row)
	}
	shoot(t, "cells-light", s.win)
}

func TestTabGoesRightAndOverTheEndOfTheRow(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("24\t2\t7\n")
	s.want(t, "a pupils 24 true", "a teachers 2 true", "b pupils 7 true")
	holdingShift(t, func() { s.typed("\t") })
	if s.cells.typing.row != 1 || s.cells.typing.col != 2 {
		t.Errorf("Shift+Tab went to row %d column %d, want 1, 2", s.cells.typing.row, s.cells.typing.col)
	}
}

func TestRecordedRowsThatDisappearSkipNoRow(t *testing.T) {
	s := newCountSheet(t)
	s.hide = true
	s.cells.Edit(0, "pupils")
	s.typed("1\n2\n3\n")
	s.want(t, "a pupils 1 true", "b pupils 2 true", "c pupils 3 true")
	if s.cells.typing.active {
		t.Error("the entry stayed although no row is left")
	}
}

func TestEscTakesBackAndEmptyIsNotZero(t *testing.T) {
	s := newCountSheet(t)
	s.rows[0].pupils = 5
	s.show()
	s.cells.Edit(0, "pupils")
	s.typed("9")
	s.win.Canvas().Focused().TypedKey(press(fyne.KeyEscape))
	s.want(t)
	s.cells.Edit(0, "pupils")
	s.win.Canvas().Focused().TypedKey(press(fyne.KeyDelete))
	s.typed("\n")
	s.want(t, "a pupils 0 false")
	if s.rows[0].pupils != -1 {
		t.Error("an emptied cell became a number")
	}
}

func TestWrongNumbersStayWithASentence(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("100\n")
	s.want(t)
	if s.cells.typing.row != 0 || s.cells.typing.noteText.Text() != "Enter a number from 0 to 99." {
		t.Errorf("row %d, said %q", s.cells.typing.row, s.cells.typing.noteText.Text())
	}
	shoot(t, "cells-wrong", s.win)
	s.typed("\b\n")
	if s.win.Canvas().Unfocus(); s.cells.typing.active {
		t.Error("the cell below stayed open without the keyboard")
	}
}

func TestASignMakesNoOtherNumber(t *testing.T) {
	for _, text := range []string{"-3", "3,5"} {
		s := newCountSheet(t)
		s.cells.Focus()
		s.typed(text + "\n")
		s.want(t)
		if s.cells.typing.row != 0 || s.cells.typing.entry.Text != text || s.cells.typing.noteText.Text() != "Enter a number from 0 to 99." {
			t.Errorf("%q: row %d, %q, said %q", text, s.cells.typing.row, s.cells.typing.entry.Text, s.cells.typing.noteText.Text())
		}
	}
}

func TestLettersAreCommandsForTheRow(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("SxS")
	s.want(t, "a s", "b x", "b s")
	if s.cells.typing.row != 2 {
		t.Errorf("the keyboard is in row %d, want 2", s.cells.typing.row)
	}
	s.cells.Focus()
	s.typed("4\n")
	if s.rows[2].pupils != 4 {
		t.Error("a figure typed on a row did not start its first cell")
	}
}

func TestPastedTextIsNotZero(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.cells.typing.entry.SetText("many")
	s.typed("\n")
	s.want(t)
	if s.cells.typing.row != 0 || s.cells.typing.noteText.Text() == "" {
		t.Error("a text that is no number was not refused")
	}
}

func TestTheCellStaysWithItsRowWhenRowsMove(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(0, "pupils")
	s.rows = []*countRow{s.rows[2], s.rows[1], s.rows[0]}
	s.show()
	s.typed("8\n")
	s.want(t, "a pupils 8 true")
}

func TestACellShowsWhatUndoHasMadeOfItUnlessItWasTypedInto(t *testing.T) {
	s := newCountSheet(t)
	s.rows[0].pupils = 5
	s.show()
	s.cells.Edit(0, "pupils")
	if !s.cells.typing.entry.LeavesUndo() {
		t.Error("a cell that was only opened counts as typed into")
	}
	s.rows[0].pupils = 7
	s.show()
	if s.cells.typing.entry.Text != "7" || !s.cells.typing.entry.LeavesUndo() {
		t.Errorf("the cell shows %q, want 7 as not typed", s.cells.typing.entry.Text)
	}
	s.typed("1")
	if s.cells.typing.entry.LeavesUndo() {
		t.Error("a cell that was typed into counts as untouched")
	}
	s.rows[0].pupils = 9
	s.show()
	if got := s.cells.typing.entry.Text; !strings.Contains(got, "1") {
		t.Errorf("what was typed was lost: %q", got)
	}
}

func TestTheCellSaysWhichOneItIs(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(1, "teachers")
	if got, want := s.cells.typing.entry.AccessibilityLabel(), "Teachers, Class b, missing"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}
