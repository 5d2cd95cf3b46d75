package calendar

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func TestMakeASessionByKeyboard(t *testing.T) {
	s, p := danish(t)
	before := sessions(p)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	c := s.Deps.Planner.Plan.Courses.Get(e.draft.Session.Course)
	if c == nil || !strings.HasPrefix(c.Title, "Kildekritik") {
		t.Fatalf("typing chose the course %v", c)
	}
	e.onSave()
	got := added(t, p, before)
	if got.Day != monday+3 || got.Start != course.NewClock(12, 45) || got.Minutes != c.Lessons[0].Minutes || got.Lesson != c.Lessons[0].ID {
		t.Errorf("when: %s %s, %d minutes", got.Day, got.Start, got.Minutes)
	}
	if len(got.Attendance) != 1 || got.Attendance[0].Expected == 0 || got.Attendance[0].Grade == "" || len(got.Librarians) != 1 {
		t.Errorf("who: %+v by %v", got.Attendance, got.Librarians)
	}
	if p.editor() == nil || p.editor().draft.New || p.editor().draft.Dirty() {
		t.Error("the panel does not show the session as it is stored")
	}
	undo(t, p)
	if s.Deps.Planner.Plan.Sessions.Has(got.ID) || p.editor() != nil {
		t.Error("undo left the session in the plan or in the panel")
	}
}

func TestADoubleBookingIsSaidBeforeSavingAndHasAWayOut(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	e.onSave()
	first := e.draft.Session
	before := sessions(p)
	e = choose(t, s, p, monday+3, course.NewClock(13, 0))
	e.alter(func(d *Draft) {
		d.Session.Librarians, d.Session.Attendance = first.Librarians, []course.Attendance{{Group: "Club", Expected: 20}}
	}, e.fill)
	who := s.Deps.Planner.Plan.Librarians.Get(first.Librarians[0]).ShortName()
	if said := texts(e.warnings); !strings.Contains(said, who+" teaches") || !strings.Contains(said, "12:45") {
		t.Fatalf("the panel says %q", said)
	}
	if !strings.Contains(texts(e.head), "Conflict") {
		t.Error("no badge tells of the conflict")
	}
	if len(sessions(p)) != len(before) {
		t.Error("something was stored without saving")
	}
	link(t, e.warnings, "teaches instead")
	if said := texts(e.warnings); strings.Contains(said, "teaches") || slices.Equal(e.draft.Session.Librarians, first.Librarians) {
		t.Errorf("after the way out the panel says %q", said)
	}
	e.onSave()
	if now := added(t, p, before); slices.ContainsFunc(s.Deps.Planner.Plan.Findings(now), func(f course.Finding) bool { return f.Rule == course.RuleLibrarian }) {
		t.Error("the stored session still has the conflict")
	}
}

func TestAWayOutOfAStoredSessionIsTakenAtOnce(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	double := find(t, p, func(x *course.Session) bool {
		return x.Day >= monday && slices.ContainsFunc(plan.Findings(x), func(f course.Finding) bool { return f.Rule == course.RuleLibrarian }) && len(plan.WaysOut(x, s.Deps.Planner.Moment())) > 0
	})
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, ID: double.ID, Day: double.Day})
	link(t, p.editor().warnings, s.Deps.Words.WayOut(plan, plan.WaysOut(double, s.Deps.Planner.Moment())[0]))
	if now := plan.Sessions.Get(double.ID); slices.ContainsFunc(plan.Findings(now), func(f course.Finding) bool { return f.Booking }) {
		t.Errorf("still %v", plan.Findings(now))
	}
	if strings.Contains(texts(p.editor().head), "Conflict") {
		t.Error("the panel still tells of a conflict")
	}
	undo(t, p)
	if now := plan.Sessions.Get(double.ID); now.Day != double.Day || now.Start != double.Start || !slices.Equal(now.Librarians, double.Librarians) {
		t.Error("undo did not bring the booking back")
	}
}

func TestNothingIsLostWithoutAsking(t *testing.T) {
	s, p := danish(t)
	plan := s.Deps.Planner.Plan
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	two := find(t, p, func(x *course.Session) bool { return x.Day == monday+4 })
	alter := func(text string) {
		p.onSelect(one.ID)
		p.editor().state.remarks.SetText(text)
	}
	alter("first")
	p.onSelect(two.ID)
	top(t, s, "Go on editing")
	if e := p.editor(); e.draft.Session.ID != one.ID || e.draft.Session.Remarks != "first" {
		t.Fatal("going on lost what was written")
	}
	p.onSelect(two.ID)
	top(t, s, "Discard")
	if p.editor().draft.Session.ID != two.ID || plan.Sessions.Get(one.ID).Remarks == "first" {
		t.Fatal("discarding stored something or did not go on")
	}
	alter("second")
	p.onSelect(two.ID)
	top(t, s, "Save")
	if p.editor().draft.Session.ID != two.ID || plan.Sessions.Get(one.ID).Remarks != "second" {
		t.Fatal("saving did not store or did not go on")
	}
}

func TestRefusalsStandAtTheirFields(t *testing.T) {
	s, p := danish(t)
	p.onCreate(monday+3, course.NewClock(13, 0), course.NewClock(14, 0))
	e := p.editor()
	if e.onSave() {
		t.Fatal("a session without a course was stored")
	}
	if e.form.Field("course").Error() == "" || e.form.Field("classes").Error() == "" {
		t.Error("nothing stands at course and classes")
	}
	if e.form.Field("day").Error() != "" {
		t.Error("the day is not wrong")
	}
	e.when.day.SetText("someday")
	e.when.minutes.SetText("")
	if e.onSave() || e.form.Field("day").Error() == "" || e.form.Field("minutes").Error() == "" {
		t.Error("a day that is no day or no length was not refused")
	}
	e.what.course.Set("")
	if s.Deps.Planner.Plan.Sessions.Has(e.draft.Session.ID) {
		t.Error("something was stored")
	}
}

func TestEscAsksAndEnterSaves(t *testing.T) {
	s, p := danish(t)
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	p.onSelect(one.ID)
	e := p.editor()
	c := s.Deps.Window.Canvas()
	e.when.start.SetText("8")
	if e.draft.Session.Start != course.NewClock(8, 0) || !e.draft.Dirty() {
		t.Fatal("typing a time does not alter the draft")
	}
	c.Focus(e.when.start)
	press(t, s, fyne.KeyEscape, fyne.KeyEscape) // the question, and staying
	if c.Overlays().Top() != nil || c.Focused() != fyne.Focusable(e.when.start) || e.when.start.Text != "8" || p.editor() != e {
		t.Errorf("after staying %T has the keyboard, %q stands there", c.Focused(), e.when.start.Text)
	}
	press(t, s, fyne.KeyEscape)
	top(t, s, "Discard")
	p.onSelect(one.ID)
	if e = p.editor(); e.altered() || e.when.start.Text != one.Start.String() {
		t.Errorf("discarding left %q", e.when.start.Text)
	}
	c.Focus(e.when.start)
	e.when.start.SetText("14.30")
	c.Focus(e.when.start)
	press(t, s, fyne.KeyReturn)
	if now := s.Deps.Planner.Plan.Sessions.Get(one.ID); now.Start != course.NewClock(14, 30) {
		t.Errorf("Enter stored %s", now.Start)
	}
}

func TestChangesElsewhereDoNotUndoWhatIsTyped(t *testing.T) {
	s, p := danish(t)
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	p.onSelect(one.ID)
	e := p.editor()
	e.state.remarks.SetText("mine")
	if err := s.Deps.Planner.MoveSession(context.Background(), one.ID, monday+4, one.Start); err != nil {
		t.Fatal(err)
	}
	if e.draft.Session.Remarks != "mine" || e.draft.Session.Day != monday+4 {
		t.Errorf("draft %q on %s", e.draft.Session.Remarks, e.draft.Session.Day)
	}
	e.onSave()
	if now := s.Deps.Planner.Plan.Sessions.Get(one.ID); now.Remarks != "mine" || now.Day != monday+4 {
		t.Errorf("stored %q on %s", now.Remarks, now.Day)
	}
}

func TestATakenOutClassTakesTheKeyboardAlong(t *testing.T) {
	s, p := openPage(t, "danish", words.English, 1216, 840)
	p.onNew()
	e := p.editor()
	id := p.deps.Planner.Plan.Classes.All()[0].ID
	e.alter(func(d *Draft) { d.AddClass(p.deps.Planner.Plan, id) }, e.who.fill)
	number := e.who.numbers[0]
	s.Resize(1216, 840)
	s.Deps.Window.Canvas().Focus(number)
	if s.Deps.Window.Canvas().Focused() != fyne.Focusable(number) {
		t.Fatal("the number does not take the keyboard")
	}
	e.alter(func(d *Draft) { d.RemoveRow(p.deps.Planner.Plan, 0) }, e.who.fill)
	if s.Deps.Window.Canvas().Focused() == fyne.Focusable(number) {
		t.Error("a number that is gone is still typed into")
	}
}
