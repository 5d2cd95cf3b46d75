package course_test

import (
	"testing"

	. "klassetrin/course"
)

// TestNextOpen proposes when a session could begin. Monday is 5 October 2026.
func TestNextOpen(t *testing.T) {
	friday := monday + 4
	closed := func(from, to Date, alter ...func(*ClosedDay)) *ClosedDay {
		c := &ClosedDay{Base: Base{ID: "closed"}, Name: "Closed", Days: Period{From: from, To: to}}
		for _, f := range alter {
			f(c)
		}
		return c
	}
	schools := func(c *ClosedDay) { c.Sort = SchoolHoliday }
	at := func(hour, minute int) Clock { return NewClock(hour, minute) }
	saturdays := *main
	saturdays.Hours = Hours{{Day: 6, From: at(10, 0), To: at(13, 0)}}
	christmas := NewDate(2026, 12, 25) // a Friday
	tests := []struct {
		name   string
		plan   *Plan
		from   Moment
		branch ID
		day    Date
		start  Clock
	}{
		{"the first day of a week that lies ahead", plan(), monday.At(0), "", monday, at(9, 0)},
		{"the next full hour of a day", plan(), monday.At(at(10, 45)), "", monday, at(11, 0)},
		{"a full hour that begins now", plan(), monday.At(at(11, 0)), "", monday, at(11, 0)},
		{"the last hour in which a lesson has room", plan(), friday.At(at(13, 40)), "", friday, at(14, 0)},
		{"after it on Friday comes Monday", plan(), friday.At(at(14, 1)), "", monday + 7, at(9, 0)},
		{"Friday evening", plan(), friday.At(at(21, 0)), "", monday + 7, at(9, 0)},
		{"Saturday where a branch has hours then", plan(&saturdays), friday.At(at(21, 0)), "", friday + 1, at(10, 0)},
		{"Saturday where another branch has", plan(&saturdays), friday.At(at(21, 0)), "north", monday + 7, at(9, 0)},
		{"the day before a public holiday", plan(), (christmas - 1).At(at(10, 0)), "", christmas - 1, at(10, 0)},
		{"the evening before a public holiday", plan(), (christmas - 1).At(at(18, 0)), "", christmas + 3, at(9, 0)},
		{"the summer closing", plan(closed(monday, monday+11)), monday.At(0), "", monday + 14, at(9, 0)},
		{"the day before it", plan(closed(monday+1, monday+11)), monday.At(0), "", monday, at(9, 0)},
		{"one branch is closed", plan(closed(monday, monday+1, func(c *ClosedDay) { c.Branch = "main" })), monday.At(0), "", monday, at(9, 0)},
		{"the branch that is closed", plan(closed(monday, monday+1, func(c *ClosedDay) { c.Branch = "main" })), monday.At(0), "main", monday + 2, at(9, 0)},
		{"holidays of all schools", plan(closed(monday, friday, schools)), monday.At(0), "", monday + 7, at(9, 0)},
		{"holidays of one school", plan(closed(monday, friday, schools, func(c *ClosedDay) { c.School = "hill" })), monday.At(0), "", monday, at(9, 0)},
		{"never open", plan(closed(monday, monday+399)), monday.At(at(12, 0)), "", monday, at(9, 0)},
	}
	for _, tt := range tests {
		if day, start := tt.plan.NextOpen(tt.from, tt.branch); day != tt.day || start != tt.start {
			t.Errorf("%s: %s %s, want %s %s", tt.name, day, start, tt.day, tt.start)
		}
	}
}
