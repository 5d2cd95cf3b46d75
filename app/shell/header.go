package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// header lays out title, subtitle, undo and redo, search and the buttons of
// the screen: in one line, or in two where the window is too narrow for that.
type header struct {
	width float32 // of the last layout
}

// Widths of the search field, in pixels at factor 1.
const (
	searchLeast = 150
	searchMost  = 300
)

func gap() float32 { return kit.Px(kit.Space3) }

// tools gives the width of everything at the right, with the narrowest search.
func tools(o []fyne.CanvasObject) float32 {
	return o[2].MinSize().Width + kit.Px(searchLeast) + o[4].MinSize().Width + 3*gap()
}

func (h *header) twoLines(o []fyne.CanvasObject) bool {
	return h.width > 0 && o[0].MinSize().Width+tools(o)+gap() > h.width
}

// Layout places the parts; the subtitle gives way first, then the search.
func (h *header) Layout(o []fyne.CanvasObject, s fyne.Size) {
	h.width = s.Width
	put := func(o fyne.CanvasObject, x, y, w, height float32) {
		size := o.MinSize()
		o.Resize(fyne.NewSize(max(0, w), size.Height))
		o.Move(fyne.NewPos(x, y+(height-size.Height)/2))
	}
	line, y := s.Height, float32(0)
	titleRoom := s.Width
	if h.twoLines(o) {
		line = (s.Height - gap()) / 2
		y = line + gap()
	} else {
		titleRoom -= tools(o)
	}
	title := min(o[0].MinSize().Width, titleRoom)
	put(o[0], 0, 0, title, line)
	buttons, undo := o[4].MinSize().Width, o[2].MinSize().Width
	left := float32(0)
	if y == 0 {
		left = title + gap() + min(textWidth(o[1]), max(0, titleRoom-title-gap())) + gap()
	}
	right := s.Width - buttons
	search := min(kit.Px(searchMost), max(kit.Px(searchLeast), right-gap()-left-undo-gap()))
	put(o[4], right, y, buttons, line)
	put(o[3], right-gap()-search, y, search, line)
	put(o[2], right-2*gap()-search-undo, y, undo, line)
	end := s.Width
	if y == 0 {
		end = right - 2*gap() - search - undo
	}
	put(o[1], title+gap(), 0, end-title-2*gap(), line)
}

// textWidth gives the room that the whole subtitle needs; a cut text asks for
// little by itself.
func textWidth(o fyne.CanvasObject) float32 {
	if t, ok := o.(*kit.Text); ok {
		return fyne.MeasureText(t.Text(), kit.Size(kit.SizeText), fyne.TextStyle{}).Width
	}
	return o.MinSize().Width
}

// MinSize is one line high, or two.
func (h *header) MinSize(o []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, x := range o {
		height = max(height, x.MinSize().Height)
	}
	if h.twoLines(o) {
		return fyne.NewSize(0, 2*height+gap())
	}
	return fyne.NewSize(0, height)
}
