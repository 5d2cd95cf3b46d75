package kit

import (
	"fyne.io/fyne/v2"
)

// menuItems are the screen's own items for the selected rows, and those that
// every table has that was given its words by Remember.
func (c *tableCore) menuItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if rows := c.selectedRows(); len(rows) > 0 {
		items = c.source.itemsFor(rows)
	}
	if c.deps == nil {
		return items
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	w, board := c.deps.Words, fyne.CurrentApp().Clipboard()
	one := fyne.NewMenuItem(w.T("kit.table.copy"), func() { c.copySelected(board) })
	one.Shortcut = &fyne.ShortcutCopy{}
	one.Disabled = len(c.selected) == 0
	all := fyne.NewMenuItem(w.T("kit.table.copyAll"), func() {
		board.SetContent(c.TSV())
		c.say(w.T("kit.whole.copied"))
	})
	save := fyne.NewMenuItem(w.T("kit.sheet.save"), func() { c.deps.SaveSheets(c.title, []Sheet{c.Sheet()}) })
	items = append(items, one, all, save)
	WriteKeys(w, items...)
	return items
}

// headItems is the menu of a heading.
func (c *tableCore) headItems(column int) []*fyne.MenuItem {
	if c.deps == nil {
		return nil
	}
	w, s := c.deps.Words, c.shapes[column]
	up := fyne.NewMenuItem(w.T("kit.table.up"), func() { c.SortBy(s.key, false) })
	down := fyne.NewMenuItem(w.T("kit.table.down"), func() { c.SortBy(s.key, true) })
	up.Disabled, down.Disabled = !s.sortable, !s.sortable
	sorted := s.sortable && c.sortKey == s.key
	up.Checked, down.Checked = sorted && !c.sortDesc, sorted && c.sortDesc
	fit := fyne.NewMenuItem(w.T("kit.table.fit"), func() { c.fit(column) })
	usual := fyne.NewMenuItem(w.T("kit.table.usual"), c.usualWidths)
	usual.Disabled = len(c.ownWidth) == 0
	return []*fyne.MenuItem{up, down, fyne.NewMenuItemSeparator(), fit, usual}
}

// showMenu opens a menu of the table, unless it would be empty or the table is
// disabled.
func (c *tableCore) showMenu(at fyne.Position, items []*fyne.MenuItem) {
	if over := canvasOf(c.body); over != nil && len(items) > 0 && !c.off {
		// A wide column may begin left of what is in view.
		popMenu(over, at, items)
	}
}

// openMenu opens the menu of the selected rows.
func (c *tableCore) openMenu(at fyne.Position) { c.showMenu(at, c.menuItems()) }

// menuAtCursor opens the menu under the row that has the keyboard. A table
// without rows has one too.
func (c *tableCore) menuAtCursor() {
	row := max(0, c.cursor)
	if row < c.count && !c.selected[row] {
		c.choose(row, 0)
	}
	c.scrollTo(row) // it may have been scrolled away since it was chosen
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.body)
	c.openMenu(at.AddXY(c.slide()+Px(Space5), float32(min(row+1, c.count))*rowHeight()))
}

// menuOfHeading opens the menu under a heading.
func (c *tableCore) menuOfHeading(column int) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.head)
	c.showMenu(at.AddXY(c.spotOf(0, column).x-c.slide()+cellPad(), c.head.Size().Height), c.headItems(column))
}
