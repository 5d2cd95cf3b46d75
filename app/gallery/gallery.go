// Package gallery shows every widget of app/kit in all its states, a page for
// each family, so that developers see what there is and judge how it looks.
// Users never see it: it is opened by the hidden command "klassetrin gallery".
// Its own captions are plain English; widgets that speak themselves do so in
// the chosen language.
package gallery

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// Look is what the switches at the top say.
type Look struct {
	Mode   kit.Mode
	Factor float32
	Lang   words.Lang
}

// Gallery is the window with the list of pages, the switches and one page.
type Gallery struct {
	win   fyne.Window
	tasks *kit.Tasks
	look  Look
	speak func(words.Lang) // tells the toolkit the language too
	at    int              // in pages
	stand *stand
	list  *kit.Table[page]
	title *kit.Text
	said  *kit.Text // what the last use of a widget did
	uses  int
	side  *kit.Box
	body  *kit.Scroll
}

// Show fills a window with the gallery. Speak is told the language whenever it
// changes, so that the toolkit's own words follow.
func Show(win fyne.Window, tasks *kit.Tasks, look Look, speak func(words.Lang)) *Gallery {
	g := &Gallery{win: win, tasks: tasks, look: look, speak: speak}
	g.dress()
	g.build()
	return g
}

// dress gives the program look and language.
func (g *Gallery) dress() {
	g.speak(g.look.Lang)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(g.look.Mode, g.look.Factor))
	if g.stand != nil {
		for _, f := range g.stand.dressed {
			f()
		}
	}
}

// build makes everything anew, as when the language changes.
func (g *Gallery) build() {
	g.list = kit.Name(kit.NewTable(false, kit.Column[page]{Key: "page", Title: "Pages", Weight: 1, Text: func(p page) string { return p.title }}), "Pages")
	g.list.SetRows(pages)
	g.title, g.said = kit.Title(""), kit.Muted("").Ellipsis()
	g.body = kit.NewVScroll(kit.VStack(0))
	head := kit.NewBox(0, kit.VStack(kit.Space2, kit.HStack(kit.Space2,
		kit.IconButton(kit.IconChevronLeft, "Page before", func() { g.turn(-1) }), kit.IconButton(kit.IconChevronRight, "Next page", func() { g.turn(1) }),
		g.title, kit.Grow(g.said.Right())), g.switches()))
	head.Fill, head.Pad = kit.ColorHead, [4]float32{12, 24, 12, 24}
	g.side = kit.NewBox(0, g.list)
	g.side.Fill = kit.ColorSurface
	paper := kit.NewBox(0, g.body)
	paper.Fill = kit.ColorPage
	g.menu()
	kit.Mount(g.win, g.tasks, kit.VStack(0, head, kit.Rule(), kit.Grow(container.New(sideLayout{}, g.side, paper))))
	g.open(g.at)
	g.list.OnSelect = func(chosen []page) {
		if len(chosen) == 1 {
			g.open(chosen[0].index())
		}
	}
	g.toList()
}

// toList gives the keyboard to the list, where there is room for one.
func (g *Gallery) toList() {
	g.win.Canvas().Unfocus()
	if g.side.Visible() {
		g.list.Focus()
	}
}

// open shows a page.
func (g *Gallery) open(at int) {
	if g.stand != nil {
		g.stand.leave()
	}
	g.at = (at + len(pages)) % len(pages)
	g.title.SetText(pages[g.at].title)
	g.stand = &stand{win: g.win, tasks: g.tasks, p: words.For(g.look.Lang), said: g.say}
	content := pages[g.at].build(g.stand)
	g.body.Content = kit.Inset(kit.Space4, kit.Space5, kit.Space5, kit.Space5, kit.VStack(0, content))
	g.body.Offset = fyne.Position{}
	g.body.Refresh()
	g.uses = 0
	g.said.SetText("")
}

// turn shows the next page or the one before.
func (g *Gallery) turn(by int) {
	to := (g.at + by + len(pages)) % len(pages)
	g.list.Select(func(p page) bool { return p.index() == to })
	g.open(to)
	g.toList()
}

// say notes what using a widget did, with a number so that the same use twice
// can be told from once.
func (g *Gallery) say(text string) {
	g.uses++
	g.said.SetText(strconv.Itoa(g.uses) + " · " + text)
}

// switches change look, text and language at run time.
func (g *Gallery) switches() fyne.CanvasObject {
	modes := map[string]kit.Mode{"light": kit.Light, "dark": kit.Dark, "contrast": kit.HighContrast}
	mode := "light"
	for key, m := range modes {
		if m == g.look.Mode {
			mode = key
		}
	}
	look := kit.NewChipRow([]kit.Chip{{Key: "light", Text: "Light"}, {Key: "dark", Text: "Dark"}, {Key: "contrast", Text: "High contrast"}}, mode, func(key string) {
		g.look.Mode = modes[key]
		g.dress()
	})
	factors := map[string]float32{"1.0": 1, "1.25": 1.25, "1.5": 1.5, "2.0": 2}
	factor := "1.0"
	chips := make([]kit.Chip, 0, len(factors))
	for _, key := range []string{"1.0", "1.25", "1.5", "2.0"} {
		chips = append(chips, kit.Chip{Key: key, Text: key})
		if factors[key] == g.look.Factor {
			factor = key
		}
	}
	text := kit.NewChipRow(chips, factor, func(key string) {
		g.look.Factor = factors[key]
		g.dress()
	})
	lang := kit.NewChipRow(kit.LanguageChips(), string(g.look.Lang), func(key string) {
		g.look.Lang = words.Lang(key)
		g.dress()
		g.build()
	})
	return kit.Beside(640, kit.Space4, []float32{2.6, 2.4, 2.4}, kit.Name(look, "Look"), kit.Name(text, "Text size"), kit.Name(lang, "Language"))
}

// menu gives the keys that turn pages wherever the keyboard is, and the one
// that closes the window.
func (g *Gallery) menu() {
	item := func(text string, key fyne.KeyName, f func()) *fyne.MenuItem {
		i := fyne.NewMenuItem(text, f)
		i.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
		return i
	}
	quit := item("Close", fyne.KeyQ, g.win.Close)
	quit.IsQuit = true
	g.win.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Gallery",
		item("Next page", fyne.KeyPageDown, func() { g.turn(1) }),
		item("Page before", fyne.KeyPageUp, func() { g.turn(-1) }),
		quit,
	)))
}

// The widths of the list, and of a window that has room for it, in pixels at
// factor 1.
const (
	listWidth = 158
	listLeast = 640
)

// sideLayout puts the list at the left of the page; where there is no room for
// both, pages are turned by the buttons and keys alone.
type sideLayout struct{}

// Layout shares the width.
func (sideLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := float32(0)
	if s.Width >= kit.Px(listLeast) {
		left = kit.Px(listWidth)
	}
	if show := left > 0; show != o[0].Visible() {
		if show {
			o[0].Show()
		} else {
			o[0].Hide()
		}
	}
	o[0].Resize(fyne.NewSize(left, s.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(s.Width-left, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
}

// MinSize is small: both scroll.
func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(listWidth), kit.Px(listWidth))
}
