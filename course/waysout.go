package course

import "slices"

// WayOut is another booking of a session that has none of the conflicts.
type WayOut struct {
	Key     string   // "librarian", "room", "time": what is different
	Ref     ID       // the librarian or room that is taken instead
	Session *Session // the session as it would be
}

// Search limits of WaysOut.
const (
	daysAhead  = 15 // days looked at beyond the session's own
	dayBegins  = Clock(8 * 60)
	dayEnds    = Clock(15 * 60)
	timeStep   = 30 // minutes between times that are tried
	mostOfKind = 2  // ways out of one kind
)

// WaysOut offers other bookings of a session that are free of every booking
// conflict (see Rule.Booking): first another librarian, then another room of
// the same branch, then other times of the day and of the next three weeks.
// No time before now is offered, and nothing for a session without booking
// conflicts.
func (p *Plan) WaysOut(s *Session, now Moment) []WayOut {
	if p.free(s) {
		return nil
	}
	out := p.otherLibrarians(s)
	out = append(out, p.otherRooms(s)...)
	return append(out, p.otherTimes(s, now)...)
}

// free tells whether a session has no booking conflict.
func (p *Plan) free(s *Session) bool {
	return !slices.ContainsFunc(p.Findings(s), func(f Finding) bool { return f.Booking })
}

func (p *Plan) otherLibrarians(s *Session) []WayOut {
	var out []WayOut
	for i, old := range s.Librarians {
		for _, l := range p.Librarians.All() {
			if l.Retired || l.ID == old || slices.Contains(s.Librarians, l.ID) || len(out) == mostOfKind {
				continue
			}
			n := *s
			n.Librarians = slices.Clone(s.Librarians)
			n.Librarians[i] = l.ID
			if p.free(&n) {
				out = append(out, WayOut{"librarian", l.ID, &n})
			}
		}
	}
	return out
}

func (p *Plan) otherRooms(s *Session) []WayOut {
	var out []WayOut
	if s.Place.Room == "" {
		return nil
	}
	for _, r := range p.RoomsOf(s.Place.Branch) {
		if r.Retired || r.ID == s.Place.Room || len(out) == mostOfKind {
			continue
		}
		n := *s
		n.Place.Room = r.ID
		if p.free(&n) {
			out = append(out, WayOut{"room", r.ID, &n})
		}
	}
	return out
}

func (p *Plan) otherTimes(s *Session, now Moment) []WayOut {
	var out []WayOut
	try := func(day Date, start Clock) bool {
		n := *s
		n.Day, n.Start = day, start
		p.regrade(&n)
		if n.Busy().From >= now && p.free(&n) {
			out = append(out, WayOut{"time", "", &n})
			return true
		}
		return false
	}
	for c := dayBegins; c+Clock(s.Minutes) <= dayEnds; c += timeStep {
		if c != s.Start && try(s.Day, c) {
			break
		}
	}
	for d := s.Day + 1; d <= s.Day+daysAhead && len(out) < mostOfKind; d++ {
		if wd := d.Weekday(); wd != 0 && wd != 6 {
			try(d, s.Start)
		}
	}
	return out
}

// regrade sets the grade level of each class to what it is on the day of the
// session, so that a session keeps the grade the class had on its day.
func (p *Plan) regrade(s *Session) {
	if p.Library == nil {
		return
	}
	year := p.Library.SchoolYear(s.Day)
	list := slices.Clone(s.Attendance)
	for i := range list {
		if k := p.Classes.Get(list[i].Class); k != nil {
			list[i].School = k.School
			list[i].Grade = ""
			if g := p.GradeIn(k, year); g != nil {
				list[i].Grade = g.ID
			}
		}
	}
	s.Attendance = list
}
