package courses

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// list is the catalogue: filters above a table.
type list struct {
	page    *Page
	model   Model
	content fyne.CanvasObject
	add     *kit.Button
	filters *fyne.Container
	themes  *kit.ChipRow
	states  *kit.ChipRow
	find    *kit.TextField
	table   *kit.Table[Row]
	area    *fyne.Container // the table, or what to do when it is empty
	panel   fyne.CanvasObject
	nothing fyne.CanvasObject // no course fits the filters
	empty   fyne.CanvasObject // there is no course yet
}

func newList(p *Page) *list {
	w := p.deps.Words
	l := &list{page: p}
	begin := func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, New: true}) }
	l.add = kit.Primary(w.T("shell.new.course"), begin)
	l.themes = kit.NewChipRow(nil, "", func(key string) { l.model.Theme = course.ID(key); l.refresh() })
	l.states = kit.NewChipRow(l.stateChips(), "", func(key string) { l.model.State = key; l.refresh() })
	l.find = kit.NewSearchField(w.T("courses.search"), func(s string) { l.model.Query = s; l.refresh() })
	l.find.OnKey = l.onFindKey
	l.table = kit.NewTable(false, l.columns()...)
	l.table.OnOpen = func(r Row) { p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: r.Course.ID}) }
	l.table.OnDelete = func(rows []Row) { p.deleteCourse(rows[0].Course.ID) }
	l.table.Menu = l.menu
	l.table.Sort("title", false)
	l.table.Remember(p.deps, "courses", w.T("nav.courses"))
	l.panel = kit.TightPanel(l.table)
	l.empty = kit.EmptyState(kit.IconCourses, w.T("courses.empty"), w.T("shell.new.course"), begin)
	l.nothing = kit.EmptyState(kit.IconFilter, w.T("courses.nothing"), w.T("courses.showall"), l.showAll)
	l.area = container.NewStack(l.panel)
	l.filters = kit.Beside(560, kit.Space3, []float32{2.4, 1}, kit.VStack(kit.Space2, l.themes, l.states), kit.VStack(0, l.find))
	l.content = kit.VStack(kit.Space3, l.filters, kit.Grow(l.area))
	return l
}

func (l *list) stateChips() []kit.Chip {
	w := l.page.deps.Words
	chips := []kit.Chip{{Text: w.T("courses.states.all")}}
	for s := course.Draft; s <= course.Retired; s++ {
		chips = append(chips, kit.Chip{Key: s.String(), Text: w.CourseState(s)})
	}
	return chips
}

func (l *list) themeChips() []kit.Chip {
	chips := []kit.Chip{{Text: l.page.deps.Words.T("courses.themes.all")}}
	for _, t := range l.page.deps.Planner.Plan.SortedThemes() {
		icon, color := kit.ThemeSign(t)
		chips = append(chips, kit.Chip{Key: string(t.ID), Text: t.Name, Dot: color, Icon: icon})
	}
	return chips
}

func (l *list) subtitle() string {
	w, plan := l.page.deps.Words, l.page.deps.Planner.Plan
	return w.N("courses.count", plan.Courses.Len()) + " · " + w.N("courses.published", InState(plan, course.Published))
}

// refresh shows the courses that the filters let through.
func (l *list) refresh() {
	d := l.page.deps
	rows := l.model.Rows(d.Planner.Plan, d.Planner.Moment(), string(d.Words.Lang()))
	l.themes.SetChips(l.themeChips())
	l.table.SetRowsKeeping(rows, func(r Row) string { return string(r.Course.ID) })
	show := l.panel
	switch {
	case d.Planner.Plan.Courses.Len() == 0:
		show = l.empty
	case len(rows) == 0:
		show = l.nothing
	}
	l.filters.Hidden = show == l.empty
	l.area.Objects = []fyne.CanvasObject{show}
	l.area.Refresh()
	l.content.Refresh()
}

func (l *list) showAll() {
	l.model = Model{}
	l.themes.Choose("")
	l.states.Choose("")
	l.find.SetText("")
	l.refresh()
}

// choose selects a course and gives the keyboard to the table.
func (l *list) choose(id course.ID) {
	l.table.Select(func(r Row) bool { return r.Course.ID == id })
	l.table.Focus()
}

// onFindKey goes from the search to the rows.
func (l *list) onFindKey(ev *fyne.KeyEvent) bool {
	rows := l.table.Rows()
	if len(rows) == 0 || ev.Name != fyne.KeyDown && ev.Name != fyne.KeyReturn && ev.Name != fyne.KeyEnter {
		return false
	}
	l.choose(rows[0].Course.ID)
	return true
}

func (l *list) columns() []kit.Column[Row] {
	w := l.page.deps.Words
	number := func(n int) string {
		if n == 0 {
			return "–"
		}
		return w.Int(n)
	}
	pupils := func(r Row) string { return w.Count(r.Usage.Pupils.Count()) }
	return []kit.Column[Row]{
		{Key: "title", Title: w.Field("title"), Width: 180, Weight: 2, Cell: l.titleCell, Less: func(a, b Row) int { return w.Compare(a.Course.Title, b.Course.Title) }},
		{Key: "grades", Title: w.Field("grades"), Width: 110, Weight: 1.5, Text: func(r Row) string { return r.Grades }, Less: func(a, b Row) int { return w.Compare(a.Grades, b.Grades) }},
		{Key: "length", Title: w.T("courses.length"), Width: 166, Text: func(r Row) string {
			return w.N("courses.lessons", len(r.Course.Lessons)) + " · " + w.Minutes(r.Course.Minutes())
		}, Less: func(a, b Row) int { return cmp.Compare(a.Course.Minutes(), b.Course.Minutes()) }},
		{Key: "state", Title: w.Field("state"), Width: 116, Cell: func(r Row) kit.Cell {
			return kit.Cell{Kind: kit.CellBadge, Text: w.CourseState(r.Course.State), Tone: stateTone(r.Course.State)}
		}, Less: func(a, b Row) int { return cmp.Compare(a.Course.State, b.Course.State) }},
		{Key: "sessions", Title: w.T("courses.sessions"), Hint: w.T("courses.sessions.hint"), Width: 76, Align: kit.Right, Text: func(r Row) string { return number(r.Usage.Sessions()) }, Less: func(a, b Row) int { return cmp.Compare(a.Usage.Sessions(), b.Usage.Sessions()) }},
		{Key: "pupils", Title: w.T("courses.pupils"), Hint: w.T("courses.pupils.hint"), Width: 108, Align: kit.Right, Text: pupils, Less: func(a, b Row) int { return cmp.Compare(a.Usage.Pupils.N, b.Usage.Pupils.N) }},
		{Key: "theme", Title: w.Field("theme"), Width: 110, Weight: 1.1, Cell: func(r Row) kit.Cell { return kit.Cell{Kind: kit.CellMuted, Text: themeName(r.Theme)} }, Less: func(a, b Row) int { return w.Compare(themeName(a.Theme), themeName(b.Theme)) }},
	}
}

func (l *list) titleCell(r Row) kit.Cell {
	c := kit.Cell{Kind: kit.CellDotBold, Text: l.page.deps.Words.CourseTitle(r.Course), Color: kit.ColorTheme8}
	if r.Theme != nil {
		c.Color, _ = kit.ThemeColor(r.Theme.Colour)
	}
	return c
}

func themeName(t *course.Theme) string {
	if t == nil {
		return ""
	}
	return t.Name
}

func stateTone(s course.CourseState) kit.Tone {
	switch s {
	case course.Published:
		return kit.Good
	case course.Pilot:
		return kit.Info
	case course.Draft, course.Retired:
	}
	return kit.Neutral
}

// menu is what can be done with a course of the table.
func (l *list) menu(rows []Row) []*fyne.MenuItem {
	if len(rows) == 0 {
		return nil
	}
	p, w, id := l.page, l.page.deps.Words, rows[0].Course.ID
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("courses.open"), func() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: id}) }),
		fyne.NewMenuItem(w.T("courses.copy"), func() { p.copyCourse(id) }),
	}
	if rows[0].Course.State != course.Published {
		items = append(items, fyne.NewMenuItem(w.T("courses.publish"), func() { p.setState(id, course.Published) }))
	}
	if rows[0].Course.State != course.Retired {
		items = append(items, fyne.NewMenuItem(w.T("courses.retire"), func() { p.setState(id, course.Retired) }))
	}
	return append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(w.T("courses.delete"), func() { p.deleteCourse(id) }))
}

// setState publishes or retires a course of the plan.
func (p *Page) setState(id course.ID, s course.CourseState) {
	c := p.deps.Planner.Plan.Courses.Get(id)
	if c == nil {
		return
	}
	n := *c
	n.State = s
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.SaveCourse(ctx, &n) })
}

// copyCourse makes a draft with the same design and opens it.
func (p *Page) copyCourse(id course.ID) {
	c := p.deps.Planner.Plan.Courses.Get(id)
	if c == nil {
		return
	}
	n := c.Copy(p.deps.Words.T("courses.copy.title", course.Args{"Title": p.deps.Words.CourseTitle(c)}), p.deps.Planner.NewID)
	if p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.SaveCourse(ctx, n) }) {
		p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: n.ID})
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
	kit.Confirm(d.Window, w, w.T("courses.inuse.title"), text, w.T("courses.retire"), func() { p.setState(id, course.Retired) })
	return false
}
