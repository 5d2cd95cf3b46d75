package course

// SchoolType says what sort of institution a school is.
type SchoolType uint8

// The types of institutions that are taught.
const (
	PrimarySchool   SchoolType = iota // folkeskole, Grundschule: a public school
	PrivateSchool                     // fri grundskole, private school
	SecondarySchool                   // Oberschule, Gymnasium: school years 5 and up in Germany
	YouthEducation                    // STX, HF, HHX, HTX, EUD, FGU, Berufsschule
	DayCare                           // dagtilbud, Kita
	HigherEducation                   // university, professional college
	SpecialSchool                     // specialskole, Förderschule
	BoardingSchool                    // efterskole
	LeisureClub                       // SFO, youth club, Hort
	OtherGroup                        // anybody else who is taught
)

var schoolTypeNames = names[SchoolType]{
	"primary", "private", "secondary", "youth", "daycare", "higher", "special", "boarding", "leisure", "other",
}

// SchoolTypes gives the number of types; they run from 0.
const SchoolTypes = int(OtherGroup) + 1

// String gives the name that files and tables use.
func (t SchoolType) String() string { return schoolTypeNames.of(t) }

// MarshalText writes the name.
func (t SchoolType) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the name.
func (t *SchoolType) UnmarshalText(b []byte) error {
	return schoolTypeNames.parse(t, "type", string(b))
}

// School is any institution the library teaches.
type School struct {
	Base
	Name         string     `json:"name"`
	Number       string     `json:"number,omitempty"` // official number (INST_NR, Saxon school number); unique where given
	Type         SchoolType `json:"type"`
	Address      string     `json:"address,omitempty"`
	Postcode     string     `json:"postcode,omitempty"` // text: Saxon postcodes begin with 0
	Town         string     `json:"town,omitempty"`
	Municipality string     `json:"municipality,omitempty"` // number of the place, not of the administration
	District     string     `json:"district,omitempty"`
	Area         string     `json:"area,omitempty"` // one of Library.Areas
	Position     *Position  `json:"position,omitempty"`
	Parent       ID         `json:"parent,omitempty"` // main school of a department
	Mail         string     `json:"mail,omitempty"`   // of the office, not of a person
	Phone        string     `json:"phone,omitempty"`
	Website      string     `json:"website,omitempty"`
	Highest      string     `json:"highest,omitempty"` // highest grade taught, as the register says it
	Remarks      string     `json:"remarks,omitempty"`
	Closed       bool       `json:"closed,omitempty"` // no longer in the register
}

// Kind gives KindSchool.
func (*School) Kind() Kind { return KindSchool }

// Validate refuses a school without a name.
func (s *School) Validate() error {
	c := checks{kind: KindSchool}
	c.text("name", s.Name, true, MaxName)
	c.text("number", s.Number, false, 40)
	c.text("address", s.Address, false, MaxName)
	c.text("postcode", s.Postcode, false, 12)
	c.text("town", s.Town, false, MaxName)
	c.text("mail", s.Mail, false, MaxName)
	c.text("phone", s.Phone, false, 60)
	c.text("website", s.Website, false, MaxName)
	c.text("remarks", s.Remarks, false, MaxText)
	c.fail(s.Parent != "" && s.Parent == s.ID, ErrInvalid, "parent", Args{"Value": s.Name})
	s.Position.check(&c)
	return c.err()
}

// Refs lists the main school.
func (s *School) Refs() []Ref { return refs("parent", KindSchool, s.Parent) }

func (s *School) at(v int) Record { n := *s; n.Version = v; return &n }

// Contact is somebody at a school to write to: work data only. A contact can
// be erased without touching any count.
type Contact struct {
	Base
	School    ID     `json:"school"`
	Name      string `json:"name"`
	Role      string `json:"role,omitempty"` // "learning centre", "class teacher 4.A"
	Mail      string `json:"mail,omitempty"` // work e-mail
	Phone     string `json:"phone,omitempty"`
	Source    string `json:"source,omitempty"` // where the library has it from
	Confirmed Date   `json:"confirmed,omitzero"`
}

// Kind gives KindContact.
func (*Contact) Kind() Kind { return KindContact }

// Validate refuses a contact without name or school.
func (p *Contact) Validate() error {
	c := checks{kind: KindContact}
	c.fail(p.School == "", ErrRequired, "school", nil)
	c.text("name", p.Name, true, MaxName)
	c.text("role", p.Role, false, MaxName)
	c.text("mail", p.Mail, false, MaxName)
	c.text("phone", p.Phone, false, 60)
	c.text("source", p.Source, false, MaxName)
	return c.err()
}

// Refs lists the school.
func (p *Contact) Refs() []Ref { return refs("school", KindSchool, p.School) }

func (p *Contact) at(v int) Record { n := *p; n.Version = v; return &n }
