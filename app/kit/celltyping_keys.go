package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// commit hands the number on; false means that it was refused.
func (t *cellTyping) commit() bool {
	text := t.entry.Text
	if !t.active || text == t.start {
		return true
	}
	t.start = text // before it is kept, because then the rows are set anew
	refusal := t.keep(text)
	if refusal == "" {
		return true
	}
	if t.active && t.row < t.table.count { // the row may be gone meanwhile
		t.start = t.source.inputAt(t.row, t.col)
		t.complain(refusal)
	}
	return false
}

// left is called when the keyboard goes elsewhere. What is refused stays in its
// cell, with the sentence.
func (t *cellTyping) left() {
	if t.active && t.commit() {
		t.close()
	}
}

// keep hands a text on; it gives back why it was refused, "" when it was not.
func (t *cellTyping) keep(text string) (refusal string) {
	s := &t.table.shapes[t.col]
	if s.input == inputText {
		text = strings.TrimSpace(text)
		if s.most > 0 && utf8.RuneCountInString(text) > s.most {
			return t.p.T("kit.text.most", course.Args{"N": s.most})
		}
		return t.source.setText(t.row, t.col, text)
	}
	v, ok := atoi(text)
	if text != "" && (!ok || v < s.low || v > s.high) {
		return t.p.T("kit.number.between", course.Args{"Low": s.low, "High": s.high})
	}
	return t.source.setNumber(t.row, t.col, v, text != "")
}

// edit opens the first input of a row, as F2 and Enter do; it tells whether
// there is one.
func (t *cellTyping) edit(row int) bool {
	col := t.input(-1, 1)
	if row < 0 || row >= t.table.count || col < 0 {
		return false
	}
	t.open(row, col, "")
	return true
}

// cellName says for screen readers which cell it is: the heading of its column
// and what stands in the row beside it.
func (t *cellTyping) cellName(row, col int) string {
	parts := []string{t.table.shapes[col].title}
	for i := range t.table.shapes {
		if i != col && !t.table.shapes[i].isInput() {
			parts = append(parts, t.table.source.cellAt(row, i).Text)
		}
	}
	return strings.Join(parts, ", ")
}

// step commits and goes so many rows down and to another column. The row is
// found by its key, because committing may change which rows are shown.
func (t *cellTyping) step(down, col int) {
	var keys []string
	for i := t.row + down; i >= 0 && i < t.table.count; i += down {
		keys = append(keys, t.source.keyOf(i))
		if down == 0 {
			break
		}
	}
	if !t.commit() {
		return
	}
	t.goTo(keys, col)
}

// goTo opens a column in the first row of some keys that is still shown.
func (t *cellTyping) goTo(keys []string, col int) {
	for _, k := range keys {
		i := t.find(k)
		if i >= 0 && col >= 0 {
			t.open(i, col, "")
			return
		}
	}
	t.close()
	t.toRows()
}

// command runs a letter as a command of a row and goes on to the one below. What
// was typed is kept first: the command is about the row as it is shown.
func (t *cellTyping) command(row int, r rune) bool {
	if !t.source.takesLetters() {
		return false
	}
	key, inTable := t.source.keyOf(row), t.active || t.table.body.focused
	var keys []string
	for below := row + 1; below < t.table.count; below++ {
		keys = append(keys, t.source.keyOf(below))
	}
	col := t.col
	if !t.active {
		col = t.number()
	}
	if t.back() {
		return true
	}
	if row = t.find(key); row < 0 || !t.source.letter(row, r) {
		return false
	}
	if inTable {
		t.goTo(keys, col)
	}
	return true
}

// toRows gives the keyboard to the rows; where none is left nothing has it.
func (t *cellTyping) toRows() {
	focus(t.table.body)
	if c := canvasAround(t.table.body); c != nil && c.Focused() == fyne.Focusable(t.entry) {
		c.Unfocus()
	}
}

// heir has the keyboard in the place of the cell: the rows, once it is closed.
func (e *cellEntry) heir() fyne.Focusable {
	if e.typing.active {
		return e
	}
	return e.typing.table.body
}

// over hands the keyboard to the rows when no cell is typed into any more.
func (t *cellTyping) over() bool {
	if !t.active {
		t.toRows()
	}
	return !t.active
}

func (t *cellTyping) typedRune(r rune) bool {
	if t.over() {
		return true
	}
	if s := &t.table.shapes[t.col]; s.input == inputText || OfNumber(r) {
		return false
	}
	t.command(t.row, unicode.ToLower(r))
	return true
}

func (t *cellTyping) typedKey(ev *fyne.KeyEvent) bool {
	if t.over() {
		return true
	}
	if isMenuKey(ev) { // what was typed is kept first: the menu is about the row as it is shown
		if t.commit() {
			t.table.menuAtCursor()
		}
		return true
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		t.step(1, t.col)
	case fyne.KeyUp:
		if t.row > 0 {
			t.step(-1, t.col)
		}
	case fyne.KeyTab:
		t.tab(modifiers()&fyne.KeyModifierShift != 0)
	case fyne.KeyEscape:
		t.discard()
		t.toRows()
	default:
		return false
	}
	return true
}

// tab goes to the next input, over the end of the row to the next row.
func (t *cellTyping) tab(back bool) {
	dir := 1
	if back {
		dir = -1
	}
	if col := t.input(t.col, dir); col >= 0 {
		t.step(0, col)
		return
	}
	if back {
		t.step(-1, t.input(len(t.table.shapes), -1))
		return
	}
	t.step(1, t.input(-1, 1))
}

// cellEntry is the one entry of NumberCells; it takes Tab itself.
type cellEntry struct {
	TextField
	typing *cellTyping
}

func newCellEntry(typing *cellTyping) *cellEntry {
	e := &cellEntry{typing: typing}
	e.OneLine()
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained gives the keyboard to the rows when the cell was closed meanwhile,
// as it is when the window comes back to the front.
func (e *cellEntry) FocusGained() {
	if !e.typing.over() {
		e.TextField.FocusGained()
	}
}

// LeavesUndo tells whether nothing was typed into the cell yet, so that undo
// takes back what was done before.
func (e *cellEntry) LeavesUndo() bool { return !e.HalfTyped() }

// HalfTyped tells whether another text stands in the cell than the plan has there.
func (e *cellEntry) HalfTyped() bool { return e.Text != e.typing.start }

// OwnStep takes back typing, in the end all of it, or repeats it. While another
// text stands in the cell than before, the plan behind it is neither undone nor
// done again: what was typed would end up over what that brings.
func (e *cellEntry) OwnStep(undoOrRedo fyne.Shortcut) bool {
	if e.TextField.OwnStep(undoOrRedo) {
		return true
	}
	if e.LeavesUndo() {
		return false
	}
	if _, undo := undoOrRedo.(*fyne.ShortcutUndo); undo {
		e.SetText(e.typing.start)
		e.typing.complain("")
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	return true
}

// whole gives the table around the cell, with what was typed.
func (e *cellEntry) whole() string {
	e.typing.commit()
	return e.typing.table.TSV()
}

// AcceptsTab is true: Tab goes to the next cell.
func (e *cellEntry) AcceptsTab() bool { return true }
