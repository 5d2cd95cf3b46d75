package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

type buttonKind int

const (
	primaryButton buttonKind = iota
	secondaryButton
	iconButton
	linkButton
)

// Button is anything that is pressed: by the mouse, or by Enter or Space while
// it has the keyboard. Primary, Secondary, IconButton and Link make them.
type Button struct {
	widget.DisableableWidget
	named
	OnTapped func()

	kind     buttonKind
	text     string
	icon     IconName
	tip      tip
	compact  bool // small, for use inside lines and chips
	trailing bool // the icon stands behind the text
	hovered  bool
	focused  bool
}

var (
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
)

func newButton(kind buttonKind, text string, icon IconName, f func()) *Button {
	b := &Button{kind: kind, text: text, icon: icon, OnTapped: f}
	b.ExtendBaseWidget(b)
	return b
}

// Primary is the one button of a page or dialog that does its main thing.
func Primary(text string, f func()) *Button { return newButton(primaryButton, text, "", f) }

// Secondary is any other button.
func Secondary(text string, f func()) *Button { return newButton(secondaryButton, text, "", f) }

// IconButton is a button with an icon only; the tooltip says what it does.
func IconButton(icon IconName, tooltip string, f func()) *Button {
	return newButton(iconButton, "", icon, f).WithTip(tooltip)
}

// Link is a bold text that leads somewhere or does something small.
func Link(text string, f func()) *Button { return newButton(linkButton, text, "", f) }

// WithIcon puts an icon before the text.
func (b *Button) WithIcon(icon IconName) *Button { b.icon = icon; return b }

// WithTip shows a text when the pointer rests on the button.
func (b *Button) WithTip(text string) *Button { b.tip.text = text; return b }

// Compact makes the button small, for use inside lines.
func (b *Button) Compact() *Button { b.compact = true; return b }

// Text gives the text on the button.
func (b *Button) Text() string { return b.text }

// SetText changes the text.
func (b *Button) SetText(s string) { b.text = s; b.Refresh() }

// SetIcon changes the icon.
func (b *Button) SetIcon(icon IconName) { b.icon = icon; b.Refresh() }

// SetTip changes the tooltip, as for undo, which names what it would undo.
func (b *Button) SetTip(text string) { b.tip.text = text }

// AccessibilityLabel is the text or the tooltip, unless the button was named.
func (b *Button) AccessibilityLabel() string {
	switch {
	case b.name != "":
		return b.name
	case b.text == "":
		return b.tip.text
	}
	return b.text
}

// AccessibilityRole tells that this can be pressed.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.tip.out()
	if b.Disabled() || b.OnTapped == nil {
		return
	}
	b.OnTapped()
}

// Cursor is a hand where the button can be pressed.
func (b *Button) Cursor() desktop.Cursor { return handOver(b) }

// MouseIn shows that the button can be pressed.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.tip.in(b)
	b.Refresh()
}

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (b *Button) MouseOut() {
	b.hovered = false
	b.tip.out()
	b.Refresh()
}

// FocusGained shows the focus ring, and waits to show what an icon without
// words is for.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	reveal(b)
	if b.text == "" {
		b.tip.in(b)
	}
}

// FocusLost hides the focus ring.
func (b *Button) FocusLost() {
	b.focused = false
	b.tip.out()
	b.Refresh()
}

// TypedRune does nothing: Space comes as a key.
func (b *Button) TypedRune(rune) {}

// TypedKey presses the button by Enter or Space.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		bubble(b, ev)
	}
}

// TypedShortcut hands shortcuts on to the dialog around the button.
func (b *Button) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(b, s) }
