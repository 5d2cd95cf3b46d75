package kit

import (
	"fyne.io/fyne/v2"
)

// tag draws a small note near a place: the first line bold, the others plain,
// a warning in its colour at the end. It moves to stay within the bounds.
func (s *sketch) tag(at fyne.Position, lines []string, warn string, bounds fyne.Size) {
	size, pad := s.px(12), s.px(8)
	most := min(s.px(260), bounds.Width) - 2*pad
	type row struct {
		text       string
		bold, warn bool
	}
	var rows []row
	for i, text := range lines {
		for _, t := range s.wrap(text, most, size, i == 0, 2) {
			rows = append(rows, row{t, i == 0, false})
		}
	}
	for _, t := range s.wrap(warn, most, size, true, 3) {
		rows = append(rows, row{t, true, true})
	}
	if len(rows) == 0 {
		return
	}
	var w float32
	for _, line := range rows {
		w = max(w, s.width(line.text, size, line.bold))
	}
	w += 2 * pad
	h := float32(len(rows))*size*1.4 + s.px(10)
	x := max(min(at.X, bounds.Width-w-2), 2)
	y := at.Y
	if y+h > bounds.Height-2 {
		y = bounds.Height - h - 2
	}
	fill, edge := s.look.raised, s.look.border
	if warn != "" {
		edge = s.look.warn
	}
	s.box(x+1, y+2, w, h, faded(s.look.ink, 0.14)).CornerRadius = s.px(7)
	box := s.box(x, y, w, h, fill)
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = edge, 1, s.px(7)
	y += s.px(4)
	for _, line := range rows {
		ink := s.look.ink
		if line.warn {
			ink = s.look.warnText
		}
		s.write(line.text, x+pad, y, size, line.bold, readable(ink, fill, textContrast))
		y += size * 1.4
	}
}
