package course

import "slices"

// Offer says which courses a library offers to schools.
type Offer struct {
	Pilot bool // those that are being tried out too, besides the published ones
	Theme ID   // only this theme, "" for all
	Grade ID   // only those that are for this grade level or stage, "" for all
}

// Offered gives the courses of an offer in the order of the plan. Drafts and
// retired courses are never offered.
func (p *Plan) Offered(o Offer) []*Course {
	var out []*Course
	for _, c := range p.Courses.All() {
		if c.State != Published && (c.State != Pilot || !o.Pilot) {
			continue
		}
		if (o.Theme == "" || c.Theme == o.Theme) && (o.Grade == "" || p.For(c, o.Grade)) {
			out = append(out, c)
		}
	}
	return out
}

// For tells whether a course is for a grade level: it names the level itself,
// a stage around it, or a level within it.
func (p *Plan) For(c *Course, grade ID) bool {
	return slices.ContainsFunc(c.Grades, func(id ID) bool { return p.within(id, grade) || p.within(grade, id) })
}

// within tells whether a grade level is another one or lies in it.
func (p *Plan) within(id, stage ID) bool {
	for range 10 { // parents that the user has put into a ring end too
		if id == stage {
			return true
		}
		g := p.GradeLevels.Get(id)
		if g == nil || g.Parent == "" {
			return false
		}
		id = g.Parent
	}
	return false
}
