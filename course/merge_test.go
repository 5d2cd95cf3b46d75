package course_test

import (
	"strings"
	"testing"

	. "klassetrin/course"
)

func activityTitles(c *Course) string {
	var out []string
	for _, l := range c.Lessons {
		for _, a := range l.Activities {
			out = append(out, a.Title)
		}
	}
	return strings.Join(out, ",")
}

// TestMergeCourse alters a course in two windows.
func TestMergeCourse(t *testing.T) {
	for name, c := range map[string]struct {
		mine, theirs func(*Course)
		want         func(*Course) bool
		both         bool
	}{
		"different fields": {
			func(c *Course) { c.Title = "Mine" }, func(c *Course) { c.Price = "Theirs"; c.Version = 7; c.Edition = 3 },
			func(c *Course) bool {
				return c.Title == "Mine" && c.Price == "Theirs" && c.Version == 7 && c.Edition == 3
			}, false,
		},
		"the same to one field": {
			func(c *Course) { c.Title = "New" }, func(c *Course) { c.Title = "New" },
			func(c *Course) bool { return c.Title == "New" }, false,
		},
		"one field differently": {
			func(c *Course) { c.Title = "Mine"; c.Price = "9" }, func(c *Course) { c.Title = "Theirs" },
			func(c *Course) bool { return c.Title == "Mine" && c.Price == "9" }, true,
		},
		"two activities": {
			func(c *Course) { c.Lessons[0].Activities[0].Title = "Start" }, func(c *Course) { c.Lessons[0].Activities[1].Title = "Make" },
			func(c *Course) bool { return activityTitles(c) == "Start,Make" }, false,
		},
		"moved and written in": {
			func(c *Course) { l := c.Lessons[0].Activities; l[0], l[1] = l[1], l[0] }, func(c *Course) { c.Lessons[0].Activities[0].Title = "Start" },
			func(c *Course) bool { return activityTitles(c) == "Build,Start" }, false,
		},
		"both added": {
			func(c *Course) {
				c.Lessons[0].Activities = append(c.Lessons[0].Activities, Activity{ID: "m", Title: "M"})
			},
			func(c *Course) {
				c.Lessons[0].Activities = append([]Activity{{ID: "t", Title: "T"}}, c.Lessons[0].Activities...)
			},
			func(c *Course) bool { return activityTitles(c) == "T,Begin,Build,M" }, false,
		},
		"taken out": {
			func(c *Course) { c.Title = "Mine" }, func(c *Course) { c.Lessons[0].Activities = c.Lessons[0].Activities[:1] },
			func(c *Course) bool { return activityTitles(c) == "Begin" && c.Title == "Mine" }, false,
		},
		"taken out and written in": {
			func(c *Course) { c.Lessons[0].Activities[1].Text = "Long text" }, func(c *Course) { c.Lessons[0].Activities = c.Lessons[0].Activities[:1] },
			func(c *Course) bool {
				return activityTitles(c) == "Begin,Build" && c.Lessons[0].Activities[1].Text == "Long text"
			}, true,
		},
		"emptied list": {
			func(c *Course) { c.Goals = []ID{} }, func(c *Course) { c.Title = "Theirs" },
			func(c *Course) bool { return len(c.Goals) == 0 && c.Title == "Theirs" }, false,
		},
	} {
		base, mine, theirs := ready(), ready(), ready()
		c.mine(mine)
		c.theirs(theirs)
		got, both := MergeCourse(base, mine, theirs, true)
		if !c.want(got) || both != c.both {
			t.Errorf("%s: both %t, %+v", name, both, got)
		}
		if mine.Lessons[0].ID != "l1" || len(base.Lessons[0].Activities) != 2 {
			t.Errorf("%s: the merge altered what it was given", name)
		}
	}
	mine, theirs := ready(), ready()
	mine.Title, theirs.Title = "Mine", "Theirs"
	if got, _ := MergeCourse(ready(), mine, theirs, false); got.Title != "Theirs" {
		t.Errorf("preferring theirs gives %q", got.Title)
	}
}
