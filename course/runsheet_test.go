package course_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "klassetrin/course"
)

// clocked is a course of 90 minutes with a break, 20 minutes of set-up and 10
// of clear-up.
func clocked(alter ...func(*Course)) *Course {
	c := robotics.Clone()
	c.SetUp, c.ClearUp, c.Materials = 20, 10, "- Worksheets\n\n• Scissors\nWorksheets\n"
	c.Lessons[0].Activities = []Activity{
		{ID: "a1", Title: "Begin", Minutes: 20},
		{ID: "a2", Title: "Build", Type: Produce, Minutes: 50},
		{ID: "a3", Break: true, Minutes: 5},
		{ID: "a4", Title: "Show", Type: Reflect, Minutes: 15},
	}
	for _, f := range alter {
		f(c)
	}
	return c
}

// buffered gives a session with set-up and clear-up.
func buffered(id ID, alter ...func(*Session)) *Session {
	return session(id, append([]func(*Session){func(s *Session) { s.Before, s.After = 20, 10 }}, alter...)...)
}

var stepNames = []string{"set-up", "", "unused", "clear-up"}

func steps(r *RunSheet) string {
	var out []string
	for _, s := range r.Steps {
		name := stepNames[s.Kind]
		switch {
		case s.Activity.Break:
			name = "break"
		case s.Kind == StepActivity:
			name = s.Activity.Title
		}
		line := fmt.Sprintf("%s–%s %s", s.Span.From.Clock(), s.Span.To.Clock(), name)
		if s.Untimed() {
			line = "– " + name
		}
		if s.Late > 0 {
			line += fmt.Sprintf(" +%d", s.Late)
		}
		out = append(out, line)
	}
	return strings.Join(out, ", ")
}

func TestRunSheet(t *testing.T) {
	minutes := func(n int) func(*Session) { return func(s *Session) { s.Minutes = n } }
	whole := "09:40–10:00 set-up, 10:00–10:20 Begin, 10:20–11:10 Build, 11:10–11:15 break, 11:15–11:30 Show, "
	for name, c := range map[string]struct {
		course *Course
		s      *Session
		steps  string
		found  []RuleKey
	}{
		"fits": {clocked(), buffered("s"), whole + "11:30–11:40 clear-up", nil},
		"outruns": {
			clocked(), buffered("s", minutes(80)),
			strings.Replace(whole, "Show", "Show +10", 1) + "11:30–11:40 clear-up",
			[]RuleKey{RuleOutruns},
		},
		"outruns by more than an activity": {
			clocked(), buffered("s", minutes(60)),
			strings.NewReplacer("Build", "Build +10", "break", "break +5", "Show", "Show +15").Replace(whole) + "11:30–11:40 clear-up",
			[]RuleKey{RuleOutruns},
		},
		"leaves time": {clocked(), buffered("s", minutes(120)), whole + "11:30–12:00 unused, 12:00–12:10 clear-up", []RuleKey{RuleUnused}},
		"no buffers":  {clocked(), session("s"), strings.TrimSuffix(strings.TrimPrefix(whole, "09:40–10:00 set-up, "), ", "), nil},
		"no activities": {
			clocked(func(c *Course) { c.Lessons[0].Activities = nil }), buffered("s"),
			"09:40–10:00 set-up, 10:00–11:30 unused, 11:30–11:40 clear-up",
			[]RuleKey{RuleUnused},
		},
		"no activities, and longer than the booked time": {
			clocked(func(c *Course) { c.Lessons[0].Activities = nil }), buffered("s", minutes(60)),
			"09:40–10:00 set-up, 10:00–11:00 unused, 11:00–11:10 clear-up",
			[]RuleKey{RuleOutruns},
		},
		"activities without minutes stay": {
			clocked(func(c *Course) { c.Lessons[0].Activities[0].Minutes, c.Lessons[0].Activities[3].Minutes = 0, 0 }), buffered("s", minutes(55)),
			"09:40–10:00 set-up, – Begin, 10:00–10:50 Build, 10:50–10:55 break, – Show, 10:55–11:05 clear-up",
			[]RuleKey{RuleUntimed},
		},
		"no activity has minutes": {
			clocked(func(c *Course) { c.Lessons[0].Activities = []Activity{{Title: "Begin"}} }), session("s"),
			"– Begin, 10:00–11:30 unused",
			[]RuleKey{RuleUntimed, RuleUnused},
		},
		"over midnight": {
			clocked(), buffered("s", func(s *Session) { s.Start = NewClock(23, 0) }),
			"22:40–23:00 set-up, 23:00–23:20 Begin, 23:20–00:10 Build, 00:10–00:15 break, 00:15–00:30 Show, 00:30–00:40 clear-up", nil,
		},
		"the lesson is gone": {
			clocked(func(c *Course) { c.Lessons[0].ID = "other" }), buffered("s"),
			"09:40–10:00 set-up, 10:00–11:30 unused, 11:30–11:40 clear-up", nil,
		},
		"28 pupils meet a kit for 24 and 26 seats": {
			clocked(), buffered("s", func(s *Session) { s.Attendance[0].Expected = 28 }), whole + "11:30–11:40 clear-up",
			[]RuleKey{RuleSeats, RuleKitMissing, RuleTooLarge},
		},
		"the course is gone": {clocked(), buffered("s", func(s *Session) { s.Course = "gone" }), "09:40–10:00 set-up, 10:00–11:30 unused, 11:30–11:40 clear-up", nil},
		"called off":         {clocked(), buffered("s", minutes(60), func(s *Session) { s.State = CalledOff }), strings.NewReplacer("Build", "Build +10", "break", "break +5", "Show", "Show +15").Replace(whole) + "11:30–11:40 clear-up", nil},
		"people and days are not its business": {
			clocked(), buffered("s", func(s *Session) { s.Librarians, s.Day = nil, NewDate(2026, 12, 25) }), whole + "11:30–11:40 clear-up", nil,
		},
	} {
		r := plan(c.course).RunSheet(c.s)
		if got := steps(r); got != c.steps {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.steps)
		}
		if got := rules(r.Findings); !slices.Equal(got, c.found) {
			t.Errorf("%s: findings %v, want %v", name, got, c.found)
		}
		if r.Session != c.s || r.Span().From != c.s.Busy().From {
			t.Errorf("%s: the sheet is about another time", name)
		}
	}
}

// TestRunSheet_ofTheEditionOfTheSession alters a course after a session was
// planned with it.
func TestRunSheet_ofTheEditionOfTheSession(t *testing.T) {
	now := clocked(func(c *Course) { c.Edition, c.Lessons[0].Activities[1].Title = 2, "Weld" })
	p := plan(now, &Edition{Base: Base{ID: "e1"}, Course: "robotics", Number: 1, Design: *clocked()})
	if got := steps(p.RunSheet(buffered("s"))); !strings.Contains(got, "Build") {
		t.Errorf("a session that was planned before has %s", got)
	}
	if got := steps(p.RunSheet(buffered("s", func(s *Session) { s.Edition = 2 }))); !strings.Contains(got, "Weld") {
		t.Errorf("a session that was planned since has %s", got)
	}
}

func TestTryLesson(t *testing.T) {
	p := plan(session("booked"))
	late := func(c *Course) { c.Lessons[0].Minutes = 85 }
	for name, c := range map[string]struct {
		course *Course
		pupils int
		found  []RuleKey
	}{
		"24 pupils":                {clocked(), 24, nil},
		"nobody said how many":     {clocked(), 0, nil},
		"too many for the course":  {clocked(), 27, []RuleKey{RuleTooLarge}},
		"too few":                  {clocked(), 9, []RuleKey{RuleTooSmall}},
		"more kits than there are": {clocked(func(c *Course) { c.GroupMax = 0 }), 49, []RuleKey{RuleKit}},
		"just as many as there are": {
			clocked(func(c *Course) { c.GroupMax = 0 }), 48, nil,
		},
		"28 get two kits for 24": {clocked(func(c *Course) { c.GroupMax, c.Kits[0].PerPupils = 0, 0 }), 28, nil},
		"too long":               {clocked(late), 24, []RuleKey{RuleOutruns}},
	} {
		r := p.TryLesson(c.course, "l1", NewClock(8, 10), c.pupils)
		if got := rules(r.Findings); !slices.Equal(got, c.found) {
			t.Errorf("%s: findings %v, want %v", name, got, c.found)
		}
		if got := steps(r); !strings.HasPrefix(got, "07:50–08:10 set-up, 08:10–08:30 Begin") {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := steps(p.TryLesson(clocked(), "l1", NewClock(0, 10), 24)); !strings.HasPrefix(got, "23:50–00:10 set-up") {
		t.Errorf("set-up of the day before: %s", got)
	}
}
