package pictures

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
)

// uncommanded are buttons, links and context items that need no command of the
// same name, each with its reason.
var uncommanded = []string{
	// Filters and views of what is shown; the screens' own search does the same.
	"Sort by: .*", "State: .*", "All places", "All branches", `\+ \d+ librarians`,
	// Parts of a field: what is chosen there is put in or taken out, by Delete too.
	"Remove [A-Z].*", "Remove", ".*: Add .*", "Goals", "Areas", "Skills of the librarian", "Classes and expected pupils",
	// Open a menu whose items are commands, or that the Menu key opens.
	"More", "More about the lesson", "Learning type", "Move to another lesson",
	// The command says it longer: New course from a template, New activity, Import
	// schools, New class (which has the fields), Publish the course, Save the
	// session, Copy the course, Delete the course, Save list as table.
	"From template", "Add an activity", "Import …", "More fields", "Publish", "Save", "Copy", "Copy course", "Delete", "Save as table …",
	// The command has no count: Open requests, Schedules to send, Next conflict,
	// Schedule the next lesson.
	`Requests · \d+`, `To send · \d+`, `Conflicts · \d+`, `Schedule lesson \d+`,
	// What pressing the row or Enter does as well.
	"Open", "Edit", "Edit …", "Activities that practise it",
	// A contact of the example; Edit contact does it.
	"Line Holm · Læringscenter",
	// Of a message: Undo in the Edit menu, which names what it takes back.
	"Undo",
	// Ends what is opened, as Esc does.
	"Close", "Cancel", "Done",
	// Advice about one card or session, which changes with it.
	"Use the remaining .* min", "Book .*", "Schedule", ".* teaches instead", "Move to [A-Z].* .*",
	// Compare with now does it for the present version.
	"Compare with the one before",
	// Columns of one table, with the pointer on the heading or the keyboard in it.
	"Sort ascending", "Sort descending", "Fit column to its content", "Usual widths",
	// Ctrl+C in a list or chart; Copy whole table copies the figures of a chart too.
	"Copy figures",
}

// TestWhatCanBePressedIsACommandToo collects the buttons, links and context
// items of every scene, and looks for a command of the same name in the menus.
func TestWhatCanBePressedIsACommandToo(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	told, used := map[string]bool{}, map[int]bool{}
	for _, s := range scenes() {
		if strings.HasPrefix(s.name, "welcome") || strings.HasPrefix(s.name, "menu-") { // those are of screens that are here
			continue
		}
		w.speak(w.Deps.Words)
		s.show(t, w)
		w.closeLayers()
		w.again()
		var commands []string
		for _, m := range w.Deps.Window.MainMenu().Items {
			for _, item := range kit.MenuItems(m) {
				commands = append(commands, bare(kit.MenuText(item)))
			}
		}
		for _, text := range pressable(w) {
			if told[text] || slices.Contains(commands, bare(text)) {
				continue
			}
			told[text] = true
			if i := excused(text); i >= 0 {
				used[i] = true
			} else {
				t.Errorf("%s: %q is no command", s.name, text)
			}
		}
	}
	for i, pattern := range uncommanded {
		if !used[i] {
			t.Errorf("nothing is called %q any more", pattern)
		}
	}
}

// TestWhatIsGreyDoesNothing on any scene: pressed by its keys a command that the
// menu greys only says what is missing.
func TestWhatIsGreyDoesNothing(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	met := 0
	for _, s := range scenes() {
		if strings.HasPrefix(s.name, "welcome") || strings.HasPrefix(s.name, "menu-") || s.name == "course-stale" { // which asks first what is to become of it
			continue
		}
		w.speak(w.Deps.Words)
		s.show(t, w)
		w.closeLayers()
		w.again()
		kit.ReadyMenus(w.Deps.Window)
		steps := []string{(&fyne.ShortcutUndo{}).ShortcutName(), (&fyne.ShortcutRedo{}).ShortcutName()}
		for _, m := range w.Deps.Window.MainMenu().Items {
			for _, item := range kit.MenuItems(m) {
				if !item.Disabled || slices.Contains(steps, item.Shortcut.ShortcutName()) {
					continue
				}
				met++
				before, title := w.Deps.Planner.LastDone(), w.shell.Current()
				item.Action()
				if w.Deps.Planner.LastDone() != before || w.Deps.Window.Canvas().Overlays().Top() != nil || w.shell.Current() != title {
					t.Errorf("%s: %q is grey and does something", s.name, kit.MenuText(item))
					w.closeLayers()
				}
			}
		}
	}
	if met == 0 {
		t.Error("nothing is grey anywhere")
	}
}

// bare is a title without the sign that a dialog follows, and without keys or a
// count.
func bare(title string) string {
	title, _, _ = strings.Cut(title, " · ")
	return strings.TrimSuffix(strings.TrimSpace(title), " …")
}

// excused tells which line of uncommanded fits a text, -1 for none.
func excused(text string) int {
	return slices.IndexFunc(uncommanded, func(pattern string) bool { return regexp.MustCompile("^(?:" + pattern + ")$").MatchString(text) })
}

// pressable names the buttons and links of the window, and the items of the
// menus that its widgets open.
func pressable(w *window) []string {
	var out []string
	var takers []fyne.Focusable
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if b, ok := o.(*kit.Button); ok && !b.Disabled() {
			out = append(out, b.AccessibilityLabel())
		}
		if f, ok := o.(fyne.Focusable); ok {
			takers = append(takers, f)
		}
		switch v := o.(type) {
		case *fyne.Container:
			for _, child := range v.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(v).Objects() {
				walk(child)
			}
		}
	}
	c := w.Deps.Window.Canvas()
	walk(c.Content())
	for _, f := range takers {
		if _, field := f.(*kit.TextField); field { // the menu of a field is of the toolkit
			continue
		}
		c.Focus(f)
		f.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		out = append(out, itemsOf(c.Overlays().Top())...)
		w.closeLayers()
	}
	return out
}

// itemsOf names the items of a menu that is open.
func itemsOf(o fyne.CanvasObject) []string {
	if o == nil {
		return nil
	}
	menu, ok := o.(*widget.PopUpMenu)
	if !ok { // what lies around it
		var out []string
		if around, ok := o.(fyne.Widget); ok {
			for _, child := range test.WidgetRenderer(around).Objects() {
				out = append(out, itemsOf(child)...)
			}
		}
		return out
	}
	var out []string
	for _, drawn := range menu.Items {
		if field := reflect.ValueOf(drawn).Elem().FieldByName("Item"); field.IsValid() {
			if item, ok := field.Interface().(*fyne.MenuItem); ok {
				out = append(out, kit.MenuText(item))
			}
		}
	}
	return out
}
