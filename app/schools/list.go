package schools

import (
	"klassetrin/app/kit"
	"klassetrin/course"
)

// The columns that there is room for.
const (
	roomLeast = iota // neither type nor area
	roomType         // no area
	roomAll
)

// onWidth leaves columns out where the list is narrow, and makes a menu of the
// chips.
func (p *Page) onWidth(width float32) {
	room := roomAll
	switch {
	case width < kit.Px(560):
		room = roomLeast
	case width < kit.Px(720):
		room = roomType
	}
	if room != p.room {
		p.room = room
		if room == roomLeast {
			p.chips.Hide()
			p.pick.Show()
		} else {
			p.pick.Hide()
			p.chips.Show()
		}
		p.table.SetColumns(p.columns()...)
	}
}

func (p *Page) columns() []kit.Column[Row] {
	w := p.deps.Words
	reached := w.T("schools.col.reached", course.Args{"Year": yearText(p.year)})
	all := []kit.Column[Row]{
		{Key: "name", Title: w.Field("name"), Width: 120, Weight: 3.4, Cell: func(r Row) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: r.Name} }, Less: byName},
		{Key: "type", Title: w.Field("type"), Width: 96, Weight: 2.4, Text: func(r Row) string { return w.SchoolType(r.Type) }, Less: byType},
		{Key: "area", Title: w.Field("area"), Width: 106, Weight: 0.6, Text: func(r Row) string { return r.Area }, Less: byArea},
		{Key: "classes", Title: w.Field("classes"), Width: 78, Align: kit.Right, Text: func(r Row) string { return w.Int(r.Reach.Classes) }, Less: byClasses},
		{Key: "reached", Title: reached, Width: 136, Weight: 0.3, Hint: w.T("schools.col.reached.hint"), Cell: p.reachCell, Less: byReach},
		{Key: "next", Title: w.T("schools.col.next"), Width: 102, Weight: 0.1, Text: func(r Row) string { return p.visit(r) }, Less: byVisit},
	}
	switch {
	case p.room == roomLeast:
		all[4].Width, all[5].Width = 106, 88
		return append(all[:1], all[3:]...)
	case p.room == roomType || len(p.model.Areas) == 0:
		return append(all[:2], all[3:]...)
	}
	return all
}

func (p *Page) reachCell(r Row) kit.Cell {
	if r.Reach.Classes == 0 {
		return kit.Cell{Kind: kit.CellMuted, Text: "–"}
	}
	w := p.deps.Words
	return kit.Cell{Kind: kit.CellBar, Text: w.Int(r.Reach.Reached) + "/" + w.Int(r.Reach.Classes), Share: r.Share()}
}

func (p *Page) visit(r Row) string {
	switch {
	case r.Reach.Next == nil:
		return "–"
	case *r.Reach.Next == p.deps.Planner.Today():
		return p.deps.Words.T("schools.today")
	}
	return p.deps.Words.DayMonth(*r.Reach.Next)
}
