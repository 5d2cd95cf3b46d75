package courses

import (
	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/course"
)

// clock is the lesson of the designer on the clock: as if it began at a time
// for a class of some size.
type clock struct {
	edit   *editor
	view   *runsheet.View
	start  *kit.TimeEntry
	pupils *kit.NumberEntry
	at     course.Clock
	sheet  *course.RunSheet
	dialog *kit.Dialog
}

// clockButton stands beside the lesson's minutes.
func (e *editor) clockButton() *kit.Button {
	w := e.page.deps.Words
	return kit.IconButton(kit.IconClock, w.T("clock.title")+" · "+kit.ShortcutText(w, runsheet.SheetKeys), e.onClock)
}

// clockCommand is the menu item for the lesson on the clock.
func (e *editor) clockCommand() kit.Command {
	return kit.Command{Title: e.page.deps.Words.T("clock.title") + " …", Icon: kit.IconClock, Shortcut: runsheet.SheetKeys, Run: e.onClock}
}

// firstLesson is when lessons are laid on the clock until another time is typed.
var firstLesson = course.NewClock(9, 0)

// onClock opens the lesson that is shown on the clock.
func (e *editor) onClock() {
	d := e.page.deps
	if d.Window.Canvas().Overlays().Top() != nil {
		return
	}
	w := d.Words
	c := &clock{edit: e, view: runsheet.NewView(d), start: kit.NewTimeEntry(w), pupils: kit.NewNumberEntry(w, 0, course.MaxCount), at: firstLesson}
	c.start.SetClock(c.at)
	if n := e.course().GroupMax; n > 0 {
		c.pupils.SetNumber(n)
	}
	c.start.OnClock = func(at course.Clock, ok bool) {
		if ok {
			c.at = at
			c.show()
		}
	}
	c.pupils.OnNumber = func(int, bool) { c.show() }
	c.fill()
	paper := runsheet.NewPaper(d)
	form := kit.NewForm().AddLine([]string{"start", "pupils"}, kit.NewField(w.T("clock.start"), c.start, false, ""), kit.NewField(w.Field("expected"), c.pupils, false, ""))
	c.dialog = kit.ShowDialog(d.Window, w, kit.DialogSpec{
		Title: w.T("clock.title"), Content: kit.VStack(kit.Space4, form, c.view.Content, kit.Rule(), paper.Field),
		Primary: w.T("runsheet.print"), Cancel: w.T("kit.close"), Width: 640,
		OnDone: func() bool {
			c.dialog.Close() // before the next one opens
			paper.Print(d, c.sheet)
			return false
		},
	})
}

// fill lays the lesson on the clock anew. It takes a copy, so that what is
// printed is what was shown.
func (c *clock) fill() {
	n, _ := c.pupils.Number()
	c.sheet = c.edit.page.deps.Planner.Plan.TryLesson(c.edit.course().Clone(), c.edit.lesson().ID, c.at, n)
	c.view.Set(c.sheet)
}

func (c *clock) show() {
	c.fill()
	c.dialog.Relayout()
}
