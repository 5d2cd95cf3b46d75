package kit

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// columnShape is what the drawing needs to know of a column.
type columnShape struct {
	key, title, hint string
	width, weight    float32
	align            Align
	sortable         bool
}

// tableSource is a Table[T] without its T.
type tableSource interface {
	columnCount() int
	column(i int) columnShape
	cellAt(row, column int) Cell
	isMulti() bool
	opened(row int)
	selectionChanged()
	deletePressed()
	menuItems() []*fyne.MenuItem
	copied() string
	emptyText() string
	headPressed(column int)
	headItems(column int) []*fyne.MenuItem
	setWidth(column int, width float32)
	fitWidth(column int) float32
	keepLook()
	said() string
	saidHead() string
	sortState() (key string, desc bool)
}

// tableCore holds selection, keyboard place and geometry of a table.
type tableCore struct {
	named
	source   tableSource
	head     *tableHead
	top      *container.Clip // around head, which draws itself moved to the left by slide
	body     *tableBody
	scroll   *container.Scroll
	count    int
	selected map[int]bool
	cursor   int // row the keys act on, -1 before the first key
	anchor   int // other end of a selection by Shift
	widths   []float32
	lastTap  time.Time
	lastRow  int
	now      func() time.Time
	onCell   func(row, column int) bool // a press on a cell; true when it was dealt with
	onRune   func(rune) bool            // a letter; true when it was dealt with
	onEdit   func(row int) bool         // F2 or Enter on a row; true when it was dealt with
	onSized  func()                     // the columns have got other widths
}

// secondPress is the longest time between the two presses that open a row.
const secondPress = 400 * time.Millisecond

func newTableCore(source tableSource) *tableCore {
	c := &tableCore{source: source, selected: map[int]bool{}, cursor: -1, anchor: -1, lastRow: -1, now: time.Now}
	c.head = newTableHead(c)
	c.top = container.NewClip(c.head)
	c.body = newTableBody(c)
	c.scroll = container.NewScroll(c.body)
	c.scroll.OnScrolled = func(fyne.Position) { c.moved() }
	return c
}

func rowHeight() float32 { return Size(SizeRow) }

// rowsChanged takes a new number of rows; keep are the rows that stay selected.
func (c *tableCore) rowsChanged(count int, keep map[int]bool) {
	had := len(c.selected)
	c.count = count
	c.body.leave()
	if keep == nil {
		keep = map[int]bool{}
	}
	c.selected = keep
	c.cursor = min(c.cursor, count-1)
	c.anchor = min(c.anchor, count-1)
	c.layoutColumns(c.head.Size().Width)
	c.resized()
	if had != len(keep) {
		c.source.selectionChanged()
	}
}

func (c *tableCore) refresh() {
	c.layoutColumns(c.head.Size().Width)
	c.resized()
}

// resized draws after rows or columns have got another size; the scroll first,
// because it may then stand at another place.
func (c *tableCore) resized() {
	c.scroll.Refresh()
	c.head.Refresh()
	if c.onSized != nil {
		c.onSized()
	}
}

// cellPad is the empty space at both sides of a cell.
func cellPad() float32 { return Px(10) }

// layoutColumns shares the width among the columns by their weights.
func (c *tableCore) layoutColumns(width float32) {
	width = max(0, width-Px(Space2)) // the rest is for the scroll bar
	n := c.source.columnCount()
	mins, whole, weights := make([]float32, n), make([]float32, n), make([]float32, n)
	sum := float32(0)
	for i := range n {
		s := c.source.column(i)
		mins[i], weights[i] = Px(s.width), s.weight
		whole[i] = mins[i]
		if s.weight > 0 {
			whole[i] = max(whole[i], headingWidth(s))
		}
		sum += whole[i]
	}
	if sum <= width { // there is room for all headings
		mins = whole
	}
	c.widths = shareWidth(width, mins, weights)
}

// headingWidth is the room that a heading needs to be read whole, with the
// arrow of its order.
func headingWidth(s columnShape) float32 {
	w := textWidth(s.title, Size(SizeCaption), fyne.TextStyle{Bold: true}) + 2*cellPad() + 1
	if s.sortable {
		w += Px(16)
	}
	return w
}

// columnAt gives the column at a place, -1 behind the last.
func (c *tableCore) columnAt(x float32) int {
	for i, w := range c.widths {
		if x < w {
			return i
		}
		x -= w
	}
	return -1
}

// spotOf gives the place of a cell in the body.
func (c *tableCore) spotOf(row, column int) spot {
	s := spot{0, float32(row) * rowHeight(), 0, rowHeight()}
	for i, w := range c.widths {
		s.w = w
		if i == column {
			break
		}
		s.x += w
	}
	return s
}

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
	multi := c.source.isMulti()
	c.cursor = row
	switch {
	case multi && mods&fyne.KeyModifierShift != 0 && c.anchor >= 0:
		c.clearSelection()
		for i := min(c.anchor, row); i <= max(c.anchor, row); i++ {
			c.selected[i] = true
		}
	case multi && mods&fyne.KeyModifierShortcutDefault != 0:
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
		if !c.source.isMulti() {
			c.clearSelection()
		}
		c.selected[row] = true
	}
	c.anchor = row
	c.changed()
}

func (c *tableCore) selectAll() {
	if !c.source.isMulti() {
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
	case (enter || ev.Name == fyne.KeyF2) && c.onEdit != nil && c.onEdit(c.cursor):
	case ev.Name == fyne.KeySpace && c.cursor >= 0:
		c.toggle(c.cursor)
	case enter && c.cursor >= 0:
		c.source.opened(c.cursor)
	case ev.Name == fyne.KeyDelete:
		c.source.deletePressed()
	default:
		return false
	}
	return true
}

// tableLayout puts the headings above the rows.
type tableLayout struct{ core *tableCore }

// Layout shares the height.
func (l *tableLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	h := l.core.head.MinSize().Height
	place(l.core.top, 0, 0, s.Width, h)
	l.core.head.Resize(fyne.NewSize(s.Width, h))
	l.core.layoutColumns(s.Width)
	place(l.core.scroll, 0, h, s.Width, s.Height-h)
	l.core.resized()
}

// MinSize is asked of the table itself.
func (l *tableLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
