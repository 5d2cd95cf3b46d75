package kit

import (
	"image/color"
	"math"
)

// niceTicks gives the values at which a scale from 0 to highest is marked:
// steps of 1, 2 or 5 times a power of ten, at most most steps, none beyond
// highest.
func niceTicks(highest, most int) []int {
	ticks := []int{0}
	if highest <= 0 || most < 1 {
		return ticks
	}
	step := niceStep(highest, most)
	for v := step; v <= highest; v += step {
		ticks = append(ticks, v)
	}
	return ticks
}

// niceStep gives the smallest step of 1, 2 or 5 times a power of ten that fits
// at most most times into highest.
func niceStep(highest, most int) int {
	for power := 1; ; power *= 10 {
		for _, m := range [...]int{1, 2, 5} {
			if step := m * power; highest/step <= most {
				return step
			}
		}
	}
}

// targetTicks marks a scale that has to end exactly at the target: it is cut
// into three, four, five or two equal parts, whichever gives the roundest
// figures, or marked in nice steps with the target itself as the last mark.
func targetTicks(target int) []int {
	if target <= 0 {
		return []int{0}
	}
	parts, best := 0, math.MaxInt
	for _, n := range [...]int{3, 4, 5, 2} {
		if target%n == 0 {
			if d := significantDigits(target / n); d < best {
				parts, best = n, d
			}
		}
	}
	if parts > 0 && best <= 2 {
		ticks := make([]int, 0, parts+1)
		for i := range parts + 1 {
			ticks = append(ticks, target/parts*i)
		}
		return ticks
	}
	step := niceStep(target, 4)
	ticks := []int{}
	for v := 0; v <= target-step/2; v += step {
		ticks = append(ticks, v)
	}
	return append(ticks, target)
}

// significantDigits counts the digits of n without its trailing zeros.
func significantDigits(n int) int {
	if n == 0 {
		return 0
	}
	for n%10 == 0 {
		n /= 10
	}
	digits := 0
	for ; n != 0; n /= 10 {
		digits++
	}
	return digits
}

// nrgba turns any colour into one with straight alpha.
func nrgba(c color.Color) color.NRGBA {
	if c == nil {
		return color.NRGBA{}
	}
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}

// mix gives the colour that lies share of the way (0 to 1) from one opaque
// colour to another.
func mix(from, to color.NRGBA, share float64) color.NRGBA {
	share = min(max(share, 0), 1)
	part := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share))
	}
	return color.NRGBA{part(from.R, to.R), part(from.G, to.G), part(from.B, to.B), 255}
}

// faded gives the colour with the given share (0 to 1) of its opacity.
func faded(c color.NRGBA, share float64) color.NRGBA {
	c.A = uint8(math.Round(float64(c.A) * min(max(share, 0), 1)))
	return c
}

// luminance gives the relative luminance of WCAG 2, 0 (black) to 1 (white).
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// contrastRatio gives the contrast of WCAG 2 between two opaque colours, 1 to 21.
func contrastRatio(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// Contrast that text and that marks need against what they stand on (WCAG 2.2,
// 1.4.3 and 1.4.11).
const (
	textContrast = 4.5
	markContrast = 3.0
)

// readable gives wanted as long as it can be read on the ground; otherwise it
// leans towards black or white, whichever reads better there, until it can.
func readable(wanted, ground color.NRGBA) color.NRGBA {
	if contrastRatio(wanted, ground) >= textContrast {
		return wanted
	}
	end := color.NRGBA{A: 255}
	white := color.NRGBA{255, 255, 255, 255}
	if contrastRatio(white, ground) > contrastRatio(end, ground) {
		end = white
	}
	for share := 0.1; share < 1; share += 0.1 {
		if c := mix(wanted, end, share); contrastRatio(c, ground) >= textContrast {
			return c
		}
	}
	return end
}

// textOn gives the first of the colours that can be read on the ground, or
// black or white when none can.
func textOn(ground color.NRGBA, wanted ...color.NRGBA) color.NRGBA {
	for _, c := range wanted {
		if contrastRatio(c, ground) >= textContrast {
			return c
		}
	}
	return readable(ground, ground)
}
