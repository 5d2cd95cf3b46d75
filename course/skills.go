package course

import (
	"slices"
	"strings"
)

// KnownSkills gives the words that the library uses for skills, of librarians
// and of courses, each once whatever its capitals, by the alphabet. Using the
// same words is what lets the planner find somebody who can teach a course.
func (p *Plan) KnownSkills() []string {
	var out []string
	for _, l := range p.Librarians.All() {
		out = append(out, l.Skills...)
	}
	for _, c := range p.Courses.All() {
		out = append(out, c.Skills...)
	}
	slices.SortStableFunc(out, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return slices.CompactFunc(out, strings.EqualFold)
}
