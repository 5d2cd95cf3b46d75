package kit

import "fyne.io/fyne/v2"

// noteFocus remembers what has the keyboard in a window. It is called from what
// every widget does when it gets the keyboard: the toolkit tells nobody.
func noteFocus(c fyne.Canvas) {
	if s := stageOf(c); s != nil && c.Overlays().Top() == nil {
		if has := c.Focused(); has != nil {
			s.last = has
		}
	}
}

// resume gives the keyboard back to what had it last when a key is pressed that
// moves it, and nothing has it: Fyne takes it away when the menu bar, or a place
// where nothing is, is pressed with the mouse. Keys that do more than move must
// not act on what does not show that it has the keyboard.
func (s *stage) resume(key fyne.KeyName) {
	switch key {
	case fyne.KeyTab, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
	default:
		return
	}
	s.give()
}

// give gives the keyboard to what had it last, or has taken its place, when that
// is shown and nothing has it.
func (s *stage) give() {
	c, to := s.win.Canvas(), s.last
	if cell, ok := to.(interface{ heir() fyne.Focusable }); ok {
		to = cell.heir()
	}
	o, ok := to.(fyne.CanvasObject)
	if ok && c.Focused() == nil && c.Overlays().Top() == nil && shownIn(c.Content(), o) {
		if text, ok := to.(caret); ok {
			text.stay()
		}
		c.Focus(to)
	}
}

// shownIn tells whether an object can be seen in what a window holds.
func shownIn(root, object fyne.CanvasObject) bool {
	path := pathTo(root, object)
	for _, o := range path {
		if !o.Visible() {
			return false
		}
	}
	return path != nil
}

// OpenMenuBar opens the menu bar of a window as Alt does: by F10, which programs
// on Windows and Linux have for it, alone. It tells whether that was the key.
func OpenMenuBar(c fyne.Canvas, ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyF10 || modifiers() != 0 {
		return false
	}
	bar, ok := c.(interface{ ToggleMenu() }) // Fyne's own window has it; a Mac's menu is the system's
	if ok {
		bar.ToggleMenu()
	}
	return ok
}
