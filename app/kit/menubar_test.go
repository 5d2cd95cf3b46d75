package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTheKeyboardComesBackByAKeyThatMovesIt after Fyne has taken it away, as when
// the menu bar was pressed; not to what is no longer shown, from what has it, or
// below a dialog, and not by a key that does more.
func TestTheKeyboardComesBackByAKeyThatMovesIt(t *testing.T) {
	test.NewTempApp(t)
	var table *Table[pupilRow]
	field, other := NewTextField(""), Secondary("Other", nil)
	win, _ := stand(t, func() fyne.CanvasObject {
		table = schoolTable(true, schoolRows(3))
		return VStack(0, other, field, Grow(table))
	}, Light, 1, fyne.NewSize(600, 400))
	c, s := win.Canvas(), stageOf(win.Canvas())
	c.Capture() // the keyboard goes only to what was drawn once
	for name, at := range map[string]fyne.Focusable{"field": field, "button": other, "table": table.focusTarget(), "heading": table.head} {
		for key, back := range map[fyne.KeyName]bool{fyne.KeyTab: true, fyne.KeyDown: true, fyne.KeyHome: true, fyne.KeyDelete: false, fyne.KeySpace: false, fyne.KeyReturn: false} {
			c.Focus(at)
			c.Unfocus()
			if s.resume(key); (c.Focused() == at) != back || !back && c.Focused() != nil {
				t.Errorf("%s: after %s %T has the keyboard", name, key, c.Focused())
			}
			c.Unfocus()
		}
	}
	c.Focus(other)
	c.Unfocus()
	c.Focus(field)
	if s.resume(fyne.KeyDown); c.Focused() != fyne.Focusable(field) {
		t.Error("the keyboard was taken from a field")
	}
	c.Unfocus()
	d := ShowDialog(win, english, DialogSpec{Title: "A dialog", Content: Body("text")})
	c.Unfocus()
	if s.resume(fyne.KeyDown); c.Focused() != nil {
		t.Error("a key in a dialog goes to what lies below it")
	}
	d.Close()
	c.Unfocus()
	field.Hide()
	if s.resume(fyne.KeyDown); c.Focused() != nil {
		t.Error("what is hidden has the keyboard")
	}
}

// barCanvas is a canvas with a menu bar, as that of the program's own window.
type barCanvas struct {
	fyne.Canvas
	opened int
}

func (b *barCanvas) ToggleMenu() { b.opened++ }

// TestF10OpensTheMenuBar alone; with Shift it opens the menu of what has the
// keyboard. Where the menu is the system's nothing happens.
func TestF10OpensTheMenuBar(t *testing.T) {
	test.NewTempApp(t)
	win, _ := stand(t, func() fyne.CanvasObject { return Body("rows") }, Light, 1, fyne.NewSize(300, 200))
	bar := &barCanvas{Canvas: win.Canvas()}
	if !OpenMenuBar(bar, press(fyne.KeyF10)) || bar.opened != 1 {
		t.Error("F10 does not open the menu bar")
	}
	holdingShift(t, func() {
		if OpenMenuBar(bar, press(fyne.KeyF10)) || bar.opened != 1 {
			t.Error("Shift+F10 opens the menu bar")
		}
	})
	if OpenMenuBar(bar, press(fyne.KeyF9)) || OpenMenuBar(win.Canvas(), press(fyne.KeyF10)) || bar.opened != 1 {
		t.Error("another key opens the menu bar, or there was none to open")
	}
}

// TestTheRowsTakeThePlaceOfACellThatIsClosed, when the keyboard comes back; while
// its number is refused the cell itself stays.
func TestTheRowsTakeThePlaceOfACellThatIsClosed(t *testing.T) {
	for typed, want := range map[string]func(*countSheet) fyne.Focusable{
		"7":   func(s *countSheet) fyne.Focusable { return s.cells.focusTarget() },
		"100": func(s *countSheet) fyne.Focusable { return s.cells.typing.entry },
	} {
		s := newCountSheet(t)
		c := s.win.Canvas()
		s.cells.Edit(1, "pupils")
		s.typed(typed)
		c.Unfocus()
		if stageOf(c).give(); c.Focused() != want(s) {
			t.Errorf("after %s the keyboard is at %T", typed, c.Focused())
		}
	}
}
