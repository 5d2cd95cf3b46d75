package example

import (
	"strconv"
	"strings"

	"klassetrin/course"
)

// targets makes this year's and last year's targets, with monthly figures for
// those that are counted elsewhere. A funded project runs through the last
// school year and this one.
func (m *maker) targets() []course.Record {
	var targets, tallies []course.Record
	for past := range 2 {
		year := m.today.Year() - past
		for i, t := range m.seed.Targets {
			if t.Project && past > 0 {
				continue
			}
			rec := &course.Target{
				Base: m.base(course.KindTarget, strconv.Itoa(year)+"."+strconv.Itoa(i)), Name: t.Name,
				Source: strings.ReplaceAll(t.Source, "{year}", strconv.Itoa(year)), Rule: t.Rule, Period: course.YearPeriod(year),
				Number: t.Number, Sort: 1 + i + past*len(m.seed.Targets),
			}
			if t.Project {
				from := m.seed.Library.SchoolYearPeriod(m.year - 1).From
				rec.Period = course.Period{From: from, To: from.AddMonths(24) - 1}
			}
			if t.Theme != "" {
				rec.Themes = []course.ID{m.id(course.KindTheme, t.Theme)}
			}
			targets = append(targets, rec)
			if t.Rule == course.Tallied {
				tallies = append(tallies, m.tallies(rec, t.Reaches[1-past], t.Note)...)
			}
		}
	}
	return append(targets, tallies...)
}

// yearly is how guidance and events spread over the months, in thousandths.
var yearly = [12]int{88, 86, 94, 80, 84, 74, 58, 76, 92, 98, 96, 74}

// tallies gives the figures of the months that are over.
func (m *maker) tallies(t *course.Target, whole int, note string) []course.Record {
	var out []course.Record
	for i, first := range t.Period.Months() {
		day := first.EndOfMonth()
		if day >= m.today {
			break
		}
		n := whole*yearly[i]/1000 + m.dice.between(-whole/400, whole/400)
		out = append(out, &course.Tally{Base: m.base(course.KindTally, string(t.ID)+day.String()), Target: t.ID, Day: day, N: n, Note: note})
	}
	return out
}
