package courses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// list is the catalogue: filters above cards or a table, which show the same
// courses in the same order.
type list struct {
	page    *Page
	model   Model
	content fyne.CanvasObject
	actions []fyne.CanvasObject
	filters *filters
	table   *kit.Table[Row]
	cards   *kit.CardGrid[Row]
	asRows  bool            // the table is shown, not the cards
	area    *fyne.Container // cards, table, or what to do when there are none
	panel   fyne.CanvasObject
	nothing fyne.CanvasObject  // no course fits the filters
	empty   fyne.CanvasObject  // there is no course yet
	marked  map[course.ID]bool // chosen in the catalogue before this one, until they are read
}

// viewRows is what is remembered of a user who wants rows; cards are usual.
const viewRows = "rows"

func newList(p *Page) *list {
	w := p.deps.Words
	l := &list{page: p, asRows: p.deps.Memory.Recall("courses")["view"] == viewRows}
	begin := func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, New: true}) }
	l.actions = []fyne.CanvasObject{
		kit.Secondary(w.T("courses.template.short"), p.newFromTemplate).WithTip(tipOf(w, w.T("courses.template.new"), templateKeys)),
		kit.Primary(w.T("shell.new.course"), begin),
	}
	l.table = kit.NewTable(true, l.columns()...)
	l.table.OnOpen = l.open
	l.table.OnDelete = func(rows []Row) { l.delete(rows) }
	l.table.Menu = l.menu
	l.table.Sort("title", false)
	l.table.Remember(p.deps, "courses", w.T("nav.courses"))
	l.table.OnSort = func(string, bool) { l.sorted() }
	l.cards = kit.Name(kit.NewCardGrid(l.face), w.T("nav.courses"))
	l.cards.OnOpen = l.open
	l.cards.OnDelete = func(r Row) { l.delete([]Row{r}) }
	l.cards.Menu = func(r Row) []*fyne.MenuItem { return l.menu([]Row{r}) }
	l.panel = kit.TightPanel(l.table)
	l.empty = l.firstSteps(begin)
	l.nothing = kit.EmptyState(kit.IconFilter, w.T("courses.nothing"), w.T("courses.showall"), l.showAll)
	l.area = container.NewStack(l.cards)
	l.filters = newFilters(l)
	l.content = kit.VStack(kit.Space3, l.filters.object, kit.Grow(l.area))
	return l
}

// firstSteps says what to do while there is no course.
func (l *list) firstSteps(begin func()) fyne.CanvasObject {
	w := l.page.deps.Words
	first := kit.EmptyState(kit.IconCourses, w.T("courses.empty"), w.T("courses.template.new"), l.page.newFromTemplate)
	other := kit.Amid(520, kit.Beside(500, kit.Space2, []float32{2, 3}, kit.Secondary(w.T("courses.template.blank"), begin), l.page.takeInButton()))
	return kit.VStack(kit.Space3, kit.Grow(), first, other, kit.Grow())
}

func (l *list) open(r Row) {
	l.page.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: r.Course.ID})
}

// subtitle counts the courses, or says how many of them the filters show.
func (l *list) subtitle() string {
	w, m := l.page.deps.Words, &l.model
	if m.Filtered() {
		return w.T("courses.shown", course.Args{"N": len(l.table.Rows()), "Max": m.Len()})
	}
	text := w.N("courses.count", m.Len()) + " · " + w.N("courses.published", m.In(course.Published))
	if n := m.In(course.Retired); n > 0 {
		text += " · " + w.N("courses.retired", n)
	}
	return text
}

// refresh takes in a changed plan.
func (l *list) refresh() {
	d := l.page.deps
	l.model.Read(d.Planner.Plan, d.Planner.Moment(), d.Words)
	l.filters.refresh()
	l.fill()
	l.mark()
}

// fill shows the courses that the filters let through.
func (l *list) fill() {
	l.table.SetRowsKeeping(l.model.Rows(), rowKey)
	l.cards.SetItems(l.table.Rows(), rowKey)
	l.filters.say()
	show := l.view()
	switch {
	case l.model.Len() == 0:
		show = l.empty
	case len(l.table.Rows()) == 0:
		show = l.nothing
	}
	l.filters.object.Hidden = show == l.empty
	if len(l.area.Objects) != 1 || l.area.Objects[0] != show {
		l.area.Objects = []fyne.CanvasObject{show}
		l.area.Refresh()
	}
	l.content.Refresh()
	l.page.headChanged()
}

func rowKey(r Row) string { return string(r.Course.ID) }

// view is what shows the courses: cards or the table.
func (l *list) view() fyne.CanvasObject {
	if l.asRows {
		return l.panel
	}
	return l.cards
}

// sorted puts the cards into the order of the table.
func (l *list) sorted() {
	l.cards.SetItems(l.table.Rows(), rowKey)
	l.filters.showSort()
}

// setView shows rows or cards from now on. What is chosen stays chosen.
func (l *list) setView(rows bool) {
	chosen := l.chosen()
	l.asRows = rows
	view := ""
	if rows {
		view = viewRows
	}
	l.page.deps.Memory.Remember("courses", map[string]string{"view": view})
	l.filters.showView()
	l.fill()
	if len(chosen) > 0 {
		l.choose(chosen[0].Course.ID)
	}
}

func (l *list) showAll() {
	l.model.ShowAll()
	l.filters.clear()
	l.fill()
}

// chosen gives the courses that a command acts on, in their order.
func (l *list) chosen() []Row {
	if l.asRows {
		return l.table.Selected()
	}
	if r, ok := l.cards.Selected(); ok {
		return []Row{r}
	}
	return nil
}

// choose selects a course and gives it the keyboard. A course that the filters
// hide stays hidden.
func (l *list) choose(id course.ID) {
	is := func(r Row) bool { return r.Course.ID == id }
	if l.asRows {
		l.table.Select(is)
		l.table.Focus()
		return
	}
	l.cards.Select(is)
	l.cards.Focus()
}
