package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// standingNav shows an entry of the navigation in a width.
func standingNav(t *testing.T, factor, width float32) *NavItem {
	t.Helper()
	test.NewTempApp(t)
	n := NewNavItem("Undervisningsgange", IconAttendance, func() {})
	n.Set(true, "12")
	stand(t, func() fyne.CanvasObject { return HStack(0, Sized(width, 0, n), Grow()) }, Light, factor, fyne.NewSize(width*factor+60, 120))
	return n
}

func TestTheWordOfAnEntryNeverLiesUnderItsNumber(t *testing.T) {
	for _, factor := range []float32{1, 1.5, 2} {
		for _, width := range []float32{120, 190, 300} {
			n := standingNav(t, factor, width)
			n.Resize(fyne.NewSize(width*factor, n.Size().Height))
			p := n.parts
			if end := p.text.Position().X + textWidth(p.text.Text, p.text.TextSize, p.text.TextStyle); end > p.pill.Position().X {
				t.Errorf("factor %v, width %v: %q ends at %v, the number begins at %v", factor, width, p.text.Text, end, p.pill.Position().X)
			}
			if width == 300 && p.text.Text != "Undervisningsgange" {
				t.Errorf("with room it says %q", p.text.Text)
			}
		}
	}
}

func TestAFoldedEntryIsItsIconWithTheWordAsTooltip(t *testing.T) {
	n := standingNav(t, 1, 300)
	n.MouseIn(nil)
	if n.tip.text != "" {
		t.Errorf("a word that can be read is told again: %q at %v", n.parts.text.Text, n.Size())
	}
	n.Fold(true)
	n.Resize(n.MinSize())
	n.MouseIn(nil)
	if n.tip.text != "Undervisningsgange" || !n.parts.text.Hidden {
		t.Errorf("folded it says %q, its word is hidden: %v", n.tip.text, n.parts.text.Hidden)
	}
	for _, o := range test.WidgetRenderer(n).Objects() {
		if end := o.Position().X + o.Size().Width; o.Visible() && (end > n.Size().Width+0.5 || o.Position().X < -0.5) {
			t.Errorf("%T reaches from %v to %v of %v", o, o.Position().X, end, n.Size().Width)
		}
	}
}
