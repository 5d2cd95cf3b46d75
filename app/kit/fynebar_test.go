package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// fyneBar does what the menu bar does that Fyne has in a window; the test driver
// has none. Its menus are Fyne's.
type fyneBar struct {
	widget.BaseWidget
	Items  []fyne.CanvasObject
	active bool
	window *menuWindow
}

func (b *fyneBar) IsActive() bool { return b.active }

func (b *fyneBar) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for _, o := range b.Items {
		objects = append(objects, o, o.(*fyneTitle).child)
	}
	return newRenderer(func(fyne.Size) {}, func() fyne.Size { return fyne.NewSize(300, 27) }, func() {}, objects...)
}

// press opens the bar at a title or closes it. A press takes the keyboard from
// what has it.
func (b *fyneBar) press(n int) {
	b.window.canvas.Unfocus()
	if b.active {
		b.close()
		return
	}
	b.open(b.Items[n].(*fyneTitle))
	b.window.canvas.Focus(b.Items[n].(*fyneTitle))
}

func (b *fyneBar) open(t *fyneTitle) {
	b.close()
	b.active = true
	t.child.Show()
	t.child.Move(fyne.NewPos(t.at, 27))
	t.child.Resize(t.child.MinSize())
}

func (b *fyneBar) close() {
	b.active = false
	for _, o := range b.Items {
		o.(*fyneTitle).child.DeactivateChild()
		o.(*fyneTitle).child.Hide()
	}
}

// fyneTitle is a title in that bar.
type fyneTitle struct {
	widget.BaseWidget
	bar   *fyneBar
	child *widget.Menu
	at    float32 // its place in the bar
	has   bool    // it is marked
}

func (i *fyneTitle) Child() *widget.Menu { return i.child }

func (i *fyneTitle) CreateRenderer() fyne.WidgetRenderer { return emptyRenderer() }

func (i *fyneTitle) FocusGained() {
	if i.has = true; !i.child.Visible() {
		i.bar.open(i)
	}
	i.child.DeactivateChild()
}

func (i *fyneTitle) FocusLost() { i.has = false }

func (i *fyneTitle) TypedRune(rune) {}

func (i *fyneTitle) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		i.child.ActivateNext()
	case fyne.KeyUp:
		i.child.ActivatePrevious()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		i.child.TriggerLast()
	}
}

// menuWindow is a window with that bar.
type menuWindow struct {
	fyne.Window
	canvas *menuCanvas
}

func (w *menuWindow) Canvas() fyne.Canvas { return w.canvas }

func (w *menuWindow) SetMainMenu(*fyne.MainMenu) {}

// menuCanvas keeps the keyboard of the menus apart from that of the page.
type menuCanvas struct {
	fyne.Canvas
	tree fyne.CanvasObject
	has  fyne.Focusable
}

func (c *menuCanvas) ObjectTrees() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.Content(), c.tree}
}

func (c *menuCanvas) SetMenuTreeAndFocusMgr(o fyne.CanvasObject) { c.tree, c.has = o, nil }

func (c *menuCanvas) inMenus() bool { return c.tree.(menuBar).IsActive() }

func (c *menuCanvas) Focused() fyne.Focusable {
	if c.inMenus() {
		return c.has
	}
	return c.Canvas.Focused()
}

func (c *menuCanvas) Focus(o fyne.Focusable) {
	if !c.inMenus() {
		c.Canvas.Focus(o)
		return
	}
	if c.has == o {
		return
	}
	if c.has != nil {
		c.has.FocusLost()
	}
	if c.has = o; o != nil {
		o.FocusGained()
	}
}

func (c *menuCanvas) Unfocus() {
	if c.inMenus() {
		c.Focus(nil)
		return
	}
	c.Canvas.Unfocus()
}

// drawnNode is what Fyne walks along.
type drawnNode struct{ object fyne.CanvasObject }

func (n *drawnNode) Obj() fyne.CanvasObject { return n.object }

func (c *menuCanvas) WalkTrees(before func(*drawnNode, fyne.Position), _ func(*drawnNode, fyne.Position)) {
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		before(&drawnNode{o}, fyne.Position{})
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	for _, o := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		walk(o)
	}
}

// frame is a frame drawn once more, as for the next picture.
func (c *menuCanvas) frame() { test.WidgetRenderer(c.tree.(fyne.Widget)).MinSize() }

// key presses a key.
func (c *menuCanvas) key(names ...fyne.KeyName) {
	for _, name := range names {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
		c.frame()
	}
}

// standingBar shows a page and menus in a window, some pixels apart.
func standingBar(t *testing.T, mode Mode, size fyne.Size, apart float32, page fyne.CanvasObject, ready func(), menus ...*fyne.Menu) (*fyneBar, *menuCanvas) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(mode, 1))
	w := &menuWindow{Window: test.NewTempWindow(t, page)}
	w.canvas = &menuCanvas{Canvas: w.Window.Canvas()}
	bar := &fyneBar{window: w}
	for i, m := range menus {
		title := &fyneTitle{bar: bar, child: widget.NewMenu(m), at: 8 + float32(i)*apart}
		title.child.Hide()
		title.ExtendBaseWidget(title)
		bar.Items = append(bar.Items, title)
	}
	bar.ExtendBaseWidget(bar)
	w.canvas.tree = bar
	Mount(w.Window, InlineTasks(nil), container.NewStack(page, container.NewWithoutLayout(bar)))
	settle(w.Window, size)
	SetMenus(w, ready, menus...)
	return bar, w.canvas
}
