package gallery

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// buttons shows everything that is pressed.
func buttons(s *stand) fyne.CanvasObject {
	kinds := []struct {
		title string
		make  func(text string) *kit.Button
	}{
		{"Primary", func(text string) *kit.Button { return kit.Primary(text, s.does(text+" was pressed")) }},
		{"Secondary", func(text string) *kit.Button { return kit.Secondary(text, s.does(text+" was pressed")) }},
		{"Link", func(text string) *kit.Button { return kit.Link(text, s.does(text+" was pressed")) }},
	}
	var sections []fyne.CanvasObject
	for _, k := range kinds {
		sections = append(sections, section(k.title,
			states(
				state("usual", k.make("Save")), state("hovered", hovered(s, k.make("Save"))), state("focused", ringed(k.make("Save"))),
				state("disabled", disabled(k.make("Save"))), state("with icon", k.make("New course").WithIcon(kit.IconPlus)),
				state("compact", k.make("Add").WithIcon(kit.IconPlus).Compact()), state("with tooltip", k.make("Publish").WithTip("Schools can ask for it from now on")),
				sized("too narrow", 140, kit.Squeezable(36, k.make(longLine))),
			)))
	}
	quiet := func() *kit.Button {
		return kit.Name(kit.IconButton(kit.IconPencil, "", s.does("Edit was pressed")), "Edit")
	}
	icon := func(icon kit.IconName, tip string) *kit.Button {
		return kit.IconButton(icon, tip, s.does(tip+" was pressed"))
	}
	sections = append(sections, section("Icon button", states(
		state("usual", icon(kit.IconPencil, "Edit")), state("hovered", hovered(s, quiet())), state("focused", ringed(quiet())),
		state("disabled", disabled(icon(kit.IconTrash, "Delete"))), state("compact", icon(kit.IconX, "Remove").Compact()),
		state("tooltip shown", tipped(s, icon(kit.IconUndo, "Take back: session moved"))),
	)))
	search := func() *kit.SearchButton {
		return kit.NewSearchButton("Search courses, schools, sessions", kit.ShortcutText(s.p, kit.Ctrl(fyne.KeyK)), s.does("the search was pressed"))
	}
	sections = append(sections, section("Search button", states(
		sized("usual", 300, search()), sized("hovered", 300, hovered(s, search())), sized("focused", 300, ringed(search())), sized("too narrow", 150, search().WithTip("Search everything")),
	)))
	return kit.VStack(kit.Space4, sections...)
}

// icons shows the one icon family with its names.
func icons(*stand) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, name := range kit.IconNames() {
		cells = append(cells, kit.Sized(118, 0, kit.HStack(kit.Space2, kit.NewIcon(kit.IconIn(name, kit.ColorText), 18), kit.Grow(kit.Caption(string(name)).Ellipsis()))))
	}
	var colored []fyne.CanvasObject
	for _, c := range []fyne.ThemeColorName{kit.ColorText, kit.ColorMuted, kit.ColorAccent, kit.ColorWarnText, kit.ColorGoodText, kit.ColorErrorText} {
		for _, size := range []float32{14, 18, 22, 36} {
			colored = append(colored, kit.NewIcon(kit.IconIn(kit.IconWarning, c), size))
		}
	}
	return kit.VStack(kit.Space4, section("All icons", kit.Flow(kit.Space3, cells...)), section("Colours and sizes", kit.Flow(kit.Space3, colored...)))
}
