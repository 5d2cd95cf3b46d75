package kit

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/assets/words"
)

// Ctrl gives the shortcut of a command; on a Mac the command key takes the place
// of Ctrl.
func Ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// CtrlShift is Ctrl with Shift.
func CtrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// Alt is a key with Alt; never a letter, which Alt types in some languages.
func Alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// Moving are the keys that move what is chosen: Alt, and on a Mac Ctrl with the
// command key, because Alt moves in text there.
func Moving(key fyne.KeyName) fyne.Shortcut { return movingOn(runtime.GOOS, key) }

func movingOn(system string, key fyne.KeyName) fyne.Shortcut {
	if system == "darwin" {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierSuper}
	}
	return Alt(key)
}

// RedoToo are the keys of redo beside those that its menu item names (Ctrl+Y):
// many programs, and all on a Mac, have redo there. Mount listens for them.
var RedoToo = CtrlShift(fyne.KeyZ)

// redo does what the keys do that Fyne knows as redo: what the menu has for them,
// or else what the text field that has the keyboard does.
func redo(c fyne.Canvas) {
	known := &fyne.ShortcutRedo{}
	if s := stageOf(c); s != nil && s.win.MainMenu() != nil {
		for _, m := range s.win.MainMenu().Items {
			for _, item := range MenuItems(m) {
				if item.Shortcut != nil && item.Shortcut.ShortcutName() == known.ShortcutName() {
					item.Action()
					return
				}
			}
		}
	}
	if field, ok := c.Focused().(fyne.Shortcutable); ok {
		field.TypedShortcut(known)
	}
}

// KeyText names a key as it is written on keyboards of the language.
func KeyText(p *words.Printer, key fyne.KeyName) string {
	named := map[fyne.KeyName]string{
		fyne.KeyReturn: p.T("key.enter"), fyne.KeyEnter: p.T("key.enter"), fyne.KeySpace: p.T("key.space"), fyne.KeyTab: p.T("key.tab"),
		fyne.KeyDelete: p.T("key.delete"), fyne.KeyBackspace: p.T("key.backspace"), fyne.KeyEscape: p.T("key.escape"), desktop.KeyMenu: p.T("key.menu"),
		fyne.KeyPageUp: p.T("key.pageup"), fyne.KeyPageDown: p.T("key.pagedown"), fyne.KeyHome: p.T("key.home"), fyne.KeyEnd: p.T("key.end"),
		fyne.KeyUp: p.T("key.up"), fyne.KeyDown: p.T("key.down"), fyne.KeyLeft: p.T("key.left"), fyne.KeyRight: p.T("key.right"),
	}
	if text, ok := named[key]; ok {
		return text
	}
	return string(key)
}

// ShortcutText writes a shortcut as it is pressed: "Ctrl+Shift+C", in German
// "Strg+Umschalt+C"; "" for none.
func ShortcutText(p *words.Printer, s fyne.Shortcut) string {
	if w, written := s.(*writtenKeys); written {
		s = w.Shortcut
	}
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var parts []string
	for _, m := range []struct {
		mod  fyne.KeyModifier
		text string
	}{
		{fyne.KeyModifierControl, p.T("key.ctrl")},
		{fyne.KeyModifierSuper, "⌘"},
		{fyne.KeyModifierAlt, p.T("key.alt")},
		{fyne.KeyModifierShift, p.T("key.shift")},
	} {
		if k.Mod()&m.mod != 0 {
			parts = append(parts, m.text)
		}
	}
	return strings.Join(append(parts, KeyText(p, k.Key())), "+")
}

// KeyHint is something that a key does in a widget, for the sheet of shortcuts.
type KeyHint struct{ What, Keys string }

// KeyHints is a group of what keys do in one kind of widget.
type KeyHints struct {
	Title string
	Hints []KeyHint
}

// WidgetKeys lists what keys do in the widgets of this package: the part of
// the keyboard that stands in no menu.
func WidgetKeys(p *words.Printer) []KeyHints {
	ctrl, shift, alt := p.T("key.ctrl")+"+", p.T("key.shift")+"+", p.T("key.alt")+"+"
	arrows := p.T("key.arrows")
	enter, ends := p.T("key.enter"), p.T("key.home")+", "+p.T("key.end")
	return []KeyHints{
		{p.T("keys.everywhere"), []KeyHint{
			{p.T("keys.everywhere.tab"), p.T("key.tab")},
			{p.T("keys.everywhere.press"), enter + ", " + p.T("key.space")},
			{p.T("keys.everywhere.menubar"), p.T("key.alt") + ", F10"},
			{p.T("keys.everywhere.menu"), p.T("key.menu") + ", " + shift + "F10"},
			{p.T("keys.everywhere.save"), ctrl + enter},
			{p.T("keys.everywhere.close"), p.T("key.escape")},
		}},
		{p.T("keys.lists"), []KeyHint{
			{p.T("keys.lists.move"), arrows},
			{p.T("keys.lists.ends"), ends},
			{p.T("keys.lists.open"), enter},
			{p.T("keys.lists.many"), shift + arrows + ", " + p.T("key.space")},
			{p.T("keys.lists.all"), ctrl + "A"},
			{p.T("keys.lists.copy"), ctrl + "C"},
		}},
		{p.T("keys.week"), []KeyHint{
			{p.T("keys.week.move"), arrows}, {p.T("keys.week.shift"), alt + arrows}, {p.T("keys.week.longer"), shift + alt + arrows}, {p.T("keys.week.new"), "N"},
		}},
		{p.T("keys.cards"), []KeyHint{
			{p.T("keys.cards.kind"), "1–7"},
			{p.T("keys.cards.pause"), "0"},
			{p.T("keys.cards.minutes"), "+, −"},
			{p.T("keys.cards.delete"), p.T("key.delete")},
		}},
		{p.T("keys.counts"), []KeyHint{
			{p.T("keys.counts.next"), p.T("key.digits") + ", " + enter},
			{p.T("keys.counts.expected"), "S"},
			{p.T("keys.counts.about"), "C"},
			{p.T("keys.counts.unknown"), "U"},
			{p.T("keys.counts.off"), "X"},
		}},
		{p.T("keys.fields"), []KeyHint{
			{p.T("keys.fields.step"), p.T("key.up") + ", " + p.T("key.down")},
			{p.T("keys.fields.week"), p.T("key.pageup") + ", " + p.T("key.pagedown")},
			{p.T("keys.fields.month"), "F4, " + alt + p.T("key.down")},
		}},
		{p.T("keys.charts"), []KeyHint{{p.T("keys.charts.move"), arrows}}},
	}
}

// opens tells whether a shortcut is Alt and the down arrow, which opens what a
// field chooses from. The driver tells of it as a shortcut, not as a key.
func opens(s fyne.Shortcut) bool {
	k, ok := s.(*desktop.CustomShortcut)
	return ok && k.Modifier == fyne.KeyModifierAlt && k.KeyName == fyne.KeyDown
}
