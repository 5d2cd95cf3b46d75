package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/assets/words"
)

type labelRow struct {
	id, label, note string
	pupils          int
}

// labelSheet is a list of classes whose labels, notes and numbers are typed into.
type labelSheet struct {
	cells *NumberCells[*labelRow]
	rows  []*labelRow
	log   []string
	win   fyne.Window
}

func newLabelSheet(t *testing.T) *labelSheet {
	t.Helper()
	s := &labelSheet{rows: []*labelRow{{"a", "2.A", "", 20}, {"b", "2.B", "", 21}, {"c", "3.A", "", 22}}}
	set := func(what string, put func(*labelRow, string)) func(*labelRow, string) string {
		return func(r *labelRow, text string) string {
			if text == "2.B" {
				return "There is a 2.B already."
			}
			s.log = append(s.log, fmt.Sprint(r.id, " ", what, " ", text))
			put(r, text)
			s.cells.SetRows(s.rows)
			return ""
		}
	}
	s.win, _ = stand(t, func() fyne.CanvasObject {
		s.cells = NewNumberCells(words.For(words.English), func(r *labelRow) string { return r.id },
			Column[*labelRow]{Key: "id", Title: "Key", Width: 60, Text: func(r *labelRow) string { return r.id }},
			Column[*labelRow]{Key: "label", Title: "Class", Width: 120, Weight: 1, Edit: &TextInput[*labelRow]{Get: func(r *labelRow) string { return r.label }, Set: set("label", func(r *labelRow, s string) { r.label = s }), Most: 5}},
			Column[*labelRow]{Key: "pupils", Title: "Pupils", Width: 90, Align: Right, Number: &NumberInput[*labelRow]{High: 99, Get: func(r *labelRow) (int, bool) { return r.pupils, true }}},
			Column[*labelRow]{Key: "note", Title: "Note", Width: 120, Weight: 1, Edit: &TextInput[*labelRow]{Get: func(r *labelRow) string { return r.note }, Set: set("note", func(r *labelRow, s string) { r.note = s })}},
		)
		s.cells.OnNumber = func(r *labelRow, _ string, n int, _ bool) string {
			s.log = append(s.log, fmt.Sprint(r.id, " pupils ", n))
			r.pupils = n
			return ""
		}
		s.cells.SetRows(s.rows)
		return Columns(0, nil, s.cells)
	}, Light, 1, fyne.NewSize(700, 300))
	return s
}

func (s *labelSheet) press(names ...fyne.KeyName) {
	for _, name := range names {
		s.win.Canvas().Focused().TypedKey(press(name))
	}
}

func (s *labelSheet) typed(text string) {
	for _, r := range text {
		s.win.Canvas().Focused().TypedRune(r)
	}
}

func (s *labelSheet) want(t *testing.T, log ...string) {
	t.Helper()
	if !slices.Equal(s.log, log) {
		t.Errorf("told %q, want %q", s.log, log)
	}
}

func TestF2AndEnterOpenATextAndEnterGoesOn(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Focus()
	s.press(fyne.KeyDown, fyne.KeyUp)
	s.typed("x") // a letter on a row is no text
	if s.cells.typing.active {
		t.Fatal("a letter opened a text")
	}
	s.press(fyne.KeyF2)
	s.typed("2.C")
	shoot(t, "cells-text", s.win)
	s.press(fyne.KeyReturn)
	s.typed("2.D")
	s.press(fyne.KeyDown)
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyReturn)
	s.typed("3.Z")
	s.press(fyne.KeyEscape)
	s.want(t, "a label 2.C", "b label 2.D")
	if s.rows[2].label != "3.A" || s.cells.typing.active {
		t.Errorf("Esc left %q, open %v", s.rows[2].label, s.cells.typing.active)
	}
}

func TestTabGoesThroughTextsAndNumbers(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Edit(0, "label")
	s.typed(" 2.C ")
	s.press(fyne.KeyTab)
	s.typed("25")
	s.press(fyne.KeyTab)
	s.typed("two rooms")
	s.press(fyne.KeyTab)
	s.want(t, "a label 2.C", "a pupils 25", "a note two rooms")
	if s.cells.typing.row != 1 || s.cells.typing.col != 1 {
		t.Errorf("the keyboard is in row %d, column %d", s.cells.typing.row, s.cells.typing.col)
	}
}

func TestTextsAreRefusedInWords(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Edit(0, "label")
	s.typed("2.B")
	s.press(fyne.KeyReturn)
	if got := s.cells.typing.noteText.Text(); got != "There is a 2.B already." || s.cells.typing.row != 0 {
		t.Errorf("said %q in row %d", got, s.cells.typing.row)
	}
	s.cells.typing.entry.SetText("123456")
	s.press(fyne.KeyReturn)
	if got := s.cells.typing.noteText.Text(); got != "At most 5 characters." {
		t.Errorf("said %q", got)
	}
	s.cells.typing.entry.SetText("12345")
	s.press(fyne.KeyReturn)
	s.want(t, "a label 12345")
	if got := s.cells.typing.noteText.Text(); got != "" {
		t.Errorf("what is kept is still called wrong: %q", got)
	}
	s.typed("2.B") // again in the row below, where it stands already
	s.press(fyne.KeyReturn)
	s.want(t, "a label 12345")
}

func TestARefusalGoesWithWhatWasRefused(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("999")
	s.press(fyne.KeyReturn)
	typing := s.cells.typing
	if typing.noteText.Text() == "" || !typing.entry.wrong {
		t.Fatal("999 was not refused")
	}
	s.press(fyne.KeyBackspace)
	if got := typing.noteText.Text(); got != "" || typing.entry.wrong {
		t.Errorf("99 is called wrong: %q", got)
	}
}

func TestTheSecondPressOpensAText(t *testing.T) {
	s := newLabelSheet(t)
	at := func(row, column int) *desktop.MouseEvent {
		c := s.cells.spotOf(row, column)
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(c.x+20, c.y+9)}, Button: desktop.MouseButtonPrimary}
	}
	body := s.cells.body
	body.MouseDown(at(1, 1))
	if s.cells.typing.active || !s.cells.selected[1] {
		t.Fatal("the first press did more or less than select")
	}
	body.MouseDown(at(1, 1))
	if !s.cells.typing.active || s.cells.typing.col != 1 || s.cells.typing.row != 1 {
		t.Fatal("the second press did not open the text")
	}
	s.typed("2.E")
	body.MouseDown(at(2, 2)) // a number opens at once
	s.want(t, "b label 2.E")
	if !s.cells.typing.active || s.cells.typing.row != 2 || s.cells.typing.col != 2 {
		t.Errorf("open %v in row %d, column %d", s.cells.typing.active, s.cells.typing.row, s.cells.typing.col)
	}
	s.win.Canvas().Unfocus()
	body.MouseDown(at(0, 0)) // no input
	body.MouseDown(at(0, 0))
	if s.cells.typing.active {
		t.Error("a cell that is no input was opened")
	}
}

func TestFiguresOnARowStartTheNumber(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Focus()
	s.press(fyne.KeyDown)
	s.typed("7")
	if !s.cells.typing.active || s.cells.typing.col != 2 {
		t.Fatalf("open %v in column %d", s.cells.typing.active, s.cells.typing.col)
	}
	s.press(fyne.KeyReturn)
	s.want(t, "b pupils 7")
}

// TestTheMenuOpensWhileACellIsTypedInto by both keys; what was typed is kept
// before, and what is refused opens none.
func TestTheMenuOpensWhileACellIsTypedInto(t *testing.T) {
	for name, open := range map[string]func(s *labelSheet){
		"Menu key":  func(s *labelSheet) { s.press(desktop.KeyMenu) },
		"Shift+F10": func(s *labelSheet) { holdingShift(t, func() { s.press(fyne.KeyF10) }) },
	} {
		s := newLabelSheet(t)
		asked := ""
		s.cells.Menu = func(rows []*labelRow) []*fyne.MenuItem {
			asked += rows[0].id
			return []*fyne.MenuItem{fyne.NewMenuItem("Call off", nil)}
		}
		s.cells.Edit(1, "pupils")
		s.typed("25")
		open(s)
		s.want(t, "b pupils 25")
		if s.win.Canvas().Overlays().Top() == nil || asked != "b" {
			t.Errorf("%s opened no menu of the row (%q)", name, asked)
			continue
		}
		s.win.Canvas().Overlays().Remove(s.win.Canvas().Overlays().Top())
		if s.win.Canvas().Focused() != fyne.Focusable(s.cells.typing.entry) {
			t.Errorf("%s: afterwards the keyboard is at %T", name, s.win.Canvas().Focused())
		}
		s.typed("999")
		open(s)
		if s.win.Canvas().Overlays().Top() != nil {
			t.Errorf("%s opened a menu over a number that is refused", name)
		}
		s.press(fyne.KeyEscape)
		if s.cells.Edit(1, "pupils"); s.cells.typing.active {
			if s.press(fyne.KeyF10); s.win.Canvas().Overlays().Top() != nil {
				t.Error("F10 alone opened a menu")
			}
		}
	}
}
