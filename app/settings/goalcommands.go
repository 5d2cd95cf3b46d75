package settings

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Shortcuts of the section that stand in tooltips too.
var (
	areaKeys       = kit.CtrlShift(fyne.KeyR)
	goalImportKeys = kit.CtrlShift(fyne.KeyG)
	goalUpKeys     = kit.Moving(fyne.KeyUp)
	goalDownKeys   = kit.Moving(fyne.KeyDown)
)

// commands are what can be done with the tree by keys.
func (t *goalTree) commands() []kit.Command {
	w := t.page.deps.Words
	return []kit.Command{
		{Title: w.T("settings.area.add"), Icon: kit.IconPlus, Shortcut: areaKeys, Run: func() { t.page.editGoal(nil, true) }},
		{Title: w.T("settings.goals.import"), Icon: kit.IconDownload, Shortcut: goalImportKeys, Run: t.page.importGoals},
		{Title: w.T("settings.goal.up"), Icon: kit.IconArrowUp, Shortcut: goalUpKeys, Run: t.onFocused(func(g *course.Goal) { t.move(g.ID, -1) })},
		{Title: w.T("settings.goal.down"), Icon: kit.IconArrowDown, Shortcut: goalDownKeys, Run: t.onFocused(func(g *course.Goal) { t.move(g.ID, 1) })},
		{Title: w.T("settings.goal.retire"), Icon: kit.IconHistory, Shortcut: kit.CtrlShift(fyne.KeyU), Run: t.onFocused(func(g *course.Goal) { t.retire(g, true) })},
		{Title: w.T("settings.goal.back"), Icon: kit.IconRepeat, Shortcut: kit.Ctrl(fyne.KeyU), Run: t.onFocused(func(g *course.Goal) { t.retire(g, false) })},
		{Title: w.T("settings.goal.remove"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyDelete), Run: t.onFocused(t.remove)},
		{Title: w.T("settings.goals.export"), Icon: kit.IconUpload, Shortcut: kit.CtrlShift(fyne.KeyE), Run: t.page.onExportGoals},
	}
}

// onFocused does something with the goal that has the keyboard, or says that
// none has it.
func (t *goalTree) onFocused(do func(*course.Goal)) func() {
	return func() {
		d := t.page.deps
		focused := d.Window.Canvas().Focused()
		for id, row := range t.rowOf {
			if g := d.Planner.Plan.Goals.Get(id); focused == fyne.Focusable(row) && g != nil {
				do(g)
				return
			}
		}
		kit.ShowToast(d.Window, d.Tasks, d.Words.T("settings.goal.choose"), "", nil)
	}
}
