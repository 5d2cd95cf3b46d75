package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NavItem is one entry of the navigation: icon, word and, when something waits
// there, a number. Folded it is the icon alone, with the number upon it, and
// the word is its tooltip.
type NavItem struct {
	widget.BaseWidget
	title   string
	icon    IconName
	onTap   func()
	badge   string
	active  bool
	folded  bool
	hovered bool
	focused bool
	tip     tip
	parts   navParts
}

var (
	_ fyne.Focusable    = (*NavItem)(nil)
	_ fyne.Tappable     = (*NavItem)(nil)
	_ desktop.Hoverable = (*NavItem)(nil)
)

// NewNavItem gives an entry that leads somewhere.
func NewNavItem(title string, icon IconName, onTap func()) *NavItem {
	n := &NavItem{title: title, icon: icon, onTap: onTap}
	n.ExtendBaseWidget(n)
	return n
}

// Set tells whether the entry is the one that is shown, which then comes into
// view, and the number of what waits there; "" for none.
func (n *NavItem) Set(active bool, badge string) {
	begun := active && !n.active
	if n.active != active || n.badge != badge {
		n.active, n.badge = active, badge
		n.Refresh()
	}
	if begun {
		reveal(n)
	}
}

// Fold shows the icon alone, or the word beside it again.
func (n *NavItem) Fold(folded bool) { n.folded = folded; n.Refresh() }

// Tapped leads there.
func (n *NavItem) Tapped(*fyne.PointEvent) { n.tip.out(); n.onTap() }

// TypedKey leads there by Enter or Space; the arrows go to the entry above or
// below.
func (n *NavItem) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		n.onTap()
	case fyne.KeyDown:
		if c := canvasOf(n); c != nil {
			c.FocusNext()
		}
	case fyne.KeyUp:
		if c := canvasOf(n); c != nil {
			c.FocusPrevious()
		}
	default:
		bubble(n, ev)
	}
}

// TypedRune takes no letters.
func (n *NavItem) TypedRune(rune) {}

// TypedShortcut hands shortcuts on.
func (n *NavItem) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(n, s) }

// FocusGained shows the focus ring.
func (n *NavItem) FocusGained() { n.focused = true; n.Refresh(); reveal(n) }

// FocusLost hides the focus ring.
func (n *NavItem) FocusLost() { n.focused = false; n.Refresh() }

// MouseIn shows that the entry can be pressed.
func (n *NavItem) MouseIn(*desktop.MouseEvent) {
	n.hovered = true
	n.Refresh() // which finds out how much of the word fits
	n.tip.text = ""
	if n.parts.text != nil && (n.folded || n.parts.text.Text != n.title) {
		n.tip.text = n.title
	}
	n.tip.in(n)
}

// MouseMoved does nothing.
func (n *NavItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the highlight away.
func (n *NavItem) MouseOut() { n.hovered = false; n.tip.out(); n.Refresh() }

// Cursor is a hand.
func (n *NavItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel names the entry and how much waits there.
func (n *NavItem) AccessibilityLabel() string {
	if n.badge == "" {
		return n.title
	}
	return n.title + " (" + n.badge + ")"
}

// AccessibilityRole tells that this can be pressed.
func (n *NavItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// The measures of an entry in pixels at factor 1.
const (
	navHeight = 37
	navWord   = 42 // where the word begins
	navEdge   = 12 // space at both ends
)

type navParts struct {
	fill, pill  *canvas.Rectangle
	icon        *canvas.Image
	text, count *canvas.Text
}

// CreateRenderer draws the entry flat.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	n.ExtendBaseWidget(n)
	p := navParts{canvas.NewRectangle(nil), canvas.NewRectangle(nil), newIconImage(nil), canvas.NewText("", nil), canvas.NewText("", nil)}
	n.parts = p
	layout := func(s fyne.Size) { n.layout(s) }
	return newRenderer(layout, n.least, func() { n.paint(); n.layout(n.Size()) }, p.fill, p.icon, p.text, p.pill, p.count)
}

func (n *NavItem) paint() {
	p := n.parts
	fill, ring := fyne.ThemeColorName(""), fyne.ThemeColorName("")
	if n.active || n.hovered {
		fill = ColorRailActive
	}
	if n.focused {
		ring = ColorLogo
	}
	paintRect(p.fill, fill, ring, Size(SizeRing), Px(8))
	p.fill.Hidden = fill == "" && ring == "" // a frame walks through what is not hidden
	p.icon.Resource = IconIn(n.icon, ColorRailText)
	paintText(p.text, n.title, ColorRailText, SizeText, fyne.TextStyle{Bold: n.active})
	p.text.Hidden = n.folded
	paintRect(p.pill, ColorCount, "", 0, Px(10))
	paintText(p.count, n.badge, ColorCountText, SizeCaption, fyne.TextStyle{Bold: true})
	p.count.Alignment = fyne.TextAlignCenter
	p.pill.Hidden, p.count.Hidden = n.badge == "", n.badge == ""
}

func (n *NavItem) layout(s fyne.Size) {
	p, icon := n.parts, Size(SizeIcon)
	m := p.count.MinSize()
	w, h := m.Width+Px(14), m.Height+Px(2)
	place(p.fill, 0, 0, s.Width, s.Height)
	if n.folded {
		place(p.icon, (s.Width-icon)/2, (s.Height-icon)/2, icon, icon)
		w, h = m.Width+Px(8), m.Height // beside the icon, of which most must be seen
		place(p.pill, s.Width-w, 0, w, h)
		place(p.count, s.Width-w, 0, w, h)
		return
	}
	place(p.icon, Px(navEdge), (s.Height-icon)/2, icon, icon)
	place(p.pill, s.Width-w-Px(navEdge), (s.Height-h)/2, w, h)
	place(p.count, s.Width-w-Px(navEdge), (s.Height-m.Height)/2, w, m.Height)
	room := s.Width - Px(navWord) - Px(Space2)
	if n.badge != "" {
		room -= w + Px(navEdge)
	}
	p.text.Text = cutText(n.title, room, p.text.TextSize, p.text.TextStyle)
	line := fyne.MeasureText("Åg", p.text.TextSize, p.text.TextStyle).Height
	place(p.text, Px(navWord), (s.Height-line)/2, room, line)
}

// least is wide enough for the word in bold, so that the rail keeps its width
// whichever entry is shown.
func (n *NavItem) least() fyne.Size {
	if n.folded {
		return fyne.NewSquareSize(Px(navHeight))
	}
	w := Px(navWord) + textWidth(n.title, Size(SizeText), fyne.TextStyle{Bold: true}) + Px(navEdge)
	if n.badge != "" {
		w += n.parts.count.MinSize().Width + Px(22)
	}
	return fyne.NewSize(w, Px(navHeight))
}
