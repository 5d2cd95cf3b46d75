package reporting

import (
	"context"
	"fmt"
)

// writeThemes writes the tables by theme and grade level, and by area. Figures
// from elsewhere have neither.
func (p *paper) writeThemes(context.Context) error {
	if p.names.themes == "" {
		return nil
	}
	widths := []float64{32}
	for range len(p.bands) + 3 {
		widths = append(widths, 17)
	}
	t := p.Words
	s := p.b.sheet(p.names.themes, widths...)
	s.put(1, 1, p.f.Title, titleLook)
	s.heights[1] = 30
	s.put(1, 2, p.f.RuleName+" · "+p.f.PeriodName, subLook)
	row := p.putThemes(s, 4)
	if !addsUp(p.rule) {
		s.across(1, len(p.bands)+4, row, t.T("report.once"), noteLook)
		s.heights[row] = 26
		row++
	}
	p.putAreas(s, row+1)
	return s.write()
}

func (p *paper) heads(s *sheet, row int, first string, rest ...string) {
	s.put(1, row, first, headLook)
	for i, h := range rest {
		s.put(i+2, row, h, headNumber)
	}
	s.heights[row] = 30
}

// putThemes writes the themes as rows and the bands of grade levels as columns.
func (p *paper) putThemes(s *sheet, row int) int {
	t, d := p.Words, p.d
	var heads []string
	for _, b := range p.bands {
		heads = append(heads, t.Band(b))
	}
	p.heads(s, row, t.T("field.theme"), append(heads, t.T("report.total"), t.T("report.col.scheduled"), p.beforeHead())...)
	for i, line := range p.f.Themes {
		n, theme := row+1+i, when{"themeNo", fmt.Sprint(i + 1)}
		cells := make([]string, len(p.bands))
		for c := range p.bands {
			cells[c] = d.sum(p.columnIn("inThemeBand"), when{"this", "1"}, theme, when{"bandNo", fmt.Sprint(c + 1)})
		}
		p.putLine(s, n, line, labelLook, append(cells, d.sum(p.columnIn("inTheme"), when{"this", "1"}, theme),
			d.sum(p.scheduledIn("scheduledTheme"), when{"this", "1"}, theme), d.sum(p.columnIn("inTheme"), when{"this", "0"}, theme)))
	}
	n := row + 1 + len(p.f.Themes)
	p.putLine(s, n, p.f.ThemeTotals, totalLook, append(p.bandTotals(), p.totals()...))
	return n + 1
}

func (p *paper) bandTotals() []string {
	var out []string
	for c := range p.bands {
		out = append(out, p.d.sum(p.columnIn("inBand"), when{"this", "1"}, when{"bandNo", fmt.Sprint(c + 1)}))
	}
	return out
}

// totals are the formulas of the last three columns over everything.
func (p *paper) totals() []string {
	col := columnOf(p.rule)
	return []string{p.d.sum(col, when{"this", "1"}), p.d.sum("scheduled", when{"this", "1"}), p.d.sum(col, when{"this", "0"})}
}

// putLine writes a line of a table: its cells, and its total, what is
// scheduled and the compared period.
func (p *paper) putLine(s *sheet, row int, line TargetRow, l look, formulas []string) {
	var values []any
	for _, c := range line.Cells {
		values = append(values, figure(c))
	}
	values = append(values, figure(line.Total), when1(line.Scheduled, line.HasPlans), figure(line.LastYear))
	s.put(1, row, line.Name, l)
	l.format = p.num
	for i, f := range formulas {
		cell := l
		cell.bold = l.bold || i == len(formulas)-3
		s.put(i+2, row, live{f, values[i]}, cell)
	}
}

// putAreas writes the parts of the municipality as rows.
func (p *paper) putAreas(s *sheet, row int) {
	t, d := p.Words, p.d
	s.put(1, row, t.T("report.byArea"), sectionLook)
	s.heights[row] = 24
	p.heads(s, row+1, t.T("field.area"), p.nowHead(), t.T("report.col.scheduled"), p.beforeHead())
	for i, line := range p.f.Areas {
		area := when{"areaNo", fmt.Sprint(i + 1)}
		p.putLine(s, row+2+i, line, labelLook, []string{
			d.sum(p.columnIn("inArea"), when{"this", "1"}, area), d.sum(p.scheduledIn("scheduledArea"), when{"this", "1"}, area),
			d.sum(p.columnIn("inArea"), when{"this", "0"}, area),
		})
	}
	total := p.f.ThemeTotals
	total.Cells = nil
	p.putLine(s, row+2+len(p.f.Areas), total, totalLook, p.totals())
}

// longestHead is the longest name of a period that fits above a column.
const longestHead = 18

// nowHead names the period above a column.
func (p *paper) nowHead() string {
	if len([]rune(p.f.PeriodName)) > longestHead {
		return p.Words.T("report.thisPeriod")
	}
	return p.f.PeriodName
}

// beforeHead names the compared period above a column.
func (p *paper) beforeHead() string {
	if len([]rune(p.f.CompareName)) > longestHead || len([]rune(p.f.PeriodName)) > longestHead {
		return p.Words.T("report.comparedPeriod")
	}
	return p.f.CompareName
}
