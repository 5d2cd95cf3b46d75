package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/course"
)

// How long the pointer rests before a tooltip shows, and how near to the edge
// a drag begins to scroll.
const (
	gridTipDelay = 450 * time.Millisecond
	rollZone     = 24
)

// Cursor gives the pointer its shape.
func (b *weekBody) Cursor() desktop.Cursor {
	if b.cursor == nil {
		return desktop.DefaultCursor
	}
	return b.cursor
}

// MouseIn begins to follow the pointer.
func (b *weekBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved lights up the session under the pointer and prepares its tooltip.
func (b *weekBody) MouseMoved(ev *desktop.MouseEvent) {
	g := b.grid
	i, edge := g.hit(ev.Position)
	id := course.ID("")
	b.cursor = desktop.DefaultCursor
	if i >= 0 {
		id = g.blocks[i].ID
		b.cursor = desktop.PointerCursor
		if edge {
			b.cursor = desktop.VResizeCursor
		}
	}
	if id == g.hover {
		if g.tip == "" {
			g.tipAt = ev.Position
		}
		return
	}
	g.hover = id
	g.hideTip()
	g.Refresh()
	if id == "" || g.drag != nil {
		return
	}
	g.tipAt = ev.Position
	g.tipTimer = fyne.NewAnimation(gridTipDelay, func(done float32) {
		if done >= 1 && g.hover == id && g.drag == nil && g.tip != id {
			g.tip = id
			g.Refresh()
		}
	})
	g.tipTimer.Start()
}

// MouseOut forgets the pointer.
func (b *weekBody) MouseOut() {
	g := b.grid
	b.cursor = desktop.DefaultCursor
	if g.hover != "" {
		g.hover = ""
		g.Refresh()
	}
	g.hideTip()
}

// hideTip takes the tooltip away and stops waiting for one.
func (g *WeekGrid) hideTip() {
	if g.tipTimer != nil {
		g.tipTimer.Stop()
		g.tipTimer = nil
	}
	if g.tip != "" {
		g.tip = ""
		g.Refresh()
	}
}

func (g *WeekGrid) stopTimers() {
	if g.tipTimer != nil {
		g.tipTimer.Stop()
		g.tipTimer = nil
	}
	if g.roller != nil {
		g.roller.Stop()
		g.roller = nil
	}
}

// rollNear scrolls while a drag is held near the upper or lower edge.
func (g *WeekGrid) rollNear(pos fyne.Position) {
	inView := pos.Y - g.scroll.Offset.Y
	step := float32(0)
	switch {
	case inView < rollZone:
		step = -6
	case inView > g.scroll.Size().Height-rollZone:
		step = 6
	}
	if step == 0 {
		if g.roller != nil {
			g.roller.Stop()
			g.roller = nil
		}
		return
	}
	if g.roller != nil {
		return
	}
	g.roller = fyne.NewAnimation(time.Second, func(float32) {
		if g.drag == nil {
			return
		}
		before := g.scroll.Offset.Y
		g.scroll.ScrollToOffset(fyne.NewPos(0, before+step))
		g.drag.pointer.Y += g.scroll.Offset.Y - before
		g.follow()
	})
	g.roller.RepeatCount = fyne.AnimationRepeatForever
	g.roller.Curve = fyne.AnimationLinear
	g.roller.Start()
}

// reveal scrolls a block into view.
func (g *WeekGrid) reveal(block int) {
	p, ok := g.spot(block)
	if !ok || g.scroll.Size().Height <= 0 {
		return
	}
	top, bottom := g.scroll.Offset.Y, g.scroll.Offset.Y+g.scroll.Size().Height
	switch {
	case p.y < top:
		g.scroll.ScrollToOffset(fyne.NewPos(0, max(p.y-Px(12), 0)))
	case p.y+p.h > bottom:
		g.scroll.ScrollToOffset(fyne.NewPos(0, min(p.y-Px(12), p.y+p.h+Px(12)-g.scroll.Size().Height)))
	}
}
