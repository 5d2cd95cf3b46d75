package pictures

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screens"
	"klassetrin/app/shell"
	"klassetrin/assets/words"
)

// BenchmarkElsewhere builds the screens that were never shown, as the first search
// and the first F1 do; the aim is under 100 ms.
func BenchmarkElsewhere(b *testing.B) {
	w := open(b, "danish", words.For(words.English))
	for b.Loop() {
		deps := *w.Deps
		s := shell.New(&deps, screens.All(deps.Words, "0"), w.actions)
		s.Show(kit.ScreenHome)
		s.Elsewhere()
	}
}

// BenchmarkHome is what of that the screen that is shown needs by itself.
func BenchmarkHome(b *testing.B) {
	w := open(b, "danish", words.For(words.English))
	for b.Loop() {
		deps := *w.Deps
		s := shell.New(&deps, screens.All(deps.Words, "0"), w.actions)
		s.Show(kit.ScreenHome)
	}
}
