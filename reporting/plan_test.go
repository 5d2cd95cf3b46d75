package reporting

import (
	"fmt"
	"slices"
	"testing"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// now is the moment at which the reports of the tests are made: a Monday in
// the autumn of 2026.
var now = course.NewDate(2026, 10, 5).At(course.NewClock(14, 30))

// maker builds a small plan record by record.
type maker struct {
	records []course.Record
	n       int
}

func (m *maker) add(r course.Record) { m.records = append(m.records, r) }

func (m *maker) plan() *course.Plan { return course.Fill(slices.Values(m.records)) }

func base(id string) course.Base { return course.Base{ID: course.ID(id)} }

func class(id string, c course.Count, expected int) course.Attendance {
	grade := map[string]course.ID{"a": "g1", "b": "g5", "c": "g8", "k": "g0"}[id]
	school := map[string]course.ID{"a": "s1", "b": "s1", "c": "s2", "k": "s3"}[id]
	return course.Attendance{Class: course.ID(id), School: school, Grade: grade, Expected: expected, Present: c}
}

// session adds a session of 90 minutes unless a length is given.
func (m *maker) session(day course.Date, kurs string, state course.SessionState, minutes int, list ...course.Attendance) *course.Session {
	m.n++
	s := &course.Session{
		Base: base(fmt.Sprintf("t%03d", m.n)), Course: course.ID(kurs), Lesson: course.ID(kurs + "-1"), Day: day, Start: course.NewClock(9, 0),
		Minutes: minutes, State: state, Attendance: list, Librarians: []course.ID{"l1"}, Place: course.Place{Kind: course.AtLibrary, Branch: "b1"},
	}
	m.add(s)
	return s
}

func (m *maker) nouns() {
	m.add(&course.Library{
		Base: base("library"), Name: "=Prøveby Bibliotek", Country: "DK", RollMonth: 8, RollDay: 1, Areas: []string{"By", "Land"},
		LessonUnit: 45, SpeedKmh: 60, Language: "da",
	})
	m.add(&course.Branch{Base: base("b1"), Name: "Hovedbiblioteket"})
	m.add(&course.Librarian{Base: base("l1"), Name: "@Underviser 1"})
	m.add(&course.Theme{Base: base("th1"), Name: "Digital dannelse", Colour: 1, Sort: 1})
	m.add(&course.Theme{Base: base("th2"), Name: "Kodning* & teknologi?", Colour: 2, Sort: 2})
	m.add(&course.Theme{Base: base("th3"), Name: ">5 bøger", Colour: 3, Sort: 3})
	m.add(&course.Theme{Base: base("th4"), Name: "Udgået tema", Colour: 4, Sort: 4, Retired: true})
	for _, g := range []*course.GradeLevel{
		{Base: base("g0"), Name: course.Name3{Da: "Børnehave"}, ISCED: "0", AgeFrom: 3, Short: "Bh"},
		{Base: base("g1"), Name: course.Name3{Da: "1. klasse"}, ISCED: "1", AgeFrom: 7, Short: "1."},
		{Base: base("g5"), Name: course.Name3{Da: "5. klasse"}, ISCED: "1", AgeFrom: 11, Short: "5."},
		{Base: base("g8"), Name: course.Name3{Da: "8. klasse"}, ISCED: "2", AgeFrom: 14, Short: "8."},
	} {
		g.System = "DK"
		m.add(g)
	}
	m.add(&course.School{Base: base("s1"), Name: "+Nordskolen", Number: "0657001", Area: "By", Type: course.PrimarySchool})
	m.add(&course.School{Base: base("s2"), Name: "Sydskolen", Number: "657002", Area: "Land", Type: course.PrimarySchool})
	m.add(&course.School{Base: base("s3"), Name: "-Mariehønen", Type: course.DayCare})
	for _, c := range []struct{ id, school, grade string }{{"a", "s1", "g1"}, {"b", "s1", "g5"}, {"c", "s2", "g8"}, {"k", "s3", "g0"}} {
		m.add(&course.Class{Base: base(c.id), School: course.ID(c.school), Grade: course.ID(c.grade), Track: "A", Since: 2025, Fixed: c.id == "k"})
	}
	for i, k := range []string{"k1", "k2", "k3"} {
		m.add(&course.Course{
			Base: base(k), Title: fmt.Sprintf("=HYPERLINK(\"x\")%d", i+1), Theme: course.ID(fmt.Sprintf("th%d", i+1)), Edition: 1, Grades: []course.ID{"g1"},
			Lessons: []course.Lesson{{ID: course.ID(k + "-1"), Title: "\t=1+1", Minutes: 90}},
		})
	}
}

// small is a plan with every kind of count: counted, 0, estimated, unknown,
// missing, still to come, several classes at a session, a session called off,
// and months with nothing at all.
func small() *course.Plan {
	m := &maker{}
	m.nouns()
	day := course.NewDate
	with := func(a course.Attendance, adults course.Count) course.Attendance { a.Adults = adults; return a }
	// the year before
	m.session(day(2025, 2, 11), "k1", course.Held, 90, class("a", course.Exactly(20), 22))
	m.session(day(2025, 5, 6), "k2", course.Held, 60, class("b", course.About(25), 22), class("c", course.Exactly(18), 20))
	m.session(day(2025, 10, 20), "k1", course.Held, 45, class("c", course.Exactly(19), 20))
	m.session(day(2025, 11, 3), "k3", course.Held, 120, class("k", course.Exactly(12), 14))
	m.session(day(2025, 11, 4), "k3", course.Held, 120, class("k", course.Count{Sure: course.Unknown}, 14))
	// this year
	m.session(day(2026, 1, 13), "k1", course.Held, 90, with(class("a", course.Exactly(21), 22), course.Exactly(2)))
	m.session(day(2026, 1, 20), "k1", course.Held, 90, with(class("a", course.Exactly(24), 22), course.Count{Sure: course.Unknown}))
	m.session(day(2026, 3, 3), "k2", course.Held, 45, class("b", course.Exactly(23), 24), with(class("c", course.About(17), 20), course.About(3)))
	m.session(day(2026, 3, 10), "k2", course.Held, 100, class("b", course.Exactly(0), 24))
	m.session(day(2026, 4, 14), "k3", course.Held, 60, class("k", course.Count{Sure: course.Unknown}, 15))
	m.session(day(2026, 5, 5), "k3", course.Confirmed, 60, class("k", course.Count{}, 15))
	off := m.session(day(2026, 5, 6), "k1", course.CalledOff, 90, class("a", course.Exactly(99), 99))
	off.OffBy = course.BySchool
	m.session(day(2026, 9, 1), "k1", course.Held, 90, class("b", course.Exactly(26), 24), course.Attendance{Group: "=Læseklubben", Expected: 8, Present: course.Exactly(7)})
	m.session(day(2026, 9, 2), "gone", course.Held, 90, class("c", course.Exactly(11), 12))
	m.session(day(2026, 10, 5), "k2", course.Confirmed, 90, class("c", course.Count{}, 20))
	m.session(day(2026, 11, 17), "k1", course.Planned, 90, class("a", course.Count{}, 25), with(class("b", course.Count{}, 23), course.Exactly(4)))
	m.session(day(2026, 12, 1), "k2", course.Planned, 75, class("b", course.Count{}, 23))
	for r := range course.CountingRules {
		rule := course.CountingRule(r)
		m.add(&course.Target{Base: base("target-" + rule.String()), Name: "Mål " + rule.String(), Source: "=Budget 2026", Rule: rule, Period: course.YearPeriod(2026), Number: 130, Sort: r})
	}
	m.add(&course.Target{Base: base("target-before"), Name: "Mål tally", Rule: course.Tallied, Period: course.YearPeriod(2025), Number: 10})
	for i, y := range []course.Tally{
		{Target: "target-tally", Day: day(2026, 1, 31), N: 40, Note: "=Vejledning"},
		{Target: "target-tally", Day: day(2026, 3, 31), N: 0},
		{Target: "target-tally", Day: day(2026, 12, 31), N: 999, Note: "senere"},
		{Target: "target-before", Day: day(2025, 2, 28), N: 30},
		{Target: "target-before", Day: day(2025, 12, 31), N: 17},
	} {
		y.Base = base(fmt.Sprintf("y%d", i))
		m.add(&y)
	}
	return m.plan()
}

func report(t *testing.T, plan *course.Plan, rule course.CountingRule, lang words.Lang) Target {
	t.Helper()
	target := plan.Targets.Get(course.ID("target-" + rule.String()))
	if target == nil {
		t.Fatalf("the plan has no target with the rule %v", rule)
	}
	return Target{Plan: plan, Target: target, Words: words.For(lang), Now: now, Version: "1.2.3"}
}
