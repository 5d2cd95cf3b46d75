package storetest

import (
	"reflect"
	"testing"

	"klassetrin/course"
)

func journal(t tester, s course.Store, q course.JournalQuery) []course.Change {
	t.Helper()
	list, err := s.Journal(t.Context(), q)
	if err != nil {
		t.Fatal("reading the journal:", err)
	}
	return list
}

func journalFields(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	_, full := world(1)
	stubs, _ := world(1)
	want := []course.Change{commit(t, s, puts(append(stubs, full...))...)}
	_, after := world(2)
	others, _ := world(2)
	commit(t, s, puts(others)...)
	want = append(want, commit(t, s, course.Edit{Before: full[3], After: after[3]}, course.Remove(full[len(full)-1])))
	got := journal(t, opened(t, open), course.JournalQuery{Oldest: true})
	if len(got) != 3 {
		t.Fatalf("%d changes, want 3", len(got))
	}
	sameChange(t, got[0], want[0])
	sameChange(t, got[2], want[1])
	if !(got[0].Seq < got[1].Seq && got[1].Seq < got[2].Seq) {
		t.Errorf("the changes have the places %d, %d, %d", got[0].Seq, got[1].Seq, got[2].Seq)
	}
}

// sameChange compares changes; the time may be told in another zone, but not
// at another hour of the day.
func sameChange(t *testing.T, got, want course.Change) {
	t.Helper()
	if !got.At.Equal(want.At) || got.At.Hour() != want.At.Hour() {
		t.Errorf("done at %v, want %v", got.At, want.At)
	}
	got.At = want.At
	if !reflect.DeepEqual(got, want) {
		t.Errorf("change\n got %+v\nwant %+v", got, want)
	}
}

// states gives the IDs of the changes in each state, oldest first.
func states(t tester, s course.Store) map[course.ChangeState][]course.ID {
	t.Helper()
	out := map[course.ChangeState][]course.ID{}
	for _, state := range []course.ChangeState{course.Done, course.Undone, course.Dropped, course.Kept} {
		for _, c := range journal(t, s, course.JournalQuery{State: state, Oldest: true}) {
			out[state] = append(out[state], c.ID)
		}
	}
	return out
}

func journalStates(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	p := planner(t, s)
	var made []course.ID
	p.OnChange = func(c course.Change) { made = append(made, c.ID) }
	expect := func(step string, want map[course.ChangeState][]course.ID) {
		t.Helper()
		if got := states(t, s); !reflect.DeepEqual(got, want) {
			t.Errorf("after %s:\n got %v\nwant %v", step, got, want)
		}
	}
	type by = map[course.ChangeState][]course.ID
	if err := p.SetUp(t.Context(), label, []course.Record{Busy(0)[0]}); err != nil {
		t.Fatal(err)
	}
	expect("setting up", by{course.Kept: made[:1]})
	for _, id := range []course.ID{"a", "b", "c"} {
		do(t, p, course.Put(school(id, 0, string(id))))
	}
	expect("three changes", by{course.Kept: made[:1], course.Done: made[1:4]})
	undo(t, p)
	undo(t, p)
	expect("two undos", by{course.Kept: {made[0], made[4], made[5]}, course.Done: made[1:2], course.Undone: made[2:4]})
	redo(t, p)
	expect("a redo", by{course.Kept: {made[0], made[4], made[5], made[6]}, course.Done: made[1:3], course.Undone: made[3:4]})
	do(t, p, course.Put(school("d", 0, "d")))
	expect("something else", by{
		course.Kept: {made[0], made[4], made[5], made[6]}, course.Done: {made[1], made[2], made[7]}, course.Dropped: made[3:4],
	})
	if _, ok := p.CanRedo(); ok {
		t.Error("a dropped change can be redone")
	}
	twice := change()
	twice.Undoes = made[3]
	if _, err := s.Commit(t.Context(), twice); course.CodeOf(err) != course.ErrStale {
		t.Errorf("undoing a dropped change gives %v, want %s", err, course.ErrStale)
	}
}

func undo(t tester, p *course.Planner) {
	t.Helper()
	if _, err := p.Undo(t.Context()); err != nil {
		t.Fatal("undoing:", err)
	}
}

func redo(t tester, p *course.Planner) {
	t.Helper()
	if _, err := p.Redo(t.Context()); err != nil {
		t.Fatal("redoing:", err)
	}
}

func history(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	p := planner(t, s)
	do(t, p, course.Put(school("a", 0, "A")), course.Put(school("b", 0, "B")))
	do(t, p, course.Put(school("b", 0, "B2")))
	do(t, p, course.Put(school("a", 0, "A2")))
	do(t, p, course.Remove(school("a", 0, "A2")))
	list, err := p.History(t.Context(), "a")
	if err != nil || len(list) != 3 {
		t.Fatalf("%d changes of the school (%v), want 3", len(list), err)
	}
	if list[0].Edits[0].After != nil || list[2].Edits[0].Before != nil || !course.Same(list[1].Edits[0].After, school("a", 0, "A2")) {
		t.Errorf("the changes are not newest first: %+v", list)
	}
	if got := journal(t, s, course.JournalQuery{Record: "b", Oldest: true, Limit: 1}); len(got) != 1 || got[0].Seq != list[2].Seq {
		t.Errorf("the oldest change of the other school is %+v", got)
	}
	if got := journal(t, s, course.JournalQuery{Record: "b", State: course.Undone}); len(got) != 0 {
		t.Errorf("%d undone changes, want none", len(got))
	}
}

// restart undoes and redoes with a program that was started again between any
// two steps.
func restart(t *testing.T, open func() course.Store) {
	var steps []content
	next := func(f func(p *course.Planner)) content {
		s := open()
		p := planner(t, s)
		if f != nil {
			f(p)
		}
		c := contentOf(t, p.Plan, false)
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
		return c
	}
	steps = append(steps, next(nil))
	for _, name := range []string{"one", "two", "three"} {
		steps = append(steps, next(func(p *course.Planner) {
			do(t, p, course.Put(school("a", 0, name)), course.Put(school("b", 0, name+" b")))
		}))
	}
	for i := 2; i >= 0; i-- {
		same(t, "undone", next(func(p *course.Planner) { undo(t, p) }), steps[i])
	}
	for i := 1; i <= 3; i++ {
		same(t, "redone", next(func(p *course.Planner) { redo(t, p) }), steps[i])
	}
	same(t, "at last", next(nil), steps[3])
}
