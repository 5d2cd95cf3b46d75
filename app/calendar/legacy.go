package calendar

// legacy is what the calendar shows: week, filters, whether as a list, and what
// stands in the panel.
type legacy struct {
	model  Model
	listed bool
	draft  *Draft      // the session in the panel, with what is not saved; nil for none
	list   func(*Page) // opens the list in the panel; nil for none
}

// Legacy gives what the page shows.
func (p *Page) Legacy() any {
	l := legacy{model: p.model, listed: p.listed}
	switch panel := p.panel.(type) {
	case *editor:
		l.draft = panel.draft
	case *listPanel:
		l.list = panel.again
	}
	return l
}

// Inherit goes on where another calendar was.
func (p *Page) Inherit(of any) {
	l, ok := of.(legacy)
	if !ok {
		return
	}
	p.model = l.model
	p.setListed(l.listed)
	switch {
	case l.draft != nil:
		p.panel = newEditor(p, l.draft)
	case l.list != nil:
		l.list(p)
	}
}
