package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestEveryLookStandsOutEnough(t *testing.T) {
	for mode, name := range map[Mode]string{Light: "light", Dark: "dark", HighContrast: "high contrast"} {
		look := NewTheme(mode, 1)
		for _, rule := range ContrastRules {
			for _, front := range rule.Fronts {
				for _, back := range rule.Backs {
					got := Contrast(look.Color(front, theme.VariantLight), look.Color(back, theme.VariantLight))
					if got < rule.Ratio {
						t.Errorf("%s: %s on %s is %.2f:1, want %.1f:1", name, front, back, got, rule.Ratio)
					}
				}
			}
		}
	}
}

func TestPalettesHaveTheSameNames(t *testing.T) {
	for name := range lightPalette {
		if _, ok := darkPalette[name]; !ok {
			t.Errorf("dark lacks %s", name)
		}
		if _, ok := contrastPalette[name]; !ok {
			t.Errorf("high contrast lacks %s", name)
		}
	}
	if len(lightPalette) != len(darkPalette) || len(lightPalette) != len(contrastPalette) {
		t.Error("palettes differ in length")
	}
}

func TestSystemLookFollowsTheVariant(t *testing.T) {
	look := NewTheme(System, 1)
	if look.Color(ColorPage, theme.VariantDark) != color.Color(darkPalette[ColorPage]) {
		t.Error("dark system is not dark")
	}
	if look.Color(ColorPage, theme.VariantLight) != color.Color(lightPalette[ColorPage]) {
		t.Error("light system is not light")
	}
}

func TestFactorMultipliesSizesAndIsHeldInItsLimits(t *testing.T) {
	if got := NewTheme(Light, 1.5).Size(SizeText); got != 21 {
		t.Errorf("text at 1.5 is %v, want 21", got)
	}
	if got := NewTheme(Light, 9).Factor(); got != MaxFactor {
		t.Errorf("factor 9 became %v", got)
	}
	if got := NewTheme(Light, 2).Size(SizeBorder); got != 1 {
		t.Errorf("a border grew to %v", got)
	}
}

// drawnShare is how much of its colour a border of one pixel has left when the
// toolkit has smoothed it over its neighbours, read off a window at factor 1.
const drawnShare = 0.7

// TestBordersStandOutAsTheyAreDrawn: a border is thinner than what the rules of
// contrast reckon with, and must be seen nevertheless.
func TestBordersStandOutAsTheyAreDrawn(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		look := NewTheme(mode, 1)
		at := func(name fyne.ThemeColorName) color.NRGBA {
			return color.NRGBAModel.Convert(look.Color(name, theme.VariantLight)).(color.NRGBA)
		}
		for _, ground := range []fyne.ThemeColorName{ColorPage, ColorSurface, ColorRaised, ColorHead} {
			drawn := mix(at(ground), at(ColorInputBorder), drawnShare)
			if got := Contrast(drawn, at(ground)); got < 3 {
				t.Errorf("mode %v: the border of an input on %s is drawn at %.2f : 1", mode, ground, got)
			}
		}
	}
}

func TestThemeColorWrapsAround(t *testing.T) {
	for n, want := range map[int]fyne.ThemeColorName{1: ColorTheme1, 8: ColorTheme8, 9: ColorTheme1, 0: ColorTheme8} {
		if got, _ := ThemeColor(n); got != want {
			t.Errorf("ThemeColor(%d) = %s, want %s", n, got, want)
		}
	}
}

// TestMarksStandOut from the card they lie on, by their own colour or by the
// edge around it.
func TestMarksStandOut(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		s := newSketch()
		s.beginIn(NewTheme(mode, 1), theme.VariantLight)
		pale := 0
		for _, name := range append([]fyne.ThemeColorName{ColorAccent, ColorAccentMid, ColorLastYear, ColorGood, ColorWarn}, ThemeColors...) {
			r := s.mark(0, 0, 20, 20, name)
			seen := r.FillColor
			if r.StrokeWidth > 0 {
				seen = r.StrokeColor
				pale++
			}
			if got := Contrast(seen, s.look.surface); got < 3 {
				t.Errorf("mode %v: a mark of %s stands out by %.2f:1", mode, name, got)
			}
		}
		if pale != 2 {
			t.Errorf("mode %v: %d pale marks have an edge", mode, pale)
		}
	}
}
