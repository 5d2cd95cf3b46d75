package attendance

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// Commands stand in the menu. Most of them do what a letter does in the table,
// with the row that is shown at the right.
func (p *Page) Commands() []kit.Command {
	w := p.deps.Words
	on := p.canChosen(func(r Row) bool { return !r.Off() })
	return []kit.Command{
		{Title: w.T("attendance.record.expected"), Icon: kit.IconCheck, Shortcut: kit.CtrlShift(fyne.KeyE), Run: p.onChosen(p.typing('s')), Can: on},
		{Title: w.T("attendance.record.about"), Icon: kit.IconCheck, Shortcut: kit.CtrlShift(fyne.KeyA), Run: p.onChosen(p.typing('c')), Can: on},
		{Title: w.T("attendance.record.unknown"), Icon: kit.IconInfo, Shortcut: kit.CtrlShift(fyne.KeyU), Run: p.onChosen(p.typing('u')), Can: on},
		{Title: w.T("attendance.learned.save"), Icon: kit.IconSave, Shortcut: kit.Ctrl(fyne.KeyS), Run: p.onChosen(p.onSaveNote), Can: on},
		{Title: w.T("attendance.calloff") + " …", Icon: kit.IconX, Shortcut: kit.CtrlShift(fyne.KeyX), Run: p.onChosen(p.unlessOff(func(r Row) { p.askCallOff(r.Session.ID) })), Can: on},
		{Title: w.T("attendance.reinstate"), Icon: kit.IconUndo, Shortcut: kit.CtrlShift(fyne.KeyR), Run: p.onChosen(p.onReinstate), Can: p.canChosen(Row.Off)},
		p.deps.SheetCommand(p),
	}
}

// canChosen tells whether the row that is shown at the right fits.
func (p *Page) canChosen(fits func(Row) bool) func() bool {
	return func() bool {
		r, ok := p.chosenRow()
		return ok && fits(r)
	}
}

// onChosen does something with the row that is shown at the right, or says that
// none is.
func (p *Page) onChosen(do func(Row)) func() {
	return func() {
		if r, ok := p.chosenRow(); ok {
			do(r)
			return
		}
		p.say(p.deps.Words.T("attendance.choose"))
	}
}

// unlessOff does something with a session that takes place, and says of others
// that they are called off.
func (p *Page) unlessOff(do func(Row)) func(Row) {
	return func(r Row) {
		if r.Off() {
			p.say(p.deps.Words.T("attendance.off"))
			return
		}
		do(r)
	}
}

// typing does what a letter does in the table.
func (p *Page) typing(letter rune) func(Row) {
	return p.unlessOff(func(r Row) { p.table.Command(r, letter) })
}

// onReinstate puts a session back that was called off, and says of others that
// they are not.
func (p *Page) onReinstate(r Row) {
	if !r.Off() {
		p.say(p.deps.Words.T("attendance.on"))
		return
	}
	p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Reinstate(ctx, r.Session.ID) })
}

func (p *Page) say(text string) { kit.ShowToast(p.deps.Window, p.deps.Tasks, text, "", nil) }
