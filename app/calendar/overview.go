package calendar

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// overview stands beside the week while no session is chosen: what the week
// comes to, its conflicts, and the requests that could be placed in it.
type overview struct {
	page   *Page
	list   *fyne.Container
	scroll *kit.Scroll
	object fyne.CanvasObject
}

func newOverview(p *Page) *overview {
	o := &overview{page: p, list: kit.VStack(kit.Space3)}
	o.scroll = kit.NewVScroll(kit.Inset(0, 12, 0, 8, o.list))
	box := kit.NewBox(0, o.scroll)
	box.Fill, box.Border, box.Radius, box.Pad = kit.ColorSurface, kit.ColorBorder, 12, [4]float32{16, 6, 16, 12}
	o.object = box
	return o
}

// show works the overview out for the sessions that the week shows and what is
// wrong with each.
func (o *overview) show(list []*course.Session, findings map[course.ID][]course.Finding) {
	p, plan := o.page, o.page.deps.Planner.Plan
	if first := o.firstSteps(plan); first != nil {
		o.list.Objects = []fyne.CanvasObject{first}
		o.scroll.Refresh()
		return
	}
	w := p.deps.Words
	pupils, given := 0, 0
	for _, s := range list {
		if s.Counts() {
			pupils += s.Expected()
			given++
		}
	}
	objects := []fyne.CanvasObject{
		kit.Heading(p.weekName()),
		kit.Body(w.N("calendar.sessions", given) + " · " + w.N("attendance.pupils", pupils)),
	}
	objects = append(objects, o.conflicts(list, findings)...)
	objects = append(objects, o.requests()...)
	keys := w.T("calendar.keys")
	if p.listed {
		keys = w.T("calendar.keys.list", course.Args{"Copy": kit.ShortcutText(w, kit.Ctrl(fyne.KeyC))})
	}
	o.list.Objects = append(objects, kit.Rule(), kit.Caption(keys).Wrap())
	o.list.Refresh()
	o.scroll.Refresh()
}

// firstSteps says what to do while there is no session at all.
func (o *overview) firstSteps(plan *course.Plan) fyne.CanvasObject {
	p, w := o.page, o.page.deps.Words
	switch {
	case plan.Sessions.Len() > 0:
		return nil
	case plan.Courses.Len() == 0:
		return kit.VStack(kit.Space3, kit.Body(w.T("calendar.empty.course")), kit.HStack(0, kit.Primary(w.T("shell.new.course"), func() {
			p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, New: true})
		}), kit.Grow()))
	}
	return kit.VStack(kit.Space3, kit.Body(w.T("calendar.empty")), kit.HStack(0, kit.Primary(w.T("shell.new.session"), p.onNew), kit.Grow()))
}

// mostConflicts is how many conflicts the overview says.
const mostConflicts = 6

// clash is something wrong with a session.
type clash struct {
	session *course.Session
	finding course.Finding
}

// clashes lists what is wrong with sessions; a clash of two of them stands
// there once.
func clashes(list []*course.Session, findings func(*course.Session) []course.Finding) []clash {
	var out []clash
	seen := map[course.ID]bool{}
	for _, s := range list {
		for _, f := range findings(s) {
			if f.Other == "" || !seen[f.Other] {
				out = append(out, clash{s, f})
			}
		}
		seen[s.ID] = true
	}
	return out
}

// conflicts lists what clashes this week; each line leads to its session.
func (o *overview) conflicts(list []*course.Session, findings map[course.ID][]course.Finding) []fyne.CanvasObject {
	p, w := o.page, o.page.deps.Words
	all := clashes(list, func(s *course.Session) []course.Finding { return findings[s.ID] })
	var rows []fyne.CanvasObject
	for _, c := range all[:min(len(all), mostConflicts)] {
		rows = append(rows, kit.NewRow(kit.Body(w.Finding(p.deps.Planner.Plan, c.finding)), func() { p.onOpen(c.session.ID) }))
	}
	if len(rows) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.Rule(), kit.Heading(w.T("home.needs.conflicts")), kit.Lines(rows...)}
}

// mostRequests is how many requests the overview lists.
const mostRequests = 4

// requests lists requests whose wish allows this week; they can be dragged into
// it.
func (o *overview) requests() []fyne.CanvasObject {
	p, w := o.page, o.page.deps.Words
	var rows []fyne.CanvasObject
	for _, r := range p.needs.Requests {
		if r.Wish.Overlaps(p.model.Period()) && len(rows) < mostRequests {
			rows = append(rows, p.requestRow(r))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.Rule(), kit.Heading(w.T("calendar.requests.fitting")).Wrap(), kit.Lines(rows...)}
}
