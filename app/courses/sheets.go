package courses

import (
	"strconv"

	"klassetrin/app/kit"
)

// Sheets gives the catalogue as a table, or the activities of the course that
// is open.
func (p *Page) Sheets() []kit.Sheet {
	if p.edit == nil && p.goalMap != nil {
		return []kit.Sheet{p.goalMap.sheet()}
	}
	if p.edit == nil {
		return []kit.Sheet{p.list.table.Sheet()}
	}
	w := p.deps.Words
	s := kit.Sheet{Name: p.Title(), Head: []string{w.Field("lesson"), w.Field("title"), w.Field("type"), w.Field("minutes"), w.Field("text")}}
	for i, l := range p.edit.course().Lessons {
		name := strconv.Itoa(i + 1)
		if l.Title != "" {
			name += " · " + l.Title
		}
		for _, a := range l.Activities {
			s.Rows = append(s.Rows, []string{name, a.Title, w.ActivityKind(a), w.Int(a.Minutes), a.Text})
		}
	}
	return []kit.Sheet{s}
}
