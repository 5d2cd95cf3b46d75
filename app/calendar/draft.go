package calendar

import (
	"reflect"
	"slices"

	"klassetrin/course"
)

// Draft is a session while it is being made or altered in the panel. What the
// course says about minutes, kits, set-up and place is taken over until the
// user has chosen something else.
type Draft struct {
	Session course.Session
	New     bool // not in the plan yet

	stored course.Session  // as it was when the work began
	own    map[string]bool // fields that the user of a new session has chosen
}

// Fields that a course fills in until the user has chosen something else.
const (
	fieldMinutes = "minutes"
	fieldKits    = "kits"
	fieldPlace   = "place"
	fieldBefore  = "before"
	fieldAfter   = "after"
	fieldLesson  = "lesson"
)

// NewDraft begins a session at a time. Minutes are 0 when the course shall
// decide.
func NewDraft(id course.ID, day course.Date, start course.Clock, minutes int) *Draft {
	d := &Draft{New: true, own: map[string]bool{fieldMinutes: minutes > 0}}
	d.Session = course.Session{Base: course.Base{ID: id}, Day: day, Start: start, Minutes: minutes}
	if minutes == 0 {
		d.Session.Minutes = 45
	}
	d.stored = clone(&d.Session)
	return d
}

// EditDraft begins to alter a session of the plan.
func EditDraft(s *course.Session) *Draft {
	return &Draft{Session: clone(s), stored: clone(s)}
}

// clone copies a session so that its lists can be altered.
func clone(s *course.Session) course.Session {
	n := *s
	n.Librarians = slices.Clone(s.Librarians)
	n.Kits = slices.Clone(s.Kits)
	n.Attendance = slices.Clone(s.Attendance)
	return n
}

// Dirty tells whether something would be lost without saving.
func (d *Draft) Dirty() bool { return !course.Same(&d.Session, &d.stored) }

// Rebase takes in what has become of the session elsewhere: fields that were
// not altered here get their new values.
func (d *Draft) Rebase(now *course.Session) {
	mine, old, others := reflect.ValueOf(&d.Session).Elem(), reflect.ValueOf(&d.stored).Elem(), reflect.ValueOf(now).Elem()
	for i := range mine.NumField() {
		if reflect.DeepEqual(mine.Field(i).Interface(), old.Field(i).Interface()) {
			mine.Field(i).Set(others.Field(i))
		}
	}
	d.Session, d.stored = clone(&d.Session), clone(now)
}

// Findings tells what would be wrong with the session. Before a course is
// chosen only the day can be judged.
func (d *Draft) Findings(p *course.Plan) []course.Finding {
	if d.Session.Day == 0 {
		return nil
	}
	list := p.Findings(&d.Session)
	if d.Session.Course == "" {
		list = slices.DeleteFunc(list, func(f course.Finding) bool { return f.Rule == course.RuleNobody })
	}
	return list
}

// chooses notes that the user of a new session has chosen a field.
func (d *Draft) chooses(field string) {
	if d.own != nil {
		d.own[field] = true
	}
}

// follows tells whether the course decides a field.
func (d *Draft) follows(field string) bool { return d.New && !d.own[field] }

// SetCourse chooses the course, and the lesson that its classes have not had
// yet. A course decides minutes, set-up, kits and the kind of place of a new
// session.
func (d *Draft) SetCourse(p *course.Plan, id course.ID) {
	c := p.Courses.Get(id)
	if c == nil || len(c.Lessons) == 0 || d.Session.Course == id {
		return
	}
	s := &d.Session
	s.Course, s.Edition = id, c.Edition
	if d.stored.Course == id {
		s.Edition = d.stored.Edition
		c = p.Design(s)
	}
	if d.follows(fieldBefore) {
		s.Before = c.SetUp
	}
	if d.follows(fieldAfter) {
		s.After = c.ClearUp
	}
	if d.follows(fieldPlace) && len(c.Places) > 0 && !slices.Contains(c.Places, s.Place.Kind) {
		d.setPlaceKind(p, c.Places[0])
	}
	d.own = without(d.own, fieldLesson)
	d.setLesson(p, d.nextLesson(p, c))
	d.refit(p)
}

func without(own map[string]bool, field string) map[string]bool {
	delete(own, field)
	return own
}

// nextLesson gives the first lesson of a course that the classes have not had.
func (d *Draft) nextLesson(p *course.Plan, c *course.Course) course.ID {
	for _, l := range c.Lessons {
		if !slices.ContainsFunc(d.Session.Attendance, func(a course.Attendance) bool { return hadLesson(p, a.Class, c.ID, l.ID, d.Session.ID) }) {
			return l.ID
		}
	}
	return c.Lessons[0].ID
}

// hadLesson tells whether a class was or will be given a lesson in another
// session.
func hadLesson(p *course.Plan, class, of, lesson, except course.ID) bool {
	return class != "" && slices.ContainsFunc(p.Using(class), func(s *course.Session) bool {
		return s.Course == of && s.Lesson == lesson && s.Counts() && s.ID != except
	})
}

// SetLesson chooses the lesson.
func (d *Draft) SetLesson(p *course.Plan, id course.ID) {
	d.chooses(fieldLesson)
	d.setLesson(p, id)
}

func (d *Draft) setLesson(p *course.Plan, id course.ID) {
	d.Session.Lesson = id
	if l := p.Design(&d.Session).Lesson(id); l != nil && (d.follows(fieldMinutes) || !d.New && d.Session.Course != d.stored.Course) {
		d.Session.Minutes = l.Minutes
	}
}

// SetMinutes chooses the length.
func (d *Draft) SetMinutes(n int) {
	d.chooses(fieldMinutes)
	d.Session.Minutes = n
}

// SetWhen chooses day and start. Classes have the grade and the pupils of that
// day.
func (d *Draft) SetWhen(p *course.Plan, day course.Date, start course.Clock) {
	d.Session.Day, d.Session.Start = day, start
	for i, a := range d.Session.Attendance {
		if now, ok := p.Expect(a.Class, day); ok {
			d.Session.Attendance[i].School, d.Session.Attendance[i].Grade = now.School, now.Grade
		}
	}
}
