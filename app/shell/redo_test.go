package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// again presses the other keys of redo in what has the keyboard; that they work
// without that is shown in a real window, in package e2e.
func (w *window) again() {
	w.Deps.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(kit.CtrlShift(fyne.KeyZ))
}

// TestCtrlShiftZIsRedoToo in the navigation, in a button, and in a text field that
// has nothing to do again.
func TestCtrlShiftZIsRedoToo(t *testing.T) {
	w := newWindow(t)
	c := w.Deps.Window.Canvas()
	for _, at := range []fyne.Focusable{w.shell.nav[kit.ScreenHome], w.shell.undo, w.pages[kit.ScreenHome].field} {
		w.rename(t, "Another")
		w.shell.Undo()
		c.Focus(at)
		label, _ := w.Deps.Planner.CanRedo()
		w.again()
		if got := w.Deps.Planner.Plan.Library.Name; got != "Another" {
			t.Errorf("at %T: after redo the library is called %q", at, got)
		}
		w.Want(t, w.Deps.Words.T("shell.redone", course.Args{"What": w.Deps.Words.Label(label)}))
		w.shell.Undo()
	}
}

// TestCtrlShiftZGoesToTheFieldFirst: what was typed there comes back before
// anything in the plan does, and only once.
func TestCtrlShiftZGoesToTheFieldFirst(t *testing.T) {
	w := newWindow(t)
	old := w.Deps.Planner.Plan.Library.Name
	w.rename(t, "Another")
	w.shell.Undo()
	field := w.pages[kit.ScreenHome].field
	w.Deps.Window.Canvas().Focus(field)
	w.Type(t, "abc")
	w.shell.Undo()
	if field.Text == "abc" {
		t.Fatal("nothing was taken back in the field")
	}
	w.again()
	if got := w.Deps.Planner.Plan.Library.Name; field.Text != "abc" || got != old {
		t.Errorf("redo left %q in the field and the library is called %q", field.Text, got)
	}
	w.again()
	if got := w.Deps.Planner.Plan.Library.Name; field.Text != "abc" || got != "Another" {
		t.Errorf("redo once more left %q in the field and the library is called %q", field.Text, got)
	}
}

// TestCtrlShiftZInADialog does again what was typed there and leaves the plan
// alone.
func TestCtrlShiftZInADialog(t *testing.T) {
	w := newWindow(t)
	old := w.Deps.Planner.Plan.Library.Name
	w.rename(t, "Another")
	w.shell.Undo()
	name := kit.NewTextField("")
	kit.ShowDialog(w.Deps.Window, w.Deps.Words, kit.DialogSpec{Title: "A dialog", Content: kit.NewField("Name", name, false, "")})
	w.Deps.Window.Canvas().Focus(name)
	w.Type(t, "abc")
	w.shell.Undo()
	w.again()
	if name.Text != "abc" {
		t.Errorf("redo left %q in the field", name.Text)
	}
	w.again()
	if got := w.Deps.Planner.Plan.Library.Name; got != old {
		t.Errorf("under a dialog redo called the library %q", got)
	}
}

// TestCtrlShiftZWithoutAMenuIsOfTheField, as before a library is open.
func TestCtrlShiftZWithoutAMenuIsOfTheField(t *testing.T) {
	w := newWindow(t)
	w.Deps.Window.SetMainMenu(nil)
	field := w.pages[kit.ScreenHome].field
	w.Deps.Window.Canvas().Focus(field)
	w.Type(t, "abc")
	field.TypedShortcut(&fyne.ShortcutUndo{})
	w.again()
	if field.Text != "abc" {
		t.Errorf("redo left %q in the field", field.Text)
	}
}

// TestTheSheetNamesBothKeysOfRedo, and the menu has redo once.
func TestTheSheetNamesBothKeysOfRedo(t *testing.T) {
	w := newWindow(t)
	w.shell.Shortcuts()
	w.Resize(1280, 800)
	w.Want(t, "Ctrl+Y, Ctrl+Shift+Z")
	for _, m := range w.Deps.Window.MainMenu().Items {
		for _, item := range kit.MenuItems(m) {
			if strings.Contains(kit.ShortcutText(w.Deps.Words, item.Shortcut), "Shift+Z") {
				t.Errorf("%q stands in the menu for it", kit.MenuText(item))
			}
		}
	}
}

// TestRedoBringsBackFirstWhatWasTakenBackLast: typing was taken back, then a change;
// the change comes back before the typing, and a dialog and newer typing go first.
func TestRedoBringsBackFirstWhatWasTakenBackLast(t *testing.T) {
	w := newWindow(t)
	name := func() string { return w.Deps.Planner.Plan.Library.Name }
	old := name()
	w.rename(t, "Another")
	field := w.pages[kit.ScreenHome].field
	w.Deps.Window.Canvas().Focus(field)
	w.Type(t, "abc")
	w.shell.Undo()
	before := field.Text
	if w.shell.Undo(); before == "abc" || name() != old {
		t.Fatalf("two steps back leave %q in the field, and the library is called %q", field.Text, name())
	}
	if w.shell.Redo(); field.Text != before || name() != "Another" {
		t.Errorf("redo left %q in the field and the library is called %q", field.Text, name())
	}
	if w.shell.Redo(); field.Text != "abc" || name() != "Another" {
		t.Errorf("redo once more left %q in the field and the library is called %q", field.Text, name())
	}
	w.shell.Undo()
	w.shell.Undo()
	dialog := kit.NewTextField("")
	d := kit.ShowDialog(w.Deps.Window, w.Deps.Words, kit.DialogSpec{Title: "A dialog", Content: kit.NewField("Name", dialog, false, "")})
	w.Deps.Window.Canvas().Focus(dialog)
	if w.shell.Redo(); name() != old {
		t.Error("under a dialog redo reached the plan")
	}
	d.Close()
	w.rename(t, "A third") // nothing of the plan can be done again now
	w.Deps.Window.Canvas().Focus(field)
	if w.shell.Redo(); field.Text != "abc" {
		t.Errorf("redo left %q in the field", field.Text)
	}
}
