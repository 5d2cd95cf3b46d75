package courses

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// TestReorder moves activities by command and by dragging.
func TestReorder(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	first := strings.Split(titles(e.lesson()), ",")
	id := e.lesson().Activities[1].ID
	e.openActivity(id)
	h.command("Flyt aktiviteten op")
	if Find(e.lesson(), id) != 0 || h.focused() != fyne.Focusable(e.cardOf[id].title) {
		t.Error("the open activity was not moved, or lost the keyboard")
	}
	h.command("Flyt aktiviteten op")
	h.command("Flyt aktiviteten ned")
	h.press(fyne.KeyEscape)
	h.command("Flyt aktiviteten ned")
	if Find(e.lesson(), id) != 2 {
		t.Errorf("the activity with the keyboard was not moved: %s", titles(e.lesson()))
	}
	h.command("Flyt aktiviteten op")
	if h.unsaved() {
		t.Error("moved there and back, the course is another")
	}
	var g *kit.Grip
	for _, o := range test.LaidOutObjects(e.cardOf[id].object) {
		if grip, ok := o.(*kit.Grip); ok {
			g = grip
		}
	}
	middle := func(i int) fyne.Position {
		o := e.cards.Objects[i]
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(o.Size().Width/2, o.Size().Height/2)
	}
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: middle(3)}})
	g.DragEnd()
	if got, want := titles(e.lesson()), strings.Join([]string{first[0], first[2], first[3], first[1], first[4]}, ","); got != want {
		t.Errorf("dragged: %s, want %s", got, want)
	}
	h.command("Flyt aktiviteten ned")
	if Find(e.lesson(), id) != 4 {
		t.Errorf("the keys do not go on from where the activity was dropped: %s", titles(e.lesson()))
	}
	h.takeBack()
	if got := titles(e.lesson()); Find(e.lesson(), id) != 3 || titles(&h.stored().Lessons[0]) != got {
		t.Errorf("taken back by the toast: %s", got)
	}
}

// TestAMoveThatIsNotKeptIsNotUndone moves an activity while the plan cannot be
// told, as when it is busy: the toast must not offer to undo what was before.
func TestAMoveThatIsNotKeptIsNotUndone(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	e.keeping.busy = true
	e.move(e.lesson().Activities[1].ID, 0)
	if strings.Contains(h.screen.Text(), "er flyttet") {
		t.Error("undo is offered for a move that was not kept")
	}
	e.keeping.busy = false
	if e.move(e.lesson().Activities[3].ID, 0); !strings.Contains(h.screen.Text(), "er flyttet") {
		t.Error("undo is not offered for a move that was kept")
	}
}

// TestDeleteActivity takes an activity out and puts it back by the toast.
func TestDeleteActivity(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	before := titles(e.lesson())
	e.openActivity(e.lesson().Activities[2].ID)
	h.button("Slet aktiviteten")
	if len(e.lesson().Activities) != 4 || e.open != "" {
		t.Fatalf("still there: %s", titles(e.lesson()))
	}
	h.takeBack()
	if titles(e.lesson()) != before || titles(&h.stored().Lessons[0]) != before {
		t.Errorf("put back: %s", titles(e.lesson()))
	}
}

// TestStrip lengthens an activity by the strip, while it is closed and while
// it is open.
func TestStrip(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	h.screen.Deps.Window.Canvas().Focus(e.strip)
	e.strip.TypedRune('+')
	e.openActivity(e.lesson().Activities[0].ID)
	h.screen.Deps.Window.Canvas().Focus(e.strip)
	e.strip.TypedRune('+')
	if got := e.lesson().Activities[0].Minutes; got != 20 || e.cardOf[e.open].minutes.Text != "20" {
		t.Errorf("%d minutes, %q in the field", got, e.cardOf[e.open].minutes.Text)
	}
	if text := e.planned.Text(); !strings.Contains(text, "190") {
		t.Errorf("balance says %q", text)
	}
}

// TestReadyLeads presses the points of the readiness list.
func TestReadyLeads(t *testing.T) {
	h := handsOn(t)
	h.open("Podcast: fortæl om en bog")
	e := h.page.edit
	for _, g := range course.Readiness(e.course()) {
		if g.Key == course.GapMinutes && g.N == 0 {
			e.lead(g.Field)
		}
	}
	if e.at != 1 || h.focused() != fyne.Focusable(e.add) {
		t.Errorf("the empty lesson is not shown: lesson %d", e.at)
	}
	e.lead("lessons.0.minutes")
	if e.at != 0 || h.focused() != fyne.Focusable(e.lessonMinutes) {
		t.Errorf("the minutes of the first lesson do not have the keyboard")
	}
	e.lead("afterwards")
	if h.focused() != e.afterwards.Control.(fyne.Focusable) {
		t.Error("what pupils can do does not have the keyboard")
	}
	e.lead("summary")
	if h.focused() != e.form.Field("summary").Control.(fyne.Focusable) {
		t.Error("the summary does not have the keyboard")
	}
}

// TestGoals ties goals to an activity, and forgets them with the course's.
func TestGoals(t *testing.T) {
	h := handsOn(t)
	h.open("Podcast: fortæl om en bog")
	e := h.page.edit
	n := len(e.course().Goals)
	e.openActivity(e.lesson().Activities[0].ID)
	e.draft.SetGoals(nil)
	e.renewOpen()
	e.changed("goals")
	if h.keep(); n == 0 || len(h.plan().Courses.Get(e.course().ID).Goals) != 0 || len(h.plan().Courses.Get(e.course().ID).Lessons[0].Activities[0].Goals) != 0 {
		t.Error("goals stay at an activity of a course without goals")
	}
}

// TestLessons adds and removes lessons.
func TestLessons(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	e.onChip(newLessonKey)
	h.write("Tredje")
	h.press(fyne.KeyTab)
	e.lessonMinutes.SetText("45")
	if len(e.course().Lessons) != 3 || e.at != 2 || e.lesson().Title != "Tredje" || e.lesson().Minutes != 45 {
		t.Fatalf("third lesson: %+v", e.lesson())
	}
	e.removeLesson()
	e.onChip("0")
	h.command("Kopiér lektionen")
	if len(e.course().Lessons) != 3 || e.at != 1 || titles(e.lesson()) != titles(&e.course().Lessons[0]) {
		t.Fatalf("copied: %+v", e.course().Lessons)
	}
	h.command("Flyt lektionen senere i forløbet")
	if e.at != 2 || e.course().Lessons[1].Title != "Billeder lyver også" {
		t.Errorf("moved later: lesson %d of %+v", e.at, e.course().Lessons)
	}
	h.command("Lektionen før")
	h.command("Lektionen før")
	h.command("Næste lektion")
	if e.at != 1 || e.lessonTitle.Text != "Billeder lyver også" {
		t.Errorf("turned to lesson %d", e.at)
	}
	e.removeLesson()
	if len(h.stored().Lessons) != 2 {
		t.Fatal("the lesson is still there")
	}
	h.takeBack()
	if len(h.stored().Lessons) != 3 || len(e.course().Lessons) != 3 {
		t.Error("the lesson did not come back")
	}
	e.removeLesson()
	e.removeLesson()
	e.removeLesson()
	if len(e.course().Lessons) != 1 {
		t.Error("the last lesson went")
	}
}
