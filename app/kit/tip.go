package kit

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// tooltipDelay is how long the pointer rests before a tooltip appears.
const tooltipDelay = 600 * time.Millisecond

// tip is the tooltip of a widget. It needs a window that was set up by Mount;
// elsewhere it does nothing.
type tip struct {
	text  string // what the widget says of itself
	whole string // a text that is shown shortened, "" when none is
	at    spot   // the part of the widget that it is about; without a width all of it
	stop  func()
	shown fyne.CanvasObject
	layer *fyne.Container
}

// in starts to wait; call it when the pointer enters the widget.
func (t *tip) in(over fyne.CanvasObject) {
	t.out()
	if t.said() == "" {
		return
	}
	tasks := tasksOf(canvasOf(over))
	if tasks == nil {
		return
	}
	t.stop = tasks.Later(tooltipDelay, func() { t.show(over) })
}

// said is what the tooltip says: the whole text before the explanation.
func (t *tip) said() string { return joined([]string{t.whole, t.text}, "\n") }

// out hides the tooltip; call it when the pointer leaves or presses.
func (t *tip) out() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	if t.shown != nil {
		lift(t.layer, t.shown)
		t.shown = nil
	}
}

func (t *tip) show(over fyne.CanvasObject) {
	c := canvasOf(over)
	t.layer = layerOf(c)
	if t.layer == nil || !over.Visible() {
		return
	}
	end := onLayer(t.layer, fyne.NewPos(c.Size().Components()))
	room := fyne.NewSize(end.X, end.Y)
	b, size := tipBox(t.said(), room.Width-Px(Space2))
	part := t.at
	if part.w == 0 {
		part = spot{0, 0, over.Size().Width, over.Size().Height}
	}
	at := onLayer(t.layer, fyne.CurrentApp().Driver().AbsolutePositionForObject(over)).AddXY(part.x, part.y)
	x := at.X + (part.w-size.Width)/2
	x = max(Px(Space1), min(x, room.Width-size.Width-Px(Space1)))
	y := at.Y + part.h + Px(Space1)
	if above := at.Y - size.Height - Px(Space1); y+size.Height > room.Height || above >= 0 && coversError(c, t.layer, fyne.NewPos(x, y), size) {
		y = above
	}
	place(b, x, y, size.Width, size.Height)
	lay(t.layer, b)
	t.shown = b
	if s := stageOf(c); s != nil {
		s.tip = t
	}
}

// coversError tells whether a box on a layer would cover what a field says is
// wrong with it.
func coversError(c fyne.Canvas, layer fyne.CanvasObject, at fyne.Position, size fyne.Size) bool {
	driver := fyne.CurrentApp().Driver()
	var find func(o fyne.CanvasObject) bool
	find = func(o fyne.CanvasObject) bool {
		if !o.Visible() {
			return false
		}
		if f, ok := o.(*Field); ok && f.text != "" {
			line, s := onLayer(layer, driver.AbsolutePositionForObject(f.line)), f.line.Size()
			if line.X < at.X+size.Width && at.X < line.X+s.Width && line.Y < at.Y+size.Height && at.Y < line.Y+s.Height {
				return true
			}
		}
		return slices.ContainsFunc(partsOf(o), find)
	}
	return find(rootOf(c))
}

// hideTip hides the tooltip that a window shows, when something else comes into
// view while the pointer rests.
func hideTip(c fyne.Canvas) {
	if s := stageOf(c); s != nil && s.tip != nil {
		s.tip.out()
		s.tip = nil
	}
}

// tipBox gives the box of a tooltip and its size: as wide as its text needs,
// broken into lines where that is too much.
func tipBox(text string, most float32) (*Box, fyne.Size) {
	label := newText(text, SizeCaption, ColorRailText).Wrap()
	b := NewBox(0, label)
	b.Fill, b.Border, b.Radius, b.Pad = ColorRail, ColorRailActive, 6, [4]float32{4, 8, 4, 8}
	wide, sides := float32(0), Px(16)
	for line := range strings.SplitSeq(text, "\n") {
		wide = max(wide, textWidth(line, Size(SizeCaption), fyne.TextStyle{}))
	}
	wide = min(wide+1, Px(mostTip), max(Px(Space5), most-sides))
	label.Resize(fyne.NewSize(wide, 1))
	return b, fyne.NewSize(wide+sides, b.MinSize().Height)
}

// mostTip is the greatest width of a tooltip's text in pixels at factor 1.
const mostTip = 440

// stage is the content of a window with a layer above it for tooltips and
// toasts, which must not take the mouse from the content as overlays do.
type stage struct {
	win   fyne.Window
	tasks *Tasks
	layer *fyne.Container
	toast *toast
	clear fyne.CanvasObject // not to be covered by toasts; nil for nothing
	tip   *tip              // the one that was shown last
	offer *offer            // the words that are offered, nil for none
	fits  fyne.Size         // the window for which popups were placed
	gone  func()            // is called when something else is mounted
	last  fyne.Focusable    // what had the keyboard last
	ready func()            // is called before a menu of the bar opens
}

// leave ends what waits for its time in what is replaced.
func (s *stage) leave() {
	if s.tip != nil {
		s.tip.out()
	}
	if s.toast != nil {
		s.toast.hide()
	}
	if s.gone != nil {
		s.gone()
	}
}

// Layout gives content and layer the whole window.
func (s *stage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	(&growLayout{}).Layout(objects, size)
	if s.toast != nil {
		s.toast.settle(size)
	}
	s.resized(size)
	frameMenus(s.win)
}

// resized closes what popped up in a window of another size: what it belongs to
// has another place now. A pixel may come from rounding and moves nothing.
func (s *stage) resized(size fyne.Size) {
	d := size.Subtract(s.fits)
	if max(d.Width, -d.Width, d.Height, -d.Height) <= 1 {
		return
	}
	first := s.fits.IsZero()
	s.fits = size
	if first {
		return
	}
	if s.offer != nil {
		s.offer.hide()
	}
	closePopups(s.win.Canvas())
}

// MinSize is that of the content.
func (s *stage) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Mount makes an object the content of a window and prepares the window for
// tooltips and toasts. Call it instead of Window.SetContent.
func Mount(win fyne.Window, tasks *Tasks, content fyne.CanvasObject) {
	if before := stageOf(win.Canvas()); before != nil {
		before.leave()
	}
	s := &stage{win: win, tasks: tasks, layer: container.NewWithoutLayout()}
	win.SetPadded(false)
	win.SetContent(container.New(s, content, s.layer))
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, func(pressed fyne.Shortcut) {
			submit(win.Canvas(), pressed)
		})
	}
	if c, ok := win.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(ev *fyne.KeyEvent) { s.resume(ev.Name) })
	}
	win.Canvas().AddShortcut(RedoToo, func(fyne.Shortcut) { redo(win.Canvas()) })
}

// WhenReplaced calls f when something else is mounted into the window, as when
// the language or the look changes, or the library is closed. What was mounted
// before ends there what it does by the clock.
func WhenReplaced(win fyne.Window, f func()) {
	if s := stageOf(win.Canvas()); s != nil {
		s.gone = f
	}
}

func stageOf(c fyne.Canvas) *stage {
	if c == nil {
		return nil
	}
	box, ok := c.Content().(*fyne.Container)
	if !ok {
		return nil
	}
	s, _ := box.Layout.(*stage)
	return s
}

func tasksOf(c fyne.Canvas) *Tasks {
	if s := stageOf(c); s != nil {
		return s.tasks
	}
	return nil
}

// onLayer gives a place of the canvas as it is counted on a layer: the layer of a
// window begins below its menu bar, with which the canvas begins.
func onLayer(layer fyne.CanvasObject, at fyne.Position) fyne.Position {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(layer))
}

// lay puts something on a layer and has the window painted: adding alone does
// not, and what was laid there would only be seen when something else changes.
func lay(layer *fyne.Container, o fyne.CanvasObject) {
	layer.Add(o)
	layer.Refresh()
}

// lift takes something off a layer and has the window painted.
func lift(layer *fyne.Container, o fyne.CanvasObject) {
	layer.Remove(o)
	layer.Refresh()
}

// layerOf gives the layer above what has the mouse now: that of the top dialog
// or of the window.
func layerOf(c fyne.Canvas) *fyne.Container {
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		if o, ok := top.(*overlay); ok {
			return o.layer
		}
		return nil
	}
	if s := stageOf(c); s != nil {
		return s.layer
	}
	return nil
}
