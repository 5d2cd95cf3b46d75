package course_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	. "klassetrin/course"
)

// design is a course with two lessons, "l1" with the activities a, b, c and
// "l2" with d.
func design(alter ...func(*Course)) *Course {
	c := &Course{Base: Base{ID: "c"}, Title: "Robots", Theme: "coding", Edition: 1, Grades: []ID{"dk.6"}, GroupMin: 10, Lessons: []Lesson{
		{ID: "l1", Title: "One", Minutes: 90, Activities: []Activity{{ID: "a", Title: "A", Minutes: 10}, {ID: "b", Title: "B", Minutes: 20}, {ID: "c", Title: "C", Minutes: 30}}},
		{ID: "l2", Title: "Two", Minutes: 45, Activities: []Activity{{ID: "d", Title: "D", Minutes: 45}}},
	}}
	for _, f := range alter {
		f(c)
	}
	return c
}

// short writes differences down: "moved 0.2>0.0", "altered 0.1>0.1 minutes 20>25".
func short(list []Difference) string {
	spot := func(s Spot) string { return fmt.Sprintf("%d.%d", s.Lesson, s.Activity) }
	var out []string
	for _, d := range list {
		s := []string{"altered", "added", "removed", "moved"}[d.Kind] + " " + spot(d.Old) + ">" + spot(d.New)
		if d.Kind == Altered {
			s += fmt.Sprintf(" %s %v>%v", d.Field, d.Before, d.After)
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestCompare(t *testing.T) {
	activities := func(c *Course, at int) *[]Activity { return &c.Lessons[at].Activities }
	for _, x := range []struct {
		name string
		with func(*Course)
		want string
	}{
		{"nothing", func(*Course) {}, ""},
		{"state, edition and revision", func(c *Course) { c.State, c.Edition, c.Version = Published, 4, 9 }, ""},
		{"an empty list instead of none", func(c *Course) { c.Goals, c.Lessons[0].Activities[0].Goals = []ID{}, []ID{} }, ""},
		{"title", func(c *Course) { c.Title = "Robot" }, "altered -1.-1>-1.-1 title Robots>Robot"},
		{"grade levels", func(c *Course) { c.Grades = []ID{"dk.6", "dk.7"} }, "altered -1.-1>-1.-1 grades [dk.6]>[dk.6 dk.7]"},
		{"group", func(c *Course) { c.GroupMax = 20 }, "altered -1.-1>-1.-1 group [10 0]>[10 20]"},
		{"minutes of a lesson", func(c *Course) { c.Lessons[1].Minutes = 60 }, "altered 1.-1>1.-1 minutes 45>60"},
		{"minutes of an activity", func(c *Course) { (*activities(c, 0))[1].Minutes = 25 }, "altered 0.1>0.1 minutes 20>25"},
		{"learning type", func(c *Course) { (*activities(c, 0))[1].Type = Produce }, "altered 0.1>0.1 type acquire>produce"},
		{"added", func(c *Course) { *activities(c, 0) = slices.Insert(*activities(c, 0), 1, Activity{ID: "x"}) }, "added -1.-1>0.1"},
		{"removed", func(c *Course) { *activities(c, 0) = slices.Delete(*activities(c, 0), 0, 1) }, "removed 0.0>-1.-1"},
		{"another with the same title", func(c *Course) { (*activities(c, 0))[0].ID = "x" }, "added -1.-1>0.0, removed 0.0>-1.-1"},
		{"one moved to the front", func(c *Course) { l := *activities(c, 0); l[0], l[1], l[2] = l[2], l[0], l[1] }, "moved 0.2>0.0"},
		{"moved and altered", func(c *Course) {
			l := *activities(c, 0)
			l[0], l[1], l[2] = l[1], l[2], l[0]
			l[2].Text = "x"
		}, "moved 0.0>0.2, altered 0.0>0.2 text >x"},
		{"moved to another lesson", func(c *Course) {
			*activities(c, 1) = append(*activities(c, 1), (*activities(c, 0))[1])
			*activities(c, 0) = slices.Delete(*activities(c, 0), 1, 2)
		}, "moved 0.1>1.1"},
		{"lessons changed places", func(c *Course) { c.Lessons[0], c.Lessons[1] = c.Lessons[1], c.Lessons[0] }, "moved 0.-1>1.-1"},
		{"a lesson more", func(c *Course) { c.Lessons = append(c.Lessons, Lesson{ID: "l3", Activities: []Activity{{ID: "n"}}}) }, "added -1.-1>2.-1"},
		{"a lesson less", func(c *Course) { c.Lessons = c.Lessons[:1] }, "removed 1.-1>-1.-1"},
		{"a lesson split in two", func(c *Course) {
			l := (*activities(c, 0))
			c.Lessons = slices.Insert(c.Lessons, 1, Lesson{ID: "l3", Activities: slices.Clone(l[2:])})
			*activities(c, 0) = l[:2]
		}, "added -1.-1>1.-1, moved 0.2>1.0"},
	} {
		if got := short(Compare(design(), design(x.with))); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}

// TestCompare_bothWays compares designs that were shuffled by chance: what is
// added one way is removed the other way, and equal designs alone differ in
// nothing.
func TestCompare_bothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []ID{"a", "b", "c", "d", "e"}
		draw := func(name string) *Course {
			c := &Course{}
			list := rapid.Permutation(ids).Draw(t, name)[:rapid.IntRange(0, 5).Draw(t, name+"n")]
			cut := rapid.IntRange(0, len(list)).Draw(t, name+"cut")
			for i, part := range [][]ID{list[:cut], list[cut:]} {
				l := Lesson{ID: ID(fmt.Sprint(i))}
				for _, id := range part {
					l.Activities = append(l.Activities, Activity{ID: id})
				}
				c.Lessons = append(c.Lessons, l)
			}
			return c
		}
		a, b := draw("a"), draw("b")
		count := func(list []Difference, k DifferenceKind) (n int) {
			for _, d := range list {
				if d.Kind == k {
					n++
				}
			}
			return n
		}
		there, back := Compare(a, b), Compare(b, a)
		if count(there, Added) != count(back, Removed) || count(there, Removed) != count(back, Added) || count(there, Moved) != count(back, Moved) {
			t.Fatalf("%s against %s", short(there), short(back))
		}
		if same := fmt.Sprint(a.Lessons) == fmt.Sprint(b.Lessons); same != (len(there) == 0) {
			t.Fatalf("equal: %v, but %s", same, short(there))
		}
	})
}

func TestCompareText(t *testing.T) {
	mark := func(list []Run) string {
		var out []string
		for _, r := range list {
			if r.Changed {
				r.Text = "[" + r.Text + "]"
			}
			out = append(out, r.Text)
		}
		return strings.Join(out, " ")
	}
	for _, c := range [][4]string{
		{"", "", "", ""},
		{"", "new words", "", "[new words]"},
		{"the same  words", "the same\nwords", "the same words", "the same words"},
		{"find the first source", "find the second good source", "find the [first] source", "find the [second good] source"},
		{"a b c d", "c d a b", "[a b] c d", "c d [a b]"},
		{"a b c", "A b c", "[a] b c", "[A] b c"},
	} {
		a, b := CompareText(c[0], c[1])
		if mark(a) != c[2] && mark(a) != "a b [c d]" || mark(b) != c[3] && mark(b) != "[c d] a b" {
			t.Errorf("%q and %q: %q and %q", c[0], c[1], mark(a), mark(b))
		}
	}
	long := strings.Repeat("x ", MaxText/2)
	if a, b := CompareText(long, "y "+long[2:]); len(a) == 0 || len(b) == 0 || !b[0].Changed {
		t.Error("long texts are not compared")
	}
}

func TestCompareList(t *testing.T) {
	a, b := CompareList([]string{"one", "two", "three"}, []string{"two", "four", "three"})
	if fmt.Sprint(a, b) != "[{one true} {two false} {three false}] [{two false} {four true} {three false}]" {
		t.Errorf("%v and %v", a, b)
	}
	if a, b := CompareList(nil, []string{"one"}); len(a) != 0 || len(b) != 1 || !b[0].Changed {
		t.Errorf("%v and %v", a, b)
	}
}

// BenchmarkCompare compares two designs of 4 lessons of 8 activities whose texts
// are as long as they may be and differ in every other word.
func BenchmarkCompare(b *testing.B) {
	a, c := &Course{}, &Course{}
	for i := range 4 {
		l := Lesson{ID: ID(fmt.Sprint(i))}
		for j := range 8 {
			l.Activities = append(l.Activities, Activity{ID: ID(fmt.Sprint(i, j)), Text: strings.Repeat("word ", MaxText/5)})
		}
		a.Lessons, c.Lessons = append(a.Lessons, l), append(c.Lessons, l)
	}
	c = c.Clone()
	for i := range c.Lessons {
		for j := range c.Lessons[i].Activities {
			c.Lessons[i].Activities[j].Text = strings.Repeat("word other ", MaxText/11)
		}
	}
	for b.Loop() {
		for _, d := range Compare(a, c) {
			CompareText(d.Before.(string), d.After.(string))
		}
	}
}
