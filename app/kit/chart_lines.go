package kit

import (
	"strconv"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
)

// LineChart shows how series of figures go through the groups, such as what was
// reached by the end of each month. Where a figure is missing the line is
// broken. All of it is lines and discs, sharp at any scale.
type LineChart struct {
	seriesPlot
	target int
	aim    string
}

// NewLineChart makes an empty chart.
func NewLineChart(p *words.Printer) *LineChart {
	c := &LineChart{}
	c.start(c, p)
	return c
}

// SetTarget draws a line across the chart at the height of a figure, with its
// name; 0 draws none.
func (c *LineChart) SetTarget(n int, name string) {
	c.target, c.aim = max(n, 0), name
	c.changed()
}

// figures has the target in a column of its own.
func (c *LineChart) figures() [][]string {
	rows := c.seriesPlot.figures()
	if c.target > 0 {
		rows[0] = append(rows[0], c.aim)
		for i := range rows[1:] {
			rows[i+1] = append(rows[i+1], strconv.Itoa(c.target))
		}
	}
	return rows
}

func (c *LineChart) highest() int {
	most := c.target
	for i := range c.series {
		for g := range c.groups {
			n, _ := c.value(i, g)
			most = max(most, n)
		}
	}
	return most
}

func (c *LineChart) draw(s *sketch, size fyne.Size) []plotMark {
	a := c.axes(s, size, c.highest())
	thick := max(s.px(2), 2)
	c.legend(s, size.Width, func(series Series, x, y, side float32) {
		from, to := fyne.NewPos(x-side/2, y+side/2), fyne.NewPos(x+side, y+side/2)
		c.stroke(s, series, from, to, thick)
	})
	marks := []plotMark{}
	if c.target > 0 && len(c.groups) > 0 {
		marks = append(marks, c.aimLine(s, a, size.Width))
	}
	for i := range c.series {
		marks = c.way(s, marks, i, a, thick)
	}
	return marks
}

// stroke draws one piece of the line of a series.
func (c *LineChart) stroke(s *sketch, series Series, from, to fyne.Position, thick float32) {
	if series.Dashed {
		s.dashes(from, to, thick, s.tint(series.Color))
		return
	}
	s.line(from, to, thick, s.tint(series.Color))
}

// aimLine draws the target across the chart, its name below the
// line, where nothing was reached yet.
func (c *LineChart) aimLine(s *sketch, a axes, width float32) plotMark {
	y, text := a.y(c.target), s.px(12)
	s.dashes(fyne.NewPos(a.left, y), fyne.NewPos(width, y), 1.5, s.look.ink)
	s.write(s.fit(c.aim+" "+c.Format(c.target), max(width-a.left, 0), text, true), a.left+s.px(4), y+s.px(2), text, true, s.look.ink)
	reach := s.px(6)
	return plotMark{a.left, y - reach, max(width-a.left, 0), 2 * reach, c.aim + "\n" + c.Format(c.target), -1, 0}
}

// way draws the line of a series through its figures, and a disc at each.
func (c *LineChart) way(s *sketch, marks []plotMark, i int, a axes, thick float32) []plotMark {
	series := c.series[i]
	radius, reach := max(s.px(3.5), 3), s.px(8)
	var last fyne.Position
	joined := false
	first := len(marks)
	for g := range c.groups {
		n, known := c.value(i, g)
		if known {
			at := fyne.NewPos(a.left+(float32(g)+0.5)*a.step, a.y(n))
			if joined {
				c.stroke(s, series, last, at, thick)
			}
			marks = append(marks, c.mark(i, g, n, at.X-reach, at.Y-reach, 2*reach, 2*reach))
			last = at
		}
		joined = known
	}
	for _, m := range marks[first:] { // above the lines
		disc := s.circle(fyne.NewPos(m.x+reach, m.y+reach), radius, s.tint(series.Color))
		if series.Dashed {
			disc.FillColor, disc.StrokeColor, disc.StrokeWidth = s.look.surface, s.tint(series.Color), thick
		}
	}
	return marks
}
