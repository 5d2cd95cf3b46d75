package course_test

import (
	"path/filepath"
	"testing"
	"time"

	. "klassetrin/course"
	"klassetrin/course/store"
)

// desk gives a planner over the small library in a real data file.
func desk(t *testing.T, more ...Record) *Planner {
	t.Helper()
	s, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "desk.klassetrin"), store.Options{})
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	p, err := OpenPlanner(t.Context(), s)
	must(t, err)
	p.Now = func() time.Time { return time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC) }
	var records []Record
	plan(more...).Each(func(r Record) { records = append(records, r) })
	must(t, p.SetUp(t.Context(), Label{Key: "label.setup"}, records))
	return p
}

func TestPlanner_SetUp_onlyOnce(t *testing.T) {
	p := desk(t)
	if err := p.SetUp(t.Context(), Label{Key: "label.setup"}, []Record{library}); CodeOf(err) != ErrExists {
		t.Errorf("a second library was set up: %v", err)
	}
	if _, ok := p.CanUndo(); ok {
		t.Error("setting up can be undone")
	}
}

func TestPlanner_SaveCourse_keepsEditionsThatSessionsUse(t *testing.T) {
	p := desk(t)
	n := *robotics
	n.Title = "Robots"
	must(t, p.SaveCourse(t.Context(), &n))
	if p.Plan.Courses.Get("robotics").Edition != 1 || p.Plan.Editions.Len() != 0 {
		t.Fatal("a course that no session uses got a new edition")
	}
	must(t, p.Schedule(t.Context(), session("s")))
	m := *p.Plan.Courses.Get("robotics")
	m.GroupMax = 30
	must(t, p.SaveCourse(t.Context(), &m))
	if got := p.Plan.Courses.Get("robotics"); got.Edition != 2 || got.GroupMax != 30 {
		t.Errorf("the altered course is edition %d for %d pupils", got.Edition, got.GroupMax)
	}
	if got := p.Plan.Design(p.Plan.Sessions.Get("s")); got.GroupMax != 26 {
		t.Errorf("the session was planned with 26 pupils at most and now has %d", got.GroupMax)
	}
	retired := *p.Plan.Courses.Get("robotics")
	retired.State = Retired
	must(t, p.SaveCourse(t.Context(), &retired))
	if got := p.Plan.Courses.Get("robotics").Edition; got != 2 {
		t.Errorf("retiring made edition %d", got)
	}
}

func TestPlanner_SaveCourse_keepsEditionsOfPilotsToo(t *testing.T) {
	pilot := *robotics
	pilot.State = Pilot
	p := desk(t, &pilot, session("s"))
	n := *p.Plan.Courses.Get("robotics")
	n.Lessons = []Lesson{{ID: "other", Minutes: 45}}
	must(t, p.SaveCourse(t.Context(), &n))
	if p.Plan.Design(p.Plan.Sessions.Get("s")).Lesson("l1") == nil {
		t.Error("the session has lost its lesson")
	}
}

// TestPlanner_Do_refusesOldForms alters a school that somebody else has altered
// since the form was opened.
func TestPlanner_Do_refusesOldForms(t *testing.T) {
	p := desk(t)
	form := *p.Plan.Schools.Get("hill")
	other := form
	other.Phone = "97 00 00 00"
	must(t, p.Save(t.Context(), &other, "Hill School"))
	form.Address = "Hill Road 1"
	if err := p.Save(t.Context(), &form, "Hill School"); CodeOf(err) != ErrStale {
		t.Errorf("an old form was taken: %v", err)
	}
	if got := p.Plan.Schools.Get("hill"); got.Phone == "" {
		t.Error("the other change is lost")
	}
}

func TestPlanner_reopensTheRequest(t *testing.T) {
	request := &Request{Base: Base{ID: "r"}, School: "hill", Came: monday, State: RequestScheduled}
	for name, drop := range map[string]func(*Planner) error{
		"deleted":    func(p *Planner) error { return p.Delete(t.Context(), p.Plan.Sessions.Get("s"), "") },
		"called off": func(p *Planner) error { return p.CallOff(t.Context(), "s", BySchool, "") },
	} {
		p := desk(t, request, session("s", func(s *Session) { s.Request = "r" }))
		must(t, drop(p))
		if got := p.Plan.Requests.Get("r").State; got != RequestOpen {
			t.Errorf("%s: the request is %s", name, got)
		}
	}
}

func TestPlanner_Reinstate(t *testing.T) {
	p := desk(t, session("s", func(s *Session) { s.State, s.Attendance[0].Present = Held, Exactly(20) }))
	must(t, p.CallOff(t.Context(), "s", BySchool, "by mistake"))
	must(t, p.Reinstate(t.Context(), "s"))
	if got := p.Plan.Sessions.Get("s").State; got != Held {
		t.Errorf("a recorded session came back as %s", got)
	}
}

func TestPlanner_Schedule_takesGradeOfTheDay(t *testing.T) {
	p := desk(t)
	s := p.Booking(robotics, "l1", monday, NewClock(10, 0), "6a")
	if s.Minutes != 90 || s.Expected() != 24 || len(s.Kits) != 1 || s.Attendance[0].Grade != "dk.6" {
		t.Fatalf("the booking has %d minutes, %d pupils, kits %v, grade %s", s.Minutes, s.Expected(), s.Kits, s.Attendance[0].Grade)
	}
	must(t, p.Schedule(t.Context(), s))
	must(t, p.MoveSession(t.Context(), s.ID, NewDate(2027, 9, 6), NewClock(10, 0)))
	if got := p.Plan.Sessions.Get(s.ID).Attendance[0].Grade; got != "dk.7" {
		t.Errorf("a year later the class is in grade %s", got)
	}
}

func TestPlanner_RecordAttendance(t *testing.T) {
	p := desk(t, session("s", func(s *Session) {
		s.Attendance = append(s.Attendance, Attendance{Class: "7b", School: "vale", Grade: "dk.7", Expected: 20})
	}))
	state := func() SessionState { return p.Plan.Sessions.Get("s").State }
	must(t, p.RecordAttendance(t.Context(), "s", 0, Exactly(22), Exactly(1)))
	if state() != Planned {
		t.Errorf("with one class missing the session is %s", state())
	}
	must(t, p.RecordAttendance(t.Context(), "s", 1, Count{Sure: Unknown}, Count{}))
	if state() != Held {
		t.Errorf("with every class answered the session is %s", state())
	}
	must(t, p.RecordAttendance(t.Context(), "s", 0, Count{}, Count{}))
	if state() != Confirmed {
		t.Errorf("with an answer taken away the session is %s", state())
	}
	if err := p.RecordAttendance(t.Context(), "s", 0, Exactly(-1), Count{}); CodeOf(err) != ErrRange {
		t.Errorf("−1 pupils were recorded: %v", err)
	}
	if err := p.RecordAttendance(t.Context(), "s", 2, Exactly(1), Count{}); CodeOf(err) != ErrNotFound {
		t.Errorf("a third class was recorded: %v", err)
	}
	must(t, p.CallOff(t.Context(), "s", BySchool, ""))
	if err := p.RecordAttendance(t.Context(), "s", 0, Exactly(1), Count{}); CodeOf(err) != ErrState {
		t.Errorf("a session that was called off was recorded: %v", err)
	}
}

func TestPlanner_tellsWhenASchoolMustBeToldAgain(t *testing.T) {
	sent := func(s *Session) { s.Sent = monday - 7 }
	for name, c := range map[string]struct {
		alter func(*testing.T, *Planner) error
		want  bool
	}{
		"moved": {func(t *testing.T, p *Planner) error {
			return p.MoveSession(t.Context(), "s", monday+1, NewClock(9, 0))
		}, true},
		"longer":     {func(t *testing.T, p *Planner) error { return p.ResizeSession(t.Context(), "s", 60) }, true},
		"called off": {func(t *testing.T, p *Planner) error { return p.CallOff(t.Context(), "s", ByLibrary, "illness") }, true},
		"another librarian": {func(t *testing.T, p *Planner) error {
			return p.Schedule(t.Context(), session("s", sent, func(s *Session) { s.Librarians = []ID{"bo"} }))
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			p := desk(t, session("s", sent))
			must(t, c.alter(t, p))
			if got := p.Plan.Sessions.Get("s").Changed; got != c.want {
				t.Errorf("to be told again: %v", got)
			}
		})
	}
}

func TestPlanner_Delete_refuses(t *testing.T) {
	p := desk(t, session("told", func(s *Session) { s.Sent = monday }))
	for name, c := range map[string]struct {
		r    Record
		want Code
	}{
		"a session that a school was told of": {p.Plan.Sessions.Get("told"), ErrState},
		"a room that is booked":               {makers, ErrInUse},
		"a course with sessions":              {robotics, ErrInUse},
		"a theme of a course":                 {coding, ErrInUse},
	} {
		if err := p.Delete(t.Context(), c.r, ""); CodeOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(t, p.Delete(t.Context(), hall, ""))
	if p.Plan.Rooms.Has("hall") {
		t.Error("a room that nobody uses is still there")
	}
}

func TestPlanner_Do_refusesWhatDoesNotFit(t *testing.T) {
	p := desk(t)
	before := p.LastDone()
	for name, c := range map[string]struct {
		r     Record
		want  Code
		field string
	}{
		"no title":               {&Course{Base: Base{ID: "x"}, State: Published, Theme: "coding", Grades: []ID{"dk.6"}, Lessons: []Lesson{{ID: "l", Minutes: 45}}}, ErrRequired, "title"},
		"no lesson":              {&Course{Base: Base{ID: "x"}, State: Published, Title: "T", Theme: "coding", Grades: []ID{"dk.6"}}, ErrRequired, "lessons"},
		"no minutes":             {&Course{Base: Base{ID: "x"}, State: Published, Title: "T", Theme: "coding", Grades: []ID{"dk.6"}, Lessons: []Lesson{{ID: "l"}}}, ErrRange, "lessons.0.minutes"},
		"theme of nobody":        {&Course{Base: Base{ID: "x"}, Title: "T", Theme: "none", Grades: []ID{"dk.6"}, Lessons: []Lesson{{ID: "l", Minutes: 45}}}, ErrNotFound, "theme"},
		"official number twice":  {&School{Base: Base{ID: "x"}, Name: "S", Number: "1"}, ErrDuplicate, "number"},
		"called off by nobody":   {session("x", func(s *Session) { s.State = CalledOff }), ErrRequired, "offBy"},
		"one class twice":        {session("x", func(s *Session) { s.Attendance = append(s.Attendance, s.Attendance[0]) }), ErrDuplicate, "classes"},
		"target without number":  {&Target{Base: Base{ID: "x"}, Name: "T", Period: YearPeriod(2026)}, ErrRequired, "number"},
		"absence that runs back": {&Absence{Base: Base{ID: "x"}, Librarian: "ann", Days: Period{From: monday, To: monday - 1}}, ErrOrder, "days"},
	} {
		err := p.Do(t.Context(), Label{Key: "label.saved"}, Put(c.r))
		list := FieldErrors(err)
		if len(list) != 1 || list[0].Code != c.want || list[0].Field != c.field {
			t.Errorf("%s: %v", name, err)
		}
		if p.Plan.Find(c.r.Kind(), "x") != nil {
			t.Errorf("%s: it is in the plan all the same", name)
		}
	}
	if p.LastDone() != before {
		t.Error("a refused change can be undone")
	}
	must(t, p.Save(t.Context(), p.Plan.Schools.Get("hill"), "Hill School"))
	if p.LastDone() != before {
		t.Error("saving what did not change made a change")
	}
}

func TestPlanner_EraseContact_keepsRequests(t *testing.T) {
	contact := &Contact{Base: Base{ID: "c"}, School: "hill", Name: "N"}
	p := desk(t, contact, &Request{Base: Base{ID: "r"}, School: "hill", Contact: "c", Came: monday})
	must(t, p.EraseContact(t.Context(), contact))
	if p.Plan.Contacts.Len() != 0 || p.Plan.Requests.Get("r").Contact != "" {
		t.Error("the person is still named")
	}
}

func TestPlanner_Schedule_answersTheRequest(t *testing.T) {
	p := desk(t, &Request{Base: Base{ID: "r"}, School: "hill", Came: monday})
	must(t, p.Schedule(t.Context(), session("s", func(s *Session) { s.Request = "r" })))
	if got := p.Plan.Requests.Get("r").State; got != RequestScheduled {
		t.Errorf("the request is %s", got)
	}
	_, err := p.Undo(t.Context())
	must(t, err)
	if got := p.Plan.Requests.Get("r").State; got != RequestOpen || p.Plan.Sessions.Has("s") {
		t.Errorf("after undoing, the request is %s", got)
	}
}

func TestNeeds(t *testing.T) {
	p := plan(
		session("past", func(s *Session) { s.Day = monday - 1 }),
		session("clash"), elsewhere("clash2", func(s *Session) { s.Librarians, s.Kits = []ID{"ann"}, []KitUse{{"robots", 1}} }),
		session("changed", func(s *Session) { s.Day, s.Sent, s.Changed = monday+1, monday-9, true }),
		&Request{Base: Base{ID: "late"}, School: "hill", Came: monday - 1}, &Request{Base: Base{ID: "early"}, School: "hill", Came: monday - 9},
		&Request{Base: Base{ID: "gone"}, School: "vale", Came: monday - 20, State: RequestDeclined},
		&School{Base: Base{ID: "far"}, Name: "Far School"}, &Class{Base: Base{ID: "f"}, School: "far", Track: "A", Grade: "dk.6", Since: 2026},
	)
	n := p.Needs(monday.At(NewClock(7, 0)))
	if len(n.Counts) != 1 || n.Counts[0].ID != "past" {
		t.Errorf("%d sessions await a count", len(n.Counts))
	}
	if len(n.Findings) != 1 {
		t.Errorf("findings: %v", rules(n.Findings))
	}
	if len(n.Requests) != 2 || n.Requests[0].ID != "early" || n.Schools != 1 {
		t.Errorf("%d requests from %d schools", len(n.Requests), n.Schools)
	}
	if len(n.Unsent) != 1 || n.Unsent[0].ID != "changed" {
		t.Errorf("%d schedules to send", len(n.Unsent))
	}
	if len(n.Unseen) != 1 || n.Unseen[0].ID != "far" {
		t.Errorf("%d schools not reached", len(n.Unseen))
	}
}
