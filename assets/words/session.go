package words

import "klassetrin/course"

// Class names a class with its school as it is called on a day: "6.A
// (Gjellerupskolen)"; no day means the class's first year. It gives "" for nil.
func (p *Printer) Class(plan *course.Plan, k *course.Class, day course.Date) string {
	if k == nil {
		return ""
	}
	year := k.Since
	if plan.Library != nil && day != 0 {
		year = plan.Library.SchoolYear(day)
	}
	label := plan.ClassLabel(k, year)
	if school := plan.Schools.Get(k.School); school != nil {
		label += " (" + school.Name + ")"
	}
	return label
}

// Classes names all classes and groups of a session: "6.A (Gjellerupskolen) og
// 6.B (Gjellerupskolen)".
func (p *Printer) Classes(plan *course.Plan, s *course.Session) string {
	var names []string
	for _, a := range s.Attendance {
		name := p.Class(plan, plan.Classes.Get(a.Class), s.Day)
		if name == "" {
			name = a.Group
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return p.List(names)
}

// Session names a session by its course and classes: "»Kildekritik« for 6.A
// (Gjellerupskolen)".
func (p *Printer) Session(plan *course.Plan, s *course.Session) string {
	if s == nil {
		return p.T("say.session.gone")
	}
	title := p.T("say.gone")
	if d := plan.Design(s); d != nil {
		title = d.Title
	}
	classes := p.Classes(plan, s)
	if classes == "" {
		return p.T("say.session.title", course.Args{"Title": title})
	}
	return p.T("say.session", course.Args{"Title": title, "Classes": classes})
}

// SessionWhen names a session like Session, with its day and times.
func (p *Printer) SessionWhen(plan *course.Plan, s *course.Session) string {
	if s == nil {
		return p.Session(plan, s)
	}
	return p.Session(plan, s) + ", " + p.WeekdayDayMonth(s.Day) + " " + p.SessionTimes(s)
}

// SessionTimes gives the times of a session, "08:15–09:45".
func (p *Printer) SessionTimes(s *course.Session) string {
	return p.Times(s.Start, s.Span().To.Clock())
}
