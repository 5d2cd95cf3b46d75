package attendance

import (
	"context"

	"klassetrin/app/kit"
)

// Keep keeps what is written and not kept yet. A number that is refused stays in
// its cell.
func (p *Page) Keep() bool {
	kept := p.table.Keep()
	return p.keepNote(context.Background()) == nil && kept
}

// Leave does what closes the page: at once when number and note are kept, else
// after asking whether to try again, to discard it or to stay.
func (p *Page) Leave(then func()) {
	p.unlessRefused(func() { p.leaveNote(then) })
}

// unlessRefused goes on when no number is refused, or after asking what shall
// become of it. One that is refused once more is stayed with: its cell says why.
func (p *Page) unlessRefused(then func()) {
	if p.table.Keep() {
		then()
		return
	}
	stay := func() {
		p.Refresh() // the choice of rows is as it was
		p.table.Resume()
	}
	title := p.Title()
	if r, ok := p.row(p.table.Typed().Row); ok {
		title = p.className(r)
	}
	p.deps.AskToLeave(kit.Leaving{
		Title: title,
		Save: func() {
			if p.table.Keep() {
				then()
				return
			}
			stay()
		},
		Discard: func() {
			p.table.Discard()
			then()
		},
		Stay: stay,
	})
}

// leaveNote goes on when the note is kept, or after asking what shall become of it.
func (p *Page) leaveNote(then func()) {
	err := p.keepNote(context.Background())
	if err == nil {
		then()
		return
	}
	p.deps.AskToLeave(kit.Leaving{Title: p.deps.Words.T("attendance.learned"), Trouble: err, Save: func() { p.leaveNote(then) }, Discard: func() {
		p.learned.SetText(p.note.stored)
		then()
	}})
}
