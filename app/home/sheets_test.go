package home

import (
	"testing"

	"klassetrin/course"
)

func TestTheDayIsSavedWithItsWarnings(t *testing.T) {
	s, p := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	twice := *p.model.Today[0] // the same people at the same time once more
	twice.Base = course.Base{ID: "twice"}
	if err := s.Deps.Planner.Save(t.Context(), &twice, ""); err != nil {
		t.Fatal(err)
	}
	p.Refresh()
	rows := p.daySheet().Rows
	if len(rows) != len(p.model.Today) {
		t.Fatalf("%d rows for %d sessions", len(rows), len(p.model.Today))
	}
	warned := 0
	for i, one := range p.model.Today {
		want := ""
		if found := plan.Findings(one); len(found) > 0 {
			want = s.Deps.Words.Rule(found[0].Rule)
			warned++
		}
		if got := rows[i][len(rows[i])-1]; got != want {
			t.Errorf("the warning of session %d is %q, want %q", i, got, want)
		}
	}
	if warned == 0 {
		t.Error("no session has a warning")
	}
}

// TestTheMonthsAreSavedAsTheChartShowsThem, and their sum is what was recorded.
func TestTheMonthsAreSavedAsTheChartShowsThem(t *testing.T) {
	s, p := shown(t, "danish")
	w, main := s.Deps.Words, p.model.Progress[0]
	sheet := p.monthSheet()
	if len(sheet.Rows) != len(main.Months) || len(sheet.Head) != 4 || sheet.Head[2] != w.Period(main.Target.Period) {
		t.Fatalf("%d months give %d rows under %q", len(main.Months), len(sheet.Rows), sheet.Head)
	}
	for i, m := range main.Months {
		if got := sheet.Rows[i]; got[1] != w.Count(m.LastYear.Count()) || got[2] != w.Count(m.Recorded.Count()) || got[3] != w.Int(int(m.Scheduled)) {
			t.Errorf("month %d is saved as %q", i, got)
		}
	}
	_, p = shown(t, "own")
	if rows := p.monthSheet().Rows; len(rows) != 0 {
		t.Errorf("an empty library has months %q", rows)
	}
}
