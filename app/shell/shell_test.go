package shell

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// notes is a page that writes down what the shell asks of it.
type notes struct {
	deps      *kit.Deps
	name      string
	title     string
	built     int
	refreshed int
	hidden    int
	opened    []kit.Goal
	field     *kit.TextField
}

func (n *notes) Title() string    { return n.title }
func (n *notes) Subtitle() string { return "about " + n.name }
func (n *notes) Actions() []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Primary("Do "+n.name, func() {})}
}

func (n *notes) Content() fyne.CanvasObject {
	n.built++
	n.field = kit.Name(kit.NewTextField(""), "A field")
	return kit.VStack(0, kit.Plain("body of "+n.name), n.field)
}
func (n *notes) Refresh()        { n.refreshed++ }
func (n *notes) Hidden()         { n.hidden++ }
func (n *notes) Open(g kit.Goal) { n.opened = append(n.opened, g) }
func (n *notes) Commands() []kit.Command {
	return []kit.Command{{Title: "Command of " + n.title, Icon: kit.IconPlus, Shortcut: kit.Ctrl(fyne.KeyE), Run: func() { n.opened = append(n.opened, kit.Goal{Filter: "command"}) }}}
}

// window is a shell over the Danish example with three such pages.
type window struct {
	*screentest.Screen
	shell *Shell
	pages map[kit.Screen]*notes
	asked []string // actions of the menu
}

func newWindow(t *testing.T) *window {
	t.Helper()
	w := &window{Screen: screentest.New(t, "danish", words.English), pages: map[kit.Screen]*notes{}}
	entry := func(screen kit.Screen, badge func(course.Needs) int) Entry {
		return Entry{Screen: screen, Title: "Go " + string(screen), Icon: kit.IconHome, Badge: badge, Build: func(d *kit.Deps) kit.Page {
			w.pages[screen] = &notes{deps: d, name: string(screen), title: string(screen)}
			return w.pages[screen]
		}}
	}
	ask := func(name string) func() { return func() { w.asked = append(w.asked, name) } }
	w.shell = New(w.Deps, []Entry{
		entry(kit.ScreenHome, nil), entry(kit.ScreenAttendance, func(n course.Needs) int { return len(n.Counts) }), entry(kit.ScreenSettings, nil),
		entry(kit.ScreenCourses, nil),
	}, Actions{NewFile: ask("new"), OpenFile: ask("open"), CopyFile: ask("copy"), About: ask("about"), Quit: ask("quit")})
	w.Deps.Planner.OnChange = w.shell.Changed
	w.shell.Show(kit.ScreenHome)
	w.Resize(1280, 800)
	return w
}

// rename alters the plan, as any screen does.
func (w *window) rename(t *testing.T, name string) {
	t.Helper()
	n := *w.Deps.Planner.Plan.Library
	n.Name = name
	if err := w.Deps.Planner.Save(context.Background(), &n, name); err != nil {
		t.Fatal(err)
	}
}

// command gives the item of the main menu with a title.
func (w *window) command(t *testing.T, title string) *fyne.MenuItem {
	t.Helper()
	for _, m := range w.Deps.Window.MainMenu().Items {
		for _, i := range kit.MenuItems(m) {
			if kit.MenuText(i) == title {
				return i
			}
		}
	}
	t.Fatalf("the menu has no %q", title)
	return nil
}

// TestTheMenuFollowsThePage shows another part of a page, which has commands of
// its own.
func TestTheMenuFollowsThePage(t *testing.T) {
	w := newWindow(t)
	w.command(t, "Command of home")
	w.pages[kit.ScreenHome].title = "another part"
	w.Deps.Changed()
	w.command(t, "Command of another part")
}

func TestNavigationShowsOneScreenAtATime(t *testing.T) {
	w := newWindow(t)
	w.Want(t, "body of home", "about home", "Do home")
	if len(w.pages) != 1 {
		t.Errorf("%d screens were built before they were asked for", len(w.pages)-1)
	}
	w.Tap(t, "Go attendance")
	w.Want(t, "body of attendance", "about attendance", "Do attendance")
	if strings.Contains(w.Text(), "body of home") || w.shell.Current() != kit.ScreenAttendance {
		t.Error("the first screen is still shown")
	}
	w.Tap(t, "Go home")
	w.Tap(t, "Go attendance")
	if n := w.pages[kit.ScreenAttendance].built; n != 1 {
		t.Errorf("the screen was built %d times", n)
	}
	w.Deps.Goto(kit.Goal{Screen: kit.ScreenSettings, Filter: "targets"})
	if got := w.pages[kit.ScreenSettings].opened; len(got) != 1 || got[0].Filter != "targets" {
		t.Errorf("the goal arrived as %v", got)
	}
	w.Deps.Goto(kit.Goal{Screen: "nowhere"})
	if w.shell.Current() != kit.ScreenSettings {
		t.Error("an unknown screen was shown")
	}
}

func TestNavigationIsReachedByKeys(t *testing.T) {
	w := newWindow(t)
	w.Deps.Window.Canvas().Focus(w.shell.nav[kit.ScreenAttendance])
	w.Press(t, fyne.KeyReturn)
	if w.shell.Current() != kit.ScreenAttendance {
		t.Error("Enter on the navigation did not open the screen")
	}
}

func TestStaleScreensAreRefreshedWhenTheyAreShown(t *testing.T) {
	w := newWindow(t)
	w.Tap(t, "Go attendance")
	home, attendance := w.pages[kit.ScreenHome], w.pages[kit.ScreenAttendance]
	h, a := home.refreshed, attendance.refreshed
	w.rename(t, "First")
	w.rename(t, "Second")
	if attendance.refreshed != a+2 || home.refreshed != h {
		t.Errorf("after two changes the visible screen was refreshed %d times, the hidden one %d", attendance.refreshed-a, home.refreshed-h)
	}
	w.Want(t, "Second") // the name of the library in the navigation
	w.Tap(t, "Go home")
	if home.refreshed != h+1 {
		t.Errorf("the stale screen was refreshed %d times", home.refreshed-h)
	}
	w.Tap(t, "Go attendance")
	w.Tap(t, "Go home")
	if home.refreshed != h+1 {
		t.Error("a screen was refreshed without a change")
	}
}

func TestTheNavigationCountsWhatWaits(t *testing.T) {
	w := newWindow(t)
	badge := func() string {
		_, n, _ := strings.Cut(w.shell.nav[kit.ScreenAttendance].AccessibilityLabel(), "(")
		return strings.TrimSuffix(n, ")")
	}
	before := w.Deps.Planner.Plan.AwaitingCount(w.Deps.Planner.Moment())
	if want := w.Deps.Words.Int(len(before)); badge() != want {
		t.Fatalf("the badge says %q, want %q", badge(), want)
	}
	for i := range before[0].Attendance {
		if err := w.Deps.Planner.RecordAttendance(context.Background(), before[0].ID, i, course.Exactly(20), course.Count{}); err != nil {
			t.Fatal(err)
		}
	}
	if want := w.Deps.Words.Int(len(before) - 1); badge() != want {
		t.Errorf("after recording one the badge says %q, want %q", badge(), want)
	}
	if got := w.shell.nav[kit.ScreenAttendance].AccessibilityLabel(); got != "Go attendance ("+badge()+")" {
		t.Errorf("it is read as %q", got)
	}
}

func TestUndoAndRedoSayWhatTheyDo(t *testing.T) {
	w := newWindow(t)
	old := w.Deps.Planner.Plan.Library.Name
	w.rename(t, "Another")
	label, _ := w.Deps.Planner.CanUndo()
	what := w.Deps.Words.Label(label)
	undo := w.command(t, w.Deps.Words.T("shell.undo.named", course.Args{"What": what}))
	if undo.Disabled || w.shell.undo.Disabled() || !strings.Contains(w.shell.undo.AccessibilityLabel(), what) {
		t.Errorf("the button says %q", w.shell.undo.AccessibilityLabel())
	}
	if !w.shell.redo.Disabled() || !w.command(t, w.Deps.Words.T("shell.redo")).Disabled {
		t.Error("there is something to redo before anything was undone")
	}
	undo.Action()
	if got := w.Deps.Planner.Plan.Library.Name; got != old {
		t.Errorf("after undo the library is called %q", got)
	}
	w.Want(t, w.Deps.Words.T("shell.undone", course.Args{"What": what}))
	w.command(t, w.Deps.Words.T("shell.redo.named", course.Args{"What": what})).Action()
	if got := w.Deps.Planner.Plan.Library.Name; got != "Another" {
		t.Errorf("after redo the library is called %q", got)
	}
	w.Want(t, w.Deps.Words.T("shell.redone", course.Args{"What": what}))
}

func TestATextFieldTakesBackItsOwnTypingFirst(t *testing.T) {
	w := newWindow(t)
	w.rename(t, "Another")
	field := w.pages[kit.ScreenHome].field
	w.Deps.Window.Canvas().Focus(field)
	w.Type(t, "abc")
	w.shell.Undo()
	if field.Text == "abc" || w.Deps.Planner.Plan.Library.Name != "Another" {
		t.Errorf("undo left %q in the field and the library is called %q", field.Text, w.Deps.Planner.Plan.Library.Name)
	}
}

func TestADialogKeepsThePlanAndTheMenuStill(t *testing.T) {
	w := newWindow(t)
	w.rename(t, "Another")
	d := kit.ShowDialog(w.Deps.Window, w.Deps.Words, kit.DialogSpec{Title: "First this", Content: kit.Plain("")})
	w.shell.Undo()
	w.command(t, "Go attendance").Action()
	w.command(t, w.Deps.Words.T("menu.open")).Action()
	if w.Deps.Planner.Plan.Library.Name != "Another" || w.shell.Current() != kit.ScreenHome || len(w.asked) != 0 {
		t.Errorf("under a dialog: %q, %s, %v", w.Deps.Planner.Plan.Library.Name, w.shell.Current(), w.asked)
	}
	d.Close()
	w.command(t, "Go attendance").Action()
	if w.shell.Current() != kit.ScreenAttendance {
		t.Error("after the dialog the menu is still dead")
	}
}

func TestARefusedUndoIsSaid(t *testing.T) {
	w := newWindow(t)
	w.shell.went(&course.Error{Code: course.ErrNothing})
	if w.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("nothing to undo was worth a dialog")
	}
	if w.shell.went(&course.Error{Code: course.ErrStale}) || w.Deps.Window.Canvas().Overlays().Top() == nil {
		t.Error("a refusal was not said")
	}
	if w.shell.went(errors.New("broken")) || !w.shell.went(nil) {
		t.Error("went tells the wrong thing")
	}
}

func TestSearchLeadsThere(t *testing.T) {
	w := newWindow(t)
	w.command(t, w.Deps.Words.T("shell.search")).Action()
	w.Type(t, "go att")
	w.Want(t, "Go attendance")
	w.Type(t, "\n")
	if w.shell.Current() != kit.ScreenAttendance || w.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("Enter did not go to the first hit")
	}
	w.shell.Search()
	w.Type(t, "command of att") // what this screen can do is found now
	w.Want(t, "Command of attendance")
	w.Press(t, fyne.KeyEscape)
	index := w.shell.index
	w.shell.Search()
	if w.shell.index != index {
		t.Error("the plan was read again without a change")
	}
	w.rename(t, "Another") // by another window, while the search is open
	if w.shell.index != nil {
		t.Error("after a change the search knows the old plan")
	}
	w.Type(t, "go att")
	w.Want(t, "Go attendance")
	w.Press(t, fyne.KeyEscape)
}

func TestAFieldWithNothingToTakeBackLeavesUndoToThePlan(t *testing.T) {
	w := newWindow(t)
	old := w.Deps.Planner.Plan.Library.Name
	w.rename(t, "Another")
	w.Deps.Window.Canvas().Focus(w.pages[kit.ScreenHome].field)
	w.shell.Undo()
	if got := w.Deps.Planner.Plan.Library.Name; got != old {
		t.Errorf("after undo in an empty field the library is called %q", got)
	}
	w.shell.Redo()
	if got := w.Deps.Planner.Plan.Library.Name; got != "Another" {
		t.Errorf("after redo in an empty field the library is called %q", got)
	}
}

func TestAScreenThatIsLeftGivesUpTheKeyboard(t *testing.T) {
	w := newWindow(t)
	w.Deps.Window.Canvas().Focus(w.pages[kit.ScreenHome].field)
	w.shell.Goto(kit.Goal{Screen: kit.ScreenSettings})
	if at := w.Deps.Window.Canvas().Focused(); at != nil {
		t.Errorf("the keyboard is still at %T", at)
	}
}

func TestTheNavigationKeepsTheKeyboard(t *testing.T) {
	w := newWindow(t)
	item := w.shell.nav[kit.ScreenSettings]
	w.Deps.Window.Canvas().Focus(item)
	item.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if at := w.Deps.Window.Canvas().Focused(); w.shell.Current() != kit.ScreenSettings || at != fyne.Focusable(item) {
		t.Errorf("after Enter in the navigation %s is shown and the keyboard is at %T", w.shell.Current(), at)
	}
}
