package storetest

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"klassetrin/course"
)

// equal compares records of a plan with those expected, field by field.
func equal(t *testing.T, plan *course.Plan, want []course.Record) {
	t.Helper()
	for _, w := range want {
		if got := plan.Find(w.Kind(), w.Key()); !reflect.DeepEqual(got, w) {
			t.Errorf("%s %s\n got %+v\nwant %+v", w.Kind(), w.Key(), got, w)
		}
	}
	n := 0
	plan.Each(func(course.Record) { n++ })
	if n != len(want) {
		t.Errorf("%d records, want %d", n, len(want))
	}
}

func everyField(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	stubs, full := world(1)
	all := append(full, stubs...)
	commit(t, s, puts(all)...)
	equal(t, load(t, s), all)
	equal(t, load(t, opened(t, open)), all)
}

func nothing(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	var all []course.Record
	for _, k := range course.Kinds {
		all = append(all, sparse(k, "empty"))
	}
	commit(t, s, puts(all)...)
	equal(t, load(t, s), all)
}

// altered alters every field from full to another value, and then to nothing.
func altered(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	stubs, before := world(1)
	commit(t, s, puts(append(stubs, before...))...)
	others, after := world(2)
	edits := puts(others)
	for i := range after {
		edits = append(edits, course.Edit{Before: before[i], After: after[i]})
	}
	commit(t, s, edits...)
	stubs = append(stubs, others...)
	equal(t, load(t, s), append(stubs, after...))

	var empty []course.Record
	edits = nil
	for i, r := range after {
		empty = append(empty, course.WithRevision(sparse(r.Kind(), r.Key()), 3))
		edits = append(edits, course.Edit{Before: after[i], After: empty[i]})
	}
	commit(t, s, edits...)
	equal(t, load(t, s), append(stubs, empty...))
}

func removed(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	stubs, full := world(1)
	all := append(full, stubs...)
	commit(t, s, puts(all)...)
	var edits []course.Edit
	for _, r := range all {
		edits = append(edits, course.Remove(r))
	}
	commit(t, s, edits...)
	equal(t, load(t, s), nil)
	commit(t, s, puts(all)...) // nothing is left in the way
	equal(t, load(t, s), all)
}

func staleRefused(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	first, second := school("a", 1, "First"), school("a", 2, "Second")
	commit(t, s, course.Put(first))
	commit(t, s, course.Edit{Before: first, After: second})
	for name, e := range map[string]course.Edit{
		"altered from the first": {Before: first, After: school("a", 2, "Other")},
		"removed as the first":   {Before: first},
		"made again":             {After: school("a", 1, "Other")},
		"altered but never made": {Before: school("b", 1, "B"), After: school("b", 2, "B")},
		"removed but never made": {Before: school("b", 1, "B")},
	} {
		_, err := s.Commit(t.Context(), change(e))
		if !errors.Is(err, &course.Error{Code: course.ErrStale}) {
			t.Errorf("%s: %v, want %s", name, err, course.ErrStale)
		}
		if e, ok := errors.AsType[*course.Error](err); ok && e.Kind != course.KindSchool {
			t.Errorf("%s: the refusal is about %q, want the school", name, e.Kind)
		}
	}
	equal(t, load(t, s), []course.Record{second})
}

func allOrNothing(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	stubs, full := world(1)
	all := append(full, stubs...)
	kept := commit(t, s, puts(all)...)
	var edits []course.Edit
	_, after := world(1)
	for i, r := range full {
		edits = append(edits, course.Edit{Before: r, After: course.WithRevision(after[i], 2)})
	}
	edits = append(edits, course.Put(school("new", 1, "New")), course.Remove(school("never", 1, "Never there")))
	refused(t, s, course.ErrStale, edits...)
	equal(t, load(t, s), all)
	list, err := s.Journal(t.Context(), course.JournalQuery{})
	if err != nil || len(list) != 1 || list[0].ID != kept.ID {
		t.Errorf("the journal holds %d changes (%v), want only the one that was kept", len(list), err)
	}
	commit(t, s, course.Put(school("new", 1, "New"))) // the store goes on working
}

func duplicates(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	one, two := school("a", 1, "One"), school("b", 1, "Two")
	one.Number, two.Number = "657001", "657001"
	commit(t, s, course.Put(one), course.Put(school("c", 1, "No number")), course.Put(school("d", 1, "No number")))
	_, err := s.Commit(t.Context(), change(course.Put(two)))
	e, ok := errors.AsType[*course.Error](err)
	if !ok || e.Code != course.ErrDuplicate || e.Kind != course.KindSchool || e.Field != "number" || e.Args["Value"] != "657001" {
		t.Errorf("a second school with the number gives %v, want %s of its number", err, course.ErrDuplicate)
	}
	commit(t, s, course.Remove(one), course.Put(two)) // the number is free again
}

func references(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	class := &course.Class{Base: course.Base{ID: "class", Version: 1}, School: "a", Track: "A"}
	refused(t, s, course.ErrStale, course.Put(class)) // somebody removed the school meanwhile
	equal(t, load(t, s), nil)
	a := school("a", 1, "A")
	commit(t, s, course.Put(class), course.Put(a)) // in any order
	refused(t, s, course.ErrStale, course.Remove(a))
	commit(t, s, course.Remove(a), course.Remove(class))
}

func endedContext(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Commit(ctx, change(course.Put(school("a", 1, "A")))); !errors.Is(err, context.Canceled) {
		t.Errorf("committing gives %v, want %v", err, context.Canceled)
	}
	if _, err := s.Load(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("loading gives %v, want %v", err, context.Canceled)
	}
	equal(t, load(t, s), nil)
}
