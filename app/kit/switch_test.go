package kit

import (
	"bytes"
	"image"
	"testing"

	"fyne.io/fyne/v2"
)

func TestEveryPieceFollowsAnotherLookAtRunTime(t *testing.T) {
	size := fyne.NewSize(1440, 900)
	w, _ := stand(t, gallery, Dark, 1, size)
	want := w.Canvas().Capture().(*image.NRGBA)
	w, _ = stand(t, gallery, Light, 1.25, size)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Dark, 1))
	w.Content().Refresh()
	settle(w, size)
	got := w.Canvas().Capture().(*image.NRGBA)
	if !bytes.Equal(got.Pix, want.Pix) {
		t.Error("after the change some piece looks otherwise than when built in that look")
		shoot(t, "switched", w)
	}
}
