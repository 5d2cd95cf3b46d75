package example

import (
	"strconv"
	"time"

	"klassetrin/course"
)

// courses makes the courses, and the first edition of each that was altered.
func (m *maker) courses() {
	for i := range m.seed.courses {
		s := &m.seed.courses[i]
		c := &s.Course
		c.Base = m.base(course.KindCourse, s.Key)
		c.Theme = m.id(course.KindTheme, string(c.Theme))
		for j := range c.Kits {
			c.Kits[j].Kit = m.id(course.KindKit, string(c.Kits[j].Kit))
		}
		for j := range c.Lessons {
			l := &c.Lessons[j]
			key := s.Key + strconv.Itoa(j)
			l.ID = m.id("lesson", key)
			for a := range l.Activities {
				l.Activities[a].ID = m.id("activity", key+"."+strconv.Itoa(a))
			}
		}
		rec := *c
		m.add(&rec)
		if c.Edition > 1 {
			old := *c
			old.Edition, old.Lessons = 1, c.Lessons[:1]
			m.add(&course.Edition{Base: m.base(course.KindEdition, s.Key), Course: c.ID, Number: 1, Design: old})
		}
	}
}

// altered is the day on which the second editions of courses came.
func (m *maker) altered() course.Date { return course.NewDate(m.year-1, time.August, 1) }

// given tells whether a course is given on a day.
func (m *maker) given(s *courseSeed, d course.Date) bool {
	begin := m.seed.Library.SchoolYearPeriod(m.year).From
	return s.Weight > 0 && (s.From == nil || d >= begin.AddDays(*s.From)) && (s.Until == nil || d < begin.AddDays(*s.Until))
}

// lessonsOn gives the lessons a course had on a day.
func (m *maker) lessonsOn(s *courseSeed, d course.Date) (lessons []course.Lesson, edition int) {
	if s.Edition > 1 && d < m.altered() {
		return s.Lessons[:1], 1
	}
	return s.Lessons, s.Edition
}

func (m *maker) courseSeed(key string) *courseSeed {
	for i := range m.seed.courses {
		if m.seed.courses[i].Key == key {
			return &m.seed.courses[i]
		}
	}
	panic("example: no course is called " + key)
}
