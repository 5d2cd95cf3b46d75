package settings

import "klassetrin/app/kit"

// Sheets gives the lists of the section that is shown, or those of all sections
// when it has none.
func (p *Page) Sheets() []kit.Sheet {
	var all []kit.Sheet
	for _, s := range p.sections {
		p.sheets = nil
		s.show()
		if s.key == p.chosen && len(p.sheets) > 0 {
			return p.sheets
		}
		all = append(all, p.sheets...)
	}
	return all
}

// note keeps what a list comes to as a table.
func (p *Page) note(title string, items []item) {
	w := p.deps.Words
	s := kit.Sheet{Name: title, Head: []string{w.Field("name"), w.T("sheet.about"), w.T("sheet.of"), w.Field("state")}}
	above := ""
	for _, it := range items {
		of := above
		if !it.under {
			above, of = it.title, ""
		}
		s.Rows = append(s.Rows, []string{it.title, it.text, of, it.badge})
	}
	p.sheets = append(p.sheets, s)
}
