package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// BenchmarkTableScroll is one step of scrolling through 5,000 rows, about 20 in
// view with six columns.
func BenchmarkTableScroll(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light, 1))
	table := schoolTable(true, schoolRows(5000))
	w := test.NewTempWindow(b, container.NewStack(table))
	w.Resize(fyne.NewSize(1000, 760))
	i := 0
	for b.Loop() {
		i++
		table.scroll.ScrollToOffset(fyne.NewPos(0, float32(i*53%170000)))
		table.body.Refresh()
	}
}

// BenchmarkTableHover is the pointer moving from one row to the next.
func BenchmarkTableHover(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light, 1))
	table := schoolTable(true, schoolRows(5000))
	w := test.NewTempWindow(b, container.NewStack(table))
	w.Resize(fyne.NewSize(1000, 760))
	i := 0
	for b.Loop() {
		i++
		table.body.hover = i % 20
		table.body.Refresh()
	}
}

// BenchmarkTableMeasure is what sharing the width costs when 5,000 rows with six
// columns were set anew: it measures a hundred of them.
func BenchmarkTableMeasure(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light, 1))
	table := schoolTable(true, schoolRows(5000))
	for b.Loop() {
		table.rooms.known = false
		table.layoutColumns(1000)
	}
}
