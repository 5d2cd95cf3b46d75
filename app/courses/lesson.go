package courses

import (
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
	e.lessonTitle.OnChanged = func(s string) {
		if !e.loading {
			e.lesson().Title = s
			e.changed(e.lessonPath("title"))
		}
	}
	e.lessonMinutes = kit.NewNumberEntry(w, 1, course.MaxMinutes)
	e.lessonMinutes.OnNumber = e.onLessonMinutes
	e.titleField = kit.NewField(w.T("courses.lesson.title"), e.lessonTitle, false, "")
	e.minutesField = kit.NewField(w.Field("minutes"), e.lessonMinutes, true, "")
	e.removeLesson = kit.IconButton(kit.IconTrash, w.T("courses.lesson.delete"), e.onRemoveLesson)
	e.removeSpot = kit.Inset(18, 0, 0, 0, e.removeLesson)
	e.headLine = kit.HStack(kit.Space2, kit.Grow(kit.Columns(kit.Space3, []float32{2.6, 1}, e.titleField, e.minutesField)), e.removeSpot)
	e.strip = kit.NewTimeStrip(w)
	e.strip.SetTitle(w.T("courses.strip"))
	e.strip.OnResize = e.onResize
	e.cards = kit.VStack(kit.Space3)
	e.add = kit.Secondary(w.T("courses.activity.add"), e.addActivity).WithIcon(kit.IconPlus).WithTip(kit.ShortcutText(w, addKeys))
	e.afterwards = e.area("", 3, "afterwards", func(c *course.Course) *string { return &c.Afterwards })
	kit.Name(e.afterwards.Control, w.Field("afterwards")) // the card says it to the eye
	after := kit.Card(w.Field("afterwards"), nil, e.afterwards)
	return kit.VStack(kit.Space3, e.chips, e.headLine, kit.Inset(2, 0, 4, 0, e.strip), e.cards, e.add, after)
}

// showLesson shows a lesson by its place.
func (e *editor) showLesson(at int) {
	if at != e.at {
		e.closeActivity()
		e.cardOf = map[course.ID]*card{}
	}
	e.at = max(0, min(at, len(e.course().Lessons)-1))
	l := e.lesson()
	e.loading = true
	e.lessonTitle.SetText(l.Title)
	if l.Minutes > 0 {
		e.lessonMinutes.SetNumber(l.Minutes)
	} else {
		e.lessonMinutes.SetText("")
	}
	e.loading = false
	e.titleField.SetError(e.errs[e.lessonPath("title")])
	e.minutesField.SetError(e.errs[e.lessonPath("minutes")])
	e.removeLesson.Hidden = len(e.course().Lessons) < 2
	e.removeSpot.Hidden = e.removeLesson.Hidden // or it would keep a gap beside the minutes
	e.headLine.Refresh()
	e.showChips()
	e.showCards()
	e.showSide()
}

func (e *editor) showChips() {
	w := e.page.deps.Words
	var chips []kit.Chip
	for i := range e.course().Lessons {
		chips = append(chips, kit.Chip{Key: strconv.Itoa(i), Text: w.T("courses.lesson.tab", course.Args{"N": i + 1, "Minutes": w.Minutes(e.course().Lessons[i].Minutes)})})
	}
	e.chips.SetChips(append(chips, kit.Chip{Key: newLessonKey, Text: w.T("courses.lesson.add")}))
	e.chips.Choose(strconv.Itoa(e.at))
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

func (e *editor) addLesson() {
	if len(e.course().Lessons) >= course.MaxLessons {
		e.showChips()
		return
	}
	e.closeActivity()
	e.showLesson(e.draft.AddLesson(e.page.deps.Planner.NewID()))
	e.changed("lessons")
	e.focus(e.lessonTitle)
}

// onRemoveLesson takes the lesson out, after asking when it has activities.
func (e *editor) onRemoveLesson() {
	w, n := e.page.deps.Words, len(e.lesson().Activities)
	remove := func() {
		e.closeActivity()
		e.draft.RemoveLesson(e.at)
		e.errs, e.cardOf = map[string]string{}, map[course.ID]*card{}
		e.showLesson(max(0, e.at-1))
		e.changed("lessons")
	}
	if n == 0 {
		remove()
		return
	}
	kit.Confirm(e.page.deps.Window, w, w.T("courses.lesson.delete"), w.N("courses.lesson.delete.text", n), w.T("courses.delete"), remove)
}

func (e *editor) onLessonMinutes(n int, ok bool) {
	if e.loading {
		return
	}
	if !ok {
		n = 0
	}
	e.lesson().Minutes = n
	e.showChips()
	e.showStrip()
	e.changed(e.lessonPath("minutes"))
}

// showStrip shows the activities of the lesson to scale.
func (e *editor) showStrip() {
	w, l := e.page.deps.Words, e.lesson()
	segments := make([]kit.TimeSegment, len(l.Activities))
	for i, a := range l.Activities {
		name := a.Title
		if name == "" {
			name = w.LearningType(a.Type)
		}
		segments[i] = kit.TimeSegment{Label: name, Minutes: a.Minutes, Color: typeColor(a.Type)}
	}
	e.strip.SetSegments(segments, l.Minutes)
}

// onResize takes minutes from a dragged edge of the strip.
func (e *editor) onResize(i, minutes int) {
	l := e.lesson()
	if i >= len(l.Activities) {
		return
	}
	a := &l.Activities[i]
	a.Minutes = min(minutes, course.MaxMinutes)
	if c := e.cardOf[a.ID]; c != nil && c.open {
		e.loading = true
		c.minutes.SetText(strconv.Itoa(a.Minutes))
		e.loading = false
	} else {
		delete(e.cardOf, a.ID)
	}
	e.showCards()
	e.changed(e.activityPath(a.ID) + "minutes")
}
