package calendar

import (
	"cmp"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// entry is one session in the list of the week.
type entry struct {
	session *course.Session
	block   kit.GridBlock
}

// newTable gives the week as a list that can be sorted and copied.
func newTable(p *Page) *kit.Table[entry] {
	w := p.deps.Words
	byTime := func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.session.Day, b.session.Day), cmp.Compare(a.session.Start, b.session.Start), cmp.Compare(a.session.ID, b.session.ID))
	}
	text := func(key, title string, width, weight float32, of func(entry) string) kit.Column[entry] {
		return kit.Column[entry]{Key: key, Title: title, Width: width, Weight: weight, Text: of, Less: func(a, b entry) int { return w.Compare(of(a), of(b)) }}
	}
	where := text("where", w.T("field.place"), 180, 1, func(e entry) string { return w.Place(p.deps.Planner.Plan, e.session.Place) })
	where.Spare = true // so wide that it goes before titles and classes are cut to a few letters
	t := kit.NewTable(
		false,
		kit.Column[entry]{Key: "when", Title: w.T("field.day"), Width: 194, Less: byTime, Text: func(e entry) string {
			return w.WeekdayDayMonth(e.session.Day) + " " + w.SessionTimes(e.session)
		}},
		kit.Column[entry]{Key: "course", Title: w.T("field.course"), Width: 122, Weight: 1.8, Less: func(a, b entry) int { return w.Compare(a.block.Title, b.block.Title) }, Cell: func(e entry) kit.Cell {
			strong, _ := kit.ThemeColor(e.block.Theme)
			return kit.Cell{Kind: kit.CellDotBold, Text: e.block.Title, Color: strong}
		}},
		text("who", w.T("field.classes"), 102, 1.8, func(e entry) string { return e.block.Line2 }),
		where,
		text("librarians", w.T("field.librarians"), 80, 0.7, func(e entry) string { return w.Librarians(p.deps.Planner.Plan, e.session) }),
		kit.Column[entry]{Key: "state", Title: w.T("field.state"), Width: 96, Weight: 1.2, Less: byState, Cell: p.stateCell},
	)
	t.OnSelect = func(rows []entry) {
		if len(rows) == 1 {
			p.onSelect(rows[0].session.ID)
		}
	}
	t.OnOpen = func(e entry) { p.onOpen(e.session.ID) }
	t.OnDelete = func(rows []entry) {
		for _, e := range rows {
			p.onDelete(e.session.ID)
		}
	}
	t.Empty = w.T("calendar.list.none")
	t.Sort("when", false)
	t.Remember(p.deps, "calendar", w.T("nav.calendar"))
	return t
}

// byState orders sessions by what stateCell says: those with something wrong first,
// the others by how far they are.
func byState(a, b entry) int {
	if a.block.Conflict != b.block.Conflict {
		if a.block.Conflict {
			return -1
		}
		return 1
	}
	return cmp.Compare(a.session.State, b.session.State)
}

// stateCell says what is wrong with a session, or else its state.
func (p *Page) stateCell(e entry) kit.Cell {
	if e.block.Conflict {
		return kit.Cell{Kind: kit.CellBadge, Tone: kit.Warn, Text: e.block.Warn}
	}
	return kit.Cell{Kind: kit.CellBadge, Tone: stateTone(e.session.State), Text: p.deps.Words.SessionState(e.session.State)}
}

// onList shows the week as a list, or as a week again.
func (p *Page) onList() {
	p.setListed(!p.listed)
	p.bar.refresh()
	p.showPanel()
	p.week()
	p.focusWeek()
	p.deps.Changed() // the command is called otherwise now
}

func (p *Page) setListed(on bool) {
	p.listed, p.sides.listed = on, on
	show(p.grid, !on)
	show(p.list, on)
}

// focusWeek puts the keyboard into the week as it is shown.
func (p *Page) focusWeek() {
	if p.listed {
		p.table.Focus()
		return
	}
	p.grid.Focus()
}
