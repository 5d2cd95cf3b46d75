package courses

import (
	"slices"
	"strings"

	"klassetrin/course"
)

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

// MoveLesson gives a lesson another place; it tells whether it did.
func (d *Draft) MoveLesson(at, to int) bool { return moved(&d.Course.Lessons, at, to) }

// CopyLesson puts a copy of a lesson behind it.
func (d *Draft) CopyLesson(at int, newID func() course.ID) {
	l := d.Course.Lessons[at]
	l.ID = newID()
	l.Activities = slices.Clone(l.Activities)
	for i := range l.Activities {
		l.Activities[i] = copied(l.Activities[i], newID())
	}
	d.Course.Lessons = slices.Insert(d.Course.Lessons, at+1, l)
}

// Lesson gives a lesson by its place; the last when there are fewer.
func (d *Draft) Lesson(at int) *course.Lesson {
	return &d.Course.Lessons[max(0, min(at, len(d.Course.Lessons)-1))]
}

// moved gives an element of a list another place; it tells whether it did.
func moved[T any](list *[]T, from, to int) bool {
	if from < 0 || from >= len(*list) || to < 0 || to >= len(*list) || from == to {
		return false
	}
	x := (*list)[from]
	*list = slices.Insert(slices.Delete(*list, from, from+1), to, x)
	return true
}

// copied gives a copy of an activity that is another activity.
func copied(a course.Activity, id course.ID) course.Activity {
	a.ID, a.Goals = id, slices.Clone(a.Goals)
	return a
}

// Find gives the place of an activity in a lesson, -1 when it is not there.
func Find(l *course.Lesson, id course.ID) int {
	return slices.IndexFunc(l.Activities, func(a course.Activity) bool { return a.ID == id })
}

// usualMinutes is the length of a new activity where the lesson has room.
const usualMinutes = 15

// Left gives the minutes of a lesson that no activity has yet, 0 when there are
// none.
func Left(l *course.Lesson) int { return max(0, l.Minutes-l.Designed()) }

// AddActivity puts an empty activity into a lesson behind another, or at the
// end when after is not there. It takes what is left of the lesson, at most a
// quarter of an hour.
func (d *Draft) AddActivity(l *course.Lesson, id, after course.ID) {
	minutes := usualMinutes
	if left := Left(l); left > 0 {
		minutes = min(left, usualMinutes)
	}
	at := Find(l, after) + 1
	if at == 0 {
		at = len(l.Activities)
	}
	d.fresh = course.Activity{ID: id, Minutes: minutes}
	l.Activities = slices.Insert(l.Activities, at, d.fresh)
}

// Blank tells whether an activity was added and nobody has written anything
// into it.
func (d *Draft) Blank(a *course.Activity) bool {
	return a.ID == d.fresh.ID && strings.TrimSpace(a.Title) == "" && strings.TrimSpace(a.Text) == "" &&
		a.Type == d.fresh.Type && a.Minutes == d.fresh.Minutes && len(a.Goals) == 0 && a.Break == d.fresh.Break
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

// MoveActivity moves an activity to another place; it tells whether it did.
func MoveActivity(l *course.Lesson, id course.ID, to int) bool {
	return moved(&l.Activities, Find(l, id), to)
}

// CopyActivity puts a copy of an activity behind it; it tells whether it did.
func CopyActivity(l *course.Lesson, id, as course.ID) bool {
	at := Find(l, id)
	if at < 0 || len(l.Activities) >= course.MaxSteps {
		return false
	}
	l.Activities = slices.Insert(l.Activities, at+1, copied(l.Activities[at], as))
	return true
}

// splitStep is the step in minutes in which activities are divided.
const splitStep = 5

// SplitActivity makes two of an activity: the second gets the later half of the
// minutes, and of the text what stands behind a place, counted in letters. It
// tells whether it did.
func SplitActivity(l *course.Lesson, id, as course.ID, place int) bool {
	at := Find(l, id)
	if at < 0 || len(l.Activities) >= course.MaxSteps {
		return false
	}
	a := &l.Activities[at]
	b := copied(*a, as)
	first := a.Minutes / 2
	if a.Minutes >= 2*splitStep {
		first = (first + splitStep/2) / splitStep * splitStep
	}
	text := []rune(a.Text)
	place = max(0, min(place, len(text)))
	a.Minutes, b.Minutes = first, a.Minutes-first
	a.Text, b.Text = strings.TrimSpace(string(text[:place])), strings.TrimSpace(string(text[place:]))
	b.Title = ""
	l.Activities = slices.Insert(l.Activities, at+1, b)
	return true
}

// MergeActivity makes one of an activity and the next: minutes and goals
// together, the texts below each other, the title of the second before its text.
// It tells whether it did; what would become too long stays two.
func MergeActivity(l *course.Lesson, id course.ID) bool {
	at := Find(l, id)
	if at < 0 || at+1 >= len(l.Activities) {
		return false
	}
	a, b := l.Activities[at], l.Activities[at+1]
	lines := []string{a.Text}
	if strings.TrimSpace(a.Title) == "" {
		a.Title = b.Title
	} else if b.Title != a.Title {
		lines = append(lines, b.Title)
	}
	lines = slices.DeleteFunc(append(lines, b.Text), func(s string) bool { return strings.TrimSpace(s) == "" })
	a.Text = strings.Join(lines, "\n")
	if a.Break && !b.Break {
		a.Break, a.Type = false, b.Type
	}
	a.Minutes += b.Minutes
	a.Goals = slices.Clone(a.Goals)
	for _, g := range b.Goals {
		if !slices.Contains(a.Goals, g) {
			a.Goals = append(a.Goals, g)
		}
	}
	if len([]rune(a.Text)) > course.MaxText || a.Minutes > course.MaxMinutes {
		return false
	}
	l.Activities = slices.Delete(l.Activities, at, at+2)
	l.Activities = slices.Insert(l.Activities, at, a)
	return true
}

// Transfer moves an activity to the end of another lesson; it tells whether it
// did.
func (d *Draft) Transfer(id course.ID, from, to int) bool {
	if to < 0 || to >= len(d.Course.Lessons) || from == to || len(d.Lesson(to).Activities) >= course.MaxSteps {
		return false
	}
	a, at := RemoveActivity(d.Lesson(from), id)
	if at >= 0 {
		d.Lesson(to).Activities = append(d.Lesson(to).Activities, a)
	}
	return at >= 0
}
