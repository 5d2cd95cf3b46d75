package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"klassetrin/course"
)

// gridTest is a week grid in a window that writes down what it reports.
type gridTest struct {
	*WeekGrid
	t   *testing.T
	log []string
	now time.Time
}

func newGridTest(t *testing.T) *gridTest {
	test.NewTempApp(t)
	g := &gridTest{WeekGrid: testGrid(t), t: t, now: time.Date(2026, 10, 5, 9, 0, 0, 0, time.UTC)}
	test.ApplyTheme(t, NewTheme(Light, 1))
	w := test.NewTempWindow(t, g.WeekGrid)
	w.Resize(fyne.NewSize(1100, 760))
	say := func(format string, args ...any) { g.log = append(g.log, fmt.Sprintf(format, args...)) }
	g.clock = func() time.Time { return g.now }
	g.OnSelect = func(id course.ID) { say("select %s", id) }
	g.OnOpen = func(id course.ID) { say("open %s", id) }
	g.OnMove = func(id course.ID, d course.Date, from course.Clock) { say("move %s %s %s", id, d, from) }
	g.OnResize = func(id course.ID, to course.Clock) { say("resize %s %s", id, to) }
	g.OnCreate = func(d course.Date, from, to course.Clock) { say("create %s %s %s", d, from, to) }
	g.OnDelete = func(id course.ID) { say("delete %s", id) }
	g.OnLocked = func(id course.ID) { say("locked %s", id) }
	g.OnMenu = func(id course.ID, _ fyne.Position) { say("menu %s", id) }
	return g
}

// at gives the place of a time on a column.
func (g *gridTest) at(day int, clock string) fyne.Position {
	g.place()
	return fyne.NewPos(g.scale.left+(float32(day)+0.5)*g.scale.colW, g.scale.y(int(clockOf(g.t, clock))))
}

func (g *gridTest) press(p fyne.Position) {
	g.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

func (g *gridTest) lift(p fyne.Position) {
	g.body.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

// dragTo moves the pressed pointer in steps, as a hand does.
func (g *gridTest) dragTo(from, to fyne.Position) {
	for i := 1; i <= 4; i++ {
		part := float32(i) / 4
		p := fyne.NewPos(from.X+(to.X-from.X)*part, from.Y+(to.Y-from.Y)*part)
		g.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}, Dragged: fyne.NewDelta(1, 1)})
	}
}

func (g *gridTest) drag(from, to fyne.Position) {
	g.press(from)
	g.dragTo(from, to)
	g.lift(to)
	g.body.DragEnd()
}

func (g *gridTest) expect(want ...string) {
	g.t.Helper()
	if !slices.Equal(g.log, want) {
		g.t.Errorf("got %q, want %q", g.log, want)
	}
	g.log = nil
}

func TestPressSelectsAndSecondPressOpens(t *testing.T) {
	g := newGridTest(t)
	p := g.at(0, "08:30")
	g.press(p)
	g.lift(p)
	g.expect("select a")
	g.now = g.now.Add(100 * time.Millisecond)
	g.press(p)
	g.lift(p)
	g.expect("open a")
	g.now = g.now.Add(100 * time.Millisecond)
	g.press(p)
	g.lift(p)
	g.expect() // a third press is neither
	g.now = g.now.Add(5 * time.Second)
	g.press(p)
	g.lift(p)
	g.expect() // too late for a second press, and already selected
}

func TestDragMovesASession(t *testing.T) {
	g := newGridTest(t)
	g.drag(g.at(0, "08:30"), g.at(1, "14:32"))
	g.expect("select a", "move a 2026-10-06 14:15")
	g.drag(g.at(0, "08:30"), g.at(0, "08:31")) // less than a snap: nothing
	g.expect()
	if g.WeekGrid.drag != nil {
		t.Error("the ghost is still there")
	}
}

func TestDragOfTheLowerEdgeLengthens(t *testing.T) {
	g := newGridTest(t)
	edge := g.at(0, "09:45").SubtractXY(0, 4)
	g.drag(edge, g.at(0, "10:15").SubtractXY(0, 4))
	g.expect("select a", "resize a 10:15")
	g.drag(edge, g.at(0, "08:00"))
	g.expect("resize a 08:20")
}

func TestDragOverFreeTimeDrawsASession(t *testing.T) {
	g := newGridTest(t)
	g.drag(g.at(1, "15:00"), g.at(1, "14:00"))
	g.expect("create 2026-10-06 14:00 15:00")
	p := g.at(1, "15:10")
	g.press(p)
	g.lift(p)
	g.expect("create 2026-10-06 15:00 15:00")
}

func TestLockedSessionsStay(t *testing.T) {
	g := newGridTest(t)
	g.drag(g.at(2, "13:30"), g.at(1, "09:00"))
	g.expect("select h", "locked h")
}

func TestEscapeCallsADragOff(t *testing.T) {
	g := newGridTest(t)
	from, to := g.at(0, "08:30"), g.at(1, "14:00")
	g.press(from)
	g.dragTo(from, to)
	g.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if g.WeekGrid.drag != nil {
		t.Error("the ghost is still there")
	}
	g.dragTo(to, g.at(4, "14:00")) // the hand goes on
	g.lift(to)
	g.body.DragEnd()
	g.expect("select a")
}

// TestASessionLetGoOutsideTheWeekStays, shown at its own place meanwhile; back in
// the week it is moved again.
func TestASessionLetGoOutsideTheWeekStays(t *testing.T) {
	g := newGridTest(t)
	from, size := g.at(0, "08:30"), g.WeekGrid.scroll.Size()
	for _, to := range []fyne.Position{{X: -5, Y: from.Y}, {X: size.Width + 5, Y: from.Y}, {X: from.X, Y: -rollZone - 5}, {X: from.X, Y: size.Height + rollZone + 5}} {
		to := to.Add(g.WeekGrid.scroll.Offset)
		g.press(from)
		g.dragTo(from, g.at(1, "14:00"))
		g.dragTo(g.at(1, "14:00"), to)
		if d := g.WeekGrid.drag; d.day != 0 || d.from == int(clockOf(t, "13:45")) {
			t.Errorf("at %v it is shown on day %d at %d", to, d.day, d.from)
		}
		g.lift(to)
		g.body.DragEnd()
	}
	g.expect("select a")
	g.press(from)
	g.dragTo(from, fyne.NewPos(-5, from.Y))
	g.dragTo(fyne.NewPos(-5, from.Y), g.at(1, "14:00"))
	g.body.DragEnd()
	g.expect("move a 2026-10-06 13:45")
}

func TestDragAsksForConflicts(t *testing.T) {
	g := newGridTest(t)
	var asked string
	g.SetGhostConflict(func(id course.ID, d course.Date, from, to course.Clock) string {
		asked = fmt.Sprint(id, " ", d, " ", from, " ", to)
		return "Anne is away"
	})
	from := g.at(0, "08:30")
	g.press(from)
	g.dragTo(from, g.at(1, "14:00"))
	if asked != "a 2026-10-06 13:45 15:15" || g.WeekGrid.drag.warn != "Anne is away" {
		t.Errorf("asked %q, ghost warns %q", asked, g.WeekGrid.drag.warn)
	}
	if !slices.ContainsFunc(textsOf(g.WeekGrid), func(s string) bool { return s == "Anne is away" }) {
		t.Errorf("the warning is not drawn: %q", textsOf(g.WeekGrid))
	}
	g.lift(from)
	g.body.DragEnd()
	g.expect("select a", "move a 2026-10-06 13:45")
}

func TestRightPressAsksForTheMenu(t *testing.T) {
	g := newGridTest(t)
	test.TapSecondaryAt(g.body, g.at(0, "08:30"))
	test.TapSecondaryAt(g.body, g.at(1, "15:00"))
	g.expect("select a", "menu a", "menu ")
}

func TestPointerShowsWhatAPressWouldDo(t *testing.T) {
	g := newGridTest(t)
	move := func(p fyne.Position) desktop.Cursor {
		g.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
		return g.body.Cursor()
	}
	if c := move(g.at(0, "08:30")); c != desktop.PointerCursor {
		t.Errorf("over a session: %v", c)
	}
	if texts := strings.Join(textsOf(g.WeekGrid), "|"); !strings.Contains(texts, "08:15–09:45") {
		t.Errorf("no tooltip with the time in %q", texts)
	}
	if c := move(g.at(0, "09:45").SubtractXY(0, 3)); c != desktop.VResizeCursor {
		t.Errorf("over the lower edge: %v", c)
	}
	if c := move(g.at(1, "15:00")); c != desktop.DefaultCursor {
		t.Errorf("over free time: %v", c)
	}
	if texts := strings.Join(textsOf(g.WeekGrid), "|"); strings.Contains(texts, "08:15–09:45") {
		t.Error("the tooltip stayed")
	}
}

func TestSelectionFollowsTheBlocks(t *testing.T) {
	g := newGridTest(t)
	blocks := testBlocks(t)
	g.Select("a")
	for i := range blocks {
		blocks[i].Selected = false
	}
	g.SetBlocks(blocks)
	if g.selected != "a" {
		t.Errorf("selection lost: %q", g.selected)
	}
	g.SetBlocks(blocks[1:])
	if g.selected != "" {
		t.Errorf("a session that is gone is selected: %q", g.selected)
	}
}

func TestDropAtTheEdgeDoesNotReachHiddenDays(t *testing.T) {
	g := newGridTest(t)
	size, offset := g.WeekGrid.scroll.Size(), g.WeekGrid.scroll.Offset
	g.drag(g.at(0, "08:30"), fyne.NewPos(0, -rollZone+1).Add(offset))
	g.expect("select a", "move a 2026-10-05 08:00")
	g.drag(g.at(0, "08:30"), fyne.NewPos(size.Width, size.Height+rollZone-1).Add(offset))
	g.expect("move a 2026-10-09 14:30")
}

func TestRequestsCanBeDroppedOnATime(t *testing.T) {
	g := newGridTest(t)
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.body)
	at := origin.Add(g.at(1, "14:07"))
	if day, from, ok := g.TimeAt(at); !ok || day != testMonday+1 || from != clockOf(t, "14:00") {
		t.Errorf("TimeAt: %v %v %v", day, from, ok)
	}
	if day, from, ok := g.ShowDrop(at, 90, "3.B"); !ok || day != testMonday+1 || from != clockOf(t, "14:05") {
		t.Errorf("ShowDrop: %v %v %v", day, from, ok)
	}
	if texts := strings.Join(textsOf(g.WeekGrid), "|"); !strings.Contains(texts, "14:05–15:35") {
		t.Errorf("no ghost in %q", texts)
	}
	if _, _, ok := g.ShowDrop(fyne.NewPos(2, 2), 90, "3.B"); ok || g.WeekGrid.drag != nil {
		t.Error("the ghost is shown outside the grid")
	}
	if _, _, ok := g.ShowDrop(at, 24*60, "too long"); ok {
		t.Error("something longer than the day has a place")
	}
	g.expect()
}

func TestGridOpensAtTheFirstSession(t *testing.T) {
	test.NewTempApp(t)
	g := NewWeekGrid()
	g.SetDays(testDays(5))
	g.SetHours(0, clockOf(t, "23:59"))
	g.SetBlocks(testBlocks(t))
	w := test.NewTempWindow(t, g)
	w.Resize(fyne.NewSize(900, 500))
	if top := g.scale.minutes(g.scroll.Offset.Y + g.scale.top); top != 8*60 {
		t.Errorf("the picture starts at %v, want 08:00", course.Clock(top))
	}
}

// TestTheMonthGoesFirst from the headings of narrow days.
func TestTheMonthGoesFirst(t *testing.T) {
	g := newGridTest(t)
	label := g.days[0].Label
	brief := label[:strings.LastIndex(label, " ")]
	for width, want := range map[float32]string{1100: label, 380: brief} {
		g.Resize(fyne.NewSize(width, 500))
		g.Refresh()
		var texts []string
		for _, o := range test.WidgetRenderer(g.WeekGrid).Objects() {
			if text, ok := o.(*canvas.Text); ok {
				texts = append(texts, text.Text)
			}
		}
		if !slices.Contains(texts, want) {
			t.Errorf("%v wide the headings are %q, want %q first", width, texts, want)
		}
	}
}
