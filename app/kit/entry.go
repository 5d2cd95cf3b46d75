package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TextField is an input of one line, Area one of several. It is Fyne's Entry
// with a focus ring that can be seen; Text, SetText, OnChanged and OnSubmitted
// are those of the Entry. In a dialog Enter (in one line), Ctrl+Enter and Esc
// are the dialog's.
type TextField struct {
	widget.Entry
	named
	noticing
	// OnLeave is called when the keyboard leaves the field; may be nil.
	OnLeave func()
	// OnKey is asked before any key is used; true means it was used up.
	OnKey func(*fyne.KeyEvent) bool
	// OnOpen opens what the field chooses from, by Alt and the down arrow; may be nil.
	OnOpen func()
	// OnRune is asked before a letter is typed; true means it was used up.
	OnRune func(rune) bool

	self     fyne.CanvasObject // the whole widget, which the window knows
	ring     *canvas.Rectangle
	text     *container.Scroll // what moves the text
	planUndo bool
	tip      tip
	hovered  bool
	active   bool
	stays    bool // the caret stays where it is when the keyboard comes next
	wrong    bool
	right    bool // the text stands at the right
	minWidth float32
}

// NewTextField gives an input of one line. The placeholder is an example, not
// the label.
func NewTextField(placeholder string) *TextField {
	t := &TextField{}
	t.OneLine()
	t.PlaceHolder = placeholder
	t.ExtendBaseWidget(t)
	return t
}

// ExtendBaseWidget remembers the whole widget, such as a field for days around
// this one, for keys that are handed on, tooltips and scrolling.
func (t *TextField) ExtendBaseWidget(w fyne.Widget) {
	if t.self == nil {
		t.self = w
	}
	t.Entry.ExtendBaseWidget(w)
}

// OneLine lets a text that is longer than the field move under the caret, without
// the bar that Fyne would draw below it. Types that hold a TextField call it
// before ExtendBaseWidget.
func (t *TextField) OneLine() {
	t.Wrapping, t.Scroll = fyne.TextWrapOff, container.ScrollVerticalOnly
}

// NewSearchField gives an input of one line with a magnifying glass.
func NewSearchField(placeholder string, onChange func(string)) *TextField {
	t := NewTextField(placeholder)
	t.Icon = IconIn(IconSearch, ColorMuted)
	t.OnChanged = onChange
	return t
}

// NewArea gives an input of so many lines. Tab leaves it, Ctrl+Enter presses
// the main button of a dialog.
func NewArea(placeholder string, rows int) *TextField {
	t := &TextField{}
	t.MultiLine, t.Wrapping, t.PlaceHolder = true, fyne.TextWrapWord, placeholder
	t.ExtendBaseWidget(t)
	t.SetMinRowsVisible(rows)
	return t
}

// Wide gives the field a least width in pixels at factor 1.
func (t *TextField) Wide(width float32) *TextField { t.minWidth = width; return t }

// WithTip shows a text when the pointer rests on the field.
func (t *TextField) WithTip(text string) *TextField { t.tip.text = text; return t }

// WithPlanUndo leaves undo and redo to the plan: for fields whose text is kept
// there while it is typed, so that the two never contradict each other.
func (t *TextField) WithPlanUndo() *TextField { t.planUndo = true; return t }

// LeavesUndo tells whether undo and redo are meant for the plan while the field
// has the keyboard.
func (t *TextField) LeavesUndo() bool { return t.planUndo }

// OwnStep takes back or repeats typing in the field itself and tells whether
// there was anything to take back or repeat.
func (t *TextField) OwnStep(undoOrRedo fyne.Shortcut) bool {
	before := t.Text
	t.TypedShortcut(undoOrRedo)
	return t.Text != before
}

// TappedSecondary opens the menu of the field, which offers undo and redo only
// where they are the field's own.
func (t *TextField) TappedSecondary(ev *fyne.PointEvent) {
	if t.planUndo {
		t.SetText(t.Text) // the Entry forgets what it could undo
	}
	t.Entry.TappedSecondary(ev)
	if c := canvasOf(t); c != nil {
		menuParts(c) // its edge
	}
}

// AccessibilityLabel is the name of the field, or its example where it has
// none, and what was typed.
func (t *TextField) AccessibilityLabel() string {
	switch {
	case t.Password:
		return t.phrase("")
	case t.Text == "":
		return t.phrase(t.PlaceHolder)
	}
	return t.phrase(t.Text)
}

// AccessibilityRole tells that this is a text.
func (t *TextField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MouseIn shows that the field can be typed into.
func (t *TextField) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.tip.in(t.self); t.Refresh() }

// MouseMoved does nothing.
func (t *TextField) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover look away.
func (t *TextField) MouseOut() { t.hovered = false; t.tip.out(); t.Refresh() }

// MinSize is that of the Entry, but at least as wide as was asked for, and as high
// as a button or choice beside it.
func (t *TextField) MinSize() fyne.Size {
	return t.Entry.MinSize().Max(fyne.NewSize(Px(t.minWidth), Size(SizeControl)))
}

// AcceptsTab is false: Tab goes to the next field.
func (t *TextField) AcceptsTab() bool { return false }

// FocusGained shows the focus ring and scrolls the field into view; how the caret
// comes into it, see arrive.
func (t *TextField) FocusGained() {
	came := !t.active
	t.active = true
	t.Entry.FocusGained()
	if came {
		t.arrive()
	}
	t.Refresh()
	reveal(t.self)
}

// FocusLost hides the focus ring.
func (t *TextField) FocusLost() {
	t.active = false
	t.Entry.FocusLost()
	t.Refresh()
	if t.OnLeave != nil {
		t.OnLeave()
	}
}

// TypedRune types a letter. No text begins with a space: it comes from the Space
// key that has just opened what the field stands in.
func (t *TextField) TypedRune(r rune) {
	if r == ' ' && (t.Text == "" || !t.MultiLine && t.allChosen()) {
		return
	}
	if t.OnRune != nil && t.OnRune(r) {
		return
	}
	t.Entry.TypedRune(r)
	t.noticed()
}

// TypedKey edits the text and hands Esc and, in one line, Enter on.
func (t *TextField) TypedKey(ev *fyne.KeyEvent) {
	if t.OnKey != nil && t.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF10:
		bubble(t.self, ev)
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		if !t.MultiLine && t.OnSubmitted == nil {
			if t.OnLeave != nil {
				t.OnLeave()
			}
			bubble(t.self, ev)
			return
		}
	}
	t.Entry.TypedKey(ev)
	t.noticed()
}

// TypedShortcut edits, and hands on what is none of the field's business.
func (t *TextField) TypedShortcut(s fyne.Shortcut) {
	if opens(s) && t.OnOpen != nil {
		t.OnOpen()
		return
	}
	if _, custom := s.(*desktop.CustomShortcut); custom {
		bubbleShortcut(t.self, s)
	}
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		if t.planUndo {
			return
		}
		t.step(s)
		t.noticed()
		return
	}
	t.Entry.TypedShortcut(s)
	t.noticed()
}

// SetProblem marks a field that stands without a Field around it as wrongly
// filled in, "" as right. The sentence is for those who hear the screen; who
// calls this shows it too.
func (t *TextField) SetProblem(text string) {
	t.setWrong(text != "")
	t.setProblem(text)
}

// setWrong marks the field as wrongly filled in.
func (t *TextField) setWrong(on bool) {
	if t.wrong != on {
		t.wrong = on
		t.Refresh()
	}
}

// CreateRenderer draws ground and border as those of a Choice and puts the ring
// above what the Entry draws.
func (t *TextField) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	t.ring = canvas.NewRectangle(nil)
	r := &ringRenderer{WidgetRenderer: t.Entry.CreateRenderer(), t: t, back: canvas.NewRectangle(nil)}
	r.wheel = newWheel(t, r.WidgetRenderer.Objects())
	t.text = r.wheel.inner
	if t.MultiLine && r.wheel.inner != nil {
		r.text = &Scroll{Scroll: r.wheel.inner, ofEntry: true}
	}
	r.paint()
	return r
}

type ringRenderer struct {
	fyne.WidgetRenderer
	t     *TextField
	back  *canvas.Rectangle // ground and border in one
	text  *Scroll           // shows what scrolls several lines, without shadows; nil for one line
	wheel *wheel
	moved bool // the text begins elsewhere than the Entry lets it
}

func (r *ringRenderer) paint() {
	border, edge := ColorInputBorder, Size(SizeBorder)
	switch {
	case r.t.Disabled():
		border = ColorBorder
	case r.t.wrong:
		border, edge = ColorErrorText, wrongEdge()
	case r.t.hovered:
		border = ColorMuted
	}
	paintRect(r.back, ColorSurface, border, edge, controlRadius())
	paintRing(r.t.ring, ColorSurface, edge, controlRadius())
	if r.t.wrong {
		r.t.ring.StrokeColor = Color(ColorErrorText)
	}
	r.t.ring.Hidden = !r.t.active
	if r.t.Disabled() {
		paintRect(r.t.ring, "", ColorBorder, Size(SizeBorder), controlRadius())
		r.t.ring.FillColor = veilOf(ColorNeutralSoft)
		r.t.ring.Hidden = false
	}
}

// Layout places the ring over the border.
func (r *ringRenderer) Layout(s fyne.Size) {
	r.WidgetRenderer.Layout(s)
	r.besideSign()
	place(r.back, 0, 0, s.Width, s.Height)
	placeRing(r.t.ring, ColorSurface, 0, 0, s.Width, s.Height)
	place(r.wheel, 0, 0, s.Width, s.Height)
}

// Refresh paints the ring too.
func (r *ringRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
	r.besideSign()
}

// besideSign lets the text end at the sign of a search, which it would run under
// when it is longer than the field, and begin where figures are to begin.
func (r *ringRenderer) besideSign() {
	left := r.t.beside()
	if moved := left > 0; (moved || r.moved) && r.t.text != nil {
		r.moved = moved
		at := r.t.text.Position()
		place(r.t.text, left, at.Y, r.t.Size().Width-left, r.t.text.Size().Height)
	}
}

// Objects are those of the Entry, the ring and what takes the wheel. The first
// two of the Entry, its ground and its border, are left out: the one is drawn
// through the other, a pixel further in, and a window shows that as a border
// darker than those of buttons and choices beside it.
func (r *ringRenderer) Objects() []fyne.CanvasObject {
	objs := r.WidgetRenderer.Objects()[2:]
	out := append(make([]fyne.CanvasObject, 0, len(objs)+3), r.back)
	for _, o := range objs {
		if r.text != nil && o == r.wheel.inner {
			o = r.text
		}
		out = append(out, o)
	}
	return append(out, r.t.ring, r.wheel)
}
