package shell

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// Parts lead to two sections, as those of the settings.
func (n *notes) Parts() []kit.Command {
	lead := func(section string) func() {
		return func() { n.deps.Goto(kit.Goal{Screen: kit.Screen(n.name), Filter: section}) }
	}
	return []kit.Command{{Title: "First part of " + n.title, Run: lead("first")}, {Title: "Command of " + n.title, Run: lead("second")}}
}

// found runs the first thing that the search finds.
func (w *window) found(t *testing.T, query string) {
	t.Helper()
	w.shell.Search()
	w.Type(t, query)
	w.Press(t, fyne.KeyReturn)
}

// TestTheSearchKnowsWhatIsDoneElsewhere: it shows the screen and does it there.
func TestTheSearchKnowsWhatIsDoneElsewhere(t *testing.T) {
	w := newWindow(t)
	w.found(t, "command settings")
	page := w.pages[kit.ScreenSettings]
	if want := []kit.Goal{{Screen: kit.ScreenSettings}, {Filter: "command"}}; w.shell.Current() != kit.ScreenSettings || !slices.Equal(page.opened, want) {
		t.Errorf("%s is shown and has got %+v", w.shell.Current(), page.opened)
	}
	w.found(t, "first part home")
	if got := w.pages[kit.ScreenHome].opened; w.shell.Current() != kit.ScreenHome || got[len(got)-1].Filter != "first" {
		t.Errorf("%s is shown and has got %+v", w.shell.Current(), got)
	}
}

// TestWhatIsDoneAtTimesOnlyIsNotDoneFromElsewhere: the search just leads there.
func TestWhatIsDoneAtTimesOnlyIsNotDoneFromElsewhere(t *testing.T) {
	w := newWindow(t)
	done := 0
	c := w.shell.from(kit.ScreenSettings, kit.Command{Run: func() { done++ }, Can: func() bool { return true }})
	if c.Run(); done != 0 || w.shell.Current() != kit.ScreenSettings {
		t.Errorf("done %d times, %s is shown", done, w.shell.Current())
	}
}

// TestWhatCanBeDoneIsOfferedOnce, also where a part of a screen offers it too.
func TestWhatCanBeDoneIsOfferedOnce(t *testing.T) {
	w := newWindow(t)
	offered := func(title string) (n int) {
		for _, c := range w.shell.Commands() {
			if c.Title == title {
				n++
			}
		}
		for _, c := range w.shell.Elsewhere() {
			if c.Title == title {
				n++
			}
		}
		return n
	}
	for _, screen := range []string{"home", "courses"} {
		if n := offered("Command of " + screen); n != 1 {
			t.Errorf("the command of %s is offered %d times", screen, n)
		}
	}
}

// TestScreensThatOnlyTellTheirCommandsAreHidden: nothing of them goes by the clock,
// and the one that is shown goes on.
func TestScreensThatOnlyTellTheirCommandsAreHidden(t *testing.T) {
	w := newWindow(t)
	before := w.pages[kit.ScreenHome].hidden
	for range 2 {
		w.shell.Elsewhere()
	}
	for screen, page := range w.pages {
		if shown := screen == kit.ScreenHome; page.built != 1 || shown && page.hidden != before || !shown && (page.refreshed != 1 || page.hidden != 1) {
			t.Errorf("%s was built %d times, refreshed %d times, hidden %d times", screen, page.built, page.refreshed, page.hidden)
		}
	}
}

// TestTheSheetOfShortcutsKnowsAllScreens, those that are not shown last.
func TestTheSheetOfShortcutsKnowsAllScreens(t *testing.T) {
	w := newWindow(t)
	w.shell.key(&fyne.KeyEvent{Name: fyne.KeyF1})
	w.Want(t, "Go courses", "Command of courses", "Command of attendance")
	groups := w.shell.keyGroups()
	if last := groups[len(groups)-1]; last.Title != "Go courses" || len(last.Hints) != 1 || last.Hints[0].Keys != "Ctrl+E" {
		t.Errorf("the last group is %+v", last)
	}
}
