package words

import (
	"strconv"
	"strings"

	"klassetrin/course"
)

// DifferenceText is a difference between two designs of a course in words.
type DifferenceText struct {
	What          string // "Changed", "Added", "Removed", "Moved"
	Where         string // the lesson or activity it is about, "" for the course itself
	Field         string // what of it, "" when it is about all of it
	Before, After string // the values, "" for nothing
}

var differenceKeys = map[course.DifferenceKind]string{
	course.Altered: "difference.altered",
	course.Added:   "difference.added",
	course.Removed: "difference.removed",
	course.Moved:   "difference.moved",
}

// Difference says in what two designs of a course differ; names of goals, kits,
// themes and grade levels come from the plan.
func (p *Printer) Difference(plan *course.Plan, older, newer *course.Course, d course.Difference) DifferenceText {
	t := DifferenceText{What: p.choice(differenceKeys[d.Kind], strconv.Itoa(int(d.Kind)))}
	switch d.Kind {
	case course.Altered:
		t.Field = p.differingField(d)
		t.Before, t.After = p.designValue(plan, d.Before), p.designValue(plan, d.After)
		if d.New.Lesson >= 0 {
			t.Where = p.spot(newer, d.New)
		}
	case course.Moved:
		t.Where = p.spot(newer, d.New)
		t.Before, t.After = p.bareSpot(d.Old), p.bareSpot(d.New)
	case course.Added:
		t.Where, t.After = p.spot(newer, d.New), p.designValue(plan, d.After)
	case course.Removed:
		t.Where, t.Before = p.spot(older, d.Old), p.designValue(plan, d.Before)
	}
	return t
}

// differingField names what is different, as the designer calls it.
func (p *Printer) differingField(d course.Difference) string {
	switch {
	case d.Field == "group":
		return p.T("catalogue.group")
	case d.Field == "places":
		return p.T("catalogue.places")
	case d.Field == "type":
		return p.T("courses.activity.type")
	}
	return p.Field(d.Field)
}

// bareSpot says where a lesson or activity stands: "Lesson 2, activity 1".
func (p *Printer) bareSpot(s course.Spot) string {
	out := p.T("field.item.lesson", course.Args{"N": s.Lesson + 1})
	if s.Activity >= 0 {
		out += ", " + p.T("field.item.activity", course.Args{"N": s.Activity + 1})
	}
	return out
}

// spot says where a lesson or activity stands and what it is called.
func (p *Printer) spot(c *course.Course, s course.Spot) string {
	title := c.Lessons[s.Lesson].Title
	if s.Activity >= 0 {
		title = c.Lessons[s.Lesson].Activities[s.Activity].Title
	}
	if title = strings.TrimSpace(title); title == "" {
		return p.bareSpot(s)
	}
	return p.bareSpot(s) + " · " + title
}

// designValue writes a value of a design.
func (p *Printer) designValue(plan *course.Plan, v any) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		if v {
			return p.T("difference.yes")
		}
		return p.T("difference.no")
	case int:
		return p.Minutes(v)
	case [2]int:
		return p.GroupSize(v[0], v[1])
	case course.LearningType:
		return p.LearningType(v)
	case *course.Lesson:
		return strings.TrimSpace(p.Minutes(v.Minutes) + "\n" + p.activitiesOf(v))
	case *course.Activity:
		return strings.TrimSpace(p.Minutes(v.Minutes) + " · " + p.LearningType(v.Type) + "\n" + v.Text)
	}
	return p.designList(plan, v)
}

// designList writes a reference or a list of a design.
func (p *Printer) designList(plan *course.Plan, v any) string {
	var out []string
	switch v := v.(type) {
	case course.ID:
		return p.recordName(plan, v)
	case []string:
		out = v
	case []course.ID:
		for _, id := range v {
			out = append(out, p.recordName(plan, id))
		}
	case []course.PlaceKind:
		for _, k := range v {
			out = append(out, p.PlaceKind(k))
		}
	case []course.KitNeed:
		for _, k := range v {
			name := p.recordName(plan, k.Kit)
			if k.PerPupils > 0 {
				name = p.T("difference.kit", course.Args{"Name": name, "N": k.PerPupils})
			}
			out = append(out, name)
		}
	}
	return strings.Join(out, "\n")
}

// recordName names a theme, a goal, a grade level or a kit.
func (p *Printer) recordName(plan *course.Plan, id course.ID) string {
	if t := plan.Themes.Get(id); t != nil {
		return t.Name
	}
	if g := plan.Goals.Get(id); g != nil {
		return strings.TrimSpace(g.Code + " " + p.Name(g.Name))
	}
	if g := plan.GradeLevels.Get(id); g != nil {
		return p.Name(g.Name)
	}
	if k := plan.Kits.Get(id); k != nil {
		return k.Name
	}
	return string(id)
}

func (p *Printer) activitiesOf(l *course.Lesson) string {
	var out []string
	for _, a := range l.Activities {
		if title := strings.TrimSpace(a.Title); title != "" {
			out = append(out, title)
		}
	}
	return strings.Join(out, "\n")
}

// GroupSize says how many pupils can take part in a course: from a number to
// another, each 0 when nothing is said; "" when nothing is said at all.
func (p *Printer) GroupSize(least, most int) string {
	switch {
	case least > 0 && most > least:
		return p.T("catalogue.group.range", course.Args{"Min": least, "Max": most})
	case most > 0 && least == most:
		return p.N("catalogue.group.exact", most)
	case most > 0:
		return p.N("catalogue.group.max", most)
	case least > 0:
		return p.N("catalogue.group.min", least)
	}
	return ""
}
