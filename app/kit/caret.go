package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// arrive is called when the keyboard comes to the field by Tab or by the program:
// one line is chosen as a whole, so that typing replaces it, and in several lines
// the caret goes to the end. After a press of the mouse, and when the keyboard
// only comes back, the caret stays.
func (t *TextField) arrive() {
	switch {
	case t.stays:
		t.stays = false
	case t.MultiLine:
		t.chooseNothing()
		t.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	default:
		t.chooseAll()
	}
}

// MouseDown puts the caret where the mouse was pressed.
func (t *TextField) MouseDown(ev *desktop.MouseEvent) {
	here := *ev
	here.Position.X -= t.beside() // which the Entry forgets
	t.stays = true
	t.Entry.MouseDown(&here)
	t.stays = false
}

// Dragged chooses the letters up to the pointer.
func (t *TextField) Dragged(ev *fyne.DragEvent) {
	here := *ev
	here.Position.X -= t.beside() // which the Entry forgets, as it does how far the text has moved
	if t.text != nil {
		here.Position = here.Position.Add(t.text.Offset)
	}
	t.Entry.Dragged(&here)
}

// beside is where the text begins: beside the sign of a search, and figures so far
// from the left that they end at the right.
func (t *TextField) beside() float32 {
	switch {
	case t.Icon != nil:
		return theme.Size(theme.SizeNameInnerPadding) + theme.Size(theme.SizeNameInlineIcon)
	case t.right && t.text != nil:
		return max(0, t.Size().Width-t.text.Content.MinSize().Width)
	}
	return 0
}

// setRight lets the text end at the right, as figures in rows do, or begin at the left.
func (t *TextField) setRight(on bool) {
	if t.right != on {
		t.right = on
		t.Refresh()
	}
}

// WindowReturns is to be called when a window comes back to the front, before its
// keyboard does: what is chosen in a text, and its caret, are then as they were.
func WindowReturns(win fyne.Window) {
	if t, ok := win.Canvas().Focused().(caret); ok {
		t.stay()
	}
}

// stay leaves the caret where it is when the keyboard comes next.
func (t *TextField) stay() { t.stays = true }

// allChosen tells whether the field has a text that is chosen as a whole.
func (t *TextField) allChosen() bool { return t.Text != "" && t.SelectedText() == t.Text }

func (t *TextField) chooseAll() { t.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

func (t *TextField) chooseNothing() {
	if t.SelectedText() == "" {
		return
	}
	t.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	t.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
}

// step takes back or repeats typing. While something is chosen the Entry would go
// on choosing in the other text.
func (t *TextField) step(undoOrRedo fyne.Shortcut) {
	all, before := t.allChosen(), t.Text
	t.chooseNothing()
	t.Entry.TypedShortcut(undoOrRedo)
	if all && t.Text == before {
		t.chooseAll()
	}
}

// SetText shows a text. When the one before was chosen as a whole by the keyboard,
// so is this.
func (t *TextField) SetText(text string) {
	all := t.active && !t.MultiLine && t.allChosen()
	t.chooseNothing() // else the Entry would go on choosing in the new text
	t.Entry.SetText(text)
	if all {
		t.chooseAll()
	}
}

// Put shows a text that was not typed here; the caret stays where it is as far
// as the text reaches. OnChanged is called when the text is another one.
func (t *TextField) Put(text string) {
	if t.Text == text {
		return
	}
	if t.active && t.allChosen() {
		t.SetText(text)
		return
	}
	row, column := t.caretAt()
	t.SetText(text)
	t.putCaret(row, column)
}

func (t *TextField) caretAt() (row, column int) { return t.CursorRow, t.CursorColumn }

// putCaret puts the caret at a place, as far as the text reaches.
func (t *TextField) putCaret(row, column int) {
	t.chooseNothing()
	t.CursorRow, t.CursorColumn = row, column
	t.SetText(t.Text) // takes the caret back into the text
}

// Choose chooses the letters from one to before another, as with Shift and the
// arrow keys: what is typed next takes their place.
func (t *TextField) Choose(from, to int) {
	t.chooseNothing()
	t.CursorRow, t.CursorColumn = 0, from
	t.Entry.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range to - from {
		t.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	t.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}
