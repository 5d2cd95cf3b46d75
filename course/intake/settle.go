package intake

import (
	"math"
	"strconv"

	"klassetrin/course"
)

// settle makes the rows of the result from the drafts: the schools as they will
// be, then their main schools, then what differs.
func (p *previewer) settle() {
	type pair struct {
		d     *draft
		after *course.School
	}
	var pairs []pair
	after := map[course.ID]*course.School{}
	for _, d := range p.drafts {
		s := p.merged(d)
		if err := s.Validate(); err != nil {
			p.invalid(d, err)
			continue
		}
		after[s.ID] = s
		pairs = append(pairs, pair{d, s})
	}
	for _, x := range pairs {
		p.setParent(x.d, x.after, after)
	}
	for _, x := range pairs {
		p.add(x.d, x.after)
	}
}

// invalid rejects a row whose school the domain refuses, with the columns.
func (p *previewer) invalid(d *draft, err error) {
	var errs []*course.Error
	for _, e := range course.FieldErrors(err) {
		f := Field(e.Field)
		for _, other := range []Field{PostcodeTown, PhoneArea, Street} {
			if !p.m.Has(f) && schoolField(other) == e.Field {
				f = other
			}
		}
		fault := p.faultAt(d.row, e.Code, f, "")
		for k, v := range e.Args {
			fault.Args[k] = v
		}
		errs = append(errs, fault)
	}
	p.reject(errs...)
}

// typeOf gives the type of a draft. Where the row tells none that is known, the
// name of a new school tells it.
func (p *previewer) typeOf(d *draft) course.SchoolType {
	if d.typeKnown {
		return d.school.Type
	}
	if d.before != nil {
		return d.before.Type
	}
	v := cells(d.row, p.m)
	if v.of(Type) != "" || v.of(TypeCode) != "" {
		return course.OtherGroup
	}
	if t, ok := typeByWord(d.school.Name, p.countryOf(d.school.Municipality)); ok {
		return t
	}
	return course.PrimarySchool
}

// merged gives the school as it will be: what the row says over what the plan
// has. What the row leaves empty stays, and so do area and remarks.
func (p *previewer) merged(d *draft) *course.School {
	s := d.school
	s.Type = p.typeOf(d)
	if d.before == nil {
		return &s
	}
	old := *d.before
	keep := func(v *string, before string) {
		if *v == "" {
			*v = before
		}
	}
	keep(&s.Number, old.Number)
	keep(&s.Address, old.Address)
	keep(&s.Postcode, old.Postcode)
	keep(&s.Town, old.Town)
	keep(&s.Municipality, old.Municipality)
	keep(&s.District, old.District)
	keep(&s.Mail, old.Mail)
	keep(&s.Phone, old.Phone)
	keep(&s.Website, old.Website)
	keep(&s.Highest, old.Highest)
	if old.Area != "" {
		s.Area = old.Area
	}
	if old.Remarks != "" {
		s.Remarks = old.Remarks
	}
	if s.Position == nil || old.Position != nil && near(*s.Position, *old.Position) {
		s.Position = old.Position
	}
	s.Parent, s.Version = old.Parent, old.Version
	return &s // a school that is in the file is open unless the file says otherwise
}

// near tells whether two positions are within about a metre: registers write
// the same place with more or fewer digits.
func near(a, b course.Position) bool {
	return math.Abs(a.Lat-b.Lat) < 1e-5 && math.Abs(a.Lon-b.Lon) < 1e-5
}

// setParent finds the main school by its number among the schools that are
// taken in and those of the plan. A main school that is in neither, or that
// would be a department of its own department, is left out.
func (p *previewer) setParent(d *draft, s *course.School, after map[course.ID]*course.School) {
	if d.parent == "" || d.parent == s.Number {
		return
	}
	parent := p.planned[d.parent]
	if other := p.byNumber[d.parent]; other != nil && after[other.school.ID] != nil {
		parent = other.school.ID
	}
	above := func(id course.ID) course.ID {
		if s := after[id]; s != nil {
			return s.Parent
		}
		if s := p.plan.Schools.Get(id); s != nil {
			return s.Parent
		}
		return ""
	}
	for id, steps := parent, 0; id != ""; id, steps = above(id), steps+1 {
		if id == s.ID || steps > 20 {
			return
		}
	}
	if parent != "" {
		s.Parent = parent
	}
}

// add puts a school into the result with its status.
func (p *previewer) add(d *draft, s *course.School) {
	row := PreviewRow{Line: d.row.Line, Before: d.before, After: s, Problems: d.problems}
	if d.contact != nil {
		row.Contact = p.person(d.contact, s)
	}
	switch {
	case d.before == nil:
		row.Status = New
		p.result.New++
	default:
		row.Fields = Differences(d.before, s)
		if row.Contact != nil {
			row.Fields = append(row.Fields, "contact")
		}
		if row.Status = Changed; len(row.Fields) == 0 {
			row.Status = Unchanged
			p.result.Unchanged++
		} else {
			p.result.Changed++
		}
	}
	p.result.Rows = append(p.result.Rows, row)
}

// person gives the contact to be made or altered, nil when the plan has it. A
// contact that came from the same source in the same role is replaced, so that
// the plan does not keep the former head of a school.
func (p *previewer) person(c *course.Contact, s *course.School) *course.Contact {
	c.School = s.ID
	c.ID = ""
	var old *course.Contact
	for _, other := range p.people[s.ID] {
		if plainHeading(other.Name) == plainHeading(c.Name) {
			old = other
			break
		}
		if other.Source == c.Source && other.Role == c.Role {
			old = other
		}
	}
	if old == nil {
		c.ID = p.o.NewID()
	} else {
		c.ID, c.Version = old.ID, old.Version
		if plainHeading(old.Name) == plainHeading(c.Name) {
			c.Role = old.Role
			c.Source = old.Source
			if c.Mail == "" {
				c.Mail = old.Mail
			}
			if c.Phone == "" {
				c.Phone = old.Phone
			}
			if c.Mail == old.Mail && c.Phone == old.Phone {
				return nil
			}
		}
	}
	if c.Validate() != nil {
		return nil
	}
	return c
}

// vanish marks schools closed that lie in the imported place, have an official
// number and are no longer in the file. A file that has no schools at all of a
// type, such as a list of public schools, says nothing about those.
func (p *previewer) vanish() {
	if !p.m.Has(Number) || !p.located || p.within == 0 {
		return
	}
	for _, s := range p.plan.Schools.All() {
		if s.Closed || p.used[s.ID] || !p.missing(s) {
			continue
		}
		after := *s
		after.Closed = true
		p.result.Vanished++
		p.result.Rows = append(p.result.Rows, PreviewRow{Status: Vanished, Before: s, After: &after, Fields: []string{string(Closed)}})
	}
}

// missing tells whether the file should have a school and has not.
func (p *previewer) missing(s *course.School) bool {
	if s.Number == "" || p.numbers[s.Number] || s.Municipality == "" || len(p.types) > 0 && !p.types[s.Type] {
		return false
	}
	if p.o.Place == "" {
		return p.places[s.Municipality]
	}
	return samePlace(s.Municipality, p.o.Place)
}

// Differences lists the fields in which two versions of a school differ, by the
// names of the JSON form.
func Differences(a, b *course.School) []string {
	var out []string
	note := func(differ bool, field string) {
		if differ {
			out = append(out, field)
		}
	}
	note(a.Name != b.Name, "name")
	note(a.Number != b.Number, "number")
	note(a.Type != b.Type, "type")
	note(a.Address != b.Address, "address")
	note(a.Postcode != b.Postcode, "postcode")
	note(a.Town != b.Town, "town")
	note(a.Municipality != b.Municipality, "municipality")
	note(a.District != b.District, "district")
	note(a.Area != b.Area, "area")
	note((a.Position == nil) != (b.Position == nil) || a.Position != nil && *a.Position != *b.Position, "position")
	note(a.Parent != b.Parent, "parent")
	note(a.Mail != b.Mail, "mail")
	note(a.Phone != b.Phone, "phone")
	note(a.Website != b.Website, "website")
	note(a.Highest != b.Highest, "highest")
	note(a.Remarks != b.Remarks, "remarks")
	note(a.Closed != b.Closed, "closed")
	return out
}

// Edits gives the edits that carry out the import, for one Planner.Do; main
// schools come before their departments.
func (r *Result) Edits() []course.Edit {
	rows := map[course.ID]*PreviewRow{}
	for i := range r.Rows {
		rows[r.Rows[i].After.ID] = &r.Rows[i]
	}
	var edits []course.Edit
	var put func(*PreviewRow)
	done := map[course.ID]bool{}
	put = func(row *PreviewRow) {
		if row == nil || done[row.After.ID] {
			return
		}
		done[row.After.ID] = true
		put(rows[row.After.Parent])
		if row.Status != Unchanged {
			edits = append(edits, course.Put(row.After))
		}
	}
	for i := range r.Rows {
		put(&r.Rows[i])
	}
	for _, row := range r.Rows {
		if row.Contact != nil {
			edits = append(edits, course.Put(row.Contact))
		}
	}
	return edits
}

// Label says what carrying out the import is called in the journal.
func (r *Result) Label() course.Label {
	return course.Label{Key: "label.school.import", Args: map[string]string{
		"N": strconv.Itoa(r.New + r.Changed + r.Vanished), "File": r.File,
	}}
}
