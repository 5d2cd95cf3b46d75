package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"klassetrin/course"
)

// gridRenderer draws what stays in place: the card, the headings of the days
// and, above the scrolling body, focus ring and tooltip.
type gridRenderer struct {
	grid        *WeekGrid
	back, front *sketch
	objects     []fyne.CanvasObject
	size        fyne.Size
}

// CreateRenderer is called by Fyne.
func (g *WeekGrid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	return &gridRenderer{grid: g, back: newSketch(), front: newSketch()}
}

func (r *gridRenderer) Destroy()                     { r.grid.stopTimers() }
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize leaves room for a few hours and for readable columns.
func (r *gridRenderer) MinSize() fyne.Size {
	return fyne.NewSize(Px(gridGutter+float32(len(r.grid.days))*60), Px(260))
}

func (r *gridRenderer) Layout(size fyne.Size) {
	if size == r.size {
		return
	}
	r.size = size
	r.arrange()
	r.paint()
}

// Refresh reads the theme again and draws everything.
func (r *gridRenderer) Refresh() {
	r.arrange()
	r.grid.body.Refresh()
	r.paint()
	canvas.Refresh(r.grid)
}

// arrange sizes the scrolling part.
func (r *gridRenderer) arrange() {
	g := r.grid
	head := g.headHeight()
	view := fyne.NewSize(max(r.size.Width-2, 0), max(r.size.Height-head-6, 0))
	hours := (g.scale.to - g.scale.from) / 60
	tall := hourHeight(view.Height, hours, Factor(), g.zoom)
	least := fyne.NewSize(1, tall*float32(hours)+Px(gridPadTop+gridPadEnd))
	if g.scale.hourH != tall || g.body.min != least {
		g.scale.hourH, g.body.min, g.stale = tall, least, true
	}
	g.scroll.Move(fyne.NewPos(1, head))
	if g.scroll.Size() != view {
		g.scroll.Resize(view)
	}
	if want := view.Max(least); g.body.Size() != want {
		g.scroll.Refresh()
	}
	if !g.started && view.Height > 100 && len(g.days) > 0 {
		g.started = true
		g.place()
		g.ScrollTo(g.openingHour())
	}
}

// openingHour is where the picture starts: a little before the first session,
// or at eight in an empty week.
func (g *WeekGrid) openingHour() course.Clock {
	first := g.scale.to
	for i := range g.blocks {
		if g.dayOf[i] >= 0 {
			first = min(first, int(g.blocks[i].From))
		}
	}
	if first == g.scale.to {
		first = 8*60 + 15
	}
	return course.Clock(max(first-15, g.scale.from))
}

// headHeight is the height of the headings, taller when a day has a note.
func (g *WeekGrid) headHeight() float32 {
	if slices.ContainsFunc(g.days, func(d GridDay) bool { return d.Note != "" }) {
		return Px(54)
	}
	return Px(40)
}

func (r *gridRenderer) paint() {
	r.heading()
	r.overlay()
	r.objects = append(append(append(r.objects[:0], r.back.objects...), r.grid.scroll), r.front.objects...)
}

func (r *gridRenderer) heading() {
	g, s := r.grid, r.back
	s.begin()
	l := &s.look
	card := s.box(0, 0, r.size.Width, r.size.Height, l.surface)
	card.StrokeColor, card.StrokeWidth, card.CornerRadius = l.border, l.hairline, s.px(12)
	head := g.headHeight()
	colW := g.scale.colW
	labels := r.labels(colW - s.px(10))
	for i, d := range g.days {
		x := 1 + s.px(gridGutter) + float32(i)*colW
		ink := l.ink
		if d.Today {
			ink = l.accent
			s.box(x, head-3, max(colW, 0), 3, l.accent)
		} else if d.Closed {
			ink = l.muted
		}
		y := s.px(11)
		s.write(s.fit(labels[i], colW-s.px(10), s.px(13), true), x+s.px(7), y, s.px(13), true, ink)
		if d.Note != "" {
			s.write(s.fit(d.Note, colW-s.px(10), s.px(12), false), x+s.px(7), y+s.px(18), s.px(12), false, l.muted)
		}
	}
	s.box(1, head-1, max(r.size.Width-2, 0), l.hairline, l.line)
}

// labels names the days, all in the same way: where one has no room, the month goes
// from all.
func (r *gridRenderer) labels(room float32) []string {
	s := r.back
	whole, short := make([]string, len(r.grid.days)), make([]string, len(r.grid.days))
	fits := true
	for i, d := range r.grid.days {
		whole[i], short[i] = d.Label, d.Label[:max(0, strings.LastIndex(d.Label, " "))]
		fits = fits && s.width(d.Label, s.px(13), true) <= room
	}
	if fits {
		return whole
	}
	return short
}

// overlay draws focus ring, tooltip and the tag of a drag.
func (r *gridRenderer) overlay() {
	g, s := r.grid, r.front
	s.begin()
	if g.focused {
		s.frame(0, 0, r.size.Width, r.size.Height, s.px(12), s.look.focus)
	}
	if d := g.drag; d != nil {
		p := g.ghostSpot()
		at := g.toFrame(fyne.NewPos(p.x+s.px(8), p.y+p.h+s.px(6)))
		lines := []string{g.FormatSpan(course.Clock(d.from), course.Clock(d.to))}
		s.tag(at, lines, d.warn, r.size)
		return
	}
	if i := g.find(g.tip); i >= 0 {
		lines := g.tipLines(i)
		warn := g.blocks[i].Warn
		if warn != "" {
			lines = lines[:len(lines)-1]
		}
		s.tag(g.toFrame(g.tipAt).AddXY(s.px(12), s.px(16)), lines, warn, r.size)
	}
}

// toFrame turns a place of the body into one of the whole widget.
func (g *WeekGrid) toFrame(p fyne.Position) fyne.Position {
	return p.Add(g.scroll.Position()).Subtract(g.scroll.Offset)
}
