package courses

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"klassetrin/course"
)

// Draft is a course while it is worked on. Its course shares nothing with the
// plan, which keeps it some moments after it was altered; a new one is in the
// plan as soon as something was written.
type Draft struct {
	Course *course.Course
	New    bool // not in the plan yet

	base  *course.Course  // as the plan has it, or as a new one began
	fresh course.Activity // the activity that was added last, as it was added
}

// firstMinutes is the length of a new lesson: two school lessons.
const firstMinutes = 90

// BeginCourse gives the draft of a new course with one empty lesson.
func BeginCourse(newID func() course.ID) *Draft {
	c := &course.Course{Base: course.Base{ID: newID()}, Edition: 1, Lessons: []course.Lesson{{ID: newID(), Minutes: firstMinutes}}}
	return &Draft{Course: c, New: true, base: c.Clone()}
}

// OpenCourse gives the draft of a course of the plan.
func OpenCourse(c *course.Course) *Draft {
	d := &Draft{}
	d.Follow(c)
	return d
}

// Follow takes over the course as the plan has it.
func (d *Draft) Follow(c *course.Course) {
	d.Course, d.base, d.New = c.Clone(), c, false
	if len(c.Lessons) == 0 { // there is always one to write in
		d.Course.Lessons = []course.Lesson{{ID: course.NewID(), Minutes: firstMinutes}}
	}
}

// Kept notes that the plan has the course as Stored gave it.
func (d *Draft) Kept(c *course.Course) {
	d.base, d.New = c, false
	d.Course.Version, d.Course.Edition = c.Version, c.Edition
}

// Changed tells whether there is something that the plan does not have.
func (d *Draft) Changed() bool {
	c, _ := d.Stored()
	return !course.Same(c, d.base)
}

// Stored gives the course as it can be kept now: without an activity that was
// added but not written in, and where the plan would refuse a field, with that
// field as it was. It says what was refused; fields are named as stable names
// them.
func (d *Draft) Stored() (*course.Course, []*course.Error) {
	c := d.Course.Clone()
	c.Title = strings.TrimSpace(c.Title)
	for i := range c.Lessons {
		c.Lessons[i].Activities = slices.DeleteFunc(c.Lessons[i].Activities, func(a course.Activity) bool { return d.Blank(&a) })
	}
	if l := &c.Lessons[0]; len(d.base.Lessons) == 0 && len(c.Lessons) == 1 && l.Title == "" && len(l.Activities) == 0 {
		c.Lessons = nil
	}
	var refused []*course.Error
	for range 3 { // taking one field back may make another wrong
		errs := course.FieldErrors(c.Validate())
		if len(errs) == 0 {
			break
		}
		refused = append(refused, d.takeBack(c, errs)...)
	}
	return c, refused
}

// takeBack gives fields that were refused the values that they have in the plan.
// It gives the refusals with stable names.
func (d *Draft) takeBack(c *course.Course, errs []*course.Error) []*course.Error {
	var out []*course.Error
	for _, e := range errs {
		named := *e
		named.Field = stable(c, e.Field)
		out = append(out, &named)
		now, old, name := d.place(c, e.Field)
		copyField(now, old, name)
		if name == "groupMax" { // refused because it is less than the other
			copyField(now, old, "groupMin")
		}
	}
	return out
}

// place finds what a field belongs to, in a course and in the one of the plan.
func (d *Draft) place(c *course.Course, field string) (now, old any, name string) {
	i, j, name := fieldPlace(field)
	if i < 0 || i >= len(c.Lessons) {
		return c, d.base, name
	}
	l := &c.Lessons[i]
	if j < 0 || j >= len(l.Activities) {
		if before := d.base.Lesson(l.ID); before != nil {
			return l, before, name
		}
		return l, &course.Lesson{Minutes: firstMinutes}, name
	}
	a := &l.Activities[j]
	for k := range d.base.Lessons {
		if at := Find(&d.base.Lessons[k], a.ID); at >= 0 {
			return a, &d.base.Lessons[k].Activities[at], name
		}
	}
	return a, &course.Activity{}, name
}

// fieldPlace takes a name of Validate apart, such as "lessons.1.activities.0.title":
// the places of lesson and activity, −1 for none, and the name of the field there.
func fieldPlace(field string) (lesson, activity int, name string) {
	number := func(parts []string, i int) int {
		if i >= len(parts) {
			return -1
		}
		n, err := strconv.Atoi(parts[i])
		if err != nil {
			return -1
		}
		return n
	}
	parts := strings.Split(field, ".")
	if parts[0] != "lessons" || len(parts) < 3 {
		return -1, -1, field
	}
	return number(parts, 1), number(parts, 3), parts[len(parts)-1]
}

// stable gives the name of a field that stays the same when lessons and
// activities are moved: "lesson.ID.minutes", "activity.ID.title", or as it is.
func stable(c *course.Course, field string) string {
	i, j, name := fieldPlace(field)
	switch {
	case i < 0 || i >= len(c.Lessons):
		return field
	case j < 0 || j >= len(c.Lessons[i].Activities):
		return lessonField(c.Lessons[i].ID, name)
	}
	return activityField(c.Lessons[i].Activities[j].ID, name)
}

func lessonField(id course.ID, name string) string   { return "lesson." + string(id) + "." + name }
func activityField(id course.ID, name string) string { return "activity." + string(id) + "." + name }

// copyField copies the field with a JSON name from one struct to another of its
// type.
func copyField(to, from any, name string) {
	a, b := reflect.ValueOf(to).Elem(), reflect.ValueOf(from).Elem()
	for i := range a.NumField() {
		if tag, _, _ := strings.Cut(a.Type().Field(i).Tag.Get("json"), ","); tag == name {
			a.Field(i).Set(b.Field(i))
		}
	}
}

// SetGoals takes the goals of the course; activities forget those it no longer
// has.
func (d *Draft) SetGoals(goals []course.ID) {
	d.Course.Goals = none(goals)
	for i := range d.Course.Lessons {
		list := d.Course.Lessons[i].Activities
		for j := range list {
			list[j].Goals = none(slices.DeleteFunc(list[j].Goals, func(id course.ID) bool { return !slices.Contains(goals, id) }))
		}
	}
}

// SetKits takes the kits a course needs; those that stay keep for how many
// pupils a copy is, new ones take what the kit says.
func (d *Draft) SetKits(p *course.Plan, ids []course.ID) {
	var out []course.KitNeed
	for _, id := range ids {
		need := course.KitNeed{Kit: id}
		if k := p.Kits.Get(id); k != nil {
			need.PerPupils = k.Serves
		}
		for _, old := range d.Course.Kits {
			if old.Kit == id {
				need = old
			}
		}
		out = append(out, need)
	}
	d.Course.Kits = out
}

// none makes an empty list no list, so that emptying one is no change against
// never having had one.
func none[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
