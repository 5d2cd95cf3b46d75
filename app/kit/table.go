package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
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

// Cell is what one cell shows. Text is also what is copied and exported.
type Cell struct {
	Kind  CellKind
	Text  string
	Color fyne.ThemeColorName
	Tone  Tone
	Share float64
	Icon  IconName
}

// Column describes one column of a table of T.
type Column[T any] struct {
	Key    string // names the column for Sort
	Title  string
	Width  float32 // least width in pixels at factor 1; 0 for 60
	Weight float32 // share of the space that is left; 0 keeps Width
	Align  Align
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
		return c.Number.cell(row)
	case c.Cell != nil:
		return c.Cell(row)
	case c.Text == nil && c.Edit != nil:
		return Cell{Text: c.Edit.Get(row)}
	}
	return Cell{Text: c.Text(row)}
}

// Table shows rows of T: sorted by their headings, selected by mouse and keys,
// opened by Enter or a second press, copied by Ctrl+C as tab-separated text. It
// stays quick with many thousands of rows, because only those in view exist.
type Table[T any] struct {
	widget.BaseWidget
	// OnOpen is called with the row that was opened by Enter or double press.
	OnOpen func(T)
	// OnSelect is called when the selection has changed.
	OnSelect func([]T)
	// OnDelete is called by the Delete key with the selected rows.
	OnDelete func([]T)
	// Menu gives the items of the menu that the right button, the Menu key and
	// Shift+F10 open over the selected rows; nil for none.
	Menu func([]T) []*fyne.MenuItem
	// OnSort is called after the user has sorted by a heading.
	OnSort func(key string, desc bool)
	// Empty is said in the place of the rows while there are none.
	Empty string

	columns  []Column[T]
	rows     []T
	multi    bool
	sortKey  string
	sortDesc bool
	chosen   bool // the order was chosen by the user

	deps        *Deps // of Remember, nil before
	name, title string
	widths      map[string]float32 // that the user has chosen, by column

	core *tableCore
}

// NewTable gives a table. With multi several rows can be selected by Shift,
// Ctrl, Space and Ctrl+A.
func NewTable[T any](multi bool, columns ...Column[T]) *Table[T] {
	t := &Table[T]{columns: columns, multi: multi}
	t.core = newTableCore(t)
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows rows, sorted as the table is sorted now. No row is selected
// then; SetRowsKeeping keeps the selection.
func (t *Table[T]) SetRows(rows []T) {
	t.rows = slices.Clone(rows)
	t.sort()
	t.core.rowsChanged(len(t.rows), nil)
}

// SetRowsKeeping is SetRows, but rows whose key was selected before are
// selected after, and the keyboard stays on its row.
func (t *Table[T]) SetRowsKeeping(rows []T, key func(T) string) {
	chosen := map[string]bool{}
	for _, r := range t.Selected() {
		chosen[key(r)] = true
	}
	cursor := ""
	if c := t.core.cursor; c >= 0 && c < len(t.rows) {
		cursor = key(t.rows[c])
	}
	t.rows = slices.Clone(rows)
	t.sort()
	keep := map[int]bool{}
	at := -1
	for i, r := range t.rows {
		k := key(r)
		if chosen[k] {
			keep[i] = true
		}
		if k == cursor {
			at = i
		}
	}
	t.core.rowsChanged(len(t.rows), keep)
	if at >= 0 {
		t.core.cursor = at
	}
}

// Rows gives the rows as they are sorted now.
func (t *Table[T]) Rows() []T { return t.rows }

// Selected gives the selected rows from top to bottom.
func (t *Table[T]) Selected() []T {
	var out []T
	for i := range t.rows {
		if t.core.selected[i] {
			out = append(out, t.rows[i])
		}
	}
	return out
}

// Select selects the rows that a function chooses and scrolls to the first.
func (t *Table[T]) Select(choose func(T) bool) {
	t.core.clearSelection()
	first := -1
	for i, r := range t.rows {
		if choose(r) {
			t.core.selected[i] = true
			if first < 0 {
				first = i
			}
			if !t.multi {
				break
			}
		}
	}
	if first >= 0 {
		t.core.cursor, t.core.anchor = first, first
		t.core.scrollTo(first)
	}
	t.core.changed()
}

// Sort sorts by a column; an unknown key leaves the order as it is. The same
// rows stay selected.
func (t *Table[T]) Sort(key string, desc bool) {
	t.sortKey, t.sortDesc = key, desc
	had := t.core.selected
	places := t.sort()
	keep := map[int]bool{}
	cursor := t.core.cursor
	for now, before := range places {
		if had[before] {
			keep[now] = true
		}
		if before == cursor {
			t.core.cursor, t.core.anchor = now, now
		}
	}
	t.core.rowsChanged(len(t.rows), keep)
	if len(keep) > 0 {
		t.core.scrollTo(max(0, t.core.cursor))
	} else {
		t.core.scrollTo(0)
	}
}

// Sorted tells by which column the table is sorted.
func (t *Table[T]) Sorted() (key string, desc bool) { return t.sortKey, t.sortDesc }

// SetColumns changes the columns, as when the language changes.
func (t *Table[T]) SetColumns(columns ...Column[T]) {
	t.columns = columns
	t.core.rowsChanged(len(t.rows), t.core.selected)
}

// sort sorts the rows and gives for each place the place its row had before.
func (t *Table[T]) sort() []int {
	places := make([]int, len(t.rows))
	for i := range places {
		places[i] = i
	}
	for i := range t.columns {
		c := &t.columns[i]
		if c.Key != t.sortKey || c.Less == nil {
			continue
		}
		before := slices.Clone(t.rows)
		slices.SortStableFunc(places, func(a, b int) int {
			if t.sortDesc {
				return c.Less(before[b], before[a])
			}
			return c.Less(before[a], before[b])
		})
		for now, at := range places {
			t.rows[now] = before[at]
		}
	}
	return places
}

// TSV gives headings and all rows as tab-separated text.
func (t *Table[T]) TSV() string { return t.tsv(t.rows) }

func (t *Table[T]) tsv(rows []T) string {
	var b strings.Builder
	for i, c := range t.columns {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(tsvCell(c.Title))
	}
	b.WriteByte('\n')
	for _, r := range rows {
		for i := range t.columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(tsvCell(t.columns[i].cell(r).Text))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tsvCell keeps a text in one cell and from being read as a formula.
func tsvCell(s string) string {
	s = strings.NewReplacer("\t", " ", "\n", " ", "\r", "").Replace(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) && !isNumber(s) {
		return "'" + s
	}
	return s
}

// isNumber tells whether a text is a number behind at most one sign: "-1+2" is
// a sum, which a spreadsheet would work out.
func isNumber(s string) bool {
	return strings.Trim(strings.TrimLeft(s[:1], "+-")+s[1:], "0123456789.,% \u00a0") == ""
}

// Refresh shows changed rows.
func (t *Table[T]) Refresh() {
	t.core.refresh()
	t.BaseWidget.Refresh()
}

// Focus gives the keyboard to the rows.
func (t *Table[T]) Focus() { focus(t.core.body) }

func (t *Table[T]) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.core.head, t.core.scroll}
}

func (t *Table[T]) focusTarget() fyne.Focusable { return t.core.body }

// MinSize is small: a table scrolls.
func (t *Table[T]) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(Px(240), 4*Size(SizeRow))
}

// CreateRenderer shows the headings above the scrolled rows.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return Around(t, container.New(&tableLayout{t.core}, t.core.top, t.core.scroll))
}

// The rest of the table does not know T: it asks these.

func (t *Table[T]) columnCount() int { return len(t.columns) }

func (t *Table[T]) column(i int) columnShape {
	c := t.columns[i]
	w := c.Width
	if w == 0 {
		w = 60
	}
	weight := c.Weight
	if chosen, ok := t.chosenWidth(c.Key); ok {
		w, weight = chosen, 0
	}
	return columnShape{key: c.Key, title: c.Title, width: w, weight: weight, align: c.Align, sortable: c.Less != nil, hint: c.Hint}
}

func (t *Table[T]) cellAt(row, column int) Cell { return t.columns[column].cell(t.rows[row]) }

func (t *Table[T]) isMulti() bool { return t.multi }

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

func (t *Table[T]) deletePressed() {
	if rows := t.Selected(); t.OnDelete != nil && len(rows) > 0 {
		t.OnDelete(rows)
	}
}

func (t *Table[T]) copied() string { return t.tsv(t.Selected()) }

func (t *Table[T]) emptyText() string { return t.Empty }

func (t *Table[T]) sortState() (key string, desc bool) { return t.sortKey, t.sortDesc }
