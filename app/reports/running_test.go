package reports

import (
	"testing"

	"klassetrin/course"
	"klassetrin/reporting"
)

func TestRunningTotalsEndWithTheLastFigure(t *testing.T) {
	known := func(n float64) course.Figure { return course.Figure{Value: n, Rows: 1} }
	got := running([]reporting.TargetMonth{
		{Recorded: known(10), LastYear: known(5)},
		{LastYear: known(5)}, // a month without sessions stays at 10
		{Recorded: known(7), Scheduled: 2},
		{Scheduled: 30},
	})
	none := course.Count{}
	want := [][]course.Count{
		{course.Exactly(5), course.Exactly(10), none, none},
		{course.Exactly(10), course.Exactly(10), course.Exactly(17), none},
		{none, none, course.Exactly(19), course.Exactly(49)},
	}
	for i := range want {
		for j := range want[i] {
			if got[i][j] != want[i][j] {
				t.Errorf("series %d, month %d: %v, want %v", i, j, got[i][j], want[i][j])
			}
		}
	}
	for _, one := range running([]reporting.TargetMonth{{}, {}}) {
		for _, n := range one {
			if n.Known() {
				t.Errorf("nothing is told as %v", n)
			}
		}
	}
}

func TestAFreePeriodIsReported(t *testing.T) {
	s, p := shown(t, "danish")
	if p.free.Visible() {
		t.Error("the days are asked for before anybody wants another period")
	}
	choose(t, s, "Period", s.Deps.Words.T("reports.period.free"))
	if !p.free.Visible() {
		t.Fatal("nobody asks for the days")
	}
	p.span.SetPeriod(p.model.Period)
	p.span.OnPeriod(course.Period{From: course.NewDate(2026, 3, 9), To: course.NewDate(2026, 4, 17)}, true)
	if p.model.Period.From != course.NewDate(2026, 3, 9) || p.figures.Period != p.model.Period || p.figures.Sessions == 0 {
		t.Errorf("%v has %d sessions", p.figures.Period, p.figures.Sessions)
	}
	before := p.model.Period
	p.span.OnPeriod(course.Period{From: course.NewDate(2026, 4, 9), To: course.NewDate(2026, 3, 9)}, false)
	if p.model.Period != before {
		t.Error("a wrong period is reported")
	}
	p.Refresh()
	if v, _ := p.period.Value(); v != (course.Period{}) || !p.free.Visible() {
		t.Error("the free period is lost when the plan changes")
	}
	choose(t, s, "Period", "2025")
	if p.free.Visible() || p.model.Period != course.YearPeriod(2025) {
		t.Error("a year cannot be chosen again")
	}
}
