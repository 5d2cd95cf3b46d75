package schools

import (
	"klassetrin/app/kit"
	"klassetrin/course"
)

// Sheets gives the list as it is filtered now, and the classes of the chosen
// school with what they have done, as tables.
func (p *Page) Sheets() []kit.Sheet {
	out := []kit.Sheet{p.table.Sheet()}
	if p.card == nil {
		return out
	}
	w := p.deps.Words
	s := kit.Sheet{Name: p.card.School.Name, Head: []string{w.Field("class"), w.T("schools.pupils")}}
	for _, t := range p.card.Themes {
		s.Head = append(s.Head, t.Name)
	}
	for _, k := range p.card.Classes {
		row := []string{k.Label, "–"}
		if k.Known {
			row[1] = w.Int(k.Pupils)
		}
		for _, m := range k.Marks {
			row = append(row, p.markText(m))
		}
		s.Rows = append(s.Rows, row)
	}
	return append(out, s)
}

// markText says how a class stands with a theme: the day it was taught or is
// booked for.
func (p *Page) markText(m course.ThemeMark) string {
	switch {
	case m.Held != 0:
		return p.deps.Words.DateShort(m.Held)
	case m.Booked != 0:
		return p.deps.Words.DateShort(m.Booked)
	}
	return "–"
}
