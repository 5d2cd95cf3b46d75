package courses

import (
	"strconv"
	"strings"

	"klassetrin/app/kit"
)

// Sheets gives the catalogue as it is filtered and sorted, with everything that
// can be said of a course in a cell, or the activities and goals of the course
// that is open, with its editions while they are shown.
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
	out := []kit.Sheet{s, p.edit.goalSheet()}
	if p.beside != nil {
		if v, ok := p.beside.what.(*versions); ok {
			out = append(out, v.sheet())
		}
	}
	return out
}

// goalSheet gives the goals of the course and the activities that practise each.
func (e *editor) goalSheet() kit.Sheet {
	w := e.page.deps.Words
	s := kit.Sheet{Name: w.Field("goals"), Head: []string{w.Field("goals"), w.Field("framework"), w.Field("area"), w.Field("activities")}}
	for _, id := range e.course().Goals {
		of, path := e.goalOf(id)
		s.Rows = append(s.Rows, []string{e.goalName(id), of, path, e.goals.practised(id)})
	}
	return s
}

// sheet gives the editions, a row for each session that keeps one, and a row
// for an edition that no session keeps.
func (v *versions) sheet() kit.Sheet {
	w, plan := v.page.deps.Words, v.page.deps.Planner.Plan
	s := kit.Sheet{Name: w.T("courses.versions"), Head: []string{w.Field("edition"), w.T("courses.versions.begun"), w.Field("day"), w.Field("start"), w.Field("classes"), w.Field("state")}}
	for _, e := range v.list {
		about := []string{w.Int(e.Number), v.begun(e.Number)}
		if len(e.Sessions) == 0 {
			s.Rows = append(s.Rows, append(about, "", "", "", w.T("courses.versions.unused")))
		}
		for _, x := range e.Sessions {
			s.Rows = append(s.Rows, append(about[:2:2], w.DateShort(x.Day), w.SessionTimes(x), w.Participants(plan, x), w.SessionState(x.State)))
		}
	}
	return s
}

// sheet gives the courses of a file and what each of them comes to.
func (x *arrivals) sheet() kit.Sheet {
	w := x.page.deps.Words
	s := kit.Sheet{Name: w.T("nav.courses"), Head: []string{w.Field("title"), w.Field("state"), w.T("courses.travel.becomes")}}
	for i := range x.what.Courses {
		a := &x.what.Courses[i]
		s.Rows = append(s.Rows, []string{w.CourseTitle(&a.Parcel.Course), ArrivalState(w, a), w.Taking(a.Taking)})
	}
	return s
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
