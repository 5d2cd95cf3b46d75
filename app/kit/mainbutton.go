package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// isSubmit tells whether a shortcut is the one that presses the main button.
func isSubmit(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.Modifier == fyne.KeyModifierShortcutDefault && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter)
}

// submit hands Ctrl+Enter to the dialog on top, or presses the main button of the
// side panel or form that has the keyboard.
func submit(c fyne.Canvas, pressed fyne.Shortcut) {
	switch top := c.Overlays().Top().(type) {
	case nil:
		if b := mainButton(c); b != nil {
			b.Tapped(nil)
		}
	case *overlay:
		if top.onShort != nil {
			top.onShort(pressed)
		}
	}
}

// mainButton gives the primary button of the side panel around the keyboard, or
// that of the page that scrolls with a form around it; nil where there is none
// or where it cannot be told which is meant.
func mainButton(c fyne.Canvas) *Button {
	has, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return nil
	}
	var form, page fyne.CanvasObject
	for _, o := range slices.Backward(pathTo(c.Content(), has)) {
		switch o := o.(type) {
		case *SidePanel:
			return onlyPrimary(o)
		case *Form:
			form = o
		case *Scroll:
			if form != nil && page == nil {
				page = o
			}
		}
	}
	if page == nil {
		return nil
	}
	return onlyPrimary(page)
}

// onlyPrimary gives the one primary button that is shown in an object and can be
// pressed.
func onlyPrimary(root fyne.CanvasObject) *Button {
	found := primariesIn(root)
	if len(found) != 1 || found[0].Disabled() {
		return nil
	}
	return found[0]
}

func primariesIn(o fyne.CanvasObject) (out []*Button) {
	if !o.Visible() {
		return nil
	}
	if b, ok := o.(*Button); ok && b.kind == primaryButton {
		return []*Button{b}
	}
	for _, child := range partsOf(o) {
		out = append(out, primariesIn(child)...)
	}
	return out
}
