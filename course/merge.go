package course

import (
	"reflect"
	"slices"
)

// MergeCourse takes in what somebody else has altered in a course that is being
// worked on: base is the course as both began with it, mine as it is here and
// theirs as it is in the plan now. Fields that only one side has altered are
// taken from that side, lessons and activities are known by their IDs wherever
// they stand now, and a text is always one side's as a whole. A field that both
// have altered differently is taken from mine when that is preferred, else from
// theirs; both tells that there was one.
func MergeCourse(base, mine, theirs *Course, preferMine bool) (out *Course, both bool) {
	m := merging{preferMine: preferMine}
	b, n, t := base.Clone(), mine.Clone(), theirs.Clone()
	lessons := mergeLists(&m, b.Lessons, n.Lessons, t.Lessons, m.lesson)
	b.Lessons, n.Lessons, t.Lessons = nil, nil, nil
	// Revision and edition are the plan's to count.
	b.Version, n.Version, b.Edition, n.Edition = t.Version, t.Version, t.Edition, t.Edition
	out = mergeFields(&m, b, n, t)
	out.Lessons = lessons
	return out, m.both
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

func (m *merging) lesson(base, mine, theirs Lesson) Lesson {
	list := mergeLists(m, base.Activities, mine.Activities, theirs.Activities, m.activity)
	base.Activities, mine.Activities, theirs.Activities = nil, nil, nil
	out := mergeFields(m, &base, &mine, &theirs)
	out.Activities = list
	return *out
}

func (m *merging) activity(base, mine, theirs Activity) Activity {
	return *mergeFields(m, &base, &mine, &theirs)
}

// part is a lesson or an activity.
type part interface{ Lesson | Activity }

func idOf[T part](v T) ID {
	switch v := any(v).(type) {
	case Lesson:
		return v.ID
	case Activity:
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
	order := mergeOrder(m, ids(base), ids(mine), ids(theirs))
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
