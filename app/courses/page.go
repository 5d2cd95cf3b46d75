package courses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Page is the screen: the catalogue, or the designer of one course.
type Page struct {
	deps    *kit.Deps
	list    *list
	edit    *editor  // nil while the catalogue is shown
	goalMap *goalMap // shown instead of the catalogue; nil while it is not
	body    *fyne.Container
	head    string // title and subtitle that the window shows now
}

// New gives the screen.
func New(d *kit.Deps) *Page {
	p := &Page{deps: d, body: container.NewStack()}
	p.list = newList(p)
	return p
}

// Title names the screen or the course that is open.
func (p *Page) Title() string {
	switch {
	case p.edit == nil && p.goalMap != nil:
		return p.deps.Words.T("courses.goalmap")
	case p.edit == nil:
		return p.deps.Words.T("nav.courses")
	case p.edit.course().Title != "":
		return p.edit.course().Title
	}
	return p.deps.Words.T("shell.new.course")
}

// Subtitle counts the courses, or says theme, grade levels and state of the
// one that is open, and that something is not saved.
func (p *Page) Subtitle() string {
	if p.edit == nil {
		return p.list.subtitle()
	}
	return p.edit.subtitle()
}

// Actions begin a course or save the one that is open.
func (p *Page) Actions() []fyne.CanvasObject {
	if p.edit == nil {
		return p.listActions()
	}
	return []fyne.CanvasObject{p.edit.saveButton}
}

// Content shows the catalogue or the designer.
func (p *Page) Content() fyne.CanvasObject {
	box := kit.NewBox(0, kit.Inset(20, 24, 20, 24, p.body))
	box.Fill = kit.ColorPage
	p.show()
	return box
}

// Refresh takes in a changed plan. A draft with changes stays as it is.
func (p *Page) Refresh() {
	p.list.refresh()
	switch {
	case p.edit != nil:
		p.edit.follow()
	case p.goalMap != nil:
		p.goalMap.refresh()
	}
	p.show()
}

// show puts the catalogue or the designer on the screen.
func (p *Page) show() {
	content := p.list.content
	switch {
	case p.edit != nil:
		content = p.edit.content
	case p.goalMap != nil:
		content = p.goalMap.content
	}
	if len(p.body.Objects) != 1 || p.body.Objects[0] != content {
		p.body.Objects = []fyne.CanvasObject{content}
		p.body.Refresh()
	}
	p.headChanged()
}

// headChanged tells the window when title or subtitle are other ones.
func (p *Page) headChanged() {
	if p.edit != nil {
		p.edit.showSavable()
	}
	if head := p.Title() + "\n" + p.Subtitle(); head != p.head {
		p.head = head
		p.deps.Changed()
	}
}

// Open begins a new course, opens one, or shows the catalogue. A draft with
// changes is asked about first; a goal that names nothing leaves it open.
func (p *Page) Open(g kit.Goal) {
	unsaved := p.edit != nil && p.edit.draft.Changed()
	switch {
	case g.New && unsaved:
		p.Leave(func() { p.deps.Goto(g) })
	case g.New:
		p.enter(BeginCourse(p.deps.Planner.NewID))
	case g.ID != "":
		p.openCourse(g)
	case g.Filter == kit.FilterGoals && !unsaved:
		p.edit = nil
		p.showGoalMap()
	case !unsaved:
		p.edit, p.goalMap = nil, nil
		p.show()
	}
}

func (p *Page) openCourse(g kit.Goal) {
	c := p.deps.Planner.Plan.Courses.Get(g.ID)
	switch {
	case c == nil || p.edit != nil && p.edit.course().ID == g.ID:
		return
	case p.edit != nil && p.edit.draft.Changed():
		p.Leave(func() { p.deps.Goto(g) })
		return
	}
	p.enter(OpenCourse(c))
}

// enter shows a draft in the designer and puts the keyboard into its title.
func (p *Page) enter(d *Draft) {
	p.edit = newEditor(p, d)
	p.show()
	p.deps.Window.Canvas().Focus(p.edit.title)
}

// back goes from a course to the catalogue, where it is chosen then.
func (p *Page) back() {
	id := p.edit.course().ID
	p.Leave(func() { p.toList(id) })
}

// toList shows the catalogue without asking.
func (p *Page) toList(chosen course.ID) {
	p.edit = nil
	p.show()
	if p.goalMap != nil {
		p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, Filter: kit.FilterGoals})
		return
	}
	p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses})
	p.list.choose(chosen)
}

// Unsaved tells whether leaving the screen would lose something.
func (p *Page) Unsaved() bool { return p.edit != nil && p.edit.draft.Changed() }

// Leave does what would lose unsaved changes: at once when there are none, else
// after asking whether to save them, discard them or stay.
func (p *Page) Leave(then func()) {
	if !p.Unsaved() {
		then()
		return
	}
	w := p.deps.Words
	var dialog *kit.Dialog
	discard := kit.Secondary(w.T("courses.leave.discard"), func() {
		dialog.Close()
		p.edit = nil
		p.show()
		then()
	})
	dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.leave.title"), Content: kit.Body(w.T("courses.leave.text", course.Args{"Title": p.Title()})),
		Primary: w.T("common.save"), Cancel: w.T("courses.leave.stay"), Extra: []fyne.CanvasObject{discard}, Width: 420,
		OnDone: func() bool {
			dialog.Close()
			if p.edit.save() {
				then()
			}
			return false
		},
	})
	p.deps.Window.Canvas().FocusPrevious() // from the first button to the main one
}

// Shortcuts that stand in tooltips too.
var (
	saveKeys = kit.Ctrl(fyne.KeyS)
	addKeys  = kit.CtrlShift(fyne.KeyA) // of an activity
)

// Commands are what can be done with the catalogue, or with the course that is
// open.
func (p *Page) Commands() []kit.Command {
	e := p.edit
	save := p.deps.SheetCommand(p)
	if e == nil {
		return []kit.Command{p.goalMapCommand(), p.catalogueCommand(), save}
	}
	w := p.deps.Words
	list := []kit.Command{
		{Title: w.T("common.save"), Icon: kit.IconSave, Shortcut: saveKeys, Run: func() { e.save() }},
		{Title: w.T("courses.activity.new"), Icon: kit.IconPlus, Shortcut: addKeys, Run: e.addActivity},
		{Title: w.T("courses.activity.up"), Icon: kit.IconArrowUp, Shortcut: kit.Alt(fyne.KeyUp), Run: func() { e.moveCurrent(-1) }},
		{Title: w.T("courses.activity.down"), Icon: kit.IconArrowDown, Shortcut: kit.Alt(fyne.KeyDown), Run: func() { e.moveCurrent(1) }},
		{Title: w.T("courses.lesson.new"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyL), Run: e.addLesson},
		e.clockCommand(),
		{Title: w.T("courses.goals.add"), Icon: kit.IconTarget, Shortcut: kit.CtrlShift(fyne.KeyG), Run: e.pickGoals},
		{Title: w.T("courses.copy.course"), Icon: kit.IconCopy, Shortcut: kit.CtrlShift(fyne.KeyD), Run: e.copyCourse},
		{Title: w.T("courses.delete.course"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyDelete), Run: e.deleteCourse},
		p.catalogueCommand(), save,
	}
	for i := range list {
		run := list[i].Run
		list[i].Run = func() { // the menu's keys work above a dialog too
			if p.deps.Window.Canvas().Overlays().Top() == nil && p.edit == e {
				run()
			}
		}
	}
	return list
}
