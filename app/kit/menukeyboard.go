package kit

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// menuKeys has the keyboard in place of the title whose menu is open, and leaves
// to it what Fyne does well.
type menuKeys struct {
	widget.BaseWidget
	frame *menuFrame
	title menuTitle
}

// CreateRenderer draws nothing.
func (k *menuKeys) CreateRenderer() fyne.WidgetRenderer { return emptyRenderer() }

// take takes the keyboard from the title that has it.
func (k *menuKeys) take() {
	c := k.frame.win.Canvas()
	if t, ok := c.Focused().(menuTitle); ok {
		k.title = t
		c.Focus(k)
	}
}

// FocusGained marks the title.
func (k *menuKeys) FocusGained() {
	if k.title != nil {
		k.title.FocusGained()
	}
}

// FocusLost takes the mark away.
func (k *menuKeys) FocusLost() {
	if k.title != nil {
		k.title.FocusLost()
	}
}

// TypedRune has no use for letters.
func (k *menuKeys) TypedRune(rune) {}

// AcceptsTab keeps Tab in the menus.
func (k *menuKeys) AcceptsTab() bool { return true }

// TypedKey moves in the menus and brings what it marks into view.
func (k *menuKeys) TypedKey(ev *fyne.KeyEvent) {
	menu := k.title.Child()
	switch ev.Name {
	case fyne.KeyRight:
		if !into(menu) {
			k.beside(1)
		}
	case fyne.KeyLeft:
		if !menu.DeactivateLastSubmenu() {
			k.beside(-1)
		}
	case fyne.KeyTab:
		if modifiers()&fyne.KeyModifierShift != 0 {
			k.beside(-1)
		} else {
			k.beside(1)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !goesInto(menu) {
			k.title.TypedKey(ev)
		}
	default:
		k.title.TypedKey(ev)
	}
	for _, t := range k.frame.titles() {
		if t.Child().Visible() {
			k.frame.reveal(t.Child())
		}
	}
}

// beside opens the menu some titles to the right.
func (k *menuKeys) beside(by int) {
	all := k.frame.titles()
	if i := slices.Index(all, k.title); i >= 0 {
		k.frame.win.Canvas().Focus(all[(i+by+len(all))%len(all)])
	}
}

// into marks the first item of the menu inside a menu, which it opens where the
// pointer has not done so. It tells whether there was one to go into.
func into(menu *widget.Menu) bool {
	for _, in := range inner(menu) {
		if in.Visible() && marked(in) == nil {
			in.ActivateNext()
			return true
		}
	}
	return menu.ActivateLastSubmenu()
}

// goesInto goes into the menu that the marked item leads to; it tells whether the
// item leads to one and nothing is marked there yet.
func goesInto(menu *widget.Menu) bool {
	in := inner(menu)[marked(menu)]
	return in != nil && marked(in) == nil && into(menu)
}

// marked gives the item of a menu that is marked, nil for none.
func marked(menu *widget.Menu) fyne.CanvasObject {
	active := reflect.ValueOf(menu).Elem().FieldByName("activeItem")
	if !active.IsValid() || active.Kind() != reflect.Pointer || active.IsNil() {
		return nil
	}
	for _, o := range menu.Items {
		if v := reflect.ValueOf(o); v.Kind() == reflect.Pointer && v.Pointer() == active.Pointer() {
			return o
		}
	}
	return nil
}

// reveal scrolls the marked item of a menu into view, and that of the menu inside
// it that is open.
func (m *menuFrame) reveal(menu *widget.Menu) {
	scroll, item := m.parts[menu], marked(menu)
	if scroll == nil || item == nil {
		return
	}
	top, height := item.Position().Y, item.Size().Height
	scroll.ScrollToOffset(fyne.NewPos(0, max(min(scroll.Offset.Y, top), top+height-scroll.Size().Height)))
	if in := inner(menu)[item]; in != nil && in.Visible() {
		m.reveal(in)
	}
}
