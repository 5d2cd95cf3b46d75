package course

import (
	"maps"
	"slices"
	"strings"
)

// Plan is the whole plan of a library in memory: all records, with indexes
// over the sessions. Questions about it are methods that alter nothing; only a
// Planner alters it. Records are never altered in place, so a Snapshot shares
// them.
type Plan struct {
	Library     *Library // nil until the library has been set up
	Branches    Table[*Branch]
	Rooms       Table[*Room]
	Kits        Table[*Kit]
	Themes      Table[*Theme]
	Librarians  Table[*Librarian]
	Absences    Table[*Absence]
	GradeLevels Table[*GradeLevel]
	Goals       Table[*Goal]
	Schools     Table[*School]
	Contacts    Table[*Contact]
	Classes     Table[*Class]
	ClosedDays  Table[*ClosedDay]
	Courses     Table[*Course]
	Editions    Table[*Edition]
	Requests    Table[*Request]
	Sessions    Table[*Session]
	Targets     Table[*Target]
	Tallies     Table[*Tally]

	// Holidays names the public holidays of the library's country. They are
	// computed by whoever opens the plan, not stored.
	Holidays map[Date]string

	days  map[Date][]*Session // by the day they start, in order of start
	uses  map[ID][]*Session   // by librarian, room, kit, class, school, course, request
	owned map[ID][]*Class     // classes by school
}

// NewPlan gives an empty plan.
func NewPlan() *Plan {
	return &Plan{days: map[Date][]*Session{}, uses: map[ID][]*Session{}, owned: map[ID][]*Class{}}
}

// Of gives the table of a kind; nil for KindLibrary, which has one record only.
//
//nolint:gocyclo // one case for each kind
func (p *Plan) of(k Kind) table {
	switch k {
	case KindBranch:
		return &p.Branches
	case KindRoom:
		return &p.Rooms
	case KindKit:
		return &p.Kits
	case KindTheme:
		return &p.Themes
	case KindLibrarian:
		return &p.Librarians
	case KindAbsence:
		return &p.Absences
	case KindGradeLevel:
		return &p.GradeLevels
	case KindGoal:
		return &p.Goals
	case KindSchool:
		return &p.Schools
	case KindContact:
		return &p.Contacts
	case KindClass:
		return &p.Classes
	case KindClosedDay:
		return &p.ClosedDays
	case KindCourse:
		return &p.Courses
	case KindEdition:
		return &p.Editions
	case KindRequest:
		return &p.Requests
	case KindSession:
		return &p.Sessions
	case KindTarget:
		return &p.Targets
	case KindTally:
		return &p.Tallies
	case KindLibrary:
	}
	return nil
}

// Find gives a record of a kind, nil when there is none.
func (p *Plan) Find(k Kind, id ID) Record {
	if k == KindLibrary {
		if p.Library != nil && p.Library.ID == id {
			return p.Library
		}
		return nil
	}
	if t := p.of(k); t != nil {
		return t.get(id)
	}
	return nil
}

// Each visits every record, kind by kind in the order of Kinds.
func (p *Plan) Each(f func(Record)) {
	if p.Library != nil {
		f(p.Library)
	}
	for _, k := range Kinds {
		if t := p.of(k); t != nil {
			t.each(f)
		}
	}
}

// Fill builds a plan from records in any order; stores load with it.
func Fill(records func(yield func(Record) bool)) *Plan {
	p := NewPlan()
	var l loader
	for r := range records {
		l.take(p, r)
	}
	l.finish(p)
	return p
}

func (p *Plan) put(r Record) {
	switch v := r.(type) {
	case *Library:
		p.Library = v
		return
	case *Session:
		if old := p.Sessions.Get(v.ID); old != nil {
			p.unindex(old)
		}
		p.index(v)
	case *Class:
		if old := p.Classes.Get(v.ID); old != nil {
			p.owned[old.School] = without(p.owned[old.School], old)
		}
		list := append(slices.Clone(p.owned[v.School]), v)
		slices.SortFunc(list, func(a, b *Class) int { return strings.Compare(string(a.ID), string(b.ID)) })
		p.owned[v.School] = list
	}
	p.of(r.Kind()).put(r)
}

func (p *Plan) remove(k Kind, id ID) {
	if k == KindLibrary {
		p.Library = nil
		return
	}
	if s := p.Sessions.Get(id); k == KindSession && s != nil {
		p.unindex(s)
	}
	if c := p.Classes.Get(id); k == KindClass && c != nil {
		p.owned[c.School] = without(p.owned[c.School], c)
	}
	p.of(k).remove(id)
}

func (p *Plan) apply(edits []Edit) {
	for _, e := range edits {
		if e.After == nil {
			p.remove(e.Before.Kind(), e.Before.Key())
			continue
		}
		p.put(e.After)
	}
}

// Snapshot gives a copy of the plan that nobody alters, for work in the
// background. It shares the records, which are never altered.
func (p *Plan) Snapshot() *Plan {
	return &Plan{
		Library: p.Library, Branches: p.Branches.clone(), Rooms: p.Rooms.clone(), Kits: p.Kits.clone(), Themes: p.Themes.clone(),
		Librarians: p.Librarians.clone(), Absences: p.Absences.clone(), GradeLevels: p.GradeLevels.clone(), Goals: p.Goals.clone(),
		Schools: p.Schools.clone(), Contacts: p.Contacts.clone(), Classes: p.Classes.clone(), ClosedDays: p.ClosedDays.clone(),
		Courses: p.Courses.clone(), Editions: p.Editions.clone(), Requests: p.Requests.clone(), Sessions: p.Sessions.clone(),
		Targets: p.Targets.clone(), Tallies: p.Tallies.clone(), Holidays: p.Holidays,
		days: maps.Clone(p.days), uses: maps.Clone(p.uses), owned: maps.Clone(p.owned),
	}
}

// without gives a new list that lacks one element, so that snapshots keep the
// old list.
func without[T comparable](list []T, x T) []T {
	out := make([]T, 0, len(list))
	for _, y := range list {
		if y != x {
			out = append(out, y)
		}
	}
	return out
}
