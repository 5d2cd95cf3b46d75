package home

import (
	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/course"
)

// Commands stand in the menu.
func (p *Page) Commands() []kit.Command {
	paper := runsheet.Commands(p.deps.Words, p.onRunSheet, p.onPacking)
	paper[0].Can = func() bool { return len(p.model.Today) > 0 }
	return append(paper, p.deps.SheetCommand(p))
}

// Sheets gives what the cards show as tables.
func (p *Page) Sheets() []kit.Sheet {
	return []kit.Sheet{p.daySheet(), p.needsSheet(), p.targetSheet(), p.monthSheet(), p.reachSheet()}
}

// dayTitle names the day whose sessions are listed.
func (p *Page) dayTitle() string {
	w := p.deps.Words
	if p.model.Next != 0 {
		return w.T("home.next", course.Args{"Day": w.WeekdayDayMonth(p.model.Next)})
	}
	return w.T("home.today")
}

func (p *Page) daySheet() kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	s := kit.Sheet{Name: p.dayTitle(), Head: []string{w.Field("start"), w.Field("course"), w.Field("classes"), w.Field("place"), w.Field("librarians"), w.T("sheet.warning")}}
	for _, x := range p.model.Today {
		title, warning := "", ""
		if c := plan.Design(x); c != nil {
			title = c.Title
		}
		if found := plan.Findings(x); len(found) > 0 {
			warning = w.Rule(found[0].Rule)
		}
		s.Rows = append(s.Rows, []string{w.Times(x.Start, x.Span().To.Clock()), title, w.Participants(plan, x), w.Place(plan, x.Place), w.Librarians(plan, x), warning})
	}
	return s
}

func (p *Page) needsSheet() kit.Sheet {
	w := p.deps.Words
	s := kit.Sheet{Name: w.T("home.needs"), Head: []string{w.T("sheet.what"), w.Field("n"), w.T("sheet.about")}}
	for _, n := range p.waiting() {
		s.Rows = append(s.Rows, []string{n.title, w.Int(n.count), n.text})
	}
	return s
}

func (p *Page) targetSheet() kit.Sheet {
	w := p.deps.Words
	s := kit.Sheet{Name: w.T("settings.targets"), Head: []string{
		w.Field("name"), w.Field("period"), w.T("home.target.target"), w.T("home.target.recorded"), w.T("home.target.scheduled"), w.T("home.target.toplan"),
	}}
	for _, pr := range p.model.Progress {
		s.Rows = append(s.Rows, []string{pr.Target.Name, w.Period(pr.Target.Period), w.Int(pr.Number), w.Count(pr.Recorded.Count()), w.Int(int(pr.Scheduled)), w.Int(pr.ToPlan)})
	}
	return s
}

// monthSheet gives the figures of the chart by month.
func (p *Page) monthSheet() kit.Sheet {
	w := p.deps.Words
	s := kit.Sheet{Name: w.T("home.months"), Head: []string{w.Field("period"), w.T("home.target.recorded"), w.T("home.target.scheduled")}}
	if len(p.model.Progress) == 0 {
		return s
	}
	main := p.model.Progress[0]
	period := main.Target.Period
	s.Head = []string{w.Field("period"), w.Period(period.LastYear()), w.Period(period), w.T("home.target.scheduled")}
	for _, m := range main.Months {
		s.Rows = append(s.Rows, []string{w.MonthShort(m.First.Month()), w.Count(m.LastYear.Count()), w.Count(m.Recorded.Count()), w.Int(int(m.Scheduled))})
	}
	return s
}

func (p *Page) reachSheet() kit.Sheet {
	w := p.deps.Words
	s := kit.Sheet{Name: w.T("home.reach"), Head: []string{w.Field("theme")}}
	for _, c := range p.model.Columns {
		s.Head = append(s.Head, w.Band(c.Band))
	}
	for i, t := range p.model.Themes {
		row := []string{t.Name}
		for _, n := range p.model.Cells[i] {
			row = append(row, w.Count(n))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
