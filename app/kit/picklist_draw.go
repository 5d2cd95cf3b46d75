package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer draws the lines in view.
func (l *pickList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return &pickRenderer{list: l, bar: canvas.NewRectangle(nil), empty: canvas.NewText("", nil), tick: newIconImage(nil)}
}

type pickLine struct {
	back, dot    *canvas.Rectangle
	text, detail *canvas.Text
	sign, mark   *canvas.Image
	check        *canvas.Rectangle
}

type pickRenderer struct {
	list  *pickList
	lines []pickLine
	bar   *canvas.Rectangle
	empty *canvas.Text
	tick  *canvas.Image
	objs  []fyne.CanvasObject
}

// Layout draws anew.
func (r *pickRenderer) Layout(fyne.Size) { r.Refresh() }

// MinSize is wide enough for the lines, within reason.
func (r *pickRenderer) MinSize() fyne.Size {
	l := r.list
	w := Px(180)
	for _, item := range l.all[:min(len(l.all), 60)] {
		n := textWidth(item.text, Size(SizeText), fyne.TextStyle{}) + Px(52)
		if item.detail != "" {
			n += textWidth(item.detail, Size(SizeCaption), fyne.TextStyle{}) + Px(20)
		}
		w = max(w, n)
	}
	lines := min(len(l.shown), pickRows)
	if l.most > 0 {
		lines = l.most // of a list in a page, which does not jump while it is searched
	}
	return fyne.NewSize(min(w, Px(460)), float32(max(1, lines))*l.lineHeight())
}

// Objects are the parts of the lines in view.
func (r *pickRenderer) Objects() []fyne.CanvasObject { return r.objs }

// Destroy has nothing to give back.
func (r *pickRenderer) Destroy() {}

// Refresh draws the lines in view.
func (r *pickRenderer) Refresh() {
	l, s := r.list, r.list.Size()
	h := l.lineHeight()
	clear(l.cut)
	r.objs = r.objs[:0]
	if len(l.shown) == 0 {
		paintText(r.empty, cutText(l.none, s.Width-Px(16), Size(SizeText), fyne.TextStyle{}), ColorMuted, SizeText, fyne.TextStyle{})
		place(r.empty, Px(8), (h-r.empty.MinSize().Height)/2, s.Width-Px(16), r.empty.MinSize().Height)
		r.objs = append(r.objs, r.empty)
	}
	for line := l.top; line < min(l.top+l.rows(), len(l.shown)); line++ {
		r.draw(line, float32(line-l.top)*h, s.Width, h)
	}
	if extra := len(l.shown) - l.rows(); extra > 0 {
		track := float32(l.rows()) * h
		length := max(Px(24), track*float32(l.rows())/float32(len(l.shown)))
		paintRect(r.bar, ColorInputBorder, "", 0, Px(2))
		place(r.bar, s.Width-Px(4), (track-length)*float32(l.top)/float32(extra), Px(4), length)
		r.objs = append(r.objs, r.bar)
	}
	canvas.Refresh(l)
}

// box draws the box of a line that can be ticked; it gives its width.
func (r *pickRenderer) box(p *pickLine, item pickItem, x, y, h float32) float32 {
	if r.list.ticked == nil {
		return 0
	}
	on := r.list.ticked(item.index)
	fill, border := ColorSurface, ColorInputBorder
	switch {
	case on && r.list.disabled:
		fill, border = ColorMuted, ""
	case on:
		fill, border = ColorAccent, ""
	}
	n := Px(18)
	paintRect(p.check, fill, border, Size(SizeBorder), Px(4))
	place(p.check, x, y+(h-n)/2, n, n)
	r.objs = append(r.objs, p.check)
	if on {
		p.mark.Resource = IconIn(IconCheck, ColorOnAccent)
		p.mark.Refresh()
		place(p.mark, x+Px(2), y+(h-n)/2+Px(2), n-Px(4), n-Px(4))
		r.objs = append(r.objs, p.mark)
	}
	return n + Px(Space2)
}

func (r *pickRenderer) draw(line int, y, width, h float32) {
	l := r.list
	for len(r.lines) <= line-l.top {
		r.lines = append(r.lines, pickLine{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewText("", nil), canvas.NewText("", nil), newIconImage(nil), newIconImage(nil), canvas.NewRectangle(nil)})
	}
	p, item := r.lines[line-l.top], l.shown[line]
	paintRect(p.back, l.fillOf(line), "", 0, Px(6))
	place(p.back, 0, y, width-Px(6), h)
	r.objs = append(r.objs, p.back)
	x, right := Px(8), width-Px(14)
	if item.heading() {
		r.heading(&p, line, x, y, right-x, h)
		return
	}
	x += r.box(&p, item, x, y, h)
	switch {
	case item.icon != "":
		p.sign.Resource = IconIn(item.icon, signColor(item.dot))
		p.sign.Refresh()
		place(p.sign, x, y+(h-Px(16))/2, Px(16), Px(16))
		r.objs = append(r.objs, p.sign)
		x += Px(23)
	case item.dot != "":
		paintRect(p.dot, item.dot, "", 0, Px(3))
		place(p.dot, x, y+(h-Px(10))/2, Px(10), Px(10))
		r.objs = append(r.objs, p.dot)
		x += Px(17)
	}
	if item.index == l.chosen {
		r.tick.Resource = IconIn(IconCheck, ColorAccent)
		r.tick.Refresh()
		place(r.tick, right-Px(16), y+(h-Px(16))/2, Px(16), Px(16))
		r.objs = append(r.objs, r.tick)
		right -= Px(20)
	}
	right = r.detail(&p, item, x, right, y, h)
	ink := ColorText
	if l.disabled {
		ink = ColorMuted
	}
	paintText(p.text, cutText(item.text, right-x, Size(SizeText), fyne.TextStyle{}), ink, SizeText, fyne.TextStyle{})
	l.cut[line] = p.text.Text != item.text || item.detail != "" && p.detail.Text != item.detail
	th := p.text.MinSize().Height
	place(p.text, x, y+(h-th)/2, right-x, th)
	r.objs = append(r.objs, p.text)
}

// fillOf gives the ground of a line: marked by the keys, under the pointer, or
// none.
func (l *pickList) fillOf(line int) fyne.ThemeColorName {
	switch {
	case line == l.cursor && (l.ticked == nil || l.focused || l.enters && l.query != ""):
		return ColorSelected
	case line == l.hover && !l.shown[line].heading():
		return ColorHover
	}
	return ""
}

// heading draws the name of a group.
func (r *pickRenderer) heading(p *pickLine, line int, x, y, width, h float32) {
	whole, style := r.list.shown[line].text, fyne.TextStyle{Bold: true}
	paintText(p.text, cutText(whole, width, Size(SizeCaption), style), ColorMuted, SizeCaption, style)
	r.list.cut[line] = p.text.Text != whole
	th := p.text.MinSize().Height
	place(p.text, x, y+h-th-Px(4), width, th)
	r.objs = append(r.objs, p.text)
}

// detail draws the small text at the right of a line; it gives where the text
// before it must end.
func (r *pickRenderer) detail(p *pickLine, item pickItem, x, right, y, h float32) float32 {
	if item.detail == "" {
		return right
	}
	paintText(p.detail, item.detail, ColorMuted, SizeCaption, fyne.TextStyle{})
	m := p.detail.MinSize()
	w := min(m.Width, (right-x)/2)
	p.detail.Text = cutText(item.detail, w, p.detail.TextSize, p.detail.TextStyle)
	place(p.detail, right-w, y+(h-m.Height)/2, w, m.Height)
	r.objs = append(r.objs, p.detail)
	return right - w - Px(8)
}
