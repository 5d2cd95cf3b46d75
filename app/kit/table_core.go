package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// columnShape is what the drawing needs to know of a column.
type columnShape struct {
	key, title, hint string
	width, weight    float32
	align            Align
	spare            bool // left out where there is no room
	sortable         bool
	input            inputKind
	low, high        int // of numbers that are typed
	most             int // characters of a text that is typed, 0 for any number
}

// inputKind says what can be typed into the cells of a column.
type inputKind int

const (
	inputNone inputKind = iota
	inputNumber
	inputText
)

// tableSource is what a table asks about its rows, which it knows by their
// numbers: a Table[T] is one.
type tableSource interface {
	cellAt(row, column int) Cell
	compare(column, a, b int) int // of rows, by a column that is sortable
	arrange(places []int)         // the row of each place comes from places
	opened(row int)
	selectionChanged()
	deleted(rows []int)
	itemsFor(rows []int) []*fyne.MenuItem
}

// tableCore is a Table without its T: selection, keyboard, order, widths and
// geometry. It is a part of the widget, never one itself: to the window only
// the widget around it is known.
type tableCore struct {
	widget.BaseWidget
	named
	// OnSort is called after the user has sorted by a heading.
	OnSort func(key string, desc bool)
	// Empty is said in the place of the rows while there are none.
	Empty string

	source   tableSource
	shapes   []columnShape
	multi    bool
	sortKey  string
	sortDesc bool
	chosen   bool // the order was chosen by the user

	deps     *Deps  // of Remember, nil before
	kept     string // the name under which the look is kept
	title    string
	ownWidth map[string]float32 // that the user has chosen, by column

	head     *tableHead
	top      *container.Clip // around head, which draws itself moved to the left by slide
	body     *tableBody
	scroll   *Scroll
	count    int
	selected map[int]bool
	cursor   int // row the keys act on, -1 before the first key
	anchor   int // other end of a selection by Shift
	widths   []float32
	rooms    cellRooms
	twoLines bool // headings stand in two lines, because one has no room for them
	lastTap  time.Time
	lastRow  int
	now      func() time.Time
	typing   *cellTyping // of NumberCells, nil in other tables
	off      bool        // disabled
}

// secondPress is the longest time between the two presses that open a row.
const secondPress = 400 * time.Millisecond

// initCore makes a core that is a part of its table.
func (c *tableCore) initCore(source tableSource, multi bool) {
	c.source, c.multi, c.selected = source, multi, map[int]bool{}
	c.cursor, c.anchor, c.lastRow, c.now = -1, -1, -1, time.Now
	c.head = newTableHead(c)
	c.top = container.NewClip(c.head)
	c.body = newTableBody(c)
	c.scroll = NewScroll(c.body)
	c.scroll.OnScrolled = func(fyne.Position) { c.moved() }
}

// Disable greys the rows: they are read, but neither chosen nor sorted, as while
// something else decides about them.
func (c *tableCore) Disable() { c.able(true) }

// Enable lets rows be chosen again.
func (c *tableCore) Enable() { c.able(false) }

// Disabled tells whether rows cannot be chosen.
func (c *tableCore) Disabled() bool { return c.off }

func (c *tableCore) able(off bool) {
	c.off = off
	c.refresh()
}

// MinSize is small: a table scrolls.
func (c *tableCore) MinSize() fyne.Size { return fyne.NewSize(Px(240), 4*Size(SizeRow)) }

// CreateRenderer shows the headings above the scrolled rows.
func (c *tableCore) CreateRenderer() fyne.WidgetRenderer {
	return Around(c, container.New(&tableLayout{c}, c.top, c.scroll)) // asks only for the size
}

// Refresh shows changed rows.
func (c *tableCore) Refresh() {
	c.rooms.known = false
	c.refresh()
	c.BaseWidget.Refresh()
}

// Focus gives the keyboard to the rows.
func (c *tableCore) Focus() { focus(c.body) }

func (c *tableCore) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.head, c.scroll} }

func (c *tableCore) focusTarget() fyne.Focusable { return c.body }

func rowHeight() float32 { return Size(SizeRow) }

// rowsChanged takes the rows that stay selected of new ones.
func (c *tableCore) rowsChanged(keep map[int]bool) {
	had := len(c.selected)
	c.body.leave()
	if keep == nil {
		keep = map[int]bool{}
	}
	c.selected, c.rooms.known = keep, false
	c.cursor = min(c.cursor, c.count-1)
	c.anchor = min(c.anchor, c.count-1)
	c.refresh()
	if had != len(keep) {
		c.source.selectionChanged()
	}
}

// rowsSet takes another number of rows, none of them selected.
func (c *tableCore) rowsSet(count int) {
	c.count = count
	c.order()
	c.rowsChanged(nil)
}

// rowMarks are the keys of the selected rows and of the one with the keyboard.
type rowMarks struct {
	selected map[string]bool
	cursor   string
}

// marks gives the marks of the rows that there are.
func (c *tableCore) marks(keyOf func(row int) string) rowMarks {
	m := rowMarks{selected: map[string]bool{}}
	for _, row := range c.selectedRows() {
		m.selected[keyOf(row)] = true
	}
	if c.cursor >= 0 && c.cursor < c.count {
		m.cursor = keyOf(c.cursor)
	}
	return m
}

// rowsSetKeeping is rowsSet for rows of which some were marked before.
func (c *tableCore) rowsSetKeeping(count int, before rowMarks, keyOf func(row int) string) {
	c.count = count
	c.order()
	keep := map[int]bool{}
	at := -1
	for row := range count {
		key := keyOf(row)
		if before.selected[key] {
			keep[row] = true
		}
		if key == before.cursor {
			at = row
		}
	}
	c.rowsChanged(keep)
	if at >= 0 {
		c.cursor = at
	}
}

func (c *tableCore) refresh() {
	c.arrange(fyne.NewSize(c.head.Size().Width, c.head.Size().Height+c.scroll.Size().Height))
}

// arrange puts the headings above the rows.
func (c *tableCore) arrange(s fyne.Size) {
	c.layoutColumns(s.Width)
	h := c.head.MinSize().Height
	place(c.top, 0, 0, s.Width, h)
	c.head.Resize(fyne.NewSize(s.Width, h))
	place(c.scroll, 0, h, s.Width, max(0, s.Height-h))
	c.resized()
}

// resized draws after rows or columns have got another size; the scroll first,
// because it may then stand at another place.
func (c *tableCore) resized() {
	c.scroll.Refresh()
	c.head.Refresh()
	if c.typing != nil {
		c.typing.sized()
	}
}

// cellPad is the empty space at both sides of a cell.
func cellPad() float32 { return Px(10) }

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

// tableLayout puts the headings above the rows.
type tableLayout struct{ core *tableCore }

// Layout shares the height.
func (l *tableLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) { l.core.arrange(s) }

// MinSize is asked of the table itself.
func (l *tableLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
