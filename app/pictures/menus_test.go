package pictures

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
)

// menuScenes are the open menus of the main menu, and the menus inside of them.
// Fyne's test driver has no bar; it is drawn here as Fyne draws it.
func menuScenes() []scene {
	inHome := goTo(kit.Goal{Screen: kit.ScreenHome})
	inCalendar := goTo(kit.Goal{Screen: kit.ScreenCalendar})
	inSchools := goTo(kit.Goal{Screen: kit.ScreenSchools})
	const own = 3 // the place of the menu of a screen
	list := []scene{
		{"menu-file", over, then(inHome, openMenu(0))},
		{"menu-edit", over, then(inHome, openMenu(1))},
		{"menu-undo", filled, then(unsend, inHome, openMenu(1))},
		{"menu-go", over, then(inHome, openMenu(2))},
		{"menu-help", over, then(inHome, openMenu(4))},
		{"menu-home", over, then(inHome, openMenu(own))},
		{"menu-courses", over, then(showCards, openMenu(own))},
		{"menu-courses-share", over, then(showCards, openMenu(own), openInner(0))},
		{"menu-courses-goals", over, then(inGoals, openMenu(own))},
		{"menu-course", filled, then(showCourse, openMenu(own))},
		{"menu-schools", over, then(inSchools, openMenu(own))},
		{"menu-calendar", over, then(inCalendar, openMenu(own))},
		{"menu-attendance", over, then(goTo(kit.Goal{Screen: kit.ScreenAttendance}), openMenu(own))},
		{"menu-reports", over, then(goTo(kit.Goal{Screen: kit.ScreenReports}), openMenu(own))},
		{"welcome-menu", over, then(showWelcome, openMenu(0))},
	}
	for _, section := range []string{"librarians", "goals"} {
		list = append(list, scene{"menu-settings-" + section, over, then(inSettings(section), openMenu(own))})
	}
	for i, inner := range []string{"activity", "lesson", "share"} {
		list = append(list, scene{"menu-course-" + inner, filled, then(showCourse, openMenu(own), openInner(i))})
	}
	return list
}

// openMenu opens a menu of the main menu.
func openMenu(i int) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.again()
		w.openMenu(t, i)
	}
}

// openInner opens one of the menus inside the menu that is open, by the keys
// that do it.
func openInner(n int) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.again() // the menu inside is placed beside an item that has its place
		passed := 0
		for range w.menu.Items {
			w.menu.ActivateNext()
			if w.menu.ActivateLastSubmenu() {
				if passed == n {
					return
				}
				w.menu.DeactivateLastSubmenu()
				passed++
			}
		}
		t.Fatal("the menu has no such menu inside")
	}
}

// openMenu shows the bar of the main menu with one of its menus open.
func (w *window) openMenu(t testing.TB, i int) {
	t.Helper()
	c := w.Deps.Window.Canvas()
	menus := w.Deps.Window.MainMenu().Items
	if i >= len(menus) {
		t.Fatalf("there are %d menus only", len(menus))
	}
	pad, gap := theme.InnerPadding(), theme.Padding()
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameBackground))
	bar := []fyne.CanvasObject{ground}
	x, open, height := pad, fyne.Position{}, float32(0)
	for k, m := range menus {
		title := canvas.NewText(m.Label, theme.Color(theme.ColorNameForeground))
		title.TextSize = theme.TextSize()
		title.Resize(title.MinSize())
		title.Move(fyne.NewPos(x+pad, pad/2))
		height = title.MinSize().Height + pad
		if k == i {
			open = fyne.NewPos(x, height)
			active := canvas.NewRectangle(theme.Color(theme.ColorNameFocus))
			active.Move(fyne.NewPos(x, 0))
			active.Resize(fyne.NewSize(title.MinSize().Width+2*pad, height))
			bar = append(bar, active)
		}
		bar = append(bar, title)
		x += title.MinSize().Width + 2*pad + gap
	}
	ground.Resize(fyne.NewSize(max(c.Size().Width, x-gap+pad), height))
	kit.ReadyMenus(w.Deps.Window)
	menu := widget.NewMenu(menus[i])
	w.menu = menu
	layer := &fyne.Container{Objects: append(bar, menu)}
	menu.OnDismiss = func() { c.Overlays().Remove(layer) }
	c.Overlays().Add(layer)
	open.X = max(0, min(open.X, c.Size().Width-menu.MinSize().Width-kit.Px(kit.Space2)))
	menu.Move(open)
	menu.Resize(menu.MinSize())
}
