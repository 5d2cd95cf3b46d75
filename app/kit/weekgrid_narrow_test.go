package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// TestNarrowSessionsStillSayTheirTitles: the first letters, where several sessions
// stand side by side on a narrow day.
func TestNarrowSessionsStillSayTheirTitles(t *testing.T) {
	for _, c := range []struct {
		factor, width float32
		beside        int
		want          string
	}{{1, 1100, 1, "Kildekritik"}, {1, 460, 2, "Kil…"}, {2, 920, 2, "Kil…"}, {1, 440, 3, "Ki"}} {
		g := newGridTest(t)
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, c.factor))
		var blocks []GridBlock
		for range c.beside {
			blocks = append(blocks, GridBlock{ID: course.ID(rune('a' + len(blocks))), Day: testMonday, From: clockOf(t, "09:00"), To: clockOf(t, "10:30"), Title: "Kildekritik"})
		}
		g.SetBlocks(blocks)
		g.Resize(fyne.NewSize(c.width, 500*c.factor))
		g.Refresh()
		texts := textsOf(g.WeekGrid)
		said := 0
		for _, text := range texts {
			if strings.HasPrefix(text, c.want) {
				said++
			}
		}
		if said != c.beside {
			t.Errorf("factor %v, %d sessions on a day of %v: %q stands there %d times, want %q", c.factor, c.beside, g.scale.colW, texts, said, c.want)
		}
	}
}

// TestAllDaysAreNamedInTheSameWay, also where only some of their names have room.
func TestAllDaysAreNamedInTheSameWay(t *testing.T) {
	g := newGridTest(t)
	days := testDays(5)
	for i := range days {
		days[i].Label = "Mo 7. Dez"
	}
	days[3].Label = "Donnerstag 10. Dez"
	g.SetDays(days)
	for _, c := range []struct {
		width float32
		want  []string
	}{{1100, []string{"Mo 7. Dez", "Donnerstag 10. Dez"}}, {640, []string{"Mo 7.", "Donnerstag 10."}}} {
		g.Resize(fyne.NewSize(c.width, 500))
		g.Refresh()
		texts := textsOf(g.WeekGrid)
		for _, want := range c.want {
			if !slices.Contains(texts, want) {
				t.Errorf("%v wide the headings are %q, want %q", c.width, texts, want)
			}
		}
	}
}
