package courses

import (
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// addKeys add an activity; they stand in a tooltip too.
var addKeys = kit.CtrlShift(fyne.KeyA)

// Commands are what can be done with the catalogue, or with the course that is
// open.
func (p *Page) Commands() []kit.Command {
	e, w := p.edit, p.deps.Words
	sheet := p.deps.SheetCommand(p)
	share := func() []kit.Command {
		return grouped(w.T("courses.menu.share"), append(p.travelCommands(), p.catalogueCommand(), sheet))
	}
	if e == nil && p.goalMap == nil {
		return slices.Concat(p.list.commands(), []kit.Command{p.goalMapCommand()}, share())
	}
	if e == nil {
		return []kit.Command{p.goalMapCommand(), p.catalogueCommand(), sheet}
	}
	list := slices.Concat(
		grouped(w.T("courses.activity.title"), e.activityCommands()), grouped(w.T("courses.menu.lesson"), e.lessonCommands()),
		e.courseCommands(), []kit.Command{p.previewCommand(), p.versionsCommand()}, p.asideCommands(), share())
	for i := range list {
		run := list[i].Run
		list[i].Run = func() { // the menu's keys work above a dialog too
			if p.deps.Window.Canvas().Overlays().Top() == nil && p.edit == e {
				e.left()
				run()
			}
		}
	}
	return list
}

// grouped puts commands into a menu inside the menu.
func grouped(name string, list []kit.Command) []kit.Command {
	for i := range list {
		list[i].Group = name
	}
	return list
}

// activityCommands are about the activity that is open or has the keyboard.
func (e *editor) activityCommands() []kit.Command {
	w, one := e.page.deps.Words, e.canActivity(func(int) bool { return true })
	return []kit.Command{
		{Title: w.T("courses.activity.new"), Icon: kit.IconPlus, Shortcut: addKeys, Run: e.addActivity},
		{Title: w.T("courses.break.new"), Icon: kit.IconBreak, Shortcut: kit.Ctrl(fyne.KeyB), Run: e.addBreak},
		{Title: w.T("courses.activity.up"), Icon: kit.IconArrowUp, Shortcut: kit.Moving(fyne.KeyUp), Run: func() { e.moveCurrent(-1) }, Can: e.canActivity(func(i int) bool { return i > 0 })},
		{Title: w.T("courses.activity.down"), Icon: kit.IconArrowDown, Shortcut: kit.Moving(fyne.KeyDown), Run: func() { e.moveCurrent(1) }, Can: e.canActivity(e.beforeLast)},
		{Title: w.T("courses.activity.split"), Icon: kit.IconPuzzle, Shortcut: kit.CtrlShift(fyne.KeyK), Run: e.withActivity(e.split), Can: one},
		{Title: w.T("courses.activity.merge"), Icon: kit.IconLink, Shortcut: kit.CtrlShift(fyne.KeyM), Run: e.withActivity(e.merge), Can: e.canActivity(e.beforeLast)},
		{Title: w.T("courses.activity.copy"), Icon: kit.IconCopy, Shortcut: kit.Ctrl(fyne.KeyD), Run: e.withActivity(e.duplicate), Can: one},
		{Title: w.T("courses.activity.transfer.before"), Icon: kit.IconChevronLeft, Shortcut: kit.Moving(fyne.KeyPageUp), Run: e.withActivity(func(id course.ID) { e.transfer(id, e.at-1) }), Can: e.canActivity(func(int) bool { return e.at > 0 })},
		{Title: w.T("courses.activity.transfer.next"), Icon: kit.IconChevronRight, Shortcut: kit.Moving(fyne.KeyPageDown), Run: e.withActivity(func(id course.ID) { e.transfer(id, e.at+1) }), Can: e.canActivity(func(int) bool { return e.hasLesson(1) })},
		{Title: w.T("courses.activity.delete"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyBackspace), Run: e.withActivity(e.deleteActivity), Can: one},
	}
}

// canActivity tells whether an activity is open or has the keyboard whose place in
// the lesson fits.
func (e *editor) canActivity(fits func(int) bool) func() bool {
	return func() bool {
		i := Find(e.lesson(), e.chosen())
		return i >= 0 && fits(i)
	}
}

// beforeLast tells whether an activity follows a place in the lesson.
func (e *editor) beforeLast(i int) bool { return i+1 < len(e.lesson().Activities) }

// hasLesson tells whether the course has a lesson some places after the one that
// is shown.
func (e *editor) hasLesson(by int) bool { return e.at+by >= 0 && e.at+by < len(e.course().Lessons) }

// moveCurrent moves the activity that is open or has the keyboard.
func (e *editor) moveCurrent(by int) {
	e.withActivity(func(id course.ID) { e.move(id, Find(e.lesson(), id)+by) })()
}

// lessonCommands are about the lesson that is shown.
func (e *editor) lessonCommands() []kit.Command {
	w := e.page.deps.Words
	before, after := func() bool { return e.hasLesson(-1) }, func() bool { return e.hasLesson(1) }
	room := func() bool { return len(e.course().Lessons) < course.MaxLessons }
	return []kit.Command{
		{Title: w.T("courses.lesson.before"), Icon: kit.IconChevronLeft, Shortcut: kit.Ctrl(fyne.KeyPageUp), Run: func() { e.turn(-1) }, Can: before},
		{Title: w.T("courses.lesson.next"), Icon: kit.IconChevronRight, Shortcut: kit.Ctrl(fyne.KeyPageDown), Run: func() { e.turn(1) }, Can: after},
		{Title: w.T("courses.lesson.new"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyL), Run: e.addLesson, Can: room},
		e.clockCommand(),
		{Title: w.T("courses.lesson.copy"), Icon: kit.IconCopy, Shortcut: kit.CtrlShift(fyne.KeyJ), Run: e.copyLesson, Can: room},
		{Title: w.T("courses.lesson.left"), Icon: kit.IconArrowUp, Shortcut: kit.CtrlShift(fyne.KeyPageUp), Run: func() { e.moveLesson(-1) }, Can: before},
		{Title: w.T("courses.lesson.right"), Icon: kit.IconArrowDown, Shortcut: kit.CtrlShift(fyne.KeyPageDown), Run: func() { e.moveLesson(1) }, Can: after},
		{Title: w.T("courses.lesson.delete"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyX), Run: e.removeLesson, Can: func() bool { return len(e.course().Lessons) > 1 }},
	}
}

// courseCommands are about the course as a whole.
func (e *editor) courseCommands() []kit.Command {
	w := e.page.deps.Words
	return []kit.Command{
		{Title: w.T("courses.goals.add"), Icon: kit.IconTarget, Shortcut: kit.CtrlShift(fyne.KeyG), Run: e.pickGoals},
		{Title: w.T("courses.goals.remove"), Icon: kit.IconX, Shortcut: kit.CtrlShift(fyne.KeyY), Run: e.goals.removeFocused, Can: func() bool { return e.goals.focused() != "" }},
		{Title: w.T("courses.publish.course"), Icon: kit.IconCheck, Shortcut: kit.CtrlShift(fyne.KeyReturn), Run: func() { e.setState(course.Published) }},
		{Title: w.T("courses.copy.course"), Icon: kit.IconCopy, Shortcut: kit.CtrlShift(fyne.KeyD), Run: e.copyCourse},
		{Title: w.T("courses.delete.course"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyDelete), Run: e.deleteCourse},
	}
}
