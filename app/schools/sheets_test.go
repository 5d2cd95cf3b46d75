package schools

import (
	"testing"

	"klassetrin/course"
)

func TestMarksAreSavedAsTheDayThatCounts(t *testing.T) {
	s, p := shown(t, "danish")
	w, day, later := s.Deps.Words, course.NewDate(2026, 2, 3), course.NewDate(2026, 4, 7)
	for mark, want := range map[course.ThemeMark]string{
		{Held: day, Booked: later}: w.DateShort(day),
		{Booked: later}:            w.DateShort(later),
		{Before: day}:              "–",
		{}:                         "–",
	} {
		if got := p.markText(mark); got != want {
			t.Errorf("%+v is saved as %q, want %q", mark, got, want)
		}
	}
}
