package schools

import (
	"klassetrin/app/kit"
	"klassetrin/course"
)

// Sheets gives the list as it is filtered now and, of the chosen school, the
// classes with what they have done, contacts, what is suggested, and sessions.
func (p *Page) Sheets() []kit.Sheet {
	out := []kit.Sheet{p.table.Sheet()}
	if p.card == nil {
		return out
	}
	w := p.deps.Words
	s := kit.Sheet{Name: p.card.School.Name, Head: []string{w.Field("class"), w.T("schools.pupils")}}
	for _, t := range p.card.Themes {
		s.Head = append(s.Head, t.Name)
	}
	for _, k := range p.card.Classes {
		row := []string{k.Label, "–"}
		if k.Known {
			row[1] = w.Int(k.Pupils)
		}
		for _, m := range k.Marks {
			row = append(row, p.markText(m))
		}
		s.Rows = append(s.Rows, row)
	}
	return append(out, s, p.contactSheet(), p.suggestionSheet(),
		p.sessionSheet(w.T("schools.next"), p.card.Next), p.sessionSheet(w.T("schools.history"), p.card.History))
}

func (p *Page) contactSheet() kit.Sheet {
	w := p.deps.Words
	s := kit.Sheet{Name: w.T("schools.contacts"), Head: []string{w.Field("name"), w.Field("role"), w.Field("mail"), w.Field("phone"), w.Field("source"), w.Field("confirmed")}}
	for _, c := range p.card.Contacts {
		confirmed := ""
		if c.Confirmed != 0 {
			confirmed = w.DateShort(c.Confirmed)
		}
		s.Rows = append(s.Rows, []string{c.Name, c.Role, c.Mail, c.Phone, c.Source, confirmed})
	}
	return s
}

func (p *Page) suggestionSheet() kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	s := kit.Sheet{Name: w.T("schools.suggest"), Head: []string{w.Field("course"), w.Field("theme"), w.Field("classes"), w.T("courses.last")}}
	for _, x := range p.card.Suggest {
		theme, last := "", ""
		if t := plan.Themes.Get(x.Course.Theme); t != nil {
			theme = t.Name
		}
		if x.Last != 0 {
			last = w.DateShort(x.Last)
		}
		s.Rows = append(s.Rows, []string{w.CourseTitle(x.Course), theme, w.List(p.card.labels(x.Classes)), last})
	}
	return s
}

func (p *Page) sessionSheet(name string, list []*course.Session) kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	s := kit.Sheet{Name: name, Head: []string{w.Field("day"), w.Field("start"), w.Field("course"), w.Field("classes")}}
	for _, x := range list {
		title := ""
		if d := plan.Design(x); d != nil {
			title = w.CourseTitle(d)
		}
		s.Rows = append(s.Rows, []string{w.DateShort(x.Day), w.SessionTimes(x), title, p.present(x)})
	}
	return s
}

// markText says how a class stands with a theme: the day it was taught or is
// booked for.
func (p *Page) markText(m course.ThemeMark) string {
	switch {
	case m.Held != 0:
		return p.deps.Words.DateShort(m.Held)
	case m.Booked != 0:
		return p.deps.Words.DateShort(m.Booked)
	}
	return "–"
}
