package reports

import (
	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// leastMonths is how many months make a line that says something.
const leastMonths = 3

// running gives what was reached by the end of each month: last year, recorded,
// and with what is scheduled from the last recorded month on. A line ends with
// the last month that has a figure.
func running(months []reporting.TargetMonth) [][]course.Count {
	out := make([][]course.Count, 3)
	last, lastYear := -1, -1
	for i, m := range months {
		if m.Recorded.Known() {
			last = i
		}
		if m.LastYear.Known() {
			lastYear = i
		}
	}
	var recorded, scheduled, before float64
	for i, m := range months {
		recorded += m.Recorded.Value
		scheduled += m.Scheduled
		before += m.LastYear.Value
		out[0] = append(out[0], upTo(i <= lastYear, before))
		out[1] = append(out[1], upTo(i <= last, recorded))
		out[2] = append(out[2], upTo(i >= last && scheduled > 0, recorded+scheduled))
	}
	return out
}

func upTo(known bool, n float64) course.Count {
	if !known {
		return course.Count{}
	}
	return course.Exactly(int(n + 0.5))
}

// runningChart shows whether the target will be reached in time.
func runningChart(w *words.Printer, f reporting.TargetFigures) *kit.LineChart {
	var groups []string
	for _, m := range f.Months {
		groups = append(groups, m.Name)
	}
	c := kit.NewLineChart(w)
	c.Legend = true
	c.SetTitle(f.Title + " · " + w.T("reports.running"))
	c.SetData(groups, []kit.Series{
		{Name: f.CompareName, Color: kit.ColorTheme8}, // ColorLastYear is too faint for a thin line
		{Name: f.PeriodName, Color: kit.ColorAccent},
		{Name: w.T("home.target.scheduled"), Color: kit.ColorAccent, Dashed: true},
	}, running(f.Months))
	if f.HasTarget {
		c.SetTarget(f.Number, w.T("home.target.target"))
	}
	return c
}
