package kit

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
)

// Align says at which edge of its column a text stands.
type Align int

// The alignments. Figures stand at the right.
const (
	Left Align = iota
	Right
	Middle
)

// CellKind says how a cell is drawn.
type CellKind int

// The kinds of cells.
const (
	CellText    CellKind = iota // Text
	CellBold                    // Text, bold
	CellMuted                   // Text, grey
	CellDot                     // square of Color, then Text
	CellDotBold                 // square of Color, then Text, bold
	CellBadge                   // Text as a badge of Tone; nothing when Text is ""
	CellBar                     // bar filled to Share, Text behind it
	CellIcon                    // Icon in Color ("" for text colour), then Text
	CellInput                   // Text in a frame, as what can be typed over
)

// Cell is what one cell shows.
type Cell struct {
	Kind  CellKind
	Text  string
	Plain string // what is copied and saved; "" for Text, which a spreadsheet must not take for a day (3/8)
	Color fyne.ThemeColorName
	Tone  Tone
	Share float64
	Icon  IconName
}

// plain is what is copied and saved of a cell.
func (c Cell) plain() string { return cmp.Or(c.Plain, c.Text) }

// Column describes one column of a table of T.
type Column[T any] struct {
	Key    string // names the column for Sort
	Title  string
	Width  float32 // least width in pixels at factor 1; 0 for 60
	Weight float32 // share of the space that is left; 0 keeps Width
	Align  Align
	Spare  bool // left out where the columns would scroll sideways else, the last first; copied and saved all the same
	Text   func(T) string
	Cell   func(T) Cell     // instead of Text where a cell is more than a text
	Less   func(a, b T) int // compares for sorting, as cmp.Compare does; nil: not sortable
	Hint   string           // tooltip of the heading; "" for none
	Number *NumberInput[T]  // makes the cells inputs; in NumberCells only
	Edit   *TextInput[T]    // likewise for texts; shown as an ordinary cell until it is typed into
}

func (c *Column[T]) cell(row T) Cell {
	switch {
	case c.Number != nil:
		return Cell{Kind: CellInput, Text: c.inputText(row)}
	case c.Cell != nil:
		return c.Cell(row)
	case c.Text == nil && c.Edit != nil:
		return Cell{Text: c.Edit.Get(row)}
	}
	return Cell{Text: c.Text(row)}
}

// inputText is what stands in a cell that can be typed into.
func (c *Column[T]) inputText(row T) string {
	if c.Number == nil {
		return c.Edit.Get(row)
	}
	if n, ok := c.Number.Get(row); ok {
		return strconv.Itoa(n)
	}
	return ""
}

// shape is what of a column does not depend on T.
func (c *Column[T]) shape() columnShape {
	s := columnShape{key: c.Key, title: c.Title, hint: c.Hint, width: c.Width, weight: c.Weight, spare: c.Spare, align: c.Align, sortable: c.Less != nil}
	switch {
	case c.Number != nil:
		s.input, s.low, s.high = inputNumber, c.Number.Low, c.Number.High
	case c.Edit != nil:
		s.input, s.most = inputText, c.Edit.Most
	}
	return s
}

// Table shows rows of T: sorted by their headings, selected by mouse and keys,
// opened by Enter or a second press, copied by Ctrl+C as tab-separated text. It
// stays quick with many thousands of rows, because only those in view exist.
//
// It only keeps the rows. All else is done by its tableCore, which knows a row
// by its number and is compiled once for all tables.
type Table[T any] struct {
	tableCore
	// OnOpen is called with the row that was opened by Enter or double press.
	OnOpen func(T)
	// OnSelect is called when the selection has changed.
	OnSelect func([]T)
	// OnDelete is called by the Delete key with the selected rows.
	OnDelete func([]T)
	// Menu gives the items of the menu that the right button, the Menu key and
	// Shift+F10 open over the selected rows; nil for none.
	Menu func([]T) []*fyne.MenuItem

	columns []Column[T]
	rows    []T
}

// NewTable gives a table. With multi several rows can be selected by Shift,
// Ctrl, Space and Ctrl+A.
func NewTable[T any](multi bool, columns ...Column[T]) *Table[T] {
	t := &Table[T]{}
	t.build(multi, columns)
	t.ExtendBaseWidget(t)
	return t
}

// build makes a table that may be a part of another widget.
func (t *Table[T]) build(multi bool, columns []Column[T]) {
	t.initCore(t, multi)
	t.take(columns)
}

// take takes columns and tells the core their shapes.
func (t *Table[T]) take(columns []Column[T]) {
	t.columns, t.rooms = columns, cellRooms{}
	t.shapes = make([]columnShape, len(columns))
	for i := range columns {
		t.shapes[i] = columns[i].shape()
	}
}

// SetColumns changes the columns, as when the language changes.
func (t *Table[T]) SetColumns(columns ...Column[T]) {
	t.take(columns)
	t.rowsChanged(t.selected)
}

// SetRows shows rows, sorted as the table is sorted now. No row is selected
// then; SetRowsKeeping keeps the selection.
func (t *Table[T]) SetRows(rows []T) {
	t.rows = slices.Clone(rows)
	t.rowsSet(len(rows))
}

// SetRowsKeeping is SetRows, but rows whose key was selected before are
// selected after, and the keyboard stays on its row.
func (t *Table[T]) SetRowsKeeping(rows []T, key func(T) string) {
	keyOf := func(row int) string { return key(t.rows[row]) }
	before := t.marks(keyOf)
	t.rows = slices.Clone(rows)
	t.rowsSetKeeping(len(rows), before, keyOf)
}

// Rows gives the rows as they are sorted now.
func (t *Table[T]) Rows() []T { return t.rows }

// Selected gives the selected rows from top to bottom.
func (t *Table[T]) Selected() []T { return t.numbered(t.selectedRows()) }

// Select selects the rows that a function chooses and scrolls to the first.
func (t *Table[T]) Select(choose func(T) bool) {
	t.selectRows(func(row int) bool { return choose(t.rows[row]) })
}

// numbered gives the rows that have some numbers. It is called from five places
// of every kind of table, which would all take it in.
//
//go:noinline
func (t *Table[T]) numbered(numbers []int) []T {
	if len(numbers) == 0 {
		return nil
	}
	out := make([]T, len(numbers))
	for i, n := range numbers {
		out[i] = t.rows[n]
	}
	return out
}

// What follows is the tableSource of the core.

func (t *Table[T]) cellAt(row, column int) Cell { return t.columns[column].cell(t.rows[row]) }

func (t *Table[T]) compare(column, a, b int) int { return t.columns[column].Less(t.rows[a], t.rows[b]) }

func (t *Table[T]) arrange(places []int) { t.rows = t.numbered(places) }

func (t *Table[T]) opened(row int) {
	if t.OnOpen != nil {
		t.OnOpen(t.rows[row])
	}
}

func (t *Table[T]) selectionChanged() {
	if t.OnSelect != nil {
		t.OnSelect(t.Selected())
	}
}

func (t *Table[T]) deleted(rows []int) {
	if t.OnDelete != nil {
		t.OnDelete(t.numbered(rows))
	}
}

func (t *Table[T]) itemsFor(rows []int) []*fyne.MenuItem {
	if t.Menu == nil {
		return nil
	}
	return t.Menu(t.numbered(rows))
}
