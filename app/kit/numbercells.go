package kit

import "klassetrin/assets/words"

// NumberInput makes the cells of a column inputs for whole numbers.
type NumberInput[T any] struct {
	Low, High int
	// Get gives the number of a row; ok is false where none was entered, which
	// is not the same as 0.
	Get func(T) (n int, ok bool)
}

// TextInput makes the cells of a column inputs for a text of one line.
type TextInput[T any] struct {
	Get  func(T) string
	Most int // characters at most; 0 for any number
	// Set is called with a text that was entered. A sentence that it gives back
	// is shown at the cell, which then stays.
	Set func(row T, text string) (refusal string)
}

// NumberCells is a Table whose columns with Number or Edit are typed into, all
// by keys: figures and Enter go to the row below, Tab to the right, the arrows
// up and down, Esc takes back what was typed in the cell. On a row F2 and Enter
// open the first input, figures the first number; other letters are commands
// for the row. A press opens a number, a second press a text. What was typed is
// handed on as soon as its cell is left; what is refused stays in it, with a
// sentence that says why, wherever the keyboard goes.
type NumberCells[T any] struct {
	Table[T]
	// OnNumber is called with a number that was entered (ok false: emptied). A
	// sentence that it gives back is shown at the cell, which then stays.
	OnNumber func(row T, key string, n int, ok bool) (refusal string)
	// OnRune is called with a letter typed in a row; true means that it was a
	// command, and the keyboard goes to the row below.
	OnRune func(row T, r rune) bool

	key func(T) string
}

// NewNumberCells gives a table to type into; key tells rows apart when they are
// set anew.
func NewNumberCells[T any](p *words.Printer, key func(T) string, columns ...Column[T]) *NumberCells[T] {
	n := &NumberCells[T]{key: key}
	n.build(false, columns)
	n.typing = newCellTyping(&n.tableCore, n, p)
	n.ExtendBaseWidget(n)
	return n
}

// SetRows shows rows; the selection and the cell that is typed into stay with
// their rows.
func (n *NumberCells[T]) SetRows(rows []T) {
	at := n.typing.key()
	n.SetRowsKeeping(rows, n.key)
	n.typing.follow(at)
}

// Edit puts the keyboard into a cell: the row in the order shown, the column by
// its key.
func (n *NumberCells[T]) Edit(row int, key string) { n.typing.openKey(row, key) }

// Command does what a letter does in a row, for commands of the menu; the
// keyboard goes on to the row below when it is in the table.
func (n *NumberCells[T]) Command(row T, r rune) {
	if at := n.typing.find(n.key(row)); at >= 0 {
		n.typing.command(at, r)
	}
}

// What follows is the cellSource of the typing.

func (n *NumberCells[T]) keyOf(row int) string { return n.key(n.rows[row]) }

func (n *NumberCells[T]) inputAt(row, column int) string {
	return n.columns[column].inputText(n.rows[row])
}

func (n *NumberCells[T]) setText(row, column int, text string) string {
	return n.columns[column].Edit.Set(n.rows[row], text)
}

func (n *NumberCells[T]) setNumber(row, column, number int, ok bool) string {
	if n.OnNumber == nil {
		return ""
	}
	return n.OnNumber(n.rows[row], n.columns[column].Key, number, ok)
}

func (n *NumberCells[T]) takesLetters() bool { return n.OnRune != nil }

func (n *NumberCells[T]) letter(row int, r rune) bool { return n.OnRune(n.rows[row], r) }
