package kit

import (
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// TargetNames are the words for the parts of a target bar, in the language of
// the window.
type TargetNames struct{ Recorded, Scheduled, Remaining, Target string }

// TargetBar shows how much of a target is recorded, how much is scheduled and
// what is still to plan, over a scale that ends at the target. When more is
// planned than the target asks for, the target is a mark inside the bar.
type TargetBar struct {
	plot
	recorded, scheduled, target int
	names                       TargetNames
}

// NewTargetBar makes an empty bar.
func NewTargetBar(p *words.Printer) *TargetBar {
	b := &TargetBar{}
	b.start(b, p)
	return b
}

// SetFigures sets the figures and the words for them; negative figures count as 0.
func (b *TargetBar) SetFigures(recorded, scheduled, target int, names TargetNames) {
	b.recorded, b.scheduled, b.target, b.names = max(recorded, 0), max(scheduled, 0), max(target, 0), names
	b.changed()
}

func (b *TargetBar) remaining() int { return max(b.target-b.recorded-b.scheduled, 0) }

func (b *TargetBar) figures() [][]string {
	return [][]string{
		{b.names.Recorded, strconv.Itoa(b.recorded)},
		{b.names.Scheduled, strconv.Itoa(b.scheduled)},
		{b.names.Remaining, strconv.Itoa(b.remaining())},
		{b.names.Target, strconv.Itoa(b.target)},
	}
}

func (b *TargetBar) leastSize() fyne.Size { return fyne.NewSize(Px(160), Px(38)) }

func (b *TargetBar) draw(s *sketch, size fyne.Size) []plotMark {
	bar, text := s.px(14), s.px(12)
	end := max(b.target, b.recorded+b.scheduled, 1)
	x := func(n int) float32 { return size.Width * float32(n) / float32(end) }
	radius := s.px(4)
	s.box(0, 0, size.Width, bar, s.look.track).CornerRadius = radius
	parts := []struct {
		name string
		n    int
		fill fyne.ThemeColorName
	}{
		{b.names.Recorded, b.recorded, ColorAccent},
		{b.names.Scheduled, b.scheduled, ColorAccentMid},
		{b.names.Remaining, b.remaining(), ""},
	}
	marks := []plotMark{}
	at := 0
	for i, part := range parts {
		if part.n == 0 {
			continue
		}
		left, right := x(at), x(at+part.n)
		if part.fill != "" {
			r := s.mark(left, 0, right-left, bar, part.fill)
			fit := min(radius, (right-left)/2)
			if at == 0 {
				r.TopLeftCornerRadius, r.BottomLeftCornerRadius = fit, fit
			}
			if at+part.n == end {
				r.TopRightCornerRadius, r.BottomRightCornerRadius = fit, fit
			}
		}
		if at > 0 {
			s.box(left-0.5, 0, 1, bar, s.look.surface)
		}
		marks = append(marks, plotMark{left, 0, right - left, bar, part.name + "\n" + b.Format(part.n), 0, i})
		at += part.n
	}
	b.scale(s, size.Width, bar, text, end, x)
	return marks
}

// scale writes the figures below the bar and marks the target within it when
// the plan goes beyond.
func (b *TargetBar) scale(s *sketch, width, bar, text float32, end int, x func(int) float32) {
	ticks := targetTicks(b.target)
	if b.target == 0 {
		ticks = niceTicks(end, 4)
	}
	if end > b.target && b.target > 0 {
		s.box(x(b.target)-1, -s.px(3), 2, bar+s.px(6), s.look.ink)
	}
	var free float32 // where the next figure may begin
	last := ticks[len(ticks)-1]
	lastLeft := max(min(x(last)-s.width(b.Format(last), text, false)/2, width-s.width(b.Format(last), text, false)), 0)
	for i, n := range ticks {
		if n > end {
			break
		}
		label := b.Format(n)
		w := s.width(label, text, false)
		left := max(min(x(n)-w/2, width-w), 0)
		if i < len(ticks)-1 && (left < free || left+w+s.px(8) > lastLeft) && i > 0 {
			continue
		}
		s.write(label, left, bar+s.px(5), text, false, s.look.muted)
		free = left + w + s.px(8)
	}
}
