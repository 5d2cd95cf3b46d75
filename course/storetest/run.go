package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"klassetrin/course"
)

// Place makes room for one new, empty plan and gives the function that opens
// it: each call opens the same plan once more.
type Place func(t *testing.T) (open func() course.Store)

// Run checks that a store keeps the promises of course.Store.
func Run(t *testing.T, place Place) {
	t.Helper()
	for _, test := range []struct {
		name string
		f    func(*testing.T, func() course.Store)
	}{
		{"every field comes back", everyField},
		{"nothing comes back as nothing", nothing},
		{"every field can be altered", altered},
		{"records can be removed", removed},
		{"stale changes are refused", staleRefused},
		{"all or nothing", allOrNothing},
		{"unique values are unique", duplicates},
		{"references lead somewhere", references},
		{"an ended context commits nothing", endedContext},
		{"journal gives changes back", journalFields},
		{"journal knows what became of changes", journalStates},
		{"journal of one record", history},
		{"undo after a restart", restart},
		{"what goes on is one change", goesOn},
		{"watch tells of others", watch},
		{"watch begins where the plan was loaded", watchGap},
		{"two windows", twoWindows},
		{"a record removed and back again", backAgain},
		{"an edition booked meanwhile", bookedMeanwhile},
		{"a large change", largeChange},
	} {
		t.Run(test.name, func(t *testing.T) { test.f(t, place(t)) })
	}
	t.Run("any actions undone and redone", func(t *testing.T) { anyActions(t, place) })
}

// tester is what a *testing.T and a *rapid.T have in common.
type tester interface {
	Helper()
	Context() context.Context
	Error(args ...any)
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// opened opens the plan for the length of a test.
func opened(t *testing.T, open func() course.Store) course.Store {
	t.Helper()
	s := open()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error("closing:", err)
		}
	})
	return s
}

func load(t tester, s course.Store) *course.Plan {
	t.Helper()
	p, err := s.Load(t.Context())
	if err != nil {
		t.Fatal("loading:", err)
	}
	return p
}

func planner(t tester, s course.Store) *course.Planner {
	t.Helper()
	p, err := course.OpenPlanner(t.Context(), s)
	if err != nil {
		t.Fatal("opening:", err)
	}
	p.By, p.Now = "Somebody", func() time.Time { return noon }
	return p
}

var (
	noon  = time.Date(2026, 3, 2, 12, 0, 0, 123456789, time.FixedZone("", 3600))
	label = course.Label{Key: "label.saved", Args: map[string]string{"Name": "æ"}}
)

func do(t tester, p *course.Planner, edits ...course.Edit) {
	t.Helper()
	if err := p.Do(t.Context(), label, edits...); err != nil {
		t.Fatal("doing:", err)
	}
}

func change(edits ...course.Edit) course.Change {
	return course.Change{ID: course.NewID(), At: noon, By: "Somebody", Label: label, Edits: edits}
}

// commit keeps edits as one change and gives it.
func commit(t tester, s course.Store, edits ...course.Edit) course.Change {
	t.Helper()
	c := change(edits...)
	seq, err := s.Commit(t.Context(), c)
	if err != nil {
		t.Fatal("committing:", err)
	}
	c.Seq = seq
	return c
}

// refused makes sure that a change is refused with a code.
func refused(t tester, s course.Store, code course.Code, edits ...course.Edit) {
	t.Helper()
	if _, err := s.Commit(t.Context(), change(edits...)); course.CodeOf(err) != code {
		t.Errorf("committing gives %v, want %s", err, code)
	}
}

func puts(records []course.Record) []course.Edit {
	out := make([]course.Edit, len(records))
	for i, r := range records {
		out[i] = course.Put(r)
	}
	return out
}

// content is a plan as texts, by kind and ID.
type content map[string]string

// contentOf gives the content of a plan, with the revisions of its records or
// without.
func contentOf(t tester, p *course.Plan, revisions bool) content {
	t.Helper()
	out := content{}
	p.Each(func(r course.Record) {
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if revisions {
			b = fmt.Appendf(b, " revision %d", r.Revision())
		}
		out[string(r.Kind())+" "+string(r.Key())] = string(b)
	})
	return out
}

// same compares two plans, record by record.
func same(t tester, what string, got, want content) {
	t.Helper()
	for key, text := range want {
		if got[key] != text {
			t.Errorf("%s: %s\n got %s\nwant %s", what, key, got[key], text)
		}
	}
	for key := range got {
		if _, ok := want[key]; !ok {
			t.Errorf("%s: %s should not exist", what, key)
		}
	}
}

// asStored makes sure that a plan in memory is what the store holds.
func asStored(t tester, p *course.Plan, s course.Store) {
	t.Helper()
	same(t, "reloaded", contentOf(t, load(t, s), true), contentOf(t, p, true))
}

func school(id course.ID, version int, name string) *course.School {
	return &course.School{Base: course.Base{ID: id, Version: version}, Name: name}
}
