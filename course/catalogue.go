package course

import (
	"context"
	"slices"
	"strconv"
)

// AsState gives a copy of a course in another state, and why it cannot have
// that state: only a draft may be incomplete.
func (k *Course) AsState(s CourseState) (*Course, error) {
	n := *k
	n.State = s
	return &n, n.Validate()
}

// SetCourseState gives courses another state in one step. Their design stays,
// and so does their edition.
func (p *Planner) SetCourseState(ctx context.Context, s CourseState, courses ...ID) error {
	var edits []Edit
	title := ""
	for _, id := range courses {
		c := p.Plan.Courses.Get(id)
		if c == nil {
			return &Error{Code: ErrNotFound, Kind: KindCourse}
		}
		if c.State == s {
			continue
		}
		n := *c
		n.State = s
		title = c.Title
		edits = append(edits, Put(&n))
	}
	if len(edits) == 1 {
		return p.Do(ctx, Label{Key: stateLabels[s].one, Args: map[string]string{"Title": title}}, edits...)
	}
	return p.Do(ctx, Label{Key: stateLabels[s].many, Args: countArgs(len(edits))}, edits...)
}

// What changes of state are called, of one course and of several.
var stateLabels = map[CourseState]struct{ one, many string }{
	Draft:     {"label.course.draft", "label.courses.draft"},
	Pilot:     {"label.course.pilot", "label.courses.pilot"},
	Published: {"label.course.published", "label.courses.published"},
	Retired:   {"label.course.retired", "label.courses.retired"},
}

// AddCourses stores new courses in one step, such as copies of several.
func (p *Planner) AddCourses(ctx context.Context, courses ...*Course) error {
	if len(courses) == 1 {
		return p.SaveCourse(ctx, courses[0])
	}
	edits := make([]Edit, 0, len(courses))
	for _, c := range courses {
		n := *c
		n.Edition = max(1, n.Edition)
		edits = append(edits, Put(&n))
	}
	return p.Do(ctx, Label{Key: "label.courses.added", Args: countArgs(len(edits))}, edits...)
}

func countArgs(n int) map[string]string { return map[string]string{"N": strconv.Itoa(n)} }

// Known gives a course from elsewhere without the grade levels, goals and kits
// that this library does not have. The theme goes too when it is none of its
// own.
func (p *Plan) Known(c *Course) *Course {
	n := c.Clone()
	unknownGoal := func(id ID) bool { return !p.Goals.Has(id) }
	n.Grades = slices.DeleteFunc(n.Grades, func(id ID) bool { return !p.GradeLevels.Has(id) })
	n.Goals = slices.DeleteFunc(n.Goals, unknownGoal)
	n.Kits = slices.DeleteFunc(n.Kits, func(k KitNeed) bool { return !p.Kits.Has(k.Kit) })
	for i := range n.Lessons {
		for j := range n.Lessons[i].Activities {
			a := &n.Lessons[i].Activities[j]
			a.Goals = slices.DeleteFunc(a.Goals, unknownGoal)
		}
	}
	if !p.Themes.Has(n.Theme) {
		n.Theme = ""
	}
	return n
}
