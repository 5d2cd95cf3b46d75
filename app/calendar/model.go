// Package calendar is the week: when which class is taught what, by whom and
// where, what clashes, and the panel in which a session is made and altered.
package calendar

import (
	"slices"
	"strings"

	"klassetrin/course"
)

// Model is which sessions the calendar shows; it knows no widgets.
type Model struct {
	Monday     course.Date // the first day of the week that is shown
	Librarians []course.ID // only what they teach; empty for everybody
	Branch     course.ID   // only what this branch gives; "" for all
}

// Show brings the week of a day.
func (m *Model) Show(day course.Date) { m.Monday = day.Monday() }

// Period gives the days of the week.
func (m *Model) Period() course.Period { return course.Period{From: m.Monday, To: m.Monday + 6} }

// Shows tells whether a session passes the filters.
func (m *Model) Shows(p *course.Plan, s *course.Session) bool {
	if len(m.Librarians) > 0 && !slices.ContainsFunc(s.Librarians, func(id course.ID) bool { return slices.Contains(m.Librarians, id) }) {
		return false
	}
	return m.Branch == "" || p.Gives(m.Branch, s)
}

// Sessions gives the sessions of the week that pass the filters, with a draft
// in the place of what is stored, so that sessions at the same time stay side by
// side as they were; nil for no draft.
func (m *Model) Sessions(p *course.Plan, draft *Draft) []*course.Session {
	var out []*course.Session
	drafted := draft != nil && m.Period().Contains(draft.Session.Day) && (!draft.New || draft.Session.Minutes > 0)
	for _, s := range p.In(m.Period()) {
		switch {
		case draft != nil && s.ID == draft.Session.ID:
			if drafted {
				out, drafted = append(out, &draft.Session), false
			}
		case m.Shows(p, s):
			out = append(out, s)
		}
	}
	if drafted {
		out = append(out, &draft.Session)
	}
	return out
}

// Day is the heading of one day of the week.
type Day struct {
	Date   course.Date
	Closed bool   // nobody teaches: a public holiday, or the library is closed
	Note   string // names of holidays and closed days
}

// Days gives Monday to Friday, and Saturday and Sunday when something is on
// then. also is a further day to show, such as that of a draft.
func (m *Model) Days(p *course.Plan, also course.Date) []Day {
	var out []Day
	for d := m.Monday; d < m.Monday+7; d++ {
		if d < m.Monday+5 || len(p.On(d)) > 0 || d == also {
			out = append(out, m.day(p, d))
		}
	}
	return out
}

func (m *Model) day(p *course.Plan, d course.Date) Day {
	out := Day{Date: d}
	var notes []string
	if name, ok := p.Holidays[d]; ok {
		out.Closed, notes = true, append(notes, name)
	}
	for _, c := range p.ClosedDays.All() {
		if !c.Days.Contains(d) {
			continue
		}
		switch {
		case c.Sort == course.LibraryClosed && (c.Branch == "" || c.Branch == m.Branch):
			out.Closed, notes = true, append(notes, c.Name)
		case c.Sort == course.LibraryClosed && m.Branch == "", p.HolidayOfAll(c):
			notes = append(notes, c.Name)
		}
	}
	slices.Sort(notes)
	out.Note = strings.Join(slices.Compact(notes), ", ")
	return out
}

// NextConflict gives the session with a conflict that follows another one in
// the list of findings, by the order of the list; after the last one the first
// again. Without a session before it is the first one from a day on.
func NextConflict(p *course.Plan, list []course.Finding, after course.ID, from course.Date) course.ID {
	if len(list) == 0 {
		return ""
	}
	last := -1
	for i, f := range list {
		if f.Session == after {
			last = i
		}
	}
	if last >= 0 {
		return list[(last+1)%len(list)].Session
	}
	for _, f := range list {
		if s := p.Sessions.Get(f.Session); s != nil && s.Day >= from {
			return f.Session
		}
	}
	return list[0].Session
}

// Staff gives the librarians to filter by, those who teach most in the school
// year of a day first, and the theme that each teaches most, "" for none.
func Staff(p *course.Plan, day course.Date) (list []*course.Librarian, themes map[course.ID]course.ID) {
	themes = map[course.ID]course.ID{}
	count := map[course.ID]int{}
	if p.Library == nil {
		return nil, themes
	}
	year := p.Library.SchoolYearPeriod(p.Library.SchoolYear(day))
	for _, l := range p.Librarians.All() {
		of := map[course.ID]int{}
		for _, s := range p.Using(l.ID) {
			c := p.Courses.Get(s.Course)
			if c == nil || !s.Counts() || !year.Contains(s.Day) {
				continue
			}
			count[l.ID]++
			if of[c.Theme]++; of[c.Theme] > of[themes[l.ID]] {
				themes[l.ID] = c.Theme
			}
		}
		if !l.Retired || count[l.ID] > 0 {
			list = append(list, l)
		}
	}
	slices.SortStableFunc(list, func(a, b *course.Librarian) int { return count[b.ID] - count[a.ID] })
	return list, themes
}
