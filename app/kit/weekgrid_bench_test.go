package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/course"
)

// manyBlocks gives n sessions of 45 minutes spread over five days.
func manyBlocks(n, seed int) []GridBlock {
	blocks := make([]GridBlock, n)
	for i := range blocks {
		from := course.Clock(8*60 + (i/5*35+seed*5)%(7*60))
		blocks[i] = GridBlock{
			ID: course.ID(fmt.Sprint("s", seed, "-", i)), Day: testMonday.AddDays(i % 5), From: from, To: from + 45,
			Title: fmt.Sprint("Course ", i), Line2: "6.A Gjellerup · 24", Line3: "Marie", Theme: i%8 + 1, Conflict: i%20 == 0,
		}
	}
	return blocks
}

func benchGrid(b *testing.B, n int) (*WeekGrid, *gridRenderer) {
	test.NewTempApp(b)
	g := NewWeekGrid()
	g.SetDays(testDays(5))
	g.SetBlocks(manyBlocks(n, 0))
	w := test.NewTempWindow(b, g)
	w.Resize(fyne.NewSize(1200, 800))
	return g, test.WidgetRenderer(g).(*gridRenderer)
}

// BenchmarkWeekGrid300 measures a full redraw of a crowded week.
func BenchmarkWeekGrid300(b *testing.B) {
	g, _ := benchGrid(b, 300)
	b.ReportAllocs()
	for b.Loop() {
		g.Refresh()
	}
	b.ReportMetric(float64(len(test.WidgetRenderer(g.body).Objects())), "objects")
}

// BenchmarkWeekGrid300Layout measures a change of the width alone.
func BenchmarkWeekGrid300Layout(b *testing.B) {
	_, r := benchGrid(b, 300)
	b.ReportAllocs()
	wide := false
	for b.Loop() {
		wide = !wide
		if wide {
			r.Layout(fyne.NewSize(1190, 800))
		} else {
			r.Layout(fyne.NewSize(1200, 800))
		}
	}
}

// BenchmarkWeekGridSwitchWeek measures going from one week of 40 sessions to
// the next.
func BenchmarkWeekGridSwitchWeek(b *testing.B) {
	g, _ := benchGrid(b, 40)
	weeks := [][]GridBlock{manyBlocks(40, 1), manyBlocks(40, 2)}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		g.SetBlocks(weeks[n%2])
	}
}
