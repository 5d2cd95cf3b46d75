package home

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// today lists the sessions of the day, or of the next day that has any.
func (p *Page) today() fyne.CanvasObject {
	w := p.deps.Words
	title := p.dayTitle()
	if len(p.model.Today) == 0 {
		return kit.Card(title, nil, kit.Body(w.T("home.today.none")).In(kit.ColorMuted))
	}
	var rows []fyne.CanvasObject
	for i, s := range p.model.Today {
		row := p.sessionRow(s)
		row.OnSecondary = p.sessionMenu(i)
		rows = append(rows, row)
	}
	return kit.Card(title, nil, kit.VStack(kit.Space2, kit.VStack(0, kit.Ruled(rows...)...), p.dayLinks()))
}

// firstSteps leads a new library to its first session.
func (p *Page) firstSteps() fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	step := func(done bool, title string, goal kit.Goal) fyne.CanvasObject {
		icon := kit.IconIn(kit.IconChevronRight, kit.ColorMuted)
		if done {
			icon = kit.IconIn(kit.IconCheck, kit.ColorGood)
		}
		return kit.NewRow(kit.HStack(kit.Space3, kit.Grow(kit.Body(title)), kit.NewIcon(icon, 18)), p.to(goal))
	}
	return kit.Card(w.T("home.first"), nil, kit.VStack(0, kit.Ruled(
		step(plan.Schools.Len() > 0, w.T("home.first.schools"), kit.Goal{Screen: kit.ScreenSchools, Filter: kit.FilterImport}),
		step(plan.Courses.Len() > 0, w.T("home.first.course"), kit.Goal{Screen: kit.ScreenCourses, New: true}),
		step(plan.Targets.Len() > 0, w.T("home.first.target"), kit.Goal{Screen: kit.ScreenSettings, Filter: "targets"}),
		step(false, w.T("home.first.session"), kit.Goal{Screen: kit.ScreenCalendar, New: true}),
	)...))
}

// sessionRow is one session of the day: when, what, with whom, and what is
// wrong with it.
func (p *Page) sessionRow(s *course.Session) *kit.Row {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	title, color := "", kit.ColorTheme8
	if c := plan.Design(s); c != nil {
		title = c.Title
		if t := plan.Themes.Get(c.Theme); t != nil {
			color, _ = kit.ThemeColor(t.Colour)
		}
	}
	times := kit.Plain(w.Times(s.Start, s.Span().To.Clock())).Bold()
	text := []fyne.CanvasObject{kit.HStack(7, kit.Dot(color), kit.Grow(kit.Plain(title).Bold().Wrap())), kit.Caption(p.sessionText(s)).Wrap()}
	if found := plan.Findings(s); len(found) > 0 {
		text = append(text, kit.Inset(2, 0, 0, 0, kit.HStack(0, kit.Badge(w.Rule(found[0].Rule), kit.Warn), kit.Grow())))
	}
	line := kit.Beside(300, kit.Space3, []float32{0, 1}, kit.Sized(96, 0, times), kit.VStack(2, text...))
	return kit.NewRow(line, p.to(kit.Goal{Screen: kit.ScreenCalendar, ID: s.ID, Day: s.Day}))
}

// need is one thing that waits for somebody.
type need struct {
	count       int
	tone        kit.Tone
	title, text string
	goal        kit.Goal
}

// needs lists what waits for somebody; each row leads to where it is dealt
// with.
func (p *Page) needs() fyne.CanvasObject {
	w := p.deps.Words
	var rows []fyne.CanvasObject
	for _, n := range p.waiting() {
		line := kit.HStack(kit.Space3, kit.Sized(30, 0, kit.Badge(w.Int(n.count), n.tone)), kit.Grow(kit.VStack(2, kit.Plain(n.title).Bold().Wrap(), kit.Caption(n.text).Wrap())))
		rows = append(rows, kit.NewRow(line, p.to(n.goal)))
	}
	if len(rows) == 0 {
		return kit.Card(w.T("home.needs"), nil, kit.Body(w.T("home.needs.nothing")).In(kit.ColorMuted))
	}
	return kit.Card(w.T("home.needs"), nil, kit.VStack(0, kit.Ruled(rows...)...))
}

// waiting gives what waits for somebody, the most urgent first.
func (p *Page) waiting() []need {
	w, n := p.deps.Words, p.model.Needs
	var out []need
	add := func(count int, tone kit.Tone, title, text string, goal kit.Goal) {
		if count > 0 {
			out = append(out, need{count, tone, title, text, goal})
		}
	}
	add(len(n.Counts), kit.Warn, w.T("home.needs.counts"), w.T("home.needs.counts.text"), kit.Goal{Screen: kit.ScreenAttendance, Filter: kit.FilterMissing})
	if len(n.Findings) > 0 {
		add(len(n.Findings), kit.Warn, w.T("home.needs.conflicts"), w.Finding(p.deps.Planner.Plan, n.Findings[0]), kit.Goal{Screen: kit.ScreenCalendar, ID: n.Findings[0].Session, Day: p.dayOf(n.Findings[0].Session), Filter: kit.FilterConflicts})
	}
	if len(n.Requests) > 0 {
		days := int(p.deps.Planner.Today() - n.Requests[0].Came)
		add(len(n.Requests), kit.Info, w.T("home.needs.requests"), w.N("home.needs.requests.schools", n.Schools)+" · "+w.N("home.needs.requests.oldest", days), kit.Goal{Screen: kit.ScreenCalendar, Filter: "requests"})
	}
	if len(n.Unsent) > 0 {
		add(len(n.Unsent), kit.Info, w.T("home.needs.unsent"), w.T("home.needs.unsent.text"), kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterUnsent})
	}
	add(len(n.Unseen), kit.Info, w.T("home.needs.unseen"), p.unseenText(), kit.Goal{Screen: kit.ScreenSchools, Filter: kit.FilterUnreached})
	return out
}

func (p *Page) dayOf(session course.ID) course.Date {
	if s := p.deps.Planner.Plan.Sessions.Get(session); s != nil {
		return s.Day
	}
	return 0
}

// unseenText names the first few schools that were not reached.
func (p *Page) unseenText() string {
	var names []string
	for _, s := range p.model.Needs.Unseen {
		if names = append(names, s.Name); len(names) == 4 {
			break
		}
	}
	if len(p.model.Needs.Unseen) > len(names) {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// sessionText says with whom, where and by whom.
func (p *Page) sessionText(s *course.Session) string {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	parts := []string{w.Participants(plan, s), w.Place(plan, s.Place)}
	if who := w.Librarians(plan, s); who != "" {
		parts = append(parts, who)
	}
	return strings.Join(parts, " · ")
}
