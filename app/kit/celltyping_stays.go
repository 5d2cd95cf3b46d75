package kit

import "slices"

// back gives the keyboard to the cell that is open when what was typed into it is
// refused; it tells whether it is. What is not refused is kept.
func (t *cellTyping) back() bool {
	if !t.active || t.commit() || !t.active {
		return false
	}
	t.table.choose(t.row, 0)
	t.table.showFromLeft(t.col)
	t.place()
	t.toEntry()
	return true
}

// toEntry gives the keyboard to the entry.
func (t *cellTyping) toEntry() {
	c := canvasAround(t.table.body) // the entry itself is not known to any window before it was drawn
	if c != nil && (pathTo(c.Content(), t.table.body) != nil || pathTo(rootOf(c), t.table.body) != nil) {
		c.Focus(t.entry)
	}
}

// discard takes back what was typed and closes the cell.
func (t *cellTyping) discard() {
	if t.active {
		t.entry.SetText(t.start)
		t.close()
	}
}

// TypedCell is what was typed into a cell and is not handed on: the keys of its row
// and its column, and the text. The zero value is none.
type TypedCell struct{ Row, Column, Text string }

// Keep hands on what is typed. It tells whether nothing is refused.
func (n *NumberCells[T]) Keep() bool { return n.typing.commit() || !n.typing.active }

// Resume gives the keyboard back to a cell in which a text was refused; it tells
// whether there is one.
func (n *NumberCells[T]) Resume() bool { return n.typing.back() }

// Discard takes back what is typed into a cell and not handed on.
func (n *NumberCells[T]) Discard() { n.typing.discard() }

// Typed gives what is typed into a cell and not handed on.
func (n *NumberCells[T]) Typed() TypedCell {
	t := n.typing
	if !t.active || t.entry.Text == t.start {
		return TypedCell{}
	}
	return TypedCell{t.key(), t.table.shapes[t.col].key, t.entry.Text}
}

// Retype puts into a cell what was typed into one of another table, and hands it
// on as when the cell is left. Nothing happens where there is no such cell.
func (n *NumberCells[T]) Retype(of TypedCell) {
	t := n.typing
	row := t.find(of.Row)
	col := slices.IndexFunc(t.table.shapes, func(s columnShape) bool { return s.key == of.Column && s.isInput() })
	if row < 0 || col < 0 {
		return
	}
	t.open(row, col, "")
	t.entry.SetText(of.Text)
	t.left()
}
