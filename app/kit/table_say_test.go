package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTablesSayWhatTheyAreAndWhereTheKeyboardIs(t *testing.T) {
	table, _ := rememberedTable(t, 6, 1, nil)
	table.choose(5, 0)
	if got, want := table.body.AccessibilityLabel(), "Schools: 6 rows, sorted ascending by Name, row 6: Lind Skole; Folkeskole; Town; 18; 17/18; 8 Oct"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	table.Sort("classes", true)
	table.head.cursor = 3
	if got, want := table.head.AccessibilityLabel(), "Schools: headings Name; Type; Area; Classes; Reached this school year; Next visit, column Classes, sorted descending by Classes"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	table.Empty = "No schools yet"
	table.SetRows(nil)
	if got, want := table.body.AccessibilityLabel(), "Schools: 0 rows, sorted descending by Classes, No schools yet"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}

func TestTabPassesByAnEmptyTable(t *testing.T) {
	table, w := standingTable(t, false, 3)
	stops := func() (n int) {
		for range 4 {
			w.Canvas().FocusNext()
			if f := w.Canvas().Focused(); f == fyne.Focusable(table.body) || f == fyne.Focusable(table.head) {
				n++
			}
		}
		w.Canvas().Unfocus()
		return n
	}
	if stops() == 0 {
		t.Error("a table with rows is passed by")
	}
	table.SetRows(nil)
	if n := stops(); n != 0 {
		t.Errorf("Tab stops %d times in an empty table", n)
	}
}
