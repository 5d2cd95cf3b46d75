package kit

import (
	"slices"
	"unicode/utf8"
)

// The least and the greatest width that a column can be given, in pixels at
// factor 1.
const (
	leastColumn = 40
	mostColumn  = 1600
)

// Remember keeps widths and order of the columns under a name over restarts,
// and gives the table its words: its title, the menus of rows and headings,
// and the way into a file. Call it after Sort, which is the order until the
// user chooses another.
func (t *Table[T]) Remember(d *Deps, name, title string) {
	t.deps, t.name, t.title = d, name, title
	t.setName(title)
	look := d.Memory.table(name)
	t.widths = look.Widths
	for _, c := range t.columns {
		if c.Key == look.Sort && c.Key != "" && c.Less != nil {
			t.Sort(look.Sort, look.Desc)
			t.chosen = true
		}
	}
	t.core.refresh()
}

// keepLook remembers how the table is arranged. An order that the user has not
// chosen is not remembered, so that the program may choose a better one.
func (t *Table[T]) keepLook() {
	if t.deps == nil {
		return
	}
	look := TableLook{Widths: t.widths}
	if t.chosen {
		look.Sort, look.Desc = t.sortKey, t.sortDesc
	}
	t.deps.Memory.keep(t.name, look)
}

// setWidth gives a column a width in pixels at factor 1.
func (t *Table[T]) setWidth(column int, width float32) {
	if t.widths == nil {
		t.widths = map[string]float32{}
	}
	t.widths[t.columns[column].Key] = max(leastColumn, min(mostColumn, width))
}

// chosenWidth is the width that the user gave a column. What cannot be a width
// in the settings is none.
func (t *Table[T]) chosenWidth(key string) (float32, bool) {
	w, ok := t.widths[key]
	return max(leastColumn, min(mostColumn, w)), ok && w > 0
}

// usualWidths takes all widths back that the user has chosen.
func (t *Table[T]) usualWidths() {
	t.widths = nil
	t.core.refresh()
	t.keepLook()
}

// measured is how many cells are measured to fit a column: those with the
// longest texts, because measuring thousands takes too long for a press.
const measured = 40

// fitWidth is the width at which a column shows its whole content, in pixels at
// factor 1.
func (t *Table[T]) fitWidth(column int) float32 {
	c := &t.columns[column]
	cells := make([]Cell, 0, len(t.rows))
	for _, r := range t.rows {
		cells = append(cells, c.cell(r))
	}
	slices.SortStableFunc(cells, func(a, b Cell) int {
		return utf8.RuneCountInString(b.Text) - utf8.RuneCountInString(a.Text)
	})
	w := headRoom(c.Title)
	for _, cell := range cells[:min(measured, len(cells))] {
		w = max(w, cellRoom(cell))
	}
	return (w + 1) / Factor()
}

// widen changes the width of a column to so many pixels. The columns at its
// left stay as wide as they are, so that its edge follows the pointer.
func (c *tableCore) widen(column int, width float32) {
	for i := range column {
		if c.source.column(i).weight != 0 {
			c.source.setWidth(i, c.widths[i]/Factor())
		}
	}
	c.source.setWidth(column, width/Factor())
	c.refresh()
}

// fit makes a column as wide as its content.
func (c *tableCore) fit(column int) {
	c.widen(column, c.source.fitWidth(column)*Factor())
	c.source.keepLook()
}

// edgeGrip is how far from the edge between two headings it can be taken, in pixels
// at factor 1.
const edgeGrip = 5

// edgeAt gives the column whose right edge is at a place of the rows, -1 for none.
func (c *tableCore) edgeAt(x float32) int {
	right := float32(0)
	for i, w := range c.widths {
		right += w
		if x >= right-Px(edgeGrip) && x <= right+Px(edgeGrip) {
			return i
		}
	}
	return -1
}
