package courses

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// versionsCommand is the menu item.
func (p *Page) versionsCommand() kit.Command {
	return kit.Command{Title: p.deps.Words.T("courses.versions"), Icon: kit.IconHistory, Shortcut: versionsKeys, Run: p.toggleVersions}
}

// asideCommands are about what stands beside the designer.
func (p *Page) asideCommands() []kit.Command {
	if p.beside == nil {
		return nil
	}
	w := p.deps.Words
	switch a := p.beside.what.(type) {
	case *versions:
		return []kit.Command{
			{Title: w.T("courses.versions.compare"), Icon: kit.IconEye, Shortcut: kit.CtrlShift(fyne.KeyO), Run: a.onCompare, Can: func() bool { return len(a.list) > 1 }},
			{Title: w.T("courses.versions.restore"), Icon: kit.IconUndo, Shortcut: kit.CtrlShift(fyne.KeyR), Run: a.onRestore, Can: a.openedEarlier},
			{Title: w.T("courses.versions.takeover"), Icon: kit.IconCheck, Shortcut: kit.CtrlShift(fyne.KeyU), Run: a.onTakeOver, Can: func() bool { return a.focusedAway() || a.openedEarlier() }},
		}
	case *preview:
		return []kit.Command{{Title: w.T("courses.preview.save"), Icon: kit.IconDownload, Shortcut: kit.CtrlShift(fyne.KeyO), Run: a.save}}
	}
	return nil
}

// opened gives the place in the list of the edition that is opened there, -1
// for none.
func (v *versions) opened() int {
	for i, e := range v.list {
		if e.Number == v.chosen {
			return i
		}
	}
	return -1
}

// openedEarlier tells whether an edition is opened there that is not the present
// one.
func (v *versions) openedEarlier() bool {
	i := v.opened()
	return i >= 0 && !v.list[i].Present
}

// focusedAway tells whether a session has the keyboard that has another edition.
func (v *versions) focusedAway() bool {
	_, ok := v.away[v.page.deps.Window.Canvas().Focused()]
	return ok
}

// onCompare compares the opened edition with the present one; the present one,
// or none, with the one before.
func (v *versions) onCompare() {
	i := max(1, v.opened())
	if i >= len(v.list) {
		v.sayOpen()
		return
	}
	v.page.compare(v.list[i].Number, v.list[0].Number)
}

// onRestore makes the opened edition the present one.
func (v *versions) onRestore() {
	if !v.openedEarlier() {
		v.sayOpen()
		return
	}
	v.restore(v.list[v.opened()].Number)
}

// onTakeOver gives the present edition to the session that has the keyboard, or
// to all of the opened edition that can have it.
func (v *versions) onTakeOver() {
	if id, ok := v.away[v.page.deps.Window.Canvas().Focused()]; ok {
		v.takeOver(id)
		return
	}
	if !v.openedEarlier() {
		v.sayOpen()
		return
	}
	ids := v.free(v.list[v.opened()])
	if len(ids) == 0 {
		v.say(v.page.deps.Words.T("courses.versions.takeover.none"))
		return
	}
	v.takeOver(ids...)
}

// sayOpen asks to open an earlier edition first, or says that there is none.
func (v *versions) sayOpen() {
	w := v.page.deps.Words
	switch len(v.list) {
	case 0:
		v.say(w.T("courses.versions.none"))
	case 1:
		v.say(w.T("courses.versions.only"))
	default:
		v.say(w.T("courses.versions.choose"))
	}
}

func (v *versions) say(text string) {
	d := v.page.deps
	kit.ShowToast(d.Window, d.Tasks, text, "", nil)
}
