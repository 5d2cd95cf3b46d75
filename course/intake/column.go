package intake

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Field is what a column of a register means. Where a field goes into a field
// of a school it has the name of the school's JSON form.
type Field string

// The fields that columns can have.
const (
	Number           Field = "number"       // official number of the school
	Name             Field = "name"         // the only one that is needed
	TypeCode         Field = "typeCode"     // number of the type: INST_TYPE_NR, Saxon school type keys
	Type             Field = "type"         // name of the type
	TypeGroup        Field = "typeGroup"    // name of a group of types, used when the type says nothing
	Address          Field = "address"      // street and house number
	Street           Field = "street"       // street alone, with House
	House            Field = "house"        // house number
	Postcode         Field = "postcode"     //
	Town             Field = "town"         //
	PostcodeTown     Field = "postcodeTown" // both in one cell, "7400 Herning"
	Municipality     Field = "municipality" // number of the place
	MunicipalityName Field = "municipalityName"
	District         Field = "district"
	Latitude         Field = "latitude"
	Longitude        Field = "longitude"
	Parent           Field = "parent" // number of the main school
	Phone            Field = "phone"
	PhoneArea        Field = "phoneArea" // the part before Phone
	Mail             Field = "mail"      // of the office
	Website          Field = "website"
	Highest          Field = "highest" // highest grade taught
	Closed           Field = "closed"  // a day of closing, or yes and no
	Active           Field = "active"  // the opposite of Closed
	Area             Field = "area"    // the library's own; only for schools that have none
	Remarks          Field = "remarks" // the library's own; only for schools that have none
	Leader           Field = "leader"  // personal: name of the head of the school or another contact
	LeaderFirst      Field = "leaderFirst"
	LeaderMail       Field = "leaderMail"
	LeaderPhone      Field = "leaderPhone"
)

// Fields lists all fields in the order in which a screen offers them.
var Fields = []Field{
	Number, Name, TypeCode, Type, TypeGroup, Address, Street, House, Postcode, Town, PostcodeTown, Municipality, MunicipalityName,
	District, Latitude, Longitude, Parent, Phone, PhoneArea, Mail, Website, Highest, Closed, Active, Area, Remarks,
	Leader, LeaderFirst, LeaderMail, LeaderPhone,
}

// Personal tells whether a field is about a person. Such columns are left out
// unless contacts are asked for.
func (f Field) Personal() bool {
	return f == Leader || f == LeaderFirst || f == LeaderMail || f == LeaderPhone
}

// Mapping says which column, from 0, has which field. It may be altered by
// hand before a preview.
type Mapping map[Field]int

// Has tells whether a field has a column.
func (m Mapping) Has(f Field) bool { _, ok := m[f]; return ok }

// Of gives the field of a column, "" when it has none.
func (m Mapping) Of(column int) Field {
	for f, c := range m {
		if c == column {
			return f
		}
	}
	return ""
}

// Set gives a column to a field and takes it from the field that had it; ""
// leaves the column out.
func (m Mapping) Set(f Field, column int) {
	if old := m.Of(column); old != "" {
		delete(m, old)
	}
	if f != "" {
		m[f] = column
	}
}

// Clone gives a copy that can be altered.
func (m Mapping) Clone() Mapping { return maps.Clone(m) }

// plainHeading makes headings comparable: lower case, letters and digits only,
// letters of three alphabets in ASCII, "nummer" as "nr".
func plainHeading(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch r {
		case 'æ', 'ä':
			b.WriteString("ae")
		case 'ø', 'ö':
			b.WriteString("oe")
		case 'å':
			b.WriteString("aa")
		case 'ü':
			b.WriteString("ue")
		case 'ß':
			b.WriteString("ss")
		default:
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(r)
			}
		}
	}
	return strings.ReplaceAll(b.String(), "nummer", "nr")
}

// claim is a heading that could be a field, with a rank: a lower one is surer.
type claim struct {
	rank, column int
	field        Field
}

// Guess tells the fields of columns by their headings: names of the Danish
// register since 2016, of the Saxon export, and plain Danish, German and
// English words. A heading that is on no list may still be known by a part of
// it. Every field gets one column at most and every column one field.
func Guess(header []string) Mapping {
	var claims []claim
	for i, heading := range header {
		plain := plainHeading(heading)
		if plain == "" || len(plain) > 60 {
			continue
		}
		known := synonymOf[plain]
		for _, k := range known {
			claims = append(claims, claim{k.rank, i, k.field})
		}
		if f := byPart(plain); len(known) == 0 && f != "" && !strings.ContainsRune(heading, '@') {
			claims = append(claims, claim{1000, i, f})
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return a.rank - b.rank })
	m := Mapping{}
	taken := map[int]bool{}
	for _, c := range claims {
		if !m.Has(c.field) && !taken[c.column] {
			m[c.field], taken[c.column] = c.column, true
		}
	}
	return m
}

// Personal tells whether a heading promises data about a person, whether or
// not the column is one that is read. A preview of raw rows leaves it out.
func Personal(heading string) bool {
	plain := plainHeading(heading)
	for _, k := range synonymOf[plain] {
		if k.field.Personal() {
			return true
		}
	}
	return containsAny(plain, personalParts)
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}
