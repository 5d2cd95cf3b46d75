package kit

import (
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// BalanceRow is one row of balance bars.
type BalanceRow struct {
	Label string
	Value int
	Color fyne.ThemeColorName
	Tip   string // more about the figure, shown when pointed at; may be empty
}

// BalanceBars compares a few figures as bars with a label before and the
// figure behind, such as the minutes of each learning type.
type BalanceBars struct {
	plot
	// Full is the figure of a full bar; 0 takes the greatest figure and half
	// as much again.
	Full int

	rows []BalanceRow
}

// NewBalanceBars makes empty bars.
func NewBalanceBars(p *words.Printer) *BalanceBars {
	b := &BalanceBars{}
	b.start(b, p)
	return b
}

// SetRows sets the rows.
func (b *BalanceBars) SetRows(rows []BalanceRow) {
	b.rows = rows
	b.changed()
}

func (b *BalanceBars) figures() (rows [][]string) {
	for _, r := range b.rows {
		rows = append(rows, []string{r.Label, strconv.Itoa(r.Value)})
	}
	return rows
}

func (b *BalanceBars) leastSize() fyne.Size {
	return fyne.NewSize(Px(180), Px(float32(len(b.rows))*23))
}

func (b *BalanceBars) draw(s *sketch, size fyne.Size) []plotMark {
	text, rowH, bar := s.px(12), s.px(23), s.px(8)
	var label, figure float32
	full := 0
	for _, r := range b.rows {
		label = max(label, s.width(r.Label, text, false))
		figure = max(figure, s.width(b.Format(r.Value), text, false))
		full = max(full, r.Value)
	}
	if b.Full > 0 {
		full = max(full, b.Full)
	} else {
		full += full / 2
	}
	label = min(label, max(size.Width*0.45, size.Width-figure-s.px(24+60))) // a bar has room for its figure to be seen
	left := label + s.px(14)
	room := max(size.Width-left-figure-s.px(10), 0)
	marks := []plotMark{}
	for i, r := range b.rows {
		y := float32(i) * rowH
		line := y + (rowH-lineHeight(text))/2
		s.write(s.fit(r.Label, label, text, false), 0, line, text, false, s.look.ink)
		s.box(left, y+(rowH-bar)/2, room, bar, s.look.track).CornerRadius = min(bar/2, room/2)
		if r.Value > 0 {
			w := max(room*float32(r.Value)/float32(max(full, 1)), min(bar, room))
			if halo := w + s.px(1.5); halo < room { // on the track alone not every colour stands out
				s.box(left, y+(rowH-bar)/2, halo, bar, s.look.surface).CornerRadius = min(bar/2, halo/2)
			}
			s.mark(left, y+(rowH-bar)/2, w, bar, r.Color).CornerRadius = min(bar/2, w/2)
		}
		s.writeIn(b.Format(r.Value), size.Width-figure, line, figure, text, false, s.look.muted, fyne.TextAlignTrailing)
		tip := r.Label + "\n" + b.Format(r.Value)
		if r.Tip != "" {
			tip = r.Tip
		}
		marks = append(marks, plotMark{0, y, size.Width, rowH, tip, i, 0})
	}
	return marks
}
