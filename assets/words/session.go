package words

import (
	"strings"

	"klassetrin/course"
)

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

// Participants names the classes of a session with their schools, in the short
// form of lists: "6.A Gjellerupskolen, 6.B Gjellerupskolen".
func (p *Printer) Participants(plan *course.Plan, s *course.Session) string {
	var out []string
	for _, a := range s.Attendance {
		out = append(out, p.Participant(plan, s, a))
	}
	return strings.Join(out, ", ")
}

// Participant names one class of a session as it is called on that day, with
// its school.
func (p *Printer) Participant(plan *course.Plan, s *course.Session, a course.Attendance) string {
	label := a.Group
	if k := plan.Classes.Get(a.Class); k != nil && plan.Library != nil {
		label = plan.ClassLabel(k, plan.Library.SchoolYear(s.Day))
	}
	if school := plan.Schools.Get(a.School); school != nil {
		label = strings.TrimSpace(label + " " + school.Name)
	}
	return label
}

// Place names where a session happens: "Makerspace, Herning", "på skolen".
func (p *Printer) Place(plan *course.Plan, at course.Place) string {
	switch at.Kind {
	case course.AtLibrary:
		branch, room := "", ""
		if b := plan.Branches.Get(at.Branch); b != nil {
			branch = b.Name
		}
		if r := plan.Rooms.Get(at.Room); r != nil {
			room = r.Name
		}
		if room != "" && branch != "" {
			return room + ", " + branch
		}
		if room+branch != "" {
			return room + branch
		}
	case course.AtSchool:
		if at.Text != "" {
			return p.T("place.atschool") + ", " + at.Text
		}
		return p.T("place.atschool")
	case course.Online, course.Elsewhere:
		if at.Text != "" {
			return at.Text
		}
	}
	return p.PlaceKind(at.Kind)
}

// Librarians names who teaches a session.
func (p *Printer) Librarians(plan *course.Plan, s *course.Session) string {
	var out []string
	for _, id := range s.Librarians {
		if l := plan.Librarians.Get(id); l != nil {
			out = append(out, l.ShortName())
		}
	}
	return strings.Join(out, ", ")
}
