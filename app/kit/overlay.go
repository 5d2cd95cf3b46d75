package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// overlay lies over a whole window and holds one panel: a dialog (with a shade
// over the window) or a popup (which a press outside closes).
type overlay struct {
	widget.BaseWidget
	canvas    fyne.Canvas
	panel     fyne.CanvasObject
	layer     *fyne.Container // for tooltips
	shade     bool
	arrange   func(window fyne.Size) (fyne.Position, fyne.Size)
	onOutside func()
	onKey     func(*fyne.KeyEvent) // keys that the focused widget has not used
	onShort   func(fyne.Shortcut)
	oldKey    func(*fyne.KeyEvent)
	scroll    *Scroll // what the panel scrolls, nil for nothing
	dialog    *Dialog // what the panel is of, nil for a popup
	popup     bool    // stands at something on the page
	open      bool
}

// show puts the overlay on top.
func (o *overlay) show() {
	hideTip(o.canvas)
	o.layer = container.NewWithoutLayout()
	o.ExtendBaseWidget(o)
	o.oldKey = o.canvas.OnTypedKey()
	o.canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		switch {
		case ev.Name == fyne.KeyF1 && o.oldKey != nil: // help is of the window, whatever lies over it
			o.oldKey(ev)
		case o.canvas.Overlays().Top() != o: // a menu
			EscapeForeign(o.canvas, ev)
		case o.onKey != nil:
			o.onKey(ev)
		}
	})
	o.open = true
	o.canvas.Overlays().Add(o)
}

// hide takes the overlay away. What had the keyboard below has it again: each
// overlay has a focus of its own.
func (o *overlay) hide() {
	if !o.open {
		return
	}
	o.open = false
	o.canvas.Overlays().Remove(o)
	o.canvas.SetOnTypedKey(o.oldKey)
}

// EscapeForeign closes by Esc what lies on top of a window and is of Fyne's own:
// a menu in which a press between its items has taken the keyboard away. It is
// for keys that nobody else has used.
func EscapeForeign(c fyne.Canvas, ev *fyne.KeyEvent) {
	if top := c.Overlays().Top(); top != nil && ev.Name == fyne.KeyEscape {
		c.Overlays().Remove(top)
	}
}

// closePopups closes what lies on top of a window and was placed at something in
// it: lists, months and menus. Dialogs stay, they find their place by themselves.
func closePopups(c fyne.Canvas) {
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		switch o, own := top.(*overlay); {
		case !own: // a menu
			c.Overlays().Remove(top)
		case o.popup:
			o.hide()
		default:
			return
		}
	}
}

// relayout places the panel again after its content has changed.
func (o *overlay) relayout() {
	if o.open {
		o.place(o.Size())
		o.Refresh()
	}
}

func (o *overlay) place(s fyne.Size) {
	pos, size := o.arrange(s)
	place(o.panel, pos.X, pos.Y, size.Width, size.Height)
}

// Tapped closes a popup when it was pressed outside of its panel.
func (o *overlay) Tapped(ev *fyne.PointEvent) {
	if o.onOutside == nil || ev == nil {
		return
	}
	p, s := o.panel.Position(), o.panel.Size()
	if ev.Position.X < p.X || ev.Position.Y < p.Y || ev.Position.X > p.X+s.Width || ev.Position.Y > p.Y+s.Height {
		o.onOutside()
	}
}

// TappedSecondary does what Tapped does.
func (o *overlay) TappedSecondary(ev *fyne.PointEvent) { o.Tapped(ev) }

// CreateRenderer draws the shade and the panel.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	shade := canvas.NewRectangle(nil)
	return newRenderer(
		func(s fyne.Size) {
			place(shade, 0, 0, s.Width, s.Height)
			place(o.layer, 0, 0, s.Width, s.Height)
			o.place(s)
		},
		func() fyne.Size { return fyne.Size{} },
		func() {
			shade.Hidden = !o.shade
			shade.FillColor = rgba(0x0b1a28, 0x66)
		},
		shade, o.panel, o.layer,
	)
}

// bubble hands a key that a widget does not use to the overlay it lies in, so
// that Esc and Enter work wherever the keyboard is, or to the window when there
// is none; but there Esc first closes the side panel around the widget.
func bubble(from fyne.CanvasObject, ev *fyne.KeyEvent) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if ev.Name == fyne.KeyEscape && c.Overlays().Top() == nil {
		if s := panelAround(c.Content(), from); s != nil {
			s.close()
			return
		}
	}
	if f := c.OnTypedKey(); f != nil { // an overlay has put its own there
		f(ev)
	}
}

// bubbleShortcut hands a shortcut that a widget does not use to the overlay,
// or to the window when there is none; but Ctrl+Enter goes to the main button, and
// redo from everywhere to the menu of the window.
func bubbleShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if s.ShortcutName() == RedoToo.ShortcutName() {
		redo(c)
		return
	}
	if o := topOverlay(from); o != nil {
		if o.onShort != nil {
			o.onShort(s)
		}
		return
	}
	if isSubmit(s) {
		submit(c, s)
		return
	}
	if h, ok := c.(fyne.Shortcutable); ok {
		h.TypedShortcut(s)
	}
}

func topOverlay(from fyne.CanvasObject) *overlay {
	c := canvasOf(from)
	if c == nil {
		return nil
	}
	o, _ := c.Overlays().Top().(*overlay)
	return o
}

// popupPanel is the raised surface of popups.
func popupPanel(content fyne.CanvasObject) *Box {
	b := NewBox(6, content)
	b.Fill, b.Border, b.Radius = ColorRaised, ColorInputBorder, 8
	return b
}

// below places a panel under an anchor, or above it where there is room only
// there, and always inside the window. Elsewhere than under the anchor it keeps its
// first place and height: a search box must not leap while the list below it gets
// shorter.
func below(anchor fyne.CanvasObject, size func() fyne.Size) func(fyne.Size) (fyne.Position, fyne.Size) {
	var kept spot
	return func(win fyne.Size) (fyne.Position, fyne.Size) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(anchor)
		h := anchor.Size().Height
		s := size()
		s = fyne.NewSize(min(s.Width, win.Width), s.Height)
		s.Height = min(max(s.Height, kept.h), win.Height)
		y := at.Y + h + 2
		switch {
		case kept.h > 0:
			y = kept.y
		case y+s.Height <= win.Height:
		default:
			y = at.Y - 2 - s.Height
			if y < 0 { // nor is there room above
				y = win.Height - s.Height
			}
			kept = spot{at.X, y, s.Width, s.Height}
		}
		y = max(0, min(y, win.Height-s.Height))
		x := max(0, min(at.X, win.Width-s.Width))
		return fyne.NewPos(x, y), clampSize(s.Width, s.Height)
	}
}
