package settings

import "klassetrin/app/kit"

// Keep tells whether closing the page would lose nothing: a section that is filled
// in on the page itself is saved by its button only.
func (p *Page) Keep() bool { return !p.form.Changed() }

// renew shows the section as it is stored.
func (p *Page) renew() {
	p.form = kit.Filled{}
	p.Refresh()
}

// Leave does what closes the page: at once when nothing waits to be saved, else
// after asking what shall become of it.
func (p *Page) Leave(then func()) { p.leave(then, func() {}) }

// leave goes on when nothing would be lost, or after asking what shall become of
// what was filled in; the user may also stay. What is refused is stayed with: its
// fields say why.
func (p *Page) leave(then, stay func()) {
	if p.Keep() {
		then()
		return
	}
	p.deps.Tasks.UI(func() { // after the press that asks for it
		p.deps.AskToLeave(kit.Leaving{
			Title: p.Subtitle(), Stay: stay,
			Save: func() {
				if p.save(); p.Keep() {
					then()
				} else {
					stay()
				}
			},
			Discard: func() {
				p.renew()
				then()
			},
		})
	})
}
