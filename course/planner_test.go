package course_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	. "klassetrin/course"
	"klassetrin/course/store"
)

// forgetful is a store whose journal cannot be read now and then.
type forgetful struct {
	Store
	forgets bool
}

var errForgotten = errors.New("the journal cannot be read")

func (f *forgetful) Journal(ctx context.Context, q JournalQuery) ([]Change, error) {
	if f.forgets {
		return nil, errForgotten
	}
	return f.Store.Journal(ctx, q)
}

// TestPlanner_keptAlthoughTheJournalIsSilent goes on typing, undoes and redoes
// while the journal cannot be read: each is kept and so no error, and the steps
// are known again afterwards.
func TestPlanner_keptAlthoughTheJournalIsSilent(t *testing.T) {
	s, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "x.klassetrin"), store.Options{})
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	f := &forgetful{Store: s}
	p, err := OpenPlanner(t.Context(), f)
	must(t, err)
	title := func() string { return p.Plan.Courses.Get("k").Title }
	write := func(title string) error {
		c := &Course{Base: Base{ID: "k"}, Title: title}
		if old := p.Plan.Courses.Get("k"); old != nil {
			c = old.Clone()
			c.Title = title
		}
		return p.WriteCourse(t.Context(), c, "burst")
	}
	must(t, p.SaveCourse(t.Context(), &Course{Base: Base{ID: "k"}, Title: "Before"}))
	must(t, write("F"))
	told := 0
	p.OnChange = func(Change) { told++ }
	f.forgets = true
	if err := write("Film"); err != nil || title() != "Film" || told != 1 {
		t.Errorf("typing on: %v, the plan has %q, told %d times", err, title(), told)
	}
	if _, err := p.Undo(t.Context()); !errors.Is(err, errForgotten) || title() != "Film" {
		t.Errorf("undoing what nobody knows: %v, the plan has %q", err, title())
	}
	f.forgets = false
	_, err = p.Undo(t.Context())
	must(t, err)
	if title() != "Before" {
		t.Errorf("undone it is %q", title())
	}
	f.forgets = true
	_, err = p.Redo(t.Context())
	if err != nil || title() != "Film" {
		t.Errorf("redoing: %v, the plan has %q", err, title())
	}
	f.forgets = false
	_, err = p.Undo(t.Context())
	must(t, err)
	kept, err := s.Load(t.Context())
	must(t, err)
	if title() != "Before" || kept.Courses.Get("k").Title != "Before" {
		t.Errorf("at last the plan has %q, the file %q", title(), kept.Courses.Get("k").Title)
	}
}
