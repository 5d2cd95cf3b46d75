package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// header lays out title, subtitle, undo and redo, search and the buttons of
// the screen: in one line; where the window is too narrow or the text too large
// for that in two, with subtitle and buttons in the second.
type header struct {
	width float32 // of the last layout
}

// Widths of the search, in pixels at factor 1: as its sign alone, and at most.
const (
	searchLeast = 40
	searchMost  = 330
)

// subtitleLeast is the room below which the subtitle is left out, in pixels at
// factor 1.
const subtitleLeast = 70

func gap() float32 { return kit.Px(kit.Space3) }

// buttonsWidth gives the room of the screen's buttons with the gap before them.
func buttonsWidth(o []fyne.CanvasObject) float32 {
	if w := o[4].MinSize().Width; w > 0 {
		return w + gap()
	}
	return 0
}

// leastTools gives the width that undo, redo and search need beside the title.
func leastTools(o []fyne.CanvasObject) float32 {
	return gap() + o[2].MinSize().Width + gap() + kit.Px(searchLeast)
}

func (h *header) lines(o []fyne.CanvasObject) int {
	whole := titleWidth(o) + leastTools(o) + buttonsWidth(o)
	if w := subtitleWidth(o); w > 1 { // dates and counts are not cut either
		whole += gap() + w
	}
	if h.width <= 0 || whole <= h.width {
		return 1
	}
	return 2
}

// Layout places the parts. The search gives way first, then the subtitle, and
// the title last.
func (h *header) Layout(o []fyne.CanvasObject, s fyne.Size) {
	h.width = s.Width
	lines := h.lines(o)
	line := (s.Height - float32(lines-1)*gap()) / float32(lines)
	put := func(o fyne.CanvasObject, x, width float32, row int) {
		size := o.MinSize()
		o.Resize(fyne.NewSize(max(0, width), size.Height))
		o.Move(fyne.NewPos(max(0, x), float32(row)*(line+gap())+(line-size.Height)/2))
	}
	buttons, undo := min(s.Width, o[4].MinSize().Width), o[2].MinSize().Width
	put(o[4], s.Width-buttons, buttons, lines-1)
	right, beside := s.Width, float32(0) // of the search; what the subtitle needs before it
	if lines == 1 {
		right -= buttonsWidth(o)
		beside = gap() + subtitleWidth(o)
	}
	title := max(0, min(titleWidth(o), right-leastTools(o)))
	put(o[0], 0, title, 0)
	search := max(kit.Px(searchLeast), min(kit.Px(searchMost), right-undo-2*gap()-title-beside))
	put(o[3], right-search, search, 0)
	put(o[2], right-search-gap()-undo, undo, 0)
	from, to := title+gap(), right-search-undo-2*gap() // of the subtitle
	if lines == 2 {
		from, to = 0, s.Width-buttonsWidth(o)
	}
	if to-from < min(subtitleWidth(o), kit.Px(subtitleLeast)) {
		o[1].Hide()
		return
	}
	o[1].Show()
	put(o[1], from, to-from, lines-1)
}

// titleWidth and subtitleWidth give the room that the whole texts need; texts
// that may be cut ask for little by themselves.
func titleWidth(o []fyne.CanvasObject) float32 {
	return textWidth(o[0], kit.SizeTitle, fyne.TextStyle{Bold: true})
}

func subtitleWidth(o []fyne.CanvasObject) float32 {
	return textWidth(o[1], kit.SizeText, fyne.TextStyle{})
}

func textWidth(o fyne.CanvasObject, size fyne.ThemeSizeName, style fyne.TextStyle) float32 {
	if t, ok := o.(*kit.Text); ok {
		return fyne.MeasureText(t.Text(), kit.Size(size), style).Width + 1
	}
	return o.MinSize().Width
}

// MinSize is one or two lines high.
func (h *header) MinSize(o []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, x := range o {
		height = max(height, x.MinSize().Height)
	}
	n := float32(h.lines(o))
	return fyne.NewSize(0, n*height+(n-1)*gap())
}
