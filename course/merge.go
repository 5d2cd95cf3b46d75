package course

import (
	"reflect"
	"slices"
	"strings"
)

// MergeCourse takes in what somebody else has altered in a course that is being
// worked on: base is the course as both began with it, mine as it is here and
// theirs as it is in the plan now. Fields that only one side has altered are
// taken from that side, lessons and activities are known by their IDs wherever
// they stand now, and a text is always one side's as a whole, as are the least
// and the most pupils of a group. A field that both have altered differently is
// taken from mine when that is preferred, else from theirs; both tells that
// there was one. It also tells of fields that are right on either side but not
// together, such as a course published here and its theme emptied there: then
// the state and those fields are the preferred side's.
func MergeCourse(base, mine, theirs *Course, preferMine bool) (out *Course, both bool) {
	m := merging{preferMine: preferMine}
	b, n, t := base.Clone(), mine.Clone(), theirs.Clone()
	lessons := mergeLists(&m, b.Lessons, n.Lessons, t.Lessons, m.lesson)
	m.fill(lessons, b, n, t)
	group := pick(&m, b.group(), n.group(), t.group())
	b.Lessons, n.Lessons, t.Lessons = nil, nil, nil
	// Revision and edition are the plan's to count.
	b.Version, n.Version, b.Edition, n.Edition = t.Version, t.Version, t.Edition, t.Edition
	b.GroupMin, n.GroupMin, b.GroupMax, n.GroupMax = t.GroupMin, t.GroupMin, t.GroupMax, t.GroupMax
	out = mergeFields(&m, b, n, t)
	out.Lessons, out.GroupMin, out.GroupMax = lessons, group[0], group[1]
	return m.agree(out, mine, theirs), m.both
}

// group gives the least and the most pupils.
func (k *Course) group() [2]int { return [2]int{k.GroupMin, k.GroupMax} }

// agree mends what is wrong only together.
func (m *merging) agree(out, mine, theirs *Course) *Course {
	wrong := FieldErrors(out.Validate())
	if len(wrong) == 0 || mine.Validate() != nil || theirs.Validate() != nil {
		return out
	}
	m.both = true
	side := theirs.Clone()
	if m.preferMine {
		side = mine.Clone()
	}
	side.Version, side.Edition = theirs.Version, theirs.Edition
	to, from := reflect.ValueOf(out).Elem(), reflect.ValueOf(side).Elem()
	for _, e := range wrong {
		name, _, _ := strings.Cut(e.Field, ".")
		for i := range to.NumField() {
			if tag, _, _ := strings.Cut(to.Type().Field(i).Tag.Get("json"), ","); tag == name {
				to.Field(i).Set(from.Field(i))
			}
		}
	}
	if out.State = side.State; out.Validate() != nil {
		return side
	}
	return out
}

// merging is one merge.
type merging struct {
	preferMine bool
	both       bool // something was altered by both sides
}

// pick gives the value of a field.
func pick[T any](m *merging, base, mine, theirs T) T {
	switch {
	case alike(mine, base):
		return theirs
	case alike(theirs, base), alike(mine, theirs):
		return mine
	}
	m.both = true
	if m.preferMine {
		return mine
	}
	return theirs
}

// alike compares values; an empty list is no list.
func alike(a, b any) bool {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	if x.Kind() == reflect.Slice && x.Len() == 0 && y.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a, b)
}

// mergeFields merges two structs field by field.
func mergeFields[T any](m *merging, base, mine, theirs *T) *T {
	out := *theirs
	b, n, t := reflect.ValueOf(base).Elem(), reflect.ValueOf(mine).Elem(), reflect.ValueOf(theirs).Elem()
	for i := range b.NumField() {
		v := pick(m, b.Field(i).Interface(), n.Field(i).Interface(), t.Field(i).Interface())
		reflect.ValueOf(&out).Elem().Field(i).Set(reflect.ValueOf(v))
	}
	return &out
}

// lesson merges a lesson without its activities, which fill puts in.
func (m *merging) lesson(base, mine, theirs Lesson) Lesson {
	base.Activities, mine.Activities, theirs.Activities = nil, nil, nil
	return *mergeFields(m, &base, &mine, &theirs)
}

// placed is an activity and the lesson it stands in.
type placed struct {
	Activity
	Lesson ID
}

func placedIn(k *Course) []placed {
	var out []placed
	for _, l := range k.Lessons {
		for _, a := range l.Activities {
			out = append(out, placed{a, l.ID})
		}
	}
	return out
}

func (m *merging) placed(base, mine, theirs placed) placed {
	return placed{
		Activity: *mergeFields(m, &base.Activity, &mine.Activity, &theirs.Activity),
		Lesson:   pick(m, base.Lesson, mine.Lesson, theirs.Lesson),
	}
}

// fill puts the activities into the merged lessons: each is merged once,
// whichever lessons it stands in, and then stands in one.
func (m *merging) fill(lessons []Lesson, base, mine, theirs *Course) {
	b, n, t := placedIn(base), placedIn(mine), placedIn(theirs)
	all := mergeEach(m, mergeOrder(&merging{}, ids(b), ids(n), ids(t)), b, n, t, m.placed) // the order counts within a lesson
	for i := range lessons {
		l := &lessons[i]
		order := mergeOrder(m, inLesson(b, l.ID), inLesson(n, l.ID), inLesson(t, l.ID))
		l.Activities = nil
		for _, id := range order {
			if a, _ := byID(all, id); a.Lesson == l.ID {
				l.Activities = append(l.Activities, a.Activity)
			}
		}
	}
}

func inLesson(list []placed, lesson ID) []ID {
	var out []ID
	for _, a := range list {
		if a.Lesson == lesson {
			out = append(out, a.ID)
		}
	}
	return out
}

// part is a lesson or an activity.
type part interface{ Lesson | placed }

func idOf[T part](v T) ID {
	switch v := any(v).(type) {
	case Lesson:
		return v.ID
	case placed:
		return v.ID
	}
	return ""
}

func byID[T part](list []T, id ID) (T, bool) {
	if i := slices.IndexFunc(list, func(v T) bool { return idOf(v) == id }); i >= 0 {
		return list[i], true
	}
	var none T
	return none, false
}

// mergeLists merges lists whose elements are known by their IDs: what one side
// has added or taken out is added or gone, and the order is that of the side
// that has altered it.
func mergeLists[T part](m *merging, base, mine, theirs []T, one func(base, mine, theirs T) T) []T {
	return mergeEach(m, mergeOrder(m, ids(base), ids(mine), ids(theirs)), base, mine, theirs, one)
}

// mergeEach merges the elements of an order.
func mergeEach[T part](m *merging, order []ID, base, mine, theirs []T, one func(base, mine, theirs T) T) []T {
	var out []T
	for _, id := range order {
		b, inBase := byID(base, id)
		n, inMine := byID(mine, id)
		t, inTheirs := byID(theirs, id)
		switch {
		case inMine && inTheirs:
			out = append(out, one(b, n, t))
		case inMine && (!inBase || m.outlives(n, b)):
			out = append(out, n)
		case inTheirs && (!inBase || m.outlives(t, b)):
			out = append(out, t)
		}
	}
	return out
}

// outlives tells whether an element that one side has taken out stays, because
// the other has altered it meanwhile: nothing that was written is lost.
func (m *merging) outlives(now, base any) bool {
	if alike(now, base) {
		return false
	}
	m.both = true
	return true
}

func ids[T part](list []T) []ID {
	out := make([]ID, len(list))
	for i, v := range list {
		out[i] = idOf(v)
	}
	return out
}

// mergeOrder gives the order of everything that either side has.
func mergeOrder(m *merging, base, mine, theirs []ID) []ID {
	common := func(list []ID) []ID {
		return slices.DeleteFunc(slices.Clone(list), func(id ID) bool {
			return !slices.Contains(base, id) || !slices.Contains(mine, id) || !slices.Contains(theirs, id)
		})
	}
	lead, other := mine, theirs
	if slices.Equal(pick(m, common(base), common(mine), common(theirs)), common(theirs)) {
		lead, other = theirs, mine
	}
	out := slices.Clone(lead)
	for i, id := range other {
		if slices.Contains(out, id) {
			continue
		}
		at := 0 // behind the one it stands behind there
		if i > 0 {
			at = slices.Index(out, other[i-1]) + 1
		}
		out = slices.Insert(out, at, id)
	}
	return out
}
