package course_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	. "klassetrin/course"
)

// TestDate_agreesWithTime compares the calendar with the standard library's.
func TestDate_agreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := time.Date(rapid.IntRange(1, 3000).Draw(t, "year"), time.January, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 365).Draw(t, "day"))
		d := DateOf(want)
		y, m, day := d.YMD()
		if y != want.Year() || m != want.Month() || day != want.Day() || d.Weekday() != want.Weekday() || d.String() != want.Format(time.DateOnly) {
			t.Fatalf("%s became %s (%s)", want.Format(time.DateOnly), d, d.Weekday())
		}
		isoYear, isoWeek := want.ISOWeek()
		if gotYear, gotWeek := d.ISOWeek(); gotYear != isoYear || gotWeek != isoWeek {
			t.Fatalf("%s is in week %d of %d, not %d of %d", d, isoWeek, isoYear, gotWeek, gotYear)
		}
		if back, err := ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%s was read as %s: %v", d, back, err)
		}
		if mon := d.Monday(); mon.Weekday() != time.Monday || d-mon < 0 || d-mon > 6 {
			t.Fatalf("the week of %s begins on %s", d, mon)
		}
	})
}

func TestParseDate_refuses(t *testing.T) {
	for _, s := range []string{"", "2026-13-01", "2026-02-29", "2026-2-1", "02-03-2026", "2026-00-10", "2026-01-32", "0000-01-01", "2026-01-1x"} {
		if d, err := ParseDate(s); CodeOf(err) != ErrInvalid {
			t.Errorf("%q was read as %s, error %v", s, d, err)
		}
	}
}

func TestDate_AddMonths(t *testing.T) {
	for from, want := range map[Date]Date{
		NewDate(2026, 1, 31): NewDate(2026, 2, 28), NewDate(2024, 1, 31): NewDate(2024, 2, 29), NewDate(2026, 12, 15): NewDate(2027, 1, 15),
	} {
		if got := from.AddMonths(1); got != want {
			t.Errorf("a month after %s is %s, not %s", from, want, got)
		}
	}
}

func TestSpan_Overlaps(t *testing.T) {
	day := NewDate(2026, 10, 25) // the clocks go back in this night; wall-clock time does not care
	span := func(d Date, h, m, minutes int) Span {
		from := d.At(NewClock(h, m))
		return Span{From: from, To: from + Moment(minutes)}
	}
	for name, c := range map[string]struct {
		a, b Span
		want bool
		gap  int
	}{
		"apart":            {span(day, 8, 0, 60), span(day, 10, 0, 60), false, 60},
		"touching":         {span(day, 8, 0, 60), span(day, 9, 0, 60), false, 0},
		"one minute":       {span(day, 8, 0, 61), span(day, 9, 0, 60), true, -1},
		"inside":           {span(day, 8, 0, 120), span(day, 8, 30, 30), true, -30},
		"same":             {span(day, 8, 0, 60), span(day, 8, 0, 60), true, -60},
		"over midnight":    {span(day, 23, 30, 60), span(day+1, 0, 15, 30), true, -15},
		"touches midnight": {span(day, 23, 0, 60), span(day+1, 0, 0, 30), false, 0},
		"change of clocks": {span(day, 1, 30, 60), span(day, 2, 30, 60), false, 0},
		"empty":            {span(day, 8, 0, 0), span(day, 8, 0, 60), false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if c.a.Overlaps(c.b) != c.want || c.b.Overlaps(c.a) != c.want {
				t.Errorf("overlap is %v", !c.want)
			}
			if got := c.a.Gap(c.b); got != c.gap || c.b.Gap(c.a) != c.gap {
				t.Errorf("the gap is %d, expected %d", got, c.gap)
			}
		})
	}
}

func TestPeriod_LastYear(t *testing.T) {
	if got, want := YearPeriod(2025).LastYear(), YearPeriod(2024); got != want {
		t.Errorf("the year before 2025 is %v", got)
	}
	leap := Period{From: NewDate(2024, 2, 1), To: NewDate(2024, 2, 29)}
	if got := leap.LastYear(); got.To != NewDate(2023, 2, 28) {
		t.Errorf("a year before 29 February is %s", got.To)
	}
}
