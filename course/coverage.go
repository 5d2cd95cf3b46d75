package course

import (
	"cmp"
	"slices"
	"unicode"
)

// GradeColumn is a column of the map of goals: school years that go by the same
// short name, or a whole band.
type GradeColumn struct {
	Band  Band
	Short string // "6."; "" for a column that is a whole band
	Level ID     // the first level of a school year, "" for a band
	age   int    // typical age on entry to a school year
}

// BandColumns gives one column for each band.
func BandColumns() []GradeColumn {
	var out []GradeColumn
	for _, b := range Bands {
		out = append(out, GradeColumn{Band: b})
	}
	return out
}

// inSchool tells whether a band is divided into school years.
func inSchool(b Band) bool { return b == BandLower || b == BandMiddle || b == BandUpper }

// GradeColumns gives the school years of the library's country one by one, and
// bands for what comes before and after. "Klasse 6" of two Saxon types of
// school is one column: the map asks how old the pupils are.
func (p *Plan) GradeColumns() []GradeColumn {
	var years []GradeColumn
	for _, g := range p.GradeLevels.All() {
		if g.Level != Grade || !inSchool(g.Band()) || g.Retired || p.Library == nil || g.System != p.Library.Country || !numberedYear(g.Short) {
			continue
		}
		i := slices.IndexFunc(years, func(c GradeColumn) bool { return c.Short == g.Short })
		if i < 0 {
			years = append(years, GradeColumn{Band: g.Band(), Short: g.Short, Level: g.ID, age: g.AgeFrom})
		} else if g.AgeFrom < years[i].age {
			years[i].age = g.AgeFrom
		}
	}
	if len(years) == 0 {
		return BandColumns()
	}
	slices.SortStableFunc(years, func(a, b GradeColumn) int { return cmp.Compare(a.age, b.age) })
	out := []GradeColumn{{Band: BandEarly}}
	out = append(out, years...)
	return append(out, GradeColumn{Band: BandYouth}, GradeColumn{Band: BandHigher}, GradeColumn{Band: BandOutside})
}

// numberedYear tells a school year, "6." or "Y6", from a special class.
func numberedYear(short string) bool {
	return len(short) > 0 && len(short) < 5 && slices.ContainsFunc([]rune(short), unicode.IsDigit)
}

// CoverageRow is a goal of the map with the courses that have it, by column.
type CoverageRow struct {
	Goal    *Goal
	Courses []*Course   // all that have the goal
	Cells   [][]*Course // those of each column
}

// Coverage tells which goals are taught at which grade levels.
type Coverage struct {
	Columns []GradeColumn
	Rows    []CoverageRow // in the order of the tree, without areas
	Served  []int         // courses of each column, whatever their goals
	Courses int           // that were looked at
}

// Hole tells whether no course has the goal of a row at a column that the
// catalogue serves at all.
func (c *Coverage) Hole(row, column int) bool {
	return c.Served[column] > 0 && len(c.Rows[row].Cells[column]) == 0
}

// Holes counts the holes of a row.
func (c *Coverage) Holes(row int) int {
	n := 0
	for i := range c.Columns {
		if c.Hole(row, i) {
			n++
		}
	}
	return n
}

// Coverage looks through the catalogue: the published and pilot courses, with
// drafts those too. A course that is for a stage is for all its grades. Columns
// that are whole bands are left out where no course is for them; retired goals
// where no course has them.
func (p *Plan) Coverage(framework string, columns []GradeColumn, drafts bool) *Coverage {
	m := columnFinder{p: p, columns: columns, under: map[ID][]*GradeLevel{}, known: map[ID][]int{}}
	for _, g := range p.GradeLevels.All() {
		if g.Parent != "" {
			m.under[g.Parent] = append(m.under[g.Parent], g)
		}
	}
	out := &Coverage{Served: make([]int, len(columns)), Columns: columns}
	at := map[ID]int{}
	for _, n := range p.GoalTree(framework) {
		if !n.Goal.Area {
			at[n.Goal.ID] = len(out.Rows)
			out.Rows = append(out.Rows, CoverageRow{Goal: n.Goal, Cells: make([][]*Course, len(columns))})
		}
	}
	for _, c := range p.Courses.All() {
		if c.State == Retired || c.State == Draft && !drafts {
			continue
		}
		out.Courses++
		served := m.columnsOf(c)
		for _, i := range served {
			out.Served[i]++
		}
		for _, goal := range c.Goals {
			if row, ok := at[goal]; ok {
				out.Rows[row].add(c, served)
			}
		}
	}
	out.trim(p.Earlier(framework))
	return out
}

func (r *CoverageRow) add(c *Course, columns []int) {
	r.Courses = append(r.Courses, c)
	for _, i := range columns {
		r.Cells[i] = append(r.Cells[i], c)
	}
}

// trim leaves out bands that nobody serves and retired goals that no course
// has; of an earlier edition all goals stay.
func (c *Coverage) trim(earlier bool) {
	var keep []int
	for i, column := range c.Columns {
		if column.Short != "" || c.Served[i] > 0 || inSchool(column.Band) {
			keep = append(keep, i)
		}
	}
	pickColumns(&c.Columns, keep)
	pickColumns(&c.Served, keep)
	c.Rows = slices.DeleteFunc(c.Rows, func(r CoverageRow) bool { return r.Goal.Retired && !earlier && len(r.Courses) == 0 })
	for i := range c.Rows {
		pickColumns(&c.Rows[i].Cells, keep)
	}
}

func pickColumns[T any](list *[]T, keep []int) {
	out := make([]T, 0, len(keep))
	for _, i := range keep {
		out = append(out, (*list)[i])
	}
	*list = out
}

// columnFinder tells the columns of grade levels.
type columnFinder struct {
	p       *Plan
	columns []GradeColumn
	under   map[ID][]*GradeLevel
	known   map[ID][]int
}

// columnsOf gives the columns that a course is for, in order.
func (m *columnFinder) columnsOf(c *Course) []int {
	var out []int
	for _, id := range c.Grades {
		for _, i := range m.find(id) {
			if !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return out
}

// find gives the columns of a level: of a stage those of its grades.
func (m *columnFinder) find(id ID) []int {
	if out, ok := m.known[id]; ok {
		return out
	}
	m.known[id] = nil // stages that stand in each other end here
	g := m.p.GradeLevels.Get(id)
	if g == nil {
		return nil
	}
	var out []int
	for _, child := range m.under[id] {
		out = append(out, m.find(child.ID)...)
	}
	if len(out) == 0 {
		out = m.place(g)
	}
	m.known[id] = out
	return out
}

// place gives the columns of a level that has none below it: its band, or the
// year of its short name, or else, as for a stage without grades or another
// country's level, the years of its pupils' age.
func (m *columnFinder) place(g *GradeLevel) []int {
	band := g.Band()
	for _, fits := range []func(GradeColumn) bool{
		func(c GradeColumn) bool { return c.Short == "" && c.Band == band },
		func(c GradeColumn) bool { return g.Level == Grade && c.Short != "" && c.Short == g.Short && m.home(g) },
		func(c GradeColumn) bool {
			return g.Level == Stage && c.Short != "" && c.age >= g.AgeFrom && c.age < g.AgeTo
		},
	} {
		var out []int
		for i, c := range m.columns {
			if fits(c) {
				out = append(out, i)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return m.nearest(g)
}

// nearest gives the school year whose pupils are nearest in age.
func (m *columnFinder) nearest(g *GradeLevel) []int {
	var out []int
	least := 100
	for i, c := range m.columns {
		if d := max(c.age-g.AgeFrom, g.AgeFrom-c.age); c.Short != "" && d < least && inSchool(g.Band()) {
			out, least = []int{i}, d
		}
	}
	return out
}

// home tells whether a level is of the library's own country.
func (m *columnFinder) home(g *GradeLevel) bool {
	return m.p.Library != nil && g.System == m.p.Library.Country
}
