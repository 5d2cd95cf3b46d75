package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestKeysReachEverySession(t *testing.T) {
	g := newGridTest(t)
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			g.body.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	key(fyne.KeyHome)
	g.expect("select a")
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	g.expect("select b", "select c") // the last of the day stays
	key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyUp, fyne.KeyRight)
	g.expect("select e", "select h", "select i", "select k")
	key(fyne.KeyLeft, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyN)
	g.expect("select i", "select l", "open l", "delete l", "create 2026-10-09 12:05 12:05")
	key(desktop.KeyMenu)
	g.expect("menu l")
}

func TestAltAndArrowsMoveTheSelectedSession(t *testing.T) {
	g := newGridTest(t)
	g.Select("a")
	shortcut := func(name fyne.KeyName, mod fyne.KeyModifier) {
		g.body.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mod})
	}
	shortcut(fyne.KeyDown, fyne.KeyModifierAlt)
	shortcut(fyne.KeyRight, fyne.KeyModifierAlt)
	shortcut(fyne.KeyLeft, fyne.KeyModifierAlt) // before the first day: nothing
	shortcut(fyne.KeyUp, fyne.KeyModifierAlt|fyne.KeyModifierShift)
	g.expect("move a 2026-10-05 08:30", "move a 2026-10-06 08:15", "resize a 09:30")
	g.Select("h")
	shortcut(fyne.KeyDown, fyne.KeyModifierAlt)
	g.expect("locked h")
}

func TestGridIsReachedByTabAndTellsWhatItShows(t *testing.T) {
	g := newGridTest(t)
	c := fyne.CurrentApp().Driver().CanvasForObject(g.body)
	c.FocusNext()
	if c.Focused() != fyne.Focusable(g.body) || !g.focused {
		t.Error("Tab does not reach the grid")
	}
	for _, want := range []string{"Mon 5 Oct", "Kildekritik, 08:15–09:45, 6.A Gjellerup · 24", "Jonas is booked twice", "Autumn holiday"} {
		if !strings.Contains(g.AccessibilityLabel(), want) {
			t.Errorf("%q is missing in %q", want, g.AccessibilityLabel())
		}
	}
}

func TestArrowsStartAtTheFirstSession(t *testing.T) {
	g := newGridTest(t)
	g.Select("")
	g.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	g.expect("select a")
	g.SetBlocks(nil)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyDelete} {
		g.body.TypedKey(&fyne.KeyEvent{Name: k})
	}
	g.expect()
}
