package course_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "klassetrin/course"
)

func level(id ID, system string, parent ID, short, isced string, age int) *GradeLevel {
	return &GradeLevel{Base: Base{ID: id}, System: system, Parent: parent, Name: Name3{En: string(id)}, Short: short, ISCED: isced, AgeFrom: age, AgeTo: age + 1}
}

func stage(id ID, system, isced string, from, to int) *GradeLevel {
	return &GradeLevel{Base: Base{ID: id}, System: system, Level: Stage, Name: Name3{En: string(id)}, Short: string(id), ISCED: isced, AgeFrom: from, AgeTo: to}
}

// catalogue gives courses for sets of grade levels, all with one goal and one
// theme.
func catalogue(state CourseState, goal ID, grades ...[]ID) []Record {
	var out []Record
	for i, list := range grades {
		c := robotics.Clone()
		c.ID, c.State, c.Goals, c.Grades = ID(fmt.Sprint("c", state, goal, i)), state, []ID{goal}, list
		out = append(out, c)
	}
	return out
}

// counts writes the row of a goal: "5. 2, 6. 1" without the empty columns.
func counts(c *Coverage, goal ID) string {
	var out []string
	for _, r := range c.Rows {
		for i, cell := range r.Cells {
			name := c.Columns[i].Short
			if name == "" {
				name = string(c.Columns[i].Band)
			}
			if r.Goal.ID == goal && len(cell) > 0 {
				out = append(out, fmt.Sprint(name, " ", len(cell)))
			}
		}
	}
	return strings.Join(out, ", ")
}

func coverageWorld(more ...Record) *Plan {
	base := []Record{
		&Course{Base: Base{ID: "robotics"}, State: Retired}, goal("g1", OwnFramework, "", 1), goal("g2", OwnFramework, "", 2), goal("gone", OwnFramework, "", 3, retired),
		level("dk.stx", "DK", "dk.ungdom", "STX", "3", 16), level("dk.stx.1", "DK", "dk.stx", "1.g", "3", 16), stage("dk.ungdom", "DK", "3", 16, 20),
		level("uk.y7", "UK-ENG", "", "Y7", "2", 11), stage("whole", "DK", "1-2", 11, 13),
	}
	return plan(append(base, more...)...)
}

func TestCoverage(t *testing.T) {
	tests := map[string]struct {
		grades [][]ID
		want   string
	}{
		"one grade":                    {[][]ID{{"dk.6"}}, "6. 1"},
		"a stage is all its grades":    {[][]ID{{"dk.mellemtrin"}, {"dk.6"}}, "5. 1, 6. 2"},
		"stage and its grade are one":  {[][]ID{{"dk.mellemtrin", "dk.6"}}, "5. 1, 6. 1"},
		"a stage without grades":       {[][]ID{{"whole"}}, "5. 1, 6. 1"},
		"a track is its band":          {[][]ID{{"dk.stx.1"}, {"dk.ungdom"}}, "youth 2"},
		"another country's by age":     {[][]ID{{"uk.y7"}}, "5. 1"},
		"a level that is not there":    {[][]ID{{"nowhere"}}, ""},
		"the grade beside is no hit":   {[][]ID{{"dk.7"}}, "7. 1"},
		"two courses at two levels":    {[][]ID{{"dk.5"}, {"dk.7"}}, "5. 1, 7. 1"},
		"three courses at one level":   {[][]ID{{"dk.5"}, {"dk.5"}, {"dk.5", "dk.6"}}, "5. 3, 6. 1"},
		"a course without grade level": {[][]ID{nil}, ""},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			p := coverageWorld(catalogue(Published, "g1", x.grades...)...)
			c := p.Coverage(OwnFramework, p.GradeColumns(), false)
			if got := counts(c, "g1"); got != x.want {
				t.Errorf("%q, want %q", got, x.want)
			}
			if got := counts(c, "g2"); got != "" {
				t.Errorf("the goal that no course has: %q", got)
			}
		})
	}
}

func TestCoverageByBand(t *testing.T) {
	p := coverageWorld(catalogue(Published, "g1", []ID{"dk.mellemtrin"}, []ID{"dk.7", "dk.stx"})...)
	if got, want := counts(p.Coverage(OwnFramework, BandColumns(), false), "g1"), "middle 1, upper 1, youth 1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestWhatIsCounted looks at the states of courses and goals.
func TestWhatIsCounted(t *testing.T) {
	var all []Record
	for _, s := range []CourseState{Draft, Pilot, Published, Retired} {
		all = append(all, catalogue(s, "g1", []ID{"dk.6"})...)
	}
	p := coverageWorld(all...)
	if got := counts(p.Coverage(OwnFramework, p.GradeColumns(), false), "g1"); got != "6. 2" {
		t.Errorf("pilot and published courses are %q", got)
	}
	c := p.Coverage(OwnFramework, p.GradeColumns(), true)
	if got := counts(c, "g1"); got != "6. 3" || c.Courses != 3 {
		t.Errorf("with drafts %q of %d", got, c.Courses)
	}
	shown := func(p *Plan) (out []ID) {
		for _, r := range p.Coverage(OwnFramework, p.GradeColumns(), false).Rows {
			out = append(out, r.Goal.ID)
		}
		return out
	}
	if got := shown(p); !slices.Equal(got, []ID{"g1", "g2"}) {
		t.Errorf("goals %q: a retired one that no course has is no hole", got)
	}
	if got := shown(coverageWorld(catalogue(Published, "gone", []ID{"dk.6"})...)); !slices.Equal(got, []ID{"g1", "g2", "gone"}) {
		t.Errorf("goals %q: a retired one that is taught is shown", got)
	}
}

func TestHoles(t *testing.T) {
	p := coverageWorld(append(catalogue(Published, "g1", []ID{"dk.5", "dk.6"}), catalogue(Published, "g2", []ID{"dk.6"})...)...)
	c := p.Coverage(OwnFramework, p.GradeColumns(), false)
	if c.Holes(0) != 0 || c.Holes(1) != 1 {
		t.Errorf("holes %d and %d, want 0 and 1: nobody serves the other levels", c.Holes(0), c.Holes(1))
	}
	for _, column := range c.Columns {
		if column.Band == BandYouth || column.Band == BandEarly {
			t.Errorf("the band %s is shown though no course is for it", column.Band)
		}
	}
}

// BenchmarkCoverage looks through 500 courses and 110 goals, as the map of
// goals does when it is shown.
func BenchmarkCoverage(b *testing.B) {
	var all []Record
	for i := range 110 {
		all = append(all, goal(ID(fmt.Sprint("o", i)), OwnFramework, "", i))
	}
	for i := range 500 {
		c := robotics.Clone()
		c.ID, c.Grades = ID(fmt.Sprint("c", i)), []ID{"dk.mellemtrin", "dk.7"}
		for j := range 8 {
			c.Goals = append(c.Goals, ID(fmt.Sprint("o", (i*7+j*13)%110)))
		}
		all = append(all, c)
	}
	p := coverageWorld(all...)
	columns := p.GradeColumns()
	for b.Loop() {
		p.Coverage(OwnFramework, columns, false)
	}
}
