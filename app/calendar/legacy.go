package calendar

import "klassetrin/course"

// legacy is what the calendar shows: week, filters, whether as a list, and what
// stands in the panel.
type legacy struct {
	model  Model
	listed bool
	draft  *Draft      // the session in the panel, with what is not saved; nil for none
	typed  typed       // what its fields do not understand
	list   func(*Page) // opens the list in the panel; nil for none
}

// Legacy gives what the page shows.
func (p *Page) Legacy() any {
	l := legacy{model: p.model, listed: p.listed}
	switch panel := p.panel.(type) {
	case *editor:
		l.draft, l.typed = panel.draft, panel.typed()
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
		e := newEditor(p, l.draft)
		p.panel = e
		e.retype(l.typed)
	case l.list != nil:
		l.list(p)
	}
}

// typed is what was typed into the fields of a session and is not understood.
type typed struct {
	when map[string]string // by the names of the fields
	who  []string          // numbers of pupils, by line
	kits map[course.ID]string
}

// typed gives what was typed and is not understood.
func (e *editor) typed() typed {
	out := typed{when: map[string]string{}, who: e.who.refused, kits: e.kits.refused}
	problems := e.when.problems()
	for name, field := range e.when.fields() {
		if problems[name] != "" {
			out.when[name] = field.Text
		}
	}
	return out
}

// retype puts back what was typed into another panel of the session, with what is
// wrong with it.
func (e *editor) retype(t typed) {
	e.filling = true
	fields := e.when.fields()
	for name, text := range t.when {
		fields[name].SetText(text)
	}
	e.kits.refused = t.kits
	if len(t.who) == len(e.who.shown) { // the lines are those that were typed into
		e.who.refused = t.who
	}
	e.who.fill()
	e.kits.fill()
	e.filling = false
	e.when.typed() // another language may understand a day that the one before did not
	for name, text := range e.when.problems() {
		e.form.Field(name).SetError(text)
	}
}
