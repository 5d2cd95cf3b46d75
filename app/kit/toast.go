package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// toastTime is how long a toast stays.
const toastTime = 6 * time.Second

// A toast is at most so wide, in pixels at factor 1, and has at most so many
// lines: it is read in passing.
const (
	toastWidth = 620
	toastLines = 3
)

// toast is a short message at the lower edge of a window.
type toast struct {
	box   *Box
	whole string // what it says
	text  *Text  // the part of it that has room
	layer *fyne.Container
	clear fyne.CanvasObject // not to be covered; nil for nothing
	stop  func()
	gone  bool
}

// ShowToast tells in a line or two what has just been done and offers to take it
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
	t := &toast{layer: s.layer, clear: s.clear, whole: text, text: Body(text).In(ColorRailText)}
	line := []fyne.CanvasObject{Grow(t.text)}
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

// settle places the toast in the middle of the lower edge, or above what is to
// be read there meanwhile.
func (t *toast) settle(room fyne.Size) {
	if t.gone {
		return
	}
	w := t.wrap(min(Px(toastWidth), room.Width-Px(2*Space4)))
	t.box.Resize(clampSize(w, t.box.MinSize().Height)) // the width decides the height
	m := t.box.MinSize()
	place(t.box, (room.Width-w)/2, room.Height-m.Height-Px(Space5), w, m.Height)
	if o := t.clear; o != nil && o.Visible() {
		if top := topIn(t.layer, o); top > room.Height/2 && top < room.Height && top+o.Size().Height > t.box.Position().Y {
			t.box.Move(fyne.NewPos(t.box.Position().X, top-m.Height-Px(Space3)))
		}
	}
}

// wrap breaks the text so that the toast is at most so wide, and gives how wide
// it is then. What does not fit into three lines ends in "…".
func (t *toast) wrap(most float32) float32 {
	t.text.SetText(t.whole)
	size := Size(t.text.size)
	rest := t.box.MinSize().Width - t.text.MinSize().Width
	width := max(0, min(most-rest, textWidth(t.whole, size, t.text.style)+1)) // 1 against rounding
	lines := wrapText(t.whole, width, size, t.text.style)
	if len(lines) > toastLines {
		last := strings.Join(lines[toastLines-1:], " ")
		lines = append(lines[:toastLines-1:toastLines-1], cutText(last, width, size, t.text.style))
		t.text.SetText(strings.Join(lines, "\n"))
	}
	return rest + width
}

// topIn gives how far below the top of a layer an object lies; 0 when it is not
// shown in the same window.
func topIn(layer, o fyne.CanvasObject) float32 {
	driver := fyne.CurrentApp().Driver()
	if driver.CanvasForObject(o) != driver.CanvasForObject(layer) {
		return 0
	}
	return driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(layer).Y
}

// KeepClear names what toasts of a window must not cover, such as the sums
// below a table that change with what the toast tells. The last one named
// counts, as long as it is shown.
func KeepClear(win fyne.Window, o fyne.CanvasObject) {
	if s := stageOf(win.Canvas()); s != nil {
		s.clear = o
	}
}
