package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// SearchButton looks like a search field and opens the search when pressed.
type SearchButton struct {
	widget.BaseWidget
	text, keys string
	onTap      func()
	tip        tip
	hovered    bool
	focused    bool
}

// NewSearchButton gives a search button with its shortcut shown at the right.
func NewSearchButton(text, keys string, onTap func()) *SearchButton {
	b := &SearchButton{text: text, keys: keys, onTap: onTap}
	b.ExtendBaseWidget(b)
	return b
}

// WithTip shows a text when the pointer rests on the button.
func (b *SearchButton) WithTip(text string) *SearchButton { b.tip.text = text; return b }

// Tapped opens the search.
func (b *SearchButton) Tapped(*fyne.PointEvent) { b.tip.out(); b.onTap() }

// TypedKey opens the search with Enter or Space.
func (b *SearchButton) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace {
		b.onTap()
		return
	}
	bubble(b, ev)
}

// TypedShortcut hands shortcuts on.
func (b *SearchButton) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(b, s) }

// TypedRune takes no letters.
func (b *SearchButton) TypedRune(rune) {}

// FocusGained shows the focus ring.
func (b *SearchButton) FocusGained() { b.focused = true; b.Refresh(); reveal(b) }

// FocusLost hides the focus ring.
func (b *SearchButton) FocusLost() { b.focused = false; b.Refresh() }

// MouseIn shows that it can be pressed.
func (b *SearchButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.tip.in(b); b.Refresh() }

// MouseMoved does nothing.
func (b *SearchButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the highlight away.
func (b *SearchButton) MouseOut() { b.hovered = false; b.tip.out(); b.Refresh() }

// Cursor is a hand.
func (b *SearchButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what it does.
func (b *SearchButton) AccessibilityLabel() string { return b.text }

// AccessibilityRole tells that this can be pressed.
func (b *SearchButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws a field with a shortcut badge.
func (b *SearchButton) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(nil)
	text, keys := Muted(b.text).Ellipsis(), Badge(b.keys, Neutral)
	icon := NewIcon(IconIn(IconSearch, ColorMuted), 16)
	line := HStack(Space2, icon, Grow(text), keys)
	return newRenderer(
		func(s fyne.Size) {
			place(back, 0, 0, s.Width, s.Height)
			// Where there is no room for all of it, first the keys go, then the words;
			// the sign alone stands in the middle.
			words := textWidth(b.text, Size(SizeText), fyne.TextStyle{})
			room := s.Width - Px(20) - icon.MinSize().Width - Px(Space2)
			whole := room >= words
			if whole {
				room -= words + Px(Space2)
			}
			setShown(keys, room >= keys.MinSize().Width)
			setShown(text, whole)
			left := Px(10)
			if !whole && !keys.Visible() {
				left = max(left, (s.Width-icon.MinSize().Width)/2)
			}
			place(line, left, 0, s.Width-Px(10)-left, s.Height)
		},
		func() fyne.Size { return fyne.NewSize(Px(40), Size(SizeControl)) },
		func() {
			border, width := ColorInputBorder, Size(SizeBorder)
			if b.focused {
				border, width = ColorFocus, width+Size(SizeRing)
			}
			fill := ColorSurface
			if b.hovered {
				fill = ColorHover
			}
			paintRect(back, fill, border, width, Px(8))
		},
		back, line,
	)
}

func setShown(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}
