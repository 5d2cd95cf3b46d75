package courses

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// minutesOf gives the minutes of the activities of a lesson.
func minutesOf(l *course.Lesson) []int {
	var out []int
	for _, a := range l.Activities {
		out = append(out, a.Minutes)
	}
	return out
}

// card opens a course of the example with the keyboard on a closed activity of
// its first lesson.
func (h *hands) card(place int) *course.Activity {
	h.Helper()
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	e.focusCard(e.lesson().Activities[place].ID)
	return &e.lesson().Activities[place]
}

// TestOneKey chooses learning types, makes a break, lengthens and shortens and
// deletes on a closed card, each by one key; each is kept at once.
func TestOneKey(t *testing.T) {
	h := handsOn(t)
	id := h.card(2).ID
	now := func() course.Activity { l := &h.stored().Lessons[0]; return l.Activities[Find(l, id)] }
	row := h.focused()
	h.write("6")
	if now().Type != course.Produce {
		t.Errorf("6 makes it %v", now().Type)
	}
	h.write("8x")
	h.write("0")
	if a := now(); !a.Break || a.Type != 0 || len(a.Goals) != 0 {
		t.Errorf("0 makes it %+v", a)
	}
	if h.focused() != row {
		t.Error("the card lost the keyboard")
	}
	h.undo()
	if now().Break || now().Type != course.Produce || h.focused() != row {
		t.Errorf("taken back it is %+v", now())
	}
	h.write("++")
	h.keep()
	if now().Minutes != 35 {
		t.Errorf("two + make %d minutes", now().Minutes)
	}
	h.write("-")
	h.page.Keep()
	if now().Minutes != 30 {
		t.Errorf("− makes %d minutes", now().Minutes)
	}
	h.press(fyne.KeyDelete)
	if Find(&h.stored().Lessons[0], id) >= 0 {
		t.Error("Delete does not delete")
	}
	h.takeBack()
	if now().Minutes != 30 {
		t.Error("the toast does not put it back")
	}
}

// TestSplitMergeDuplicate does what the commands say with the activity that has
// the keyboard, and each is one step to undo.
func TestSplitMergeDuplicate(t *testing.T) {
	h := handsOn(t)
	id := h.card(2).ID
	e := h.page.edit
	before := titles(e.lesson())
	h.command("Del aktiviteten i to")
	l := &h.stored().Lessons[0]
	if len(l.Activities) != 6 || l.Activities[2].Minutes != 10 || l.Activities[3].Minutes != 15 || h.focused() != fyne.Focusable(e.cardOf[l.Activities[3].ID].row) {
		t.Fatalf("split into %v minutes", minutesOf(l))
	}
	h.press(fyne.KeyUp) // back to the first
	e.focusCard(id)
	h.command("Læg sammen med den næste")
	if l := &h.stored().Lessons[0]; titles(l) != before || l.Activities[2].Minutes != 25 {
		t.Errorf("merged into %s, %v", titles(l), minutesOf(l))
	}
	h.command("Kopiér aktiviteten")
	if l := &h.stored().Lessons[0]; len(l.Activities) != 6 || l.Activities[3].Title != l.Activities[2].Title || l.Activities[3].ID == id {
		t.Errorf("duplicated into %s", titles(l))
	}
	for range 3 {
		h.undo()
	}
	if l := &h.stored().Lessons[0]; titles(l) != before || titles(e.lesson()) != before {
		t.Errorf("three steps back: %s", titles(l))
	}
	// In an open card the text is divided at the caret.
	e.openActivity(id)
	text := e.cardOf[id].text
	h.screen.Deps.Window.Canvas().Focus(text)
	whole := text.Text
	first, rest, _ := strings.Cut(whole, " ")
	h.press(fyne.KeyPageUp) // to the first letter
	for range len([]rune(first)) {
		h.press(fyne.KeyRight)
	}
	h.command("Del aktiviteten i to")
	l = &h.stored().Lessons[0]
	if l.Activities[2].Text != first || l.Activities[3].Text != rest || e.open != l.Activities[3].ID || h.focused() != fyne.Focusable(e.cardOf[e.open].title) {
		t.Errorf("divided into %q and %q", l.Activities[2].Text, l.Activities[3].Text)
	}
}

// TestTransfer moves an activity into the next lesson and back.
func TestTransfer(t *testing.T) {
	h := handsOn(t)
	id := h.card(1).ID
	e := h.page.edit
	h.command("Flyt aktiviteten til lektionen før") // there is none
	h.command("Flyt aktiviteten til næste lektion")
	if s := h.stored(); e.at != 1 || Find(&s.Lessons[0], id) >= 0 || Find(&s.Lessons[1], id) != len(s.Lessons[1].Activities)-1 || h.focused() != fyne.Focusable(e.cardOf[id].row) {
		t.Fatalf("lesson %d is shown", e.at)
	}
	h.screen.Want(t, "er flyttet")
	h.takeBack() // in the toast, as after a move within the lesson
	if s := h.stored(); Find(&s.Lessons[0], id) != 1 || e.at != 1 {
		t.Errorf("taken back it stands at %d; lesson %d is shown", Find(&s.Lessons[0], id), e.at)
	}
}

// TestTransferWhereThereIsNoLesson leaves the open activity open.
func TestTransferWhereThereIsNoLesson(t *testing.T) {
	h := handsOn(t)
	id := h.card(1).ID
	e := h.page.edit
	e.openActivity(id)
	h.command("Flyt aktiviteten til lektionen før")
	if e.open != id || strings.Contains(h.screen.Text(), "er flyttet") {
		t.Errorf("%q is open, shown is %s", e.open, h.screen.Text())
	}
}

// TestBreak adds a break, which needs no title and has no learning type.
func TestBreak(t *testing.T) {
	h := handsOn(t)
	h.card(1)
	e := h.page.edit
	h.command("Ny pause")
	h.write("10")
	h.press(fyne.KeyEscape)
	h.keep()
	l := &h.stored().Lessons[0]
	if a := l.Activities[2]; !a.Break || a.Minutes != 10 || a.Title != "" {
		t.Fatalf("the break is %+v", a)
	}
	h.screen.Want(t, "Pause")
	for _, g := range course.Readiness(e.course()) {
		if g.Key == course.GapUntitled {
			t.Error("a break needs a title")
		}
	}
	// An open activity becomes a break, and another kind again, by its choice.
	id := l.Activities[0].ID
	e.openActivity(id)
	e.cardOf[id].kind.OnChanged(course.LearningTypes)
	if a := h.stored().Lessons[0].Activities[0]; !a.Break || len(a.Goals) != 0 || e.open != id {
		t.Errorf("chosen as a break it is %+v", a)
	}
	e.cardOf[id].kind.OnChanged(int(course.Reflect))
	if a := h.stored().Lessons[0].Activities[0]; a.Break || a.Type != course.Reflect {
		t.Errorf("chosen otherwise it is %+v", a)
	}
}

// TestRest takes the minutes that are left of the lesson.
func TestRest(t *testing.T) {
	h := handsOn(t)
	h.open("Podcast: fortæl om en bog")
	e := h.page.edit
	e.openActivity(e.lesson().Activities[0].ID)
	h.button("Brug de resterende 40 min")
	h.keep()
	if l := &h.stored().Lessons[0]; l.Activities[0].Minutes != 60 || l.Designed() != 90 || e.cardOf[e.open].minutes.Text != "60" || !e.cardOf[e.open].restLine.Hidden {
		t.Errorf("minutes are %v, the field says %q", minutesOf(l), e.cardOf[e.open].minutes.Text)
	}
	e.addActivity()
	if got := e.lesson().Activities[1].Minutes; got != 15 {
		t.Errorf("in a full lesson a new activity has %d minutes", got)
	}
}

// TestDragsEdge drags the edge of the second part of the strip.
func TestDragsEdge(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	w := e.strip.Size().Width
	at := fyne.NewPos(w*25/90, 5) // behind 10 and 15 of 90 minutes
	e.strip.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	to := at.AddXY(w*10/90, 0)
	e.strip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	if h.unsaved() {
		t.Error("the plan is told before the edge is let go")
	}
	e.strip.DragEnd()
	h.keep()
	if got := h.stored().Lessons[0].Activities[1].Minutes; got != 25 {
		t.Errorf("dragged by ten minutes it has %d", got)
	}
}

// TestCardMenu offers everything that the commands do.
func TestCardMenu(t *testing.T) {
	h := handsOn(t)
	a := h.card(0)
	h.press(desktop.KeyMenu)
	h.screen.Want(t, "Del aktiviteten i to", "Læg sammen med den næste", "Kopiér aktiviteten", "Flyt til en anden lektion", "Læringstype", "Slet aktiviteten")
	h.screen.Tap(t, "Kopiér aktiviteten")
	if l := &h.stored().Lessons[0]; len(l.Activities) != 6 || l.Activities[1].Title != a.Title {
		t.Errorf("the menu copied into %s", titles(l))
	}
}

// TestLessonMenu opens the menu of the lesson by its button.
func TestLessonMenu(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	h.button("Mere om lektionen")
	h.screen.Want(t, "Kopiér lektionen", "Flyt lektionen tidligere i forløbet", "Slet lektionen")
	h.screen.Tap(t, "Kopiér lektionen")
	if len(h.stored().Lessons) != 3 {
		t.Error("the menu does not copy the lesson")
	}
}

// TestGradesOfOtherCountries adds a grade level of Saxony by its German name.
func TestGradesOfOtherCountries(t *testing.T) {
	h := handsOn(t)
	h.open("Scratch-spil")
	e := h.page.edit
	if ids := e.gradeOptions(); e.foreign(e.grade(ids[0])) || !e.foreign(e.grade(ids[len(ids)-1])) {
		t.Error("one's own grade levels are not the first")
	}
	n := len(h.stored().Grades)
	e.form.Field("grades").Focus()
	h.press(fyne.KeySpace)
	h.write("klasse 6 sachsen")
	h.press(fyne.KeyReturn)
	if s := h.stored(); len(s.Grades) != n+1 || h.plan().GradeLevels.Get(s.Grades[n]).System != "DE-SN" {
		t.Fatalf("grades are %v", s.Grades)
	}
	saxon := h.stored().Grades[n]
	if !strings.Contains(h.page.Subtitle(), "Klasse") && !strings.Contains(h.page.Subtitle(), "klasse") {
		t.Errorf("the head says %q", h.page.Subtitle())
	}
	h.undo()
	if s := h.stored(); len(s.Grades) != n || h.plan().GradeLevels.Has(saxon) {
		t.Error("taken back, the grade level stays")
	}
	h.redo()
	if !h.plan().GradeLevels.Has(saxon) {
		t.Error("done again, the grade level is missing")
	}
}

// TestNeedsRoom ticks that a room is needed.
func TestNeedsRoom(t *testing.T) {
	h := handsOn(t)
	h.open("Scratch-spil")
	before := h.stored().NeedsRoom
	var check *kit.Check
	for _, o := range test.LaidOutObjects(h.page.edit.form) {
		if c, ok := o.(*kit.Check); ok {
			check = c
		}
	}
	test.Tap(check)
	if h.stored().NeedsRoom == before {
		t.Error("ticking does nothing")
	}
	h.undo()
	if check.Checked != before {
		t.Error("the box does not follow an undo")
	}
}

// TestKits chooses a kit and says for how many pupils a copy is.
func TestKits(t *testing.T) {
	h := handsOn(t)
	h.open("Podcast: fortæl om en bog")
	e := h.page.edit
	before := len(e.kitFields)
	e.draft.SetKits(h.plan(), []course.ID{h.plan().Kits.All()[0].ID})
	e.showKits()
	e.settled("kits")
	need := h.stored().Kits[0]
	e.kitFields[need.Kit].Focus()
	h.focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	h.write("12")
	h.keep()
	if got := h.stored().Kits[0].PerPupils; got != 12 {
		t.Errorf("a copy is for %d pupils", got)
	}
	h.undo()
	if got := h.stored().Kits[0].PerPupils; got != need.PerPupils {
		t.Errorf("taken back a copy is for %d pupils, not %d", got, need.PerPupils)
	}
	h.undo()
	if len(e.kitFields) != before || len(h.stored().Kits) != before {
		t.Error("the kit stays after an undo")
	}
}
