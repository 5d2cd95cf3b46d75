package calendar

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func TestMoveAndLengthenInTheWeek(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 && x.State != course.Held })
	p.grid.OnMove(one.ID, monday+4, course.NewClock(13, 15))
	if now := plan.Sessions.Get(one.ID); now.Day != monday+4 || now.Start != course.NewClock(13, 15) {
		t.Errorf("moved to %s %s", now.Day, now.Start)
	}
	p.grid.OnResize(one.ID, course.NewClock(14, 0))
	if now := plan.Sessions.Get(one.ID); now.Minutes != 45 {
		t.Errorf("%d minutes", now.Minutes)
	}
	undo(t, p)
	undo(t, p)
	if now := plan.Sessions.Get(one.ID); now.Day != one.Day || now.Start != one.Start || now.Minutes != one.Minutes {
		t.Errorf("after undo %s %s %d", now.Day, now.Start, now.Minutes)
	}
}

func TestASessionThatIsOverSaysWhyItStays(t *testing.T) {
	s, p := danish(t)
	for state, key := range map[course.SessionState]string{course.Held: "calendar.locked.held", course.CalledOff: "calendar.locked.calledoff"} {
		one := *find(t, p, func(x *course.Session) bool { return x.State == course.Planned || x.State == course.Confirmed })
		one.State, one.OffBy = state, course.BySchool
		if err := s.Deps.Planner.Do(context.Background(), course.Label{Key: "label.session.saved"}, course.Put(&one)); err != nil {
			t.Fatal(err)
		}
		p.grid.OnLocked(one.ID)
		s.Want(t, s.Deps.Words.T(key))
	}
}

func TestTheGhostSaysWhatWouldBeWrong(t *testing.T) {
	s, p := danish(t)
	a := find(t, p, func(x *course.Session) bool {
		return x.Day == monday && len(x.Librarians) > 0 && len(s.Deps.Planner.Plan.Findings(x)) == 0
	})
	n := *a
	n.ID, n.Day, n.Attendance, n.Kits, n.Place = "other", monday+1, []course.Attendance{{Group: "Club", Expected: 20}}, nil, course.Place{}
	if err := s.Deps.Planner.Schedule(context.Background(), &n); err != nil {
		t.Fatal(err)
	}
	who := s.Deps.Planner.Plan.Librarians.Get(a.Librarians[0]).ShortName()
	if got := p.ghost("other", monday, a.Start, a.Start+30); !strings.Contains(got, who) {
		t.Errorf("over a session of the same librarian: %q", got)
	}
	if got := p.ghost("", monday, course.NewClock(9, 0), course.NewClock(10, 0)); got != "" {
		t.Errorf("drawing over an ordinary day: %q", got)
	}
	if got := p.ghost("", course.NewDate(2026, 12, 25), course.NewClock(9, 0), course.NewClock(10, 0)); got == "" {
		t.Error("drawing over Christmas Day says nothing")
	}
}

func TestAlteringADraftInTheWeekStoresNothing(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	before := len(sessions(p))
	p.grid.OnMove(e.draft.Session.ID, monday+4, course.NewClock(14, 0))
	p.grid.OnResize(e.draft.Session.ID, course.NewClock(15, 0))
	if len(sessions(p)) != before {
		t.Error("moving a draft stored something")
	}
	if day, _ := e.when.day.Date(); day != monday+4 || e.when.start.Text != "14:00" || e.when.minutes.Text != "60" {
		t.Errorf("the fields show %s %s %s", day, e.when.start.Text, e.when.minutes.Text)
	}
}

func TestCallOffAndPutBack(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 && x.State == course.Confirmed })
	p.onSelect(one.ID)
	command(t, p, "Put it back")
	s.Want(t, "The session is not called off.")
	link(t, p.editor().more, "Call off")
	press(t, s, fyne.KeyRight, fyne.KeySpace, fyne.KeyTab)
	s.Deps.Window.Canvas().FocusNext()
	write(t, s, "Ill")
	press(t, s, fyne.KeyReturn)
	if now := plan.Sessions.Get(one.ID); now.State != course.CalledOff || now.OffBy != course.ByLibrary || now.OffWhy != "Ill" {
		t.Fatalf("%s by %s: %q", now.State, now.OffBy, now.OffWhy)
	}
	if said := texts(p.editor().warnings); !strings.Contains(said, "Ill") {
		t.Errorf("the panel says %q", said)
	}
	command(t, p, "Call off the session …")
	s.Want(t, "The session is called off already.")
	link(t, p.editor().warnings, "Put it back")
	if now := plan.Sessions.Get(one.ID); now.State == course.CalledOff {
		t.Error("the session was not put back")
	}
}

func TestDelete(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	e.onSave()
	id := e.draft.Session.ID
	p.grid.OnDelete(id)
	if plan.Sessions.Has(id) {
		t.Error("the session is still there")
	}
	undo(t, p)
	if !plan.Sessions.Has(id) {
		t.Error("undo did not bring it back")
	}
	told := find(t, p, func(x *course.Session) bool { return x.Day > monday && x.Sent != 0 && x.Counts() })
	p.grid.OnDelete(told.ID)
	top(t, s, "Cancel")
	if !plan.Sessions.Has(told.ID) {
		t.Error("a session that a school was told of was deleted")
	}
	if err := s.Deps.Planner.RecordAttendance(context.Background(), id, 0, course.Exactly(20), course.Count{}); err != nil {
		t.Fatal(err)
	}
	p.grid.OnDelete(id)
	if !plan.Sessions.Has(id) {
		t.Error("counts went away without asking")
	}
	top(t, s, "Delete")
	if plan.Sessions.Has(id) {
		t.Error("the session is still there after the answer")
	}
}

func TestARequestIsScheduledWhereItFits(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Filter: "requests"})
	r := plan.Needs(s.Deps.Planner.Moment()).Requests[0]
	if said := texts(p.panel.content()); !strings.Contains(said, plan.Schools.Get(r.School).Name) {
		t.Fatalf("the list says %q", said)
	}
	link(t, p.panel.content(), "Schedule")
	e := p.editor()
	if e == nil || e.draft.Session.Request != r.ID || e.draft.Session.Course != r.Course || !r.Wish.Contains(e.draft.Session.Day) {
		t.Fatalf("the panel has %+v for %+v", e.draft.Session, r)
	}
	if p.model.Monday != e.draft.Session.Day.Monday() {
		t.Error("another week is shown")
	}
	if !e.onSave() || plan.Requests.Get(r.ID).State != course.RequestScheduled {
		t.Error("the request is still open")
	}
}

func TestNothingMovesUnderThePointerInANarrowWindow(t *testing.T) {
	s, p := openPage(t, "danish", words.English, 800, 640)
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 && x.State != course.Held })
	p.grid.OnSelect(one.ID)
	if p.editor() != nil {
		t.Fatal("the panel opened while the button may still be held")
	}
	p.ghost(one.ID, monday+3, one.Start, one.Start+60) // the session is being dragged
	s.Deps.Tasks.Elapse()
	if p.editor() != nil {
		t.Fatal("the panel opened during a drag")
	}
	p.grid.OnSelect(one.ID)
	s.Deps.Tasks.Elapse()
	if p.editor() == nil || !p.sides.beside {
		t.Error("a press did not open the panel beside the week")
	}
}

func TestASmallWindowShowsTheWeekOrThePanel(t *testing.T) {
	_, p := openPage(t, "danish", words.English, 600, 640)
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	if p.sides.covers || !p.body.Objects[0].Visible() {
		t.Fatal("the week is not shown")
	}
	p.grid.OnOpen(one.ID)
	if !p.sides.covers || p.body.Objects[0].Visible() {
		t.Fatal("the panel does not take the place of the week")
	}
	p.editor().state.remarks.SetText("kept")
	p.editor().onSave()
	if p.editor() != nil || !p.body.Objects[0].Visible() {
		t.Error("after saving the week is not shown again")
	}
}

func TestFilters(t *testing.T) {
	_, p := danish(t)
	shown := func() int { return len(p.model.Sessions(p.deps.Planner.Plan, nil)) }
	all := shown()
	who := find(t, p, func(x *course.Session) bool {
		return x.Day.Monday() == monday && len(x.Librarians) == 1 && slices.ContainsFunc(p.bar.shown, func(c kit.Chip) bool { return c.Key == string(x.Librarians[0]) })
	}).Librarians[0]
	p.bar.onChips([]string{string(who)})
	if n := shown(); n == 0 || n >= all {
		t.Errorf("%d of %d sessions of one librarian", n, all)
	}
	p.onCreate(monday+3, course.NewClock(13, 0), course.NewClock(13, 0))
	if got := p.editor().draft.Session.Librarians; len(got) != 1 || got[0] != who {
		t.Errorf("the librarian that is shown does not teach the new session: %v", got)
	}
	p.bar.onChips(nil)
	others := len(p.bar.others)
	p.bar.librarianItems(p.bar.others)[0].Action()
	if len(p.bar.others) != others-1 || len(p.model.Librarians) != 1 {
		t.Error("a librarian from the menu has no chip")
	}
	p.bar.onChips(nil)
	p.bar.branchItems(p.bar.branches())[2].Action()
	if n := shown(); n >= all || p.model.Branch == "" {
		t.Errorf("%d of %d sessions of one branch", n, all)
	}
}

func TestTheWeekAsAList(t *testing.T) {
	s, p := danish(t)
	p.onList()
	if p.grid.Visible() || !p.list.Visible() {
		t.Fatal("the list is not shown")
	}
	if text := p.table.TSV(); !strings.Contains(text, "Micro:bit") || !strings.Contains(text, "double-booked") {
		t.Errorf("the list says %q", text)
	}
	press(t, s, fyne.KeyDown, fyne.KeyReturn)
	if e := p.editor(); e == nil || e.draft.Session.Day.Monday() != monday {
		t.Error("Enter did not open a session")
	}
	p.onList()
	if !p.grid.Visible() || p.list.Visible() {
		t.Error("the week did not come back")
	}
}

func TestTheOverviewLeadsToConflicts(t *testing.T) {
	_, p := danish(t)
	if said := texts(p.overview.object); !strings.Contains(said, "Week 41") || !strings.Contains(said, "teaches") {
		t.Fatalf("the overview says %q", said)
	}
	for _, o := range test.LaidOutObjects(p.overview.object) {
		if r, ok := o.(*kit.Row); ok {
			r.Tapped(nil)
			break
		}
	}
	if e := p.editor(); e == nil || len(e.draft.Findings(p.deps.Planner.Plan)) == 0 {
		t.Error("the first line does not lead to its session")
	}
}

// TestANewSessionIsProposedWhenTheLibraryIsOpen, by Ctrl+N and by the key N in the
// week.
func TestANewSessionIsProposedWhenTheLibraryIsOpen(t *testing.T) {
	s, p := danish(t)
	friday := monday + 4
	s.Deps.Planner.Now = func() time.Time { return screentest.Noon.AddDate(0, 0, 4).Add(5 * time.Hour) }
	ways := []struct {
		name    string
		propose func()
	}{
		{"Ctrl+N", func() { p.Open(kit.Goal{Screen: kit.ScreenCalendar, New: true}) }},
		{"N", func() {
			p.open(nil)
			p.focusWeek()
			press(t, s, fyne.KeyN)
		}},
	}
	autumn := monday + 7 // all schools of the example have holidays
	for _, by := range ways {
		p.showDay(friday)
		by.propose()
		if d := p.editor().draft.Session; d.Day != monday+14 || d.Start != course.NewClock(9, 0) || !p.Keep() {
			t.Errorf("%s on %s evening proposes %s %s", by.name, friday, d.Day, d.Start)
		}
		if n := len(p.days); n != 5 || p.model.Monday != monday+14 {
			t.Errorf("%s: the week of %s has %d days", by.name, p.model.Monday, n)
		}
		p.showDay(autumn + 28)
		by.propose()
		if d := p.editor().draft.Session; d.Day != autumn+28 {
			t.Errorf("%s in a week that lies ahead proposes %s", by.name, d.Day)
		}
	}
}
