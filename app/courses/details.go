package courses

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// details is the left part: everything about the course as a whole.
func (e *editor) details() fyne.CanvasObject {
	w := e.page.deps.Words
	e.form = kit.NewForm()
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
	e.room()
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
		e.settled("theme")
	}).Placeholder(w.T("courses.theme.choose"))
	choice.Dot = func(id course.ID) fyne.ThemeColorName { _, color := kit.ThemeSign(plan.Themes.Get(id)); return color }
	choice.Icon = func(id course.ID) kit.IconName { icon, _ := kit.ThemeSign(plan.Themes.Get(id)); return icon }
	show := func() {
		if now, _ := choice.Value(); now != e.course().Theme || now == "" {
			choice.Set(e.course().Theme)
		}
	}
	show()
	e.onLoad(show)
	return choice
}

func (e *editor) placeChips() fyne.CanvasObject {
	var chips []kit.Chip
	for k := course.AtLibrary; k <= course.Elsewhere; k++ {
		chips = append(chips, kit.Chip{Key: k.String(), Text: e.page.deps.Words.PlaceKind(k)})
	}
	chosen := func() []string {
		var keys []string
		for _, k := range e.course().Places {
			keys = append(keys, k.String())
		}
		return keys
	}
	row := kit.NewMultiChipRow(chips, chosen(), func(keys []string) {
		e.course().Places = placesOf(e.course().Places, keys)
		e.settled("places")
	})
	e.onLoad(func() { row.Choose(chosen()...) })
	return row
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
		e.settled("skills")
	})
	t.Most = course.MaxSkills
	t.Set(e.course().Skills)
	e.onLoad(func() {
		if !slices.Equal(t.Words(), e.course().Skills) {
			t.Set(e.course().Skills)
		}
	})
	e.form.Add("skills", kit.NewField(w.T("courses.skills"), t, false, w.T("settings.skills.hint")))
}

// room asks whether a room has to be booked along.
func (e *editor) room() {
	check := kit.NewCheck(e.page.deps.Words.Field("needsRoom"), e.course().NeedsRoom, func(on bool) {
		e.course().NeedsRoom = on
		e.settled("needsRoom")
	})
	e.onLoad(func() {
		if check.Checked != e.course().NeedsRoom {
			check.SetChecked(e.course().NeedsRoom)
		}
	})
	e.form.AddObject(check)
}

// kits chooses what equipment goes along, and for how many pupils one copy is.
func (e *editor) kits() {
	plan, w := e.page.deps.Planner.Plan, e.page.deps.Words
	var ids []course.ID
	for _, k := range plan.Kits.All() {
		if !k.Retired {
			ids = append(ids, k.ID)
		}
	}
	e.perKit = kit.VStack(kit.Space2)
	choice := kit.NewMultiChoice(w, ids, e.kitName, w.T("courses.kits.add"), nil)
	several(e, choice, "kits", kitsOf, func(ids []course.ID) {
		e.draft.SetKits(plan, ids)
		e.showKits()
	})
	e.form.Add("kits", kit.NewField(w.Field("kits"), choice, false, ""))
	e.form.AddObject(e.perKit)
	e.showKits()
	e.onLoad(e.showKits)
}

// kitsOf lists the kits that a course needs.
func kitsOf(c *course.Course) []course.ID {
	var out []course.ID
	for _, n := range c.Kits {
		out = append(out, n.Kit)
	}
	return out
}

func (e *editor) kitName(id course.ID) string {
	if k := e.page.deps.Planner.Plan.Kits.Get(id); k != nil {
		return k.Name
	}
	return string(id)
}

// showKits shows a number for each kit; those that stay keep the keyboard.
func (e *editor) showKits() {
	before := e.kitFields
	e.kitFields = map[course.ID]*kit.Field{}
	e.perKit.Objects = nil
	for _, need := range e.course().Kits {
		f := before[need.Kit]
		if f == nil {
			f = e.kitField(need.Kit)
		}
		e.kitFields[need.Kit] = f
		e.perKit.Add(f)
	}
	e.perKit.Hidden = len(e.perKit.Objects) == 0
	e.perKit.Refresh()
	e.form.Refresh()
}

// kitField is the number of pupils that share a copy of a kit.
func (e *editor) kitField(id course.ID) *kit.Field {
	w := e.page.deps.Words
	n := kit.NewNumberEntry(w, 0, course.MaxCount)
	e.counted(n, func() (*int, string) {
		for i := range e.course().Kits {
			if need := &e.course().Kits[i]; need.Kit == id {
				return &need.PerPupils, "kits." + string(id)
			}
		}
		return nil, ""
	})
	return kit.NewField(w.T("courses.kit.per", course.Args{"Name": e.kitName(id)}), n, false, w.T("courses.kit.per.hint"))
}
