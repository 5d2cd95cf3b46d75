package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// cellParts are the objects one cell may need; draw uses those of its kind.
type cellParts struct {
	text       *canvas.Text
	one, two   *canvas.Rectangle
	icon       *canvas.Image
	full, show string // last text and what of it fits
	room       float32
	size       float32
	bold       bool
	off        bool // greyed: the table is disabled
}

func newCellParts() *cellParts {
	return &cellParts{text: canvas.NewText("", nil), one: canvas.NewRectangle(nil), two: canvas.NewRectangle(nil)}
}

// cellRoom is the width that a cell needs to show its whole text.
func cellRoom(c Cell) float32 {
	name, style, extra := SizeText, fyne.TextStyle{}, 2*cellPad()
	switch c.Kind {
	case CellBold:
		style.Bold = true
	case CellDot, CellDotBold:
		style.Bold = c.Kind == CellDotBold
		extra += Px(17)
	case CellBadge:
		name = SizeCaption
		extra += 2 * Px(8)
	case CellBar:
		name = SizeCaption
		extra += Px(64) + Px(Space1) // of the bar itself
	case CellIcon:
		extra += Px(22)
	case CellInput:
		extra = 2*Px(6) + 2*Px(8)
	case CellText, CellMuted:
	}
	return textWidth(c.Text, Size(name), style) + extra
}

// draw places the parts of a cell and appends them to the objects that are shown.
func (p *cellParts) draw(objs []fyne.CanvasObject, c Cell, align Align, s spot) []fyne.CanvasObject {
	pad := cellPad()
	in := spot{s.x + pad, s.y, max(0, s.w-2*pad), s.h}
	switch c.Kind {
	case CellDot, CellDotBold:
		n := Px(10)
		paintRect(p.one, c.Color, "", 0, Px(3))
		place(p.one, in.x, in.y+(in.h-n)/2, n, n)
		in.x, in.w = in.x+Px(17), max(0, in.w-Px(17))
		p.write(c.Text, ColorText, SizeText, c.Kind == CellDotBold, align, in)
		return append(objs, p.one, p.text)
	case CellBadge:
		return p.badge(objs, c, align, in)
	case CellBar:
		return p.bar(objs, c, in)
	case CellIcon:
		return p.pictured(objs, c, align, in)
	case CellInput:
		return p.input(objs, c, s)
	case CellBold:
		p.write(c.Text, ColorText, SizeText, true, align, in)
	case CellMuted:
		p.write(c.Text, ColorMuted, SizeText, false, align, in)
	case CellText:
		p.write(c.Text, ColorText, SizeText, false, align, in)
	}
	if c.Text == "" {
		return objs
	}
	return append(objs, p.text)
}

// write sets the text into its place, cut where it must be. What fits is
// remembered, because measuring is the dearest part of drawing a table.
func (p *cellParts) write(s string, color fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool, align Align, in spot) {
	if p.off {
		color = ColorMuted
	}
	paintText(p.text, "", color, size, fyne.TextStyle{Bold: bold})
	if p.full != s || p.room != in.w || p.size != p.text.TextSize || p.bold != bold {
		p.full, p.room, p.size, p.bold = s, in.w, p.text.TextSize, bold
		p.show = cutText(s, in.w, p.text.TextSize, p.text.TextStyle)
	}
	p.text.Text = p.show
	p.text.Alignment = []fyne.TextAlign{fyne.TextAlignLeading, fyne.TextAlignTrailing, fyne.TextAlignCenter}[align]
	h := fyne.MeasureText("Åg", p.text.TextSize, fyne.TextStyle{}).Height
	place(p.text, in.x, in.y+(in.h-h)/2, in.w, h)
}

func (p *cellParts) badge(objs []fyne.CanvasObject, c Cell, align Align, in spot) []fyne.CanvasObject {
	if c.Text == "" {
		return objs
	}
	soft, color, _ := toneColors(c.Tone)
	pad := Px(8)
	w := min(in.w, textWidth(c.Text, Size(SizeCaption), fyne.TextStyle{})+2*pad)
	h := fyne.MeasureText("Åg", Size(SizeCaption), fyne.TextStyle{}).Height + Px(4)
	x := in.x
	switch align {
	case Right:
		x += in.w - w
	case Middle:
		x += (in.w - w) / 2
	case Left:
	}
	paintRect(p.one, soft, "", 0, Px(6))
	place(p.one, x, in.y+(in.h-h)/2, w, h)
	p.write(c.Text, color, SizeCaption, false, Left, spot{x + pad, in.y, max(0, w-2*pad+1), in.h})
	return append(objs, p.one, p.text)
}

func (p *cellParts) bar(objs []fyne.CanvasObject, c Cell, in spot) []fyne.CanvasObject {
	h := Px(10)
	y := in.y + (in.h-h)/2
	room := in.w
	if c.Text != "" {
		w := max(Px(40), textWidth(c.Text, Size(SizeCaption), fyne.TextStyle{}))
		p.write(c.Text, ColorMuted, SizeCaption, false, Right, spot{in.x + max(0, in.w-w), in.y, w, in.h})
		objs = append(objs, p.text)
		room = max(0, in.w-w-Px(Space1))
	}
	color := c.Color
	switch {
	case p.off:
		color = ColorMuted
	case color == "":
		color = ColorAccent
	}
	paintRect(p.one, ColorTrack, "", 0, h/2)
	place(p.one, in.x, y, room, h)
	objs = append(objs, p.one)
	if share := float32(max(0, min(1, c.Share))); share > 0 {
		paintRect(p.two, color, "", 0, h/2)
		place(p.two, in.x, y, barLength(share, room, h), h)
		objs = append(objs, p.two)
	}
	return objs
}

func (p *cellParts) pictured(objs []fyne.CanvasObject, c Cell, align Align, in spot) []fyne.CanvasObject {
	color := c.Color
	switch {
	case p.off:
		color = ColorMuted
	case color == "":
		color = ColorText
	}
	if c.Icon != "" {
		res := IconIn(c.Icon, color)
		if p.icon == nil {
			p.icon = newIconImage(res)
		}
		if p.icon.Resource == nil || p.icon.Resource.Name() != res.Name() {
			p.icon.Resource = res
			p.icon.Refresh()
		}
		n := Px(16)
		x := in.x
		if c.Text == "" && align == Middle {
			x += (in.w - n) / 2
		}
		place(p.icon, x, in.y+(in.h-n)/2, n, n)
		objs = append(objs, p.icon)
		in.x, in.w = in.x+Px(22), max(0, in.w-Px(22))
	}
	if c.Text == "" {
		return objs
	}
	p.write(c.Text, ColorText, SizeText, false, align, in)
	return append(objs, p.text)
}

// inputSpot is the frame of an input in its cell.
func inputSpot(s spot) spot {
	h := min(s.h-Px(4), Px(30))
	return spot{s.x + Px(6), s.y + (s.h-h)/2, max(0, s.w-Px(12)), h}
}

func (p *cellParts) input(objs []fyne.CanvasObject, c Cell, s spot) []fyne.CanvasObject {
	in := inputSpot(s)
	paintRect(p.one, ColorSurface, ColorInputBorder, Size(SizeBorder), Px(6))
	place(p.one, in.x, in.y, in.w, in.h)
	objs = append(objs, p.one)
	if c.Text == "" {
		return objs
	}
	p.write(c.Text, ColorText, SizeText, false, Right, spot{in.x + Px(8), in.y, max(0, in.w-Px(16)), in.h})
	return append(objs, p.text)
}
