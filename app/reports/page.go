package reports

import (
	"context"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// Page is the screen.
type Page struct {
	deps    *kit.Deps
	version string
	model   Model
	figures reporting.TargetFigures

	period   *kit.Choice[course.Period] // the zero period stands for a free one
	span     *kit.DateRange             // the free period
	free     *kit.Field                 // shows span while a free period is wanted
	target   *kit.Choice[course.ID]
	language *kit.Choice[words.Lang]
	preview  *fyne.Container
	rows     *kit.Text
	saved    string // the folder of the last saved report
}

// New gives the screen; version is the program's, for the cover of reports.
func New(d *kit.Deps, version string) *Page {
	p := &Page{deps: d, version: version, preview: container.NewStack(), rows: kit.Caption("").Right()}
	p.model = Start(d.Planner.Plan, d.Planner.Today(), d.Words.Lang())
	w := d.Words
	p.period = kit.NewChoice(w, nil, p.periodName, p.onPeriod)
	today, library := d.Planner.Today(), d.Planner.Plan.Library
	p.span = kit.NewDateRange(w, today, library, kit.UsualPeriods(w, today, library))
	p.span.OnPeriod = p.onSpan
	p.free = kit.NewField(w.T("reports.period.days"), p.span, false, "")
	p.free.Hide()
	p.target = kit.NewChoice(w, nil, p.targetName, func(id course.ID) { p.model.Target = id; p.show() })
	p.language = kit.NewChoice(w, words.Langs, words.Lang.Name, func(l words.Lang) { p.model.Language = l; p.show() })
	return p
}

func (p *Page) targetName(id course.ID) string {
	if t := p.deps.Planner.Plan.Targets.Get(id); t != nil {
		return t.Name
	}
	return p.deps.Words.T("reports.target.all")
}

// Title names the screen.
func (p *Page) Title() string { return p.deps.Words.T("nav.reports") }

// Subtitle says what comes out.
func (p *Page) Subtitle() string { return p.deps.Words.T("reports.subtitle") }

// Actions save the report and show where the last one went.
func (p *Page) Actions() []fyne.CanvasObject {
	w := p.deps.Words
	save := kit.Primary(w.T("reports.save"), p.onSave)
	if p.saved == "" {
		return []fyne.CanvasObject{save}
	}
	return []fyne.CanvasObject{kit.Secondary(w.T("reports.folder"), p.onFolder), save}
}

// Commands stand in the menu.
func (p *Page) Commands() []kit.Command {
	w := p.deps.Words
	out := []kit.Command{{Title: w.T("reports.save"), Icon: kit.IconSave, Shortcut: kit.Ctrl(fyne.KeyS), Run: p.onSave}, p.deps.SheetCommand(p)}
	if p.saved != "" {
		out = append(out, kit.Command{Title: w.T("reports.folder"), Icon: kit.IconFolder, Shortcut: kit.CtrlShift(fyne.KeyO), Run: p.onFolder})
	}
	return out
}

// Content lays out the choices above the preview.
func (p *Page) Content() fyne.CanvasObject {
	w := p.deps.Words
	choices := kit.Beside(520, kit.Space3, []float32{1, 1.6, 1},
		kit.NewField(w.T("reports.period"), p.period, false, ""),
		kit.NewField(w.T("reports.target"), p.target, false, ""),
		kit.NewField(w.T("reports.language"), p.language, false, ""))
	about := kit.NewCardRow(kit.VStack(kit.Space1, kit.Heading(w.T("reports.target.title")), kit.Body(w.T("reports.target.text")).In(kit.ColorMuted)), nil)
	about.SetSelected(true)
	left := kit.VStack(kit.Space3, about)
	right := kit.VStack(kit.Space3, choices, p.free, p.rows, kit.Grow(kit.Panel(p.preview)))
	columns := kit.Beside(800, kit.Space4, []float32{1, 2.6}, left, kit.Grow(right))
	box := kit.NewBox(0, kit.NewVScroll(kit.Inset(20, 24, 20, 24, columns)))
	box.Fill = kit.ColorPage
	return box
}

// Refresh takes in a changed plan.
func (p *Page) Refresh() {
	plan := p.deps.Planner.Plan
	p.period.SetOptions(append(Periods(plan, p.deps.Planner.Today()), course.Period{}))
	if p.free.Visible() {
		p.period.Set(course.Period{})
	} else {
		p.period.Set(p.model.Period)
	}
	p.language.Set(p.model.Language)
	p.show()
}

func (p *Page) periodName(period course.Period) string {
	if period == (course.Period{}) {
		return p.deps.Words.T("reports.period.free")
	}
	return p.deps.Words.Period(period)
}

// onSpan takes a free period, such as that of a funded project.
func (p *Page) onSpan(period course.Period, ok bool) {
	if ok {
		p.model.setPeriod(p.deps.Planner.Plan, period)
		p.show()
	}
}

func (p *Page) onPeriod(period course.Period) {
	if period == (course.Period{}) {
		p.span.SetPeriod(p.model.Period)
		p.free.Show()
		p.deps.Changed()
		p.free.Focus()
		return
	}
	p.free.Hide()
	p.model.setPeriod(p.deps.Planner.Plan, period)
	p.show()
}

// show computes the report and shows it as it will be in the workbook.
func (p *Page) show() {
	p.target.SetOptions(Targets(p.deps.Planner.Plan, p.model.Period))
	p.target.Set(p.model.Target)
	p.figures = p.model.Report(p.deps.Words, p.deps.Planner.Plan, p.deps.Planner.Moment(), p.version).Figures()
	p.rows.SetText(p.deps.Words.N("reports.sessions", p.figures.Sessions))
	p.preview.Objects = []fyne.CanvasObject{preview(p.deps.Words.In(p.model.Language), p.figures)}
	p.preview.Refresh()
}

// onSave asks where the workbook goes.
func (p *Page) onSave() {
	w := p.deps.Words
	kit.SaveFile(p.deps.Window, w, kit.FileSpec{Title: w.T("reports.save"), Verb: w.T("common.save"), Path: kit.ProposedFile(p.figures.Title, ".xlsx"), Endings: []string{".xlsx"}}, p.write)
}

// write makes the workbook in the background, from a snapshot of the plan.
func (p *Page) write(path string) {
	w := p.deps.Words
	report := p.model.Report(p.deps.Words, p.deps.Planner.Plan.Snapshot(), p.deps.Planner.Moment(), p.version)
	p.deps.Tasks.RunWithProgress(p.deps.Window, w, w.T("reports.writing"), func(ctx context.Context, _ func(done, total int)) error {
		return reporting.WriteFile(ctx, path, func(out io.Writer) error { return report.Write(ctx, out) })
	}, func() {
		p.saved = filepath.Dir(path)
		p.deps.Changed()
		kit.ShowToast(p.deps.Window, p.deps.Tasks, w.T("reports.saved", course.Args{"File": filepath.Base(path)}), w.T("reports.open"), func() { p.deps.OpenPath(path) })
	})
}

func (p *Page) onFolder() { p.deps.OpenPath(p.saved) }
