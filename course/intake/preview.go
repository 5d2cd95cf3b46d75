package intake

import (
	"strings"

	"klassetrin/course"
)

// Options say how a register is taken in.
type Options struct {
	Mapping      Mapping                    // which column is what; nil for Register.Columns
	Place        string                     // number of a municipality or Saxon county (see Places); "" for all
	Only         map[course.SchoolType]bool // new schools of these types only; nil for all
	MarkClosed   bool                       // schools of the place that are no longer in the file count as closed
	WithContacts bool                       // take in the personal columns as contacts
	Country      string                     // "DK", "DE-SN"; "" for the library's own
	Today        course.Date                // for days of closing, and for contacts
	Role         string                     // what the role of a contact is called, in the user's language
	Source       string                     // where contacts are from; "" for the file's name
	NewID        func() course.ID           // nil for course.NewID
}

// Status says what an import does with a school.
type Status uint8

// The statuses of a row of a preview.
const (
	New       Status = iota // the plan gets it
	Changed                 // the plan has it, and the file says something else
	Unchanged               // the plan has it just so
	Vanished                // the plan has it, the file no longer does: it is marked closed
)

// PreviewRow is a school of a preview.
type PreviewRow struct {
	Line     int // of the file, from 1; 0 for a vanished school
	Status   Status
	Before   *course.School  // nil for a new one
	After    *course.School  // as it will be
	Fields   []string        // that change, by the names of the school's JSON form, and "contact"
	Contact  *course.Contact // to be made or altered, nil for none
	Problems []*course.Error // values of the row that were left out
}

// Result is what an import would do. Every row of the file is counted once:
// Read = New + Changed + Unchanged + Rejected + Merged + OutsidePlace + OtherType.
type Result struct {
	File                                    string
	Read, New, Changed, Unchanged, Rejected int
	Merged                                  int // further rows of a school that is in the file already
	OutsidePlace                            int // rows of schools that lie elsewhere
	OtherType                               int // rows of new schools whose type was not asked for
	Vanished                                int // schools of the plan that will be marked closed; not rows of the file
	Rows                                    []PreviewRow
	Rejections                              []*course.Error // Kind school, Args File, Row, Column, Value; First for duplicates
}

// Preview compares a register with the plan and tells what would change; it
// alters nothing. Schools are known again by their official number, and where
// a list has none by name and postcode. Fields that the file leaves empty and
// those the library writes itself (area, remarks) stay. Errors: ErrColumns
// when no column is mapped to the name.
func Preview(plan *course.Plan, reg *Register, o Options) (*Result, error) {
	p := newPreviewer(plan, reg, o)
	if !p.m.Has(Name) {
		e := refuse(course.ErrColumns, reg.File, nil)
		e.Field = string(Name)
		return nil, e
	}
	for _, row := range reg.Rows {
		p.take(row)
	}
	p.settle()
	if o.MarkClosed {
		p.vanish()
	}
	return p.result, nil
}

// previewer gathers a result.
type previewer struct {
	plan    *course.Plan
	reg     *Register
	o       Options
	m       Mapping
	country string
	result  *Result

	drafts   []*draft
	byNumber map[string]*draft
	byText   map[string]*draft          // rows without a number
	numbers  map[string]bool            // all that the file has, also of rows that are not taken
	places   map[string]bool            // municipalities that the file has rows of
	types    map[course.SchoolType]bool // types that the file has rows of
	within   int                        // rows within the place
	planned  map[string]course.ID       // schools of the plan by number
	named    map[string][]*course.School
	used     map[course.ID]bool
	people   map[course.ID][]*course.Contact
}

func newPreviewer(plan *course.Plan, reg *Register, o Options) *previewer {
	p := &previewer{
		plan: plan, reg: reg, o: o, m: o.Mapping, country: o.Country, result: &Result{File: reg.File},
		byNumber: map[string]*draft{}, byText: map[string]*draft{}, numbers: map[string]bool{}, places: map[string]bool{},
		types: map[course.SchoolType]bool{}, planned: plan.SchoolNumbers(), named: map[string][]*course.School{},
		used: map[course.ID]bool{}, people: map[course.ID][]*course.Contact{},
	}
	if p.m == nil {
		p.m = reg.Columns
	}
	if p.country == "" && plan.Library != nil {
		p.country = plan.Library.Country
	}
	if p.o.NewID == nil {
		p.o.NewID = course.NewID
	}
	for _, s := range plan.Schools.All() {
		key := plainHeading(s.Name)
		p.named[key] = append(p.named[key], s)
	}
	for _, c := range plan.Contacts.All() {
		p.people[c.School] = append(p.people[c.School], c)
	}
	return p
}

func (p *previewer) source() string {
	if p.o.Source != "" {
		return p.o.Source
	}
	return clip(p.reg.File, course.MaxName-1)
}

// take reads one row and files it: outside the place, rejected, merged, of
// another type, or a draft.
func (p *previewer) take(row Row) {
	p.result.Read++
	v := cells(row, p.m)
	place, _ := placeOf(v)
	p.places[place] = true
	if t, ok := schoolType(v, p.countryOf(place)); ok {
		p.types[t] = true
	}
	if number := v.of(Number); number != "" {
		p.numbers[number] = true
	}
	if p.o.Place != "" && !samePlace(place, p.o.Place) {
		p.result.OutsidePlace++
		return
	}
	p.within++
	d, fault := p.read(row)
	if fault != nil {
		p.reject(fault)
		return
	}
	if p.repeated(d) {
		return
	}
	if d.before = p.match(d); d.before == nil && p.o.Only != nil && !p.o.Only[p.typeOf(d)] {
		p.result.OtherType++
		return
	}
	if !p.number(d) {
		return
	}
	p.drafts = append(p.drafts, d)
}

func (p *previewer) reject(errs ...*course.Error) {
	p.result.Rejected++
	p.result.Rejections = append(p.result.Rejections, errs...)
}

// repeated merges a further row of a school, such as a second building, and
// rejects a second school with the same number.
func (p *previewer) repeated(d *draft) bool {
	s := &d.school
	if s.Number == "" {
		key := strings.Join([]string{plainHeading(s.Name), s.Postcode, plainHeading(s.Town), plainHeading(s.Address)}, "|")
		if p.byText[key] != nil {
			p.result.Merged++
			return true
		}
		p.byText[key] = d
		return false
	}
	first := p.byNumber[s.Number]
	if first == nil {
		p.byNumber[s.Number] = d
		return false
	}
	if plainHeading(first.school.Name) == plainHeading(s.Name) {
		p.result.Merged++
		return true
	}
	e := p.faultAt(d.row, course.ErrDuplicate, Number, s.Number)
	e.Args["First"] = first.row.Line
	p.reject(e)
	return true
}

// match finds the school of the plan that a row is about, nil for none.
func (p *previewer) match(d *draft) *course.School {
	s := &d.school
	if id, ok := p.planned[s.Number]; ok && s.Number != "" {
		return p.plan.Schools.Get(id)
	}
	var found []*course.School
	for _, other := range p.named[plainHeading(s.Name)] {
		if s.Number != "" && (other.Number != "" || p.used[other.ID]) {
			continue
		}
		near := s.Postcode != "" && s.Postcode == other.Postcode || s.Town != "" && plainHeading(s.Town) == plainHeading(other.Town)
		vague := s.Number == "" && (s.Postcode == "" || other.Postcode == "") && (s.Town == "" || other.Town == "")
		if near || vague {
			found = append(found, other)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	for _, other := range found {
		if s.Address != "" && plainHeading(s.Address) == plainHeading(other.Address) {
			return other
		}
	}
	return nil
}

// number gives a draft the ID of its school. It rejects a row whose school
// another row is about already.
func (p *previewer) number(d *draft) bool {
	if d.before == nil {
		d.school.ID = p.o.NewID()
		return true
	}
	d.school.ID = d.before.ID
	if p.used[d.school.ID] {
		p.reject(p.faultAt(d.row, course.ErrDuplicate, Name, d.school.Name))
		return false
	}
	p.used[d.school.ID] = true
	return true
}
