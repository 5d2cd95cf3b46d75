package course_test

import (
	"encoding/json"
	"strings"
	"testing"

	. "klassetrin/course"
)

// TestBreak takes the second activity of a course that lacks nothing and makes
// it a break: its minutes still fill the lesson, but nothing is learned in it.
func TestBreak(t *testing.T) {
	c := ready()
	rest := &c.Lessons[0].Activities[1]
	rest.Type, rest.Title = Produce, ""
	if got := gaps(c); len(got) != 1 || got[0] != (Gap{Key: GapUntitled, Field: "lessons.0.activities.1.title", N: 1}) {
		t.Fatalf("an activity without a title: %+v", got)
	}
	if got := Balance(c.Lessons...)[Produce]; got != 60 {
		t.Fatalf("%d minutes of producing, want 60", got)
	}
	rest.Break = true
	if err := c.Validate(); err != nil {
		t.Errorf("a break without a title is refused: %v", err)
	}
	if got := Balance(c.Lessons...); got != [LearningTypes]int{Acquire: 30} {
		t.Errorf("balance is %v", got)
	}
	if n := c.Designed(); n != 90 {
		t.Errorf("%d minutes designed, want 90", n)
	}
	if got := gaps(c); len(got) != 1 || got[0] != (Gap{Key: GapPractised, Field: "goals", N: 1, Max: 2}) {
		t.Errorf("the goal of a break counts as practised: %+v", got)
	}
	rest.Minutes = -1
	if err := c.Validate(); CodeOf(FieldErrors(err)[0]) != ErrRange {
		t.Errorf("a break of fewer than no minutes: %v", err)
	}
}

// TestBreak_json keeps files as they were for activities that are no breaks.
func TestBreak_json(t *testing.T) {
	for _, want := range []bool{false, true} {
		b, err := json.Marshal(Activity{ID: "a", Title: "t", Minutes: 5, Break: want})
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(b), "break") != want {
			t.Errorf("%s", b)
		}
		var a Activity
		if err := json.Unmarshal(b, &a); err != nil || a.Break != want {
			t.Errorf("break %t came back as %t (%v)", want, a.Break, err)
		}
	}
}
