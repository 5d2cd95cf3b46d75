package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// header lays out title, subtitle, undo and redo, search and the buttons of
// the screen: in one line; in two where the window is too narrow for that; in
// three where the text is large besides.
type header struct {
	width float32 // of the last layout
}

// Widths of the search field, in pixels at factor 1.
const (
	searchTight = 120 // in the second line
	searchLeast = 150
	searchMost  = 300
)

// subtitleLeast is the room below which the subtitle is left out, in pixels at
// factor 1.
const subtitleLeast = 70

func gap() float32 { return kit.Px(kit.Space3) }

// tools gives the width of everything at the right with so much for the search.
func tools(o []fyne.CanvasObject, search float32) float32 {
	return o[2].MinSize().Width + kit.Px(search) + o[4].MinSize().Width + 3*gap()
}

func (h *header) lines(o []fyne.CanvasObject) int {
	switch {
	case h.width <= 0 || titleWidth(o)+gap()+tools(o, searchLeast) <= h.width:
		return 1
	case tools(o, searchTight)-gap() <= h.width:
		return 2
	}
	return 3
}

// Layout places the parts; the subtitle gives way first, then the search.
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
	right := s.Width // of the search
	if lines < 3 && buttons > 0 {
		right -= buttons + gap()
	}
	row, left := min(1, lines-1), float32(0) // of undo and search
	title := min(titleWidth(o), s.Width)
	if lines == 1 {
		title = min(title, s.Width-tools(o, searchLeast))
		rest := max(0, s.Width-tools(o, searchLeast)-title-gap())
		left = title + gap() + min(subtitleWidth(o), rest) + gap()
	}
	search := min(kit.Px(searchMost), right-left-undo-gap())
	put(o[3], right-search, search, row)
	put(o[2], right-search-gap()-undo, undo, row)
	end := s.Width
	if lines == 1 {
		end = right - search - undo - 2*gap()
	}
	put(o[0], 0, title, 0)
	room := end - title - gap()
	if room < min(subtitleWidth(o), kit.Px(subtitleLeast)) {
		o[1].Hide()
		return
	}
	o[1].Show()
	put(o[1], title+gap(), room, 0)
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

// MinSize is one to three lines high.
func (h *header) MinSize(o []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, x := range o {
		height = max(height, x.MinSize().Height)
	}
	n := float32(h.lines(o))
	return fyne.NewSize(0, n*height+(n-1)*gap())
}
