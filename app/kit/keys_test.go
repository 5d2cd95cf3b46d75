package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/assets/words"
)

// TestMovingTakesNoKeysOfText: on a Mac Alt and the arrows move in text, the
// command key and the arrows too, and Ctrl and the arrows are the system's own.
func TestMovingTakesNoKeysOfText(t *testing.T) {
	for _, c := range []struct{ system, want string }{
		{"linux", "Alt+up arrow"}, {"windows", "Alt+up arrow"}, {"darwin", "Ctrl+⌘+up arrow"},
	} {
		if got := ShortcutText(words.For(words.English), movingOn(c.system, fyne.KeyUp)); got != c.want {
			t.Errorf("on %s %q, want %q", c.system, got, c.want)
		}
	}
}

func TestShortcutsAreWrittenAsOnTheKeyboard(t *testing.T) {
	for _, c := range []struct {
		shortcut fyne.Shortcut
		lang     words.Lang
		want     string
	}{
		{CtrlShift(fyne.KeyC), words.English, "Ctrl+Shift+C"},
		{CtrlShift(fyne.KeyDelete), words.German, "Strg+Umschalt+Entf"},
		{Alt(fyne.KeyUp), words.Danish, "Alt+pil op"},
		{&fyne.ShortcutUndo{}, words.German, "Strg+Z"},
		{&desktop.CustomShortcut{KeyName: fyne.KeyF1}, words.Danish, "F1"},
		{nil, words.English, ""},
	} {
		if got := ShortcutText(words.For(c.lang), c.shortcut); got != c.want {
			t.Errorf("%v in %s: %q, want %q", c.shortcut, c.lang, got, c.want)
		}
	}
}
