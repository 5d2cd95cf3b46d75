package schools

import (
	"slices"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// onWidth makes a menu of the chips where the list is narrow.
func (p *Page) onWidth(width float32) {
	if narrow := width < kit.Px(560); narrow != p.narrow {
		p.narrow = narrow
		if narrow {
			p.chips.Hide()
			p.pick.Show()
		} else {
			p.pick.Hide()
			p.chips.Show()
		}
	}
}

// columns are what can be said of a school; no area where the library has none.
// Where there is little room the classes can be spared first: they are counted
// beside the bar of those reached too.
func (p *Page) columns() []kit.Column[Row] {
	w := p.deps.Words
	reached := w.T("schools.col.reached", course.Args{"Year": yearText(p.year)})
	all := []kit.Column[Row]{
		{Key: "name", Title: w.Field("name"), Width: 170, Weight: 3.4, Cell: func(r Row) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: r.Name} }, Less: byName},
		{Key: "type", Title: w.Field("type"), Width: 96, Weight: 2.4, Spare: true, Text: func(r Row) string { return w.SchoolType(r.Type) }, Less: byType},
		{Key: "area", Title: w.Field("area"), Width: 106, Weight: 0.6, Spare: true, Text: func(r Row) string { return r.Area }, Less: byArea},
		{Key: "classes", Title: w.Field("classes"), Width: 78, Align: kit.Right, Spare: true, Text: func(r Row) string { return w.Int(r.Reach.Classes) }, Less: byClasses},
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
