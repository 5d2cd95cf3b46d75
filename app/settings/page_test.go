package settings

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// at opens the screen of the Danish example at one of its sections.
func at(t *testing.T, section string) *screentest.Screen {
	t.Helper()
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	p.Open(kit.Goal{Screen: kit.ScreenSettings, Filter: section})
	return s
}

func noDialog(t *testing.T, s *screentest.Screen) {
	t.Helper()
	if s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Fatalf("a dialog is open: %s", s.Text())
	}
}

func TestABranchIsAddedAndCanBeUndone(t *testing.T) {
	s := at(t, "branches")
	plan := s.Deps.Planner.Plan
	before := plan.Branches.Len()
	s.Tap(t, "Add branch")
	s.Fill(t, "Name", "Ørnhøj Bibliotek")
	s.Fill(t, "Place on the map", "56.2081, 9.0141")
	s.Tap(t, "Save")
	noDialog(t, s)
	i := slices.IndexFunc(plan.Branches.All(), func(b *course.Branch) bool { return b.Name == "Ørnhøj Bibliotek" })
	if plan.Branches.Len() != before+1 || i < 0 {
		t.Fatalf("%d branches, were %d", plan.Branches.Len(), before)
	}
	if at := plan.Branches.All()[i].Position; at == nil || *at != (course.Position{Lat: 56.2081, Lon: 9.0141}) {
		t.Errorf("it lies at %v", at)
	}
	s.Want(t, "Ørnhøj Bibliotek")
	if _, err := s.Deps.Planner.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(s.Text(), "Ørnhøj Bibliotek") {
		t.Error("after undo the branch is still shown")
	}
}

func TestAnEmptyNameIsRefusedBesideTheField(t *testing.T) {
	s := at(t, "branches")
	before := s.Deps.Planner.Plan.Branches.Len()
	s.Tap(t, "Add branch")
	s.Tap(t, "Save")
	if got := s.Field(t, "Name").Error(); got != "The field “Name” must be filled in." {
		t.Errorf("beside the name stands %q", got)
	}
	if got := s.Field(t, "Address").Error(); got != "" {
		t.Errorf("beside the address stands %q", got)
	}
	s.Type(t, "Sunds") // the keyboard is in the field that is wrong
	s.Tap(t, "Save")
	noDialog(t, s)
	if got := s.Deps.Planner.Plan.Branches.Len(); got != before+1 {
		t.Errorf("%d branches, want %d", got, before+1)
	}
}

func TestAWrongPlaceOnTheMapIsRefused(t *testing.T) {
	s := at(t, "branches")
	before := s.Deps.Planner.Plan.Branches.Len()
	s.Tap(t, "Add branch")
	s.Fill(t, "Name", "Sunds")
	s.Fill(t, "Place on the map", "here")
	s.Tap(t, "Save")
	if got := s.Field(t, "Place on the map").Error(); got == "" {
		t.Error("a word was taken for a place")
	}
	if s.Deps.Planner.Plan.Branches.Len() != before {
		t.Error("the branch was kept with a wrong place")
	}
}

func TestAThemeIsRenamedEverywhere(t *testing.T) {
	s := at(t, "themes")
	theme := s.Deps.Planner.Plan.SortedThemes()[0]
	s.Tap(t, theme.Name)
	s.Fill(t, "Name", "Digital judgement")
	s.Type(t, "\n") // Enter saves
	noDialog(t, s)
	if got := s.Deps.Planner.Plan.Themes.Get(theme.ID).Name; got != "Digital judgement" {
		t.Errorf("the theme is called %q", got)
	}
	s.Want(t, "Digital judgement")
	if strings.Contains(s.Text(), theme.Name) {
		t.Errorf("the old name %q is still shown", theme.Name)
	}
}

func TestEscChangesNothing(t *testing.T) {
	s := at(t, "themes")
	theme := s.Deps.Planner.Plan.SortedThemes()[0]
	s.Tap(t, theme.Name)
	s.Fill(t, "Name", "Something else")
	s.Press(t, fyne.KeyEscape)
	s.Tap(t, "Discard")
	noDialog(t, s)
	if got := s.Deps.Planner.Plan.Themes.Get(theme.ID).Name; got != theme.Name {
		t.Errorf("the theme is called %q", got)
	}
}

func TestWhatIsInUseCannotBeDeleted(t *testing.T) {
	s := at(t, "themes")
	theme := s.Deps.Planner.Plan.SortedThemes()[0]
	s.Tap(t, theme.Name)
	s.Tap(t, "Delete")
	s.Want(t, "Cannot be deleted: it is still used in")
	if s.Deps.Planner.Plan.Themes.Get(theme.ID) == nil {
		t.Error("a theme in use was deleted")
	}
}

func TestAnUnusedThemeIsDeletedAndComesBack(t *testing.T) {
	s := at(t, "themes")
	s.Tap(t, "Add theme")
	s.Fill(t, "Name", "Astronomy")
	s.Tap(t, "Save")
	s.Tap(t, "Astronomy")
	s.Tap(t, "Delete")
	noDialog(t, s)
	has := func() bool {
		return slices.ContainsFunc(s.Deps.Planner.Plan.Themes.All(), func(t *course.Theme) bool { return t.Name == "Astronomy" })
	}
	if has() {
		t.Fatal("the theme was not deleted")
	}
	s.Deps.Tasks.Elapse() // the time of a double click
	s.Tap(t, "Undo")
	if !has() {
		t.Error("Undo did not bring it back")
	}
}

func TestTheLibraryIsRenamedInPlace(t *testing.T) {
	s := at(t, "library")
	s.Fill(t, "Name", "Herning Bibliotekerne, test")
	s.Tap(t, "Save")
	if got := s.Deps.Planner.Plan.Library.Name; got != "Herning Bibliotekerne, test" {
		t.Errorf("the library is called %q", got)
	}
	s.Want(t, "Library saved")
	s.Fill(t, "Name", "")
	s.Tap(t, "Save")
	if got := s.Field(t, "Name").Error(); got == "" || s.Deps.Planner.Plan.Library.Name == "" {
		t.Errorf("an empty name was taken; beside it stands %q", got)
	}
}

func TestAnAbsenceNeedsALibrarianAndDaysInOrder(t *testing.T) {
	s := at(t, "librarians")
	before := s.Deps.Planner.Plan.Absences.Len()
	s.Tap(t, "Add absence")
	s.Fill(t, "Period", "12.10.2026")
	s.Type(t, "\t9.10.2026")
	s.Tap(t, "Save")
	if s.Field(t, "Period").Error() == "" && s.Field(t, "Librarian").Error() == "" {
		t.Errorf("nothing was refused: %s", s.Text())
	}
	if s.Deps.Planner.Plan.Absences.Len() != before {
		t.Error("a wrong absence was kept")
	}
}

func TestATargetIsAdded(t *testing.T) {
	s := at(t, "targets")
	before := s.Deps.Planner.Plan.Targets.Len()
	s.Tap(t, "Add target")
	s.Fill(t, "Name", "Reading")
	s.Fill(t, "Number to reach", "1200")
	s.Tap(t, "Save")
	noDialog(t, s)
	all := s.Deps.Planner.Plan.Targets.All()
	if len(all) != before+1 {
		t.Fatalf("%d targets, were %d", len(all), before)
	}
	i := slices.IndexFunc(all, func(x *course.Target) bool { return x.Name == "Reading" })
	if i < 0 || all[i].Number != 1200 || all[i].Period != course.YearPeriod(2026) {
		t.Errorf("kept %+v", all)
	}
}

func TestLanguageLookAndSizeAreHandedToTheProgram(t *testing.T) {
	s := at(t, "program")
	var got []kit.Prefs
	s.Deps.SetPrefs = func(p kit.Prefs) { got = append(got, p) }
	s.Tap(t, "Deutsch")
	s.Tap(t, "Dark")
	s.Tap(t, "150%")
	if len(got) != 3 || got[0].Language != words.German || got[1].Mode != kit.Dark || got[2].Factor != 1.5 {
		t.Errorf("the program was told %+v", got)
	}
}

func TestAllSectionsOpenInAllLanguages(t *testing.T) {
	for _, lang := range words.Langs {
		s := screentest.New(t, "german", lang)
		p := New(s.Deps)
		s.Show(p, 1216, 840)
		for _, x := range p.sections {
			s.Tap(t, x.title)
			if p.Subtitle() != x.title || !strings.Contains(s.Text(), x.title) {
				t.Errorf("%s: pressing %q shows %q", lang, x.title, p.Subtitle())
			}
		}
	}
}

func TestInASmallWindowSectionsAreChosenFromAList(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	if p.pick.Visible() {
		t.Error("with room there are two ways to choose a section")
	}
	s.Resize(600, 620)
	if !p.pick.Visible() {
		t.Fatal("in a small window no section can be chosen")
	}
	s.Deps.Window.Canvas().Focus(p.pick)
	s.Press(t, fyne.KeyDown)
	s.Tap(t, "Themes")
	s.Want(t, "Add theme")
	s.Resize(1216, 840)
	s.Tap(t, "Kits")
	if got, _ := p.pick.Value(); p.pick.Visible() || got != "kits" {
		t.Errorf("wide again the list stands at %q", got)
	}
}

func TestAChangeLeavesTheListWhereItIs(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 500)
	s.Tap(t, "Holidays and closed days")
	s.Resize(1216, 500)
	p.panel.ScrollToOffset(fyne.NewPos(0, 200))
	day := s.Deps.Planner.Plan.ClosedDays.All()[0]
	n := *day
	n.Name = "Changed"
	if err := s.Deps.Planner.Save(context.Background(), &n, n.Name); err != nil {
		t.Fatal(err)
	}
	s.Resize(1216, 500)
	if p.panel.Offset.Y != 200 {
		t.Errorf("after a change the list stands at %v", p.panel.Offset.Y)
	}
	s.Tap(t, "Targets")
	if p.panel.Offset.Y != 0 {
		t.Errorf("another section begins at %v", p.panel.Offset.Y)
	}
}

func TestAnUnknownGoalLeavesTheSectionAsItIs(t *testing.T) {
	s := at(t, "themes")
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	p.Open(kit.Goal{Screen: kit.ScreenSettings, Filter: kit.FilterMissing})
	if p.Subtitle() != "Library" {
		t.Errorf("it shows %q", p.Subtitle())
	}
}

// TestSectionsAddAndSaveByCommand opens from the menu what their buttons open.
func TestSectionsAddAndSaveByCommand(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	for section, title := range map[string]string{"branches": "Add room", "librarians": "Add absence"} {
		p.Open(kit.Goal{Filter: section})
		command(t, p, title)
		if s.Deps.Window.Canvas().Overlays().Top() == nil {
			t.Errorf("%q opens nothing", title)
		}
		s.Press(t, fyne.KeyEscape)
	}
	p.Open(kit.Goal{Filter: "library"})
	s.Fill(t, "Name", "Herning Bibliotekerne, again")
	command(t, p, "Save")
	if got := s.Deps.Planner.Plan.Library.Name; got != "Herning Bibliotekerne, again" {
		t.Errorf("the library is called %q", got)
	}
}

// TestAChosenBranchIsTakenBack of a librarian, who need not belong to one.
func TestAChosenBranchIsTakenBack(t *testing.T) {
	s := at(t, "librarians")
	plan := s.Deps.Planner.Plan
	who, house := plan.Librarians.All()[0].ID, plan.Branches.All()[0]
	for _, step := range []struct {
		tap  string
		want course.ID
	}{{house.Name, house.ID}, {"No fixed branch", ""}} {
		s.Tap(t, plan.Librarians.Get(who).Name)
		s.Field(t, "Branch").Focus()
		s.Press(t, fyne.KeySpace)
		s.Tap(t, step.tap)
		s.Tap(t, "Save")
		noDialog(t, s)
		if got := plan.Librarians.Get(who).Branch; got != step.want {
			t.Errorf("after %q it is %q", step.tap, got)
		}
	}
}
