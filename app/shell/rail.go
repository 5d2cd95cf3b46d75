package shell

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// rail builds the navigation at the left. Where the window is lower than its
// entries, they scroll.
func (s *Shell) rail() fyne.CanvasObject {
	var upper []fyne.CanvasObject
	upper = append(upper, s.logo())
	var lower fyne.CanvasObject = kit.Grow()
	for _, e := range s.entries {
		item := kit.NewNavItem(e.Title, e.Icon, func() { s.Goto(kit.Goal{Screen: e.Screen}) })
		s.nav[e.Screen] = item
		if e.Screen == kit.ScreenSettings {
			lower = item
			continue
		}
		upper = append(upper, item)
	}
	column := kit.VStack(kit.Space1, append(upper, kit.Grow(), lower, kit.Inset(8, 8, 12, 10, s.status))...)
	box := kit.NewBox(0, kit.NewVScroll(kit.Inset(14, 10, 8, 10, column)))
	box.Fill = kit.ColorRail
	return box
}

// logo is the picture of the program and its name.
func (s *Shell) logo() fyne.CanvasObject {
	bars := kit.NewIcon(kit.IconIn(kit.IconLogo, kit.ColorLogo), 24)
	s.name = kit.Heading("Klassetrin").In(kit.ColorRailText).Sized(kit.SizeTitle)
	return kit.Inset(2, 4, 14, 6, kit.HStack(kit.Space2, bars, s.name))
}

// fold makes the rail a column of icons, or spreads it again.
func (s *Shell) fold(narrow bool) {
	if s.narrow == narrow {
		return
	}
	s.narrow = narrow
	for _, item := range s.nav {
		item.Fold(narrow)
	}
	for _, o := range []fyne.CanvasObject{s.name, s.status} {
		if narrow {
			o.Hide()
		} else {
			o.Show()
		}
	}
}
