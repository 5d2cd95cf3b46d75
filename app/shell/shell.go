// Package shell is the main window: navigation, header, menus, shortcuts,
// search, undo and redo. It knows screens only as kit.Page values that package
// app hands to it.
package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Entry is one screen in the navigation.
type Entry struct {
	Screen kit.Screen
	Title  string // the word in the navigation
	Icon   kit.IconName
	Badge  func(course.Needs) int // how much waits there; nil for none
	Build  func(*kit.Deps) kit.Page
}

// Shell is the main window of one open library.
type Shell struct {
	deps    *kit.Deps
	entries []Entry
	actions Actions
	pages   map[kit.Screen]kit.Page
	stale   map[kit.Screen]bool
	legacy  map[kit.Screen]any // what screens showed that are not built anew yet
	current kit.Screen

	nav       map[kit.Screen]*kit.NavItem
	title     *kit.Text
	subtitle  *kit.Text
	brief     *kit.Text       // the subtitle in fewer words
	heads     *fyne.Container // title, subtitle and what stands beside them
	buttons   *fyne.Container
	body      *fyne.Container
	room      *kit.Scroll // of the body, which scrolls where the window is too low
	status    *kit.Text
	name      *kit.Text // of the program, beside its picture
	narrow    bool      // the rail shows icons only
	undo      *kit.Button
	redo      *kit.Button
	index     *Index                         // nil after a change, built again for the next search
	wide      float32                        // the window when the menu was built
	menusNeed float32                        // the width in which all menus say everything
	offered   string                         // the commands of the page that stand in the menu
	keySheet  *kit.Dialog                    // the sheet of shortcuts, once it was opened
	undone    int                            // changes taken back since a field last took back its typing
	able      map[*fyne.MenuItem]func() bool // of commands that can be done at times only
}

// Actions are what the menu can ask of the program itself.
type Actions struct {
	NewFile  func() // begin another library in a file of its own
	OpenFile func() // choose another data file
	CopyFile func() // save a copy of the data file
	About    func()
	Quit     func()
}

// New builds the window's content; Show makes it visible.
func New(deps *kit.Deps, entries []Entry, actions Actions) *Shell {
	s := &Shell{
		deps: deps, entries: entries, actions: actions, pages: map[kit.Screen]kit.Page{}, stale: map[kit.Screen]bool{}, legacy: map[kit.Screen]any{}, able: map[*fyne.MenuItem]func() bool{}, nav: map[kit.Screen]*kit.NavItem{},
		title: kit.Title("").Ellipsis(), subtitle: kit.Muted("").Ellipsis(), brief: kit.Muted("").Ellipsis(), buttons: kit.HStack(kit.Space3), body: container.NewStack(), status: kit.Caption("").Wrap().In(kit.ColorRailMuted),
	}
	deps.Goto = s.Goto
	deps.Changed = s.header
	return s
}

// Show puts the shell into the window at a screen.
func (s *Shell) Show(at kit.Screen) {
	s.Frame(at)
	s.Goto(kit.Goal{Screen: at})
}

// Frame puts the shell into the window with the place of a screen still empty:
// navigation and header stand as soon as the window does, and Goto fills the
// place a moment later.
func (s *Shell) Frame(at kit.Screen) {
	s.room = kit.Tall(leastPage, s.body)
	around := &frame{fold: s.fold, width: func() { s.fitMenus(s.deps.Window.Canvas().Size().Width) }}
	kit.Mount(s.deps.Window, s.deps.Tasks, container.New(around, s.rail(), s.top(), s.room))
	kit.WhenReplaced(s.deps.Window, s.hide)
	s.deps.Window.Canvas().SetOnTypedKey(s.key)
	s.current = at
	s.refreshFrame()
}

// Current gives the screen that is shown.
func (s *Shell) Current() kit.Screen { return s.current }

// Goto shows a screen and what the goal names on it.
func (s *Shell) Goto(g kit.Goal) {
	page := s.page(g.Screen)
	if page == nil {
		return
	}
	if s.current != g.Screen || len(s.body.Objects) == 0 {
		s.keep()
		s.hide()
		kit.PageLeft(s.deps.Window)
		s.leaveKeys()
		s.current = g.Screen
		s.body.Objects = []fyne.CanvasObject{page.Content()}
		s.body.Refresh()
		s.room.ScrollToTop() // another page may have been too high for the window
	}
	if s.stale[g.Screen] {
		s.stale[g.Screen] = false
		page.Refresh()
	}
	if o, ok := page.(kit.Opener); ok {
		o.Open(g)
	}
	s.refreshFrame()
}

// leaveKeys takes the keyboard from what is no longer shown; the navigation, from
// which another screen was chosen, keeps it, and so does a dialog over it, such as
// one that tells at the start what is wrong.
func (s *Shell) leaveKeys() {
	c := s.deps.Window.Canvas()
	if _, rail := c.Focused().(*kit.NavItem); !rail && c.Overlays().Top() == nil {
		c.Unfocus()
	}
}

// Spot notes what has the keyboard on the screen that is shown.
func (s *Shell) Spot() kit.Spot { return kit.SpotIn(s.deps.Window, s.body) }

// Resume gives the keyboard back on a screen that was made anew.
func (s *Shell) Resume(spot kit.Spot) { spot.Resume(s.deps.Window, s.body) }

// page builds a screen when it is first shown.
func (s *Shell) page(name kit.Screen) kit.Page {
	if p := s.pages[name]; p != nil {
		return p
	}
	for _, e := range s.entries {
		if e.Screen == name {
			p := &once{Page: e.Build(s.deps)}
			s.pages[name], s.stale[name] = p, true
			s.endow(name, p.Page)
			return p
		}
	}
	return nil
}

// once keeps the content of a page, so that it is built a single time.
type once struct {
	kit.Page
	content fyne.CanvasObject
}

// Content builds the content the first time it is asked for.
func (o *once) Content() fyne.CanvasObject {
	if o.content == nil {
		o.content = o.Page.Content()
	}
	return o.content
}

// Open hands a goal on to pages that can open one.
func (o *once) Open(g kit.Goal) {
	if p, ok := o.Page.(kit.Opener); ok {
		p.Open(g)
	}
}

// hide tells the screen that it is no longer shown.
func (s *Shell) hide() {
	if o, built := s.pages[s.current].(*once); built && len(s.body.Objects) > 0 {
		if p, ok := o.Page.(kit.Hider); ok {
			p.Hidden()
		}
	}
}

// Changed refreshes what shows the plan: the visible screen now, the others
// when they are shown.
func (s *Shell) Changed(course.Change) {
	s.index = nil
	for name := range s.pages {
		s.stale[name] = true
	}
	if p := s.pages[s.current]; p != nil {
		s.stale[s.current] = false
		p.Refresh()
	}
	s.refreshFrame()
}

// refreshFrame brings everything around the screen up to date.
func (s *Shell) refreshFrame() {
	plan := s.deps.Planner.Plan
	needs := plan.Needs(s.deps.Planner.Moment())
	for _, e := range s.entries {
		badge := ""
		if e.Badge != nil {
			if n := e.Badge(needs); n > 0 {
				badge = s.deps.Words.Int(n)
			}
		}
		if item := s.nav[e.Screen]; item != nil {
			item.Set(e.Screen == s.current, badge)
		}
	}
	if plan.Library != nil {
		s.status.SetText(plan.Library.Name + "\n" + s.deps.Words.T("shell.saved"))
	}
	s.header()
	s.steps()
	s.menu()
}

// header shows title and buttons of the screen. A title that changes while it
// is typed gets the room it needs: texts that may be cut do not ask for it.
func (s *Shell) header() {
	defer s.heads.Refresh()
	p := s.pages[s.current]
	if p == nil { // not built yet
		s.title.SetText(s.named(s.current))
		return
	}
	s.title.SetText(p.Title())
	s.subtitle.SetText(p.Subtitle())
	s.brief.SetText(brief(p))
	s.buttons.Objects = p.Actions()
	s.buttons.Refresh()
	if s.offers() != s.offered { // as when another section of the page is shown
		s.menu()
	}
}

// brief gives the subtitle of a page in fewer words, "" where it has none.
func brief(p kit.Page) string {
	if o, ok := p.(*once); ok {
		if b, ok := o.Page.(kit.Briefer); ok {
			return b.Brief()
		}
	}
	return ""
}

// named gives the word of a screen in the navigation.
func (s *Shell) named(screen kit.Screen) string {
	for _, e := range s.entries {
		if e.Screen == screen {
			return e.Title
		}
	}
	return ""
}

func (s *Shell) say(text string) { kit.ShowToast(s.deps.Window, s.deps.Tasks, text, "", nil) }

// top builds the header: title, search, undo and redo, the screen's buttons.
func (s *Shell) top() fyne.CanvasObject {
	w := s.deps.Words
	s.undo = kit.IconButton(kit.IconUndo, w.T("shell.undo"), s.Undo)
	s.redo = kit.IconButton(kit.IconRedo, w.T("shell.redo"), s.Redo)
	find := kit.NewSearchButton(w.T("shell.search.placeholder"), kit.ShortcutText(w, searchKeys), s.Search).WithTip(w.T("shell.search.placeholder"))
	s.heads = container.New(&header{}, s.title, s.subtitle, kit.HStack(0, s.undo, s.redo), find, s.buttons, s.brief)
	box := kit.NewBox(0, kit.Inset(10, 24, 10, 24, s.heads))
	box.Fill = kit.ColorHead
	return kit.VStack(0, box, kit.Rule())
}
