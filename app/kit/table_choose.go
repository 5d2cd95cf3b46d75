package kit

import (
	"math"

	"fyne.io/fyne/v2"
)

func (c *tableCore) clearSelection() { c.selected = map[int]bool{} }

func (c *tableCore) changed() {
	c.body.Refresh()
	c.source.selectionChanged()
}

// press is a press of the mouse on a row.
func (c *tableCore) press(row int, mods fyne.KeyModifier) {
	if row < 0 || row >= c.count {
		return
	}
	again := row == c.lastRow && c.now().Sub(c.lastTap) < secondPress && mods == 0
	c.lastRow, c.lastTap = row, c.now()
	if again {
		c.lastRow = -1
		c.source.opened(row)
		return
	}
	c.choose(row, mods)
}

// choose moves to a row and selects: alone, with Ctrl in addition, with Shift
// everything from the anchor.
func (c *tableCore) choose(row int, mods fyne.KeyModifier) {
	c.cursor = row
	switch {
	case c.multi && mods&fyne.KeyModifierShift != 0 && c.anchor >= 0:
		c.clearSelection()
		for i := min(c.anchor, row); i <= max(c.anchor, row); i++ {
			c.selected[i] = true
		}
	case c.multi && mods&fyne.KeyModifierShortcutDefault != 0:
		c.toggle(row)
		return
	default:
		c.clearSelection()
		c.selected[row] = true
		c.anchor = row
	}
	c.scrollTo(row)
	revealPart(c.scroll, float32(row)*rowHeight()-c.scroll.Offset.Y, rowHeight())
	c.changed()
}

// toggle selects a row or takes it out of the selection.
func (c *tableCore) toggle(row int) {
	if c.selected[row] {
		delete(c.selected, row)
	} else {
		if !c.multi {
			c.clearSelection()
		}
		c.selected[row] = true
	}
	c.anchor = row
	c.changed()
}

// selectRows selects the rows that a function chooses and scrolls to the first.
func (c *tableCore) selectRows(choose func(row int) bool) {
	c.clearSelection()
	first := -1
	for row := range c.count {
		if !choose(row) {
			continue
		}
		c.selected[row] = true
		if first < 0 {
			first = row
		}
		if !c.multi {
			break
		}
	}
	if first >= 0 {
		c.cursor, c.anchor = first, first
		c.scrollTo(first)
	}
	c.changed()
}

// selectedRows gives the selected rows from top to bottom.
func (c *tableCore) selectedRows() []int {
	var out []int
	for row := range c.count {
		if c.selected[row] {
			out = append(out, row)
		}
	}
	return out
}

func (c *tableCore) selectAll() {
	if !c.multi {
		return
	}
	for i := range c.count {
		c.selected[i] = true
	}
	c.changed()
}

// firstInView gives the first row that is seen from its top.
func (c *tableCore) firstInView() int {
	return max(0, min(c.count-1, int(math.Ceil(float64(c.scroll.Offset.Y/rowHeight())))))
}

// scrollTo brings a row into view.
func (c *tableCore) scrollTo(row int) {
	view := c.scroll.Size().Height
	if view <= 0 {
		return
	}
	top, bottom := float32(row)*rowHeight(), float32(row+1)*rowHeight()
	to := c.scroll.Offset.Y
	switch {
	case top < to:
		to = top
	case bottom > to+view:
		to = bottom - view
	default:
		return
	}
	c.scrollToOffset(fyne.NewPos(c.slide(), to))
}

// key moves and acts by keys; it tells whether it used the key.
func (c *tableCore) key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if isMenuKey(ev) {
		c.menuAtCursor()
		return true
	}
	if c.count == 0 {
		return false
	}
	page := max(1, int(c.scroll.Size().Height/rowHeight())-1)
	var to int
	switch ev.Name {
	case fyne.KeyUp:
		to = max(0, c.cursor-1)
	case fyne.KeyDown:
		to = min(c.count-1, c.cursor+1)
	case fyne.KeyPageUp:
		to = max(0, c.cursor-page)
	case fyne.KeyPageDown:
		to = min(c.count-1, c.cursor+page)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = c.count - 1
	case fyne.KeyLeft, fyne.KeyRight:
		return c.sideways(ev.Name == fyne.KeyRight)
	default:
		return c.act(ev)
	}
	c.choose(to, mods&fyne.KeyModifierShift)
	return true
}

// act does what the other keys do with the row under the keyboard.
func (c *tableCore) act(ev *fyne.KeyEvent) bool {
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	switch {
	case (enter || ev.Name == fyne.KeyF2) && c.typing != nil && c.typing.edit(c.cursor):
	case ev.Name == fyne.KeySpace && c.cursor >= 0:
		c.toggle(c.cursor)
	case enter && c.cursor >= 0:
		c.source.opened(c.cursor)
	case ev.Name == fyne.KeyDelete:
		c.deletePressed()
	default:
		return false
	}
	return true
}

func (c *tableCore) deletePressed() {
	if rows := c.selectedRows(); len(rows) > 0 {
		c.source.deleted(rows)
	}
}
