package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// schoolCards is a grid with so many cards.
func schoolCards(n int) *CardGrid[pupilRow] {
	g := NewCardGrid(func(r pupilRow) CardFace {
		return CardFace{Icon: IconBook, Color: ColorTheme1, Over: r.kind, Badge: "published", Tone: Good, Title: r.name, Lines: []string{r.area, r.next}, Foot: fmt.Sprintf("%d classes", r.classes), Score: "4.5 (9)"}
	})
	g.SetItems(schoolRows(n), func(r pupilRow) string { return r.name })
	return g
}

func shownCards(t *testing.T, n int, factor float32) *CardGrid[pupilRow] {
	t.Helper()
	var g *CardGrid[pupilRow]
	stand(t, func() fyne.CanvasObject { g = schoolCards(n); return Columns(0, nil, g) }, Light, factor, fyne.NewSize(1140*factor, 500*factor))
	return g
}

func chosenCard(g *CardGrid[pupilRow]) string {
	r, _ := g.Selected()
	return r.name
}

// TestCardGridKeys goes through cards in three columns, the last line of which
// ends early.
func TestCardGridKeys(t *testing.T) {
	for _, factor := range []float32{1, 2} {
		g := shownCards(t, 100, factor)
		if g.core.columns != 3 {
			t.Fatalf("%d columns", g.core.columns)
		}
		g.Focus()
		for _, k := range []struct {
			key fyne.KeyName
			at  int
		}{
			{fyne.KeyLeft, 0},
			{fyne.KeyRight, 1},
			{fyne.KeyDown, 4},
			{fyne.KeyPageDown, 10},
			{fyne.KeyPageUp, 4},
			{fyne.KeyUp, 1},
			{fyne.KeyUp, 1},
			{fyne.KeyEnd, 99},
			{fyne.KeyDown, 99},
			{fyne.KeyUp, 96},
			{fyne.KeyRight, 97},
			{fyne.KeyDown, 99},
			{fyne.KeyHome, 0},
		} {
			g.core.body.TypedKey(&fyne.KeyEvent{Name: k.key})
			if g.core.cursor != k.at {
				t.Errorf("factor %v: %s leads to %d, not %d", factor, k.key, g.core.cursor, k.at)
			}
			s, view := g.core.spotOf(g.core.cursor), g.core.scroll
			if s.y < view.Offset.Y-0.5 || s.y+s.h > view.Offset.Y+view.Size().Height+0.5 {
				t.Errorf("factor %v: after %s the card is out of view", factor, k.key)
			}
		}
		if n := len(g.core.body.drawn.objs); n > 300 {
			t.Errorf("factor %v: %d objects for what is in view", factor, n)
		}
	}
}

// TestCardGridMouse chooses by one press, opens by two, and opens the menu of
// the card under the pointer.
func TestCardGridMouse(t *testing.T) {
	g := shownCards(t, 6, 1)
	opened, over := "", ""
	g.OnOpen = func(r pupilRow) { opened = r.name }
	g.Menu = func(r pupilRow) []*fyne.MenuItem {
		over = r.name
		return []*fyne.MenuItem{fyne.NewMenuItem("Open", nil)}
	}
	now := time.Unix(0, 0)
	g.core.now = func() time.Time { return now }
	press := func(i int, b desktop.MouseButton) {
		s := g.core.spotOf(i)
		ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(s.x+20, s.y+20)}, Button: b}
		g.core.body.MouseDown(ev)
		if b == desktop.MouseButtonSecondary {
			g.core.body.TappedSecondary(&ev.PointEvent)
		}
	}
	press(1, desktop.MouseButtonPrimary)
	now = now.Add(time.Second)
	press(1, desktop.MouseButtonPrimary)
	if chosenCard(g) != "Lind Skole" || opened != "" {
		t.Errorf("chosen %q, opened %q by two slow presses", chosenCard(g), opened)
	}
	now = now.Add(100 * time.Millisecond)
	press(1, desktop.MouseButtonPrimary)
	if opened != "Lind Skole" {
		t.Errorf("two quick presses open %q", opened)
	}
	press(2, desktop.MouseButtonSecondary)
	if over != "Aulum-Hodsager Skole" || chosenCard(g) != over {
		t.Errorf("the menu is that of %q", over)
	}
	gap := g.core.spotOf(0)
	if at := g.core.at(fyne.NewPos(gap.x+gap.w+4, gap.y+4)); at >= 0 {
		t.Errorf("card %d is between the cards", at)
	}
}

// TestCardGridStaysWhereItWasScrolled when a press or Tab brings the keyboard.
func TestCardGridStaysWhereItWasScrolled(t *testing.T) {
	for name, enter := range map[string]func(g *CardGrid[pupilRow]) int{
		"a press": func(g *CardGrid[pupilRow]) int {
			s := g.core.spotOf(10)
			g.core.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(s.x+20, s.y+20)}, Button: desktop.MouseButtonPrimary})
			return 10
		},
		"a press beside the cards": func(g *CardGrid[pupilRow]) int {
			s := g.core.spotOf(9)
			g.core.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(s.x+s.w+4, s.y+20)}, Button: desktop.MouseButtonPrimary})
			return 9
		},
		"Tab": func(g *CardGrid[pupilRow]) int { g.Focus(); return 9 },
	} {
		g := shownCards(t, 100, 1)
		g.core.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -2.5*gridHeight())})
		before := g.core.scroll.Offset.Y
		if want := enter(g); g.core.cursor != want || g.core.scroll.Offset.Y != before {
			t.Errorf("after %s the keyboard is on %d, not %d; scrolled from %v to %v", name, g.core.cursor, want, before, g.core.scroll.Offset.Y)
		}
	}
}

// TestCardGridKeepsWhatIsChosen when other things come and go.
func TestCardGridKeepsWhatIsChosen(t *testing.T) {
	g := shownCards(t, 6, 1)
	key := func(r pupilRow) string { return r.name }
	g.Select(func(r pupilRow) bool { return r.name == "Kølkær Skole" })
	g.SetItems(schoolRows(6)[2:], key)
	if chosenCard(g) != "Kølkær Skole" || g.core.cursor != 1 {
		t.Errorf("chosen is %q", chosenCard(g))
	}
	g.SetItems(schoolRows(2), key)
	if _, ok := g.Selected(); ok {
		t.Errorf("%q is chosen, which is not there", chosenCard(g))
	}
	if said := g.core.body.AccessibilityLabel(); strings.Contains(said, "Kølkær") {
		t.Errorf("the keyboard is said to be on %q", said)
	}
	g.SetItems(nil, key)
	g.Focus()
	g.core.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !g.core.body.Disabled() {
		t.Error("Tab stops where there is nothing")
	}
}

// BenchmarkCardGridScroll is one step of scrolling through 500 cards, the
// height of a step of the wheel.
func BenchmarkCardGridScroll(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light, 1))
	g := schoolCards(500)
	w := test.NewTempWindow(b, container.NewStack(g))
	w.Resize(fyne.NewSize(1168, 760))
	i := 0
	for b.Loop() {
		i++
		g.core.scroll.ScrollToOffset(fyne.NewPos(0, float32(i*53%20000)))
		g.core.body.Refresh()
	}
}

func TestCardLinesUseTheRoomOfAShortTitle(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, NewTheme(Light, 1))
	long := "Year 7 (comprehensive), Year 8 (comprehensive), Year 9 (comprehensive)"
	for title, want := range map[string]int{"Short": 3, "A title that is so long that it needs a second line on its card": 2} {
		p := newCardParts()
		p.measure(CardFace{Title: title, Lines: []string{long, "90 min"}}, 300)
		got := 0
		for _, s := range p.cutTexts[4:7] {
			if s != "" {
				got++
			}
		}
		if got != want || !slices.Contains(p.cutTexts[4:7], "90 min") {
			t.Errorf("%q: the lines are %q", title, p.cutTexts[4:7])
		}
	}
	p := newCardParts()
	p.measure(CardFace{Title: "No grade level", Lines: []string{"", "90 min"}}, 300)
	if p.cutTexts[4] != "" || p.cutTexts[5] != "90 min" {
		t.Errorf("without a first line the lines are %q", p.cutTexts[4:7])
	}
}
