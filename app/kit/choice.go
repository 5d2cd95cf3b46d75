package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
)

// Choice is an input that takes one of many values. It opens a list, with a
// field to search in when the list is long; typing a letter opens it too.
type Choice[T comparable] struct {
	pickButton
	// OnChanged is called when the user has chosen; may be nil.
	OnChanged func(T)
	// Dot gives the colour of a value; may be nil.
	Dot func(T) fyne.ThemeColorName
	// Icon gives an icon that stands instead of the dot, in its colour; may be nil.
	Icon func(T) IconName
	// Detail gives a small text beside a value that is searched too; may be nil.
	Detail func(T) string

	p       *words.Printer
	options []T
	label   func(T) string
	chosen  int
}

// NewChoice gives a choice among options; label says each in words.
func NewChoice[T comparable](p *words.Printer, options []T, label func(T) string, onChanged func(T)) *Choice[T] {
	c := &Choice[T]{p: p, options: options, label: label, chosen: -1, OnChanged: onChanged}
	c.open = c.openList
	c.ExtendBaseWidget(c)
	return c
}

// Set chooses a value without calling OnChanged; a value that is not among the
// options chooses nothing.
func (c *Choice[T]) Set(v T) {
	c.chosen = -1
	for i, o := range c.options {
		if o == v {
			c.chosen = i
		}
	}
	c.show()
}

// Clear chooses nothing.
func (c *Choice[T]) Clear() { c.chosen = -1; c.show() }

// Value gives the chosen value; ok is false when none is.
func (c *Choice[T]) Value() (v T, ok bool) {
	if c.chosen < 0 {
		return v, false
	}
	return c.options[c.chosen], true
}

// SetOptions changes the options; the chosen value stays when it is still there.
func (c *Choice[T]) SetOptions(options []T) {
	v, ok := c.Value()
	c.options = options
	if ok {
		c.Set(v)
	}
}

// Placeholder sets what stands there while nothing is chosen.
func (c *Choice[T]) Placeholder(s string) *Choice[T] { c.placeholder = s; return c }

// WithTip shows a text when the pointer rests on the choice.
func (c *Choice[T]) WithTip(text string) *Choice[T] { c.tip.text = text; return c }

func (c *Choice[T]) show() {
	c.text, c.dot, c.icon = "", "", ""
	if v, ok := c.Value(); ok {
		c.text = c.label(v)
		if c.Dot != nil {
			c.dot = c.Dot(v)
		}
		if c.Icon != nil {
			c.icon = c.Icon(v)
		}
	}
	c.Refresh()
}

func (c *Choice[T]) items() []pickItem {
	items := pickItems(c.options, c.label, c.Detail, c.Dot, nil)
	for i := range items {
		if c.Icon != nil {
			items[i].icon = c.Icon(c.options[items[i].index])
		}
	}
	return items
}

func pickItems[T comparable](options []T, label, detail func(T) string, dot func(T) fyne.ThemeColorName, skip func(T) bool) []pickItem {
	var items []pickItem
	for i, o := range options {
		if skip != nil && skip(o) {
			continue
		}
		item := pickItem{text: label(o), index: i}
		if detail != nil {
			item.detail = detail(o)
		}
		if dot != nil {
			item.dot = dot(o)
		}
		items = append(items, item)
	}
	return items
}

func (c *Choice[T]) openList(typed string) {
	list := newPickList(c.items(), c.chosen, c.p.T("kit.nothing.found"), func(i int) {
		c.chosen = i
		c.setWrong(false)
		c.show()
		if c.OnChanged != nil {
			c.OnChanged(c.options[i])
		}
		c.noticed()
	})
	openPickList(c.self, list, c.p.T("kit.search"), typed)
}

// ExtendBaseWidget remembers the whole widget for the list to stand under.
func (c *Choice[T]) ExtendBaseWidget(w fyne.Widget) {
	c.self = w
	c.pickButton.ExtendBaseWidget(w)
}

// pickButton looks like an input with a small arrow and opens a list.
type pickButton struct {
	widget.DisableableWidget
	named
	noticing
	tip         tip
	self        fyne.CanvasObject
	text        string
	placeholder string
	dot         fyne.ThemeColorName
	icon        IconName
	open        func(typed string)
	focused     bool
	hovered     bool
	wrong       bool
}

var (
	_ fyne.Focusable    = (*pickButton)(nil)
	_ desktop.Hoverable = (*pickButton)(nil)
)

func (b *pickButton) setWrong(on bool) { b.wrong = on; b.Refresh() }

// Tapped opens the list.
func (b *pickButton) Tapped(*fyne.PointEvent) {
	b.tip.out()
	if b.Disabled() {
		return
	}
	if f, ok := b.self.(fyne.Focusable); ok {
		focus(f)
	}
	b.open("")
}

// Cursor is a hand where it can be pressed.
func (b *pickButton) Cursor() desktop.Cursor { return handOver(b) }

// MouseIn shows that it can be pressed.
func (b *pickButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.tip.in(b.self); b.Refresh() }

// MouseMoved does nothing.
func (b *pickButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (b *pickButton) MouseOut() { b.hovered = false; b.tip.out(); b.Refresh() }

// FocusGained shows the ring.
func (b *pickButton) FocusGained() { b.focused = true; b.Refresh(); reveal(b.self) }

// FocusLost hides the ring.
func (b *pickButton) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune opens the list and searches for the letter.
func (b *pickButton) TypedRune(r rune) {
	if r != ' ' && !b.Disabled() {
		b.open(string(r))
	}
}

// TypedKey opens the list by Space or the arrows, and by Enter where that is not
// the main button of a dialog.
func (b *pickButton) TypedKey(ev *fyne.KeyEvent) {
	opening := ev.Name == fyne.KeySpace || ev.Name == fyne.KeyDown || ev.Name == fyne.KeyUp
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	switch {
	case !opening && (!enter || topOverlay(b.self) != nil):
		bubble(b.self, ev)
	case !b.Disabled():
		b.open("")
	}
}

// TypedShortcut opens the list by Alt and the down arrow, and hands others on.
func (b *pickButton) TypedShortcut(s fyne.Shortcut) {
	if opens(s) && !b.Disabled() {
		b.Tapped(nil)
		return
	}
	bubbleShortcut(b.self, s)
}

// AccessibilityLabel is the name and the chosen value.
func (b *pickButton) AccessibilityLabel() string {
	if b.text == "" {
		return b.phrase(b.placeholder)
	}
	return b.phrase(b.text)
}

// AccessibilityRole tells that this can be pressed.
func (b *pickButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws an input with an arrow.
func (b *pickButton) CreateRenderer() fyne.WidgetRenderer {
	back, dot, ring := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	text, arrow, sign := canvas.NewText("", nil), newIconImage(nil), newIconImage(nil)
	layout := func(s fyne.Size) {
		place(back, 0, 0, s.Width, s.Height)
		placeRing(ring, ColorSurface, 0, 0, s.Width, s.Height)
		x, icon := Px(10), Px(16)
		place(arrow, s.Width-icon-Px(8), (s.Height-icon)/2, icon, icon)
		switch {
		case b.icon != "":
			place(sign, x, (s.Height-icon)/2, icon, icon)
			x += icon + Px(7)
		case b.dot != "":
			place(dot, x, (s.Height-Px(10))/2, Px(10), Px(10))
			x += Px(17)
		}
		room := s.Width - x - icon - Px(12)
		show := b.text
		if show == "" {
			show = b.placeholder
		}
		text.Text = cutText(show, room, text.TextSize, text.TextStyle)
		b.tip.whole = wholeOf(show, text.Text)
		h := fyne.MeasureText("Åg", text.TextSize, text.TextStyle).Height
		place(text, x, (s.Height-h)/2, room, h)
	}
	paint := func() {
		color, border := ColorText, ColorInputBorder
		if b.text == "" {
			color = theme.ColorNamePlaceHolder
		}
		if b.Disabled() {
			color = ColorMuted
		}
		fill, edge := ColorSurface, Size(SizeBorder)
		switch {
		case b.Disabled():
			fill, border = ColorNeutralSoft, ColorBorder
		case b.hovered:
			fill = ColorHover
		}
		if b.wrong {
			border, edge = ColorErrorText, wrongEdge()
		}
		paintRect(back, fill, border, edge, controlRadius())
		paintRect(dot, b.dot, "", 0, Px(3))
		dot.Hidden, sign.Hidden = b.dot == "" || b.icon != "", b.icon == ""
		if b.icon != "" {
			sign.Resource = IconIn(b.icon, signColor(b.dot))
		}
		paintRing(ring, fill, edge, controlRadius())
		if b.wrong {
			ring.StrokeColor = Color(ColorErrorText)
		}
		ring.Hidden = !b.focused
		paintText(text, "", color, SizeText, fyne.TextStyle{})
		arrow.Resource = IconIn(IconChevronDown, ColorMuted)
		layout(b.Size())
	}
	return newRenderer(layout, func() fyne.Size { return fyne.NewSize(Px(120), Size(SizeControl)) }, paint, back, dot, sign, text, arrow, ring)
}
