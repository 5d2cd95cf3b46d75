package courses

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// choose does what stands in the menu of a course in the catalogue.
func (h *hands) choose(title, item string) {
	h.Helper()
	c := courseCalled(h.T, h.screen, title)
	h.page.list.choose(c.ID)
	for _, m := range h.page.list.menu(h.page.list.table.Selected()) {
		if m.Label == item {
			m.Action()
			return
		}
	}
	h.Fatalf("the menu of %q has no %q", title, item)
}

// TestCatalogue filters, opens and counts.
func TestCatalogue(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	if h.page.Subtitle() != "14 forløb · 11 offentliggjorte" || len(l.table.Rows()) != 14 {
		t.Errorf("%q, %d rows", h.page.Subtitle(), len(l.table.Rows()))
	}
	h.screen.Deps.Window.Canvas().Focus(l.find)
	h.write("bog")
	if len(l.table.Rows()) != 3 {
		t.Errorf("%d courses about books", len(l.table.Rows()))
	}
	h.press(fyne.KeyReturn, fyne.KeyReturn)
	if h.page.edit == nil || h.page.Title() != "Ind i bogen med VR" {
		t.Errorf("Enter opens %q", h.page.Title())
	}
	h.button("Forløb")
	if s := l.table.Selected(); h.page.edit != nil || len(s) != 1 || s[0].Course.Title != "Ind i bogen med VR" {
		t.Error("going back does not choose the course that was open")
	}
	l.model.State = course.Retired.String()
	l.refresh()
	h.button("Vis alle forløb")
	if len(l.table.Rows()) != 14 || l.find.Text != "" {
		t.Error("the filters stay")
	}
}

// TestCourseMenu copies, publishes, retires and deletes.
func TestCourseMenu(t *testing.T) {
	h := handsOn(t)
	h.choose("Scratch-spil", "Kopiér")
	c := courseCalled(t, h.screen, "Kopi af Scratch-spil")
	if c.State != course.Draft || h.page.Title() != c.Title || c.Lessons[0].ID == courseCalled(t, h.screen, "Scratch-spil").Lessons[0].ID {
		t.Errorf("the copy is %+v", c)
	}
	h.button("Forløb")
	h.choose("Kopi af Scratch-spil", "Offentliggør")
	h.choose("Scratch-spil", "Sæt til udgået")
	if h.plan().Courses.Get(c.ID).State != course.Published || courseCalled(t, h.screen, "Scratch-spil").State != course.Retired {
		t.Error("publishing or retiring does nothing")
	}
	h.choose("Kopi af Scratch-spil", "Slet")
	if h.plan().Courses.Get(c.ID) != nil {
		t.Error("an unused course was not deleted")
	}
	h.choose("Læsekreds", "Slet")
	if courseCalled(t, h.screen, "Læsekreds").State != course.Published {
		t.Error("a course in use is retired without a question")
	}
	h.button("Sæt til udgået")
	if courseCalled(t, h.screen, "Læsekreds").State != course.Retired {
		t.Error("the way out does not retire the course")
	}
}

// TestDeleteOpen deletes the course that is open.
func TestDeleteOpen(t *testing.T) {
	h := handsOn(t)
	c := h.open("Podcast: fortæl om en bog")
	h.command("Slet forløbet")
	if h.plan().Courses.Get(c.ID) != nil || h.page.edit != nil {
		t.Error("the course is still there")
	}
	h.button("Fortryd")
	if h.plan().Courses.Get(c.ID) == nil {
		t.Error("undo does not bring it back")
	}
}

// TestFirstCourse begins the first course of a library.
func TestFirstCourse(t *testing.T) {
	s := screentest.New(t, "own", words.Danish)
	for _, c := range s.Deps.Planner.Plan.Courses.All() {
		t.Fatalf("a library of one's own begins with %q", c.Title)
	}
	h := &hands{t, s, mounted(s, 1216, 840)}
	if h.page.list.area.Objects[0] != h.page.list.empty {
		t.Fatal("nothing says what to do first")
	}
	h.button("Nyt forløb")
	if h.page.edit == nil || h.focused() != fyne.Focusable(h.page.edit.title) {
		t.Error("no course was begun")
	}
	if g := s.Gone[len(s.Gone)-1]; g.Screen != kit.ScreenCourses || !g.New {
		t.Errorf("went to %+v", g)
	}
}
