package course

import "slices"

// RunSheet is a lesson laid on the clock: what happens from when to when, with
// set-up, breaks and clear-up, and what of it does not fit.
type RunSheet struct {
	Session  *Session // when, where, by whom and for whom
	Design   *Course  // the course as the session was planned with it; nil when it is gone
	Lesson   *Lesson  // nil when it is gone
	Steps    []RunStep
	Bag      Bag
	Findings []Finding // about time, group, room and kits; those about calendars and people are Plan.Findings'
}

// StepKind says what happens in a stretch of a run sheet.
type StepKind uint8

// The kinds of steps, in the order of a day.
const (
	StepSetUp    StepKind = iota // kept free before the teaching
	StepActivity                 // an activity or a break
	StepUnused                   // booked time in which no activity is planned
	StepClearUp                  // kept free after the teaching
)

// RunStep is one stretch of a run sheet. Its times are wall-clock times.
type RunStep struct {
	Kind     StepKind
	Span     Span
	Activity Activity // of StepActivity
	Late     int      // minutes of it that lie behind the end of the booked time
}

// onRunSheet names the rules whose findings stand on a run sheet: what whoever
// teaches can still do something about before she leaves.
var onRunSheet = []RuleKey{RuleOutruns, RuleKit, RuleKitMissing, RuleKitServes, RuleSeats, RuleTooLarge, RuleTooSmall}

// remarks are not among Rules: they are about the design, and concern nobody
// but whoever teaches from it.
var remarks = []Rule{{RuleUntimed, false, false, findUntimed}, {RuleUnused, false, false, findUnused}}

// Untimed tells whether the step is an activity that has no minutes: it is
// taught, but nobody has said for how long.
func (s *RunStep) Untimed() bool { return s.Span.Minutes() == 0 }

// RunSheet lays the lesson of a session on its times, as the course was when
// the session was planned.
func (p *Plan) RunSheet(s *Session) *RunSheet { return p.runSheet(s, p.Design(s)) }

// TryLesson lays a lesson on a start time as if it were booked for a number of
// pupils, with the kits that so many need. The course may be one that is being
// designed and is not stored yet; pupils may be 0 when nobody has said how many.
func (p *Plan) TryLesson(c *Course, lesson ID, start Clock, pupils int) *RunSheet {
	s := &Session{
		Course: c.ID, Edition: c.Edition, Lesson: lesson, Day: tryDay, Start: start, Before: c.SetUp, After: c.ClearUp,
		Attendance: []Attendance{{Expected: pupils}}, Kits: p.KitsFor(c, pupils),
	}
	if l := c.Lesson(lesson); l != nil {
		s.Minutes = l.Minutes
	}
	if len(c.Places) > 0 {
		s.Place.Kind = c.Places[0]
	}
	return p.runSheet(s, c)
}

// tryDay is a day long before every session, on which nothing else is booked.
const tryDay Date = 2

func (p *Plan) runSheet(s *Session, design *Course) *RunSheet {
	r := &RunSheet{Session: s, Design: design, Lesson: design.Lesson(s.Lesson), Bag: p.bag(s, design)}
	r.lay()
	if !s.Counts() {
		return r
	}
	l := p.look(s, design)
	for i := range Rules {
		if slices.Contains(onRunSheet, Rules[i].Key) {
			l.by(&Rules[i])
		}
	}
	for i := range remarks {
		l.by(&remarks[i])
	}
	r.Findings = l.out
	return r
}

// lay puts the steps one after the other. Clearing up begins when the lesson is
// over, and not before the booked time is.
func (r *RunSheet) lay() {
	s := r.Session
	booked := s.Span()
	add := func(kind StepKind, from Moment, minutes int, a Activity) Moment {
		to := from + Moment(minutes)
		if minutes > 0 || kind == StepActivity {
			step := RunStep{Kind: kind, Span: Span{from, to}, Activity: a}
			if kind == StepActivity {
				step.Late = max(0, int(to-max(from, booked.To)))
			}
			r.Steps = append(r.Steps, step)
		}
		return to
	}
	at := add(StepSetUp, booked.From-Moment(s.Before), s.Before, Activity{})
	if r.Lesson != nil {
		for _, a := range r.Lesson.Activities {
			at = add(StepActivity, at, a.Minutes, a)
		}
	}
	if at < booked.To {
		at = add(StepUnused, at, int(booked.To-at), Activity{})
	}
	add(StepClearUp, at, s.After, Activity{})
}

// Span gives the time from the first step to the end of the last.
func (r *RunSheet) Span() Span {
	if len(r.Steps) == 0 {
		return r.Session.Span()
	}
	return Span{r.Steps[0].Span.From, r.Steps[len(r.Steps)-1].Span.To}
}
