package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
)

// TestBannersSayTheirToneInIconAndWord so that colour is never the only sign:
// both are different for each tone, in every language.
func TestBannersSayTheirToneInIconAndWord(t *testing.T) {
	test.NewTempApp(t)
	for _, lang := range words.Langs {
		icons, said := map[string]Tone{}, map[string]Tone{}
		for _, tone := range []Tone{Info, Good, Warn, Bad} {
			var sign *namedIcon
			var find func(o fyne.CanvasObject)
			find = func(o fyne.CanvasObject) {
				if n, ok := o.(*namedIcon); ok {
					sign = n
				}
				for _, part := range partsOf(o) {
					find(part)
				}
			}
			find(Banner(words.For(lang), tone, "A sentence."))
			if sign == nil || sign.AccessibilityLabel() == "" {
				t.Fatalf("%s: tone %d has no icon or no word", lang, tone)
			}
			icon := string(sign.res.(iconResource).icon)
			if other, twice := icons[icon]; twice {
				t.Errorf("tones %d and %d have the same icon", other, tone)
			}
			if other, twice := said[sign.word]; twice {
				t.Errorf("%s: tones %d and %d are called %q", lang, other, tone, sign.word)
			}
			icons[icon], said[sign.word] = tone, tone
		}
	}
}
