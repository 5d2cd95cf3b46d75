package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// renderer draws a widget from three functions, so that a widget stays one
// small piece of code. Colours and sizes are read in paint only.
type renderer struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	paint   func()
}

// newRenderer paints once, so that the first frame has the right colours.
func newRenderer(layout func(fyne.Size), minSize func() fyne.Size, paint func(), objects ...fyne.CanvasObject) *renderer {
	r := &renderer{objects: objects, layout: layout, min: minSize, paint: paint}
	paint()
	return r
}

// emptyRenderer is for what lies over something else and only takes the mouse.
func emptyRenderer() *renderer {
	return newRenderer(func(fyne.Size) {}, func() fyne.Size { return fyne.Size{} }, func() {})
}

// laid draws a widget as a layout places some objects, without a container of
// its own between them: a frame walks through every object in view.
func laid(w fyne.Widget, l fyne.Layout, objects ...fyne.CanvasObject) *renderer {
	layout := func(s fyne.Size) { l.Layout(objects, s) }
	again := func() {
		if s := w.Size(); !s.IsZero() {
			layout(s)
		}
	}
	return newRenderer(layout, func() fyne.Size { return l.MinSize(objects) }, again, objects...)
}

// Layout places the objects.
func (r *renderer) Layout(s fyne.Size) { r.layout(s) }

// MinSize is the least size the widget can be used in.
func (r *renderer) MinSize() fyne.Size { return r.min() }

// Refresh reads colours and texts again.
func (r *renderer) Refresh() {
	r.paint()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Objects are the parts from back to front.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *renderer) Destroy() {}

// Around gives a widget the look of one object, which has the widget's size at
// once: Fyne forgets how to draw a widget that was unseen for a minute, asks
// again when it is shown, and tells a size only when it is another one.
func Around(w fyne.Widget, o fyne.CanvasObject) fyne.WidgetRenderer {
	o.Resize(w.Size())
	return widget.NewSimpleRenderer(o)
}

// clampSize gives a size without negative sides, which the painter cannot draw.
func clampSize(w, h float32) fyne.Size { return fyne.NewSize(max(w, 0), max(h, 0)) }

// place moves and resizes an object, never to a negative size.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Resize(clampSize(w, h))
	o.Move(fyne.NewPos(x, y))
}

// paintRect gives a rectangle fill, border and corners; empty names paint nothing.
func paintRect(r *canvas.Rectangle, fill, border fyne.ThemeColorName, width, radius float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = color.Transparent, nil, 0, radius
	if fill != "" {
		r.FillColor = Color(fill)
	}
	if border != "" {
		r.StrokeColor, r.StrokeWidth = Color(border), width
	}
}

// paintText gives a text its look.
func paintText(t *canvas.Text, s string, color fyne.ThemeColorName, size fyne.ThemeSizeName, style fyne.TextStyle) {
	t.Text, t.Color, t.TextSize, t.TextStyle = s, Color(color), Size(size), style
}

// radius is the corner radius of buttons and inputs.
func controlRadius() float32 { return Size(theme.SizeNameInputRadius) }

// veilOf is a colour through which something that cannot be used now is seen.
func veilOf(name fyne.ThemeColorName) color.Color {
	c := color.NRGBAModel.Convert(Color(name)).(color.NRGBA)
	c.A = 0x8c
	return c
}

// handOver is a hand over a widget that can be pressed.
func handOver(w fyne.Disableable) desktop.Cursor {
	if w.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// canvasOf gives the canvas that shows an object, nil while none does.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// focus gives the keyboard to an object, when it is shown.
func focus(o fyne.Focusable) {
	obj, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasAround(obj); c != nil {
		c.Focus(o)
	}
}

// canvasAround is canvasOf for an object that may just have been put into the
// window: before it was drawn once no canvas knows it, so the only window is
// taken.
func canvasAround(o fyne.CanvasObject) fyne.Canvas {
	if c := canvasOf(o); c != nil {
		return c
	}
	if all := fyne.CurrentApp().Driver().AllWindows(); len(all) == 1 {
		return all[0].Canvas()
	}
	return nil
}
