package courses

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// alter changes an activity of the lesson; f gives the name of the field.
func (e *editor) alter(id course.ID, f func(*course.Activity) string) {
	i := Find(e.lesson(), id)
	if i < 0 || e.loading {
		return
	}
	field := f(&e.lesson().Activities[i])
	if c := e.cardOf[id]; field == "goals" && c != nil && c.open {
		c.goalsSeen = e.goalsOf(&e.lesson().Activities[i]) // they were chosen there
	}
	e.showStrip()
	e.changed(activityField(id, field))
}

// setType says what pupils do in an activity, or makes it a break.
func (e *editor) setType(id course.ID, kind course.Activity) {
	i := Find(e.lesson(), id)
	if i < 0 || e.loading {
		return
	}
	a := &e.lesson().Activities[i]
	a.Type, a.Break = kind.Type, kind.Break
	if a.Break {
		a.Type, a.Goals = 0, nil // pupils learn nothing in it
	}
	e.showCards()
	e.settled(activityField(id, "type"))
}

// openActivity opens an activity for writing and puts the keyboard into it.
func (e *editor) openActivity(id course.ID) {
	if e.open != id {
		e.closeActivity()
		e.open = id
		e.showCards()
	}
	e.focusField("title")
}

// focusField puts the keyboard into a field of the open activity and brings
// the whole card into view.
func (e *editor) focusField(name string) {
	c := e.cardOf[e.open]
	if c == nil || c.fields[name] == nil {
		return
	}
	if o, ok := c.fields[name].Control.(fyne.Focusable); ok {
		e.focus(o)
	}
	e.bring(c)
}

func (e *editor) bring(c *card) {
	y := e.cards.Position().Y + c.object.Position().Y
	e.columns.bring(1, y, c.object.MinSize().Height)
}

// renewOpen shows the goals of the open card anew, as when the course has other
// ones.
func (e *editor) renewOpen() {
	if c := e.cardOf[e.open]; c != nil && c.open {
		c.goalsSeen = ""
		e.showCards()
	}
}

// closeActivity shows the open activity closed again; one that was added and not
// written in goes away.
func (e *editor) closeActivity() {
	id := e.open
	if id == "" {
		return
	}
	e.open = ""
	if i := Find(e.lesson(), id); i >= 0 && e.draft.Blank(&e.lesson().Activities[i]) {
		RemoveActivity(e.lesson(), id)
	}
	e.showCards()
	e.showSide()
}

// leaveActivity closes an activity and leaves the keyboard on it.
func (e *editor) leaveActivity(id course.ID) {
	e.closeActivity()
	e.focusCard(id)
}

// focusCard puts the keyboard on an activity, or on the button that adds one.
func (e *editor) focusCard(id course.ID) {
	switch c := e.cardOf[id]; {
	case c == nil || Find(e.lesson(), id) < 0:
		e.focus(e.add)
	case c.open:
		e.focusField("title")
	default:
		e.focus(c.row)
		e.bring(c)
	}
}

// addActivity puts a new activity behind the open one, or at the end. It is kept
// as soon as something is written into it.
func (e *editor) addActivity() {
	e.insertActivity(func(*course.Activity) {})
}

// addBreak puts a break behind the open activity, or at the end.
func (e *editor) addBreak() {
	if id := e.insertActivity(func(a *course.Activity) { a.Break = true }); id != "" {
		e.settled(activityField(id, "break"))
		e.focusField("minutes")
	}
}

func (e *editor) insertActivity(begin func(*course.Activity)) course.ID {
	after, l := e.chosen(), e.lesson()
	e.closeActivity()
	if len(l.Activities) >= course.MaxSteps {
		return ""
	}
	id := e.page.deps.Planner.NewID()
	e.draft.AddActivity(l, id, after)
	begin(&l.Activities[Find(l, id)])
	e.openActivity(id)
	e.showSide()
	return id
}

// nextActivity goes on from an activity: to the one that follows, or after the
// last to a new one. From a last one that is empty it goes to the button that
// adds one.
func (e *editor) nextActivity(id course.ID) {
	l := e.lesson()
	i := Find(l, id)
	blank := i >= 0 && e.draft.Blank(&l.Activities[i])
	switch {
	case i < 0:
	case blank && i == len(l.Activities)-1:
		e.leaveActivity(id)
	case i == len(l.Activities)-1:
		e.addActivity()
	default:
		e.openActivity(l.Activities[i+1].ID)
	}
}

// deleteActivity takes an activity out and offers to put it back.
func (e *editor) deleteActivity(id course.ID) {
	i := Find(e.lesson(), id)
	if i < 0 {
		return
	}
	a := e.lesson().Activities[i]
	if e.open == id {
		e.closeActivity()
	}
	RemoveActivity(e.lesson(), id)
	e.showCards()
	if e.draft.Blank(&a) {
		e.settled("activities")
	} else {
		e.settledWithUndo("activities", e.page.deps.Words.T("courses.activity.deleted", course.Args{"Title": e.nameOf(&a)}))
	}
	e.focusNear(i)
}

// nameOf names an activity, also one without a title.
func (e *editor) nameOf(a *course.Activity) string {
	if a.Title == "" {
		return e.page.deps.Words.ActivityKind(*a)
	}
	return a.Title
}

// focusNear puts the keyboard on the activity at a place, or on the button.
func (e *editor) focusNear(at int) {
	l := e.lesson()
	if at = min(at, len(l.Activities)-1); at >= 0 {
		e.focusCard(l.Activities[at].ID)
		return
	}
	e.focus(e.add)
}

// move gives an activity another place and offers to put it back.
func (e *editor) move(id course.ID, to int) {
	if !MoveActivity(e.lesson(), id, to) {
		return
	}
	e.showCards()
	e.settledMove(id)
	if c := e.cardOf[id]; c != nil {
		e.bring(c)
	}
}

// split makes two of an activity. The caret in its text says where the text is
// divided; the second is opened for its title.
func (e *editor) split(id course.ID) {
	place := course.MaxText
	if c := e.cardOf[id]; c != nil && c.open && e.page.deps.Window.Canvas().Focused() == fyne.Focusable(c.text) {
		place = c.text.caret()
	}
	next := e.page.deps.Planner.NewID()
	if SplitActivity(e.lesson(), id, next, place) {
		e.reopen(next)
	}
}

// merge makes one of an activity and the next.
func (e *editor) merge(id course.ID) {
	i := Find(e.lesson(), id)
	if i < 0 || i+1 >= len(e.lesson().Activities) {
		return
	}
	if !MergeActivity(e.lesson(), id) {
		d := e.page.deps
		kit.ShowToast(d.Window, d.Tasks, d.Words.T("courses.activity.merge.long"), "", nil)
		return
	}
	e.showCards()
	e.settled("activities")
	e.focusCard(id)
}

// duplicate puts a copy of an activity behind it.
func (e *editor) duplicate(id course.ID) {
	next := e.page.deps.Planner.NewID()
	if CopyActivity(e.lesson(), id, next) {
		e.reopen(next)
	}
}

// reopen keeps a new activity and gives it the keyboard, open where one was open.
func (e *editor) reopen(id course.ID) {
	open := e.open != ""
	e.closeActivity()
	if open {
		e.open = id
	}
	e.showCards()
	e.settled("activities")
	e.focusCard(id)
}

// transfer moves an activity into another lesson, shows that and offers to put it
// back.
func (e *editor) transfer(id course.ID, to int) {
	if !e.draft.Transfer(id, e.at, to) {
		return
	}
	open := e.open == id
	if open {
		e.open = ""
	}
	e.showLesson(to)
	if open {
		e.open = id
		e.showCards()
	}
	e.settledMove(id)
	e.focusCard(id)
}

// settledMove keeps that an activity of the lesson that is shown has another place
// now, and offers to put it back.
func (e *editor) settledMove(id course.ID) {
	name := e.nameOf(&e.lesson().Activities[Find(e.lesson(), id)])
	e.settledWithUndo("activities", e.page.deps.Words.T("courses.activity.moved", course.Args{"Title": name}))
}

// chosen is the activity that is open or has the keyboard, "" for none.
func (e *editor) chosen() course.ID {
	focused := e.page.deps.Window.Canvas().Focused()
	for _, c := range e.cardsShown {
		if !c.open && c.has(focused) {
			return c.id
		}
	}
	return e.open
}

// withActivity does something with the activity that is open or has the keyboard.
func (e *editor) withActivity(f func(id course.ID)) func() {
	return func() {
		if id := e.chosen(); Find(e.lesson(), id) >= 0 {
			f(id)
		}
	}
}
