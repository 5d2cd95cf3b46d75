package gallery

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

func themeChips() []kit.Chip {
	return []kit.Chip{
		{Key: "all", Text: "All"},
		{Key: "digital", Text: "Digital literacy", Dot: kit.ColorTheme1, Tip: "12 courses"},
		{Key: "coding", Text: "Coding", Dot: kit.ColorTheme2},
		{Key: "reading", Text: "Reading", Dot: kit.ColorTheme3},
	}
}

// chips shows filter chips and the pill that opens a menu.
func chips(s *stand) fyne.CanvasObject {
	one := func(chosen string) *kit.ChipRow {
		return kit.Name(kit.NewChipRow(themeChips(), chosen, func(key string) { s.said("chosen: " + key) }), "Theme")
	}
	many := func(chosen ...string) *kit.ChipRow {
		return kit.Name(kit.NewMultiChipRow(themeChips(), chosen, func(keys []string) { s.said("chosen: " + strings.Join(keys, ", ")) }), "Themes")
	}
	line := func(caption string, o fyne.CanvasObject) fyne.CanvasObject {
		return kit.VStack(kit.Space1, kit.Caption(caption), o)
	}
	long := kit.Name(kit.NewChipRow([]kit.Chip{{Key: "a", Text: longLine}, {Key: "b", Text: longWord}, {Key: "c", Text: "Kurz"}}, "c", func(key string) { s.said("chosen: " + key) }), "Long")
	years := func() []*fyne.MenuItem {
		var items []*fyne.MenuItem
		for _, y := range []string{"2026", "2025", "2024"} {
			items = append(items, fyne.NewMenuItem(y, s.does("period "+y)))
		}
		return items
	}
	return kit.VStack(kit.Space4,
		section("One of several",
			line("usual", one("all")), line("hovered", hovered(s, one("digital"))), line("focused", ringed(one("coding"))), line("nothing chosen", one("")), line("disabled", disabled(one("digital"))),
			line("long German words, narrow", kit.MaxWidth(300, long))),
		section("Any number", line("two chosen", many("digital", "reading")), line("none", many()), line("all, focused", ringed(many("all", "digital", "coding", "reading"))),
			line("disabled", disabled(many("digital", "reading")))),
		section("Chip menu", states(
			state("usual", kit.ChipMenu("Period: 2026", years)), state("hovered", hovered(s, kit.ChipMenu("Period: 2025", years))),
			state("focused", ringed(kit.ChipMenu("Period: 2024", years))), state("disabled", disabled(kit.ChipMenu("Period: none", years))),
			sized("too narrow", 140, kit.Squeezable(36, kit.ChipMenu("Zeitraum: "+longWord, years))),
		)),
	)
}
