package gallery

import (
	"fmt"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// counts makes figures; a negative one is missing.
func counts(list ...int) []course.Count {
	out := make([]course.Count, len(list))
	for i, n := range list {
		if n >= 0 {
			out[i] = course.Exactly(n)
		}
	}
	return out
}

var months = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

func (s *stand) bars(title string, groups []string, series []kit.Series, values ...[]course.Count) *kit.BarChart {
	c := kit.NewBarChart(s.p)
	c.Legend = true
	c.SetTitle(title)
	if groups != nil {
		c.SetData(groups, series, values)
	}
	return c
}

func (s *stand) lines(title string, target int, values ...[]course.Count) *kit.LineChart {
	c := kit.NewLineChart(s.p)
	c.Legend = true
	c.SetTitle(title)
	if len(values) > 0 {
		c.SetData(months, []kit.Series{{Name: "2025", Color: kit.ColorTheme8}, {Name: "2026", Color: kit.ColorAccent}, {Name: "scheduled", Color: kit.ColorAccent, Dashed: true}}, values)
	}
	c.SetTarget(target, "Target")
	return c
}

// charts shows bars, lines and heat maps with data, with missing figures and empty.
func charts(s *stand) fyne.CanvasObject {
	years := []kit.Series{{Name: "2025", Color: kit.ColorLastYear}, {Name: "2026", Color: kit.ColorAccent}}
	stacked := append(years[:2:2], kit.Series{Name: "scheduled", Color: kit.ColorAccent, Dashed: true, Stacked: true})
	last := counts(540, 800, 930, 760, 850, 700, 60, 20, 560, 780, 820, 390)
	chart := func(c fyne.CanvasObject) fyne.CanvasObject { return kit.Squeezable(220, c) }
	heat := func(title string, columns []string, rows ...kit.HeatRow) *kit.HeatMap {
		m := kit.NewHeatMap(s.p)
		m.SetTitle(title)
		m.OnTap = func(row, col int) { s.said(fmt.Sprintf("row %d column %d", row, col)) }
		if columns != nil {
			m.SetData(columns, rows)
		}
		return m
	}
	grades := []string{"Pre", "0-1", "2-3", "4-5", "6-7", "8-10"}
	return kit.VStack(kit.Space4,
		kit.Beside(620, kit.Space4, nil,
			section("Bars", chart(s.bars("Two years", months, years, last, counts(620, 910, 1050, 740, 980, 830, 40, 10, 690, 860, 910, 430)))),
			section("Bars, keyboard on the first", chart(ringed(s.bars("Focused", months[:4], years[:1], counts(540, 800, 930, 760)))))),
		kit.Beside(620, kit.Space4, nil,
			section("Stacked, missing figures", chart(s.bars("Stacked", months, stacked, last, counts(620, 910, 1050, 740, 980, 830, 40, 10, 690, -1, -1, -1), counts(-1, -1, -1, -1, -1, -1, -1, -1, 90, 860, 910, 430)))),
			section("Bars without data", chart(s.bars("Empty", nil, nil)))),
		kit.Beside(620, kit.Space4, nil,
			section("Lines with a target, missing figures", chart(s.lines("Reached", 9000, counts(540, 1340, 2270, 3030, 3880, 4580, -1, 4660, 5220, 6000, 6820, 7210), counts(620, 1530, 2580, 3320, 4300, 5130, 5170, 5180, 5870, -1, -1, -1), counts(-1, -1, -1, -1, -1, -1, -1, -1, 5870, 6820, 7730, 8160)))),
			section("Lines without data", chart(s.lines("No lines", 0)))),
		section("Heat map", heat("Lessons by grade", grades,
			kit.HeatRow{Label: "Digital literacy", Color: kit.ColorTheme1, Dot: true, Cells: counts(-1, 52, 156, 260, 364, 416)},
			kit.HeatRow{Label: "Coding", Color: kit.ColorTheme2, Dot: true, Cells: counts(-1, 104, 208, 312, 260, 156)},
			kit.HeatRow{Label: longWord, Color: kit.ColorTheme3, Dot: true, Cells: counts(156, 364, 416, 312, 208, -1)})),
		kit.Beside(620, kit.Space4, nil,
			section("Bars, pointer on the first", chart(pointed(s, 0.2, 0.8, s.bars("Pointed at", months[:4], years[:1], counts(540, 800, 930, 760))))),
			section("Lines, keyboard on the first", chart(ringed(s.lines("Focused", 0, counts(540, 1340, 2270, 3030, 3880, 4580, -1, 4660, 5220, 6000, 6820, 7210), nil, nil))))),
		kit.Beside(620, kit.Space4, nil,
			section("Heat map, keyboard on the first", ringed(heat("Focused", grades[:3], kit.HeatRow{Label: "Coding", Color: kit.ColorTheme2, Dot: true, Cells: counts(-1, 104, 208)}))),
			section("Heat map, pointer on the second", pointed(s, 0.6, 0.7, heat("Pointed at", grades[:3], kit.HeatRow{Label: "Coding", Color: kit.ColorTheme2, Dot: true, Cells: counts(-1, 104, 208)})))),
		section("Heat map without data", kit.Squeezable(60, heat("No lessons", nil))),
	)
}

// marks shows the charts of one line each.
func marks(s *stand) fyne.CanvasObject {
	names := kit.TargetNames{Recorded: "recorded", Scheduled: "scheduled", Remaining: "still to plan", Target: "target"}
	target := func(title string, recorded, scheduled, target int) *kit.TargetBar {
		b := kit.NewTargetBar(s.p)
		b.SetTitle(title)
		b.SetFigures(recorded, scheduled, target, names)
		return b
	}
	balance := func(title string, rows ...kit.BalanceRow) *kit.BalanceBars {
		b := kit.NewBalanceBars(s.p)
		b.SetTitle(title)
		b.SetRows(rows)
		return b
	}
	strip := func(title string, planned int, segments ...kit.TimeSegment) *kit.TimeStrip {
		t := kit.NewTimeStrip(s.p)
		t.SetTitle(title)
		t.SetSegments(segments, planned)
		t.OnResize = func(i, minutes int) { s.said(fmt.Sprintf("part %d: %d", i, minutes)) }
		return t
	}
	lesson := []kit.TimeSegment{{Label: "Arrive and tune in", Minutes: 10, Color: kit.ColorLearningDiscuss}, {Label: "Lateral reading", Minutes: 15, Color: kit.ColorLearningAcquire}, {Label: "Hunt the source", Minutes: 25, Color: kit.ColorLearningInvestigate}, {Label: "Make a headline", Minutes: 25, Color: kit.ColorLearningProduce}, {Label: "Exit ticket", Minutes: 15, Color: kit.ColorLearningReflect}}
	return kit.VStack(kit.Space4,
		section("Target bar", target("Under the target", 5875, 1640, 9000), target("Over the target", 5875, 4640, 9000), target("Nothing yet", 0, 0, 45000), target("No target", 120, 40, 0), ringed(target("Focused", 5875, 1640, 9000)), pointed(s, 0.7, 0.1, target("Pointed at", 5875, 1640, 9000))),
		section("Balance bars", kit.Beside(560, kit.Space4, nil,
			balance("Minutes by learning type", kit.BalanceRow{Label: "Discuss", Value: 10, Color: kit.ColorLearningDiscuss}, kit.BalanceRow{Label: "Acquire", Value: 15, Color: kit.ColorLearningAcquire}, kit.BalanceRow{Label: "Investigate", Value: 25, Color: kit.ColorLearningInvestigate}, kit.BalanceRow{Label: "Reflect", Value: 0, Color: kit.ColorLearningReflect}),
			ringed(balance("Focused", kit.BalanceRow{Label: longWord, Value: 12, Color: kit.ColorAccent}, kit.BalanceRow{Label: "Kurz", Value: 30, Color: kit.ColorAccent})),
			balance("No minutes"))),
		section("Time strip: plus and minus lengthen and shorten", strip("Lesson of 90 minutes", 90, lesson...), strip("Too long", 60, lesson...), strip("Too short", 120, lesson[:3]...), strip("No activities", 90), ringed(strip("Focused", 90, lesson...)), pointed(s, 0.4, 0.5, strip("Pointed at", 90, lesson...))),
	)
}
