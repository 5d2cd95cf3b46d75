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
func (c *tableCore) Remember(d *Deps, name, title string) {
	c.deps, c.kept, c.title = d, name, title
	c.setName(title)
	look := d.Memory.table(name)
	c.ownWidth = look.Widths
	for i := range c.shapes {
		if s := &c.shapes[i]; s.key == look.Sort && s.key != "" && s.sortable {
			c.Sort(look.Sort, look.Desc)
			c.chosen = true
		}
	}
	c.refresh()
}

// keepLook remembers how the table is arranged. An order that the user has not
// chosen is not remembered, so that the program may choose a better one.
func (c *tableCore) keepLook() {
	if c.deps == nil {
		return
	}
	look := TableLook{Widths: c.ownWidth}
	if c.chosen {
		look.Sort, look.Desc = c.sortKey, c.sortDesc
	}
	c.deps.Memory.keep(c.kept, look)
}

// column is a column as the user has it.
func (c *tableCore) column(i int) columnShape {
	s := c.shapes[i]
	if s.width == 0 {
		s.width = 60
	}
	if chosen, ok := c.chosenWidth(s.key); ok {
		s.width, s.weight = chosen, 0
	}
	return s
}

// setWidth gives a column a width in pixels at factor 1.
func (c *tableCore) setWidth(column int, width float32) {
	if c.ownWidth == nil {
		c.ownWidth = map[string]float32{}
	}
	c.ownWidth[c.shapes[column].key] = max(leastColumn, min(mostColumn, width))
}

// chosenWidth is the width that the user gave a column. What cannot be a width
// in the settings is none.
func (c *tableCore) chosenWidth(key string) (float32, bool) {
	w, ok := c.ownWidth[key]
	return max(leastColumn, min(mostColumn, w)), ok && w > 0
}

// usualWidths takes all widths back that the user has chosen.
func (c *tableCore) usualWidths() {
	c.ownWidth = nil
	c.refresh()
	c.keepLook()
}

// measured is how many cells are measured to fit a column: those with the
// longest texts, because measuring thousands takes too long for a press.
const measured = 40

// fitWidth is the width at which a column shows its whole content, in pixels at
// factor 1.
func (c *tableCore) fitWidth(column int) float32 {
	cells := make([]Cell, c.count)
	for row := range cells {
		cells[row] = c.source.cellAt(row, column)
	}
	longest := numbersTo(c.count)
	slices.SortStableFunc(longest, func(a, b int) int {
		return utf8.RuneCountInString(cells[b].Text) - utf8.RuneCountInString(cells[a].Text)
	})
	w := headingRoom(c.shapes[column], c.shapes[column].title)
	for _, row := range longest[:min(measured, len(longest))] {
		w = max(w, cellRoom(cells[row]))
	}
	return (w + 1) / Factor()
}

// widen changes the width of a column to so many pixels. The columns at its
// left stay as wide as they are, so that its edge follows the pointer.
func (c *tableCore) widen(column int, width float32) {
	for i := range column {
		if c.column(i).weight != 0 && c.shows(i) {
			c.setWidth(i, c.widths[i]/Factor())
		}
	}
	c.setWidth(column, width/Factor())
	c.refresh()
}

// fit makes a column as wide as its content.
func (c *tableCore) fit(column int) {
	c.widen(column, c.fitWidth(column)*Factor())
	c.keepLook()
}

// edgeGrip is how far from the edge between two headings it can be taken, in pixels
// at factor 1.
const edgeGrip = 5

// edgeAt gives the column whose right edge is at a place of the rows, -1 for none.
func (c *tableCore) edgeAt(x float32) int {
	right := float32(0)
	for i, w := range c.widths {
		right += w
		if c.shows(i) && x >= right-Px(edgeGrip) && x <= right+Px(edgeGrip) {
			return i
		}
	}
	return -1
}
