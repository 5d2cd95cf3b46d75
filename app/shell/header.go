package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// header lays out title, subtitle, undo and redo, search, the buttons of the
// screen, and the subtitle in fewer words: in one line; where the window is too
// narrow or the text too large for that in two, with subtitle and buttons in the
// second.
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
	if w := subtitleWidth(o[1]); w > 1 { // dates and counts are not cut either
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
	tall := (s.Height - float32(lines-1)*gap()) / float32(lines)
	put := func(o fyne.CanvasObject, x, width float32, row int) {
		size := o.MinSize()
		o.Resize(fyne.NewSize(max(0, width), size.Height))
		o.Move(fyne.NewPos(max(0, x), float32(row)*(tall+gap())+(tall-size.Height)/2))
	}
	buttons, undo := min(s.Width, o[4].MinSize().Width), o[2].MinSize().Width
	put(o[4], s.Width-buttons, buttons, lines-1)
	right, beside := s.Width, float32(0) // of the search; what the subtitle needs before it
	if lines == 1 {
		right -= buttonsWidth(o)
	}
	title := max(0, min(titleWidth(o), right-leastTools(o)))
	sub := line{o[1], title + gap(), subtitleWidth(o[1]), 0}
	if lines == 2 {
		sub = subtitle(o, sub.x, s.Width)
	}
	if sub.row == 0 {
		beside = gap() + sub.width
	}
	put(o[0], 0, title, 0)
	search := max(kit.Px(searchLeast), min(kit.Px(searchMost), right-undo-2*gap()-title-beside))
	put(o[3], right-search, search, 0)
	put(o[2], right-search-gap()-undo, undo, 0)
	for _, x := range []fyne.CanvasObject{o[1], o[5]} {
		if x != sub.text {
			x.Hide()
		}
	}
	if sub.text != nil {
		sub.text.Show()
		put(sub.text, sub.x, sub.width, sub.row)
	}
}

// line is a place of the subtitle: the text that stands there, and in which row.
type line struct {
	text     fyne.CanvasObject // nil where none has room
	x, width float32
	row      int
}

// subtitle gives the place of the subtitle in a header of two lines: before the
// buttons, else beside the title, which ends at x; first whole, then in fewer
// words, else cut before the buttons.
func subtitle(o []fyne.CanvasObject, x, width float32) line {
	below, beside := width-buttonsWidth(o), width-x-leastTools(o)
	for _, text := range []fyne.CanvasObject{o[1], o[5]} {
		w := subtitleWidth(text)
		switch {
		case w <= 1: // says nothing
		case w <= below:
			return line{text, 0, below, 1}
		case w <= beside:
			return line{text, x, w, 0}
		}
	}
	if below < min(subtitleWidth(o[1]), kit.Px(subtitleLeast)) {
		return line{row: 1}
	}
	return line{o[1], 0, below, 1}
}

// titleWidth and subtitleWidth give the room that the whole texts need; texts
// that may be cut ask for little by themselves.
func titleWidth(o []fyne.CanvasObject) float32 {
	return textWidth(o[0], kit.SizeTitle, fyne.TextStyle{Bold: true})
}

func subtitleWidth(o fyne.CanvasObject) float32 {
	return textWidth(o, kit.SizeText, fyne.TextStyle{})
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
