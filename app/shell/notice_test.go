package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// TestWhatIsSaidOfAPageGoesWithIt; what can be taken back is still offered on the
// next page, until something else is said.
func TestWhatIsSaidOfAPageGoesWithIt(t *testing.T) {
	w := newWindow(t)
	words := w.Deps.Words
	w.command(t, words.T("kit.chart.save")).Action()
	choose := words.T("kit.chart.choose")
	w.Want(t, choose)
	w.shell.Goto(kit.Goal{Screen: kit.ScreenHome, Day: course.NewDate(2026, 10, 12)})
	w.Want(t, choose) // the page is still the same
	w.shell.Goto(kit.Goal{Screen: kit.ScreenAttendance})
	if strings.Contains(w.Text(), choose) {
		t.Errorf("on the next page it still says %q", choose)
	}
	w.Deps.ShowUndo("The library was renamed", w.Deps.Planner.LastDone())
	w.shell.Goto(kit.Goal{Screen: kit.ScreenHome})
	w.Want(t, "The library was renamed", words.T("common.undo"))
	w.command(t, words.T("kit.chart.save")).Action()
	if w.Want(t, choose); strings.Contains(w.Text(), "The library was renamed") {
		t.Error("two notices are shown at once")
	}
}

// TestADialogKeepsTheKeyboard when a screen is shown below it, as at the start,
// so that Enter closes it.
func TestADialogKeepsTheKeyboard(t *testing.T) {
	w := newWindow(t)
	d := kit.ErrorDialog(w.Deps.Window, w.Deps.Words, "It did not work", "Today’s copy could not be made.")
	w.shell.Goto(kit.Goal{Screen: kit.ScreenAttendance})
	w.Press(t, fyne.KeyReturn)
	if d.Open() {
		t.Error("Enter does not close the dialog")
	}
}
