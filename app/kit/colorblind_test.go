package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// sight turns linear red, green and blue into what a person sees. The matrices
// are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model
// for Simulation of Color Vision Deficiency" (IEEE Transactions on Visualization
// and Computer Graphics 15/6, 2009), table of severity 1.0.
type sight [3][3]float64

var sights = map[string]sight{
	"ordinary sight": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":     {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia":   {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":     {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// lab gives a colour in CIELAB (white D65) as somebody sees it.
func (s sight) lab(c color.Color) [3]float64 {
	n := nrgba(c)
	var in, seen [3]float64
	for i, v := range [3]uint8{n.R, n.G, n.B} {
		in[i] = float64(v) / 255
		if in[i] <= 0.04045 {
			in[i] /= 12.92
		} else {
			in[i] = math.Pow((in[i]+0.055)/1.055, 2.4)
		}
	}
	for i, row := range s {
		seen[i] = min(max(row[0]*in[0]+row[1]*in[1]+row[2]*in[2], 0), 1)
	}
	f := func(r, g, b, white float64) float64 {
		t := (r*seen[0] + g*seen[1] + b*seen[2]) / white
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x, y, z := f(0.4124564, 0.3575761, 0.1804375, 0.95047), f(0.2126729, 0.7151522, 0.0721750, 1), f(0.0193339, 0.1191920, 0.9503041, 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func radians(d float64) float64 { return d * math.Pi / 180 }

// hue is the angle of a colour in degrees, 0 to 360.
func hue(a, b float64) float64 {
	if a == 0 && b == 0 {
		return 0
	}
	return math.Mod(math.Atan2(b, a)*180/math.Pi+360, 360)
}

// distance is CIEDE2000, after Sharma, Wu and Dalal (2005): about 1 can just be
// seen side by side.
func distance(p, q [3]float64) float64 {
	mean := (math.Hypot(p[1], p[2]) + math.Hypot(q[1], q[2])) / 2
	g := 1.5 - 0.5*math.Sqrt(math.Pow(mean, 7)/(math.Pow(mean, 7)+math.Pow(25, 7)))
	c1, c2 := math.Hypot(p[1]*g, p[2]), math.Hypot(q[1]*g, q[2])
	h1, h2 := hue(p[1]*g, p[2]), hue(q[1]*g, q[2])
	dh, hm := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		dh, hm = 0, h1+h2
	case math.Abs(dh) > 180:
		dh -= math.Copysign(360, dh)
		hm = math.Mod(hm+180, 360)
	}
	dl, dc := q[0]-p[0], c2-c1
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(radians(dh)/2)
	lm, cm := (p[0]+q[0])/2, (c1+c2)/2
	t := 1 - 0.17*math.Cos(radians(hm-30)) + 0.24*math.Cos(radians(2*hm)) + 0.32*math.Cos(radians(3*hm+6)) - 0.2*math.Cos(radians(4*hm-63))
	sl := 1 + 0.015*(lm-50)*(lm-50)/math.Sqrt(20+(lm-50)*(lm-50))
	sc, sh := 1+0.045*cm, 1+0.015*cm*t
	rc := 2 * math.Sqrt(math.Pow(cm, 7)/(math.Pow(cm, 7)+math.Pow(25, 7)))
	rt := -math.Sin(radians(60*math.Exp(-(hm-275)/25*(hm-275)/25))) * rc
	return math.Sqrt(dl/sl*dl/sl + dc/sc*dc/sc + dH/sh*dH/sh + rt*dc/sc*dH/sh)
}

func TestDistanceIsCIEDE2000(t *testing.T) {
	// Pairs 1, 7, 17 and 25 of the test data that Sharma, Wu and Dalal published.
	for _, c := range []struct {
		p, q [3]float64
		want float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 0, 0}, [3]float64{50, -1, 2}, 2.3669},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
	} {
		if got := distance(c.p, c.q); math.Abs(got-c.want) > 0.0001 {
			t.Errorf("%v to %v is %.4f, want %.4f", c.p, c.q, got, c.want)
		}
	}
}

// leastDistance is what two colours that mean different things must be apart.
// Ten is many times what can just be seen side by side, so that small dots far
// apart are told from each other too; words and icons say the rest.
const leastDistance = 10

// learningColors are those of the seven learning types.
var learningColors = []fyne.ThemeColorName{
	ColorLearningAcquire, ColorLearningDiscuss, ColorLearningInvestigate, ColorLearningPractise,
	ColorLearningCollaborate, ColorLearningProduce, ColorLearningReflect,
}

func TestColourBlindPeopleTellTheColoursApart(t *testing.T) {
	for mode, look := range map[Mode]string{Light: "light", Dark: "dark", HighContrast: "high contrast"} {
		th := NewTheme(mode, 1)
		for name, s := range sights {
			for kind, list := range map[string][]fyne.ThemeColorName{"themes": ThemeColors, "learning types": learningColors} {
				least := math.Inf(1)
				for i, a := range list {
					for _, b := range list[:i] {
						d := distance(s.lab(th.Color(a, theme.VariantLight)), s.lab(th.Color(b, theme.VariantLight)))
						least = min(least, d)
						if d < leastDistance {
							t.Errorf("%s, %s: %s and %s are only %.1f apart", look, name, a, b, d)
						}
					}
				}
				t.Logf("%s, %s, %s: at least %.1f apart", look, name, kind, least)
			}
		}
	}
}

func TestColoursThatColourBlindPeopleMixUpAreFound(t *testing.T) {
	red, green := rgb(0xd0463a), rgb(0x8a7a1f) // told apart by most, not by all
	if d := distance(sights["ordinary sight"].lab(red), sights["ordinary sight"].lab(green)); d < leastDistance {
		t.Errorf("red and olive are %.1f apart for most people", d)
	}
	if d := distance(sights["deuteranopia"].lab(red), sights["deuteranopia"].lab(green)); d >= leastDistance {
		t.Errorf("red and olive are %.1f apart for somebody who cannot see green", d)
	}
}
