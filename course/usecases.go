package course

import (
	"context"
	"slices"
	"strconv"
)

// SetUp stores the records a library starts with: a library of one's own or an
// example. It cannot be undone, and it refuses with ErrExists when the plan
// holds a library already.
func (p *Planner) SetUp(ctx context.Context, label Label, records []Record) error {
	if p.Plan.Library != nil {
		return &Error{Code: ErrExists, Kind: KindLibrary}
	}
	edits := make([]Edit, 0, len(records))
	for _, r := range records {
		edits = append(edits, Put(r))
	}
	return p.do(ctx, Change{Label: label, Edits: edits, Final: true})
}

// Save makes or replaces one record that has no rules beyond its own: a
// branch, room, kit, theme, librarian, school, contact, class, target … name
// is what the undo menu calls it.
func (p *Planner) Save(ctx context.Context, r Record, name string) error {
	key := "label.saved"
	if p.Plan.Find(r.Kind(), r.Key()) == nil {
		key = "label.added"
	}
	return p.Do(ctx, Label{Key: key, Args: map[string]string{"Kind": string(r.Kind()), "Name": name}}, Put(r))
}

// Delete removes one record; ErrInUse when others refer to it, and ErrState
// for a session that a school was told of.
func (p *Planner) Delete(ctx context.Context, r Record, name string) error {
	edits := []Edit{Remove(r)}
	if s, ok := r.(*Session); ok {
		edits = append(p.reopen(s), edits...)
	}
	return p.Do(ctx, Label{Key: "label.removed", Args: map[string]string{"Kind": string(r.Kind()), "Name": name}}, edits...)
}

// sessionLabel names a session change by course and day.
func (p *Planner) sessionLabel(key string, s *Session) Label {
	title := ""
	if d := p.Plan.Design(s); d != nil {
		title = d.Title
	}
	return Label{Key: key, Args: map[string]string{"Title": title, "Day": s.Day.String(), "Start": s.Start.String()}}
}

// Schedule puts a new session into the plan, or replaces one with other
// values. The classes' grade levels are taken on the session's day, and the
// edition from the course. A course that is still incomplete is refused with
// ErrState.
func (p *Planner) Schedule(ctx context.Context, s *Session) error {
	n := *s
	p.Plan.regrade(&n)
	old := p.Plan.Sessions.Get(s.ID)
	if c := p.Plan.Courses.Get(n.Course); c != nil && c.Incomplete() != nil && (old == nil || old.Course != n.Course) {
		return &Error{Code: ErrState, Kind: KindCourse, Field: "course"}
	}
	if old == nil {
		if c := p.Plan.Courses.Get(n.Course); c != nil && n.Edition == 0 {
			n.Edition = c.Edition
		}
		return p.Do(ctx, p.sessionLabel("label.session.added", &n), append(p.answer(&n), Put(&n))...)
	}
	if c := p.Plan.Courses.Get(n.Course); c != nil && old.Course != n.Course {
		n.Edition = c.Edition
	}
	markChanged(old, &n)
	return p.Do(ctx, p.sessionLabel("label.session.saved", &n), Put(&n))
}

// answer marks the request of a new session as scheduled.
func (p *Planner) answer(s *Session) []Edit {
	r := p.Plan.Requests.Get(s.Request)
	if r == nil || r.State == RequestScheduled {
		return nil
	}
	n := *r
	n.State = RequestScheduled
	return []Edit{Put(&n)}
}

// reopen opens the request of a session that no longer takes place, unless
// another session still answers it.
func (p *Planner) reopen(s *Session) []Edit {
	r := p.Plan.Requests.Get(s.Request)
	if r == nil || r.State != RequestScheduled {
		return nil
	}
	for _, o := range p.Plan.Using(r.ID) {
		if o.ID != s.ID && o.Counts() {
			return nil
		}
	}
	n := *r
	n.State = RequestOpen
	return []Edit{Put(&n)}
}

// markChanged notes that a school must be told again when something it was
// told has changed.
func markChanged(old, now *Session) {
	if old.Sent == 0 {
		return
	}
	if old.Span() != now.Span() || old.Place != now.Place || old.Lesson != now.Lesson || old.Course != now.Course ||
		!slices.Equal(old.who(), now.who()) || old.State != now.State && now.State == CalledOff {
		now.Changed = true
	}
}

// MoveSession gives a session another day and start.
func (p *Planner) MoveSession(ctx context.Context, id ID, day Date, start Clock) error {
	s := p.Plan.Sessions.Get(id)
	if s == nil {
		return &Error{Code: ErrNotFound, Kind: KindSession}
	}
	n := *s
	n.Day, n.Start = day, start
	p.Plan.regrade(&n)
	markChanged(s, &n)
	return p.Do(ctx, p.sessionLabel("label.session.moved", &n), Put(&n))
}

// ResizeSession gives a session another length, in minutes.
func (p *Planner) ResizeSession(ctx context.Context, id ID, minutes int) error {
	s := p.Plan.Sessions.Get(id)
	if s == nil {
		return &Error{Code: ErrNotFound, Kind: KindSession}
	}
	n := *s
	n.Minutes = minutes
	markChanged(s, &n)
	return p.Do(ctx, p.sessionLabel("label.session.resized", &n), Put(&n))
}

// CallOff marks a session as called off, by whom and why. It stays in the
// plan and in every history, but counts nowhere.
func (p *Planner) CallOff(ctx context.Context, id ID, by Who, why string) error {
	s := p.Plan.Sessions.Get(id)
	if s == nil {
		return &Error{Code: ErrNotFound, Kind: KindSession}
	}
	n := *s
	n.State, n.OffBy, n.OffWhy = CalledOff, by, why
	markChanged(s, &n)
	return p.Do(ctx, p.sessionLabel("label.session.calledoff", &n), append(p.reopen(s), Put(&n))...)
}

// Reinstate puts a session that was called off back into the plan.
func (p *Planner) Reinstate(ctx context.Context, id ID) error {
	s := p.Plan.Sessions.Get(id)
	if s == nil || s.State != CalledOff {
		return &Error{Code: ErrNotFound, Kind: KindSession}
	}
	n := *s
	n.State, n.OffBy, n.OffWhy = Planned, Nobody, ""
	if n.Complete() {
		n.State = Held
	}
	if s.Sent != 0 {
		n.Changed = true
	}
	return p.Do(ctx, p.sessionLabel("label.session.reinstated", &n), append(p.answer(&n), Put(&n))...)
}

// RecordAttendance notes how many took part: place is the class's place in
// Session.Attendance. The session counts as held once every class has an
// answer, and as confirmed again when one is taken away.
func (p *Planner) RecordAttendance(ctx context.Context, id ID, place int, present, adults Count) error {
	s := p.Plan.Sessions.Get(id)
	if s == nil || place < 0 || place >= len(s.Attendance) {
		return &Error{Code: ErrNotFound, Kind: KindSession}
	}
	if s.State == CalledOff {
		return &Error{Code: ErrState, Kind: KindSession, Field: "state"}
	}
	n := *s
	n.Attendance = append([]Attendance(nil), s.Attendance...)
	n.Attendance[place].Present, n.Attendance[place].Adults = present, adults
	if n.Complete() {
		n.State = Held
	} else if n.State == Held {
		n.State = Confirmed
	}
	label := p.sessionLabel("label.attendance.recorded", &n)
	label.Args["N"] = strconv.Itoa(present.N)
	if !present.Known() {
		label.Key = "label.attendance.unknown"
	}
	return p.Do(ctx, label, Put(&n))
}

// Booking gives a new session of a lesson with everything the course needs:
// its minutes, set-up and clear-up, kits, and the classes with their pupils on
// that day. It is not stored.
func (p *Planner) Booking(c *Course, lesson ID, day Date, start Clock, classes ...ID) *Session {
	s := &Session{Base: Base{ID: p.NewID()}, Course: c.ID, Edition: c.Edition, Lesson: lesson, Day: day, Start: start, Before: c.SetUp, After: c.ClearUp}
	if l := c.Lesson(lesson); l != nil {
		s.Minutes = l.Minutes
	}
	for _, id := range classes {
		if a, ok := p.Plan.Expect(id, day); ok {
			s.Attendance = append(s.Attendance, a)
		}
	}
	p.Plan.regrade(s)
	s.Kits = p.Plan.KitsFor(c, s.Expected())
	if len(c.Places) > 0 {
		s.Place.Kind = c.Places[0]
	}
	if s.Place.Kind == AtSchool && len(s.Attendance) > 0 {
		s.Place.School = s.Attendance[0].School
	}
	return s
}

// Expect gives the attendance row of a class on a day: its school, grade level
// and the number of pupils it has then.
func (p *Plan) Expect(class ID, day Date) (Attendance, bool) {
	k := p.Classes.Get(class)
	if k == nil || p.Library == nil {
		return Attendance{}, false
	}
	year := p.Library.SchoolYear(day)
	a := Attendance{Class: k.ID, School: k.School}
	a.Expected, _ = k.PupilsIn(year)
	if g := p.GradeIn(k, year); g != nil {
		a.Grade = g.ID
	}
	return a, true
}

// EraseContact removes a person's data at a school: the contact goes, and so
// does every mention in requests; counts stay. Copies of the data file and the
// journal still hold it until they are renewed.
func (p *Planner) EraseContact(ctx context.Context, c *Contact) error {
	edits := []Edit{Remove(c)}
	for _, r := range p.Plan.Requests.All() {
		if r.Contact == c.ID {
			n := *r
			n.Contact = ""
			edits = append(edits, Put(&n))
		}
	}
	return p.Do(ctx, Label{Key: "label.contact.erased", Args: nil}, edits...)
}

// Evaluate keeps the rating and the lessons learned of a session.
func (p *Planner) Evaluate(ctx context.Context, s *Session) error {
	old := p.Plan.Sessions.Get(s.ID)
	if old == nil {
		return &Error{Code: ErrNotFound, Kind: KindSession}
	}
	n := *old
	n.Rating, n.Learned = s.Rating, s.Learned
	return p.Do(ctx, p.sessionLabel("label.session.evaluated", &n), Put(&n))
}
