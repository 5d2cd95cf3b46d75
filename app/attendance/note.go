package attendance

import (
	"context"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// note is what was learned of a session, while it is written. It outlives what
// is drawn around it, so that no change of the plan takes a letter away.
type note struct {
	session course.ID
	stored  string // what the plan held when the field last took it in
}

// showNote shows what was learned of a session. What is written of it and not
// kept yet stays.
func (p *Page) showNote(s *course.Session) {
	switch {
	case p.note.session != s.ID:
		p.learned = kit.NewArea("", 5)
		p.learned.SetText(s.Learned)
		p.learned.OnLeave = func() { p.deps.Do(p.keepNote) }
	case p.learned.Text == p.note.stored && s.Learned != p.note.stored:
		p.learned.SetText(s.Learned)
	}
	p.note = note{session: s.ID, stored: s.Learned}
}

// keepNote keeps what is written and not kept yet.
func (p *Page) keepNote(ctx context.Context) error {
	s := p.deps.Planner.Plan.Sessions.Get(p.note.session)
	if s == nil || p.learned.Text == p.note.stored || p.learned.Text == s.Learned {
		return nil
	}
	n := *s
	n.Learned = p.learned.Text
	if err := p.deps.Planner.Evaluate(ctx, &n); err != nil {
		return err
	}
	p.note.stored = n.Learned
	return nil
}

// onSaveNote keeps what was learned and says so.
func (p *Page) onSaveNote(r Row) {
	p.unlessOff(func(Row) {
		before := p.deps.Planner.LastDone()
		if p.deps.DoWithUndo(p.keepNote) && before == p.deps.Planner.LastDone() {
			p.say(p.deps.Words.T("attendance.learned.saved"))
		}
	})(r)
}
