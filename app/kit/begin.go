package kit

import "fyne.io/fyne/v2"

// Begin gives the keyboard to where work on a screen begins: the first list
// that is shown (rows, cards or a week), else the row that is chosen, as among
// the sections of a screen, else the first row that can be pressed, else the
// first widget that takes it. A screen with neither list nor chosen row is shown
// from its top, whatever of it has the keyboard: what it tells first stands there.
// Nothing happens when something on the screen has the keyboard already.
func Begin(win fyne.Window, screen fyne.CanvasObject) {
	if has, ok := win.Canvas().Focused().(fyne.CanvasObject); ok && pathTo(screen, has) != nil {
		return
	}
	for _, is := range []func(fyne.CanvasObject) fyne.Focusable{listIn, chosenRowIn} {
		if target := first(screen, is); target != nil {
			win.Canvas().Focus(target)
			return
		}
	}
	target := first(screen, rowIn)
	if target == nil {
		target = firstFocusable(screen)
	}
	if target == nil {
		return
	}
	win.Canvas().Focus(target)
	if o, ok := target.(fyne.CanvasObject); ok {
		for _, s := range scrollsAround(screen, o) {
			s.ScrollToTop()
		}
	}
}

// first finds the first object shown in a screen that is what is looked for.
func first(o fyne.CanvasObject, is func(fyne.CanvasObject) fyne.Focusable) fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if f := is(o); f != nil {
		return f
	}
	for _, child := range partsOf(o) {
		if f := first(child, is); f != nil {
			return f
		}
	}
	return nil
}

// listIn gives what has the keyboard in a list of rows, cards or days.
func listIn(o fyne.CanvasObject) fyne.Focusable {
	t, ok := o.(interface{ focusTarget() fyne.Focusable })
	if !ok {
		return nil
	}
	switch list := t.focusTarget().(type) {
	case *tableBody, *gridBody, *weekBody:
		return list
	}
	return nil
}

// chosenRowIn gives a row that is chosen among others.
func chosenRowIn(o fyne.CanvasObject) fyne.Focusable {
	if r, ok := o.(*Row); ok && r.selected {
		return rowIn(r)
	}
	return nil
}

// rowIn gives a row that can be pressed.
func rowIn(o fyne.CanvasObject) fyne.Focusable {
	if r, ok := o.(*Row); ok && !r.Disabled() && r.OnTapped != nil {
		return r
	}
	return nil
}
