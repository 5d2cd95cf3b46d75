package calendar

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// editor is the panel in which a session is made and altered. What is wrong
// with it is worked out at every change, before anything is saved.
type editor struct {
	page    *Page
	draft   *Draft
	filling bool // widgets are being set, so their changes are not the user's

	form  *kit.Form
	what  *whatPart
	when  *whenPart
	who   *whoPart
	where *wherePart
	kits  *kitPart
	state *statePart

	head     *fyne.Container
	warnings *fyne.Container
	more     *fyne.Container
	save     *kit.Button
	panel    *kit.SidePanel
}

// newEditor builds the panel for a draft.
func newEditor(p *Page, d *Draft) *editor {
	e := &editor{page: p, draft: d, form: kit.NewForm(), more: kit.VStack(kit.Space2)}
	e.what, e.when, e.who = newWhatPart(e), newWhenPart(e), newWhoPart(e)
	e.where, e.kits, e.state = newWherePart(e), newKitPart(e), newStatePart(e)
	w := p.deps.Words
	e.save = kit.Primary(w.T("common.save"), func() { e.onSave() })
	foot := kit.HStack(kit.Space2, e.save, kit.Secondary(w.T("common.cancel"), e.onClose), kit.Grow())
	e.panel = kit.NewSidePanel(w, "", e.onClose, kit.VStack(kit.Space4, e.form, e.more), foot)
	e.head, e.warnings = e.panel.Head, e.panel.Notice
	e.panel.Actions.Add(p.paperButton())
	e.fill()
	e.judge()
	return e
}

func (e *editor) content() fyne.CanvasObject { return e.panel }

func (e *editor) plan() *course.Plan { return e.page.deps.Planner.Plan }

func (e *editor) words() *words.Printer { return e.page.deps.Words }

// reload takes in what has become of the session elsewhere.
func (e *editor) reload() bool {
	s := e.plan().Sessions.Get(e.draft.Session.ID)
	switch {
	case s != nil && e.draft.New: // it has just been saved, or its deletion undone
		e.draft = EditDraft(s)
	case s != nil:
		e.draft.Rebase(s)
	case !e.draft.New:
		return false
	}
	e.fill()
	e.judge()
	return true
}

// fill shows the draft in all fields.
func (e *editor) fill() {
	e.filling = true
	e.what.fill()
	e.when.fill()
	e.who.fill()
	e.where.fill()
	e.kits.fill()
	e.state.fill()
	e.filling = false
}

// show shows the draft in all fields and what is wrong with it, after it was
// altered in the week.
func (e *editor) show() {
	e.fill()
	e.changed()
}

// changed is called after every change by the user.
func (e *editor) changed() {
	e.judge()
	e.page.week()
}

// alter changes the draft because the user has changed a field, and shows the
// fields that follow.
func (e *editor) alter(change func(d *Draft), follow ...func()) {
	if e.filling {
		return
	}
	change(e.draft)
	e.filling = true
	for _, f := range follow {
		f()
	}
	e.filling = false
	e.changed()
}

// judge shows title, state, conflicts and what can be done.
func (e *editor) judge() {
	findings := e.draft.Findings(e.plan())
	e.head.Objects = e.heading(len(findings) > 0)
	e.warnings.Objects = e.conflicts(findings)
	e.more.Objects = e.furtherSteps()
	e.offerSave()
	e.relayout()
}

// offerSave lets the button save what there is to save, and find what is wrong.
func (e *editor) offerSave() {
	if e.draft.New || e.altered() {
		e.save.Enable()
	} else {
		e.save.Disable()
	}
}

// altered tells whether something would be lost without saving: choices, or what
// was typed and is not understood.
func (e *editor) altered() bool { return e.draft.Dirty() || len(e.refused()) > 0 }

// refused gives what is wrong with what stands in the fields, by their names.
func (e *editor) refused() map[string]string {
	out := e.when.problems()
	for name, text := range map[string]string{"classes": e.who.problem(), "kits": e.kits.problem()} {
		if text != "" {
			out[name] = text
		}
	}
	return out
}

// relayout gives everything the room it needs now.
func (e *editor) relayout() {
	e.more.Refresh()
	e.panel.Relayout()
}

// title is the title of the session's course.
func (e *editor) title() string {
	return drawer{plan: e.plan(), words: e.words()}.title(&e.draft.Session)
}

// heading gives title and badges.
func (e *editor) heading(conflict bool) []fyne.CanvasObject {
	w, s := e.words(), &e.draft.Session
	title := e.title()
	if e.draft.New {
		title = w.T("shell.new.session")
	}
	var badges []fyne.CanvasObject
	if conflict {
		badges = append(badges, kit.Badge(w.T("calendar.conflict"), kit.Warn))
	}
	if c := e.plan().Design(s); c != nil && len(c.Lessons) > 1 {
		badges = append(badges, kit.Badge(w.T("calendar.lesson.of", course.Args{"N": lessonNumber(c, s.Lesson), "Max": len(c.Lessons)}), kit.Info))
	}
	if !e.draft.New {
		badges = append(badges, kit.Badge(w.SessionState(s.State), stateTone(s.State)))
	}
	e.panel.SetTitle(title)
	var out []fyne.CanvasObject
	if len(badges) > 0 {
		out = append(out, kit.Flow(kit.Space1, badges...))
	}
	if told := e.told(); told != "" {
		out = append(out, kit.Caption(told).Wrap())
	}
	return out
}

func stateTone(s course.SessionState) kit.Tone {
	switch s {
	case course.Confirmed, course.Held:
		return kit.Good
	case course.SessionOffered:
		return kit.Info
	case course.CalledOff:
		return kit.Warn
	case course.Planned:
	}
	return kit.Neutral
}

// told says what the school knows, or what it asked for.
func (e *editor) told() string {
	w, s := e.words(), &e.draft.Session
	switch {
	case s.Sent != 0 && s.Changed:
		return w.T("calendar.sent.changed", course.Args{"Day": w.DayMonth(s.Sent)})
	case s.Sent != 0:
		return w.T("calendar.sent", course.Args{"Day": w.DayMonth(s.Sent)})
	}
	if r := e.plan().Requests.Get(s.Request); r != nil && e.draft.New {
		return w.T("calendar.wish", course.Args{"What": wishText(w, r)})
	}
	return ""
}

// onSave keeps the session and tells whether it was kept. Refusals stand at
// their fields.
func (e *editor) onSave() bool {
	e.when.read()
	errs := e.refused()
	for name, text := range e.page.deps.FieldTexts(e.draft.Session.Validate()) {
		if errs[name] == "" {
			errs[name] = text
		}
	}
	if errs["expected"] != "" {
		errs["classes"] = errs["expected"]
	}
	e.form.ShowErrors(errs)
	e.relayout()
	if len(errs) > 0 {
		return false
	}
	p, s := e.page, clone(&e.draft.Session)
	if !p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Schedule(ctx, &s) }) {
		return false
	}
	if stored := e.plan().Sessions.Get(s.ID); stored != nil {
		e.draft = EditDraft(stored)
	}
	e.show()
	p.showDay(e.draft.Session.Day)
	if p.sides.covers {
		p.open(nil)
	}
	p.focusWeek()
	return true
}

// onClose closes the panel by Cancel, Esc or the cross, after asking when something
// would be lost.
func (e *editor) onClose() { e.page.leave(e.page.closePanel, nil) }

// focusFirst puts the keyboard into the course, or into the first choice that
// is still empty. It does so after the event that is being dealt with, because
// a press of the mouse takes the keyboard away from all but what was pressed.
func (e *editor) focusFirst() {
	e.page.deps.Tasks.UI(func() {
		switch {
		case e.draft.Session.Course == "" || !e.draft.New:
			e.page.deps.Window.Canvas().Focus(e.what.course)
		case len(e.draft.Session.Attendance) == 0:
			e.form.Field("classes").Focus()
		default:
			e.form.Field("librarians").Focus()
		}
	})
}
