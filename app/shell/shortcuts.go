package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
)

// Shortcuts opens the sheet of everything that the keyboard can do here: the
// commands of the menus, and what keys do in lists, weeks and fields. It is
// searched as one types, and scrolled by the keys that the search field does not
// need. Over a dialog it shows the same; closed, it gives the
// keyboard back to the dialog.
func (s *Shell) Shortcuts() {
	if s.keySheet != nil && s.keySheet.Open() {
		return
	}
	w := s.deps.Words
	sheet := &keySheet{groups: s.keyGroups(), none: w.T("keys.none"), body: kit.VStack(kit.Space4)}
	find := kit.NewSearchField(w.T("keys.find"), func(query string) {
		sheet.find(query)
		s.keySheet.ScrollBy(fyne.KeyHome)
	})
	find.OnKey = func(ev *fyne.KeyEvent) bool {
		inText := ev.Name == fyne.KeyHome || ev.Name == fyne.KeyEnd
		return !(inText && find.Text != "") && s.keySheet.ScrollBy(ev.Name)
	}
	sheet.find("")
	s.keySheet = kit.ShowDialog(s.deps.Window, w, kit.DialogSpec{Title: w.T("menu.keys"), Width: 620, Head: find, Content: sheet.body})
}

// keyGroups gives the menus with the shortcuts of their commands, then what
// stands in no menu, then the commands of the other screens.
func (s *Shell) keyGroups() []kit.KeyHints {
	var out []kit.KeyHints
	for _, m := range s.deps.Window.MainMenu().Items {
		group := kit.KeyHints{Title: m.Label}
		for _, item := range kit.MenuItems(m) {
			if keys := s.keysOf(item); keys != "" {
				group.Hints = append(group.Hints, kit.KeyHint{What: kit.MenuText(item), Keys: keys})
			}
		}
		if len(group.Hints) > 0 {
			out = append(out, group)
		}
	}
	out = append(out, kit.WidgetKeys(s.deps.Words)...)
	for _, c := range s.Elsewhere() {
		if c.Shortcut == nil {
			continue
		}
		if out[len(out)-1].Title != c.On {
			out = append(out, kit.KeyHints{Title: c.On})
		}
		group := &out[len(out)-1]
		group.Hints = append(group.Hints, kit.KeyHint{What: c.Title, Keys: kit.ShortcutText(s.deps.Words, c.Shortcut)})
	}
	return out
}

// keysOf writes the keys of a menu item; redo has two.
func (s *Shell) keysOf(item *fyne.MenuItem) string {
	keys := kit.ShortcutText(s.deps.Words, item.Shortcut)
	if keys != "" && item.Shortcut.ShortcutName() == (&fyne.ShortcutRedo{}).ShortcutName() {
		keys += ", " + kit.ShortcutText(s.deps.Words, kit.RedoToo)
	}
	return keys
}

// keySheet shows the groups that fit what was typed.
type keySheet struct {
	groups []kit.KeyHints
	none   string
	body   *fyne.Container
}

// find shows the lines that have all words of a text.
func (k *keySheet) find(query string) {
	k.body.Objects = nil
	for _, g := range k.groups {
		var rows []fyne.CanvasObject
		for _, h := range g.Hints {
			if fits(g.Title+" "+h.What+" "+h.Keys, query) {
				rows = append(rows, kit.Inset(5, 0, 5, 0, kit.HStack(kit.Space3, kit.Grow(kit.Plain(h.What).Wrap()), kit.Badge(h.Keys, kit.Neutral))))
			}
		}
		if len(rows) > 0 {
			k.body.Add(kit.VStack(kit.Space1, kit.Heading(g.Title), kit.Lines(rows...)))
		}
	}
	if len(k.body.Objects) == 0 {
		k.body.Add(container.NewStack(kit.Muted(k.none)))
	}
	k.body.Refresh()
}

// fits tells whether a text has all words of a query.
func fits(text, query string) bool {
	text = strings.ToLower(text)
	for word := range strings.FieldsSeq(strings.ToLower(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// key does what a key does that nobody else has used. F1 comes from a dialog
// too.
func (s *Shell) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyF1 {
		s.Shortcuts()
		return
	}
	c := s.deps.Window.Canvas()
	if c.Overlays().Top() != nil || !kit.OpenMenuBar(c, ev) {
		kit.EscapeForeign(c, ev)
	}
}
