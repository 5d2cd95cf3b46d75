package example

import (
	"cmp"
	"slices"
	"strconv"

	"klassetrin/course"
)

// draft makes a session of a lesson for a class, without time, place and
// librarian; nil when the class is too large or too small for the course.
func (m *maker) draft(c *courseSeed, l course.Lesson, edition int, k *course.Class, d course.Date) *course.Session {
	year := m.seed.Library.SchoolYear(d)
	n, _ := k.PupilsIn(year)
	if c.GroupMax > 0 && n > c.GroupMax || n < c.GroupMin {
		return nil
	}
	s := m.empty(c, l, edition, d)
	a := course.Attendance{Class: k.ID, School: k.School, Expected: n}
	if g := m.plan.GradeIn(k, year); g != nil {
		a.Grade = g.ID
	}
	s.Attendance = []course.Attendance{a}
	s.Kits = m.plan.KitsFor(&c.Course, n)
	return s
}

func (m *maker) empty(c *courseSeed, l course.Lesson, edition int, d course.Date) *course.Session {
	return &course.Session{
		Base: m.base(course.KindSession, strconv.Itoa(len(m.sessions))), Course: c.ID, Edition: edition, Lesson: l.ID, Day: d,
		Minutes: l.Minutes, Before: c.SetUp, After: c.ClearUp,
	}
}

// settle finds place, time and librarian for a session so that it clashes with
// nothing. It tells whether there are any.
func (m *maker) settle(s *course.Session, c *courseSeed) bool {
	s.Place = m.place(s, c)
	first := m.dice.below(len(m.seed.Starts))
	who := m.able(c, s.Place)
	for i := range m.seed.Starts {
		s.Start = m.seed.Starts[(first+i)%len(m.seed.Starts)]
		if s.Start+course.Clock(s.Minutes) > m.seed.Latest {
			continue
		}
		for _, l := range who {
			s.Librarians = []course.ID{l}
			if m.fits(s) {
				return true
			}
		}
	}
	return false
}

// able gives the librarians with the skills for a course, those with the
// fewest sessions first, give or take a few; where the shape says so, those
// who live near before those who do not.
func (m *maker) able(c *courseSeed, at course.Place) []course.ID {
	var out []course.ID
	rank := map[course.ID]int{}
	for _, l := range m.plan.Librarians.All() {
		if !slices.ContainsFunc(c.Skills, func(skill string) bool { return !slices.Contains(l.Skills, skill) }) {
			out = append(out, l.ID)
			way := m.plan.TravelMinutes(course.Place{Kind: course.AtLibrary, Branch: l.Branch}, at)
			rank[l.ID] = m.visits.worked[l.ID] + m.dice.below(8) + way*m.shape.near
		}
	}
	slices.SortFunc(out, func(a, b course.ID) int { return cmp.Compare(rank[a], rank[b]) })
	return out
}

// place chooses between school and library: the library's nearest branch with
// a room that is large enough, more often for schools that have it close by.
func (m *maker) place(s *course.Session, c *courseSeed) course.Place {
	school := m.plan.Schools.Get(s.Attendance[0].School)
	atSchool := course.Place{Kind: course.AtSchool, School: school.ID}
	visiting := slices.Contains(c.Places, course.AtSchool)
	room, km := m.nearest(school, c.NeedsRoom, s.Expected())
	if room == nil || visiting && (c.Places[0] == course.AtSchool || km > 4) && m.dice.chance(70) {
		return atSchool
	}
	return course.Place{Kind: course.AtLibrary, Branch: room.Branch, Room: room.ID}
}

func (m *maker) nearest(school *course.School, workshop bool, pupils int) (*course.Room, float64) {
	var best *course.Room
	distance := 0.0
	for _, r := range m.seed.Rooms {
		room := m.plan.Rooms.Get(m.id(course.KindRoom, r.Key))
		if r.Workshop != workshop || room.Seats < pupils {
			continue
		}
		km := course.Kilometres(*m.plan.Branches.Get(room.Branch).Position, *school.Position)
		if best == nil || km < distance-0.01 || km < distance+0.01 && m.dice.chance(35) {
			best, distance = room, km
		}
	}
	return best, distance
}

// session makes a scene on a day.
func (m *maker) session(sc scene, d course.Date) *course.Session {
	c := m.courseSeed(sc.Course)
	lessons, edition := m.lessonsOn(c, d)
	s := m.empty(c, lessons[min(sc.Lesson, len(lessons))-1], edition, d)
	a := course.Attendance{Group: sc.Group, Grade: sc.Grade, Expected: sc.Pupils}
	if sc.Class != "" {
		k := m.class(sc.School, sc.Class, m.seed.Library.SchoolYear(d))
		n, _ := k.PupilsIn(m.seed.Library.SchoolYear(d))
		a = course.Attendance{Class: k.ID, School: k.School, Expected: min(n, cmp.Or(c.GroupMax, n))}
		a.Grade = m.plan.GradeIn(k, m.seed.Library.SchoolYear(d)).ID
		if sc.Lesson == 1 {
			m.visits.had[[2]course.ID{k.ID, c.ID}] = true
		}
	}
	s.Attendance = []course.Attendance{a}
	s.Start, s.Librarians = sc.Start, []course.ID{m.id(course.KindLibrarian, sc.Librarian)}
	s.Place = course.Place{Kind: course.AtSchool, School: a.School}
	if sc.Room != "" {
		room := m.plan.Rooms.Get(m.id(course.KindRoom, sc.Room))
		s.Place = course.Place{Kind: course.AtLibrary, Branch: room.Branch, Room: room.ID}
	}
	if !sc.NoKits {
		s.Kits = m.plan.KitsFor(&c.Course, a.Expected)
	}
	return s
}

// class finds a class by what it is called in a school year.
func (m *maker) class(school, label string, year int) *course.Class {
	for _, k := range m.plan.ClassesIn(m.id(course.KindSchool, school), year) {
		if m.plan.ClassLabel(k, year) == label {
			return k
		}
	}
	panic("example: " + school + " has no class " + label)
}
