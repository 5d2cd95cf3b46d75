package courses

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// goalPicker is the dialog in which learning goals are searched for and
// chosen, several at once.
type goalPicker struct {
	page      *Page
	chosen    []course.ID
	had       []course.ID // what was chosen before: offered also when it is out of use
	framework *kit.Choice[string]
	ticks     *kit.CheckList[course.ID]
	options   []course.ID
}

// pickGoals chooses the learning goals of the course.
func (e *editor) pickGoals() {
	x := newGoalPicker(e.page, e.course().Goals)
	w := e.page.deps.Words
	var dialog *kit.Dialog
	taken := false
	dialog = kit.ShowDialog(e.page.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.goals.choose"), Content: x.content(), Primary: w.T("courses.goals.take"), Width: 680,
		Extra: []fyne.CanvasObject{kit.Link(w.T("courses.goals.own"), func() {
			dialog.Close()
			e.page.deps.Goto(kit.Goal{Screen: kit.ScreenSettings, Filter: "goals"})
		})},
		OnDone: func() bool {
			if taken = !slices.Equal(x.chosen, e.course().Goals); taken {
				e.setGoals(x.chosen)
			}
			return true
		},
		OnClose: func() {
			if taken { // on to the activities that practise them
				e.goals.focusUnpractised()
			}
		},
	})
	x.ticks.Focus()
}

func newGoalPicker(p *Page, chosen []course.ID) *goalPicker {
	x := &goalPicker{page: p, chosen: slices.Clone(chosen), had: slices.Clone(chosen)}
	w, plan := p.deps.Words, p.deps.Planner.Plan
	x.framework = kit.NewChoice(w, append([]string{""}, plan.Frameworks()...), func(f string) string {
		if f == "" {
			return w.T("courses.goals.frameworks.all")
		}
		return w.Framework(f)
	}, func(string) { x.fill() })
	x.framework.Set("")
	x.ticks = kit.NewCheckList(w, nil, p.goalName, x.onTick).EnterTicks().Lines(11)
	x.ticks.Group, x.ticks.Also, x.ticks.Detail = x.group, x.also, x.detail
	x.fill()
	return x
}

func (x *goalPicker) content() fyne.CanvasObject {
	w := x.page.deps.Words
	return kit.VStack(kit.Space3,
		kit.NewField(w.T("courses.goals.framework"), x.framework, false, ""),
		kit.NewField(w.T("courses.goals.find"), x.ticks, false, w.T("courses.goals.find.hint")))
}

// fill offers the goals of the chosen framework, or of all. Goals that are out
// of use are offered where they are chosen already, and those of an earlier
// edition where it is asked for.
func (x *goalPicker) fill() {
	plan := x.page.deps.Planner.Plan
	wanted, _ := x.framework.Value()
	x.options = nil
	for _, f := range plan.Frameworks() {
		if wanted != "" && f != wanted {
			continue
		}
		edition := wanted != "" && plan.Earlier(f)
		for _, n := range plan.GoalTree(f) {
			if g := n.Goal; !g.Area && (!g.Retired || edition || slices.Contains(x.had, g.ID)) {
				x.options = append(x.options, g.ID)
			}
		}
	}
	x.ticks.SetOptions(x.options)
	x.ticks.Set(x.chosen)
}

// onTick takes what is ticked among the options that are shown; what is chosen
// of other frameworks stays.
func (x *goalPicker) onTick(ticked []course.ID) {
	x.chosen = slices.DeleteFunc(x.chosen, func(id course.ID) bool {
		return slices.Contains(x.options, id) && !slices.Contains(ticked, id)
	})
	for _, id := range ticked {
		if !slices.Contains(x.chosen, id) {
			x.chosen = append(x.chosen, id)
		}
	}
	x.page.deps.Planner.Plan.SortGoals(x.chosen)
}

// group is the heading that a goal stands under: its framework and areas.
func (x *goalPicker) group(id course.ID) string {
	return strings.Join(x.page.goalPath(x.page.deps.Planner.Plan.Goals.Get(id)), " › ")
}

// also has the words by which a goal is found beside its name: the other
// languages, its framework and its areas.
func (x *goalPicker) also(id course.ID) string {
	n := x.page.deps.Planner.Plan.Goals.Get(id).Name
	return strings.Join([]string{n.Da, n.De, n.En, x.group(id)}, " ")
}

func (x *goalPicker) detail(id course.ID) string {
	if plan := x.page.deps.Planner.Plan; plan.Goals.Get(id).Retired && !plan.Earlier(plan.Goals.Get(id).Framework) {
		return x.page.deps.Words.T("courses.goals.retired")
	}
	return ""
}
