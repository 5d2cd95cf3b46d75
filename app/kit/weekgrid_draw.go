package kit

import (
	"image/color"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"klassetrin/course"
)

// bodyRenderer draws what scrolls: hours, days, blocks and the ghost.
type bodyRenderer struct {
	grid *WeekGrid
	s    *sketch
	size fyne.Size
}

func (r *bodyRenderer) Destroy()                     {}
func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.s.objects }
func (r *bodyRenderer) MinSize() fyne.Size           { return r.grid.body.min }

func (r *bodyRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.paint()
	}
}

func (r *bodyRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.grid.body)
}

func (r *bodyRenderer) paint() {
	g, s := r.grid, r.s
	s.begin()
	g.place()
	r.hours()
	r.now(false)
	for i := range g.placed {
		r.block(&g.placed[i])
	}
	r.now(true)
	for i := range g.placed {
		r.lines(&g.placed[i])
	}
	r.ghost()
}

// hours draws closed days and the lines of hours and days.
func (r *bodyRenderer) hours() {
	g, s := r.grid, r.s
	sc := g.scale
	height := r.size.Height
	for i, d := range g.days {
		if d.Closed {
			s.box(sc.left+float32(i)*sc.colW, 0, sc.colW, height, mix(s.look.page, s.look.ink, 0.03))
		}
	}
	text := s.px(12)
	for m := sc.from; m <= sc.to; m += 60 {
		y := sc.y(m)
		s.box(sc.left-s.px(4), y, max(r.size.Width-sc.left, 0), 1, s.look.line)
		s.writeIn(course.Clock(m%1440).String(), 0, y-lineHeight(text)/2, sc.left-s.px(16), text, false, s.look.muted, fyne.TextAlignTrailing)
	}
	for i := range g.days {
		s.box(sc.left+float32(i)*sc.colW, 0, 1, height, s.look.border)
	}
}

// now draws the line of the present on its day: strong below the sessions, and so
// pale over them that it strikes none of their texts out.
func (r *bodyRenderer) now(over bool) {
	g, s, sc := r.grid, r.s, r.grid.scale
	at := int(g.nowClock)
	if at < sc.from || at > sc.to {
		return
	}
	for i, d := range g.days {
		if d.Date != g.nowDay || g.nowDay == 0 {
			continue
		}
		x, y, dot := sc.left+float32(i)*sc.colW, sc.y(at), s.px(8)
		if !over {
			s.box(x, y-1, sc.colW, 2, s.look.warn)
			continue
		}
		for _, p := range g.placed {
			if p.has(fyne.NewPos(p.x, y)) && g.dayOf[p.block] == i {
				s.box(p.x, y-1, p.w, 2, faded(s.look.warn, 0.35))
			}
		}
		s.box(x-dot/2, y-dot/2, dot, dot, s.look.warn).CornerRadius = dot / 2
	}
}

// blockTone gives the colours of a block: its ground, its stripe, its title.
func (r *bodyRenderer) blockTone(b *GridBlock) (fill, strong, ink color.NRGBA) {
	g, l := r.grid, &r.s.look
	strong, fill = l.theme(b.Theme)
	ink = l.ink
	switch {
	case b.CalledOff:
		fill, strong, ink = mix(l.surface, fill, 0.35), mix(l.surface, strong, 0.5), l.muted
	case b.Tentative:
		fill = mix(l.surface, fill, 0.45)
	}
	if b.ID == "" {
		return fill, strong, ink
	}
	if g.hover == b.ID {
		fill = mix(fill, strong, 0.1)
	}
	if g.drag != nil && g.drag.id == b.ID {
		fill, strong = mix(l.surface, fill, 0.5), mix(l.surface, strong, 0.5)
	}
	return fill, strong, ink
}

// block draws one session.
func (r *bodyRenderer) block(p *gridSpot) {
	g, s := r.grid, r.s
	b := &g.blocks[p.block]
	fill, strong, _ := r.blockTone(b)
	radius := min(s.px(5), p.w/2, p.h/2)
	if p.fanned { // stands out from what lies below it
		s.box(p.x-1, p.y-1, p.w+2, p.h+2, s.look.surface).CornerRadius = radius + 1
	}
	if g.selected == b.ID && b.ID != "" {
		s.frame(p.x-2, p.y-2, p.w+4, p.h+4, radius+2, s.look.focus)
	}
	box := s.box(p.x, p.y, p.w, p.h, fill)
	box.CornerRadius = radius
	if b.CalledOff || b.Tentative {
		style := dashStyle{ink: strong, stroke: 1.5, radius: radius}
		if b.CalledOff {
			style.hatch = mix(fill, s.look.muted, 0.22)
		}
		if b.Conflict {
			style.ink, style.stroke = s.look.warn, 2
		}
		s.dashed(p.x, p.y, p.w, p.h, style)
	} else if b.Conflict {
		box.StrokeColor, box.StrokeWidth = s.look.warn, 2
	} else if s.look.hairline > 1 { // high contrast: soft colours alone do not stand out
		box.StrokeColor, box.StrokeWidth = strong, 1
	}
	side := min(s.px(4), p.w)
	if p.right {
		stripe := s.box(p.x+p.w-side, p.y, side, p.h, strong)
		stripe.TopRightCornerRadius, stripe.BottomRightCornerRadius = radius, radius
		return
	}
	stripe := s.box(p.x, p.y, side, p.h, strong)
	stripe.TopLeftCornerRadius, stripe.BottomLeftCornerRadius = radius, radius
}

// lines writes into a block what has room: first the title, then the warning,
// then the other lines.
func (r *bodyRenderer) lines(p *gridSpot) {
	s, b := r.s, &r.grid.blocks[p.block]
	pad := s.px(9)
	room := p.w - pad - s.px(4)
	big := s.px(13)
	if p.h < s.px(13) || p.free < min(p.h, s.px(5)+lineHeight(big)) {
		return
	}
	fill, _, ink := r.blockTone(b)
	y := p.y + min(s.px(5), (p.h-lineHeight(big))/2)
	x := p.x + pad
	first := room
	if b.Icon != nil && room > s.px(70) {
		side := s.px(14)
		s.icon(b.Icon, p.x+p.w-side-s.px(5), y+(lineHeight(big)-side)/2, side)
		first -= side + s.px(4)
	}
	size, lines := big, r.titleLines(b.Title, first, big, p.free)
	if few(lines) {
		x, size = p.x+s.px(5), s.px(12)
		lines = r.initials(b.Title, p.w-s.px(6), size)
	}
	for n, line := range lines {
		title := s.write(line, x, y, size, true, readable(ink, fill))
		title.TextStyle.Strikethrough = b.CalledOff
		if y += lineHeight(size); n > 0 {
			y -= size * 0.1
		}
	}
	r.details(b, fill, p.x+pad, y, room, p.y+p.free-s.px(3))
}

// fewLetters is how many letters of a title tell sessions apart.
const fewLetters = 3

// few tells whether so little of a title has room that it says nothing.
func few(lines []string) bool {
	return len(lines) == 0 || lines[0] == "" || strings.HasSuffix(lines[0], string(ellipsis)) && utf8.RuneCountInString(lines[0]) <= fewLetters
}

// initials gives the first letters of a title for a narrow block, with an ellipsis
// where that has room.
func (r *bodyRenderer) initials(title string, room, size float32) []string {
	if short := r.s.fit(title, room, size, true); short != "" {
		return []string{short}
	}
	if _, n := utf8.DecodeRuneInString(title); r.s.width(title[:n], size, true) <= room {
		return []string{title[:n]}
	}
	return nil
}

// details writes the lines below the title, down to a bottom: the warning has
// its place before the others.
func (r *bodyRenderer) details(b *GridBlock, fill color.NRGBA, x, y, room, bottom float32) {
	s := r.s
	small := s.px(12)
	free := int((bottom - y) / (small * 1.3))
	if free < 1 || room < s.px(30) {
		return
	}
	var warn []string
	if b.Warn != "" {
		warn = s.wrap(b.Warn, room, small, true, min(free, 2))
		free -= len(warn)
	}
	for i, text := range [...]string{b.Line2, b.Line3} {
		if text == "" || free < 1 {
			continue
		}
		free--
		tone := mix(s.look.ink, s.look.muted, 0.4+0.6*float64(i))
		s.write(s.fit(text, room, small, false), x, y, small, false, readable(tone, fill))
		y += small * 1.3
	}
	for _, line := range warn {
		s.write(line, x, y+s.px(1), small, true, readable(s.look.warnText, fill))
		y += small * 1.3
	}
}

// titleLines breaks a title over two lines where a block is tall and narrow.
func (r *bodyRenderer) titleLines(title string, room, size, height float32) []string {
	if r.s.width(title, size, true) > room && height > size*5 {
		return r.s.wrap(title, room, size, true, 2)
	}
	return []string{r.s.fit(title, room, size, true)}
}

// ghost draws where the dragged session would go.
func (r *bodyRenderer) ghost() {
	d, s := r.grid.drag, r.s
	if d == nil {
		return
	}
	p := r.grid.ghostSpot()
	edge, soft := s.look.accent, mix(s.look.surface, s.look.accent, 0.14)
	if d.warn != "" {
		edge, soft = s.look.warn, s.look.warnSoft
	}
	box := s.box(p.x, p.y, p.w, p.h, faded(soft, 0.85))
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = edge, 2, min(s.px(5), p.w/2, p.h/2)
	if size := s.px(13); d.title != "" && p.h > lineHeight(size) {
		s.write(s.fit(d.title, p.w-s.px(12), size, true), p.x+s.px(9), p.y+min(s.px(5), (p.h-lineHeight(size))/2), size, true, readable(s.look.ink, soft))
	}
}

// ghostSpot gives the place of the ghost in the body.
func (g *WeekGrid) ghostSpot() gridSpot {
	d, sc := g.drag, g.scale
	y := sc.y(d.from)
	return gridSpot{x: sc.left + float32(d.day)*sc.colW + 4, y: y + 1, w: max(sc.colW-8, 2), h: max(sc.y(d.to)-y-2, 2), block: -1}
}
