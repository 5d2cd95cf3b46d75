package kit

import (
	"image/color"
	"math"

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

// Contrast is how much two colours stand out from each other, from 1 to 21, as
// WCAG 2.2 reckons it.
func Contrast(a, b color.Color) float64 {
	x, y := relativeLuminance(a), relativeLuminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

type names = []fyne.ThemeColorName

// ContrastRule says which colours are seen on which, and how well they must
// stand out at least: 4.5 for text, 3 for borders of inputs, focus and chart
// marks (WCAG 2.2, 1.4.3 and 1.4.11).
type ContrastRule struct {
	Ratio         float64
	Fronts, Backs []fyne.ThemeColorName
}

// ContrastRules are the rules that every look keeps. They leave out what says
// nothing by itself: the edges of cards and the lines between rows (ColorBorder,
// ColorLine), the track below a bar, the ground of a heat map's figures, which
// are written in it, and what cannot be used now. Pale marks (ColorLastYear,
// ColorAccentMid) are seen by the edge around them.
var ContrastRules = []ContrastRule{
	{
		4.5,
		names{ColorText, ColorMuted, theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled},
		append(names{
			ColorPage, ColorSurface, ColorRaised, ColorHead, ColorSunken, ColorHover, ColorSelected, ColorNeutralSoft,
			theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
			theme.ColorNameButton, theme.ColorNameDisabledButton, theme.ColorNameFocus,
		}, ThemeSoftColors...),
	},
	{
		4.5,
		names{ColorAccent, ColorErrorText, ColorWarnText, ColorGoodText, theme.ColorNameHyperlink, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess},
		names{ColorPage, ColorSurface, ColorRaised, ColorHead, ColorHover},
	},
	{4.5, names{ColorText, theme.ColorNameForeground}, names{theme.ColorNameSelection}},
	{1.9, names{theme.ColorNameSelection}, names{ColorSurface, theme.ColorNameInputBackground}}, // chosen letters are read as well
	{4.5, names{ColorOnAccent}, names{ColorAccent}},
	{4.5, names{theme.ColorNameForegroundOnPrimary}, names{theme.ColorNamePrimary}},
	{4.5, names{theme.ColorNameForegroundOnError}, names{theme.ColorNameError}},
	{4.5, names{theme.ColorNameForegroundOnWarning}, names{theme.ColorNameWarning}},
	{4.5, names{theme.ColorNameForegroundOnSuccess}, names{theme.ColorNameSuccess}},
	{4.5, names{ColorAccentText}, names{ColorAccentSoft, ColorSelected, ColorSurface}},
	{4.5, names{ColorNeutralText}, names{ColorNeutralSoft}},
	{4.5, names{ColorErrorText}, names{ColorWarnSoft}},
	{4.5, names{ColorWarnText}, append(names{ColorWarnSoft}, ThemeSoftColors...)},
	{4.5, names{ColorGoodText}, names{ColorGoodSoft}},
	{4.5, names{ColorRailText, ColorRailMuted}, names{ColorRail, ColorRailActive}},
	{4.5, names{ColorCountText}, names{ColorCount}},
	{4.5, names{ColorChipOnText}, names{ColorChipOn}},
	{3, names{ColorLogo}, names{ColorRail}},
	{
		3,
		names{ColorInputBorder, ColorFocus, theme.ColorNameInputBorder, theme.ColorNamePrimary, ColorWarn, ColorGood, ColorLastEdge},
		names{ColorPage, ColorSurface, ColorRaised, ColorHead},
	},
	{3, names{ColorInputBorder}, names{ColorHover, ColorNeutralSoft}}, // around buttons and chips under the pointer
	{3, names{ColorFocus}, names{ColorHover, ColorSelected, ColorNeutralSoft}},
	{3, ThemeColors, names{ColorSurface}},
	{3, names{ColorAccent, ColorGood, ColorWarn}, names{ColorTrack}},
	{3, names{ColorAccent}, names{ColorAccentMid}}, // recorded beside scheduled
}
