package intake

import (
	"strings"

	"klassetrin/course"
)

// draft is a row read as a school, before it is compared with the plan. Empty
// fields are those about which the row says nothing.
type draft struct {
	row       Row
	school    course.School
	typeKnown bool
	parent    string // number of the main school
	contact   *course.Contact
	problems  []*course.Error
	before    *course.School // nil for a new one
}

// faultAt makes the refusal of a cell; the column is given by its heading.
func (p *previewer) faultAt(row Row, code course.Code, f Field, value string) *course.Error {
	args := course.Args{"File": p.reg.File, "Row": row.Line}
	if i, ok := p.m[f]; ok && i >= 0 && i < len(p.reg.Header) {
		args["Column"] = p.reg.Header[i]
	}
	if value != "" {
		args["Value"] = clip(value, 80)
	}
	return &course.Error{Code: code, Kind: course.KindSchool, Field: schoolField(f), Args: args}
}

// schoolField gives the field of a school that a column goes into.
func schoolField(f Field) string {
	switch f {
	case TypeCode, TypeGroup:
		return string(Type)
	case Street, House:
		return string(Address)
	case PostcodeTown:
		return string(Postcode)
	case MunicipalityName:
		return string(Municipality)
	case Latitude, Longitude:
		return "position"
	case PhoneArea:
		return string(Phone)
	case Active:
		return string(Closed)
	default:
		return string(f)
	}
}

// read makes a draft of a row. Values that make no sense are left out and
// noted; only a row without a name, or one whose cells have slipped, is refused.
func (p *previewer) read(row Row) (*draft, *course.Error) {
	if n := len(row.Cells); n > len(p.reg.Header) {
		e := p.faultAt(row, course.ErrInvalid, "columns", row.Cells[n-1])
		e.Args["N"], e.Args["Max"] = n, len(p.reg.Header)
		return nil, e
	}
	v := cells(row, p.m)
	d := &draft{row: row}
	s := &d.school
	if s.Name = v.of(Name); s.Name == "" {
		return nil, p.faultAt(row, course.ErrRequired, Name, "")
	}
	s.Number = v.of(Number)
	s.Municipality, _ = placeOf(v)
	country := p.countryOf(s.Municipality)
	s.Type, d.typeKnown = schoolType(v, country)
	s.Address = v.of(Address)
	if s.Address == "" {
		s.Address = strings.TrimSpace(v.of(Street) + " " + v.of(House))
	}
	p.readTown(v, s, country)
	s.District, s.Website, s.Highest = v.of(District), v.of(Website), v.of(Highest)
	s.Area, s.Remarks = v.of(Area), v.of(Remarks)
	s.Phone = strings.TrimSpace(v.of(PhoneArea) + " " + v.of(Phone))
	if v.of(Phone) == "" {
		s.Phone = ""
	}
	d.parent = v.of(Parent)
	p.readMail(v, d)
	p.readPosition(v, d)
	p.readClosed(v, d)
	if p.o.WithContacts {
		d.contact = p.readContact(v)
	}
	return d, nil
}

// countryOf gives the country of a row: the number of a Danish municipality has
// three digits, of a German one eight.
func (p *previewer) countryOf(municipality string) string {
	switch {
	case municipalities[municipality] != "":
		return "DK"
	case len(municipality) == 8 && allDigits(municipality):
		return "DE"
	}
	return p.country
}

func (p *previewer) readTown(v values, s *course.School, country string) {
	s.Postcode, s.Town = v.of(Postcode), v.of(Town)
	if both := v.of(PostcodeTown); both != "" {
		code, town, found := strings.Cut(both, " ")
		switch {
		case found && strings.ContainsAny(code, "0123456789"):
		case strings.ContainsAny(code, "0123456789"):
			town = ""
		default:
			code, town = "", both
		}
		if s.Postcode == "" {
			s.Postcode = code
		}
		if s.Town == "" {
			s.Town = town
		}
	}
	s.Postcode = postcode(s.Postcode, country)
}

func (p *previewer) readMail(v values, d *draft) {
	mail := strings.TrimPrefix(v.of(Mail), "mailto:")
	if mail != "" && !strings.Contains(mail, "@") {
		d.problems = append(d.problems, p.faultAt(d.row, course.ErrInvalid, Mail, mail))
		return
	}
	d.school.Mail = mail
}

func (p *previewer) readPosition(v values, d *draft) {
	lat, lon := v.of(Latitude), v.of(Longitude)
	at, ok := position(lat, lon)
	if !ok {
		f, value := Latitude, lat
		if y, ok := decimal(lat); ok && y >= -90 && y <= 90 {
			f, value = Longitude, lon
		}
		d.problems = append(d.problems, p.faultAt(d.row, course.ErrInvalid, f, value))
	}
	d.school.Position = at
}

func (p *previewer) readClosed(v values, d *draft) {
	closed, ok := closedBy(v.of(Closed), p.o.Today)
	if !ok {
		d.problems = append(d.problems, p.faultAt(d.row, course.ErrInvalid, Closed, v.of(Closed)))
	}
	if state := strings.ToLower(v.of(Active)); state != "" {
		shut, ok := closedBy(state, p.o.Today)
		if containsWhole(answers, state) {
			shut = !shut // "active: yes" says that it is open
		}
		closed = closed || ok && shut
	}
	d.school.Closed = closed
}

// readContact makes a contact of the personal columns, nil when they are empty.
func (p *previewer) readContact(v values) *course.Contact {
	name := strings.TrimSpace(v.of(LeaderFirst) + " " + v.of(Leader))
	if name == "" {
		return nil
	}
	return &course.Contact{
		Name: name, Role: p.o.Role, Mail: v.of(LeaderMail), Phone: v.of(LeaderPhone), Source: p.source(), Confirmed: p.o.Today,
	}
}
