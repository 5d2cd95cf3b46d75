package kit

import (
	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// TimeAt gives the day and the time of day at a place of the canvas, snapped
// to a quarter of an hour; false outside the days and hours that are shown.
func (g *WeekGrid) TimeAt(at fyne.Position) (day course.Date, from course.Clock, ok bool) {
	d, minutes, ok := g.locate(at)
	if !ok {
		return 0, 0, false
	}
	minutes = min(max(minutes/clickStep*clickStep, g.scale.from), g.scale.to-clickStep)
	return g.days[d].Date, course.Clock(minutes), true
}

// ShowDrop draws a ghost for something that is dragged over the grid from
// elsewhere, such as a request, and tells where it would begin. at is the
// pointer's place on the canvas, minutes the length. Outside the grid the
// ghost goes away and ok is false. ClearDrop ends it.
func (g *WeekGrid) ShowDrop(at fyne.Position, minutes int, title string) (day course.Date, from course.Clock, ok bool) {
	d, pointer, ok := g.locate(at)
	if !ok || minutes <= 0 || minutes > g.scale.to-g.scale.from {
		g.ClearDrop()
		return 0, 0, false
	}
	start := movedStart(pointer, 0, minutes, g.scale)
	day, from = g.days[d].Date, course.Clock(start)
	before := g.drag
	if before != nil && before.title == title && before.day == d && before.from == start && before.to == start+minutes {
		return day, from, true
	}
	g.drag = &gridDrag{kind: dragCreate, title: title, day: d, from: start, to: start + minutes}
	if g.conflict != nil {
		g.drag.warn = g.conflict("", day, from, from+course.Clock(minutes))
	}
	g.Refresh()
	return day, from, true
}

// ClearDrop takes the ghost of ShowDrop away.
func (g *WeekGrid) ClearDrop() {
	if g.drag != nil {
		g.drag = nil
		g.Refresh()
	}
}

// locate gives the column and the minutes since midnight at a place of the
// canvas.
func (g *WeekGrid) locate(at fyne.Position) (day, minutes int, ok bool) {
	g.place()
	driver := fyne.CurrentApp().Driver()
	view, size := at.Subtract(driver.AbsolutePositionForObject(g.scroll)), g.scroll.Size()
	if view.X < g.scale.left || view.Y < 0 || view.X >= size.Width || view.Y >= size.Height || len(g.days) == 0 {
		return 0, 0, false
	}
	in := view.Add(g.scroll.Offset)
	return g.scale.day(in.X), g.scale.minutes(in.Y), true
}
