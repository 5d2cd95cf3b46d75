package courses

import "klassetrin/course"

// legacy is what the catalogue shows, and a course in the designer that is not kept.
type legacy struct {
	filters Model              // of which only the filters are taken over
	marked  map[course.ID]bool // the courses that are chosen
	draft   *Draft             // nil when everything is kept
	begun   *course.Course
	unread  map[course.ID]string
	at      int       // place of the lesson that is shown
	open    course.ID // the activity that is written in
}

// Legacy gives what the page shows. A course that is kept is not handed on: who
// comes back to the courses sees the catalogue.
func (p *Page) Legacy() any {
	l := legacy{filters: p.list.model, marked: map[course.ID]bool{}}
	for _, r := range p.list.chosen() {
		l.marked[r.Course.ID] = true
	}
	if e := p.edit; e != nil && e.draft.Changed() {
		e.stopKeeping() // from now on the page after this one keeps it
		l.draft, l.begun, l.unread, l.at, l.open = e.draft, e.begun, e.unread, e.at, e.open
	}
	return l
}

// Inherit goes on where another page was.
func (p *Page) Inherit(of any) {
	l, ok := of.(legacy)
	if !ok {
		return
	}
	p.list.takeOver(l)
	if l.draft == nil {
		return
	}
	p.edit = newEditor(p, l.draft)
	p.edit.begun, p.edit.unread = l.begun, l.unread
	p.edit.showLesson(l.at)
	if Find(p.edit.lesson(), l.open) >= 0 {
		p.edit.open = l.open
		p.edit.showCards()
	}
}

// takeOver filters as another catalogue did, and chooses what was chosen there as
// soon as the courses are read.
func (l *list) takeOver(of legacy) {
	m, f := &of.filters, l.filters
	l.model.Theme, l.model.State, l.model.Place = m.Theme, m.State, m.Place
	f.grade.SetText(m.Grade)
	f.find.SetText(m.Query)
	f.themes.Choose(string(m.Theme))
	f.showMenus()
	l.marked = of.marked
}

// mark chooses what was chosen in the catalogue before this one, once.
func (l *list) mark() {
	is := func(r Row) bool { return l.marked[r.Course.ID] }
	if len(l.marked) > 0 {
		l.table.Select(is)
		l.cards.Select(is)
	}
	l.marked = nil
}
