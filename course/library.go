package course

// LibraryID is the ID of the one library record of a plan.
const LibraryID ID = "library"

// Library is the library whose plan this is: one record a file.
type Library struct {
	Base
	Name         string   `json:"name"`
	Country      string   `json:"country"`                // "DK", "DE-SN", "UK-ENG" or "US": grade system and public holidays
	Zone         string   `json:"zone"`                   // IANA time zone, "Europe/Copenhagen"
	Municipality string   `json:"municipality,omitempty"` // official number, "657" for Herning
	RollMonth    int      `json:"rollMonth"`              // classes move up on day RollDay of this month, 1 to 12
	RollDay      int      `json:"rollDay"`                // 1 to 28
	Areas        []string `json:"areas,omitempty"`        // the library's own list: town, centre town, rural
	SpeedKmh     int      `json:"speedKmh"`               // travelling speed assumed between places
	LessonUnit   int      `json:"lessonUnit"`             // minutes of one counted lesson, 45
	Language     string   `json:"language"`               // "da", "de" or "en": the language of its reports unless chosen
}

// Kind gives KindLibrary.
func (*Library) Kind() Kind { return KindLibrary }

// Validate refuses a library without name or country.
func (l *Library) Validate() error {
	c := checks{kind: KindLibrary}
	c.text("name", l.Name, true, MaxName)
	c.text("country", l.Country, true, 10)
	c.between("rollMonth", l.RollMonth, 1, 12)
	c.between("rollDay", l.RollDay, 1, 28)
	c.between("speedKmh", l.SpeedKmh, 1, 200)
	c.between("lessonUnit", l.LessonUnit, 1, 240)
	return c.err()
}

// Refs lists nothing: a library refers to nobody.
func (*Library) Refs() []Ref { return nil }

func (l *Library) at(v int) Record { n := *l; n.Version = v; return &n }

// SchoolYear gives the school year of a day: the calendar year in which it
// began, by the library's roll-over date.
func (l *Library) SchoolYear(d Date) int {
	y := d.Year()
	if d < NewDate(y, monthOf(l.RollMonth), max(1, l.RollDay)) {
		y--
	}
	return y
}

// SchoolYearPeriod gives the days of the school year that begins in a year.
func (l *Library) SchoolYearPeriod(year int) Period {
	from := NewDate(year, monthOf(l.RollMonth), max(1, l.RollDay))
	return Period{from, from.AddMonths(12) - 1}
}

// HalfYearPeriod gives the half of a day's school year that the day lies in:
// the one before, or the one from 1 January. Danish libraries plan by spring and
// autumn, German ones by the Schulhalbjahr, whose turn of the year differs by a
// few weeks between the states; the calendar year is what both count by. A
// school year that begins on 1 January itself turns after six months.
func (l *Library) HalfYearPeriod(d Date) Period {
	half := l.SchoolYearPeriod(l.SchoolYear(d))
	turn := NewDate(half.To.Year(), 1, 1)
	if turn <= half.From {
		turn = half.From.AddMonths(6)
	}
	if d < turn {
		half.To = turn - 1
	} else {
		half.From = turn
	}
	return half
}

// Branch is a house of the library.
type Branch struct {
	Base
	Name     string    `json:"name"`
	Address  string    `json:"address,omitempty"`
	Position *Position `json:"position,omitempty"`
	Hours    Hours     `json:"hours,omitempty"` // when teaching is possible there; empty means always
	Retired  bool      `json:"retired,omitempty"`
}

// Kind gives KindBranch.
func (*Branch) Kind() Kind { return KindBranch }

// Validate refuses a branch without a name.
func (b *Branch) Validate() error {
	c := checks{kind: KindBranch}
	c.text("name", b.Name, true, MaxName)
	c.text("address", b.Address, false, MaxName)
	b.Position.check(&c)
	b.Hours.check(&c)
	return c.err()
}

// Refs lists nothing.
func (*Branch) Refs() []Ref { return nil }

func (b *Branch) at(v int) Record { n := *b; n.Version = v; return &n }

// Room is a room of a branch.
type Room struct {
	Base
	Branch  ID     `json:"branch"`
	Name    string `json:"name"`
	Seats   int    `json:"seats,omitempty"` // pupils that fit, 0 when not said
	Retired bool   `json:"retired,omitempty"`
}

// Kind gives KindRoom.
func (*Room) Kind() Kind { return KindRoom }

// Validate refuses a room without name or branch.
func (r *Room) Validate() error {
	c := checks{kind: KindRoom}
	c.text("name", r.Name, true, MaxName)
	c.fail(r.Branch == "", ErrRequired, "branch", nil)
	c.between("seats", r.Seats, 0, MaxCount)
	return c.err()
}

// Refs lists the branch.
func (r *Room) Refs() []Ref { return refs("branch", KindBranch, r.Branch) }

func (r *Room) at(v int) Record { n := *r; n.Version = v; return &n }

// Kit is equipment that travels or is booked, in a number of equal copies: two
// class sets of micro:bits are one kit with two copies.
type Kit struct {
	Base
	Name    string `json:"name"`
	Copies  int    `json:"copies"`           // how many can be out at once
	Serves  int    `json:"serves,omitempty"` // pupils one copy serves, 0 when not said
	Remarks string `json:"remarks,omitempty"`
	Retired bool   `json:"retired,omitempty"`
}

// Kind gives KindKit.
func (*Kit) Kind() Kind { return KindKit }

// Validate refuses a kit without name or without a copy.
func (k *Kit) Validate() error {
	c := checks{kind: KindKit}
	c.text("name", k.Name, true, MaxName)
	c.text("remarks", k.Remarks, false, MaxText)
	c.between("copies", k.Copies, 1, 1000)
	c.between("serves", k.Serves, 0, MaxCount)
	return c.err()
}

// Refs lists nothing.
func (*Kit) Refs() []Ref { return nil }

func (k *Kit) at(v int) Record { n := *k; n.Version = v; return &n }

// Theme is what a course is about: digital literacy, coding, reading, or the
// library's own. Its colour and icon mark it everywhere.
type Theme struct {
	Base
	Name    string `json:"name"`
	Colour  int    `json:"colour"` // 1 to 8: a place in the colour-blind-safe palette
	Icon    string `json:"icon"`   // a name of the icon family
	Sort    int    `json:"sort"`
	Retired bool   `json:"retired,omitempty"`
}

// Kind gives KindTheme.
func (*Theme) Kind() Kind { return KindTheme }

// Validate refuses a theme without a name.
func (t *Theme) Validate() error {
	c := checks{kind: KindTheme}
	c.text("name", t.Name, true, MaxName)
	c.text("icon", t.Icon, false, MaxShort)
	c.between("colour", t.Colour, 1, 8)
	return c.err()
}

// Refs lists nothing.
func (*Theme) Refs() []Ref { return nil }

func (t *Theme) at(v int) Record { n := *t; n.Version = v; return &n }

// Position is a place on earth in degrees (WGS 84).
type Position struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

func (p *Position) check(c *checks) {
	if p != nil {
		c.fail(p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180, ErrRange, "position", Args{"Min": -90, "Max": 180})
	}
}
