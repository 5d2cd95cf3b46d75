package pictures

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// schoolScenes are the register of schools and what opens on it.
func schoolScenes() []scene {
	inSchools := goTo(kit.Goal{Screen: kit.ScreenSchools})
	newSchool := goTo(kit.Goal{Screen: kit.ScreenSchools, New: true})
	onClass := func(do func(testing.TB, *window, string)) func(testing.TB, *window) {
		return then(showSchool, func(t testing.TB, w *window) { do(t, w, w.class()) })
	}
	return []scene{
		{"schools", whole, showSchool},
		{"schools-new", over, newSchool},
		{"schools-wrong", over, then(newSchool, pressing(fyne.KeyReturn))},
		{"schools-edit", filled, then(showSchool, tap(func(w *window) string { return w.Deps.Words.T("schools.school.edit") }))},
		{"schools-type", over, then(newSchool, opening(func(w *window) string { return w.Deps.Words.Field("type") }))},
		{"schools-menu", filled, then(inSchools, toList, pressing(fyne.KeyDown, desktop.KeyMenu))},
		{"schools-heading-menu", filled, then(inSchools, headingMenu(func(w *window) string { return w.Deps.Words.Field("name") }))},
		{"schools-class", filled, then(showSchool, calls(func(w *window) string { return w.Deps.Words.T("schools.class.new") }))},
		{"schools-class-edit", filled, onClass(func(t testing.TB, w *window, class string) { w.Tap(t, class) })},
		{"schools-class-menu", filled, onClass(func(t testing.TB, w *window, class string) { w.TapSecondary(t, class) })},
		{"schools-contact", filled, then(showSchool, calls(func(w *window) string { return w.Deps.Words.T("schools.contact.add") }))},
		{"schools-month", filled, then(
			showSchool, calls(func(w *window) string { return w.Deps.Words.T("schools.contact.add") }),
			func(t testing.TB, w *window) { w.Field(t, w.Deps.Words.Field("confirmed")).Focus() }, pressing(fyne.KeyF4))},
		{"schools-contact-edit", filled, showContact},
		{"schools-contact-erase", filled, then(showContact, tap(func(w *window) string { return w.Deps.Words.T("schools.contact.erase") }))},
		{"schools-copied", filled, then(inSchools, calls(func(w *window) string { return w.Deps.Words.T("schools.copy") }))},
		{"schools-import-file", over, calls(importsSchools)},
		{"schools-import", over, showImport},
		{"schools-import-columns", over, then(showImport, tap(func(w *window) string { return w.Deps.Words.T("schools.import.columns") }))},
	}
}

func importsSchools(w *window) string { return w.Deps.Words.T("shell.import.schools") }

// showSchool shows the school with the most classes.
func showSchool(_ testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenSchools, ID: w.largest()})
	w.again()
}

// largest is the school with the most classes.
func (w *window) largest() course.ID {
	count := map[course.ID]int{}
	best := course.ID("")
	for _, k := range w.plan().Classes.All() {
		count[k.School]++
		if count[k.School] > count[best] {
			best = k.School
		}
	}
	return best
}

// class is the name of a class that showSchool shows.
func (w *window) class() string {
	year := w.plan().Library.SchoolYear(w.Deps.Planner.Today())
	return w.plan().ClassLabel(w.plan().ClassesIn(w.largest(), year)[0], year)
}

// showContact opens the form of a contact.
func showContact(t testing.TB, w *window) {
	x := w.plan().Contacts.All()[0]
	w.shell.Goto(kit.Goal{Screen: kit.ScreenSchools, ID: x.School})
	w.again()
	w.Tap(t, w.line(x.Name))
}

// showImport reads a small register in which one school is as it was, one is
// new and one cannot be read.
func showImport(t testing.TB, w *window) {
	path := filepath.Join(t.TempDir(), "test.csv")
	if err := os.WriteFile(path, []byte(register), 0o600); err != nil {
		t.Fatal(err)
	}
	w.command(t, importsSchools(w))
	w.Type(t, path)
	w.Press(t, fyne.KeyReturn)
}

const register = `INST_NR;INST_NAVN;INST_TYPE_NAVN;INST_ADR;POSTNR;POSTDISTRIKT;BEL_KOMMUNE;KOMMUNE_NAVN
657001;Test Skole;Folkeskoler;Skolevej 1;7400;Herning;657;Herning
657002;Test Gymnasium;Gymnasier og HF-kurser;Skolevej 2;7400;Herning;657;Herning
657003;;Folkeskoler;Skolevej 3;7400;Herning;657;Herning
`
