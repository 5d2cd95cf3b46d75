package course

// Name3 is a name in the three languages of the program. A name that is not
// known in a language is empty there.
type Name3 struct {
	Da string `json:"da,omitempty"`
	De string `json:"de,omitempty"`
	En string `json:"en,omitempty"`
}

// In gives the name in a language ("da", "de", "en"), or the first that is
// known in the order English, Danish, German.
func (n Name3) In(lang string) string {
	pick := map[string]string{"da": n.Da, "de": n.De, "en": n.En}[lang]
	for _, s := range []string{pick, n.En, n.Da, n.De} {
		if s != "" {
			return s
		}
	}
	return ""
}

// GradeKind says what a row of a grade system is.
type GradeKind uint8

// The kinds of grade levels.
const (
	Grade     GradeKind = iota // a year or a track that a class can be in
	Stage                      // an umbrella over several grades: mellemtrin, Grundschule
	Programme                  // no level of formal education: SFO, Hort, seniors
)

var gradeKindNames = names[GradeKind]{"grade", "stage", "programme"}

// String gives the name that files and tables use.
func (k GradeKind) String() string { return gradeKindNames.of(k) }

// MarshalText writes the name.
func (k GradeKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name.
func (k *GradeKind) UnmarshalText(b []byte) error {
	return gradeKindNames.parse(k, "kind", string(b))
}

// GradeLevel is a step of a school system: never a bare number, always
// (system, school type, number), because "Klasse 10" is ISCED 3 at a Saxon
// Gymnasium and ISCED 2 at an Oberschule. Shipped as data, editable.
type GradeLevel struct {
	Base
	System  string    `json:"system"`            // "DK", "DE-SN", "UK-ENG", "US"
	Level   GradeKind `json:"level"`             // grade, stage or programme
	Parent  ID        `json:"parent,omitempty"`  // the stage it belongs to
	Next    ID        `json:"next,omitempty"`    // where a class goes on roll-over, "" when it leaves
	Name    Name3     `json:"name"`              // "6. klasse", "Klasse 6 (Oberschule)"
	Short   string    `json:"short"`             // "6.", "STX", "Y6": what stands before a class's letter
	ISCED   string    `json:"isced,omitempty"`   // ISCED 2011 level, "" for none
	AgeFrom int       `json:"ageFrom,omitempty"` // typical age on entry, years
	AgeTo   int       `json:"ageTo,omitempty"`
	Sort    int       `json:"sort"`
	Retired bool      `json:"retired,omitempty"`
}

// Kind gives KindGradeLevel.
func (*GradeLevel) Kind() Kind { return KindGradeLevel }

// Validate refuses a grade level without system or name.
func (g *GradeLevel) Validate() error {
	c := checks{kind: KindGradeLevel}
	c.text("system", g.System, true, 20)
	c.name3(g.Name, MaxName)
	c.text("short", g.Short, false, MaxShort)
	c.text("isced", g.ISCED, false, MaxShort)
	return c.err()
}

// Refs lists nothing: parent and next may be shipped later than this row.
func (*GradeLevel) Refs() []Ref { return nil }

func (g *GradeLevel) at(v int) Record { n := *g; n.Version = v; return &n }

// Band is a group of grade levels that reports show side by side.
type Band string

// The bands of the target report, by ISCED level and, within levels 1 and 2,
// by age: the axis on which school systems compare.
const (
	BandEarly   Band = "early"   // ISCED 0
	BandLower   Band = "lower"   // ISCED 1, entry before the age of 10
	BandMiddle  Band = "middle"  // ISCED 1, entry at 10 or later (Danish 4.–6. klasse), and ISCED 2 before 12
	BandUpper   Band = "upper"   // ISCED 2 from 12
	BandYouth   Band = "youth"   // ISCED 3 and Danish FGU
	BandHigher  Band = "higher"  // ISCED 5 to 8
	BandOutside Band = "outside" // no level: clubs, seniors, special groups
)

// Bands lists the bands in the order of age.
var Bands = []Band{BandEarly, BandLower, BandMiddle, BandUpper, BandYouth, BandHigher, BandOutside}

// Band gives the report band of the level.
func (g *GradeLevel) Band() Band {
	switch {
	case g == nil || g.Level == Programme:
		return BandOutside
	case g.ID == "dk.fgu":
		return BandYouth
	case g.ISCED == "":
		return BandOutside
	case g.ISCED[0] == '0':
		return BandEarly
	case g.ISCED == "1" && g.AgeFrom < 10:
		return BandLower
	case g.ISCED[0] == '1', g.ISCED[0] == '2' && g.AgeFrom < 12:
		return BandMiddle
	case g.ISCED[0] == '2':
		return BandUpper
	case g.ISCED[0] == '3' || g.ISCED[0] == '4':
		return BandYouth
	}
	return BandHigher
}
