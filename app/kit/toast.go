package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// toastTime is how long a toast stays.
const toastTime = 6 * time.Second

// toast is a short message at the lower edge of a window.
type toast struct {
	box   *Box
	layer *fyne.Container
	stop  func()
	gone  bool
}

// ShowToast tells in one line what has just been done and offers to take it
// back: action is the word on the button ("Undo"), f does it. With an empty
// action there is no button. The toast goes away by itself after six seconds
// and when the next one comes. The window must have been set up by Mount.
func ShowToast(win fyne.Window, tasks *Tasks, text, action string, f func()) {
	s := stageOf(win.Canvas())
	if s == nil {
		return
	}
	if s.toast != nil {
		s.toast.hide()
	}
	t := &toast{layer: s.layer}
	line := []fyne.CanvasObject{newText(text, SizeText, ColorRailText)}
	if action != "" {
		b := Secondary(action, func() {
			t.hide()
			if f != nil {
				f()
			}
		})
		line = append(line, b)
	}
	t.box = NewBox(0, HStack(Space4, line...))
	t.box.Fill, t.box.Border, t.box.Radius = ColorRail, ColorRailActive, 8
	t.box.Pad = [4]float32{8, 10, 8, 16}
	s.toast = t
	s.layer.Add(t.box)
	t.settle(s.layer.Size()) // below the menu bar, which the window counts in
	t.stop = tasks.Later(toastTime, t.hide)
}

func (t *toast) hide() {
	if t.gone {
		return
	}
	t.gone = true
	if t.stop != nil {
		t.stop()
	}
	t.layer.Remove(t.box)
}

// settle places the toast in the middle of the lower edge.
func (t *toast) settle(room fyne.Size) {
	if t.gone {
		return
	}
	m := t.box.MinSize()
	w := min(m.Width, room.Width-Px(2*Space4))
	place(t.box, (room.Width-w)/2, room.Height-m.Height-Px(Space5), w, m.Height)
}
