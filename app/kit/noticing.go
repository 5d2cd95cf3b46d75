package kit

import "fyne.io/fyne/v2"

// noticing tells the Field around a control that the user has changed it. It is
// told after the control has told whom it belongs to.
type noticing struct{ told func() }

func (n *noticing) whenChanged(f func()) { n.told = f }

func (n *noticing) noticed() {
	if n.told != nil {
		n.told()
	}
}

// whenChangedIn has f called when the user has changed a control in an object.
func whenChangedIn(o fyne.CanvasObject, f func()) {
	if n, ok := o.(interface{ whenChanged(f func()) }); ok {
		n.whenChanged(f)
		return
	}
	for _, part := range partsOf(o) {
		whenChangedIn(part, f)
	}
}
