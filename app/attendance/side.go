package attendance

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// showSums shows what the rows come to and how far the target is.
func (p *Page) showSums() {
	w, plan, now := p.deps.Words, p.deps.Planner.Plan, p.deps.Planner.Moment()
	sum := Sum(p.rows)
	recorded, share := "–", "–"
	if sum.Present.Known > 0 {
		recorded = w.N("attendance.pupils", sum.Present.N)
		if sum.Expected > 0 {
			share = w.Percent(float64(sum.Present.N) / float64(sum.Expected))
		}
	}
	stats := []fyne.CanvasObject{kit.Stat(w.T("attendance.sum.recorded"), recorded, ""), kit.Stat(w.T("attendance.sum.share"), share, "")}
	if list := plan.CurrentTargets(now.Date()); len(list) > 0 {
		pr := plan.Progress(list[0], now)
		stats = append(stats, kit.Stat(w.T("attendance.sum.target", course.Args{"Period": list[0].Period}), w.T("home.target.nofm", course.Args{"N": pr.Recorded.Count(), "Max": pr.Number}), ""))
	}
	p.summary.Objects = []fyne.CanvasObject{kit.Panel(kit.Beside(480, kit.Space4, nil, stats...))}
	p.summary.Refresh()
	kit.KeepClear(p.deps.Window, p.summary)
}

// onSelect shows the evaluation of the row that the keyboard is in.
func (p *Page) onSelect(rows []Row) {
	if len(rows) == 1 && rows[0].Key() != p.chosen {
		p.chosen = rows[0].Key()
		p.showSide()
	}
}

func (p *Page) chosenRow() (Row, bool) {
	for _, r := range p.rows {
		if r.Key() == p.chosen {
			return r, true
		}
	}
	return Row{}, false
}

// showSide shows course, class and evaluation of the chosen row.
func (p *Page) showSide() {
	w := p.deps.Words
	r, ok := p.chosenRow()
	switch {
	case len(p.rows) == 0:
		p.side.Objects = []fyne.CanvasObject{kit.Grow(kit.Panel(kit.EmptyState(kit.IconCheck, w.T("attendance.empty"), w.T("attendance.empty.do"), func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCalendar}) })))}
	case !ok:
		p.side.Objects = []fyne.CanvasObject{kit.Grow(kit.Panel(kit.VStack(0, kit.Body(w.T("attendance.side.hint")).In(kit.ColorMuted), kit.Grow())))}
	default:
		p.side.Objects = []fyne.CanvasObject{kit.Grow(kit.Panel(p.evaluation(r)))}
	}
	p.side.Refresh()
}

// evaluation asks for the teacher's rating and what was learned.
func (p *Page) evaluation(r Row) fyne.CanvasObject {
	w, s := p.deps.Words, r.Session
	p.learned = kit.NewArea("", 5)
	p.learned.SetText(s.Learned)
	var stars []kit.Chip
	for i := 1; i <= 5; i++ {
		stars = append(stars, kit.Chip{Key: strconv.Itoa(i), Text: strconv.Itoa(i)})
	}
	rating := kit.NewChipRow(stars, strconv.Itoa(s.Rating), func(key string) {
		n, _ := strconv.Atoi(key)
		p.evaluate(s.ID, func(x *course.Session) { x.Rating = n })
	})
	save := kit.Secondary(w.T("attendance.learned.save"), func() { p.onSaveNote(r) })
	rows := []fyne.CanvasObject{
		kit.Heading(p.courseCell(r).Text).Wrap(), kit.Body(w.WeekdayDate(s.Day) + " · " + w.SessionTimes(s)).In(kit.ColorMuted), kit.Body(p.className(r) + " · " + w.Librarians(p.deps.Planner.Plan, s)).In(kit.ColorMuted),
	}
	if r.Off() {
		rows = append(rows, kit.Banner(w, kit.Warn, w.SessionState(course.CalledOff)+": "+w.Who(s.OffBy)+". "+s.OffWhy,
			kit.Link(w.T("attendance.reinstate"), func() { p.onReinstate(r) })))
	} else {
		rows = append(rows, kit.Heading(w.T("attendance.evaluation")), kit.NewField(w.T("attendance.rating"), rating, false, ""),
			kit.NewField(w.T("attendance.learned"), p.learned, false, w.T("common.nonames")), kit.HStack(0, save, kit.Grow()),
			kit.Rule(), kit.HStack(0, kit.Link(w.T("attendance.calloff"), func() { p.askCallOff(s.ID) }), kit.Grow()))
	}
	return kit.VStack(kit.Space3, append(rows, kit.Grow())...)
}

// evaluate keeps an evaluation of a session.
func (p *Page) evaluate(id course.ID, alter func(*course.Session)) {
	s := p.deps.Planner.Plan.Sessions.Get(id)
	if s == nil {
		return
	}
	n := *s
	alter(&n)
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Evaluate(ctx, &n) })
}

// askCallOff asks who called the session off and why.
func (p *Page) askCallOff(id course.ID) {
	w := p.deps.Words
	by := course.BySchool
	side := map[string]course.Who{"school": course.BySchool, "library": course.ByLibrary, "others": course.ByOthers}
	who := kit.NewChipRow([]kit.Chip{{Key: "school", Text: w.Who(course.BySchool)}, {Key: "library", Text: w.Who(course.ByLibrary)}, {Key: "others", Text: w.Who(course.ByOthers)}}, "school",
		func(key string) { by = side[key] })
	why := kit.NewTextField("")
	kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title:   w.T("attendance.calloff"),
		Content: kit.NewForm().Add("offBy", kit.NewField(w.T("attendance.calloff.by"), who, true, "")).Add("offWhy", kit.NewField(w.T("attendance.calloff.why"), why, false, w.T("common.nonames"))),
		Primary: w.T("attendance.calloff.verb"),
		OnDone: func() bool {
			return p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.CallOff(ctx, id, by, why.Text) })
		},
	})
}
