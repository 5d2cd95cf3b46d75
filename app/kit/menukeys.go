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
	if runtime.GOOS == "darwin" {
		return
	}
	size, wide := Size(theme.SizeNameText), float32(0)
	for _, item := range items {
		if item.ChildMenu != nil {
			WriteKeys(p, item.ChildMenu.Items...)
		}
		line := MenuText(item)
		if keys := ShortcutText(p, item.Shortcut); keys != "" {
			line += keys
			wide = max(wide, menuWidth(line, size)+Px(Space5))
		} else {
			wide = max(wide, menuWidth(line, size))
		}
	}
	for _, item := range items {
		keys := ShortcutText(p, item.Shortcut)
		if keys == "" {
			continue
		}
		title, shortcut := MenuText(item), item.Shortcut
		if w, ok := shortcut.(*writtenKeys); ok {
			shortcut = w.Shortcut
		}
		item.Label = title + padding(wide-menuWidth(title+keys, size), size) + keys
		item.Shortcut = &writtenKeys{shortcut, title}
	}
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
