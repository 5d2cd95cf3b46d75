package kit

import "slices"

// Sort sorts by a column; an unknown key leaves the order as it is. The same
// rows stay selected.
func (c *tableCore) Sort(key string, desc bool) {
	c.sortKey, c.sortDesc = key, desc
	had := c.selected
	keep := map[int]bool{}
	cursor := c.cursor
	typed := ""
	if c.typing != nil {
		typed = c.typing.key()
	}
	for now, before := range c.order() {
		if had[before] {
			keep[now] = true
		}
		if before == cursor {
			c.cursor, c.anchor = now, now
		}
	}
	if c.typing != nil {
		c.typing.follow(typed)
	}
	c.rowsChanged(keep)
	if len(keep) > 0 {
		c.scrollTo(max(0, c.cursor))
	} else {
		c.scrollTo(0)
	}
}

// SortBy sorts as the user has chosen, which is remembered.
func (c *tableCore) SortBy(key string, desc bool) {
	c.Sort(key, desc)
	c.chosen = true
	c.keepLook()
	if c.OnSort != nil {
		c.OnSort(c.sortKey, c.sortDesc)
	}
}

// Sorted tells by which column the table is sorted.
func (c *tableCore) Sorted() (key string, desc bool) { return c.sortKey, c.sortDesc }

// headPressed sorts by a heading: up first, down at the second press.
func (c *tableCore) headPressed(column int) {
	if s := &c.shapes[column]; s.sortable {
		c.SortBy(s.key, c.sortKey == s.key && !c.sortDesc)
	}
}

// order sorts the rows and gives for each place the place its row had before.
func (c *tableCore) order() []int {
	places := numbersTo(c.count)
	column := c.sortedColumn()
	if column < 0 {
		return places
	}
	slices.SortStableFunc(places, func(a, b int) int {
		if c.sortDesc {
			a, b = b, a
		}
		return c.source.compare(column, a, b)
	})
	c.source.arrange(places)
	return places
}

// sortedColumn is the column that the table is sorted by, -1 for none.
func (c *tableCore) sortedColumn() int {
	return slices.IndexFunc(c.shapes, func(s columnShape) bool { return s.sortable && s.key == c.sortKey })
}
