package storetest

import (
	"testing"

	"klassetrin/course"
)

// goesOn keeps changes that go on with the one before: the journal has them as
// one, everybody is told, and a change by somebody else in between ends it.
func goesOn(t *testing.T, open func() course.Store) {
	left, right := opened(t, open), opened(t, open)
	ears := heard(t, right)
	first := commit(t, left, course.Put(school("s", 1, "S")), course.Put(school("t", 1, "T")))
	next(t, ears)
	on := func(s course.Store, after course.ID, e course.Edit) course.Change {
		t.Helper()
		c := change(e)
		c.Continues = after
		c.Label.Args = map[string]string{"Name": e.After.(*course.School).Name}
		seq, err := s.Commit(t.Context(), c)
		if err != nil {
			t.Fatal("going on:", err)
		}
		c.Seq = seq
		return c
	}
	second := on(left, first.ID, course.Edit{Before: school("s", 1, "S"), After: school("s", 2, "Sc")})
	if got := next(t, ears); got.Seq != second.Seq || len(got.Edits) != 2 || !course.Same(got.Edits[0].After, school("s", 2, "Sc")) {
		t.Errorf("the other window hears %+v", got)
	}
	third := on(left, second.ID, course.Edit{Before: school("s", 2, "Sc"), After: school("s", 3, "School")})
	next(t, ears)
	list := journal(t, left, course.JournalQuery{})
	if len(list) != 1 || list[0].ID != third.ID || list[0].Edits[0].Before != nil || list[0].Label.Args["Name"] != "School" {
		t.Errorf("the journal is %+v", list)
	}
	if got := journal(t, left, course.JournalQuery{Record: "t"}); len(got) != 1 {
		t.Errorf("the history of the other school has %d changes, want 1", len(got))
	}
	commit(t, right, course.Edit{Before: school("t", 1, "T"), After: school("t", 2, "Tt")})
	on(left, third.ID, course.Edit{Before: school("s", 3, "School"), After: school("s", 4, "Schools")})
	if list := journal(t, left, course.JournalQuery{Oldest: true}); len(list) != 3 || list[0].ID != third.ID {
		t.Errorf("after a change by somebody else the journal has %d changes", len(list))
	}
	if e := load(t, opened(t, open)).Schools.Get("s"); e.Name != "Schools" || e.Version != 4 {
		t.Errorf("stored is %+v", e)
	}
	// Undone and done again it is not the last change any more.
	p := planner(t, opened(t, open))
	undo(t, p)
	redo(t, p)
	last := p.LastDone()
	on(left, last, course.Edit{Before: school("s", 6, "Schools"), After: school("s", 7, "Schools!")})
	if n := len(journal(t, left, course.JournalQuery{State: course.Done})); n != 4 {
		t.Errorf("%d changes can be undone, want 4", n)
	}
}
