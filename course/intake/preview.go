package intake

import "klassetrin/course"

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
		p.numbers[cells(row, p.m).of(Number)] = true
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

	drafts     []*draft
	byNumber   map[string]*draft
	all        gazetteer                  // rows that are taken
	unnumbered gazetteer                  // those of them without a number
	numbers    map[string]bool            // all that the file has, also of rows that are not taken
	places     map[string]bool            // municipalities that the file has rows of
	types      map[course.SchoolType]bool // types that the file has rows of
	located    bool                       // a column tells the municipality
	within     int                        // rows within the place
	planned    map[string]course.ID       // schools of the plan by number
	named      map[string][]*course.School
	used       map[course.ID]bool
	people     map[course.ID][]*course.Contact
}

func newPreviewer(plan *course.Plan, reg *Register, o Options) *previewer {
	p := &previewer{
		plan: plan, reg: reg, o: o, m: o.Mapping, country: o.Country, result: &Result{File: reg.File},
		byNumber: map[string]*draft{}, all: gazetteer{}, unnumbered: gazetteer{}, numbers: map[string]bool{}, places: map[string]bool{},
		types: map[course.SchoolType]bool{}, planned: plan.SchoolNumbers(), named: map[string][]*course.School{},
		used: map[course.ID]bool{}, people: map[course.ID][]*course.Contact{},
	}
	if p.m == nil {
		p.m = reg.Columns
	}
	p.located = p.m.Has(Municipality) || p.m.Has(MunicipalityName)
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
	place, _ := placeOf(cells(row, p.m))
	p.places[place] = true
	if t, ok := schoolType(cells(row, p.m), p.countryOf(place)); ok {
		p.types[t] = true
	}
	if p.o.Place != "" && p.located && !samePlace(place, p.o.Place) {
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
// rejects a row that contradicts an earlier one of the same school: the same
// number with another name, or without numbers the same name and place with
// another address.
func (p *previewer) repeated(d *draft) bool {
	s := &d.school
	if first := p.byNumber[s.Number]; first != nil && s.Number != "" {
		return p.again(d, first, Number, s.Number, plainHeading(first.school.Name) == plainHeading(s.Name))
	}
	seen := p.all
	if s.Number != "" {
		seen = p.unnumbered
	}
	if first := seen.find(s); first != nil {
		return p.again(d, first, Name, s.Name, s.Address == "" || plainHeading(s.Address) == plainHeading(first.school.Address))
	}
	p.all.add(d)
	if s.Number == "" {
		p.unnumbered.add(d)
	} else {
		p.byNumber[s.Number] = d
	}
	return false
}

func (p *previewer) again(d, first *draft, f Field, value string, same bool) bool {
	if same {
		p.result.Merged++
		return true
	}
	e := p.faultAt(d.row, course.ErrDuplicate, f, value)
	e.Args["First"] = first.row.Line
	p.reject(e)
	return true
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
