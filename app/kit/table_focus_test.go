package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TestTableStaysWhereItWasScrolled when a press or Tab brings the keyboard.
func TestTableStaysWhereItWasScrolled(t *testing.T) {
	for name, enter := range map[string]func(c *tableCore) int{
		"a press": func(c *tableCore) int {
			at := fyne.NewPos(20, 30*rowHeight()+5)
			c.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
			return 30
		},
		"the right button": func(c *tableCore) int {
			at := fyne.NewPos(20, 30*rowHeight()+5)
			c.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonSecondary})
			return 30
		},
		"Tab": func(c *tableCore) int { focus(c.body); return 26 },
	} {
		var table *Table[pupilRow]
		stand(t, func() fyne.CanvasObject {
			table = schoolTable(true, schoolRows(200))
			return Columns(0, nil, table)
		}, Light, 1, fyne.NewSize(1000, 500))
		c := &table.tableCore
		c.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25.5*rowHeight())})
		before := c.scroll.Offset.Y
		if want := enter(c); c.cursor != want || c.scroll.Offset.Y != before {
			t.Errorf("after %s the keyboard is on row %d, not %d; scrolled from %v to %v", name, c.cursor, want, before, c.scroll.Offset.Y)
		}
	}
}
