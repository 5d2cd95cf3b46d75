package kit

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// crowd gives sessions on the first day, each from and to some minutes after eight.
func crowd(spans ...[2]int) []GridBlock {
	var blocks []GridBlock
	for i, s := range spans {
		blocks = append(blocks, GridBlock{
			ID: course.ID(rune('a' + i)), Day: testMonday, From: course.Clock(480 + s[0]), To: course.Clock(480 + s[1]), Title: string(rune('A'+i)) + "kildekritik", Theme: i%8 + 1,
		})
	}
	return blocks
}

// points gives the places at which a press meets each session.
func (g *gridTest) points() map[course.ID][]fyne.Position {
	g.place()
	out := map[course.ID][]fyne.Position{}
	for y := float32(0); y < g.body.Size().Height; y += 4 {
		for x := g.scale.left; x < g.scale.left+g.scale.colW; x++ {
			if i, _ := g.hit(fyne.NewPos(x, y)); i >= 0 {
				out[g.blocks[i].ID] = append(out[g.blocks[i].ID], fyne.NewPos(x, y))
			}
		}
	}
	return out
}

// TestEverySessionOfACrowdCanBePressed whichever lies on top, on a day of any width.
func TestEverySessionOfACrowdCanBePressed(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 41))
	for round := range 60 {
		g := newGridTest(t)
		var spans [][2]int
		for range 1 + dice.IntN(7) {
			from := dice.IntN(8) * 30
			spans = append(spans, [2]int{from, from + 30 + dice.IntN(5)*30})
		}
		g.SetBlocks(crowd(spans...))
		g.Resize(fyne.NewSize(360+float32(dice.IntN(300)), 760))
		for _, top := range append(slices.Clone(g.blocks), GridBlock{}) {
			g.Select(top.ID)
			found := g.points()
			for i := range g.blocks {
				b := &g.blocks[i]
				at := found[b.ID]
				if len(at) < 12 {
					t.Fatalf("round %d, %v, on a day of %v, %q on top: %q is met at %v", round, spans, g.scale.colW, top.ID, b.ID, at)
				}
				if s, _ := g.spot(i); b.ID == top.ID && !slices.ContainsFunc(at, func(p fyne.Position) bool { return p.X <= s.x+1 }) {
					t.Fatalf("round %d, %v: the selected %q is covered", round, spans, b.ID)
				}
			}
		}
	}
}

// TestACrowdKeepsWidthsThatCanBeRead, and the title that is written is that of the
// session on top.
func TestACrowdKeepsWidthsThatCanBeRead(t *testing.T) {
	for _, c := range []struct {
		day    float32 // without its edges
		spans  [][2]int
		fanned bool
	}{
		{115, [][2]int{{0, 60}, {0, 60}, {0, 60}}, false},
		{113, [][2]int{{0, 60}, {0, 60}, {0, 60}}, true},
		{77, [][2]int{{0, 60}, {0, 60}}, false},
		{77, [][2]int{{0, 60}, {0, 60}, {60, 90}}, false},
		{75, [][2]int{{0, 60}, {0, 60}}, true},
		{70, [][2]int{{0, 60}, {0, 60}, {30, 60}, {30, 90}, {30, 90}}, true},
		{30, [][2]int{{0, 60}, {0, 60}, {0, 60}}, false}, // hopeless
	} {
		g := newGridTest(t)
		g.SetBlocks(crowd(c.spans...))
		g.Resize(fyne.NewSize(5*(c.day+8)+gridGutter+gridRight+2, 500))
		g.place()
		for i := range g.placed {
			p := &g.placed[i]
			if p.fanned != c.fanned || c.fanned && p.w < slotLeast {
				t.Errorf("%v on %v: %q is %v wide, overlaps: %v", c.spans, c.day, g.blocks[p.block].ID, p.w, p.fanned)
			}
			if end := g.scale.left + g.scale.colW; p.x < g.scale.left || p.x+p.w > end {
				t.Errorf("%v on %v: %q reaches from %v to %v, the day to %v", c.spans, c.day, g.blocks[p.block].ID, p.x, p.x+p.w, end)
			}
		}
	}
	g := newGridTest(t)
	g.SetBlocks(crowd([2]int{0, 90}, [2]int{0, 90}, [2]int{0, 90}))
	g.Resize(fyne.NewSize(440, 500))
	written := func() []string {
		return slices.DeleteFunc(textsOf(g.WeekGrid), func(s string) bool { return !strings.Contains(s, "ki") })
	}
	for _, id := range []course.ID{"", "a", "b", "c"} {
		g.Select(id)
		if got, want := fmt.Sprint(written()), map[course.ID]string{"": "C", "a": "A", "b": "B", "c": "C"}[id]; len(written()) != 1 || got[1:2] != want {
			t.Errorf("with %q on top there stands %s", id, got)
		}
	}
}

// TestALaterSessionLeavesTheTitleAboveIt to be read.
func TestALaterSessionLeavesTheTitleAboveIt(t *testing.T) {
	g := newGridTest(t)
	g.SetBlocks(crowd([2]int{0, 180}, [2]int{60, 180}, [2]int{120, 180}))
	g.Resize(fyne.NewSize(440, 500))
	if said := strings.Join(textsOf(g.WeekGrid), " "); strings.Count(said, "ki") != 3 {
		t.Errorf("the titles are not all in %q", said)
	}
}

// TestASessionBelowOthersIsDragged by what is seen of it, and reached by keys.
func TestASessionBelowOthersIsDragged(t *testing.T) {
	g := newGridTest(t)
	g.SetBlocks(crowd([2]int{0, 90}, [2]int{0, 90}, [2]int{0, 90}))
	g.Resize(fyne.NewSize(440, 760))
	from := g.points()["b"][0].AddXY(1, 20)
	g.drag(from, g.at(1, "10:00"))
	if i := g.find("b"); len(g.log) != 2 || g.log[0] != "select b" || g.log[1][:17] != "move b 2026-10-06" || g.placed[len(g.placed)-1].block != i {
		t.Errorf("%q", g.log)
	}
	g.log = nil
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyDown} {
		g.body.TypedKey(&fyne.KeyEvent{Name: key})
		g.place()
		if top := g.placed[len(g.placed)-1]; g.blocks[top.block].ID != g.selected {
			t.Errorf("after %s %q is selected and does not lie on top", key, g.selected)
		}
	}
	g.expect("select a", "select b", "select c")
}
