package course

import "strconv"

// CourseState says how far a course is.
type CourseState uint8

// The states of a course.
const (
	Draft CourseState = iota
	Pilot
	Published
	Retired
)

var courseStateNames = names[CourseState]{"draft", "pilot", "published", "retired"}

// String gives the name that files and tables use.
func (s CourseState) String() string { return courseStateNames.of(s) }

// MarshalText writes the name.
func (s CourseState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the name.
func (s *CourseState) UnmarshalText(b []byte) error {
	return courseStateNames.parse(s, "state", string(b))
}

// PlaceKind says where teaching happens.
type PlaceKind uint8

// The kinds of places.
const (
	AtLibrary PlaceKind = iota
	AtSchool
	Online
	Elsewhere
)

var placeKindNames = names[PlaceKind]{"library", "school", "online", "elsewhere"}

// String gives the name that files and tables use.
func (k PlaceKind) String() string { return placeKindNames.of(k) }

// MarshalText writes the name.
func (k PlaceKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name.
func (k *PlaceKind) UnmarshalText(b []byte) error {
	return placeKindNames.parse(k, "place", string(b))
}

// Course is the reusable design of teaching: theme, grade levels, goals and
// lessons.
type Course struct {
	Base
	Title      string      `json:"title"`
	Theme      ID          `json:"theme"`
	State      CourseState `json:"state"`
	Edition    int         `json:"edition"` // 1 at first; counts up when a used course is altered
	Grades     []ID        `json:"grades"`  // grade levels, across systems
	Places     []PlaceKind `json:"places,omitempty"`
	GroupMin   int         `json:"groupMin,omitempty"` // pupils, 0 when not said
	GroupMax   int         `json:"groupMax,omitempty"`
	Goals      []ID        `json:"goals,omitempty"`
	Skills     []string    `json:"skills,omitempty"` // what a librarian must be able to do
	NeedsRoom  bool        `json:"needsRoom,omitempty"`
	Kits       []KitNeed   `json:"kits,omitempty"`
	SetUp      int         `json:"setUp,omitempty"`   // minutes before
	ClearUp    int         `json:"clearUp,omitempty"` // minutes after
	Summary    string      `json:"summary,omitempty"` // what schools read
	Materials  string      `json:"materials,omitempty"`
	Partners   string      `json:"partners,omitempty"`
	Season     string      `json:"season,omitempty"`
	Price      string      `json:"price,omitempty"`
	Afterwards string      `json:"afterwards,omitempty"` // what pupils can do afterwards
	Lessons    []Lesson    `json:"lessons"`
	Origin     *Origin     `json:"origin,omitempty"` // whose it was before it was taken in from a file; nil for an own one
}

// KitNeed says that a course needs a kit, one copy for every so many pupils.
type KitNeed struct {
	Kit       ID  `json:"kit"`
	PerPupils int `json:"perPupils,omitempty"` // 0: as many pupils as a copy serves
}

// Kind gives KindCourse.
func (*Course) Kind() Kind { return KindCourse }

// Validate refuses what is wrong in a course and inside its lessons. A draft may
// lack anything, because it is stored as it is written, letter by letter; any
// other course has title, theme, grade levels and lessons with minutes. Whether
// its activities have titles and minutes is for Readiness to say.
func (k *Course) Validate() error {
	c := checks{kind: KindCourse}
	whole := k.State != Draft
	c.text("title", k.Title, whole, MaxName)
	c.fail(whole && k.Theme == "", ErrRequired, "theme", nil)
	c.fail(whole && len(k.Grades) == 0, ErrRequired, "grades", nil)
	c.fail(whole && len(k.Lessons) == 0, ErrRequired, "lessons", nil)
	c.between("lessons", len(k.Lessons), 0, MaxLessons)
	c.between("groupMin", k.GroupMin, 0, MaxCount)
	c.between("groupMax", k.GroupMax, 0, MaxCount)
	c.fail(k.GroupMax != 0 && k.GroupMin > k.GroupMax, ErrOrder, "groupMax", nil)
	c.between("setUp", k.SetUp, 0, MaxMinutes)
	c.between("clearUp", k.ClearUp, 0, MaxMinutes)
	c.text("summary", k.Summary, false, MaxText)
	c.text("materials", k.Materials, false, MaxText)
	c.text("afterwards", k.Afterwards, false, MaxText)
	c.text("partners", k.Partners, false, MaxText)
	c.text("season", k.Season, false, MaxName)
	c.text("price", k.Price, false, MaxName)
	c.between("skills", len(k.Skills), 0, MaxSkills)
	for _, s := range k.Skills {
		c.text("skills", s, false, MaxName)
	}
	for i := range k.Lessons {
		k.Lessons[i].check(&c, "lessons."+strconv.Itoa(i), whole)
	}
	k.Origin.check(&c)
	return c.err()
}

// Incomplete gives what keeps a course from being planned with: the refusals
// that Validate would have if the course were published; nil when there are none.
func (k *Course) Incomplete() error {
	n := *k
	n.State = Published
	return n.Validate()
}

// Refs lists theme, grades, goals and kits.
func (k *Course) Refs() []Ref {
	out := join(refs("theme", KindTheme, k.Theme), refs("grades", KindGradeLevel, k.Grades...), refs("goals", KindGoal, k.Goals...))
	for _, n := range k.Kits {
		out = append(out, refs("kits", KindKit, n.Kit)...)
	}
	return out
}

func (k *Course) at(v int) Record { n := *k; n.Version = v; return &n }

// Lesson finds a lesson by its ID; nil when the course has no such lesson.
func (k *Course) Lesson(id ID) *Lesson {
	if k == nil {
		return nil
	}
	for i := range k.Lessons {
		if k.Lessons[i].ID == id {
			return &k.Lessons[i]
		}
	}
	return nil
}

// Minutes gives the minutes of all lessons.
func (k *Course) Minutes() int {
	n := 0
	for i := range k.Lessons {
		n += k.Lessons[i].Minutes
	}
	return n
}

// Designed gives the minutes of all activities of all lessons.
func (k *Course) Designed() int {
	n := 0
	for i := range k.Lessons {
		n += k.Lessons[i].Designed()
	}
	return n
}

// Edition is a course as it was before it was altered: sessions that were
// planned with it keep it.
type Edition struct {
	Base
	Course ID     `json:"course"`
	Number int    `json:"number"`
	Design Course `json:"design"`
}

// Kind gives KindEdition.
func (*Edition) Kind() Kind { return KindEdition }

// Validate refuses an edition of no course.
func (e *Edition) Validate() error {
	c := checks{kind: KindEdition}
	c.fail(e.Course == "", ErrRequired, "course", nil)
	c.between("number", e.Number, 1, MaxEdition)
	return c.err()
}

// Refs lists the course and what its design names: sessions still show it.
func (e *Edition) Refs() []Ref {
	return join(refs("course", KindCourse, e.Course), e.Design.Refs())
}

func (e *Edition) at(v int) Record { n := *e; n.Version = v; return &n }
