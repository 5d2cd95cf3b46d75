package calendar

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// The week of the tests: Noon is a Monday.
var monday = course.DateOf(screentest.Noon)

// openPage opens an example library and the calendar on it, as the shell does.
func openPage(t testing.TB, which string, lang words.Lang, width, height float32, before ...func(*screentest.Screen)) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, which, lang)
	for _, f := range before {
		f(s)
	}
	p := New(s.Deps)
	s.Deps.Planner.OnChange = func(course.Change) { p.Refresh() }
	s.Show(p, width, height)
	return s, p
}

// danish opens the Danish example in English words.
func danish(t testing.TB) (*screentest.Screen, *Page) {
	t.Helper()
	return openPage(t, "danish", words.English, 1216, 840)
}

// texts gives what can be read in an object, wrapped lines joined.
func texts(o fyne.CanvasObject) string {
	var out []string
	for _, o := range test.LaidOutObjects(o) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, " ")
}

// press types a key into whatever has the keyboard.
func press(t testing.TB, s *screentest.Screen, keys ...fyne.KeyName) {
	t.Helper()
	for _, k := range keys {
		f := s.Deps.Window.Canvas().Focused()
		if f == nil {
			t.Fatalf("nothing has the keyboard for %s", k)
		}
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// write types letters into whatever has the keyboard.
func write(t testing.TB, s *screentest.Screen, text string) {
	t.Helper()
	for _, r := range text {
		f := s.Deps.Window.Canvas().Focused()
		if f == nil {
			t.Fatalf("nothing has the keyboard for %q", text)
		}
		f.TypedRune(r)
	}
}

// link presses a link or button with a text somewhere in an object.
func link(t testing.TB, in fyne.CanvasObject, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*kit.Button); ok && strings.Contains(b.Text(), text) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in %q", text, texts(in))
}

// top presses a button of the dialog on top.
func top(t testing.TB, s *screentest.Screen, text string) {
	t.Helper()
	o := s.Deps.Window.Canvas().Overlays().Top()
	if o == nil {
		t.Fatalf("no dialog is open for %q", text)
	}
	link(t, o, text)
}

// choose fills in a whole new session at a time, by keyboard.
func choose(t testing.TB, s *screentest.Screen, p *Page, day course.Date, start course.Clock) *editor {
	t.Helper()
	p.onCreate(day, start, start)
	write(t, s, "kildekritik")
	press(t, s, fyne.KeyReturn)
	e := p.editor()
	e.form.Field("classes").Focus()
	press(t, s, fyne.KeySpace)
	write(t, s, "7.a snejbjerg")
	press(t, s, fyne.KeyReturn)
	e.form.Field("librarians").Focus()
	press(t, s, fyne.KeySpace, fyne.KeyReturn)
	return e
}

// sessions gives the IDs of all sessions, to find the one that was added.
func sessions(p *Page) map[course.ID]bool {
	out := map[course.ID]bool{}
	for _, s := range p.deps.Planner.Plan.Sessions.All() {
		out[s.ID] = true
	}
	return out
}

func added(t testing.TB, p *Page, before map[course.ID]bool) *course.Session {
	t.Helper()
	for _, s := range p.deps.Planner.Plan.Sessions.All() {
		if !before[s.ID] {
			return s
		}
	}
	t.Fatal("no session was added")
	return nil
}

// find gives the first session of the plan that fits.
func find(t testing.TB, p *Page, fits func(*course.Session) bool) *course.Session {
	t.Helper()
	for _, s := range p.deps.Planner.Plan.In(course.Period{}) {
		if fits(s) {
			return s
		}
	}
	t.Fatal("the example has no such session")
	return nil
}

func undo(t testing.TB, p *Page) {
	t.Helper()
	if _, err := p.deps.Planner.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
}

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
	link(t, p.editor().warnings, "Put it back")
	if now := plan.Sessions.Get(one.ID); now.State == course.CalledOff {
		t.Error("the session was not put back")
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

func TestDropARequestIntoTheWeek(t *testing.T) {
	_, p := danish(t)
	p.onRequests()
	r := p.needs.Requests[0]
	g := newGrip(p, r)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.grid).AddXY(500, 300)
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	day, start, over := g.day, g.start, g.over
	if !over {
		t.Fatal("the pointer is not over the week")
	}
	g.DragEnd()
	if e := p.editor(); e == nil || e.draft.Session.Request != r.ID || e.draft.Session.Day != day || e.draft.Session.Start != start {
		t.Errorf("no session begins on %s at %s", day, start)
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

func TestGoals(t *testing.T) {
	s, p := danish(t)
	far := find(t, p, func(x *course.Session) bool { return x.Day > monday+30 })
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, ID: far.ID, Day: far.Day})
	if p.model.Monday != far.Day.Monday() || p.editor() == nil || p.editor().draft.Session.ID != far.ID {
		t.Error("a session is not shown in its week")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterConflicts})
	if e := p.editor(); e == nil || len(e.draft.Findings(s.Deps.Planner.Plan)) == 0 {
		t.Error("no session with a conflict is shown")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterUnsent})
	if _, ok := p.panel.(*listPanel); !ok {
		t.Error("the schedules to send are not listed")
	}
	class := far.Attendance[0].Class
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, New: true, ID: class})
	if e := p.editor(); e == nil || !e.draft.New || len(e.draft.Session.Attendance) != 1 || e.draft.Session.Attendance[0].Class != class {
		t.Error("no new session for the class begins")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, New: true})
	if e := p.editor(); e == nil || !e.draft.New || s.Deps.Window.Canvas().Focused() != fyne.Focusable(e.what.course) {
		t.Error("a new session does not begin with its course")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Day: monday - 70})
	if p.model.Monday != monday-70 {
		t.Error("the week of a day is not shown")
	}
}

func TestCommandsAndWeeks(t *testing.T) {
	_, p := danish(t)
	run := func(title string) {
		for _, c := range p.Commands() {
			if strings.HasPrefix(c.Title, title) {
				c.Run()
				return
			}
		}
		t.Fatalf("no command %q", title)
	}
	run("Next week")
	run("Next week")
	run("Previous week")
	if p.model.Monday != monday+7 || !strings.Contains(p.Subtitle(), "Week 42") {
		t.Errorf("%s, %q", p.model.Monday, p.Subtitle())
	}
	run("Today")
	if p.model.Monday != monday || p.Subtitle() != "Week 41 · 5–9 October 2026" {
		t.Errorf("%s, %q", p.model.Monday, p.Subtitle())
	}
	p.onNextConflict()
	p.editor().state.remarks.SetText("by menu")
	id := p.editor().draft.Session.ID
	run("Save the session")
	if p.deps.Planner.Plan.Sessions.Get(id).Remarks != "by menu" {
		t.Error("the command did not save")
	}
}

func TestEscGoesBackAndEnterSaves(t *testing.T) {
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
	press(t, s, fyne.KeyEscape)
	if e.draft.Dirty() || e.when.start.Text != one.Start.String() {
		t.Errorf("Esc left %q", e.when.start.Text)
	}
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
