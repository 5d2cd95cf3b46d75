package reporting

import (
	"context"
	"fmt"

	"klassetrin/course"
)

// writeForecast writes the sheet that shows how the forecast comes about, step
// by step, so that anybody can follow it.
func (p *paper) writeForecast(context.Context) error {
	if p.names.forecast == "" {
		return nil
	}
	t := p.Words
	s := p.b.sheet(p.names.forecast, 44, 16, 16, 16, 16)
	s.put(1, 1, t.T("report.forecast.title"), titleLook)
	s.heights[1] = 30
	s.across(1, 5, 2, t.T("report.forecast.how"), noteLook)
	s.heights[2] = 54
	months := 15 // row of the months' heading, below the steps
	first, last := months+1, months+len(p.f.Months)
	p.putSteps(s, 4, first, last)
	p.heads(s, months, t.T("report.col.month"), p.beforeHead(), t.T("report.forecast.share"), t.T("report.forecast.soFar"), t.T("report.forecast.rest"))
	num := look{line: true, format: "#,##0.0"}
	today := p.Now.Date()
	for i, m := range p.f.Months {
		n := first + i
		month := "$A" + fmt.Sprint(n)
		share := monthShare(m.First, today)
		s.put(1, n, m.First, look{line: true, format: p.b.monthFormat(), align: "left"})
		before := fixed(p.names.summary, p.comparedCol(), p.monthRow()+i)
		s.put(2, n, live{fmt.Sprintf(`IF(%s="","",%s)`, before, before), figure(m.LastYear)}, num)
		s.put(3, n, live{fmt.Sprintf("MIN(1,MAX(0,(INT(%s)-%s)/DAY(EOMONTH(%s,0))))", p.cells["made"], month, month), share}, look{line: true, format: "0%"})
		s.put(4, n, live{fmt.Sprintf(`IF(B%d="","",B%d*C%d)`, n, n, n), when1(m.LastYear.Value*share, m.LastYear.Known())}, num)
		s.put(5, n, live{fmt.Sprintf(`IF(B%d="","",B%d-D%d)`, n, n, n), when1(m.LastYear.Value*(1-share), m.LastYear.Known())}, num)
	}
	return s.write()
}

// monthShare gives how much of a month is over on a day, from 0 to 1.
func monthShare(first, today course.Date) float64 {
	days := float64(first.EndOfMonth()-first) + 1
	return min(1, max(0, float64(today-first)/days))
}

// monthRow gives the row of the first month on the summary sheet.
func (p *paper) monthRow() int {
	cards := len(p.f.Stats)
	row := cardTop + (cards+3)/4*3
	if p.f.HasTarget && p.f.HasForecast {
		row += 2
	}
	return row + chartRows + 2
}

// step is a line of the reckoning.
type step struct {
	label, formula string
	value          float64
}

// putSteps writes the reckoning of course.Progress as formulas.
func (p *paper) putSteps(s *sheet, row, first, last int) {
	t, f, d := p.Words, &p.f, p.d
	cell := func(i int) string { return "$B$" + fmt.Sprint(row+i) }
	compared := d.sum(columnOf(p.rule), when{"this", "0"})
	scheduled := "0"
	if p.rule != course.Tallied {
		scheduled = "N(" + d.sum("scheduled", when{"this", "1"}) + ")"
	}
	soFar, rest := 0.0, 0.0
	for _, m := range f.Months {
		share := monthShare(m.First, p.Now.Date())
		soFar, rest = soFar+m.LastYear.Value*share, rest+m.LastYear.Value*(1-share)
	}
	made := "INT(" + p.cells["made"] + ")"
	from, to := fmt.Sprint(serial(p.Period.From)), fmt.Sprint(serial(p.Period.To))
	gone := fmt.Sprintf("(%s-%s+1)", made, from)
	pace := fmt.Sprintf("IF(%s<%s,%s,IF(%s=0,%s/%s*(%d-%s),IF(%s=0,%s,%s*%s/%s)))", made, from, cell(2),
		d.count(when{"this", "0"}, when{columnOf(p.rule), `">=0"`}), cell(0), gone, p.Period.Days(), gone, cell(3), cell(4), cell(4), cell(0), cell(3))
	if p.rule.Once() {
		pace = "0"
	}
	steps := []step{
		{t.T("report.forecast.recorded"), "N(" + d.sum(columnOf(p.rule), when{"this", "1"}) + ")", f.Recorded.Value},
		{t.T("report.forecast.scheduled"), scheduled, f.Scheduled},
		{t.T("report.stat.compared", course.Args{"Period": f.CompareName}), "N(" + compared + ")", f.LastYear.Value},
		{t.T("report.forecast.soFarSum"), fmt.Sprintf("SUM(D%d:D%d)", first, last), soFar},
		{t.T("report.forecast.restSum"), fmt.Sprintf("SUM(E%d:E%d)", first, last), rest},
		{t.T("report.forecast.pace"), pace, p.paceRest(soFar, rest)},
	}
	restAll := f.Scheduled
	if p.Now.Date() < p.Period.To {
		restAll = max(restAll, steps[5].value)
	}
	steps = append(steps,
		step{t.T("report.forecast.larger"), fmt.Sprintf("IF(%s<%s,MAX(%s,%s),%s)", made, to, cell(1), cell(5), cell(1)), restAll},
		step{t.T("report.stat.forecast"), fmt.Sprintf("ROUND(%s+%s,0)", cell(0), cell(6)), float64(f.Forecast)})
	for i, x := range steps {
		l, num := labelLook, look{line: true, format: "#,##0.0"}
		if i == len(steps)-1 {
			l, num = totalLook, look{line: true, bold: true, fill: warm, format: "#,##0"}
		}
		s.put(1, row+i, x.label, l)
		s.put(2, row+i, live{x.formula, x.value}, num)
	}
	p.cells["forecastResult"] = fixed(s.name, 2, row+len(steps)-1)
}

// paceRest gives what the rest of the period brings at the pace so far, as
// course.Progress reckons it.
func (p *paper) paceRest(soFar, rest float64) float64 {
	f, today := &p.f, p.Now.Date()
	switch {
	case p.rule.Once():
		return 0
	case today < p.Period.From:
		return f.LastYear.Value
	case !f.LastYear.Known():
		gone := float64(today-p.Period.From) + 1
		return f.Recorded.Value / gone * (float64(p.Period.Days()) - gone)
	case soFar == 0:
		return rest
	}
	return rest * f.Recorded.Value / soFar
}
