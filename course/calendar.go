package course

// ClosedKind says why there is no teaching on a day.
type ClosedKind uint8

// The kinds of closed days. Public holidays are computed, not stored.
const (
	LibraryClosed ClosedKind = iota
	SchoolHoliday
)

var closedKindNames = names[ClosedKind]{"library", "school"}

// String gives the name that files and tables use.
func (k ClosedKind) String() string { return closedKindNames.of(k) }

// MarshalText writes the name.
func (k ClosedKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name.
func (k *ClosedKind) UnmarshalText(b []byte) error {
	return closedKindNames.parse(k, "kind", string(b))
}

// ClosedDay is a stretch of days without teaching: the library or a branch is
// closed, or schools have holidays – all of them, those of a municipality, or
// one school, because Danish schools decide their own.
type ClosedDay struct {
	Base
	Name         string     `json:"name"`
	Days         Period     `json:"days"` // both ends included
	Sort         ClosedKind `json:"sort"`
	Branch       ID         `json:"branch,omitempty"`       // library closed: this branch only
	School       ID         `json:"school,omitempty"`       // school holiday: this school only
	Municipality string     `json:"municipality,omitempty"` // school holiday: schools of this place only
}

// Kind gives KindClosedDay.
func (*ClosedDay) Kind() Kind { return KindClosedDay }

// Validate refuses closed days without a name or in the wrong order.
func (d *ClosedDay) Validate() error {
	c := checks{kind: KindClosedDay}
	c.text("name", d.Name, true, MaxName)
	c.fail(d.Days.From == 0 || d.Days.To == 0, ErrRequired, "days", nil)
	c.period("days", d.Days)
	c.fail(d.Days.Days() > 400, ErrRange, "days", Args{"Min": 1, "Max": 400, "N": d.Days.Days()})
	return c.err()
}

// Refs lists branch and school.
func (d *ClosedDay) Refs() []Ref {
	return join(refs("branch", KindBranch, d.Branch), refs("school", KindSchool, d.School))
}

func (d *ClosedDay) at(v int) Record { n := *d; n.Version = v; return &n }

// ClosesSchool tells whether the days are a holiday of a school.
func (d *ClosedDay) ClosesSchool(s *School) bool {
	if d.Sort != SchoolHoliday || s == nil {
		return false
	}
	switch {
	case d.School != "":
		return d.School == s.ID || d.School == s.Parent
	case d.Municipality != "":
		return d.Municipality == s.Municipality
	}
	return true
}
