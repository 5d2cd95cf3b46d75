package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestWhatGrowsKeepsItsRoomWhileItIsHidden: the button at the right of a line
// stays there. What grows has no container of its own in the stack.
func TestWhatGrowsKeepsItsRoomWhileItIsHidden(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	sized := func() *canvas.Rectangle {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(20, 10))
		return r
	}
	for _, stack := range []func(float32, ...fyne.CanvasObject) *fyne.Container{HStack, VStack} {
		middle, last := sized(), sized()
		line := stack(5, sized(), Grow(middle), last)
		size := fyne.NewSquareSize(100)
		line.Resize(size)
		if line.Objects[1] != middle {
			t.Errorf("%T stands for what grows", line.Objects[1])
		}
		if s := middle.Size(); s.Width != 50 && s.Height != 70 {
			t.Errorf("what grows is %v large", s)
		}
		at := last.Position()
		middle.Hide()
		line.Refresh()
		if last.Position() != at {
			t.Errorf("what follows moved from %v to %v", at, last.Position())
		}
		if m := line.MinSize(); m != fyne.NewSize(50, 10) && m != fyne.NewSize(20, 30) {
			t.Errorf("the least size is %v", m)
		}
	}
}
