// Package courses is the catalogue of courses and the designer in which a
// course gets its lessons and activities.
package courses

import (
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
}

// Model is what the catalogue shows; it knows no widgets.
type Model struct {
	Theme course.ID // only this theme, "" for all
	State string    // only this state by its name, "" for all
	Query string    // words that the title must have
}

// Filtered tells whether some courses may be left out.
func (m *Model) Filtered() bool {
	return m.Theme != "" || m.State != "" || strings.TrimSpace(m.Query) != ""
}

// Rows gives the courses that the filters let through, with grade levels named
// in a language.
func (m *Model) Rows(p *course.Plan, now course.Moment, lang string) []Row {
	var out []Row
	for _, c := range p.Courses.All() {
		if m.passes(c) {
			out = append(out, Row{Course: c, Theme: p.Themes.Get(c.Theme), Grades: words.For(words.Lang(lang)).Grades(p, c.Grades), Usage: p.Usage(c.ID, now)})
		}
	}
	return out
}

func (m *Model) passes(c *course.Course) bool {
	if m.Theme != "" && c.Theme != m.Theme || m.State != "" && c.State.String() != m.State {
		return false
	}
	title := strings.ToLower(c.Title)
	for word := range strings.FieldsSeq(strings.ToLower(m.Query)) {
		if !strings.Contains(title, word) {
			return false
		}
	}
	return true
}

// InState counts the courses in a state.
func InState(p *course.Plan, s course.CourseState) int {
	n := 0
	for _, c := range p.Courses.All() {
		if c.State == s {
			n++
		}
	}
	return n
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
