package courses

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// details is the left part: everything about the course as a whole.
func (e *editor) details() fyne.CanvasObject {
	w := e.page.deps.Words
	e.form, e.numbers = kit.NewForm(), map[string]*kit.NumberEntry{}
	e.title = e.text("title", true, func(c *course.Course) *string { return &c.Title })
	e.form.Add("theme", kit.NewField(w.Field("theme"), e.themeChoice(), true, "")).
		Add("grades", kit.NewField(w.Field("grades"), e.gradeChoice(), true, "")).
		Add("places", kit.NewField(w.Field("places"), e.placeChips(), false, ""))
	e.form.AddLine([]string{"groupMin", "groupMax"},
		e.number("groupMin", w.T("courses.group.min"), course.MaxCount, func(c *course.Course) *int { return &c.GroupMin }),
		e.number("groupMax", w.T("courses.group.max"), course.MaxCount, func(c *course.Course) *int { return &c.GroupMax }))
	e.form.Add("goals", kit.NewField(w.Field("goals"), e.goalChoice(), false, ""))
	e.form.AddObject(kit.Heading(w.T("courses.needs")).Wrap())
	e.skills()
	e.kits()
	e.form.AddLine([]string{"setUp", "clearUp"},
		e.number("setUp", w.T("courses.setup"), course.MaxMinutes, func(c *course.Course) *int { return &c.SetUp }),
		e.number("clearUp", w.T("courses.clearup"), course.MaxMinutes, func(c *course.Course) *int { return &c.ClearUp }))
	e.form.AddObject(kit.Heading(w.T("courses.schools")).Wrap())
	e.form.Add("summary", e.area(w.T("courses.summary"), 4, "summary", func(c *course.Course) *string { return &c.Summary }))
	e.form.Add("materials", e.area(w.Field("materials"), 2, "materials", func(c *course.Course) *string { return &c.Materials }))
	e.text("partners", false, func(c *course.Course) *string { return &c.Partners })
	e.text("season", false, func(c *course.Course) *string { return &c.Season })
	e.text("price", false, func(c *course.Course) *string { return &c.Price })
	e.form.AddObject(kit.Caption(w.T("common.nonames")).Wrap())
	return kit.Panel(kit.VStack(kit.Space3, kit.Heading(w.T("courses.details")).Wrap(), e.form))
}

// text adds a one-line field of the course.
func (e *editor) text(name string, required bool, of func(*course.Course) *string) *kit.TextField {
	t := kit.NewTextField("")
	t.SetText(*of(e.course()))
	t.OnChanged = func(s string) {
		*of(e.course()) = s
		e.changed(name)
	}
	e.form.Add(name, kit.NewField(e.page.deps.Words.Field(name), t, required, ""))
	return t
}

// area gives a field of several lines.
func (e *editor) area(label string, rows int, name string, of func(*course.Course) *string) *kit.Field {
	t := kit.NewArea("", rows)
	t.SetText(*of(e.course()))
	t.OnChanged = func(s string) {
		*of(e.course()) = s
		e.changed(name)
	}
	return kit.NewField(label, t, false, "")
}

// number gives a field for a whole number; empty is 0, not said.
func (e *editor) number(name, label string, high int, of func(*course.Course) *int) *kit.Field {
	n := kit.NewNumberEntry(e.page.deps.Words, 0, high)
	if v := *of(e.course()); v != 0 {
		n.SetNumber(v)
	}
	n.OnNumber = func(v int, ok bool) {
		if !ok {
			v = 0
		}
		*of(e.course()) = v
		e.changed(name)
	}
	e.numbers[name] = n
	return kit.NewField(label, n, false, "")
}

func (e *editor) themeChoice() fyne.CanvasObject {
	plan, w := e.page.deps.Planner.Plan, e.page.deps.Words
	var ids []course.ID
	for _, t := range plan.SortedThemes() {
		if !t.Retired || t.ID == e.course().Theme {
			ids = append(ids, t.ID)
		}
	}
	name := func(id course.ID) string { return themeName(plan.Themes.Get(id)) }
	choice := kit.NewChoice(w, ids, name, func(id course.ID) {
		e.course().Theme = id
		e.changed("theme")
	}).Placeholder(w.T("courses.theme.choose"))
	choice.Dot = func(id course.ID) fyne.ThemeColorName { _, color := kit.ThemeSign(plan.Themes.Get(id)); return color }
	choice.Icon = func(id course.ID) kit.IconName { icon, _ := kit.ThemeSign(plan.Themes.Get(id)); return icon }
	choice.Set(e.course().Theme)
	return choice
}

// gradeChoice offers the levels of the library's school system, stages too.
// Beside a level stands what it is called at the schools, when that is not the
// language of the window, or else its stage; it can be searched by either.
func (e *editor) gradeChoice() fyne.CanvasObject {
	plan, w := e.page.deps.Planner.Plan, e.page.deps.Words
	var levels []*course.GradeLevel
	for _, g := range plan.GradeLevels.All() {
		if !g.Retired && (plan.Library == nil || g.System == plan.Library.Country) {
			levels = append(levels, g)
		}
	}
	if len(levels) == 0 { // a country without a system of its own
		levels = slices.Clone(plan.GradeLevels.All())
	}
	slices.SortStableFunc(levels, func(a, b *course.GradeLevel) int { return cmp.Compare(a.Sort, b.Sort) })
	ids := make([]course.ID, len(levels))
	for i, g := range levels {
		ids[i] = g.ID
	}
	name := func(id course.ID) string {
		if g := plan.GradeLevels.Get(id); g != nil {
			return w.Name(g.Name)
		}
		return string(id)
	}
	choice := kit.NewMultiChoice(w, ids, name, w.T("courses.grades.add"), func(ids []course.ID) {
		e.course().Grades = none(ids)
		e.changed("grades")
	})
	choice.Detail = func(id course.ID) string {
		g := plan.GradeLevels.Get(id)
		if g == nil {
			return ""
		}
		if plan.Library != nil {
			if local := g.Name.In(plan.Library.Language); local != name(id) {
				return local
			}
		}
		if g.Parent != "" {
			return name(g.Parent)
		}
		return ""
	}
	choice.Set(e.course().Grades)
	return choice
}

func (e *editor) placeChips() fyne.CanvasObject {
	var chips []kit.Chip
	var chosen []string
	for k := course.AtLibrary; k <= course.Elsewhere; k++ {
		chips = append(chips, kit.Chip{Key: k.String(), Text: e.page.deps.Words.PlaceKind(k)})
		if slices.Contains(e.course().Places, k) {
			chosen = append(chosen, k.String())
		}
	}
	return kit.NewMultiChipRow(chips, chosen, func(keys []string) {
		e.course().Places = placesOf(e.course().Places, keys)
		e.changed("places")
	})
}

// placesOf gives the places with these names; those that were there before keep
// their order, because sessions are offered the first.
func placesOf(before []course.PlaceKind, keys []string) []course.PlaceKind {
	var out []course.PlaceKind
	for _, k := range before {
		if slices.Contains(keys, k.String()) {
			out = append(out, k)
		}
	}
	for k := course.AtLibrary; k <= course.Elsewhere; k++ {
		if slices.Contains(keys, k.String()) && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

func (e *editor) skills() {
	w := e.page.deps.Words
	t := kit.NewTagField(w, e.page.deps.Planner.Plan.KnownSkills(), func(skills []string) {
		e.course().Skills = none(skills)
		e.changed("skills")
	})
	t.Set(e.course().Skills)
	e.form.Add("skills", kit.NewField(w.T("courses.skills"), t, false, w.T("settings.skills.hint")))
}

// kits chooses what equipment goes along, and for how many pupils one copy is.
func (e *editor) kits() {
	plan, w := e.page.deps.Planner.Plan, e.page.deps.Words
	var ids, chosen []course.ID
	for _, k := range plan.Kits.All() {
		if !k.Retired {
			ids = append(ids, k.ID)
		}
	}
	for _, n := range e.course().Kits {
		chosen = append(chosen, n.Kit)
	}
	e.perKit = kit.VStack(kit.Space2)
	choice := kit.NewMultiChoice(w, ids, e.kitName, w.T("courses.kits.add"), func(ids []course.ID) {
		e.draft.SetKits(plan, ids)
		e.showKits()
		e.changed("kits")
	})
	choice.Set(chosen)
	e.form.Add("kits", kit.NewField(w.Field("kits"), choice, false, ""))
	e.form.AddObject(e.perKit)
	e.showKits()
}

func (e *editor) kitName(id course.ID) string {
	if k := e.page.deps.Planner.Plan.Kits.Get(id); k != nil {
		return k.Name
	}
	return string(id)
}

func (e *editor) showKits() {
	w := e.page.deps.Words
	e.perKit.Objects = nil
	for name := range e.numbers {
		if strings.HasPrefix(name, "kits.") {
			delete(e.numbers, name)
		}
	}
	for i, need := range e.course().Kits {
		field := e.number("kits."+string(need.Kit), w.T("courses.kit.per", course.Args{"Name": e.kitName(need.Kit)}), course.MaxCount,
			func(c *course.Course) *int { return &c.Kits[i].PerPupils })
		field.SetHint(w.T("courses.kit.per.hint"))
		e.perKit.Add(field)
	}
	e.perKit.Hidden = len(e.perKit.Objects) == 0
	e.perKit.Refresh()
	e.form.Refresh()
}
