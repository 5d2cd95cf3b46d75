package course_test

import (
	"testing"

	. "klassetrin/course"
)

func TestHalvesOfTheSchoolYearMeetAtTheTurnOfTheYear(t *testing.T) {
	for _, c := range []struct{ day, from, to Date }{
		{NewDate(2026, 8, 1), NewDate(2026, 8, 1), NewDate(2026, 12, 31)},
		{NewDate(2026, 12, 31), NewDate(2026, 8, 1), NewDate(2026, 12, 31)},
		{NewDate(2027, 1, 1), NewDate(2027, 1, 1), NewDate(2027, 7, 31)},
		{NewDate(2027, 7, 31), NewDate(2027, 1, 1), NewDate(2027, 7, 31)},
	} {
		if got := library.HalfYearPeriod(c.day); got != (Period{From: c.from, To: c.to}) {
			t.Errorf("%v lies in %v", c.day, got)
		}
	}
	south := &Library{RollMonth: 1, RollDay: 1}
	if got := south.HalfYearPeriod(NewDate(2026, 3, 2)); got != (Period{From: NewDate(2026, 1, 1), To: NewDate(2026, 6, 30)}) {
		t.Errorf("where school years are calendar years, a half is %v", got)
	}
}
