package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// DropTarget is where something may be dropped.
type DropTarget struct {
	Object fyne.CanvasObject
	// Judge says what a drop would do, or, with ok false, why it is refused.
	Judge func() (says string, ok bool)
	// Drop does it. It is called once, and only when Judge agreed.
	Drop func()
}

// Drag says what a Grip drags.
type Drag struct {
	// Name is written on the ghost.
	Name string
	// Targets are asked for when the dragging begins.
	Targets func() []DropTarget
	// Menu opens when the grip is pressed without dragging. It must offer the
	// same by words, and the page must have keys for it (Alt with an arrow, a
	// command with a shortcut): no dragging without a twin for the keyboard.
	Menu func(at fyne.Position)
}

// Grip is a handle by which something is dragged to another place. While it is
// dragged a ghost follows the pointer, the target under the pointer is lit up
// and says what will happen, Esc calls it off, and what scrolls around the grip
// scrolls when the pointer is near its edges. The window must have been set up
// by Mount.
type Grip struct {
	widget.BaseWidget
	drag Drag
	now  *dragging
	tip  tip
	over bool // the dragging was called off; what follows until release is ignored
}

var (
	_ fyne.Draggable     = (*Grip)(nil)
	_ desktop.Cursorable = (*Grip)(nil)
	_ desktop.Hoverable  = (*Grip)(nil)
)

// NewGrip gives a handle; tooltip says what it is for.
func NewGrip(tooltip string, drag Drag) *Grip {
	g := &Grip{drag: drag, tip: tip{text: tooltip}}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged begins the dragging and goes on with it.
func (g *Grip) Dragged(ev *fyne.DragEvent) {
	g.tip.out()
	if g.over {
		return
	}
	if g.now == nil {
		g.now = newDragging(g)
	}
	if g.now != nil {
		g.now.move(ev.AbsolutePosition)
	}
}

// DragEnd drops.
func (g *Grip) DragEnd() {
	d := g.now
	g.now, g.over = nil, false
	if d != nil {
		d.end()
		if d.allowed {
			d.target.Drop()
		}
	}
}

func (g *Grip) callOff() {
	if g.now != nil {
		g.now.end()
		g.now, g.over = nil, true
	}
}

// Tapped opens the menu that does the same.
func (g *Grip) Tapped(ev *fyne.PointEvent) {
	g.tip.out()
	if g.drag.Menu != nil {
		g.drag.Menu(ev.AbsolutePosition)
	}
}

// Cursor is a hand.
func (g *Grip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn waits to show the tooltip.
func (g *Grip) MouseIn(*desktop.MouseEvent) { g.tip.in(g) }

// MouseMoved does nothing.
func (g *Grip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the tooltip.
func (g *Grip) MouseOut() { g.tip.out() }

// AccessibilityLabel says what it is for.
func (g *Grip) AccessibilityLabel() string { return g.tip.text + " " + g.drag.Name }

// CreateRenderer shows six dots.
func (g *Grip) CreateRenderer() fyne.WidgetRenderer {
	return Around(g, Inset(6, 6, 6, 6, NewIcon(IconIn(IconGrip, ColorMuted), 16)))
}

// dragging is one way from press to release.
type dragging struct {
	grip    *Grip
	canvas  fyne.Canvas
	layer   *fyne.Container
	tasks   *Tasks
	targets []DropTarget
	scrolls []*Scroll
	pointer fyne.Position
	target  *DropTarget // under the pointer, nil for none
	allowed bool
	light   *canvas.Rectangle
	ghost   *Box
	says    *Text
	keys    func() // gives the window its keys back
	stop    func() // the ticker of scrolling
}

// newDragging shows the ghost; nil where there is no layer for it.
func newDragging(g *Grip) *dragging {
	c := canvasOf(g)
	layer := layerOf(c)
	if layer == nil {
		return nil
	}
	d := &dragging{grip: g, canvas: c, layer: layer, tasks: tasksOf(c), targets: g.drag.Targets(), light: canvas.NewRectangle(nil)}
	d.scrolls = scrollsAround(rootOf(c), g)
	d.says = Caption("")
	d.ghost = NewBox(0, VStack(2, Plain(g.drag.Name).Bold().Ellipsis(), d.says))
	d.ghost.Fill, d.ghost.Border, d.ghost.Radius, d.ghost.Pad = ColorRaised, ColorFocus, 8, [4]float32{6, 12, 6, 12}
	d.light.Hide()
	lay(layer, d.light)
	lay(layer, d.ghost)
	d.keys = escCallsOff(c, g.callOff)
	return d
}

// EscCallsOff has Esc call something off that is dragged in a window in another
// way than by a Grip. Other keys do nothing until the function that it gives is
// called, at the latest when the button is released.
func EscCallsOff(win fyne.Window, off func()) (end func()) { return escCallsOff(win.Canvas(), off) }

func escCallsOff(c fyne.Canvas, off func()) (end func()) {
	hideToast(c) // what is said of a drag must be seen
	c.Unfocus()  // so that Esc comes here
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			off()
		}
	})
	return func() { c.SetOnTypedKey(before) }
}

func (d *dragging) end() {
	if d.stop != nil {
		d.stop()
	}
	d.keys()
	lift(d.layer, d.light)
	lift(d.layer, d.ghost)
}

// move follows the pointer and judges what is under it.
func (d *dragging) move(at fyne.Position) {
	d.pointer = at
	d.judge()
	d.show()
	d.nearEdge()
}

func (d *dragging) judge() {
	d.target, d.allowed = nil, false
	text := ""
	for i := range d.targets {
		if pos, size := d.seen(d.targets[i].Object); d.within(pos, size) {
			d.target = &d.targets[i]
			text, d.allowed = d.target.Judge()
		}
	}
	color := ColorMuted
	if d.target != nil && !d.allowed {
		color = ColorWarnText
	}
	d.says.SetText(text)
	d.says.SetColor(color)
}

func (d *dragging) within(pos fyne.Position, size fyne.Size) bool {
	return d.pointer.X >= pos.X && d.pointer.X < pos.X+size.Width && d.pointer.Y >= pos.Y && d.pointer.Y < pos.Y+size.Height
}

// seen is the part of an object that is in view, as it lies on the canvas.
func (d *dragging) seen(o fyne.CanvasObject) (fyne.Position, fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	pos, size := driver.AbsolutePositionForObject(o), o.Size()
	for _, s := range d.scrolls {
		view, room := driver.AbsolutePositionForObject(s), s.Size()
		top, bottom := max(pos.Y, view.Y), min(pos.Y+size.Height, view.Y+room.Height)
		pos.Y, size.Height = top, max(bottom-top, 0)
	}
	return pos, size
}

// show places light and ghost.
func (d *dragging) show() {
	d.light.Hidden = d.target == nil
	if d.target != nil {
		color := ColorFocus
		if !d.allowed {
			color = ColorWarn
		}
		paintRect(d.light, "", color, Size(SizeRing), Px(8))
		pos, size := d.seen(d.target.Object)
		pos = onLayer(d.layer, pos)
		place(d.light, pos.X, pos.Y, size.Width, size.Height)
	}
	d.light.Refresh()
	at, end, size := onLayer(d.layer, d.pointer), onLayer(d.layer, fyne.NewPos(d.canvas.Size().Components())), d.ghost.MinSize()
	size.Width = min(max(size.Width, Px(160)), Px(280))
	place(d.ghost, max(0, min(at.X+Px(12), end.X-size.Width)), max(0, min(at.Y+Px(12), end.Y-size.Height)), size.Width, size.Height)
}

// How near to an edge the pointer makes it scroll, and how far in each step.
const (
	edgeNear   float32 = 24
	edgeStep   float32 = 12
	edgeRhythm         = 30 * time.Millisecond
)

// nearEdge scrolls while the pointer rests near the upper or lower edge of what
// scrolls around the grip.
func (d *dragging) nearEdge() {
	if d.stop != nil {
		d.stop()
		d.stop = nil
	}
	step, s := d.edge()
	if s == nil || d.tasks == nil {
		return
	}
	d.stop = d.tasks.Later(edgeRhythm, func() {
		before := s.Offset
		s.ScrollToOffset(before.AddXY(0, step))
		if s.Offset != before {
			d.move(d.pointer)
		}
	})
}

func (d *dragging) edge() (step float32, s *Scroll) {
	for _, s := range d.scrolls {
		y := d.pointer.Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
		switch {
		case y < Px(edgeNear):
			return -Px(edgeStep), s
		case y > s.Size().Height-Px(edgeNear):
			return Px(edgeStep), s
		}
	}
	return 0, nil
}
