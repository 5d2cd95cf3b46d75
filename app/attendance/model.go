// Package attendance is the screen on which last week's counts are typed in:
// a number and Enter.
package attendance

import (
	"slices"
	"strconv"

	"klassetrin/course"
)

// Which rows are shown.
const (
	ToRecord = "missing"
	ThisWeek = "week"
	Year     = "year"
)

// Row is one class at one session.
type Row struct {
	Session *course.Session
	Place   int // of the class in Session.Attendance
}

// Key tells rows apart.
func (r Row) Key() string { return string(r.Session.ID) + "/" + strconv.Itoa(r.Place) }

// Attendance gives the numbers of the row.
func (r Row) Attendance() course.Attendance {
	return r.Session.Attendance[r.Place]
}

// Off tells whether the session was called off.
func (r Row) Off() bool { return !r.Session.Counts() }

// Model is what the screen shows; it knows no widgets. Rows that were to be
// recorded when the list was made stay in it after they have been recorded, so
// that the next Enter finds the next row where it was.
type Model struct {
	Show string
	kept map[string]bool
}

// Rows lists the classes of sessions that are over, oldest first.
func (m *Model) Rows(p *course.Plan, now course.Moment) []Row {
	var out []Row
	for _, s := range m.sessions(p, now) {
		for i := range s.Attendance {
			r := Row{s, i}
			if m.Show != ToRecord || m.waits(r) {
				out = append(out, r)
			}
		}
	}
	return out
}

func (m *Model) sessions(p *course.Plan, now course.Moment) []*course.Session {
	today := now.Date()
	period := course.Period{To: today}
	switch m.Show {
	case ThisWeek:
		period = course.Period{From: today.Monday() - 7, To: today}
	case Year:
		period = course.Period{From: today.AddMonths(-12), To: today}
	}
	return slices.DeleteFunc(p.In(period), func(s *course.Session) bool { return s.Span().To > now })
}

// waits tells whether a row is to be recorded, or was when the list was made.
func (m *Model) waits(r Row) bool {
	if !r.Off() && !r.Attendance().Present.Recorded() {
		if m.kept == nil {
			m.kept = map[string]bool{}
		}
		m.kept[r.Key()] = true
	}
	return m.kept[r.Key()]
}

// Choose shows other rows and forgets which were kept.
func (m *Model) Choose(show string) { m.Show, m.kept = show, nil }

// Missing counts the classes that are to be recorded.
func Missing(p *course.Plan, now course.Moment) int {
	n := 0
	for _, s := range p.AwaitingCount(now) {
		for _, a := range s.Attendance {
			if !a.Present.Recorded() {
				n++
			}
		}
	}
	return n
}

// Summary is what the rows come to.
type Summary struct {
	Present  course.Sum
	Expected int // of the rows with a known number
}

// Sum adds up rows.
func Sum(rows []Row) Summary {
	var out Summary
	for _, r := range rows {
		if r.Off() {
			continue
		}
		a := r.Attendance()
		out.Present.Add(a.Present)
		if a.Present.Known() {
			out.Expected += a.Expected
		}
	}
	return out
}
