package pictures

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// TestNothingIsDoneToWhatNobodyChose: what the search finds from another screen
// changes nothing by itself, in a wide window and in one that is small for its text.
func TestNothingIsDoneToWhatNobodyChose(t *testing.T) {
	for _, factor := range []float32{1, 2} {
		w := open(t, "danish", words.For(words.English))
		w.Look(kit.Light, factor)
		w.resize(fyne.NewSize(1024, 700))
		w.OnError = func(error) {}
		from := w.Deps.Planner.LastDone()
		commands := w.shell.Elsewhere()
		if len(commands) < 40 {
			t.Fatalf("only %d commands", len(commands))
		}
		for _, c := range commands {
			w.command(t, w.Deps.Words.T("nav.home"))
			c.Run()
			w.again()
			if now := w.Deps.Planner.LastDone(); now != from {
				t.Errorf("at %v %q of %s changes the plan", factor, c.Title, c.On)
				from = now
			}
			w.leave()
			w.escape(t, c.Title)
		}
	}
}
