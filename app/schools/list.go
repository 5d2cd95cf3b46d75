package schools

import (
	"slices"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// The columns that there is room for.
const (
	roomLeast = iota // no type, area and number of classes
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

// leftOut are the columns that there is no room for. Where there is least, the
// classes are counted beside the bar of those reached.
var leftOut = map[int][]string{roomLeast: {"type", "area", "classes"}, roomType: {"area"}}

// columns are those that there is room for.
func (p *Page) columns() []kit.Column[Row] {
	out := slices.DeleteFunc(p.allColumns(), func(c kit.Column[Row]) bool { return slices.Contains(leftOut[p.room], c.Key) })
	if n := len(out); p.room == roomLeast {
		out[n-2].Width, out[n-1].Width = 106, 88
	}
	return out
}

// allColumns are what can be said of a school; no area where the library has none.
func (p *Page) allColumns() []kit.Column[Row] {
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
	if len(p.model.Areas) == 0 {
		all = slices.Delete(all, 2, 3)
	}
	return all
}

func (p *Page) reachCell(r Row) kit.Cell {
	if r.Reach.Classes == 0 {
		return kit.Cell{Kind: kit.CellMuted, Text: "–"}
	}
	w := p.deps.Words
	return kit.Cell{
		Kind: kit.CellBar, Share: r.Share(), Text: w.Int(r.Reach.Reached) + "/" + w.Int(r.Reach.Classes),
		Plain: w.T("schools.reached.of", course.Args{"N": r.Reach.Reached, "Max": r.Reach.Classes}),
	}
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
