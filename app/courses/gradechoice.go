package courses

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets"
	"klassetrin/course"
)

// shippedGrades are the grade levels of all school systems that the program
// brings.
var shippedGrades = sync.OnceValue(assets.GradeLevels)

// gradeChoice offers the grade levels of all school systems, the library's own
// first. They are found by their names in every language, so that a Danish
// library finds "Klasse 6" of its neighbours.
func (e *editor) gradeChoice() fyne.CanvasObject {
	choice := kit.NewMultiChoice(e.page.deps.Words, e.gradeOptions(), e.gradeName, e.page.deps.Words.T("courses.grades.add"), nil)
	choice.Detail = e.gradeDetail
	choice.Also = func(id course.ID) string {
		g := e.grade(id)
		if g == nil {
			return ""
		}
		return strings.Join([]string{g.Name.Da, g.Name.De, g.Name.En, g.Short, e.page.deps.Words.System(g.System)}, " ")
	}
	several(e, choice, "grades", func(c *course.Course) []course.ID { return c.Grades }, func(ids []course.ID) { e.course().Grades = none(ids) })
	return choice
}

// grade finds a grade level of the plan, or one that is shipped and that the
// library has not used yet.
func (e *editor) grade(id course.ID) *course.GradeLevel {
	if g := e.page.deps.Planner.Plan.GradeLevels.Get(id); g != nil {
		return g
	}
	shipped := shippedGrades()
	for i := range shipped {
		if shipped[i].ID == id {
			return &shipped[i]
		}
	}
	return nil
}

// newGrades gives the grade levels of a course that the plan does not have yet.
func (e *editor) newGrades(c *course.Course) []course.Record {
	var out []course.Record
	for _, id := range c.Grades {
		if g := e.grade(id); g != nil && !e.page.deps.Planner.Plan.GradeLevels.Has(id) {
			out = append(out, g)
		}
	}
	return out
}

// gradeOptions lists the grade levels, those of the library's country first.
func (e *editor) gradeOptions() []course.ID {
	plan, w := e.page.deps.Planner.Plan, e.page.deps.Words
	levels := slices.DeleteFunc(slices.Clone(plan.GradeLevels.All()), func(g *course.GradeLevel) bool { return g.Retired })
	shipped := shippedGrades()
	for i := range shipped {
		if g := &shipped[i]; !plan.GradeLevels.Has(g.ID) {
			levels = append(levels, g)
		}
	}
	foreign := func(g *course.GradeLevel) int {
		if e.foreign(g) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(levels, func(a, b *course.GradeLevel) int {
		return cmp.Or(cmp.Compare(foreign(a), foreign(b)), w.Compare(w.System(a.System), w.System(b.System)), cmp.Compare(a.Sort, b.Sort))
	})
	ids := make([]course.ID, len(levels))
	for i, g := range levels {
		ids[i] = g.ID
	}
	return ids
}

// foreign tells whether a grade level is of another country than the library.
func (e *editor) foreign(g *course.GradeLevel) bool {
	l := e.page.deps.Planner.Plan.Library
	return l != nil && g.System != l.Country
}

// gradeName names a grade level, one of another country with that.
func (e *editor) gradeName(id course.ID) string {
	w := e.page.deps.Words
	g := e.grade(id)
	switch {
	case g == nil:
		return string(id)
	case e.foreign(g):
		return w.Name(g.Name) + " (" + w.System(g.System) + ")"
	}
	return w.Name(g.Name)
}

// gradeDetail is what a level of one's own is called at the schools, when that is
// not the language of the window, or else its stage.
func (e *editor) gradeDetail(id course.ID) string {
	plan, g := e.page.deps.Planner.Plan, e.grade(id)
	if g == nil || e.foreign(g) {
		return ""
	}
	if plan.Library != nil {
		if local := g.Name.In(plan.Library.Language); local != e.gradeName(id) {
			return local
		}
	}
	if parent := plan.GradeLevels.Get(g.Parent); parent != nil {
		return e.gradeName(parent.ID)
	}
	return ""
}
