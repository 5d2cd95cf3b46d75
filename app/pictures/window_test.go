package pictures

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
	"klassetrin/app/screens"
	"klassetrin/app/screentest"
	"klassetrin/app/shell"
	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// window is the main window with all its screens over an example library.
type window struct {
	*screentest.Screen
	t       testing.TB
	shell   *shell.Shell
	actions shell.Actions
	menu    *widget.Menu // of the main menu, the one that was opened last
	size    fyne.Size
	left    []func() // puts right what a scene has changed
}

// leave puts right what the scene before has changed.
func (w *window) leave() {
	for _, f := range slices.Backward(w.left) {
		f()
	}
	w.left = nil
}

// undone has what the scene does to the plan undone when it is left.
func (w *window) undone(t testing.TB) {
	from := w.Deps.Planner.LastDone()
	w.left = append(w.left, func() { _ = undoTo(t, w, from) })
}

// told shows errors of work in the background, as the program does, until the
// scene is left.
func (w *window) told() {
	before := w.OnError
	w.OnError = w.Deps.ShowError
	w.left = append(w.left, func() { w.OnError = before })
}

// key presses a key on what has the keyboard, or on the window.
func (w *window) key(name fyne.KeyName) {
	c := w.Deps.Window.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	} else if on := c.OnTypedKey(); on != nil {
		on(&fyne.KeyEvent{Name: name})
	}
}

// open gives the window over an example: "danish", "german" or "own".
func open(t testing.TB, which string, p *words.Printer) *window {
	t.Helper()
	w := &window{Screen: screentest.New(t, which, words.English), t: t, size: fyne.NewSize(1440, 900)}
	w.speak(p)
	return w
}

// speak builds the window anew in a language, as the program does when the
// language or the look changes.
func (w *window) speak(p *words.Printer) {
	w.leave()
	w.closeLayers()
	w.Restart(w.t)
	w.Deps.Words = p
	w.Deps.Prefs.Language = p.Lang()
	nothing := func() {}
	about := func() {
		shell.ShowAbout(w.Deps.Window, p, []string{p.T("about.version", course.Args{"Version": "0"}), p.T("about.licence")}, assets.Attributions())
	}
	w.actions = shell.Actions{NewFile: nothing, OpenFile: nothing, CopyFile: nothing, About: about, Quit: nothing}
	w.shell = shell.New(w.Deps, screens.All(p, "0"), w.actions)
	w.Deps.Planner.OnChange = w.shell.Changed
	w.shell.Show(kit.ScreenHome)
	w.resize(w.size)
}

func (w *window) resize(s fyne.Size) {
	w.size = s
	w.Resize(s.Width, s.Height)
}

// again lays the window out once more, after something in it has changed.
func (w *window) again() { w.resize(w.size) }

// closeLayers closes what lies over the screen, by Esc where that works.
func (w *window) closeLayers() {
	c := w.Deps.Window.Canvas()
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		if f := c.OnTypedKey(); f != nil {
			f(&fyne.KeyEvent{Name: fyne.KeyEscape})
			w.discard()
		}
		if c.Overlays().Top() == top {
			c.Overlays().Remove(top)
		}
	}
}

// escape closes what lies over the screen by Esc; nothing may stay.
func (w *window) escape(t testing.TB, in string) {
	t.Helper()
	c := w.Deps.Window.Canvas()
	for range 12 {
		if c.Overlays().Top() == nil {
			return
		}
		w.key(fyne.KeyEscape)
		w.discard()
	}
	t.Errorf("%s: %d layers cannot be closed by Esc, with the keyboard in %T: %q", in, len(c.Overlays().List()), c.Focused(), w.Lines())
}

// discard answers the question that a form asks which was filled in.
func (w *window) discard() {
	c, word := w.Deps.Window.Canvas(), w.Deps.Words.T("kit.leave.discard")
	if c.Overlays().Top() == nil || !slices.Contains(w.Lines(), word) {
		return
	}
	for range 3 { // buttons
		c.FocusNext()
		if b, ok := c.Focused().(*kit.Button); ok && b.Text() == word {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
	}
}

// line is the last line on the top layer with which a text begins or in which it
// stands: the text itself, or what of it has room in one.
func (w *window) line(text string) string {
	best := text
	for _, line := range w.Lines() {
		if len(line) > 3 && strings.HasPrefix(text, strings.TrimSuffix(line, "…")) || strings.Contains(line, text) {
			best = line
		}
	}
	return best
}

// item gives the item of the menu with a name, nil when there is none.
func (w *window) item(title string) *fyne.MenuItem {
	for _, m := range w.Deps.Window.MainMenu().Items {
		for _, item := range kit.MenuItems(m) {
			if kit.MenuText(item) == title {
				return item
			}
		}
	}
	return nil
}

// offers tells whether the menu has a command.
func (w *window) offers(title string) bool { return w.item(title) != nil }

// command does what the menu calls by a name, as the user would.
func (w *window) command(t testing.TB, title string) {
	t.Helper()
	item := w.item(title)
	if item == nil {
		t.Fatalf("no menu has %q", title)
	}
	item.Action()
}

func (w *window) plan() *course.Plan { return w.Deps.Planner.Plan }
