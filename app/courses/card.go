package courses

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// card is one activity on the screen: a row that shows it, or, while it is
// open, the fields in which it is written.
type card struct {
	id     course.ID
	object fyne.CanvasObject
	open   bool
	line   *stripe

	row    *kit.Row        // of a closed card
	inside *fyne.Container // what stands in the row
	seen   closedLook      // what that shows

	title   *cardField // of an open card, as the rest
	minutes *cardField
	text    *cardField
	rest    *kit.Button // fills the lesson up
	kind    *kit.Choice[int]
	fields  map[string]*kit.Field // by the names of the domain
	up      *kit.Button
	down    *kit.Button

	rows      *fyne.Container
	restLine  *fyne.Container
	left      int // minutes that rest offers
	goals     *fyne.Container
	goalsSeen string // what goals are offered and chosen there
}

// closedLook is everything that a closed card shows.
type closedLook struct {
	title, text, problem string
	minutes              int
	kind                 course.LearningType
	pause                bool
}

// has tells whether something of a card is what has the keyboard.
func (c *card) has(focused fyne.Focusable) bool {
	if focused == nil {
		return false
	}
	if !c.open {
		return focused == fyne.Focusable(c.row)
	}
	for _, f := range []*cardField{c.title, c.minutes, c.text} {
		if focused == fyne.Focusable(f) {
			return true
		}
	}
	return focused == fyne.Focusable(c.kind)
}

// showCards shows the activities of the lesson. Cards that are there already are
// brought up to date where they are, so that the keyboard stays.
func (e *editor) showCards() {
	l := e.lesson()
	now := make([]*card, len(l.Activities))
	objects := make([]fyne.CanvasObject, len(l.Activities))
	known := make(map[course.ID]*card, len(l.Activities))
	for i := range l.Activities {
		a := &l.Activities[i]
		c := e.cardOf[a.ID]
		if c == nil || c.open != (a.ID == e.open) {
			c = e.newCard(a)
		}
		e.showCard(c, a)
		if c.open {
			enable(c.up, i > 0)
			enable(c.down, i < len(l.Activities)-1)
		}
		now[i], objects[i], known[a.ID] = c, c.object, c
	}
	if len(objects) == 0 {
		objects = append(objects, e.none)
	}
	e.cardOf, e.cardsShown = known, now
	if !slices.Equal(e.cards.Objects, objects) {
		e.cards.Objects = objects
		e.layCards()
	}
	e.showStrip()
}

// layCards lays the cards out again.
func (e *editor) layCards() {
	if e.cards.Size().Width == 0 {
		return // not on the screen yet
	}
	e.cards.Layout.Layout(e.cards.Objects, e.cards.Size())
	canvas.Refresh(e.cards)
	if e.columns != nil {
		e.columns.relay(1)
	}
}

func (e *editor) newCard(a *course.Activity) *card {
	if a.ID == e.open {
		return e.openCard(a)
	}
	return e.closedCard(a)
}

func (e *editor) showCard(c *card, a *course.Activity) {
	_, color := kit.ActivitySign(*a)
	c.line.set(color)
	if c.open {
		e.showOpen(c, a)
		return
	}
	e.showClosed(c, a)
}

func enable(b *kit.Button, on bool) {
	switch {
	case on == !b.Disabled():
	case on:
		b.Enable()
	default:
		b.Disable()
	}
}

// closedCard shows an activity: stripe, icon and word of its learning type, title,
// minutes and the beginning of its text. Figures choose the learning type.
func (e *editor) closedCard(a *course.Activity) *card {
	id := a.ID
	c := &card{id: id, inside: container.NewStack(), line: newStripe("")}
	c.row = kit.NewCardRow(kit.Inset(0, 0, 0, 8, c.inside), func() { e.openActivity(id) }).Tight()
	c.row.OnSecondary = func(at fyne.Position) { e.cardMenu(id, at) }
	c.row.OnRune = func(r rune) { e.cardRune(id, r) }
	c.row.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyDelete {
			e.deleteActivity(id)
		}
		return ev.Name == fyne.KeyDelete
	}
	c.object = striped(c.row, c.line)
	return c
}

// cardRune alters the activity of a closed card by one key: its learning type by
// a figure, its minutes by + and −.
func (e *editor) cardRune(id course.ID, r rune) {
	i := Find(e.lesson(), id)
	if i < 0 {
		return
	}
	minutes := e.lesson().Activities[i].Minutes
	switch {
	case r == '0':
		e.setType(id, course.Activity{Break: true})
	case r >= '1' && int(r-'1') < course.LearningTypes:
		e.setType(id, course.Activity{Type: course.LearningType(r - '1')})
	case r == '+':
		e.setMinutes(id, (minutes/e.strip.Snap+1)*e.strip.Snap)
	case (r == '-' || r == '−') && minutes > e.strip.Snap:
		e.setMinutes(id, (minutes-1)/e.strip.Snap*e.strip.Snap)
	}
}

// showClosed writes what has changed into a closed card.
func (e *editor) showClosed(c *card, a *course.Activity) {
	look := closedLook{a.Title, strings.Join(strings.Fields(a.Text), " "), e.refusalOf(a.ID), a.Minutes, a.Type, a.Break}
	if look == c.seen && len(c.inside.Objects) > 0 {
		return
	}
	c.seen = look
	w := e.page.deps.Words
	title := kit.Plain(a.Title).Bold().Ellipsis()
	if strings.TrimSpace(a.Title) == "" {
		title = kit.Muted(w.T("courses.activity.untitled")).Ellipsis()
		if a.Break {
			title = kit.Plain(w.ActivityKind(*a)).Bold().Ellipsis()
		}
	}
	icon, color := kit.ActivitySign(*a)
	lines := kit.VStack(3,
		kit.HStack(kit.Space2, kit.Grow(title), kit.Muted(w.Minutes(a.Minutes))),
		kit.HStack(kit.Space2, kit.NewIcon(kit.IconIn(icon, color), 16), kit.Badge(w.ActivityKind(*a), kit.Neutral), kit.Grow(kit.Caption(look.text).Ellipsis())))
	if look.problem != "" {
		lines.Add(kit.Caption(look.problem).Wrap().In(kit.ColorErrorText))
	}
	c.inside.Objects = []fyne.CanvasObject{kit.HStack(kit.Space3, kit.Grow(lines), e.newGrip(a.ID, e.nameOf(a)))}
	c.inside.Refresh()
	c.row.Refresh()
}

// refusalOf gives the refusal of a field of an activity, "" when there is none.
func (e *editor) refusalOf(id course.ID) string {
	for _, name := range []string{"title", "minutes", "text"} {
		if text := e.keeping.refused[activityField(id, name)]; text != "" {
			return text
		}
	}
	return ""
}

// cardMenu is what can be done with an activity.
func (e *editor) cardMenu(id course.ID, at fyne.Position) {
	w, l := e.page.deps.Words, e.lesson()
	i := Find(l, id)
	item := func(text string, possible bool, f func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(text, f)
		m.Disabled = !possible
		return m
	}
	kinds := fyne.NewMenuItem(w.T("courses.activity.type"), nil)
	kinds.ChildMenu = fyne.NewMenu("")
	for n, kind := range kindsOfActivity() {
		m := fyne.NewMenuItem(w.ActivityKind(kind)+"  "+kindKey(n), func() { e.setType(id, kind) })
		m.Checked = n == kindPlace(&l.Activities[i])
		kinds.ChildMenu.Items = append(kinds.ChildMenu.Items, m)
	}
	items := []*fyne.MenuItem{
		item(w.T("courses.open"), true, func() { e.openActivity(id) }), kinds,
		item(w.T("courses.activity.up"), i > 0, func() { e.move(id, i-1) }),
		item(w.T("courses.activity.down"), i < len(l.Activities)-1, func() { e.move(id, i+1) }),
		fyne.NewMenuItemSeparator(),
		item(w.T("courses.activity.split"), true, func() { e.split(id) }),
		item(w.T("courses.activity.merge"), i < len(l.Activities)-1, func() { e.merge(id) }),
		item(w.T("courses.activity.copy"), true, func() { e.duplicate(id) }),
	}
	if len(e.course().Lessons) > 1 {
		items = append(items, e.lessonsItem(id))
	}
	kit.ShowMenu(e.page.deps.Window, at, append(items, fyne.NewMenuItemSeparator(), item(w.T("courses.activity.delete"), true, func() { e.deleteActivity(id) }))...)
}

// lessonsItem moves an activity to another lesson.
func (e *editor) lessonsItem(id course.ID) *fyne.MenuItem {
	w := e.page.deps.Words
	m := fyne.NewMenuItem(w.T("courses.activity.transfer"), nil)
	m.ChildMenu = fyne.NewMenu("")
	for i := range e.course().Lessons {
		l := &e.course().Lessons[i]
		text := w.T("courses.lesson.tab", course.Args{"N": i + 1, "Minutes": w.Minutes(l.Minutes)})
		if l.Title != "" {
			text += " · " + l.Title
		}
		to := fyne.NewMenuItem(text, func() { e.transfer(id, i) })
		to.Disabled = i == e.at
		m.ChildMenu.Items = append(m.ChildMenu.Items, to)
	}
	return m
}

// newGrip is the handle by which an activity is dragged to the place of another;
// Alt with an arrow and the menu do the same.
func (e *editor) newGrip(id course.ID, title string) *kit.Grip {
	w := e.page.deps.Words
	return kit.NewGrip(w.T("courses.activity.drag"), kit.Drag{
		Name: title, Targets: func() []kit.DropTarget { return e.places(id) },
		Menu: func(at fyne.Position) { e.cardMenu(id, at) },
	})
}

// drop puts a dragged activity at its new place and gives it the keyboard, so
// that Alt with an arrow goes on from there.
func (e *editor) drop(id course.ID, to int) {
	e.move(id, to)
	if c := e.cardOf[id]; c != nil && c.row != nil {
		e.focus(c.row)
	}
}

// places are the cards of the lesson: an activity that is dropped on one takes
// its place.
func (e *editor) places(id course.ID) []kit.DropTarget {
	w := e.page.deps.Words
	from := Find(e.lesson(), id)
	out := make([]kit.DropTarget, len(e.cards.Objects))
	for i, o := range e.cards.Objects {
		out[i] = kit.DropTarget{
			Object: o,
			Judge: func() (string, bool) {
				if i == from {
					return w.T("courses.activity.drag.here"), false
				}
				return w.T("courses.activity.drag.to", course.Args{"N": i + 1}), true
			},
			Drop: func() { e.drop(id, i) },
		}
	}
	return out
}
