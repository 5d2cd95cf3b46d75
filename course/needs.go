package course

import (
	"cmp"
	"slices"
)

func sortTargets(list []*Target) {
	slices.SortFunc(list, func(a, b *Target) int { return cmp.Or(cmp.Compare(a.Sort, b.Sort), cmp.Compare(a.ID, b.ID)) })
}

// Needs is what waits for somebody: the right column of Home.
type Needs struct {
	Counts   []*Session // over, and nobody said how many took part
	Findings []Finding  // of sessions from today on
	Requests []*Request // open ones, first come first
	Schools  int        // how many schools those requests are from
	Unsent   []*Session // changed since the school was last told
	Unseen   []*School  // schools with classes that nothing was or will be given to this school year
}

// Needs looks through the plan at a moment.
func (p *Plan) Needs(now Moment) Needs {
	out := Needs{Counts: p.AwaitingCount(now), Findings: p.AllFindings(p.Ahead(now.Date()))}
	from := map[ID]bool{}
	for _, r := range p.Requests.All() {
		if r.State == RequestOpen || r.State == RequestWaiting {
			out.Requests = append(out.Requests, r)
			from[r.School] = true
		}
	}
	out.Schools = len(from)
	slices.SortStableFunc(out.Requests, func(a, b *Request) int { return cmp.Compare(a.Came, b.Came) })
	for _, s := range p.In(p.Ahead(now.Date())) {
		if s.Changed && s.Sent != 0 {
			out.Unsent = append(out.Unsent, s)
		}
	}
	out.Unseen = p.Unreached(now.Date())
	return out
}

// Ahead gives the days from a day to the last session.
func (p *Plan) Ahead(day Date) Period {
	last := day
	for d := range p.days {
		last = max(last, d)
	}
	return Period{day, last}
}

// AwaitingCount gives the sessions that are over and whose numbers nobody has
// recorded, oldest first.
func (p *Plan) AwaitingCount(now Moment) []*Session {
	var out []*Session
	for _, s := range p.Sessions.All() {
		if s.Day <= now.Date() && s.AwaitsCount(now) {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, bySession)
	return out
}

// Reach is how far a school's classes were reached in a school year.
type Reach struct {
	Classes int   // classes the school has in that year
	Reached int   // of them with a session that was held and recorded
	Booked  int   // of them with a session that takes place, held or to come
	Next    *Date // day of the next session from a day on, nil when there is none
}

// Reach measures a school in the school year of a day.
func (p *Plan) Reach(school ID, today Date) Reach {
	var out Reach
	if p.Library == nil {
		return out
	}
	year := p.Library.SchoolYear(today)
	period := p.Library.SchoolYearPeriod(year)
	held, booked := map[ID]bool{}, map[ID]bool{}
	for _, s := range p.uses[school] {
		if !s.Counts() {
			continue
		}
		if s.Day >= today && out.Next == nil {
			day := s.Day
			out.Next = &day
		}
		if period.Contains(s.Day) {
			s.reached(school, held, booked)
		}
	}
	for _, k := range p.ClassesIn(school, year) {
		out.Classes++
		if held[k.ID] {
			out.Reached++
		}
		if booked[k.ID] {
			out.Booked++
		}
	}
	return out
}

// reached notes which classes of a school take part in the session, and which
// of them have been recorded.
func (s *Session) reached(school ID, held, booked map[ID]bool) {
	for _, a := range s.Attendance {
		if a.School == school && a.Class != "" {
			booked[a.Class] = true
			held[a.Class] = held[a.Class] || a.Present.Recorded()
		}
	}
}

// ClassesIn gives the classes a school has in a school year.
func (p *Plan) ClassesIn(school ID, year int) []*Class {
	var out []*Class
	for _, k := range p.owned[school] {
		if k.Fixed && (k.Left == 0 || year < k.Left) && year >= k.Since || !k.Fixed && p.GradeIn(k, year) != nil {
			out = append(out, k)
		}
	}
	return out
}

// Unreached gives the schools that have classes but nothing held or booked in
// the school year of a day.
func (p *Plan) Unreached(today Date) []*School {
	var out []*School
	for _, s := range p.Schools.All() {
		if s.Closed {
			continue
		}
		if r := p.Reach(s.ID, today); r.Classes > 0 && r.Booked == 0 {
			out = append(out, s)
		}
	}
	return out
}
