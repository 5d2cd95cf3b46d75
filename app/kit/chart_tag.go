package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// tagRow is one line of a small note.
type tagRow struct {
	text       string
	bold, warn bool
}

// tag draws a small note near a place: the first line bold, the others plain,
// a warning in its colour at the end. It moves to stay within the bounds.
func (s *sketch) tag(at fyne.Position, lines []string, warn string, bounds fyne.Size) {
	size := s.px(12)
	most := min(s.px(260), bounds.Width) - s.px(16)
	var rows []tagRow
	for i, text := range lines {
		for _, t := range s.wrap(text, most, size, i == 0, 2) {
			rows = append(rows, tagRow{t, i == 0, false})
		}
	}
	for _, t := range s.wrap(warn, most, size, true, 3) {
		rows = append(rows, tagRow{t, true, true})
	}
	w, h := s.tagSize(rows)
	s.drawTag(rows, max(min(at.X, bounds.Width-w-2), 2), max(min(at.Y, bounds.Height-h-2), 2))
}

// tagAbove is how far a note may stick out at the top of a chart, in pixels at
// factor 1.
const tagAbove = 48

// markTag draws the note of a chart's mark above it. The note may stick out a
// little at the top of a chart: what stands above was drawn before and cannot
// hide it, while what follows below could. One that is too high for that goes
// below the mark where there is room.
func (s *sketch) markTag(m plotMark, bounds fyne.Size) {
	var rows []tagRow
	for i, text := range strings.Split(m.tip, "\n") {
		rows = append(rows, tagRow{text: text, bold: i > 0 || !strings.Contains(m.tip, "\n")})
	}
	w, h := s.tagSize(rows)
	y := m.y - h - s.px(5)
	if below := m.y + m.h + s.px(5); y < -s.px(tagAbove) && below+h <= bounds.Height {
		y = below
	}
	s.drawTag(rows, max(min(m.x+m.w/2-w/2, bounds.Width-w), 0), y)
}

func (s *sketch) tagSize(rows []tagRow) (w, h float32) {
	size := s.px(12)
	for _, line := range rows {
		w = max(w, s.width(line.text, size, line.bold))
	}
	return w + s.px(16), float32(len(rows))*size*1.4 + s.px(9)
}

func (s *sketch) drawTag(rows []tagRow, x, y float32) {
	if len(rows) == 0 {
		return
	}
	w, h := s.tagSize(rows)
	size, fill := s.px(12), s.look.raised
	edge := mix(s.look.border, s.look.ink, 0.25)
	if rows[len(rows)-1].warn {
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
		s.write(line.text, x+s.px(8), y, size, line.bold, readable(ink, fill))
		y += size * 1.4
	}
}
