package course

import (
	"context"
	"slices"
)

// burst is typing that goes on: alterations of one burst that follow each other
// are one step to undo.
type burst struct {
	name string
	last ID // the change that kept what was typed so far
}

// SaveCourse makes or alters a course. Once sessions use the edition that a
// course has now, an alteration of its design makes a new edition, and the
// sessions keep the one they were planned with; further alterations stay in the
// new edition until sessions use that too.
func (p *Planner) SaveCourse(ctx context.Context, c *Course) error {
	label, edits := p.courseEdits(c)
	return p.Do(ctx, label, edits...)
}

// WriteCourse is SaveCourse for what is being typed. Alterations that name the
// same burst and follow each other become one step to undo, in the journal too;
// when something else was done in between, also by somebody else, the next one
// is a step of its own. Records that the course refers to and the plan does not
// have yet, such as a grade level of another country, are given along.
func (p *Planner) WriteCourse(ctx context.Context, c *Course, name string, along ...Record) error {
	change := Change{}
	change.Label, change.Edits = p.courseEdits(c)
	for _, r := range along {
		change.Edits = append(change.Edits, Put(r))
	}
	before := p.LastDone()
	if before != "" && p.burst == (burst{name, before}) {
		change.Continues = before
	}
	err := p.do(ctx, change)
	if err == nil && p.LastDone() != before {
		p.burst = burst{name, p.LastDone()}
	}
	return err
}

// courseEdits says what keeping a course alters.
func (p *Planner) courseEdits(c *Course) (Label, []Edit) {
	n := *c
	old := p.Plan.Courses.Get(c.ID)
	label := Label{Key: "label.course.saved", Args: map[string]string{"Title": c.Title}}
	if old == nil {
		n.Edition = max(1, n.Edition)
		label.Key = "label.course.added"
		return label, []Edit{Put(&n)}
	}
	n.Edition = old.Edition
	edits := []Edit{}
	if p.Plan.EditionUsed(old) && !sameDesign(old, &n) {
		edits = append(edits, Put(&Edition{Base: Base{ID: p.NewID()}, Course: old.ID, Number: old.Edition, Design: *old}))
		n.Edition++
	}
	return label, append(edits, Put(&n))
}

// EditionUsed tells whether sessions were planned with the edition that a course
// has now, so that altering its design makes another.
func (p *Plan) EditionUsed(c *Course) bool {
	for _, s := range p.Using(c.ID) {
		if s.Course == c.ID && s.Edition == c.Edition {
			return true
		}
	}
	return false
}

// unused gives the editions that edits alter or take back; see Change.Unused. An
// edition that is kept as an earlier one is there for whatever session.
func (p *Planner) unused(edits []Edit) map[ID]int {
	var out map[ID]int
	for _, e := range edits {
		before, _ := e.Before.(*Course)
		after, _ := e.After.(*Course)
		if before == nil || after == nil || p.Plan.EditionUsed(before) || sameDesign(before, after) || keeps(edits, before) {
			continue
		}
		if out == nil {
			out = map[ID]int{}
		}
		out[before.ID] = before.Edition
	}
	return out
}

// keeps tells whether edits make the present edition of a course an earlier one.
func keeps(edits []Edit, c *Course) bool {
	return slices.ContainsFunc(edits, func(e Edit) bool {
		kept, _ := e.After.(*Edition)
		return kept != nil && kept.Course == c.ID && kept.Number == c.Edition
	})
}

// sameDesign tells whether two courses differ in nothing but their state.
func sameDesign(a, b *Course) bool {
	x := *a
	x.State = b.State
	return Same(&x, b)
}

// DeleteCourse removes a course and its editions; ErrInUse while a session or
// request uses it.
func (p *Planner) DeleteCourse(ctx context.Context, c *Course) error {
	edits := []Edit{Remove(c)}
	for _, e := range p.Plan.Editions.All() {
		if e.Course == c.ID {
			edits = append(edits, Remove(e))
		}
	}
	return p.Do(ctx, Label{Key: "label.removed", Args: map[string]string{"Kind": string(KindCourse), "Name": c.Title}}, edits...)
}
