package kit

import (
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// How long a toast stays: as long as it takes to see and to read it, and for
// what is longer than a line or two so much more for each further letter.
const (
	toastTime   = 6 * time.Second
	toastGlance = 100 // letters that are read in that time
	letterTime  = 66 * time.Millisecond
)

// toastWidth is how wide a toast is at most, in pixels at factor 1.
const toastWidth = 620

// toastStay gives how long a text stays.
func toastStay(text string) time.Duration {
	return toastTime + letterTime*time.Duration(max(0, utf8.RuneCountInString(text)-toastGlance))
}

// toast is a short message at the lower edge of a window.
type toast struct {
	box   *Box
	whole string // what it says
	text  *Text  // the part of it that has room
	layer *fyne.Container
	clear fyne.CanvasObject // not to be covered; nil for nothing
	bound bool              // to the page: it has no button
	stop  func()
	fresh bool // a press may be the second of a double click that was meant for what was here before
	gone  bool
}

// ShowToast tells in a line or two what has just been done and offers to take it
// back: action is the word on the button ("Undo"), f does it. The button takes no
// press before the time of a double click is over: who clicks a button below it
// twice means that one. With an empty action there is no button. All of the text
// can be read, in as many lines as it needs. The toast goes away by itself after
// six seconds, a long one later, when
// the next one comes, and when something is dragged, which it could cover. One
// without a button is a remark on the page and goes with it, see PageLeft; what
// also counts on other pages, such as that a file was saved, has a button. What
// must be read, such as a fault, is no toast but an ErrorDialog. The window must
// have been set up by Mount.
func ShowToast(win fyne.Window, tasks *Tasks, text, action string, f func()) {
	s := stageOf(win.Canvas())
	if s == nil {
		return
	}
	if s.toast != nil {
		s.toast.hide()
	}
	t := &toast{fresh: action != "", layer: s.layer, clear: s.clear, whole: text, bound: action == "", text: Body(text).In(ColorRailText)}
	line := []fyne.CanvasObject{Grow(t.text)}
	if action != "" {
		b := Secondary(action, func() {
			if t.fresh {
				return
			}
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
	t.settle(s.layer.Size()) // below the menu bar, which the window counts in
	lay(s.layer, t.box)
	stay := func() { t.fresh, t.stop = false, tasks.Later(toastStay(text), t.hide) }
	if !t.fresh {
		stay()
		return
	}
	t.stop = tasks.Later(fyne.CurrentApp().Driver().DoubleTapDelay(), stay)
}

func (t *toast) hide() {
	if t.gone {
		return
	}
	t.gone = true
	if t.stop != nil {
		t.stop()
	}
	lift(t.layer, t.box)
}

// PageLeft takes away what belongs to a page of a window when another one takes
// its place: its tooltip, and a toast without a button.
func PageLeft(win fyne.Window) {
	hideTip(win.Canvas())
	if s := stageOf(win.Canvas()); s != nil && s.toast != nil && s.toast.bound {
		s.toast.hide()
	}
}

// hideToast takes the toast of a window away before its time.
func hideToast(c fyne.Canvas) {
	if s := stageOf(c); s != nil && s.toast != nil {
		s.toast.hide()
	}
}

// settle places the toast in the middle of the lower edge, or above what is to
// be read there meanwhile.
func (t *toast) settle(room fyne.Size) {
	if t.gone {
		return
	}
	keep := t.keepAbove(room)
	w := t.wrap(min(Px(toastWidth), room.Width-Px(2*Space4)), min(keep-Px(2*Space3), room.Height-Px(2*Space5)))
	t.box.Resize(clampSize(w, t.box.MinSize().Height)) // the width decides the height
	m := t.box.MinSize()
	y := room.Height - m.Height - Px(Space5)
	if keep < room.Height && keep+t.clear.Size().Height > y {
		y = keep - m.Height - Px(Space3)
	}
	place(t.box, (room.Width-w)/2, y, w, m.Height)
}

// keepAbove gives where what must not be covered begins, when that lies in the
// lower half of the window, else where the window ends.
func (t *toast) keepAbove(room fyne.Size) float32 {
	if t.clear == nil || !t.clear.Visible() {
		return room.Height
	}
	if top := topIn(t.layer, t.clear); top > room.Height/2 {
		return min(top, room.Height)
	}
	return room.Height
}

// wrap breaks the text so that the toast is at most so wide, and gives how wide
// it is then. Only what does not fit into the window ends in "…".
func (t *toast) wrap(wide, high float32) float32 {
	t.text.SetText(t.whole)
	size := Size(t.text.size)
	rest := t.box.MinSize().Width - t.text.MinSize().Width
	width := max(0, min(wide-rest, textWidth(t.whole, size, t.text.style)+1)) // 1 against rounding
	lines := wrapText(t.whole, width, size, t.text.style)
	if most := max(1, int((high-Px(t.box.Pad[0]+t.box.Pad[2]))/t.text.lineHeight())); len(lines) > most {
		last := strings.Join(lines[most-1:], " ")
		lines = append(lines[:most-1:most-1], cutText(last, width, size, t.text.style))
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
