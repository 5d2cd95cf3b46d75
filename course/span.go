package course

import "fmt"

// Clock is a wall-clock time of day in minutes since midnight, 0 to 1439.
type Clock int16

// NewClock gives the time of day h:m.
func NewClock(h, m int) Clock { return Clock(h*60 + m) }

// ParseClock reads "09:30".
func ParseClock(s string) (Clock, error) {
	var h, m int
	if len(s) == 5 && s[2] == ':' && digits(s[:2], &h) && digits(s[3:], &m) && h < 24 && m < 60 {
		return NewClock(h, m), nil
	}
	return 0, &Error{Code: ErrInvalid, Field: "clock", Args: Args{"Value": s}}
}

// String gives "09:30".
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60) }

// MarshalText writes "09:30".
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads "09:30".
func (c *Clock) UnmarshalText(b []byte) error {
	v, err := ParseClock(string(b))
	*c = v
	return err
}

// Moment is a wall-clock point in time, in minutes; it has no zone, so a
// change of the clocks moves no session.
type Moment int64

// At gives the moment of a time of day on a day.
func (d Date) At(c Clock) Moment { return Moment(int64(d)*1440 + int64(c)) }

// Date gives the day of the moment.
func (m Moment) Date() Date { return Date(m / 1440) }

// Clock gives the time of day of the moment.
func (m Moment) Clock() Clock { return Clock(m % 1440) }

// Span is a stretch of wall-clock time, its end not included.
type Span struct{ From, To Moment }

// Minutes gives the length of the span.
func (s Span) Minutes() int { return int(s.To - s.From) }

// Overlaps tells whether two spans share at least one minute. Spans that only
// touch (10:00–11:00 and 11:00–12:00) do not overlap, and an empty span
// overlaps nothing.
func (s Span) Overlaps(o Span) bool {
	return s.From < o.To && o.From < s.To && s.From < s.To && o.From < o.To
}

// Gap gives the minutes between two spans, negative when they overlap.
func (s Span) Gap(o Span) int {
	if o.From >= s.To {
		return int(o.From - s.To)
	}
	if s.From >= o.To {
		return int(s.From - o.To)
	}
	return -int(min(s.To, o.To) - max(s.From, o.From))
}
