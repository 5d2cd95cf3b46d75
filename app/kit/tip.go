package kit

import (
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
	text  string
	part  *spot // of the widget that the text is about; nil for all of it
	stop  func()
	shown fyne.CanvasObject
	layer *fyne.Container
}

// in starts to wait; call it when the pointer enters the widget.
func (t *tip) in(over fyne.CanvasObject) {
	t.out()
	if t.text == "" {
		return
	}
	tasks := tasksOf(canvasOf(over))
	if tasks == nil {
		return
	}
	t.stop = tasks.Later(tooltipDelay, func() { t.show(over) })
}

// out hides the tooltip; call it when the pointer leaves or presses.
func (t *tip) out() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	if t.shown != nil {
		t.layer.Remove(t.shown)
		t.shown = nil
	}
}

func (t *tip) show(over fyne.CanvasObject) {
	c := canvasOf(over)
	t.layer = layerOf(c)
	if t.layer == nil || !over.Visible() {
		return
	}
	b := NewBox(0, newText(t.text, SizeCaption, ColorRailText))
	b.Fill, b.Border, b.Radius, b.Pad = ColorRail, ColorRailActive, 6, [4]float32{4, 8, 4, 8}
	size := b.MinSize()
	size.Width = min(size.Width, c.Size().Width-Px(Space2))
	at, about := fyne.CurrentApp().Driver().AbsolutePositionForObject(over), over.Size()
	if t.part != nil {
		at, about = at.AddXY(t.part.x, t.part.y), fyne.NewSize(t.part.w, t.part.h)
	}
	x := at.X + (about.Width-size.Width)/2
	x = max(Px(Space1), min(x, c.Size().Width-size.Width-Px(Space1)))
	y := at.Y + about.Height + Px(Space1)
	if y+size.Height > c.Size().Height {
		y = at.Y - size.Height - Px(Space1)
	}
	place(b, x, y, size.Width, size.Height)
	t.layer.Add(b)
	t.shown = b
}

// stage is the content of a window with a layer above it for tooltips and
// toasts, which must not take the mouse from the content as overlays do.
type stage struct {
	tasks *Tasks
	layer *fyne.Container
	toast *toast
}

// Layout gives content and layer the whole window.
func (s *stage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	(&growLayout{}).Layout(objects, size)
	if s.toast != nil {
		s.toast.settle(size)
	}
}

// MinSize is that of the content.
func (s *stage) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Mount makes an object the content of a window and prepares the window for
// tooltips and toasts. Call it instead of Window.SetContent.
func Mount(win fyne.Window, tasks *Tasks, content fyne.CanvasObject) {
	s := &stage{tasks: tasks, layer: container.NewWithoutLayout()}
	win.SetPadded(false)
	win.SetContent(container.New(s, content, s.layer))
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, func(pressed fyne.Shortcut) {
			if o, ok := win.Canvas().Overlays().Top().(*overlay); ok && o.onShort != nil {
				o.onShort(pressed)
			}
		})
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
