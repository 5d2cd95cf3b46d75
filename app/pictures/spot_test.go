package pictures

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// TestTheKeyboardStaysWhereItIsWhenTheWindowIsMadeAnew, as after another
// language, look or text size was chosen: at every stop of that section, and
// where the list of sections has become a choice meanwhile.
func TestTheKeyboardStaysWhereItIsWhenTheWindowIsMadeAnew(t *testing.T) {
	w := open(t, "danish", words.For(words.Danish))
	c := w.Deps.Window.Canvas()
	w.resize(fyne.NewSize(1440, 900))
	for _, key := range []string{"settings.language", "settings.look", "settings.size", "settings.user"} {
		inSettings("program")(t, w)
		w.Field(t, w.Deps.Words.T(key)).Focus()
		spot := w.shell.Spot()
		w.speak(words.For(words.German))
		inSettings("program")(t, w)
		w.shell.Resume(spot)
		at := c.Focused()
		w.Field(t, w.Deps.Words.T(key)).Focus()
		if at == nil || at != c.Focused() {
			t.Errorf("%s: the keyboard is at %T", key, at)
		}
	}
	c.FocusNext() // the button
	spot := w.shell.Spot()
	w.resize(fyne.NewSize(700, 620))
	w.speak(words.For(words.English))
	inSettings("program")(t, w)
	w.shell.Resume(spot)
	if b, ok := c.Focused().(*kit.Button); !ok || b.AccessibilityLabel() != "Save" {
		t.Errorf("after the button the keyboard is at %T", c.Focused())
	}
}
