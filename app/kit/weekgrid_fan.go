package kit

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
)

// Where sessions at the same time would get so narrow side by side that their
// titles say nothing, they overlap like cards in a hand: each keeps a width that can
// be read and shows at least a strip of itself. The selected one lies on top, those
// left of it show their left edges and those right of it their right ones, so that
// each can be pressed, dragged and reached by keys, whichever is on top.
const (
	slotLeast = 38 // narrower than this, sessions overlap
	fanStrip  = 10 // what is seen of a session below another one
	slotGap   = 3  // between sessions side by side
)

// share gives the place of a slot within a day of a width, and whether it overlaps
// its neighbours.
func (s packSlot) share(width float32) (x, w float32, fanned bool) {
	cols := float32(max(s.cols, 1))
	unit := width / cols
	step := min(Px(fanStrip), (width-Px(slotLeast))/max(cols-1, 1))
	if unit >= Px(slotLeast) || step <= 0 || s.cols < 2 {
		w = unit * float32(s.span)
		if s.col+s.span < s.cols {
			w -= slotGap
		}
		return unit * float32(s.col), w, false
	}
	return step * float32(s.col), width - step*(cols-float32(s.span)), true
}

// fan puts the sessions into the order in which they are drawn, the lowest first,
// and notes how much of each is free for texts.
func (g *WeekGrid) fan() {
	if !slices.ContainsFunc(g.placed, func(p gridSpot) bool { return p.fanned }) {
		return
	}
	selected := g.find(g.selected)
	depth := func(block int) int {
		if g.together(selected, block) {
			return abs(g.slots[block].col - g.slots[selected].col)
		}
		return g.slots[block].cols - g.slots[block].col
	}
	slices.SortStableFunc(g.placed, func(a, b gridSpot) int { return cmp.Compare(depth(b.block), depth(a.block)) })
	for n := range g.placed {
		p := &g.placed[n]
		for m := n + 1; p.fanned && m < len(g.placed); m++ {
			if above := &g.placed[m]; p.crosses(above) {
				p.free = min(p.free, max(above.y-p.y, 0))
				p.right = p.right || above.x < p.x
			}
		}
	}
}

// together tells whether two sessions hang together, which a session that is not
// shown does with none.
func (g *WeekGrid) together(a, b int) bool {
	return a >= 0 && g.dayOf[a] >= 0 && g.dayOf[a] == g.dayOf[b] && g.slots[a].group == g.slots[b].group
}

// drawn gives the stretch of a day that a block takes in the picture.
func (b *GridBlock) drawn() (from, to int) {
	return int(b.From), max(int(b.To), int(b.From)+leastDrawn)
}

// crosses tells whether two spots share some of the picture.
func (p *gridSpot) crosses(q *gridSpot) bool {
	return p.x < q.x+q.w && q.x < p.x+p.w && p.y < q.y+q.h && q.y < p.y+p.h
}

// has tells whether a place lies within a spot.
func (p *gridSpot) has(at fyne.Position) bool {
	return at.X >= p.x && at.X < p.x+p.w && at.Y >= p.y && at.Y < p.y+p.h
}
