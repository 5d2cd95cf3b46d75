package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// BarChart compares series of figures in groups, such as two years by month.
// A figure that is missing leaves a gap; it is not drawn as 0.
type BarChart struct{ seriesPlot }

// NewBarChart makes an empty chart.
func NewBarChart(p *words.Printer) *BarChart {
	c := &BarChart{}
	c.start(c, p)
	return c
}

// lanes tells in which bar of a group each series stands, and how many there are.
func lanes(series []Series) (lane []int, count int) {
	lane = make([]int, len(series))
	for i, s := range series {
		if i == 0 || !s.Stacked {
			count++
		}
		lane[i] = count - 1
	}
	return lane, count
}

// highest gives the top of the tallest bar, stacked ones added up.
func (c *BarChart) highest() int {
	lane, _ := lanes(c.series)
	most := 0
	for g := range c.groups {
		sum := 0
		for i := range c.series {
			if i > 0 && lane[i] != lane[i-1] {
				sum = 0
			}
			v, _ := c.value(i, g)
			sum += v
			most = max(most, sum)
		}
	}
	return most
}

func (c *BarChart) draw(s *sketch, size fyne.Size) []plotMark {
	a := c.axes(s, size, c.highest())
	c.legend(s, size.Width, func(series Series, x, y, side float32) {
		if series.Dashed {
			s.dashed(x, y, side, side, dashStyle{ink: s.tint(series.Color), stroke: 1, radius: s.px(2)})
			return
		}
		s.mark(x, y, side, side, series.Color).CornerRadius = s.px(3)
	})
	marks := []plotMark{}
	for g := range c.groups {
		marks = c.group(s, marks, g, a)
	}
	return marks
}

// group draws the bars of one group.
func (c *BarChart) group(s *sketch, marks []plotMark, g int, a axes) []plotMark {
	lane, count := lanes(c.series)
	wide := min(a.step*0.72/float32(max(count, 1)), s.px(24))
	x := a.left + float32(g)*a.step + (a.step-wide*float32(count))/2
	base := 0
	for i, series := range c.series {
		if i == 0 || lane[i] != lane[i-1] {
			base = 0
		}
		n, known := c.value(i, g)
		if !known {
			continue
		}
		bx, by, bw := x+wide*float32(lane[i]), a.y(base+n), max(wide-1, 1)
		h := max(a.y(base)-by, 0)
		if n > 0 && h < 2 {
			by, h = a.y(base)-2, 2
		}
		switch {
		case n == 0:
		case series.Dashed:
			s.dashed(bx, by, bw, h, dashStyle{ink: s.tint(series.Color), stroke: 1, radius: s.px(2)})
		default:
			bar := s.mark(bx, by, bw, h, series.Color)
			bar.TopLeftCornerRadius, bar.TopRightCornerRadius = min(s.px(2), bw/2, h/2), min(s.px(2), bw/2, h/2)
		}
		reach := max(h, s.px(10)) // low bars can still be pointed at
		marks = append(marks, c.mark(i, g, n, bx, a.y(base)-reach, bw, reach))
		base += n
	}
	return marks
}
