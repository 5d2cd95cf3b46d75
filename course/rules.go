package course

import "slices"

// RuleKey names a rule about sessions; package words has a sentence for each.
type RuleKey string

// The rules, see Rules.
const (
	RuleLibrarian    RuleKey = "librarian"    // one librarian at two sessions at a time
	RuleRoom         RuleKey = "room"         // one room for two sessions at a time
	RuleKit          RuleKey = "kit"          // more copies of a kit out than there are
	RuleClass        RuleKey = "class"        // one class at two sessions at a time
	RuleTravel       RuleKey = "travel"       // too little time to get from one place to the next
	RuleHours        RuleKey = "hours"        // outside a librarian's working hours
	RuleBranchHours  RuleKey = "branchhours"  // outside the hours of the branch
	RuleAbsence      RuleKey = "absence"      // a librarian is away
	RuleHoliday      RuleKey = "holiday"      // a public holiday
	RuleSchoolBreak  RuleKey = "schoolbreak"  // the school has holidays
	RuleClosed       RuleKey = "closed"       // the library or the branch is closed
	RuleTooLarge     RuleKey = "toolarge"     // more pupils than the course takes
	RuleTooSmall     RuleKey = "toosmall"     // fewer pupils than the course needs
	RuleSeats        RuleKey = "seats"        // more pupils than the room has seats
	RuleGrade        RuleKey = "grade"        // a class of a grade level that the course is not for
	RuleSkill        RuleKey = "skill"        // nobody has a skill that the course needs
	RuleCourseState  RuleKey = "coursestate"  // the course is a draft or retired
	RuleKitMissing   RuleKey = "kitmissing"   // a kit the course needs is not booked
	RuleKitServes    RuleKey = "kitserves"    // the copies of a kit serve fewer pupils than are expected
	RuleOutruns      RuleKey = "outruns"      // the lesson is longer than the booked time
	RuleUnused       RuleKey = "unused"       // the lesson leaves booked time over; a remark of run sheets, not among Rules
	RuleUntimed      RuleKey = "untimed"      // activities of the lesson have no minutes; likewise a remark
	RuleNobody       RuleKey = "nobody"       // no librarian yet
	RuleSchoolClosed RuleKey = "schoolclosed" // the school no longer exists
)

// Rule is one thing that can be wrong with a session. Hard rules name what
// cannot happen (nobody is at two places), soft ones what should not.
type Rule struct {
	Key  RuleKey
	Hard bool
	// Booking rules depend on when, where and by whom a session is given, so
	// that another booking may be the way out; the others are about the course
	// and the class.
	Booking bool
	find    func(*look)
}

// Rules lists all rules; calendar, check and season planner use this one list.
var Rules = []Rule{
	{RuleLibrarian, true, true, findLibrarian},
	{RuleRoom, true, true, findRoom},
	{RuleKit, true, true, findKit},
	{RuleClass, true, true, findClass},
	{RuleTravel, true, true, findTravel},
	{RuleAbsence, true, true, findAbsence},
	{RuleClosed, true, true, findClosed},
	{RuleHoliday, true, true, findHoliday},
	{RuleSchoolBreak, true, true, findSchoolBreak},
	{RuleHours, false, true, findHours},
	{RuleBranchHours, false, true, findBranchHours},
	{RuleNobody, false, true, findNobody},
	{RuleSeats, false, true, findSeats},
	{RuleSkill, false, true, findSkill},
	{RuleKitMissing, false, true, findKitMissing},
	{RuleKitServes, false, true, findKitServes},
	{RuleOutruns, false, false, findOutruns},
	{RuleTooLarge, false, false, findTooLarge},
	{RuleTooSmall, false, false, findTooSmall},
	{RuleGrade, false, false, findGrade},
	{RuleCourseState, false, false, findCourseState},
	{RuleSchoolClosed, false, false, findSchoolClosed},
}

// Finding is one thing that is wrong with a session, and why.
type Finding struct {
	Rule    RuleKey
	Hard    bool
	Booking bool
	Session ID   // the session it is about
	Other   ID   // the session it clashes with, "" when there is none
	Ref     ID   // the librarian, room, kit, class, branch, school or closed days in question
	Args    Args // numbers and names for the sentence: N, Max, Name
}

// look is one session under the eyes of the rules.
type look struct {
	plan   *Plan
	s      *Session
	busy   Span
	design *Course
	near   []*Session // other sessions of the day before, the day and the day after that take place
	rule   *Rule
	out    []Finding
}

func (l *look) found(other *Session, ref ID, args Args) {
	f := Finding{Rule: l.rule.Key, Hard: l.rule.Hard, Booking: l.rule.Booking, Session: l.s.ID, Ref: ref, Args: args}
	if other != nil {
		f.Other = other.ID
	}
	l.out = append(l.out, f)
}

// Findings tells what is wrong with a session, which may be one that is not in
// the plan yet or is being moved; the plan's own session with its ID is left
// out of the comparison. A session that was called off has no findings.
func (p *Plan) Findings(s *Session) []Finding {
	if !s.Counts() {
		return nil
	}
	l := p.look(s, p.Design(s))
	for i := range Rules {
		l.by(&Rules[i])
	}
	return l.out
}

// look begins to look at a session of a course.
func (p *Plan) look(s *Session, design *Course) *look {
	l := &look{plan: p, s: s, busy: s.Busy(), design: design}
	for d := s.Day - 1; d <= s.Day+1; d++ {
		for _, o := range p.days[d] {
			if o.ID != s.ID && o.Counts() {
				l.near = append(l.near, o)
			}
		}
	}
	return l
}

// by applies one rule.
func (l *look) by(r *Rule) {
	l.rule = r
	r.find(l)
}

// AllFindings gives the findings of all sessions in a period, in order of
// start. A clash of two sessions is given once, with the earlier one first.
func (p *Plan) AllFindings(period Period) []Finding {
	type pair struct {
		rule RuleKey
		a, b ID
		ref  ID
	}
	seen := map[pair]bool{}
	var out []Finding
	for _, s := range p.In(period) {
		for _, f := range p.Findings(s) {
			if f.Other != "" {
				if seen[pair{f.Rule, f.Other, f.Session, f.Ref}] {
					continue
				}
				seen[pair{f.Rule, f.Session, f.Other, f.Ref}] = true
			}
			out = append(out, f)
		}
	}
	return out
}

// clashes visits the other sessions that are busy at the same time.
func (l *look) clashes(f func(o *Session)) {
	for _, o := range l.near {
		if o.Busy().Overlaps(l.busy) {
			f(o)
		}
	}
}

func findLibrarian(l *look) {
	l.clashes(func(o *Session) {
		for _, id := range l.s.Librarians {
			if slices.Contains(o.Librarians, id) {
				l.found(o, id, nil)
			}
		}
	})
}

func findRoom(l *look) {
	if l.s.Place.Room == "" {
		return
	}
	l.clashes(func(o *Session) {
		if o.Place.Room == l.s.Place.Room {
			l.found(o, o.Place.Room, nil)
		}
	})
}

func findKit(l *look) {
	for i, use := range l.s.Kits {
		kit := l.plan.Kits.Get(use.Kit)
		if kit == nil || slices.ContainsFunc(l.s.Kits[:i], func(u KitUse) bool { return u.Kit == use.Kit }) {
			continue
		}
		if taken, other := l.mostTaken(kit.ID, l.s.copiesOf(kit.ID)); taken > kit.Copies {
			l.found(other, kit.ID, Args{"N": taken, "Max": kit.Copies})
		}
	}
}

// mostTaken gives the largest number of copies of a kit that are out at one
// moment of the session, the session's own among them, and another session
// that has some then. The number can only rise when a session begins, so only
// those moments are looked at.
func (l *look) mostTaken(kit ID, own int) (most int, other *Session) {
	most = own
	at := func(m Moment) {
		taken, last := own, (*Session)(nil)
		l.clashes(func(o *Session) {
			if b := o.Busy(); b.From <= m && m < b.To && o.copiesOf(kit) > 0 {
				taken += o.copiesOf(kit)
				last = o
			}
		})
		if taken > most {
			most, other = taken, last
		}
	}
	at(l.busy.From)
	l.clashes(func(o *Session) {
		if b := o.Busy(); b.From > l.busy.From && o.copiesOf(kit) > 0 {
			at(b.From)
		}
	})
	return most, other
}

// copiesOf gives the copies of a kit that the session books.
func (s *Session) copiesOf(kit ID) int {
	n := 0
	for _, u := range s.Kits {
		if u.Kit == kit {
			n += u.Copies
		}
	}
	return n
}

// findClass looks at the teaching itself: set-up and clear-up take no pupils.
func findClass(l *look) {
	for _, o := range l.near {
		if !o.Span().Overlaps(l.s.Span()) {
			continue
		}
		for _, a := range l.s.Attendance {
			if a.Class != "" && slices.ContainsFunc(o.Attendance, func(b Attendance) bool { return a.Class == b.Class }) {
				l.found(o, a.Class, nil)
			}
		}
	}
}

func findTravel(l *look) {
	for _, o := range l.near {
		if o.Busy().Overlaps(l.busy) {
			continue
		}
		gap := o.Busy().Gap(l.busy)
		if gap >= longestTrip {
			continue
		}
		for _, id := range l.s.Librarians {
			if !slices.Contains(o.Librarians, id) {
				continue
			}
			if need := l.plan.TravelMinutes(o.Place, l.s.Place); gap < need {
				l.found(o, id, Args{"N": gap, "Max": need})
			}
		}
	}
}
