package reporting

import (
	"klassetrin/course"
)

// amount is what a row adds to a figure; a row that says nothing about the
// figure has none, which is not the same as 0.
type amount struct {
	n  float64
	ok bool
}

// value gives the number for a cell, nil for an empty one.
func (a amount) value() any {
	if !a.ok {
		return nil
	}
	return a.n
}

// row is one class at one session in the data of a report.
type row struct {
	course.Fact
	this              bool // of the period itself, not of the one it is compared with
	theme, band, area int  // places in the lists of the report, counted from 1; 0 for none
}

// part says which part of a report a row belongs to. Rules that count
// something once count it once in each part.
type part struct{ period, n int }

// countsByRule tells whether a recorded row adds to a figure. A session with
// an unknown number of people was held all the same.
func countsByRule(rule course.CountingRule, sure course.Sure) bool {
	switch sure {
	case course.Counted, course.Estimated:
		return true
	case course.Unknown:
		return rule == course.SessionsHeld || rule == course.LessonsHeld ||
			rule == course.ClassesReached || rule == course.SchoolsReached
	case course.NotRecorded:
	}
	return false
}

// addsUp tells whether a rule is a plain sum over rows, so that a formula over
// a row's own cells says what the row adds; the other rules count once.
func addsUp(rule course.CountingRule) bool {
	return rule == course.Participations || rule == course.WithAdults || rule == course.ContactHours
}

// onceBy gives what a rule counts once, and how much it weighs.
func onceBy(rule course.CountingRule, x course.Fact, unit int) (key string, n float64) {
	switch rule {
	case course.PupilsReached:
		return x.Group(), float64(x.Attendance.Present.N)
	case course.SessionsHeld:
		return string(x.Session.ID), 1
	case course.LessonsHeld:
		return string(x.Session.ID), x.Session.Lessons(unit)
	case course.ClassesReached:
		return x.Group(), 1
	case course.SchoolsReached:
		if x.Attendance.School != "" { // a group of no school reaches none
			return string(x.Attendance.School), 1
		}
	case course.Participations, course.WithAdults, course.ContactHours, course.Tallied:
	}
	return "", 0
}

// sumOf gives what a row adds by a rule that is a plain sum.
func sumOf(rule course.CountingRule, x course.Fact) float64 {
	n := float64(x.Attendance.Present.N)
	switch rule {
	case course.WithAdults:
		return n + float64(x.Attendance.Adults.N)
	case course.ContactHours:
		return n * float64(x.Session.Minutes) / 60
	default:
		return n
	}
}

type onceKey struct {
	part part
	key  string
}

// counter remembers what has been counted in each part.
type counter struct {
	rule course.CountingRule
	unit int
	seen map[onceKey]float64
}

func (c *counter) take(p part, x course.Fact) amount {
	if addsUp(c.rule) {
		return amount{sumOf(c.rule, x), true}
	}
	key, n := onceBy(c.rule, x, c.unit)
	at := onceKey{p, key}
	before := c.seen[at]
	c.seen[at] = max(before, n)
	return amount{max(0, n-before), true}
}

// contributions gives for each row what it adds to the recorded figure of its
// part, and what it will add once it is recorded as expected. Summed over a
// part they are course.Measure and course.Scheduled.
func contributions(rule course.CountingRule, rows []row, unit int, partOf func(row) part) (adds, scheduled []amount) {
	c := counter{rule: rule, unit: unit, seen: map[onceKey]float64{}}
	adds, scheduled = make([]amount, len(rows)), make([]amount, len(rows))
	for i, r := range rows {
		if countsByRule(rule, r.Attendance.Present.Sure) {
			adds[i] = c.take(partOf(r), r.Fact)
		}
	}
	for i, r := range rows {
		if r.Recorded() {
			continue
		}
		x := r.Fact
		x.Attendance.Present = course.Exactly(x.Attendance.Expected)
		scheduled[i] = c.take(partOf(r), x)
	}
	return adds, scheduled
}

// oneIf gives 1 for true and 0 for false.
func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// month gives a number for the month of a row: its first day.
func (r row) month() int { return int(course.MonthOf(r.Fact)) }

// The parts of a report. Each separates the period from the one it is
// compared with.
func inPeriod(r row) part    { return part{oneIf(r.this), 0} }
func inMonth(r row) part     { return part{oneIf(r.this), r.month()} }
func inTheme(r row) part     { return part{oneIf(r.this), r.theme} }
func inBand(r row) part      { return part{oneIf(r.this), r.band} }
func inArea(r row) part      { return part{oneIf(r.this), r.area} }
func inThemeBand(r row) part { return part{oneIf(r.this), cellNumber(r.theme, r.band)} }

// cellNumber numbers the cells of the table of themes and bands.
func cellNumber(theme, band int) int { return theme*100 + band }
