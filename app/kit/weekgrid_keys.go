package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/course"
)

// FocusGained shows the focus ring.
func (b *weekBody) FocusGained() { b.grid.setFocused(true); reveal(b.grid) }

// FocusLost hides the focus ring.
func (b *weekBody) FocusLost() { b.grid.setFocused(false) }

func (g *WeekGrid) setFocused(on bool) {
	g.focused = on
	g.Refresh()
}

// TypedRune does nothing: the keys of the grid are no text.
func (b *weekBody) TypedRune(rune) {}

// TypedKey moves between sessions and acts on the selected one.
func (b *weekBody) TypedKey(ev *fyne.KeyEvent) {
	g := b.grid
	switch ev.Name {
	case fyne.KeyEscape:
		if !g.cancelDrag() {
			g.hideTip()
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		g.goTo(g.neighbour(g.find(g.selected), ev.Name))
	case fyne.KeyHome:
		g.goTo(g.firstBlock())
	case fyne.KeyEnd:
		g.goTo(g.lastBlock())
	case fyne.KeyPageUp:
		g.scroll.ScrollToOffset(fyne.NewPos(0, max(g.scroll.Offset.Y-g.scroll.Size().Height*0.8, 0)))
	case fyne.KeyPageDown:
		g.scroll.ScrollToOffset(fyne.NewPos(0, g.scroll.Offset.Y+g.scroll.Size().Height*0.8))
	case fyne.KeyN:
		g.proposeByKey()
	default:
		g.actOnSelected(ev)
	}
}

// actOnSelected opens, deletes or asks for the menu of the selected session.
func (g *WeekGrid) actOnSelected(ev *fyne.KeyEvent) {
	i := g.find(g.selected)
	if isMenuKey(ev) {
		g.menuByKey(i)
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if i >= 0 && g.OnOpen != nil {
			g.OnOpen(g.selected)
		}
	case fyne.KeyDelete:
		if i >= 0 && g.OnDelete != nil {
			g.OnDelete(g.selected)
		}
	default:
		bubble(g.body, ev)
	}
}

func (g *WeekGrid) goTo(block int) {
	if block >= 0 {
		g.hideTip()
		g.reveal(block)
		g.selectBlock(g.blocks[block].ID)
	}
}

// menuByKey asks for the menu beside the selected session.
func (g *WeekGrid) menuByKey(block int) {
	if g.OnMenu == nil {
		return
	}
	at := fyne.NewPos(g.scale.left, g.scroll.Offset.Y)
	id := course.ID("")
	if p, ok := g.spot(block); ok {
		at, id = fyne.NewPos(p.x+Px(12), p.y+min(p.h, Px(24))), g.blocks[block].ID
	}
	g.OnMenu(id, at.Add(fyne.CurrentApp().Driver().AbsolutePositionForObject(g.body)))
}

// proposeByKey proposes a new session after the selected one; without one it
// leaves the time to OnNew, or takes the first shown hour of the first day.
func (g *WeekGrid) proposeByKey() {
	i := g.find(g.selected)
	switch {
	case len(g.days) == 0:
	case i >= 0 && g.dayOf[i] >= 0 && g.OnCreate != nil:
		g.OnCreate(g.blocks[i].Day, g.blocks[i].To, g.blocks[i].To)
	case g.OnNew != nil:
		g.OnNew()
	case g.OnCreate != nil:
		g.OnCreate(g.days[0].Date, g.wishFrom, g.wishFrom)
	}
}

// TypedShortcut moves the selected session with Alt and the arrows by a
// quarter of an hour or a day, and lengthens it with Shift as well. Other
// shortcuts go on to the window.
func (b *weekBody) TypedShortcut(s fyne.Shortcut) {
	g := b.grid
	if key, ok := s.(*desktop.CustomShortcut); ok && g.nudge(key) {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(b).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// nudge tells whether the shortcut was one of the grid's own.
func (g *WeekGrid) nudge(s *desktop.CustomShortcut) bool {
	lengthen := s.Modifier == fyne.KeyModifierAlt|fyne.KeyModifierShift
	if !lengthen && s.Modifier != fyne.KeyModifierAlt {
		return false
	}
	step, ok := nudges[s.KeyName]
	if !ok {
		return false
	}
	i := g.find(g.selected)
	if i < 0 || g.dayOf[i] < 0 {
		return true
	}
	if g.blocks[i].Locked {
		g.refuseLocked(g.selected)
		return true
	}
	if lengthen {
		g.lengthen(&g.blocks[i], step.minutes)
	} else {
		g.move(&g.blocks[i], step.minutes, g.dayOf[i]+step.days)
	}
	return true
}

// nudges are the steps of the arrow keys.
var nudges = map[fyne.KeyName]struct{ minutes, days int }{
	fyne.KeyUp: {-keyStep, 0}, fyne.KeyDown: {keyStep, 0}, fyne.KeyLeft: {0, -1}, fyne.KeyRight: {0, 1},
}

// lengthen asks for another end of a block, within the day.
func (g *WeekGrid) lengthen(b *GridBlock, minutes int) {
	if to := int(b.To) + minutes; minutes != 0 && to >= int(b.From)+keyStep && to <= 24*60 && g.OnResize != nil {
		g.OnResize(b.ID, course.Clock(to))
	}
}

// move asks for another time and day of a block, within the week that is shown.
func (g *WeekGrid) move(b *GridBlock, minutes, day int) {
	from := int(b.From) + minutes
	if from < 0 || int(b.To)+minutes > 24*60 || day < 0 || day >= len(g.days) || g.OnMove == nil {
		return
	}
	g.OnMove(b.ID, g.days[day].Date, course.Clock(from))
}
