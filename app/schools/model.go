// Package schools is the screen for the schools, their contacts and classes,
// and for taking in a register of schools.
package schools

import (
	"cmp"
	"slices"
	"strings"

	"klassetrin/course"
)

// Row is one school in the list, with everything that the list shows.
type Row struct {
	ID      course.ID
	Name    string
	Type    course.SchoolType
	Area    string
	Reach   course.Reach
	Closed  bool
	place   int    // in the order of the names
	sought  string // what a search looks through, in lower case
	pupils  int
	visitBy course.Date // day of the next visit, far away when there is none
}

// Key tells rows apart.
func (r Row) Key() string { return string(r.ID) }

// Unreached tells whether the school has classes but nothing was or will be
// given to them this school year.
func (r Row) Unreached() bool { return !r.Closed && r.Reach.Classes > 0 && r.Reach.Booked == 0 }

// Share is the share of the classes that were reached, from 0 to 1.
func (r Row) Share() float64 {
	if r.Reach.Classes == 0 {
		return 0
	}
	return float64(r.Reach.Reached) / float64(r.Reach.Classes)
}

// Model is what the list shows, worked out from the plan; it knows no widgets.
type Model struct {
	Rows      []Row // all schools, in the order of their names
	Types     []course.SchoolType
	Areas     []string
	Schools   int // open ones
	Classes   int // of the open ones, this school year
	Pupils    int
	Unreached int
	Closed    int
}

// never sorts behind every day.
const never = course.Date(1 << 30)

// Read works out all rows; compare orders names as the language does, which is
// slow, so that the order of the rows before serves to begin with.
func Read(p *course.Plan, today course.Date, compare func(a, b string) int, before []Row) Model {
	m := Model{}
	rows := make([]*Row, 0, p.Schools.Len())
	types, areas := map[course.SchoolType]bool{}, map[string]bool{}
	for _, s := range p.Schools.All() {
		r := &Row{
			ID: s.ID, Name: s.Name, Type: s.Type, Area: s.Area, Closed: s.Closed, Reach: p.Reach(s.ID, today), visitBy: never,
			sought: strings.ToLower(s.Name + " " + s.Town + " " + s.Number + " " + s.Postcode),
		}
		if r.Reach.Next != nil {
			r.visitBy = *r.Reach.Next
		}
		m.count(p, r, today)
		if !s.Closed {
			types[s.Type], areas[s.Area] = true, true
		}
		rows = append(rows, r)
	}
	places := make(map[course.ID]int, len(before))
	for _, r := range before {
		places[r.ID] = r.place
	}
	for _, r := range rows {
		r.place = places[r.ID]
	}
	slices.SortFunc(rows, func(a, b *Row) int { return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.ID, b.ID)) })
	slices.SortFunc(rows, func(a, b *Row) int { return cmp.Or(compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	m.Rows = make([]Row, len(rows))
	for i, r := range rows {
		r.place = i
		m.Rows[i] = *r
	}
	for t := range types {
		m.Types = append(m.Types, t)
	}
	slices.Sort(m.Types)
	m.Areas = ordered(p, areas)
	return m
}

// count adds an open school to the sums.
func (m *Model) count(p *course.Plan, r *Row, today course.Date) {
	if r.Closed {
		m.Closed++
		return
	}
	m.Schools++
	m.Classes += r.Reach.Classes
	if r.Unreached() {
		m.Unreached++
	}
	if p.Library == nil || r.Reach.Classes == 0 {
		return
	}
	year := p.Library.SchoolYear(today)
	for _, k := range p.ClassesIn(r.ID, year) {
		n, _ := k.PupilsIn(year)
		r.pupils += n
	}
	m.Pupils += r.pupils
}

// ordered gives the areas that occur: those of the library's list in its
// order, then others.
func ordered(p *course.Plan, areas map[string]bool) []string {
	var out []string
	delete(areas, "")
	if p.Library != nil {
		for _, a := range p.Library.Areas {
			if areas[a] {
				out = append(out, a)
				delete(areas, a)
			}
		}
	}
	rest := make([]string, 0, len(areas))
	for a := range areas {
		rest = append(rest, a)
	}
	slices.Sort(rest)
	return append(out, rest...)
}

// The keys of the filters that are not a type or an area.
const (
	showAll       = "all"
	showUnreached = "unreached"
	showClosed    = "closed"
)

func typeKey(t course.SchoolType) string { return "type:" + t.String() }

func areaKey(a string) string { return "area:" + a }

// Filter gives the rows of a filter in which all words of a query occur. Closed
// schools are shown by their own filter only.
func (m Model) Filter(key, query string) []Row {
	terms := strings.Fields(strings.ToLower(query))
	var out []Row
	for _, r := range m.Rows {
		if !r.in(key) {
			continue
		}
		hit := true
		for _, t := range terms {
			hit = hit && strings.Contains(r.sought, t)
		}
		if hit {
			out = append(out, r)
		}
	}
	return out
}

func (r Row) in(key string) bool {
	switch key {
	case showAll:
		return !r.Closed
	case showUnreached:
		return r.Unreached()
	case showClosed:
		return r.Closed
	}
	return !r.Closed && (key == typeKey(r.Type) || key == areaKey(r.Area))
}

// The orders of the columns.
func byName(a, b Row) int    { return cmp.Compare(a.place, b.place) }
func byType(a, b Row) int    { return cmp.Compare(a.Type, b.Type) }
func byArea(a, b Row) int    { return cmp.Compare(a.Area, b.Area) }
func byClasses(a, b Row) int { return cmp.Compare(a.Reach.Classes, b.Reach.Classes) }
func byVisit(a, b Row) int   { return cmp.Compare(a.visitBy, b.visitBy) }

// byReach puts the least reached first; among equals the one with most classes.
func byReach(a, b Row) int {
	return cmp.Or(cmp.Compare(a.Share(), b.Share()), cmp.Compare(b.Reach.Classes, a.Reach.Classes))
}

// find gives the place of a school among rows, -1 when it is not there.
func find(rows []Row, id course.ID) int {
	return slices.IndexFunc(rows, func(r Row) bool { return r.ID == id })
}

// sortedGrades gives the grade levels of the library's system in their order,
// without stages and those no longer in use.
func sortedGrades(p *course.Plan) []*course.GradeLevel {
	var out []*course.GradeLevel
	for _, g := range p.GradeLevels.All() {
		if p.Library != nil && g.System == p.Library.Country && g.Level != course.Stage && !g.Retired {
			out = append(out, g)
		}
	}
	slices.SortStableFunc(out, func(a, b *course.GradeLevel) int { return cmp.Compare(a.Sort, b.Sort) })
	return out
}

// endYear gives the school year from which a class with a history can be gone:
// the one after the last in which it has a session, and not before this one.
func endYear(p *course.Plan, k *course.Class, year int) int {
	for _, s := range p.Using(k.ID) {
		year = max(year, p.Library.SchoolYear(s.Day)+1)
	}
	return year
}
