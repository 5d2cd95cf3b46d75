package courses

import (
	"context"
	"slices"
	"testing"

	"klassetrin/course"
)

// choose does what stands in the menu of a course in the catalogue.
func (h *hands) choose(title, item string) {
	h.Helper()
	c := courseCalled(h.T, h.screen, title)
	h.page.list.choose(c.ID)
	h.fromMenu(item)
}

// fromMenu does what stands in the menu of the chosen courses.
func (h *hands) fromMenu(item string) {
	h.Helper()
	for _, m := range h.page.list.menu(h.page.list.chosen()) {
		if m.Label == item {
			if m.Disabled {
				h.Fatalf("%q cannot be chosen", item)
			}
			m.Action()
			return
		}
	}
	h.Fatalf("the menu has no %q", item)
}

// TestCourseMenu copies, publishes, retires, takes back and deletes.
func TestCourseMenu(t *testing.T) {
	h := handsOn(t)
	h.choose("Scratch-spil", "Kopiér forløb")
	c := courseCalled(t, h.screen, "Kopi af Scratch-spil")
	if c.State != course.Draft || h.page.Title() != c.Title || c.Lessons[0].ID == courseCalled(t, h.screen, "Scratch-spil").Lessons[0].ID {
		t.Errorf("the copy is %+v", c)
	}
	h.button("Forløb")
	state := func(title string) course.CourseState { return courseCalled(t, h.screen, title).State }
	h.choose("Kopi af Scratch-spil", "Offentliggør")
	if state("Kopi af Scratch-spil") != course.Published {
		t.Error("publishing does nothing")
	}
	h.choose("Kopi af Scratch-spil", "Sæt på prøve")
	h.choose("Kopi af Scratch-spil", "Tilbage til kladde")
	if state("Kopi af Scratch-spil") != course.Draft {
		t.Error("going back to draft does nothing")
	}
	h.choose("Scratch-spil", "Sæt til udgået")
	if state("Scratch-spil") != course.Retired || slices.Contains(h.shownTitles(), "Scratch-spil") {
		t.Error("retiring does nothing, or the course is still shown")
	}
	if want := "15 forløb · 10 offentliggjorte · 2 udgåede"; h.page.Subtitle() != want {
		t.Errorf("%q, want %q", h.page.Subtitle(), want)
	}
	h.takeBack()
	if state("Scratch-spil") == course.Retired || !slices.Contains(h.shownTitles(), "Scratch-spil") {
		t.Error("retiring cannot be taken back")
	}
	h.choose("Kopi af Scratch-spil", "Slet")
	if h.plan().Courses.Get(c.ID) != nil {
		t.Error("an unused course was not deleted")
	}
	h.choose("Læsekreds", "Slet")
	if state("Læsekreds") != course.Published {
		t.Error("a course in use is retired without a question")
	}
	h.button("Sæt til udgået")
	if state("Læsekreds") != course.Retired {
		t.Error("the way out does not retire the course")
	}
}

// TestSeveral does things with several courses in one step each, by the
// commands of the menu.
func TestSeveral(t *testing.T) {
	h := handsOn(t)
	l := h.page.list
	l.setView(true)
	two := []string{"Scratch-spil", "Læsekreds"}
	pick := func() { l.table.Select(func(r Row) bool { return slices.Contains(two, r.Course.Title) }) }
	pick()
	h.command("Sæt til udgået")
	for _, title := range two {
		if courseCalled(t, h.screen, title).State != course.Retired {
			t.Errorf("%q is not retired", title)
		}
	}
	if _, err := h.screen.Deps.Planner.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, title := range two {
		if courseCalled(t, h.screen, title).State == course.Retired {
			t.Errorf("one step does not take %q back", title)
		}
	}
	pick()
	h.command("Tilbage til kladde")
	pick()
	h.command("Offentliggør")
	if courseCalled(t, h.screen, "Læsekreds").State != course.Published || courseCalled(t, h.screen, "Scratch-spil").State != course.Published {
		t.Error("publishing several does nothing")
	}
	before := h.plan().Courses.Len()
	pick()
	h.command("Kopiér forløbet")
	if h.plan().Courses.Len() != before+2 || h.page.edit != nil {
		t.Errorf("%d courses", h.plan().Courses.Len())
	}
	if _, err := h.screen.Deps.Planner.Undo(context.Background()); err != nil || h.plan().Courses.Len() != before {
		t.Errorf("one step does not take the copies back: %v", err)
	}
	pick()
	h.fromMenu("Gem de valgte som tabel …")
	h.screen.Want(t, "Forløb.xlsx")
}

// TestNothingChosen says what to do before a command.
func TestNothingChosen(t *testing.T) {
	h := handsOn(t)
	h.command("Offentliggør")
	h.screen.Want(t, "Vælg først et forløb.")
}

// TestIncomplete publishes what can be published and says what the others lack.
func TestIncomplete(t *testing.T) {
	h := handsOn(t)
	good := courseCalled(t, h.screen, "Scratch-spil")
	bad := good.Copy("Halvt færdig", h.screen.Deps.Planner.NewID)
	bad.Theme = ""
	h.screen.Deps.Planner.Plan = course.Fill(func(yield func(course.Record) bool) {
		h.plan().Each(func(r course.Record) { yield(r) })
		yield(bad)
	})
	h.page.Refresh()
	h.page.setState(course.Retired, good.ID, bad.ID)
	h.screen.Want(t, "1 forløb mangler noget", "Halvt færdig:")
	if h.plan().Courses.Get(good.ID).State != course.Retired || h.plan().Courses.Get(bad.ID).State != course.Draft {
		t.Error("the wrong courses were altered")
	}
}

// TestPublishingAsks asks before courses are published that lack something, and
// not before those that lack nothing.
func TestPublishingAsks(t *testing.T) {
	h := handsOn(t)
	d := h.screen.Deps
	bare, whole := courseCalled(t, h.screen, "Scratch-spil").Clone(), courseCalled(t, h.screen, "Læsekreds")
	bare.State, bare.Summary = course.Draft, ""
	if err := d.Planner.SaveCourse(context.Background(), bare); err != nil {
		t.Fatal(err)
	}
	if err := d.Planner.SetCourseState(context.Background(), course.Draft, whole.ID); err != nil {
		t.Fatal(err)
	}
	state := func(c *course.Course) course.CourseState { return h.plan().Courses.Get(c.ID).State }
	h.page.setState(course.Published, bare.ID, whole.ID)
	h.screen.Want(t, "Scratch-spil: Beskrivelsen til skolerne mangler")
	if state(whole) != course.Draft {
		t.Error("published before the answer")
	}
	h.screen.Tap(t, "Offentliggør alligevel")
	if state(bare) != course.Published || state(whole) != course.Published {
		t.Error("not published after the answer")
	}
	if _, err := d.Planner.Undo(context.Background()); err != nil || state(bare) != course.Draft || state(whole) != course.Draft {
		t.Errorf("publishing is not one step: %v", err)
	}
	h.page.setState(course.Published, whole.ID)
	if state(whole) != course.Published {
		t.Error("a course that lacks nothing is asked about")
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
	h.takeBack()
	if h.plan().Courses.Get(c.ID) == nil {
		t.Error("undo does not bring it back")
	}
}

// TestDraftWithoutTitle shows a course that is hardly begun.
func TestDraftWithoutTitle(t *testing.T) {
	h := handsOn(t)
	if err := h.screen.Deps.Planner.AddCourses(context.Background(), &course.Course{Base: course.Base{ID: "x"}, Lessons: []course.Lesson{{ID: "l", Minutes: 90}}}); err != nil {
		t.Fatal(err)
	}
	h.screen.Want(t, "Forløb uden titel")
	h.page.list.choose("x")
	h.command("Offentliggør")
	h.screen.Want(t, "1 forløb mangler noget", "Forløb uden titel:")
	if h.plan().Courses.Get("x").State != course.Draft {
		t.Error("it was published all the same")
	}
}
