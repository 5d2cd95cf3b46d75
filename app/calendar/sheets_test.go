package calendar

import (
	"fmt"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

func TestTheWeekIsSavedAlsoWhereItIsShownAsAGrid(t *testing.T) {
	s, p := openPage(t, "danish", words.English, 1216, 840)
	if p.listed {
		t.Fatal("the week is shown as a list")
	}
	count := func() int { return len(p.model.Sessions(s.Deps.Planner.Plan, nil)) }
	if n := count(); n == 0 || len(p.Sheets()[0].Rows) != n {
		t.Errorf("%d sessions are saved as %d rows", n, len(p.Sheets()[0].Rows))
	}
	before := p.Sheets()[0].Name
	p.step(7)
	if n := count(); len(p.Sheets()[0].Rows) != n || p.Sheets()[0].Name == before {
		t.Errorf("the next week: %d sessions are saved as %d rows under %q", n, len(p.Sheets()[0].Rows), p.Sheets()[0].Name)
	}
}

// TestConflictsAreSavedWhole, also those that the overview has no room for, and
// a clash of two sessions once.
func TestConflictsAreSavedWhole(t *testing.T) {
	s, p := openPage(t, "danish", words.English, 1216, 840)
	plan := s.Deps.Planner.Plan
	first := p.model.Sessions(plan, nil)[0]
	for i := range mostConflicts + 2 { // the same people at the same time
		twice := *first
		twice.Base = course.Base{ID: course.ID(fmt.Sprint("twice", i))}
		if err := s.Deps.Planner.Save(t.Context(), &twice, ""); err != nil {
			t.Fatal(err)
		}
	}
	p.Refresh()
	rows := p.conflictSheet().Rows
	if len(rows) <= mostConflicts {
		t.Fatalf("%d conflicts are saved", len(rows))
	}
	pairs := map[string]bool{}
	for _, c := range clashes(p.model.Sessions(plan, nil), plan.Findings) {
		if c.finding.Other == "" {
			continue
		}
		a, b := string(c.session.ID), string(c.finding.Other)
		key := fmt.Sprint(min(a, b), max(a, b), c.finding.Rule)
		if pairs[key] {
			t.Errorf("%v of %s and %s is saved twice", c.finding.Rule, a, b)
		}
		pairs[key] = true
	}
}
