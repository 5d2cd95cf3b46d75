package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// menuItems are the screen's own items for the selected rows, and those that
// every table has that was given its words by Remember.
func (t *Table[T]) menuItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if rows := t.Selected(); t.Menu != nil && len(rows) > 0 {
		items = t.Menu(rows)
	}
	if t.deps == nil {
		return items
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	w, board := t.deps.Words, fyne.CurrentApp().Clipboard()
	one := fyne.NewMenuItem(w.T("kit.table.copy"), func() { board.SetContent(t.copied()) })
	one.Shortcut = &fyne.ShortcutCopy{}
	one.Disabled = len(t.core.selected) == 0
	all := fyne.NewMenuItem(w.T("kit.table.copyAll"), func() { board.SetContent(t.TSV()) })
	save := fyne.NewMenuItem(w.T("kit.sheet.save"), func() { t.deps.SaveSheets(t.title, []Sheet{t.Sheet()}) })
	items = append(items, one, all, save)
	WriteKeys(w, items...)
	return items
}

// Sheet gives headings and all rows as they are sorted now.
func (t *Table[T]) Sheet() Sheet {
	s := Sheet{Name: t.title}
	for _, c := range t.columns {
		s.Head = append(s.Head, c.Title)
	}
	for _, r := range t.rows {
		row := make([]string, len(t.columns))
		for i := range t.columns {
			row[i] = t.columns[i].cell(r).Text
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// headItems is the menu of a heading.
func (t *Table[T]) headItems(column int) []*fyne.MenuItem {
	if t.deps == nil {
		return nil
	}
	w, c := t.deps.Words, t.columns[column]
	up := fyne.NewMenuItem(w.T("kit.table.up"), func() { t.SortBy(c.Key, false) })
	down := fyne.NewMenuItem(w.T("kit.table.down"), func() { t.SortBy(c.Key, true) })
	up.Disabled, down.Disabled = c.Less == nil, c.Less == nil
	up.Checked, down.Checked = t.sortKey == c.Key && !t.sortDesc && c.Less != nil, t.sortKey == c.Key && t.sortDesc && c.Less != nil
	fit := fyne.NewMenuItem(w.T("kit.table.fit"), func() { t.core.fit(column) })
	usual := fyne.NewMenuItem(w.T("kit.table.usual"), t.usualWidths)
	usual.Disabled = len(t.widths) == 0
	return []*fyne.MenuItem{up, down, fyne.NewMenuItemSeparator(), fit, usual}
}

// headPressed sorts by a heading: up first, down at the second press.
func (t *Table[T]) headPressed(column int) {
	if c := t.columns[column]; c.Less != nil {
		t.SortBy(c.Key, t.sortKey == c.Key && !t.sortDesc)
	}
}

// SortBy sorts as the user has chosen, which is remembered.
func (t *Table[T]) SortBy(key string, desc bool) {
	t.Sort(key, desc)
	t.chosen = true
	t.keepLook()
	if t.OnSort != nil {
		t.OnSort(t.sortKey, t.sortDesc)
	}
}

// showMenu opens a menu of the table, unless it would be empty.
func (c *tableCore) showMenu(at fyne.Position, items []*fyne.MenuItem) {
	if over := canvasOf(c.body); over != nil && len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), over, at)
	}
}

// openMenu opens the menu of the selected rows.
func (c *tableCore) openMenu(at fyne.Position) { c.showMenu(at, c.source.menuItems()) }

// menuAtCursor opens the menu under the row that has the keyboard. A table
// without rows has one too.
func (c *tableCore) menuAtCursor() {
	row := max(0, c.cursor)
	if row < c.count && !c.selected[row] {
		c.choose(row, 0)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.body)
	c.openMenu(at.AddXY(c.slide()+Px(Space5), float32(min(row+1, c.count))*rowHeight()))
}

// menuOfHeading opens the menu under a heading.
func (c *tableCore) menuOfHeading(column int) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.head)
	c.showMenu(at.AddXY(c.spotOf(0, column).x-c.slide()+cellPad(), c.head.Size().Height), c.source.headItems(column))
}
