package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// BarSeries is one row of figures of a bar chart.
type BarSeries struct {
	Name  string
	Color fyne.ThemeColorName
	// Dashed draws an outline instead of a filled bar, for what is only
	// scheduled.
	Dashed bool
	// Stacked puts the bars upon those of the series before instead of beside.
	Stacked bool
}

// BarChart compares series of figures in groups, such as two years by month.
// A figure that is missing leaves a gap; it is not drawn as 0.
type BarChart struct {
	plot
	// Format writes a figure; plain digits by default.
	Format func(n int) string
	// Legend draws the names of the series at the upper right.
	Legend bool

	groups []string
	series []BarSeries
	values [][]course.Count
}

// NewBarChart makes an empty chart.
func NewBarChart() *BarChart {
	c := &BarChart{Format: formatPlain}
	c.start(c, c.least, c.draw)
	return c
}

// SetData sets the figures: values[s][g] is the figure of series s in group g.
// Series that are shorter than the groups have no figure there.
func (c *BarChart) SetData(groups []string, series []BarSeries, values [][]course.Count) {
	c.groups, c.series, c.values = groups, series, values
	c.changed()
}

func (c *BarChart) least() fyne.Size {
	return fyne.NewSize(Px(float32(40+len(c.groups)*18)), Px(150))
}

// value gives the figure of a series in a group, if there is one.
func (c *BarChart) value(series, group int) (int, bool) {
	if series >= len(c.values) || group >= len(c.values[series]) {
		return 0, false
	}
	v := c.values[series][group]
	return max(v.N, 0), v.Known()
}

// lanes tells in which bar of a group each series stands, and how many there are.
func lanes(series []BarSeries) (lane []int, count int) {
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
	text := s.px(12)
	top := s.px(8)
	if c.Legend {
		top = s.px(26)
		c.legend(s, size.Width, text)
	}
	bottom := size.Height - lineHeight(text) - s.px(6)
	most := max(int((bottom-top)/s.px(44)), 1)
	ticks := niceTicks(c.highest(), min(most, 5))
	scale := float32(max(c.highest(), 1))
	y := func(n int) float32 { return bottom - max(bottom-top, 0)*float32(n)/scale }
	var left float32
	for _, n := range ticks {
		left = max(left, s.width(c.Format(n), text, false))
	}
	left += s.px(10)
	for i, n := range ticks {
		line := s.look.line
		if i == 0 {
			line = s.look.border
		}
		s.box(left, y(n), max(size.Width-left, 0), 1, line)
		s.writeIn(c.Format(n), 0, y(n)-lineHeight(text)/2, left-s.px(10), text, false, s.look.muted, fyne.TextAlignTrailing)
	}
	if len(c.groups) == 0 {
		return []plotMark{}
	}
	step := max(size.Width-left, 0) / float32(len(c.groups))
	every := 1 // leave names out where they have no room
	for step*float32(every) < c.widestName(s, text)+s.px(4) && every < len(c.groups) {
		every++
	}
	marks := []plotMark{}
	for g, name := range c.groups {
		x := left + float32(g)*step
		if g%every == 0 {
			s.writeIn(name, x-step*float32(every-1)/2, bottom+s.px(4), step*float32(every), text, false, s.look.muted, fyne.TextAlignCenter)
		}
		marks = c.group(s, marks, g, x, step, y)
	}
	return marks
}

func (c *BarChart) widestName(s *sketch, size float32) (w float32) {
	for _, name := range c.groups {
		w = max(w, s.width(name, size, false))
	}
	return w
}

// group draws the bars of one group.
func (c *BarChart) group(s *sketch, marks []plotMark, g int, x, step float32, y func(int) float32) []plotMark {
	lane, count := lanes(c.series)
	wide := min(step*0.72/float32(max(count, 1)), s.px(24))
	x += (step - wide*float32(count)) / 2
	base := 0
	for i, series := range c.series {
		if i == 0 || lane[i] != lane[i-1] {
			base = 0
		}
		n, known := c.value(i, g)
		if !known {
			continue
		}
		bx, by, bw := x+wide*float32(lane[i]), y(base+n), max(wide-1, 1)
		h := max(y(base)-by, 0)
		ink := tint(series.Color)
		if n > 0 && h < 2 {
			by, h = y(base)-2, 2
		}
		switch {
		case n == 0:
		case series.Dashed:
			s.dashed(bx, by, bw, h, dashStyle{ink: ink, stroke: 1, radius: s.px(2)})
		default:
			bar := s.box(bx, by, bw, h, ink)
			bar.TopLeftCornerRadius, bar.TopRightCornerRadius = min(s.px(2), bw/2, h/2), min(s.px(2), bw/2, h/2)
		}
		reach := max(h, s.px(10)) // low bars can still be pointed at
		marks = append(marks, plotMark{bx, y(base) - reach, bw, reach, c.groups[g] + " · " + series.Name + "\n" + c.Format(n), i, g})
		base += n
	}
	return marks
}

// legend draws the names of the series at the upper right.
func (c *BarChart) legend(s *sketch, width, size float32) {
	side := s.px(10)
	x := width
	for i := len(c.series) - 1; i >= 0; i-- {
		series := c.series[i]
		x -= s.width(series.Name, size, false)
		s.write(series.Name, x, 0, size, false, s.look.muted)
		x -= side + s.px(5)
		y := (lineHeight(size) - side) / 2
		if series.Dashed {
			s.dashed(x, y, side, side, dashStyle{ink: tint(series.Color), stroke: 1, radius: s.px(2)})
		} else {
			s.box(x, y, side, side, tint(series.Color)).CornerRadius = s.px(3)
		}
		x -= s.px(14)
	}
}
