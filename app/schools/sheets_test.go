package schools

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/course"
)

func TestMarksAreSavedAsTheDayThatCounts(t *testing.T) {
	s, p := shown(t, "danish")
	w, day, later := s.Deps.Words, course.NewDate(2026, 2, 3), course.NewDate(2026, 4, 7)
	for mark, want := range map[course.ThemeMark]string{
		{Held: day, Booked: later}: w.DateShort(day),
		{Booked: later}:            w.DateShort(later),
		{Before: day}:              "–",
		{}:                         "–",
	} {
		if got := p.markText(mark); got != want {
			t.Errorf("%+v is saved as %q, want %q", mark, got, want)
		}
	}
}

// TestTheListIsSavedWithAllColumns also where the window has no room for them.
func TestTheListIsSavedWithAllColumns(t *testing.T) {
	s, p := shown(t, "danish")
	s.Resize(1440, 900)
	wide := p.Sheets()[0]
	s.Resize(760, 700)
	narrow := p.Sheets()[0]
	if !reflect.DeepEqual(wide, narrow) || len(wide.Head) != 6 || len(wide.Rows) == 0 {
		t.Errorf("in a narrow window %q with %d rows are saved, in a wide one %q with %d", narrow.Head, len(narrow.Rows), wide.Head, len(wide.Rows))
	}
	reached, ofAll := regexp.MustCompile(`^\d+ of \d+$`), 0
	for _, row := range wide.Rows {
		if row[4] != "–" && !reached.MatchString(row[4]) {
			t.Errorf("reached classes are saved as %q, which a spreadsheet may take for a day", row[4])
		} else if row[4] != "–" {
			ofAll++
		}
	}
	if ofAll == 0 {
		t.Error("no school has classes")
	}
	p.table.Select(func(r Row) bool { return r.Name < "B" })
	if n := len(p.table.Selected()); n < 2 {
		t.Errorf("%d schools can be selected at once", n)
	}
}

// TestNamesOfSchoolsAreReadWhole in a narrow window, where type, area and classes
// are left out for them.
func TestNamesOfSchoolsAreReadWhole(t *testing.T) {
	s, p := shown(t, "danish")
	p.Open(kit.Goal{ID: p.table.Rows()[0].ID})
	s.Resize(1440, 900)
	s.Want(t, "Type", "Area")
	s.Resize(820, 700)
	for _, gone := range []string{"Type", "Area"} {
		if slices.Contains(s.Lines(), gone) {
			t.Errorf("%q is shown", gone)
		}
	}
	for _, line := range s.Lines() {
		begin, cut := strings.CutSuffix(line, "…")
		if cut && slices.ContainsFunc(p.table.Rows(), func(r Row) bool { return strings.HasPrefix(r.Name, begin) }) {
			t.Error("a name is cut off:", line)
		}
	}
}

// TestWhatThePanelShowsIsSaved: contacts, suggestions and sessions of the chosen
// school, each in a table of its own.
func TestWhatThePanelShowsIsSaved(t *testing.T) {
	s, p := shown(t, "danish")
	if n := len(p.Sheets()); p.card == nil && n != 1 {
		t.Errorf("without a school there are %d tables", n)
	}
	seen := map[string]bool{}
	for _, school := range s.Deps.Planner.Plan.Schools.All() {
		p.Open(kit.Goal{ID: school.ID})
		if p.card == nil {
			continue
		}
		list, c := p.Sheets(), p.card
		want := []int{len(c.Contacts), len(c.Suggest), len(c.Next), len(c.History)}
		for i, sheet := range list[2:] {
			seen[sheet.Name] = seen[sheet.Name] || len(sheet.Rows) > 0
			if len(sheet.Rows) != want[i] {
				t.Errorf("%s, %s: %d rows, want %d", school.Name, sheet.Name, len(sheet.Rows), want[i])
			}
			for _, row := range sheet.Rows {
				if len(row) != len(sheet.Head) || row[0] == "" {
					t.Errorf("%s, %s: %q under %q", school.Name, sheet.Name, row, sheet.Head)
				}
			}
		}
	}
	if len(seen) != 4 {
		t.Errorf("tables %v", seen)
	}
	for name, filled := range seen {
		if !filled {
			t.Errorf("no school has anything in %q", name)
		}
	}
}
