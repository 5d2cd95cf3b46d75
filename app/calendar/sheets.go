package calendar

import (
	"klassetrin/app/kit"
)

// Sheets gives the week, its conflicts, the open requests and the schedules to
// send as tables.
func (p *Page) Sheets() []kit.Sheet {
	p.showList()
	week := p.table.Sheet()
	week.Name = p.Subtitle()
	return []kit.Sheet{week, p.conflictSheet(), p.requestSheet(), p.unsentSheet()}
}

// conflictSheet gives everything that clashes this week, a clash of two sessions
// once.
func (p *Page) conflictSheet() kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	d := drawer{plan: plan, words: w}
	s := kit.Sheet{Name: w.T("home.needs.conflicts"), Head: []string{w.Field("day"), w.Field("start"), w.Field("course"), w.Field("classes"), w.T("sheet.warning")}}
	for _, c := range clashes(p.model.Sessions(plan, nil), plan.Findings) {
		x := c.session
		s.Rows = append(s.Rows, []string{w.DateShort(x.Day), w.SessionTimes(x), d.title(x), w.Participants(plan, x), w.Finding(plan, c.finding)})
	}
	return s
}

func (p *Page) requestSheet() kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	s := kit.Sheet{Name: w.T("calendar.requests.title"), Head: []string{w.Field("classes"), w.Field("course"), w.Field("wish"), w.Field("came"), w.Field("remarks")}}
	for _, r := range p.needs.Requests {
		title := ""
		if c := plan.Courses.Get(r.Course); c != nil {
			title = w.CourseTitle(c)
		}
		s.Rows = append(s.Rows, []string{requestWho(w, plan, r), title, wishText(w, r), w.DateShort(r.Came), r.Remarks})
	}
	return s
}

func (p *Page) unsentSheet() kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	d := drawer{plan: plan, words: w}
	s := kit.Sheet{Name: w.T("home.needs.unsent"), Head: []string{w.Field("day"), w.Field("start"), w.Field("course"), w.Field("classes"), w.Field("sent")}}
	for _, x := range p.needs.Unsent {
		s.Rows = append(s.Rows, []string{w.DateShort(x.Day), w.SessionTimes(x), d.title(x), w.Participants(plan, x), w.DateShort(x.Sent)})
	}
	return s
}
