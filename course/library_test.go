package course

import "testing"

func TestHalfYearPeriod(t *testing.T) {
	l := &Library{RollMonth: 8, RollDay: 1}
	autumn := Period{NewDate(2026, 8, 1), NewDate(2026, 12, 31)}
	spring := Period{NewDate(2027, 1, 1), NewDate(2027, 7, 31)}
	for day, want := range map[Date]Period{
		NewDate(2026, 8, 1): autumn, NewDate(2026, 12, 31): autumn,
		NewDate(2027, 1, 1): spring, NewDate(2027, 7, 31): spring,
		NewDate(2026, 7, 31): {NewDate(2026, 1, 1), NewDate(2026, 7, 31)},
	} {
		if got := l.HalfYearPeriod(day); got != want {
			t.Errorf("%v lies in %v, want %v", day, got, want)
		}
	}
	l = &Library{RollMonth: 1, RollDay: 1}
	if got, want := l.HalfYearPeriod(NewDate(2026, 3, 2)), (Period{NewDate(2026, 1, 1), NewDate(2026, 6, 30)}); got != want {
		t.Errorf("where school years are calendar years, a half is %v, want %v", got, want)
	}
}
