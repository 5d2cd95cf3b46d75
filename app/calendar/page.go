package calendar

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// Page is the screen.
type Page struct {
	deps  *kit.Deps
	model Model
	needs course.Needs // what waits: requests, conflicts from today on, schedules to send

	bar      *bar
	overview *overview
	grid     *kit.WeekGrid
	days     []kit.GridDay
	table    *kit.Table[entry]
	entries  []entry  // the sessions of the week
	list     *kit.Box // around the table
	listed   bool     // the week is shown as a list
	panel    panel    // what stands beside the week, nil for the overview
	drop     *Draft   // the request that is dragged over the week, nil for none
	sides    *sideLayout
	side     *fyne.Container
	body     *fyne.Container
	actions  []fyne.CanvasObject
	stop     func()   // ends the timer that moves the line of the present
	wait     func()   // ends the timer that opens a session that was pressed
	spot     kit.Spot // what had the keyboard when another screen was shown
}

// panel is what can stand beside the week: a session, open requests, schedules
// to send again.
type panel interface {
	content() fyne.CanvasObject
	// reload takes in a changed plan; false when nothing is left to show.
	reload() bool
}

// New gives the screen.
func New(d *kit.Deps) *Page {
	p := &Page{deps: d, grid: kit.NewWeekGrid(), sides: &sideLayout{}, side: container.NewStack(), stop: func() {}, wait: func() {}}
	p.model.Show(d.Planner.Today())
	p.bar, p.overview = newBar(p), newOverview(p)
	p.table = newTable(p)
	p.list = kit.TightPanel(p.table)
	p.list.Hide()
	p.connect()
	w := d.Words
	p.actions = []fyne.CanvasObject{
		kit.HStack(
			kit.Space1, kit.IconButton(kit.IconChevronLeft, w.T("calendar.week.previous"), func() { p.step(-7) }), kit.Secondary(w.T("home.today"), p.onToday),
			kit.IconButton(kit.IconChevronRight, w.T("calendar.week.next"), func() { p.step(7) }),
		),
		kit.Primary(w.T("shell.new.session"), p.onNew),
	}
	return p
}

// Title names the screen.
func (p *Page) Title() string { return p.deps.Words.T("nav.calendar") }

// Subtitle is the week with its days.
func (p *Page) Subtitle() string {
	return p.weekName() + " · " + p.deps.Words.Period(course.Period{From: p.model.Monday, To: p.lastDay()})
}

// Brief is the week with its month, or its two months.
func (p *Page) Brief() string {
	w := p.deps.Words
	first, last := p.model.Monday.Month(), p.lastDay().Month()
	months := w.MonthShort(first)
	if last != first {
		months += "–" + w.MonthShort(last)
	}
	return p.weekName() + " · " + months
}

func (p *Page) weekName() string {
	_, week := p.model.Monday.ISOWeek()
	return words.Capital(p.deps.Words.Week(week))
}

// lastDay is the last day that is shown.
func (p *Page) lastDay() course.Date {
	if n := len(p.days); n > 0 {
		return p.days[n-1].Date
	}
	return p.model.Monday + 4
}

// Actions change the week and begin a session.
func (p *Page) Actions() []fyne.CanvasObject { return p.actions }

// Content lays out the week at the left and the panel at the right.
func (p *Page) Content() fyne.CanvasObject {
	week := kit.VStack(kit.Space3, p.bar.object, kit.Grow(p.grid, p.list))
	p.body = container.New(p.sides, week, p.side)
	box := kit.NewBox(0, kit.Inset(20, 24, 20, 24, p.body))
	box.Fill = kit.ColorPage
	return box
}

// Refresh takes in a changed plan.
func (p *Page) Refresh() {
	p.needs = p.deps.Planner.Plan.Needs(p.deps.Planner.Moment())
	p.bar.refresh()
	if p.panel != nil && !p.panel.reload() {
		p.panel = nil
	}
	p.showPanel()
	p.week()
	p.tick()
}

// tick moves the line of the present once a minute, as long as the week is shown.
func (p *Page) tick() {
	p.stop()
	p.stop = p.deps.Tasks.Later(time.Minute, func() {
		p.now()
		p.tick()
	})
}

// Hidden ends what waits for its time and notes where the keyboard is.
func (p *Page) Hidden() {
	if spot := kit.SpotIn(p.deps.Window, p.body); spot != (kit.Spot{}) {
		p.spot = spot
	}
	p.stop()
	p.wait()
}

func (p *Page) now() {
	now := p.deps.Planner.Moment()
	p.grid.SetNow(now.Date(), now.Clock())
}

// week draws the days and sessions of the week that is shown.
func (p *Page) week() {
	plan, w, today := p.deps.Planner.Plan, p.deps.Words, p.deps.Planner.Today()
	d := drawer{plan: plan, words: w, findings: map[course.ID][]course.Finding{}}
	also := course.Date(0)
	if e := p.editor(); e != nil {
		d.draft, d.selected = e.draft, e.draft.Session.ID
		also = e.draft.Session.Day
	}
	days := make([]kit.GridDay, 0, 7)
	for _, day := range p.model.Days(plan, also) {
		days = append(days, kit.GridDay{Date: day.Date, Label: w.WeekdayDayMonth(day.Date), Today: day.Date == today, Closed: day.Closed, Note: day.Note})
	}
	p.days = days
	p.grid.Title = p.Subtitle()
	p.grid.SetDays(days)
	list := p.model.Sessions(plan, d.draft)
	blocks := d.blocks(list)
	p.grid.SetBlocks(blocks)
	p.entries = make([]entry, len(list))
	for i := range list {
		p.entries[i] = entry{list[i], blocks[i]}
	}
	if p.listed {
		p.showList()
	}
	p.now()
	if p.panel == nil {
		p.overview.show(list, d.findings)
	}
}

// showList shows the week as a list.
func (p *Page) showList() {
	p.table.SetRowsKeeping(p.entries, func(e entry) string { return string(e.session.ID) })
}

// showDay brings the week of a day when another one is shown.
func (p *Page) showDay(day course.Date) {
	if day == 0 {
		return
	}
	p.model.Show(day)
	p.week()
	p.deps.Changed()
}

func (p *Page) step(days int) { p.turnTo(p.model.Monday.AddDays(days)) }

func (p *Page) onToday() { p.turnTo(p.deps.Planner.Today()) }

// turnTo brings another week and closes the panel of a session that is not in
// it, unless something in the panel waits to be saved.
func (p *Page) turnTo(day course.Date) {
	e := p.editor()
	if e != nil && !e.draft.New && !e.altered() && e.draft.Session.Day.Monday() != day.Monday() {
		p.panel = nil
		p.showPanel()
	}
	p.showDay(day)
}

// editor gives the session panel, nil when something else or nothing is shown.
func (p *Page) editor() *editor {
	e, _ := p.panel.(*editor)
	return e
}

// open puts something beside the week; nil closes the panel.
func (p *Page) open(what panel) {
	p.panel = what
	if what == nil {
		p.grid.Select("") // so that a press on the same session opens it again
	}
	p.showPanel()
	p.week()
}

// closePanel closes the panel and goes on in the week.
func (p *Page) closePanel() {
	p.open(nil)
	p.focusWeek()
}

// showPanel shows what stands beside the week: where there is room and nothing
// else to show, what the week comes to.
func (p *Page) showPanel() {
	p.side.Objects = []fyne.CanvasObject{p.overview.object}
	if p.panel != nil {
		p.side.Objects = []fyne.CanvasObject{p.panel.content()}
	}
	p.sides.open = p.panel != nil
	p.side.Refresh()
	if p.body != nil {
		p.body.Refresh()
	}
}
