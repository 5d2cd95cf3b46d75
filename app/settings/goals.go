package settings

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// goalRows is how many goals are shown at once; more are shown when asked for.
const goalRows = 150

// goalTree is the section with the library's own learning goals.
type goalTree struct {
	page   *Page
	rowOf  map[course.ID]*kit.Row
	most   int    // rows shown at once
	folder string // of the last file
}

func newGoalTree(p *Page) *goalTree {
	return &goalTree{page: p, rowOf: map[course.ID]*kit.Row{}, most: goalRows}
}

// goalSection shows the tree with what adds to it.
func (p *Page) goalSection() fyne.CanvasObject {
	w, t := p.deps.Words, p.goals
	tree := p.deps.Planner.Plan.GoalTree(course.OwnFramework)
	p.sheets = append(p.sheets, p.goalSheet())
	clear(t.rowOf)
	bar := kit.Flow(kit.Space2,
		kit.Secondary(w.T("settings.goal.add"), p.section().add).WithIcon(kit.IconPlus),
		kit.Secondary(w.T("settings.area.add"), func() { p.editGoal(nil, true) }).WithIcon(kit.IconPlus).WithTip(kit.ShortcutText(w, areaKeys)),
		kit.Secondary(w.T("settings.goals.import"), p.importGoals).WithIcon(kit.IconDownload).WithTip(kit.ShortcutText(w, goalImportKeys)),
	)
	if len(tree) > 0 {
		bar.Add(kit.Secondary(w.T("settings.goals.export"), p.onExportGoals).WithIcon(kit.IconUpload))
	}
	rows := []fyne.CanvasObject{kit.Heading(w.T("settings.goals")).Wrap(), kit.Body(w.T("settings.goals.hint")).In(kit.ColorMuted), bar}
	uses := p.goalUses()
	for i, n := range tree {
		if i == t.most {
			rows = append(rows, kit.Rule(), kit.Link(w.N("settings.goals.further", len(tree)-i), func() { t.most += goalRows; p.Refresh() }))
			break
		}
		rows = append(rows, kit.Rule(), t.row(n, uses[n.Goal.ID]))
	}
	if len(tree) > 0 {
		rows = append(rows, kit.Caption(w.T("settings.goals.keys", course.Args{"Up": kit.ShortcutText(w, goalUpKeys), "Down": kit.ShortcutText(w, goalDownKeys)})).Wrap())
	}
	return kit.VStack(kit.Space2, rows...)
}

// goalUses counts the courses that have each goal.
func (p *Page) goalUses() map[course.ID]int {
	out := map[course.ID]int{}
	for _, c := range p.deps.Planner.Plan.Courses.All() {
		for _, id := range c.Goals {
			out[id]++
		}
	}
	return out
}

// row is a goal or an area of the tree.
func (t *goalTree) row(n course.GoalNode, uses int) fyne.CanvasObject {
	p, w, g := t.page, t.page.deps.Words, n.Goal
	name := kit.Plain(p.goalName(g)).Wrap()
	if g.Area {
		name.Bold()
	}
	text := kit.VStack(2, name)
	if !g.Area {
		text.Add(kit.Caption(w.N("settings.goal.uses", uses)).Wrap())
	}
	line := []fyne.CanvasObject{kit.Grow(kit.Inset(0, 0, 0, 20*float32(min(n.Depth, 6)), text))}
	if g.Retired {
		line = append(line, kit.Badge(w.T("settings.retired"), kit.Neutral))
	}
	line = append(line, kit.NewIcon(kit.IconIn(kit.IconChevronRight, kit.ColorMuted), 16))
	row := kit.NewRow(kit.HStack(kit.Space3, line...), func() { p.editGoal(g, g.Area) })
	row.OnSecondary = func(at fyne.Position) { kit.ShowMenu(p.deps.Window, at, t.menu(g)...) }
	t.rowOf[g.ID] = row
	return row
}

// menu is what can be done with a goal.
func (t *goalTree) menu(g *course.Goal) []*fyne.MenuItem {
	p, w := t.page, t.page.deps.Words
	retire := fyne.NewMenuItem(w.T("settings.goal.retire"), func() { t.retire(g, true) })
	if g.Retired {
		retire = fyne.NewMenuItem(w.T("settings.goal.back"), func() { t.retire(g, false) })
	}
	return []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("settings.goal.edit"), func() { p.editGoal(g, g.Area) }),
		fyne.NewMenuItem(w.T("settings.goal.up"), func() { t.move(g.ID, -1) }),
		fyne.NewMenuItem(w.T("settings.goal.down"), func() { t.move(g.ID, 1) }),
		retire,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(w.T("settings.goal.remove"), func() { t.remove(g) }),
	}
}

func (t *goalTree) remove(g *course.Goal) {
	p := t.page
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Delete(ctx, g, p.goalName(g)) })
}

// onExportGoals saves the library's own goals as a table, which an import reads.
func (p *Page) onExportGoals() {
	p.deps.SaveSheets(p.deps.Words.T("settings.goals"), []kit.Sheet{p.goalSheet()})
}

// retire takes a goal out of use or brings it back, and says so of one that is
// so already.
func (t *goalTree) retire(g *course.Goal, on bool) {
	p := t.page
	if g.Retired == on {
		w, name := p.deps.Words, course.Args{"Name": p.goalName(g)}
		said := w.T("settings.goal.back.already", name)
		if on {
			said = w.T("settings.goal.retire.already", name)
		}
		kit.ShowToast(p.deps.Window, p.deps.Tasks, said, "", nil)
		return
	}
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.RetireGoal(ctx, g.ID, on, p.goalName(g)) })
	t.focus(g.ID)
}

// move moves a goal among those beside it; the keyboard stays on it.
func (t *goalTree) move(id course.ID, by int) {
	p := t.page
	if g := p.deps.Planner.Plan.Goals.Get(id); g != nil {
		p.deps.Do(func(ctx context.Context) error { return p.deps.Planner.MoveGoal(ctx, id, by, p.goalName(g)) })
		t.focus(id)
	}
}

// focus puts the keyboard on a goal. The news of a change may come later, so
// the rows are made anew first.
func (t *goalTree) focus(id course.ID) {
	t.page.Refresh()
	if row := t.rowOf[id]; row != nil {
		t.page.deps.Window.Canvas().Focus(row)
	}
}

// goalName is code and text of a goal.
func (p *Page) goalName(g *course.Goal) string {
	return strings.TrimSpace(g.Code + " " + p.deps.Words.Name(g.Name))
}

// editGoal opens the dialog on a goal or an area of the library's own.
func (p *Page) editGoal(g *course.Goal, area bool) {
	w := p.deps.Words
	n, old := course.Goal{Base: p.newID(), Framework: course.OwnFramework, Area: area, Parent: p.goals.areaHere()}, course.Record(nil)
	if g != nil {
		n, old = *g, g
	}
	code := text(n.Code)
	names := map[string]*kit.TextField{"da": text(n.Name.Da), "de": text(n.Name.De), "en": text(n.Name.En)}
	labels := map[string]string{"da": w.T("goals.name.da"), "de": w.T("goals.name.de"), "en": w.T("goals.name.en")}
	above := p.areaChoice(n.ID, n.Parent)
	retired := kit.NewCheck(w.T("settings.retired"), n.Retired, nil)
	form := kit.NewForm()
	for i, lang := range p.languages() {
		key, hint := "name", w.T("settings.goal.name.hint")
		if i > 0 {
			key, hint = "name."+lang, ""
		}
		form.Add(key, kit.NewField(labels[lang], names[lang], false, hint))
	}
	form.Add("code", kit.NewField(w.T("goals.code"), code, false, w.T("settings.goal.code.hint"))).
		Add("goalArea", kit.NewField(w.T("goals.area"), above, false, "")).
		Add("retired", p.retiredField(retired))
	title := w.T("goals.goal")
	if area {
		title = w.T("goals.area")
	}
	read := func() *course.Goal {
		n.Name = course.Name3{Da: strings.TrimSpace(names["da"].Text), De: strings.TrimSpace(names["de"].Text), En: strings.TrimSpace(names["en"].Text)}
		n.Code, n.Retired = strings.TrimSpace(code.Text), retired.Checked
		n.Parent, _ = above.Value()
		return &n
	}
	p.edit(editor{
		title: title, form: form, old: old, name: func() string { return p.goalName(read()) },
		read: func() course.Record { return read() },
		save: func(ctx context.Context, _ course.Record, name string) error {
			return p.deps.Planner.SaveGoal(ctx, read(), name)
		},
		closed: func() { p.goals.focus(n.ID) },
	})
}

// languages gives the languages of the names, the window's first.
func (p *Page) languages() []string {
	out := []string{string(p.deps.Words.Lang())}
	for _, lang := range []string{"da", "de", "en"} {
		if !slices.Contains(out, lang) {
			out = append(out, lang)
		}
	}
	return out
}

// areaHere gives the area of the row that has the keyboard, so that a new goal
// begins there.
func (t *goalTree) areaHere() course.ID {
	focused := t.page.deps.Window.Canvas().Focused()
	for id, row := range t.rowOf {
		if focused != fyne.Focusable(row) {
			continue
		}
		g := t.page.deps.Planner.Plan.Goals.Get(id)
		switch {
		case g == nil:
		case g.Area:
			return id
		default:
			return g.Parent
		}
	}
	return ""
}

// areaChoice offers the areas of the tree in which a goal may stand.
func (p *Page) areaChoice(goal, chosen course.ID) *kit.Choice[course.ID] {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	ids := []course.ID{""}
	depth := map[course.ID]int{}
	for _, n := range plan.GoalTree(course.OwnFramework) {
		if n.Goal.Area && !plan.Within(n.Goal.ID, goal) {
			ids = append(ids, n.Goal.ID)
			depth[n.Goal.ID] = n.Depth
		}
	}
	c := kit.NewChoice(w, ids, func(id course.ID) string {
		if g := plan.Goals.Get(id); g != nil {
			return strings.Repeat("– ", depth[id]) + p.goalName(g)
		}
		return w.T("settings.goal.top")
	}, nil)
	c.Set(chosen)
	return c
}

// goalSheet gives the tree as a table in the form that the import reads.
func (p *Page) goalSheet() kit.Sheet {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	s := kit.Sheet{Name: w.T("settings.goals"), Head: []string{
		w.T("goals.code"), w.T("goals.kind"), w.T("goals.area"), w.T("goals.name.da"), w.T("goals.name.de"), w.T("goals.name.en"), w.T("settings.retired"),
	}}
	for _, n := range plan.GoalTree(course.OwnFramework) {
		g := n.Goal
		kind, area, retired := w.T("goals.goal"), "", ""
		if g.Area {
			kind = w.T("goals.area")
		}
		if g.Retired {
			retired = "x"
		}
		if a := plan.Goals.Get(g.Parent); a != nil {
			if area = a.Code; area == "" {
				area = w.Name(a.Name)
			}
		}
		s.Rows = append(s.Rows, []string{g.Code, kind, area, g.Name.Da, g.Name.De, g.Name.En, retired})
	}
	return s
}
