package courses

import (
	"slices"
	"strings"

	"klassetrin/course"
)

// Draft is a course while it is worked on. Its course shares nothing with the
// plan; nothing of it is kept before it is saved.
type Draft struct {
	Course *course.Course
	New    bool // not in the plan yet

	saved *course.Course // as it was opened or last saved
}

// firstMinutes is the length of a new lesson: two school lessons.
const firstMinutes = 90

// BeginCourse gives the draft of a new course with one empty lesson.
func BeginCourse(newID func() course.ID) *Draft {
	c := &course.Course{Base: course.Base{ID: newID()}, Edition: 1, Lessons: []course.Lesson{{ID: newID(), Minutes: firstMinutes}}}
	return &Draft{Course: c, New: true, saved: c.Clone()}
}

// OpenCourse gives the draft of a course of the plan.
func OpenCourse(c *course.Course) *Draft { return &Draft{Course: c.Clone(), saved: c.Clone()} }

// Changed tells whether there is something that is not saved.
func (d *Draft) Changed() bool { return !course.Same(d.Course, d.saved) }

// Follows tells whether the draft is what the plan has now, saving aside.
func (d *Draft) Follows(c *course.Course) bool { return course.Same(d.saved, c) }

// AddLesson appends an empty lesson as long as the last one and gives its place.
func (d *Draft) AddLesson(id course.ID) int {
	minutes := firstMinutes
	if n := len(d.Course.Lessons); n > 0 {
		minutes = d.Course.Lessons[n-1].Minutes
	}
	d.Course.Lessons = append(d.Course.Lessons, course.Lesson{ID: id, Minutes: minutes})
	return len(d.Course.Lessons) - 1
}

// RemoveLesson takes a lesson out; a course keeps at least one.
func (d *Draft) RemoveLesson(at int) {
	if len(d.Course.Lessons) > 1 && at >= 0 && at < len(d.Course.Lessons) {
		d.Course.Lessons = slices.Delete(d.Course.Lessons, at, at+1)
	}
}

// Lesson gives a lesson by its place; the last when there are fewer.
func (d *Draft) Lesson(at int) *course.Lesson {
	return &d.Course.Lessons[max(0, min(at, len(d.Course.Lessons)-1))]
}

// Find gives the place of an activity in a lesson, -1 when it is not there.
func Find(l *course.Lesson, id course.ID) int {
	return slices.IndexFunc(l.Activities, func(a course.Activity) bool { return a.ID == id })
}

// usualMinutes is the length of a new activity where the lesson has room.
const usualMinutes = 15

// AddActivity puts an empty activity into a lesson behind another, or at the
// end when after is not there. It takes what is left of the lesson, at most a
// quarter of an hour.
func AddActivity(l *course.Lesson, id, after course.ID) {
	minutes := usualMinutes
	if left := l.Minutes - l.Designed(); left > 0 {
		minutes = min(left, usualMinutes)
	}
	at := Find(l, after) + 1
	if at == 0 {
		at = len(l.Activities)
	}
	l.Activities = slices.Insert(l.Activities, at, course.Activity{ID: id, Minutes: minutes})
}

// RemoveActivity takes an activity out and gives it with its place, so that it
// can be put back.
func RemoveActivity(l *course.Lesson, id course.ID) (course.Activity, int) {
	at := Find(l, id)
	if at < 0 {
		return course.Activity{}, -1
	}
	a := l.Activities[at]
	l.Activities = slices.Delete(l.Activities, at, at+1)
	return a, at
}

// PutBack puts an activity back into a lesson.
func PutBack(l *course.Lesson, a course.Activity, at int) {
	l.Activities = slices.Insert(l.Activities, min(at, len(l.Activities)), a)
}

// MoveActivity moves an activity to another place; it tells whether it did.
func MoveActivity(l *course.Lesson, id course.ID, to int) bool {
	from := Find(l, id)
	if from < 0 || to < 0 || to >= len(l.Activities) || from == to {
		return false
	}
	a := l.Activities[from]
	l.Activities = slices.Insert(slices.Delete(l.Activities, from, from+1), to, a)
	return true
}

// Blank tells whether nobody has written anything into an activity.
func Blank(a *course.Activity) bool {
	return strings.TrimSpace(a.Title) == "" && strings.TrimSpace(a.Text) == "" && len(a.Goals) == 0
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
