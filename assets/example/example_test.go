package example_test

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"klassetrin/assets"
	"klassetrin/assets/example"
	"klassetrin/course"
	"klassetrin/course/store" //nolint:depguard // only the test: what an example makes must be accepted by a real file
)

// promise is what an example keeps on every day.
type promise struct {
	name, country                 string
	make                          func(course.Date) []course.Record
	schools, classes, courses     int
	branches, librarians          int
	requests, askingSchools       int
	unseen                        int
	findings                      []course.RuleKey
	published, pilot, draft, gone int
}

var promises = []promise{
	{
		name: "danish", country: "DK", make: example.Danish, schools: 41, classes: 612, courses: 14, branches: 5, librarians: 8,
		requests: 12, askingSchools: 7, unseen: 6,
		findings:  []course.RuleKey{course.RuleHours, course.RuleKit, course.RuleKitMissing, course.RuleLibrarian},
		published: 11, pilot: 1, draft: 1, gone: 1,
	},
	{
		name: "german", country: "DE-SN", make: example.German, schools: 30, classes: 170, courses: 8, branches: 12, librarians: 14,
		requests: 6, askingSchools: 5, unseen: 2,
		findings:  []course.RuleKey{course.RuleKit, course.RuleKitMissing, course.RuleLibrarian, course.RuleSeats},
		published: 7, pilot: 1,
	},
}

var todays = []course.Date{
	course.NewDate(2026, time.October, 5), // a Monday
	course.NewDate(2027, time.January, 1),
	course.NewDate(2026, time.July, 12), // a Sunday
	course.NewDate(2028, time.February, 29),
}

func planOf(records []course.Record, country string, today course.Date) *course.Plan {
	p := course.Fill(slices.Values(records))
	p.Holidays = assets.PublicHolidays(country, today.AddDays(-1200), today.AddDays(400))
	return p
}

func each(t *testing.T, f func(t *testing.T, x promise, p *course.Plan, today course.Date)) {
	t.Helper()
	for _, x := range promises {
		for _, today := range todays {
			t.Run(x.name+"/"+today.String(), func(t *testing.T) { f(t, x, planOf(x.make(today), x.country, today), today) })
		}
	}
}

var uuid7 = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

func TestRecordsAreSound(t *testing.T) {
	for _, x := range promises {
		for _, today := range todays {
			records := x.make(today)
			p := planOf(records, x.country, today)
			checkRecords(t, records, p)
		}
	}
}

func checkRecords(t *testing.T, records []course.Record, p *course.Plan) {
	t.Helper()
	seen := map[course.ID]bool{}
	for _, r := range records {
		if err := r.Validate(); err != nil {
			t.Errorf("%s %s: %v", r.Kind(), r.Key(), err)
		}
		if seen[r.Key()] {
			t.Errorf("%s %s comes twice", r.Kind(), r.Key())
		}
		seen[r.Key()] = true
		shipped := r.Kind() == course.KindGradeLevel || r.Kind() == course.KindGoal || r.Kind() == course.KindLibrary
		if !shipped && !uuid7.MatchString(string(r.Key())) {
			t.Errorf("%s has the ID %q", r.Kind(), r.Key())
		}
		for _, ref := range r.Refs() {
			if p.Find(ref.Kind, ref.ID) == nil {
				t.Errorf("%s %s: %s refers to a missing %s %q", r.Kind(), r.Key(), ref.Field, ref.Kind, ref.ID)
			}
		}
	}
}

func TestLessonsAndGoals(t *testing.T) {
	each(t, func(t *testing.T, _ promise, p *course.Plan, _ course.Date) {
		for _, s := range p.Sessions.All() {
			if l := p.Design(s).Lesson(s.Lesson); l == nil || l.Minutes != s.Minutes {
				t.Fatalf("the session of %s has no lesson, or another length", s.Day)
			}
		}
		for _, c := range p.Courses.All() {
			for _, l := range c.Lessons {
				if c.State != course.Draft && l.Designed() != l.Minutes {
					t.Errorf("%s, %s: %d of %d minutes", c.Title, l.Title, l.Designed(), l.Minutes)
				}
				for _, a := range l.Activities {
					for _, g := range a.Goals {
						if !slices.Contains(c.Goals, g) {
							t.Errorf("%s: the activity %q has the goal %s, the course has not", c.Title, a.Title, g)
						}
					}
				}
			}
		}
	})
}

func TestSameDaySameRecords(t *testing.T) {
	for _, x := range promises {
		a, err := json.Marshal(x.make(todays[0]))
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(x.make(todays[0]))
		if string(a) != string(b) {
			t.Errorf("%s differs between two runs", x.name)
		}
	}
}

func TestSizes(t *testing.T) {
	each(t, func(t *testing.T, x promise, p *course.Plan, today course.Date) {
		classes := 0
		for _, s := range p.Schools.All() {
			classes += len(p.ClassesIn(s.ID, p.Library.SchoolYear(today)))
		}
		states := map[course.CourseState]int{}
		for _, c := range p.Courses.All() {
			states[c.State]++
		}
		for _, n := range []struct {
			what      string
			got, want int
		}{
			{"schools", p.Schools.Len(), x.schools},
			{"classes", classes, x.classes},
			{"courses", p.Courses.Len(), x.courses},
			{"published", states[course.Published], x.published},
			{"pilots", states[course.Pilot], x.pilot},
			{"drafts", states[course.Draft], x.draft},
			{"retired", states[course.Retired], x.gone},
			{"branches", p.Branches.Len(), x.branches},
			{"librarians", p.Librarians.Len(), x.librarians},
			{"themes", p.Themes.Len(), 3},
			{"goals", p.Goals.Len(), len(assets.Goals())},
			{"grades", p.GradeLevels.Len(), len(assets.GradeLevelsOf(x.country))},
		} {
			if n.got != n.want {
				t.Errorf("%s: %d, want %d", n.what, n.got, n.want)
			}
		}
	})
}

// working gives the first day from today on that the library works.
func working(p *course.Plan, today course.Date) course.Date {
	for d := today; ; d++ {
		shut := slices.ContainsFunc(p.ClosedDays.All(), func(c *course.ClosedDay) bool {
			return c.Sort == course.LibraryClosed && c.Branch == "" && c.Days.Contains(d)
		})
		_, holiday := p.Holidays[d]
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday && !shut && !holiday {
			return d
		}
	}
}

// alive checks what makes Home worth looking at.
func alive(t *testing.T, x promise, p *course.Plan, today course.Date) {
	t.Helper()
	day := working(p, today)
	var starts []string
	for _, s := range p.On(day) {
		starts = append(starts, s.Start.String())
	}
	if want := []string{"08:15", "10:00", "12:30"}; !slices.Equal(starts, want) {
		t.Errorf("on %s sessions start at %v, want %v", day, starts, want)
	}
	needs := p.Needs(today.At(0))
	var rules []course.RuleKey
	for _, f := range needs.Findings {
		rules = append(rules, f.Rule)
	}
	slices.Sort(rules)
	if !slices.Equal(rules, x.findings) {
		t.Errorf("conflicts ahead: %v, want %v", rules, x.findings)
	}
	week := course.Period{From: today.AddDays(-7), To: today.AddDays(-1)}
	if len(needs.Counts) != 3 || !week.Contains(needs.Counts[0].Day) {
		t.Errorf("%d sessions wait for a count, want 3 of the last seven days", len(needs.Counts))
	}
	if len(needs.Requests) != x.requests || needs.Schools != x.askingSchools || needs.Requests[0].Came != today.AddDays(-9) {
		t.Errorf("%d requests from %d schools, the oldest of %s", len(needs.Requests), needs.Schools, needs.Requests[0].Came)
	}
	if len(needs.Unsent) != 4 {
		t.Errorf("%d sessions changed since they were sent, want 4", len(needs.Unsent))
	}
	last := p.Ahead(today).To
	if last < today.AddDays(28) && today.Month() != time.July && today.Month() != time.June || last > today.AddDays(70) {
		t.Errorf("the last session is on %s", last)
	}
}

func TestHomeIsAlive(t *testing.T) {
	each(t, func(t *testing.T, x promise, p *course.Plan, today course.Date) {
		alive(t, x, p, today)
		if needs := p.Needs(today.At(0)); len(needs.Unseen) != x.unseen {
			t.Errorf("%d schools not reached, want %d", len(needs.Unseen), x.unseen)
		}
	})
}

func TestAnyDay(t *testing.T) {
	for _, x := range promises {
		for d := course.NewDate(2024, time.July, 29); d < course.NewDate(2029, time.January, 10); d += 29 {
			t.Run(x.name+"/"+d.String(), func(t *testing.T) { alive(t, x, planOf(x.make(d), x.country, d), d) })
		}
	}
}

func TestPastHasNoConflicts(t *testing.T) {
	each(t, func(t *testing.T, _ promise, p *course.Plan, today course.Date) {
		for _, f := range p.AllFindings(course.Period{From: today.AddDays(-1100), To: today.AddDays(-1)}) {
			if f.Rule != course.RuleCourseState {
				t.Errorf("%s on %s", f.Rule, p.Sessions.Get(f.Session).Day)
			}
		}
	})
}

func TestStoresThroughAPlanner(t *testing.T) {
	for _, x := range promises {
		t.Run(x.name, func(t *testing.T) {
			ctx, today := t.Context(), todays[0]
			s, err := store.Create(ctx, filepath.Join(t.TempDir(), "example.klassetrin"), store.Options{})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = s.Close() })
			planner, err := course.OpenPlanner(ctx, s)
			if err != nil {
				t.Fatal(err)
			}
			var edits []course.Edit
			records := x.make(today)
			for _, r := range records {
				edits = append(edits, course.Put(r))
			}
			if err := planner.Do(ctx, course.Label{Key: "example"}, edits...); err != nil {
				t.Fatal(err)
			}
			again, err := s.Load(ctx)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range records {
				if !course.Same(again.Find(r.Kind(), r.Key()), r) {
					t.Fatalf("%s %s came back differently", r.Kind(), r.Key())
				}
			}
		})
	}
}

func BenchmarkDanish(b *testing.B) {
	for b.Loop() {
		example.Danish(todays[0])
	}
}
