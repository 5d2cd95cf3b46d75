// Package reports is the screen on which a report is chosen, looked at and
// saved.
package reports

import (
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// Model is what is chosen: period, comparison and language. It knows no
// widgets.
type Model struct {
	Period   course.Period
	Language words.Lang
	Target   course.ID // the target the report is about; "" for all participations
}

// Start chooses this calendar year and its first target.
func Start(p *course.Plan, today course.Date, lang words.Lang) Model {
	m := Model{Period: course.YearPeriod(today.Year()), Language: lang}
	m.setPeriod(p, m.Period)
	return m
}

// setPeriod chooses a period and the target that belongs to it.
func (m *Model) setPeriod(p *course.Plan, period course.Period) {
	m.Period, m.Target = period, ""
	if t := p.TargetOf(period); t != nil {
		m.Target = t.ID
	}
}

// Periods lists the periods that hold sessions or targets, newest first:
// calendar years, school years, and periods of targets that are neither.
func Periods(p *course.Plan, today course.Date) []course.Period {
	all := p.In(course.Period{})
	first, last := today, today
	if len(all) > 0 {
		first, last = min(first, all[0].Day), max(last, all[len(all)-1].Day)
	}
	var out []course.Period
	for y := last.Year(); y >= first.Year(); y-- {
		out = append(out, course.YearPeriod(y))
	}
	if p.Library != nil {
		for y := p.Library.SchoolYear(last); y >= p.Library.SchoolYear(first); y-- {
			out = append(out, p.Library.SchoolYearPeriod(y))
		}
	}
	known := map[course.Period]bool{}
	for _, period := range out {
		known[period] = true
	}
	for _, t := range p.Targets.All() {
		if !known[t.Period] {
			known[t.Period] = true
			out = append(out, t.Period)
		}
	}
	return out
}

// Targets lists the targets of a period in the library's order.
func Targets(p *course.Plan, period course.Period) []course.ID {
	var out []course.ID
	if first := p.TargetOf(period); first != nil {
		out = append(out, first.ID)
	}
	for _, t := range p.Targets.All() {
		if t.Period == period && (len(out) == 0 || t.ID != out[0]) {
			out = append(out, t.ID)
		}
	}
	return append(out, "")
}

// Report gives the report that is chosen, in its language.
func (m Model) Report(w *words.Printer, p *course.Plan, now course.Moment, version string) reporting.Target {
	return reporting.Target{Plan: p, Target: p.Targets.Get(m.Target), Period: m.Period, Words: w.In(m.Language), Now: now, Version: version}
}
