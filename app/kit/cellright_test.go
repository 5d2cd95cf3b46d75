package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// typedEnd is where the text that is typed into a cell ends, counted in the body of
// its table.
func typedEnd(e *cellEntry) float32 {
	return e.Position().X + e.text.Position().X + e.text.Content.MinSize().Width - e.text.Offset.X - Size("innerPadding")
}

// rowEnd is where the text of a cell ends that is not typed into.
func rowEnd(c *tableCore, row, column int) float32 {
	text := c.body.drawn.rows[row].cells[column].text
	return text.Position().X + text.Size().Width
}

// near tells whether two places are the same to the eye.
func near(a, b float32) bool { return max(a-b, b-a) <= 1 }

// TestAFigureEndsWhereThoseInRowsEnd while it is typed, in every text size; a text
// begins where those in rows begin.
func TestAFigureEndsWhereThoseInRowsEnd(t *testing.T) {
	for _, factor := range []float32{1, 1.5, 2} {
		s := newLabelSheet(t)
		test.ApplyTheme(t, NewTheme(Light, factor))
		settle(s.win, fyne.NewSize(700*factor, 300*factor))
		s.win.Canvas().Capture()
		want := rowEnd(&s.cells.tableCore, 1, 2)
		s.cells.Edit(0, "pupils")
		s.typed("7")
		if got := typedEnd(s.cells.typing.entry); !near(got, want) {
			t.Errorf("at %v a figure ends at %v, those in rows at %v", factor, got, want)
		}
		s.typed("31")
		if got := typedEnd(s.cells.typing.entry); !near(got, want) {
			t.Errorf("at %v three figures end at %v, those in rows at %v", factor, got, want)
		}
		s.press(fyne.KeyBackspace)
		if got := typedEnd(s.cells.typing.entry); !near(got, want) {
			t.Errorf("at %v two figures end at %v, those in rows at %v", factor, got, want)
		}
		s.press(fyne.KeyTab)
		s.typed("note")
		if entry := s.cells.typing.entry; entry.text.Position().X != 0 || entry.text.Size().Width != entry.Size().Width {
			t.Errorf("at %v a text begins at %v", factor, entry.text.Position().X)
		}
	}
}

// TestTheMouseFindsFiguresAtTheRight: a press puts the caret between them, dragging
// chooses them, and a press in the empty part of the cell puts it before them.
func TestTheMouseFindsFiguresAtTheRight(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Edit(0, "pupils")
	s.cells.typing.entry.SetText("123")
	entry := s.cells.typing.entry
	s.win.Canvas().Capture()
	figure := textWidth("1", Size(SizeText), fyne.TextStyle{})
	end := typedEnd(entry) - entry.Position().X
	at := func(x float32) fyne.PointEvent {
		return fyne.PointEvent{Position: fyne.NewPos(x, entry.Size().Height/2)}
	}
	for column := range 4 {
		x := end - figure*float32(3-column)
		entry.MouseDown(&desktop.MouseEvent{PointEvent: at(x), Button: desktop.MouseButtonPrimary})
		entry.MouseUp(&desktop.MouseEvent{PointEvent: at(x), Button: desktop.MouseButtonPrimary})
		if entry.CursorColumn != column {
			t.Errorf("a press at %v puts the caret at %d, want %d", x, entry.CursorColumn, column)
		}
	}
	entry.MouseDown(&desktop.MouseEvent{PointEvent: at(4), Button: desktop.MouseButtonPrimary})
	if entry.CursorColumn != 0 {
		t.Errorf("a press at the left of the cell puts the caret at %d", entry.CursorColumn)
	}
	entry.MouseDown(&desktop.MouseEvent{PointEvent: at(end - 2*figure), Button: desktop.MouseButtonPrimary})
	entry.Dragged(&fyne.DragEvent{PointEvent: at(end), Dragged: fyne.NewDelta(2*figure, 0)})
	entry.DragEnd()
	if got := entry.SelectedText(); got != "23" {
		t.Errorf("dragging chooses %q", got)
	}
}

// TestMoreFiguresThanTheCellHasRoomForScroll, with the caret in view.
func TestMoreFiguresThanTheCellHasRoomForScroll(t *testing.T) {
	s := newLabelSheet(t)
	s.cells.Edit(0, "pupils")
	s.typed("12345678901234567890")
	entry := s.cells.typing.entry
	if at := entry.text; at.Position().X != 0 || at.Size().Width != entry.Size().Width || at.Offset.X <= 0 {
		t.Errorf("the text lies at %v, %v wide, moved by %v", at.Position().X, at.Size().Width, at.Offset.X)
	}
	for range 18 {
		s.press(fyne.KeyBackspace)
	}
	if at := entry.text; at.Position().X <= 0 || at.Offset.X != 0 {
		t.Errorf("two figures lie at %v, moved by %v", at.Position().X, at.Offset.X)
	}
}
