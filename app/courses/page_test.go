package courses

import (
	"context"
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

// hands are the user's hands on the keyboard of a screen.
type hands struct {
	*testing.T
	screen *screentest.Screen
	page   *Page
}

func handsOn(t *testing.T) *hands {
	s, p := shown(t, "danish", words.Danish)
	return &hands{t, s, p}
}

func (h *hands) plan() *course.Plan { return h.screen.Deps.Planner.Plan }

func (h *hands) focused() fyne.Focusable { return h.screen.Deps.Window.Canvas().Focused() }

// press presses keys one after the other; Tab goes to the next field.
func (h *hands) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		if k == fyne.KeyTab {
			h.screen.Deps.Window.Canvas().FocusNext()
			continue
		}
		h.focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (h *hands) write(s string) {
	for _, r := range s {
		h.focused().TypedRune(r)
	}
}

// command does what stands in the menu under a title.
func (h *hands) command(title string) {
	h.Helper()
	for _, c := range h.page.Commands() {
		if c.Title == title {
			c.Run()
			return
		}
	}
	h.Fatalf("there is no command %q", title)
}

// keep waits until what was typed is kept.
func (h *hands) keep() { h.screen.Deps.Tasks.Elapse() }

// unsaved tells whether the open course has something that the plan does not.
func (h *hands) unsaved() bool { return h.page.edit.draft.Changed() }

// undo and redo take back and do again what was done, as the window does.
func (h *hands) undo() {
	h.Helper()
	h.page.Keep()
	if _, err := h.screen.Deps.Planner.Undo(context.Background()); err != nil {
		h.Fatal(err)
	}
}

func (h *hands) redo() {
	h.Helper()
	h.page.Keep()
	if _, err := h.screen.Deps.Planner.Redo(context.Background()); err != nil {
		h.Fatal(err)
	}
}

// stored is the open course as the plan has it.
func (h *hands) stored() *course.Course { return h.plan().Courses.Get(h.page.edit.course().ID) }

// open opens a course of the example and puts the caret before its title, which
// is chosen as a whole.
func (h *hands) open(title string) *course.Course {
	c := courseCalled(h.T, h.screen, title)
	h.page.Open(kit.Goal{ID: c.ID})
	if h.page.edit == nil || h.page.Title() != title {
		h.Fatalf("%q was not opened", title)
	}
	h.press(fyne.KeyHome)
	return c
}

// takeBack presses the button of the toast, after the time of a double click.
func (h *hands) takeBack() {
	h.Helper()
	h.screen.Deps.Tasks.Elapse()
	h.button("Fortryd")
}

// button presses the button with a text or tooltip that is seen on top.
func (h *hands) button(text string) {
	h.Helper()
	c := h.screen.Deps.Window.Canvas()
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	var found *kit.Button
	var look func(o fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.Visible() && b.AccessibilityLabel() == text {
			found = b
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				look(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				look(child)
			}
		}
	}
	look(root)
	if found == nil {
		h.Fatalf("there is no button %q", text)
	}
	test.Tap(found)
}

func titles(l *course.Lesson) string {
	var out []string
	for _, a := range l.Activities {
		out = append(out, a.Title)
	}
	return strings.Join(out, ",")
}

// TestDesignByKeyboard makes a course with one lesson of 90 minutes and four
// activities without the mouse and looks into the plan.
func TestDesignByKeyboard(t *testing.T) {
	h := handsOn(t)
	h.page.Open(kit.Goal{New: true})
	h.write("Robotter på vej")
	h.press(fyne.KeyTab, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn) // the second theme
	h.press(fyne.KeyTab, fyne.KeySpace)
	h.write("6. kl")
	h.press(fyne.KeyReturn)
	h.command("Ny aktivitet")
	for i, a := range []string{"Start", "Byg", "Prøv", "Slut"} {
		h.write(a)
		h.press(fyne.KeyTab)
		h.write([]string{"10", "30", "35", "15"}[i])
		h.press(fyne.KeyTab, fyne.KeySpace)
		for range i {
			h.press(fyne.KeyDown)
		}
		h.press(fyne.KeyReturn, fyne.KeyTab)
		h.write("Tekst til " + a)
		if a != "Slut" {
			h.focused().(fyne.Shortcutable).TypedShortcut(kit.Ctrl(fyne.KeyReturn))
		}
	}
	const about = "Kodning og teknologi · 6. klasse · Kladde · "
	if h.page.Subtitle() != about+"gemmer …" {
		t.Errorf("while typing, subtitle %q", h.page.Subtitle())
	}
	h.keep()
	if h.page.Subtitle() != about+"gemt" {
		t.Errorf("subtitle %q", h.page.Subtitle())
	}
	c := courseCalled(t, h.screen, "Robotter på vej")
	l := c.Lessons[0]
	if len(c.Lessons) != 1 || l.Minutes != 90 || l.Designed() != 90 || titles(&l) != "Start,Byg,Prøv,Slut" {
		t.Errorf("lessons are %+v", c.Lessons)
	}
	if l.Activities[3].Type != course.Practise || l.Activities[1].Type != course.Discuss || l.Activities[2].Text != "Tekst til Prøv" {
		t.Errorf("activities are %+v", l.Activities)
	}
	if !slices.Equal(c.Grades, []course.ID{"dk.6"}) || themeName(h.plan().Themes.Get(c.Theme)) != "Kodning og teknologi" || len(c.Goals) != 0 {
		t.Errorf("grades %v, theme %v, goals %v", c.Grades, c.Theme, c.Goals)
	}
	if h.unsaved() {
		t.Error("there still is something to save")
	}
}

// TestEnterGoesOn goes through activities by Enter: to the next, to a new one,
// and from an empty one to the button.
func TestEnterGoesOn(t *testing.T) {
	h := handsOn(t)
	h.open("Læselyst: bogspeed-date")
	e := h.page.edit
	n := len(e.lesson().Activities)
	e.openActivity(e.lesson().Activities[n-2].ID)
	h.press(fyne.KeyReturn)
	if e.open != e.lesson().Activities[n-1].ID {
		t.Fatal("Enter does not go to the next activity")
	}
	h.press(fyne.KeyReturn)
	if len(e.lesson().Activities) != n+1 || e.open != e.lesson().Activities[n].ID {
		t.Fatal("Enter in the last activity does not begin another")
	}
	h.press(fyne.KeyReturn)
	if len(e.lesson().Activities) != n || e.open != "" || h.focused() != fyne.Focusable(e.add) {
		t.Errorf("an empty activity stays: %+v", e.lesson().Activities)
	}
	if h.unsaved() {
		t.Error("going through the activities changed the course")
	}
	e.openActivity(e.lesson().Activities[0].ID)
	h.press(fyne.KeyEscape)
	if e.open != "" || h.focused() != fyne.Focusable(e.cardOf[e.lesson().Activities[0].ID].row) {
		t.Error("Esc does not close the activity")
	}
}

// TestEditions keeps the design that sessions were planned with.
func TestEditions(t *testing.T) {
	h := handsOn(t)
	c := h.open("Godt søgt")
	h.page.edit.addLesson()
	h.write("Ekstra")
	h.keep()
	now := h.plan().Courses.Get(c.ID)
	if now.Edition != c.Edition+1 || len(now.Lessons) != len(c.Lessons)+1 || len(h.plan().Design(h.plan().Using(c.ID)[0]).Lessons) != len(c.Lessons) {
		t.Errorf("edition %d with %d lessons", now.Edition, len(now.Lessons))
	}
	h.undo() // its title
	h.undo()
	if len(h.page.edit.course().Lessons) != len(c.Lessons) || h.stored().Edition != c.Edition {
		t.Error("the designer does not follow an undo")
	}
}
