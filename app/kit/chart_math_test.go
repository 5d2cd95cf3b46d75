package kit

import (
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestScalesAreMarkedInRoundSteps(t *testing.T) {
	for _, c := range []struct {
		highest, most int
		want          []int
	}{
		{0, 4, []int{0}},
		{1, 4, []int{0, 1}},
		{7, 4, []int{0, 2, 4, 6}},
		{1050, 2, []int{0, 500, 1000}},
		{1050, 5, []int{0, 200, 400, 600, 800, 1000}},
		{980, 5, []int{0, 200, 400, 600, 800}},
		{99, 3, []int{0, 50}},
	} {
		if got := niceTicks(c.highest, c.most); !slices.Equal(got, c.want) {
			t.Errorf("niceTicks(%d, %d) = %v, want %v", c.highest, c.most, got, c.want)
		}
	}
	for _, c := range []struct {
		target int
		want   []int
	}{
		{9000, []int{0, 3000, 6000, 9000}},
		{45000, []int{0, 9000, 18000, 27000, 36000, 45000}},
		{30000, []int{0, 10000, 20000, 30000}},
		{10, []int{0, 2, 4, 6, 8, 10}},
		{0, []int{0}},
		{9127, []int{0, 2000, 4000, 6000, 8000, 9127}},
	} {
		if got := targetTicks(c.target); !slices.Equal(got, c.want) {
			t.Errorf("targetTicks(%d) = %v, want %v", c.target, got, c.want)
		}
	}
}

func TestContrastIsThatOfTheGuidelines(t *testing.T) {
	white, black := rgb(0xffffff), rgb(0x000000)
	for _, c := range []struct {
		a, b color.NRGBA
		want float64
	}{{white, black, 21}, {white, white, 1}, {rgb(0x767676), white, 4.54}, {rgb(0xff0000), white, 4.0}} {
		if got := contrastRatio(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %v and %v is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
	if got := mix(black, white, 0.5); got != rgb(0x808080) {
		t.Errorf("half of white is %v", got)
	}
	if got := mix(black, white, 7); got != white {
		t.Errorf("more than all of white is %v", got)
	}
}

func TestTextCanBeReadOnEveryGround(t *testing.T) {
	for _, p := range []palette{lightPalette, darkPalette, contrastPalette} {
		for _, name := range append(slices.Clone(ThemeColors), ThemeSoftColors...) {
			for n := 0; n <= 100; n += 5 {
				ground := heatFill(p[ColorSurface], p[name], n, 100, true)
				ink := textOn(ground, p[ColorText], p[ColorSurface])
				if got := contrastRatio(ink, ground); got < textContrast {
					t.Errorf("%s at %d %%: contrast %.2f", name, n, got)
				}
				if got := contrastRatio(readable(p[ColorMuted], ground), ground); got < textContrast {
					t.Errorf("muted text on %s at %d %%: contrast %.2f", name, n, got)
				}
			}
		}
	}
}

// letterRuler measures every letter as one wide.
func letterRuler() *ruler {
	return &ruler{letters: map[rulerKey]float32{}, measure: func(text string, _ float32, _ bool) float32 {
		return float32(len([]rune(text)))
	}}
}

func TestTextsAreShortenedWithAnEllipsis(t *testing.T) {
	for _, c := range []struct {
		text string
		room float32
		want string
	}{
		{"Læsekreds", 9, "Læsekreds"},
		{"Læsekreds", 8, "Læsekre…"},
		{"Læsekreds", 2, "L…"},
		{"Læsekreds", 1, ""},
		{"", 5, ""},
		{"", -5, ""},
		{"a", -5, ""},
		{"6.A · 24", 6, "6.A…"},
		{"Øster", 4, "Øst…"},
	} {
		if got := letterRuler().fit(c.text, c.room, 12, false); got != c.want {
			t.Errorf("%q in %v: %q, want %q", c.text, c.room, got, c.want)
		}
	}
	for _, c := range []struct {
		text string
		room float32
		most int
		want []string
	}{
		{"Jonas is booked twice", 9, 2, []string{"Jonas is", "booked t…"}},
		{"Jonas is booked twice", 12, 2, []string{"Jonas is", "booked twice"}},
		{"Jonas is booked twice", 100, 2, []string{"Jonas is booked twice"}},
		{"Sammenskrivning nu", 6, 3, []string{"Samme…", "nu"}},
		{"", 6, 2, nil},
		{"text", 6, 0, nil},
		{"text", 0, 2, nil},
	} {
		if got := letterRuler().wrap(c.text, c.room, 12, false, c.most); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v × %d: %q, want %q", c.text, c.room, c.most, got, c.want)
		}
	}
}

func TestArrowKeysReachEveryMark(t *testing.T) {
	marks := []plotMark{{row: 0, col: 0}, {row: 0, col: 1}, {row: 1, col: 0}, {row: 1, col: 1}}
	for _, c := range []struct {
		from int
		key  fyne.KeyName
		want int
	}{
		{-1, fyne.KeyRight, 0},
		{0, fyne.KeyRight, 1},
		{1, fyne.KeyRight, 2},
		{3, fyne.KeyRight, 3},
		{0, fyne.KeyLeft, 0},
		{1, fyne.KeyDown, 3},
		{3, fyne.KeyUp, 1},
		{3, fyne.KeyDown, 3},
		{1, fyne.KeyHome, 0},
		{-1, fyne.KeyEnd, 3},
	} {
		if got := stepMark(marks, c.from, c.key); got != c.want {
			t.Errorf("%s from %d leads to %d, want %d", c.key, c.from, got, c.want)
		}
	}
	if got := stepMark(nil, 0, fyne.KeyRight); got != -1 {
		t.Errorf("without marks: %d", got)
	}
}
