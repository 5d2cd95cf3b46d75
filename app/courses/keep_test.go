package courses

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// TestKeptWhileTyping types into a course: it is kept at a pause and when the
// keyboard leaves the field, and each field is one step to undo.
func TestKeptWhileTyping(t *testing.T) {
	h := handsOn(t)
	c := h.open("Scratch-spil")
	h.write("Nyt ")
	if h.stored().Title != "Scratch-spil" {
		t.Fatal("kept with every letter")
	}
	h.keep()
	if h.stored().Title != "Nyt Scratch-spil" || !strings.HasSuffix(h.page.Subtitle(), "gemt") {
		t.Fatalf("the plan has %q, the head says %q", h.stored().Title, h.page.Subtitle())
	}
	h.write("og ")
	h.page.Keep()
	h.write("godt ")
	h.screen.Deps.Window.Canvas().Focus(h.page.edit.lessonTitle)
	if got := h.stored().Title; got != "Nyt og godt Scratch-spil" {
		t.Fatalf("leaving the field keeps %q", got)
	}
	h.write("Start")
	h.page.Keep()
	if list, err := h.screen.Deps.Planner.History(context.Background(), c.ID); err != nil || len(list) != 3 { // with the one that made the example
		t.Errorf("the history has %d steps (%v), want 3", len(list), err)
	}
	h.undo()
	if h.stored().Lessons[0].Title != c.Lessons[0].Title || h.stored().Title != "Nyt og godt Scratch-spil" {
		t.Errorf("one step back: %q, %q", h.stored().Title, h.stored().Lessons[0].Title)
	}
	h.undo()
	if h.stored().Title != "Scratch-spil" || h.page.edit.title.Text != "Scratch-spil" || h.page.Title() != "Scratch-spil" {
		t.Errorf("two steps back the plan has %q and the field %q", h.stored().Title, h.page.edit.title.Text)
	}
	h.redo()
	if h.page.edit.title.Text != "Nyt og godt Scratch-spil" {
		t.Errorf("done again: %q", h.page.edit.title.Text)
	}
}

// TestRestEndsABurst types, rests and types on in one field: two steps.
func TestRestEndsABurst(t *testing.T) {
	h := handsOn(t)
	h.open("Scratch-spil")
	h.write("A")
	h.keep() // the pause
	h.write("B")
	h.keep()
	h.keep() // the rest
	h.write("C")
	h.page.Keep()
	h.undo()
	if got := h.stored().Title; got != "ABScratch-spil" {
		t.Errorf("after a rest one step takes back to %q", got)
	}
}

// TestNewCourse is in the plan from the first letters on, and leaves nothing
// behind when nobody wrote into it.
func TestNewCourse(t *testing.T) {
	h := handsOn(t)
	before, done := h.plan().Courses.Len(), h.screen.Deps.Planner.LastDone()
	h.page.Open(kit.Goal{New: true})
	h.page.edit.addActivity()
	h.press(fyne.KeyEscape)
	h.keep()
	h.page.Open(kit.Goal{})
	if h.page.edit != nil || h.plan().Courses.Len() != before || h.screen.Deps.Planner.LastDone() != done {
		t.Fatal("an untouched course stays behind")
	}
	h.page.Open(kit.Goal{New: true})
	h.write("F")
	h.keep()
	if h.plan().Courses.Len() != before+1 || h.stored().Title != "F" || h.stored().State != course.Draft {
		t.Fatal("the course is not in the plan")
	}
	h.write("ilm")
	h.undo()
	if h.plan().Courses.Len() != before || h.page.edit == nil || h.page.edit.title.Text != "" || h.page.Title() != "Nyt forløb" {
		t.Errorf("taken back: %d courses, field %q, head %q", h.plan().Courses.Len(), h.page.edit.title.Text, h.page.Title())
	}
	h.redo()
	if h.stored() == nil || h.page.edit.title.Text != "Film" {
		t.Errorf("done again the field has %q", h.page.edit.title.Text)
	}
}

// TestRefused empties the title of a published course: that is said beside the
// field and not kept, and everything else is.
func TestRefused(t *testing.T) {
	h := handsOn(t)
	h.open("Scratch-spil")
	e := h.page.edit
	field := e.form.Field("title")
	h.focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	h.press(fyne.KeyDelete)
	h.press(fyne.KeyTab)
	if field.Error() == "" || h.stored().Title != "Scratch-spil" || !strings.Contains(h.page.Subtitle(), "ikke gemt: 1 felt") {
		t.Fatalf("said %q, kept %q, the head says %q", field.Error(), h.stored().Title, h.page.Subtitle())
	}
	e.form.Field("price").Focus()
	h.write("100 kr.")
	h.keep()
	if !strings.HasPrefix(h.stored().Price, "100 kr.") || h.stored().Title != "Scratch-spil" || e.title.Text != "" {
		t.Errorf("price %q, title %q", h.stored().Price, h.stored().Title)
	}
	if h.focused() != e.form.Field("price").Control.(fyne.Focusable) {
		t.Error("the refusal takes the keyboard away")
	}
	e.title.FocusGained()
	h.screen.Deps.Window.Canvas().Focus(e.title)
	h.write("Spil")
	if field.Error() != "" {
		t.Error("the sentence stays while it is put right")
	}
	h.keep()
	if h.stored().Title != "Spil" || !strings.HasSuffix(h.page.Subtitle(), "· gemt") {
		t.Errorf("put right: %q, the head says %q", h.stored().Title, h.page.Subtitle())
	}
	// What was refused goes when something is undone: it was never there.
	h.focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	h.press(fyne.KeyDelete)
	h.keep()
	h.undo()
	if e.title.Text != "Scratch-spil" || field.Error() != "" {
		t.Errorf("undone: %q, said %q", e.title.Text, field.Error())
	}
}

// TestPublish leads to what is missing, asks about what schools would miss, and
// publishes.
func TestPublish(t *testing.T) {
	h := handsOn(t)
	h.page.Open(kit.Goal{New: true})
	e := h.page.edit
	h.write("Robotter")
	h.press(fyne.KeyTab)
	h.button("Offentliggør")
	if e.course().State != course.Draft || e.form.Field("theme").Error() == "" || e.form.Field("grades").Error() == "" || e.form.Field("title").Error() != "" {
		t.Errorf("state %v; said %q", e.course().State, e.keeping.refused)
	}
	if h.focused() != e.form.Field("theme").Control.(fyne.Focusable) {
		t.Error("it does not lead to the theme")
	}
	h.screen.Deps.Window.Canvas().Focus(e.title)
	h.command("Offentliggør forløbet")
	if e.form.Field("theme").Error() == "" || e.form.Field("grades").Error() == "" {
		t.Errorf("from the title by keys it says %q", e.keeping.refused)
	}
	e.course().Theme, e.course().Grades = h.plan().SortedThemes()[0].ID, []course.ID{"dk.6"}
	e.settled("theme")
	h.command("Offentliggør forløbet")
	h.screen.Want(t, "Lektion 1 har ingen aktiviteter", "Ingen læringsmål er valgt")
	h.screen.Tap(t, "Annuller")
	if h.stored().State != course.Draft {
		t.Error("published without being asked")
	}
	h.command("Offentliggør forløbet")
	h.screen.Tap(t, "Offentliggør alligevel")
	if h.stored().State != course.Published || !e.publish.Hidden {
		t.Errorf("state %v", h.stored().State)
	}
	h.undo()
	if v, _ := e.state.Value(); v != course.Draft || e.publish.Hidden {
		t.Error("the choice does not follow an undo")
	}
}

// TestUndoInPlace takes changes back without moving what the user looks at.
func TestUndoInPlace(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	e.onChip("1")
	id := e.lesson().Activities[1].ID
	e.openActivity(id)
	text := e.cardOf[id].text
	h.screen.Deps.Window.Canvas().Focus(text)
	before := text.Text
	h.press(fyne.KeyPageUp) // to the first letter
	h.write("Abc ")
	h.press(fyne.KeyRight)
	e.columns.scrolls[0].ScrollToOffset(fyne.NewPos(0, 40))
	card, scrolled := e.cardOf[id], e.columns.scrolls[0].Offset.Y
	if text.LeavesUndo(); !text.LeavesUndo() {
		t.Error("the field keeps undo for itself")
	}
	text.TypedShortcut(&fyne.ShortcutUndo{})
	if text.Text == before {
		t.Error("the field undoes by itself")
	}
	h.undo()
	if text.Text != before || h.focused() != fyne.Focusable(text) || e.open != id || e.at != 1 || e.cardOf[id] != card || text.CursorColumn != 5 {
		t.Errorf("text %q, lesson %d, open %q, column %d", text.Text, e.at, e.open, text.CursorColumn)
	}
	if e.columns.scrolls[0].Offset.Y != scrolled {
		t.Errorf("scrolled from %v to %v", scrolled, e.columns.scrolls[0].Offset.Y)
	}
	h.press(fyne.KeyEscape)
	h.command("Flyt aktiviteten op")
	h.undo()
	if Find(e.lesson(), id) != 1 || h.focused() != fyne.Focusable(e.cardOf[id].row) {
		t.Error("undoing a move moves nothing, or takes the keyboard")
	}
	h.command("Slet aktiviteten")
	h.undo()
	if Find(e.lesson(), id) != 1 || h.page.edit != e {
		t.Error("the deleted activity did not come back")
	}
}

// refusing is a store that refuses everything, as a file that is held does.
type refusing struct {
	course.Store
	refuse bool
}

var errHeld = &course.Error{Code: course.ErrLocked}

func (r *refusing) Commit(ctx context.Context, c course.Change) (int64, error) {
	if r.refuse {
		return 0, errHeld
	}
	return r.Store.Commit(ctx, c)
}

// TestLeave closes the window while the file is held by somebody else.
func TestLeave(t *testing.T) {
	h := handsOn(t)
	store := &refusing{Store: h.screen.File.Store, refuse: true}
	p, err := course.OpenPlanner(context.Background(), store)
	if err != nil {
		t.Fatal(err)
	}
	p.OnChange = func(course.Change) { h.page.Refresh() }
	h.screen.Deps.Planner = p
	c := h.open("Scratch-spil")
	h.write("x")
	if h.page.Keep() || !strings.Contains(h.page.Subtitle(), "ikke gemt: ") || errors.Is(h.page.edit.keeping.trouble, errHeld) == false {
		t.Fatalf("the head says %q", h.page.Subtitle())
	}
	left := 0
	leave := func() { h.page.Leave(func() { left++ }) }
	leave()
	h.button("Redigér videre")
	if left != 0 || h.page.edit.title.Text != "xScratch-spil" {
		t.Fatal("staying leaves")
	}
	store.refuse = false
	h.keep() // it is tried again by itself
	if h.plan().Courses.Get(c.ID).Title != "xScratch-spil" || !strings.HasSuffix(h.page.Subtitle(), "· gemt") {
		t.Errorf("once the file is free: %q, %q", h.plan().Courses.Get(c.ID).Title, h.page.Subtitle())
	}
	store.refuse = true
	h.write("y")
	leave()
	h.button("Kassér")
	if left != 1 || h.page.edit != nil || h.plan().Courses.Get(c.ID).Title != "xScratch-spil" {
		t.Error("discarding does not leave, or keeps")
	}
}

// TestTypingBeforeAStep does something else while typing: what was typed before
// is a step of its own.
func TestTypingBeforeAStep(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	first := e.lesson().Activities[0]
	e.openActivity(first.ID)
	h.press(fyne.KeyHome)
	h.write("Nu: ")
	h.command(h.screen.Deps.Words.T("courses.activity.down"))
	if got := h.stored().Lessons[0].Activities[1].Title; got != "Nu: "+first.Title {
		t.Fatalf("moved down stands %q", got)
	}
	h.undo()
	if got := h.stored().Lessons[0].Activities[0].Title; got != "Nu: "+first.Title {
		t.Errorf("the move is taken back, and the first is %q", got)
	}
}
