package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// Series is one row of figures of a bar or a line chart.
type Series struct {
	Name  string
	Color fyne.ThemeColorName
	// Dashed draws an outline or a dashed line, for what is only scheduled.
	Dashed bool
	// Stacked puts bars upon those of the series before instead of beside;
	// lines are never stacked.
	Stacked bool
}

// seriesPlot is what charts of series by group have in common: the figures, a
// scale at the left, the names of the groups below, a legend. A figure that is
// missing leaves a gap; it is not drawn as 0.
type seriesPlot struct {
	plot
	// Legend draws the names of the series at the upper right.
	Legend bool

	groups []string
	series []Series
	values [][]course.Count
}

// SetData sets the figures: values[s][g] is the figure of series s in group g.
// Series that are shorter than the groups have no figure there.
func (c *seriesPlot) SetData(groups []string, series []Series, values [][]course.Count) {
	c.groups, c.series, c.values = groups, series, values
	c.changed()
}

func (c *seriesPlot) leastSize() fyne.Size {
	return fyne.NewSize(Px(float32(40+len(c.groups)*18)), Px(150))
}

func (c *seriesPlot) count(series, group int) course.Count {
	if series >= len(c.values) || group >= len(c.values[series]) {
		return course.Count{}
	}
	return c.values[series][group]
}

// value gives the figure of a series in a group, if there is one.
func (c *seriesPlot) value(series, group int) (int, bool) {
	v := c.count(series, group)
	return max(v.N, 0), v.Known()
}

// figures has a line for each group and a column for each series.
func (c *seriesPlot) figures() [][]string {
	head := []string{""}
	for _, s := range c.series {
		head = append(head, s.Name)
	}
	rows := [][]string{head}
	for g, name := range c.groups {
		row := []string{name}
		for i := range c.series {
			row = append(row, figureText(c.count(i, g)))
		}
		rows = append(rows, row)
	}
	return rows
}

// axes is where the figures of a series plot stand.
type axes struct {
	left, bottom float32
	step         float32 // width of a group
	high         float32 // height of the scale
	highest      int
}

func (a axes) y(n int) float32 { return a.bottom - a.high*float32(n)/float32(max(a.highest, 1)) }

// axes draws the scale up to the highest figure and the names of the groups.
func (c *seriesPlot) axes(s *sketch, size fyne.Size, highest int) axes {
	text, top := s.px(12), s.px(8)
	if c.Legend {
		top = s.px(26)
	}
	a := axes{bottom: size.Height - lineHeight(text) - s.px(6), highest: highest}
	a.high = max(a.bottom-top, 0)
	ticks := niceTicks(highest, min(max(int(a.high/s.px(44)), 1), 5))
	for _, n := range ticks {
		a.left = max(a.left, s.width(c.Format(n), text, false))
	}
	a.left += s.px(10)
	wide := max(size.Width-a.left, 0)
	for i, n := range ticks {
		line := s.look.line
		if i == 0 {
			line = s.look.border
		}
		s.box(a.left, a.y(n), wide, 1, line)
		s.writeIn(c.Format(n), 0, a.y(n)-lineHeight(text)/2, a.left-s.px(10), text, false, s.look.muted, fyne.TextAlignTrailing)
	}
	a.step = wide / float32(max(len(c.groups), 1))
	c.names(s, a, text)
	return a
}

// names writes the groups below the scale and leaves out those that have no room.
func (c *seriesPlot) names(s *sketch, a axes, text float32) {
	var widest float32
	for _, name := range c.groups {
		widest = max(widest, s.width(name, text, false))
	}
	every := 1
	for a.step*float32(every) < widest+s.px(4) && every < len(c.groups) {
		every++
	}
	for g := 0; g < len(c.groups); g += every {
		x := a.left + float32(g)*a.step - a.step*float32(every-1)/2
		s.writeIn(c.groups[g], x, a.bottom+s.px(4), a.step*float32(every), text, false, s.look.muted, fyne.TextAlignCenter)
	}
}

// mark says what a figure is when it is pointed at.
func (c *seriesPlot) mark(series, group, n int, x, y, w, h float32) plotMark {
	return plotMark{x, y, w, h, c.groups[group] + " · " + c.series[series].Name + "\n" + c.Format(n), series, group}
}

// legend draws the names of the series at the upper right; sign draws the sign
// of one into a square.
func (c *seriesPlot) legend(s *sketch, width float32, sign func(series Series, x, y, side float32)) {
	if !c.Legend {
		return
	}
	text, side := s.px(12), s.px(10)
	x := width
	for i := len(c.series) - 1; i >= 0; i-- {
		series := c.series[i]
		x -= s.width(series.Name, text, false)
		s.write(series.Name, x, 0, text, false, s.look.muted)
		x -= side + s.px(5)
		sign(series, x, (lineHeight(text)-side)/2, side)
		x -= s.px(14)
	}
}
