package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// named is what a screen reader is told of a control that has no words of its
// own: what it is called, and what is wrong with it. A Field tells both to its
// control; a control that stands alone is told by Name.
type named struct{ name, problem string }

// nameable is a control that takes a name.
type nameable interface {
	setName(name string)
	setProblem(text string)
}

func (n *named) setName(name string)    { n.name = name }
func (n *named) setProblem(text string) { n.problem = text }

// phrase says name, value and problem in one phrase.
func (n *named) phrase(value string) string {
	s := n.name
	switch {
	case s == "":
		s = value
	case value != "":
		s += ": " + value
	}
	if n.problem != "" {
		s += ". " + n.problem
	}
	return s
}

// Name says what a control without a Field around it is called, for screen
// readers, and gives the control back.
func Name[T fyne.CanvasObject](control T, name string) T {
	if n, ok := any(control).(nameable); ok {
		n.setName(name)
	}
	return control
}

// nameAll names the controls in an object, such as a number with its unit
// behind it.
func nameAll(o fyne.CanvasObject, name string) {
	if n, ok := o.(nameable); ok {
		n.setName(name)
		return
	}
	for _, part := range partsOf(o) {
		nameAll(part, name)
	}
}

// wordsIn gives all texts in an object in one phrase.
func wordsIn(o fyne.CanvasObject) string {
	var found []string
	var collect func(fyne.CanvasObject)
	collect = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if t, ok := o.(*Text); ok && t.text != "" {
			found = append(found, t.text)
		}
		for _, part := range partsOf(o) {
			collect(part)
		}
	}
	collect(o)
	return strings.Join(found, ", ")
}

// Focusables gives what takes the keyboard in an object, in the order of Tab,
// as far as the containers and widgets of this package and Fyne's own
// containers reach.
func Focusables(root fyne.CanvasObject) []fyne.Focusable {
	if root == nil || !root.Visible() {
		return nil
	}
	var out []fyne.Focusable
	d, ok := root.(fyne.Disableable)
	if f, is := root.(fyne.Focusable); is && !(ok && d.Disabled()) {
		out = append(out, f)
	}
	for _, part := range partsOf(root) {
		out = append(out, Focusables(part)...)
	}
	return out
}
