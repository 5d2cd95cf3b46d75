package kit

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// menuParts gives the menus that a canvas shows an edge as popups have it, and
// tells what scrolls each of them. Fyne has a shadow around menus only, hands out
// neither, and lets nobody walk through what it draws but by a function whose
// arguments have no name outside of it.
func menuParts(c fyne.Canvas) map[*widget.Menu]*container.Scroll {
	out := map[*widget.Menu]*container.Scroll{}
	walk := reflect.ValueOf(c).MethodByName("WalkTrees")
	if !walk.IsValid() || walk.Type().NumIn() != 2 {
		return out
	}
	var menu *widget.Menu // that was met last: its parts come next
	var ground *canvas.Rectangle
	visit := func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Menu:
			menu, ground = o, nil
		case *widget.PopUpMenu:
			menu, ground = o.Menu, nil
		case *canvas.Rectangle:
			if menu != nil && ground == nil {
				ground = o
				edge(ground)
			}
		case *container.Scroll:
			if menu != nil {
				out[menu] = o
				o.ScrollToTop()
			}
			menu = nil
		}
	}
	before := reflect.MakeFunc(walk.Type().In(0), func(in []reflect.Value) []reflect.Value {
		if node, ok := in[0].Interface().(interface{ Obj() fyne.CanvasObject }); ok {
			visit(node.Obj())
		}
		return nil
	})
	walk.Call([]reflect.Value{before, reflect.Zero(walk.Type().In(1))})
	return out
}

// edge draws the border of popups around a menu.
func edge(ground *canvas.Rectangle) {
	paintRect(ground, theme.ColorNameMenuBackground, ColorInputBorder, Size(SizeBorder), Size(theme.SizeNameMenuRadius))
	ground.Refresh()
}

// settle places the open menus inside the window, where Fyne lets them run out of
// it, and closes them below a dialog, where Alt has opened them.
func (m *menuFrame) settle() {
	if !m.IsActive() {
		return
	}
	c := m.win.Canvas()
	for _, t := range m.titles() {
		menu := t.Child()
		switch {
		case !menu.Visible():
		case c.Overlays().Top() != nil:
			menu.Dismiss()
		default:
			at := menu.Position()
			at.X = max(0, min(at.X, c.Size().Width-menu.MinSize().Width-Px(Space2)))
			settleMenu(menu, at, c.Size())
			m.settleInner(menu, c.Size())
		}
	}
}

// settleInner places the menu inside a menu beside its item, at the right where it
// has room there.
func (m *menuFrame) settleInner(menu *widget.Menu, room fyne.Size) {
	for item, in := range inner(menu) {
		if !in.Visible() {
			continue
		}
		at, size := menu.Position().AddXY(menu.Size().Width, item.Position().Y), in.MinSize()
		if scroll := m.parts[menu]; scroll != nil {
			at.Y -= scroll.Offset.Y
		}
		if at.X+size.Width > room.Width-Px(Space2) {
			at.X = menu.Position().X - size.Width
		}
		if at.X < 0 {
			at.X = max(0, room.Width-size.Width-Px(Space2))
		}
		at.Y = max(menu.Position().Y, min(at.Y, room.Height-size.Height))
		settleMenu(in, at.Subtract(menu.Position()), room.SubtractWidthHeight(0, menu.Position().Y))
	}
}

// settleMenu moves a menu; it becomes as high as there is room below.
func settleMenu(menu *widget.Menu, at fyne.Position, room fyne.Size) {
	size := menu.MinSize()
	size.Height = min(size.Height, room.Height-at.Y)
	menu.Move(at)
	menu.Resize(size)
}
