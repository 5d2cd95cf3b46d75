package example

import (
	"cmp"
	"slices"

	"klassetrin/course"
)

// usual is the number of pupils below which it is not worth planning one more
// session on a day.
const usual = 20

// walk makes the sessions day by day, so that each month has the pupils that
// the shape says; ahead of today only a part is booked yet.
func (m *maker) walk() {
	carry := 0.0
	month, teaching, free := course.Date(0), 0, 0
	for d := m.from; d <= m.today.AddDays(daysAhead); d++ {
		if y := m.seed.Library.SchoolYear(d); d == m.from || y != m.visits.year {
			m.begin(y)
		}
		if first := d.AddDays(1 - d.Day()); first != month {
			month = first
			teaching, free = m.count(first)
		}
		school := m.days.school(d)
		if !m.days.open(d) || !school && teaching > 0 {
			carry -= float64(m.booked(d))
			continue
		}
		quota := float64(m.shape.month(m.today, d.Year(), d.Month())) / float64(cmp.Or(teaching, free))
		carry += quota*m.share(d) - float64(m.booked(d))
		if d == m.focus {
			continue
		}
		for carry >= usual {
			n, ok := m.one(d, school)
			if !ok {
				break
			}
			carry -= float64(n)
		}
	}
}

// count gives the school days of a month, and the days the library works.
func (m *maker) count(first course.Date) (teaching, open int) {
	for d := first; d <= first.EndOfMonth(); d++ {
		if m.days.open(d) {
			open++
		}
		if m.days.school(d) {
			teaching++
		}
	}
	return teaching, open
}

// share is the part of a day's teaching that is booked already.
func (m *maker) share(d course.Date) float64 {
	if d <= m.today {
		return 1
	}
	return 0.9 - 0.68*float64(d-m.today)/daysAhead
}

// booked gives the pupils of sessions that a day has from the start.
func (m *maker) booked(d course.Date) int {
	n := 0
	for _, s := range m.byDay[d] {
		n += s.Expected()
	}
	return n
}

// one makes one more session on a day: a further lesson of a course that has
// begun, else a first one. It gives the pupils it adds to the year.
func (m *maker) one(d course.Date, school bool) (pupils int, ok bool) {
	var s *course.Session
	switch {
	case school:
		if s = m.further(d); s == nil {
			s = m.first(d)
		}
	case len(m.seed.Groups) > 0:
		s = m.session(m.seed.Groups[m.dice.below(len(m.seed.Groups))], d)
		if !m.fits(s) {
			s = nil
		}
	}
	if s == nil {
		return 0, false
	}
	m.book(s)
	for _, l := range s.Librarians {
		m.visits.worked[l]++
	}
	if d < m.today {
		return m.held(s), true
	}
	m.planned(s)
	return s.Expected(), true
}

// further finds a lesson that is owed to a class and fits on a day.
func (m *maker) further(d course.Date) *course.Session {
	for i, n := range m.visits.series {
		if d < n.from || d > n.from.AddDays(40) {
			continue
		}
		lessons, edition := m.lessonsOn(n.seed, d)
		if n.lesson >= len(lessons) {
			continue
		}
		s := m.draft(n.seed, lessons[n.lesson], edition, n.class, d)
		if s == nil {
			continue
		}
		s.Place, s.Librarians, s.Start = n.place, []course.ID{n.who}, n.start
		if !m.fits(s) && !m.settle(s, n.seed) {
			continue
		}
		m.visits.series = slices.Delete(m.visits.series, i, i+1)
		m.owe(n.seed, n.class, n.lesson+1, s)
		return s
	}
	return nil
}

// owe remembers that a class still has lessons to come.
func (m *maker) owe(c *courseSeed, k *course.Class, lesson int, s *course.Session) {
	if lesson < len(c.Lessons) {
		from := s.Day.AddDays(7 * m.dice.between(1, 2))
		m.visits.series = append(m.visits.series, next{c, k, lesson, from, s.Librarians[0], s.Start, s.Place})
	}
}

// first finds the school whose turn it is, and a course and class there.
func (m *maker) first(d course.Date) *course.Session {
	order := make([]*schoolSeed, 0, len(m.seed.schools))
	for i := range m.seed.schools {
		if s := &m.seed.schools[i]; s.weight > 0 || m.visits.year < m.year {
			order = append(order, s)
		}
	}
	slices.SortStableFunc(order, func(a, b *schoolSeed) int { return cmp.Compare(m.visits.due[a.ID], m.visits.due[b.ID]) })
	tried := 0
	for _, school := range order {
		for range 3 {
			c, k := m.choose(school, d)
			if c == nil {
				break
			}
			tried++
			lessons, edition := m.lessonsOn(c, d)
			s := m.draft(c, lessons[0], edition, k, d)
			if s == nil || !m.settle(s, c) {
				continue
			}
			m.visits.due[school.ID] += m.step(school)
			m.visits.class[k.ID]++
			m.visits.had[[2]course.ID{k.ID, c.ID}] = true
			m.owe(c, k, 1, s)
			return s
		}
		if tried > 20 {
			break
		}
	}
	return nil
}

// choose picks a course that suits a class of a school and that class has not
// had this school year: courses by how often they are asked for, then the
// class that was visited least.
func (m *maker) choose(school *schoolSeed, d course.Date) (*courseSeed, *course.Class) {
	total := 0
	var options []*courseSeed
	var classes []*course.Class
	for i := range m.seed.courses {
		c := &m.seed.courses[i]
		if !m.given(c, d) {
			continue
		}
		if k := m.least(school, c); k != nil {
			options, classes = append(options, c), append(classes, k)
			total += c.Weight
		}
	}
	at := m.dice.below(total)
	for i, c := range options {
		if at -= c.Weight; at < 0 {
			return c, classes[i]
		}
	}
	return nil, nil
}

func (m *maker) least(school *schoolSeed, c *courseSeed) *course.Class {
	var best *course.Class
	lowest := 1 << 30
	for _, k := range m.visits.lists[school.ID] {
		g := m.plan.GradeIn(k, m.visits.year)
		if g == nil || !slices.Contains(c.Grades, g.ID) || m.visits.had[[2]course.ID{k.ID, c.ID}] {
			continue
		}
		if n := m.visits.class[k.ID]*8 + m.dice.below(8); n < lowest {
			best, lowest = k, n
		}
	}
	return best
}
