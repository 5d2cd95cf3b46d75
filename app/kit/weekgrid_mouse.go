package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"klassetrin/course"
)

// weekBody is the scrolling part of a week grid; it takes mouse and keys.
type weekBody struct {
	widget.BaseWidget
	grid   *WeekGrid
	min    fyne.Size
	cursor desktop.Cursor
}

var (
	_ desktop.Mouseable      = (*weekBody)(nil)
	_ desktop.Hoverable      = (*weekBody)(nil)
	_ desktop.Cursorable     = (*weekBody)(nil)
	_ fyne.Draggable         = (*weekBody)(nil)
	_ fyne.SecondaryTappable = (*weekBody)(nil)
	_ fyne.Focusable         = (*weekBody)(nil)
	_ fyne.Shortcutable      = (*weekBody)(nil)
)

// CreateRenderer is called by Fyne.
func (b *weekBody) CreateRenderer() fyne.WidgetRenderer {
	return &bodyRenderer{grid: b.grid, s: newSketch()}
}

// AccessibilityLabel tells what the grid shows.
func (b *weekBody) AccessibilityLabel() string { return b.grid.AccessibilityLabel() }

// gridPress is what the primary button was pressed on.
type gridPress struct {
	down   bool
	id     course.ID // empty for free time
	edge   bool
	at     fyne.Position
	lastID course.ID // the session pressed before, for the second press
	last   time.Time
	second bool
	done   bool // a drag began or was called off: the release means nothing
}

// gridDrag is a drag that is going on.
type gridDrag struct {
	kind     dragKind
	id       course.ID
	title    string
	day      int
	from, to int // minutes since midnight
	grab     int // minutes between the block's start (or end) and the pointer
	warn     string
	pointer  fyne.Position
}

type dragKind uint8

const (
	dragMove dragKind = iota
	dragResize
	dragCreate
)

// dragThreshold is how far the pointer has to go before a press is a drag.
const dragThreshold = 4

// MouseDown selects what is pressed and takes the keyboard.
func (b *weekBody) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	g := b.grid
	g.hideTip()
	g.Focus()
	i, edge := g.hit(ev.Position)
	before := g.press
	g.press = gridPress{down: true, edge: edge, at: ev.Position, last: g.clock()}
	if i < 0 {
		return
	}
	id := g.blocks[i].ID
	g.press.id, g.press.lastID = id, id
	quick := g.clock().Sub(before.last) <= fyne.CurrentApp().Driver().DoubleTapDelay()
	g.press.second = before.lastID == id && quick && !before.second && !before.done
	g.selectBlock(id)
}

// MouseUp ends a press that was no drag: the second one on a session opens it,
// one on free time proposes that time.
func (b *weekBody) MouseUp(ev *desktop.MouseEvent) {
	g := b.grid
	if ev.Button != desktop.MouseButtonPrimary || !g.press.down {
		return
	}
	g.press.down = false
	if g.press.done {
		return
	}
	if g.press.id != "" {
		if g.press.second && g.OnOpen != nil {
			g.OnOpen(g.press.id)
		}
		return
	}
	d := g.scale.day(g.press.at.X)
	if d < 0 || g.press.at.X < g.scale.left || g.OnCreate == nil {
		return
	}
	at := g.scale.minutes(g.press.at.Y) / clickStep * clickStep
	at = min(max(at, g.scale.from), g.scale.to-clickStep)
	g.OnCreate(g.days[d].Date, course.Clock(at), course.Clock(at))
}

// Dragged moves, lengthens or draws out a session.
func (b *weekBody) Dragged(ev *fyne.DragEvent) {
	g := b.grid
	if g.press.done && g.drag == nil {
		return
	}
	if !g.press.down {
		start := ev.Position.SubtractXY(ev.Dragged.DX, ev.Dragged.DY)
		b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: start}, Button: desktop.MouseButtonPrimary})
	}
	if g.drag == nil {
		far := ev.Position.Subtract(g.press.at)
		if max(far.X, -far.X) < dragThreshold && max(far.Y, -far.Y) < dragThreshold {
			return
		}
		if !g.beginDrag() {
			g.press.done = true
			return
		}
	}
	g.drag.pointer = ev.Position
	g.follow()
	g.rollNear(ev.Position)
}

// DragEnd carries the drag out, unless it was called off or changed nothing.
func (b *weekBody) DragEnd() {
	g := b.grid
	d := g.drag
	g.drag, g.press.down, g.press.done = nil, false, true
	g.stopTimers()
	if d == nil {
		return
	}
	g.Refresh()
	i := g.find(d.id)
	switch {
	case d.kind == dragCreate:
		if g.OnCreate != nil {
			g.OnCreate(g.days[d.day].Date, course.Clock(d.from), course.Clock(d.to))
		}
	case i < 0:
	case d.kind == dragResize:
		if g.OnResize != nil && int(g.blocks[i].To) != d.to {
			g.OnResize(d.id, course.Clock(d.to))
		}
	default:
		day := g.days[d.day].Date
		if g.OnMove != nil && (g.blocks[i].Day != day || int(g.blocks[i].From) != d.from) {
			g.OnMove(d.id, day, course.Clock(d.from))
		}
	}
}

// beginDrag starts a drag from what was pressed; locked sessions stay.
func (g *WeekGrid) beginDrag() bool {
	at := g.scale.minutes(g.press.at.Y)
	i := g.find(g.press.id)
	switch {
	case g.press.id == "":
		if g.OnCreate == nil || len(g.days) == 0 || g.press.at.X < g.scale.left {
			return false
		}
		g.drag = &gridDrag{kind: dragCreate, day: g.scale.day(g.press.at.X), grab: at}
	case i < 0 || g.dayOf[i] < 0:
		return false
	case g.blocks[i].Locked:
		g.refuseLocked(g.blocks[i].ID)
		return false
	default:
		b := &g.blocks[i]
		d := &gridDrag{kind: dragMove, id: b.ID, title: b.Title, day: g.dayOf[i], grab: at - int(b.From), from: int(b.From), to: int(b.To)}
		if g.press.edge {
			d.kind, d.grab = dragResize, at-int(b.To)
		}
		g.drag = d
	}
	g.press.done = true
	hideToast(canvasOf(g)) // the ghost says in it what is in the way
	return true
}

// refuseLocked lets the caller say why a session stays where it is.
func (g *WeekGrid) refuseLocked(id course.ID) {
	if g.OnLocked != nil {
		g.OnLocked(id)
	}
}

// follow brings the ghost to the pointer.
func (g *WeekGrid) follow() {
	d := g.drag
	at := g.scale.minutes(d.pointer.Y)
	before := *d
	switch d.kind {
	case dragMove:
		length := d.to - d.from
		if i := g.find(d.id); i >= 0 && g.faraway(d.pointer) { // let go there, it stays where it is
			d.day, d.from, d.to = g.dayOf[i], int(g.blocks[i].From), int(g.blocks[i].To)
			break
		}
		d.day = g.scale.day(d.pointer.X)
		d.from = movedStart(at, d.grab, length, g.scale)
		d.to = d.from + length
	case dragResize:
		d.to = resizedEnd(at-d.grab, d.from, g.scale)
	case dragCreate:
		d.from, d.to = drawnSpan(d.grab, at, g.scale)
	}
	if d.day != before.day || d.from != before.from || d.to != before.to {
		d.warn = ""
		if g.conflict != nil {
			d.warn = g.conflict(d.id, g.days[d.day].Date, course.Clock(d.from), course.Clock(d.to))
		}
		g.Refresh()
	}
}

// faraway tells that the pointer has left the week: beside it, or above or below
// further than where the hours begin to move under it.
func (g *WeekGrid) faraway(pointer fyne.Position) bool {
	at, view := pointer.Subtract(g.scroll.Offset), g.scroll.Size()
	return at.X < 0 || at.X > view.Width || at.Y < -rollZone || at.Y > view.Height+rollZone
}

// cancelDrag calls a drag off; the release that follows does nothing.
func (g *WeekGrid) cancelDrag() bool {
	if g.drag == nil {
		return false
	}
	g.drag, g.press.done = nil, true
	g.stopTimers()
	g.Refresh()
	return true
}

// selectBlock makes a session the selected one and tells the caller.
func (g *WeekGrid) selectBlock(id course.ID) {
	changed := g.selected != id
	g.mark(id)
	g.Refresh()
	if changed && g.OnSelect != nil {
		g.OnSelect(id)
	}
}

// TappedSecondary selects the session under the pointer and asks for its menu.
func (b *weekBody) TappedSecondary(ev *fyne.PointEvent) {
	g := b.grid
	g.hideTip()
	i, _ := g.hit(ev.Position)
	id := course.ID("")
	if i >= 0 {
		id = g.blocks[i].ID
		g.selectBlock(id)
	}
	if g.OnMenu != nil {
		g.OnMenu(id, ev.AbsolutePosition)
	}
}
