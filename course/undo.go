package course

import "context"

// CanUndo gives the label of what Undo would take back.
func (p *Planner) CanUndo() (Label, bool) { return labelOf(p.undo) }

// CanRedo gives the label of what Redo would do again.
func (p *Planner) CanRedo() (Label, bool) { return labelOf(p.redo) }

// LastDone gives the ID of the change that Undo would take back, "" when there
// is none; it tells whether an action altered anything.
func (p *Planner) LastDone() ID {
	if p.undo == nil {
		return ""
	}
	return p.undo.ID
}

func labelOf(c *Change) (Label, bool) {
	if c == nil {
		return Label{}, false
	}
	return c.Label, true
}

// Undo takes back the last change that is still done, also one of an earlier
// day. It refuses with ErrNothing when there is none, and with ErrStale when a
// record it touches was altered since by somebody else.
func (p *Planner) Undo(ctx context.Context) (Label, error) {
	if err := p.sureOf(ctx, &p.undo); err != nil {
		return Label{}, err
	}
	c := p.undo
	return c.Label, p.step(ctx, Change{Label: c.Label, Edits: c.Inverse(), Undoes: c.ID})
}

// Redo does the last undone change again.
func (p *Planner) Redo(ctx context.Context) (Label, error) {
	if err := p.sureOf(ctx, &p.redo); err != nil {
		return Label{}, err
	}
	c := p.redo
	return c.Label, p.step(ctx, Change{Label: c.Label, Edits: c.Edits, Redoes: c.ID})
}

// sureOf asks the journal once more before there is nothing to undo or redo: it
// may not have answered after the last change.
func (p *Planner) sureOf(ctx context.Context, step **Change) error {
	if *step != nil {
		return nil
	}
	if err := p.findSteps(ctx); err != nil {
		return err
	}
	if *step == nil {
		return &Error{Code: ErrNothing}
	}
	return nil
}

// step carries out an undo or a redo, but only on records that are as the
// journal left them.
func (p *Planner) step(ctx context.Context, c Change) error {
	for _, e := range c.Edits {
		ref := e.ref()
		if now := p.Plan.Find(ref.Kind, ref.ID); !Same(now, e.Before) {
			return &Error{Code: ErrStale, Kind: ref.Kind}
		}
	}
	return p.do(ctx, c)
}

// Merge takes in a change that somebody else made to the same store.
func (p *Planner) Merge(ctx context.Context, c Change) error {
	p.Plan.apply(c.Edits)
	err := p.findSteps(ctx)
	p.tell(c)
	return err
}

// History gives the changes of one record, newest first.
func (p *Planner) History(ctx context.Context, id ID) ([]Change, error) {
	return p.store.Journal(ctx, JournalQuery{Record: id})
}

// Close ends the use of the store.
func (p *Planner) Close() error { return p.store.Close() }
