package calendar

import (
	"klassetrin/app/kit"
	"klassetrin/course"
)

// statePart is how far the session is, and remarks.
type statePart struct {
	e       *editor
	chips   *kit.ChipRow
	field   *kit.Field
	remarks *kit.TextField
}

var sessionStates = []course.SessionState{course.Planned, course.SessionOffered, course.Confirmed, course.Held}

func newStatePart(e *editor) *statePart {
	w := e.words()
	p := &statePart{e: e, remarks: kit.NewArea("", 3)}
	var chips []kit.Chip
	for _, s := range sessionStates {
		chips = append(chips, kit.Chip{Key: s.String(), Text: w.SessionState(s)})
	}
	p.chips = kit.NewChipRow(chips, "", func(key string) {
		var state course.SessionState
		if state.UnmarshalText([]byte(key)) == nil {
			e.alter(func(d *Draft) { d.Session.State = state })
		}
	})
	p.field = kit.NewField(w.T("field.state"), p.chips, false, "")
	p.remarks.OnChanged = func(s string) { e.alter(func(d *Draft) { d.Session.Remarks = s }) }
	e.form.Add("state", p.field).Add("remarks", kit.NewField(w.T("field.remarks"), p.remarks, false, w.T("common.nonames")))
	return p
}

// fill shows state and remarks. A session that was called off has its own way
// back into the plan.
func (p *statePart) fill() {
	s := &p.e.draft.Session
	p.chips.Choose(s.State.String())
	show(p.field, s.Counts())
	if p.remarks.Text != s.Remarks {
		p.remarks.SetText(s.Remarks)
	}
}
