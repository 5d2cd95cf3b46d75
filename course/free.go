package course

import "slices"

// KitFree gives the copies of a kit that other sessions leave free all the
// time in which a session is busy; 0 when they take all, or more than exist.
func (p *Plan) KitFree(s *Session, kit ID) int {
	k := p.Kits.Get(kit)
	if k == nil {
		return 0
	}
	// One copy more than there are is never free, so the rule always answers
	// with what is taken in all.
	n := *s
	n.State, n.Kits = Planned, []KitUse{{kit, k.Copies + 1}}
	for _, f := range p.Findings(&n) {
		if taken, is := f.Args["N"].(int); is && f.Rule == RuleKit {
			return max(0, 2*k.Copies+1-taken)
		}
	}
	return 0
}

// LibrarianObstacle names the first thing that would be wrong if a librarian
// gave a session alone; ok is false when nothing would be.
func (p *Plan) LibrarianObstacle(s *Session, librarian ID) (obstacle RuleKey, ok bool) {
	n := *s
	n.Librarians = []ID{librarian}
	return p.obstacle(&n, librarian)
}

// RoomObstacle names the first thing that would be wrong if a session were
// given in a room; ok is false when nothing would be.
func (p *Plan) RoomObstacle(s *Session, room ID) (obstacle RuleKey, ok bool) {
	n := *s
	n.Place.Kind, n.Place.Room = AtLibrary, room
	return p.obstacle(&n, room)
}

func (p *Plan) obstacle(s *Session, ref ID) (RuleKey, bool) {
	for _, f := range p.Findings(s) {
		if f.Ref == ref && f.Booking {
			return f.Rule, true
		}
	}
	return "", false
}

// FirstFree gives the first day and start within a request's wish, from a day
// on, at which a session would have no hard conflict. Starts are tried every
// half hour from 8:00, or from the time the school asked for; the session's own
// start is tried first. It gives the session's own day and start and false when
// there is none within the wish, or within eight weeks when the wish is open.
func (p *Plan) FirstFree(s *Session, r *Request, from Date) (day Date, start Clock, ok bool) {
	first, last := max(from, r.Wish.From), r.Wish.To
	if last == 0 {
		last = first + 56
	}
	last = min(last, first+400)
	for d := first; d <= last; d++ {
		wd := d.Weekday()
		if len(r.Weekdays) > 0 && !slices.Contains(r.Weekdays, wd) || len(r.Weekdays) == 0 && (wd == 0 || wd == 6) {
			continue
		}
		if c, ok := p.freeStart(s, r, d); ok {
			return d, c, true
		}
	}
	return s.Day, s.Start, false
}

func (p *Plan) freeStart(s *Session, r *Request, d Date) (Clock, bool) {
	begins, ends := dayBegins, dayEnds
	if r.From != 0 {
		begins = r.From
	}
	if r.To != 0 {
		ends = r.To
	}
	n := *s
	n.Day = d
	fits := func(c Clock) bool {
		n.Start = c
		return c >= begins && c+Clock(n.Minutes) <= ends &&
			!slices.ContainsFunc(p.Findings(&n), func(f Finding) bool { return f.Hard })
	}
	if fits(s.Start) {
		return s.Start, true
	}
	for c := begins; c < ends; c += timeStep {
		if fits(c) {
			return c, true
		}
	}
	return 0, false
}
