package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestAFieldThatWasJustAddedIsScrolledTo though nothing has laid it out yet.
func TestAFieldThatWasJustAddedIsScrolledTo(t *testing.T) {
	rows := VStack(Space2)
	rows.Hide()
	var page *Scroll
	w, _ := stand(t, func() fyne.CanvasObject {
		page = NewVScroll(VStack(0, Sized(0, 500, Plain("")), rows, Sized(0, 300, Plain(""))))
		return page
	}, Light, 1.5, fyne.NewSize(400, 300))
	page.ScrollToOffset(fyne.NewPos(0, 400))
	field := NewTextField("")
	rows.Hidden = false
	rows.Add(HStack(Space1, Grow(field)))
	w.Canvas().Focus(field)
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(field).Y - driver.AbsolutePositionForObject(page).Y
	if y < 0 || y+field.Size().Height > page.Size().Height || field.Size().Height == 0 {
		t.Errorf("the field lies at %v of %v, scrolled by %v", y, page.Size().Height, page.Offset.Y)
	}
}
