package course

import (
	"context"
	"errors"
	"time"
)

// Planner is the one door through which the plan is altered. It checks a
// change, has the store keep it, and only then applies it to the plan and
// tells. It belongs to one goroutine; background work gets Plan.Snapshot.
type Planner struct {
	Plan     *Plan
	By       string           // who works here, for the journal
	Now      func() time.Time // the clock, in the library's time zone
	NewID    func() ID
	OnChange func(Change) // told after every change, own and others'

	store Store
	undo  *Change // what Undo would take back
	redo  *Change // what Redo would do again
	burst burst   // what was typed last
}

// OpenPlanner loads the plan and what can be undone.
func OpenPlanner(ctx context.Context, s Store) (*Planner, error) {
	plan, err := s.Load(ctx)
	if err != nil {
		return nil, err
	}
	p := &Planner{Plan: plan, Now: time.Now, NewID: NewID, store: s}
	return p, p.findSteps(ctx)
}

// findSteps asks the journal what can be undone and redone next.
func (p *Planner) findSteps(ctx context.Context) error {
	done, err := p.store.Journal(ctx, JournalQuery{State: Done, Limit: 1})
	if err != nil {
		return err
	}
	undone, err := p.store.Journal(ctx, JournalQuery{State: Undone, Oldest: true, Limit: 1})
	if err != nil {
		return err
	}
	p.undo, p.redo = first(done), first(undone)
	return nil
}

func first(list []Change) *Change {
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

// Today gives the day it is in the library.
func (p *Planner) Today() Date { return DateOf(p.Now()) }

// Moment gives the wall-clock time it is in the library.
func (p *Planner) Moment() Moment {
	now := p.Now()
	return DateOf(now).At(NewClock(now.Hour(), now.Minute()))
}

// Put is an edit that makes or replaces a record.
func Put(r Record) Edit { return Edit{After: r} }

// Remove is an edit that removes a record.
func Remove(r Record) Edit { return Edit{Before: r} }

// Do carries out one user action. Each edit is a Put or a Remove; what was
// before is found in the plan. Edits that alter nothing are left out, and a
// change without edits is not kept. It returns validation errors (see
// FieldErrors), ErrInUse, ErrDuplicate, ErrNotFound, or the store's refusal;
// after an error nothing has changed.
func (p *Planner) Do(ctx context.Context, label Label, edits ...Edit) error {
	return p.do(ctx, Change{Label: label, Edits: edits})
}

func (p *Planner) do(ctx context.Context, c Change) error {
	edits, err := p.prepare(c.Edits, c.Undoes != "" || c.Redoes != "")
	if err != nil || len(edits) == 0 {
		return err
	}
	c.Edits, c.ID, c.At, c.By = edits, p.NewID(), p.Now(), p.By
	c.Unused = p.unused(edits)
	if c.Seq, err = p.store.Commit(ctx, c); err != nil {
		return err
	}
	p.Plan.apply(c.Edits)
	if c.Undoes != "" || c.Redoes != "" || c.Continues != "" {
		// The change is kept, whatever the journal says now; Undo and Redo ask again.
		if p.findSteps(ctx) != nil {
			p.undo, p.redo = nil, nil
		}
	} else if !c.Final {
		p.undo, p.redo = &c, nil
	}
	p.tell(c)
	return nil
}

func (p *Planner) tell(c Change) {
	if p.OnChange != nil {
		p.OnChange(c)
	}
}

// prepare fills in what was before, gives revisions and validates. An edit made
// from an older revision than the plan has now is refused as stale, so that a
// form that stood open overwrites nobody's change; again says that the edits
// are those of an undo or redo, which compares contents instead.
func (p *Planner) prepare(edits []Edit, again bool) ([]Edit, error) {
	out := make([]Edit, 0, len(edits))
	put := map[Ref]bool{}
	gone := map[Ref]bool{}
	for _, e := range edits {
		ref := e.ref()
		before := p.Plan.Find(ref.Kind, ref.ID)
		switch {
		case e.After == nil && before == nil:
			continue
		case e.After == nil:
			gone[ref] = true
			out = append(out, Edit{Before: before})
			continue
		case before != nil && Same(before, e.After):
			continue
		case before != nil && !again && e.After.Revision() != 0 && e.After.Revision() < before.Revision():
			// Whoever made this edit had not seen the record as it is now.
			return nil, &Error{Code: ErrStale, Kind: ref.Kind}
		}
		// A record that comes back after its removal goes on counting, so that
		// nobody who missed both takes it for the one he knew.
		revision := e.After.Revision() + 1
		if before != nil {
			revision = max(revision, before.Revision()+1)
		}
		put[ref] = true
		out = append(out, Edit{Before: before, After: e.After.at(revision)})
	}
	return out, errors.Join(p.check(out, put, gone)...)
}

// check validates the records of a change against the plan as it will be.
func (p *Planner) check(edits []Edit, put, gone map[Ref]bool) []error {
	var errs []error
	for _, e := range edits {
		if e.After == nil {
			continue
		}
		if err := e.After.Validate(); err != nil {
			errs = append(errs, err)
			continue
		}
		for _, ref := range e.After.Refs() {
			key := Ref{Kind: ref.Kind, ID: ref.ID}
			if gone[key] || !put[key] && p.Plan.Find(ref.Kind, ref.ID) == nil {
				errs = append(errs, &Error{Code: ErrNotFound, Kind: e.After.Kind(), Field: ref.Field, Args: Args{"Kind": ref.Kind}})
			}
		}
	}
	errs = append(errs, p.duplicates(edits)...)
	for range p.Plan.MovedIntoThemselves(edits...) {
		errs = append(errs, &Error{Code: ErrInvalid, Kind: KindGoal, Field: "goalArea"})
	}
	if len(gone) > 0 {
		errs = append(errs, p.inUse(edits, put, gone)...)
	}
	return errs
}

// inUse refuses to remove records that others refer to.
func (p *Planner) inUse(edits []Edit, put, gone map[Ref]bool) []error {
	users := map[Ref]int{}
	note := func(r Record) {
		for _, ref := range r.Refs() {
			if key := (Ref{Kind: ref.Kind, ID: ref.ID}); gone[key] {
				users[key]++
			}
		}
	}
	p.Plan.Each(func(r Record) {
		if key := (Ref{Kind: r.Kind(), ID: r.Key()}); !gone[key] && !put[key] {
			note(r)
		}
	})
	var errs []error
	for _, e := range edits {
		if e.After != nil {
			continue
		}
		if n := users[Ref{Kind: e.Before.Kind(), ID: e.Before.Key()}]; n > 0 {
			errs = append(errs, &Error{Code: ErrInUse, Kind: e.Before.Kind(), Args: Args{"N": n}})
		}
		if s, ok := e.Before.(*Session); ok && s.Sent != 0 {
			errs = append(errs, &Error{Code: ErrState, Kind: KindSession, Field: "sent", Args: Args{"Day": s.Sent}})
		}
	}
	return errs
}

// duplicates refuses a second school with one official number.
func (p *Planner) duplicates(edits []Edit) []error {
	var numbers map[string]ID
	var errs []error
	for _, e := range edits {
		s, ok := e.After.(*School)
		if !ok || s.Number == "" {
			continue
		}
		if old, ok := e.Before.(*School); ok && old.Number == s.Number {
			continue
		}
		if numbers == nil {
			numbers = p.Plan.SchoolNumbers()
		}
		if other := numbers[s.Number]; other != "" && other != s.ID {
			errs = append(errs, &Error{Code: ErrDuplicate, Kind: KindSchool, Field: "number", Args: Args{"Value": s.Number}})
		}
		numbers[s.Number] = s.ID
	}
	return errs
}

// SchoolNumbers gives the schools by official number.
func (p *Plan) SchoolNumbers() map[string]ID {
	out := make(map[string]ID, p.Schools.Len())
	for _, s := range p.Schools.All() {
		if s.Number != "" {
			out[s.Number] = s.ID
		}
	}
	return out
}
