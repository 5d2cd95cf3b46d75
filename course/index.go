package course

import (
	"cmp"
	"slices"
)

// bySession orders sessions by day, start and ID.
func bySession(a, b *Session) int {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
}

// booked lists all records a session is found under.
func booked(s *Session, f func(ID)) {
	f(s.Course)
	for _, l := range s.Librarians {
		f(l)
	}
	if s.Place.Room != "" {
		f(s.Place.Room)
	}
	for _, k := range s.Kits {
		f(k.Kit)
	}
	if s.Request != "" {
		f(s.Request)
	}
	schools := [4]ID{}
	n := 0
	for _, a := range s.Attendance {
		if a.Class != "" {
			f(a.Class)
		}
		if a.School != "" && !slices.Contains(schools[:n], a.School) {
			f(a.School)
			if n < len(schools) {
				schools[n] = a.School
				n++
			}
		}
	}
}

func (p *Plan) index(s *Session) {
	p.days[s.Day] = insertSession(p.days[s.Day], s)
	booked(s, func(id ID) { p.uses[id] = insertSession(p.uses[id], s) })
}

func (p *Plan) unindex(s *Session) {
	p.days[s.Day] = without(p.days[s.Day], s)
	booked(s, func(id ID) { p.uses[id] = without(p.uses[id], s) })
}

// insertSession gives a new list with the session in its place; a session that
// is there already (it books one record twice) is not added again.
func insertSession(list []*Session, s *Session) []*Session {
	i, _ := slices.BinarySearchFunc(list, s, bySession)
	if i < len(list) && list[i] == s {
		return list
	}
	out := make([]*Session, 0, len(list)+1)
	out = append(out, list[:i]...)
	out = append(out, s)
	return append(out, list[i:]...)
}

// On gives the sessions that start on a day, in order of start. The slice must
// not be altered.
func (p *Plan) On(d Date) []*Session { return p.days[d] }

// In gives the sessions of a period in order of start.
func (p *Plan) In(period Period) []*Session {
	var out []*Session
	if n := period.Days(); n > 0 && n < 2*len(p.days) {
		for d := period.From; d <= period.To; d++ {
			out = append(out, p.days[d]...)
		}
		return out
	}
	for d, list := range p.days {
		if period.Contains(d) {
			out = append(out, list...)
		}
	}
	slices.SortFunc(out, bySession)
	return out
}

// Using gives the sessions that book a librarian, room, kit, class, school,
// course or request, in order of start. The slice must not be altered.
func (p *Plan) Using(id ID) []*Session { return p.uses[id] }

// ClassesOf gives the classes of a school, those that have left school too.
func (p *Plan) ClassesOf(school ID) []*Class { return p.owned[school] }

// RoomsOf gives the rooms of a branch.
func (p *Plan) RoomsOf(branch ID) []*Room {
	var out []*Room
	for _, r := range p.Rooms.All() {
		if r.Branch == branch {
			out = append(out, r)
		}
	}
	return out
}

// ContactsOf gives the contacts of a school.
func (p *Plan) ContactsOf(school ID) []*Contact {
	var out []*Contact
	for _, c := range p.Contacts.All() {
		if c.School == school {
			out = append(out, c)
		}
	}
	return out
}

// Design gives the course as a session was planned with it: the edition it
// keeps, or the course itself.
func (p *Plan) Design(s *Session) *Course {
	c := p.Courses.Get(s.Course)
	if c == nil || s.Edition == 0 || s.Edition == c.Edition {
		return c
	}
	for _, e := range p.Editions.All() {
		if e.Course == s.Course && e.Number == s.Edition {
			return &e.Design
		}
	}
	return c
}

func (p *Plan) previousGrade(id ID) *GradeLevel {
	for _, g := range p.GradeLevels.All() {
		if g.Next == id {
			return g
		}
	}
	return nil
}

// loader gathers records so that tables and indexes are built once, not record
// by record.
type loader struct {
	sessions []*Session
	classes  []*Class
	goals    []*Goal
	grades   []*GradeLevel
	schools  []*School
}

func (l *loader) take(p *Plan, r Record) {
	switch v := r.(type) {
	case *Session:
		l.sessions = append(l.sessions, v)
	case *Class:
		l.classes = append(l.classes, v)
	case *Goal:
		l.goals = append(l.goals, v)
	case *GradeLevel:
		l.grades = append(l.grades, v)
	case *School:
		l.schools = append(l.schools, v)
	default:
		p.put(r)
	}
}

func (l *loader) finish(p *Plan) {
	p.Classes.fill(l.classes)
	for _, c := range p.Classes.All() {
		p.owned[c.School] = append(p.owned[c.School], c)
	}
	p.Goals.fill(l.goals)
	p.GradeLevels.fill(l.grades)
	p.Schools.fill(l.schools)
	ordered := slices.Clone(l.sessions)
	slices.SortFunc(ordered, bySession)
	uses := make(map[ID]*[]*Session) // pointers: a list grows with one look into the map
	for _, s := range ordered {
		p.days[s.Day] = append(p.days[s.Day], s)
		booked(s, func(id ID) {
			list := uses[id]
			if list == nil {
				list = new([]*Session)
				uses[id] = list
			}
			if n := len(*list); n == 0 || (*list)[n-1] != s {
				*list = append(*list, s)
			}
		})
	}
	for id, list := range uses {
		p.uses[id] = *list
	}
	p.Sessions.fill(l.sessions)
}
