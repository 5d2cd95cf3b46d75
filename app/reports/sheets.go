package reports

import (
	"slices"

	"klassetrin/app/kit"
)

// Sheets gives months and themes of the preview as tables. The report itself
// holds more; these are for programs that read the screen aloud.
func (p *Page) Sheets() []kit.Sheet {
	w, f := p.deps.Words, p.figures
	months := kit.Sheet{Name: f.Title, Head: []string{w.Field("period"), f.CompareName, f.PeriodName, w.T("home.target.scheduled")}}
	for _, m := range f.Months {
		row := []string{m.Name, w.Count(m.LastYear.Count()), w.Count(m.Recorded.Count()), "–"}
		if m.HasPlans {
			row[3] = w.Int(int(m.Scheduled))
		}
		months.Rows = append(months.Rows, row)
	}
	themes := kit.Sheet{Name: w.Field("themes"), Head: []string{w.T("reports.theme")}}
	for _, b := range f.Bands {
		themes.Head = append(themes.Head, w.Band(b))
	}
	themes.Head = append(themes.Head, w.T("reports.total"))
	for _, t := range append(slices.Clone(f.Themes), f.ThemeTotals) {
		row := []string{t.Name}
		for _, c := range t.Cells {
			row = append(row, figure(f.Text(w, c)))
		}
		themes.Rows = append(themes.Rows, append(row, figure(f.Text(w, t.Total))))
	}
	return []kit.Sheet{months, themes}
}
