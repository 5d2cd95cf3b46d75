package course

import (
	"cmp"
	"slices"
	"time"
)

// Fact is one class at one session: the row that every figure is summed from.
type Fact struct {
	Session    *Session
	Attendance Attendance
	Course     *Course // the design the session was planned with
	Theme      ID
	Grade      *GradeLevel // nil when the group has none
	School     *School     // nil when the group is of no school
	Class      *Class      // nil for a group without a class record
	SchoolYear int
	Over       bool // the session ended before the moment asked for
}

// Filter chooses facts; empty fields choose all.
type Filter struct {
	Period  Period
	Themes  []ID
	Bands   []Band
	Area    string
	Schools []ID
}

// Filter gives what a target counts.
func (t *Target) Filter() Filter {
	return Filter{Period: t.Period, Themes: t.Themes, Bands: t.Bands, Area: t.Area}
}

// Facts gives one row for each class at each session that was not called off,
// in order of start.
func (p *Plan) Facts(f Filter, now Moment) []Fact {
	var out []Fact
	for _, s := range p.In(f.Period) {
		if !s.Counts() {
			continue
		}
		design := p.Design(s)
		var theme ID
		if design != nil {
			theme = design.Theme
		}
		if len(f.Themes) > 0 && !slices.Contains(f.Themes, theme) {
			continue
		}
		for _, a := range s.Attendance {
			fact := Fact{
				Session: s, Attendance: a, Course: design, Theme: theme, Over: s.Span().To <= now,
				Grade: p.GradeLevels.Get(a.Grade), School: p.Schools.Get(a.School), Class: p.Classes.Get(a.Class),
			}
			if p.Library != nil {
				fact.SchoolYear = p.Library.SchoolYear(s.Day)
			}
			if f.chooses(fact) {
				out = append(out, fact)
			}
		}
	}
	return out
}

func (f Filter) chooses(x Fact) bool {
	if len(f.Bands) > 0 && !slices.Contains(f.Bands, x.Grade.Band()) {
		return false
	}
	if f.Area != "" && (x.School == nil || x.School.Area != f.Area) {
		return false
	}
	return len(f.Schools) == 0 || slices.Contains(f.Schools, x.Attendance.School)
}

// Recorded tells whether somebody said how many took part.
func (x Fact) Recorded() bool { return x.Attendance.Present.Recorded() }

// Group names the pupils of a fact for "pupils reached": the class and its
// school year, or the school and the name of a group without a class record.
func (x Fact) Group() string {
	year := NewDate(max(1, x.SchoolYear), time.January, 1).String()[:4]
	if x.Attendance.Class != "" {
		return string(x.Attendance.Class) + "/" + year
	}
	return string(x.Attendance.School) + "/" + x.Attendance.Group + "/" + year
}

// Figure is a number with what it does not know. Value is in the unit of its
// counting rule: pupils, sessions, lessons of 45 minutes, hours.
type Figure struct {
	Value     float64
	Rows      int // facts with a known number
	Estimates int // of them estimated
	Missing   int // facts of past sessions that nobody recorded
	Unknown   int // facts whose number is unknown for good
	NoAdults  int // of WithAdults: facts with a number of pupils but none of adults
}

// Known tells whether at least one number stands behind the figure; without
// one it is empty, never 0.
func (f Figure) Known() bool { return f.Rows > 0 }

// Count gives the figure as a count, rounded: not recorded or unknown where no
// number stands behind it.
func (f Figure) Count() Count {
	switch {
	case f.Known():
		return Exactly(int(f.Value + 0.5))
	case f.Unknown > 0:
		return Count{Sure: Unknown}
	}
	return Count{}
}

// Measure counts recorded facts by a rule. Facts whose number is missing or
// unknown add nothing to pupils, but a session with an unknown number was held
// all the same. unit is the length of a counted lesson in minutes.
func Measure(rule CountingRule, facts []Fact, unit int) Figure {
	var out Figure
	m := measuring{rule: rule, unit: unit, seen: map[string]float64{}}
	for _, x := range facts {
		switch present := x.Attendance.Present; present.Sure {
		case NotRecorded:
			if x.Over {
				out.Missing++
			}
			continue
		case Unknown:
			out.Unknown++
			if rule.ofPeople() {
				continue
			}
		case Estimated:
			out.Estimates++
		case Counted:
		}
		if rule == WithAdults && !x.Attendance.Adults.Known() {
			out.NoAdults++
		}
		out.Rows++
		out.Value += m.add(x)
	}
	return out
}

// Once tells whether a rule counts a class, pupil or school only once in a
// period, so that the figures of its months do not add up to it.
func (r CountingRule) Once() bool {
	return r == PupilsReached || r == ClassesReached || r == SchoolsReached
}

// ofPeople tells whether a rule sums numbers of people, so that an unknown
// number cannot be counted.
func (r CountingRule) ofPeople() bool {
	switch r {
	case Participations, PupilsReached, WithAdults, ContactHours:
		return true
	case SessionsHeld, LessonsHeld, ClassesReached, SchoolsReached, Tallied:
	}
	return false
}

// measuring remembers what has been counted already by the rules that count
// something once.
type measuring struct {
	rule CountingRule
	unit int
	seen map[string]float64
}

// add gives what one more fact adds to the figure.
func (m *measuring) add(x Fact) float64 {
	n := float64(x.Attendance.Present.N)
	switch m.rule {
	case Participations:
		return n
	case PupilsReached:
		before := m.seen[x.Group()]
		m.seen[x.Group()] = max(before, n)
		return max(0, n-before)
	case WithAdults:
		return n + float64(x.Attendance.Adults.N)
	case ContactHours:
		return n * float64(x.Session.Minutes) / 60
	case SessionsHeld:
		return m.once(string(x.Session.ID), 1)
	case LessonsHeld:
		return m.once(string(x.Session.ID), x.Session.Lessons(m.unit))
	case ClassesReached:
		return m.once(x.Group(), 1)
	case SchoolsReached:
		if x.Attendance.School == "" {
			return 0
		}
		return m.once(string(x.Attendance.School), 1)
	case Tallied:
	}
	return 0
}

func (m *measuring) once(key string, n float64) float64 {
	if _, ok := m.seen[key]; ok {
		return 0
	}
	m.seen[key] = n
	return n
}

// Scheduled gives what facts that nobody has recorded yet will add by a rule
// if everybody comes who is expected: sessions to come, and past ones whose
// count is still missing.
func Scheduled(rule CountingRule, facts []Fact, unit int) float64 {
	m := measuring{rule: rule, unit: unit, seen: map[string]float64{}}
	total := 0.0
	for _, x := range facts {
		if x.Attendance.Present.Known() || x.Recorded() && !rule.ofPeople() {
			m.add(x)
		}
	}
	for _, x := range facts {
		if x.Recorded() {
			continue
		}
		x.Attendance.Present = Exactly(x.Attendance.Expected)
		total += m.add(x)
	}
	return total
}

// Months gives the first days of the months of a period, at most ten years.
func (p Period) Months() []Date {
	var out []Date
	if p.From == 0 || p.To == 0 {
		return nil
	}
	y, m, _ := p.From.YMD()
	for d := NewDate(y, m, 1); d <= p.To && len(out) < 120; d = d.AddMonths(1) {
		out = append(out, d)
	}
	return out
}

// Split sorts facts into groups by a key, keeping their order.
func Split[K comparable](facts []Fact, key func(Fact) K) map[K][]Fact {
	out := map[K][]Fact{}
	for _, x := range facts {
		out[key(x)] = append(out[key(x)], x)
	}
	return out
}

// MonthOf gives the first day of the month of a fact's session.
func MonthOf(x Fact) Date {
	y, m, _ := x.Session.Day.YMD()
	return NewDate(y, m, 1)
}

// SortedThemes gives the themes in the library's order, retired ones last.
func (p *Plan) SortedThemes() []*Theme {
	out := slices.Clone(p.Themes.All())
	slices.SortStableFunc(out, func(a, b *Theme) int {
		if a.Retired != b.Retired {
			if a.Retired {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.Sort, b.Sort)
	})
	return out
}
