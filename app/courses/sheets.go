package courses

import (
	"strconv"
	"strings"

	"klassetrin/app/kit"
)

// Sheets gives the catalogue as it is filtered and sorted, with everything that
// can be said of a course in a cell, or the activities of the course that is
// open.
func (p *Page) Sheets() []kit.Sheet {
	if p.edit == nil && p.goalMap != nil {
		return []kit.Sheet{p.goalMap.sheet()}
	}
	if p.edit == nil {
		return []kit.Sheet{p.list.sheet(p.list.table.Rows())}
	}
	w := p.deps.Words
	s := kit.Sheet{Name: p.Title(), Head: []string{w.Field("lesson"), w.Field("title"), w.Field("type"), w.Field("minutes"), w.Field("text")}}
	for i, l := range p.edit.course().Lessons {
		name := strconv.Itoa(i + 1)
		if l.Title != "" {
			name += " · " + l.Title
		}
		for _, a := range l.Activities {
			s.Rows = append(s.Rows, []string{name, a.Title, w.ActivityKind(a), w.Int(a.Minutes), a.Text})
		}
	}
	return []kit.Sheet{s}
}

// sheet gives courses as a table: a figure a column, nothing shortened.
func (l *list) sheet(rows []Row) kit.Sheet {
	w, plan := l.page.deps.Words, l.page.deps.Planner.Plan
	s := kit.Sheet{Name: w.T("nav.courses"), Head: []string{
		w.Field("title"), w.Field("theme"), w.Field("state"), w.Field("grades"), w.Field("lessons"), w.Field("minutes"), w.Field("places"),
		w.Field("groupMin"), w.Field("groupMax"), w.Field("skills"), w.Field("goals"),
		w.T("courses.sessions"), w.T("courses.ahead"), w.T("courses.pupils.year"), w.T("courses.pupils"), w.T("courses.rating"), w.T("courses.ratings"), w.T("courses.last"),
	}}
	for _, r := range rows {
		c, u := r.Course, r.Usage
		var goals []string
		for _, id := range c.Goals {
			if g := plan.Goals.Get(id); g != nil {
				goals = append(goals, strings.TrimSpace(g.Code+" "+w.Name(g.Name)))
			}
		}
		rating, last := "", ""
		if u.Ratings > 0 {
			rating = w.Decimal(u.Rating, 1)
		}
		if u.Last > 0 {
			last = w.DateShort(u.Last)
		}
		s.Rows = append(s.Rows, []string{
			w.CourseTitle(c), themeName(r.Theme), w.CourseState(c.State), r.Grades, w.Int(len(c.Lessons)), w.Int(c.Minutes()), placesText(w, c),
			some(c.GroupMin, w.Int), some(c.GroupMax, w.Int), strings.Join(c.Skills, ", "), strings.Join(goals, "; "),
			w.Int(u.Held), w.Int(u.Ahead), w.Count(u.Year.Count()), w.Count(u.Pupils.Count()), rating, w.Int(u.Ratings), last,
		})
	}
	return s
}

// some writes a number that is said, and nothing for one that is not.
func some(n int, write func(int) string) string {
	if n == 0 {
		return ""
	}
	return write(n)
}
