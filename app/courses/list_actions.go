package courses

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// The shortcuts of the catalogue. Copying and deleting have those of the
// designer.
var (
	templateKeys = kit.CtrlShift(fyne.KeyT)
	copyKeys     = kit.CtrlShift(fyne.KeyD)
	publishKeys  = kit.CtrlShift(fyne.KeyReturn)
	pilotKeys    = kit.CtrlShift(fyne.KeyO)
	draftKeys    = kit.CtrlShift(fyne.KeyK)
	retireKeys   = kit.CtrlShift(fyne.KeyU)
	deleteKeys   = kit.CtrlShift(fyne.KeyDelete)
)

// tipOf is a tooltip that names a command and its shortcut.
func tipOf(w *words.Printer, text string, keys fyne.Shortcut) string {
	return text + " (" + kit.ShortcutText(w, keys) + ")"
}

// commands are what can be done in the catalogue, most of it with what is
// chosen.
func (l *list) commands() []kit.Command {
	w := l.page.deps.Words
	begin := kit.Command{Title: w.T("courses.template.new"), Icon: kit.IconCourses, Shortcut: templateKeys, Run: l.page.newFromTemplate}
	if l.model.Len() == 0 {
		return []kit.Command{begin}
	}
	view := kit.Command{Title: w.T("courses.view.torows"), Icon: kit.IconList, Shortcut: kit.Ctrl(fyne.KeyL), Run: func() { l.setView(true) }}
	if l.asRows {
		view.Title, view.Icon, view.Run = w.T("courses.view.tocards"), kit.IconGrid, func() { l.setView(false) }
	}
	some := func() bool { return len(l.chosen()) > 0 }
	focus := func(o fyne.Focusable) func() { return func() { l.page.deps.Window.Canvas().Focus(o) } }
	return []kit.Command{
		begin,
		{Title: w.T("courses.find.grade"), Icon: kit.IconFilter, Shortcut: kit.Ctrl(fyne.KeyG), Run: focus(l.filters.grade)},
		{Title: w.T("courses.find"), Icon: kit.IconSearch, Shortcut: kit.Ctrl(fyne.KeyF), Run: focus(l.filters.find)},
		view,
		{Title: w.T("courses.copy.course"), Icon: kit.IconCopy, Shortcut: copyKeys, Run: l.onChosen(l.copy), Can: some},
		{Title: w.T("courses.publish"), Icon: kit.IconCheck, Shortcut: publishKeys, Run: l.onChosen(l.setting(course.Published)), Can: some},
		{Title: w.T("courses.pilot"), Icon: kit.IconEye, Shortcut: pilotKeys, Run: l.onChosen(l.setting(course.Pilot)), Can: some},
		{Title: w.T("courses.draft"), Icon: kit.IconPencil, Shortcut: draftKeys, Run: l.onChosen(l.setting(course.Draft)), Can: some},
		{Title: w.T("courses.retire"), Icon: kit.IconHistory, Shortcut: retireKeys, Run: l.onChosen(l.setting(course.Retired)), Can: some},
		{Title: w.T("courses.delete.course"), Icon: kit.IconTrash, Shortcut: deleteKeys, Run: l.onChosen(l.delete), Can: some},
	}
}

// onChosen does something with the chosen courses, or says that none is.
func (l *list) onChosen(f func([]Row)) func() {
	return func() {
		if rows := l.chosen(); len(rows) > 0 {
			f(rows)
			return
		}
		d := l.page.deps
		kit.ShowToast(d.Window, d.Tasks, d.Words.T("courses.choose"), "", nil)
	}
}

func (l *list) setting(s course.CourseState) func([]Row) {
	return func(rows []Row) { l.page.setState(s, idsOf(rows)...) }
}

func idsOf(rows []Row) []course.ID {
	out := make([]course.ID, 0, len(rows))
	for _, r := range rows {
		out = append(out, r.Course.ID)
	}
	return out
}

// menu is what can be done with chosen courses. States that all of them have
// already cannot be chosen. The shortcuts stand in the menu of the window.
func (l *list) menu(rows []Row) []*fyne.MenuItem {
	if len(rows) == 0 {
		return nil
	}
	w, d := l.page.deps.Words, l.page.deps
	state := func(text string, s course.CourseState) *fyne.MenuItem {
		m := fyne.NewMenuItem(text, func() { l.setting(s)(rows) })
		m.Disabled = !slices.ContainsFunc(rows, func(r Row) bool { return r.Course.State != s })
		return m
	}
	open := fyne.NewMenuItem(w.T("courses.open"), func() { l.open(rows[0]) })
	open.Disabled = len(rows) != 1
	items := []*fyne.MenuItem{
		open, fyne.NewMenuItem(w.T("courses.copy"), func() { l.copy(rows) }), fyne.NewMenuItemSeparator(),
		state(w.T("courses.publish"), course.Published), state(w.T("courses.pilot"), course.Pilot),
		state(w.T("courses.draft"), course.Draft), state(w.T("courses.retire"), course.Retired), fyne.NewMenuItemSeparator(),
	}
	items = append(items, fyne.NewMenuItem(w.T("courses.travel.out"), func() { l.page.sendCourses(idsOf(rows)...) }))
	if len(rows) > 1 {
		items = append(items, fyne.NewMenuItem(w.T("courses.save.chosen"), func() { d.SaveSheets(w.T("nav.courses"), []kit.Sheet{l.sheet(rows)}) }))
	}
	return append(items, fyne.NewMenuItem(w.T("courses.delete"), func() { l.delete(rows) }))
}

// setState gives courses another state, in one step. Those that are not
// complete enough for it keep theirs, and what they lack is said; before
// publishing it asks about what schools would miss.
func (p *Page) setState(s course.CourseState, all ...course.ID) {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	var able []course.ID
	var designs []*course.Course
	var refused []string
	for _, id := range all {
		c := plan.Courses.Get(id)
		if c == nil {
			continue
		}
		if _, err := c.AsState(s); err != nil {
			refused = append(refused, w.CourseTitle(c)+": "+strings.ReplaceAll(w.Error(err), "\n", " "))
			continue
		}
		able, designs = append(able, id), append(designs, c)
	}
	refuse := func() {
		if len(refused) > 0 {
			kit.ErrorDialog(p.deps.Window, w, w.N("courses.incomplete", len(refused)), strings.Join(refused, "\n"))
		}
	}
	if len(able) == 0 {
		refuse()
		return
	}
	p.askGaps(s, designs, func() {
		p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.SetCourseState(ctx, s, able...) })
		refuse()
	})
}

// copy makes drafts with the same designs in one step, and opens a single one.
func (l *list) copy(rows []Row) {
	if len(rows) == 1 {
		l.page.copyCourse(rows[0].Course.ID)
		return
	}
	d := l.page.deps
	copies := make([]*course.Course, 0, len(rows))
	for _, r := range rows {
		copies = append(copies, l.page.copyOf(r.Course))
	}
	d.DoWithUndo(func(ctx context.Context) error { return d.Planner.AddCourses(ctx, copies...) })
}

func (p *Page) copyOf(c *course.Course) *course.Course {
	return c.Copy(p.deps.Words.T("courses.copy.title", course.Args{"Title": p.deps.Words.CourseTitle(c)}), p.deps.Planner.NewID)
}

// copyCourse makes a draft with the same design and opens it.
func (p *Page) copyCourse(id course.ID) {
	if c := p.deps.Planner.Plan.Courses.Get(id); c != nil {
		p.begin(p.copyOf(c))
	}
}

// begin stores a new course and opens it.
func (p *Page) begin(c *course.Course) {
	if p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.AddCourses(ctx, c) }) {
		p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: c.ID})
	}
}

// delete removes courses that nothing uses. Several are removed one by one, so
// that each can be brought back.
func (l *list) delete(rows []Row) {
	for _, id := range idsOf(rows) {
		if !l.page.deleteCourse(id) {
			return
		}
	}
}

// deleteCourse removes a course that nothing uses; of one in use it says so and
// offers to retire it. It tells whether the course is gone.
func (p *Page) deleteCourse(id course.ID) bool {
	d := p.deps
	c := d.Planner.Plan.Courses.Get(id)
	if c == nil {
		return false
	}
	if uses(d.Planner.Plan, id) == 0 {
		return d.DoWithUndo(func(ctx context.Context) error { return d.Planner.DeleteCourse(ctx, c) })
	}
	w := d.Words
	text := w.N("error.inUse", uses(d.Planner.Plan, id)) + "\n" + w.T("courses.inuse.retire")
	if c.State == course.Retired {
		kit.ErrorDialog(d.Window, w, w.T("courses.inuse.title"), w.N("error.inUse", uses(d.Planner.Plan, id)))
		return false
	}
	kit.Confirm(d.Window, w, w.T("courses.inuse.title"), text, w.T("courses.retire"), func() { p.setState(course.Retired, id) }).FocusPrimary()
	return false
}
