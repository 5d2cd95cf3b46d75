package course

// CountingRule names how a figure is counted; every report says it in words.
type CountingRule uint8

// The counting rules. See FIELD.md section 3 for whom each serves: Danmarks
// Statistik counts lessons and participations, DBS fields 94–99 sessions and
// visits, IMLS 600/610 sessions and attendance including adults; a municipal
// goal may mean pupils reached.
const (
	Participations CountingRule = iota // sum of present pupils over sessions
	PupilsReached                      // per class and school year the largest count, summed
	SessionsHeld                       // number of sessions held
	LessonsHeld                        // units of 45 minutes
	WithAdults                         // present pupils and accompanying adults
	ClassesReached                     // distinct classes
	SchoolsReached                     // distinct schools
	ContactHours                       // present pupils × hours
	Tallied                            // figures from elsewhere: guidance contacts, event visitors
)

// CountingRules gives the number of counting rules; they run from 0.
const CountingRules = int(Tallied) + 1

var ruleNames = names[CountingRule]{
	"participations", "pupils-reached", "sessions", "lessons", "attendance-with-adults",
	"classes-reached", "schools-reached", "contact-hours", "tally",
}

// String gives the name that files and tables use.
func (r CountingRule) String() string { return ruleNames.of(r) }

// MarshalText writes the name.
func (r CountingRule) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the name.
func (r *CountingRule) UnmarshalText(b []byte) error { return ruleNames.parse(r, "rule", string(b)) }

// Target is a number to reach in a period, with its counting rule.
type Target struct {
	Base
	Name     string       `json:"name"`
	Source   string       `json:"source,omitempty"` // "Budget 2026, service area 14"
	Rule     CountingRule `json:"rule"`
	Period   Period       `json:"period"`
	Themes   []ID         `json:"themes,omitempty"` // empty: all
	Bands    []Band       `json:"bands,omitempty"`  // empty: all
	Area     string       `json:"area,omitempty"`   // empty: everywhere
	Number   int          `json:"number,omitempty"`
	MoreThan bool         `json:"moreThan,omitempty"` // "more than last year" instead of a number
	Sort     int          `json:"sort"`
}

// Kind gives KindTarget.
func (*Target) Kind() Kind { return KindTarget }

// Validate refuses a target without name, period or number.
func (t *Target) Validate() error {
	c := checks{kind: KindTarget}
	c.text("name", t.Name, true, MaxName)
	c.text("source", t.Source, false, MaxName)
	c.fail(t.Period.From == 0 || t.Period.To == 0, ErrRequired, "period", nil)
	c.period("period", t.Period)
	c.fail(t.Number <= 0 && !t.MoreThan, ErrRequired, "number", nil)
	c.between("number", t.Number, 0, 100_000_000)
	return c.err()
}

// Refs lists the themes.
func (t *Target) Refs() []Ref { return refs("themes", KindTheme, t.Themes...) }

func (t *Target) at(v int) Record { n := *t; n.Version = v; return &n }

// Tally is a figure from elsewhere that counts towards a target.
type Tally struct {
	Base
	Target ID     `json:"target"`
	Day    Date   `json:"day"` // the day, or the last day, it is about
	N      int    `json:"n"`
	Note   string `json:"note,omitempty"`
}

// Kind gives KindTally.
func (*Tally) Kind() Kind { return KindTally }

// Validate refuses a tally of no target or day.
func (t *Tally) Validate() error {
	c := checks{kind: KindTally}
	c.fail(t.Target == "", ErrRequired, "target", nil)
	c.fail(t.Day == 0, ErrRequired, "day", nil)
	c.between("n", t.N, 0, 10_000_000)
	c.text("note", t.Note, false, MaxName)
	return c.err()
}

// Refs lists the target.
func (t *Tally) Refs() []Ref { return refs("target", KindTarget, t.Target) }

func (t *Tally) at(v int) Record { n := *t; n.Version = v; return &n }
