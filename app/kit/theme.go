package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode is the look that the user has chosen.
type Mode int

// The looks. System follows the light or dark setting of the computer.
const (
	System Mode = iota
	Light
	Dark
	HighContrast
)

// The limits of the text factor.
const (
	MinFactor = 0.9
	MaxFactor = 2.0
)

// The sizes that Klassetrin adds to those of Fyne, in pixels at factor 1.
const (
	SizeTitle   fyne.ThemeSizeName = "kit.title"   // page title, 20
	SizeHeading fyne.ThemeSizeName = "kit.heading" // card heading, 14 bold
	SizeText    fyne.ThemeSizeName = "kit.text"    // ordinary text, 14
	SizeSmall   fyne.ThemeSizeName = "kit.small"   // chips and banners, 13
	SizeCaption fyne.ThemeSizeName = "kit.caption" // secondary text, 12
	SizeStat    fyne.ThemeSizeName = "kit.stat"    // figure in a card, 24
	SizeHero    fyne.ThemeSizeName = "kit.hero"    // the one figure of the page, 38
	SizeRow     fyne.ThemeSizeName = "kit.row"     // height of a table row, 36
	SizeControl fyne.ThemeSizeName = "kit.control" // height of a button or an input, 36
	SizeIcon    fyne.ThemeSizeName = "kit.icon"    // icons, 18
	SizeRadius  fyne.ThemeSizeName = "kit.radius"  // corners of cards, 12
	SizeBorder  fyne.ThemeSizeName = "kit.border"  // thickness of borders, 1 (2 in high contrast)
	SizeRing    fyne.ThemeSizeName = "kit.ring"    // thickness of the ring around what has the keyboard, 2 (3 in high contrast)
)

var sizes = map[fyne.ThemeSizeName]float32{
	SizeTitle: 20, SizeHeading: 14, SizeText: 14, SizeSmall: 13, SizeCaption: 12, SizeStat: 24, SizeHero: 38,
	SizeRow: 36, SizeControl: 36, SizeIcon: 18, SizeRadius: 12,

	theme.SizeNameText: 14, theme.SizeNameCaptionText: 12, theme.SizeNameHeadingText: 20, theme.SizeNameSubHeadingText: 16,
	theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 8, theme.SizeNameLineSpacing: 4, theme.SizeNameInlineIcon: 18,
	theme.SizeNameInputRadius: 8, theme.SizeNameButtonRadius: 8, theme.SizeNameSelectionRadius: 4,
	theme.SizeNameScrollBar: 12, theme.SizeNameScrollBarSmall: 5, theme.SizeNameScrollBarRadius: 6,
	theme.SizeNameCardRadius: 12, theme.SizeNameDialogRadius: 12, theme.SizeNamePopupRadius: 8, theme.SizeNameMenuRadius: 8,
}

// hairlines are thicknesses: they do not grow with the text.
var hairlines = map[fyne.ThemeSizeName]bool{
	SizeBorder: true, SizeRing: true, theme.SizeNameSeparatorThickness: true, theme.SizeNameInputBorder: true,
}

// Theme is the look of Klassetrin: colours by mode, all sizes by a factor. It
// never changes; give the app a new one to change the look at run time:
//
//	app.Settings().SetTheme(kit.NewTheme(kit.Dark, 1.25))
type Theme struct {
	mode   Mode
	factor float32
}

// NewTheme gives a look. The factor multiplies text and spacing and is held
// between MinFactor and MaxFactor; 0 means 1.
func NewTheme(mode Mode, factor float32) *Theme {
	if factor == 0 {
		factor = 1
	}
	return &Theme{mode: mode, factor: min(max(factor, MinFactor), MaxFactor)}
}

// Mode tells which look was chosen.
func (t *Theme) Mode() Mode { return t.mode }

// Factor tells by how much text and spacing are multiplied.
func (t *Theme) Factor() float32 { return t.factor }

// Color gives a colour of this package or of Fyne; the variant counts only
// while the look follows the system.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if c, ok := t.palette(variant)[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

func (t *Theme) palette(variant fyne.ThemeVariant) palette {
	switch t.mode {
	case Light:
		return lightPalette
	case Dark:
		return darkPalette
	case HighContrast:
		return contrastPalette
	default:
		if variant == theme.VariantDark {
			return darkPalette
		}
		return lightPalette
	}
}

// Font gives the fonts of Fyne, which have all letters of the three languages.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon gives Fyne's icons; Klassetrin's own come from Icon.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size gives a size of this package or of Fyne, in pixels, times the factor.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if hairlines[name] {
		width := float32(1)
		if name == SizeRing {
			width = 2
		}
		if t.mode == HighContrast {
			width++
		}
		return width
	}
	s, ok := sizes[name]
	if !ok {
		s = theme.DefaultTheme().Size(name)
	}
	return s * t.factor
}

// current gives the theme and variant that are shown; a plain light one when
// the app has another theme, as in tests of others.
func current() (*Theme, fyne.ThemeVariant) {
	if a := fyne.CurrentApp(); a != nil {
		if t, ok := a.Settings().Theme().(*Theme); ok {
			return t, a.Settings().ThemeVariant()
		}
	}
	return &Theme{mode: Light, factor: 1}, theme.VariantLight
}

// Size gives the present size of a name, in pixels, factor included.
func Size(name fyne.ThemeSizeName) float32 {
	t, _ := current()
	return t.Size(name)
}

// Factor gives the text factor that is shown now.
func Factor() float32 {
	t, _ := current()
	return t.factor
}

// Gaps in pixels at factor 1: Space1 between icon and text, Space2 between
// things that belong together, Space3 between fields, Space4 inside and between
// cards, Space5 around a page. Stacks of this package take them as they are;
// elsewhere multiply with Px.
const (
	Space1 float32 = 4
	Space2 float32 = 8
	Space3 float32 = 12
	Space4 float32 = 16
	Space5 float32 = 24
)

// Px gives a length times the present factor. Use it for own measures and for
// Space1 to Space5.
func Px(n float32) float32 { return n * Factor() }
