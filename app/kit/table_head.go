package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tableHead draws the headings. It is one stop for Tab: the arrows move between
// headings, Space or Enter sorts.
type tableHead struct {
	widget.BaseWidget
	core    *tableCore
	cursor  int
	hover   int
	edge    int // column whose right edge is under the pointer, -1 for none
	dragged int // column whose right edge is dragged, or one of the two below
	grip    float32
	lastTap time.Time // of a press on an edge
	focused bool
	cut     []bool // titles that are shown shortened
	tip     tip
}

// What is dragged when it is no column.
const (
	notDragged  = -1
	draggedElse = -2 // a drag that began beside the edges
)

var (
	_ fyne.Focusable         = (*tableHead)(nil)
	_ fyne.Draggable         = (*tableHead)(nil)
	_ fyne.SecondaryTappable = (*tableHead)(nil)
	_ desktop.Hoverable      = (*tableHead)(nil)
)

// Disabled tells that there is nothing to sort: Tab passes by the headings of an
// empty table and of one that is disabled.
func (h *tableHead) Disabled() bool { return h.core.count == 0 || h.core.off }

// Disable does nothing: the rows alone decide.
func (h *tableHead) Disable() {}

// Enable does nothing: the rows alone decide.
func (h *tableHead) Enable() {}

func newTableHead(core *tableCore) *tableHead {
	h := &tableHead{core: core, hover: -1, edge: -1, dragged: notDragged}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts by the heading under the pointer. On the edge between two
// headings the second of two quick presses fits the column to its content. The
// keyboard goes to the rows, as after every press on the headings.
func (h *tableHead) Tapped(ev *fyne.PointEvent) {
	h.tip.out()
	if h.core.off {
		return
	}
	focus(h.core.body)
	x := ev.Position.X + h.core.slide()
	if i := h.core.edgeAt(x); i >= 0 {
		now := h.core.now()
		if again := i == h.cursor && now.Sub(h.lastTap) < secondPress; again {
			h.lastTap = time.Time{}
			h.core.fit(i)
			return
		}
		h.cursor, h.lastTap = i, now
		return
	}
	if i := h.core.columnAt(x); i >= 0 {
		h.cursor = i
		h.core.headPressed(i)
	}
}

// TappedSecondary opens the menu of the heading under the pointer.
func (h *tableHead) TappedSecondary(ev *fyne.PointEvent) {
	h.tip.out()
	if h.core.off {
		return
	}
	focus(h.core.body)
	if i := h.core.columnAt(ev.Position.X + h.core.slide()); i >= 0 {
		h.cursor = i
		h.core.showMenu(ev.AbsolutePosition, h.core.headItems(i))
	}
}

// Dragged makes the column wider whose edge was taken.
func (h *tableHead) Dragged(ev *fyne.DragEvent) {
	x := ev.Position.X + h.core.slide()
	if h.dragged == notDragged {
		h.tip.out()
		from := x - ev.Dragged.DX
		h.dragged = draggedElse
		if i := h.core.edgeAt(from); i >= 0 {
			h.dragged, h.grip = i, from-h.core.widths[i]
		}
	}
	if h.dragged >= 0 {
		h.core.widen(h.dragged, x-h.grip)
	}
}

// DragEnd remembers the width.
func (h *tableHead) DragEnd() {
	if h.dragged >= 0 {
		h.core.keepLook()
		focus(h.core.body)
	}
	h.dragged = notDragged
}

// Cursor tells edges that can be dragged and headings that sort.
func (h *tableHead) Cursor() desktop.Cursor {
	switch {
	case h.dragged >= 0 || h.edge >= 0:
		return desktop.HResizeCursor
	case h.hover >= 0 && h.hover < len(h.core.shapes) && h.core.column(h.hover).sortable && !h.core.off:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn marks the heading under the pointer.
func (h *tableHead) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved marks the heading under the pointer.
func (h *tableHead) MouseMoved(ev *desktop.MouseEvent) {
	x := ev.Position.X + h.core.slide()
	h.edge = h.core.edgeAt(x)
	i := h.core.columnAt(x)
	if i == h.hover {
		return
	}
	h.hover = i
	h.tip.text, h.tip.whole = "", ""
	if i >= 0 {
		shape, s := h.core.column(i), h.core.spotOf(0, i)
		h.tip.text, h.tip.at = shape.hint, spot{s.x - h.core.slide(), 0, s.w, h.Size().Height}
		if i < len(h.cut) && h.cut[i] {
			h.tip.whole = shape.title
		}
	}
	h.tip.in(h)
	h.Refresh()
}

// MouseOut takes the mark away.
func (h *tableHead) MouseOut() { h.hover, h.edge = -1, -1; h.tip.out(); h.Refresh() }

// FocusGained shows the ring.
func (h *tableHead) FocusGained() {
	h.focused = true
	h.core.showColumn(h.cursor)
	h.Refresh()
	reveal(h)
}

// FocusLost hides the ring.
func (h *tableHead) FocusLost() { h.focused = false; h.Refresh() }

// TypedRune does nothing.
func (h *tableHead) TypedRune(rune) {}

// TypedKey moves between the headings and sorts.
func (h *tableHead) TypedKey(ev *fyne.KeyEvent) {
	if isMenuKey(ev) {
		h.core.showColumn(h.cursor)
		h.core.menuOfHeading(h.cursor)
		return
	}
	switch ev.Name {
	case fyne.KeyLeft:
		h.cursor = h.core.nextShown(h.cursor, -1)
	case fyne.KeyRight:
		h.cursor = h.core.nextShown(h.cursor, 1)
	case fyne.KeyDown:
		focus(h.core.body)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.core.headPressed(h.cursor)
	default:
		bubble(h, ev)
		return
	}
	h.core.showColumn(h.cursor)
	h.Refresh()
}

// widthStep is how much Alt and an arrow change a width, in pixels at factor 1.
const widthStep = 12

// TypedShortcut changes the width of a column by Alt and the arrows.
func (h *tableHead) TypedShortcut(s fyne.Shortcut) {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok || k.Modifier != fyne.KeyModifierAlt || k.KeyName != fyne.KeyLeft && k.KeyName != fyne.KeyRight || h.cursor >= len(h.core.widths) {
		bubbleShortcut(h, s)
		return
	}
	step := Px(widthStep)
	if k.KeyName == fyne.KeyLeft {
		step = -step
	}
	h.core.widen(h.cursor, h.core.widths[h.cursor]+step)
	h.core.keepLook()
	h.core.showColumn(h.cursor)
	h.Refresh()
}
