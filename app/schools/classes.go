package schools

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// The widths of the columns of the class list, in pixels at factor 1.
const (
	pupilsWidth = 46
	themeWidth  = 46
	tightWidth  = 34 // of a theme where there are more than three
)

// markWidth is the width of the column of a theme.
func (c *Card) markWidth() float32 {
	if len(c.Themes) > 3 {
		return tightWidth
	}
	return themeWidth
}

// classes shows the classes of this school year with a mark for each theme,
// and above them the field for a new one.
func (p *Page) classes(c *Card) fyne.CanvasObject {
	w := p.deps.Words
	lib := p.deps.Planner.Plan.Library
	roll := lib.SchoolYearPeriod(c.Year + 1).From
	head := kit.HStack(kit.Space3, kit.Heading(w.Field("classes")), kit.Grow(kit.Caption(w.T("schools.classes.year", course.Args{"Year": yearText(c.Year), "Day": w.DayMonth(roll)})).Right().Ellipsis()))
	more := kit.Link(w.T("schools.class.more"), p.onNewClass).Compact()
	rows := []fyne.CanvasObject{head, p.quickF, kit.HStack(0, more, kit.Grow())}
	if len(c.Classes) == 0 {
		rows = append(rows, kit.Body(w.T("schools.classes.none")).In(kit.ColorMuted))
	} else {
		rows = append(rows, p.legend(c), p.classHead(c))
		var lines []fyne.CanvasObject
		for _, k := range c.Classes {
			lines = append(lines, p.classRow(c, k))
		}
		rows = append(rows, kit.VStack(0, kit.Ruled(lines...)...))
	}
	return kit.VStack(kit.Space2, rows...)
}

// legend names the themes of the columns.
func (p *Page) legend(c *Card) fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, t := range c.Themes {
		icon, color := kit.ThemeSign(t)
		list = append(list, kit.Signed(icon, color, kit.Caption(t.Name)))
	}
	return kit.Flow(kit.Space3, list...)
}

func (p *Page) classHead(c *Card) fyne.CanvasObject {
	w := p.deps.Words
	line := []fyne.CanvasObject{kit.Caption(w.Field("class")).Bold().Ellipsis(), kit.Caption(w.T("schools.pupils")).Bold().Right().Ellipsis()}
	for _, t := range c.Themes {
		icon, color := kit.ThemeSign(t)
		line = append(line, kit.NewIcon(kit.IconIn(icon, color), 14))
	}
	return container.New(&classColumns{c.markWidth()}, line...)
}

// classRow is one class; pressing it opens its form.
func (p *Page) classRow(c *Card, k ClassRow) fyne.CanvasObject {
	w := p.deps.Words
	pupils := "–"
	if k.Known {
		pupils = w.Int(k.Pupils)
	}
	line := newClassLine(c.markWidth(), k.Label, pupils)
	for i, m := range k.Marks {
		line.add(p.mark(m, c.Themes[i], len(c.Themes) > 3))
	}
	row := kit.NewRow(line, func() { p.editClass(k.ID) })
	row.OnSecondary = func(at fyne.Position) {
		kit.ShowMenu(p.deps.Window, at, fyne.NewMenuItem(w.T("schools.class.edit"), func() { p.editClass(k.ID) }), fyne.NewMenuItem(w.T("schools.class.remove"), func() { p.onRemoveClass(k.ID) }))
	}
	row.SetSelected(k.ID == p.marked)
	p.classRows[row] = k.ID
	return row
}

// mark says how a class stands with a theme: a tick when it was taught this
// school year, the day when it is booked, else a dash.
func (p *Page) mark(m course.ThemeMark, t *course.Theme, tight bool) mark {
	w := p.deps.Words
	color, _ := kit.ThemeColor(t.Colour)
	switch {
	case m.Held != 0:
		return mark{icon: kit.IconCheck, color: color}
	case m.Booked != 0 && tight:
		return mark{icon: kit.IconCalendar, color: color}
	case m.Booked == p.deps.Planner.Today():
		return mark{text: w.T("schools.today"), color: kit.ColorText}
	case m.Booked != 0:
		return mark{text: w.DayMonth(m.Booked), color: kit.ColorText}
	}
	return mark{text: "–", color: kit.ColorMuted}
}

// onQuickChanged says what the line would become.
func (p *Page) onQuickChanged(text string) {
	w := p.deps.Words
	p.quickF.SetError("")
	k, ok := p.parseQuick(text)
	if !ok {
		p.quickF.SetHint(w.T("schools.class.quick.hint"))
		return
	}
	plan := p.deps.Planner.Plan
	grade, pupils := w.T("schools.class.fixed"), w.T("schools.class.nopupils")
	if g := plan.GradeLevels.Get(k.Grade); g != nil && !k.Fixed {
		grade = w.Name(g.Name)
	}
	if n, known := k.PupilsIn(k.Since); known {
		pupils = w.N("schools.count.pupils", n)
	}
	p.quickF.SetHint(w.T("schools.class.becomes", course.Args{"Class": plan.ClassLabel(&k, k.Since), "Grade": grade, "Pupils": pupils}))
}

// parseQuick reads the line for a new class of the chosen school.
func (p *Page) parseQuick(text string) (course.Class, bool) {
	plan := p.deps.Planner.Plan
	if p.card == nil {
		return course.Class{}, false
	}
	k, ok := plan.ParseClassLabel(text, p.card.School.ID, p.card.Year)
	return fixTrack(plan, k), ok
}

// onQuick adds the class of the line and leaves the keyboard there for the
// next one.
func (p *Page) onQuick(text string) {
	k, ok := p.parseQuick(text)
	if !ok {
		return
	}
	label := p.deps.Planner.Plan.ClassLabel(&k, k.Since)
	if p.card.has(label) {
		p.quickF.SetError(p.deps.Words.T("schools.class.exists", course.Args{"Class": label}))
		return
	}
	k.ID = p.deps.Planner.NewID()
	wrong, ok := p.save(&k, label)
	for _, text := range wrong {
		p.quickF.SetError(text)
	}
	if ok {
		p.quick.SetText("")
	}
}
