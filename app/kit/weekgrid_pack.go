package kit

import (
	"cmp"
	"slices"

	"klassetrin/course"
)

// packItem is one stretch of time that wants room in a day, in minutes.
type packItem struct{ from, to int }

// packSlot is the share of a day's width that a stretch gets: it starts at
// column col of cols and is span columns wide. Stretches that hang together are of
// the same group of their day.
type packSlot struct{ col, span, cols, group int }

// packColumns puts stretches that overlap side by side. Each group of
// stretches that hang together shares the width evenly, and a stretch widens
// to the right over columns that are free as long as it lasts. The answer is
// in the order of the items.
func packColumns(items []packItem) []packSlot {
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(items[a].from, items[b].from), cmp.Compare(items[b].to, items[a].to))
	})
	slots := make([]packSlot, len(items))
	start, end, group := 0, 0, 0
	for n, i := range order {
		if n > start && items[i].from >= end {
			packGroup(items, order[start:n], slots)
			start = n
			group++
		}
		slots[i].group = group
		end = max(end, items[i].to)
	}
	packGroup(items, order[start:], slots)
	return slots
}

// packGroup packs stretches that hang together, given in order of their start.
func packGroup(items []packItem, group []int, slots []packSlot) {
	var ends []int // when each column is free again
	for _, i := range group {
		col := slices.IndexFunc(ends, func(end int) bool { return end <= items[i].from })
		if col < 0 {
			col = len(ends)
			ends = append(ends, 0)
		}
		ends[col] = items[i].to
		slots[i].col, slots[i].span = col, 1
	}
	for _, i := range group {
		slots[i].cols = len(ends)
		next := len(ends)
		for _, j := range group {
			if slots[j].col > slots[i].col && items[i].from < items[j].to && items[j].from < items[i].to {
				next = min(next, slots[j].col)
			}
		}
		slots[i].span = next - slots[i].col
	}
}

// gridScale turns days and times into places of the week's picture and back.
type gridScale struct {
	left, top   float32 // where the first day and the first hour begin
	colW, hourH float32 // width of a day, height of an hour
	days        int
	from, to    int // minutes since midnight
}

// y gives the height of a time of day.
func (s gridScale) y(minutes int) float32 { return s.top + float32(minutes-s.from)/60*s.hourH }

// minutes gives the time of day at a height, also outside the shown hours.
func (s gridScale) minutes(y float32) int {
	if s.hourH <= 0 {
		return s.from
	}
	return s.from + int((y-s.top)/s.hourH*60)
}

// day gives the column at x, the nearest one outside the grid; −1 without days.
func (s gridScale) day(x float32) int {
	if s.colW <= 0 {
		return s.days - 1
	}
	return min(max(int((x-s.left)/s.colW), 0), s.days-1)
}

// snap rounds minutes to the nearest step of dragging.
func snap(minutes int) int { return (minutes + dragStep/2) / dragStep * dragStep }

// Steps of the week grid in minutes.
const (
	dragStep   = 5
	clickStep  = 15
	keyStep    = 15
	shortest   = 5  // a block cannot be made shorter by dragging
	leastDrawn = 15 // shorter blocks are drawn this long
)

// movedStart gives the new start of a block that is held grab minutes after
// its start while the pointer is at a time; it stays within the shown hours.
func movedStart(pointer, grab, length int, s gridScale) int {
	return max(min(snap(pointer-grab), s.to-length), s.from)
}

// resizedEnd gives the new end of a block that starts at from.
func resizedEnd(pointer, from int, s gridScale) int {
	return min(max(snap(pointer), from+shortest), s.to)
}

// drawnSpan gives the stretch between two times that the pointer drew out.
func drawnSpan(a, b int, s gridScale) (from, to int) {
	from, to = snap(min(a, b)), snap(max(a, b))
	from = max(from, s.from)
	return from, min(max(to, from+shortest), s.to)
}

// shownHours widens the wished hours to whole hours that show every block.
func shownHours(from, to course.Clock, blocks []GridBlock) (first, last int) {
	first, last = int(from), int(to)
	for i := range blocks {
		first = min(first, int(blocks[i].From))
		last = max(last, int(blocks[i].To))
	}
	first, last = max(first/60*60, 0), min((last+59)/60*60, 24*60)
	return first, max(last, first+60)
}
