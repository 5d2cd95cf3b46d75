package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"klassetrin/course"
)

// GridDay is one column of a week grid.
type GridDay struct {
	Date   course.Date
	Label  string // "Mon 5 Oct"
	Today  bool
	Closed bool   // nobody teaches: drawn in the colour of the page
	Note   string // why, such as the name of a holiday
}

// GridBlock is one session in a week grid.
type GridBlock struct {
	ID           course.ID
	Day          course.Date
	From, To     course.Clock
	Title        string
	Line2, Line3 string
	Warn         string // what is wrong, shown in the block and in its tooltip
	Theme        int    // colour 1 to 8
	Icon         fyne.Resource
	Conflict     bool
	CalledOff    bool
	Tentative    bool // offered, not agreed
	Selected     bool
	Locked       bool // cannot be dragged
}

// WeekGrid shows the sessions of five or seven days on a time scale. A press
// selects, a second press or Enter opens, dragging a session moves it, dragging
// its lower edge lengthens it, dragging over free time draws a new one. All
// callbacks may be nil, and the grid never alters a block itself: the caller
// answers by setting new blocks.
type WeekGrid struct {
	widget.BaseWidget

	OnSelect func(id course.ID)
	OnOpen   func(id course.ID)
	OnMove   func(id course.ID, day course.Date, from course.Clock)
	OnResize func(id course.ID, to course.Clock)
	// OnCreate proposes a time for a new session; to equals from when only
	// a point in time was chosen and the caller knows the usual length.
	OnCreate func(day course.Date, from, to course.Clock)
	// OnNew begins a session where no time was chosen.
	OnNew    func()
	OnDelete func(id course.ID)
	// OnLocked is told of an attempt to move or lengthen a locked session.
	OnLocked func(id course.ID)
	// OnMenu asks for a menu at a place of the canvas; id is empty beside blocks.
	OnMenu func(id course.ID, pos fyne.Position)
	// FormatSpan writes a time span in the language of the window.
	FormatSpan func(from, to course.Clock) string
	// Title names the grid for screen readers, such as "Week 41".
	Title string

	days      []GridDay
	blocks    []GridBlock
	wishFrom  course.Clock
	wishTo    course.Clock
	nowDay    course.Date
	nowClock  course.Clock
	zoom      float32
	conflict  func(id course.ID, day course.Date, from, to course.Clock) string
	clock     func() time.Time
	dayOf     []int      // block → column, −1 outside the shown days
	slots     []packSlot // block → share of its column
	scale     gridScale
	placed    []gridSpot // where each block is drawn
	placedFor fyne.Size
	stale     bool

	selected course.ID
	hover    course.ID
	tip      course.ID // the block whose tooltip is shown
	tipAt    fyne.Position
	tipTimer *fyne.Animation
	roller   *fyne.Animation
	focused  bool
	press    gridPress
	drag     *gridDrag
	started  bool // the first scroll position was chosen

	body   *weekBody
	scroll *Scroll
}

// NewWeekGrid makes an empty grid for 08:00 to 16:00.
func NewWeekGrid() *WeekGrid {
	g := &WeekGrid{
		wishFrom: course.NewClock(8, 0), wishTo: course.NewClock(16, 0), zoom: 1, clock: time.Now, stale: true,
		FormatSpan: func(from, to course.Clock) string { return from.String() + "–" + to.String() },
	}
	g.body = &weekBody{grid: g}
	g.body.ExtendBaseWidget(g.body)
	g.scroll = NewVScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.hideTip() }
	g.ExtendBaseWidget(g)
	return g
}

// SetDays sets the columns.
func (g *WeekGrid) SetDays(days []GridDay) {
	g.days = days
	g.pack()
}

// SetHours sets the hours that are shown at least; blocks outside widen them.
func (g *WeekGrid) SetHours(from, to course.Clock) {
	g.wishFrom, g.wishTo = from, to
	g.pack()
}

// SetBlocks sets the sessions. A block marked as selected becomes the selected
// one; without such a mark the selection stays on the same session.
func (g *WeekGrid) SetBlocks(blocks []GridBlock) {
	g.blocks = blocks
	for i := range blocks {
		if blocks[i].Selected {
			g.selected = blocks[i].ID
		}
	}
	if g.find(g.selected) < 0 {
		g.selected = ""
	}
	if g.find(g.tip) < 0 {
		g.tip = ""
	}
	g.pack()
}

// SetNow sets the line of the present; a zero day hides it.
func (g *WeekGrid) SetNow(day course.Date, at course.Clock) {
	g.nowDay, g.nowClock = day, at
	g.Refresh()
}

// SetZoom makes the hours taller or lower, 1 being normal; it stays between
// 0.5 and 3.
func (g *WeekGrid) SetZoom(level float32) {
	g.zoom = min(max(level, 0.5), 3)
	g.pack()
}

// SetGhostConflict sets the question that is asked while a session is dragged:
// what would be wrong with it there? An empty answer means nothing.
func (g *WeekGrid) SetGhostConflict(ask func(id course.ID, day course.Date, from, to course.Clock) string) {
	g.conflict = ask
}

// Select marks a session as the selected one, without calling OnSelect; an
// unknown or empty ID marks none.
func (g *WeekGrid) Select(id course.ID) {
	i := g.find(id)
	if i < 0 {
		id = ""
	}
	g.mark(id)
	if i >= 0 {
		g.reveal(i)
	}
	g.Refresh()
}

// mark notes which session is selected, which lies on top of others.
func (g *WeekGrid) mark(id course.ID) {
	g.stale = g.stale || g.selected != id
	g.selected = id
}

// ScrollTo brings a time of day to the upper edge.
func (g *WeekGrid) ScrollTo(at course.Clock) {
	g.scroll.ScrollToOffset(fyne.NewPos(0, max(g.scale.y(int(at))-g.scale.top, 0)))
}

// Focus gives the keyboard to the grid.
func (g *WeekGrid) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g.body); c != nil {
		c.Focus(g.body)
	}
}

func (g *WeekGrid) focusTarget() fyne.Focusable { return g.body }

// AccessibilityLabel tells in words what the grid shows: the sessions of each
// day in order, with what is wrong with them.
func (g *WeekGrid) AccessibilityLabel() string {
	parts := []string{}
	if g.Title != "" {
		parts = append(parts, g.Title)
	}
	for d, day := range g.days {
		line := []string{day.Label}
		if day.Note != "" {
			line = append(line, day.Note)
		}
		for _, i := range g.ofDay(d) {
			line = append(line, strings.Join(g.tipLines(i), ", "))
		}
		parts = append(parts, strings.Join(line, "; "))
	}
	return strings.Join(parts, ". ")
}

// tipLines gives the lines of a block's tooltip.
func (g *WeekGrid) tipLines(i int) []string {
	b := &g.blocks[i]
	lines := []string{b.Title, g.FormatSpan(b.From, b.To)}
	for _, l := range [...]string{b.Line2, b.Line3, b.Warn} {
		if l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// find gives the index of a block, −1 when there is none.
func (g *WeekGrid) find(id course.ID) int {
	if id == "" {
		return -1
	}
	for i := range g.blocks {
		if g.blocks[i].ID == id {
			return i
		}
	}
	return -1
}
