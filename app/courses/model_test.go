package courses

import (
	"strconv"
	"testing"

	"klassetrin/course"
)

// TestFilter lets courses through by theme, state and words of the title.
func TestFilter(t *testing.T) {
	c := &course.Course{Title: "Kildekritik og falske nyheder", Theme: "digital", State: course.Published}
	for _, x := range []struct {
		m    Model
		want bool
	}{
		{Model{}, true},
		{Model{Theme: "digital", State: "published", Query: "NYHEDER kilde"}, true},
		{Model{Theme: "reading"}, false},
		{Model{State: "draft"}, false},
		{Model{Query: "kilde robot"}, false},
	} {
		if got := x.m.passes(c); got != x.want {
			t.Errorf("%+v: %v", x.m, got)
		}
	}
}

// ids gives IDs 1, 2, 3 …
func ids() func() course.ID {
	n := 0
	return func() course.ID { n++; return course.ID(strconv.Itoa(n)) }
}

func order(l *course.Lesson) string {
	s := ""
	for _, a := range l.Activities {
		s += string(a.ID)
	}
	return s
}

// TestActivities adds, moves, takes out and puts back.
func TestActivities(t *testing.T) {
	l := &course.Lesson{Minutes: 40}
	AddActivity(l, "a", "")
	AddActivity(l, "b", "")
	AddActivity(l, "c", "a")
	if order(l) != "acb" || l.Activities[0].Minutes != 15 || l.Activities[1].Minutes != 10 {
		t.Fatalf("added %s: %+v", order(l), l.Activities)
	}
	if !MoveActivity(l, "a", 2) || order(l) != "cba" {
		t.Errorf("moved to the end: %s", order(l))
	}
	if !MoveActivity(l, "a", 0) || order(l) != "acb" {
		t.Errorf("moved to the start: %s", order(l))
	}
	if MoveActivity(l, "a", -1) || MoveActivity(l, "b", 3) || MoveActivity(l, "x", 0) || order(l) != "acb" {
		t.Errorf("moved where nothing is: %s", order(l))
	}
	a, at := RemoveActivity(l, "c")
	if order(l) != "ab" || at != 1 {
		t.Errorf("removed: %s, place %d", order(l), at)
	}
	PutBack(l, a, at)
	if order(l) != "acb" {
		t.Errorf("put back: %s", order(l))
	}
}

// TestDraft tells what is changed and keeps the original as it was.
func TestDraft(t *testing.T) {
	d := BeginCourse(ids())
	if d.Changed() || !d.New || len(d.Course.Lessons) != 1 || d.Lesson(0).Minutes != 90 {
		t.Fatalf("a new course begins as %+v", d.Course)
	}
	d.SetGoals([]course.ID{})
	if d.Changed() {
		t.Error("taking no goals is a change")
	}
	d.Course.Title = "x"
	if !d.Changed() {
		t.Error("a title is no change")
	}

	c := &course.Course{Base: course.Base{ID: "c"}, Goals: []course.ID{"g", "h"}, Lessons: []course.Lesson{{ID: "l", Minutes: 45, Activities: []course.Activity{{ID: "a", Goals: []course.ID{"g", "h"}}}}}}
	d = OpenCourse(c)
	d.SetGoals([]course.ID{"h"})
	if got := d.Lesson(0).Activities[0].Goals; len(got) != 1 || got[0] != "h" {
		t.Errorf("the activity practises %v", got)
	}
	if len(c.Lessons[0].Activities[0].Goals) != 2 {
		t.Error("the course of the plan was altered")
	}
	if at := d.AddLesson("m"); at != 1 || d.Lesson(1).Minutes != 45 {
		t.Errorf("second lesson at %d: %+v", at, d.Lesson(1))
	}
	d.RemoveLesson(0)
	d.RemoveLesson(0)
	if len(d.Course.Lessons) != 1 || d.Lesson(7).ID != "m" {
		t.Errorf("lessons left: %+v", d.Course.Lessons)
	}
}
