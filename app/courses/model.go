// Package courses is the catalogue of courses and the designer in which a
// course gets its lessons and activities.
package courses

import (
	"math"
	"slices"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Row is one course in the catalogue.
type Row struct {
	Course *course.Course
	Theme  *course.Theme // nil when it has none
	Grades string        // in short
	Usage  course.Usage

	rank  int    // where its title stands among all: comparing words of a language takes long
	first int    // where its first grade level stands among all
	found string // what the search looks through
}

// Title gives the title, "" of a draft that has none yet.
func (r Row) Title() string { return strings.TrimSpace(r.Course.Title) }

// StateAll is the filter that lets every state through; "" lets through what
// is in use, which is everything but retired courses.
const StateAll = "all"

// Model is what the catalogue shows; it knows no widgets.
type Model struct {
	Theme course.ID // only this theme, "" for all
	State string    // only this state by its name, StateAll, or "" for what is in use
	Place string    // only courses that can be given there, "" for all
	Grade string    // only courses for these grade levels, as they were typed
	Query string    // words that title, summary, skills or goals must have

	// Unknown is the part of Grade that names no grade level; nothing is left
	// out because of it.
	Unknown string

	plan *course.Plan
	all  []Row
}

// Read takes in all courses of a plan, named in the words of a language. Rows
// then only filters, at every key.
func (m *Model) Read(p *course.Plan, now course.Moment, w *words.Printer) {
	m.plan = p
	m.all = make([]Row, 0, p.Courses.Len())
	for _, c := range p.Courses.All() {
		m.all = append(m.all, Row{
			Course: c, Theme: p.Themes.Get(c.Theme), Grades: w.Grades(p, c.Grades), Usage: p.Usage(c.ID, now),
			first: firstGrade(p, c), found: searchText(p, c, w),
		})
	}
	m.rank(w)
}

// rank puts the titles into the order of the language.
func (m *Model) rank(w *words.Printer) {
	order := make([]int, len(m.all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return w.Compare(m.all[a].Title(), m.all[b].Title()) })
	for rank, i := range order {
		m.all[i].rank = rank
	}
}

// firstGrade gives the place of a course's first grade level; courses without
// one come last.
func firstGrade(p *course.Plan, c *course.Course) int {
	first := math.MaxInt
	for _, id := range c.Grades {
		if g := p.GradeLevels.Get(id); g != nil {
			first = min(first, g.Sort)
		}
	}
	return first
}

// searchText is what a course is found by: title, summary, skills and goals.
func searchText(p *course.Plan, c *course.Course, w *words.Printer) string {
	parts := append([]string{c.Title, c.Summary}, c.Skills...)
	for _, id := range c.Goals {
		if g := p.Goals.Get(id); g != nil {
			parts = append(parts, g.Code, w.Name(g.Name))
		}
	}
	return words.Fold(strings.Join(parts, " "))
}

// Len gives the number of courses, those that are retired too.
func (m *Model) Len() int { return len(m.all) }

// In counts the courses in a state.
func (m *Model) In(s course.CourseState) int {
	n := 0
	for i := range m.all {
		if m.all[i].Course.State == s {
			n++
		}
	}
	return n
}

// Filtered tells whether the user has asked for some courses only.
func (m *Model) Filtered() bool {
	return m.Theme != "" || m.State != "" || m.Place != "" || strings.TrimSpace(m.Grade) != "" || strings.TrimSpace(m.Query) != ""
}

// ShowAll takes all filters away.
func (m *Model) ShowAll() { *m = Model{plan: m.plan, all: m.all} }

// Rows gives the courses that the filters let through.
func (m *Model) Rows() []Row {
	var out []Row
	suits := m.grades()
	query := words.NewQuery(m.Query)
	for _, r := range m.all {
		if m.passes(r.Course) && suits(r.Course) && query.In(r.found) {
			out = append(out, r)
		}
	}
	return out
}

func (m *Model) passes(c *course.Course) bool {
	switch {
	case m.Theme != "" && c.Theme != m.Theme:
		return false
	case m.Place != "" && !slices.ContainsFunc(c.Places, func(k course.PlaceKind) bool { return k.String() == m.Place }):
		return false
	case m.State == "":
		return c.State != course.Retired
	}
	return m.State == StateAll || c.State.String() == m.State
}

// grades gives the filter by grade levels.
func (m *Model) grades() func(*course.Course) bool {
	m.Unknown = ""
	anyone := func(*course.Course) bool { return true }
	if m.plan == nil || strings.TrimSpace(m.Grade) == "" {
		return anyone
	}
	var levels []course.ID
	levels, m.Unknown = course.ParseGrades(m.plan.GradeLevels.All(), m.Grade)
	if len(levels) == 0 {
		return anyone
	}
	related := m.plan.RelatedGrades(levels)
	return func(c *course.Course) bool {
		return slices.ContainsFunc(c.Grades, func(id course.ID) bool { return related[id] })
	}
}

// uses counts the sessions and requests that refer to a course, also those
// that were called off or answered.
func uses(p *course.Plan, id course.ID) int {
	n := len(p.Using(id))
	for _, r := range p.Requests.All() {
		if r.Course == id {
			n++
		}
	}
	return n
}
