package reports

// legacy is what is chosen on the page.
type legacy struct {
	model Model
	own   bool   // the report is in the language of the program
	free  bool   // the period is a free one
	saved string // the folder of the last saved report
}

// Legacy gives what the page shows.
func (p *Page) Legacy() any {
	return legacy{p.model, p.model.Language == p.deps.Words.Lang(), p.free.Visible(), p.saved}
}

// Inherit goes on where another page was. A report in the language of the program
// follows it to another.
func (p *Page) Inherit(of any) {
	l, ok := of.(legacy)
	if !ok {
		return
	}
	language := p.model.Language
	p.model, p.saved = l.model, l.saved
	if l.own {
		p.model.Language = language
	}
	if l.free {
		p.span.SetPeriod(l.model.Period)
		p.free.Show()
	}
}
