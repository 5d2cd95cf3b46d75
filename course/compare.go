package course

import (
	"reflect"
	"slices"
)

// DifferenceKind says what became of a part of a course between two designs.
type DifferenceKind uint8

// The kinds of differences.
const (
	Altered DifferenceKind = iota // a field has another value
	Added                         // a lesson or activity is there only in the newer design
	Removed                       // it is there only in the older one
	Moved                         // it stands elsewhere
)

// Spot is where a lesson or an activity stands in a design, counted from 0.
type Spot struct {
	Lesson   int // −1 for the course itself
	Activity int // −1 for the lesson itself
}

// Difference is one thing in which two designs of a course differ.
type Difference struct {
	Kind          DifferenceKind
	Field         string // of Altered, a name from the JSON form: "title", "minutes"; "group" and "kits" stand for all that belongs to them
	Old, New      Spot   // where it stands in the older and in the newer design
	Before, After any    // of Altered: the two values, as the design has them; a *Lesson or *Activity of the others
}

// courseSpot is the place of the course itself.
var courseSpot = Spot{-1, -1}

// field is one field of a design that is compared.
type comparedField[T any] struct {
	name string
	of   func(T) any
}

var courseFields = []comparedField[*Course]{
	{"title", func(c *Course) any { return c.Title }},
	{"theme", func(c *Course) any { return c.Theme }},
	{"grades", func(c *Course) any { return c.Grades }},
	{"places", func(c *Course) any { return c.Places }},
	{"group", func(c *Course) any { return [2]int{c.GroupMin, c.GroupMax} }},
	{"goals", func(c *Course) any { return c.Goals }},
	{"skills", func(c *Course) any { return c.Skills }},
	{"needsRoom", func(c *Course) any { return c.NeedsRoom }},
	{"kits", func(c *Course) any { return c.Kits }},
	{"setUp", func(c *Course) any { return c.SetUp }},
	{"clearUp", func(c *Course) any { return c.ClearUp }},
	{"summary", func(c *Course) any { return c.Summary }},
	{"afterwards", func(c *Course) any { return c.Afterwards }},
	{"materials", func(c *Course) any { return c.Materials }},
	{"partners", func(c *Course) any { return c.Partners }},
	{"season", func(c *Course) any { return c.Season }},
	{"price", func(c *Course) any { return c.Price }},
}

var lessonFields = []comparedField[*Lesson]{
	{"title", func(l *Lesson) any { return l.Title }}, {"minutes", func(l *Lesson) any { return l.Minutes }},
}

var activityFields = []comparedField[*Activity]{
	{"title", func(a *Activity) any { return a.Title }},
	{"break", func(a *Activity) any { return a.Break }},
	{"type", func(a *Activity) any { return a.Type }},
	{"minutes", func(a *Activity) any { return a.Minutes }},
	{"text", func(a *Activity) any { return a.Text }},
	{"goals", func(a *Activity) any { return a.Goals }},
}

// Compare says in what a newer design of a course differs from an older one:
// the fields of the course first, then lesson by lesson and activity by
// activity in the order of the newer, and at last what is gone. Lessons and
// activities are known again by their IDs, whatever became of their titles.
// State, edition and revision are no part of a design.
func Compare(older, newer *Course) []Difference {
	out := altered(courseFields, older, newer, courseSpot, courseSpot)
	d := designs{older, newer}
	oldLessons, newLessons := lessonIDs(older), lessonIDs(newer)
	stays := inOrder(oldLessons, newLessons)
	for i := range newer.Lessons {
		l, at := &newer.Lessons[i], Spot{i, -1}
		j := slices.Index(oldLessons, l.ID)
		if j < 0 {
			out = append(out, Difference{Kind: Added, Old: courseSpot, New: at, After: l})
		} else {
			from := Spot{j, -1}
			if !stays[l.ID] {
				out = append(out, Difference{Kind: Moved, Old: from, New: at, Before: &older.Lessons[j], After: l})
			}
			out = append(out, altered(lessonFields, &older.Lessons[j], l, from, at)...)
		}
		out = append(out, d.activities(i, j)...)
	}
	return append(out, d.gone()...)
}

// designs are the two designs that are compared.
type designs struct{ older, newer *Course }

// activities compares those of a lesson of the newer design; was is the place of
// that lesson in the older one, −1 when it is new. What is new in a new lesson
// needs no mention of its own.
func (d designs) activities(lesson, was int) []Difference {
	var out []Difference
	l := &d.newer.Lessons[lesson]
	stays := map[ID]bool{}
	if was >= 0 {
		stays = inOrder(activityIDs(&d.older.Lessons[was]), activityIDs(l))
	}
	for i := range l.Activities {
		a, at := &l.Activities[i], Spot{lesson, i}
		before, from := find(d.older, a.ID)
		switch {
		case before == nil && was >= 0:
			out = append(out, Difference{Kind: Added, Old: courseSpot, New: at, After: a})
		case before == nil:
		default:
			if !stays[a.ID] {
				out = append(out, Difference{Kind: Moved, Old: from, New: at, Before: before, After: a})
			}
			out = append(out, altered(activityFields, before, a, from, at)...)
		}
	}
	return out
}

// gone lists the lessons and activities that the newer design lacks; those of a
// lesson that is gone itself need no mention of their own.
func (d designs) gone() []Difference {
	var out []Difference
	for i := range d.older.Lessons {
		l := &d.older.Lessons[i]
		if d.newer.Lesson(l.ID) == nil {
			out = append(out, Difference{Kind: Removed, Old: Spot{i, -1}, New: courseSpot, Before: l})
			continue
		}
		for j := range l.Activities {
			if after, _ := find(d.newer, l.Activities[j].ID); after == nil {
				out = append(out, Difference{Kind: Removed, Old: Spot{i, j}, New: courseSpot, Before: &l.Activities[j]})
			}
		}
	}
	return out
}

// altered compares two values of a sort field by field.
func altered[T any](fields []comparedField[T], older, newer T, from, to Spot) []Difference {
	var out []Difference
	for _, f := range fields {
		a, b := f.of(older), f.of(newer)
		if !equal(a, b) {
			out = append(out, Difference{Kind: Altered, Field: f.name, Old: from, New: to, Before: a, After: b})
		}
	}
	return out
}

// equal compares two values; no list and an empty one are the same.
func equal(a, b any) bool {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	if x.Kind() == reflect.Slice && x.Len() == 0 && y.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a, b)
}

func lessonIDs(c *Course) []ID {
	out := make([]ID, len(c.Lessons))
	for i := range c.Lessons {
		out[i] = c.Lessons[i].ID
	}
	return out
}

func activityIDs(l *Lesson) []ID {
	out := make([]ID, len(l.Activities))
	for i := range l.Activities {
		out[i] = l.Activities[i].ID
	}
	return out
}

// find gives an activity of a course and where it stands; nil when it has none
// with that ID.
func find(c *Course, id ID) (*Activity, Spot) {
	for i := range c.Lessons {
		for j := range c.Lessons[i].Activities {
			if c.Lessons[i].Activities[j].ID == id {
				return &c.Lessons[i].Activities[j], Spot{i, j}
			}
		}
	}
	return nil, courseSpot
}

// inOrder marks the IDs of the longest run that both lists have in the same
// order: those did not move, the others did.
func inOrder(older, newer []ID) map[ID]bool {
	out := map[ID]bool{}
	for _, p := range common(older, newer) {
		out[older[p[0]]] = true
	}
	return out
}

// common gives the places in two lists of the longest sequence of elements that
// both have in this order.
func common[T comparable](a, b []T) [][2]int {
	start, end := 0, 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	var out [][2]int
	for i := range start {
		out = append(out, [2]int{i, i})
	}
	for _, p := range longest(a[start:len(a)-end], b[start:len(b)-end]) {
		out = append(out, [2]int{start + p[0], start + p[1]})
	}
	for i := end; i > 0; i-- {
		out = append(out, [2]int{len(a) - i, len(b) - i})
	}
	return out
}

// longest is common without its short cuts: lengths[i][j] is how long the
// sequence of what follows places i and j is.
func longest[T comparable](a, b []T) [][2]int {
	lengths := make([][]int32, len(a)+1)
	for i := range lengths {
		lengths[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			lengths[i][j] = max(lengths[i+1][j], lengths[i][j+1])
			if a[i] == b[j] {
				lengths[i][j] = max(lengths[i][j], lengths[i+1][j+1]+1)
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j] && lengths[i][j] == lengths[i+1][j+1]+1:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case lengths[i+1][j] >= lengths[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}
