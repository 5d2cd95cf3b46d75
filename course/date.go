package course

import (
	"fmt"
	"time"
)

// Date is a day in the proleptic Gregorian calendar without a time zone,
// counted in days since 1 January of the year 1, which is day 1. The zero
// value is "no date".
type Date int32

// dateOffset is the number of days between 0000-03-01, where the civil
// calendar arithmetic starts, and the day before 0001-01-01.
const dateOffset = 305

// NewDate gives the day of a calendar date; months and days outside their
// range roll over as in time.Date.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf gives the wall-clock day of an instant in the instant's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	if m <= 2 {
		y--
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	mp := (int(m) + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*146097 + doe - dateOffset)
}

// ParseDate reads an ISO date, "2026-03-02".
func ParseDate(s string) (Date, error) {
	var y, m, d int
	if len(s) == 10 && s[4] == '-' && s[7] == '-' && digits(s[:4], &y) && digits(s[5:7], &m) && digits(s[8:], &d) {
		date := NewDate(y, time.Month(m), d)
		if gy, gm, gd := date.YMD(); gy == y && int(gm) == m && gd == d && y > 0 {
			return date, nil
		}
	}
	return 0, &Error{Code: ErrInvalid, Field: "date", Args: Args{"Value": s}}
}

func digits(s string, n *int) bool {
	*n = 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
		*n = *n*10 + int(s[i]-'0')
	}
	return len(s) > 0
}

// YMD gives the calendar date; (0, 0, 0) for no date.
func (d Date) YMD() (year int, month time.Month, day int) {
	if d == 0 {
		return 0, 0, 0
	}
	n := int(d) + dateOffset
	era := n / 146097
	if n < 0 {
		era = (n - 146096) / 146097
	}
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = time.Month((mp+2)%12 + 1)
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Year gives the calendar year, 0 for no date.
func (d Date) Year() int { y, _, _ := d.YMD(); return y }

// Month gives the calendar month, 0 for no date.
func (d Date) Month() time.Month { _, m, _ := d.YMD(); return m }

// Day gives the day of the month, 1 to 31, 0 for no date.
func (d Date) Day() int { _, _, n := d.YMD(); return n }

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(int(d) % 7) }

// AddDays gives the day n days later; no date stays no date.
func (d Date) AddDays(n int) Date {
	if d == 0 {
		return 0
	}
	return d + Date(n)
}

// AddMonths gives the same day n months later, the last day of that month
// where it is shorter.
func (d Date) AddMonths(n int) Date {
	if d == 0 {
		return 0
	}
	y, m, day := d.YMD()
	first := NewDate(y, m+time.Month(n), 1)
	last := first.EndOfMonth().Day()
	return first.AddDays(min(day, last) - 1)
}

// EndOfMonth gives the last day of the month of d.
func (d Date) EndOfMonth() Date {
	y, m, _ := d.YMD()
	return NewDate(y, m+1, 1) - 1
}

// Monday gives the first day of the ISO week of d.
func (d Date) Monday() Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// ISOWeek gives the ISO 8601 week and the year it belongs to.
func (d Date) ISOWeek() (year, week int) {
	thursday := d.Monday() + 3
	year = thursday.Year()
	return year, int(thursday-NewDate(year, 1, 1))/7 + 1
}

// String gives the ISO form, "2026-03-02", and "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	y, m, day := d.YMD()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// MarshalText writes the ISO form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the ISO form; an empty text is no date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := ParseDate(string(b))
	*d = v
	return err
}

// Period is a range of days, both ends included. A zero end is open.
type Period struct {
	From Date `json:"from,omitzero"`
	To   Date `json:"to,omitzero"`
}

// YearPeriod is the calendar year as a period.
func YearPeriod(year int) Period { return Period{NewDate(year, 1, 1), NewDate(year, 12, 31)} }

// Contains tells whether a day lies in the period.
func (p Period) Contains(d Date) bool {
	return d != 0 && (p.From == 0 || d >= p.From) && (p.To == 0 || d <= p.To)
}

// Overlaps tells whether two periods share a day.
func (p Period) Overlaps(o Period) bool {
	return (p.To == 0 || o.From == 0 || o.From <= p.To) && (o.To == 0 || p.From == 0 || p.From <= o.To)
}

// Days gives the number of days, 0 when an end is open.
func (p Period) Days() int {
	if p.From == 0 || p.To == 0 || p.To < p.From {
		return 0
	}
	return int(p.To-p.From) + 1
}

// LastYear gives the same period one year earlier; whole years stay whole.
func (p Period) LastYear() Period {
	back := func(d Date) Date {
		if d == 0 {
			return 0
		}
		return d.AddMonths(-12)
	}
	return Period{back(p.From), back(p.To)}
}
