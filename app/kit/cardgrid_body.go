package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// gridBody draws the cards that are in view and takes mouse and keys.
type gridBody struct {
	widget.BaseWidget
	named
	core    *gridCore
	hover   int
	focused bool
	tip     tip
	drawn   *gridCards // what is drawn now
}

var (
	_ fyne.Focusable    = (*gridBody)(nil)
	_ desktop.Hoverable = (*gridBody)(nil)
	_ desktop.Mouseable = (*gridBody)(nil)
)

func newGridBody(core *gridCore) *gridBody {
	b := &gridBody{core: core, hover: -1}
	b.ExtendBaseWidget(b)
	return b
}

// Disabled tells that there is no card that the keyboard could reach.
func (b *gridBody) Disabled() bool { return b.core.count == 0 }

// Disable does nothing: the cards alone decide.
func (b *gridBody) Disable() {}

// Enable does nothing: the cards alone decide.
func (b *gridBody) Enable() {}

// MouseDown chooses, so that a press is answered at once.
func (b *gridBody) MouseDown(ev *desktop.MouseEvent) {
	b.tip.out()
	i := b.core.at(ev.Position)
	if i >= 0 {
		b.core.cursor = i // before the keyboard comes here, which shows the card it is on
	}
	focus(b)
	switch {
	case i < 0:
	case ev.Button == desktop.MouseButtonSecondary:
		b.core.choose(i)
	default:
		b.core.press(i)
	}
}

// MouseUp does nothing.
func (b *gridBody) MouseUp(*desktop.MouseEvent) {}

// Tapped keeps the press from reaching what lies behind.
func (b *gridBody) Tapped(*fyne.PointEvent) {}

// TappedSecondary opens the menu of the card under the pointer.
func (b *gridBody) TappedSecondary(ev *fyne.PointEvent) {
	if b.core.at(ev.Position) >= 0 {
		b.core.openMenu(ev.AbsolutePosition)
	}
}

// Cursor is a hand over a card.
func (b *gridBody) Cursor() desktop.Cursor {
	if b.hover < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn marks the card under the pointer.
func (b *gridBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks the card under the pointer, and says its title when that is
// shortened.
func (b *gridBody) MouseMoved(ev *desktop.MouseEvent) {
	i := b.core.at(ev.Position)
	if i == b.hover {
		return
	}
	b.hover = i
	b.tip.whole = ""
	if i >= 0 && b.drawn != nil && b.drawn.shortened(i) {
		b.tip.whole, b.tip.at = b.core.source.faceAt(i).Title, b.core.spotOf(i)
	}
	b.tip.in(b)
	b.Refresh()
}

// leave forgets the card under the pointer, as when the cards move below it.
func (b *gridBody) leave() {
	b.hover = -1
	b.tip.out()
}

// MouseOut takes the mark away.
func (b *gridBody) MouseOut() { b.leave(); b.Refresh() }

// FocusGained shows where the keyboard is.
func (b *gridBody) FocusGained() {
	b.focused = true
	if b.core.cursor < 0 && b.core.count > 0 {
		b.core.cursor = b.core.firstInView()
	}
	b.Refresh()
	if b.core.cursor >= 0 {
		s := b.core.spotOf(b.core.cursor)
		revealPart(b.core.scroll, s.y-b.core.scroll.Offset.Y, s.h)
	}
}

// FocusLost hides the ring.
func (b *gridBody) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune takes no letters.
func (b *gridBody) TypedRune(rune) {}

// TypedKey moves through the cards.
func (b *gridBody) TypedKey(ev *fyne.KeyEvent) {
	if !b.core.key(ev) {
		bubble(b, ev)
	}
}

// TypedShortcut hands shortcuts on.
func (b *gridBody) TypedShortcut(s fyne.Shortcut) { bubbleShortcut(b, s) }

// AccessibilityLabel says what the cards are, and the one that the keys are on.
func (b *gridBody) AccessibilityLabel() string {
	if c := b.core.cursor; c >= 0 && c < b.core.count {
		face := b.core.source.faceAt(c)
		return b.phrase(face.said())
	}
	return b.phrase("")
}

// AccessibilityRole tells that the cards hold more.
func (b *gridBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer draws only what is in view.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	b.drawn = &gridCards{body: b, shown: map[int]*cardParts{}}
	return b.drawn
}

// gridCards keeps one set of objects for each card in view and reuses it.
type gridCards struct {
	body  *gridBody
	shown map[int]*cardParts // by the place of the card
	spare []*cardParts
	objs  []fyne.CanvasObject
}

// Layout draws anew for the new size.
func (r *gridCards) Layout(fyne.Size) { r.Refresh() }

// MinSize is the height of all cards.
func (r *gridCards) MinSize() fyne.Size {
	c := r.body.core
	lines := (c.count + c.columns - 1) / c.columns
	return fyne.NewSize(0, max(0, float32(lines)*gridHeight()-Px(Space3)+2*cardEdge))
}

// Objects are the parts of the cards in view.
func (r *gridCards) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *gridCards) Destroy() {}

// Refresh draws the cards in view.
func (r *gridCards) Refresh() {
	c := r.body.core
	first := max(0, int(c.scroll.Offset.Y/gridHeight())) * c.columns
	last := min(c.count, (int((c.scroll.Offset.Y+c.scroll.Size().Height)/gridHeight())+1)*c.columns)
	for i, p := range r.shown {
		if i < first || i >= last {
			r.spare = append(r.spare, p)
			delete(r.shown, i)
		}
	}
	r.objs = r.objs[:0]
	for i := first; i < last; i++ {
		r.objs = r.parts(i).draw(r.objs, c.source.faceAt(i), c.spotOf(i), r.look(i))
	}
	canvas.Refresh(r.body)
}

// look says how a card is marked.
func (r *gridCards) look(i int) cardLook {
	b := r.body
	return cardLook{chosen: b.core.cursor == i, hovered: b.hover == i, ring: b.focused && b.core.cursor == i}
}

// parts gives the objects of a card: those it has already, so that they need
// not be measured again, or some that are not needed any more.
func (r *gridCards) parts(i int) *cardParts {
	p := r.shown[i]
	if p == nil {
		if n := len(r.spare); n > 0 {
			p, r.spare = r.spare[n-1], r.spare[:n-1]
		} else {
			p = newCardParts()
		}
		r.shown[i] = p
	}
	return p
}

// shortened tells whether a card shows only a part of its title.
func (r *gridCards) shortened(i int) bool { p := r.shown[i]; return p != nil && p.cut }
