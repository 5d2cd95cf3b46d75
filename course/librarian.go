package course

import (
	"math"
	"time"
)

func monthOf(n int) time.Month { return time.Month(min(12, max(1, n))) }

// Librarian is somebody who teaches, volunteers too.
type Librarian struct {
	Base
	Name      string   `json:"name"`
	Short     string   `json:"short,omitempty"` // how the calendar names her, "Marie K."
	Mail      string   `json:"mail,omitempty"`
	Phone     string   `json:"phone,omitempty"`
	Branch    ID       `json:"branch,omitempty"` // where a working day begins
	Skills    []string `json:"skills,omitempty"` // the library's own words
	Hours     Hours    `json:"hours,omitempty"`  // empty means any time
	Volunteer bool     `json:"volunteer,omitempty"`
	Retired   bool     `json:"retired,omitempty"`
}

// Kind gives KindLibrarian.
func (*Librarian) Kind() Kind { return KindLibrarian }

// Validate refuses a librarian without a name.
func (l *Librarian) Validate() error {
	c := checks{kind: KindLibrarian}
	c.text("name", l.Name, true, MaxName)
	c.text("short", l.Short, false, 40)
	c.text("mail", l.Mail, false, MaxName)
	c.text("phone", l.Phone, false, 40)
	l.Hours.check(&c)
	return c.err()
}

// Refs lists the branch.
func (l *Librarian) Refs() []Ref { return refs("branch", KindBranch, l.Branch) }

func (l *Librarian) at(v int) Record { n := *l; n.Version = v; return &n }

// ShortName gives the name a calendar shows.
func (l *Librarian) ShortName() string {
	if l.Short != "" {
		return l.Short
	}
	return l.Name
}

// Hour is a stretch of a weekday in which somebody works or a house is open.
type Hour struct {
	Day  time.Weekday `json:"day"`
	From Clock        `json:"from"`
	To   Clock        `json:"to"`
}

// Hours are the weekly hours of a person or a house.
type Hours []Hour

// WeekHours gives the same hours from Monday to Friday.
func WeekHours(from, to Clock) Hours {
	var h Hours
	for d := time.Monday; d <= time.Friday; d++ {
		h = append(h, Hour{d, from, to})
	}
	return h
}

// Cover tells whether the whole span lies within the hours. No hours at all
// cover everything.
func (h Hours) Cover(s Span) bool {
	if len(h) == 0 {
		return true
	}
	day := s.From.Date()
	for _, w := range h {
		if w.Day == day.Weekday() && day.At(w.From) <= s.From && s.To <= day.At(w.To) {
			return true
		}
	}
	return false
}

func (h Hours) check(c *checks) {
	for _, w := range h {
		c.fail(w.To <= w.From, ErrOrder, "hours", nil)
	}
}

// Absence is a stretch of days in which a librarian does not teach.
type Absence struct {
	Base
	Librarian ID     `json:"librarian"`
	Days      Period `json:"days"`
	Reason    string `json:"reason,omitempty"` // "course", "holiday"; never a diagnosis
}

// Kind gives KindAbsence.
func (*Absence) Kind() Kind { return KindAbsence }

// Validate refuses an absence without person or days.
func (a *Absence) Validate() error {
	c := checks{kind: KindAbsence}
	c.fail(a.Librarian == "", ErrRequired, "librarian", nil)
	c.fail(a.Days.From == 0 || a.Days.To == 0, ErrRequired, "days", nil)
	c.period("days", a.Days)
	c.text("reason", a.Reason, false, MaxName)
	return c.err()
}

// Refs lists the librarian.
func (a *Absence) Refs() []Ref { return refs("librarian", KindLibrarian, a.Librarian) }

func (a *Absence) at(v int) Record { n := *a; n.Version = v; return &n }

// earthKm is the mean radius of the earth in kilometres.
const earthKm = 6371.0

// detour is how much longer a road is than the straight line, a common
// planning figure for small towns.
const detour = 1.3

// Kilometres gives the length of the straight line between two places.
func Kilometres(a, b Position) float64 {
	rad := math.Pi / 180
	dLat, dLon := (b.Lat-a.Lat)*rad, (b.Lon-a.Lon)*rad
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * earthKm * math.Asin(math.Sqrt(h))
}
