package settings

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/course/intake"
)

// goalsAt opens the section with the library's own goals.
func goalsAt(t *testing.T, lang words.Lang) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, "danish", lang)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	p.Open(kit.Goal{Screen: kit.ScreenSettings, Filter: "goals"})
	return s, p
}

// tree writes the library's own goals in a line.
func tree(p *course.Plan) string {
	var out []string
	for _, n := range p.GoalTree(course.OwnFramework) {
		text := strings.Repeat(">", n.Depth) + strings.TrimSpace(n.Goal.Code+" "+n.Goal.Name.In("en"))
		if n.Goal.Area {
			text += "*"
		}
		if n.Goal.Retired {
			text += "-"
		}
		out = append(out, text)
	}
	return strings.Join(out, " | ")
}

func wantTree(t *testing.T, s *screentest.Screen, want string) {
	t.Helper()
	if got := tree(s.Deps.Planner.Plan); got != want {
		t.Errorf("the tree is %q, want %q", got, want)
	}
}

// command does what stands in the menu under a title.
func command(t *testing.T, p *Page, title string) {
	t.Helper()
	for _, c := range p.Commands() {
		if c.Title == title {
			c.Run()
			return
		}
	}
	t.Fatalf("there is no command %q", title)
}

// TestOwnGoalsByKeyboard makes a tree, moves and renames a goal, takes it out
// of use and undoes all, without the mouse.
func TestOwnGoalsByKeyboard(t *testing.T) {
	s, p := goalsAt(t, words.English)
	command(t, p, "Add area")
	s.Type(t, "Joy of reading\n")
	noDialog(t, s)
	command(t, p, "Add goal") // the keyboard is on the area: the goal stands in it
	s.Type(t, "Choose a book\n")
	command(t, p, "Add goal")
	s.Type(t, "Talk about a book\n")
	wantTree(t, s, "Joy of reading* | >Choose a book | >Talk about a book")
	command(t, p, "Move the goal up")
	wantTree(t, s, "Joy of reading* | >Talk about a book | >Choose a book")
	command(t, p, "Move the goal up") // it is the first already
	command(t, p, "Move the goal down")
	s.Press(t, fyne.KeyReturn) // the keyboard stayed on it
	s.Fill(t, "Name (English)", "Talk about books")
	s.Fill(t, "Code", "1.2")
	s.Type(t, "\n")
	wantTree(t, s, "Joy of reading* | >Choose a book | >1.2 Talk about books")
	for range 6 {
		if _, err := s.Deps.Planner.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	wantTree(t, s, "")
}

func TestAGoalNeedsANameInOneLanguage(t *testing.T) {
	s, p := goalsAt(t, words.English)
	command(t, p, "Add goal")
	s.Tap(t, "Save")
	if s.Field(t, "Name (English)").Error() == "" {
		t.Error("a goal without a name was not refused beside its field")
	}
	s.Fill(t, "Name (German)", "Ein Buch wählen")
	s.Tap(t, "Save")
	noDialog(t, s)
	s.Want(t, "Ein Buch wählen")
}

// TestAnAreaGoesOutOfUseWithItsGoals retires an area in its dialog, and deletes
// what nobody uses; what is in use is refused.
func TestAnAreaGoesOutOfUseWithItsGoals(t *testing.T) {
	s, p := goalsAt(t, words.English)
	planner := s.Deps.Planner
	area := &course.Goal{Base: course.Base{ID: "z-area"}, Area: true, Name: course.Name3{En: "Area"}}
	goal := &course.Goal{Base: course.Base{ID: "z-goal"}, Parent: "z-area", Name: course.Name3{En: "Goal"}}
	for _, g := range []*course.Goal{area, goal} {
		if err := planner.SaveGoal(t.Context(), g, g.Name.En); err != nil {
			t.Fatal(err)
		}
	}
	s.Tap(t, "Area")
	s.Tap(t, "No longer used")
	s.Tap(t, "Save")
	wantTree(t, s, "Area*- | >Goal-")
	s.Want(t, "No longer used")
	if _, err := planner.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantTree(t, s, "Area* | >Goal")
	s.Tap(t, "Area")
	s.Tap(t, "Delete")
	s.Want(t, "Cannot be deleted")
	s.Press(t, fyne.KeyEscape)
	s.Press(t, fyne.KeyEscape)
	s.Tap(t, "Goal")
	s.Tap(t, "Delete")
	wantTree(t, s, "Area*")
	if items := p.goals.menu(planner.Plan.Goals.Get("z-area")); len(items) != 6 {
		t.Errorf("the menu of an area has %d items", len(items))
	}
}

// TestUseAgainOnAnAreaInUseSaysSo and leaves the retired goals in it alone.
func TestUseAgainOnAnAreaInUseSaysSo(t *testing.T) {
	s, p := goalsAt(t, words.English)
	command(t, p, "Add area")
	s.Type(t, "Joy of reading\n")
	command(t, p, "Add goal")
	s.Type(t, "Choose a book\n")
	command(t, p, "Stop using")
	wantTree(t, s, "Joy of reading* | >Choose a book-")
	command(t, p, "Stop using")
	s.Want(t, "“Choose a book” is out of use already.")
	for id, row := range p.goals.rowOf {
		if g := s.Deps.Planner.Plan.Goals.Get(id); g.Area && g.Framework == course.OwnFramework {
			s.Deps.Window.Canvas().Focus(row)
		}
	}
	before := s.Deps.Planner.LastDone()
	command(t, p, "Use again")
	wantTree(t, s, "Joy of reading* | >Choose a book-")
	s.Want(t, "“Joy of reading” is in use already.")
	if s.Deps.Planner.LastDone() != before {
		t.Error("what altered nothing is a step to undo")
	}
}

// write makes a file of goals.
func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mål.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// previewOf reads a file as the page does.
func previewOf(t *testing.T, p *Page, path string) *intake.GoalResult {
	t.Helper()
	reg, err := intake.OpenGoalsFile(t.Context(), path, intake.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return intake.PreviewGoals(p.deps.Planner.Plan, reg, intake.GoalOptions{Lang: "da", NewID: p.deps.Planner.NewID})
}

const list = "Kode;Område;Navn\n1;;Læselyst\n1.1;1;Vælge en bog\n1.1;1;Noget helt andet\n;1;\n1.2;1;Fortælle om en bog\n"

// TestGoalsAreImported takes in a list with good and bad rows, and then again.
func TestGoalsAreImported(t *testing.T) {
	s, p := goalsAt(t, words.English)
	path := write(t, list)
	p.readGoals(path)
	s.Want(t, "5 rows read: 3 new, 0 changed, 0 unchanged, 2 rejected.", "rejected", "Læselyst")
	rows := p.goalImportRows(previewOf(t, p, path))
	want := []string{
		"mål.csv, row 4, column “Kode”: Another goal in row 3 has the code 1.1 already.",
		"mål.csv, row 5, column “Navn”: The field “Name” must be filled in.",
	}
	for i, text := range want {
		if rows[i].what != text {
			t.Errorf("the refusal is %q, want %q", rows[i].what, text)
		}
	}
	s.Tap(t, "Import 3 goals and areas")
	noDialog(t, s)
	wantTree(t, s, "1 Læselyst* | >1.1 Vælge en bog | >1.2 Fortælle om en bog")
	p.readGoals(path)
	s.Want(t, "0 new, 0 changed, 3 unchanged, 2 rejected", "Nothing to import")
	s.Press(t, fyne.KeyEscape)
	if _, err := s.Deps.Planner.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantTree(t, s, "")
}

func TestAFileWithoutNamesIsRefused(t *testing.T) {
	s, p := goalsAt(t, words.English)
	var refused string
	s.OnError = func(err error) { refused = s.Deps.Words.Error(err) }
	p.readGoals(write(t, "Kode;Område\n1;2\n"))
	if refused != "mål.csv: The file lacks a column with “Name”." {
		t.Errorf("refused with %q", refused)
	}
	wantTree(t, s, "")
}

// TestExportAndImportAreOneShape writes the tree into files of both kinds in
// every language and reads them into an empty library.
func TestExportAndImportAreOneShape(t *testing.T) {
	for _, lang := range words.Langs {
		for _, ending := range []string{".csv", ".xlsx"} {
			t.Run(string(lang)+ending, func(t *testing.T) {
				s, p := goalsAt(t, lang)
				for _, g := range []*course.Goal{
					{Base: course.Base{ID: "z1"}, Code: "1", Area: true, Name: course.Name3{Da: "Læselyst", De: "Leselust", En: "Joy of reading"}},
					{Base: course.Base{ID: "z2"}, Code: "1.1", Parent: "z1", Name: course.Name3{Da: "Vælge; \"finde\"", En: "=Choose"}},
					{Base: course.Base{ID: "z3"}, Area: true, Name: course.Name3{De: "Bereich ohne Kennung"}},
					{Base: course.Base{ID: "z4"}, Parent: "z3", Retired: true, Name: course.Name3{De: "Überholt"}},
					{Base: course.Base{ID: "z5"}, Area: true, Name: course.Name3{En: "Empty area"}},
					{Base: course.Base{ID: "z6"}, Parent: "z3", Area: true, Code: "B", Name: course.Name3{En: "Inner area"}},
					{Base: course.Base{ID: "z7"}, Parent: "z6", Name: course.Name3{En: "Deep"}},
				} {
					if err := s.Deps.Planner.SaveGoal(t.Context(), g, g.Name.In("en")); err != nil {
						t.Fatal(err)
					}
				}
				path := filepath.Join(t.TempDir(), "goals"+ending)
				if err := s.Deps.WriteSheets(t.Context(), path, "Goals", []kit.Sheet{p.goalSheet()}); err != nil {
					t.Fatal(err)
				}
				other, q := goalsAt(t, lang)
				if err := other.Deps.Planner.Do(t.Context(), course.Label{Key: "label.goal.moved"}, previewOf(t, q, path).Edits()...); err != nil {
					t.Fatal(err)
				}
				if got, want := tree(other.Deps.Planner.Plan), tree(s.Deps.Planner.Plan); got != want {
					t.Errorf("read back %q, want %q", got, want)
				}
				if got, want := q.goalSheet().Rows, p.goalSheet().Rows; !slices.EqualFunc(got, want, slices.Equal) {
					t.Errorf("read back %q, want %q", got, want)
				}
				if again := previewOf(t, q, path); len(again.Edits()) != 0 {
					t.Errorf("the second time %+v", again)
				}
			})
		}
	}
}

// TestManyGoalsAreShownInParts lays out a tree that is larger than what is
// shown at once.
func TestManyGoalsAreShownInParts(t *testing.T) {
	s, p := goalsAt(t, words.English)
	var edits []course.Edit
	for i := range goalRows + 20 {
		edits = append(edits, course.Put(&course.Goal{Base: course.Base{ID: s.Deps.Planner.NewID()}, Framework: course.OwnFramework, Sort: i, Name: course.Name3{En: "Goal"}}))
	}
	if err := s.Deps.Planner.Do(t.Context(), course.Label{Key: "label.goal.moved"}, edits...); err != nil {
		t.Fatal(err)
	}
	if len(p.goals.rowOf) != goalRows {
		t.Errorf("%d goals are shown", len(p.goals.rowOf))
	}
	s.Tap(t, "Show 20 more")
	if len(p.goals.rowOf) != goalRows+20 {
		t.Errorf("then %d goals are shown", len(p.goals.rowOf))
	}
}

// TestGoalPictures shows the section, the dialog and the import.
func TestGoalPictures(t *testing.T) {
	for _, x := range []struct {
		name          string
		lang          words.Lang
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		{"da", words.Danish, kit.Light, 1, 1216, 840}, {"de", words.German, kit.Dark, 1, 1216, 840}, {"en-small", words.English, kit.Light, 1, 800, 620}, {"da-200", words.Danish, kit.Light, 2, 1216, 840},
	} {
		s := screentest.New(t, "danish", x.lang)
		s.Look(x.mode, x.factor)
		p := New(s.Deps)
		s.Show(p, x.width, x.height)
		p.Open(kit.Goal{Screen: kit.ScreenSettings, Filter: "goals"})
		s.Picture(t, "settings-goals-empty-"+x.name)
		path := write(t, list)
		p.readGoals(path)
		s.Picture(t, "settings-goals-import-"+x.name)
		s.Deps.Window.Canvas().Overlays().Top().Hide()
		if err := s.Deps.Planner.Do(t.Context(), course.Label{Key: "label.goal.moved"}, previewOf(t, p, path).Edits()...); err != nil {
			t.Fatal(err)
		}
		s.Picture(t, "settings-goals-"+x.name)
		p.editGoal(s.Deps.Planner.Plan.GoalTree(course.OwnFramework)[1].Goal, false)
		s.Picture(t, "settings-goal-edit-"+x.name)
	}
}

// TestCommandsOfGoalsAreGreyWithoutOne that has the keyboard and that they fit.
func TestCommandsOfGoalsAreGreyWithoutOne(t *testing.T) {
	s, p := goalsAt(t, words.English)
	command(t, p, "Add area")
	s.Type(t, "Joy of reading\n")
	screentest.WantGrey(t, p, "at a goal in use", "Use again")
	command(t, p, "Stop using")
	screentest.WantGrey(t, p, "at one out of use", "Stop using")
	s.Deps.Window.Canvas().Unfocus()
	screentest.WantGrey(t, p, "without a goal", "Move the goal up", "Move the goal down", "Stop using", "Use again", s.Deps.Words.T("settings.goal.remove"))
	p.choose(p.sections[0].key)
	screentest.WantGrey(t, p, "in the first section", s.Deps.Words.T("settings.previous"))
	p.choose(p.sections[len(p.sections)-1].key)
	screentest.WantGrey(t, p, "in the last section", s.Deps.Words.T("settings.next"))
}
