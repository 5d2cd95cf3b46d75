package schools

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/screentest"
	"klassetrin/course"
)

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

// TestCommandsAreAboutWhatHasTheKeyboard: a class, a contact, or the school.
func TestCommandsAreAboutWhatHasTheKeyboard(t *testing.T) {
	s, p := shown(t, "danish")
	w, c := s.Deps.Words, s.Deps.Window.Canvas()
	command(t, p, w.T("schools.school.edit"))
	s.Want(t, p.card.School.Name, w.T("schools.remove"))
	press(s, fyne.KeyEscape)
	if len(p.classRows) < 2 {
		t.Fatalf("the school has %d classes, the test needs 2", len(p.classRows))
	}
	c.Unfocus()
	command(t, p, w.T("schools.class.edit"))
	s.Want(t, w.T("schools.class.choose"))
	if c.Overlays().Top() != nil {
		t.Error("a class was opened that nobody chose")
	}
	for row, id := range p.classRows {
		c.Focus(row)
		command(t, p, w.T("schools.class.edit"))
		s.Want(t, s.Deps.Planner.Plan.ClassLabel(s.Deps.Planner.Plan.Classes.Get(id), p.card.Year), w.T("schools.class.remove"))
		press(s, fyne.KeyEscape)
	}
	x := &course.Contact{Base: course.Base{ID: s.Deps.Planner.NewID()}, School: p.chosen, Name: "Læringscentret", Confirmed: s.Deps.Planner.Today()}
	if err := s.Deps.Planner.Save(t.Context(), x, x.Name); err != nil {
		t.Fatal(err)
	}
	for button, id := range p.contactRows {
		c.Focus(button)
		command(t, p, w.T("schools.contact.edit"))
		s.Want(t, s.Deps.Planner.Plan.Contacts.Get(id).Name, w.T("schools.contact.erase"))
		press(s, fyne.KeyEscape)
	}
	if len(p.contactRows) == 0 {
		t.Error("the school does not show its contact")
	}
}

// TestOnlyAClassThatWasGoneToIsRemoved, not the only class of the school that
// has the keyboard in the list.
func TestOnlyAClassThatWasGoneToIsRemoved(t *testing.T) {
	s, p := shown(t, "danish")
	w, planner := s.Deps.Words, s.Deps.Planner
	school := &course.School{Base: course.Base{ID: planner.NewID()}, Name: "Skolen ved åen"}
	class := &course.Class{Base: course.Base{ID: planner.NewID()}, School: school.ID, Track: "Læsegruppen", Fixed: true, Since: p.card.Year}
	for _, r := range []course.Record{school, class} {
		if err := planner.Save(t.Context(), r, school.Name); err != nil {
			t.Fatal(err)
		}
	}
	p.reveal(school.ID)
	p.table.Focus()
	if len(p.classRows) != 1 {
		t.Fatalf("the school shows %d classes, the test needs 1", len(p.classRows))
	}
	command(t, p, w.T("schools.class.remove"))
	s.Want(t, w.T("schools.class.choose"))
	if !planner.Plan.Classes.Has(class.ID) {
		t.Fatal("the only class was removed with the keyboard on the school")
	}
	for row := range p.classRows {
		s.Deps.Window.Canvas().Focus(row)
	}
	command(t, p, w.T("schools.class.remove"))
	if planner.Plan.Classes.Has(class.ID) {
		t.Error("the class that has the keyboard was not removed")
	}
}

// TestCommandsAreGreyWithoutAClassOrContact that has the keyboard; with the only
// contact there is it can be edited.
func TestCommandsAreGreyWithoutAClassOrContact(t *testing.T) {
	s, p := shown(t, "danish")
	w, c := s.Deps.Words, s.Deps.Window.Canvas()
	edit, remove, contact := w.T("schools.class.edit"), w.T("schools.class.remove"), w.T("schools.contact.edit")
	c.Unfocus()
	screentest.WantGrey(t, p, "without a class", edit, remove, contact)
	for row := range p.classRows {
		c.Focus(row)
		screentest.WantGrey(t, p, "at a class", contact)
	}
	x := &course.Contact{Base: course.Base{ID: s.Deps.Planner.NewID()}, School: p.chosen, Name: "Læringscentret", Confirmed: s.Deps.Planner.Today()}
	if err := s.Deps.Planner.Save(t.Context(), x, x.Name); err != nil {
		t.Fatal(err)
	}
	c.Unfocus()
	screentest.WantGrey(t, p, "with one contact", edit, remove)
}
