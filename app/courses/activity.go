package courses

import (
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// openCard gives the fields in which an activity is written.
func (e *editor) openCard(a *course.Activity) *card {
	w, id := e.page.deps.Words, a.ID
	c := &card{open: true, fields: map[string]*kit.Field{}}
	line := newStripe(typeColor(a.Type))
	c.title = e.newCardField(id, a.Title, func(a *course.Activity, s string) string { a.Title = s; return "title" })
	c.minutes = e.newCardField(id, "", func(a *course.Activity, s string) string {
		a.Minutes, _ = strconv.Atoi(s)
		return "minutes"
	})
	c.minutes.figures()
	if a.Minutes > 0 {
		c.minutes.SetText(strconv.Itoa(a.Minutes))
	}
	text := e.newCardField(id, a.Text, func(a *course.Activity, s string) string { a.Text = s; return "text" })
	text.lines(3)
	kinds := make([]course.LearningType, course.LearningTypes)
	for i := range kinds {
		kinds[i] = course.LearningType(i)
	}
	kind := kit.NewChoice(w, kinds, w.LearningType, func(t course.LearningType) {
		e.alter(id, func(a *course.Activity) string { a.Type = t; return "type" })
		line.set(typeColor(t))
	})
	kind.Dot, kind.Icon = typeColor, typeIcon
	kind.Set(a.Type)
	c.fields["title"] = kit.NewField(w.T("courses.activity.title"), c.title, true, "")
	c.fields["minutes"] = kit.NewField(w.Field("minutes"), c.minutes, true, "")
	c.fields["text"] = kit.NewField(w.T("courses.activity.text"), text, false, "")
	rows := kit.VStack(kit.Space2,
		kit.Columns(kit.Space3, []float32{3, 1}, c.fields["title"], c.fields["minutes"]),
		kit.Beside(360, kit.Space3, []float32{1, 2}, kit.NewField(w.T("courses.activity.type"), kind, false, ""), c.fields["text"]))
	if len(e.course().Goals) > 0 {
		rows.Add(kit.NewField(w.T("courses.activity.goals"), e.activityGoals(a), false, ""))
	}
	rows.Add(e.cardFoot(c, id))
	for name, f := range c.fields {
		f.SetError(e.errs[e.activityPath(id)+name])
	}
	panel := kit.Panel(rows)
	panel.Pad, panel.Border, panel.Thick = [4]float32{12, 14, 10, 22}, kit.ColorAccent, 2
	c.object = striped(panel, line)
	return c
}

// cardFoot is the line of buttons below an activity.
func (e *editor) cardFoot(c *card, id course.ID) fyne.CanvasObject {
	w := e.page.deps.Words
	c.up = kit.IconButton(kit.IconArrowUp, w.T("courses.activity.up")+" · Alt ↑", func() { e.move(id, Find(e.lesson(), id)-1) })
	c.down = kit.IconButton(kit.IconArrowDown, w.T("courses.activity.down")+" · Alt ↓", func() { e.move(id, Find(e.lesson(), id)+1) })
	remove := kit.IconButton(kit.IconTrash, w.T("courses.activity.delete"), func() { e.deleteActivity(id) })
	done := kit.Secondary(w.T("courses.activity.done"), func() { e.leaveActivity(id) }).Compact()
	return kit.HStack(kit.Space1, kit.Grow(kit.Caption(w.T("courses.activity.keys")).Wrap()), c.up, c.down, remove, done)
}

// alter changes an activity of the lesson; f gives the name of the field.
func (e *editor) alter(id course.ID, f func(*course.Activity) string) {
	i := Find(e.lesson(), id)
	if i < 0 || e.loading {
		return
	}
	field := f(&e.lesson().Activities[i])
	e.showStrip()
	e.changed(e.activityPath(id) + field)
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
	if c == nil {
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

// renewOpen builds the open card anew, as when goals were added.
func (e *editor) renewOpen() {
	delete(e.cardOf, e.open)
	e.showCards()
}

// closeActivity shows the open activity closed again; one that nobody wrote
// anything into goes away.
func (e *editor) closeActivity() {
	id := e.open
	if id == "" {
		return
	}
	e.open = ""
	delete(e.cardOf, id)
	if i := Find(e.lesson(), id); i >= 0 && Blank(&e.lesson().Activities[i]) {
		RemoveActivity(e.lesson(), id)
	}
	e.showCards()
	e.changed("")
}

// leaveActivity closes an activity and leaves the keyboard on it.
func (e *editor) leaveActivity(id course.ID) {
	e.closeActivity()
	if c := e.cardOf[id]; c != nil && Find(e.lesson(), id) >= 0 {
		e.focus(c.row)
		return
	}
	e.focus(e.add)
}

// addActivity puts a new activity behind the open one, or at the end.
func (e *editor) addActivity() {
	after, l := e.open, e.lesson()
	e.closeActivity()
	if len(l.Activities) >= course.MaxSteps {
		return
	}
	id := e.page.deps.Planner.NewID()
	AddActivity(l, id, after)
	e.openActivity(id)
	e.changed("")
}

// nextActivity goes on from an activity: to the one that follows, or after the
// last to a new one. From a last one that is empty it goes to the button that
// adds one.
func (e *editor) nextActivity(id course.ID) {
	l := e.lesson()
	i := Find(l, id)
	blank := i >= 0 && Blank(&l.Activities[i])
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
	if e.open == id {
		e.open = ""
	}
	w, lesson := e.page.deps.Words, e.lesson().ID
	a, at := RemoveActivity(e.lesson(), id)
	if at < 0 {
		return
	}
	delete(e.cardOf, id)
	e.errs = map[string]string{}
	e.showCards()
	e.changed("")
	e.focusNear(at)
	if Blank(&a) {
		return
	}
	kit.ShowToast(e.page.deps.Window, e.page.deps.Tasks, w.T("courses.activity.deleted", course.Args{"Title": a.Title}), w.T("common.undo"), func() {
		if l := e.course().Lesson(lesson); l != nil && e.page.edit == e {
			PutBack(l, a, at)
			e.showCards()
			e.changed("")
		}
	})
}

// focusNear puts the keyboard on the activity at a place, or on the button.
func (e *editor) focusNear(at int) {
	l := e.lesson()
	if at = min(at, len(l.Activities)-1); at >= 0 {
		if c := e.cardOf[l.Activities[at].ID]; c != nil && c.row != nil {
			e.focus(c.row)
			return
		}
	}
	e.focus(e.add)
}

// move gives an activity another place.
func (e *editor) move(id course.ID, to int) {
	if !MoveActivity(e.lesson(), id, to) {
		return
	}
	e.errs = map[string]string{}
	e.showCards()
	e.changed("")
	if c := e.cardOf[id]; c != nil {
		e.bring(c)
	}
}

// moveCurrent moves the activity that is open or has the keyboard.
func (e *editor) moveCurrent(by int) {
	id := e.open
	focused := e.page.deps.Window.Canvas().Focused()
	for _, a := range e.lesson().Activities {
		if c := e.cardOf[a.ID]; c != nil && c.row != nil && focused == fyne.Focusable(c.row) {
			id = a.ID
		}
	}
	if i := Find(e.lesson(), id); i >= 0 {
		e.move(id, i+by)
	}
}
