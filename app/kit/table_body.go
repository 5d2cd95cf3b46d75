package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tableBody draws the rows that are in view and takes mouse and keys.
type tableBody struct {
	widget.BaseWidget
	core    *tableCore
	hover   int
	focused bool
	tip     tip
	tipRow  int // the cell that the tooltip is about
	tipCol  int
	drawn   *bodyRows           // what is drawn now
	extra   []fyne.CanvasObject // above the rows, as the entry of NumberCells
}

var (
	_ fyne.Focusable    = (*tableBody)(nil)
	_ desktop.Hoverable = (*tableBody)(nil)
	_ desktop.Mouseable = (*tableBody)(nil)
)

func newTableBody(core *tableCore) *tableBody {
	b := &tableBody{core: core, hover: -1, tipRow: -1}
	b.ExtendBaseWidget(b)
	return b
}

// Disabled tells that there is no row that the keyboard could reach: Tab passes
// by an empty table and by one that is disabled.
func (b *tableBody) Disabled() bool { return b.core.count == 0 || b.core.off }

// Disable does nothing: the rows alone decide.
func (b *tableBody) Disable() {}

// Enable does nothing: the rows alone decide.
func (b *tableBody) Enable() {}

func (b *tableBody) parts() []fyne.CanvasObject { return b.extra }

func (b *tableBody) rowAt(y float32) int {
	row := int(y / rowHeight())
	if y < 0 || row >= b.core.count {
		return -1
	}
	return row
}

// MouseDown selects, so that a press is answered at once.
func (b *tableBody) MouseDown(ev *desktop.MouseEvent) {
	b.tip.out()
	if b.core.off {
		return
	}
	row := b.rowAt(ev.Position.Y)
	if ev.Button == desktop.MouseButtonPrimary && row >= 0 && b.core.typing != nil &&
		b.core.typing.pressed(row, b.core.columnAt(ev.Position.X)) {
		return
	}
	if row >= 0 {
		b.core.cursor = row // before the keyboard comes here, which shows the row it is on
	}
	focus(b)
	if ev.Button == desktop.MouseButtonSecondary {
		if row >= 0 && !b.core.selected[row] {
			b.core.choose(row, 0)
		}
		return
	}
	if row >= 0 {
		b.core.press(row, ev.Modifier)
	}
}

// MouseUp does nothing.
func (b *tableBody) MouseUp(*desktop.MouseEvent) {}

// Tapped keeps the press from reaching what lies behind.
func (b *tableBody) Tapped(*fyne.PointEvent) {
	if b.core.typing != nil {
		b.core.typing.released()
	}
}

// TappedSecondary opens the menu of the selected rows.
func (b *tableBody) TappedSecondary(ev *fyne.PointEvent) { b.core.openMenu(ev.AbsolutePosition) }

// MouseIn marks the row under the pointer.
func (b *tableBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved marks the row under the pointer.
func (b *tableBody) MouseMoved(ev *desktop.MouseEvent) {
	row := b.rowAt(ev.Position.Y)
	if row != b.hover {
		b.hover = row
		b.Refresh()
	}
	b.pointTo(row, b.core.columnAt(ev.Position.X))
}

// pointTo prepares the tooltip of the cell under the pointer: its whole text
// when it is shortened.
func (b *tableBody) pointTo(row, column int) {
	if row == b.tipRow && column == b.tipCol {
		return
	}
	b.tipRow, b.tipCol = row, column
	b.tip.whole = ""
	if row >= 0 && column >= 0 && b.drawn != nil && b.drawn.shortened(row, column) {
		b.tip.whole, b.tip.at = b.core.source.cellAt(row, column).Text, b.core.spotOf(row, column)
	}
	b.tip.in(b)
}

// leave forgets the cell under the pointer, as when the rows move below it.
func (b *tableBody) leave() {
	b.tip.out()
	b.tipRow = -1
}

// MouseOut takes the mark away.
func (b *tableBody) MouseOut() { b.hover = -1; b.leave(); b.Refresh() }

// FocusGained shows where the keyboard is.
func (b *tableBody) FocusGained() {
	b.focused = true
	if b.core.cursor < 0 && b.core.count > 0 {
		b.core.cursor = b.core.firstInView()
	}
	b.Refresh()
	revealPart(b.core.scroll, float32(max(0, b.core.cursor))*rowHeight()-b.core.scroll.Offset.Y, rowHeight())
}

// FocusLost hides the ring.
func (b *tableBody) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune is for NumberCells.
func (b *tableBody) TypedRune(r rune) {
	if b.core.typing != nil {
		b.core.typing.rune(r)
	}
}

// TypedKey moves through the rows.
func (b *tableBody) TypedKey(ev *fyne.KeyEvent) {
	if !b.core.key(ev, modifiers()) {
		bubble(b, ev)
	}
}

// TypedShortcut copies and selects all.
func (b *tableBody) TypedShortcut(s fyne.Shortcut) {
	switch v := s.(type) {
	case *fyne.ShortcutCopy:
		if v.Clipboard != nil {
			b.core.copySelected(v.Clipboard)
		}
	case *fyne.ShortcutSelectAll:
		b.core.selectAll()
	default:
		bubbleShortcut(b, s)
	}
}

// CreateRenderer draws only what is in view.
func (b *tableBody) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	b.drawn = &bodyRows{body: b}
	return b.drawn
}

// bodyRows keeps one set of objects for each row in view and reuses it.
type bodyRows struct {
	body *tableBody
	rows []*rowParts
	none *canvas.Text
	ring *canvas.Rectangle
	objs []fyne.CanvasObject

	first int // the row of rows[0]
}

type rowParts struct {
	back, line, ring *canvas.Rectangle
	cells            []*cellParts
}

// Layout draws anew for the new size.
func (r *bodyRows) Layout(fyne.Size) { r.Refresh() }

// MinSize is the height of all rows; when the columns do not fit, their width,
// and room for the bar that scrolls them below the last row.
func (r *bodyRows) MinSize() fyne.Size {
	wide, high := r.body.core.contentWidth(), float32(r.body.core.count)*rowHeight()
	if wide > 0 {
		high += Px(Space3)
	}
	return fyne.NewSize(wide, high)
}

// Objects are the parts of the rows in view.
func (r *bodyRows) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *bodyRows) Destroy() {}

// Refresh draws the rows in view.
func (r *bodyRows) Refresh() {
	c := r.body.core
	h := rowHeight()
	first := max(0, int(c.scroll.Offset.Y/h))
	last := min(c.count-1, int((c.scroll.Offset.Y+c.scroll.Size().Height)/h))
	r.objs, r.first = r.objs[:0], first
	for row := first; row <= last; row++ {
		r.draw(r.parts(row-first), row, float32(row)*h, h)
	}
	if c.count == 0 {
		r.empty()
	}
	r.objs = append(r.objs, r.body.extra...)
	canvas.Refresh(r.body)
}

// empty says that there are no rows, and shows that the keyboard is here.
func (r *bodyRows) empty() {
	c := r.body.core
	view := c.scroll.Size()
	if r.none == nil {
		r.none, r.ring = canvas.NewText("", nil), canvas.NewRectangle(nil)
	}
	if text := c.Empty; text != "" {
		paintText(r.none, "", ColorMuted, SizeText, fyne.TextStyle{})
		r.none.Text = cutText(text, view.Width-2*cellPad(), r.none.TextSize, r.none.TextStyle)
		r.none.Alignment = fyne.TextAlignCenter
		h := r.none.MinSize().Height
		place(r.none, c.slide(), max(0, min(view.Height-h, 3*rowHeight())/2), view.Width, h)
		r.objs = append(r.objs, r.none)
	}
	if r.body.focused {
		paintRing(r.ring, ColorSurface, 0, Px(4))
		placeRing(r.ring, ColorSurface, c.slide()+2, 2, view.Width-4, view.Height-4)
		r.objs = append(r.objs, r.ring)
	}
}

func (r *bodyRows) parts(i int) *rowParts {
	for len(r.rows) <= i {
		r.rows = append(r.rows, &rowParts{
			back: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil),
		})
	}
	p := r.rows[i]
	for len(p.cells) < len(r.body.core.shapes) {
		p.cells = append(p.cells, newCellParts())
	}
	return p
}

// shortened tells whether a cell shows only a part of its text.
func (r *bodyRows) shortened(row, column int) bool {
	at := row - r.first
	if at < 0 || at >= len(r.rows) || column >= len(r.rows[at].cells) {
		return false
	}
	cell, text := r.rows[at].cells[column], r.body.core.source.cellAt(row, column).Text
	return text != "" && cell.full == text && cell.show != text
}

func (r *bodyRows) draw(p *rowParts, row int, y, h float32) {
	c := r.body.core
	width := r.body.Size().Width
	var fill fyne.ThemeColorName
	switch {
	case c.selected[row]:
		fill = ColorSelected
	case r.body.hover == row && !c.off:
		fill = ColorHover
	}
	if fill != "" {
		paintRect(p.back, fill, "", 0, 0)
		place(p.back, 0, y, width, h)
		r.objs = append(r.objs, p.back)
	}
	paintRect(p.line, ColorLine, "", 0, 0)
	place(p.line, 0, y+h-1, width, 1)
	r.objs = append(r.objs, p.line)
	x := float32(0)
	for i := range c.shapes {
		if !c.shows(i) {
			continue
		}
		p.cells[i].off = c.off
		r.objs = p.cells[i].draw(r.objs, c.source.cellAt(row, i), c.shapes[i].align, spot{x, y, c.widths[i], h})
		x += c.widths[i]
	}
	if r.body.focused && c.cursor == row {
		paintRing(p.ring, ColorSurface, 0, Px(4))
		placeRing(p.ring, ColorSurface, 2, y+1, width-4, h-3) // a stroke is drawn around its line
		r.objs = append(r.objs, p.ring)
	}
}
