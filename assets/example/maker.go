package example

import (
	"time"

	"klassetrin/assets"
	"klassetrin/course"
)

// daysAhead is how far an example is scheduled.
const daysAhead = 70

// maker makes the records of one example.
type maker struct {
	*names
	seed  *seed
	shape shape
	days  diaryDays
	dice  dice

	today course.Date
	focus course.Date // the day that stands for today: today, or the next day the library works
	year  int         // school year of today
	from  course.Date // first day of the example: two school years back

	plan     *course.Plan // what does not move: library, grades, schools, classes, courses
	fixed    []course.Record
	byDay    map[course.Date][]*course.Session
	sessions []*course.Session
	requests []*course.Request
	clashes  []*course.Session // those that are made to clash
	visits   visits
	absences []*course.Absence
	closed   []*course.ClosedDay
}

// shape is how much is taught: pupils to come in each month of a calendar
// year, this year and last year.
type shape struct {
	this, last [12]int
	near       int // how much the way counts when a librarian is chosen
}

// month gives the pupils of a whole month.
func (s shape) month(today course.Date, y int, m time.Month) int {
	switch n := s.this[m-1]; {
	case y == today.Year():
		return n
	case y == today.Year()-1:
		return s.last[m-1]
	case y < today.Year():
		return s.last[m-1] * 92 / 100
	default:
		return n * 102 / 100
	}
}

func newMaker(name string, today course.Date, c calendar, s shape) *maker {
	m := &maker{seed: load(name), shape: s, dice: dice(len(name)) * 7919, today: today, byDay: map[course.Date][]*course.Session{}}
	m.year = m.seed.Library.SchoolYear(today)
	m.from = m.seed.Library.SchoolYearPeriod(m.year - 2).From
	m.names = newNames(name, m.from)
	m.days = c.between(m.seed.Library.Country, m.year-2, m.year+2)
	m.focus = m.days.nextOpen(today)
	m.house()
	m.closedDays(c)
	m.schools()
	m.courses()
	m.plan = course.Fill(func(yield func(course.Record) bool) {
		for _, r := range m.fixed {
			if !yield(r) {
				return
			}
		}
	})
	return m
}

// shipped gives the grade levels of a school system and all learning goals.
func shipped(system string) []course.Record {
	var out []course.Record
	for _, g := range assets.GradeLevelsOf(system) {
		out = append(out, &g)
	}
	for _, g := range assets.Goals() {
		out = append(out, &g)
	}
	return out
}

func (m *maker) add(r course.Record) { m.fixed = append(m.fixed, r) }

func (m *maker) base(kind course.Kind, key string) course.Base {
	return course.Base{ID: m.id(kind, key)}
}

// house makes library, branches, rooms, kits, themes and librarians.
func (m *maker) house() {
	lib := m.seed.Library
	m.add(&lib)
	for _, b := range m.seed.Branches {
		m.add(&course.Branch{
			Base: m.base(course.KindBranch, b.Key), Name: b.Name, Address: b.Address,
			Position: &course.Position{Lat: b.Lat, Lon: b.Lon}, Hours: hours(b.Hours),
		})
	}
	for _, r := range m.seed.Rooms {
		m.add(&course.Room{Base: m.base(course.KindRoom, r.Key), Branch: m.id(course.KindBranch, r.Branch), Name: r.Name, Seats: r.Seats})
	}
	for _, k := range m.seed.Kits {
		m.add(&course.Kit{Base: m.base(course.KindKit, k.Key), Name: k.Name, Copies: k.Copies, Serves: k.Serves, Remarks: k.Remarks})
	}
	for i, t := range m.seed.Themes {
		m.add(&course.Theme{Base: m.base(course.KindTheme, t.Key), Name: t.Name, Colour: t.Colour, Icon: t.Icon, Sort: i + 1})
	}
	for _, l := range m.seed.Librarians {
		m.add(&course.Librarian{
			Base: m.base(course.KindLibrarian, l.Key), Name: l.Name, Short: l.Name, Branch: m.id(course.KindBranch, l.Branch),
			Skills: l.Skills, Hours: hours(l.Hours), Volunteer: l.Volunteer,
		})
	}
	for i, a := range m.seed.Absences {
		from := m.focus.AddDays(a.After)
		rec := &course.Absence{
			Base: m.base(course.KindAbsence, a.Librarian+string(rune('a'+i))), Librarian: m.id(course.KindLibrarian, a.Librarian),
			Days: course.Period{From: from, To: from.AddDays(a.Days - 1)}, Reason: a.Reason,
		}
		m.absences = append(m.absences, rec)
		m.add(rec)
	}
	m.fixed = append(m.fixed, shipped(lib.Country)...)
}

// closedDays makes the days without teaching that the user would have typed
// in: school holidays, and the days the library or a branch is closed.
func (m *maker) closedDays(c calendar) {
	for y := m.year - 2; y <= m.year+1; y++ {
		for _, f := range c.schools(y) {
			m.closedDay(f, course.ClosedDay{Sort: course.SchoolHoliday, Municipality: m.seed.Library.Municipality})
		}
		for _, f := range c.library(y) {
			m.closedDay(f, course.ClosedDay{Sort: course.LibraryClosed})
		}
	}
	for _, s := range m.seed.Closed {
		f := days(s.Name, m.focus.AddDays(s.After).Monday(), s.Days)
		m.closedDay(f, course.ClosedDay{Sort: course.LibraryClosed, Branch: m.id(course.KindBranch, s.Branch)})
	}
}

func (m *maker) closedDay(f free, rec course.ClosedDay) {
	rec.Base = m.base(course.KindClosedDay, f.name+f.days.From.String())
	rec.Name, rec.Days = f.name, f.days
	m.closed = append(m.closed, &rec)
	m.add(&rec)
}

// records gives everything in the order in which it may be stored.
func (m *maker) records() []course.Record {
	out := m.fixed
	for _, r := range m.requests {
		out = append(out, r)
	}
	for _, s := range m.sessions {
		out = append(out, s)
	}
	return append(out, m.targets()...)
}
