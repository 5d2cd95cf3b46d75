package courses

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/open"
	"klassetrin/course"
)

// elsewhere alters a course in another window, of which this one hears.
func (h *hands) elsewhere(id course.ID, alter func(*course.Course)) {
	h.Helper()
	c := h.plan().Courses.Get(id).Clone()
	alter(c)
	if err := h.screen.Deps.Planner.SaveCourse(context.Background(), c); err != nil {
		h.Fatal(err)
	}
}

// TestAlteredElsewhere types into a course that is altered in another window
// meanwhile: other fields are taken in, the same one is asked about.
func TestAlteredElsewhere(t *testing.T) {
	h := handsOn(t)
	c := h.open("Scratch-spil")
	h.write("x")
	h.elsewhere(c.ID, func(c *course.Course) { c.Price = "50 kr."; c.Lessons[0].Activities[0].Title = "Anderledes" })
	e := h.page.edit
	if e.title.Text != "xScratch-spil" || e.course().Price != "50 kr." || e.lesson().Activities[0].Title != "Anderledes" || h.focused() != fyne.Focusable(e.title) {
		t.Fatalf("title %q, price %q", e.title.Text, e.course().Price)
	}
	h.keep()
	if s := h.stored(); s.Title != "xScratch-spil" || s.Price != "50 kr." || s.Lessons[0].Activities[0].Title != "Anderledes" {
		t.Errorf("kept together: %q, %q", s.Title, s.Price)
	}
	for answer, want := range map[string]string{"Gem mit": "xScratch-spil", "Tag det nye": "Scratch"} {
		h := handsOn(t)
		c := h.open("Scratch-spil")
		h.write("x")
		h.elsewhere(c.ID, func(c *course.Course) { c.Title = "Scratch"; c.Price = "60 kr." })
		h.button("Redigér videre")
		if !strings.Contains(h.page.Subtitle(), "ikke gemt") {
			t.Errorf("the head says %q", h.page.Subtitle())
		}
		h.keep()
		if got := h.plan().Courses.Get(c.ID).Title; got != "Scratch" {
			t.Errorf("kept over it without a question: %q", got)
		}
		left := false
		h.page.Leave(func() { left = true })
		if left {
			t.Error("left before it was answered")
		}
		h.button(answer)
		if s := h.plan().Courses.Get(c.ID); s.Title != want || h.page.Title() != want || s.Price != "60 kr." || h.unsaved() || !left {
			t.Errorf("%s: the plan has %q, the screen %q, left %t", answer, s.Title, h.page.Title(), left)
		}
	}
}

// TestSecondWindow has another program write to the same file, of which this one
// hears only later: what is typed here is not kept over it, and goes together
// with it then.
func TestSecondWindow(t *testing.T) {
	h := handsOn(t)
	c := h.open("Scratch-spil")
	other, err := open.At(context.Background(), h.screen.File.Path)
	if err != nil {
		t.Fatal(err)
	}
	var told []course.Change
	other.Planner.OnChange = func(c course.Change) { told = append(told, c) }
	theirs := other.Planner.Plan.Courses.Get(c.ID).Clone()
	theirs.Price = "75 kr."
	if err := other.Planner.SaveCourse(context.Background(), theirs); err != nil {
		t.Fatal(err)
	}
	h.write("x")
	if h.page.Keep() || !strings.Contains(h.page.Subtitle(), "ikke gemt: ") {
		t.Fatalf("kept over what it has not heard of; the head says %q", h.page.Subtitle())
	}
	if err := h.screen.Deps.Planner.Merge(context.Background(), told[0]); err != nil {
		t.Fatal(err)
	}
	h.keep() // it is tried again by itself
	if s := h.stored(); s.Title != "xScratch-spil" || s.Price != "75 kr." || !strings.HasSuffix(h.page.Subtitle(), "· gemt") {
		t.Errorf("together it is %q, %q; the head says %q", s.Title, s.Price, h.page.Subtitle())
	}
	again, err := other.Store.Load(context.Background())
	if err != nil || again.Courses.Get(c.ID).Title != "xScratch-spil" || again.Courses.Get(c.ID).Price != "75 kr." {
		t.Errorf("the file has %q (%v)", again.Courses.Get(c.ID).Title, err)
	}
	if err := other.Close(); err != nil {
		t.Error(err)
	}
}

// TestDeletedElsewhere goes back to the catalogue when the course goes; what is
// written and not kept yet stays, and makes it again.
func TestDeletedElsewhere(t *testing.T) {
	h := handsOn(t)
	c := h.open("Podcast: fortæl om en bog")
	if err := h.screen.Deps.Planner.DeleteCourse(context.Background(), h.plan().Courses.Get(c.ID)); err != nil {
		t.Fatal(err)
	}
	if h.page.edit != nil {
		t.Fatal("the designer shows a course that is gone")
	}
	h.undo()
	h.open("Podcast: fortæl om en bog")
	h.write("Ny ")
	if err := h.screen.Deps.Planner.DeleteCourse(context.Background(), h.plan().Courses.Get(c.ID)); err != nil {
		t.Fatal(err)
	}
	h.keep()
	if s := h.plan().Courses.Get(c.ID); s == nil || s.Title != "Ny Podcast: fortæl om en bog" {
		t.Error("what was typed is lost")
	}
}

// TestBookedElsewhere has another program book a session of the course that is
// written here, of which this one hears only later: the session keeps the
// edition that it was booked with, and what is typed goes into the next.
func TestBookedElsewhere(t *testing.T) {
	h := handsOn(t)
	ctx := context.Background()
	var free *course.Course
	for _, c := range h.plan().Courses.All() {
		if c.Incomplete() == nil && !h.plan().EditionUsed(c) {
			free = c
		}
	}
	if free == nil {
		t.Fatal("the example has no course without sessions")
	}
	h.open(free.Title)
	other, err := open.At(ctx, h.screen.File.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	var told []course.Change
	other.Planner.OnChange = func(c course.Change) { told = append(told, c) }
	s := *other.Planner.Plan.Sessions.All()[0]
	s.Base, s.Course, s.Edition, s.Lesson, s.Request = course.Base{ID: course.NewID()}, free.ID, free.Edition, free.Lessons[0].ID, ""
	if err := other.Planner.Schedule(ctx, &s); err != nil {
		t.Fatal(err)
	}
	h.write("x")
	if h.page.Keep() || !strings.Contains(h.page.Subtitle(), "ikke gemt: ") {
		t.Fatalf("kept over a session it has not heard of; the head says %q", h.page.Subtitle())
	}
	if err := h.screen.Deps.Planner.Merge(ctx, told[0]); err != nil {
		t.Fatal(err)
	}
	h.keep() // it is tried again by itself
	now := h.stored()
	if now.Title != "x"+free.Title || now.Edition != free.Edition+1 || !strings.HasSuffix(h.page.Subtitle(), "· gemt") {
		t.Errorf("with the news it is %q, edition %d; the head says %q", now.Title, now.Edition, h.page.Subtitle())
	}
	if got := h.plan().Design(h.plan().Sessions.Get(s.ID)); got.Title != free.Title {
		t.Errorf("the session has the design %q", got.Title)
	}
}
