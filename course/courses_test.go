package course_test

import (
	"testing"

	. "klassetrin/course"
)

// TestCourse_Validate_drafts takes one thing after the other away.
func TestCourse_Validate_drafts(t *testing.T) {
	for name, alter := range map[string]func(*Course){
		"title":   func(c *Course) { c.Title = " " },
		"theme":   func(c *Course) { c.Theme = "" },
		"grades":  func(c *Course) { c.Grades = nil },
		"lessons": func(c *Course) { c.Lessons = nil },
		"minutes": func(c *Course) { c.Lessons[0].Minutes = 0 },
	} {
		c := ready()
		c.State = Draft
		alter(c)
		if err := c.Validate(); err != nil {
			t.Errorf("a draft without %s is refused: %v", name, err)
		}
		if c.Incomplete() == nil || c.State != Draft {
			t.Errorf("a draft without %s is complete", name)
		}
		for _, s := range []CourseState{Pilot, Published, Retired} {
			c.State = s
			if len(FieldErrors(c.Validate())) != 1 {
				t.Errorf("%s without %s: %v", s, name, c.Validate())
			}
		}
	}
	c := ready()
	c.Title = string(make([]rune, MaxName+1))
	if c.Validate() == nil {
		t.Error("a draft may have a title that is too long")
	}
}

// TestPlanner_Schedule_refusesIncompleteCourses plans with a course that has no
// theme yet.
func TestPlanner_Schedule_refusesIncompleteCourses(t *testing.T) {
	half := *robotics
	half.State, half.Theme = Draft, ""
	p := desk(t, &half)
	if err := p.Schedule(t.Context(), session("s")); CodeOf(err) != ErrState || p.Plan.Sessions.Len() != 0 {
		t.Errorf("it was planned: %v", err)
	}
	half.Theme = "coding" // a draft that lacks nothing is planned, and a rule warns
	half.Version = 1
	must(t, p.SaveCourse(t.Context(), &half))
	must(t, p.Schedule(t.Context(), session("s")))
	half.Theme, half.Version = "", 0
	must(t, p.SaveCourse(t.Context(), &half))
	s := *p.Plan.Sessions.Get("s")
	s.Remarks = "Door at the back"
	must(t, p.Schedule(t.Context(), &s)) // what is planned already can still be altered
}

// TestPlanner_SaveCourse_keepsOneEditionWhileNobodyUsesIt alters a course again
// and again after a session was planned with it.
func TestPlanner_SaveCourse_keepsOneEditionWhileNobodyUsesIt(t *testing.T) {
	p := desk(t, session("s"))
	alter := func(title string) *Course {
		c := *p.Plan.Courses.Get("robotics")
		c.Title = title
		must(t, p.SaveCourse(t.Context(), &c))
		return p.Plan.Courses.Get("robotics")
	}
	alter("A")
	if c := alter("B"); c.Edition != 2 || p.Plan.Editions.Len() != 1 {
		t.Errorf("edition %d, %d kept", c.Edition, p.Plan.Editions.Len())
	}
	if got := p.Plan.Design(p.Plan.Sessions.Get("s")).Title; got != "Robotics" {
		t.Errorf("the session has %q", got)
	}
	must(t, p.Schedule(t.Context(), session("later", func(s *Session) { s.Edition = 0; s.Day += 7 })))
	if c := alter("C"); c.Edition != 3 || p.Plan.Editions.Len() != 2 {
		t.Errorf("once used: edition %d, %d kept", c.Edition, p.Plan.Editions.Len())
	}
	if got := p.Plan.Design(p.Plan.Sessions.Get("later")).Title; got != "B" {
		t.Errorf("the later session has %q", got)
	}
}

// TestPlanner_WriteCourse types in bursts.
func TestPlanner_WriteCourse(t *testing.T) {
	p := desk(t)
	write := func(title, burst string) {
		t.Helper()
		c := *p.Plan.Courses.Get("robotics")
		c.Title = title
		must(t, p.WriteCourse(t.Context(), &c, burst))
	}
	title := func() string { return p.Plan.Courses.Get("robotics").Title }
	undo := func(want string) {
		t.Helper()
		if _, err := p.Undo(t.Context()); err != nil || title() != want {
			t.Errorf("undone to %q (%v), want %q", title(), err, want)
		}
	}
	write("R", "1")
	write("Ro", "1")
	write("Robo", "1")
	write("Robo 2", "2")
	undo("Robo")
	undo("Robotics")
	if _, err := p.Redo(t.Context()); err != nil || title() != "Robo" {
		t.Errorf("redone to %q (%v)", title(), err)
	}
	write("Robot", "1") // after an undo and a redo it is a step of its own
	must(t, p.Save(t.Context(), &Theme{Base: Base{ID: "x"}, Name: "X", Colour: 1}, "X"))
	write("Robots", "1") // and so it is after something else
	undo("Robot")
	undo("Robot") // the theme
	undo("Robo")
	write("Robot", "3")
	write("Robo", "3") // typed and taken away: nothing to join
	undo("Robot")
	undo("Robo")
	undo("Robotics")
	if _, ok := p.CanUndo(); ok {
		t.Error("there is more to undo than was done")
	}
}

// TestPlanner_WriteCourse_begun begins a course by typing: one step takes all of
// it back, and is called by the title that was typed.
func TestPlanner_WriteCourse_begun(t *testing.T) {
	p := desk(t)
	for _, title := range []string{"F", "Fil", "Film"} {
		must(t, p.WriteCourse(t.Context(), &Course{Base: Base{ID: "film"}, Title: title}, "1"))
	}
	if l, _ := p.CanUndo(); l.Key != "label.course.added" || l.Args["Title"] != "Film" {
		t.Errorf("it is called %+v", l)
	}
	if list, err := p.History(t.Context(), "film"); err != nil || len(list) != 1 {
		t.Errorf("the history has %d changes (%v)", len(list), err)
	}
	if _, err := p.Undo(t.Context()); err != nil || p.Plan.Courses.Get("film") != nil {
		t.Errorf("the course is still there (%v)", err)
	}
}
