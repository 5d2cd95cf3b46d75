package shell

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTabComesToEverythingAroundTheScreenAndEachHasALabel(t *testing.T) {
	w := newWindow(t)
	c := w.Deps.Window.Canvas()
	c.Unfocus()
	found := map[fyne.Focusable]bool{}
	for c.FocusNext(); !found[c.Focused()]; c.FocusNext() {
		found[c.Focused()] = true
		a, ok := c.Focused().(fyne.Accessible)
		if !ok || a.AccessibilityLabel() == "" || a.AccessibilityRole() == "" {
			t.Errorf("%T has no label or no role for screen readers", c.Focused())
		}
	}
	for screen, item := range w.shell.nav {
		if !found[item] {
			t.Errorf("Tab never comes to %s", screen)
		}
	}
}
