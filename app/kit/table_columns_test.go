package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// shared is a table of a wide column with short cells and narrower ones with long
// cells, in a window of some width.
func shared(t *testing.T, width, factor float32, rows ...string) *Table[string] {
	t.Helper()
	table := NewTable(false,
		Column[string]{Key: "day", Title: "Day", Width: 200, Text: func(string) string { return "9 Nov" }},
		Column[string]{Key: "name", Title: "Name", Width: 60, Weight: 1, Text: func(s string) string { return s }},
		Column[string]{Key: "visit", Title: "Next visit of all", Width: 60, Weight: 0.1, Text: func(string) string { return "–" }},
	)
	table.SetRows(rows)
	stand(t, func() fyne.CanvasObject { return Columns(0, nil, table) }, Light, factor, fyne.NewSize(width*factor, 300))
	return table
}

// needOf is the room of the cell of the long column in some row.
func needOf(table *Table[string], row int) float32 { return cellRoom(table.cellAt(row, 1)) }

func TestColumnsGiveUpWhatTheyDoNotNeed(t *testing.T) {
	long := "Ungdomsuddannelse i Herning"
	for _, factor := range []float32{1, 2} {
		for _, c := range []struct {
			width      float32
			day, twice bool // the first column keeps its width; headings stand in two lines
		}{{700, true, false}, {530, false, false}, {420, false, true}} {
			table := shared(t, c.width, factor, "A", long)
			if w, need := table.widths[1], needOf(table, 1); w < need {
				t.Errorf("in %v at %v the text has %v of %v", c.width, factor, w, need)
			}
			if kept := table.widths[0] == Px(200); kept != c.day || table.twoLines != c.twice {
				t.Errorf("in %v at %v the first column is %v wide, headings in two lines: %v", c.width, factor, table.widths[0], table.twoLines)
			}
		}
	}
}

func TestWithoutRoomForAllCellsTheRoomIsShared(t *testing.T) {
	table := shared(t, 330, 1, "A", "Ungdomsuddannelse i Herning")
	room := table.Size().Width - Px(Space2)
	if got := sum(table.widths); got > room || got < room-1 {
		t.Errorf("the columns fill %v of %v", got, room)
	}
	if w, need := table.widths[0], cellRoom(table.cellAt(0, 0))+1; w != need {
		t.Errorf("a column whose cells are whole in %v has %v", need, w)
	}
	if w, need := table.widths[1], needOf(table, 1); w >= need || w < 100 {
		t.Errorf("the long column has %v, it would need %v", w, need)
	}
}

// TestColumnsStayWhileRowsAreSearched so that nothing moves under the eye, and
// begin anew with other columns.
func TestColumnsStayWhileRowsAreSearched(t *testing.T) {
	table := shared(t, 530, 1, "A", "Ungdomsuddannelse i Herning")
	before := table.widths[1]
	table.SetRows([]string{"A"})
	if table.widths[1] != before {
		t.Errorf("with fewer rows the column is %v wide, before %v", table.widths[1], before)
	}
	table.SetRows([]string{"A", strings.Repeat("Ungdom ", 5)})
	if table.widths[1] <= before {
		t.Errorf("a longer text leaves the column %v wide", table.widths[1])
	}
	table.SetRows([]string{"A"})
	table.SetColumns(table.columns...)
	if table.widths[0] != Px(200) {
		t.Errorf("with other columns the first is %v wide", table.widths[0])
	}
}

// TestManyRowsAreNotAllMeasured when the window changes.
func TestManyRowsAreNotAllMeasured(t *testing.T) {
	table := shared(t, 700, 1, make([]string, 5000)...)
	asked := 0
	table.SetColumns(Column[string]{Key: "name", Title: "Name", Text: func(string) string { asked++; return "x" }})
	table.SetRows(make([]string, 5000))
	inView := 2 * (int(table.scroll.Size().Height/rowHeight()) + 2)
	if asked == 0 || asked > 2*sampled+2*inView {
		t.Errorf("%d cells were asked for", asked)
	}
	asked = 0
	table.layoutColumns(500)
	if asked != 0 {
		t.Errorf("another width asked for %d cells again", asked)
	}
}

// TestColumnsThatCanBeSparedMakeRoom before rows scroll sideways; they are drawn
// nowhere, the keyboard passes them by, and they are saved all the same.
func TestColumnsThatCanBeSparedMakeRoom(t *testing.T) {
	text := func(s string) func(string) string { return func(string) string { return s } }
	table := NewTable(false,
		Column[string]{Key: "name", Title: "Name", Width: 200, Text: text("Gjellerupskolen og Lind Skole")},
		Column[string]{Key: "area", Title: "Area", Width: 100, Spare: true, Text: text("Town of Herning"), Less: strings.Compare},
		Column[string]{Key: "next", Title: "Next", Width: 100, Text: text("16 November"), Less: strings.Compare},
		Column[string]{Key: "state", Title: "State", Width: 100, Spare: true, Text: text("not recorded")},
	)
	table.SetRows([]string{"a"})
	w, _ := stand(t, func() fyne.CanvasObject { return Columns(0, nil, table) }, Light, 1, fyne.NewSize(560, 300))
	for _, c := range []struct {
		width  float32
		shown  [4]bool
		slides bool
	}{{580, [4]bool{true, true, true, true}, false}, {480, [4]bool{true, true, true, false}, false}, {380, [4]bool{true, false, true, false}, false}, {280, [4]bool{true, false, true, false}, true}} {
		settle(w, fyne.NewSize(c.width, 300))
		for i, want := range c.shown {
			if got := table.shows(i); got != want || got != headingDrawn(table.head, table.shapes[i].title) {
				t.Errorf("in %v column %d is shown: %v, want %v", c.width, i, got, want)
			}
		}
		if got := table.contentWidth() > 0; got != c.slides {
			t.Errorf("in %v the rows scroll sideways: %v", c.width, got)
		}
	}
	w.Canvas().Focus(table.head)
	for _, want := range []int{2, 2, 0} {
		key := fyne.KeyRight
		if want == 0 {
			key = fyne.KeyLeft
		}
		if table.head.TypedKey(press(key)); table.head.cursor != want {
			t.Errorf("the keyboard is on heading %d, want %d", table.head.cursor, want)
		}
	}
	settle(w, fyne.NewSize(580, 300))
	table.head.TypedKey(press(fyne.KeyRight))
	if settle(w, fyne.NewSize(380, 300)); table.head.cursor != 0 {
		t.Errorf("the heading under the keyboard was left out, the keyboard is on %d now", table.head.cursor)
	}
	if got := table.Sheet().Rows[0]; got[3] != "not recorded" {
		t.Errorf("saved as %q", got)
	}
	if table.widen(2, 150); table.shows(1) || table.ownWidth["area"] != 0 {
		t.Error("widening a column chose a width for one that is left out")
	}
}

// headingDrawn tells whether a heading is drawn.
func headingDrawn(h *tableHead, title string) bool {
	return slices.ContainsFunc(test.WidgetRenderer(h).Objects(), func(o fyne.CanvasObject) bool {
		text, ok := o.(*canvas.Text)
		return ok && text.Text == title
	})
}

// TestTheKeyboardStaysOnAHeadingWhenThereAreFewer as where a list that has become
// narrower shows other columns.
func TestTheKeyboardStaysOnAHeadingWhenThereAreFewer(t *testing.T) {
	table, w := standingTable(t, false, 6)
	w.Canvas().Focus(table.head)
	for range 5 {
		table.head.TypedKey(press(fyne.KeyRight))
	}
	table.SetColumns(table.columns[0], table.columns[3])
	if table.head.cursor != 1 {
		t.Errorf("the keyboard is on heading %d of 2", table.head.cursor)
	}
	table.head.TypedKey(press(fyne.KeySpace))
	if key, _ := table.Sorted(); key != "classes" {
		t.Errorf("sorted by %q, want classes", key)
	}
}

// TestNumbersGiveWayToWords: where words have no room, columns for numbers keep what
// four figures and their heading need, and with room all of their width.
func TestNumbersGiveWayToWords(t *testing.T) {
	s := newCountSheet(t)
	s.rows[0].id = "6.A of Gjellerupskolen and Lind Skole"
	s.show()
	for _, c := range []struct {
		width  float32
		narrow bool
	}{{900, false}, {500, true}} {
		settle(s.win, fyne.NewSize(c.width, 300))
		least := max(numberRoom(), headingRoom(s.cells.column(2), "Teachers"))
		if got := s.cells.widths[2]; (got == least) != c.narrow || !c.narrow && got != 90 || least >= 90 {
			t.Errorf("in %v the number has %v, four figures need %v", c.width, got, least)
		}
		if s.cells.contentWidth() > 0 {
			t.Errorf("in %v the rows scroll sideways", c.width)
		}
	}
	s.cells.Edit(0, "teachers")
	entry := s.cells.typing.entry
	if room := entry.Size().Width - 2*fyne.CurrentApp().Settings().Theme().Size("innerPadding"); room < textWidth("0000", Size(SizeText), fyne.TextStyle{}) {
		t.Errorf("four figures have %v in the entry", room)
	}
}
