package courses

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// onLoad has f called whenever the draft was altered elsewhere than in its
// fields: by undo, by redo, in another window.
func (e *editor) onLoad(f func()) { e.loads = append(e.loads, f) }

// written makes a text field write into the draft: at gives the text in the
// course as it is now (nil when it is not there any more) and the name of its
// field.
func (e *editor) written(t *kit.TextField, at func() (text *string, name string)) {
	t.WithPlanUndo()
	if text, _ := at(); text != nil {
		t.SetText(*text)
	}
	t.OnChanged = func(s string) {
		if text, name := at(); text != nil && !e.loading {
			*text = s
			e.changed(name)
		}
	}
	t.OnLeave = e.left
}

// counted makes a field for numbers write into the draft; empty is 0, not said.
// What is no number within the limits is said beside the field, and the draft has
// again what it had when typing began: of 999 no 99 is kept.
func (e *editor) counted(n *kit.NumberEntry, at func() (number *int, name string)) {
	n.WithPlanUndo()
	var typed string // the name of the field while it is typed into
	var before int   // what the draft had then
	show := func() {
		typed = ""
		v, _ := at()
		if v == nil {
			return
		}
		if now, ok := n.Number(); ok && now == *v || n.Text == "" && *v == 0 {
			return
		}
		if *v == 0 {
			n.Put("")
			return
		}
		n.Put(strconv.Itoa(*v))
	}
	show()
	n.OnNumber = func(v int, ok bool) {
		number, name := at()
		if number == nil || e.loading {
			return
		}
		if typed != name {
			typed, before = name, *number
		}
		if e.unfit[name] = !ok && n.Text != ""; e.unfit[name] {
			v = before
		}
		*number = v
		e.changed(name)
		if f := e.field(name); f != nil && e.unfit[name] {
			f.SetError(n.Problem())
		}
	}
	n.OnLeave = func() {
		typed = ""
		e.left()
	}
	e.onLoad(show)
}

// unkept counts the fields in which something stands that is not kept.
func (e *editor) unkept() int {
	n := len(e.keeping.refused)
	for name, unfit := range e.unfit {
		if f := e.field(name); unfit && e.keeping.refused[name] == "" && f != nil && f.Error() != "" {
			n++
		}
	}
	return n
}

// text adds a one-line field of the course.
func (e *editor) text(name string, required bool, of func(*course.Course) *string) *kit.TextField {
	t := kit.NewTextField("")
	e.courseText(t, name, of)
	e.form.Add(name, kit.NewField(e.page.deps.Words.Field(name), t, required, ""))
	return t
}

// area gives a field of several lines.
func (e *editor) area(label string, rows int, name string, of func(*course.Course) *string) *kit.Field {
	t := kit.NewArea("", rows)
	e.courseText(t, name, of)
	return kit.NewField(label, t, false, "")
}

func (e *editor) courseText(t *kit.TextField, name string, of func(*course.Course) *string) {
	e.written(t, func() (*string, string) { return of(e.course()), name })
	e.onLoad(func() { t.Put(*of(e.course())) })
}

// number gives a field for a whole number of the course.
func (e *editor) number(name, label string, high int, of func(*course.Course) *int) *kit.Field {
	n := kit.NewNumberEntry(e.page.deps.Words, 0, high)
	e.counted(n, func() (*int, string) { return of(e.course()), name })
	return kit.NewField(label, n, false, "")
}

// several makes a choice of several show and write a list of the course.
func several[T comparable](e *editor, choice *kit.MultiChoice[T], name string, of func(*course.Course) []T, set func([]T)) {
	show := func() {
		if list := of(e.course()); !slices.Equal(choice.Values(), list) {
			choice.Set(list)
		}
	}
	show()
	choice.OnChanged = func(list []T) {
		set(list)
		e.settled(name)
	}
	e.onLoad(show)
}

// field finds a field by the name that it has in refusals, see stable.
func (e *editor) field(name string) *kit.Field {
	switch name {
	case "afterwards":
		return e.afterwards
	case lessonField(e.shownLesson, "title"):
		return e.titleField
	case lessonField(e.shownLesson, "minutes"):
		return e.minutesField
	}
	if id, ok := strings.CutPrefix(name, "kits."); ok {
		return e.kitFields[course.ID(id)]
	}
	if c := e.cardOf[e.open]; c != nil {
		for inner, f := range c.fields {
			if name == activityField(e.open, inner) {
				return f
			}
		}
	}
	return e.form.Field(name)
}

// focus gives the keyboard to something.
func (e *editor) focus(o fyne.Focusable) { e.page.deps.Window.Canvas().Focus(o) }
