package kit

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// SetMenus gives a window its menus. Each time one of them is to open, ready is
// called first: it says which items can do something now, by Disabled, while the
// window still tells what has the keyboard on the page. A Mac, whose menus are the
// system's, does not ask.
func SetMenus(win fyne.Window, ready func(), menus ...*fyne.Menu) {
	win.SetMainMenu(fyne.NewMainMenu(menus...))
	if s := stageOf(win.Canvas()); s != nil {
		s.ready = ready
	}
	frameMenus(win)
}

// ReadyMenus does what is done before a menu of a window opens.
func ReadyMenus(win fyne.Window) {
	if s := stageOf(win.Canvas()); s != nil && s.ready != nil {
		s.ready()
	}
}

// menuFrame lies around the menu bar that Fyne draws in a window and adds what
// that lacks: it greys what cannot be done now, lets the page keep the keyboard
// that a press on the bar has taken away, gives menus an edge and a place inside
// the window, and follows the keys in a menu that is higher than the window. Fyne
// asks the frame whether the bar is in use whenever something is done with the
// keyboard of the window, so also when a menu opens and before each key.
type menuFrame struct {
	widget.BaseWidget
	win    fyne.Window
	bar    menuBar
	keys   *menuKeys
	inUse  bool // as it was when Fyne asked last
	asking bool // the frame itself uses the keyboard of the window
	below  bool // and means that of the page
	parts  map[*widget.Menu]*container.Scroll
}

// menuBar is the bar as Fyne draws it.
type menuBar interface {
	fyne.Widget
	IsActive() bool
}

// menuTitle is the title of a menu in the bar.
type menuTitle interface {
	fyne.CanvasObject
	fyne.Focusable
	Child() *widget.Menu
}

// frameMenus puts the frame around the bar of a window, as soon as there is one.
func frameMenus(win fyne.Window) {
	c, ok := win.Canvas().(interface {
		ObjectTrees() []fyne.CanvasObject
		SetMenuTreeAndFocusMgr(fyne.CanvasObject)
	})
	if !ok {
		return
	}
	for _, o := range c.ObjectTrees() {
		if _, framed := o.(*menuFrame); framed {
			return
		}
		if bar, ok := o.(menuBar); ok {
			m := &menuFrame{win: win, bar: bar}
			m.keys = &menuKeys{frame: m}
			m.ExtendBaseWidget(m)
			m.keys.ExtendBaseWidget(m.keys)
			c.SetMenuTreeAndFocusMgr(m)
			return
		}
	}
}

// CreateRenderer shows the bar, which Fyne itself lays out. Before each frame Fyne
// asks for the least size of what it draws.
func (m *menuFrame) CreateRenderer() fyne.WidgetRenderer {
	return newRenderer(func(fyne.Size) {}, func() fyne.Size { m.settle(); return fyne.Size{} }, func() {}, m.bar, m.keys)
}

// IsActive tells whether the keyboard is in the menus.
func (m *menuFrame) IsActive() bool {
	active := m.bar.IsActive()
	if m.asking {
		return active && !m.below
	}
	m.asking = true
	defer func() { m.asking = false }()
	if active && !m.inUse {
		m.opens()
	}
	m.inUse = active
	if active {
		m.keys.take()
	}
	return active
}

// opens is called when the bar comes into use and its first menu is shown.
func (m *menuFrame) opens() {
	m.below = true
	if s := stageOf(m.win.Canvas()); s != nil {
		s.give()
	}
	ReadyMenus(m.win)
	m.below = false
	m.dress()
	for _, t := range m.titles() {
		if t.Child().Visible() {
			t.Child().Refresh()
		}
	}
}

// titles are those of the bar, from left to right.
func (m *menuFrame) titles() []menuTitle {
	var out []menuTitle
	list, _ := exported(m.bar, "Items").([]fyne.CanvasObject)
	for _, o := range list {
		if t, ok := o.(menuTitle); ok {
			out = append(out, t)
		}
	}
	return out
}

// exported gives a field of what a pointer points at whose type has no name
// outside of Fyne; nil for none.
func exported(o any, name string) any {
	if v := reflect.ValueOf(o); v.Kind() == reflect.Pointer && v.Elem().Kind() == reflect.Struct {
		if f := v.Elem().FieldByName(name); f.IsValid() && f.CanInterface() {
			return f.Interface()
		}
	}
	return nil
}

// inner gives the menus inside a menu, each with its item.
func inner(menu *widget.Menu) map[fyne.CanvasObject]*widget.Menu {
	out := map[fyne.CanvasObject]*widget.Menu{}
	for _, o := range menu.Items {
		if item, ok := o.(interface{ Child() *widget.Menu }); ok && item.Child() != nil {
			out[o] = item.Child()
		}
	}
	return out
}

// dress gives all menus, shown or not, an edge, and finds what scrolls them.
// Fyne draws them anew when they were unseen for a while.
func (m *menuFrame) dress() {
	var hidden []*widget.Menu
	show := func(menu *widget.Menu) {
		if menu.Hidden {
			hidden = append(hidden, menu)
			menu.Hidden = false
		}
	}
	for _, t := range m.titles() {
		show(t.Child())
		for _, in := range inner(t.Child()) {
			show(in)
		}
	}
	m.parts = menuParts(m.win.Canvas())
	for _, menu := range hidden {
		menu.Hidden = true
	}
}
