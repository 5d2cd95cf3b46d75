package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// relativeLuminance is the relative luminance of WCAG 2.2.
func relativeLuminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	f := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*f(r) + 0.7152*f(g) + 0.0722*f(b)
}

func contrast(a, b color.Color) float64 {
	x, y := relativeLuminance(a), relativeLuminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

type names = []fyne.ThemeColorName

// contrastRules says which colours are seen on which, and how well they must
// stand out: 4.5 for text, 3 for borders of inputs, focus and chart marks.
var contrastRules = []struct {
	ratio  float64
	fronts names
	backs  names
}{
	{
		4.5,
		names{ColorText, ColorMuted, theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled},
		append(names{
			ColorPage, ColorSurface, ColorRaised, ColorHead, ColorSunken, ColorHover, ColorSelected, ColorNeutralSoft,
			theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
			theme.ColorNameButton, theme.ColorNameDisabledButton, theme.ColorNameSelection, theme.ColorNameFocus,
		}, ThemeSoftColors...),
	},
	{
		4.5,
		names{ColorAccent, ColorErrorText, ColorWarnText, ColorGoodText, theme.ColorNameHyperlink, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess},
		names{ColorPage, ColorSurface, ColorRaised, ColorHead, ColorHover},
	},
	{4.5, names{ColorOnAccent}, names{ColorAccent}},
	{4.5, names{theme.ColorNameForegroundOnPrimary}, names{theme.ColorNamePrimary}},
	{4.5, names{theme.ColorNameForegroundOnError}, names{theme.ColorNameError}},
	{4.5, names{theme.ColorNameForegroundOnWarning}, names{theme.ColorNameWarning}},
	{4.5, names{theme.ColorNameForegroundOnSuccess}, names{theme.ColorNameSuccess}},
	{4.5, names{ColorAccentText}, names{ColorAccentSoft, ColorSelected, ColorSurface}},
	{4.5, names{ColorNeutralText}, names{ColorNeutralSoft}},
	{4.5, names{ColorWarnText}, append(names{ColorWarnSoft}, ThemeSoftColors...)},
	{4.5, names{ColorGoodText}, names{ColorGoodSoft}},
	{4.5, names{ColorRailText, ColorRailMuted}, names{ColorRail, ColorRailActive}},
	{4.5, names{ColorCountText}, names{ColorCount}},
	{4.5, names{ColorChipOnText}, names{ColorChipOn}},
	{3, names{ColorLogo}, names{ColorRail}},
	{
		3,
		names{ColorInputBorder, ColorFocus, theme.ColorNameInputBorder, theme.ColorNamePrimary, ColorWarn, ColorGood},
		names{ColorPage, ColorSurface, ColorRaised, ColorHead},
	},
	{3, ThemeColors, names{ColorSurface}},
	{3, names{ColorAccent}, names{ColorSurface, ColorTrack}},
}

func TestEveryLookStandsOutEnough(t *testing.T) {
	for mode, name := range map[Mode]string{Light: "light", Dark: "dark", HighContrast: "high contrast"} {
		look := NewTheme(mode, 1)
		for _, rule := range contrastRules {
			for _, front := range rule.fronts {
				for _, back := range rule.backs {
					got := contrast(look.Color(front, theme.VariantLight), look.Color(back, theme.VariantLight))
					if got < rule.ratio {
						t.Errorf("%s: %s on %s is %.2f:1, want %.1f:1", name, front, back, got, rule.ratio)
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

func TestThemeColorWrapsAround(t *testing.T) {
	for n, want := range map[int]fyne.ThemeColorName{1: ColorTheme1, 8: ColorTheme8, 9: ColorTheme1, 0: ColorTheme8} {
		if got, _ := ThemeColor(n); got != want {
			t.Errorf("ThemeColor(%d) = %s, want %s", n, got, want)
		}
	}
}
