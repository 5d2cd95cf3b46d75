package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// searchKeys open the search.
var searchKeys = kit.Ctrl(fyne.KeyK)

// screenKeys are the keys that, with Ctrl, lead to the screens in order.
var screenKeys = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8}

// Commands lists everything that can be done from where the user is, for the
// search.
func (s *Shell) Commands() []kit.Command {
	w := s.deps.Words
	out := append(s.goCommands(), s.lookCommand())
	out = append(out, s.newCommands()...)
	out = append(out, kit.Command{Title: w.T("menu.keys"), Icon: kit.IconInfo, Run: s.Shortcuts})
	if c, ok := s.commander(); ok {
		out = append(out, c.Commands()...)
	}
	return out
}

func (s *Shell) commander() (kit.Commander, bool) {
	o, ok := s.pages[s.current].(*once)
	if !ok {
		return nil, false
	}
	c, ok := o.Page.(kit.Commander)
	return c, ok
}

// begin shows a screen and puts the keyboard where work on it begins, so that
// Tab and the arrow keys do not start in the navigation again.
func (s *Shell) begin(screen kit.Screen) {
	if s.current == screen { // one that is left notes first what has the keyboard
		s.deps.Window.Canvas().Unfocus()
	}
	s.Goto(kit.Goal{Screen: screen})
	kit.Begin(s.deps.Window, s.body)
}

// goCommands are the ways to the screens.
func (s *Shell) goCommands() []kit.Command {
	var out []kit.Command
	for i, e := range s.entries {
		out = append(out, kit.Command{Title: e.Title, Icon: e.Icon, Shortcut: kit.Ctrl(screenKeys[i]), Run: func() { s.begin(e.Screen) }})
	}
	return out
}

// lookCommand leads to what a user sets for himself.
func (s *Shell) lookCommand() kit.Command {
	return kit.Command{Title: s.deps.Words.T("menu.look"), Icon: kit.IconSettings, Shortcut: kit.Ctrl(fyne.KeyComma), Run: func() {
		s.Goto(kit.Goal{Screen: kit.ScreenSettings, Filter: kit.FilterProgram})
		kit.Begin(s.deps.Window, s.body)
	}}
}

func (s *Shell) newCommands() []kit.Command {
	w := s.deps.Words
	begin := func(screen kit.Screen) func() { return func() { s.Goto(kit.Goal{Screen: screen, New: true}) } }
	return []kit.Command{
		{Title: w.T("shell.new.session"), Icon: kit.IconPlus, Shortcut: kit.Ctrl(fyne.KeyN), Run: begin(kit.ScreenCalendar)},
		{Title: w.T("shell.new.course"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyC), Run: begin(kit.ScreenCourses)},
		{Title: w.T("shell.new.school"), Icon: kit.IconPlus, Shortcut: kit.CtrlShift(fyne.KeyS), Run: begin(kit.ScreenSchools)},
		{Title: w.T("shell.import.schools"), Icon: kit.IconUpload, Shortcut: kit.CtrlShift(fyne.KeyI), Run: func() { s.Goto(kit.Goal{Screen: kit.ScreenSchools, Filter: kit.FilterImport}) }},
	}
}

// menu builds the main menu. Every command stands here, because shortcuts of
// the main menu work while a text field has the keyboard.
func (s *Shell) menu() {
	w := s.deps.Words
	clear(s.able)
	file := fyne.NewMenu(w.T("menu.file"), s.items(s.newCommands())...)
	file.Items = append(file.Items, fyne.NewMenuItemSeparator(), s.item(w.T("menu.new"), kit.CtrlShift(fyne.KeyN), s.actions.NewFile),
		s.item(w.T("menu.open"), kit.Ctrl(fyne.KeyO), s.actions.OpenFile), s.item(w.T("menu.copy"), kit.CtrlShift(fyne.KeyB), s.actions.CopyFile), fyne.NewMenuItemSeparator())
	file.Items = append(file.Items, quitItem(w, s.actions))
	ways := append(s.items(s.goCommands()), fyne.NewMenuItemSeparator(), s.items([]kit.Command{s.lookCommand()})[0])
	menus := []*fyne.Menu{file, s.editMenu(), fyne.NewMenu(w.T("menu.go"), ways...)}
	if c, ok := s.commander(); ok {
		if list := c.Commands(); len(list) > 0 {
			menus = append(menus, fyne.NewMenu(s.entryTitle(), s.items(list)...))
		}
	}
	menus = append(menus, fyne.NewMenu(w.T("menu.help"),
		s.item(w.T("menu.keys"), &desktop.CustomShortcut{KeyName: fyne.KeyF1}, s.Shortcuts), s.item(w.T("menu.about"), kit.Ctrl(fyne.KeyF1), s.actions.About)))
	s.wide = s.deps.Window.Canvas().Size().Width
	s.menusNeed = kit.WriteMenus(w, s.wide, menus...)
	s.offered = s.offers()
	kit.SetMenus(s.deps.Window, s.ready, menus...)
}

// ready greys in the menus what cannot be done now.
func (s *Shell) ready() {
	for item, can := range s.able {
		item.Disabled = !can()
	}
}

// fitMenus builds the menu anew for another width of the window, where one of
// its menus has no room for all that it says, or had none.
func (s *Shell) fitMenus(width float32) {
	if old := s.wide; width != old && min(width, old) < s.menusNeed {
		s.menu()
	}
}

// offers names the commands of the page that is shown.
func (s *Shell) offers() string {
	c, ok := s.commander()
	if !ok {
		return ""
	}
	var titles []string
	for _, command := range c.Commands() {
		titles = append(titles, command.Title)
	}
	return string(s.current) + "\n" + strings.Join(titles, "\n")
}

// FirstMenu is the menu while no library is shown yet.
func FirstMenu(w *words.Printer, a Actions) *fyne.MainMenu {
	open := fyne.NewMenuItem(w.T("menu.open"), a.OpenFile)
	open.Shortcut = kit.Ctrl(fyne.KeyO)
	about := fyne.NewMenuItem(w.T("menu.about"), a.About)
	about.Shortcut = kit.Ctrl(fyne.KeyF1)
	file := []*fyne.MenuItem{open, fyne.NewMenuItemSeparator(), quitItem(w, a)}
	kit.WriteKeys(w, file...)
	kit.WriteKeys(w, about)
	return fyne.NewMainMenu(fyne.NewMenu(w.T("menu.file"), file...), fyne.NewMenu(w.T("menu.help"), about))
}

// quitItem ends the program.
func quitItem(w *words.Printer, a Actions) *fyne.MenuItem {
	quit := fyne.NewMenuItem(w.T("menu.quit"), a.Quit)
	quit.Shortcut = kit.Ctrl(fyne.KeyQ)
	quit.IsQuit = true
	return quit
}

// entryTitle is the word of the navigation for the screen that is shown.
func (s *Shell) entryTitle() string {
	for _, e := range s.entries {
		if e.Screen == s.current {
			return e.Title
		}
	}
	return ""
}

func (s *Shell) editMenu() *fyne.Menu {
	w, p := s.deps.Words, s.deps.Planner
	undo := fyne.NewMenuItem(w.T("shell.undo"), s.Undo)
	undo.Shortcut = &fyne.ShortcutUndo{} // Ctrl+Z; Fyne has a shortcut of its own for it
	if label, ok := p.CanUndo(); ok {
		undo.Label = w.T("shell.undo.named", course.Args{"What": w.Label(label)})
	} else {
		undo.Disabled = true
	}
	redo := fyne.NewMenuItem(w.T("shell.redo"), s.Redo)
	redo.Shortcut = &fyne.ShortcutRedo{}
	if label, ok := p.CanRedo(); ok {
		redo.Label = w.T("shell.redo.named", course.Args{"What": w.Label(label)})
	} else {
		redo.Disabled = true
	}
	for _, step := range []*fyne.MenuItem{undo, redo} {
		none := step.Disabled
		s.able[step] = func() bool { return !none || s.typing() }
	}
	c := s.deps.Window.Canvas()
	take := s.items([]kit.Command{
		{Title: w.T("kit.table.copyAll"), Shortcut: kit.CtrlShift(fyne.KeyF), Run: s.copyWhole, Can: func() bool { return kit.HasWhole(c) }},
		{Title: w.T("kit.chart.save"), Shortcut: kit.Ctrl(fyne.KeyI), Run: s.savePicture, Can: func() bool { return kit.HasPicture(c) }},
	})
	return fyne.NewMenu(w.T("menu.edit"), undo, redo, fyne.NewMenuItemSeparator(), take[0], take[1],
		fyne.NewMenuItemSeparator(), s.item(w.T("shell.search"), searchKeys, s.Search))
}

// copyWhole copies the list or chart that has the keyboard and says so.
func (s *Shell) copyWhole() {
	if kit.CopyWhole(s.deps.Window.Canvas()) {
		s.say(s.deps.Words.T("kit.whole.copied"))
		return
	}
	s.say(s.deps.Words.T("kit.whole.choose"))
}

// savePicture saves the chart that has the keyboard.
func (s *Shell) savePicture() {
	if d := s.deps; !kit.SavePicture(d.Window, d.Tasks) {
		kit.ShowToast(d.Window, d.Tasks, d.Words.T("kit.chart.choose"), "", nil)
	}
}

// items gives the items of commands; those that follow each other in one group
// stand in a menu of their own inside the menu.
func (s *Shell) items(list []kit.Command) []*fyne.MenuItem {
	out := make([]*fyne.MenuItem, 0, len(list))
	group, inside := "", (*fyne.Menu)(nil)
	for _, c := range list {
		item := s.item(c.Title, c.Shortcut, c.Run)
		if c.Can != nil {
			s.able[item] = c.Can
		}
		switch {
		case c.Group == "":
			out = append(out, item)
		case c.Group == group:
			inside.Items = append(inside.Items, item)
		default:
			inside = fyne.NewMenu("", item)
			around := fyne.NewMenuItem(c.Group, nil)
			around.ChildMenu = inside
			out = append(out, around)
		}
		group = c.Group
	}
	return out
}

// item gives a menu item. Its shortcut does nothing while a dialog is open: a
// shortcut of the menu comes before everything else, and a dialog must be dealt
// with first.
func (s *Shell) item(title string, shortcut fyne.Shortcut, run func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(title, func() {
		if s.deps.Window.Canvas().Overlays().Top() == nil {
			s.keep()
			run()
		}
	})
	m.Shortcut = shortcut
	return m
}
