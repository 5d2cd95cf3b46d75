package courses

import (
	"slices"
	"strings"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

func sheetNames(list []kit.Sheet) string {
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
	}
	return strings.Join(names, " | ")
}

// TestWhatIsOpenIsSavedAsTables: the goals of a course with the activities that
// practise them, and its editions with a row for each session, while they are
// shown.
func TestWhatIsOpenIsSavedAsTables(t *testing.T) {
	h := handsOn(t)
	sourceCriticism(t, h.screen)
	h.open("Godt søgt")
	goals := h.page.Sheets()[1]
	if len(goals.Rows) != len(h.page.edit.course().Goals) || len(goals.Rows) == 0 || goals.Rows[0][0] != h.page.goalName(h.page.edit.course().Goals[0]) || goals.Rows[0][1] == "" {
		t.Errorf("the goals are saved as %q", goals.Rows)
	}
	if n := len(h.page.Sheets()); n != 2 {
		t.Errorf("without its editions a course gives %d tables: %s", n, sheetNames(h.page.Sheets()))
	}
	h.command("Udgaver")
	list := h.page.Sheets()
	if len(list) != 3 || list[2].Name != "Udgaver" {
		t.Fatalf("with its editions a course gives %s", sheetNames(list))
	}
	want := 0
	for _, e := range h.versionsOpen().list {
		want += max(1, len(e.Sessions))
	}
	rows := list[2].Rows
	if len(rows) != want || rows[0][0] != "2" || !slices.Contains(rows[0], "Ikke brugt endnu") {
		t.Errorf("%d rows, want %d; the first is %q", len(rows), want, rows[0])
	}
	for _, r := range rows {
		if len(r) != len(list[2].Head) {
			t.Errorf("%d cells under %d headings: %q", len(r), len(list[2].Head), r)
		}
	}
}

// TestArrivalsAreSavedAsATable from the dialog that shows them.
func TestArrivalsAreSavedAsATable(t *testing.T) {
	path := fileOf(t, "german")
	s, p := shown(t, "danish", words.English)
	x := p.showArrivals(mustRead(t, path))
	sheet := x.sheet()
	if len(sheet.Rows) != 8 || sheet.Rows[0][0] == "" || sheet.Rows[0][1] != ArrivalState(s.Deps.Words, &x.what.Courses[0]) {
		t.Errorf("arrivals are saved as %q", sheet.Rows)
	}
	s.Tap(t, s.Deps.Words.T("kit.sheet.save"))
	s.Want(t, s.Deps.Words.T("kit.sheet.title"))
}
