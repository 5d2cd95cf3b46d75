package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
