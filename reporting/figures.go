package reporting

import (
	"strings"

	"klassetrin/course"
)

func (s *study) figures() TargetFigures {
	p := s.Words
	f := TargetFigures{
		Rule: s.rule, RuleName: p.CountingRule(s.rule), RuleHow: p.CountingHow(s.rule),
		Period: s.Period, Compare: s.Compare, PeriodName: p.Period(s.Period), CompareName: p.Period(s.Compare),
		HasTarget: s.Target.Target != nil && len(s.Schools) == 0,
	}
	if s.Plan.Library != nil {
		f.Library = s.Plan.Library.Name
	}
	f.Title = s.title(f.PeriodName)
	f.Subtitle = strings.Trim(f.Library+" · "+p.T("report.madeOn", course.Args{"Day": s.Now.Date()}), " ·")
	if s.rule == course.Tallied {
		s.countTallies(&f)
	} else {
		s.count(&f)
	}
	s.measure(&f)
	f.Stats = s.stats(&f)
	return f
}

func (s *study) title(period string) string {
	name := s.Words.T("report.target.all")
	if s.Target.Target != nil {
		name = s.Target.Target.Name
	}
	if strings.Contains(name, period) {
		return name
	}
	if strings.Contains(period, " ") {
		return s.Words.T("report.target.titleComma", course.Args{"Name": name, "Period": period})
	}
	return s.Words.T("report.target.title", course.Args{"Name": name, "Period": period})
}

// measure takes from the plan's own progress what stands against a target.
// Whatever is compared with, the number of a target "more than last year" and
// the forecast look at the year before.
func (s *study) measure(f *TargetFigures) {
	if len(s.Schools) > 0 || s.Period.Days() == 0 {
		return
	}
	pr := s.Plan.Progress(s.target, s.Now)
	f.Forecast, f.HasForecast = pr.Forecast, true
	if !f.HasTarget {
		return
	}
	f.Number, f.ToPlan = pr.Number, pr.ToPlan
	if f.Number > 0 {
		f.Fulfilled = f.Recorded.Value / float64(f.Number)
	}
}

// split gives the facts of each part of the report.
func (s *study) split(partOf func(row) part) map[part][]course.Fact {
	size := map[part]int{}
	for _, r := range s.rows {
		size[partOf(r)]++
	}
	out := make(map[part][]course.Fact, len(size))
	for _, r := range s.rows {
		p := partOf(r)
		if out[p] == nil {
			out[p] = make([]course.Fact, 0, size[p])
		}
		out[p] = append(out[p], r.Fact)
	}
	return out
}

// The first number of a part: of the period itself, or of the compared one.
const (
	before = 0
	this   = 1
)

func (s *study) measured(facts []course.Fact) course.Figure {
	return course.Measure(s.rule, facts, s.unit)
}

func (s *study) scheduled(facts []course.Fact) float64 {
	return course.Scheduled(s.rule, facts, s.unit)
}

func (s *study) count(f *TargetFigures) {
	whole := s.split(inPeriod)
	facts := whole[part{this, 0}]
	f.Recorded, f.Scheduled = s.measured(facts), s.scheduled(facts)
	f.LastYear = s.measured(whole[part{before, 0}])
	f.Rows, f.Compared = len(facts), len(s.rows)-len(facts)
	sessions := map[course.ID]bool{}
	for _, x := range facts {
		sessions[x.Session.ID] = true
		if x.Attendance.Present.Sure == course.Estimated {
			f.Estimates++
		}
	}
	f.Sessions, f.Missing, f.Unknown = len(sessions), f.Recorded.Missing, f.Recorded.Unknown
	s.countMonths(f)
	s.countThemes(f, whole)
	areas := s.split(inArea)
	for i, a := range s.areas {
		f.Areas = append(f.Areas, s.line(s.areaName(a), areas, i+1))
	}
}

func (s *study) countMonths(f *TargetFigures) {
	months, back := s.split(inMonth), s.monthsBack()
	for _, m := range s.Period.Months() {
		facts := months[part{this, int(m)}]
		f.Months = append(f.Months, TargetMonth{
			First: m, Name: s.Words.MonthShort(m.Month()),
			Recorded: s.measured(facts), Scheduled: s.scheduled(facts), HasPlans: unrecorded(facts),
			LastYear: s.measured(months[part{before, int(m.AddMonths(-back))}]),
		})
	}
}

// monthsBack gives by how many months the compared period lies before this
// one: 12 for last year.
func (s *study) monthsBack() int {
	y, m, _ := s.Period.From.YMD()
	cy, cm, _ := s.Compare.From.YMD()
	return (y-cy)*12 + int(m-cm)
}

func unrecorded(facts []course.Fact) bool {
	for _, x := range facts {
		if !x.Recorded() {
			return true
		}
	}
	return false
}

// line measures one line of a table: the part of a number.
func (s *study) line(name string, facts map[part][]course.Fact, n int) TargetRow {
	now := facts[part{this, n}]
	return TargetRow{
		Name: name, Total: s.measured(now), Scheduled: s.scheduled(now),
		HasPlans: unrecorded(now), LastYear: s.measured(facts[part{before, n}]),
	}
}

func (s *study) countThemes(f *TargetFigures, whole map[part][]course.Fact) {
	f.Bands = s.bands
	themes, bands, cells := s.split(inTheme), s.split(inBand), s.split(inThemeBand)
	for i, t := range s.themes {
		line := s.line(s.themeName(t), themes, i+1)
		if t != nil {
			line.Colour = t.Colour
		}
		for b := range s.bands {
			line.Cells = append(line.Cells, s.measured(cells[part{this, cellNumber(i+1, b+1)}]))
		}
		f.Themes = append(f.Themes, line)
	}
	f.ThemeTotals = s.line(s.Words.T("report.total"), whole, 0)
	for b := range s.bands {
		f.ThemeTotals.Cells = append(f.ThemeTotals.Cells, s.measured(bands[part{this, b + 1}]))
	}
}

func (s *study) themeName(t *course.Theme) string {
	if t == nil {
		return s.Words.T("report.noTheme")
	}
	return t.Name
}

func (s *study) areaName(a string) string {
	if a == "" {
		return s.Words.T("report.noArea")
	}
	return a
}

func (s *study) countTallies(f *TargetFigures) {
	back := s.monthsBack()
	for _, m := range s.Period.Months() {
		month := TargetMonth{First: m, Name: s.Words.MonthShort(m.Month())}
		for _, y := range s.tallies {
			switch first := monthStart(y.Day); {
			case y.this && first == m:
				addTally(&month.Recorded, y)
			case !y.this && first == m.AddMonths(-back):
				addTally(&month.LastYear, y)
			}
		}
		f.Months = append(f.Months, month)
	}
	for _, y := range s.tallies {
		if y.this {
			addTally(&f.Recorded, y)
			f.Rows++
			continue
		}
		addTally(&f.LastYear, y)
		f.Compared++
	}
}

func addTally(f *course.Figure, y tallyRow) {
	f.Value += float64(y.N)
	f.Rows++
}

func monthStart(d course.Date) course.Date {
	y, m, _ := d.YMD()
	return course.NewDate(y, m, 1)
}

// stats gives the large numbers of the preview; the workbook's cards are the
// same ones.
func (s *study) stats(f *TargetFigures) []Stat {
	p := s.Words
	blank := func(x course.Figure) string {
		if !x.Known() {
			return "–"
		}
		return f.number(p, x.Value)
	}
	out := []Stat{{f.RuleName, blank(f.Recorded)}}
	if f.HasTarget {
		out = append(out, Stat{p.T("field.target"), p.Int(f.Number)}, Stat{p.T("report.stat.fulfilled"), p.Percent(f.Fulfilled)})
	}
	if f.HasForecast {
		out = append(out, Stat{p.T("report.stat.forecast"), p.Int(f.Forecast)})
	}
	if f.Rule != course.Tallied {
		out = append(out, Stat{p.T("report.stat.scheduled"), f.number(p, f.Scheduled)})
	}
	if f.HasTarget {
		out = append(out, Stat{p.T("report.stat.toPlan"), p.Int(f.ToPlan)})
	}
	out = append(out, Stat{p.T("report.stat.compared", course.Args{"Period": f.CompareName}), blank(f.LastYear)})
	if f.Rule != course.Tallied {
		out = append(out, Stat{p.T("report.stat.missing"), p.Int(f.Missing)})
	}
	return out
}
