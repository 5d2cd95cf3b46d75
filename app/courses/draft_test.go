package courses

import (
	"strconv"
	"strings"
	"testing"

	"klassetrin/course"
)

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

// TestActivities adds, moves and takes out.
func TestActivities(t *testing.T) {
	l, d := &course.Lesson{Minutes: 40}, &Draft{}
	d.AddActivity(l, "a", "")
	d.AddActivity(l, "b", "")
	d.AddActivity(l, "c", "a")
	if order(l) != "acb" || l.Activities[0].Minutes != 15 || l.Activities[1].Minutes != 10 {
		t.Fatalf("added %s: %+v", order(l), l.Activities)
	}
	if !d.Blank(&l.Activities[1]) || d.Blank(&l.Activities[0]) {
		t.Error("it is not the one added last that is blank")
	}
	l.Activities[1].Type = course.Reflect
	if d.Blank(&l.Activities[1]) {
		t.Error("an activity with a learning type of its own is blank")
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
	if _, at := RemoveActivity(l, "c"); order(l) != "ab" || at != 1 {
		t.Errorf("removed: %s, place %d", order(l), at)
	}
}

// TestSplitAndMerge divides an activity and puts it together again.
func TestSplitAndMerge(t *testing.T) {
	l := &course.Lesson{Minutes: 90, Activities: []course.Activity{
		{ID: "a", Title: "Build", Minutes: 25, Type: course.Produce, Text: "Take a kit. Build a car.", Goals: []course.ID{"g"}}, {ID: "z", Title: "End", Minutes: 5, Goals: []course.ID{"h"}},
	}}
	if !SplitActivity(l, "a", "b", 12) || order(l) != "abz" {
		t.Fatalf("split into %s", order(l))
	}
	a, b := l.Activities[0], l.Activities[1]
	if a.Minutes != 10 || b.Minutes != 15 || a.Text != "Take a kit." || b.Text != "Build a car." || b.Title != "" || b.Type != course.Produce || len(b.Goals) != 1 {
		t.Errorf("split into %+v and %+v", a, b)
	}
	b.Goals[0] = "x"
	if a.Goals[0] != "g" {
		t.Error("the two share their goals")
	}
	l.Activities[1].Goals[0] = "g"
	if !MergeActivity(l, "a") || order(l) != "az" || l.Activities[0].Minutes != 25 || l.Activities[0].Text != "Take a kit.\nBuild a car." {
		t.Errorf("merged into %+v", l.Activities[0])
	}
	if !MergeActivity(l, "a") || l.Activities[0].Text != "Take a kit.\nBuild a car.\nEnd" || len(l.Activities[0].Goals) != 2 || l.Activities[0].Minutes != 30 {
		t.Errorf("merged with the last into %+v", l.Activities[0])
	}
	if MergeActivity(l, "a") || SplitActivity(l, "x", "y", 0) {
		t.Error("merged with nothing, or split what is not there")
	}
	long := &course.Lesson{Activities: []course.Activity{{ID: "a", Text: strings.Repeat("x", course.MaxText)}, {ID: "b", Text: "y"}}}
	if MergeActivity(long, "a") || order(long) != "ab" {
		t.Error("merged into something too long")
	}
	rest := &course.Lesson{Activities: []course.Activity{{ID: "p", Break: true, Minutes: 10}, {ID: "b", Title: "Go on", Type: course.Discuss, Minutes: 5}}}
	if MergeActivity(rest, "p"); rest.Activities[0].Break || rest.Activities[0].Type != course.Discuss || rest.Activities[0].Title != "Go on" {
		t.Errorf("a break merged with an activity is %+v", rest.Activities[0])
	}
}

// TestCopyAndTransfer copies activities and lessons and moves them about.
func TestCopyAndTransfer(t *testing.T) {
	d := OpenCourse(&course.Course{Lessons: []course.Lesson{
		{ID: "l", Minutes: 45, Activities: []course.Activity{{ID: "a", Title: "A", Goals: []course.ID{"g"}}, {ID: "b"}}}, {ID: "m", Minutes: 30},
	}})
	if !CopyActivity(d.Lesson(0), "a", "c") || order(d.Lesson(0)) != "acb" || d.Lesson(0).Activities[1].Title != "A" {
		t.Errorf("copied: %s", order(d.Lesson(0)))
	}
	if !d.Transfer("c", 0, 1) || order(d.Lesson(0)) != "ab" || order(d.Lesson(1)) != "c" {
		t.Errorf("moved over: %s and %s", order(d.Lesson(0)), order(d.Lesson(1)))
	}
	if d.Transfer("a", 0, 2) || d.Transfer("a", 0, -1) || d.Transfer("x", 0, 1) {
		t.Error("moved over to where nothing is")
	}
	d.CopyLesson(0, ids())
	if len(d.Course.Lessons) != 3 || order(d.Lesson(1)) != "23" || d.Lesson(1).ID != "1" || d.Lesson(1).Minutes != 45 {
		t.Errorf("the copy of the lesson is %+v", d.Lesson(1))
	}
	if !d.MoveLesson(2, 0) || d.Lesson(0).ID != "m" || d.MoveLesson(0, 3) {
		t.Errorf("lessons are %+v", d.Course.Lessons)
	}
}

// TestStored keeps what can be kept: a refused field as it was, an activity that
// nobody wrote into not at all.
func TestStored(t *testing.T) {
	kept := &course.Course{
		Base: course.Base{ID: "c"}, Title: "Robots", Theme: "t", State: course.Published, Grades: []course.ID{"g"}, GroupMin: 5, GroupMax: 20,
		Lessons: []course.Lesson{{ID: "l", Minutes: 45, Activities: []course.Activity{{ID: "a", Title: "A", Minutes: 15}}}},
	}
	d := OpenCourse(kept)
	c := d.Course
	c.Title, c.Price, c.GroupMin, c.Lessons[0].Minutes = "  ", "100 kr.", 30, 0
	c.Lessons[0].Activities[0].Minutes, c.Lessons[0].Activities[0].Text = 9999, "Text"
	d.AddLesson("m")
	d.MoveLesson(1, 0)
	d.Course.Lessons[0].Minutes = 0
	d.AddActivity(&d.Course.Lessons[1], "b", "")
	got, refused := d.Stored()
	if got.Title != "Robots" || got.Price != "100 kr." || got.GroupMin != 5 || got.Lessons[1].Minutes != 45 || got.Lessons[0].Minutes != 90 {
		t.Errorf("kept is %+v", got)
	}
	if order(&got.Lessons[1]) != "a" || got.Lessons[1].Activities[0].Minutes != 15 || got.Lessons[1].Activities[0].Text != "Text" {
		t.Errorf("the lesson is kept as %+v", got.Lessons[1])
	}
	var names []string
	for _, e := range refused {
		names = append(names, e.Field)
	}
	if strings.Join(names, " ") != "title groupMax lesson.m.minutes lesson.l.minutes activity.a.minutes" {
		t.Errorf("refused: %v", names)
	}
	if got.Validate() != nil || d.Course.Title != "  " {
		t.Error("what is kept is refused, or the draft was altered")
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
