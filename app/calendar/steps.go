package calendar

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/course"
)

// Open shows what a goal names: a session, a new one, the first conflict, the
// open requests, or the schedules to send again.
func (p *Page) Open(g kit.Goal) {
	p.now() // no clock ran while another screen was shown
	p.tick()
	p.goOn()
	plan := p.deps.Planner.Plan
	switch {
	case plan.Sessions.Has(g.ID):
		p.leave(func() {
			p.openSession(g.ID)
			p.showDay(plan.Sessions.Get(g.ID).Day)
			p.focusWeek()
		}, nil)
	case g.New || plan.Requests.Has(g.ID):
		p.leave(func() { p.beginFor(g) }, nil)
	case g.Filter == kit.FilterConflicts:
		p.onNextConflict()
	case g.Filter == filterRequests:
		p.onRequests()
	case g.Filter == kit.FilterUnsent:
		p.onUnsent()
	case g.Day != 0:
		p.showDay(g.Day)
	}
}

// filterRequests is the filter of a goal that asks for the open requests.
const filterRequests = "requests"

// beginFor begins a session for a request, class, course or nothing.
func (p *Page) beginFor(g kit.Goal) {
	switch {
	case p.deps.Planner.Plan.Requests.Has(g.ID):
		p.beginRequest(g.ID, 0, 0)
	case g.Day != 0:
		p.begin(g.ID, g.Day, course.NewClock(9, 0), 0)
	case g.ID != "":
		p.beginNext(g.ID, p.deps.Planner.Today()+1)
	default:
		p.onNew()
	}
}

// onFollowing begins the next lesson of a session's course.
func (p *Page) onFollowing(id course.ID) {
	p.leave(func() {
		s := p.deps.Planner.Plan.Sessions.Get(id)
		if s == nil {
			return
		}
		if d := Following(p.deps.Planner.Plan, p.deps.Planner.NewID(), s); d != nil {
			p.beginDraft(d)
			return
		}
		p.say(p.deps.Words.T("calendar.lesson.last"))
	}, nil)
}

// onNextConflict shows the next session with a conflict, from today on.
func (p *Page) onNextConflict() {
	after := course.ID("")
	if e := p.editor(); e != nil {
		after = e.draft.Session.ID
	}
	id := NextConflict(p.deps.Planner.Plan, p.needs.Findings, after, p.model.Monday)
	s := p.deps.Planner.Plan.Sessions.Get(id)
	if s == nil {
		p.say(p.deps.Words.T("calendar.conflicts.none"))
		return
	}
	p.leave(func() {
		p.openSession(id)
		p.showDay(s.Day)
		p.focusWeek()
	}, nil)
}

// onDelete removes a session that no school was told of, and offers to call
// off the others.
func (p *Page) onDelete(id course.ID) {
	plan, w := p.deps.Planner.Plan, p.deps.Words
	s := plan.Sessions.Get(id)
	if s == nil {
		return
	}
	if s.Sent != 0 {
		p.askCallOff(id)
		return
	}
	remove := func() {
		name := drawer{plan: plan, words: w}.title(s)
		p.keep(func(ctx context.Context) error { return p.deps.Planner.Delete(ctx, s, name) })
		p.focusWeek()
	}
	if s.Present().Known == 0 {
		remove()
		return
	}
	kit.Confirm(p.deps.Window, w, w.T("calendar.delete"), w.T("calendar.delete.counts"), w.T("settings.remove"), remove)
}

// onReinstate puts a session that was called off back, and says of others that
// they are not.
func (p *Page) onReinstate(id course.ID) {
	s := p.deps.Planner.Plan.Sessions.Get(id)
	switch {
	case s == nil:
	case s.Counts():
		p.say(p.deps.Words.T("attendance.on"))
	default:
		p.keep(func(ctx context.Context) error { return p.deps.Planner.Reinstate(ctx, id) })
	}
}

// askCallOff asks who called a session off and why.
func (p *Page) askCallOff(id course.ID) {
	w := p.deps.Words
	s := p.deps.Planner.Plan.Sessions.Get(id)
	if s == nil {
		return
	}
	if !s.Counts() {
		p.say(w.T("calendar.off"))
		return
	}
	by := course.BySchool
	var chips []kit.Chip
	for _, who := range []course.Who{course.BySchool, course.ByLibrary, course.ByOthers} {
		chips = append(chips, kit.Chip{Key: who.String(), Text: w.Who(who)})
	}
	side := kit.NewChipRow(chips, by.String(), func(key string) { _ = by.UnmarshalText([]byte(key)) })
	why := kit.NewTextField("")
	kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title:   w.T("attendance.calloff"),
		Content: kit.NewForm().Add("offBy", kit.NewField(w.T("attendance.calloff.by"), side, true, "")).Add("offWhy", kit.NewField(w.T("attendance.calloff.why"), why, false, w.T("common.nonames"))),
		Primary: w.T("attendance.calloff.verb"), Acts: true,
		OnDone: func() bool {
			return p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.CallOff(ctx, id, by, why.Text) })
		},
	})
}

// Commands are what the menu offers while the calendar is shown.
func (p *Page) Commands() []kit.Command {
	w := p.deps.Words
	list := w.T("calendar.list")
	if p.listed {
		list = w.T("calendar.list.not")
	}
	edited, chosen := func() bool { return p.editor() != nil }, p.canChosen
	paper := runsheet.Commands(p.deps.Words, p.onRunSheet, p.onPacking)
	paper[0].Can = func() bool { return edited() && p.editor().draft.Session.Course != "" }
	return append([]kit.Command{
		{Title: w.T("home.today"), Icon: kit.IconCalendar, Shortcut: kit.Ctrl(fyne.KeyT), Run: p.onToday},
		{Title: w.T("calendar.week.previous"), Icon: kit.IconChevronLeft, Shortcut: kit.Ctrl(fyne.KeyPageUp), Run: func() { p.step(-7) }},
		{Title: w.T("calendar.week.next"), Icon: kit.IconChevronRight, Shortcut: kit.Ctrl(fyne.KeyPageDown), Run: func() { p.step(7) }},
		{Title: list, Icon: kit.IconList, Shortcut: kit.Ctrl(fyne.KeyL), Run: p.onList},
		p.deps.SheetCommand(p),
		{Title: w.T("calendar.requests.title"), Icon: kit.IconList, Shortcut: kit.Ctrl(fyne.KeyR), Run: p.onRequests},
		{Title: w.T("home.needs.unsent"), Icon: kit.IconMail, Shortcut: kit.Ctrl(fyne.KeyU), Run: p.onUnsent},
		{Title: w.T("calendar.conflicts.next"), Icon: kit.IconWarning, Shortcut: kit.Ctrl(fyne.KeyJ), Run: p.onNextConflict, Can: func() bool { return len(p.needs.Findings) > 0 }},
		{Title: w.T("calendar.save"), Icon: kit.IconSave, Shortcut: kit.Ctrl(fyne.KeyS), Run: p.onSaveCommand, Can: edited},
		{Title: w.T("attendance.calloff") + " …", Icon: kit.IconX, Shortcut: kit.CtrlShift(fyne.KeyX), Run: func() { p.withSelected(p.askCallOff) }, Can: chosen((*course.Session).Counts)},
		{Title: w.T("attendance.reinstate"), Icon: kit.IconUndo, Shortcut: kit.CtrlShift(fyne.KeyR), Run: func() { p.withSelected(p.onReinstate) }, Can: chosen(func(s *course.Session) bool { return !s.Counts() })},
		{Title: w.T("calendar.group.add"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyG), Run: p.onGroup, Can: edited},
		{Title: w.T("calendar.lesson.following"), Icon: kit.IconChevronRight, Shortcut: kit.CtrlShift(fyne.KeyL), Run: func() { p.withSelected(p.onFollowing) }, Can: chosen(func(s *course.Session) bool { return Following(p.deps.Planner.Plan, "", s) != nil })},
		{Title: w.T("calendar.delete"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyDelete), Run: func() { p.withSelected(p.onDelete) }, Can: chosen(nil)},
	}, paper...)
}

// canChosen tells whether a command can work that is for the stored session in the
// panel, and for those alone that fit; nil for all.
func (p *Page) canChosen(fits func(*course.Session) bool) func() bool {
	return func() bool {
		e := p.editor()
		if e == nil || e.draft.New {
			return false
		}
		s := p.deps.Planner.Plan.Sessions.Get(e.draft.Session.ID)
		return s != nil && (fits == nil || fits(s))
	}
}

// onSaveCommand saves the session in the panel, unless a dialog is open.
func (p *Page) onSaveCommand() {
	if e := p.editor(); e != nil && p.deps.Window.Canvas().Overlays().Top() == nil {
		e.onSave()
	}
}

// onGroup adds a group to the session in the panel, a new one too.
func (p *Page) onGroup() {
	if e := p.editor(); e != nil {
		e.who.onGroup()
		return
	}
	p.sayChoose()
}

// withSelected does something with the session in the panel, or says that one
// must be chosen first.
func (p *Page) withSelected(do func(course.ID)) {
	if e := p.editor(); e != nil && !e.draft.New {
		do(e.draft.Session.ID)
		return
	}
	p.sayChoose()
}

func (p *Page) sayChoose() { p.say(p.deps.Words.T("calendar.choose")) }

func (p *Page) say(text string) { kit.ShowToast(p.deps.Window, p.deps.Tasks, text, "", nil) }
