package reports

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// preview shows a report in its own language.
func preview(w *words.Printer, f reporting.TargetFigures) fyne.CanvasObject {
	rows := []fyne.CanvasObject{
		kit.VStack(2, kit.Title(f.Title).Wrap(), kit.Muted(f.Subtitle).Wrap()),
		stats(f.Stats),
		kit.Squeezable(176, chart(w, f)),
	}
	if !f.Rule.Once() && len(f.Months) >= leastMonths {
		rows = append(rows, kit.VStack(kit.Space1, kit.Heading(w.T("reports.running")), kit.Squeezable(176, runningChart(w, f))))
	}
	if len(f.Themes) > 0 {
		rows = append(rows, themes(w, f))
	}
	rows = append(rows, kit.VStack(kit.Space1, kit.Caption(f.RuleName+". "+f.RuleHow).Wrap(), kit.Caption(gaps(w, f)).Wrap()))
	return kit.VStack(kit.Space4, rows...)
}

// stats shows the main figures, four in a line, or two where there is little
// room.
func stats(list []reporting.Stat) fyne.CanvasObject {
	var tiles []fyne.CanvasObject
	for _, s := range list {
		box := kit.NewBox(0, kit.VStack(2, kit.Caption(s.Label).Wrap(), kit.Grow(), kit.Plain(s.Value).Bold().Sized(kit.SizeStat).Wrap()))
		box.Fill, box.Radius, box.Pad = kit.ColorSunken, 8, [4]float32{10, 14, 10, 14}
		tiles = append(tiles, box)
	}
	for len(tiles)%4 > 0 {
		tiles = append(tiles, kit.VStack(0))
	}
	var lines []fyne.CanvasObject
	for four := range slices.Chunk(tiles, 4) {
		lines = append(lines, kit.Beside(560, kit.Space3, nil, kit.Columns(kit.Space3, nil, four[:2]...), kit.Columns(kit.Space3, nil, four[2:]...)))
	}
	return kit.VStack(kit.Space3, lines...)
}

// gaps says what the figures do not know.
func gaps(w *words.Printer, f reporting.TargetFigures) string {
	return w.T("reports.gaps", course.Args{"Missing": f.Missing, "Unknown": f.Unknown, "Estimates": f.Estimates})
}

func chart(w *words.Printer, f reporting.TargetFigures) *kit.BarChart {
	var groups []string
	values := make([][]course.Count, 3)
	for _, m := range f.Months {
		groups = append(groups, m.Name)
		values[0] = append(values[0], m.LastYear.Count())
		values[1] = append(values[1], m.Recorded.Count())
		planned := course.Count{}
		if m.HasPlans {
			planned = course.Exactly(int(m.Scheduled))
		}
		values[2] = append(values[2], planned)
	}
	c := kit.NewBarChart(w)
	c.Legend = true
	c.SetTitle(f.Title)
	c.SetData(groups, []kit.Series{
		{Name: f.CompareName, Color: kit.ColorLastYear},
		{Name: f.PeriodName, Color: kit.ColorAccent},
		{Name: w.T("home.target.scheduled"), Color: kit.ColorAccent, Dashed: true, Stacked: true},
	}, values)
	return c
}

// themes is the table of themes by level; where it has no room the same stands
// there in lines.
func themes(w *words.Printer, f reporting.TargetFigures) fyne.CanvasObject {
	weights := []float32{2.4}
	head := []fyne.CanvasObject{kit.Caption(w.T("reports.theme")).Bold()}
	for _, b := range f.Bands {
		weights = append(weights, 1)
		head = append(head, kit.Caption(w.BandShort(b)).Bold().Right().Ellipsis())
	}
	weights = append(weights, 1)
	head = append(head, kit.Caption(w.T("reports.total")).Bold().Right())
	rows := []fyne.CanvasObject{kit.Columns(kit.Space2, weights, head...), kit.Rule()}
	var lines []fyne.CanvasObject
	for i, t := range append(slices.Clone(f.Themes), f.ThemeTotals) {
		bold := i == len(f.Themes)
		cells, parts := []fyne.CanvasObject{themeName(t, bold)}, []string{}
		for j, c := range t.Cells {
			text := f.Text(w, c)
			cells = append(cells, kit.Plain(figure(text)).Right())
			if text != "" {
				parts = append(parts, w.BandShort(f.Bands[j])+": "+text)
			}
		}
		total := figure(f.Text(w, t.Total))
		cells = append(cells, kit.Plain(total).Right().Bold())
		rows = append(rows, kit.Columns(kit.Space2, weights, cells...), kit.Rule())
		lines = append(lines, kit.HStack(kit.Space2, kit.Grow(themeName(t, bold)), kit.Plain(total).Bold()), kit.Caption(strings.Join(parts, " · ")).Wrap(), kit.Rule())
	}
	least := float32(150 + 70*(len(f.Bands)+1))
	return kit.Either(kit.Sized(least, 0, kit.VStack(6, rows...)), kit.VStack(6, lines...))
}

func themeName(t reporting.TargetRow, bold bool) fyne.CanvasObject {
	name := kit.Plain(t.Name).Ellipsis()
	if bold {
		name.Bold()
	}
	if t.Colour == 0 {
		return name
	}
	color, _ := kit.ThemeColor(t.Colour)
	return kit.Labeled(color, name)
}

// figure shows a number that is not known as a dash, never as 0.
func figure(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
