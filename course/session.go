package course

// SessionState says how far a session is.
type SessionState uint8

// The states of a session.
const (
	Planned SessionState = iota
	SessionOffered
	Confirmed
	Held
	CalledOff
)

var sessionStateNames = names[SessionState]{"planned", "offered", "confirmed", "held", "calledoff"}

// String gives the name that files and tables use.
func (s SessionState) String() string { return sessionStateNames.of(s) }

// MarshalText writes the name.
func (s SessionState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the name.
func (s *SessionState) UnmarshalText(b []byte) error {
	return sessionStateNames.parse(s, "state", string(b))
}

// Who says which side called a session off.
type Who uint8

// The sides that can call a session off.
const (
	Nobody Who = iota
	BySchool
	ByLibrary
	ByOthers
)

var whoNames = names[Who]{"", "school", "library", "others"}

// String gives the name that files and tables use.
func (w Who) String() string { return whoNames.of(w) }

// MarshalText writes the name.
func (w Who) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads the name.
func (w *Who) UnmarshalText(b []byte) error { return whoNames.parse(w, "by", string(b)) }

// Place is where a session happens.
type Place struct {
	Kind   PlaceKind `json:"kind"`
	Branch ID        `json:"branch,omitempty"`
	Room   ID        `json:"room,omitempty"`
	School ID        `json:"school,omitempty"`
	Text   string    `json:"text,omitempty"` // elsewhere, a meeting link, a school's room
}

// KitUse books copies of a kit.
type KitUse struct {
	Kit    ID  `json:"kit"`
	Copies int `json:"copies"`
}

// Attendance is one class (or a group without a class record) at a session:
// how many were expected and how many took part.
type Attendance struct {
	Class    ID     `json:"class,omitempty"`
	School   ID     `json:"school,omitempty"`
	Group    string `json:"group,omitempty"` // what the group is called when it is no class
	Grade    ID     `json:"grade,omitempty"` // the grade level on the day of the session
	Expected int    `json:"expected"`        // pupils
	Present  Count  `json:"present"`         // pupils who took part
	Adults   Count  `json:"adults"`          // teachers and other adults with them
}

// Session is one lesson given to one or more classes at a time and place.
type Session struct {
	Base
	Course     ID           `json:"course"`
	Edition    int          `json:"edition"` // the edition of the course it was planned with
	Lesson     ID           `json:"lesson"`
	Day        Date         `json:"day"`
	Start      Clock        `json:"start"` // wall-clock time in the library's zone
	Minutes    int          `json:"minutes"`
	Before     int          `json:"before,omitempty"` // minutes kept free before: set-up
	After      int          `json:"after,omitempty"`  // minutes kept free after: clear-up
	Place      Place        `json:"place"`
	Librarians []ID         `json:"librarians,omitempty"`
	Kits       []KitUse     `json:"kits,omitempty"`
	Attendance []Attendance `json:"attendance,omitempty"` // one a class
	State      SessionState `json:"state"`
	OffBy      Who          `json:"offBy,omitempty"`
	OffWhy     string       `json:"offWhy,omitempty"`
	Request    ID           `json:"request,omitempty"`
	Sent       Date         `json:"sent,omitzero"` // when the school was last told; never deleted after that
	Changed    bool         `json:"changed,omitempty"`
	Remarks    string       `json:"remarks,omitempty"`
	Rating     int          `json:"rating,omitempty"` // by the teacher, 1 to 5, 0 when not given
	Learned    string       `json:"learned,omitempty"`
}

// Kind gives KindSession.
func (*Session) Kind() Kind { return KindSession }

// Validate refuses a session without course, lesson, day or length.
func (s *Session) Validate() error {
	c := checks{kind: KindSession}
	c.fail(s.Course == "", ErrRequired, "course", nil)
	c.fail(s.Lesson == "", ErrRequired, "lesson", nil)
	c.fail(s.Day == 0, ErrRequired, "day", nil)
	c.between("start", int(s.Start), 0, 1439)
	c.between("minutes", s.Minutes, 5, MaxMinutes)
	c.between("before", s.Before, 0, MaxMinutes)
	c.between("after", s.After, 0, MaxMinutes)
	c.between("rating", s.Rating, 0, 5)
	c.text("remarks", s.Remarks, false, MaxText)
	c.text("learned", s.Learned, false, MaxText)
	c.text("offWhy", s.OffWhy, false, MaxText)
	c.text("place", s.Place.Text, false, MaxName)
	c.fail(s.State == CalledOff && s.OffBy == Nobody, ErrRequired, "offBy", nil)
	c.fail(len(s.Attendance) == 0, ErrRequired, "classes", nil)
	seen := map[ID]bool{}
	for _, a := range s.Attendance {
		c.between("expected", a.Expected, 0, MaxCount)
		c.count("present", a.Present)
		c.count("adults", a.Adults)
		c.fail(a.Class == "" && a.Group == "", ErrRequired, "classes", nil)
		c.fail(a.Class != "" && seen[a.Class], ErrDuplicate, "classes", nil)
		seen[a.Class] = true
	}
	for _, k := range s.Kits {
		c.between("kits", k.Copies, 1, 1000)
	}
	return c.err()
}

// Refs lists everything the session books.
func (s *Session) Refs() []Ref {
	out := join(refs("course", KindCourse, s.Course), refs("librarians", KindLibrarian, s.Librarians...),
		refs("place", KindBranch, s.Place.Branch), refs("place", KindRoom, s.Place.Room),
		refs("place", KindSchool, s.Place.School), refs("request", KindRequest, s.Request))
	for _, k := range s.Kits {
		out = append(out, refs("kits", KindKit, k.Kit)...)
	}
	for _, a := range s.Attendance {
		out = join(out, refs("classes", KindClass, a.Class), refs("school", KindSchool, a.School), refs("grade", KindGradeLevel, a.Grade))
	}
	return out
}

func (s *Session) at(v int) Record { n := *s; n.Version = v; return &n }

// Span gives the time of the teaching itself.
func (s *Session) Span() Span {
	from := s.Day.At(s.Start)
	return Span{from, from + Moment(s.Minutes)}
}

// Busy gives the time in which people and things are taken: with set-up before
// and clear-up after.
func (s *Session) Busy() Span {
	t := s.Span()
	return Span{t.From - Moment(s.Before), t.To + Moment(s.After)}
}

// Counts tells whether the session takes place as far as is known: everything
// but a session that was called off.
func (s *Session) Counts() bool { return s.State != CalledOff }

// Expected gives the number of pupils expected from all classes.
func (s *Session) Expected() int {
	n := 0
	for _, a := range s.Attendance {
		n += a.Expected
	}
	return n
}

// Complete tells whether every class has an answer to how many took part.
func (s *Session) Complete() bool {
	for _, a := range s.Attendance {
		if !a.Present.Recorded() {
			return false
		}
	}
	return len(s.Attendance) > 0
}

// who names the classes and groups that take part.
func (s *Session) who() []string {
	var out []string
	for _, a := range s.Attendance {
		out = append(out, string(a.Class)+"/"+string(a.School)+"/"+a.Group)
	}
	return out
}

// Present sums the pupils who took part, over all classes.
func (s *Session) Present() Sum {
	var t Sum
	for _, a := range s.Attendance {
		t.Add(a.Present)
	}
	return t
}

// AwaitsCount tells whether the session is over at a moment and somebody still
// has to say how many took part.
func (s *Session) AwaitsCount(now Moment) bool {
	return s.State != CalledOff && s.Span().To <= now && !s.Complete()
}

// Lessons gives the counted lessons of the session: its minutes in units of
// the library's lesson (45), rounded to halves up, at least one half.
func (s *Session) Lessons(unit int) float64 {
	if unit <= 0 {
		unit = 45
	}
	halves := (s.Minutes*2 + unit/2) / unit
	return float64(max(1, halves)) / 2
}
