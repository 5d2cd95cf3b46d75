package settings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// library opens the section of the library with another unit of lessons typed in.
func library(t *testing.T, unit string) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	s.Fill(t, "Minutes of one counted lesson", unit)
	return s, p
}

// TestAnotherSectionAsksForWhatIsNotSaved, and so does what closes the page; where
// nothing was changed, or what was changed was saved, nothing is asked.
func TestAnotherSectionAsksForWhatIsNotSaved(t *testing.T) {
	const question = "Save the changes?"
	ways := map[string]func(s *screentest.Screen, p *Page){
		"row":   func(s *screentest.Screen, p *Page) { s.Tap(t, "Branches and rooms") },
		"list":  func(s *screentest.Screen, p *Page) { p.pick.Set("branches"); p.choose("branches") },
		"keys":  func(s *screentest.Screen, p *Page) { p.turn(1) },
		"leave": func(s *screentest.Screen, p *Page) { p.Leave(func() { p.choose("branches") }) },
	}
	for _, c := range []struct {
		unit, how, answer string
		chosen            string
		kept              int
	}{
		{"45", "row", "", "branches", 45}, // as it was
		{"45", "leave", "", "branches", 45},
		{"50", "row", "Save", "branches", 50},
		{"50", "leave", "Save", "branches", 50},
		{"50", "keys", "Discard", "branches", 45},
		{"50", "leave", "Discard", "branches", 45},
		{"50", "list", "Go on editing", "library", 45},
		{"50", "leave", "Go on editing", "library", 45},
		{"999", "list", "Save", "library", 45}, // refused
		{"999", "leave", "Save", "library", 45},
	} {
		s, p := library(t, c.unit)
		if p.Keep() != (c.answer == "") {
			t.Errorf("keeps %q: %v", c.unit, p.Keep())
		}
		ways[c.how](s, p)
		if asked := strings.Contains(s.Text(), question); asked != (c.answer != "") {
			t.Fatalf("%s after %q: asked %v", c.how, c.unit, asked)
		}
		if c.answer != "" {
			s.Tap(t, c.answer)
		}
		if shown, _ := p.pick.Value(); p.chosen != c.chosen || shown != c.chosen || s.Deps.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("%+v: shows %s, the list says %s", c, p.chosen, shown)
		}
		if now := s.Deps.Planner.Plan.Library.LessonUnit; now != c.kept {
			t.Errorf("%+v: %d is kept", c, now)
		}
	}
	s, p := library(t, "50")
	s.Tap(t, "Save")
	if p.turn(1); p.chosen != "branches" || s.Deps.Planner.Plan.Library.LessonUnit != 50 {
		t.Errorf("after saving it asks: %s", s.Text())
	}
}

// TestWhatIsFilledInStaysWhenThePlanChanges, and is asked about after that too; it
// is saved beside what has changed elsewhere, and discarded the section shows that.
func TestWhatIsFilledInStaysWhenThePlanChanges(t *testing.T) {
	for _, answer := range []string{"Save", "Discard"} {
		s, p := library(t, "50")
		n := *s.Deps.Planner.Plan.Library
		n.Areas = append(n.Areas, "Elsewhere")
		if err := s.Deps.Planner.Save(t.Context(), &n, n.Name); err != nil {
			t.Fatal(err)
		}
		p.Refresh()
		left := false
		p.Leave(func() { left = true })
		s.Tap(t, answer)
		kept, want := s.Deps.Planner.Plan.Library, 45
		if answer == "Save" {
			want = 50
		}
		if !left || kept.LessonUnit != want || answer == "Discard" && !slices.Contains(kept.Areas, "Elsewhere") {
			t.Errorf("%s: left %v with %d and %q", answer, left, kept.LessonUnit, kept.Areas)
		}
		if !p.Keep() {
			t.Errorf("%s: it still counts as filled in", answer)
		}
	}
}

// TestATypedNameIsKept by the button, and by choosing another look, which makes
// the page anew.
func TestATypedNameIsKept(t *testing.T) {
	for _, press := range []string{"Save", "150%", "Dark", "Deutsch"} {
		s := screentest.New(t, "danish", words.English)
		p := New(s.Deps)
		s.Show(p, 1216, 840)
		p.Open(kit.Goal{Screen: kit.ScreenSettings, Filter: kit.FilterProgram})
		got := ""
		s.Deps.SetPrefs = func(p kit.Prefs) { got = p.User }
		s.Fill(t, "Who works here", "MK")
		if p.Keep() {
			t.Error("a typed name counts as kept")
		}
		s.Tap(t, press)
		if got != "MK" || !p.Keep() {
			t.Errorf("after %q the name is %q", press, got)
		}
	}
}

// TestAFormInADialogAsks before it is closed by Esc; untouched it just closes.
func TestAFormInADialogAsks(t *testing.T) {
	for section, add := range map[string]string{
		"branches": "Add branch", "librarians": "Add librarian", "kits": "", "themes": "", "goals": "", "closed": "", "targets": "",
	} {
		s := at(t, section)
		if add == "" {
			p := New(s.Deps)
			p.chosen = section
			add = p.section().adds
		}
		s.Tap(t, add)
		s.Press(t, fyne.KeyEscape)
		noDialog(t, s)
		s.Tap(t, add)
		s.Type(t, "1")
		s.Press(t, fyne.KeyEscape)
		s.Want(t, "Save the changes?")
		s.Tap(t, "Discard")
		noDialog(t, s)
	}
}
