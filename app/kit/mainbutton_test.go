package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// TestCtrlEnterPressesTheMainButtonAroundTheKeyboard of a side panel or of a page
// with a form, and no button elsewhere.
func TestCtrlEnterPressesTheMainButtonAroundTheKeyboard(t *testing.T) {
	test.NewTempApp(t)
	pressed := ""
	does := func(what string) *Button { return Primary(what, func() { pressed += what }) }
	name, note, search, beside := NewTextField(""), NewArea("", 3), NewTextField(""), Secondary("Beside", nil)
	first, second := does("save"), does("more")
	second.Hide()
	form := NewForm().Add("name", NewField("Name", name, false, ""))
	page := NewVScroll(VStack(Space2, form, beside, first, second))
	panel := NewSidePanel(english, "Lind Skole", func() {}, NewField("Note", note, false, ""), does("keep"))
	win, _ := stand(t, func() fyne.CanvasObject {
		return VStack(0, HStack(0, search, does("new")), Columns(Space4, nil, page, panel))
	}, Light, 1, fyne.NewSize(900, 500))
	for _, c := range []struct {
		where fyne.Focusable
		want  string
	}{{name, "save"}, {note, "keep"}, {search, ""}, {beside, ""}} {
		pressed = ""
		win.Canvas().Focus(c.where)
		c.where.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
		if pressed != c.want {
			t.Errorf("from %T it presses %q, want %q", c.where, pressed, c.want)
		}
	}
	win.Canvas().Focus(name)
	for what, alter := range map[string]func(){"two buttons": second.Show, "a disabled button": func() { second.Hide(); first.Disable() }} {
		pressed = ""
		alter()
		if submit(win.Canvas(), nil); pressed != "" {
			t.Errorf("with %s it presses %q", what, pressed)
		}
		first.Enable()
	}
}
