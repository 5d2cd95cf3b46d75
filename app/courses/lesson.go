package courses

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// newLessonKey is the key of the chip that adds a lesson.
const newLessonKey = "new"

// lessonPart is the middle part: the lessons as chips, and of the one that is
// chosen title, minutes, a strip to scale and the activities.
func (e *editor) lessonPart() fyne.CanvasObject {
	w := e.page.deps.Words
	e.chips = kit.NewChipRow(nil, "", e.onChip)
	e.lessonTitle = kit.NewTextField("")
	e.written(e.lessonTitle, func() (*string, string) { return &e.lesson().Title, lessonField(e.shownLesson, "title") })
	e.lessonMinutes = kit.NewNumberEntry(w, 0, course.MaxMinutes)
	e.counted(e.lessonMinutes, func() (*int, string) { return &e.lesson().Minutes, lessonField(e.shownLesson, "minutes") })
	count := e.lessonMinutes.OnNumber
	e.lessonMinutes.OnNumber = func(n int, ok bool) {
		count(n, ok)
		if !e.loading {
			e.showChips()
			e.showStrip()
		}
	}
	e.titleField = kit.NewField(w.T("courses.lesson.title"), e.lessonTitle, false, "")
	e.minutesField = kit.NewField(w.Field("minutes"), e.lessonMinutes, true, "")
	more := kit.IconButton(kit.IconMore, w.T("courses.lesson.menu"), nil)
	more.OnTapped = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(more)
		e.lessonMenu(at.AddXY(0, more.Size().Height))
	}
	e.headLine = kit.HStack(kit.Space2, kit.Grow(kit.Columns(kit.Space3, []float32{2.6, 1}, e.titleField, e.minutesField)), kit.Inset(18, 0, 0, 0, kit.HStack(kit.Space1, e.clockButton(), more)))
	e.strip = kit.NewTimeStrip(w)
	e.strip.SetTitle(w.T("courses.strip"))
	e.strip.OnResize = e.onResize
	e.cards = kit.VStack(kit.Space3)
	e.none = kit.Body(w.T("courses.activities.none")).In(kit.ColorMuted)
	e.add = kit.Secondary(w.T("courses.activity.add"), e.addActivity).WithIcon(kit.IconPlus).WithTip(kit.ShortcutText(w, addKeys))
	e.afterwards = e.area("", 3, "afterwards", func(c *course.Course) *string { return &c.Afterwards })
	kit.Name(e.afterwards.Control, w.Field("afterwards")) // the card says it to the eye
	after := kit.Card(w.Field("afterwards"), nil, e.afterwards)
	return kit.VStack(kit.Space3, e.chips, e.headLine, kit.Inset(2, 0, 4, 0, e.strip), e.cards, e.add, after)
}

// showLesson shows a lesson by its place. What is on the screen already stays
// there, with the keyboard in it.
func (e *editor) showLesson(at int) {
	at = max(0, min(at, len(e.course().Lessons)-1))
	if at != e.at {
		e.closeActivity()
	}
	e.at = at
	l := e.lesson()
	e.shownLesson = l.ID
	e.loading = true
	e.lessonTitle.Put(l.Title)
	if n, ok := e.lessonMinutes.Number(); !ok || n != l.Minutes {
		e.lessonMinutes.Put(digits(l.Minutes))
	}
	e.loading = false
	e.showRefusal(lessonField(l.ID, "title"))
	e.showRefusal(lessonField(l.ID, "minutes"))
	e.showChips()
	e.showCards()
	e.showSide()
}

// digits writes a number into a field; 0 is not said.
func digits(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (e *editor) showChips() {
	w := e.page.deps.Words
	var chips []kit.Chip
	for i := range e.course().Lessons {
		l := &e.course().Lessons[i]
		chips = append(chips, kit.Chip{
			Key: strconv.Itoa(i), Tip: l.Title,
			Text: w.T("courses.lesson.tab", course.Args{"N": i + 1, "Minutes": w.Minutes(l.Minutes)}),
		})
	}
	chips = append(chips, kit.Chip{Key: newLessonKey, Text: w.T("courses.lesson.add")})
	chosen := strconv.Itoa(e.at)
	if !slices.Equal(chips, e.shownChips) {
		e.shownChips = chips
		e.chips.SetChips(chips)
	}
	if now := e.chips.Chosen(); len(now) != 1 || now[0] != chosen {
		e.chips.Choose(chosen)
	}
}

func (e *editor) onChip(key string) {
	if key == newLessonKey {
		e.addLesson()
		return
	}
	if at, err := strconv.Atoi(key); err == nil {
		e.showLesson(at)
	}
}

// turn shows the next lesson, or the one before.
func (e *editor) turn(by int) { e.showLesson(e.at + by) }

func (e *editor) addLesson() {
	e.closeActivity()
	if len(e.course().Lessons) >= course.MaxLessons {
		e.showChips()
		return
	}
	e.showLesson(e.draft.AddLesson(e.page.deps.Planner.NewID()))
	e.settled("lessons")
	e.focus(e.lessonTitle)
}

// copyLesson puts a copy of the lesson behind it and shows that.
func (e *editor) copyLesson() {
	e.closeActivity()
	if len(e.course().Lessons) >= course.MaxLessons {
		return
	}
	e.draft.CopyLesson(e.at, e.page.deps.Planner.NewID)
	e.showLesson(e.at + 1)
	e.settled("lessons")
}

// moveLesson gives the lesson another place among the lessons.
func (e *editor) moveLesson(by int) {
	if e.draft.MoveLesson(e.at, e.at+by) {
		e.at += by
		e.showLesson(e.at)
		e.settled("lessons")
	}
}

// removeLesson takes the lesson out, and offers to take that back where it had
// activities.
func (e *editor) removeLesson() {
	if len(e.course().Lessons) < 2 {
		return
	}
	e.closeActivity()
	w, n := e.page.deps.Words, len(e.lesson().Activities)
	e.draft.RemoveLesson(e.at)
	e.showLesson(max(0, e.at-1))
	if n > 0 {
		e.settledWithUndo("lessons", w.T("courses.lesson.deleted"))
	} else {
		e.settled("lessons")
	}
}

// settledWithUndo is settled and says what was done, with an offer to take it
// back. Nothing is said when it could not be kept: undoing would then take back
// what was done before it.
func (e *editor) settledWithUndo(field, text string) {
	d := e.page.deps
	before := d.Planner.LastDone()
	e.settled(field)
	if done := d.Planner.LastDone(); done != before {
		d.ShowUndo(text, done)
	}
}

// lessonMenu is what can be done with the lesson as a whole.
func (e *editor) lessonMenu(at fyne.Position) {
	w, last := e.page.deps.Words, len(e.course().Lessons)-1
	left := fyne.NewMenuItem(w.T("courses.lesson.left"), func() { e.moveLesson(-1) })
	right := fyne.NewMenuItem(w.T("courses.lesson.right"), func() { e.moveLesson(1) })
	remove := fyne.NewMenuItem(w.T("courses.lesson.delete"), e.removeLesson)
	left.Disabled, right.Disabled, remove.Disabled = e.at == 0, e.at == last, last == 0
	kit.ShowMenu(e.page.deps.Window, at, fyne.NewMenuItem(w.T("courses.lesson.copy"), e.copyLesson), left, right, fyne.NewMenuItemSeparator(), remove)
}

// showStrip shows the activities of the lesson to scale.
func (e *editor) showStrip() {
	w, l := e.page.deps.Words, e.lesson()
	segments := make([]kit.TimeSegment, len(l.Activities))
	for i, a := range l.Activities {
		name := a.Title
		if name == "" {
			name = w.ActivityKind(a)
		}
		_, color := kit.ActivitySign(a)
		segments[i] = kit.TimeSegment{Label: name, Minutes: a.Minutes, Color: color}
	}
	e.showRest()
	if l.Minutes == e.stripMinutes && slices.Equal(segments, e.stripSegments) {
		return
	}
	e.stripMinutes, e.stripSegments = l.Minutes, segments
	e.strip.SetSegments(segments, l.Minutes)
}

// onResize takes minutes from the strip, where an edge was dragged or a key
// pressed.
func (e *editor) onResize(i, minutes int) {
	if l := e.lesson(); i < len(l.Activities) {
		e.setMinutes(l.Activities[i].ID, minutes)
	}
}

// setMinutes gives an activity other minutes than are typed into it.
func (e *editor) setMinutes(id course.ID, minutes int) {
	e.alter(id, func(a *course.Activity) string {
		a.Minutes = max(0, min(minutes, course.MaxMinutes))
		return "minutes"
	})
	e.showCards()
}
