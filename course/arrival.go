package course

import "slices"

// Standing says how a course that arrives in a file stands to the library's
// own courses.
type Standing uint8

// The standings.
const (
	ArrivesNew     Standing = iota // the library has nothing of it
	ArrivesSame                    // the library took in just this, or has it just so
	ArrivesNewer                   // another edition of one that was never altered here
	ArrivesOlder                   // an earlier edition than the one that was taken in
	ArrivesEarlier                 // another design that was not written later than the one that was taken in
	ArrivesAltered                 // another edition of one that has been altered here
	ArrivesOwn                     // another edition of a course of the library's own
)

var standingNames = names[Standing]{"new", "same", "newer", "older", "earlier", "altered", "own"}

// String gives the name that lists for other programs use.
func (s Standing) String() string { return standingNames.of(s) }

// MarshalText writes the name.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Taking says what is to become of a course that arrives in a file.
type Taking uint8

// The ways to deal with an arriving course.
const (
	LeaveIt    Taking = iota // nothing is altered
	TakeNew                  // it becomes a course of the library
	TakeOver                 // the library's course gets this design
	TakeBeside               // it becomes a second course beside the library's
)

var takingNames = names[Taking]{"leave", "new", "over", "beside"}

// String gives the name that lists for other programs use.
func (t Taking) String() string { return takingNames.of(t) }

// MarshalText writes the name.
func (t Taking) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// Arrival is one course of a file: how it stands, and what is to become of it.
type Arrival struct {
	Parcel   Parcel
	Standing Standing
	Ours     *Course // the library's course that it is an edition of; nil for a new one
	Twin     *Course // another course of the library with the same title
	Taking   Taking  // what will happen: proposed, and then the user's choice
	Lacking  error   // what keeps it from replacing Ours, which is no draft; nil when it can
}

// Choices lists what can become of an arriving course, the proposal first. A
// course that was altered here, or is the library's own, is replaced only when
// the user says so; one that is no draft is never replaced by what is unfinished.
func (a *Arrival) Choices() []Taking {
	switch a.Standing {
	case ArrivesNew:
		return []Taking{TakeNew, LeaveIt}
	case ArrivesNewer, ArrivesOlder, ArrivesEarlier, ArrivesAltered, ArrivesOwn:
		if a.Lacking != nil {
			return []Taking{LeaveIt, TakeBeside}
		}
		if a.Standing == ArrivesNewer {
			return []Taking{TakeOver, TakeBeside, LeaveIt}
		}
		return []Taking{LeaveIt, TakeBeside, TakeOver}
	case ArrivesSame:
	}
	return []Taking{LeaveIt}
}

// Matching says what stands here for something that an arriving course refers
// to.
type Matching uint8

// The matchings.
const (
	MatchedSame Matching = iota // the library has it
	MatchedLike                 // the library has something like it
	MatchedMade                 // it will be made
	MatchedLeft                 // it will be left out
)

var matchingNames = names[Matching]{"same", "like", "made", "left"}

// String gives the name that lists for other programs use.
func (m Matching) String() string { return matchingNames.of(m) }

// MarshalText writes the name.
func (m Matching) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// Match is a theme, grade level, goal or kit of arriving courses and what
// stands for it here.
type Match struct {
	Sent Record   // as the file has it
	How  Matching // proposed, and then the user's choice
	Ours Record   // for MatchedSame and MatchedLike
}

// Arrivals is what taking in a file of courses would do. The user may alter
// the Taking of each course, and How and Ours of each match, before
// Planner.TakeIn carries it out.
type Arrivals struct {
	Courses []Arrival
	Matches []*Match // each record that any course refers to, once
}

// Arriving compares the courses of a file with the plan and proposes what to
// do; it alters nothing.
func (p *Plan) Arriving(parcels []Parcel) *Arrivals {
	out := &Arrivals{}
	seen := map[Ref]bool{}
	add := func(r Record, find func() (Matching, Record)) {
		key := Ref{Kind: r.Kind(), ID: r.Key()}
		if !seen[key] {
			seen[key] = true
			how, ours := find()
			out.Matches = append(out.Matches, &Match{Sent: r, How: how, Ours: ours})
		}
	}
	for _, parcel := range parcels {
		out.Courses = append(out.Courses, p.arrival(parcel))
		if t := parcel.Theme; t != nil {
			add(t, func() (Matching, Record) { return p.matchTheme(t, parcel.Country) })
		}
		for i := range parcel.Grades {
			add(&parcel.Grades[i], func() (Matching, Record) { return p.matchGrade(&parcel.Grades[i]) })
		}
		for i := range parcel.Goals {
			add(&parcel.Goals[i], func() (Matching, Record) { return p.matchGoal(&parcel.Goals[i]) })
		}
		for i := range parcel.Kits {
			add(&parcel.Kits[i], func() (Matching, Record) { return p.matchKit(&parcel.Kits[i]) })
		}
	}
	return out
}

// arrival finds the library's course that a parcel is an edition of. Of several
// that were taken in side by side it is the one that is just so, else the first.
func (p *Plan) arrival(parcel Parcel) Arrival {
	a := Arrival{Parcel: parcel}
	mark := parcel.Mark()
	for _, c := range p.Courses.All() {
		if c.ID != parcel.Course.ID && (c.Origin == nil || c.Origin.Course != parcel.Course.ID) {
			if a.Twin == nil && sameName(c.Title, parcel.Course.Title) {
				a.Twin = c
			}
			continue
		}
		standing := p.standing(c, &parcel, mark)
		if a.Ours == nil || standing == ArrivesSame {
			a.Ours, a.Standing = c, standing
		}
	}
	if ours := a.Ours; ours != nil && ours.State != Draft && a.Standing != ArrivesSame {
		n := parcel.Course
		n.standIn(ours)
		a.Lacking = n.Incomplete()
	}
	a.Taking = a.Choices()[0]
	return a
}

// standIn keeps theme and grade levels of a course for a design without any that
// replaces it.
func (k *Course) standIn(ours *Course) {
	if k.Theme == "" {
		k.Theme = ours.Theme
	}
	if len(k.Grades) == 0 {
		k.Grades = ours.Grades
	}
}

// standing tells how a parcel stands to a course of the plan that is an edition
// of the same course. A library's number of an edition rises only when it uses
// the course, and says nothing about another library's: then the day of writing
// decides, and what is not known to be later never counts as newer.
func (p *Plan) standing(c *Course, parcel *Parcel, mark string) Standing {
	packed := p.Parcel(c)
	switch o := c.Origin; {
	case o != nil && o.Sent == mark, packed.Mark() == mark:
		return ArrivesSame
	case o == nil:
		return ArrivesOwn
	case c.Altered():
		return ArrivesAltered
	case o.Library == parcel.Library && parcel.Course.Edition < o.Edition:
		return ArrivesOlder
	case (o.Library != parcel.Library || parcel.Course.Edition == o.Edition) && parcel.Written <= o.Written:
		return ArrivesEarlier
	}
	return ArrivesNewer
}

// Taken counts the courses that will be taken in.
func (a *Arrivals) Taken() int {
	n := 0
	for i := range a.Courses {
		if a.Courses[i].Taking != LeaveIt {
			n++
		}
	}
	return n
}

// Needed lists the matches of the courses that will be taken in.
func (a *Arrivals) Needed() []*Match {
	used := map[Ref]bool{}
	for i := range a.Courses {
		if c := &a.Courses[i]; c.Taking != LeaveIt {
			for _, r := range c.Parcel.Course.Refs() {
				used[Ref{Kind: r.Kind, ID: r.ID}] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(a.Matches), func(m *Match) bool { return !used[Ref{Kind: m.Sent.Kind(), ID: m.Sent.Key()}] })
}
