package kit

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours that Klassetrin adds to those of Fyne. Surfaces first: the page
// lies at the back, cards (surface) on it, dialogs and popups (raised) above.
const (
	ColorPage        fyne.ThemeColorName = "kit.page"
	ColorSurface     fyne.ThemeColorName = "kit.surface"
	ColorRaised      fyne.ThemeColorName = "kit.raised"
	ColorHead        fyne.ThemeColorName = "kit.head"        // top bar and table headings
	ColorSunken      fyne.ThemeColorName = "kit.sunken"      // a field inside a card
	ColorBorder      fyne.ThemeColorName = "kit.border"      // around cards and what cannot be used now: an ornament
	ColorLine        fyne.ThemeColorName = "kit.line"        // between rows
	ColorText        fyne.ThemeColorName = "kit.text"        // ordinary text
	ColorMuted       fyne.ThemeColorName = "kit.muted"       // secondary text
	ColorTrack       fyne.ThemeColorName = "kit.track"       // empty part of a bar
	ColorHover       fyne.ThemeColorName = "kit.hover"       // row under the pointer
	ColorSelected    fyne.ThemeColorName = "kit.selected"    // selected row
	ColorFocus       fyne.ThemeColorName = "kit.focus"       // ring around what has the keyboard
	ColorInputBorder fyne.ThemeColorName = "kit.inputBorder" // around what can be typed into, chosen or pressed
	ColorChipOn      fyne.ThemeColorName = "kit.chipOn"      // chosen chip
	ColorChipOnText  fyne.ThemeColorName = "kit.chipOnText"
)

// The navigation rail at the left.
const (
	ColorRail       fyne.ThemeColorName = "kit.rail"
	ColorRailActive fyne.ThemeColorName = "kit.railActive"
	ColorRailText   fyne.ThemeColorName = "kit.railText"
	ColorRailMuted  fyne.ThemeColorName = "kit.railMuted"
	ColorLogo       fyne.ThemeColorName = "kit.logo"
	ColorCount      fyne.ThemeColorName = "kit.count" // the round badge with a number that needs somebody
	ColorCountText  fyne.ThemeColorName = "kit.countText"
)

// Meanings. Soft colours are backgrounds, the Text colours are read on them.
const (
	ColorAccent      fyne.ThemeColorName = "kit.accent"
	ColorAccentMid   fyne.ThemeColorName = "kit.accentMid" // scheduled beside recorded, within an edge of the accent
	ColorAccentSoft  fyne.ThemeColorName = "kit.accentSoft"
	ColorAccentText  fyne.ThemeColorName = "kit.accentText"
	ColorOnAccent    fyne.ThemeColorName = "kit.onAccent"
	ColorNeutralSoft fyne.ThemeColorName = "kit.neutralSoft"
	ColorNeutralText fyne.ThemeColorName = "kit.neutralText"
	ColorWarn        fyne.ThemeColorName = "kit.warn" // stripe and frame of a conflict
	ColorWarnSoft    fyne.ThemeColorName = "kit.warnSoft"
	ColorWarnText    fyne.ThemeColorName = "kit.warnText"
	ColorGood        fyne.ThemeColorName = "kit.good"
	ColorGoodSoft    fyne.ThemeColorName = "kit.goodSoft"
	ColorGoodText    fyne.ThemeColorName = "kit.goodText"
	ColorErrorText   fyne.ThemeColorName = "kit.errorText"
	ColorLastYear    fyne.ThemeColorName = "kit.lastYear" // last year's bars in charts, within their edge
	ColorLastEdge    fyne.ThemeColorName = "kit.lastEdge"
)

// The eight colours of themes: blue, purple, amber, green, vermilion, sky, pink,
// grey; each with a soft background. They begin from the palette of Okabe and Ito
// and were moved as little as possible until a test found any two of them at
// least ten steps of CIEDE2000 apart for all kinds of colour-blindness.
const (
	ColorTheme1     fyne.ThemeColorName = "kit.theme1"
	ColorTheme2     fyne.ThemeColorName = "kit.theme2"
	ColorTheme3     fyne.ThemeColorName = "kit.theme3"
	ColorTheme4     fyne.ThemeColorName = "kit.theme4"
	ColorTheme5     fyne.ThemeColorName = "kit.theme5"
	ColorTheme6     fyne.ThemeColorName = "kit.theme6"
	ColorTheme7     fyne.ThemeColorName = "kit.theme7"
	ColorTheme8     fyne.ThemeColorName = "kit.theme8"
	ColorTheme1Soft fyne.ThemeColorName = "kit.theme1Soft"
	ColorTheme2Soft fyne.ThemeColorName = "kit.theme2Soft"
	ColorTheme3Soft fyne.ThemeColorName = "kit.theme3Soft"
	ColorTheme4Soft fyne.ThemeColorName = "kit.theme4Soft"
	ColorTheme5Soft fyne.ThemeColorName = "kit.theme5Soft"
	ColorTheme6Soft fyne.ThemeColorName = "kit.theme6Soft"
	ColorTheme7Soft fyne.ThemeColorName = "kit.theme7Soft"
	ColorTheme8Soft fyne.ThemeColorName = "kit.theme8Soft"
)

// The colours of the seven learning types of an activity.
const (
	ColorLearningAcquire     = ColorTheme1
	ColorLearningDiscuss     = ColorTheme6
	ColorLearningInvestigate = ColorTheme4
	ColorLearningPractise    = ColorTheme3
	ColorLearningCollaborate = ColorTheme2
	ColorLearningProduce     = ColorTheme5
	ColorLearningReflect     = ColorTheme7
)

// ThemeColors lists the eight theme colours in the order in which they are
// offered; ThemeSoftColors their backgrounds.
var (
	ThemeColors = []fyne.ThemeColorName{
		ColorTheme1, ColorTheme2, ColorTheme3, ColorTheme4,
		ColorTheme5, ColorTheme6, ColorTheme7, ColorTheme8,
	}
	ThemeSoftColors = []fyne.ThemeColorName{
		ColorTheme1Soft, ColorTheme2Soft, ColorTheme3Soft, ColorTheme4Soft,
		ColorTheme5Soft, ColorTheme6Soft, ColorTheme7Soft, ColorTheme8Soft,
	}
)

// ThemeColor gives the colour and the soft background of the theme with a
// number from 1 to 8; other numbers wrap around.
func ThemeColor(n int) (strong, soft fyne.ThemeColorName) {
	i := ((n-1)%len(ThemeColors) + len(ThemeColors)) % len(ThemeColors)
	return ThemeColors[i], ThemeSoftColors[i]
}

// rimOf gives the colour of the edge around a mark of a pale colour, which
// alone would not stand out enough; "" for a colour that does.
func rimOf(fill fyne.ThemeColorName) fyne.ThemeColorName {
	switch fill {
	case ColorLastYear:
		return ColorLastEdge
	case ColorAccentMid:
		return ColorAccent
	}
	return ""
}

// Color gives the present colour of a name, of this package or of Fyne, in the
// theme and variant that are shown now.
func Color(name fyne.ThemeColorName) color.Color {
	t, v := current()
	return t.Color(name, v)
}

// palette is one look: every name of this package and of Fyne has a colour.
type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(n uint32) color.NRGBA {
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xff}
}

func rgba(n uint32, a uint8) color.NRGBA {
	c := rgb(n)
	c.A = a
	return c
}

var lightPalette = withFyneNames(palette{
	ColorPage: rgb(0xf6f5f1), ColorSurface: rgb(0xffffff), ColorRaised: rgb(0xffffff), ColorHead: rgb(0xfbfaf7),
	ColorSunken: rgb(0xf6f5f1), ColorBorder: rgb(0xe2dfd6), ColorLine: rgb(0xeceae3), ColorText: rgb(0x1f2933),
	ColorMuted: rgb(0x5d6977), ColorTrack: rgb(0xece9df), ColorHover: rgb(0xf4f6f7), ColorSelected: rgb(0xe7f1f9),
	ColorFocus: rgb(0x0b62a3), ColorInputBorder: rgb(0x625d54), ColorChipOn: rgb(0x16324a), ColorChipOnText: rgb(0xffffff),

	ColorRail: rgb(0x16324a), ColorRailActive: rgb(0x27506f), ColorRailText: rgb(0xe6eef5), ColorRailMuted: rgb(0xb5c6d5),
	ColorLogo: rgb(0xe69f00), ColorCount: rgb(0xc65200), ColorCountText: rgb(0xffffff),

	ColorAccent: rgb(0x0b62a3), ColorAccentMid: rgb(0x8fbde0), ColorAccentSoft: rgb(0xe1eff8), ColorAccentText: rgb(0x0b4f80),
	ColorOnAccent: rgb(0xffffff), ColorNeutralSoft: rgb(0xeef2f5), ColorNeutralText: rgb(0x334e68),
	ColorWarn: rgb(0xd55e00), ColorWarnSoft: rgb(0xfdebdc), ColorWarnText: rgb(0x9a4300),
	ColorGood: rgb(0x00966d), ColorGoodSoft: rgb(0xdff2ea), ColorGoodText: rgb(0x00664b),
	ColorErrorText: rgb(0xb02418), ColorLastYear: rgb(0xcfd8e0), ColorLastEdge: rgb(0x7d8f9f),

	ColorTheme1: rgb(0x0e6890), ColorTheme2: rgb(0x8a5bc8), ColorTheme3: rgb(0xbf8b09), ColorTheme4: rgb(0x219b71),
	ColorTheme5: rgb(0xbe5401), ColorTheme6: rgb(0x4098eb), ColorTheme7: rgb(0xda64a8), ColorTheme8: rgb(0x707b87),
	ColorTheme1Soft: rgb(0xe1eff8), ColorTheme2Soft: rgb(0xefe6f7), ColorTheme3Soft: rgb(0xfdf1d6), ColorTheme4Soft: rgb(0xdff2ea),
	ColorTheme5Soft: rgb(0xfdebdc), ColorTheme6Soft: rgb(0xe3f3fc), ColorTheme7Soft: rgb(0xf9e9f2), ColorTheme8Soft: rgb(0xeef0f2),

	theme.ColorNameShadow: rgba(0x0b1a28, 0x50), // around menus
})

var darkPalette = withFyneNames(palette{
	ColorPage: rgb(0x12181f), ColorSurface: rgb(0x1b232c), ColorRaised: rgb(0x232d38), ColorHead: rgb(0x171e26),
	ColorSunken: rgb(0x141b22), ColorBorder: rgb(0x34414e), ColorLine: rgb(0x2b3641), ColorText: rgb(0xe8ecf0),
	ColorMuted: rgb(0xa7b3c0), ColorTrack: rgb(0x34404c), ColorHover: rgb(0x232d38), ColorSelected: rgb(0x1f3d57),
	ColorFocus: rgb(0x6db6ee), ColorInputBorder: rgb(0x98a6b4), ColorChipOn: rgb(0x6db6ee), ColorChipOnText: rgb(0x0a1722),

	ColorRail: rgb(0x0c1520), ColorRailActive: rgb(0x1f3d57), ColorRailText: rgb(0xdfe8f0), ColorRailMuted: rgb(0x9db0c2),
	ColorLogo: rgb(0xf0b030), ColorCount: rgb(0xff9d4d), ColorCountText: rgb(0x241000),

	ColorAccent: rgb(0x6db6ee), ColorAccentMid: rgb(0x33607f), ColorAccentSoft: rgb(0x1c364c), ColorAccentText: rgb(0xaed8f7),
	ColorOnAccent: rgb(0x0a1722), ColorNeutralSoft: rgb(0x2c3843), ColorNeutralText: rgb(0xc9d4de),
	ColorWarn: rgb(0xff9d4d), ColorWarnSoft: rgb(0x45290f), ColorWarnText: rgb(0xffc491),
	ColorGood: rgb(0x35c79a), ColorGoodSoft: rgb(0x123b2f), ColorGoodText: rgb(0x8be0c4),
	ColorErrorText: rgb(0xff9d93), ColorLastYear: rgb(0x4a5a68), ColorLastEdge: rgb(0x7b8c9b),

	ColorTheme1: rgb(0x30a6ff), ColorTheme2: rgb(0xab85c2), ColorTheme3: rgb(0xffc31e), ColorTheme4: rgb(0x03cd98),
	ColorTheme5: rgb(0xf9873e), ColorTheme6: rgb(0x9cd8fe), ColorTheme7: rgb(0xfc9ace), ColorTheme8: rgb(0x959da6),
	ColorTheme1Soft: rgb(0x17344a), ColorTheme2Soft: rgb(0x34274a), ColorTheme3Soft: rgb(0x41310f), ColorTheme4Soft: rgb(0x123b2f),
	ColorTheme5Soft: rgb(0x45290f), ColorTheme6Soft: rgb(0x1d3a4b), ColorTheme7Soft: rgb(0x452539), ColorTheme8Soft: rgb(0x2c353e),

	theme.ColorNameShadow: rgba(0x000000, 0xa0), // around menus
})

var contrastPalette = withFyneNames(palette{
	ColorPage: rgb(0xffffff), ColorSurface: rgb(0xffffff), ColorRaised: rgb(0xffffff), ColorHead: rgb(0xffffff),
	ColorSunken: rgb(0xffffff), ColorBorder: rgb(0x000000), ColorLine: rgb(0x000000), ColorText: rgb(0x000000),
	ColorMuted: rgb(0x1a1a1a), ColorTrack: rgb(0xd0d0d0), ColorHover: rgb(0xe6e6e6), ColorSelected: rgb(0xffe98a),
	ColorFocus: rgb(0x0000c0), ColorInputBorder: rgb(0x000000), ColorChipOn: rgb(0x000000), ColorChipOnText: rgb(0xffffff),

	ColorRail: rgb(0x000000), ColorRailActive: rgb(0x00307a), ColorRailText: rgb(0xffffff), ColorRailMuted: rgb(0xffffff),
	ColorLogo: rgb(0xffd400), ColorCount: rgb(0xffd400), ColorCountText: rgb(0x000000),

	ColorAccent: rgb(0x003a8c), ColorAccentMid: rgb(0x9db8e0), ColorAccentSoft: rgb(0xdde9ff), ColorAccentText: rgb(0x002a66),
	ColorOnAccent: rgb(0xffffff), ColorNeutralSoft: rgb(0xe6e6e6), ColorNeutralText: rgb(0x000000),
	ColorWarn: rgb(0x9a3d00), ColorWarnSoft: rgb(0xffe9d6), ColorWarnText: rgb(0x6b2a00),
	ColorGood: rgb(0x005c3d), ColorGoodSoft: rgb(0xdcf5ea), ColorGoodText: rgb(0x003d29),
	ColorErrorText: rgb(0x8c0000), ColorLastYear: rgb(0xd4d4d4), ColorLastEdge: rgb(0x4a4a4a),

	ColorTheme1: rgb(0x083f64), ColorTheme2: rgb(0x632ea5), ColorTheme3: rgb(0x936818), ColorTheme4: rgb(0x146749),
	ColorTheme5: rgb(0x8d3701), ColorTheme6: rgb(0x2173a4), ColorTheme7: rgb(0xab4174), ColorTheme8: rgb(0x434546),
	ColorTheme1Soft: rgb(0xe1eff8), ColorTheme2Soft: rgb(0xefe6f7), ColorTheme3Soft: rgb(0xfdf1d6), ColorTheme4Soft: rgb(0xdff2ea),
	ColorTheme5Soft: rgb(0xfdebdc), ColorTheme6Soft: rgb(0xe3f3fc), ColorTheme7Soft: rgb(0xf9e9f2), ColorTheme8Soft: rgb(0xeeeeee),

	theme.ColorNameShadow:      rgba(0x000000, 0xff), // around menus: less than half of it is left beside them
	theme.ColorNamePlaceHolder: rgb(0x5a5a5a),        // to be told from the black of values
	theme.ColorNameDisabled:    rgb(0x5a5a5a),        // of menu items, to be told from the black of others
})

// withFyneNames gives Fyne's own widgets the colours of the palette.
func withFyneNames(p palette) palette {
	for fyneName, own := range map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameBackground: ColorPage, theme.ColorNameForeground: ColorText,
		theme.ColorNameButton: ColorSurface, theme.ColorNameDisabledButton: ColorNeutralSoft,
		theme.ColorNameDisabled: ColorMuted, theme.ColorNamePlaceHolder: ColorMuted,
		theme.ColorNamePrimary: ColorAccent, theme.ColorNameForegroundOnPrimary: ColorOnAccent,
		theme.ColorNameHyperlink: ColorAccent, theme.ColorNameFocus: ColorSelected, // Fyne fills with it behind text

		theme.ColorNameError: ColorErrorText, theme.ColorNameForegroundOnError: ColorSurface,
		theme.ColorNameWarning: ColorWarnText, theme.ColorNameForegroundOnWarning: ColorSurface,
		theme.ColorNameSuccess: ColorGoodText, theme.ColorNameForegroundOnSuccess: ColorSurface,
		theme.ColorNameHeaderBackground: ColorHead, theme.ColorNameHover: ColorHover, theme.ColorNamePressed: ColorSelected,
		theme.ColorNameInputBackground: ColorSurface, theme.ColorNameInputBorder: ColorInputBorder,
		theme.ColorNameMenuBackground: ColorRaised, theme.ColorNameOverlayBackground: ColorRaised,
		theme.ColorNameSelection: ColorAccentMid, theme.ColorNameSeparator: ColorLine,
		theme.ColorNameInnerWindowBorder: ColorBorder, theme.ColorNameInnerWindowBorderInactive: ColorBorder,
	} {
		if _, given := p[fyneName]; !given {
			p[fyneName] = p[own]
		}
	}
	text := p[ColorText]
	p[theme.ColorNameScrollBar] = color.NRGBA{R: text.R, G: text.G, B: text.B, A: 0x8c}
	p[theme.ColorNameScrollBarBackground] = rgba(0, 0)
	return p
}

// ColorNames gives the names of all colours of this package, sorted.
func ColorNames() []fyne.ThemeColorName {
	var out []fyne.ThemeColorName
	for name := range lightPalette {
		if strings.HasPrefix(string(name), "kit.") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
