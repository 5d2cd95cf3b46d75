package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// cellSource is what typing into cells asks about the rows, which it knows by
// their numbers: a NumberCells[T] is one.
type cellSource interface {
	keyOf(row int) string
	inputAt(row, column int) string
	setText(row, column int, text string) (refusal string)
	setNumber(row, column, number int, ok bool) (refusal string)
	takesLetters() bool
	letter(row int, r rune) bool
}

// cellTyping is the typing into the cells of a table, without the T of its rows.
type cellTyping struct {
	table    *tableCore
	source   cellSource
	p        *words.Printer
	entry    *cellEntry
	note     *Box
	noteText *Text
	active   bool
	row, col int
	start    string // text of the cell before typing
	away     bool   // another cell was pressed while this one is refused
}

func newCellTyping(table *tableCore, source cellSource, p *words.Printer) *cellTyping {
	t := &cellTyping{table: table, source: source, p: p}
	t.entry = newCellEntry(t)
	t.entry.OnKey = t.typedKey
	t.entry.OnRune = t.typedRune
	t.entry.OnLeave = t.left
	t.entry.OnChanged = func(string) { // what is typed now has not been refused
		if t.noteText.Text() != "" {
			t.complain("")
		}
	}
	t.noteText = newText("", SizeCaption, ColorErrorText)
	t.note = NewBox(0, t.noteText)
	t.note.Fill, t.note.Border, t.note.Radius, t.note.Pad = ColorRaised, ColorErrorText, 6, [4]float32{4, 8, 4, 8}
	return t
}

// isInput tells whether the cells of a column can be typed into.
func (s *columnShape) isInput() bool { return s.input != inputNone }

// key is the key of the row that is typed into, "" when none is.
func (t *cellTyping) key() string {
	if t.active && t.row < t.table.count {
		return t.source.keyOf(t.row)
	}
	return ""
}

// find gives the row that has a key, -1 when none has.
func (t *cellTyping) find(key string) int {
	for row := range t.table.count {
		if t.source.keyOf(row) == key {
			return row
		}
	}
	return -1
}

// follow goes with the row that is typed into, after rows were set anew.
func (t *cellTyping) follow(key string) {
	if !t.active {
		return
	}
	row := t.find(key)
	if row < 0 {
		typing := t.entry.active
		t.close()
		if typing { // what is no longer shown must not take keys
			t.toRows()
		}
		return
	}
	t.row = row
	if now := t.source.inputAt(row, t.col); now != t.start { // as after undo
		typed := t.entry.Text != t.start
		t.start = now
		if !typed {
			t.entry.SetText(now)
		}
	}
	t.place()
}

// openKey opens the cell of a row in the column that has a key.
func (t *cellTyping) openKey(row int, key string) {
	col := slices.IndexFunc(t.table.shapes, func(s columnShape) bool { return s.key == key })
	if row >= 0 && row < t.table.count && col >= 0 && t.table.shapes[col].isInput() {
		t.open(row, col, "")
	}
}

// pressed opens the cell under the mouse.
func (t *cellTyping) pressed(row, column int) bool {
	if column < 0 || !t.table.shapes[column].isInput() {
		return false
	}
	if t.table.shapes[column].input == inputText && !t.table.selected[row] {
		return false // the first press selects
	}
	if t.away = t.back(); !t.away {
		t.open(row, column, "")
	}
	return true
}

// released gives the keyboard back to a cell that is refused after another was
// pressed: the window takes it from what is not under the pointer.
func (t *cellTyping) released() {
	if t.away {
		t.away = false
		t.back()
	}
}

// rune starts typing in the first input of the row that has the keyboard.
func (t *cellTyping) rune(r rune) bool {
	row := t.table.cursor
	if row < 0 || row >= t.table.count {
		return false
	}
	if !OfNumber(r) {
		return t.command(row, r)
	}
	if col := t.number(); col >= 0 {
		t.open(row, col, string(r))
	}
	return true
}

// number gives the first column for numbers, -1 when there is none.
func (t *cellTyping) number() int {
	return slices.IndexFunc(t.table.shapes, func(s columnShape) bool { return s.input == inputNumber })
}

// input gives the next column that is an input, -1 when there is none.
func (t *cellTyping) input(from, step int) int {
	for i := from + step; i >= 0 && i < len(t.table.shapes); i += step {
		if t.table.shapes[i].isInput() {
			return i
		}
	}
	return -1
}

// open puts the entry over a cell; typed replaces what stands in it. Where a text
// was refused in another cell, the keyboard goes back to that.
func (t *cellTyping) open(row, col int, typed string) {
	key := t.source.keyOf(row)
	if t.back() {
		return
	}
	if row = t.find(key); row < 0 { // hidden by what was kept
		t.close()
		t.toRows()
		return
	}
	t.row, t.col, t.active = row, col, true
	t.start = t.source.inputAt(row, col)
	t.table.choose(row, 0)
	t.table.showFromLeft(col)
	t.complain("")
	t.entry.setRight(t.table.shapes[col].align == Right)
	t.entry.SetText(t.start)
	t.entry.setName(t.cellName(row, col))
	t.place()
	t.toEntry()
	if typed != "" {
		t.entry.SetText("")
		for _, r := range typed {
			t.entry.TypedRune(r)
		}
		return
	}
	t.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// place moves the entry to its cell.
func (t *cellTyping) place() {
	s := inputSpot(t.table.spotOf(t.row, t.col))
	h := t.entry.MinSize().Height // of an Entry; less would make it scroll
	place(t.entry, s.x, s.y+(s.h-h)/2, s.w, h)
	t.table.body.extra = []fyne.CanvasObject{t.entry}
	if t.noteText.Text() != "" {
		m := t.note.MinSize()
		x := max(t.table.slide(), min(s.x+s.w-m.Width, t.table.body.Size().Width-m.Width))
		y := s.y + s.h + 2
		if y+m.Height > t.table.scroll.Offset.Y+t.table.scroll.Size().Height {
			y = max(0, s.y-m.Height-2) // above the cell where there is no room below
		}
		place(t.note, x, y, m.Width, m.Height)
		t.table.body.extra = append(t.table.body.extra, t.note)
	}
	t.table.body.Refresh()
}

// sized keeps the entry on its cell and in view when the columns change.
func (t *cellTyping) sized() {
	if t.active {
		t.table.showFromLeft(t.col)
		t.place()
	}
}

// close takes the entry away.
func (t *cellTyping) close() {
	t.active = false
	t.noteText.SetText("")
	t.table.body.extra = nil
	t.table.body.Refresh()
}

func (t *cellTyping) complain(text string) {
	t.noteText.SetText(text)
	t.entry.setWrong(text != "")
	if t.active {
		t.place()
	}
}
