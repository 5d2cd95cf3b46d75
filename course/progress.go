package course

import "math"

// Progress says how far a target is: the heart of the program.
type Progress struct {
	Target    *Target
	Number    int     // what is to be reached; last year's figure plus one for "more than last year", 0 while that is not known
	Recorded  Figure  // what has been recorded
	Scheduled float64 // what planned sessions and missing counts will add if everybody comes
	ToPlan    int     // what is neither recorded nor scheduled
	Forecast  int     // what is to be expected at the end of the period, see forecast
	LastYear  Figure  // the whole period a year earlier
	Months    []Month
}

// Month is one month of a target's period.
type Month struct {
	First     Date
	Recorded  Figure
	Scheduled float64
	LastYear  Figure
}

// Progress measures a target at a moment.
func (p *Plan) Progress(t *Target, now Moment) Progress {
	out := Progress{Target: t, Number: t.Number}
	if t.Rule == Tallied {
		p.tallied(&out, now)
	} else {
		p.counted(&out, now)
	}
	if t.MoreThan {
		out.Number = t.Number
		if out.LastYear.Known() {
			out.Number = max(out.Number, int(out.LastYear.Value)+1)
		}
	}
	out.ToPlan = max(0, out.Number-int(out.Recorded.Value+out.Scheduled+0.5))
	out.forecast(now)
	return out
}

func (p *Plan) counted(out *Progress, now Moment) {
	t, unit := out.Target, p.lessonUnit()
	facts := p.Facts(t.Filter(), now)
	before := t.Filter()
	before.Period = t.Period.LastYear()
	lastFacts := p.Facts(before, now)
	out.Recorded = Measure(t.Rule, facts, unit)
	out.Scheduled = Scheduled(t.Rule, facts, unit)
	out.LastYear = Measure(t.Rule, lastFacts, unit)
	months, lastMonths := Split(facts, MonthOf), Split(lastFacts, MonthOf)
	for _, m := range t.Period.Months() {
		out.Months = append(out.Months, Month{
			First: m, Recorded: Measure(t.Rule, months[m], unit), Scheduled: Scheduled(t.Rule, months[m], unit),
			LastYear: Measure(t.Rule, lastMonths[m.AddMonths(-12)], unit),
		})
	}
}

func (p *Plan) lessonUnit() int {
	if p.Library == nil {
		return 45
	}
	return p.Library.LessonUnit
}

func (p *Plan) tallied(out *Progress, now Moment) {
	t := out.Target
	last := p.LastYearsTarget(t)
	for _, m := range t.Period.Months() {
		month := Month{First: m}
		for _, y := range p.Tallies.All() {
			switch first := monthStart(y.Day); {
			case y.Target == t.ID && first == m && y.Day <= now.Date():
				month.Recorded.Value += float64(y.N)
				month.Recorded.Rows++
			case last != nil && y.Target == last.ID && first == m.AddMonths(-12):
				month.LastYear.Value += float64(y.N)
				month.LastYear.Rows++
			}
		}
		out.Recorded.Value += month.Recorded.Value
		out.Recorded.Rows += month.Recorded.Rows
		out.LastYear.Value += month.LastYear.Value
		out.LastYear.Rows += month.LastYear.Rows
		out.Months = append(out.Months, month)
	}
}

func monthStart(d Date) Date {
	y, m, _ := d.YMD()
	return NewDate(y, m, 1)
}

// LastYearsTarget finds the target of the same name in the period a year
// earlier, nil when there is none.
func (p *Plan) LastYearsTarget(t *Target) *Target {
	for _, o := range p.Targets.All() {
		if o.Name == t.Name && o.Rule == t.Rule && o.Period == t.Period.LastYear() {
			return o
		}
	}
	return nil
}

// forecast fills in what is to be expected at the end of the period: what is
// recorded, and for the rest of the period the larger of what is scheduled and
// last year's rest at this year's pace – this year's recorded months measured
// against the same months of last year. Without a last year the pace is that
// of the days gone by. Rules that count once (see CountingRule.Once) have no
// pace: who was reached already is not reached again. When the period is over it is what was recorded and is
// still to be counted.
func (pr *Progress) forecast(now Moment) {
	today, period := now.Date(), pr.Target.Period
	rest := pr.Scheduled
	if today < period.To {
		rest = max(rest, pr.paceRest(today))
	}
	pr.Forecast = int(math.Round(pr.Recorded.Value + rest))
}

// paceRest gives what the rest of the period brings at the pace so far.
func (pr *Progress) paceRest(today Date) float64 {
	if pr.Target.Rule.Once() {
		return 0
	}
	if today < pr.Target.Period.From {
		return pr.LastYear.Value
	}
	gone := float64(today-pr.Target.Period.From) + 1
	all := float64(pr.Target.Period.Days())
	if !pr.LastYear.Known() {
		return pr.Recorded.Value / gone * (all - gone)
	}
	soFar, rest := 0.0, 0.0
	for _, m := range pr.Months {
		days := float64(m.First.EndOfMonth()-m.First) + 1
		share := min(1, max(0, float64(today-m.First)/days))
		soFar += m.LastYear.Value * share
		rest += m.LastYear.Value * (1 - share)
	}
	if soFar == 0 {
		return rest
	}
	return rest * pr.Recorded.Value / soFar
}

// CurrentTargets gives the targets whose period contains a day, in the
// library's order; the first is the one Home shows large.
func (p *Plan) CurrentTargets(day Date) []*Target {
	var out []*Target
	for _, t := range p.Targets.All() {
		if t.Period.Contains(day) {
			out = append(out, t)
		}
	}
	sortTargets(out)
	return out
}

// TargetOf finds the first target, in the library's order, whose period is a
// given one; nil when there is none.
func (p *Plan) TargetOf(period Period) *Target {
	list := []*Target{}
	for _, t := range p.Targets.All() {
		if t.Period == period && t.Rule != Tallied {
			list = append(list, t)
		}
	}
	sortTargets(list)
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
