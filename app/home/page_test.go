package home

import (
	"context"
	"slices"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func shown(t *testing.T, which string) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, which, words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	return s, p
}

// gone gives where the screen led last.
func gone(t *testing.T, s *screentest.Screen) kit.Goal {
	t.Helper()
	if len(s.Gone) == 0 {
		t.Fatal("it led nowhere")
	}
	return s.Gone[len(s.Gone)-1]
}

func TestAnEmptyLibraryIsLedThroughItsFirstSteps(t *testing.T) {
	s, _ := shown(t, "own")
	for title, want := range map[string]kit.Goal{
		"Import the schools from the register": {Screen: kit.ScreenSchools, Filter: kit.FilterImport},
		"Design the first course":              {Screen: kit.ScreenCourses, New: true},
		"Set the target of the year":           {Screen: kit.ScreenSettings, Filter: "targets"},
		"Schedule the first session":           {Screen: kit.ScreenCalendar, New: true},
		"Set a target":                         {Screen: kit.ScreenSettings, Filter: "targets"},
	} {
		s.Tap(t, title)
		if got := gone(t, s); got != want {
			t.Errorf("%s leads to %+v, want %+v", title, got, want)
		}
	}
}

func TestRowsLeadToWhereTheyAreDealtWith(t *testing.T) {
	s, p := shown(t, "danish")
	needs := p.model.Needs
	if len(needs.Counts) == 0 || len(needs.Findings) == 0 || len(needs.Requests) == 0 || len(needs.Unseen) == 0 || len(p.model.Today) == 0 {
		t.Fatalf("the example has nothing to do: %+v", needs)
	}
	first, session := needs.Findings[0], p.model.Today[0]
	for title, want := range map[string]kit.Goal{
		"Record who took part":          {Screen: kit.ScreenAttendance, Filter: kit.FilterMissing},
		"Conflicts":                     {Screen: kit.ScreenCalendar, ID: first.Session, Day: p.dayOf(first.Session), Filter: kit.FilterConflicts},
		"Schedules to send":             {Screen: kit.ScreenCalendar, Filter: kit.FilterUnsent},
		"Schools not reached this year": {Screen: kit.ScreenSchools, Filter: kit.FilterUnreached},
		s.Deps.Words.Times(session.Start, session.Span().To.Clock()): {Screen: kit.ScreenCalendar, ID: session.ID, Day: session.Day},
	} {
		s.Tap(t, title)
		if got := gone(t, s); got != want {
			t.Errorf("%s leads to %+v, want %+v", title, got, want)
		}
	}
	s.Tap(t, "Requests to place")
	if got := gone(t, s); got.Screen != kit.ScreenCalendar {
		t.Errorf("requests lead to %+v", got)
	}
}

func TestTheTargetFollowsEachCount(t *testing.T) {
	s, p := shown(t, "danish")
	w, planner := s.Deps.Words, s.Deps.Planner
	before := p.model.Progress[0]
	s.Want(t, w.Int(int(before.Recorded.Value)), w.Int(before.ToPlan))
	row := planner.Plan.AwaitingCount(planner.Moment())[0]
	if err := planner.RecordAttendance(context.Background(), row.ID, 0, course.Exactly(31), course.Count{}); err != nil {
		t.Fatal(err)
	}
	after := p.model.Progress[0]
	if after.Recorded.Value != before.Recorded.Value+31 {
		t.Errorf("recorded %v after %v and 31 more", after.Recorded.Value, before.Recorded.Value)
	}
	s.Want(t, w.Int(int(after.Recorded.Value)))
}

func TestADayWithoutSessionsShowsTheNextOne(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	plan := s.Deps.Planner.Plan
	now := s.Deps.Planner.Moment()
	sunday := now.Date() - 1
	m := Read(plan, sunday.At(course.NewClock(12, 0)))
	if m.Next != now.Date() || len(m.Today) == 0 || m.Today[0].Day != m.Next {
		t.Errorf("on %v it shows %d sessions of %v", sunday, len(m.Today), m.Next)
	}
	m = Read(plan, now)
	if m.Next != 0 || len(m.Today) == 0 || m.Today[0].Day != now.Date() {
		t.Errorf("today it shows %d sessions, next %v", len(m.Today), m.Next)
	}
	far := Read(plan, course.NewDate(2050, 7, 1).At(course.NewClock(12, 0)))
	if len(far.Today) != 0 || far.Next != 0 {
		t.Errorf("long after the last session it shows %d", len(far.Today))
	}
}

func TestCalledOffSessionsAreNotToday(t *testing.T) {
	s, p := shown(t, "danish")
	before := slices.Clone(p.model.Today)
	if err := s.Deps.Planner.CallOff(context.Background(), before[0].ID, course.BySchool, ""); err != nil {
		t.Fatal(err)
	}
	if len(p.model.Today) != len(before)-1 || slices.ContainsFunc(p.model.Today, func(x *course.Session) bool { return x.ID == before[0].ID }) {
		t.Errorf("%d sessions today, were %d", len(p.model.Today), len(before))
	}
}

func TestReachAddsUpToWhatWasRecorded(t *testing.T) {
	_, p := shown(t, "danish")
	sum := 0
	for _, row := range p.model.Cells {
		for _, c := range row {
			sum += c.N
		}
	}
	facts := p.deps.Planner.Plan.Facts(course.Filter{Period: course.Period{From: course.NewDate(2026, 1, 1), To: p.deps.Planner.Today()}}, p.deps.Planner.Moment())
	if want := course.Measure(course.Participations, facts, 45); float64(sum) != want.Value || sum == 0 {
		t.Errorf("the map adds up to %d, recorded are %v", sum, want.Value)
	}
}

func TestInASmallWindowTheDayComesBeforeTheFigures(t *testing.T) {
	s, p := shown(t, "danish")
	if p.day.Position().X <= p.figures.Position().X || p.day.Position().Y != p.first.Position().Y {
		t.Errorf("with room the day lies at %v", p.day.Position())
	}
	s.Resize(800, 620)
	first, day, figures := p.first.Position(), p.day.Position(), p.figures.Position()
	if day.X != 0 || day.Y < first.Y+p.first.Size().Height || figures.Y < day.Y+p.day.Size().Height {
		t.Errorf("the target lies at %v, the day at %v, the figures at %v", first, day, figures)
	}
}
