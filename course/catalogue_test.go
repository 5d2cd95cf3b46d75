package course_test

import (
	"context"
	"testing"

	. "klassetrin/course"
)

// TestSetCourseState alters the state of several courses in one step, leaves
// their design and edition alone, and takes it back in one step.
func TestSetCourseState(t *testing.T) {
	ctx := context.Background()
	p := desk(t, &Course{Base: Base{ID: "a"}, Title: "A", Theme: "coding", Grades: []ID{"dk.6"}, State: Published, Lessons: []Lesson{{ID: "l", Minutes: 45}}},
		&Course{Base: Base{ID: "b"}, Title: "B", Theme: "coding", Grades: []ID{"dk.6"}, Lessons: []Lesson{{ID: "l", Minutes: 45}}})
	state := func(id ID) CourseState { return p.Plan.Courses.Get(id).State }
	must(t, p.SetCourseState(ctx, Retired, "a", "b", "robotics"))
	label, _ := p.CanUndo()
	if state("a") != Retired || state("b") != Retired || label.Key != "label.courses.retired" || label.Args["N"] != "3" {
		t.Errorf("%v, %v, undo %+v", state("a"), state("b"), label)
	}
	if e := p.Plan.Courses.Get("robotics").Edition; e != 1 || p.Plan.Editions.Len() != 0 {
		t.Errorf("edition %d, %d kept", e, p.Plan.Editions.Len())
	}
	if _, err := p.Undo(ctx); err != nil || state("a") != Published || state("b") != Draft {
		t.Errorf("undone: %v, %v, %v", state("a"), state("b"), err)
	}
	must(t, p.SetCourseState(ctx, Published, "a", "b")) // a is published already
	if label, _ = p.CanUndo(); label.Key != "label.course.published" || label.Args["Title"] != "B" {
		t.Errorf("one of two is called %+v", label)
	}
	if err := p.SetCourseState(ctx, Draft, "nobody"); CodeOf(err) != ErrNotFound {
		t.Errorf("a course that is not there: %v", err)
	}
}

// TestAsState tells what a course lacks for a state, without altering it.
func TestAsState(t *testing.T) {
	c := ready()
	if n, err := c.AsState(Retired); err != nil || n.State != Retired || c.State == Retired {
		t.Errorf("%v, %v", n.State, err)
	}
	c.Theme = ""
	if _, err := c.AsState(Published); len(FieldErrors(err)) != 1 || FieldErrors(err)[0].Field != "theme" {
		t.Errorf("without a theme: %v", err)
	}
}

// TestAddCourses stores several courses in one step.
func TestAddCourses(t *testing.T) {
	ctx := context.Background()
	p := desk(t)
	n := 0
	id := func() ID { n++; return ID(rune('a' + n)) }
	must(t, p.AddCourses(ctx, robotics.Copy("B", id), robotics.Copy("C", id)))
	if label, _ := p.CanUndo(); label.Key != "label.courses.added" || p.Plan.Courses.Len() != 3 {
		t.Errorf("%+v, %d courses", label, p.Plan.Courses.Len())
	}
	_, err := p.Undo(ctx)
	must(t, err)
	if p.Plan.Courses.Len() != 1 {
		t.Errorf("%d courses after undoing", p.Plan.Courses.Len())
	}
}

// TestKnown leaves out what a library does not have, and nothing else.
func TestKnown(t *testing.T) {
	p := plan(&Goal{Base: Base{ID: "g1"}, Framework: "own", Name: Name3{En: "One"}})
	c := ready()
	c.Grades, c.Kits, c.Theme = []ID{"dk.6", "dk.99"}, []KitNeed{{Kit: "robots"}, {Kit: "gone"}}, "other"
	got := p.Known(c)
	if len(got.Grades) != 1 || len(got.Kits) != 1 || len(got.Goals) != 1 || got.Theme != "" {
		t.Errorf("%v, %v, %v, theme %q", got.Grades, got.Kits, got.Goals, got.Theme)
	}
	for _, a := range got.Lessons[0].Activities {
		for _, g := range a.Goals {
			if g != "g1" {
				t.Errorf("%q still practises %q", a.Title, g)
			}
		}
	}
	if len(c.Grades) != 2 || len(c.Goals) != 2 {
		t.Error("the course that was given is altered")
	}
	c.Theme = "coding"
	if p.Known(c).Theme != "coding" {
		t.Error("a theme of the library goes too")
	}
}
