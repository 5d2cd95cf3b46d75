package courses

import (
	"slices"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// The goals that the map of goals may be narrowed to.
const (
	mapAll   = "all"
	mapHoles = "holes" // with a hole at a grade level that the catalogue serves
	mapNone  = "none"  // that no course has
)

// MapModel is what the map of goals shows; it knows no widgets.
type MapModel struct {
	Framework string
	Bands     bool   // columns are bands instead of school years
	Drafts    bool   // drafts count too
	Show      string // mapAll, mapHoles or mapNone
	Coverage  *course.Coverage
}

// MapSection is an area of the map with the rows that stand in it.
type MapSection struct {
	Area course.ID // "" for goals that stand in none
	Rows []int     // places in Coverage.Rows
}

// Look works the map out anew.
func (m *MapModel) Look(p *course.Plan) {
	if list := p.Frameworks(); !slices.Contains(list, m.Framework) {
		m.Framework = mostUsed(p, list)
	}
	columns := p.GradeColumns()
	if m.Bands {
		columns = course.BandColumns()
	}
	m.Coverage = p.Coverage(m.Framework, columns, m.Drafts)
}

// mostUsed gives the framework whose goals most courses have, so that the map
// opens on one that says something; among equals the first.
func mostUsed(p *course.Plan, frameworks []string) string {
	count := map[string]int{}
	for _, c := range p.Courses.All() {
		for _, id := range c.Goals {
			if g := p.Goals.Get(id); g != nil {
				count[g.Framework]++
			}
		}
	}
	best := ""
	for _, f := range frameworks {
		if best == "" || count[f] > count[best] {
			best = f
		}
	}
	return best
}

// Sections gives the rows that are shown, by area.
func (m *MapModel) Sections() []MapSection {
	var out []MapSection
	for i, r := range m.Coverage.Rows {
		if m.Show == mapHoles && m.Coverage.Holes(i) == 0 || m.Show == mapNone && len(r.Courses) > 0 {
			continue
		}
		if n := len(out); n == 0 || out[n-1].Area != r.Goal.Parent {
			out = append(out, MapSection{Area: r.Goal.Parent})
		}
		last := &out[len(out)-1]
		last.Rows = append(last.Rows, i)
	}
	return out
}

// Covered counts the goals that at least one course has.
func (m *MapModel) Covered() int {
	n := 0
	for _, r := range m.Coverage.Rows {
		if len(r.Courses) > 0 {
			n++
		}
	}
	return n
}

// Highest is the greatest number of courses in one cell.
func (m *MapModel) Highest() int {
	n := 0
	for _, r := range m.Coverage.Rows {
		for _, cell := range r.Cells {
			n = max(n, len(cell))
		}
	}
	return n
}

// columnName names a column in short: "6." or the band.
func columnName(c course.GradeColumn, w *words.Printer) string {
	if c.Short != "" {
		return c.Short
	}
	return w.BandShort(c.Band)
}

// columnTitle names a column in full: "6. klasse" or the band.
func columnTitle(p *course.Plan, c course.GradeColumn, w *words.Printer) string {
	g := p.GradeLevels.Get(c.Level)
	if g == nil {
		return w.Band(c.Band)
	}
	name, _, _ := strings.Cut(w.Name(g.Name), " (")
	return name
}

// titlesOf lists courses by their titles, at most so many.
func titlesOf(list []*course.Course, most int, w *words.Printer) []string {
	var out []string
	for _, c := range list {
		if len(out) == most {
			return append(out, w.N("courses.goalmap.more", len(list)-most))
		}
		out = append(out, c.Title)
	}
	return out
}
