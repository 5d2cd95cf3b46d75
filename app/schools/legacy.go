package schools

import "klassetrin/course"

// legacy is what the list of schools shows: filter, search, the chosen school, and
// a class that is being typed.
type legacy struct {
	show, find, quick string
	chosen, marked    course.ID
	closed            bool
}

// Legacy gives what the page shows.
func (p *Page) Legacy() any {
	return legacy{show: p.show, find: p.find.Text, quick: p.quick.Text, chosen: p.chosen, marked: p.marked, closed: p.closed}
}

// Inherit goes on where another list of schools was.
func (p *Page) Inherit(of any) {
	if l, ok := of.(legacy); ok {
		p.show, p.chosen, p.marked, p.closed = l.show, l.chosen, l.marked, l.closed
		p.find.SetText(l.find)
		p.quick.SetText(l.quick)
	}
}
