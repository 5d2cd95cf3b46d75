package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
	"klassetrin/course"
)

func counts(list ...int) []course.Count {
	out := make([]course.Count, len(list))
	for i, n := range list {
		if n >= 0 {
			out[i] = course.Exactly(n)
		}
	}
	return out
}

func monthChart() *BarChart {
	c := NewBarChart(words.For(words.English))
	c.Legend = true
	c.SetTitle("By month")
	c.SetData(
		[]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		[]Series{
			{Name: "2025", Color: ColorLastYear},
			{Name: "2026", Color: ColorAccent},
			{Name: "scheduled", Color: ColorAccent, Dashed: true, Stacked: true},
		},
		[][]course.Count{
			counts(540, 800, 930, 760, 850, 700, 60, 20, 560, 780, 820, 390),
			counts(620, 910, 1050, 740, 980, 830, 40, 10, 690, -1, -1, -1),
			counts(-1, -1, -1, -1, -1, -1, -1, -1, 90, 860, 910, 430),
		})
	return c
}

// reached is what was reached by the end of each month, with a gap in summer.
func reached() *LineChart {
	c := NewLineChart(words.For(words.English))
	c.Legend = true
	c.SetTitle("Through the year")
	c.SetData(
		[]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		[]Series{
			{Name: "2025", Color: ColorTheme8},
			{Name: "2026", Color: ColorAccent},
			{Name: "scheduled", Color: ColorAccent, Dashed: true},
		},
		[][]course.Count{
			counts(540, 1340, 2270, 3030, 3880, 4580, -1, 4660, 5220, 6000, 6820, 7210),
			counts(620, 1530, 2580, 3320, 4300, 5130, 5170, 5180, 5870, -1, -1, -1),
			counts(-1, -1, -1, -1, -1, -1, -1, -1, 5870, 6820, 7730, 8160),
		})
	c.SetTarget(9000, "Target")
	return c
}

func gradeMap() *HeatMap {
	m := NewHeatMap(words.For(words.English))
	m.SetData([]string{"Pre", "0-1", "2-3", "4-5", "6-7", "8-10", "STX", "HF", "EUD", "FGU"}, []HeatRow{
		{Label: "Digital literacy", Color: ColorTheme1, Dot: true, Cells: counts(-1, 52, 156, 260, 364, 416, 208, 104, 52, -1)},
		{Label: "Coding", Color: ColorTheme2, Dot: true, Cells: counts(-1, 104, 208, 312, 260, 156, 52, -1, 52, -1)},
		{Label: "Reading", Color: ColorTheme3, Dot: true, Cells: counts(156, 364, 416, 312, 208, 104, 104, 52, -1, 52)},
	})
	return m
}

func lessonStrip() *TimeStrip {
	t := NewTimeStrip(words.For(words.English))
	t.SetSegments([]TimeSegment{
		{"Arrive and tune in", 10, ColorLearningDiscuss},
		{"Lateral reading", 15, ColorLearningAcquire},
		{"Hunt the source", 25, ColorLearningInvestigate},
		{"Make a headline", 25, ColorLearningProduce},
		{"Exit ticket", 15, ColorLearningReflect},
	}, 90)
	t.OnResize = func(int, int) {}
	return t
}

func balance() *BalanceBars {
	b := NewBalanceBars(words.For(words.English))
	b.SetRows([]BalanceRow{
		{Label: "Discuss", Value: 10, Color: ColorLearningDiscuss},
		{Label: "Acquire", Value: 15, Color: ColorLearningAcquire},
		{Label: "Investigate", Value: 25, Color: ColorLearningInvestigate},
		{Label: "Produce", Value: 25, Color: ColorLearningProduce},
		{Label: "Reflect", Value: 0, Color: ColorLearningReflect},
	})
	return b
}

func targetOf(recorded, scheduled, target int) *TargetBar {
	b := NewTargetBar(words.For(words.English))
	b.SetFigures(recorded, scheduled, target, TargetNames{"recorded", "scheduled", "still to plan", "target"})
	return b
}

func TestChartsDrawInEveryLook(t *testing.T) {
	for _, look := range []struct {
		name   string
		mode   Mode
		factor float32
	}{{"light", Light, 1}, {"dark", Dark, 1}, {"contrast", HighContrast, 1}, {"large", Light, 2}, {"large-dark", Dark, 2}} {
		t.Run(look.name, func(t *testing.T) {
			test.NewTempApp(t)
			bars, lines, heat, strip, target := monthChart(), reached(), gradeMap(), lessonStrip(), targetOf(5875, 1640, 9000)
			page := container.NewVBox(target, targetOf(5875, 4640, 9000), targetOf(0, 0, 45000), strip,
				container.NewGridWithColumns(2, bars, lines), balance(), heat, NewBarChart(words.For(words.English)), NewHeatMap(words.For(words.English)), NewTimeStrip(words.For(words.English)), NewBalanceBars(words.For(words.English)), NewTargetBar(words.For(words.English)))
			w := picture(t, "chart-"+look.name, NewVScroll(page), look.mode, look.factor, fyne.NewSize(1100, 760))
			w.Canvas().Focus(bars)
			bars.current, lines.hover, heat.hover, strip.hover, target.hover = 5, 9, 12, 2, 1
			for _, c := range []fyne.Widget{bars, lines, heat, strip, target} {
				c.Refresh()
			}
			shoot(t, "chart-"+look.name+"-tips", w)
			w.Resize(fyne.NewSize(60, 60)) // far too small: must not panic
			w.Canvas().Capture()
		})
	}
}
