package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// closedDays lists days without teaching, the coming ones first.
func (p *Page) closedDays() fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	list := slices.Clone(plan.ClosedDays.All())
	slices.SortStableFunc(list, func(a, b *course.ClosedDay) int { return int(b.Days.From - a.Days.From) })
	var items []item
	for _, d := range list {
		about := w.Period(d.Days) + " · " + w.ClosedKind(d.Sort)
		if b := plan.Branches.Get(d.Branch); b != nil {
			about += " · " + b.Name
		}
		if s := plan.Schools.Get(d.School); s != nil {
			about += " · " + s.Name
		}
		items = append(items, item{title: d.Name, text: about, edit: func() { p.editClosedDay(d) }})
	}
	return p.list(w.T("settings.closed"), w.T("settings.closed.hint"), p.section().adds, p.section().add, items)
}

func (p *Page) editClosedDay(d *course.ClosedDay) {
	w := p.deps.Words
	n, old := course.ClosedDay{Base: p.newID(), Sort: course.SchoolHoliday}, course.Record(nil)
	if d != nil {
		n, old = *d, d
	}
	name, days := text(n.Name), p.newPeriod(n.Days, nil)
	kinds := map[string]course.ClosedKind{"school": course.SchoolHoliday, "library": course.LibraryClosed}
	sort := kit.NewChipRow([]kit.Chip{{Key: "school", Text: w.ClosedKind(course.SchoolHoliday)}, {Key: "library", Text: w.ClosedKind(course.LibraryClosed)}}, n.Sort.String(), func(key string) { n.Sort = kinds[key] })
	form := kit.NewForm().Add("name", kit.NewField(w.T("settings.name"), name, true, "")).Add("sort", kit.NewField(w.T("settings.closed.sort"), sort, true, ""))
	form.Add("days", p.periodField(days))
	branch, school := p.branchChoice(n.Branch, w.T("calendar.branch.all")), p.schoolChoice(n.School)
	form.Add("branch", kit.NewField(w.T("settings.closed.branch"), branch, false, w.T("settings.closed.branch.hint"))).
		Add("school", kit.NewField(w.T("settings.closed.school"), school, false, w.T("settings.closed.school.hint")))
	p.edit(editor{title: w.Kind(course.KindClosedDay), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name = name.Text
		n.Days, _ = days.Period()
		n.Branch, _ = branch.Value()
		n.School, _ = school.Value()
		if n.Sort == course.LibraryClosed {
			n.School, n.Municipality = "", ""
		} else {
			n.Branch = ""
		}
		return &n
	}})
}

// schoolChoice offers all schools; none is chosen for days that hold for all.
func (p *Page) schoolChoice(chosen course.ID) *kit.Choice[course.ID] {
	plan := p.deps.Planner.Plan
	ids := []course.ID{""}
	for _, s := range plan.Schools.All() {
		ids = append(ids, s.ID)
	}
	c := kit.NewChoice(p.deps.Words, ids, func(id course.ID) string {
		if s := plan.Schools.Get(id); s != nil {
			return s.Name
		}
		return p.deps.Words.T("settings.closed.all")
	}, nil)
	c.Set(chosen)
	return c
}

// targets lists what is to be reached, the newest period first, with the
// figures from elsewhere under those that count them.
func (p *Page) targets() fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	list := slices.Clone(plan.Targets.All())
	slices.SortStableFunc(list, func(a, b *course.Target) int {
		if a.Period.From != b.Period.From {
			return int(b.Period.From - a.Period.From)
		}
		return a.Sort - b.Sort
	})
	var items []item
	for _, t := range list {
		number := w.Int(t.Number)
		if t.MoreThan {
			number = w.T("settings.target.more")
		}
		items = append(items, item{title: t.Name, text: w.Period(t.Period) + " · " + number + " · " + w.CountingRule(t.Rule), edit: func() { p.editTarget(t) }})
	}
	return kit.VStack(kit.Space3, p.list(w.T("settings.targets"), w.T("settings.targets.hint"), p.section().adds, p.section().add, items), p.tallies())
}

func (p *Page) editTarget(t *course.Target) {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	n, old := course.Target{Base: p.newID(), Period: course.YearPeriod(p.deps.Planner.Today().Year()), Sort: plan.Targets.Len()}, course.Record(nil)
	if t != nil {
		n, old = *t, t
	}
	name, source, number := text(n.Name), text(n.Source), p.number(0, 100_000_000, n.Number)
	days := p.newPeriod(n.Period, kit.LongPeriods(w, p.deps.Planner.Today(), plan.Library))
	var rules []course.CountingRule
	for r := range course.CountingRules {
		rules = append(rules, course.CountingRule(r))
	}
	rule := kit.NewChoice(w, rules, w.CountingRule, nil)
	rule.Set(n.Rule)
	more := kit.NewCheck(w.T("settings.target.more"), n.MoreThan, nil)
	themes := kit.NewMultiChoice(w, themeIDs(plan), func(id course.ID) string { return plan.Themes.Get(id).Name }, w.T("settings.target.themes.add"), nil)
	themes.Set(n.Themes)
	bands := kit.NewCheckList(w, course.Bands, w.Band, nil)
	bands.Set(n.Bands)
	form := kit.NewForm().Add("name", kit.NewField(w.T("settings.name"), name, true, "")).
		AddLine([]string{"number", "more"}, kit.NewField(w.T("settings.target.number"), number, true, ""), kit.NewField(" ", more, false, "")).
		Add("rule", kit.NewField(w.T("settings.target.rule"), rule, true, ""))
	form.Add("period", p.periodField(days))
	form.Add("themes", kit.NewField(w.T("settings.target.themes"), themes, false, w.T("settings.target.themes.hint"))).
		Add("bands", kit.NewField(w.T("settings.target.bands"), bands, false, w.T("settings.target.themes.hint"))).
		Add("source", kit.NewField(w.T("settings.target.source"), source, false, w.T("settings.target.source.hint")))
	p.edit(editor{title: w.Kind(course.KindTarget), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name, n.Source, n.Number, n.MoreThan, n.Themes = name.Text, source.Text, numberOf(number), more.Checked, themes.Values()
		n.Period, _ = days.Period()
		n.Bands = bands.Values()
		n.Rule, _ = rule.Value()
		return &n
	}})
}

func themeIDs(plan *course.Plan) []course.ID {
	var out []course.ID
	for _, t := range plan.SortedThemes() {
		out = append(out, t.ID)
	}
	return out
}

// tallied gives the targets whose figures come from elsewhere: those of this
// year, and of the last, whose figures may come late.
func (p *Page) tallied() []course.ID {
	var out []course.ID
	since := p.deps.Planner.Today().AddMonths(-13)
	for _, t := range p.deps.Planner.Plan.Targets.All() {
		if t.Rule == course.Tallied && t.Period.To >= since {
			out = append(out, t.ID)
		}
	}
	return out
}

func (p *Page) onNewTally() { p.editTally(nil, p.tallied()) }

// targetCommands add a figure, where a target takes some.
func (p *Page) targetCommands() []kit.Command {
	if len(p.tallied()) == 0 {
		return nil
	}
	return []kit.Command{{Title: p.deps.Words.T("settings.tally.add"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyR), Run: p.onNewTally}}
}

// tallies lists the figures from elsewhere of this year's targets.
func (p *Page) tallies() fyne.CanvasObject {
	w, plan, targets := p.deps.Words, p.deps.Planner.Plan, p.tallied()
	if len(targets) == 0 {
		return kit.VStack(0)
	}
	var items []item
	for _, y := range slices.Backward(plan.Tallies.All()) {
		if t := plan.Targets.Get(y.Target); t != nil && slices.Contains(targets, y.Target) {
			items = append(items, item{title: w.Int(y.N) + " · " + t.Name, text: w.Date(y.Day) + " " + y.Note, edit: func() { p.editTally(y, targets) }})
		}
	}
	return p.list(w.T("settings.tallies"), w.T("settings.tallies.hint"), w.T("settings.tally.add"), p.onNewTally, items)
}

func (p *Page) editTally(y *course.Tally, targets []course.ID) {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	n, old := course.Tally{Base: p.newID(), Target: targets[0], Day: p.deps.Planner.Today()}, course.Record(nil)
	if y != nil {
		n, old = *y, y
	}
	target := kit.NewChoice(w, targets, func(id course.ID) string {
		t := plan.Targets.Get(id)
		return t.Name + " " + w.Period(t.Period)
	}, nil)
	target.Set(n.Target)
	figure, note := p.number(0, 10_000_000, n.N), text(n.Note)
	day := kit.NewDateEntry(w, p.deps.Planner.Today())
	day.SetDate(n.Day)
	form := kit.NewForm().Add("target", kit.NewField(w.Field("target"), target, true, "")).
		AddLine([]string{"n", "day"}, kit.NewField(w.T("settings.tally.n"), figure, true, ""), kit.NewField(w.T("settings.tally.day"), day, true, w.T("settings.tally.day.hint"))).
		Add("note", kit.NewField(w.T("settings.remarks"), note, false, ""))
	p.edit(editor{title: w.Kind(course.KindTally), form: form, old: old, name: func() string { return w.Int(n.N) }, read: func() course.Record {
		n.Target, _ = target.Value()
		n.Day, _ = day.Date()
		n.N, n.Note = numberOf(figure), note.Text
		return &n
	}})
}
