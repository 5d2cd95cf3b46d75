package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestASearchWithoutRoomForWordsIsItsSignInTheMiddle and with room begins at the left.
func TestASearchWithoutRoomForWordsIsItsSignInTheMiddle(t *testing.T) {
	test.ApplyTheme(t, NewTheme(Light, 1))
	b := NewSearchButton("Search courses", "Ctrl+K", nil)
	for _, width := range []float32{40, 60, 300} {
		b.Resize(fyne.NewSize(width, 36))
		line := test.WidgetRenderer(b).Objects()[1].(*fyne.Container)
		icon := line.Objects[0]
		middle := line.Position().X + icon.Position().X + icon.Size().Width/2
		if amid := middle > width/2-1 && middle < width/2+1; amid == (width == 300) {
			t.Errorf("in %v the middle of the sign stands at %v", width, middle)
		}
	}
}
