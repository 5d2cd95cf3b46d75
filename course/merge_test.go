package course_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

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

// threeLessons is ready with two empty lessons more.
func threeLessons() *Course {
	c := ready()
	c.Lessons = append(c.Lessons, Lesson{ID: "l2", Minutes: 45}, Lesson{ID: "l3", Minutes: 45})
	return c
}

// move moves the first activity of a lesson to the end of another.
func move(c *Course, from, to int) {
	a, b := &c.Lessons[from], &c.Lessons[to]
	if len(a.Activities) > 0 && from != to {
		b.Activities = append(b.Activities, a.Activities[0])
		a.Activities = a.Activities[1:]
	}
}

// stands gives the titles, lesson by lesson.
func stands(c *Course) string {
	var out []string
	for _, l := range c.Lessons {
		out = append(out, activityTitles(&Course{Lessons: []Lesson{l}}))
	}
	return strings.Join(out, "|")
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
		"moved to another lesson and written in": {
			func(c *Course) { move(c, 0, 1) }, func(c *Course) { c.Lessons[0].Activities[0].Title = "Start" },
			func(c *Course) bool { return stands(c) == "Build|Start|" }, false,
		},
		"moved to two lessons": {
			func(c *Course) { move(c, 0, 1) }, func(c *Course) { move(c, 0, 2) },
			func(c *Course) bool { return stands(c) == "Build|Begin|" }, true,
		},
		"moved away and taken out": {
			func(c *Course) { move(c, 0, 1) }, func(c *Course) { c.Lessons[0].Activities = c.Lessons[0].Activities[1:] },
			func(c *Course) bool { return stands(c) == "Build|Begin|" }, true,
		},
		"least and most pupils": {
			func(c *Course) { c.GroupMin = 18 }, func(c *Course) { c.GroupMax = 15 },
			func(c *Course) bool { return c.GroupMin == 18 && c.GroupMax == 24 }, true,
		},
		"published and emptied": {
			func(c *Course) { c.State = Published }, func(c *Course) { c.State, c.Theme, c.Price = Draft, "", "9" },
			func(c *Course) bool { return c.State == Published && c.Theme == "coding" && c.Price == "9" }, true,
		},
	} {
		base, mine, theirs := threeLessons(), threeLessons(), threeLessons()
		base.State, mine.State, theirs.State = Draft, Draft, Draft
		base.GroupMin, mine.GroupMin, theirs.GroupMin = 10, 10, 10
		base.GroupMax, mine.GroupMax, theirs.GroupMax = 24, 24, 24
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

// anyEdits alters a course as somebody does who works on it.
func anyEdits(t *rapid.T, c *Course, side string) {
	for i := range rapid.IntRange(0, 6).Draw(t, side) {
		if len(c.Lessons) == 0 {
			return
		}
		at := rapid.IntRange(0, len(c.Lessons)-1).Draw(t, "lesson")
		l := &c.Lessons[at]
		switch rapid.SampledFrom([]string{"move", "move", "add", "write", "remove", "turn", "lesson", "group"}).Draw(t, "edit") {
		case "move":
			move(c, at, rapid.IntRange(0, len(c.Lessons)-1).Draw(t, "to"))
		case "add":
			l.Activities = append(l.Activities, Activity{ID: ID(side + strconv.Itoa(i))})
		case "write":
			if len(l.Activities) > 0 {
				l.Activities[0].Title = side
			}
		case "remove":
			if len(l.Activities) > 0 {
				l.Activities = l.Activities[1:]
			}
		case "turn":
			slices.Reverse(l.Activities)
		case "lesson":
			c.Lessons = slices.Delete(c.Lessons, at, at+1)
		case "group":
			c.GroupMin = rapid.IntRange(0, 30).Draw(t, "least")
			c.GroupMax = c.GroupMin + rapid.IntRange(0, 9).Draw(t, "more")
		}
	}
}

// TestMergeCourse_eachOnce merges any two alterations: no activity stands twice,
// none that both have is lost, what is valid stays so, and who alone has altered
// anything keeps all of it.
func TestMergeCourse_eachOnce(t *testing.T) {
	where := func(c *Course) map[ID]int {
		out := map[ID]int{}
		for _, l := range c.Lessons {
			for _, a := range l.Activities {
				out[a.ID]++
			}
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		base := threeLessons()
		base.State = Draft
		mine, theirs := base.Clone(), base.Clone()
		anyEdits(t, mine, "mine")
		anyEdits(t, theirs, "theirs")
		out, _ := MergeCourse(base, mine, theirs, rapid.Bool().Draw(t, "prefer mine"))
		got, m, o := where(out), where(mine), where(theirs)
		for id, n := range got {
			if n != 1 {
				t.Fatalf("%s stands %d times", id, n)
			}
		}
		for id := range m {
			if o[id] == 1 && got[id] == 0 {
				t.Fatalf("%s is lost", id)
			}
		}
		if err := out.Validate(); err != nil {
			t.Fatalf("invalid: %v", err)
		}
		for _, alone := range [][2]*Course{{mine, base}, {base, mine}} {
			if out, both := MergeCourse(base, alone[0], alone[1], true); both || stands(out) != stands(mine) {
				t.Fatalf("alone: both %t, %s, want %s", both, stands(out), stands(mine))
			}
		}
	})
}
