package kit

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"klassetrin/assets/words"
)

// TestMenusWriteTheirKeysAtTheRight in the user's words, at every text factor,
// twice over, while the title stays to be told.
func TestMenusWriteTheirKeysAtTheRight(t *testing.T) {
	a := test.NewTempApp(t)
	for _, factor := range []float32{0.9, 1, 1.25, 1.5, 2} {
		a.Settings().SetTheme(NewTheme(Light, factor))
		begin, undo, close := fyne.NewMenuItem("Neuer Kurs", nil), fyne.NewMenuItem("Zurücknehmen: Klasse hinzugefügt", nil), fyne.NewMenuItem("Schließen", nil)
		begin.Shortcut, undo.Shortcut = CtrlShift(fyne.KeyC), &fyne.ShortcutUndo{}
		items := []*fyne.MenuItem{begin, fyne.NewMenuItemSeparator(), undo, close}
		p := words.For(words.German)
		WriteKeys(p, items...)
		WriteKeys(p, items...)
		size := Size(theme.SizeNameText)
		for item, want := range map[*fyne.MenuItem][3]string{
			begin: {"Neuer Kurs", "Strg+Umschalt+C", CtrlShift(fyne.KeyC).ShortcutName()},
			undo:  {"Zurücknehmen: Klasse hinzugefügt", "Strg+Z", "Undo"},
		} {
			if !strings.HasPrefix(item.Label, want[0]+" ") || !strings.HasSuffix(item.Label, want[1]) || strings.Count(item.Label, want[1]) != 1 {
				t.Errorf("%q stands there, want %q and %q", item.Label, want[0], want[1])
			}
			if MenuText(item) != want[0] || ShortcutText(p, item.Shortcut) != want[1] {
				t.Errorf("it tells %q and %q", MenuText(item), ShortcutText(p, item.Shortcut))
			}
			if item.Shortcut.ShortcutName() != want[2] {
				t.Errorf("it is triggered by %s", item.Shortcut.ShortcutName())
			}
			if _, drawn := item.Shortcut.(fyne.KeyboardShortcut); drawn {
				t.Error("Fyne draws the keys once more")
			}
		}
		if off := math.Abs(float64(menuWidth(begin.Label, size) - menuWidth(undo.Label, size))); off > 1 {
			t.Errorf("factor %v: the keys end %.2f pixels apart", factor, off)
		}
		if close.Label != "Schließen" || close.Shortcut != nil {
			t.Errorf("an item without keys says %q", close.Label)
		}
	}
}
