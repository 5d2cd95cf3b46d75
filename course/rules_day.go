package course

// The rules about days and hours.

func findHours(l *look) {
	for _, id := range l.s.Librarians {
		if who := l.plan.Librarians.Get(id); who != nil && !who.Hours.Cover(l.busy) {
			l.found(nil, id, nil)
		}
	}
}

func findBranchHours(l *look) {
	if l.s.Place.Kind != AtLibrary {
		return
	}
	if b := l.plan.Branches.Get(l.s.Place.Branch); b != nil && !b.Hours.Cover(l.s.Span()) {
		l.found(nil, b.ID, nil)
	}
}

func findAbsence(l *look) {
	for _, a := range l.plan.Absences.All() {
		if !a.Days.Contains(l.s.Day) {
			continue
		}
		for _, id := range l.s.Librarians {
			if id == a.Librarian {
				l.found(nil, id, Args{"Name": a.Reason})
			}
		}
	}
}

func findHoliday(l *look) {
	if name, ok := l.plan.Holidays[l.s.Day]; ok {
		l.found(nil, "", Args{"Name": name})
	}
}

func findSchoolBreak(l *look) {
	for _, d := range l.plan.ClosedDays.All() {
		if d.Sort != SchoolHoliday || !d.Days.Contains(l.s.Day) {
			continue
		}
		var last ID
		for _, a := range l.s.Attendance {
			if school := l.plan.Schools.Get(a.School); school != nil && school.ID != last && d.ClosesSchool(school) {
				l.found(nil, school.ID, Args{"Name": d.Name})
				last = school.ID
			}
		}
	}
}

func findClosed(l *look) {
	for _, d := range l.plan.ClosedDays.All() {
		if d.Sort != LibraryClosed || !d.Days.Contains(l.s.Day) {
			continue
		}
		if d.Branch == "" || l.s.Place.Kind == AtLibrary && d.Branch == l.s.Place.Branch {
			l.found(nil, d.Branch, Args{"Name": d.Name})
		}
	}
}

func findNobody(l *look) {
	if len(l.s.Librarians) == 0 {
		l.found(nil, "", nil)
	}
}

// longestTrip bounds travelling time in minutes: sessions further apart than
// that need no look at the map.
const longestTrip = 180

// Travelling times where the map does not help, in minutes.
const (
	unknownTrip = 15 // between two places of which one has no position
	parking     = 5  // on top of the drive: leaving, parking, walking in
)

// TravelMinutes gives the minutes a librarian needs from one place to the
// next: none within one house or online, else the straight line with a detour
// factor of 1.3 at the library's speed, plus five minutes, in full five
// minutes; a quarter of an hour when a position is not known.
func (p *Plan) TravelMinutes(a, b Place) int {
	if a.Kind == Online || b.Kind == Online || samePlace(a, b) {
		return 0
	}
	from, to := p.position(a), p.position(b)
	if from == nil || to == nil {
		return unknownTrip
	}
	speed := 50
	if p.Library != nil && p.Library.SpeedKmh > 0 {
		speed = p.Library.SpeedKmh
	}
	drive := Kilometres(*from, *to) * detour / float64(speed) * 60
	return min(longestTrip, (int(drive)+parking+4)/5*5)
}

func samePlace(a, b Place) bool {
	if a.Kind != b.Kind {
		return false
	}
	switch a.Kind {
	case AtLibrary:
		return a.Branch == b.Branch
	case AtSchool:
		return a.School == b.School
	case Online, Elsewhere:
	}
	return a.Text == b.Text
}

func (p *Plan) position(at Place) *Position {
	switch at.Kind {
	case AtLibrary:
		if b := p.Branches.Get(at.Branch); b != nil {
			return b.Position
		}
	case AtSchool:
		if s := p.Schools.Get(at.School); s != nil {
			return s.Position
		}
	case Online, Elsewhere:
	}
	return nil
}
