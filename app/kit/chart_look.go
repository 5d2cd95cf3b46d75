package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// look is what charts and calendars draw with: the colours of the theme as
// they are now and the user's text factor.
type look struct {
	factor, hairline, ring      float32
	page, surface, border, line color.NRGBA
	ink, muted, focus, track    color.NRGBA
	accent, accentMid           color.NRGBA
	warn, warnSoft, warnText    color.NRGBA
	raised, lastYear, head      color.NRGBA
	strong, soft                [8]color.NRGBA
}

// lookOf reads the look from a theme; only paints call it.
func lookOf(t *Theme, v fyne.ThemeVariant) look {
	tint := func(name fyne.ThemeColorName) color.NRGBA { return nrgba(t.Color(name, v)) }
	l := look{
		factor: t.factor, hairline: t.Size(SizeBorder), ring: t.Size(SizeRing),
		page: tint(ColorPage), surface: tint(ColorSurface), border: tint(ColorBorder), line: tint(ColorLine),
		ink: tint(ColorText), muted: tint(ColorMuted), focus: tint(ColorFocus), track: tint(ColorTrack),
		accent: tint(ColorAccent), accentMid: tint(ColorAccentMid),
		warn: tint(ColorWarn), warnSoft: tint(ColorWarnSoft), warnText: tint(ColorWarnText),
		raised: tint(ColorRaised), lastYear: tint(ColorLastYear), head: tint(ColorHead),
	}
	for i := range l.strong {
		l.strong[i], l.soft[i] = tint(ThemeColors[i]), tint(ThemeSoftColors[i])
	}
	return l
}

// theme gives the strong and the soft colour of a theme, 1 to 8; others wrap
// around as in ThemeColor.
func (l *look) theme(n int) (strong, soft color.NRGBA) {
	i := ((n-1)%len(l.strong) + len(l.strong)) % len(l.strong)
	return l.strong[i], l.soft[i]
}
