package calendar

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// listPanel is a list beside the week: open requests, or schedules to send.
type listPanel struct {
	none  string // said when the list is empty
	rows  func() []fyne.CanvasObject
	again func(*Page) // opens the same list on another page
	list  *fyne.Container
	panel *kit.SidePanel
}

func newListPanel(p *Page, title, none string, rows func() []fyne.CanvasObject, again func(*Page)) *listPanel {
	l := &listPanel{none: none, rows: rows, again: again, list: kit.VStack(0)}
	l.panel = kit.NewSidePanel(p.deps.Words, title, p.closePanel, l.list, nil)
	l.reload()
	return l
}

func (l *listPanel) content() fyne.CanvasObject { return l.panel }

// reload lists what there is now.
func (l *listPanel) reload() bool {
	l.list.Objects = kit.Lines(l.rows()...).Objects
	if len(l.list.Objects) == 0 {
		l.list.Objects = []fyne.CanvasObject{kit.Body(l.none).In(kit.ColorMuted)}
	}
	l.panel.Relayout()
	return true
}

// onRequests lists the open requests and puts the keyboard on the first.
func (p *Page) onRequests() { p.leave(p.listing((*Page).showRequests), nil) }

func (p *Page) showRequests() {
	w := p.deps.Words
	p.open(newListPanel(p, w.T("calendar.requests.title"), w.T("calendar.requests.none"), p.requestRows, (*Page).showRequests))
}

// listing opens a list and then puts the keyboard on its first line; after the
// event that is being dealt with, because a press takes it away from all but what
// was pressed.
func (p *Page) listing(show func(*Page)) func() {
	return func() {
		show(p)
		p.deps.Tasks.UI(func() {
			if l, ok := p.panel.(*listPanel); ok {
				kit.Begin(p.deps.Window, l.list)
			}
		})
	}
}

// requestRows has a line for each open request, first come first.
func (p *Page) requestRows() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, r := range p.needs.Requests {
		out = append(out, p.requestRow(r))
	}
	return out
}

// requestRow shows a request: school, classes, course, wish and how long it has
// waited; it is dragged into the week by its handle.
func (p *Page) requestRow(r *course.Request) fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	lines := []fyne.CanvasObject{kit.Body(requestWho(w, plan, r)).Bold()}
	if c := plan.Courses.Get(r.Course); c != nil {
		lines = append(lines, kit.Body(w.CourseTitle(c)))
	}
	waiting := w.N("calendar.requests.waiting", int(p.deps.Planner.Today()-r.Came))
	lines = append(lines, kit.Caption(wishText(w, r)).Wrap(), kit.Caption(waiting).Wrap())
	if r.Remarks != "" {
		lines = append(lines, kit.Caption(r.Remarks).Wrap())
	}
	schedule := func() { p.leave(func() { p.beginRequest(r.ID, 0, 0) }, nil) }
	lines = append(lines, kit.HStack(0, kit.Link(w.T("calendar.requests.schedule"), schedule), kit.Grow()))
	return kit.Inset(10, 0, 10, 0, kit.HStack(kit.Space2, newGrip(p, r), kit.Grow(kit.VStack(2, lines...))))
}

// requestWho names the school and classes of a request.
func requestWho(w *words.Printer, p *course.Plan, r *course.Request) string {
	text := ""
	if s := p.Schools.Get(r.School); s != nil {
		text = s.Name
	}
	var labels []string
	for _, id := range r.Classes {
		if k := p.Classes.Get(id); k != nil && p.Library != nil {
			labels = append(labels, p.ClassLabel(k, p.Library.SchoolYear(max(r.Came, r.Wish.From))))
		}
	}
	switch {
	case len(labels) > 0:
		text += " · " + w.List(labels)
	case r.Pupils > 0:
		text += " · " + w.N("attendance.pupils", r.Pupils)
	}
	return text
}

// wishText says when a school would like to have a request fulfilled.
func wishText(w *words.Printer, r *course.Request) string {
	var parts []string
	if r.Wish != (course.Period{}) {
		parts = append(parts, w.Period(r.Wish))
	}
	var days []string
	for _, d := range r.Weekdays {
		days = append(days, w.WeekdayShort(d))
	}
	if len(days) > 0 {
		parts = append(parts, strings.Join(days, ", "))
	}
	switch {
	case r.From != 0 && r.To != 0:
		parts = append(parts, w.Times(r.From, r.To))
	case r.From != 0:
		parts = append(parts, w.T("calendar.from", course.Args{"Time": r.From}))
	case r.To != 0:
		parts = append(parts, w.T("calendar.until", course.Args{"Time": r.To}))
	}
	if len(parts) == 0 {
		return w.T("calendar.wish.any")
	}
	return strings.Join(parts, " · ")
}

// beginRequest begins a session for a request: at a day and start, or, for a
// zero day, at the first free time that the wish leaves.
func (p *Page) beginRequest(id course.ID, day course.Date, start course.Clock) {
	at, from := day, start
	if day == 0 {
		at, from = p.deps.Planner.Today()+1, course.NewClock(9, 0)
	}
	d := Begin(p.deps.Planner.Plan, p.deps.Planner.NewID(), id, at, from, 0, p.deps.Words.T("calendar.group"))
	if day == 0 {
		d.Fit(p.deps.Planner.Plan, p.deps.Planner.Today()+1)
	}
	p.beginDraft(d)
}

// onUnsent lists the sessions that were changed since the school was told and
// puts the keyboard on the first.
func (p *Page) onUnsent() { p.leave(p.listing((*Page).showUnsent), nil) }

func (p *Page) showUnsent() {
	w := p.deps.Words
	p.open(newListPanel(p, w.T("home.needs.unsent"), w.T("calendar.unsent.none"), p.unsentRows, (*Page).showUnsent))
}

func (p *Page) unsentRows() []fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	d := drawer{plan: plan, words: w}
	var out []fyne.CanvasObject
	for _, s := range p.needs.Unsent {
		id, day := s.ID, s.Day
		text := kit.VStack(2, kit.Body(d.title(s)).Bold(), kit.Body(w.WeekdayDayMonth(s.Day)+" "+w.SessionTimes(s)), kit.Caption(w.Participants(plan, s)).Wrap(),
			kit.Caption(w.T("calendar.sent", course.Args{"Day": w.DayMonth(s.Sent)})).Wrap())
		out = append(out, kit.NewRow(text, func() {
			p.openSession(id)
			p.showDay(day)
		}))
	}
	return out
}

// grip is what a request is dragged into the week by.
type grip struct {
	widget.BaseWidget
	page    *Page
	request *course.Request
	day     course.Date
	start   course.Clock
	over    bool   // the pointer is over the week
	off     bool   // it was called off; what follows until release is ignored
	end     func() // gives the window its keys back
}

func newGrip(p *Page, r *course.Request) *grip {
	g := &grip{page: p, request: r}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged shows where the session would go.
func (g *grip) Dragged(ev *fyne.DragEvent) {
	p := g.page
	if g.off {
		return
	}
	if p.drop == nil {
		g.end = kit.EscCallsOff(p.deps.Window, g.callOff)
		p.drop = Begin(p.deps.Planner.Plan, "", g.request.ID, p.deps.Planner.Today(), 0, 0, p.deps.Words.T("calendar.group"))
	}
	title := drawer{plan: p.deps.Planner.Plan, words: p.deps.Words}.title(&p.drop.Session)
	g.day, g.start, g.over = p.grid.ShowDrop(ev.AbsolutePosition, p.dropMinutes(), title)
}

// dropMinutes gives the length of what is dragged over the week; the ghost
// alters the draft, so it is asked of the course.
func (p *Page) dropMinutes() int {
	if l := p.deps.Planner.Plan.Design(&p.drop.Session).Lesson(p.drop.Session.Lesson); l != nil {
		return l.Minutes
	}
	return 45
}

// callOff ends the dragging without a session.
func (g *grip) callOff() {
	g.clear()
	g.over, g.off = false, true
}

// clear takes away what was shown while dragging.
func (g *grip) clear() {
	g.page.grid.ClearDrop()
	g.page.drop = nil
	if g.end != nil {
		g.end()
		g.end = nil
	}
}

// DragEnd begins the session where the request was dropped.
func (g *grip) DragEnd() {
	g.clear()
	over := g.over
	g.over, g.off = false, false
	if over {
		g.page.leave(func() { g.page.beginRequest(g.request.ID, g.day, g.start) }, nil)
	}
}

// Cursor tells that this can be dragged.
func (g *grip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the dots of a handle.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	return kit.Around(g, kit.NewIcon(kit.IconIn(kit.IconGrip, kit.ColorMuted), 18))
}
