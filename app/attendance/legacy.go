package attendance

import (
	"klassetrin/app/kit"
	"klassetrin/course"
)

// legacy is what the page shows: which rows, the chosen one, and what is written
// and not kept.
type legacy struct {
	model   Model
	chosen  string
	typed   kit.TypedCell // a number that is refused
	noted   course.ID     // the session whose note is not kept, "" for none
	learned string        // that note
}

// Legacy gives what the page shows.
func (p *Page) Legacy() any {
	l := legacy{model: p.model, chosen: p.chosen, typed: p.table.Typed()}
	if p.learned != nil && p.learned.Text != p.note.stored {
		l.noted, l.learned = p.note.session, p.learned.Text
	}
	return l
}

// Inherit goes on where another page was.
func (p *Page) Inherit(of any) {
	l, ok := of.(legacy)
	if !ok {
		return
	}
	p.model = l.model
	p.fill()
	p.table.Retype(l.typed)
	p.chosen = l.chosen
	p.table.Select(func(r Row) bool { return r.Key() == l.chosen })
	p.showSide()
	if l.noted != "" && l.noted == p.note.session {
		p.learned.SetText(l.learned)
	}
}
