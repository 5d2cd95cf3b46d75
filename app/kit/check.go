package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Check is a box with a text that is ticked or not, by the mouse or Space.
type Check struct {
	widget.DisableableWidget
	// OnChanged is called when the user ticks or clears the box; may be nil.
	OnChanged func(bool)

	// Checked tells whether the box is ticked; change it by SetChecked.
	Checked bool

	label   *Text
	tip     tip
	hovered bool
	focused bool
}

var (
	_ fyne.Focusable    = (*Check)(nil)
	_ desktop.Hoverable = (*Check)(nil)
)

// NewCheck gives a check box; f is called when the user ticks or clears it.
func NewCheck(text string, ticked bool, f func(bool)) *Check {
	c := &Check{label: Body(text), Checked: ticked, OnChanged: f}
	c.ExtendBaseWidget(c)
	return c
}

// WithTip shows a text when the pointer rests on the box.
func (c *Check) WithTip(text string) *Check { c.tip.text = text; return c }

// SetChecked ticks or clears the box without calling OnChanged.
func (c *Check) SetChecked(on bool) { c.Checked = on; c.Refresh() }

// Tapped ticks or clears the box and takes the keyboard, so that Tab goes on
// from here.
func (c *Check) Tapped(*fyne.PointEvent) {
	c.tip.out()
	if c.Disabled() {
		return
	}
	focus(c)
	c.SetChecked(!c.Checked)
	if c.OnChanged != nil {
		c.OnChanged(c.Checked)
	}
}

// Cursor is a hand where the box can be pressed.
func (c *Check) Cursor() desktop.Cursor { return handOver(c) }

// MouseIn shows that the box can be pressed.
func (c *Check) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.tip.in(c); c.Refresh() }

// MouseMoved does nothing.
func (c *Check) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (c *Check) MouseOut() { c.hovered = false; c.tip.out(); c.Refresh() }

// FocusGained shows the ring.
func (c *Check) FocusGained() { c.focused = true; c.Refresh(); reveal(c) }

// FocusLost hides the ring.
func (c *Check) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune does nothing: Space comes as a key.
func (c *Check) TypedRune(rune) {}

// TypedKey ticks by Space and hands other keys on.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace {
		c.Tapped(nil)
		return
	}
	bubble(c, ev)
}

// TypedShortcut hands shortcuts on.
func (c *Check) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(c, s) }

// AccessibilityLabel is the text.
func (c *Check) AccessibilityLabel() string { return c.label.Text() }

// AccessibilityRole tells that this can be pressed.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws box, tick, text and ring.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	box, ring, tick := canvas.NewRectangle(nil), canvas.NewRectangle(nil), newIconImage(nil)
	side := func() float32 { return Px(18) }
	paint := func() {
		fill, border := ColorSurface, ColorInputBorder
		switch {
		case c.Checked && c.Disabled():
			fill, border = ColorMuted, ""
		case c.Disabled():
			fill, border = ColorNeutralSoft, ColorBorder
		case c.Checked:
			fill, border = ColorAccent, ""
			if c.hovered {
				fill = ColorAccentText
			}
		case c.hovered:
			fill = ColorHover
		}
		paintRect(box, fill, border, Size(SizeBorder), Px(4))
		paintRing(ring, ColorSurface, 0, Px(7))
		ring.Hidden = !c.focused
		tick.Hidden = !c.Checked
		tick.Resource = IconIn(IconCheck, ColorOnAccent)
		c.label.color = ColorText
		if c.Disabled() {
			c.label.color = ColorMuted
		}
	}
	layout := func(s fyne.Size) {
		n := side()
		x, y := Px(3), (c.label.lineHeight()-n)/2+Px(3)
		place(box, x, y, n, n)
		place(tick, x+Px(2), y+Px(2), n-Px(4), n-Px(4))
		placeRing(ring, ColorSurface, x-3, y-3, n+6, n+6)
		left := x + n + Px(Space2)
		place(c.label, left, Px(3), s.Width-left, s.Height-Px(6))
	}
	minSize := func() fyne.Size {
		return c.label.MinSize().AddWidthHeight(Px(3)+side()+Px(Space2), Px(6))
	}
	return newRenderer(layout, minSize, paint, box, tick, c.label, ring)
}
