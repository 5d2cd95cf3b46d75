package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer draws background, titles, arrow and ring.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	h.ExtendBaseWidget(h)
	r := &headRenderer{head: h, back: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), arrow: newIconImage(nil)}
	return r
}

type headRenderer struct {
	head             *tableHead
	back, line, ring *canvas.Rectangle
	arrow            *canvas.Image
	titles           []*canvas.Text // lines of headings
	used             int            // of them
	objs             []fyne.CanvasObject
}

// Layout draws anew.
func (r *headRenderer) Layout(fyne.Size) { r.Refresh() }

// MinSize is the height of the headings, in one line or two.
func (r *headRenderer) MinSize() fyne.Size {
	if r.head.core.twoLines {
		return fyne.NewSize(0, Px(18)+2*headingLine())
	}
	return fyne.NewSize(0, Px(34))
}

// Objects are the parts.
func (r *headRenderer) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *headRenderer) Destroy() {}

// Refresh draws the headings.
func (r *headRenderer) Refresh() {
	h, s := r.head, r.head.Size()
	paintRect(r.back, ColorHead, "", 0, 0)
	r.back.TopLeftCornerRadius, r.back.TopRightCornerRadius = Px(11), Px(11)
	place(r.back, 0, 0, s.Width, s.Height)
	paintRect(r.line, ColorBorder, "", 0, 0)
	place(r.line, 0, s.Height-1, s.Width, 1)
	r.objs = append(r.objs[:0], r.back, r.line)
	h.cut, r.used = h.cut[:0], 0
	key, desc := h.core.Sorted()
	x := -h.core.slide()
	for i := range min(len(h.core.shapes), len(h.core.widths)) {
		w := h.core.widths[i]
		if !h.core.shows(i) {
			h.cut = append(h.cut, false)
			continue
		}
		r.title(i, spot{x, 0, w, s.Height}, key, desc)
		if h.focused && h.cursor == i {
			paintRing(r.ring, ColorHead, 0, Px(4))
			placeRing(r.ring, ColorHead, x+1, 1, w-2, s.Height-3)
			r.objs = append(r.objs, r.ring)
		}
		x += w
	}
	canvas.Refresh(h)
}

// title draws the heading of a column, and its arrow.
func (r *headRenderer) title(i int, s spot, key string, desc bool) {
	shape := r.head.core.column(i)
	sorted := shape.sortable && shape.key == key
	color := ColorMuted
	if (sorted || r.head.hover == i && shape.sortable) && !r.head.core.off {
		color = ColorText
	}
	pad, mark := cellPad(), float32(0)
	if sorted {
		mark = headingMark()
	}
	lines := r.lines(shape.title, max(0, s.w-2*pad-mark))
	wide, high := widest(lines), headingLine()
	left, y := s.x+pad, (s.h-high*float32(len(lines)))/2
	switch shape.align {
	case Right:
		left = s.x + s.w - pad - wide - mark
	case Middle:
		left = s.x + (s.w-wide-mark)/2
	case Left:
	}
	for _, line := range lines {
		x, w := left, widest([]string{line})
		switch shape.align {
		case Right:
			x += wide - w
		case Middle:
			x += (wide - w) / 2
		case Left:
		}
		r.write(line, color, spot{x, y, w, high})
		y += high
	}
	if sorted {
		r.mark(desc, left+wide+Px(3), s.h)
	}
}

// lines gives a heading as there is room for it: in one line, or in two where
// the table has them.
func (r *headRenderer) lines(title string, room float32) []string {
	lines := []string{title}
	if r.head.core.twoLines && widest(lines) > room {
		lines = halves(title)
	}
	cut := false
	for i, line := range lines {
		lines[i] = cutText(line, room, Size(SizeCaption), headingStyle)
		cut = cut || lines[i] != line
	}
	r.head.cut = append(r.head.cut, cut)
	return lines
}

// write draws a line of a heading.
func (r *headRenderer) write(line string, color fyne.ThemeColorName, s spot) {
	if r.used == len(r.titles) {
		r.titles = append(r.titles, canvas.NewText("", nil))
	}
	t := r.titles[r.used]
	r.used++
	paintText(t, line, color, SizeCaption, headingStyle)
	place(t, s.x, s.y, s.w, s.h)
	r.objs = append(r.objs, t)
}

// mark draws the arrow of the order.
func (r *headRenderer) mark(desc bool, x, height float32) {
	icon := IconArrowUp
	if desc {
		icon = IconArrowDown
	}
	r.arrow.Resource = IconIn(icon, ColorText)
	r.arrow.Refresh()
	n := Px(13)
	place(r.arrow, x, (height-n)/2, n, n)
	r.objs = append(r.objs, r.arrow)
}

// headingLine is the height of a line of a heading.
func headingLine() float32 {
	return fyne.MeasureText("Åg", Size(SizeCaption), headingStyle).Height
}
