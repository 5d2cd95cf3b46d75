package courses

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// goalList is the goals of a course among its details: each says which
// activities practise it, and lets others be chosen.
type goalList struct {
	e     *editor
	rows  *fyne.Container
	rowOf map[course.ID]*kit.Row
	shown string // what the rows say now
}

// goalChoice shows the learning goals of the course and chooses among all that
// the library knows.
func (e *editor) goalChoice() fyne.CanvasObject {
	w := e.page.deps.Words
	e.goals = &goalList{e: e, rows: kit.VStack(kit.Space1), rowOf: map[course.ID]*kit.Row{}}
	add := kit.Secondary(w.T("courses.goals.add"), e.pickGoals).WithIcon(kit.IconPlus).Compact()
	e.goals.show()
	e.onLoad(e.goals.show)
	return kit.VStack(kit.Space1, e.goals.rows, kit.HStack(0, add, kit.Grow()))
}

// show brings the rows up to date; it does nothing while they say the same, so
// that it can be called at every key.
func (l *goalList) show() {
	c := l.e.course()
	texts := make([]string, len(c.Goals))
	for i, id := range c.Goals {
		texts[i] = l.practised(id)
	}
	now := strings.Join(texts, "\n") + "\n" + l.e.goalNames(c.Goals)
	if now == l.shown {
		return
	}
	l.shown = now
	l.rows.Objects = l.rows.Objects[:0]
	clear(l.rowOf)
	for i, id := range c.Goals {
		l.rows.Add(l.row(id, texts[i]))
	}
	l.rows.Refresh()
}

// practised lists the activities that practise a goal, "" for none.
func (l *goalList) practised(id course.ID) string {
	var names []string
	for _, p := range l.e.course().PractisedIn(id) {
		names = append(names, l.e.activityName(p.Lesson, p.Activity))
	}
	return l.e.page.deps.Words.List(names)
}

// row is one goal; pressed, it lets its activities be chosen.
func (l *goalList) row(id course.ID, practised string) fyne.CanvasObject {
	e, w := l.e, l.e.page.deps.Words
	name := e.goalName(id)
	var about fyne.CanvasObject = kit.Caption(w.T("courses.goals.practised", course.Args{"Activities": practised})).Wrap()
	if practised == "" {
		sign := kit.NewIcon(kit.IconIn(kit.IconWarning, kit.ColorWarnText), 14)
		about = kit.HStack(kit.Space1, sign, kit.Grow(kit.Caption(w.T("courses.goals.unpractised")).Wrap().In(kit.ColorWarnText)))
	}
	of, path := e.goalOf(id)
	text := kit.VStack(2, kit.Plain(name).Wrap(), kit.Caption(of).Wrap(), about)
	row := kit.NewRow(text, func() { e.tieGoal(id) }).WithTip(path)
	row.OnSecondary = func(at fyne.Position) {
		kit.ShowMenu(e.page.deps.Window, at,
			fyne.NewMenuItem(w.T("courses.goals.tie"), func() { e.tieGoal(id) }),
			fyne.NewMenuItem(w.T("courses.goals.remove"), func() { e.removeGoal(id) }))
	}
	l.rowOf[id] = row
	remove := kit.IconButton(kit.IconX, w.T("courses.goals.remove.one", course.Args{"Name": name}), func() { e.removeGoal(id) }).Compact()
	return kit.HStack(kit.Space2, kit.Grow(row), remove)
}

// focusUnpractised puts the keyboard on the first goal that no activity
// practises, or else on the first.
func (l *goalList) focusUnpractised() {
	goals := l.e.course().Goals
	i := max(0, slices.IndexFunc(goals, func(id course.ID) bool { return len(l.e.course().PractisedIn(id)) == 0 }))
	if i < len(goals) && l.rowOf[goals[i]] != nil {
		l.e.focus(l.rowOf[goals[i]])
	}
}

// removeFocused takes the goal that has the keyboard out of the course.
func (l *goalList) removeFocused() {
	if id := l.focused(); id != "" {
		l.e.removeGoal(id)
		return
	}
	d := l.e.page.deps
	kit.ShowToast(d.Window, d.Tasks, d.Words.T("settings.goal.choose"), "", nil)
}

// focused gives the goal that has the keyboard, "" for none.
func (l *goalList) focused() course.ID {
	focused := l.e.page.deps.Window.Canvas().Focused()
	for id, row := range l.rowOf {
		if focused == fyne.Focusable(row) {
			return id
		}
	}
	return ""
}

// setGoals takes the goals of the course.
func (e *editor) setGoals(ids []course.ID) {
	e.draft.SetGoals(ids)
	e.renewOpen()
	e.settled("goals")
}

func (e *editor) removeGoal(id course.ID) {
	at := slices.Index(e.course().Goals, id)
	e.setGoals(slices.DeleteFunc(slices.Clone(e.course().Goals), func(g course.ID) bool { return g == id }))
	if goals := e.course().Goals; len(goals) > 0 {
		e.focus(e.goals.rowOf[goals[max(0, min(at, len(goals)-1))]])
		return
	}
	e.form.Field("goals").Focus()
}

// tieGoal chooses the activities that practise a goal.
func (e *editor) tieGoal(id course.ID) {
	w, c := e.page.deps.Words, e.course()
	var ids, chosen []course.ID
	name, lesson := map[course.ID]string{}, map[course.ID]int{}
	for i := range c.Lessons {
		for j := range c.Lessons[i].Activities {
			a := &c.Lessons[i].Activities[j]
			if a.Break {
				continue
			}
			ids = append(ids, a.ID)
			name[a.ID], lesson[a.ID] = e.activityName(i, a), i
			if slices.Contains(a.Goals, id) {
				chosen = append(chosen, a.ID)
			}
		}
	}
	ticks := kit.NewCheckList(w, nil, func(a course.ID) string { return name[a] }, nil)
	if len(c.Lessons) > 1 {
		ticks.Group = func(a course.ID) string { return e.lessonName(lesson[a]) }
	}
	ticks.SetOptions(ids)
	ticks.Set(chosen)
	spec := kit.DialogSpec{Title: e.goalName(id), Content: kit.NewField(w.T("courses.goals.tie"), ticks, false, ""), Primary: w.T("courses.goals.take")}
	if len(ids) == 0 {
		spec.Content, spec.Primary = kit.Body(w.T("courses.goals.noactivity")), ""
	}
	spec.OnDone = func() bool {
		e.course().Practise(id, ticks.Values())
		e.renewOpen()
		e.settled("goals")
		return true
	}
	kit.ShowDialog(e.page.deps.Window, w, spec)
	if len(ids) > 0 {
		ticks.Focus()
	}
}

// activityName is the title of an activity, or its place while it has none.
func (e *editor) activityName(lesson int, a *course.Activity) string {
	if title := strings.TrimSpace(a.Title); title != "" {
		return title
	}
	place := slices.IndexFunc(e.course().Lessons[lesson].Activities, func(x course.Activity) bool { return x.ID == a.ID })
	return e.page.deps.Words.T("courses.activity.number", course.Args{"N": place + 1})
}

// lessonName is number and title of a lesson.
func (e *editor) lessonName(i int) string {
	return strings.TrimSuffix(e.page.deps.Words.T("courses.lesson.number", course.Args{"N": i + 1})+" · "+e.course().Lessons[i].Title, " · ")
}

// goalName is code and text of a goal.
func (e *editor) goalName(id course.ID) string { return e.page.goalName(id) }

func (e *editor) goalNames(ids []course.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, e.goalName(id))
	}
	return strings.Join(names, "\n")
}

// goalOf names the framework of a goal, and says that it is out of use; path
// has its areas too.
func (e *editor) goalOf(id course.ID) (of, path string) {
	w, plan := e.page.deps.Words, e.page.deps.Planner.Plan
	g := plan.Goals.Get(id)
	if g == nil {
		return "", ""
	}
	of = w.Framework(g.Framework)
	if g.Retired && !plan.Earlier(g.Framework) {
		of += " · " + w.T("courses.goals.retired")
	}
	return of, strings.Join(e.page.goalPath(g), " › ")
}

// goalName is code and text of a goal.
func (p *Page) goalName(id course.ID) string {
	g := p.deps.Planner.Plan.Goals.Get(id)
	if g == nil {
		return string(id)
	}
	return strings.TrimSpace(g.Code + " " + p.deps.Words.Name(g.Name))
}

// goalPath names the framework of a goal and the areas that it stands in.
func (p *Page) goalPath(g *course.Goal) []string {
	plan, path := p.deps.Planner.Plan, []string{}
	for a := plan.Goals.Get(g.Parent); a != nil && len(path) < 8; a = plan.Goals.Get(a.Parent) {
		path = append(path, p.goalName(a.ID))
	}
	path = append(path, p.deps.Words.Framework(g.Framework))
	slices.Reverse(path)
	return path
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
