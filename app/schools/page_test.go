package schools

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// realRegister gives the path of the Danish register of 2016, as it is
// published. It names heads of schools and is no part of the project, so a test
// without it is skipped, but never where all tests must run.
func realRegister(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "..", "shared", "data", "institutionsregister-2016-utf8.csv"))
	if err == nil {
		_, err = os.Stat(path)
	}
	if err != nil {
		if os.Getenv("CI") == "" {
			t.Skip("the real register is not here")
		}
		t.Fatalf("the real register is needed: %v", err)
	}
	return path
}

// shown opens the screen on an example.
func shown(t *testing.T, which string) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, which, words.English)
	p := New(s.Deps)
	s.Deps.Planner.OnChange = func(course.Change) { p.Refresh() }
	s.Show(p, 1216, 840)
	return s, p
}

func press(s *screentest.Screen, keys ...fyne.KeyName) {
	c := s.Deps.Window.Canvas()
	for _, k := range keys {
		switch f := c.Focused(); {
		case k == fyne.KeyTab:
			c.FocusNext()
		case f != nil:
			f.TypedKey(&fyne.KeyEvent{Name: k})
		case c.OnTypedKey() != nil:
			c.OnTypedKey()(&fyne.KeyEvent{Name: k})
		}
	}
}

func typed(s *screentest.Screen, text string) {
	for _, r := range text {
		s.Deps.Window.Canvas().Focused().TypedRune(r)
	}
}

// replace types over what a field holds.
func replace(f *kit.TextField, text string) {
	f.SetText("")
	test.Type(f, text)
}

// The whole way by keys alone: import the real register for one place, find a
// school, add a class.
func TestImportAndClassByKeys(t *testing.T) {
	register := realRegister(t)
	s := screentest.New(t, "own", words.English)
	var waiting []func() // work in the background, done when the dialog that began it has closed
	s.Deps.Tasks = kit.NewTasks(func(f func()) { waiting = append(waiting, f) }, func(err error) { t.Error(err) })
	work := func() {
		for len(waiting) > 0 {
			f := waiting[0]
			waiting = waiting[1:]
			f()
		}
	}
	p := New(s.Deps)
	s.Deps.Planner.OnChange = func(course.Change) { waiting = append(waiting, p.Refresh) }
	s.Show(p, 1216, 840)
	p.Open(kit.Goal{Screen: kit.ScreenSchools, Filter: kit.FilterImport})
	typed(s, register)
	press(s, fyne.KeyReturn)
	work()
	typed(s, "657") // the place has the keyboard; its list opens and searches
	press(s, fyne.KeyReturn)
	work()
	press(s, fyne.KeyReturn) // the main button
	plan := s.Deps.Planner.Plan
	press(s, fyne.KeyDown)
	if p.chosen != p.table.Rows()[1].ID {
		t.Error("the list does not have the keyboard after the import")
	}
	work()
	if n := plan.Schools.Len(); n != 76 {
		t.Fatalf("%d schools were imported, not 76", n)
	}
	if n := plan.Contacts.Len(); n != 0 {
		t.Errorf("%d heads were taken in without being asked for", n)
	}
	if len(p.table.Rows()) != 76 || !strings.HasPrefix(p.Subtitle(), "76 schools") {
		t.Errorf("%d rows, %q", len(p.table.Rows()), p.Subtitle())
	}
	s.Deps.Window.Canvas().Focus(p.find)
	typed(s, "gjellerup")
	press(s, fyne.KeyReturn, fyne.KeyReturn) // to the list, into the school
	typed(s, "6.a 24")
	press(s, fyne.KeyReturn)
	work()
	if len(plan.Classes.All()) != 1 {
		t.Fatalf("classes: %v", plan.Classes.All())
	}
	k := plan.Classes.All()[0]
	n, _ := k.PupilsIn(2026)
	if k.Grade != "dk.6" || k.Track != "a" || n != 24 || plan.Schools.Get(k.School).Name != p.table.Rows()[0].Name {
		t.Errorf("%+v at %s", k, plan.Schools.Get(k.School).Name)
	}
	typed(s, "6.a 24")
	press(s, fyne.KeyReturn)
	if len(plan.Classes.All()) != 1 || p.quickF.Error() == "" {
		t.Errorf("the same class was taken twice: %v, %q", plan.Classes.All(), p.quickF.Error())
	}
	if _, err := s.Deps.Planner.Undo(t.Context()); err != nil || len(plan.Classes.All()) != 0 {
		t.Errorf("the class was not taken back: %v", err)
	}
	if _, err := s.Deps.Planner.Undo(t.Context()); err != nil || plan.Schools.Len() != 0 {
		t.Errorf("the import was not taken back in one step: %v, %d schools", err, plan.Schools.Len())
	}
}

func TestListShowsWhatIsAsked(t *testing.T) {
	s, p := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	if n := len(p.table.Rows()); n != 41 {
		t.Fatalf("%d rows, not 41", n)
	}
	p.Open(kit.Goal{Filter: kit.FilterUnreached})
	want := len(plan.Unreached(s.Deps.Planner.Today()))
	if n := len(p.table.Rows()); n != want || want == 0 || p.chips.Chosen()[0] != showUnreached {
		t.Errorf("%d rows, %d schools are not reached", n, want)
	}
	school := plan.Schools.All()[3]
	class := plan.ClassesIn(school.ID, 2026)[1]
	p.Open(kit.Goal{ID: class.ID})
	if p.chosen != school.ID || p.card.School != school || p.marked != class.ID || len(p.table.Selected()) != 1 {
		t.Errorf("a class led to %q", p.chosen)
	}
	if s.Deps.Tasks.Elapse(); p.focused(p.classRows) != class.ID {
		t.Errorf("the keyboard is in %T, not in the class", s.Deps.Window.Canvas().Focused())
	}
	p.find.SetText(school.Town + " " + school.Name[:4])
	if rows := p.table.Rows(); find(rows, school.ID) < 0 || len(rows) > 5 {
		t.Errorf("%d rows found", len(rows))
	}
	p.find.SetText("no such school")
	if len(p.table.Rows()) != 0 || !p.empty.Visible() || p.table.Visible() {
		t.Error("nothing was found, and nothing said so")
	}
	p.find.SetText("")
	p.onCopy()
	if text := fyne.CurrentApp().Clipboard().Content(); strings.Count(text, "\n") != 42 || !strings.Contains(text, school.Name+"\t") {
		t.Errorf("copied %q", text)
	}
}

func TestSchoolFormRefusesInWords(t *testing.T) {
	s, p := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	before := plan.Schools.Len()
	p.Open(kit.Goal{New: true})
	typed(s, "New School")
	press(s, fyne.KeyTab, fyne.KeyTab)
	typed(s, plan.Schools.All()[0].Number)
	press(s, fyne.KeyReturn)
	if plan.Schools.Len() != before {
		t.Fatal("a second school with one number was taken")
	}
	number, _ := s.Deps.Window.Canvas().Focused().(*kit.TextField)
	if number == nil || number.Text != plan.Schools.All()[0].Number {
		t.Fatalf("the keyboard is not in the number that was refused but in %T", s.Deps.Window.Canvas().Focused())
	}
	replace(number, "999999")
	press(s, fyne.KeyReturn)
	if plan.Schools.Len() != before+1 || plan.SchoolNumbers()["999999"] != p.chosen {
		t.Errorf("the new school is not there or not chosen")
	}
}

func TestContactIsAddedAndErased(t *testing.T) {
	s, p := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	before := len(plan.ContactsOf(p.chosen))
	p.onNewContact()
	typed(s, "Somebody")
	press(s, fyne.KeyTab, fyne.KeyTab)
	typed(s, "no address")
	press(s, fyne.KeyReturn)
	if len(plan.ContactsOf(p.chosen)) != before {
		t.Fatal("a contact with a wrong e-mail address was kept")
	}
	mail, _ := s.Deps.Window.Canvas().Focused().(*kit.TextField)
	replace(mail, "somebody@example.org")
	press(s, fyne.KeyReturn)
	list := plan.ContactsOf(p.chosen)
	i := slices.IndexFunc(list, func(c *course.Contact) bool { return c.Name == "Somebody" && c.Mail == "somebody@example.org" })
	if i < 0 {
		t.Fatalf("contacts %v", list)
	}
	p.editContact(list[i].ID)
	tapLink(t, s, s.Deps.Words.T("schools.contact.erase"))
	press(s, fyne.KeyTab, fyne.KeyReturn) // from the button that cancels to that of the question
	if plan.Contacts.Get(list[i].ID) != nil {
		t.Error("the contact was not erased")
	}
}

func TestClassWithHistoryEnds(t *testing.T) {
	s, p := shown(t, "danish")
	plan := s.Deps.Planner.Plan
	var used, fresh course.ID
	for _, k := range p.card.Classes {
		if len(plan.Using(k.ID)) > 0 {
			used = k.ID
		}
	}
	p.quick.SetText("FGU hold 3 12")
	p.onQuick(p.quick.Text)
	for _, k := range p.card.Classes {
		if k.Label == "FGU hold 3" {
			fresh = k.ID
		}
	}
	if used == "" || fresh == "" || !plan.Classes.Get(fresh).Fixed {
		t.Fatalf("classes %+v", p.card.Classes)
	}
	p.onRemoveClass(fresh)
	if plan.Classes.Get(fresh) != nil {
		t.Error("a class without a history was not removed")
	}
	last := plan.Using(used)[len(plan.Using(used))-1]
	want := max(2026, plan.Library.SchoolYear(last.Day)+1)
	p.onRemoveClass(used)
	press(s, fyne.KeyReturn)
	if k := plan.Classes.Get(used); k == nil || k.Left != want {
		t.Errorf("%+v, should end in %d", k, want)
	}
}

// The columns can be said by hand when no heading is known.
func TestImportWithColumnsByHand(t *testing.T) {
	s, p := shown(t, "own")
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("a;b\nHill School;7400\n;7400\nVale School;7401\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.readFile(path)
	press(s, fyne.KeyDown) // the first column's choice has the keyboard
	typed(s, s.Deps.Words.Field("name"))
	press(s, fyne.KeyReturn, fyne.KeyReturn)
	if n := s.Deps.Planner.Plan.Schools.Len(); n != 0 {
		t.Fatalf("%d schools before the import", n)
	}
	tapLink(t, s, s.Deps.Words.N("schools.import.do", 2))
	plan := s.Deps.Planner.Plan
	if plan.Schools.Len() != 2 || plan.Schools.All()[0].Name != "Hill School" {
		t.Errorf("%d schools", plan.Schools.Len())
	}
}

// tapLink presses the button of a text in the topmost dialog.
func tapLink(t *testing.T, s *screentest.Screen, text string) {
	t.Helper()
	c := s.Deps.Window.Canvas()
	for range 80 {
		c.FocusNext()
		if b, ok := c.Focused().(*kit.Button); ok && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", text)
}

func TestThePanelOfASchoolCanBeClosed(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	if !p.side.Visible() {
		t.Fatal("no school is shown")
	}
	p.onClosePanel()
	if p.side.Visible() {
		t.Error("the panel stays")
	}
	p.Refresh()
	if p.side.Visible() {
		t.Error("a change of the plan opens the panel again")
	}
	p.onOpen(p.table.Rows()[1])
	if !p.side.Visible() || p.card.School.ID != p.table.Rows()[1].ID {
		t.Error("opening a school does not show it")
	}
}
