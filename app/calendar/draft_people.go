package calendar

import (
	"slices"

	"klassetrin/course"
)

// AddClass adds a class with the pupils it has on the day.
func (d *Draft) AddClass(p *course.Plan, class course.ID) {
	a, ok := p.Expect(class, d.Session.Day)
	if !ok || slices.ContainsFunc(d.Session.Attendance, func(a course.Attendance) bool { return a.Class == class }) {
		return
	}
	d.Session.Attendance = append(d.Session.Attendance, a)
	d.peopleChanged(p)
}

// AddGroup adds a group that is no class, by a name and a school ("" for none).
func (d *Draft) AddGroup(p *course.Plan, name string, school course.ID, expected int) {
	d.Session.Attendance = append(d.Session.Attendance, course.Attendance{Group: name, School: school, Expected: expected})
	d.peopleChanged(p)
}

// RemoveRow takes a class or group out.
func (d *Draft) RemoveRow(p *course.Plan, row int) {
	d.Session.Attendance = slices.Delete(d.Session.Attendance, row, row+1)
	d.peopleChanged(p)
}

// SetExpected sets the expected pupils of a class or group.
func (d *Draft) SetExpected(p *course.Plan, row, n int) {
	d.Session.Attendance[row].Expected = n
	d.refit(p)
}

// peopleChanged lets school, lesson and kits follow the classes.
func (d *Draft) peopleChanged(p *course.Plan) {
	s := &d.Session
	if s.Place.Kind == course.AtSchool && !d.visits(s.Place.School) {
		s.Place.School = d.firstSchool()
	}
	if c := p.Design(s); c != nil && d.follows(fieldLesson) && len(c.Lessons) > 1 {
		d.setLesson(p, d.nextLesson(p, c))
	}
	d.refit(p)
}

func (d *Draft) visits(school course.ID) bool {
	return school != "" && slices.ContainsFunc(d.Session.Attendance, func(a course.Attendance) bool { return a.School == school })
}

func (d *Draft) firstSchool() course.ID {
	for _, a := range d.Session.Attendance {
		if a.School != "" {
			return a.School
		}
	}
	return ""
}

// refit books the kits that the course needs for the pupils of a new session.
func (d *Draft) refit(p *course.Plan) {
	c := p.Design(&d.Session)
	if c == nil || !d.follows(fieldKits) {
		return
	}
	d.Session.Kits = p.KitsFor(c, d.Session.Expected())
}

// SetKit books so many copies of a kit; 0 takes it out.
func (d *Draft) SetKit(kit course.ID, copies int) {
	d.chooses(fieldKits)
	list := slices.Clone(d.Session.Kits)
	at := slices.IndexFunc(list, func(u course.KitUse) bool { return u.Kit == kit })
	switch {
	case copies == 0 && at >= 0:
		list = slices.Delete(list, at, at+1)
	case at >= 0:
		list[at].Copies = copies
	case copies > 0:
		list = append(list, course.KitUse{Kit: kit, Copies: copies})
	}
	d.Session.Kits = list
}
