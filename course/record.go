package course

// Kind names a sort of record; it is also the name of its table.
type Kind string

// The kinds of records, in the order in which they may be stored: a kind
// refers only to kinds before it (a session may also refer to its request).
const (
	KindLibrary    Kind = "library"
	KindBranch     Kind = "branch"
	KindRoom       Kind = "room"
	KindKit        Kind = "kit"
	KindTheme      Kind = "theme"
	KindLibrarian  Kind = "librarian"
	KindAbsence    Kind = "absence"
	KindGradeLevel Kind = "grade_level"
	KindGoal       Kind = "goal"
	KindSchool     Kind = "school"
	KindContact    Kind = "contact"
	KindClass      Kind = "class"
	KindClosedDay  Kind = "closed_day"
	KindCourse     Kind = "course"
	KindEdition    Kind = "edition"
	KindRequest    Kind = "request"
	KindSession    Kind = "session"
	KindTarget     Kind = "target"
	KindTally      Kind = "tally"
)

// Kinds lists all kinds in the order of the constants.
var Kinds = []Kind{
	KindLibrary, KindBranch, KindRoom, KindKit, KindTheme, KindLibrarian, KindAbsence, KindGradeLevel, KindGoal, KindSchool,
	KindContact, KindClass, KindClosedDay, KindCourse, KindEdition, KindRequest, KindSession, KindTarget, KindTally,
}

// Record is one noun of the plan. The set of records is closed: each is a
// value of this package whose pointer is kept in the plan and never altered
// after it went in; an alteration is a new value.
type Record interface {
	// Key gives the record's own ID.
	Key() ID
	// Revision gives the number of times the record was stored, 0 for one
	// that never was.
	Revision() int
	// Kind gives the sort of record.
	Kind() Kind
	// Validate refuses values that can be judged without the rest of the
	// plan, as joined *Error values, one a field.
	Validate() error
	// Refs lists the records this one refers to.
	Refs() []Ref
	// At gives a copy of the record with another revision.
	at(revision int) Record
}

// Ref is a reference from a field to a record.
type Ref struct {
	Field string
	Kind  Kind
	ID    ID
}

// Base is what every record has: its ID and its revision.
type Base struct {
	ID      ID  `json:"id"`
	Version int `json:"-"` // revision; a column of its own in stores, not part of the content
}

// Key gives the record's own ID.
func (b Base) Key() ID { return b.ID }

// Revision gives the number of times the record was stored.
func (b Base) Revision() int { return b.Version }

// Limits of texts and numbers, in characters and units of the field.
const (
	MaxName    = 200   // names and titles
	MaxText    = 4000  // remarks and descriptions
	MaxMinutes = 600   // a lesson or session: ten hours
	MaxCount   = 10000 // people at one session
	MaxLessons = 60
	MaxSteps   = 200       // activities in a lesson
	MaxSkills  = 50        // of a course
	MaxShort   = 40        // short names, and names that only programs read
	MaxEdition = 1_000_000 // the number of an edition
)

func refs(field string, kind Kind, ids ...ID) []Ref {
	var out []Ref
	for _, id := range ids {
		if id != "" {
			out = append(out, Ref{field, kind, id})
		}
	}
	return out
}

func join(lists ...[]Ref) []Ref {
	var out []Ref
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
