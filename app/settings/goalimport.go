package settings

import (
	"context"
	"path/filepath"
	"strconv"

	"klassetrin/app/kit"
	"klassetrin/course"
	"klassetrin/course/intake"
)

// importGoals asks for a list of learning goals, reads it in the background and
// shows what taking it in would do.
func (p *Page) importGoals() {
	w := p.deps.Words
	spec := kit.FileSpec{Title: w.T("settings.goals.import"), Verb: w.T("schools.import.read"), Folder: p.goals.folder, Endings: []string{".csv", ".xlsx", ".txt"}, Hint: w.T("settings.goals.import.hint")}
	kit.OpenFile(p.deps.Window, w, spec, p.readGoals)
}

// readGoals reads a list of goals and opens its preview.
func (p *Page) readGoals(path string) {
	w, planner := p.deps.Words, p.deps.Planner
	p.goals.folder = filepath.Dir(path)
	plan, options := planner.Plan.Snapshot(), intake.GoalOptions{Lang: string(w.Lang()), NewID: planner.NewID}
	if plan.Library != nil && plan.Library.Language != "" {
		options.Lang = plan.Library.Language
	}
	var result *intake.GoalResult
	p.deps.Tasks.RunWithProgress(p.deps.Window, w, w.T("schools.import.reading"), func(ctx context.Context, _ func(done, total int)) error {
		reg, err := intake.OpenGoalsFile(ctx, path, intake.Limits{})
		if err != nil {
			return err
		}
		result = intake.PreviewGoals(plan, reg, options)
		return nil
	}, func() { p.showGoalImport(result) })
}

// goalImportRow is a line of the preview: a goal, or a row that is refused.
type goalImportRow struct {
	line   int
	status string
	tone   kit.Tone
	code   string
	name   string
	what   string
}

// showGoalImport shows what an import would do, refused rows first.
func (p *Page) showGoalImport(r *intake.GoalResult) {
	w := p.deps.Words
	text := func(f func(goalImportRow) string) func(a, b goalImportRow) int {
		return func(a, b goalImportRow) int { return w.Compare(f(a), f(b)) }
	}
	name := func(x goalImportRow) string { return x.name }
	what := func(x goalImportRow) string { return x.what }
	table := kit.NewTable(false,
		kit.Column[goalImportRow]{Key: "status", Title: w.Field("state"), Width: 108, Cell: func(x goalImportRow) kit.Cell {
			return kit.Cell{Kind: kit.CellBadge, Text: x.status, Tone: x.tone}
		}, Less: text(func(x goalImportRow) string { return x.status })},
		kit.Column[goalImportRow]{Key: "line", Title: w.T("schools.import.line"), Width: 56, Align: kit.Right, Text: func(x goalImportRow) string { return strconv.Itoa(x.line) }, Less: func(a, b goalImportRow) int { return a.line - b.line }},
		kit.Column[goalImportRow]{Key: "code", Title: w.T("goals.code"), Width: 80, Text: func(x goalImportRow) string { return x.code }, Less: text(func(x goalImportRow) string { return x.code })},
		kit.Column[goalImportRow]{Key: "name", Title: w.Field("name"), Width: 120, Weight: 1.2, Text: name, Less: text(name)},
		kit.Column[goalImportRow]{Key: "what", Title: w.T("schools.import.what"), Width: 130, Weight: 2.2, Text: what, Less: text(what)},
	)
	rows := p.goalImportRows(r)
	table.SetRows(rows)
	table.Remember(p.deps, "goals.import", w.T("settings.goals.import"))
	detail := kit.Caption("").Wrap()
	if r.Rejected > 0 {
		detail.SetText(rows[0].what) // in full: the table may cut it off
	}
	var dialog *kit.Dialog
	table.OnSelect = func(rows []goalImportRow) {
		detail.SetText("")
		if len(rows) == 1 {
			detail.SetText(rows[0].what)
		}
		dialog.Relayout()
	}
	counts := w.T("settings.goals.import.counts", course.Args{"Read": r.Read, "New": r.New + r.Areas, "Changed": r.Changed, "Unchanged": r.Unchanged + r.Merged, "Rejected": r.Rejected})
	verb := w.T("schools.import.none")
	n := r.New + r.Areas + r.Changed
	if n > 0 {
		verb = w.N("settings.goals.import.do", n)
	}
	dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("schools.import.from", course.Args{"File": r.File}), Width: 880, Primary: verb,
		Content: kit.VStack(kit.Space3, kit.Body(counts), kit.Sized(0, 280, kit.TightPanel(table)), detail),
		OnDone: func() bool {
			return p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Do(ctx, r.Label(), r.Edits()...) })
		},
	})
	dialog.SetPrimary(verb, n > 0)
}

// goalImportRows lists the refused rows first, because somebody has to look at
// them, then the goals in the order of the file.
func (p *Page) goalImportRows(r *intake.GoalResult) []goalImportRow {
	w := p.deps.Words
	var out []goalImportRow
	for _, e := range r.Rejections {
		line, _ := e.Args["Row"].(int)
		value, _ := e.Args["Value"].(string)
		out = append(out, goalImportRow{line: line, status: w.T("schools.import.status.rejected"), tone: kit.Warn, name: value, what: w.Error(e)})
	}
	for _, x := range r.Rows {
		row := goalImportRow{line: x.Line, code: x.Goal.Code, name: w.Name(x.Goal.Name), what: w.T("goals.goal")}
		if x.Goal.Area {
			row.what = w.T("goals.area")
		}
		switch x.Status {
		case intake.New:
			row.status, row.tone = w.T("schools.import.status.new"), kit.Good
		case intake.Changed:
			row.status, row.tone, row.what = w.T("schools.import.status.changed"), kit.Info, w.List(p.goalFields(x.Fields))
		case intake.Unchanged, intake.Vanished:
			row.status, row.tone = w.T("schools.import.status.unchanged"), kit.Neutral
		}
		out = append(out, row)
	}
	return out
}

// goalFields names the fields of a goal that change.
func (p *Page) goalFields(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, p.deps.Words.Field(n))
	}
	return out
}
