package schools

import (
	"testing"

	"fyne.io/fyne/v2"

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
