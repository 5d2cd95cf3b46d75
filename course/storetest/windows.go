package storetest

import (
	"context"
	"testing"
	"time"

	"klassetrin/course"
)

// heard gives what Watch tells, as a channel, until the test ends.
func heard(t *testing.T, s course.Store) <-chan course.Change {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	out := make(chan course.Change, 100)
	ended := make(chan error, 1)
	go func() { ended <- s.Watch(ctx, func(c course.Change) { out <- c }) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error("watching:", err)
		}
	})
	return out
}

// next waits for the next change that is heard.
func next(t *testing.T, from <-chan course.Change) course.Change {
	t.Helper()
	select {
	case c := <-from:
		return c
	case <-time.After(time.Minute): // only a store that never tells gets here
		t.Fatal("nothing was heard")
		return course.Change{}
	}
}

func watch(t *testing.T, open func() course.Store) {
	mine, other, third := opened(t, open), opened(t, open), opened(t, open)
	ears := heard(t, mine)
	var want []course.Change
	want = append(want, commit(t, other, course.Put(school("a", 1, "A"))))
	commit(t, mine, course.Put(school("own", 1, "Own")))
	want = append(want, commit(t, third, course.Put(school("b", 1, "B"))))
	want = append(want, commit(t, other, course.Edit{Before: school("b", 1, "B"), After: school("b", 2, "B2")}))
	sameChange(t, next(t, ears), want[0])
	commit(t, mine, course.Put(school("own2", 1, "Own")))
	sameChange(t, next(t, ears), want[1])
	sameChange(t, next(t, ears), want[2])
	end := commit(t, third, course.Remove(school("a", 1, "A")))
	sameChange(t, next(t, ears), end) // and nothing of one's own before it
}

func watchGap(t *testing.T, open func() course.Store) {
	mine, other := opened(t, open), opened(t, open)
	commit(t, other, course.Put(school("a", 1, "A")))
	load(t, mine)
	want := commit(t, other, course.Put(school("b", 1, "B")))
	sameChange(t, next(t, heard(t, mine)), want)
}

// twoWindows works on one plan with two planners that tell each other.
func twoWindows(t *testing.T, open func() course.Store) {
	left, right := opened(t, open), opened(t, open)
	a, b := planner(t, left), planner(t, right)
	toA, toB := heard(t, left), heard(t, right)
	merge := func(p *course.Planner, from <-chan course.Change) {
		t.Helper()
		if err := p.Merge(t.Context(), next(t, from)); err != nil {
			t.Fatal("merging:", err)
		}
	}
	do(t, a, course.Put(school("s", 0, "School")), course.Put(school("t", 0, "Other school")))
	merge(b, toB)
	same(t, "the second window", contentOf(t, b.Plan, true), contentOf(t, a.Plan, true))

	do(t, a, course.Put(school("s", 0, "School, by the first")))
	// The second window alters the same school before it has heard.
	err := b.Do(t.Context(), label, course.Put(school("t", 0, "lost?")), course.Put(school("s", 0, "School, by the second")))
	if course.CodeOf(err) != course.ErrStale {
		t.Errorf("a conflicting change gives %v, want %s", err, course.ErrStale)
	}
	if got := b.Plan.Schools.Get("t").Name; got != "Other school" {
		t.Errorf("the refused change left %q in the second window", got)
	}
	asStored(t, a.Plan, left)
	merge(b, toB)
	asStored(t, b.Plan, right)

	// What does not touch goes together.
	do(t, a, course.Put(school("s", 0, "School, again")))
	do(t, b, course.Put(school("t", 0, "Other school, again")))
	merge(a, toA)
	merge(b, toB)
	asStored(t, a.Plan, left)
	asStored(t, b.Plan, right)

	// Each can undo what the other did, but not twice.
	undo(t, a)
	if _, err := b.Undo(t.Context()); course.CodeOf(err) != course.ErrStale {
		t.Errorf("undoing what is undone gives %v, want %s", err, course.ErrStale)
	}
	merge(b, toB)
	redo(t, b)
	merge(a, toA)
	same(t, "the first window", contentOf(t, a.Plan, true), contentOf(t, b.Plan, true))
	asStored(t, a.Plan, left)
}

// backAgain has one window remove a record and take that back, which must not
// look to another window as if nothing had happened.
func backAgain(t *testing.T, open func() course.Store) {
	a := planner(t, opened(t, open))
	do(t, a, course.Put(school("s", 0, "School")))
	b := planner(t, opened(t, open))
	do(t, a, course.Put(school("s", 0, "Renamed")))
	do(t, a, course.Remove(school("s", 0, "")))
	undo(t, a)
	if err := b.Do(t.Context(), label, course.Put(school("s", 0, "By the other"))); course.CodeOf(err) != course.ErrStale {
		t.Errorf("altering what was removed and put back gives %v, want %s", err, course.ErrStale)
	}
}

func largeChange(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	p := planner(t, s)
	do(t, p, course.Put(Busy(0)[0]))
	before := contentOf(t, p.Plan, false)
	do(t, p, puts(Busy(10_000))...)
	if n := p.Plan.Sessions.Len(); n != 10_000 {
		t.Fatalf("%d sessions", n)
	}
	asStored(t, p.Plan, s)
	after := contentOf(t, p.Plan, false)
	undo(t, p)
	same(t, "undone", contentOf(t, p.Plan, false), before)
	asStored(t, p.Plan, s)
	redo(t, p)
	same(t, "redone", contentOf(t, p.Plan, false), after)
	asStored(t, p.Plan, s)
}

// bookedMeanwhile has one window book sessions of a course whose edition another
// alters, or takes back, before it has heard of them.
func bookedMeanwhile(t *testing.T, open func() course.Store) {
	left, right := opened(t, open), opened(t, open)
	a := planner(t, left)
	do(t, a, puts(Busy(1))...)
	b := planner(t, right)
	toA, toB := heard(t, left), heard(t, right)
	merge := func(p *course.Planner, from <-chan course.Change) {
		t.Helper()
		if err := p.Merge(t.Context(), next(t, from)); err != nil {
			t.Fatal("merging:", err)
		}
	}
	k := a.Plan.Courses.All()[1] // another than that of the session
	title := func(text string) error {
		n := a.Plan.Courses.Get(k.ID).Clone()
		n.Title = text
		return a.SaveCourse(t.Context(), n)
	}
	book := func(id course.ID) {
		t.Helper()
		s := *b.Plan.Sessions.All()[0]
		s.Base, s.Course, s.Edition = course.Base{ID: id}, k.ID, b.Plan.Courses.Get(k.ID).Edition
		do(t, b, course.Put(&s))
	}
	book("first")
	if err := title("Altered"); course.CodeOf(err) != course.ErrStale {
		t.Fatalf("altering an edition that was booked meanwhile gives %v, want %s", err, course.ErrStale)
	}
	merge(a, toA)
	if err := title("Altered"); err != nil {
		t.Fatal("altering it with the news:", err)
	}
	merge(b, toB)
	if n := a.Plan.Courses.Get(k.ID).Edition; n != k.Edition+1 {
		t.Fatalf("the course is at edition %d, want %d", n, k.Edition+1)
	}
	book("second")
	if _, err := a.Undo(t.Context()); course.CodeOf(err) != course.ErrStale {
		t.Errorf("taking an edition back that was booked meanwhile gives %v, want %s", err, course.ErrStale)
	}
	merge(a, toA)
	asStored(t, a.Plan, left)
	// What touches no design goes together with a booking.
	undo(t, a)
	merge(b, toB)
	book("third")
	n := a.Plan.Courses.Get(k.ID).Clone()
	n.State = course.Published
	if err := a.SaveCourse(t.Context(), n); err != nil {
		t.Error("publishing a course that was booked meanwhile:", err)
	}
}
