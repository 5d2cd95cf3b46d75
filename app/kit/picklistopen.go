package kit

import "fyne.io/fyne/v2"

// openPickList opens a pick list under an anchor; long ones get a field to
// search in. What was typed to open it is searched for at once.
func openPickList(anchor fyne.CanvasObject, list *pickList, placeholder, typed string) {
	c := canvasOf(anchor)
	if c == nil {
		return
	}
	content := fyne.CanvasObject(list)
	var search *TextField
	if len(list.all) > pickRows {
		search = NewSearchField(placeholder, list.filter)
		search.OnKey = list.key
		content = VStack(Space1, search, Grow(list))
	}
	panel := popupPanel(content)
	o := &overlay{canvas: c, popup: true, panel: panel}
	o.arrange = below(anchor, func() fyne.Size {
		m := panel.MinSize()
		return fyne.NewSize(max(m.Width, anchor.Size().Width), m.Height)
	})
	o.onOutside = o.hide
	o.onKey = func(ev *fyne.KeyEvent) { list.key(ev) }
	list.onCancel = o.hide
	list.onFilter = o.relayout
	pick := list.onPick
	list.onPick = func(i int) {
		o.hide()
		pick(i)
	}
	o.show()
	if search == nil {
		c.Focus(list)
		return
	}
	c.Focus(search)
	for _, r := range typed {
		search.TypedRune(r)
	}
}
