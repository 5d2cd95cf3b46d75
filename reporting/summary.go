package reporting

import (
	"context"
	"fmt"

	"github.com/xuri/excelize/v2"

	"klassetrin/course"
)

// The summary sheet is a grid of eight columns and a gap in the middle: cards
// of two columns each, below them the chart, below that the months and the
// other counting rules side by side.
const (
	summaryCols = 9
	rulesCol    = 6  // first column to the right of the gap
	cardTop     = 4  // row of the first captions
	chartRows   = 17 // rows that the chart covers
)

var summaryWidths = []float64{22, 16, 16, 16, 3, 22, 22, 16, 16}

// cardCell gives column and row of the caption of a card.
func cardCell(i int) (col, row int) {
	return []int{1, 3, rulesCol, rulesCol + 2}[i%4], cardTop + i/4*3
}

var (
	titleLook   = look{size: 18, bold: true, color: navy}
	subLook     = look{size: 10, color: muted}
	headLook    = look{bold: true, color: white, fill: navy, wrap: true}
	headNumber  = look{bold: true, color: white, fill: navy, wrap: true, align: "right"}
	sectionLook = look{size: 12, bold: true, color: navy}
	labelLook   = look{line: true}
	totalLook   = look{line: true, bold: true, fill: warm}
	noteLook    = look{size: 9, color: muted, wrap: true, top: true}
)

// card is a large number with its caption; name is also the name of its cell.
type card struct {
	name, label, formula string
	value                any
	format               string
}

// writeSummary writes the sheet that a manager looks at first.
func (p *paper) writeSummary(context.Context) error {
	s := p.b.sheet(p.names.summary, summaryWidths...)
	s.across(1, summaryCols, 1, p.f.Title, titleLook)
	s.heights[1] = 30
	s.across(1, summaryCols, 2, p.f.Subtitle, subLook)
	cards := p.cards()
	for i, c := range cards {
		col, row := cardCell(i)
		p.cells[c.name] = fixed(s.name, col, row+1)
	}
	for i, c := range p.cards() { // again: now every card knows where the others are
		p.putCard(s, i, c)
	}
	row := cardTop + (len(cards)+3)/4*3
	row = p.putVerdict(s, row)
	chart := row
	row += chartRows + 1
	p.putMonths(s, row)
	s.fail(p.addChart(s, chart, row+1, row+len(p.f.Months)))
	if p.rule != course.Tallied {
		p.putOtherRules(s, row)
	}
	return s.write()
}

func (p *paper) putCard(s *sheet, i int, c card) {
	col, row := cardCell(i)
	s.across(col, col+1, row, c.label, look{size: 9, color: muted, fill: warm, gap: true, indent: 1, wrap: true})
	s.across(col, col+1, row+1, live{c.formula, c.value}, look{size: 20, bold: true, fill: warm, gap: true, indent: 1, align: "left", format: c.format})
	s.heights[row], s.heights[row+1], s.heights[row+2] = 26, 30, 7
	s.setName("klassetrin_"+c.name, col, row+1)
}

// cards lists the key figures in the order of the program's preview.
func (p *paper) cards() []card {
	t, f, d := p.Words, &p.f, p.d
	now, before := when{"this", "1"}, when{"this", "0"}
	out := []card{{"recorded", f.RuleName, d.sum(columnOf(p.rule), now), figure(f.Recorded), p.num}}
	recorded := "N(" + p.cells["recorded"] + ")"
	scheduled := "0"
	if p.rule != course.Tallied {
		scheduled = "N(" + p.cells["scheduled"] + ")"
	}
	if f.HasTarget {
		out = append(out, card{"target", t.T("field.target"), p.targetFormula(), f.Number, "#,##0"},
			card{"fulfilled", t.T("report.stat.fulfilled"), fmt.Sprintf("IF(%s>0,%s/%s,\"\")", p.cells["target"], recorded, p.cells["target"]), f.Fulfilled, "0%"})
	}
	if f.HasForecast {
		formula := p.cells["forecastResult"]
		if formula == "" {
			formula = fmt.Sprint(f.Forecast)
		}
		out = append(out, card{"forecast", t.T("report.stat.forecast"), formula, f.Forecast, "#,##0"})
	}
	if p.rule != course.Tallied {
		out = append(out, card{"scheduled", t.T("report.stat.scheduled"), d.sum("scheduled", now), when1(f.Scheduled, f.waiting()), p.num})
	}
	if f.HasTarget {
		out = append(out, card{"to_plan", t.T("report.stat.toPlan"), fmt.Sprintf("MAX(0,%s-INT(%s+%s+0.5))", p.cells["target"], recorded, scheduled), f.ToPlan, "#,##0"})
	}
	out = append(out, card{"compared", t.T("report.stat.compared", course.Args{"Period": f.CompareName}), d.sum(columnOf(p.rule), before), figure(f.LastYear), p.num})
	if p.rule != course.Tallied {
		out = append(out, card{"missing", t.T("report.stat.missing"), d.count(now, when{"sure", quoteText(t.Sure(course.NotRecorded))}), f.Missing, "#,##0"})
	}
	return out
}

// waiting tells whether anything of the period is still to be recorded.
func (f *TargetFigures) waiting() bool {
	for _, m := range f.Months {
		if m.HasPlans {
			return true
		}
	}
	return false
}

// targetFormula gives the number to reach. "More than last year" looks at last
// year's figure when the report holds it.
func (p *paper) targetFormula() string {
	if p.target.MoreThan && p.Compare == p.Period.LastYear() {
		return fmt.Sprintf("MAX(%d,INT(N(%s))+1)", p.target.Number, p.cells["compared"])
	}
	return fmt.Sprint(p.f.Number)
}

// putVerdict says in words whether the target will be reached, and marks the
// cells it speaks of.
func (p *paper) putVerdict(s *sheet, row int) int {
	if !p.f.HasTarget || !p.f.HasForecast {
		return row
	}
	t := p.Words
	reached, coming, short := t.T("report.verdict.reached"), t.T("report.verdict.coming"), t.T("report.verdict.short")
	recorded, target, forecast := "N("+p.cells["recorded"]+")", p.cells["target"], p.cells["forecast"]
	says := short
	switch {
	case p.f.Recorded.Value >= float64(p.f.Number):
		says = reached
	case p.f.Forecast >= p.f.Number:
		says = coming
	}
	s.across(1, summaryCols, row, live{fmt.Sprintf("IF(%s>=%s,%s,IF(%s>=%s,%s,%s))", recorded, target, quoteText(reached), forecast, target,
		quoteText(coming), quoteText(short)), says}, look{bold: true})
	s.heights[row] = 20
	s.fail(p.colour(s.name, local(p.cells["fulfilled"]), recorded+">="+target, good))
	for _, cell := range []string{local(forecast), at(1, row)} {
		s.fail(p.colour(s.name, cell, forecast+">="+target, good))
		s.fail(p.colour(s.name, cell, forecast+"<"+target, warn))
	}
	return row + 2
}

// local gives the cell of a reference to a sheet: $A$5.
func local(ref string) string {
	for i := len(ref) - 1; i >= 0; i-- {
		if ref[i] == '!' {
			return ref[i+1:]
		}
	}
	return ref
}

// colour colours a cell while a condition holds.
func (p *paper) colour(sheet, cell, holds, colour string) error {
	style, err := p.b.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: colour}})
	if err != nil {
		return err
	}
	return p.b.SetConditionalFormat(sheet, cell, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: holds, Format: &style}})
}

// comparedCol is the column of the compared period in the table of months;
// figures from elsewhere are never scheduled, so they have one column less.
func (p *paper) comparedCol() int {
	if p.rule == course.Tallied {
		return 3
	}
	return 4
}

// putMonths writes the months; a month without any number stays empty.
func (p *paper) putMonths(s *sheet, row int) {
	t, d := p.Words, p.d
	p.heads(s, row, t.T("report.col.month"), p.nowHead())
	if p.rule != course.Tallied {
		s.put(3, row, t.T("report.col.scheduled"), headNumber)
	}
	s.put(p.comparedCol(), row, p.beforeHead(), headNumber)
	num := look{line: true, format: p.num}
	back := p.monthsBack()
	for i, m := range p.f.Months {
		n := row + 1 + i
		s.put(1, n, p.monthName(m.First), labelLook)
		in := []when{{"this", "1"}, {"month", dateOf(m.First)}}
		s.put(2, n, live{d.sum(p.columnIn("inMonth"), in...), figure(m.Recorded)}, num)
		if p.rule != course.Tallied {
			s.put(3, n, live{d.sum(p.scheduledIn("scheduledMonth"), in...), when1(m.Scheduled, m.HasPlans)}, num)
		}
		before := []when{{"this", "0"}, {"month", dateOf(m.First.AddMonths(-back))}}
		s.put(p.comparedCol(), n, live{d.sum(p.columnIn("inMonth"), before...), figure(m.LastYear)}, num)
	}
}

// monthName names a month; with its year where the period has several.
func (p *paper) monthName(first course.Date) string {
	name := p.Words.MonthShort(first.Month())
	if p.Period.From.Year() != p.Period.To.Year() {
		name += " " + fmt.Sprint(first.Year())
	}
	return name
}

// dateOf writes a day as a part of a formula.
func dateOf(d course.Date) string {
	y, m, day := d.YMD()
	return fmt.Sprintf("DATE(%d,%d,%d)", y, int(m), day)
}

// addChart draws the months: the compared period beside this one, and what is
// scheduled.
func (p *paper) addChart(s *sheet, row, first, last int) error {
	gap, over := uint(45), 0
	series := func(col int, fill excelize.Fill, line excelize.LineOptions) excelize.ChartSeries {
		return excelize.ChartSeries{
			Name: fixed(s.name, col, first-1), Categories: fixedRange(s.name, 1, first, last), Values: fixedRange(s.name, col, first, last),
			Fill: fill, Line: line,
		}
	}
	solid := func(c string) excelize.Fill { return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c}} }
	list := []excelize.ChartSeries{series(p.comparedCol(), solid(grey), excelize.LineOptions{}), series(2, solid(accent), excelize.LineOptions{})}
	if p.rule != course.Tallied {
		list = append(list, series(3, solid("BFD9F0"), excelize.LineOptions{}))
	}
	width := 0
	for _, w := range summaryWidths {
		width += int(w*7+0.5) + 5
	}
	small := excelize.Font{Size: 9, Color: muted, Family: "Calibri"}
	return p.b.AddChart(s.name, at(1, row), &excelize.Chart{
		Type: excelize.Col, Series: list, GapWidth: &gap, Overlap: &over, ShowBlanksAs: "gap",
		Dimension: excelize.ChartDimension{Width: uint(width), Height: chartRows * 20},
		Format:    excelize.GraphicOptions{AltText: p.Words.T("report.chart.alt"), Name: "klassetrin_months"},
		Legend:    excelize.ChartLegend{Position: "top", Font: &small},
		XAxis:     excelize.ChartAxis{Font: small},
		YAxis:     excelize.ChartAxis{Font: small, MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0"}},
		Border:    excelize.LineOptions{Type: excelize.LineNone},
	})
}

// putOtherRules writes the same period counted by the other rules, because
// different readers ask for different ones.
func (p *paper) putOtherRules(s *sheet, row int) {
	t, d := p.Words, p.d
	s.across(rulesCol, rulesCol+1, row, t.T("report.otherRules"), headLook)
	s.put(rulesCol+2, row, p.nowHead(), headNumber)
	s.put(rulesCol+3, row, p.beforeHead(), headNumber)
	whole := p.split(inPeriod)
	for r := range course.CountingRules - 1 {
		rule, n := course.CountingRule(r), row+1+r
		num := look{line: true, format: numberFormat(rule)}
		s.across(rulesCol, rulesCol+1, n, t.CountingRule(rule), labelLook)
		now, then := course.Measure(rule, whole[part{this, 0}], p.unit), course.Measure(rule, whole[part{before, 0}], p.unit)
		s.put(rulesCol+2, n, live{d.sum(columnOf(rule), when{"this", "1"}), figure(now)}, num)
		s.put(rulesCol+3, n, live{d.sum(columnOf(rule), when{"this", "0"}), figure(then)}, num)
	}
}
