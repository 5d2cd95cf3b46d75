package kit

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// gridSpot is the place of one block in the picture.
type gridSpot struct {
	x, y, w, h float32
	block      int
	fanned     bool    // it overlaps its neighbours
	free       float32 // how far down it is free for texts
	right      bool    // its left edge is covered, so that its right one must tell what it is
}

// Lengths of the week grid in the design, for the normal text size.
const (
	gridGutter   = 60
	gridPadTop   = 10
	gridPadEnd   = 14
	gridRight    = 6
	gridHour     = 66 // least height of an hour
	gridHourMost = 150
	gridEdge     = 7 // the lower edge that can be dragged
)

// pack sorts the blocks into the columns and asks for a new picture.
func (g *WeekGrid) pack() {
	first, last := shownHours(g.wishFrom, g.wishTo, g.blocks)
	g.scale.days, g.scale.from, g.scale.to = len(g.days), first, last
	column := make(map[course.Date]int, len(g.days))
	for i, d := range g.days {
		column[d.Date] = i
	}
	g.dayOf = make([]int, len(g.blocks))
	g.slots = make([]packSlot, len(g.blocks))
	items := make([][]packItem, len(g.days))
	member := make([][]int, len(g.days))
	for i := range g.blocks {
		b := &g.blocks[i]
		d, shown := column[b.Day]
		if !shown {
			g.dayOf[i] = -1
			continue
		}
		g.dayOf[i] = d
		from, to := b.drawn()
		items[d] = append(items[d], packItem{from, to})
		member[d] = append(member[d], i)
	}
	for d := range items {
		for n, slot := range packColumns(items[d]) {
			g.slots[member[d][n]] = slot
		}
	}
	g.stale = true
	g.Refresh()
}

// hourHeight gives the height of an hour in a window part of the given height:
// the day fills the height as long as hours are neither too low nor too tall.
func hourHeight(viewport float32, hours int, factor, zoom float32) float32 {
	fill := (viewport - (gridPadTop+gridPadEnd)*factor) / float32(max(hours, 1))
	return min(max(fill, gridHour*factor), gridHourMost*factor) * zoom
}

// place works out where each block is drawn, for the present size of the body.
func (g *WeekGrid) place() {
	size := g.body.Size()
	if !g.stale && g.placedFor == size {
		return
	}
	g.stale, g.placedFor = false, size
	f := Factor()
	s := &g.scale
	s.left, s.top = gridGutter*f, gridPadTop*f
	s.colW = max(size.Width-s.left-gridRight, 0) / float32(max(s.days, 1))
	g.placed = g.placed[:0]
	for i := range g.blocks {
		if g.dayOf[i] < 0 {
			continue
		}
		x, w, fanned := g.slots[i].share(max(s.colW-8, 0))
		from, to := g.blocks[i].drawn()
		y := s.y(from)
		h := max(s.y(to)-y-2, 2)
		g.placed = append(g.placed, gridSpot{x: s.left + float32(g.dayOf[i])*s.colW + 4 + x, y: y + 1, w: max(w, 2), h: h, block: i, fanned: fanned, free: h})
	}
	g.fan()
}

// hit gives the block at a place of the body, −1 for none, and whether the
// place is on the edge that lengthens it.
func (g *WeekGrid) hit(pos fyne.Position) (block int, edge bool) {
	g.place()
	for n := len(g.placed) - 1; n >= 0; n-- {
		p := &g.placed[n]
		if !p.has(pos) {
			continue
		}
		grip := min(gridEdge*Factor(), p.h/3)
		return p.block, !g.blocks[p.block].Locked && pos.Y >= p.y+p.h-grip
	}
	return -1, false
}

// spot gives the place of a block.
func (g *WeekGrid) spot(block int) (gridSpot, bool) {
	g.place()
	for _, p := range g.placed {
		if p.block == block {
			return p, true
		}
	}
	return gridSpot{}, false
}

// ofDay gives the blocks of a column in the order in which they are read.
func (g *WeekGrid) ofDay(day int) []int {
	var list []int
	for i, d := range g.dayOf {
		if d == day {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Or(cmp.Compare(g.blocks[a].From, g.blocks[b].From), cmp.Compare(g.slots[a].col, g.slots[b].col))
	})
	return list
}

// neighbour gives the block that an arrow key leads to from a block: the
// earlier or later one of the day, or the one nearest in time on the next day
// that has any. It stays where it is when there is none, and −1 leads to the
// first block of the grid.
func (g *WeekGrid) neighbour(block int, key fyne.KeyName) int {
	if block < 0 || g.dayOf[block] < 0 {
		return g.firstBlock()
	}
	day := g.dayOf[block]
	switch key {
	case fyne.KeyUp, fyne.KeyDown:
		list := g.ofDay(day)
		n := slices.Index(list, block)
		if key == fyne.KeyUp {
			n--
		} else {
			n++
		}
		return list[min(max(n, 0), len(list)-1)]
	case fyne.KeyLeft:
		return g.across(block, day, -1)
	case fyne.KeyRight:
		return g.across(block, day, 1)
	}
	return block
}

func (g *WeekGrid) across(block, day, step int) int {
	for d := day + step; d >= 0 && d < len(g.days); d += step {
		best, away := -1, 1<<30
		for _, i := range g.ofDay(d) {
			if n := abs(int(g.blocks[i].From) - int(g.blocks[block].From)); n < away {
				best, away = i, n
			}
		}
		if best >= 0 {
			return best
		}
	}
	return block
}

// firstBlock gives the earliest block of the grid, −1 when it is empty.
func (g *WeekGrid) firstBlock() int {
	for d := range g.days {
		if list := g.ofDay(d); len(list) > 0 {
			return list[0]
		}
	}
	return -1
}

// lastBlock gives the latest block of the grid, −1 when it is empty.
func (g *WeekGrid) lastBlock() int {
	for d := len(g.days) - 1; d >= 0; d-- {
		if list := g.ofDay(d); len(list) > 0 {
			return list[len(list)-1]
		}
	}
	return -1
}

func abs(n int) int { return max(n, -n) }
