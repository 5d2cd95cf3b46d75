package pictures

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// TestEveryCommandHasAShortcut goes to every scene and reads its menus: each
// item has a shortcut of its own that changes no text, and the sheet of shortcuts
// lists it.
func TestEveryCommandHasAShortcut(t *testing.T) {
	w := open(t, "danish", words.For(words.German))
	for _, s := range scenes() {
		if strings.HasPrefix(s.name, "welcome") || strings.HasPrefix(s.name, "menu-") { // those are of screens that are here
			continue
		}
		w.speak(words.For(words.German))
		s.show(t, w)
		w.closeLayers()
		taken := map[string]string{}
		var titles []string
		for _, m := range w.Deps.Window.MainMenu().Items {
			for _, item := range kit.MenuItems(m) {
				keys := kit.ShortcutText(w.Deps.Words, item.Shortcut)
				if keys == "" {
					t.Errorf("%s: %q has no shortcut", s.name, kit.MenuText(item))
				} else if other := taken[keys]; other != "" {
					t.Errorf("%s: %s stands for %q and %q", s.name, keys, other, kit.MenuText(item))
				}
				taken[keys] = kit.MenuText(item)
				if slices.Contains(ofTexts(w.Deps.Words), keys) {
					t.Errorf("%s: %s of %q is for text", s.name, keys, kit.MenuText(item))
				}
				titles = append(titles, kit.MenuText(item))
			}
		}
		w.shell.Shortcuts()
		w.again()
		w.Want(t, titles...)
		w.Want(t, "Strg+K", "F1")
		w.closeLayers()
	}
}

// ofTexts are keys that change a text or move in it on one of the systems; Fyne
// has shortcuts of the menu go first. With Alt they are those of a Mac, and the
// last are the second ones of redo.
func ofTexts(p *words.Printer) []string {
	var out []string
	for _, key := range []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight} {
		out = append(out, kit.ShortcutText(p, kit.Alt(key)), kit.ShortcutText(p, kit.Ctrl(key)))
	}
	for _, key := range []fyne.KeyName{fyne.KeyA, fyne.KeyC, fyne.KeyV, fyne.KeyX, fyne.KeyHome, fyne.KeyEnd} {
		out = append(out, kit.ShortcutText(p, kit.Ctrl(key)))
	}
	return append(out, kit.ShortcutText(p, kit.RedoToo))
}

// TestF1OpensTheShortcutsWhateverHasTheKeyboard presses F1 with nothing
// focused, and in everything that takes the keyboard on every screen.
func TestF1OpensTheShortcutsWhateverHasTheKeyboard(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	c := w.Deps.Window.Canvas()
	f1 := &fyne.KeyEvent{Name: fyne.KeyF1}
	c.OnTypedKey()(f1)
	w.again()
	w.Want(t, "Keyboard shortcuts", "Ctrl+N")
	w.Type(t, "undo")
	if text := w.Text(); strings.Contains(text, "Ctrl+N") || !strings.Contains(text, "Ctrl+Z") {
		t.Errorf("the sheet does not find undo: %s", text)
	}
	for _, s := range scenes() {
		if s.sort != whole || s.name == "welcome" {
			continue
		}
		w.speak(w.Deps.Words)
		s.show(t, w)
		w.again()
		seen := map[fyne.Focusable]bool{}
		for c.FocusNext(); c.Focused() != nil && !seen[c.Focused()]; c.FocusNext() {
			at := c.Focused()
			seen[at] = true
			at.TypedKey(f1)
			if c.Overlays().Top() == nil {
				t.Errorf("%s: F1 opens nothing in %T", s.name, at)
				continue
			}
			w.closeLayers()
			if c.Focused() != at {
				t.Errorf("%s: after the sheet %T has the keyboard, not %T", s.name, c.Focused(), at)
			}
		}
		if len(seen) < 8 {
			t.Errorf("%s: only %d things take the keyboard", s.name, len(seen))
		}
	}
}
