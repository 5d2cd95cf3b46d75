package courses

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// side is the right part: balance, readiness, state and use.
func (e *editor) side() fyne.CanvasObject {
	w := e.page.deps.Words
	e.balance, e.planned = kit.NewBalanceBars(w), kit.Caption("").Wrap()
	e.balance.SetTitle(w.T("courses.balance"))
	e.ready, e.used = kit.VStack(0), kit.VStack(kit.Space1)
	states := []course.CourseState{course.Draft, course.Pilot, course.Published, course.Retired}
	e.state = kit.NewChoice(w, states, w.CourseState, e.setState)
	e.state.Set(e.course().State)
	e.onLoad(func() { e.state.Set(e.course().State) })
	e.publish = kit.Primary(w.T("courses.publish"), func() { e.setState(course.Published) })
	e.showUsed()
	return kit.VStack(kit.Space4,
		kit.Card(w.T("courses.balance"), kit.Caption(w.T("courses.balance.minutes")), kit.VStack(kit.Space2, e.balance, e.planned)),
		kit.Card(w.T("courses.ready"), nil, kit.VStack(kit.Space3, e.ready, e.publish, kit.NewField(w.Field("state"), e.state, false, ""))),
		kit.Card(w.T("courses.used"), nil, e.used))
}

// showSide brings balance and readiness up to date.
func (e *editor) showSide() {
	w, c := e.page.deps.Words, e.course()
	e.balance.SetRows(balanceRows(w, c))
	e.planned.SetText(w.T("courses.balance.planned", course.Args{"N": c.Designed(), "Max": c.Minutes()}))
	e.publish.Hidden = c.State == course.Published
	e.goals.show()
	gaps := course.Readiness(c)
	if slices.Equal(gaps, e.gaps) {
		return
	}
	e.gaps = gaps
	before := e.gapRows
	e.gapRows = map[course.Gap]fyne.CanvasObject{}
	var objects []fyne.CanvasObject
	for i, g := range gaps {
		if i > 0 {
			objects = append(objects, kit.Rule())
		}
		if e.gapRows[g] = before[g]; before[g] == nil {
			e.gapRows[g] = e.gapRow(g)
		}
		objects = append(objects, e.gapRows[g])
	}
	e.ready.Objects = objects
	e.ready.Layout.Layout(objects, e.ready.Size())
	canvas.Refresh(e.ready)
	if e.columns != nil {
		e.columns.relay(2)
	}
}

// gapRow is one point of the readiness list; one that is open leads to its
// field.
func (e *editor) gapRow(g course.Gap) fyne.CanvasObject {
	icon, fill, color := kit.IconCheck, kit.ColorGoodSoft, kit.ColorGoodText
	if !g.Met {
		icon, fill, color = kit.IconWarning, kit.ColorWarnSoft, kit.ColorWarnText
	}
	sign := kit.NewBox(4, kit.NewIcon(kit.IconIn(icon, color), 13))
	sign.Fill, sign.Radius = fill, 6
	line := kit.HStack(kit.Space3, sign, kit.Grow(kit.Plain(gapText(e.page.deps.Words, g)).Wrap()))
	if g.Met {
		return kit.Inset(8, 0, 8, 0, line)
	}
	if g.Key == course.GapPractised {
		return kit.NewRow(line, e.goals.focusUnpractised)
	}
	return kit.NewRow(line, func() { e.lead(g.Field) })
}

// showUsed says how often the course was given and to how many.
func (e *editor) showUsed() {
	w, p := e.page.deps.Words, e.page.deps.Planner
	u := p.Plan.Usage(e.course().ID, p.Moment())
	var rows []fyne.CanvasObject
	if u.Held > 0 {
		rows = append(rows, kit.HStack(6, kit.Plain(w.Int(u.Held)).Bold().Sized(kit.SizeStat), kit.Grow(kit.Plain(w.N("courses.used.held", u.Held)).Wrap())))
		if u.Pupils.Known > 0 {
			rows = append(rows, kit.Body(w.N("courses.used.pupils", u.Pupils.N)))
		}
	} else {
		rows = append(rows, kit.Body(w.T("courses.used.none")).In(kit.ColorMuted))
	}
	if u.Ratings > 0 {
		rows = append(rows, kit.Body(w.N("courses.used.rating", u.Ratings, course.Args{"Rating": u.Rating})))
	}
	if u.Ahead > 0 {
		rows = append(rows, kit.Body(w.N("courses.used.ahead", u.Ahead)))
	}
	if c := p.Plan.Courses.Get(e.course().ID); c != nil && c.State == course.Published && u.Sessions() > 0 {
		rows = append(rows, kit.Caption(w.T("courses.used.edition", course.Args{"N": c.Edition})).Wrap())
	}
	if !e.draft.New {
		rows = append(rows, kit.HStack(0, kit.Link(w.T("courses.versions"), e.page.toggleVersions), kit.Grow()))
	}
	e.used.Objects = rows
	e.used.Refresh()
}
