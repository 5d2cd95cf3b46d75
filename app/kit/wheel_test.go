package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// turn turns the wheel over the middle of an object of a window, as the driver
// does: what lies on top there and can be scrolled has it.
func turn(win fyne.Window, o fyne.CanvasObject, dy float32) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(o.Size().Width/2, o.Size().Height/2)
	test.Scroll(win.Canvas(), at, 0, dy)
}

// TestWheelOverFields moves the page, and the text of an area first where there
// is more of it.
func TestWheelOverFields(t *testing.T) {
	line, area := NewTextField("name"), NewArea("text", 3)
	var page *Scroll
	win, _ := stand(t, func() fyne.CanvasObject {
		page = NewVScroll(VStack(Space2, line, area, NewArea("far below", 40)))
		return page
	}, Light, 1, fyne.NewSize(400, 300))
	area.SetText(strings.Repeat("line\n", 8))
	inner := test.WidgetRenderer(area).(*ringRenderer).wheel.inner

	turn(win, line, -20)
	if page.Offset.Y != 20 {
		t.Errorf("over a field of one line the page moved by %v", page.Offset.Y)
	}
	turn(win, line, 20)
	inner.ScrollToOffset(fyne.NewPos(0, 0))
	turn(win, area, -20)
	if page.Offset.Y != 0 || inner.Offset.Y != 20 {
		t.Errorf("over an area with more below the page moved by %v, its text by %v", page.Offset.Y, inner.Offset.Y)
	}
	turn(win, area, -1000)
	turn(win, area, -20)
	if page.Offset.Y != 20 {
		t.Errorf("over an area at its end the page moved by %v", page.Offset.Y)
	}
}

// TestOneLineFollowsTheCaret without a bar under the text.
func TestOneLineFollowsTheCaret(t *testing.T) {
	line := NewTextField("name")
	win, _ := stand(t, func() fyne.CanvasObject { return VStack(Space2, line) }, Light, 1, fyne.NewSize(200, 100))
	win.Canvas().Focus(line)
	test.Type(line, strings.Repeat("long ", 20))
	inner := test.WidgetRenderer(line).(*ringRenderer).wheel.inner
	if inner.Direction != container.ScrollVerticalOnly {
		t.Error("a bar can lie under the text")
	}
	if end := line.CursorPosition().X; end <= inner.Offset.X || end > inner.Offset.X+inner.Size().Width {
		t.Errorf("the caret at %v is not between %v and %v", end, inner.Offset.X, inner.Offset.X+inner.Size().Width)
	}
}
