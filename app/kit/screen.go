package kit

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// Deps is what every screen gets. It is made anew when the language or the
// look changes, and the screens with it.
type Deps struct {
	Planner  *course.Planner
	Tasks    *Tasks
	Window   fyne.Window
	Words    *words.Printer
	Goto     func(Goal)        // shows another screen; screens never know each other
	File     string            // the data file
	Prefs    Prefs             // how this user likes the program
	SetPrefs func(Prefs)       // keeps other preferences; the screens are made anew
	Changed  func()            // to be called when Title, Subtitle or Actions of the page have changed
	OpenData func(path string) // opens another data file instead of this one
	Memory   *Memory           // how this user has arranged the tables; nil remembers nothing
	leaving  *Dialog           // the question of AskToLeave that was asked last

	// WriteSheets writes lists into a file of the kind that its ending says.
	WriteSheets func(ctx context.Context, path, title string, sheets []Sheet) error
}

// Prefs is how a user likes the program on this computer.
type Prefs struct {
	Language words.Lang
	Mode     Mode    // light, dark, high contrast or as the system
	Factor   float32 // of the text, MinFactor to MaxFactor
	User     string  // the name that stands in the journal
}

// Screen names a screen of the navigation.
type Screen string

// The screens, in the order of the navigation.
const (
	ScreenHome       Screen = "home"
	ScreenCourses    Screen = "courses"
	ScreenSchools    Screen = "schools"
	ScreenCalendar   Screen = "calendar"
	ScreenAttendance Screen = "attendance"
	ScreenReports    Screen = "reports"
	ScreenSettings   Screen = "settings"
)

// Goal is where a row, a search result or a command leads: a screen, and what
// it should show there.
type Goal struct {
	Screen Screen
	ID     course.ID   // the course, school, class, session or request to open
	Day    course.Date // the day to show
	New    bool        // begin a new one: course, school or session
	Filter string      // a filter of the screen, such as FilterConflicts
	File   string      // a file of courses to take in
}

// Filters that goals may name; those of the settings are keys of their sections.
const (
	FilterMissing   = "missing"   // attendance: sessions without a count
	FilterUnreached = "unreached" // schools: not reached this school year
	FilterConflicts = "conflicts" // calendar: sessions with conflicts
	FilterUnsent    = "unsent"    // calendar: changed since the school was told
	FilterImport    = "import"    // schools: open the import
	FilterProgram   = "program"   // settings: language, look and text size
	FilterGoals     = "goals"     // courses: the map of goals; settings: the library's own
)

// Page is what the shell asks of a screen. The shell calls Content once, and
// Refresh when the screen is shown and whenever the plan changes while it is.
type Page interface {
	Title() string
	Subtitle() string
	// Actions are the buttons at the right of the header, the main one last.
	Actions() []fyne.CanvasObject
	Content() fyne.CanvasObject
	Refresh()
}

// Briefer is a page that can say its subtitle in fewer words, for windows in which
// the whole has no room.
type Briefer interface {
	Brief() string
}

// Opener is a page that can show what a goal names. The shell calls it after
// Refresh.
type Opener interface {
	Open(Goal)
}

// Commander is a page with commands of its own; they stand in the menu and in
// the search while it is shown.
type Commander interface {
	Commands() []Command
}

// Parted is a page with parts that the search leads to from everywhere, such as
// sections, and with what can be done in them.
type Parted interface {
	Parts() []Command
}

// Leaver is a page that keeps by itself what is written on it, a moment after it
// was written, or that asks before it is lost.
type Leaver interface {
	// Keep keeps it at once. It tells whether closing the page would lose
	// nothing now.
	Keep() bool
	// Leave does what closes the page: at once when that loses nothing, else
	// after the user has said what to do about it.
	Leave(then func())
}

// Heir is a page that goes on where the page before it was when the window is
// built anew, as for another language or look.
type Heir interface {
	// Legacy gives what the page shows: day, filters, what is chosen, and what is
	// written on it and not kept yet.
	Legacy() any
	// Inherit shows what Legacy of the page before gave. The shell calls it before
	// anything else.
	Inherit(legacy any)
}

// Hider is a page that does something by the clock.
type Hider interface {
	// Hidden ends that. The shell calls it when another screen takes the place of
	// the page, and when the window is built anew and the page will not be shown
	// again. Open, or Refresh when the plan has changed, begins it once more.
	Hidden()
}

// Command is something the user can do from a menu, by shortcut or by search.
type Command struct {
	Title    string
	Icon     IconName
	Shortcut fyne.Shortcut // nil when it has none
	Group    string        // the menu inside the menu that it stands in, "" for none
	Run      func()        // says what is missing when it cannot do it now
	Can      func() bool   // tells whether it can do it now, so that the menu greys it; nil for always
}

// Do carries out a change and shows a refusal in words. It tells whether the
// change was kept.
func (d *Deps) Do(change func(context.Context) error) bool {
	if err := change(context.Background()); err != nil {
		d.ShowError(err)
		return false
	}
	return true
}

// DoWithUndo carries out a change and tells so in a toast that can take it
// back.
func (d *Deps) DoWithUndo(change func(context.Context) error) bool {
	before := d.Planner.LastDone()
	if !d.Do(change) {
		return false
	}
	label, ok := d.Planner.CanUndo()
	if !ok || before == d.Planner.LastDone() {
		return true
	}
	d.ShowUndo(d.Words.Label(label), d.Planner.LastDone())
	return true
}

// ShowUndo tells of a change in a toast that can take it back while nothing else
// was done since.
func (d *Deps) ShowUndo(text string, done course.ID) {
	ShowToast(d.Window, d.Tasks, text, d.Words.T("common.undo"), func() {
		if d.Planner.LastDone() != done {
			ShowToast(d.Window, d.Tasks, d.Words.T("common.undo.late"), "", nil)
			return
		}
		d.Do(func(ctx context.Context) error { _, err := d.Planner.Undo(ctx); return err })
	})
}

// ShowError says an error in words; its full text goes to the log.
func (d *Deps) ShowError(err error) {
	if err == nil {
		return
	}
	if course.CodeOf(err) == "" {
		slog.Error("unexpected", "error", err)
	}
	ErrorDialog(d.Window, d.Words, d.Words.T("common.error.title"), d.Words.Error(err))
}

// FieldTexts gives the refusals of single fields in words, by the field's
// name, for Form.ShowErrors. It is empty when err is not about fields.
func (d *Deps) FieldTexts(err error) map[string]string {
	out := map[string]string{}
	for _, e := range course.FieldErrors(err) {
		if _, ok := out[e.Field]; !ok && e.Field != "" {
			out[e.Field] = d.Words.Error(e)
		}
	}
	return out
}
