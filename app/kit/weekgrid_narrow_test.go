package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// TestNarrowSessionsStillSayTheirTitles: the first letters, where several sessions
// stand side by side on a narrow day.
func TestNarrowSessionsStillSayTheirTitles(t *testing.T) {
	for _, c := range []struct {
		factor, width float32
		want          []string // of sessions side by side
	}{
		{1, 1400, []string{"Kildekritik", "Kildekritik"}},
		{1, 490, []string{"Kil…", "Kil…"}},
		{2, 960, []string{"Kil…", "Kild…"}},
		{1, 460, []string{"Kilde…"}}, // the other one lies below it
	} {
		g := newGridTest(t)
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, c.factor))
		var blocks []GridBlock
		for i := range 2 {
			blocks = append(blocks, GridBlock{ID: course.ID(rune('a' + i)), Day: testMonday, From: clockOf(t, "09:00"), To: clockOf(t, "10:30"), Title: "Kildekritik"})
		}
		g.SetBlocks(blocks)
		g.Resize(fyne.NewSize(c.width, 500*c.factor))
		g.Refresh()
		texts := textsOf(g.WeekGrid)
		if got := texts[len(texts)-len(c.want):]; !slices.Equal(got, c.want) {
			t.Errorf("factor %v, on a day of %v: %q, want %q", c.factor, g.scale.colW, got, c.want)
		}
	}
}

// TestAllDaysAreNamedInTheSameWay, also where only some of their names have room.
func TestAllDaysAreNamedInTheSameWay(t *testing.T) {
	g := newGridTest(t)
	days := slices.Clone(g.days)
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
