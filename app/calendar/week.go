package calendar

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/course"
)

// connect lets the week answer to mouse and keys.
func (p *Page) connect() {
	g := p.grid
	g.FormatSpan = p.deps.Words.Times
	g.OnSelect = p.onSelect
	g.OnOpen = p.onOpen
	g.OnMove = p.onMove
	g.OnResize = p.onResize
	g.OnCreate = p.onCreate
	g.OnNew = p.onNew
	g.OnDelete = p.onDelete
	g.OnLocked = p.onLocked
	g.OnMenu = p.onMenu
	g.SetGhostConflict(p.ghost)
}

// pressTime is how long a session is pressed before the panel opens where it
// makes the week narrower: nothing must move under the pointer when a session
// is about to be dragged.
const pressTime = 200 * time.Millisecond

// onSelect shows a session in the panel, at once where the panel has its place.
func (p *Page) onSelect(id course.ID) {
	p.wait()
	if p.sides.beside {
		p.choose(id)
		return
	}
	p.wait = p.deps.Tasks.Later(pressTime, func() {
		p.choose(id)
		if e := p.editor(); e != nil && p.sides.covers {
			e.focusFirst()
		}
	})
}

// onOpen shows a session in the panel and puts the keyboard there.
func (p *Page) onOpen(id course.ID) {
	p.wait()
	p.choose(id)
	if e := p.editor(); e != nil && e.draft.Session.ID == id {
		e.focusFirst()
	}
}

// choose shows a session in the panel, after asking when something else would
// be lost.
func (p *Page) choose(id course.ID) {
	e := p.editor()
	if e != nil && e.draft.Session.ID == id {
		return
	}
	p.leave(func() { p.openSession(id) }, func() { p.grid.Select(e.draft.Session.ID) })
}

// openSession shows a session in the panel; nothing happens when it is gone.
func (p *Page) openSession(id course.ID) {
	if s := p.deps.Planner.Plan.Sessions.Get(id); s != nil {
		p.open(newEditor(p, EditDraft(s)))
	}
}

// drafted gives the draft of a session that is not stored as it is shown.
func (p *Page) drafted(id course.ID) *editor {
	if e := p.editor(); e != nil && e.draft.Session.ID == id && (e.draft.New || e.draft.Dirty()) {
		return e
	}
	return nil
}

// onMove gives a session another time.
func (p *Page) onMove(id course.ID, day course.Date, from course.Clock) {
	if e := p.drafted(id); e != nil {
		e.draft.SetWhen(p.deps.Planner.Plan, day, from)
		e.show()
		return
	}
	p.keep(func(ctx context.Context) error { return p.deps.Planner.MoveSession(ctx, id, day, from) })
}

// onResize gives a session another length.
func (p *Page) onResize(id course.ID, to course.Clock) {
	if e := p.drafted(id); e != nil {
		e.draft.SetMinutes(int(to - e.draft.Session.Start))
		e.show()
		return
	}
	s := p.deps.Planner.Plan.Sessions.Get(id)
	if s == nil {
		return
	}
	p.keep(func(ctx context.Context) error { return p.deps.Planner.ResizeSession(ctx, id, int(to-s.Start)) })
}

// onLocked says why a session cannot be moved or lengthened.
func (p *Page) onLocked(id course.ID) {
	s := p.deps.Planner.Plan.Sessions.Get(id)
	if s == nil {
		return
	}
	w := p.deps.Words
	text := w.T("calendar.locked.held")
	if s.State == course.CalledOff {
		text = w.T("calendar.locked.calledoff")
	}
	kit.ShowToast(p.deps.Window, p.deps.Tasks, text, "", nil)
}

// keep carries out a change with a toast to undo it, and draws the week again
// when it was refused.
func (p *Page) keep(change func(context.Context) error) {
	if !p.deps.DoWithUndo(change) {
		p.week()
	}
}

// onNew begins a session at the next time that is open: of the week that is shown,
// or from now on where that week has begun.
func (p *Page) onNew() { p.leave(func() { p.beginNext("", p.model.Monday) }, nil) }

// beginNext begins a session of what an ID names at the next time that is open
// from a day on.
func (p *Page) beginNext(what course.ID, from course.Date) {
	d := p.deps.Planner
	day, start := d.Plan.NextOpen(max(d.Moment(), from.At(0)), p.model.Branch)
	p.begin(what, day, start, 0)
}

// onCreate begins a session at a time of the week.
func (p *Page) onCreate(day course.Date, from, to course.Clock) {
	p.leave(func() { p.begin("", day, from, int(to-from)) }, nil)
}

// begin shows the panel for a new session of what an ID names, see Begin.
func (p *Page) begin(what course.ID, day course.Date, start course.Clock, minutes int) {
	d := Begin(p.deps.Planner.Plan, p.deps.Planner.NewID(), what, day, start, minutes, p.deps.Words.T("calendar.group"))
	p.beginDraft(d)
}

// beginDraft shows the panel for a new session and puts the keyboard into its
// first empty choice.
func (p *Page) beginDraft(d *Draft) {
	if who := p.teacher(); who != "" && len(d.Session.Librarians) == 0 {
		d.Session.Librarians = []course.ID{who}
		d.stored = clone(&d.Session)
	}
	p.panel = newEditor(p, d)
	p.showPanel()
	p.showDay(d.Session.Day)
	p.editor().focusFirst()
}

// teacher is who most likely gives a new session: the only librarian that is
// shown, else whoever works here.
func (p *Page) teacher() course.ID {
	if len(p.model.Librarians) == 1 {
		return p.model.Librarians[0]
	}
	for _, l := range p.deps.Planner.Plan.Librarians.All() {
		if !l.Retired && (l.Name == p.deps.Planner.By || l.Short == p.deps.Planner.By) && l.Name != "" {
			return l.ID
		}
	}
	return ""
}

// ghost says what would be wrong with a session at the place it is dragged to.
func (p *Page) ghost(id course.ID, day course.Date, from, to course.Clock) string {
	p.wait()
	plan := p.deps.Planner.Plan
	d := p.drop
	if s := plan.Sessions.Get(id); s != nil {
		d = EditDraft(s)
	}
	if e := p.drafted(id); e != nil {
		copied := *e.draft
		copied.Session = clone(&e.draft.Session)
		d = &copied
	}
	if d == nil {
		d = NewDraft("", day, from, int(to-from))
	}
	d.SetWhen(plan, day, from)
	d.Session.Minutes = int(to - from)
	for _, f := range d.Findings(plan) {
		if f.Rule != course.RuleNobody {
			return p.deps.Words.Reason(plan, f)
		}
	}
	return ""
}

// onMenu offers what can be done with a session, or at a free time.
func (p *Page) onMenu(id course.ID, at fyne.Position) {
	w := p.deps.Words
	s := p.deps.Planner.Plan.Sessions.Get(id)
	if s == nil {
		if day, from, ok := p.grid.TimeAt(at); ok {
			kit.ShowMenu(p.deps.Window, at, fyne.NewMenuItem(w.T("shell.new.session"), func() { p.onCreate(day, from, from) }))
		}
		return
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("calendar.edit"), func() { p.grid.OnOpen(id) }),
		fyne.NewMenuItem(w.T("runsheet.title"), func() { runsheet.Show(p.deps, []*course.Session{s}, 0) }),
	}
	if s.Counts() {
		items = append(items, fyne.NewMenuItem(w.T("attendance.calloff")+" …", func() { p.askCallOff(id) }))
	} else {
		items = append(items, fyne.NewMenuItem(w.T("attendance.reinstate"), func() { p.onReinstate(id) }))
	}
	if s.Sent == 0 {
		items = append(items, fyne.NewMenuItem(w.T("settings.remove"), func() { p.onDelete(id) }))
	}
	kit.ShowMenu(p.deps.Window, at, items...)
}
