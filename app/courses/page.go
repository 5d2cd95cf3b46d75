package courses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Page is the screen: the catalogue, or the designer of one course.
type Page struct {
	deps    *kit.Deps
	list    *list
	edit    *editor  // nil while the catalogue is shown
	beside  *beside  // what stands beside the designer; nil for nothing
	goalMap *goalMap // shown instead of the catalogue; nil while it is not
	body    *fyne.Container
	head    string // title and subtitle that the window shows now

	bursts int    // of typing, so far
	old    bool   // the catalogue shows an older plan
	folder string // where the last file of courses was
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
	case p.edit.draft.New && p.edit.course().Title == "":
		return p.deps.Words.T("shell.new.course")
	}
	return p.deps.Words.CourseTitle(p.edit.course())
}

// Subtitle counts the courses, or says theme, grade levels and state of the
// one that is open, and whether all of it is saved.
func (p *Page) Subtitle() string {
	switch {
	case p.edit != nil:
		return p.edit.subtitle()
	case p.goalMap != nil:
		return p.deps.Words.Framework(p.goalMap.model.Framework)
	}
	return p.list.subtitle()
}

// Actions begin a course. One that is open saves itself.
func (p *Page) Actions() []fyne.CanvasObject {
	if p.edit == nil {
		return p.listActions()
	}
	return []fyne.CanvasObject{p.previewButton()}
}

// Content shows the catalogue or the designer.
func (p *Page) Content() fyne.CanvasObject {
	box := kit.NewBox(0, kit.Inset(20, 24, 20, 24, p.body))
	box.Fill = kit.ColorPage
	p.show()
	return box
}

// Refresh takes in a changed plan. The catalogue is brought up to it when it is
// shown.
func (p *Page) Refresh() {
	p.old = true
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
	if p.edit == nil {
		p.beside = nil
	}
	switch {
	case p.edit != nil:
		content = p.withAside(p.edit.content)
	case p.goalMap != nil:
		content = p.goalMap.content
	case p.old:
		p.old = false
		p.list.refresh()
	}
	if len(p.body.Objects) != 1 || p.body.Objects[0] != content {
		p.body.Objects = []fyne.CanvasObject{content}
		p.body.Layout.Layout(p.body.Objects, p.body.Size())
		canvas.Refresh(p.body) // itself only: what stands in it is drawn for the first time, or as it was
	}
	p.headChanged()
}

// headChanged tells the window when title or subtitle are other ones.
func (p *Page) headChanged() {
	p.followAside()
	if head := p.Title() + "\n" + p.Subtitle(); head != p.head {
		p.head = head
		p.deps.Changed()
	}
}

// Open begins a new course, opens one, or shows the catalogue. The one that is
// open is kept first; where that fails it stays.
func (p *Page) Open(g kit.Goal) {
	c := p.deps.Planner.Plan.Courses.Get(g.ID)
	switch {
	case g.File != "":
		p.readCourses(g.File)
	case g.New:
		p.Leave(func() { p.enter(BeginCourse(p.deps.Planner.NewID)) })
	case c != nil && (p.edit == nil || p.edit.course().ID != g.ID):
		p.Leave(func() { p.enter(OpenCourse(c)) })
	case g.ID != "" || !p.Keep():
	case g.Filter == kit.FilterGoals:
		p.close()
		p.showGoalMap()
	default:
		p.close()
		p.goalMap = nil
		p.show()
	}
}

// enter shows a draft in the designer and puts the keyboard into its title.
func (p *Page) enter(d *Draft) {
	p.close()
	p.edit = newEditor(p, d)
	p.show()
	p.deps.Window.Canvas().Focus(p.edit.title)
}

// close takes the designer away.
func (p *Page) close() {
	if p.edit != nil {
		p.edit.stopKeeping()
		p.edit = nil
	}
}

// back goes from a course to the catalogue, where it is chosen then.
func (p *Page) back() {
	id := p.edit.course().ID
	p.Leave(func() { p.toList(id) })
}

// toList shows the catalogue without asking.
func (p *Page) toList(chosen course.ID) {
	p.close()
	p.show()
	if p.goalMap != nil {
		p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, Filter: kit.FilterGoals})
		return
	}
	p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses})
	p.list.choose(chosen)
}
