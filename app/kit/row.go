package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Row is a line of a list, or a whole card, that is pressed by the mouse, Enter
// or Space.
type Row struct {
	widget.DisableableWidget
	OnTapped    func()
	OnSecondary func(at fyne.Position)    // right button, Menu key; nil for none
	OnRune      func(rune)                // letters typed on the row; nil for none
	OnKey       func(*fyne.KeyEvent) bool // asked before a key is used, true means it was used up; nil for none

	content  fyne.CanvasObject
	pad      float32
	bleed    float32 // how far the background reaches beyond the sides
	radius   float32
	border   fyne.ThemeColorName
	fill     fyne.ThemeColorName
	tip      tip
	ruled    bool // has a thin line above
	selected bool
	hovered  bool
	focused  bool
}

// Drawn is what a Row holds when that draws its texts itself. The row says its
// label, and shows the text that it had to shorten, "" for none, when the pointer
// rests there.
type Drawn interface {
	AccessibilityLabel() string
	Shortened() string
}

var (
	_ fyne.Focusable         = (*Row)(nil)
	_ fyne.SecondaryTappable = (*Row)(nil)
	_ desktop.Hoverable      = (*Row)(nil)
)

// NewRow gives a line of a list; f may be nil when it only shows something.
func NewRow(content fyne.CanvasObject, f func()) *Row {
	r := &Row{OnTapped: f, content: content, pad: 9, bleed: 8, radius: 6}
	r.ExtendBaseWidget(r)
	return r
}

// NewCardRow gives a card that is pressed, such as one report of many.
func NewCardRow(content fyne.CanvasObject, f func()) *Row {
	r := &Row{OnTapped: f, content: content, pad: 16, radius: 12, border: ColorBorder, fill: ColorSurface}
	r.ExtendBaseWidget(r)
	return r
}

// Tight gives a card less space around its content, for many cards in a column.
func (r *Row) Tight() *Row { r.pad = 12; return r }

// Ruled draws a thin line above the row.
func (r *Row) Ruled() *Row { r.ruled = true; return r }

func (r *Row) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }

// WithTip shows a text when the pointer rests on the row.
func (r *Row) WithTip(text string) *Row { r.tip.text = text; return r }

// Disabled is true for a row that can do nothing: Tab passes it over.
func (r *Row) Disabled() bool {
	return r.DisableableWidget.Disabled() || r.OnTapped == nil && r.OnSecondary == nil
}

// AccessibilityLabel is everything that stands in the row.
func (r *Row) AccessibilityLabel() string {
	if d, ok := r.content.(Drawn); ok {
		return d.AccessibilityLabel()
	}
	return wordsIn(r.content)
}

// AccessibilityRole tells that this can be pressed.
func (r *Row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// SetSelected marks the row as the chosen one.
func (r *Row) SetSelected(on bool) { r.selected = on; r.Refresh() }

// Tapped presses the row.
func (r *Row) Tapped(*fyne.PointEvent) {
	r.tip.out()
	if r.OnTapped != nil && !r.Disabled() {
		r.OnTapped()
	}
}

// TappedSecondary asks for the menu of the row.
func (r *Row) TappedSecondary(ev *fyne.PointEvent) {
	if r.OnSecondary != nil && !r.Disabled() {
		r.OnSecondary(ev.AbsolutePosition)
	}
}

// Cursor is a hand when the row can be pressed.
func (r *Row) Cursor() desktop.Cursor {
	if r.OnTapped == nil || r.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn shows that the row can be pressed.
func (r *Row) MouseIn(*desktop.MouseEvent) {
	r.hovered = r.OnTapped != nil && !r.Disabled()
	if s, ok := r.content.(Drawn); ok {
		r.tip.whole = s.Shortened()
	}
	r.tip.in(r)
	r.Refresh()
}

// MouseMoved does nothing.
func (r *Row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover colour away.
func (r *Row) MouseOut() { r.hovered = false; r.tip.out(); r.Refresh() }

// Focus gives the row the keyboard and scrolls it into view, also when it has the
// keyboard already.
func (r *Row) Focus() { focus(r); reveal(r) }

// FocusGained shows the focus ring.
func (r *Row) FocusGained() { r.focused = true; r.Refresh(); reveal(r) }

// FocusLost hides the focus ring.
func (r *Row) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune hands a letter to OnRune.
func (r *Row) TypedRune(letter rune) {
	if r.OnRune != nil && !r.Disabled() {
		r.OnRune(letter)
	}
}

// TypedKey presses the row by Enter or Space, opens its menu by the Menu key
// and moves to the next or previous thing by the arrows.
func (r *Row) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case r.OnKey != nil && !r.Disabled() && r.OnKey(ev):
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace:
		r.Tapped(nil)
	case isMenuKey(ev) && r.OnSecondary != nil:
		reveal(r) // the page may have been scrolled, or shown anew, since it got the keyboard
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r)
		r.OnSecondary(at.AddXY(Px(Space4), r.Size().Height))
	case ev.Name == fyne.KeyDown:
		if c := canvasOf(r); c != nil {
			c.FocusNext()
		}
	case ev.Name == fyne.KeyUp:
		if c := canvasOf(r); c != nil {
			c.FocusPrevious()
		}
	default:
		bubble(r, ev)
	}
}

// TypedShortcut hands shortcuts on.
func (r *Row) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(r, s) }

// CreateRenderer draws background, content and ring.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	back, ring, veil, line := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	paint := func() {
		paintRect(line, ColorLine, "", 0, 0)
		line.Hidden = !r.ruled
		fill := r.fill
		switch {
		case r.selected:
			fill = ColorSelected
		case r.hovered:
			fill = ColorHover
		}
		border, thick := r.border, Size(SizeBorder)
		if r.selected && r.border != "" {
			border, thick = ColorAccent, 2
		}
		paintRect(back, fill, border, thick, Px(r.radius))
		back.Hidden = fill == "" && border == "" // a frame walks through what is not hidden
		paintRing(ring, fill, back.StrokeWidth, Px(r.radius))
		ring.Hidden = !r.focused
		paintRect(veil, "", "", 0, Px(r.radius))
		veil.Hidden = !r.DisableableWidget.Disabled()
		if !veil.Hidden {
			veil.FillColor = veilOf(ColorSurface)
		}
	}
	return newRenderer(
		func(s fyne.Size) {
			b, top := Px(r.bleed), r.top()
			place(line, 0, 0, s.Width, top)
			for _, o := range []fyne.CanvasObject{back, ring, veil} {
				place(o, -b, top, s.Width+2*b, s.Height-top)
			}
			x, y := r.space()
			place(r.content, x, top+y, s.Width-2*x, s.Height-top-2*y)
		},
		func() fyne.Size {
			x, y := r.space()
			return r.content.MinSize().AddWidthHeight(2*x, r.top()+2*y)
		},
		paint, line, back, r.content, veil, ring,
	)
}

// top is the height of the line above.
func (r *Row) top() float32 {
	if r.ruled {
		return ruleHeight()
	}
	return 0
}

// space is what lies around the content: none at the sides of a line, so that
// it stands under the heading of its card.
func (r *Row) space() (x, y float32) {
	if r.bleed > 0 {
		return 0, Px(r.pad)
	}
	return Px(r.pad), Px(r.pad)
}

// isMenuKey tells the Menu key and Shift+F10.
func isMenuKey(ev *fyne.KeyEvent) bool {
	return ev.Name == desktop.KeyMenu || ev.Name == fyne.KeyF10 && modifiers()&fyne.KeyModifierShift != 0
}

// modifiers gives the keys Shift, Control, Alt and Super that are held now. It
// is a variable because the test driver has no keyboard.
var modifiers = func() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
