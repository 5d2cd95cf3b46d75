package kit

import (
	"strings"
	"unicode/utf8"

	"klassetrin/course"
)

// TextInput makes the cells of a column inputs for a text of one line.
type TextInput[T any] struct {
	Get  func(T) string
	Most int // characters at most; 0 for any number
	// Set is called with a text that was entered. A sentence that it gives back
	// is shown at the cell, which then stays.
	Set func(row T, text string) (refusal string)
}

// isInput tells whether the cells of a column can be typed into.
func (c *Column[T]) isInput() bool { return c.Number != nil || c.Edit != nil }

// inputText is what stands in a cell that can be typed into.
func (c *Column[T]) inputText(row T) string {
	switch {
	case c.Number != nil:
		return c.Number.cell(row).Text
	case c.Edit != nil:
		return c.Edit.Get(row)
	}
	return ""
}

// keep hands a text on; it gives back why it was refused, "" when it was not.
func (n *NumberCells[T]) keep(text string) (refusal string) {
	c, row := n.columns[n.col], n.rows[n.row]
	if c.Edit != nil {
		text = strings.TrimSpace(text)
		if most := c.Edit.Most; most > 0 && utf8.RuneCountInString(text) > most {
			return n.p.T("kit.text.most", course.Args{"N": most})
		}
		return c.Edit.Set(row, text)
	}
	v, ok := atoi(text)
	if text != "" && (!ok || v < c.Number.Low || v > c.Number.High) {
		return n.p.T("kit.number.between", course.Args{"Low": c.Number.Low, "High": c.Number.High})
	}
	if n.OnNumber == nil {
		return ""
	}
	return n.OnNumber(row, c.Key, v, text != "")
}

// edit opens the first input of a row, as F2 and Enter do; it tells whether
// there is one.
func (n *NumberCells[T]) edit(row int) bool {
	col := n.input(-1, 1)
	if row < 0 || row >= len(n.rows) || col < 0 {
		return false
	}
	n.open(row, col, "")
	return true
}

// cellName says for screen readers which cell it is: the heading of its column
// and what stands in the row beside it.
func (n *NumberCells[T]) cellName(row, col int) string {
	parts := []string{n.columns[col].Title}
	for i := range n.columns {
		if c := &n.columns[i]; i != col && c.Number == nil && c.Edit == nil {
			parts = append(parts, c.cell(n.rows[row]).Text)
		}
	}
	return strings.Join(parts, ", ")
}
