package calendar

import "klassetrin/app/kit"

// Keep tells whether closing the window now would lose nothing: a session is saved
// by its button only.
func (p *Page) Keep() bool { return !p.unsaved() }

// Leave does what closes the page: at once when no session waits to be saved, else
// after asking what shall become of it.
func (p *Page) Leave(then func()) { p.leave(then, nil) }

// unsaved tells whether a session in the panel waits to be saved.
func (p *Page) unsaved() bool {
	e := p.editor()
	return e != nil && e.altered()
}

// leave goes on when nothing would be lost, or after asking what shall become
// of what was not saved; the user may also stay.
func (p *Page) leave(then, stay func()) {
	if !p.unsaved() {
		then()
		return
	}
	p.deps.Tasks.UI(func() { // after the press that asks for it
		if !p.unsaved() { // deleted elsewhere meanwhile
			then()
			return
		}
		p.askToSave(p.editor(), then, stay)
	})
}

// askToSave asks what shall become of a session that was not saved. One that is
// refused is stayed with: its fields say why.
func (p *Page) askToSave(e *editor, then, stay func()) {
	p.deps.AskToLeave(kit.Leaving{
		Title: e.title(),
		Save: func() {
			switch {
			case e.onSave():
				then()
			case stay != nil:
				stay()
			}
		},
		Discard: func() {
			p.open(nil)
			then()
		},
		Stay: func() {
			if stay != nil {
				stay()
			}
			p.resume(e)
		},
	})
}

// resume gives the keyboard to the session that is stayed with, unless something
// on the screen has it; to the week when the session was deleted elsewhere while
// it was asked about.
func (p *Page) resume(e *editor) {
	if p.editor() != e {
		p.focusWeek()
		return
	}
	if p.deps.Window.Canvas().Focused() == nil {
		p.deps.Window.Canvas().Focus(e.what.course)
	}
}

// goOn gives the keyboard back to what had it before another screen was shown,
// where a session waits to be saved and nothing else has it. It does so a single
// time: later the user is somewhere else.
func (p *Page) goOn() {
	if p.unsaved() {
		p.spot.Resume(p.deps.Window, p.body)
	}
	p.spot = kit.Spot{}
}
