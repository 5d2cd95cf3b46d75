package kit

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// CardFace is what one card of a CardGrid shows.
type CardFace struct {
	Icon  IconName            // before Over
	Color fyne.ThemeColorName // of Icon and of the stripe at the left
	Over  string              // a small line above the title
	Badge string              // at the right of Over; "" for none
	Tone  Tone
	Title string   // in at most two lines
	Lines []string // below the title, at most two; the first goes on below itself where the title is short
	Foot  string   // below a thin line
	Score string   // at the right of Foot, behind a star; "" for none
}

// said gives all texts of a card in one phrase.
func (f *CardFace) said() string {
	return joined(append([]string{f.Title, f.Over, f.Badge}, append(slices.Clone(f.Lines), f.Foot, f.Score)...), "; ")
}

// CardGrid shows things of T as cards in as many columns as there is room for.
// One of them is chosen by mouse or arrows and opened by Enter or a second
// press. It stays quick with many hundreds, because only those in view exist.
type CardGrid[T any] struct {
	widget.BaseWidget
	// OnOpen is called with what was opened by Enter or double press.
	OnOpen func(T)
	// OnDelete is called by the Delete key with what is chosen.
	OnDelete func(T)
	// Menu gives the items of the menu that the right button, the Menu key and
	// Shift+F10 open over the chosen card; nil for none.
	Menu func(T) []*fyne.MenuItem

	face  func(T) CardFace
	items []T
	core  *gridCore
}

// NewCardGrid gives an empty grid; face says what the card of a thing shows.
func NewCardGrid[T any](face func(T) CardFace) *CardGrid[T] {
	g := &CardGrid[T]{face: face}
	g.core = newGridCore(g)
	g.ExtendBaseWidget(g)
	return g
}

// SetItems shows things in an order. The one whose key was chosen before stays
// chosen.
func (g *CardGrid[T]) SetItems(items []T, key func(T) string) {
	chosen := ""
	if it, ok := g.Selected(); ok {
		chosen = key(it)
	}
	g.items = items
	at := -1
	for i, it := range items {
		if chosen != "" && key(it) == chosen {
			at = i
		}
	}
	g.core.setCount(len(items), at)
}

// Selected gives what is chosen.
func (g *CardGrid[T]) Selected() (chosen T, ok bool) {
	if c := g.core.cursor; c >= 0 && c < len(g.items) {
		return g.items[c], true
	}
	return chosen, false
}

// Select chooses the first thing that a function tells and scrolls to it.
func (g *CardGrid[T]) Select(choose func(T) bool) {
	for i, it := range g.items {
		if choose(it) {
			g.core.choose(i)
			return
		}
	}
}

// Focus gives the keyboard to the cards.
func (g *CardGrid[T]) Focus() { focus(g.core.body) }

// Refresh shows changed things.
func (g *CardGrid[T]) Refresh() {
	g.core.setCount(len(g.items), g.core.cursor)
	g.BaseWidget.Refresh()
}

// MinSize is small: the cards scroll.
func (g *CardGrid[T]) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	return fyne.NewSize(Px(cardLeast), gridHeight())
}

// CreateRenderer shows the scrolled cards.
func (g *CardGrid[T]) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	return Around(g, container.New(&gridLayout{g.core}, g.core.scroll))
}

func (g *CardGrid[T]) parts() []fyne.CanvasObject  { return []fyne.CanvasObject{g.core.scroll} }
func (g *CardGrid[T]) focusTarget() fyne.Focusable { return g.core.body }
func (g *CardGrid[T]) setName(name string)         { g.core.body.setName(name) }
func (g *CardGrid[T]) setProblem(text string)      { g.core.body.setProblem(text) }
func (g *CardGrid[T]) faceAt(i int) CardFace       { return g.face(g.items[i]) }
func (g *CardGrid[T]) menuItemsAt(i int) []*fyne.MenuItem {
	if g.Menu == nil {
		return nil
	}
	return g.Menu(g.items[i])
}

func (g *CardGrid[T]) opened(i int) {
	if g.OnOpen != nil {
		g.OnOpen(g.items[i])
	}
}

func (g *CardGrid[T]) deleted(i int) {
	if g.OnDelete != nil {
		g.OnDelete(g.items[i])
	}
}

// gridSource is a CardGrid[T] without its T.
type gridSource interface {
	faceAt(i int) CardFace
	opened(i int)
	deleted(i int)
	menuItemsAt(i int) []*fyne.MenuItem
}

// Measures of a card in pixels at factor 1.
const (
	cardLeast  = 340 // narrower it is only where there is no more room
	cardHeight = 158
	cardPad    = 14
	cardStripe = 8
)

// gridHeight is the height of a card with the space below it.
func gridHeight() float32 { return Px(cardHeight + Space3) }

// gridCore holds the chosen card and the geometry of a grid.
type gridCore struct {
	source  gridSource
	body    *gridBody
	scroll  *Scroll
	count   int
	cursor  int // the card that the keys act on, -1 before the first
	columns int
	width   float32 // of one card
	lastTap time.Time
	last    int // the card that was pressed last
	now     func() time.Time
}

func newGridCore(source gridSource) *gridCore {
	c := &gridCore{source: source, cursor: -1, last: -1, columns: 1, now: time.Now}
	c.body = newGridBody(c)
	c.scroll = NewVScroll(c.body)
	c.scroll.OnScrolled = func(fyne.Position) { c.body.leave(); c.body.Refresh() }
	return c
}

// setCount takes another number of cards, and which of them is chosen.
func (c *gridCore) setCount(count, chosen int) {
	c.count, c.cursor = count, min(chosen, count-1)
	c.body.leave()
	c.scroll.Refresh()
	c.body.Refresh()
}

// fit shares a width among the columns.
func (c *gridCore) fit(width float32) {
	width = max(0, width-Px(Space2)-2*cardEdge) // the rest is for the scroll bar
	gap := Px(Space3)
	c.columns = max(1, int((width+gap)/(Px(cardLeast)+gap)))
	c.width = (width - float32(c.columns-1)*gap) / float32(c.columns)
}

// cardEdge is the space around all cards: a border is drawn around its line,
// and what lies outside of the scroll is not drawn.
const cardEdge = 2

// spotOf gives the place of a card in the body.
func (c *gridCore) spotOf(i int) spot {
	return spot{cardEdge + float32(i%c.columns)*(c.width+Px(Space3)), cardEdge + float32(i/c.columns)*gridHeight(), c.width, Px(cardHeight)}
}

// at gives the card at a place of the body, -1 between the cards.
func (c *gridCore) at(p fyne.Position) int {
	p = p.SubtractXY(cardEdge, cardEdge)
	column := int(p.X / (c.width + Px(Space3)))
	i := int(p.Y/gridHeight())*c.columns + column
	if p.X < 0 || p.Y < 0 || column >= c.columns || i >= c.count {
		return -1
	}
	if s := c.spotOf(i); p.X+cardEdge > s.x+s.w || p.Y+cardEdge > s.y+s.h {
		return -1
	}
	return i
}

// choose moves to a card and brings it into view.
func (c *gridCore) choose(i int) {
	c.cursor = i
	s, view := c.spotOf(i), c.scroll.Size().Height
	if view > 0 {
		to := c.scroll.Offset.Y
		switch {
		case s.y < to || s.h > view:
			to = s.y
		case s.y+s.h > to+view:
			to = s.y + s.h - view
		}
		if to != c.scroll.Offset.Y {
			c.scroll.ScrollToOffset(fyne.NewPos(0, to))
		}
	}
	revealPart(c.scroll, s.y-c.scroll.Offset.Y, s.h)
	c.body.Refresh()
}

// firstInView gives the first card that is seen from its top.
func (c *gridCore) firstInView() int {
	line := int(math.Ceil(float64((c.scroll.Offset.Y - cardEdge) / gridHeight())))
	return max(0, min(c.count-1, line*c.columns))
}

// press is a press of the mouse on a card; the second soon after opens it.
func (c *gridCore) press(i int) {
	again := i == c.last && c.now().Sub(c.lastTap) < secondPress
	c.last, c.lastTap = i, c.now()
	if !again {
		c.choose(i)
		return
	}
	c.last = -1
	c.source.opened(i)
}

// key moves and acts by keys; it tells whether it used the key.
func (c *gridCore) key(ev *fyne.KeyEvent) bool {
	if c.count == 0 {
		return false
	}
	at := max(0, c.cursor)
	page := c.columns * max(1, int(c.scroll.Size().Height/gridHeight()))
	var to int
	switch ev.Name {
	case fyne.KeyLeft:
		to = at - 1
	case fyne.KeyRight:
		to = at + 1
	case fyne.KeyUp:
		to = c.line(at, -c.columns)
	case fyne.KeyDown:
		to = c.line(at, c.columns)
	case fyne.KeyPageUp:
		to = c.line(at, -page)
	case fyne.KeyPageDown:
		to = c.line(at, page)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = c.count - 1
	default:
		return c.act(ev, at)
	}
	c.choose(max(0, min(c.count-1, to)))
	return true
}

// line goes up or down by whole lines: where there is none it stays in the
// first or the last, which may end before the column.
func (c *gridCore) line(at, by int) int {
	column, lines := at%c.columns, (c.count-1)/c.columns
	line := max(0, min(lines, (at+by-column)/c.columns))
	return line*c.columns + column
}

func (c *gridCore) act(ev *fyne.KeyEvent, at int) bool {
	switch {
	case isMenuKey(ev):
		c.choose(at)
		s, origin := c.spotOf(at), fyne.CurrentApp().Driver().AbsolutePositionForObject(c.body)
		c.openMenu(origin.AddXY(s.x+Px(Space4), s.y+s.h/2))
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		c.source.opened(at)
	case ev.Name == fyne.KeyDelete:
		c.source.deleted(at)
	default:
		return false
	}
	return true
}

func (c *gridCore) openMenu(at fyne.Position) {
	if over := canvasOf(c.body); over != nil && c.cursor >= 0 {
		if items := c.source.menuItemsAt(c.cursor); len(items) > 0 {
			popMenu(over, at, items)
		}
	}
}

// gridLayout gives the cards all the space.
type gridLayout struct{ core *gridCore }

// Layout shares the width before the cards are drawn.
func (l *gridLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	l.core.fit(s.Width)
	place(l.core.scroll, 0, 0, s.Width, s.Height)
	l.core.scroll.Refresh()
	l.core.body.Refresh()
}

// MinSize is asked of the grid itself.
func (l *gridLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
