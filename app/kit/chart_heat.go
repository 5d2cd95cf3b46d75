package kit

import (
	"image/color"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// HeatRow is one row of a heat map.
type HeatRow struct {
	Label string
	Color fyne.ThemeColorName // colour of the figures, stronger where they are higher
	Dot   bool                // a dot of that colour before the label
	Cells []course.Count
}

// HeatMap shows figures by row and column, the higher the stronger their
// colour. A figure that is missing is a dash.
type HeatMap struct {
	plot
	// Note is what is said about a figure that is pointed at: a heading, and below
	// it any number of lines; nil for its row, column and number.
	Note func(row, col int) string
	// LabelShare is the share of the width that the labels take, so that maps
	// above each other have their columns in line; 0 for what they need.
	LabelShare float32
	// Highest is the figure of the strongest colour, so that maps above each
	// other mean the same by it; 0 for the highest of this one.
	Highest int
	// Weights are the widths of the columns against each other; nil for all alike.
	Weights []float32

	columns []string
	rows    []HeatRow
}

// NewHeatMap makes an empty map.
func NewHeatMap(p *words.Printer) *HeatMap {
	m := &HeatMap{}
	m.start(m, p)
	return m
}

// SetData sets the headings of the columns and the rows.
func (m *HeatMap) SetData(columns []string, rows []HeatRow) {
	m.columns, m.rows = columns, rows
	m.changed()
}

func (m *HeatMap) figures() [][]string {
	rows := [][]string{append([]string{""}, m.columns...)}
	for _, r := range m.rows {
		row := []string{r.Label}
		for c := range m.columns {
			var v course.Count
			if c < len(r.Cells) {
				v = r.Cells[c]
			}
			row = append(row, figureText(v))
		}
		rows = append(rows, row)
	}
	return rows
}

func (m *HeatMap) leastSize() fyne.Size {
	width := Px(90)
	for _, name := range m.columns {
		width += max(Px(34), appRuler.width(name, Px(12), true)+Px(2*heatGap))
	}
	if m.LabelShare > 0 {
		width = max(width, (width-Px(90))/(1-m.LabelShare))
	}
	return fyne.NewSize(width, Px(30+float32(len(m.rows))*40))
}

// heatGap is the empty space around a figure, in pixels at factor 1.
const heatGap = 2

// heatFill gives the ground of a figure: the colour of its row, the stronger
// the nearer the figure is to the highest; a hint of it where there is none.
func heatFill(surface, strong color.NRGBA, n, highest int, known bool) color.NRGBA {
	if !known || highest <= 0 {
		return mix(surface, strong, 0.05)
	}
	return mix(surface, strong, 0.1+0.65*float64(max(n, 0))/float64(highest))
}

func (m *HeatMap) draw(s *sketch, size fyne.Size) []plotMark {
	text, head := s.px(13), s.px(30)
	highest := m.Highest
	var label float32
	for _, row := range m.rows {
		label = max(label, s.width(row.Label, s.px(14), false))
		for _, c := range row.Cells {
			if c.Known() {
				highest = max(highest, c.N)
			}
		}
	}
	label = min(label+s.px(38), size.Width*0.34)
	if m.LabelShare > 0 {
		label = size.Width * m.LabelShare
	}
	s.box(0, 0, size.Width, head, s.look.head)
	s.box(0, head-1, size.Width, 1, s.look.line)
	edges := m.edges(s, label, size.Width)
	for i, name := range m.columns {
		s.writeIn(name, edges[i], (head-lineHeight(s.px(12)))/2, edges[i+1]-edges[i], s.px(12), true, s.look.muted, fyne.TextAlignCenter)
	}
	rowH := min(max(size.Height-head, 0)/float32(max(len(m.rows), 1)), s.px(44))
	marks := []plotMark{}
	for r := range m.rows {
		y := head + float32(r)*rowH
		m.label(s, r, y, label, rowH)
		marks = m.cells(s, marks, r, y, edges, rowH, text, highest)
	}
	return marks
}

// edges gives where the columns begin, and where the last one ends: by their
// weights, and each with room for its heading where there is that much.
func (m *HeatMap) edges(s *sketch, left, right float32) []float32 {
	n, room := len(m.columns), max(right-left, 0)
	weights, heads, sum := make([]float32, n), make([]float32, n), float32(0)
	for i, name := range m.columns {
		weights[i] = 1
		if i < len(m.Weights) {
			weights[i] = m.Weights[i]
		}
		heads[i] = s.width(name, s.px(12), true) + s.px(2*heatGap)
		sum += heads[i]
	}
	if sum > room {
		heads = make([]float32, n)
	}
	out := []float32{left}
	for i, w := range shareWidth(room, heads, weights) {
		out = append(out, out[i]+w)
	}
	return out
}

// label writes the name of a row, over two lines where it is long.
func (m *HeatMap) label(s *sketch, r int, y, width, rowH float32) {
	row, size := &m.rows[r], s.px(14)
	if r > 0 {
		s.box(0, y, width, 1, s.look.line)
	}
	x := s.px(9)
	if row.Dot {
		side := s.px(10)
		s.box(x, y+(rowH-side)/2, side, side, s.tint(row.Color)).CornerRadius = s.px(3)
		x += side + s.px(7)
	}
	most := 1
	if rowH >= 2*size*1.2 {
		most = 2
	}
	lines := s.wrap(row.Label, width-x-s.px(6), size, false, most)
	top := y + (rowH-float32(len(lines)-1)*size*1.2-lineHeight(size))/2
	for i, line := range lines {
		s.write(line, x, top+float32(i)*size*1.2, size, false, s.look.ink)
	}
}

// cells draws the figures of a row.
func (m *HeatMap) cells(s *sketch, marks []plotMark, r int, y float32, edges []float32, rowH, text float32, highest int) []plotMark {
	row := &m.rows[r]
	strong, gap := s.tint(row.Color), s.px(heatGap)
	for c, name := range m.columns {
		var v course.Count
		if c < len(row.Cells) {
			v = row.Cells[c]
		}
		fill := heatFill(s.look.surface, strong, v.N, highest, v.Known())
		label := "–"
		if v.Known() {
			label = m.Format(v.N)
		}
		x, w, h := edges[c]+gap, max(edges[c+1]-edges[c]-2*gap, 0), max(rowH-2*gap, 0)
		s.box(x, y+gap, w, h, fill).CornerRadius = min(s.px(6), w/2, h/2)
		ink := textOn(fill, s.look.ink, s.look.surface)
		s.writeIn(label, x, y+(rowH-lineHeight(text))/2, w, text, false, ink, fyne.TextAlignCenter)
		tip := row.Label + " · " + name + "\n" + label
		if m.Note != nil {
			tip = m.Note(r, c)
		}
		marks = append(marks, plotMark{x, y + gap, w, h, tip, r, c})
	}
	return marks
}
