package storetest

import (
	"context"
	"reflect"
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
	} {
		t.Run(test.name, func(t *testing.T) { test.f(t, place(t)) })
	}
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

func load(t *testing.T, s course.Store) *course.Plan {
	t.Helper()
	p, err := s.Load(t.Context())
	if err != nil {
		t.Fatal("loading:", err)
	}
	return p
}

var noon = time.Date(2026, 3, 2, 12, 0, 0, 123456789, time.FixedZone("", 3600))

// commit keeps edits as one change and gives it.
func commit(t *testing.T, s course.Store, edits ...course.Edit) course.Change {
	t.Helper()
	c := course.Change{
		ID: course.NewID(), At: noon, By: "Somebody", Edits: edits,
		Label: course.Label{Key: "label", Args: map[string]string{"Name": "æ"}},
	}
	seq, err := s.Commit(context.Background(), c)
	if err != nil {
		t.Fatal("committing:", err)
	}
	c.Seq = seq
	return c
}

func puts(records []course.Record) []course.Edit {
	out := make([]course.Edit, len(records))
	for i, r := range records {
		out[i] = course.Put(r)
	}
	return out
}

func everyField(t *testing.T, open func() course.Store) {
	s := opened(t, open)
	stubs, full := world(t)
	commit(t, s, puts(append(full, stubs...))...)
	plan := load(t, opened(t, open))
	for _, want := range append(full, stubs...) {
		if got := plan.Find(want.Kind(), want.Key()); !reflect.DeepEqual(got, want) {
			t.Errorf("%s %s\n got %+v\nwant %+v", want.Kind(), want.Key(), got, want)
		}
	}
	n := 0
	plan.Each(func(course.Record) { n++ })
	if n != len(full)+len(stubs) {
		t.Errorf("%d records, want %d", n, len(full)+len(stubs))
	}
}
