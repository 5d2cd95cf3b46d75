package calendar

import (
	"slices"

	"klassetrin/course"
)

// SetPlaceKind chooses the kind of place.
func (d *Draft) SetPlaceKind(p *course.Plan, kind course.PlaceKind) {
	d.chooses(fieldPlace)
	d.setPlaceKind(p, kind)
}

// setPlaceKind also proposes where: the branch of who teaches, or the school
// of the class.
func (d *Draft) setPlaceKind(p *course.Plan, kind course.PlaceKind) {
	if d.Session.Place.Kind == kind {
		return
	}
	d.Session.Place = course.Place{Kind: kind}
	switch kind {
	case course.AtLibrary:
		d.Session.Place.Branch = d.homeBranch(p)
	case course.AtSchool:
		d.Session.Place.School = d.firstSchool()
	case course.Online, course.Elsewhere:
	}
}

func (d *Draft) homeBranch(p *course.Plan) course.ID {
	for _, id := range d.Session.Librarians {
		if l := p.Librarians.Get(id); l != nil && l.Branch != "" {
			return l.Branch
		}
	}
	for _, b := range p.Branches.All() {
		if !b.Retired {
			return b.ID
		}
	}
	return ""
}

// SetPlace chooses a place in all its parts.
func (d *Draft) SetPlace(at course.Place) {
	d.chooses(fieldPlace)
	d.Session.Place = at
}

// Take makes a way out the draft's own booking.
func (d *Draft) Take(s *course.Session) {
	d.Session.Day, d.Session.Start, d.Session.Place = s.Day, s.Start, s.Place
	d.Session.Librarians, d.Session.Attendance = slices.Clone(s.Librarians), slices.Clone(s.Attendance)
}
