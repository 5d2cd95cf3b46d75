package courses

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// versions lists beside the designer the editions of the course: when and by
// whom each was begun, which sessions keep it, and what can be done with it.
type versions struct {
	page   *Page
	panel  *kit.SidePanel
	body   *fyne.Container
	first  fyne.Focusable // the row of the present edition
	rows   map[int]*kit.Row
	chosen int // the edition that is opened in the list
	starts map[int]course.EditionStart
	list   []course.EditionUse
	away   map[fyne.Focusable]course.ID // rows of sessions that can take the present edition over
	seen   course.ID                    // the last change of the plan when they were read
}

// mostSessions is how many sessions of an edition are listed one by one.
const mostSessions = 20

var versionsKeys = kit.CtrlShift(fyne.KeyV)

// toggleVersions shows the versions, or closes them when they are shown.
func (p *Page) toggleVersions() {
	if !closes[*versions](p) && p.edit != nil && p.Keep() {
		p.openAside(newVersions(p))
	}
}

func newVersions(p *Page) *versions {
	v := &versions{page: p, body: kit.VStack(kit.Space2)}
	v.panel = kit.NewSidePanel(p.deps.Words, p.deps.Words.T("courses.versions"), p.closeAside, v.body, nil)
	v.draw()
	v.readHistory()
	return v
}

func (v *versions) content() fyne.CanvasObject { return v.panel }

func (v *versions) focus() fyne.Focusable { return v.first }

// readHistory asks the journal when each edition was begun.
func (v *versions) readHistory() {
	planner, id := v.page.deps.Planner, v.page.edit.course().ID
	var history []course.Change
	v.page.deps.Tasks.Run(context.Background(), func(ctx context.Context) (err error) {
		history, err = planner.History(ctx, id)
		return err
	}, func() {
		v.starts = course.EditionStarts(history, id)
		v.draw()
	})
}

// follow draws the list anew when the plan has other editions or sessions. It is
// called for every letter that is typed, which alters no plan yet.
func (v *versions) follow() {
	if v.seen == v.page.deps.Planner.LastDone() {
		return
	}
	v.seen = v.page.deps.Planner.LastDone()
	now := v.page.deps.Planner.Plan.EditionsOf(v.page.edit.course().ID)
	if len(now) != len(v.list) {
		v.list = now // so that it is asked for once
		v.readHistory()
		return
	}
	for i := range now {
		if now[i].Design != v.list[i].Design || !sameSessions(now[i].Sessions, v.list[i].Sessions) {
			v.draw()
			return
		}
	}
}

func sameSessions(a, b []*course.Session) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// draw shows the list; the row that has the keyboard keeps it.
func (v *versions) draw() {
	if v.page.edit == nil {
		return
	}
	canvas := v.page.deps.Window.Canvas()
	again := -1
	for n, row := range v.rows {
		if canvas.Focused() == fyne.Focusable(row) {
			again = n
		}
	}
	v.list = v.page.deps.Planner.Plan.EditionsOf(v.page.edit.course().ID)
	v.rows, v.first, v.away = map[int]*kit.Row{}, nil, map[fyne.Focusable]course.ID{}
	v.body.Objects = nil
	for i := range v.list {
		v.add(i)
	}
	w := v.page.deps.Words
	switch len(v.list) {
	case 0:
		v.body.Add(kit.Body(w.T("courses.versions.none")).In(kit.ColorMuted))
	case 1:
		v.body.Add(kit.Body(w.T("courses.versions.one")).In(kit.ColorMuted))
	}
	v.body.Refresh()
	v.panel.Relayout()
	if row := v.rows[again]; row != nil {
		canvas.Focus(row)
	}
}

// add shows one edition; the chosen one with what can be done with it.
func (v *versions) add(i int) {
	w, e := v.page.deps.Words, v.list[i]
	head := kit.HStack(kit.Space2, kit.Heading(v.page.editionName(e.Number)))
	if e.Present {
		head.Add(kit.Badge(w.T("courses.versions.now"), kit.Info))
	}
	used := w.T("courses.versions.unused")
	if n := len(e.Sessions); n > 0 {
		used = w.N("courses.versions.sessions", n)
	}
	lines := kit.VStack(2, head, kit.Caption(v.begun(e.Number)).Wrap(), kit.Caption(used).Wrap())
	row := kit.NewCardRow(lines, func() { v.choose(e.Number) }).Tight()
	row.SetSelected(e.Number == v.chosen)
	if v.first == nil {
		v.first = row
	}
	v.rows[e.Number] = row
	v.body.Add(row)
	if e.Number == v.chosen {
		v.body.Add(kit.Inset(0, 0, kit.Space3, kit.Space3, v.details(i)))
	}
}

// editionName calls an edition by its number.
func (p *Page) editionName(n int) string {
	return p.deps.Words.Field("edition") + " " + p.deps.Words.Int(n)
}

// begun says when and by whom an edition was begun.
func (v *versions) begun(n int) string {
	w := v.page.deps.Words
	s, known := v.starts[n]
	if !known {
		return w.T("courses.versions.unknown")
	}
	day := w.Date(course.DateOf(s.At))
	if who := strings.TrimSpace(s.By); who != "" {
		return day + " · " + who
	}
	return day
}

// choose opens an edition in the list, or closes it again.
func (v *versions) choose(n int) {
	if v.chosen == n {
		n = 0
	}
	v.chosen = n
	v.draw()
}

// details is what can be done with an edition, and the sessions that keep it.
func (v *versions) details(i int) fyne.CanvasObject {
	w, e := v.page.deps.Words, v.list[i]
	box := kit.VStack(kit.Space2)
	var buttons []fyne.CanvasObject
	switch {
	case !e.Present:
		buttons = []fyne.CanvasObject{
			kit.Secondary(w.T("courses.versions.compare"), func() { v.page.compare(e.Number, v.list[0].Number) }),
			kit.Secondary(w.T("courses.versions.restore"), func() { v.restore(e.Number) }),
		}
	case i+1 < len(v.list):
		buttons = []fyne.CanvasObject{kit.Secondary(w.T("courses.versions.compare.before"), func() { v.page.compare(v.list[i+1].Number, e.Number) })}
	}
	if len(buttons) > 0 {
		box.Add(kit.Flow(kit.Space2, buttons...))
	}
	v.sessions(box, e)
	return box
}

// sessions lists the sessions that are still to come, each with a way to the
// present edition where that can be, and counts the others.
func (v *versions) sessions(box *fyne.Container, e course.EditionUse) {
	d := v.page.deps
	w, plan, now := d.Words, d.Planner.Plan, d.Planner.Moment()
	var ahead []*course.Session
	free, over := v.free(e), 0
	for _, s := range e.Sessions {
		switch {
		case !s.Counts():
		case s.Span().To <= now:
			over++
		default:
			ahead = append(ahead, s)
		}
	}
	if len(free) > 1 {
		box.Add(kit.HStack(0, kit.Secondary(w.N("courses.versions.takeover.all", len(free)), func() { v.takeOver(free...) }), kit.Grow()))
	}
	for _, s := range ahead[:min(len(ahead), mostSessions)] {
		box.Add(v.session(s, plan.CanTakeOver(s, now)))
	}
	if n := len(ahead) - mostSessions; n > 0 {
		box.Add(kit.Caption(w.N("courses.versions.more", n)).Wrap())
	}
	if over > 0 {
		box.Add(kit.Caption(w.N("courses.versions.over", over)).Wrap())
	}
}

// session is one session; its row leads to it.
func (v *versions) session(s *course.Session, free bool) fyne.CanvasObject {
	d := v.page.deps
	w := d.Words
	text := kit.VStack(0, kit.Plain(w.WeekdayDayMonth(s.Day)+" "+w.SessionTimes(s)).Wrap(), kit.Caption(w.Participants(d.Planner.Plan, s)).Wrap())
	row := kit.NewRow(text, func() { d.Goto(kit.Goal{Screen: kit.ScreenCalendar, ID: s.ID, Day: s.Day}) })
	switch {
	case free:
		v.away[row] = s.ID
		return kit.VStack(0, row, kit.HStack(0, kit.Link(w.T("courses.versions.takeover"), func() { v.takeOver(s.ID) }), kit.Grow()))
	case s.Edition != v.list[0].Number && v.list[0].Design.Lesson(s.Lesson) == nil:
		return kit.VStack(0, row, kit.Caption(w.T("courses.versions.takeover.not")).Wrap())
	}
	return row
}

// free gives the sessions of an edition that can take the present one over.
func (v *versions) free(e course.EditionUse) []course.ID {
	planner := v.page.deps.Planner
	var out []course.ID
	for _, s := range e.Sessions {
		if planner.Plan.CanTakeOver(s, planner.Moment()) {
			out = append(out, s.ID)
		}
	}
	return out
}

// restore makes an earlier edition the present design.
func (v *versions) restore(n int) {
	p := v.page
	if !p.Keep() {
		return
	}
	id := p.edit.course().ID
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.RestoreEdition(ctx, id, n) })
}

// takeOver gives sessions the present edition.
func (v *versions) takeOver(ids ...course.ID) {
	p := v.page
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.TakeOver(ctx, ids...) })
}
