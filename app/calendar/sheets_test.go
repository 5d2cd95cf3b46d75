package calendar

import (
	"testing"

	"klassetrin/assets/words"
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
