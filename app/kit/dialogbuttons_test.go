package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Buttons that do not fit beside each other stand in lines, and none reaches out
// of its dialog.
func TestButtonsOfADialogThatDoNotFitStandInLines(t *testing.T) {
	test.NewTempApp(t)
	extra, cancel, primary := Secondary("Keep what the other has written", nil), Secondary("Cancel", nil), Primary("Keep what I have written", nil)
	least := extra.MinSize().Width + 5
	for _, width := range []float32{1000, least} {
		l := &buttonLines{extra: 1, width: width}
		row := container.New(l, extra, cancel, primary)
		row.Resize(fyne.NewSize(width, row.MinSize().Height))
		for _, b := range []*Button{extra, cancel, primary} {
			if end := b.Position().Add(b.Size()); end.X > width+1 || end.Y > row.Size().Height+1 || b.Size().Width < b.MinSize().Width {
				t.Errorf("in %v: %q ends at %v of %v", width, b.Text(), end, row.Size())
			}
		}
		if one, lines := width > least, extra.Position().Y != primary.Position().Y; one == lines {
			t.Errorf("in %v: several lines: %v", width, lines)
		}
		if end := primary.Position().X + primary.Size().Width; end < width-1 {
			t.Errorf("in %v: the main button ends at %v", width, end)
		}
	}
}
