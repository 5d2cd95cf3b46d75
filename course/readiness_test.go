package course_test

import (
	"testing"

	. "klassetrin/course"
)

// ready is a course that lacks nothing.
func ready() *Course {
	return &Course{
		Base: Base{ID: "ready"}, Title: "Robots", Theme: "coding", Grades: []ID{"dk.6"}, Goals: []ID{"g1", "g2"}, Places: []PlaceKind{AtSchool},
		Summary: "What schools read", Afterwards: "Explain a loop",
		Lessons: []Lesson{{ID: "l1", Minutes: 90, Activities: []Activity{
			{ID: "a1", Title: "Begin", Minutes: 30, Goals: []ID{"g1"}}, {ID: "a2", Title: "Build", Minutes: 60, Goals: []ID{"g2"}},
		}}},
	}
}

func gaps(c *Course) []Gap {
	var out []Gap
	for _, g := range Readiness(c) {
		if !g.Met {
			out = append(out, g)
		}
	}
	return out
}

// TestReadiness takes one thing at a time away from a course that is ready.
func TestReadiness(t *testing.T) {
	if got := gaps(ready()); len(got) != 0 {
		t.Fatalf("a course that lacks nothing lacks %+v", got)
	}
	for name, c := range map[string]struct {
		alter func(*Course)
		want  Gap
	}{
		"title":     {func(c *Course) { c.Title = "  " }, Gap{Key: GapTitle, Field: "title"}},
		"theme":     {func(c *Course) { c.Theme = "" }, Gap{Key: GapTheme, Field: "theme"}},
		"grades":    {func(c *Course) { c.Grades = nil }, Gap{Key: GapGrades, Field: "grades"}},
		"too long":  {func(c *Course) { c.Lessons[0].Minutes = 85 }, Gap{Key: GapMinutes, Field: "lessons.0.minutes", N: 90, Max: 85}},
		"too short": {func(c *Course) { c.Lessons[0].Minutes = 95 }, Gap{Key: GapMinutes, Field: "lessons.0.minutes", N: 90, Max: 95}},
		"empty": {
			func(c *Course) { c.Lessons = append(c.Lessons, Lesson{ID: "l2", Minutes: 45}) },
			Gap{Key: GapMinutes, Field: "lessons.1.activities", Lesson: 1, Max: 45},
		},
		"no goal":       {func(c *Course) { c.Goals = nil }, Gap{Key: GapGoals, Field: "goals"}},
		"not practised": {func(c *Course) { c.Goals = append(c.Goals, "g3") }, Gap{Key: GapPractised, Field: "goals", N: 2, Max: 3}},
		"untitled": {
			func(c *Course) { c.Lessons[0].Activities[0].Title, c.Lessons[0].Activities[1].Title = "", " " },
			Gap{Key: GapUntitled, Field: "lessons.0.activities.0.title", N: 2},
		},
		"untimed": {
			func(c *Course) { c.Lessons[0].Activities[0].Minutes, c.Lessons[0].Minutes = 0, 60 },
			Gap{Key: GapUntimed, Field: "lessons.0.activities.0.minutes", N: 1},
		},
		"places":     {func(c *Course) { c.Places = nil }, Gap{Key: GapPlaces, Field: "places"}},
		"summary":    {func(c *Course) { c.Summary = "" }, Gap{Key: GapSummary, Field: "summary"}},
		"afterwards": {func(c *Course) { c.Afterwards = "\n" }, Gap{Key: GapAfterwards, Field: "afterwards"}},
	} {
		k := ready()
		c.alter(k)
		if got := gaps(k); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// TestUsage counts what took place, what is to come and who came.
func TestUsage(t *testing.T) {
	present := func(n Count) func(*Session) {
		return func(s *Session) { s.Attendance[0].Present = n; s.Rating = n.N / 5 }
	}
	on := func(d Date) func(*Session) { return func(s *Session) { s.Day = d } }
	off := func(s *Session) { s.State, s.OffBy = CalledOff, BySchool }
	p := plan(session("a", present(Exactly(20))), session("b", on(monday+1), present(About(25))), session("c", on(monday+2)),
		session("d", on(monday+9)), session("e", on(monday+1), off), session("f", on(monday-100), present(Exactly(10))))
	got := p.Usage("robotics", (monday + 7).At(0))
	want := Usage{
		Held: 4, Ahead: 1, Pupils: Sum{N: 55, Known: 3, Estimates: 1, Missing: 1}, Year: Sum{N: 45, Known: 2, Estimates: 1, Missing: 1},
		Last: monday + 2, Rating: 11.0 / 3, Ratings: 3,
	}
	if got != want {
		t.Errorf("usage %+v, want %+v", got, want)
	}
}

// TestCopy alters a copy and looks whether the original noticed.
func TestCopy(t *testing.T) {
	a := ready()
	a.State, a.Edition, a.Version = Published, 3, 7
	n := 0
	b := a.Copy("Copy", func() ID { n++; return ID(rune('a' + n)) })
	if b.Title != "Copy" || b.State != Draft || b.Edition != 1 || b.Version != 0 || b.ID == a.ID {
		t.Errorf("copy is %+v", b)
	}
	if b.Lessons[0].ID == "l1" || b.Lessons[0].Activities[1].ID == "a2" {
		t.Error("lessons and activities keep their IDs")
	}
	b.Lessons[0].Activities[0].Goals[0], b.Lessons[0].Activities[1].Minutes, b.Grades[0] = "x", 1, "x"
	b.Lessons[0].Activities[0].ID, b.Lessons[0].Activities[1].ID, b.Lessons[0].ID = "a1", "a2", "l1"
	if c := ready(); a.Lessons[0].Activities[0].Goals[0] != c.Lessons[0].Activities[0].Goals[0] || a.Lessons[0].Designed() != 90 || a.Grades[0] != "dk.6" {
		t.Error("altering the copy altered the original")
	}
}
