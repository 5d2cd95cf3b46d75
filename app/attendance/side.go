package attendance

import (
	"context"
	"slices"
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

// onSelect shows the evaluation of the row that the keyboard is in. A note that
// cannot be kept stays instead.
func (p *Page) onSelect(rows []Row) {
	if len(rows) == 1 && rows[0].Key() != p.chosen && p.deps.Do(p.keepNote) {
		p.chosen = rows[0].Key()
		p.showSide()
	}
}

func (p *Page) chosenRow() (Row, bool) { return p.row(p.chosen) }

// row gives the row with a key; false when it is not shown.
func (p *Page) row(key string) (Row, bool) {
	for _, r := range p.rows {
		if r.Key() == key {
			return r, true
		}
	}
	return Row{}, false
}

// showSide shows course, class and evaluation of the chosen row. It is made anew
// only where it differs: the note is kept by the very press on something beside
// it, which must still be there when the button is let go.
func (p *Page) showSide() {
	w := p.deps.Words
	r, ok := p.chosenRow()
	var shown []string
	if ok {
		p.showNote(r.Session)
		shown = append(p.headOf(r), r.Key(), strconv.Itoa(r.Session.Rating), p.offOf(r))
	}
	if ok && slices.Equal(shown, p.shown) {
		return
	}
	p.shown = shown
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

// headOf says which session a row is of: the course, when, with whom.
func (p *Page) headOf(r Row) []string {
	w, s := p.deps.Words, r.Session
	return []string{p.courseCell(r).Text, w.WeekdayDate(s.Day) + " · " + w.SessionTimes(s), p.className(r) + " · " + w.Librarians(p.deps.Planner.Plan, s)}
}

// offOf says who called a session off and why; "" of one that takes place.
func (p *Page) offOf(r Row) string {
	if !r.Off() {
		return ""
	}
	w, s := p.deps.Words, r.Session
	return w.SessionState(course.CalledOff) + ": " + w.Who(s.OffBy) + ". " + s.OffWhy
}

// evaluation asks for the teacher's rating and what was learned.
func (p *Page) evaluation(r Row) fyne.CanvasObject {
	w, s, head := p.deps.Words, r.Session, p.headOf(r)
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
		kit.Heading(head[0]).Wrap(), kit.Body(head[1]).In(kit.ColorMuted), kit.Body(head[2]).In(kit.ColorMuted),
	}
	if r.Off() {
		rows = append(rows, kit.Banner(w, kit.Warn, p.offOf(r),
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
		Primary: w.T("attendance.calloff.verb"), Acts: true,
		OnDone: func() bool {
			return p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.CallOff(ctx, id, by, why.Text) })
		},
	})
}
