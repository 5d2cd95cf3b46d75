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
		{Title: w.T("settings.goal.up"), Icon: kit.IconArrowUp, Shortcut: goalUpKeys, Run: t.onFocused(func(g *course.Goal) { t.move(g.ID, -1) }), Can: t.canFocused(nil)},
		{Title: w.T("settings.goal.down"), Icon: kit.IconArrowDown, Shortcut: goalDownKeys, Run: t.onFocused(func(g *course.Goal) { t.move(g.ID, 1) }), Can: t.canFocused(nil)},
		{Title: w.T("settings.goal.retire"), Icon: kit.IconHistory, Shortcut: kit.CtrlShift(fyne.KeyU), Run: t.onFocused(func(g *course.Goal) { t.retire(g, true) }), Can: t.canFocused(func(g *course.Goal) bool { return !g.Retired })},
		{Title: w.T("settings.goal.back"), Icon: kit.IconRepeat, Shortcut: kit.Ctrl(fyne.KeyU), Run: t.onFocused(func(g *course.Goal) { t.retire(g, false) }), Can: t.canFocused(func(g *course.Goal) bool { return g.Retired })},
		{Title: w.T("settings.goal.remove"), Icon: kit.IconTrash, Shortcut: kit.CtrlShift(fyne.KeyDelete), Run: t.onFocused(t.remove), Can: t.canFocused(nil)},
		{Title: w.T("settings.goals.export"), Icon: kit.IconUpload, Shortcut: kit.CtrlShift(fyne.KeyE), Run: t.page.onExportGoals},
	}
}

// onFocused does something with the goal that has the keyboard, or says that
// none has it.
func (t *goalTree) onFocused(do func(*course.Goal)) func() {
	return func() {
		if g := t.focused(); g != nil {
			do(g)
			return
		}
		d := t.page.deps
		kit.ShowToast(d.Window, d.Tasks, d.Words.T("settings.goal.choose"), "", nil)
	}
}

// canFocused tells whether a goal has the keyboard that fits; nil for any.
func (t *goalTree) canFocused(fits func(*course.Goal) bool) func() bool {
	return func() bool {
		g := t.focused()
		return g != nil && (fits == nil || fits(g))
	}
}

// focused gives the goal that has the keyboard, nil for none.
func (t *goalTree) focused() *course.Goal {
	d := t.page.deps
	focused := d.Window.Canvas().Focused()
	for id, row := range t.rowOf {
		if focused == fyne.Focusable(row) {
			return d.Planner.Plan.Goals.Get(id)
		}
	}
	return nil
}
