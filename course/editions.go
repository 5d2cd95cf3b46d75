package course

import (
	"context"
	"slices"
	"strconv"
	"time"
)

// EditionUse is one edition of a course and the sessions that keep it.
type EditionUse struct {
	Number   int
	Design   *Course
	Present  bool       // the course as it is now
	Sessions []*Session // in the order of time, those that were called off too
}

// EditionsOf gives the editions of a course, the present one first.
func (p *Plan) EditionsOf(id ID) []EditionUse {
	c := p.Courses.Get(id)
	if c == nil {
		return nil
	}
	out := []EditionUse{{Number: c.Edition, Design: c, Present: true}}
	for _, e := range p.Editions.All() {
		if e.Course == id && e.Number != c.Edition {
			out = append(out, EditionUse{Number: e.Number, Design: &e.Design})
		}
	}
	slices.SortStableFunc(out[1:], func(a, b EditionUse) int { return b.Number - a.Number })
	for _, s := range p.Using(id) {
		if s.Course != id {
			continue
		}
		design := p.Design(s)
		for i := range out {
			if out[i].Design == design {
				out[i].Sessions = append(out[i].Sessions, s)
			}
		}
	}
	return out
}

// EditionStart is when an edition was begun and by whom.
type EditionStart struct {
	At time.Time
	By string
}

// EditionStarts reads from the history of a course when each edition was begun;
// an edition that is older than the history is missing. Undoing and redoing
// begin none; an edition that was undone and made anew began with the latter.
func EditionStarts(history []Change, id ID) map[int]EditionStart {
	out := map[int]EditionStart{}
	for _, change := range history {
		if change.Undoes != "" || change.Redoes != "" {
			continue
		}
		for _, e := range change.Edits {
			after, ok := e.After.(*Course)
			if !ok || after == nil || after.ID != id {
				continue
			}
			before, _ := e.Before.(*Course)
			if _, known := out[after.Edition]; !known && (before == nil || before.Edition != after.Edition) {
				out[after.Edition] = EditionStart{change.At, change.By}
			}
		}
	}
	return out
}

// RestoreEdition makes the design of an earlier edition the present one, as one
// change that can be undone: a new edition when sessions use the present one.
// Its state and whose it was stay. What the design names and the library no longer has is left
// out; theme and grade levels then stay as they are now.
func (p *Planner) RestoreEdition(ctx context.Context, id ID, number int) error {
	now := p.Plan.Courses.Get(id)
	for _, e := range p.Plan.EditionsOf(id) {
		if e.Number != number || e.Present {
			continue
		}
		n := e.Design.Clone()
		n.Base, n.State, n.Edition, n.Origin = now.Base, now.State, now.Edition, now.Origin
		p.Plan.leaveOutLost(n, now)
		label, edits := p.courseEdits(n)
		label.Key, label.Args["N"] = "label.course.restored", strconv.Itoa(number)
		return p.Do(ctx, label, edits...)
	}
	return &Error{Code: ErrNotFound, Kind: KindEdition}
}

// leaveOutLost takes out of a design what is no longer in the plan.
func (p *Plan) leaveOutLost(n, now *Course) {
	lost := func(k Kind) func(ID) bool { return func(id ID) bool { return p.Find(k, id) == nil } }
	n.Goals = slices.DeleteFunc(n.Goals, lost(KindGoal))
	n.Kits = slices.DeleteFunc(n.Kits, func(k KitNeed) bool { return lost(KindKit)(k.Kit) })
	for i := range n.Lessons {
		for j := range n.Lessons[i].Activities {
			a := &n.Lessons[i].Activities[j]
			a.Goals = slices.DeleteFunc(a.Goals, lost(KindGoal))
		}
	}
	if n.Grades = slices.DeleteFunc(n.Grades, lost(KindGradeLevel)); len(n.Grades) == 0 {
		n.Grades = now.Grades
	}
	if lost(KindTheme)(n.Theme) {
		n.Theme = now.Theme
	}
}

// CanTakeOver tells whether a session can go on with the present edition of its
// course: it still lies ahead, is not called off, keeps an earlier edition, its
// lesson is still there, and the course is complete, as planning with it demands.
func (p *Plan) CanTakeOver(s *Session, now Moment) bool {
	c := p.Courses.Get(s.Course)
	ahead := s.State != Held && s.State != CalledOff && s.Span().From > now
	return ahead && c != nil && s.Edition != 0 && s.Edition != c.Edition && c.Lesson(s.Lesson) != nil && c.Incomplete() == nil
}

// TakeOver gives sessions the present edition of their course; those for which
// CanTakeOver says no are refused with ErrState, and then none is altered. The
// time that was booked stays.
func (p *Planner) TakeOver(ctx context.Context, ids ...ID) error {
	var edits []Edit
	label := Label{Key: "label.sessions.takenover", Args: map[string]string{"N": strconv.Itoa(len(ids))}}
	for _, id := range ids {
		s := p.Plan.Sessions.Get(id)
		if s == nil {
			return &Error{Code: ErrNotFound, Kind: KindSession}
		}
		if !p.Plan.CanTakeOver(s, p.Moment()) {
			return &Error{Code: ErrState, Kind: KindSession, Field: "edition"}
		}
		n := *s
		n.Edition = p.Plan.Courses.Get(s.Course).Edition
		edits = append(edits, Put(&n))
		if len(ids) == 1 {
			label = p.sessionLabel("label.session.takenover", &n)
		}
	}
	return p.Do(ctx, label, edits...)
}
