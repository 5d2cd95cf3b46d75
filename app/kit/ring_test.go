package kit

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// ringCase is something that takes the keyboard, and the widget that draws its
// ring.
type ringCase struct {
	name  string
	focus fyne.Focusable
	draws fyne.Widget
}

func ringCases() []ringCase {
	word := func(s string) string { return s }
	var out []ringCase
	add := func(name string, w interface {
		fyne.Focusable
		fyne.Widget
	},
	) {
		out = append(out, ringCase{name, w, w})
	}
	for _, wrong := range []bool{false, true} {
		choice, field, list := NewChoice(english, []string{"one"}, word, nil), NewTextField("").Wide(100), NewCheckList(english, []string{"one"}, word, nil)
		choice.setWrong(wrong)
		field.setWrong(wrong)
		list.setWrong(wrong)
		add(fmt.Sprintf("choice, wrong: %v", wrong), choice)
		add(fmt.Sprintf("field, wrong: %v", wrong), field)
		out = append(out, ringCase{fmt.Sprintf("list, wrong: %v", wrong), list.list, list.frame})

		row := NewRow(Body("A row"), func() {})
		row.SetSelected(wrong)
		add(fmt.Sprintf("row, selected: %v", wrong), row)
		chosen := map[bool]string{true: "a"}[wrong]
		add(fmt.Sprintf("chip, chosen: %v", wrong), NewChipRow([]Chip{{Key: "a", Text: "Chip"}}, chosen, nil))
		add(fmt.Sprintf("check, ticked: %v", wrong), NewCheck("Tick", wrong, nil))
	}
	add("button", Secondary("Browse", nil))
	add("main button", Primary("Save", nil))
	add("icon", IconButton(IconSearch, "Search", nil))
	add("link", Link("Show all", nil))
	add("area", NewArea("", 3))
	add("search", NewSearchButton("Search", "Ctrl+K", nil))
	return out
}

// TestWhatHasTheKeyboardStandsOut: when something gets the keyboard, two pixels
// all along its edge change by 3 : 1 at least, in every look. A border of another
// colour would not do: most colours of borders and rings are as dark.
func TestWhatHasTheKeyboardStandsOut(t *testing.T) {
	var cases []ringCase
	win, _ := stand(t, func() fyne.CanvasObject {
		cases = ringCases()
		var all []fyne.CanvasObject
		for _, c := range cases {
			all = append(all, HStack(0, c.draws))
		}
		return VStack(Space4, all...)
	}, Light, 1, fyne.NewSize(400, 1200))
	for _, look := range []Mode{Light, Dark, HighContrast} {
		test.ApplyTheme(t, NewTheme(look, 1))
		for _, c := range cases {
			win.Canvas().Unfocus()
			before := edgeAsDrawn(c.draws)
			win.Canvas().Focus(c.focus)
			n := 0
			for i, now := range edgeAsDrawn(c.draws) {
				if Contrast(before[i], now) >= 3 {
					n++
				}
			}
			if n < 2 {
				t.Errorf("look %v: %d pixels at the edge of %q change by 3 : 1 when it gets the keyboard, want 2", look, n, c.name)
			}
		}
	}
}

// edgeAsDrawn gives the pixels around the left edge of
// a widget, as a window draws its rectangles: each stroke inside of its rectangle.
// The painter of tests draws half of it outside, and smooths it.
func edgeAsDrawn(w fyne.Widget) []color.Color {
	y := w.Size().Height / 2
	if c, is := w.(*Check); is {
		y = c.label.lineHeight()/2 + Px(3)
	}
	var out []color.Color
	for x := float32(-12.5); x < 7; x++ {
		seen := Color(ColorSurface)
		for _, o := range test.WidgetRenderer(w).Objects() {
			r, is := o.(*canvas.Rectangle)
			if !is || !r.Visible() || x < r.Position().X || x > r.Position().X+r.Size().Width {
				continue
			}
			in := min(x-r.Position().X, y-r.Position().Y, r.Position().Y+r.Size().Height-y)
			if in < 0 {
				continue
			}
			if _, _, _, a := r.FillColor.RGBA(); a > 0 {
				seen = r.FillColor
			}
			if r.StrokeColor != nil && in < r.StrokeWidth {
				seen = r.StrokeColor
			}
		}
		out = append(out, seen)
	}
	return out
}

// TestRingsStandOutFromTheirGround, also from one that is filled.
func TestRingsStandOutFromTheirGround(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		look := NewTheme(mode, 1)
		for _, ground := range []fyne.ThemeColorName{
			ColorPage, ColorSurface, ColorRaised, ColorHead, ColorSunken, ColorHover, ColorSelected, ColorNeutralSoft, ColorAccent, ColorChipOn,
		} {
			ring, _ := ringOn(ground)
			if got := Contrast(look.Color(ring, theme.VariantLight), look.Color(ground, theme.VariantLight)); got < 3 {
				t.Errorf("look %v: the ring on %s is %.2f : 1", mode, ground, got)
			}
		}
	}
}

// TestTheRingOfAChipLiesInItsRow: what scrolls the row would cut off the rest.
func TestTheRingOfAChipLiesInItsRow(t *testing.T) {
	for _, chosen := range []string{"a", "b"} {
		row := NewChipRow([]Chip{{Key: "a", Text: "First"}, {Key: "b", Text: "Second"}}, chosen, nil)
		win, _ := stand(t, func() fyne.CanvasObject { return VStack(0, row) }, HighContrast, 1, fyne.NewSize(400, 300))
		win.Canvas().Focus(row)
		ring := row.renderer.parts[0].ring
		at, s := ring.Position(), ring.Size()
		if ring.Hidden || at.X < 0 || at.Y < 0 || at.X+s.Width > row.Size().Width || at.Y+s.Height > row.Size().Height {
			t.Errorf("with %q chosen the ring is at %v, %v, in a row of %v", chosen, at, s, row.Size())
		}
	}
}

// TestPlaceholdersAreToldFromValues in every look, and can be read.
func TestPlaceholdersAreToldFromValues(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		look := NewTheme(mode, 1)
		hint, value := look.Color(theme.ColorNamePlaceHolder, theme.VariantLight), look.Color(ColorText, theme.VariantLight)
		if got := Contrast(hint, value); got < 1.7 {
			t.Errorf("look %v: a placeholder is %.2f : 1 beside a value", mode, got)
		}
	}
}
