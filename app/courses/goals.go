package courses

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// goalChoice chooses the learning goals of the course.
func (e *editor) goalChoice() fyne.CanvasObject {
	plan, w := e.page.deps.Planner.Plan, e.page.deps.Words
	var ids []course.ID
	for _, g := range plan.Goals.All() {
		if !g.Area && !g.Retired {
			ids = append(ids, g.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b course.ID) int { return cmp.Compare(plan.Goals.Get(a).Sort, plan.Goals.Get(b).Sort) })
	choice := kit.NewMultiChoice(w, ids, e.goalName, w.T("courses.goals.add"), nil)
	choice.Detail = func(id course.ID) string {
		if g := plan.Goals.Get(id); g != nil {
			return w.Framework(g.Framework)
		}
		return ""
	}
	several(e, choice, "goals", func(c *course.Course) []course.ID { return c.Goals }, func(ids []course.ID) {
		e.draft.SetGoals(ids)
		e.renewOpen()
	})
	return choice
}

// goalName is code and text of a goal.
func (e *editor) goalName(id course.ID) string {
	g := e.page.deps.Planner.Plan.Goals.Get(id)
	if g == nil {
		return string(id)
	}
	return strings.TrimSpace(g.Code + " " + e.page.deps.Words.Name(g.Name))
}

// activityGoals chooses which goals of the course an activity practises.
func (e *editor) activityGoals(a *course.Activity) fyne.CanvasObject {
	id := a.ID
	choice := kit.NewMultiChoice(e.page.deps.Words, e.course().Goals, e.goalName, e.page.deps.Words.T("courses.goals.add"), func(goals []course.ID) {
		e.alter(id, func(a *course.Activity) string { a.Goals = none(goals); return "goals" })
	})
	choice.Set(a.Goals)
	return choice
}
