package courses

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// open lists the courses of a cell, or of a whole goal when column is -1; each
// leads to its design. A hole offers to begin a course that fills it.
func (m *goalMap) open(row, column int) {
	p, w, plan := m.page, m.page.deps.Words, m.page.deps.Planner.Plan
	r := &m.model.Coverage.Rows[row]
	title, list := p.goalName(r.Goal.ID), r.Courses
	var levels []course.ID
	if column >= 0 {
		list = r.Cells[column]
		title += " · " + columnTitle(plan, m.model.Coverage.Columns[column], w)
		if level := m.model.Coverage.Columns[column].Level; level != "" {
			levels = []course.ID{level}
		}
	}
	var dialog *kit.Dialog
	rows := []fyne.CanvasObject{}
	if len(list) == 0 {
		rows = append(rows, kit.Body(w.T("courses.goalmap.nocourse")))
	}
	for _, c := range list {
		about := strings.Trim(w.Grades(plan, c.Grades)+" · "+w.CourseState(c.State), " ·")
		_, color := kit.ThemeSign(plan.Themes.Get(c.Theme))
		text := kit.VStack(2, kit.Labeled(color, kit.Plain(c.Title).Wrap()), kit.Caption(about).Wrap())
		rows = append(rows, kit.NewRow(kit.HStack(kit.Space2, kit.Grow(text), kit.NewIcon(kit.IconIn(kit.IconChevronRight, kit.ColorMuted), 16)), func() {
			dialog.Close()
			p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: c.ID})
		}))
	}
	extra := []fyne.CanvasObject{kit.Link(w.T("courses.goalmap.new"), func() {
		dialog.Close()
		p.beginWith(r.Goal.ID, levels)
	})}
	if len(list) > 0 {
		extra = append([]fyne.CanvasObject{kit.Link(w.T("courses.goalmap.list"), func() {
			dialog.Close()
			m.catalogue(row, column)
		})}, extra...)
	}
	dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: title, Content: kit.Inset(2, 8, 2, 8, kit.VStack(kit.Space1, rows...)), Width: 600, Extra: extra,
	})
}

// catalogue shows the courses of a cell, or of a whole goal, in the catalogue,
// by its own filters.
func (m *goalMap) catalogue(row, column int) {
	p, plan := m.page, m.page.deps.Planner.Plan
	goal := p.goalName(m.model.Coverage.Rows[row].Goal.ID)
	grade := ""
	if column >= 0 && m.model.Coverage.Columns[column].Level != "" {
		grade = columnTitle(plan, m.model.Coverage.Columns[column], p.deps.Words)
	}
	p.leaveGoalMap()
	p.list.showAll()
	p.list.filters.grade.SetText(grade)
	p.list.filters.find.SetText(goal)
}
