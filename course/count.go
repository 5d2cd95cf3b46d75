package course

// Sure says how a count came about. Its zero value is "nobody has recorded
// anything", which is neither 0 nor "unknown".
type Sure uint8

// How sure a count is.
const (
	NotRecorded Sure = iota // nobody has said anything yet
	Counted                 // somebody counted heads
	Estimated               // somebody's estimate
	Unknown                 // it took place, the number cannot be known any more
)

var sureNames = names[Sure]{"", "counted", "estimated", "unknown"}

// String gives the name that files and tables use.
func (s Sure) String() string { return sureNames.of(s) }

// MarshalText writes the name.
func (s Sure) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the name.
func (s *Sure) UnmarshalText(b []byte) error { return sureNames.parse(s, "sure", string(b)) }

// Count is a number that may be missing. Not recorded, unknown and 0 are three
// different things, in every sum and every export.
type Count struct {
	N    int  `json:"n"`
	Sure Sure `json:"sure"`
}

// Exactly is a counted number.
func Exactly(n int) Count { return Count{N: n, Sure: Counted} }

// About is an estimated number.
func About(n int) Count { return Count{N: n, Sure: Estimated} }

// Known tells whether there is a number that may be summed.
func (c Count) Known() bool { return c.Sure == Counted || c.Sure == Estimated }

// Recorded tells whether somebody said anything, be it "unknown".
func (c Count) Recorded() bool { return c.Sure != NotRecorded }

// Sum adds counts. Numbers that are missing are not taken as 0: Missing and
// Unknown count them, so that a figure can say how complete it is.
type Sum struct {
	N         int // sum of the known numbers
	Known     int // how many numbers were known
	Estimates int // how many of them were estimates
	Missing   int // how many were not recorded
	Unknown   int // how many are unknown for good
}

// Add takes one more count into the sum.
func (s *Sum) Add(c Count) {
	switch c.Sure {
	case NotRecorded:
		s.Missing++
	case Unknown:
		s.Unknown++
	case Estimated:
		s.Estimates++
		s.Known++
		s.N += c.N
	case Counted:
		s.Known++
		s.N += c.N
	}
}

// Join takes another sum into this one.
func (s *Sum) Join(o Sum) {
	s.N += o.N
	s.Known += o.Known
	s.Estimates += o.Estimates
	s.Missing += o.Missing
	s.Unknown += o.Unknown
}

// Count gives the sum as a count: not recorded when no number was known.
func (s Sum) Count() Count {
	switch {
	case s.Known == 0 && s.Unknown > 0:
		return Count{Sure: Unknown}
	case s.Known == 0:
		return Count{}
	case s.Estimates > 0:
		return About(s.N)
	}
	return Exactly(s.N)
}
