package calendar

import (
	"slices"

	"klassetrin/course"
)

// Begin gives a draft for a goal that names something: a request, a class, a
// school or a course; any other ID gives a draft without choices. The draft
// lies at a day and start, or where the request leaves room.
func Begin(p *course.Plan, id, what course.ID, day course.Date, start course.Clock, minutes int, group string) *Draft {
	d := NewDraft(id, day, start, minutes)
	d.Session.Place.Branch = d.homeBranch(p)
	if r := p.Requests.Get(what); r != nil {
		d.answer(p, r, group)
	}
	if p.Courses.Has(what) {
		d.SetCourse(p, what)
	}
	d.AddClass(p, what)
	d.stored = clone(&d.Session)
	return d
}

// answer takes over what a school asked for.
func (d *Draft) answer(p *course.Plan, r *course.Request, group string) {
	d.Session.Request = r.ID
	for _, class := range r.Classes {
		d.AddClass(p, class)
	}
	if len(r.Classes) == 0 {
		d.AddGroup(p, group, r.School, r.Pupils)
	}
	d.SetCourse(p, r.Course)
}

// Fit moves a draft to the first free time that its request leaves, from a day
// on; it stays where it is when there is none.
func (d *Draft) Fit(p *course.Plan, from course.Date) {
	r := p.Requests.Get(d.Session.Request)
	if r == nil {
		return
	}
	day, start, ok := p.FirstFree(&d.Session, r, from)
	if !ok && r.Wish.From != 0 {
		day = max(day, r.Wish.From)
	}
	d.SetWhen(p, day, start)
	d.stored = clone(&d.Session)
}

// Following gives a draft for the next lesson of a session's course with the
// same classes, a week later; nil when the session has no later lesson.
func Following(p *course.Plan, id course.ID, s *course.Session) *Draft {
	c := p.Design(s)
	n := lessonNumber(c, s.Lesson)
	if c == nil || n == 0 || n == len(c.Lessons) {
		return nil
	}
	d := &Draft{New: true, own: map[string]bool{fieldPlace: true, fieldLesson: true}}
	d.Session = course.Session{
		Base: course.Base{ID: id}, Course: s.Course, Edition: s.Edition, Lesson: c.Lessons[n].ID, Day: s.Day + 7, Start: s.Start, Minutes: c.Lessons[n].Minutes,
		Before: s.Before, After: s.After, Place: s.Place, Librarians: slices.Clone(s.Librarians), Kits: slices.Clone(s.Kits), Request: s.Request,
	}
	for _, a := range s.Attendance {
		a.Present, a.Adults = course.Count{}, course.Count{}
		d.Session.Attendance = append(d.Session.Attendance, a)
	}
	d.SetWhen(p, d.Session.Day, d.Session.Start)
	d.stored = clone(&d.Session)
	return d
}

// lessonNumber gives the place of a lesson in its course, counted from 1; 0
// when the course has no such lesson.
func lessonNumber(c *course.Course, lesson course.ID) int {
	if c == nil {
		return 0
	}
	return 1 + slices.IndexFunc(c.Lessons, func(l course.Lesson) bool { return l.ID == lesson })
}
