package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ShowMenu opens a menu at a place of the window, such as the one that
// OnSecondary tells.
func ShowMenu(win fyne.Window, at fyne.Position, items ...*fyne.MenuItem) {
	popMenu(win.Canvas(), at, items)
}

// popMenu opens a menu at a place of a canvas, and a little away from its edges
// where there is less room: Fyne would set it into the very edge.
func popMenu(c fyne.Canvas, at fyne.Position, items []*fyne.MenuItem) {
	m := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	_, room := c.InteractiveArea()
	last := room.Subtract(m.Size()).SubtractWidthHeight(Px(Space2), Px(Space2))
	m.ShowAtPosition(fyne.NewPos(max(0, min(at.X, last.Width)), max(0, min(at.Y, last.Height))))
	menuParts(c) // their edge
}
