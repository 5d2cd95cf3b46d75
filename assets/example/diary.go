package example

import (
	"slices"

	"klassetrin/course"
)

// book puts a session into the diary.
func (m *maker) book(s *course.Session) {
	m.sessions = append(m.sessions, s)
	m.byDay[s.Day] = append(m.byDay[s.Day], s)
}

// fits tells whether a session clashes with nothing that is booked: the rules
// of package course, asked while the plan is still being made.
func (m *maker) fits(s *course.Session) bool {
	busy := s.Busy()
	for _, id := range s.Librarians {
		who := m.plan.Librarians.Get(id)
		if !who.Hours.Cover(busy) || slices.ContainsFunc(m.absences, func(a *course.Absence) bool { return a.Librarian == id && a.Days.Contains(s.Day) }) {
			return false
		}
	}
	if s.Place.Kind == course.AtLibrary && !m.branchOpen(s) {
		return false
	}
	for _, o := range m.byDay[s.Day] {
		switch {
		case o.State == course.CalledOff:
		case !o.Busy().Overlaps(busy):
			if m.tooFar(o, s) {
				return false
			}
		case shareSomething(o, s):
			return false
		}
	}
	return m.kitsLeft(s)
}

// kitsLeft tells whether there are copies enough of each kit of a session, for
// it and for those at the same time.
func (m *maker) kitsLeft(s *course.Session) bool {
	all := append([]*course.Session{s}, m.byDay[s.Day]...)
	for _, k := range s.Kits {
		copies := m.plan.Kits.Get(k.Kit).Copies
		for _, at := range all {
			if at.Busy().Overlaps(s.Busy()) && copiesAt(at, all, k.Kit) > copies {
				return false
			}
		}
	}
	return true
}

// copiesAt sums the copies of a kit that are out during a session.
func copiesAt(at *course.Session, all []*course.Session, kit course.ID) int {
	n := 0
	for _, o := range all {
		for _, k := range o.Kits {
			if k.Kit == kit && o.State != course.CalledOff && o.Busy().Overlaps(at.Busy()) {
				n += k.Copies
			}
		}
	}
	return n
}

func (m *maker) branchOpen(s *course.Session) bool {
	return m.plan.Branches.Get(s.Place.Branch).Hours.Cover(s.Span()) && !slices.ContainsFunc(m.closed, func(d *course.ClosedDay) bool {
		return d.Sort == course.LibraryClosed && (d.Branch == "" || d.Branch == s.Place.Branch) && d.Days.Contains(s.Day)
	})
}

// tooFar tells whether somebody cannot get from one session to the other.
func (m *maker) tooFar(o, s *course.Session) bool {
	shared := slices.ContainsFunc(s.Librarians, func(id course.ID) bool { return slices.Contains(o.Librarians, id) })
	return shared && o.Busy().Gap(s.Busy()) < m.plan.TravelMinutes(o.Place, s.Place)
}

func shareSomething(a, b *course.Session) bool {
	if a.Place.Room != "" && a.Place.Room == b.Place.Room {
		return true
	}
	if slices.ContainsFunc(a.Librarians, func(id course.ID) bool { return slices.Contains(b.Librarians, id) }) {
		return true
	}
	return slices.ContainsFunc(a.Attendance, func(x course.Attendance) bool {
		return x.Class != "" && slices.ContainsFunc(b.Attendance, func(y course.Attendance) bool { return x.Class == y.Class })
	})
}

// visits remembers who was visited how often, so that courses spread over
// schools, classes and librarians as they would.
type visits struct {
	due    map[course.ID]int             // schools: whose turn is next, lowest first
	class  map[course.ID]int             // classes, since the school year began
	had    map[[2]course.ID]bool         // class and course
	worked map[course.ID]int             // librarians
	series []next                        // further lessons that are owed
	year   int                           // the school year all this is about
	lists  map[course.ID][]*course.Class // classes of a school this year
}

// next is a further lesson of a course that a class has begun.
type next struct {
	seed   *courseSeed
	class  *course.Class
	lesson int
	from   course.Date
	who    course.ID
	start  course.Clock
	place  course.Place
}

// begin starts a school year.
func (m *maker) begin(year int) {
	worked := m.visits.worked
	if worked == nil {
		worked = map[course.ID]int{}
	}
	m.visits = visits{
		due: map[course.ID]int{}, class: map[course.ID]int{}, had: map[[2]course.ID]bool{}, worked: worked,
		year: year, lists: map[course.ID][]*course.Class{},
	}
	for i := range m.seed.schools {
		s := &m.seed.schools[i]
		m.visits.due[s.ID] = m.dice.below(min(m.step(s), 60))
		m.visits.lists[s.ID] = m.plan.ClassesIn(s.ID, year)
	}
}

// step is how long a school waits after a visit: the more often it is visited,
// the shorter. A school that is not visited this school year waits for ever.
func (m *maker) step(s *schoolSeed) int {
	weight := s.weight
	if weight == 0 {
		if m.visits.year >= m.year {
			return 1 << 30
		}
		weight = 2
	}
	return 1000 / weight
}
