package kit

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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

// TestMenusAreNoWiderThanTheWindow: keys without room are left out, a title without
// room ends in "…", and in a window as wide as is asked for all is said.
func TestMenusAreNoWiderThanTheWindow(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(Light, 2))
	p := words.For(words.German)
	item := func(title string, shortcut fyne.Shortcut) *fyne.MenuItem {
		i := fyne.NewMenuItem(title, nil)
		i.Shortcut = shortcut
		return i
	}
	short, long := item("Heute", Ctrl(fyne.KeyT)), item("Liste als Tabelle speichern", CtrlShift(fyne.KeyE))
	inner, around := item("Neu", CtrlShift(fyne.KeyA)), fyne.NewMenuItem("Aktivität", nil)
	around.ChildMenu = fyne.NewMenu("", inner)
	menus := []*fyne.Menu{fyne.NewMenu("Bearbeiten", item("Rückgängig", Ctrl(fyne.KeyZ))), fyne.NewMenu("Kurse", short, long, around)}
	needed := WriteMenus(p, 0, menus...)
	fits := func(width float32) {
		t.Helper()
		WriteMenus(p, width, menus...)
		for _, m := range menus {
			if w := widget.NewMenu(m).MinSize().Width; w > width+1 {
				t.Errorf("%s is %v wide in a window of %v", m.Label, w, width)
			}
		}
	}
	const all, keys = "Strg+Umschalt+E", "Strg+T"
	for _, c := range []struct {
		width        float32
		whole, short string // the last letters of the two
	}{
		{needed, all, keys},
		{needed - 60, "speichern", keys},
		{360, "…", keys},
		{needed, all, keys},
	} {
		fits(c.width)
		if !strings.HasSuffix(long.Label, c.whole) || !strings.HasSuffix(short.Label, c.short) {
			t.Errorf("in a window of %v they say %q and %q", c.width, long.Label, short.Label)
		}
		if MenuText(long) != "Liste als Tabelle speichern" || ShortcutText(p, long.Shortcut) != all {
			t.Errorf("in a window of %v it tells %q and %q", c.width, MenuText(long), ShortcutText(p, long.Shortcut))
		}
		if !strings.HasSuffix(inner.Label, "Strg+Umschalt+A") {
			t.Errorf("the menu inside, which has room, says %q", inner.Label)
		}
	}
}
