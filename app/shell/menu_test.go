package shell

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

func TestTheMenuHoldsEverythingWithAShortcutOfItsOwn(t *testing.T) {
	w := newWindow(t)
	seen := map[string]string{}
	quit := 0
	for _, m := range w.Deps.Window.MainMenu().Items {
		for _, i := range kit.MenuItems(m) {
			if i.IsQuit {
				quit++
			}
			keys := kit.ShortcutText(w.Deps.Words, i.Shortcut)
			switch {
			case i.Shortcut == nil:
				t.Errorf("%q has no shortcut", kit.MenuText(i))
			case seen[i.Shortcut.ShortcutName()] != "":
				t.Errorf("%q and %q share a shortcut", seen[i.Shortcut.ShortcutName()], kit.MenuText(i))
			case !strings.Contains(keys, "+") && kit.MenuText(i) != w.Deps.Words.T("menu.keys"): // F1 comes as a plain key
				t.Errorf("%q has a shortcut without Ctrl", kit.MenuText(i))
			default:
				seen[i.Shortcut.ShortcutName()] = kit.MenuText(i)
			}
		}
	}
	if quit != 1 {
		t.Errorf("%d items quit", quit)
	}
	w.command(t, "Command of home").Action()
	if len(w.pages[kit.ScreenHome].opened) == 0 {
		t.Error("the command of the screen did nothing")
	}
	w.Tap(t, "Go attendance")
	w.command(t, "Command of attendance")
	for _, title := range []string{w.Deps.Words.T("menu.new"), w.Deps.Words.T("menu.open"), w.Deps.Words.T("menu.copy"), w.Deps.Words.T("menu.about"), w.Deps.Words.T("menu.quit")} {
		w.command(t, title).Action()
	}
	if want := []string{"new", "open", "copy", "about", "quit"}; !slices.Equal(w.asked, want) {
		t.Errorf("the program was asked for %v", w.asked)
	}
}

func TestTheSheetOfShortcutsIsSearched(t *testing.T) {
	w := newWindow(t)
	w.shell.key(&fyne.KeyEvent{Name: fyne.KeyF2})
	if w.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("F2 opened something")
	}
	w.shell.key(&fyne.KeyEvent{Name: fyne.KeyF1})
	w.Resize(1280, 800)
	w.Want(t, "Keyboard shortcuts", "Command of home", "Ctrl+E", "In lists and tables")
	w.Type(t, "rows select")
	if text := w.Text(); !strings.Contains(text, "Select all rows") || strings.Contains(text, "Command of home") {
		t.Errorf("it shows %s", text)
	}
	w.Type(t, " zzz")
	w.Want(t, w.Deps.Words.T("keys.none"))
}

func TestTheFirstMenuOpensAFileAndQuits(t *testing.T) {
	var done []string
	note := func(what string) func() { return func() { done = append(done, what) } }
	menu := FirstMenu(words.For(words.German), Actions{OpenFile: note("open"), About: note("about"), Quit: note("quit")})
	for _, m := range menu.Items {
		for _, i := range m.Items {
			if !i.IsSeparator {
				if i.Shortcut == nil {
					t.Errorf("%q has no shortcut", kit.MenuText(i))
				}
				i.Action()
			}
		}
	}
	if !slices.Equal(done, []string{"open", "quit", "about"}) {
		t.Errorf("it did %v", done)
	}
}

// TestGoCommandsBringTheKeyboardIntoTheScreen, even from another screen's field.
func TestGoCommandsBringTheKeyboardIntoTheScreen(t *testing.T) {
	w := newWindow(t)
	for _, c := range w.shell.goCommands() {
		c.Run()
		page := w.pages[w.shell.current]
		if at := w.Deps.Window.Canvas().Focused(); at != fyne.Focusable(page.field) {
			t.Errorf("after %q the keyboard is at %T", c.Title, at)
		}
	}
}

// TestF1OpensTheSheetOverADialog from its text field; the commands of the plan
// stay off, and closed the sheet gives the keyboard back.
func TestF1OpensTheSheetOverADialog(t *testing.T) {
	w := newWindow(t)
	c := w.Deps.Window.Canvas()
	name := kit.NewTextField("")
	kit.ShowDialog(w.Deps.Window, w.Deps.Words, kit.DialogSpec{Title: "A dialog", Content: kit.NewField("Name", name, false, ""), Primary: "Save"})
	c.Focus(name)
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	w.Resize(1280, 800)
	w.Want(t, w.Deps.Words.T("menu.keys"), "Ctrl+N")
	w.Press(t, fyne.KeyF1)
	if n := len(c.Overlays().List()); n != 2 {
		t.Errorf("F1 in the sheet makes %d layers", n)
	}
	before := w.shell.Current()
	w.command(t, "Go attendance").Action()
	if w.shell.Current() != before {
		t.Error("a command ran under a dialog")
	}
	w.Press(t, fyne.KeyEscape)
	if c.Focused() != fyne.Focusable(name) {
		t.Errorf("after the sheet %T has the keyboard", c.Focused())
	}
	w.Press(t, fyne.KeyEscape)
	if c.Overlays().Top() != nil {
		t.Error("Esc does not close the dialog after the sheet")
	}
}

// TestCommandsOfAGroupStandInAMenuOfTheirOwn, in order, with keys beside them.
func TestCommandsOfAGroupStandInAMenuOfTheirOwn(t *testing.T) {
	w := newWindow(t)
	items := w.shell.items([]kit.Command{
		{Title: "One", Group: "Group", Shortcut: kit.Ctrl(fyne.KeyF2)},
		{Title: "Two", Group: "Group", Shortcut: kit.Ctrl(fyne.KeyF3)},
		{Title: "Three", Shortcut: kit.Ctrl(fyne.KeyF4)},
		{Title: "Four", Group: "Other", Shortcut: kit.Ctrl(fyne.KeyF5)},
	})
	kit.WriteKeys(w.Deps.Words, items...)
	menu := fyne.NewMenu("", items...)
	var titles []string
	for _, i := range kit.MenuItems(menu) {
		titles = append(titles, kit.MenuText(i))
		if !strings.Contains(i.Label, "Ctrl+F") {
			t.Errorf("%q does not say its keys", i.Label)
		}
	}
	if want := []string{"One", "Two", "Three", "Four"}; !slices.Equal(titles, want) {
		t.Errorf("the menu has %v", titles)
	}
	if len(items) != 3 || items[0].Label != "Group" || len(items[0].ChildMenu.Items) != 2 || items[1].ChildMenu != nil {
		t.Errorf("the groups are not menus of their own: %v", items)
	}
}

// TestTheWholeTableIsCopiedAndThatIsSaid; without a list the way to one is said.
func TestTheWholeTableIsCopiedAndThatIsSaid(t *testing.T) {
	w := newWindow(t)
	copyAll := func() { w.command(t, w.Deps.Words.T("kit.table.copyAll")).Action() }
	copyAll()
	w.Want(t, w.Deps.Words.T("kit.whole.choose"))
	table := kit.NewTable(false, kit.Column[string]{Key: "name", Title: "Name", Width: 90, Text: func(s string) string { return s }})
	table.SetRows([]string{"one", "two"})
	w.shell.body.Objects = []fyne.CanvasObject{kit.Columns(0, nil, table)}
	w.shell.body.Refresh()
	w.Resize(1280, 800)
	table.Focus()
	copyAll()
	if got := fyne.CurrentApp().Clipboard().Content(); got != table.TSV() {
		t.Errorf("copied %q", got)
	}
	w.Want(t, w.Deps.Words.T("kit.whole.copied"))
}

// TestEscClosesAMenuWithoutTheKeyboard: a press between its items takes it away.
func TestEscClosesAMenuWithoutTheKeyboard(t *testing.T) {
	w := newWindow(t)
	c := w.Deps.Window.Canvas()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", fyne.NewMenuItem("One", func() {})), c, fyne.NewPos(10, 10))
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Overlays().Top() == nil {
		t.Fatal("Enter closes the menu")
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Overlays().Top() != nil {
		t.Error("the menu stays open")
	}
}

// TestTheMenuFollowsTheWidthOfTheWindow, and is left alone where all of it has
// room in both.
func TestTheMenuFollowsTheWidthOfTheWindow(t *testing.T) {
	w := newWindow(t)
	label := func() string {
		menus := w.Deps.Window.MainMenu().Items
		return menus[len(menus)-1].Items[0].Label
	}
	before := w.Deps.Window.MainMenu()
	w.Resize(1100, 800)
	if w.Deps.Window.MainMenu() != before {
		t.Error("the menu is built anew although all of it has room")
	}
	whole := label()
	w.Resize(150, 800)
	if label() == whole || strings.Contains(label(), "F1") {
		t.Errorf("in a narrow window it says %q", label())
	}
	w.Resize(1280, 800)
	if label() != whole {
		t.Errorf("in a wide window again it says %q", label())
	}
}

// TestTheSheetIsScrolledFromItsSearchField, which stays where it is and keeps
// the keys that it needs.
func TestTheSheetIsScrolledFromItsSearchField(t *testing.T) {
	w := newWindow(t)
	w.Resize(1000, 500)
	w.shell.Shortcuts()
	w.Resize(1000, 500)
	c, driver := w.Deps.Window.Canvas(), fyne.CurrentApp().Driver()
	find := c.Focused().(*kit.TextField)
	at := driver.AbsolutePositionForObject(find)
	top := func() float32 {
		for _, o := range test.LaidOutObjects(c.Overlays().Top()) {
			if s, ok := o.(*kit.Scroll); ok {
				return -s.Offset.Y
			}
		}
		t.Fatal("nothing scrolls")
		return 0
	}
	begin := top()
	w.Press(t, fyne.KeyDown, fyne.KeyPageDown)
	if top() >= begin || driver.AbsolutePositionForObject(find) != at {
		t.Errorf("the list went from %v to %v, the field from %v to %v", begin, top(), at, driver.AbsolutePositionForObject(find))
	}
	w.Press(t, fyne.KeyHome)
	if top() != begin {
		t.Error("Home does not show the beginning")
	}
	w.Type(t, "t")
	w.Press(t, fyne.KeyEnd)
	if top() != begin {
		t.Error("End scrolls, although there is a text in the field")
	}
	w.Press(t, fyne.KeyPageDown)
	if top() == begin {
		t.Error("Page Down does not scroll")
	}
	w.Type(t, "e")
	if top() != begin || find.Text != "te" {
		t.Errorf("typing %q does not show the beginning", find.Text)
	}
}

// TestWhatCannotBeDoneIsGrey when a menu opens, and says what is missing when its
// keys are pressed all the same.
func TestWhatCannotBeDoneIsGrey(t *testing.T) {
	w := newWindow(t)
	words := w.Deps.Words
	table := kit.NewTable(false, kit.Column[string]{Key: "name", Title: "Name", Width: 90, Text: func(s string) string { return s }})
	table.SetRows([]string{"one", "two"})
	w.shell.body.Objects = []fyne.CanvasObject{kit.Columns(0, nil, table)}
	w.shell.body.Refresh()
	w.Resize(1280, 800)
	grey := func() (out []string) {
		kit.ReadyMenus(w.Deps.Window)
		for _, m := range w.Deps.Window.MainMenu().Items {
			for _, i := range kit.MenuItems(m) {
				if i.Disabled {
					out = append(out, kit.MenuText(i))
				}
			}
		}
		return out
	}
	copyAll, save := words.T("kit.table.copyAll"), words.T("kit.chart.save")
	steps := []string{words.T("shell.undo"), words.T("shell.redo")}
	w.Deps.Window.Canvas().Unfocus()
	if got, want := grey(), append(steps, copyAll, save); !slices.Equal(got, want) {
		t.Errorf("without a list %q are grey, want %q", got, want)
	}
	w.command(t, copyAll).Action()
	w.Want(t, words.T("kit.whole.choose"))
	table.Focus()
	if got, want := grey(), append(steps, save); !slices.Equal(got, want) {
		t.Errorf("in a list %q are grey, want %q", got, want)
	}
	field := w.pages[w.shell.Current()].field
	w.shell.body.Objects = []fyne.CanvasObject{field}
	w.shell.body.Refresh()
	w.Deps.Window.Canvas().Focus(field)
	if got, want := grey(), []string{copyAll, save}; !slices.Equal(got, want) {
		t.Errorf("in a field, which takes back its typing, %q are grey, want %q", got, want)
	}
	field.WithPlanUndo()
	if got, want := grey(), append(steps, copyAll, save); !slices.Equal(got, want) {
		t.Errorf("in a field that leaves that to the plan %q are grey, want %q", got, want)
	}
}
