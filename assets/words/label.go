package words

import (
	"strings"

	"klassetrin/course"
)

// CourseTitle names a course, also one whose title is not written yet.
func (p *Printer) CourseTitle(c *course.Course) string {
	if strings.TrimSpace(c.Title) == "" {
		return p.T("course.untitled")
	}
	return c.Title
}

// Label says what a change was called, as the undo menu and the history show
// it: "Flyt »Kildekritik« til man 5. okt kl. 08:15". Days in the label's
// values are ISO texts, kinds are their names.
func (p *Printer) Label(l course.Label) string {
	args := course.Args{}
	for name, v := range l.Args {
		args[name] = v
		if name == "Title" && v == "" {
			args[name] = p.T("course.untitled")
		}
		if name == "Kind" {
			args[name] = course.Kind(v)
		}
		if d, err := course.ParseDate(v); err == nil {
			args[name] = p.WeekdayDayMonth(d)
		}
	}
	return strings.TrimSuffix(p.T(l.Key, args), ": ")
}
