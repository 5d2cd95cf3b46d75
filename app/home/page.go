package home

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Page is the screen.
type Page struct {
	deps  *kit.Deps
	model Model

	first   *fyne.Container // the target
	figures *fyne.Container
	day     *fyne.Container
}

// New gives the screen.
func New(d *kit.Deps) *Page {
	return &Page{deps: d, first: kit.VStack(kit.Space4), figures: kit.VStack(kit.Space4), day: kit.VStack(kit.Space4)}
}

// Title names the screen.
func (p *Page) Title() string { return p.deps.Words.T("nav.home") }

// Subtitle is the date.
func (p *Page) Subtitle() string {
	today := p.deps.Planner.Today()
	_, week := today.ISOWeek()
	return p.deps.Words.WeekdayDate(today) + " · " + p.deps.Words.Week(week)
}

// Actions begin a new session.
func (p *Page) Actions() []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Primary(p.deps.Words.T("shell.new.session"), func() {
		p.deps.Goto(kit.Goal{Screen: kit.ScreenCalendar, New: true})
	})}
}

// Content lays out the target at the left and the day at the right.
func (p *Page) Content() fyne.CanvasObject {
	columns := container.New(&fold{}, p.first, p.figures, p.day)
	box := kit.NewBox(0, kit.NewVScroll(kit.Inset(20, 24, 20, 24, columns)))
	box.Fill = kit.ColorPage
	return box
}

// Refresh works everything out again.
func (p *Page) Refresh() {
	p.model = Read(p.deps.Planner.Plan, p.deps.Planner.Moment())
	cards := p.targets()
	p.first.Objects, p.figures.Objects = cards[:1], cards[1:]
	p.day.Objects = []fyne.CanvasObject{p.today(), p.needs()}
	if p.deps.Planner.Plan.Sessions.Len() == 0 {
		p.day.Objects = []fyne.CanvasObject{p.firstSteps()}
	}
	p.first.Refresh()
	p.figures.Refresh()
	p.day.Refresh()
}

// targets gives the cards with figures, the one of the main target first.
func (p *Page) targets() []fyne.CanvasObject {
	w := p.deps.Words
	if len(p.model.Progress) == 0 {
		return []fyne.CanvasObject{kit.Card(w.T("home.target.none.title"), nil,
			kit.EmptyState(kit.IconTarget, w.T("home.target.none.text"), w.T("home.target.none.do"), p.to(kit.Goal{Screen: kit.ScreenSettings, Filter: "targets"}))), p.reachCard()}
	}
	main := p.model.Progress[0]
	cards := []fyne.CanvasObject{p.targetCard(main)}
	if main.Recorded.Known() || main.Scheduled > 0 || main.LastYear.Known() {
		cards = append(cards, p.monthCard(main))
	}
	cards = append(cards, p.reachCard())
	if len(p.model.Progress) > 1 {
		cards = append(cards, p.otherTargets(p.model.Progress[1:]))
	}
	return cards
}

// targetCard is the heart: recorded, scheduled and still to plan.
func (p *Page) targetCard(pr course.Progress) fyne.CanvasObject {
	w := p.deps.Words
	source := w.T("home.target.of", course.Args{"N": pr.Number})
	if pr.Number == 0 {
		source = w.T("home.target.nolast")
	}
	if pr.Target.Source != "" {
		source += " · " + pr.Target.Source
	}
	recorded := "–"
	if pr.Recorded.Known() {
		recorded = w.Int(int(pr.Recorded.Value))
	}
	rest := kit.Flow(kit.Space4,
		kit.HStack(6, kit.Plain(w.Int(int(pr.Scheduled))).Bold(), kit.Muted(w.T("home.target.scheduled"))),
		kit.HStack(6, kit.Plain(w.Int(pr.ToPlan)).Bold().In(kit.ColorWarnText), kit.Muted(w.T("home.target.toplan"))),
		kit.Badge(w.T("home.target.forecast", course.Args{"N": pr.Forecast}), kit.Info),
	)
	hero := kit.HStack(6, kit.Plain(recorded).Bold().Sized(kit.SizeHero), kit.Muted(w.T("home.target.recorded")))
	parts := kit.Beside(440, kit.Space4, []float32{0, 1}, hero, kit.VStack(0, kit.Grow(), rest, kit.Grow()))
	bar := kit.NewTargetBar(w)
	bar.SetTitle(pr.Target.Name)
	bar.SetFigures(int(pr.Recorded.Value), int(pr.Scheduled), pr.Number, p.names())
	body := []fyne.CanvasObject{head(pr.Target.Name+" "+w.Period(pr.Target.Period), source), parts, bar}
	if pr.Recorded.Missing > 0 {
		body = append(body, kit.Caption(w.N("home.target.missing", pr.Recorded.Missing)).Wrap())
	}
	return kit.Panel(kit.VStack(kit.Space2, body...))
}

func (p *Page) names() kit.TargetNames {
	w := p.deps.Words
	return kit.TargetNames{Recorded: w.T("home.target.recorded"), Scheduled: w.T("home.target.scheduled"), Remaining: w.T("home.target.toplan"), Target: w.T("home.target.target")}
}

// monthCard compares the months with last year's.
func (p *Page) monthCard(pr course.Progress) fyne.CanvasObject {
	w := p.deps.Words
	var groups []string
	values := make([][]course.Count, 3)
	for _, m := range pr.Months {
		groups = append(groups, w.MonthShort(m.First.Month()))
		values[0] = append(values[0], m.LastYear.Count())
		values[1] = append(values[1], m.Recorded.Count())
		scheduled := course.Count{}
		if m.Scheduled > 0 {
			scheduled = course.Exactly(int(m.Scheduled))
		}
		values[2] = append(values[2], scheduled)
	}
	chart := kit.NewBarChart(w)
	chart.Legend = true
	chart.SetTitle(w.T("home.months"))
	period := pr.Target.Period
	chart.SetData(groups, []kit.Series{
		{Name: w.Period(period.LastYear()), Color: kit.ColorLastYear},
		{Name: w.Period(period), Color: kit.ColorAccent},
		{Name: w.T("home.target.scheduled"), Color: kit.ColorAccent, Dashed: true, Stacked: true},
	}, values)
	return kit.Card(w.T("home.months"), nil, kit.Squeezable(200, chart))
}

// reachCard shows participations by theme and band.
func (p *Page) reachCard() fyne.CanvasObject {
	w := p.deps.Words
	title := w.T("home.reach")
	if len(p.model.Columns) == 0 {
		return kit.Card(title, nil, kit.Body(w.T("home.reach.none")).In(kit.ColorMuted))
	}
	var columns []string
	for _, c := range p.model.Columns {
		columns = append(columns, w.BandShort(c.Band))
	}
	var rows []kit.HeatRow
	var lines []fyne.CanvasObject // the same in words, where the map has no room
	for i, t := range p.model.Themes {
		strong, _ := kit.ThemeColor(t.Colour)
		rows = append(rows, kit.HeatRow{Label: t.Name, Color: strong, Dot: true, Cells: p.model.Cells[i]})
		var parts []string
		for j, c := range p.model.Cells[i] {
			if c.Known() {
				parts = append(parts, columns[j]+": "+w.Int(c.N))
			}
		}
		lines = append(lines, kit.VStack(2, kit.Labeled(strong, kit.Plain(t.Name).Ellipsis()), kit.Caption(strings.Join(parts, " · ")).Wrap()))
	}
	heat := kit.NewHeatMap(w)
	heat.SetTitle(title)
	heat.SetData(columns, rows)
	return kit.Panel(kit.VStack(kit.Space3, head(title, w.T("home.reach.hint")), kit.Either(kit.Sized(0, float32(34+42*len(rows)), heat), kit.VStack(kit.Space3, lines...))))
}

// head is the heading of a card, and at its right, or below where there is
// little room, what it is about.
func head(title, hint string) fyne.CanvasObject {
	return kit.Beside(520, kit.Space1, []float32{1.4, 1}, kit.Heading(title).Wrap(), kit.Caption(hint).Right().Wrap())
}

// otherTargets shows the library's further targets as slim bars.
func (p *Page) otherTargets(list []course.Progress) fyne.CanvasObject {
	w := p.deps.Words
	var rows []fyne.CanvasObject
	for _, pr := range list {
		bar := kit.NewTargetBar(w)
		bar.SetTitle(pr.Target.Name)
		bar.SetFigures(int(pr.Recorded.Value), int(pr.Scheduled), pr.Number, p.names())
		figure := w.T("home.target.nofm", course.Args{"N": pr.Recorded.Count(), "Max": pr.Number})
		rows = append(rows, kit.VStack(kit.Space1, kit.HStack(kit.Space2, kit.Grow(kit.Plain(pr.Target.Name).Wrap()), kit.Caption(figure)), bar))
	}
	return kit.Card(w.T("home.targets.more"), nil, kit.VStack(kit.Space4, rows...))
}

func (p *Page) to(g kit.Goal) func() { return func() { p.deps.Goto(g) } }
