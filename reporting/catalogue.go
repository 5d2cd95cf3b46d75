package reporting

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Catalogue is a library's courses on their way to schools: as a web page for
// its site, a mail or paper, or as a workbook. Every course in it is written
// exactly as ForSchools says.
type Catalogue struct {
	Plan    *course.Plan
	Courses []*course.Course // in any order, see Plan.Offered
	Words   *words.Printer   // the language of everything but the library's own texts
	Contact string           // how to book, as the library writes it; "" for nothing
	Made    course.Date
}

// CatalogueFormats are the kinds of files of a catalogue, the usual one first.
var CatalogueFormats = []string{"html", "xlsx"}

// Save writes the catalogue into a file in one of CatalogueFormats; one that
// is not known is taken for the first. A file that exists is replaced whole.
func (c Catalogue) Save(ctx context.Context, path, format string) error {
	write := c.WritePage
	if format == "xlsx" {
		write = c.WriteWorkbook
	}
	return WriteFile(ctx, path, func(w io.Writer) error { return write(ctx, w) })
}

// Title names the catalogue; with one course it is that course.
func (c Catalogue) Title() string {
	if len(c.Courses) == 1 {
		if title := strings.TrimSpace(c.Courses[0].Title); title != "" {
			return title
		}
	}
	return c.Words.T("catalogue.title")
}

func (c Catalogue) library() string {
	if c.Plan.Library == nil {
		return ""
	}
	return c.Plan.Library.Name
}

// chapter is the courses of a theme in the order of their titles.
type chapter struct {
	theme   string
	colour  int
	icon    string
	courses []entry
}

// entry is one course of a catalogue.
type entry struct {
	SchoolText
	course *course.Course
}

// chapters gives the courses by theme, in the library's order of themes; those
// without a theme come last.
func (c Catalogue) chapters() []chapter {
	order := map[course.ID]int{}
	for i, t := range c.Plan.SortedThemes() {
		order[t.ID] = i - c.Plan.Themes.Len()
	}
	list := slices.Clone(c.Courses)
	slices.SortStableFunc(list, func(a, b *course.Course) int {
		return cmp.Or(cmp.Compare(order[a.Theme], order[b.Theme]), c.Words.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	var out []chapter
	for i, x := range list {
		text := ForSchools(c.Plan, x, c.Words)
		if i == 0 || order[x.Theme] != order[list[i-1].Theme] {
			out = append(out, chapter{theme: cmp.Or(text.Theme, c.Words.T("catalogue.theme.none")), colour: text.Colour, icon: text.Icon})
		}
		last := &out[len(out)-1]
		last.courses = append(last.courses, entry{text, x})
	}
	return out
}

// levels gives the grade levels that some course is for, in the order of age: what
// one can filter by. Stages are left out; their grades are there.
func (c Catalogue) levels() []*course.GradeLevel {
	var out []*course.GradeLevel
	for _, g := range c.Plan.GradeLevels.All() {
		stage := c.Plan.GradeLevels.Get(g.Parent)
		named := func(x *course.Course) bool {
			return slices.Contains(x.Grades, g.ID) || !g.Retired && stage != nil && stage.Level == course.Stage && slices.Contains(x.Grades, stage.ID)
		}
		if g.Level != course.Stage && slices.ContainsFunc(c.Courses, named) {
			out = append(out, g)
		}
	}
	slices.SortStableFunc(out, func(a, b *course.GradeLevel) int { return cmp.Compare(a.Sort, b.Sort) })
	return out
}
