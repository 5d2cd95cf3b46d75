package gallery

import (
	"cmp"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
)

// rows shows lines of lists and cards that are pressed.
func rows(s *stand) fyne.CanvasObject {
	content := func(text, hint string) fyne.CanvasObject {
		return kit.HStack(kit.Space3, kit.Badge("3", kit.Warn), kit.Grow(kit.VStack(0, kit.Heading(text).Ellipsis(), kit.Caption(hint).Ellipsis())))
	}
	row := func(text string) *kit.Row {
		r := kit.NewRow(content(text, "Sessions held last week without a count"), s.does(text+" was pressed"))
		r.OnSecondary = func(at fyne.Position) { kit.ShowMenu(s.win, at, s.menu()...) }
		return r
	}
	selected := row("selected")
	selected.SetSelected(true)
	card := func(text string) *kit.Row {
		return kit.NewCardRow(content(text, "For the municipality, once a year"), s.does(text+" card was pressed"))
	}
	chosen := card("selected")
	chosen.SetSelected(true)
	nav := func(title, badge string, active, folded bool) *kit.NavItem {
		n := kit.NewNavItem(title, kit.IconAttendance, s.does(title+" was pressed"))
		n.Set(active, badge)
		n.Fold(folded)
		return n
	}
	rail := kit.NewBox(0, kit.Inset(kit.Space3, kit.Space3, kit.Space3, kit.Space3, states(
		nav("Usual", "", false, false), nav("Shown", "12", true, false), hovered(s, nav("Hovered", "", false, false)), ringed(nav("Focused", "3", false, false)), nav("Folded", "3", false, true),
		kit.Sized(140, 0, kit.Squeezable(37, nav(longWord, "12", false, false))))))
	rail.Fill = kit.ColorRail
	return kit.VStack(kit.Space4,
		section("Navigation", rail),
		section("Lines of a list", kit.Lines(
			row("usual"), hovered(s, row("hovered")), ringed(row("focused")), selected, disabled(row("disabled")), row("with tooltip").WithTip("Opens the attendance of last week"), row(longSentence),
			kit.NewRow(content("only shown", "nothing to press: Tab passes it over"), nil),
		)),
		section("Cards that are pressed", kit.Beside(560, kit.Space4, nil,
			kit.VStack(kit.Space3, card("usual"), hovered(s, card("hovered")), ringed(card("focused"))), kit.VStack(kit.Space3, chosen, disabled(card("disabled")), card(longLine)))),
	)
}

type school struct {
	name, kind, area string
	classes, reached int
	next             string
}

func schoolRows(n int) []school {
	base := []school{
		{"Gjellerupskolen", "Folkeskole", "Town", 24, 22, "9 Nov"},
		{"Lind Skole", "Folkeskole", "Town", 18, 17, "8 Oct"},
		{"Aulum-Hodsager Skole", "Folkeskole", "Rural", 16, 6, "6 Oct"},
		{"Kølkær Skole", "Folkeskole", "Rural", 7, 0, "–"},
		{"Berufliches Schulzentrum für Gesundheit und Sozialwesen", "STX", "Town", 42, 11, "7 Oct"},
		{"Børnehuset Solstrålen", "Dagtilbud", "Centre", 4, 3, "14 Oct"},
	}
	out := make([]school, n)
	for i := range out {
		out[i] = base[i%len(base)]
		if i >= len(base) {
			out[i].name = fmt.Sprintf("%s %d", out[i].name, i)
		}
	}
	return out
}

func (s *stand) table(n int) *kit.Table[school] {
	t := kit.NewTable(true,
		kit.Column[school]{Key: "name", Title: "Name", Width: 140, Weight: 3, Cell: func(r school) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: r.name} }, Less: func(a, b school) int { return s.p.Compare(a.name, b.name) }},
		kit.Column[school]{Key: "kind", Title: "Type", Width: 100, Weight: 1, Cell: func(r school) kit.Cell {
			return kit.Cell{Kind: kit.CellDot, Text: r.kind, Color: kit.ColorTheme2}
		}},
		kit.Column[school]{Key: "area", Title: "Area", Width: 90, Cell: func(r school) kit.Cell { return kit.Cell{Kind: kit.CellBadge, Text: r.area, Tone: kit.Info} }},
		kit.Column[school]{Key: "classes", Title: "Classes", Width: 80, Align: kit.Right, Hint: "This school year", Text: func(r school) string { return s.p.Int(r.classes) }, Less: func(a, b school) int { return cmp.Compare(a.classes, b.classes) }},
		kit.Column[school]{Key: "reached", Title: "Reached", Width: 130, Weight: 1, Cell: func(r school) kit.Cell {
			return kit.Cell{Kind: kit.CellBar, Text: fmt.Sprintf("%d/%d", r.reached, r.classes), Share: float64(r.reached) / float64(r.classes)}
		}},
		kit.Column[school]{Key: "next", Title: "Next visit", Width: 100, Cell: func(r school) kit.Cell { return kit.Cell{Kind: kit.CellIcon, Icon: kit.IconCalendar, Text: r.next} }},
	)
	t.SetRows(schoolRows(n))
	t.OnSelect = func(rows []school) { s.said(fmt.Sprintf("%d selected", len(rows))) }
	t.OnOpen = func(r school) { s.said(r.name + " opened") }
	t.OnDelete = func(rows []school) { s.said(fmt.Sprintf("delete %d", len(rows))) }
	t.OnSort = func(key string, desc bool) { s.said(fmt.Sprintf("sorted by %s %t", key, desc)) }
	t.Menu = func([]school) []*fyne.MenuItem { return s.menu() }
	return kit.Name(t, "Schools")
}

// tables shows a long, a short and an empty table.
func tables(s *stand) fyne.CanvasObject {
	long, short := s.table(5000), s.table(4)
	long.Select(func(r school) bool { return r.reached == 22 && r.name == "Gjellerupskolen" || r.name == "Lind Skole" })
	short.Sort("name", true)
	none := s.table(0)
	none.Empty = "No schools yet"
	kept := s.table(4)
	kept.Remember(&kit.Deps{Window: s.win, Tasks: s.tasks, Words: s.p}, "gallery", "Schools")
	menuOf := func(part int) func() {
		return func() { press(kit.Focusables(kept)[part], desktop.KeyMenu) }
	}
	return kit.VStack(kit.Space4,
		kit.Card("5,000 rows, two selected", kit.Caption("Space selects, Ctrl+A all, Ctrl+C copies, Menu key or Shift+F10"), kit.Sized(0, 330, long)),
		kit.Card("Sorted", nil, kit.Sized(0, 184, short)),
		kit.Card("Empty", nil, kit.Sized(0, 150, none)),
		kit.Beside(620, kit.Space4, nil,
			kit.Card("Pointer on the second row", nil, kit.Sized(0, 184, s.pointedTable(1, 0.5, 0.4))),
			kit.Card("Pointer on a heading with a tooltip", nil, kit.Sized(0, 184, s.pointedTable(0, 0.56, 0.5)))),
		kit.Beside(620, kit.Space4, nil,
			kit.Card("Keyboard in the rows", nil, kit.Sized(0, 184, s.ringedTable(1))),
			kit.Card("Keyboard in the headings", nil, kit.Sized(0, 184, s.ringedTable(0)))),
		kit.Card("Disabled", nil, kit.Sized(0, 184, disabled(s.table(4)))),
		kit.Card("With widths kept, menus and export", kit.Flow(kit.Space2, s.opens("rows", "Menu of a row", menuOf(1)), s.opens("heading", "Menu of a heading", menuOf(0))), kit.Sized(0, 184, kept)),
		kit.Card("Narrow: it scrolls sideways", nil, kit.MaxWidth(360, kit.Sized(0, 184, s.table(6)))),
	)
}

// pointedTable has the pointer on a part of a table: its headings (0) or its
// rows (1), which reach as far down as there are rows.
func (s *stand) pointedTable(part int, x, y float32) *kit.Table[school] {
	t := s.table(4)
	pointed(s, x, y, kit.Focusables(t)[part].(interface {
		fyne.CanvasObject
		desktop.Hoverable
	}))
	return t
}

// ringedTable has the keyboard in the headings (0) or in the rows (1).
func (s *stand) ringedTable(part int) *kit.Table[school] {
	t := s.table(4)
	ringed(kit.Focusables(t)[part])
	return t
}

type class struct {
	id, name, hint string
	present        int
	known          bool
}

// cells shows a table that numbers are typed into.
func cells(s *stand) fyne.CanvasObject {
	list := []*class{
		{"a", "6.A Gjellerup", "24 on the register", 22, true}, {"b", "4.B Lind", "22 on the register", 0, false}, {"c", "2.C Snejbjerg", "19 on the register", 0, true}, {"d", longLine, "28 on the register", 28, true},
	}
	n := kit.NewNumberCells(s.p, func(c *class) string { return c.id },
		kit.Column[*class]{Key: "class", Title: "Class", Weight: 2, Width: 130, Cell: func(c *class) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: c.name} }},
		kit.Column[*class]{Key: "hint", Title: "Expected", Weight: 1, Width: 110, Cell: func(c *class) kit.Cell { return kit.Cell{Kind: kit.CellMuted, Text: c.hint} }},
		kit.Column[*class]{Key: "present", Title: "Present", Width: 90, Align: kit.Right, Number: &kit.NumberInput[*class]{Low: 0, High: 40, Get: func(c *class) (int, bool) { return c.present, c.known }}},
	)
	n.OnNumber = func(c *class, _ string, v int, ok bool) string {
		if v > 30 {
			return "More than the register has."
		}
		c.present, c.known = v, ok
		s.said(fmt.Sprintf("%s: %d %t", c.name, v, ok))
		return ""
	}
	n.SetRows(list)
	typed := func(text string) func() {
		return func() {
			n.Edit(1, "present")
			for _, r := range text {
				s.win.Canvas().Focused().TypedRune(r)
			}
			press(s.win.Canvas().Focused(), fyne.KeyReturn)
		}
	}
	s.briefs = append(s.briefs, opener{"cell", func() { n.Edit(1, "present") }}, opener{"cell-refused", typed("35")})
	return kit.Card("Attendance: more than 30 is refused", kit.Caption("Figures and Enter go down, Tab to the right, Esc takes back"), kit.Sized(0, 220, kit.Name(n, "Attendance")))
}
