package shell

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// navItem is one entry of the navigation: icon, word and, when something waits
// there, a number.
type navItem struct {
	widget.BaseWidget
	title   string
	icon    kit.IconName
	onTap   func()
	badge   string
	active  bool
	hovered bool
	focused bool
	narrow  bool // the icon alone, with the number upon it
}

func newNavItem(title string, icon kit.IconName, onTap func()) *navItem {
	n := &navItem{title: title, icon: icon, onTap: onTap}
	n.ExtendBaseWidget(n)
	return n
}

func (n *navItem) set(active bool, badge string) {
	if n.active != active || n.badge != badge {
		n.active, n.badge = active, badge
		n.Refresh()
	}
}

// fold shows the icon alone, or the word beside it again.
func (n *navItem) fold(narrow bool) { n.narrow = narrow; n.Refresh() }

// Tapped opens the screen.
func (n *navItem) Tapped(*fyne.PointEvent) { n.onTap() }

// TypedKey opens the screen with Enter or Space.
func (n *navItem) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace {
		n.onTap()
	}
}

// TypedRune takes no letters.
func (n *navItem) TypedRune(rune) {}

// FocusGained shows the focus ring.
func (n *navItem) FocusGained() { n.focused = true; n.Refresh() }

// FocusLost hides the focus ring.
func (n *navItem) FocusLost() { n.focused = false; n.Refresh() }

// MouseIn shows that the entry can be pressed.
func (n *navItem) MouseIn(*desktop.MouseEvent) { n.hovered = true; n.Refresh() }

// MouseMoved does nothing.
func (n *navItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the highlight away.
func (n *navItem) MouseOut() { n.hovered = false; n.Refresh() }

// Cursor is a hand.
func (n *navItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel names the screen and how much waits there.
func (n *navItem) AccessibilityLabel() string {
	if n.badge == "" {
		return n.title
	}
	return n.title + " (" + n.badge + ")"
}

// CreateRenderer draws the entry flat.
func (n *navItem) CreateRenderer() fyne.WidgetRenderer {
	r := &navRenderer{
		n: n, fill: canvas.NewRectangle(color.Transparent), icon: canvas.NewImageFromResource(nil), text: canvas.NewText("", nil),
		pill: canvas.NewRectangle(color.Transparent), count: canvas.NewText("", nil),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.count.Alignment = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type navRenderer struct {
	n     *navItem
	fill  *canvas.Rectangle
	icon  *canvas.Image
	text  *canvas.Text
	pill  *canvas.Rectangle
	count *canvas.Text
}

func (r *navRenderer) Layout(s fyne.Size) {
	r.fill.Resize(s)
	icon := kit.Size(kit.SizeIcon)
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.icon.Move(fyne.NewPos(kit.Px(12), (s.Height-icon)/2))
	r.text.Resize(fyne.NewSize(max(0, s.Width-kit.Px(42)), r.text.MinSize().Height))
	r.text.Move(fyne.NewPos(kit.Px(42), (s.Height-r.text.MinSize().Height)/2))
	w, h := r.count.MinSize().Width+kit.Px(14), r.count.MinSize().Height+kit.Px(2)
	r.pill.Resize(fyne.NewSize(w, h))
	r.pill.Move(fyne.NewPos(s.Width-w-kit.Px(12), (s.Height-h)/2))
	room := s.Width - kit.Px(42) - kit.Px(8)
	if r.n.badge != "" {
		room -= w + kit.Px(12)
	}
	r.text.Text = shorten(r.n.title, room, r.text)
	if r.n.narrow {
		r.icon.Move(fyne.NewPos((s.Width-icon)/2, (s.Height-icon)/2))
		r.pill.Move(fyne.NewPos(min(s.Width-w, (s.Width+icon)/2-kit.Px(6)), 0))
	}
	r.count.Resize(fyne.NewSize(w, h))
	r.count.Move(r.pill.Position())
}

// shorten cuts a word that has no room in large text.
func shorten(s string, room float32, like *canvas.Text) string {
	fits := func(s string) bool { return fyne.MeasureText(s, like.TextSize, like.TextStyle).Width <= room }
	if room <= 0 || fits(s) {
		return s
	}
	letters := []rune(s)
	for len(letters) > 1 && !fits(string(letters)+"…") {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

func (r *navRenderer) MinSize() fyne.Size {
	if r.n.narrow {
		return fyne.NewSize(kit.Px(37), kit.Px(37))
	}
	w := kit.Px(42) + fyne.MeasureText(r.n.title, r.text.TextSize, fyne.TextStyle{Bold: true}).Width + kit.Px(12)
	if r.n.badge != "" {
		w += r.count.MinSize().Width + kit.Px(22)
	}
	return fyne.NewSize(w, kit.Px(37))
}

func (r *navRenderer) Refresh() {
	n := r.n
	r.fill.CornerRadius = kit.Px(8)
	r.fill.FillColor, r.fill.StrokeWidth = color.Transparent, 0
	if n.active || n.hovered {
		r.fill.FillColor = kit.Color(kit.ColorRailActive)
	}
	if n.focused {
		r.fill.StrokeColor, r.fill.StrokeWidth = kit.Color(kit.ColorLogo), 2
	}
	r.icon.Resource = kit.IconIn(n.icon, kit.ColorRailText)
	r.icon.Refresh()
	r.text.Text, r.text.Color, r.text.TextSize = n.title, kit.Color(kit.ColorRailText), kit.Size(kit.SizeText)
	r.text.TextStyle = fyne.TextStyle{Bold: n.active}
	r.pill.FillColor, r.pill.CornerRadius = kit.Color(kit.ColorCount), kit.Px(10)
	r.count.Text, r.count.Color, r.count.TextSize = n.badge, kit.Color(kit.ColorCountText), kit.Size(kit.SizeCaption)
	r.count.TextStyle = fyne.TextStyle{Bold: true}
	r.text.Hidden = n.narrow
	r.pill.Hidden, r.count.Hidden = n.badge == "", n.badge == ""
	r.Layout(n.Size())
	canvas.Refresh(n)
}

func (r *navRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.icon, r.text, r.pill, r.count}
}

func (r *navRenderer) Destroy() {}
