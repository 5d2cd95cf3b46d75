package courses

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// template is a line of the choice of templates; nothing at all is the empty
// course.
type template struct {
	shipped *assets.CourseTemplate
	title   string
	theme   *course.Theme // the library's own, nil when none of them fits
}

// templateChoice is the dialog in which a new course gets its template: all of
// them at the left, what the chosen one holds at the right.
type templateChoice struct {
	page    *Page
	lang    words.Lang // that the course will be written in
	shipped []assets.CourseTemplate
	table   *kit.Table[template]
	preview *fyne.Container
	scroll  *kit.Scroll // around preview; nil where the whole dialog scrolls
	dialog  *kit.Dialog
}

// newFromTemplate asks for a template and begins a course with it.
func (p *Page) newFromTemplate() {
	shipped, err := assets.CourseTemplates()
	if err != nil {
		p.deps.ShowError(err)
		return
	}
	w := p.deps.Words
	t := &templateChoice{page: p, lang: w.Lang(), shipped: shipped, preview: kit.VStack(kit.Space3)}
	t.table = kit.NewTable(false,
		kit.Column[template]{Key: "title", Title: w.T("courses.template"), Width: 200, Weight: 2, Cell: func(r template) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: r.title} }},
		kit.Column[template]{Key: "theme", Title: w.Field("theme"), Width: 184, Cell: func(r template) kit.Cell { return themeCell(Row{Theme: r.theme}) }})
	t.table.Remember(p.deps, "courses.templates", w.T("courses.template"))
	t.table.OnSelect = t.show
	t.table.OnOpen = func(template) { t.dialog.Submit() }
	languages := kit.Name(kit.NewChipRow(kit.LanguageChips(), string(t.lang), func(key string) {
		t.lang = words.Lang(key)
		t.fill()
	}), w.T("courses.template.language"))
	left := kit.VStack(kit.Space3, kit.Grow(kit.TightPanel(t.table)), kit.VStack(kit.Space1, kit.Caption(w.T("courses.template.language")), languages))
	t.dialog = kit.ShowDialog(p.deps.Window, w, kit.DialogSpec{
		Title: w.T("courses.template.new"), Width: 1000, Primary: w.T("courses.template.begin"), OnDone: t.done,
		Content: t.content(left),
	})
	t.fill()
	t.table.Focus()
}

// content lays the preview beside the list, or below it where there is little
// room: there the dialog scrolls as a whole.
func (t *templateChoice) content(list fyne.CanvasObject) fyne.CanvasObject {
	room := t.page.deps.Window.Canvas().Size()
	high := max(220, min(480, room.Height/kit.Factor()-190))
	if room.Width/kit.Factor() < 760 {
		return kit.VStack(kit.Space4, kit.Sized(0, high, list), t.preview)
	}
	t.scroll = kit.NewVScroll(kit.Inset(2, 10, 4, 2, t.preview))
	return kit.Columns(kit.Space4, []float32{1.15, 1}, kit.Sized(0, high, list), kit.Sized(0, high, t.scroll))
}

// fill writes the templates in the language of the course; the chosen one stays.
func (t *templateChoice) fill() {
	w := t.page.deps.Words
	rows := []template{{title: w.T("courses.template.blank")}}
	for i := range t.shipped {
		s := &t.shipped[i]
		rows = append(rows, template{shipped: s, title: s.Title(string(t.lang)), theme: themeOf(t.page.deps.Planner.Plan, s.Theme)})
	}
	at := 0
	if chosen := t.table.Selected(); len(chosen) == 1 {
		at = slices.IndexFunc(rows, func(r template) bool { return r.shipped == chosen[0].shipped })
	}
	t.table.SetRows(rows)
	first := rows[at]
	t.table.Select(func(r template) bool { return r.shipped == first.shipped })
}

// themeIcons are those that themes of these kinds begin with in a new library.
var themeIcons = map[string]kit.IconName{"digital": kit.IconGlobe, "coding": kit.IconCode, "reading": kit.IconBook}

// themeOf finds the library's theme of a template's kind, by its icon: the
// names are the library's own. It gives nil where none is left.
func themeOf(p *course.Plan, kind string) *course.Theme {
	for _, t := range p.SortedThemes() {
		if t.Icon != "" && kit.IconName(t.Icon) == themeIcons[kind] {
			return t
		}
	}
	return nil
}

// course makes the course of a template, with what this library knows of it.
func (t *templateChoice) course(r template) *course.Course {
	plan := t.page.deps.Planner.Plan
	country := ""
	if plan.Library != nil {
		country = plan.Library.Country
	}
	c := r.shipped.Course(string(t.lang), country, t.page.deps.Planner.NewID)
	if r.theme != nil {
		c.Theme = r.theme.ID
	}
	return plan.Known(c)
}

// done begins the course, which the window shows then.
func (t *templateChoice) done() bool {
	p := t.page
	chosen := t.table.Selected()
	if len(chosen) == 0 {
		return false
	}
	t.dialog.Close()
	if chosen[0].shipped == nil {
		p.deps.Goto(kit.Goal{Screen: kit.ScreenCourses, New: true})
		return false
	}
	p.begin(t.course(chosen[0]))
	return false
}

// show shows what the chosen template holds.
func (t *templateChoice) show(chosen []template) {
	w := t.page.deps.Words
	t.preview.Objects = nil
	switch {
	case len(chosen) == 0:
	case chosen[0].shipped == nil:
		t.preview.Objects = []fyne.CanvasObject{kit.Title(chosen[0].title).Wrap(), kit.Body(w.T("courses.template.blank.text"))}
	default:
		t.preview.Objects = t.parts(chosen[0])
	}
	t.preview.Refresh() // the texts find their lines, and then their heights
	if t.scroll != nil {
		t.scroll.Content.Refresh()
		t.scroll.ScrollToTop()
		t.scroll.Refresh()
	} else if t.dialog != nil {
		t.dialog.Relayout()
	}
}

// parts are the parts of the preview: what the course is, its lessons, and what
// pupils do in them.
func (t *templateChoice) parts(r template) []fyne.CanvasObject {
	w, plan := t.page.deps.Words, t.page.deps.Planner.Plan
	c := t.course(r)
	facts := lengthText(w, c)
	if grades := w.Grades(plan, c.Grades); grades != "" {
		facts = grades + " · " + facts
	}
	out := []fyne.CanvasObject{kit.VStack(kit.Space1, kit.Title(c.Title).Wrap(), kit.Muted(facts).Wrap()), kit.Body(c.Summary)}
	for i := range c.Lessons {
		out = append(out, t.lesson(&c.Lessons[i], i))
	}
	balance := kit.NewBalanceBars(w)
	balance.SetTitle(w.T("courses.balance"))
	balance.SetRows(balanceRows(w, c))
	return append(out, kit.VStack(kit.Space2, kit.HStack(kit.Space2, kit.Grow(kit.Heading(w.T("courses.balance"))), kit.Caption(w.T("courses.balance.minutes"))), balance))
}

func (t *templateChoice) lesson(l *course.Lesson, at int) fyne.CanvasObject {
	w := t.page.deps.Words
	head := w.T("courses.lesson.tab", course.Args{"N": at + 1, "Minutes": w.Minutes(l.Minutes)})
	if l.Title != "" {
		head += " · " + l.Title
	}
	rows := []fyne.CanvasObject{kit.Heading(head).Wrap()}
	for _, a := range l.Activities {
		icon, color := kit.LearningSign(a.Type)
		name := a.Title
		if a.Break {
			icon, color = kit.IconBreak, kit.ColorMuted
		}
		if name == "" {
			name = w.ActivityKind(a)
		}
		rows = append(rows, kit.HStack(kit.Space2, kit.Grow(kit.Signed(icon, color, kit.Plain(name).Ellipsis())), kit.Muted(w.Minutes(a.Minutes))))
	}
	return kit.VStack(kit.Space1, rows...)
}
