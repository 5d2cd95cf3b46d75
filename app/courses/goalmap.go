package courses

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// mapRows is how many goals the map shows at once; more are shown when asked
// for, so that a library with a very large tree of its own does not wait.
const mapRows = 80

// goalMap is the map of goals: which are taught at which grade levels, over the
// whole catalogue, and the holes.
type goalMap struct {
	page      *Page
	model     MapModel
	most      int // rows shown at once
	framework *kit.Choice[string]
	choose    *kit.Field // around framework
	summary   *kit.Text
	sections  *fyne.Container
	scroll    *kit.Scroll
	content   fyne.CanvasObject
}

// goalMapKeys show the map, and the catalogue again.
var goalMapKeys = kit.CtrlShift(fyne.KeyM)

func newGoalMap(p *Page) *goalMap {
	w := p.deps.Words
	m := &goalMap{page: p, model: MapModel{Show: mapAll}, most: mapRows, summary: kit.Caption("").Wrap(), sections: kit.VStack(kit.Space5)}
	m.framework = kit.NewChoice(w, nil, w.Framework, func(f string) { m.model.Framework, m.most = f, mapRows; m.refresh(); m.scroll.ScrollToTop() })
	m.choose = kit.NewField(w.T("courses.goals.framework"), m.framework, false, "")
	show := kit.NewChoice(w, []string{mapAll, mapHoles, mapNone}, m.showName, func(key string) { m.model.Show, m.most = key, mapRows; m.refresh() })
	show.Set(mapAll)
	columns := kit.NewChoice(w, []bool{false, true}, m.columnsName, func(bands bool) { m.model.Bands = bands; m.refresh() })
	columns.Set(false)
	drafts := kit.NewCheck(w.T("courses.goalmap.drafts"), false, func(on bool) { m.model.Drafts = on; m.refresh() })
	back := kit.Link(w.T("nav.courses"), p.leaveGoalMap).WithIcon(kit.IconChevronLeft)
	filters := kit.Beside(480, kit.Space4, []float32{1.3, 1, 1},
		m.choose, kit.NewField(w.T("courses.goalmap.show"), show, false, ""), kit.NewField(w.T("courses.goalmap.columns"), columns, false, ""))
	m.scroll = kit.NewVScroll(kit.Inset(0, 12, 0, 0, kit.Panel(kit.VStack(kit.Space4,
		kit.Beside(560, kit.Space4, []float32{4, 1}, kit.VStack(0, m.summary), drafts), m.sections))))
	m.content = kit.Tall(420, kit.VStack(kit.Space3, kit.HStack(0, back, kit.Grow()), filters, kit.Grow(m.scroll)))
	return m
}

func (m *goalMap) showName(key string) string {
	w := m.page.deps.Words
	switch key {
	case mapHoles:
		return w.T("courses.goalmap.holes")
	case mapNone:
		return w.T("courses.goalmap.none")
	}
	return w.T("courses.goalmap.all")
}

func (m *goalMap) columnsName(bands bool) string {
	if bands {
		return m.page.deps.Words.T("courses.goalmap.bands")
	}
	return m.page.deps.Words.T("courses.goalmap.years")
}

// refresh takes in a changed plan or another filter.
func (m *goalMap) refresh() {
	d := m.page.deps
	m.model.Look(d.Planner.Plan)
	m.framework.SetOptions(d.Planner.Plan.Frameworks())
	m.framework.Set(m.model.Framework)
	m.summary.SetText(d.Words.T("courses.goalmap.summary", course.Args{"N": m.model.Covered(), "Max": len(m.model.Coverage.Rows), "Courses": m.model.Coverage.Courses}))
	m.sections.Objects = nil
	left := m.most
	for _, s := range m.model.Sections() {
		if len(s.Rows) > left {
			m.sections.Add(m.section(MapSection{s.Area, s.Rows[:left]}))
			m.sections.Add(kit.Link(d.Words.T("courses.goalmap.further"), func() { m.most += mapRows; m.refresh() }))
			break
		}
		if left -= len(s.Rows); len(s.Rows) > 0 {
			m.sections.Add(m.section(s))
		}
	}
	if len(m.sections.Objects) == 0 {
		m.sections.Add(m.nothing())
	}
	m.sections.Refresh()
	m.scroll.Refresh()
}

// nothing says why there is no row.
func (m *goalMap) nothing() fyne.CanvasObject {
	w := m.page.deps.Words
	if len(m.model.Coverage.Rows) == 0 {
		return kit.Body(w.T("courses.goalmap.empty")).In(kit.ColorMuted)
	}
	return kit.Body(w.T("courses.goalmap.nothing")).In(kit.ColorMuted)
}

// section is an area: its name above its goals as a map, or in words where
// there is no room for one.
func (m *goalMap) section(s MapSection) fyne.CanvasObject {
	p, w, plan := m.page, m.page.deps.Words, m.page.deps.Planner.Plan
	c := m.model.Coverage
	title := w.Framework(m.model.Framework)
	if s.Area != "" && plan.Goals.Has(s.Area) {
		title = p.goalName(s.Area)
	}
	var columns []string
	var weights []float32
	for _, column := range c.Columns {
		weight := float32(1)
		if column.Short == "" {
			weight = 2.3 // a word instead of a number
		}
		columns, weights = append(columns, columnName(column, w)), append(weights, weight)
	}
	var rows []kit.HeatRow
	var lines []fyne.CanvasObject
	for _, i := range s.Rows {
		row := kit.HeatRow{Label: p.goalName(c.Rows[i].Goal.ID), Color: kit.ColorTheme1}
		if len(c.Rows[i].Courses) == 0 {
			row.Color, row.Dot = kit.ColorWarn, true
		}
		for _, cell := range c.Rows[i].Cells {
			count := course.Count{}
			if len(cell) > 0 {
				count = course.Exactly(len(cell))
			}
			row.Cells = append(row.Cells, count)
		}
		rows = append(rows, row)
		lines = append(lines, m.line(i))
	}
	heat := kit.NewHeatMap(w)
	heat.SetTitle(title)
	heat.LabelShare, heat.Highest, heat.Weights = 0.34, m.model.Highest(), weights
	heat.Note = func(row, column int) string { return m.note(s.Rows[row], column) }
	heat.OnTap = func(row, column int) { m.open(s.Rows[row], column) }
	heat.SetData(columns, rows)
	return kit.VStack(kit.Space2, kit.Heading(title).Wrap(), kit.Either(kit.Sized(0, float32(32+38*len(rows)), heat), kit.VStack(kit.Space1, lines...)))
}

// line is a goal in words: where it is taught.
func (m *goalMap) line(row int) fyne.CanvasObject {
	w, r := m.page.deps.Words, &m.model.Coverage.Rows[row]
	var parts []string
	for i, cell := range r.Cells {
		if len(cell) > 0 {
			parts = append(parts, columnTitle(m.page.deps.Planner.Plan, m.model.Coverage.Columns[i], w)+" ("+w.Int(len(cell))+")")
		}
	}
	text := strings.Join(parts, " · ")
	if text == "" {
		text = w.T("courses.goalmap.nocourse")
	}
	return kit.NewRow(kit.VStack(2, kit.Plain(m.page.goalName(r.Goal.ID)).Wrap(), kit.Caption(text).Wrap()), func() { m.open(row, -1) })
}

// note says which courses stand behind a cell, or that there is none.
func (m *goalMap) note(row, column int) string {
	w, c := m.page.deps.Words, m.model.Coverage
	if row >= len(c.Rows) || column >= len(c.Columns) { // a map that is no longer shown is told that the pointer left it
		return ""
	}
	head := m.page.goalName(c.Rows[row].Goal.ID) + " · " + columnTitle(m.page.deps.Planner.Plan, c.Columns[column], w)
	cell := c.Rows[row].Cells[column]
	switch {
	case len(cell) > 0:
		return head + "\n" + strings.Join(titlesOf(cell, 4, w), "\n")
	case c.Hole(row, column):
		return head + "\n" + w.T("courses.goalmap.hole")
	}
	return head + "\n" + w.T("courses.goalmap.unserved")
}

// sheet gives the rows that are shown as a table.
func (m *goalMap) sheet() kit.Sheet {
	p, w, plan := m.page, m.page.deps.Words, m.page.deps.Planner.Plan
	c := m.model.Coverage
	s := kit.Sheet{Name: w.T("courses.goalmap"), Head: []string{w.T("courses.goals.framework"), w.T("goals.area"), w.T("goals.code"), w.T("goals.goal")}}
	for _, column := range c.Columns {
		s.Head = append(s.Head, columnTitle(plan, column, w))
	}
	s.Head = append(s.Head, w.T("nav.courses"))
	for _, section := range m.model.Sections() {
		for _, i := range section.Rows {
			r := c.Rows[i]
			path := p.goalPath(r.Goal)
			row := []string{path[0], strings.Join(path[1:], " › "), r.Goal.Code, w.Name(r.Goal.Name)}
			for _, cell := range r.Cells {
				row = append(row, w.Int(len(cell)))
			}
			s.Rows = append(s.Rows, append(row, strings.Join(titlesOf(r.Courses, len(r.Courses), w), "; ")))
		}
	}
	return s
}

// showGoalMap shows the map of goals instead of the catalogue.
func (p *Page) showGoalMap() {
	first := p.goalMap == nil
	if first {
		p.goalMap = newGoalMap(p)
	}
	p.goalMap.refresh()
	p.show()
	p.deps.Changed()
	if first {
		p.goalMap.choose.Focus()
	}
}

// goalMapCommand goes to the map of goals, or back from it.
func (p *Page) goalMapCommand() kit.Command {
	w := p.deps.Words
	if p.goalMap != nil {
		return kit.Command{Title: w.T("courses.goalmap.leave"), Icon: kit.IconCourses, Shortcut: goalMapKeys, Run: p.leaveGoalMap}
	}
	return kit.Command{Title: w.T("courses.goalmap"), Icon: kit.IconTarget, Shortcut: goalMapKeys, Run: p.toGoalMap}
}

// listActions are the buttons above the catalogue and the map of goals.
func (p *Page) listActions() []fyne.CanvasObject {
	if p.goalMap != nil {
		return nil
	}
	w := p.deps.Words
	show := kit.Secondary(w.T("courses.goalmap"), p.toGoalMap).WithIcon(kit.IconTarget).WithTip(kit.ShortcutText(w, goalMapKeys))
	return append([]fyne.CanvasObject{show}, p.list.actions...)
}

func (p *Page) toGoalMap() {
	p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, Filter: kit.FilterGoals})
}

// leaveGoalMap shows the catalogue again.
func (p *Page) leaveGoalMap() { p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses}) }

// beginWith begins a course with a goal and grade levels that were asked for.
func (p *Page) beginWith(goal course.ID, levels []course.ID) {
	d := BeginCourse(p.deps.Planner.NewID)
	d.Course.Goals, d.Course.Grades = []course.ID{goal}, levels
	p.enter(d)
}
