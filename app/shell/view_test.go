package shell

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// TestAScreenIsShownFromItsTop, also after one that was scrolled as a whole.
func TestAScreenIsShownFromItsTop(t *testing.T) {
	w := newWindow(t)
	w.Resize(900, 300) // too low for a screen
	w.shell.room.ScrollToBottom()
	if w.shell.room.Offset.Y == 0 {
		t.Fatal("the screen does not scroll")
	}
	w.shell.Goto(kit.Goal{Screen: kit.ScreenSettings})
	if at := w.shell.room.Offset.Y; at != 0 {
		t.Errorf("the next screen is shown from %v", at)
	}
}

func TestTheEntryOfTheScreenComesIntoView(t *testing.T) {
	w := newWindow(t)
	w.Resize(900, 180) // lower than the navigation
	item := w.shell.nav[kit.ScreenSettings]
	foot := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(item).Y + item.Size().Height
	}
	if foot() <= 180 {
		t.Fatalf("the navigation has room: its last entry ends at %v", foot())
	}
	w.shell.Goto(kit.Goal{Screen: kit.ScreenSettings})
	if foot() > 180 {
		t.Errorf("the entry of the screen ends at %v of 180", foot())
	}
}
