package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
)

func TestWhatFlowsStandsInTheMiddleOfItsLine(t *testing.T) {
	test.ApplyTheme(t, NewTheme(Light, 1))
	a, b, gone, c := Sized(60, 20, Plain("")), Sized(60, 40, Plain("")), Sized(60, 90, Plain("")), Sized(60, 30, Plain(""))
	gone.Hide()
	flow := Flow(10, a, b, gone, c)
	flow.Resize(fyne.NewSize(150, 200))
	for name, x := range map[string]struct {
		object fyne.CanvasObject
		want   fyne.Position
	}{"low": {a, fyne.NewPos(0, 10)}, "high": {b, fyne.NewPos(70, 0)}, "next line": {c, fyne.NewPos(0, 50)}} {
		if got := x.object.Position(); got != x.want {
			t.Errorf("%s: stands at %v, want %v", name, got, x.want)
		}
	}
	if got := flow.MinSize().Height; got != 80 {
		t.Errorf("all are %v high, want 80", got)
	}
}

// TestAChartThatGetsTheKeyboardShowsItsNoteToo where the page was scrolled past it.
func TestAChartThatGetsTheKeyboardShowsItsNoteToo(t *testing.T) {
	chart := NewTargetBar(words.For(words.English))
	var page *Scroll
	w, _ := stand(t, func() fyne.CanvasObject {
		page = NewVScroll(VStack(0, Sized(0, 300, Plain("")), chart, Sized(0, 900, Plain(""))))
		return page
	}, Light, 1, fyne.NewSize(600, 400))
	page.ScrollToOffset(fyne.NewPos(0, 500))
	w.Canvas().Focus(chart)
	if above := chart.Position().Y - page.Offset.Y; above < Px(tagAbove) || above > page.Size().Height-chart.Size().Height {
		t.Errorf("the chart stands at %v of %v, its note reaches %v above", above, page.Size().Height, Px(tagAbove))
	}
}
