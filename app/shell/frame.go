package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// frame lays the window out: the rail at its own width, the header above the
// screen. In a small window, or with large text, the rail becomes a column of
// icons, so that the screen keeps its room.
type frame struct {
	fold  func(narrow bool)
	width func() // is told that the window may have another width
}

// Measures of the frame, in pixels at factor 1.
const (
	railWidth  = 216 // of the rail with words
	railFolded = 60  // of the rail with icons only
	leastWide  = 840 // width of the window from which the rail has words
	leastPage  = 400 // height that a screen has at least; it scrolls where there is less
)

// Layout gives the screen what rail and header leave.
func (f *frame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	narrow := size.Width < kit.Px(leastWide)
	f.fold(narrow)
	f.width()
	width := kit.Px(railFolded)
	if !narrow {
		width = min(size.Width/3, max(kit.Px(railWidth), o[0].MinSize().Width))
	}
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	put(o[0], 0, 0, width, size.Height)
	o[0].Refresh()                                                             // texts that wrap know their height now
	o[1].Resize(fyne.NewSize(max(0, size.Width-width), o[1].MinSize().Height)) // its width decides its lines
	height := o[1].MinSize().Height
	put(o[1], width, 0, size.Width-width, height)
	put(o[2], width, height, size.Width-width, size.Height-height)
}

// MinSize lets the window become as small as a small screen.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 480) }
