package gallery

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// today is the day on which the gallery takes place: a Monday in term.
var today = course.NewDate(2026, 10, 5)

// stand is where a page sets up its widgets.
type stand struct {
	win     fyne.Window
	tasks   *kit.Tasks
	p       *words.Printer // of the chosen language
	said    func(string)
	left    []func() // before another page is shown
	dressed []func() // after the look has changed
	openers []opener
	briefs  []opener // of what goes again by itself
}

// opener opens something over the window, such as a dialog.
type opener struct {
	name string // of its golden file
	open func()
}

func (s *stand) leave() {
	for _, f := range s.left {
		f()
	}
}

// figure is a text that is reckoned anew when the look changes.
func (s *stand) figure(reckon func() string) *kit.Text {
	t := kit.Caption(reckon()).Ellipsis()
	s.dressed = append(s.dressed, func() { t.SetText(reckon()) })
	return t
}

// does gives a function that notes that something was used.
func (s *stand) does(what string) func() { return func() { s.said(what) } }

// section is a card with the states of one widget.
func section(title string, content ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Card(title, nil, kit.VStack(kit.Space4, content...))
}

// states sets widgets with their captions side by side, as many in a line as
// there is room for.
func states(cells ...fyne.CanvasObject) fyne.CanvasObject { return kit.Flow(kit.Space5, cells...) }

// state is a widget in one state with a caption above.
func state(caption string, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(kit.Space1, kit.Caption(caption), kit.HStack(0, o))
}

// wide is a state of a widget that takes the width it gets, such as an input.
func wide(caption string, o fyne.CanvasObject) fyne.CanvasObject { return sized(caption, 220, o) }

// sized is a state that is so many pixels wide at factor 1.
func sized(caption string, width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Sized(width, 0, kit.VStack(kit.Space1, kit.Caption(caption).Ellipsis(), o))
}

// hovered has the pointer over a widget, as the driver would tell it, until
// the page is left.
func hovered[T desktop.Hoverable](s *stand, o T) T {
	o.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 1)}})
	s.left = append(s.left, o.MouseOut)
	return o
}

// ringed gives a widget the keyboard, as the driver would tell it; it keeps the
// ring until it is used.
func ringed[T fyne.Focusable](o T) T {
	o.FocusGained()
	return o
}

// hoveredIn has the pointer over the first part of a widget that takes the
// keyboard, for widgets that are made of others.
func hoveredIn[T fyne.CanvasObject](s *stand, o T) T {
	hovered(s, kit.Focusables(o)[0].(desktop.Hoverable))
	return o
}

// ringedIn gives the keyboard to the first part of a widget that takes it.
func ringedIn[T fyne.CanvasObject](o T) T {
	ringed(kit.Focusables(o)[0])
	return o
}

// pointed has the pointer at a part of a widget, counted from its upper left
// corner in shares of its size, once the page is shown.
func pointed[T interface {
	fyne.CanvasObject
	desktop.Hoverable
}](s *stand, x, y float32, o T,
) T {
	s.left = append(s.left, s.tasks.Later(tipDelay, func() {
		at := fyne.NewPos(o.Size().Width*x, o.Size().Height*y)
		o.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		s.left = append(s.left, o.MouseOut)
	}))
	return o
}

// disabled makes that a widget cannot be used now.
func disabled[T fyne.Disableable](o T) T {
	o.Disable()
	return o
}

// tipDelay is how long a page must have been shown for the window to know where
// its widgets are.
const tipDelay = 200 * time.Millisecond

// tipped rests the pointer on a widget once the page is shown, so that its
// tooltip appears.
func tipped[T interface {
	fyne.CanvasObject
	desktop.Hoverable
}](s *stand, o T,
) T {
	s.left = append(s.left, s.tasks.Later(tipDelay, func() { hovered(s, o) }))
	return o
}

// opens is a button that opens something over the window.
func (s *stand) opens(name, caption string, open func()) *kit.Button {
	s.openers = append(s.openers, opener{name, open})
	return kit.Secondary(caption, open)
}

// briefly is a button that shows something over the window for a while.
func (s *stand) briefly(name, caption string, open func()) *kit.Button {
	s.briefs = append(s.briefs, opener{name, open})
	return kit.Secondary(caption, open)
}

// wrong is a field that shows what is wrong with its control.
func wrong(label string, control fyne.CanvasObject, sentence string) *kit.Field {
	f := kit.NewField(label, control, true, "")
	f.SetError(sentence)
	return f
}

// Long texts that must be cut or wrapped.
const (
	longWord     = "Unterrichtsvorbereitungsgespräche"
	longLine     = "Medienkompetenzförderung für Grundschulklassen in der Stadtbibliothek"
	longSentence = "Die Veranstaltung überschneidet sich mit dem Schulentwicklungstag, an dem an dieser Schule kein Unterricht stattfindet; bitte einen anderen Tag vorschlagen."
)
