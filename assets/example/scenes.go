package example

import (
	"cmp"
	"slices"
	"strconv"

	"klassetrin/course"
)

// make fills the diary: first what every example has, then the rest around it.
func (m *maker) make() []course.Record {
	m.begin(m.seed.Library.SchoolYear(m.focus))
	scenes := m.seed.Today
	if !m.days.school(m.focus) {
		scenes = m.seed.Holiday
	}
	for _, sc := range scenes {
		m.stage(sc, m.focus)
	}
	for _, sc := range m.seed.Conflicts {
		m.clashes = append(m.clashes, m.stage(sc, m.days.afterSchoolDays(m.focus, sc.After)))
	}
	m.walk()
	m.forgotten()
	m.altering()
	m.oneUnknown()
	m.asked()
	return m.records()
}

// stage books a scene. A second lesson has a first one a week of school
// earlier.
func (m *maker) stage(sc scene, d course.Date) *course.Session {
	if sc.Lesson > 1 && sc.Class != "" {
		before := sc
		before.Lesson, before.NoKits = sc.Lesson-1, false
		week := m.days.schoolDaysBefore(d, 5)
		if m.seed.Library.SchoolYear(week) == m.seed.Library.SchoolYear(d) {
			m.stageBefore(before, week)
		}
	}
	s := m.session(sc, d)
	s.State, s.Sent = course.Confirmed, m.told(d)
	m.book(s)
	return s
}

func (m *maker) stageBefore(sc scene, d course.Date) {
	s := m.session(sc, d)
	if !m.fits(s) {
		return
	}
	m.book(s)
	if d < m.today {
		m.held(s)
	} else {
		s.State, s.Sent = course.Confirmed, m.told(d)
	}
}

// told is the day schools were sent their schedules: the Monday before last.
func (m *maker) told(d course.Date) course.Date {
	if d > m.today {
		d = m.today
	}
	return d.Monday().AddDays(-7)
}

// missing is how many sessions of the last seven days nobody has counted yet.
const missing = 3

// forgotten takes away the counts of the last sessions before today. In a week
// without school it makes sessions for holiday groups instead.
func (m *maker) forgotten() {
	week := course.Period{From: m.today.AddDays(-7), To: m.today.AddDays(-1)}
	last := m.in(week, func(s *course.Session) bool { return s.State == course.Held })
	for d := week.To; len(last) < missing && d >= week.From; d-- {
		for i := 0; m.days.open(d) && len(last) < missing && i < len(m.seed.Groups); i++ {
			s := m.session(m.seed.Groups[i], d)
			s.Sent = m.told(d)
			if m.fits(s) {
				m.book(s)
				last = append(last, s)
			}
		}
	}
	for _, s := range last[max(0, len(last)-missing):] {
		s.State, s.Rating, s.Learned, s.Remarks = course.Confirmed, 0, "", ""
		for i := range s.Attendance {
			s.Attendance[i].Present, s.Attendance[i].Adults = course.Count{}, course.Count{}
		}
	}
}

// in gives the sessions of a period that a test chooses, in order of start.
func (m *maker) in(p course.Period, choose func(*course.Session) bool) []*course.Session {
	var out []*course.Session
	for _, s := range m.sessions {
		if p.Contains(s.Day) && choose(s) && !slices.Contains(m.clashes, s) {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b *course.Session) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Start, b.Start))
	})
	return out
}

// changed is how many sessions changed after the school was told.
const changed = 4

// altering marks sessions to come as changed since the school was told.
func (m *maker) altering() {
	later := course.Period{From: m.focus + 1, To: m.today.AddDays(daysAhead)}
	told := m.in(later, func(s *course.Session) bool { return s.State != course.CalledOff })
	if len(told) < changed {
		told = append(told, m.clashes...)
	}
	step := max(1, min(3, len(told)/changed))
	for i := 0; i < changed && i*step < len(told); i++ {
		s := told[i*step]
		s.State, s.Sent, s.Changed = course.Confirmed, m.told(s.Day), true
	}
}

// oneUnknown makes the count of one session of last school year unknown.
func (m *maker) oneUnknown() {
	held := m.in(m.seed.Library.SchoolYearPeriod(m.year-1), func(s *course.Session) bool { return s.State == course.Held })
	if len(held) > 0 {
		s := held[len(held)*2/3]
		s.Attendance[0].Present, s.Attendance[0].Adults = course.Count{Sure: course.Unknown}, course.Count{Sure: course.Unknown}
	}
}

// asked makes the requests: the open ones of the example, and those that
// sessions came from or that came to nothing.
func (m *maker) asked() {
	next := m.days.nextOpen(m.today.Monday().AddDays(7))
	for i, r := range m.seed.Requests {
		wish := course.Period{From: next, To: next.AddDays(7*r.Weeks - 3)}
		for !m.days.school(wish.From) {
			wish.From, wish.To = wish.From+1, wish.To+1
		}
		rec := &course.Request{
			Base: m.base(course.KindRequest, strconv.Itoa(i)), School: m.id(course.KindSchool, r.School), Course: m.courseSeed(r.Course).ID,
			Classes: []course.ID{m.class(r.School, r.Class, m.seed.Library.SchoolYear(wish.From)).ID}, Teachers: 1 + i%2, Wish: wish, Weekdays: r.Weekdays,
			From: r.From, To: r.To, Remarks: r.Remarks, Came: m.today.AddDays(-r.Ago), How: r.How, State: course.RequestOpen,
		}
		if r.Contact {
			rec.Contact = m.id(course.KindContact, r.School)
		}
		m.requests = append(m.requests, rec)
	}
	recent := course.Period{From: m.today.AddDays(-60), To: m.today.AddDays(daysAhead)}
	for i, s := range m.in(recent, func(s *course.Session) bool { return s.Attendance[0].Class != "" }) {
		if i%4 != 0 || s.Changed {
			continue
		}
		m.answered(s, i)
	}
}

// answered makes the request that a session came from.
func (m *maker) answered(s *course.Session, i int) {
	rec := &course.Request{
		Base: m.base(course.KindRequest, "from"+string(s.ID)), School: s.Attendance[0].School, Course: s.Course,
		Classes: []course.ID{s.Attendance[0].Class}, Teachers: 1, Wish: course.Period{From: s.Day.Monday(), To: s.Day.Monday().AddDays(11)},
		Came: min(s.Day, m.today).AddDays(-m.dice.between(12, 40)), How: []string{"mail", "phone", "mail"}[i%3], State: course.RequestScheduled,
	}
	switch i % 24 {
	case 8:
		rec.State = course.RequestDeclined
	case 16:
		rec.State = course.RequestWithdrawn
	default:
		s.Request = rec.ID
	}
	m.requests = append(m.requests, rec)
}
