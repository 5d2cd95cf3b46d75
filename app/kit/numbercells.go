package kit

import (
	"slices"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// NumberInput makes the cells of a column inputs for whole numbers.
type NumberInput[T any] struct {
	Low, High int
	// Get gives the number of a row; ok is false where none was entered, which
	// is not the same as 0.
	Get func(T) (n int, ok bool)
}

func (i *NumberInput[T]) cell(row T) Cell {
	c := Cell{Kind: CellInput}
	if n, ok := i.Get(row); ok {
		c.Text = strconv.Itoa(n)
	}
	return c
}

// NumberCells is a Table whose columns with Number or Edit are typed into, all
// by keys: figures and Enter go to the row below, Tab to the right, the arrows
// up and down, Esc takes back what was typed in the cell. On a row F2 and Enter
// open the first input, figures the first number; other letters are commands
// for the row. A press opens a number, a second press a text. What was typed is
// handed on as soon as its cell is left.
type NumberCells[T any] struct {
	Table[T]
	// OnNumber is called with a number that was entered (ok false: emptied). A
	// sentence that it gives back is shown at the cell, which then stays.
	OnNumber func(row T, key string, n int, ok bool) (refusal string)
	// OnRune is called with a letter typed in a row; true means that it was a
	// command, and the keyboard goes to the row below.
	OnRune func(row T, r rune) bool

	p        *words.Printer
	key      func(T) string
	entry    *cellEntry
	note     *Box
	noteText *Text
	active   bool
	row, col int
	start    string // text of the cell before typing
}

// NewNumberCells gives a table to type into; key tells rows apart when they are
// set anew.
func NewNumberCells[T any](p *words.Printer, key func(T) string, columns ...Column[T]) *NumberCells[T] {
	n := &NumberCells[T]{p: p, key: key}
	n.columns = columns
	n.core = newTableCore(&n.Table)
	n.core.onCell = n.pressed
	n.core.onRune = n.rune
	n.core.onEdit = n.edit
	n.core.onSized = n.sized
	n.entry = newCellEntry()
	n.entry.untouched = func() bool { return n.entry.Text == n.start }
	n.entry.OnKey = n.typedKey
	n.entry.OnRune = n.typedRune
	n.entry.OnLeave = n.left
	n.noteText = newText("", SizeCaption, ColorErrorText)
	n.note = NewBox(0, n.noteText)
	n.note.Fill, n.note.Border, n.note.Radius, n.note.Pad = ColorRaised, ColorErrorText, 6, [4]float32{4, 8, 4, 8}
	n.ExtendBaseWidget(n)
	return n
}

// CreateRenderer is that of the table.
func (n *NumberCells[T]) CreateRenderer() fyne.WidgetRenderer {
	n.ExtendBaseWidget(n)
	return n.Table.CreateRenderer()
}

// SetRows shows rows; the selection and the cell that is typed into stay with
// their rows.
func (n *NumberCells[T]) SetRows(rows []T) {
	var at string
	if n.active && n.row < len(n.rows) {
		at = n.key(n.rows[n.row])
	}
	n.SetRowsKeeping(rows, n.key)
	if !n.active {
		return
	}
	i := slices.IndexFunc(n.rows, func(r T) bool { return n.key(r) == at })
	if i < 0 {
		n.close()
		return
	}
	n.row = i
	if now := n.columns[n.col].inputText(n.rows[i]); n.entry.Text == n.start && now != n.start {
		n.start = now // as after undo
		n.entry.SetText(now)
	}
	n.place()
}

// Edit puts the keyboard into a cell: the row in the order shown, the column by
// its key.
func (n *NumberCells[T]) Edit(row int, key string) {
	col := slices.IndexFunc(n.columns, func(c Column[T]) bool { return c.Key == key })
	if row >= 0 && row < len(n.rows) && col >= 0 && n.columns[col].isInput() {
		n.open(row, col, "")
	}
}

// pressed opens the cell under the mouse.
func (n *NumberCells[T]) pressed(row, column int) bool {
	if column < 0 || !n.columns[column].isInput() {
		return false
	}
	if n.columns[column].Edit != nil && !n.core.selected[row] {
		return false // the first press selects
	}
	if n.active && !n.commit() {
		return true
	}
	n.open(row, column, "")
	return true
}

// rune starts typing in the first input of the row that has the keyboard.
func (n *NumberCells[T]) rune(r rune) bool {
	row := n.core.cursor
	if row < 0 || row >= len(n.rows) {
		return false
	}
	if !unicode.IsDigit(r) {
		return n.command(row, r)
	}
	if col := n.number(); col >= 0 {
		n.open(row, col, string(r))
	}
	return true
}

// number gives the first column for numbers, -1 when there is none.
func (n *NumberCells[T]) number() int {
	return slices.IndexFunc(n.columns, func(c Column[T]) bool { return c.Number != nil })
}

// input gives the next column that is an input, -1 when there is none.
func (n *NumberCells[T]) input(from, step int) int {
	for i := from + step; i >= 0 && i < len(n.columns); i += step {
		if n.columns[i].isInput() {
			return i
		}
	}
	return -1
}

// open puts the entry over a cell; typed replaces what stands in it.
func (n *NumberCells[T]) open(row, col int, typed string) {
	n.row, n.col, n.active = row, col, true
	n.start = n.columns[col].inputText(n.rows[row])
	n.core.choose(row, 0)
	n.core.showFromLeft(col)
	n.complain("")
	n.entry.SetText(n.start)
	n.entry.setName(n.cellName(row, col))
	n.place()
	if c := canvasAround(n.core.body); c != nil {
		c.Focus(n.entry) // itself it is not known to any window before it was drawn
	}
	if typed != "" {
		n.entry.SetText("")
		for _, r := range typed {
			n.entry.TypedRune(r)
		}
		return
	}
	n.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// place moves the entry to its cell.
func (n *NumberCells[T]) place() {
	s := inputSpot(n.core.spotOf(n.row, n.col))
	h := n.entry.MinSize().Height // of an Entry; less would make it scroll
	place(n.entry, s.x, s.y+(s.h-h)/2, s.w, h)
	n.core.body.extra = []fyne.CanvasObject{n.entry}
	if n.noteText.Text() != "" {
		m := n.note.MinSize()
		x := max(n.core.slide(), min(s.x+s.w-m.Width, n.core.body.Size().Width-m.Width))
		y := s.y + s.h + 2
		if y+m.Height > n.core.scroll.Offset.Y+n.core.scroll.Size().Height {
			y = max(0, s.y-m.Height-2) // above the cell where there is no room below
		}
		place(n.note, x, y, m.Width, m.Height)
		n.core.body.extra = append(n.core.body.extra, n.note)
	}
	n.core.body.Refresh()
}

// sized keeps the entry on its cell and in view when the columns change.
func (n *NumberCells[T]) sized() {
	if n.active {
		n.core.showFromLeft(n.col)
		n.place()
	}
}

// close takes the entry away.
func (n *NumberCells[T]) close() {
	n.active = false
	n.noteText.SetText("")
	n.core.body.extra = nil
	n.core.body.Refresh()
}

func (n *NumberCells[T]) complain(text string) {
	n.noteText.SetText(text)
	n.entry.setWrong(text != "")
	if n.active {
		n.place()
	}
}

// commit hands the number on; false means that it was refused.
func (n *NumberCells[T]) commit() bool {
	text := n.entry.Text
	if !n.active || text == n.start {
		return true
	}
	n.start = text // before it is kept, because then the rows are set anew
	refusal := n.keep(text)
	if refusal == "" {
		return true
	}
	n.start = n.columns[n.col].inputText(n.rows[n.row])
	n.complain(refusal)
	return false
}

// left is called when the keyboard goes elsewhere: what cannot be kept is
// taken back.
func (n *NumberCells[T]) left() {
	if !n.active {
		return
	}
	if !n.commit() {
		n.entry.SetText(n.start)
	}
	n.close()
}

// step commits and goes so many rows down and to another column. The row is
// found by its key, because committing may change which rows are shown.
func (n *NumberCells[T]) step(down, col int) {
	var keys []string
	for i := n.row + down; i >= 0 && i < len(n.rows); i += down {
		keys = append(keys, n.key(n.rows[i]))
		if down == 0 {
			break
		}
	}
	if !n.commit() {
		return
	}
	n.goTo(keys, col)
}

// goTo opens a column in the first row of some keys that is still shown.
func (n *NumberCells[T]) goTo(keys []string, col int) {
	for _, k := range keys {
		i := slices.IndexFunc(n.rows, func(r T) bool { return n.key(r) == k })
		if i >= 0 && col >= 0 {
			n.open(i, col, "")
			return
		}
	}
	n.close()
	focus(n.core.body)
}

// command runs a letter as a command of a row and goes on to the one below.
func (n *NumberCells[T]) command(row int, r rune) bool {
	if n.OnRune == nil {
		return false
	}
	var keys []string
	for _, below := range n.rows[row+1:] {
		keys = append(keys, n.key(below))
	}
	col := n.col
	if !n.active {
		col = n.number()
	}
	if n.active {
		n.entry.SetText(n.start)
	}
	if !n.OnRune(n.rows[row], r) {
		return false
	}
	n.goTo(keys, col)
	return true
}

func (n *NumberCells[T]) typedRune(r rune) bool {
	if c := n.columns[n.col]; c.Edit != nil || unicode.IsDigit(r) || r == '-' && c.Number.Low < 0 {
		return false
	}
	n.command(n.row, unicode.ToLower(r))
	return true
}

func (n *NumberCells[T]) typedKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		n.step(1, n.col)
	case fyne.KeyUp:
		if n.row > 0 {
			n.step(-1, n.col)
		}
	case fyne.KeyTab:
		n.tab(modifiers()&fyne.KeyModifierShift != 0)
	case fyne.KeyEscape:
		n.entry.SetText(n.start)
		n.close()
		focus(n.core.body)
	default:
		return false
	}
	return true
}

// tab goes to the next input, over the end of the row to the next row.
func (n *NumberCells[T]) tab(back bool) {
	dir := 1
	if back {
		dir = -1
	}
	if col := n.input(n.col, dir); col >= 0 {
		n.step(0, col)
		return
	}
	if back {
		n.step(-1, n.input(len(n.columns), -1))
		return
	}
	n.step(1, n.input(-1, 1))
}

// cellEntry is the one entry of NumberCells; it takes Tab itself.
type cellEntry struct {
	TextField
	untouched func() bool
}

func newCellEntry() *cellEntry {
	e := &cellEntry{}
	e.OneLine()
	e.ExtendBaseWidget(e)
	return e
}

// LeavesUndo tells whether nothing was typed into the cell yet, so that undo
// takes back what was done before.
func (e *cellEntry) LeavesUndo() bool { return e.untouched() }

// AcceptsTab is true: Tab goes to the next cell.
func (e *cellEntry) AcceptsTab() bool { return true }
