package courses

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// maps lists the charts that the map of goals shows.
func maps(h *hands) []*kit.HeatMap {
	var out []*kit.HeatMap
	for _, o := range test.LaidOutObjects(h.page.goalMap.sections) {
		if m, ok := o.(*kit.HeatMap); ok {
			out = append(out, m)
		}
	}
	return out
}

// TestTheMapOfGoalsByKeyboard goes to the map by its shortcut, to a cell by the
// arrows, from there to a course and back to the map.
func TestTheMapOfGoalsByKeyboard(t *testing.T) {
	h := handsOn(t)
	h.command("Læringsmålskort")
	h.screen.Want(t, "1 Søgning, vurdering og håndtering af information", "1.2 At vurdere information")
	if h.page.Title() != "Læringsmålskort" {
		t.Errorf("title %q", h.page.Title())
	}
	m := h.page.goalMap.model
	row := slices.IndexFunc(m.Coverage.Rows, func(r course.CoverageRow) bool { return r.Goal.ID == "digcomp-3.0:1.2" })
	column := slices.IndexFunc(m.Coverage.Columns, func(c course.GradeColumn) bool { return c.Short == "6." })
	cell := m.Coverage.Rows[row].Cells[column]
	if len(cell) == 0 {
		t.Fatal("the example has no course with DigComp 1.2 for 6. klasse")
	}
	first := maps(h)[0]
	h.screen.Deps.Window.Canvas().Focus(first)
	h.press(fyne.KeyDown)
	for range column {
		h.press(fyne.KeyRight)
	}
	if got := h.page.goalMap.note(row, column); !strings.Contains(got, cell[0].Title) {
		t.Errorf("the note of the cell is %q", got)
	}
	h.press(fyne.KeyReturn)
	h.screen.Want(t, "1.2 At vurdere information · 6. klasse", cell[0].Title)
	h.screen.Tap(t, cell[0].Title)
	if h.page.edit == nil || h.page.Title() != cell[0].Title {
		t.Fatalf("the course is not open but %q", h.page.Title())
	}
	h.page.back()
	if h.page.Title() != "Læringsmålskort" {
		t.Errorf("back leads to %q", h.page.Title())
	}
	h.command("Til forløbene")
	if h.page.Title() != "Forløb" || h.page.goalMap != nil {
		t.Errorf("from the map back to %q", h.page.Title())
	}
}

// TestACellInTheCatalogue shows the courses of a cell where courses are listed.
func TestACellInTheCatalogue(t *testing.T) {
	h := handsOn(t)
	h.command("Læringsmålskort")
	c := h.page.goalMap.model.Coverage
	row := slices.IndexFunc(c.Rows, func(r course.CoverageRow) bool { return r.Goal.ID == "digcomp-3.0:1.2" })
	column := slices.IndexFunc(c.Columns, func(c course.GradeColumn) bool { return c.Short == "6." })
	h.page.goalMap.open(row, column)
	h.button("Vis blandt forløbene")
	var got []string
	for _, r := range h.page.list.model.Rows() {
		got = append(got, r.Course.Title)
	}
	if want := titlesOf(c.Rows[row].Cells[column], 99, h.screen.Deps.Words); !slices.Equal(got, want) {
		t.Errorf("the catalogue shows %q, want %q", got, want)
	}
	if h.page.goalMap != nil || h.page.Title() != "Forløb" {
		t.Errorf("the screen is %q", h.page.Title())
	}
}

// TestAHoleBeginsACourse opens a cell without a course.
func TestAHoleBeginsACourse(t *testing.T) {
	h := handsOn(t)
	h.command("Læringsmålskort")
	c := h.page.goalMap.model.Coverage
	for row := range c.Rows {
		for column := range c.Columns {
			if c.Hole(row, column) && c.Columns[column].Short != "" {
				h.page.goalMap.open(row, column)
				h.screen.Want(t, "Intet forløb har læringsmålet her.")
				h.button("Nyt forløb med dette læringsmål")
				got := h.page.edit.course()
				if !slices.Equal(got.Goals, []course.ID{c.Rows[row].Goal.ID}) || !slices.Equal(got.Grades, []course.ID{c.Columns[column].Level}) {
					t.Errorf("the course begins with %q for %q", got.Goals, got.Grades)
				}
				return
			}
		}
	}
	t.Fatal("the example has no hole")
}

// TestMapFilters narrows the map to goals with holes and to those without any
// course.
func TestMapFilters(t *testing.T) {
	h := handsOn(t)
	h.command("Læringsmålskort")
	m := &h.page.goalMap.model
	count := func() (n int) {
		for _, s := range m.Sections() {
			n += len(s.Rows)
		}
		return n
	}
	all := count()
	choose := func(from, what string) {
		t.Helper()
		h.screen.Tap(t, from)
		h.screen.Tap(t, what)
	}
	choose("Alle læringsmål", "Kun uden forløb")
	none := count()
	if none == 0 || none != all-m.Covered() {
		t.Errorf("%d of %d goals are uncovered, want %d", none, all, all-m.Covered())
	}
	choose("Kun uden forløb", "Kun med huller")
	if holes := count(); holes < none || holes > all {
		t.Errorf("%d goals with holes, %d without a course, %d in all", holes, none, all)
	}
	choose("Klassetrin", "Aldersgrupper")
	if !m.Bands || len(m.Coverage.Columns) > len(course.Bands) {
		t.Errorf("%d columns by band", len(m.Coverage.Columns))
	}
	before := m.Coverage.Courses
	h.screen.Tap(t, "Kladder også")
	if m.Coverage.Courses <= before {
		t.Errorf("%d courses with drafts, %d without", m.Coverage.Courses, before)
	}
}

// TestTheMapAsATable saves the map: each goal that is shown is a row.
func TestTheMapAsATable(t *testing.T) {
	h := handsOn(t)
	h.command("Læringsmålskort")
	s := h.page.Sheets()[0]
	c := h.page.goalMap.model.Coverage
	if len(s.Rows) != len(c.Rows) || len(s.Head) != 5+len(c.Columns) {
		t.Fatalf("%d rows and %d columns, want %d and %d", len(s.Rows), len(s.Head), len(c.Rows), 5+len(c.Columns))
	}
	for _, r := range s.Rows {
		if len(r) != len(s.Head) {
			t.Errorf("a row has %d cells: %q", len(r), r)
		}
	}
	if got := s.Rows[1][:4]; !slices.Equal(got, []string{"DigComp 3.0 (EU)", "1 Søgning, vurdering og håndtering af information", "1.2", "At vurdere information"}) {
		t.Errorf("the second row begins %q", got)
	}
}

// TestALargeTreeIsShownInParts maps a tree of more goals than are drawn at once.
func TestALargeTreeIsShownInParts(t *testing.T) {
	h := handsOn(t)
	var edits []course.Edit
	for i := range 3 * mapRows {
		edits = append(edits, course.Put(&course.Goal{Base: course.Base{ID: h.screen.Deps.Planner.NewID()}, Framework: course.OwnFramework, Sort: i, Name: course.Name3{Da: "Mål"}}))
	}
	if err := h.screen.Deps.Planner.Do(t.Context(), course.Label{Key: "label.goal.moved"}, edits...); err != nil {
		t.Fatal(err)
	}
	h.command("Læringsmålskort")
	h.page.goalMap.model.Framework = course.OwnFramework
	h.page.goalMap.refresh()
	shown := len(h.page.goalMap.model.Coverage.Rows)
	if shown != 3*mapRows {
		t.Fatalf("%d goals in the map", shown)
	}
	h.screen.Tap(t, "Vis flere læringsmål")
	h.screen.Tap(t, "Vis flere læringsmål")
	if strings.Contains(h.screen.Text(), "Vis flere læringsmål") {
		t.Error("after all goals were shown there are more")
	}
}

// TestMapPictures shows the map in every language, look and size.
func TestMapPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s, p := shown(t, "danish", lang)
		p.toGoalMap()
		s.Picture(t, "map-"+string(lang))
	}
	s, p := shown(t, "german", words.German)
	p.toGoalMap()
	s.Picture(t, "map-german-example")
	for _, look := range []struct {
		name          string
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		{"dark", kit.Dark, 1, 1216, 840}, {"contrast", kit.HighContrast, 1, 1216, 840}, {"200", kit.Light, 2, 1216, 840}, {"small", kit.Light, 1, 800, 620}, {"small-200", kit.Light, 2, 800, 620},
	} {
		s, p = shownIn(t, look.mode, look.factor, look.width, look.height)
		p.toGoalMap()
		s.Picture(t, "map-"+look.name)
		if m := maps(&hands{t, s, p})[0]; m.Visible() {
			s.Deps.Window.Canvas().Focus(m)
			s.Press(t, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
		}
		s.Picture(t, "map-note-"+look.name)
		p.goalMap.open(1, -1)
		s.Picture(t, "map-open-"+look.name)
	}
}
