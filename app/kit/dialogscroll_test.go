package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestADialogScrollsByKeys that nobody else uses, up to its ends; its head stays.
func TestADialogScrollsByKeys(t *testing.T) {
	win, _ := stand(t, func() fyne.CanvasObject { return Body("page") }, Light, 1, fyne.NewSize(800, 500))
	lines := VStack(Space2)
	for i := range 60 {
		lines.Add(Plain("Line " + english.Int(i+1)))
	}
	head := NewTextField("")
	d := ShowDialog(win, english, DialogSpec{Title: "Keys", Head: head, Content: lines})
	if win.Canvas().Focused() != fyne.Focusable(head) {
		t.Errorf("%T has the keyboard", win.Canvas().Focused())
	}
	driver := fyne.CurrentApp().Driver()
	at, line, view := driver.AbsolutePositionForObject(head), Size(SizeControl), d.scroll.Size().Height
	end := d.scroll.Content.Size().Height - view
	win.Canvas().FocusNext() // the button that closes it
	for _, step := range []struct {
		key  fyne.KeyName
		want float32
	}{
		{fyne.KeyUp, 0},
		{fyne.KeyDown, line},
		{fyne.KeyDown, 2 * line},
		{fyne.KeyUp, line},
		{fyne.KeyPageDown, view},
		{fyne.KeyPageUp, line},
		{fyne.KeyPageUp, 0},
		{fyne.KeyEnd, end},
		{fyne.KeyDown, end},
		{fyne.KeyPageDown, end},
		{fyne.KeyHome, 0},
	} {
		win.Canvas().Focused().TypedKey(press(step.key))
		if got := d.scroll.Offset.Y; got != step.want {
			t.Errorf("after %s it is scrolled by %v, want %v", step.key, got, step.want)
		}
		if now := driver.AbsolutePositionForObject(head); now != at {
			t.Errorf("after %s the head is at %v, not at %v", step.key, now, at)
		}
	}
	if d.ScrollBy(fyne.KeyF5) || !d.Open() {
		t.Error("any key scrolls")
	}
}
