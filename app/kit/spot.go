package kit

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
)

// Spot is where the keyboard is in a part of a window: at the nth widget of a
// kind, and in that at a letter of its text or at one of its chips. With it the
// keyboard comes back after that part was made anew of the same pieces. Its zero
// value is nowhere.
type Spot struct {
	kind        reflect.Type
	nth         int
	row, column int
	all         bool // its text is chosen as a whole
}

// caret is the place inside a widget where the keyboard is: in a text, where the
// next letter goes; in a row of chips, the chip.
type caret interface {
	caretAt() (row, column int)
	putCaret(row, column int)
	// allChosen tells whether a text is chosen as a whole, as it is where the
	// keyboard has just come to by Tab.
	allChosen() bool
	// stay leaves the caret where it is when the keyboard comes next.
	stay()
}

// SpotIn notes what has the keyboard in a part of a window.
func SpotIn(win fyne.Window, part fyne.CanvasObject) Spot {
	has := win.Canvas().Focused()
	if has == nil {
		return Spot{}
	}
	s := Spot{kind: reflect.TypeOf(has)}
	if s.nth = slices.Index(takers(part, s.kind, nil), has); s.nth < 0 {
		return Spot{}
	}
	if inner, ok := has.(caret); ok {
		s.row, s.column = inner.caretAt()
		s.all = inner.allChosen()
	}
	return s
}

// Resume gives the keyboard back in the part as it is now; where there are fewer
// widgets of the kind than before, to the last. Nothing happens when something
// that is still shown has the keyboard.
func (s Spot) Resume(win fyne.Window, part fyne.CanvasObject) {
	c := win.Canvas()
	if has, ok := c.Focused().(fyne.CanvasObject); ok && pathTo(rootOf(c), has) != nil {
		return
	}
	list := takers(part, s.kind, nil)
	if s.kind == nil || len(list) == 0 {
		return
	}
	now := list[min(s.nth, len(list)-1)]
	c.Focus(now)
	if inner, ok := now.(caret); ok && !s.all {
		inner.putCaret(s.row, s.column)
	}
}

// takers adds to a list what takes the keyboard in an object that is shown and is
// of a kind, in the order in which it stands there.
func takers(o fyne.CanvasObject, kind reflect.Type, list []fyne.Focusable) []fyne.Focusable {
	if !o.Visible() {
		return list
	}
	add := func(f fyne.Focusable) {
		if f != nil && reflect.TypeOf(f) == kind && !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	if t, ok := o.(interface{ focusTarget() fyne.Focusable }); ok {
		add(t.focusTarget())
	}
	if f, ok := o.(fyne.Focusable); ok {
		add(f)
	}
	for _, child := range partsOf(o) {
		list = takers(child, kind, list)
	}
	return list
}

func (r *ChipRow) caretAt() (row, column int) { return 0, r.cursor }

func (r *ChipRow) putCaret(_, column int) {
	r.cursor = max(0, min(column, len(r.chips)-1))
	r.Refresh()
}

func (r *ChipRow) allChosen() bool { return false }

func (r *ChipRow) stay() {}
