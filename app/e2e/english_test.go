//go:build e2e

package e2e

import (
	"testing"

	"klassetrin/assets/words"
)

// TestEnglish begins in English, with a school and a class typed in by hand.
func TestEnglish(t *testing.T) {
	home := t.TempDir()
	p := start(t, "en", home, words.English)
	w := p.words
	p.picture("first")
	p.key("F10", "Down", "Return") // opens the first menu and the list of files
	p.wait("the list of files", func(v view) bool { return v.Layers == 1 })
	p.key("Escape")
	p.wait("the first screen", func(v view) bool { return v.Layers == 0 })
	p.press(w.T("welcome.own.title"))
	p.intoField(w.T("welcome.own.library"), "Harbour Library")
	p.intoField(w.T("welcome.own.branch"), "Harbour Street")
	p.intoField(w.T("welcome.own.me"), "Joan")
	p.press(w.T("country.ukeng"))
	p.key("ctrl+Return")
	p.sees(w.T("home.first"))
	p.key("ctrl+shift+s")
	p.intoField(w.Field("name"), "Harbour Primary School")
	p.picture("new-school")
	p.key("Return")
	p.sees(w.N("schools.count.schools", 1))
	p.intoField(w.T("schools.class.new"), "Y5B 26")
	p.picture("class")
	p.key("Return")
	p.sees(w.N("schools.count.pupils", 26))
	p.picture("school")
	p.menus()
	p.quit()
	plan := read(t, dataFile(home))
	if plan.Library == nil || plan.Library.Country != "UK-ENG" || plan.Library.Language != "en" {
		t.Errorf("the library is %+v", plan.Library)
	}
	if plan.Schools.Len() != 1 || plan.Classes.Len() != 1 {
		t.Fatalf("%d schools and %d classes, not one of each", plan.Schools.Len(), plan.Classes.Len())
	}
	k, year := plan.Classes.All()[0], plan.Library.SchoolYear(today())
	n, known := k.PupilsIn(year)
	if grade := plan.GradeIn(k, year); n != 26 || !known || grade == nil || grade.Name.In("en") != "Year 5" {
		t.Errorf("the class is %q with %d pupils in %+v", plan.ClassLabel(k, year), n, grade)
	}
}
