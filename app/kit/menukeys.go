package kit

import (
	"math"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"klassetrin/assets/words"
)

// writtenKeys is the shortcut of a menu item whose keys stand in its label. It
// triggers like the one inside, by its name, but Fyne does not draw it: Fyne
// would write it in English, with a fifth of the colour that text has.
type writtenKeys struct {
	fyne.Shortcut
	title string // of the item, without keys
}

// WriteKeys writes the shortcuts of a menu into its labels, at the right, in
// the user's language and with the full contrast of text. MenuText and
// ShortcutText still tell the two apart. The menu of a Mac, which the system
// draws, is left as it is. Call it when all items are there, and again when
// text factor or language have changed.
func WriteKeys(p *words.Printer, items ...*fyne.MenuItem) {
	writeKeys(p, float32(math.Inf(1)), items)
}

// WriteMenus does so for the menus of a bar in a window of a width, 0 for one
// that is not known yet. Where a menu is wider than the window, keys that have no
// room are left out, and a title that has none ends in "…". It gives the width of
// a window in which nothing is left out; call it again when the window gets
// another width and one of the two is less than that.
func WriteMenus(p *words.Printer, width float32, menus ...*fyne.Menu) (needed float32) {
	if runtime.GOOS == "darwin" {
		return 0
	}
	if width == 0 {
		width = float32(math.Inf(1))
	}
	pad := Size(theme.SizeNameInnerPadding)
	for _, m := range menus {
		needed = max(needed, 2*pad+writeKeys(p, width-2*pad, m.Items))
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				needed = max(needed, 2*pad+writeKeys(p, width-2*pad, item.ChildMenu.Items))
			}
		}
	}
	return needed
}

// writeKeys writes the keys of items that have some room for their texts, and
// gives the room that all of them would need.
func writeKeys(p *words.Printer, room float32, items []*fyne.MenuItem) (needed float32) {
	if runtime.GOOS == "darwin" {
		return 0
	}
	size := Size(theme.SizeNameText)
	for _, item := range items {
		needed = max(needed, lineWidth(p, item, size))
		if item.ChildMenu != nil {
			writeKeys(p, room, item.ChildMenu.Items)
		}
	}
	edge := min(needed, room)
	for _, item := range items {
		keys := ShortcutText(p, item.Shortcut)
		if keys == "" {
			continue
		}
		title, shortcut := MenuText(item), item.Shortcut
		if w, ok := shortcut.(*writtenKeys); ok {
			shortcut = w.Shortcut
		}
		item.Shortcut = &writtenKeys{shortcut, title}
		if left := edge - menuWidth(title+keys, size); left >= Px(Space2) {
			item.Label = title + padding(left, size) + keys
		} else {
			item.Label = cutText(title, edge, size, fyne.TextStyle{})
		}
	}
	return needed
}

// lineWidth is how wide an item with its keys wants to be.
func lineWidth(p *words.Printer, item *fyne.MenuItem, size float32) float32 {
	w := menuWidth(MenuText(item)+ShortcutText(p, item.Shortcut), size)
	switch {
	case item.ChildMenu != nil: // has a sign for that
		w += Size(theme.SizeNameInlineIcon)
	case item.Shortcut != nil:
		w += Px(Space5)
	}
	return w
}

// MenuText gives what a menu item says, without keys that WriteKeys wrote
// there.
func MenuText(item *fyne.MenuItem) string {
	if w, ok := item.Shortcut.(*writtenKeys); ok {
		return w.title
	}
	return item.Label
}

// MenuItems gives the items of a menu that do something, those of the menus
// inside it in their place.
func MenuItems(m *fyne.Menu) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, item := range m.Items {
		switch {
		case item.ChildMenu != nil:
			out = append(out, MenuItems(item.ChildMenu)...)
		case !item.IsSeparator:
			out = append(out, item)
		}
	}
	return out
}

func menuWidth(text string, size float32) float32 {
	return fyne.MeasureText(text, size, fyne.TextStyle{}).Width
}

// padding gives spaces that are as wide as is asked, to a third of a pixel at
// factor 1: ordinary ones and, for the rest, some of the font's narrowest.
func padding(width, size float32) string {
	const wide, narrow = " ", "\u200a"
	space, hair := menuWidth(wide, size), menuWidth(narrow, size)
	best, least := "", float32(math.Inf(1))
	for n := range 9 {
		m := max(0, int(math.Round(float64((width-float32(n)*hair)/space))))
		if off := float32(math.Abs(float64(width - float32(n)*hair - float32(m)*space))); off < least {
			best, least = strings.Repeat(wide, m)+strings.Repeat(narrow, n), off
		}
	}
	return best
}
