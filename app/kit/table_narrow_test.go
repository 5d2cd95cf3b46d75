package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// titleAt gives where a heading is drawn.
func titleAt(t *testing.T, h *tableHead, title string) fyne.Position {
	t.Helper()
	for _, o := range test.WidgetRenderer(h).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Text == title {
			return text.Position()
		}
	}
	t.Fatalf("no heading %q", title)
	return fyne.Position{}
}

func TestColumnsThatDoNotFitScrollWithTheirHeadings(t *testing.T) {
	var table *Table[pupilRow]
	w, _ := stand(t, func() fyne.CanvasObject {
		table = schoolTable(false, schoolRows(6))
		return Columns(0, nil, table)
	}, Light, 2, fyne.NewSize(800, 500))
	before := titleAt(t, table.head, "Next visit").X
	focus(table.body)
	for range 9 {
		table.body.TypedKey(press(fyne.KeyRight))
	}
	moved := before - titleAt(t, table.head, "Next visit").X
	if moved <= 0 || moved != table.scroll.Offset.X {
		t.Errorf("the heading moved by %v, the rows by %v", moved, table.scroll.Offset.X)
	}
	s := table.spotOf(0, 5)
	if right := s.x + s.w - table.slide(); right > table.scroll.Size().Width {
		t.Errorf("the last column ends at %v of %v", right, table.scroll.Size().Width)
	}
	shoot(t, "table-narrow", w)
	// A press on a heading sorts by what is drawn there now.
	table.head.Tapped(&fyne.PointEvent{Position: titleAt(t, table.head, "Classes")})
	if key, _ := table.Sorted(); key != "classes" {
		t.Errorf("sorted by %q, want classes", key)
	}
	for range 9 {
		table.body.TypedKey(press(fyne.KeyLeft))
	}
	if table.slide() != 0 {
		t.Errorf("still scrolled by %v", table.slide())
	}
}

func TestColumnsThatFitDoNotScroll(t *testing.T) {
	table, w := standingTable(t, false, 40)
	if table.contentWidth() != 0 {
		t.Fatalf("columns need %v of %v", table.contentWidth(), table.Size().Width)
	}
	settle(w, fyne.NewSize(500, 500))
	table.body.TypedKey(press(fyne.KeyRight))
	if table.slide() == 0 {
		t.Error("a narrow table did not scroll")
	}
	settle(w, fyne.NewSize(900, 500))
	if x := titleAt(t, table.head, "Name").X; table.slide() != 0 || x < 0 {
		t.Errorf("wide again the rows are scrolled by %v and the first heading stands at %v", table.slide(), x)
	}
}

func TestTheHeadingUnderTheKeyboardScrollsIntoView(t *testing.T) {
	table, w := standingTable(t, false, 6)
	settle(w, fyne.NewSize(400, 500))
	w.Canvas().Focus(table.head)
	for range 5 {
		table.head.TypedKey(press(fyne.KeyRight))
	}
	x := titleAt(t, table.head, "Next visit").X
	if x < 0 || x > table.Size().Width {
		t.Errorf("the heading under the keyboard stands at %v of %v", x, table.Size().Width)
	}
}

func TestTheCellThatIsTypedIntoScrollsIntoView(t *testing.T) {
	s := newCountSheet(t)
	test.ApplyTheme(t, NewTheme(Light, 2))
	settle(s.win, fyne.NewSize(480, 400))
	for range 3 {
		s.cells.Edit(0, "pupils")
		s.typed("12\t")
		at := s.cells.typing.entry.Position().X - s.cells.slide()
		if at < 0 || at+s.cells.typing.entry.Size().Width > s.cells.scroll.Size().Width {
			t.Errorf("the cell lies at %v of %v", at, s.cells.scroll.Size().Width)
		}
	}
	if s.rows[0].pupils != 12 {
		t.Error("typing in a narrow table kept no number")
	}
}

func TestTheRowUnderTheKeyboardShowsInAPageThatScrolls(t *testing.T) {
	var table *Table[pupilRow]
	var page *Scroll
	stand(t, func() fyne.CanvasObject {
		table = schoolTable(false, schoolRows(6))
		page = NewVScroll(VStack(0, Sized(0, 400, NewBox(0, nil)), Sized(0, 400, table)))
		return page
	}, Light, 1, fyne.NewSize(900, 300))
	focus(table.body)
	table.body.TypedKey(press(fyne.KeyEnd))
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(table.body).Y + 5*rowHeight() - driver.AbsolutePositionForObject(page).Y
	if y < 0 || y+rowHeight() > page.Size().Height {
		t.Errorf("the row lies at %v of %v", y, page.Size().Height)
	}
}

func TestASentenceAtTheLowestCellStandsAboveIt(t *testing.T) {
	s := newCountSheet(t)
	settle(s.win, fyne.NewSize(700, 40+34+3*36+2))
	s.cells.Edit(2, "pupils")
	s.typed("100\n")
	if bottom := s.cells.typing.note.Position().Y + s.cells.typing.note.Size().Height; bottom > s.cells.scroll.Offset.Y+s.cells.scroll.Size().Height {
		t.Errorf("the sentence ends at %v, below what is seen", bottom)
	}
}

func TestTheEntryStaysOnItsCellWhenTheWindowChanges(t *testing.T) {
	s := newCountSheet(t)
	s.cells.Edit(1, "teachers")
	for _, width := range []float32{400, 1000} {
		settle(s.win, fyne.NewSize(width, 300))
		cell, entry := s.cells.spotOf(1, 2), s.cells.typing.entry
		if x := entry.Position().X; x < cell.x || x+entry.Size().Width > cell.x+cell.w {
			t.Errorf("at %v the entry lies from %v to %v, its cell from %v to %v", width, x, x+entry.Size().Width, cell.x, cell.x+cell.w)
		}
	}
}

func TestHeadingsAreWholeWhereThereIsRoom(t *testing.T) {
	build := func(width float32) *Table[int] {
		table := NewTable(false,
			Column[int]{Key: "a", Title: "Name", Width: 60, Weight: 9, Text: func(int) string { return "x" }},
			Column[int]{Key: "b", Title: "Nächster Termin bei uns", Width: 60, Weight: 0.1, Text: func(int) string { return "y" }, Less: func(a, b int) int { return a - b }},
		)
		table.SetRows([]int{1, 2})
		stand(t, func() fyne.CanvasObject { return Columns(0, nil, table) }, Light, 1, fyne.NewSize(width, 300))
		return table
	}
	wide := build(700)
	if w, want := wide.widths[1], headingRoom(wide.column(1), "Nächster Termin bei uns"); w < want-0.5 || wide.twoLines {
		t.Errorf("with room the heading has %v of %v, in two lines: %v", w, want, wide.twoLines)
	}
	narrow := build(230)
	if w, want := narrow.widths[1], headingRoom(narrow.column(1), "Nächster", "Termin bei uns"); w < want-0.5 || w > want+0.5 || !narrow.twoLines {
		t.Errorf("without room for one line the heading has %v of %v, in two lines: %v", w, want, narrow.twoLines)
	}
	titleAt(t, narrow.head, "Nächster")
	titleAt(t, narrow.head, "Termin bei uns")
	if high, low := narrow.head.Size().Height, wide.head.Size().Height; high <= low || narrow.scroll.Position().Y != high {
		t.Errorf("two lines are %v high and one %v, the rows begin at %v", high, low, narrow.scroll.Position().Y)
	}
	if narrow.contentWidth() != 0 {
		t.Errorf("the rows scroll sideways over %v", narrow.contentWidth())
	}
	// A column that the user has made narrower keeps the width, and its heading is cut.
	wide.widen(1, 60)
	if w := wide.widths[1]; w != 60 || wide.twoLines {
		t.Errorf("the chosen width is %v, in two lines: %v", w, wide.twoLines)
	}
	titleAt(t, wide.head, cutText("Nächster Termin bei uns", 60-2*cellPad(), Size(SizeCaption), headingStyle))
}

func TestHalves(t *testing.T) {
	for title, want := range map[string][]string{
		"Nächster Termin bei uns": {"Nächster", "Termin bei uns"},
		"Klasse/Gruppe":           {"Klasse/", "Gruppe"},
		"Klassenstufen":           {"Klassenstufen"},
		"a b":                     {"a", "b"},
	} {
		test.NewTempApp(t)
		if got := halves(title); !slices.Equal(got, want) {
			t.Errorf("%q breaks into %q, want %q", title, got, want)
		}
	}
}

// TestAMenuOpensInsideTheWindow also where its column begins left of it.
func TestAMenuOpensInsideTheWindow(t *testing.T) {
	table, w := standingTable(t, false, 6)
	table.showMenu(fyne.NewPos(-20, 40), []*fyne.MenuItem{fyne.NewMenuItem("Sort ascending", nil)})
	for _, o := range test.WidgetRenderer(w.Canvas().Overlays().Top().(fyne.Widget)).Objects() {
		if menu, ok := o.(*widget.PopUpMenu); ok {
			if menu.Position().X < 0 {
				t.Errorf("the menu begins at %v", menu.Position())
			}
			return
		}
	}
	t.Fatal("no menu")
}
