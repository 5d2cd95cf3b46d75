package courses

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// kindsOfActivity are what an activity can be: one for each learning type, and a
// break.
func kindsOfActivity() []course.Activity {
	out := make([]course.Activity, 0, course.LearningTypes+1)
	for t := range course.LearningTypes {
		out = append(out, course.Activity{Type: course.LearningType(t)})
	}
	return append(out, course.Activity{Break: true})
}

// kindKey is the figure that chooses the kind at a place of kindsOfActivity.
func kindKey(place int) string {
	if place == course.LearningTypes {
		return "0"
	}
	return strconv.Itoa(place + 1)
}

// minutesIn reads minutes: nothing is 0, and what is no whole number −1, which the
// domain refuses in words.
func minutesIn(text string) int {
	n, err := strconv.Atoi(text)
	switch {
	case text == "":
		return 0
	case err != nil:
		return -1
	}
	return n
}

// openCard gives the fields in which an activity is written.
func (e *editor) openCard(a *course.Activity) *card {
	w, id := e.page.deps.Words, a.ID
	c := &card{id: id, open: true, fields: map[string]*kit.Field{}, line: newStripe("")}
	c.title = e.newCardField(id, a.Title, func(a *course.Activity, s string) string { a.Title = s; return "title" })
	minutes := digits(a.Minutes)
	if a.Minutes < 0 {
		minutes = e.unread[id]
	}
	c.minutes = e.newCardField(id, minutes, func(a *course.Activity, s string) string {
		a.Minutes, e.unread[id] = minutesIn(s), s
		return "minutes"
	})
	c.text = e.newCardField(id, a.Text, func(a *course.Activity, s string) string { a.Text = s; return "text" })
	c.text.lines(3)
	c.kind = e.kindChoice(id)
	c.rest = kit.Link("", func() { e.takeRest(id) })
	c.restLine, c.left = kit.HStack(0, kit.Grow(), c.rest), -1
	c.fields["title"] = kit.NewField(w.T("courses.activity.title"), c.title, true, "")
	c.fields["minutes"] = kit.NewField(w.Field("minutes"), c.minutes, true, "")
	c.fields["text"] = kit.NewField(w.T("courses.activity.text"), c.text, false, "")
	c.goals = kit.VStack(0)
	rows := kit.VStack(kit.Space2,
		kit.Columns(kit.Space3, []float32{3, 1}, c.fields["title"], c.fields["minutes"]),
		kit.Beside(480, kit.Space3, []float32{2, 3}, kit.NewField(w.T("courses.activity.type"), c.kind, false, ""), c.fields["text"]),
		c.goals, c.restLine, e.cardFoot(c, id))
	c.rows = rows
	panel := kit.Panel(rows)
	panel.Pad, panel.Border, panel.Thick = [4]float32{12, 14, 10, 22}, kit.ColorAccent, 2
	c.object = striped(panel, c.line)
	for name := range c.fields {
		c.fields[name].SetError(e.keeping.refused[activityField(id, name)])
	}
	return c
}

// kindChoice says what pupils do in an activity, by its place in kindsOfActivity.
func (e *editor) kindChoice(id course.ID) *kit.Choice[int] {
	w, kinds := e.page.deps.Words, kindsOfActivity()
	places := make([]int, len(kinds))
	for i := range places {
		places[i] = i
	}
	choice := kit.NewChoice(w, places, func(i int) string { return w.ActivityKind(kinds[i]) }, func(i int) { e.setType(id, kinds[i]) })
	choice.Dot = func(i int) fyne.ThemeColorName { _, color := kit.ActivitySign(kinds[i]); return color }
	choice.Icon = func(i int) kit.IconName { icon, _ := kit.ActivitySign(kinds[i]); return icon }
	choice.Detail = kindKey
	return choice
}

// kindPlace gives the place of an activity's kind in kindsOfActivity.
func kindPlace(a *course.Activity) int {
	if a.Break {
		return course.LearningTypes
	}
	return int(a.Type)
}

// showOpen brings the fields of an open card up to the draft.
func (e *editor) showOpen(c *card, a *course.Activity) {
	loading := e.loading
	e.loading = true
	c.title.Put(a.Title)
	if minutesIn(c.minutes.Text) != a.Minutes {
		c.minutes.Put(digits(a.Minutes))
	}
	c.text.Put(a.Text)
	if now, ok := c.kind.Value(); !ok || now != kindPlace(a) {
		c.kind.Set(kindPlace(a))
	}
	e.loading = loading
	if goals := e.goalsOf(a); goals != c.goalsSeen {
		c.goalsSeen = goals
		c.goals.Objects = nil
		if !a.Break && len(e.course().Goals) > 0 {
			c.goals.Add(kit.NewField(e.page.deps.Words.T("courses.activity.goals"), e.activityGoals(a), false, ""))
		}
		c.goals.Hidden = len(c.goals.Objects) == 0
		c.rows.Layout.Layout(c.rows.Objects, c.rows.Size())
	}
}

// goalsOf says what goals an open card offers and which of them are chosen.
func (e *editor) goalsOf(a *course.Activity) string {
	return fmt.Sprint(a.Break, e.course().Goals, a.Goals)
}

// showRest offers the minutes of the lesson that are left to the open activity.
func (e *editor) showRest() {
	c, left := e.cardOf[e.open], Left(e.lesson())
	if c == nil || !c.open || left == c.left {
		return
	}
	c.left = left
	c.rest.SetText(e.page.deps.Words.T("courses.activity.rest", course.Args{"N": left}))
	c.restLine.Layout.Layout(c.restLine.Objects, c.restLine.Size())
	if hide := left == 0; hide != c.restLine.Hidden {
		c.restLine.Hidden = hide
		c.rows.Layout.Layout(c.rows.Objects, c.rows.Size())
		e.layCards()
	}
}

// takeRest gives an activity the minutes of the lesson that are left.
func (e *editor) takeRest(id course.ID) {
	l := e.lesson()
	if i := Find(l, id); i >= 0 {
		e.setMinutes(id, l.Activities[i].Minutes+Left(l))
	}
}

// cardFoot is the line of buttons below an activity.
func (e *editor) cardFoot(c *card, id course.ID) fyne.CanvasObject {
	w := e.page.deps.Words
	c.up = kit.IconButton(kit.IconArrowUp, w.T("courses.activity.up")+" · "+kit.ShortcutText(w, kit.Moving(fyne.KeyUp)), func() { e.move(id, Find(e.lesson(), id)-1) })
	c.down = kit.IconButton(kit.IconArrowDown, w.T("courses.activity.down")+" · "+kit.ShortcutText(w, kit.Moving(fyne.KeyDown)), func() { e.move(id, Find(e.lesson(), id)+1) })
	more := kit.IconButton(kit.IconMore, w.T("courses.activity.more"), nil)
	more.OnTapped = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(more)
		e.cardMenu(id, at.AddXY(0, more.Size().Height))
	}
	remove := kit.IconButton(kit.IconTrash, w.T("courses.activity.delete"), func() { e.deleteActivity(id) })
	done := kit.Secondary(w.T("courses.activity.done"), func() { e.leaveActivity(id) }).Compact()
	return kit.HStack(kit.Space1, kit.Grow(kit.Caption(w.T("courses.activity.keys")).Wrap()), c.up, c.down, more, remove, done)
}
