package app

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"klassetrin/app/kit"
	"klassetrin/app/open"
	"klassetrin/app/shell"
	"klassetrin/app/welcome"
	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func defaultFile(data string) string { return filepath.Join(data, "library.klassetrin") }

// program is the running program: one window over one data file.
type program struct {
	app      fyne.App
	win      fyne.Window
	settings *Settings
	data     string // the user's data folder
	tasks    *kit.Tasks
	words    *words.Printer
	file     *open.File
	shell    *shell.Shell
	stop     context.CancelFunc // ends watching the file
	started  bool               // the window has been shown
	faults   faults
	crashed  bool // a fault has ended the program the last time
	seat     seat // where the window stands
	placed   bool // that can be told and asked for
}

// probe answers the end-to-end test in programs that were built for it.
var probe func(fyne.Window, *kit.Tasks)

// reached tells the benchmarks how far the start has come: "frame" when the
// first frame has been painted, "home" when the first screen is built. Only
// programs that were built for the end-to-end test tell.
var reached = func(stage string) {}

// startGarbage is how far the heap may grow, in per cent, before the first
// screen stands: collecting it sooner would only delay that.
const startGarbage = 400

// window opens the window and returns when it is closed. An empty file name
// means the file that was open last.
func window(data, config, file string) error {
	ordinary := debug.SetGCPercent(startGarbage)
	settings, err := loadSettings(config)
	if err != nil {
		slog.Warn("settings could not be read", "error", err)
	}
	p := &program{settings: settings, data: data, faults: faults{config}}
	p.crashed = p.faults.before()
	p.words = words.For(p.language())
	return p.faults.guard(func() string { return p.words.T("fault.title") }, func() error {
		return p.run(file, func() { debug.SetGCPercent(ordinary) })
	})
}

// run shows the window until it is closed. Calm is called when the first screen
// stands.
func (p *program) run(file string, calm func()) error {
	p.tasks = kit.NewTasks(nil, p.refuse)
	p.tasks.OnFault(p.faults.write)
	begun := p.choose(file)
	begun.open(p.tasks)
	p.app = steady(fyneapp.NewWithID(ID))
	if p.show(begun) != nil {
		begun.abandon()
		return p.faults.without(p.words)
	}
	reached("frame")
	p.app.Lifecycle().SetOnStarted(func() {
		p.started = true
		p.fill()
		p.win.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon()))
		calm()
	})
	p.app.Lifecycle().SetOnEnteredForeground(func() { kit.WindowReturns(p.win) })
	p.app.Run()
	return nil
}

// build makes the window, which the system does not know of before it is shown.
func (p *program) build() {
	p.win = p.app.NewWindow("Klassetrin")
	p.win.SetMaster()
	// The screen decides on the scale, which takePlace needs.
	if area, placed := comesUp(p.settings.remembered(), 1, frame{}, workAreas()); placed {
		p.request(area.Min)
	}
	ends(p.win, p.leave)
	p.dress()
	p.win.SetCloseIntercept(p.quit)
}

// fill puts the first screen into its place, unless another way to begin is
// shown.
func (p *program) fill() {
	if p.shell == nil {
		return
	}
	p.shell.Goto(kit.Goal{Screen: p.shell.Current()})
	reached("home")
}

func or(a, b float32) float32 {
	if a == 0 {
		return b
	}
	return a
}

// dress sets language and look from the settings.
func (p *program) dress() {
	p.words = words.For(p.language())
	speak(p.words.Lang())
	p.app.Settings().SetTheme(kit.NewTheme(p.mode(), or(p.settings.TextFactor, 1)))
}

// speak gives the toolkit's own few words in a language.
func speak(l words.Lang) {
	if err := lang.AddTranslationsForLocale(assets.FyneTranslation(string(l)), lang.SystemLocale()); err != nil {
		slog.Warn("Fyne's own words", "error", err)
	}
}

var modes = map[string]kit.Mode{"light": kit.Light, "dark": kit.Dark, "contrast": kit.HighContrast}

// sessionBus is where a Linux desktop tells programs how it looks. It is asked
// for at once, because the toolkit may start a bus of its own, which knows
// nothing of the desktop, and then names that one here.
var sessionBus = os.Getenv("DBUS_SESSION_BUS_ADDRESS")

// mode gives the chosen look. Where nothing can tell whether the system is
// light or dark, as on a Linux desktop without a session bus, it is light.
func (p *program) mode() kit.Mode {
	if p.settings.Look == "" && runtime.GOOS == "linux" && (sessionBus == "" || sessionBus == "disabled:") {
		return kit.Light
	}
	return modes[p.settings.Look]
}

// language gives the chosen language, or the system's when it is one of ours.
func (p *program) language() words.Lang {
	if p.settings.Language != "" {
		return words.Lang(p.settings.Language)
	}
	system := lang.SystemLocale().String()
	for _, l := range words.Langs {
		if len(system) >= 2 && system[:2] == string(l) {
			return l
		}
	}
	return words.English
}

// begin opens a data file and shows its library, or the first screen when it
// holds none, or why it cannot be opened.
func (p *program) begin(path string) {
	file, err := open.At(context.Background(), path)
	p.take(path, file, err)
}

// take shows what was opened.
func (p *program) take(path string, file *open.File, err error) {
	if err != nil {
		if p.shell == nil { // otherwise the library that is open stays
			p.showWelcome()
		}
		p.refuse(err)
		return
	}
	p.leave()
	p.file = file
	if p.settings.User != "" {
		file.Planner.By = p.settings.User
	}
	file.Planner.OnChange = p.changed
	p.watch()
	if file.Planner.Plan.Library == nil {
		p.showWelcome()
		return
	}
	p.settings.File = path
	p.showShell(kit.ScreenHome)
	if file.Store.Trouble != nil {
		slog.Warn("the copy of the day could not be made", "error", file.Store.Trouble)
		kit.ErrorDialog(p.win, p.words, p.words.T("common.error.title"), p.words.T("file.nocopy"))
	}
}

// changed is told of every change of the plan.
func (p *program) changed(c course.Change) {
	for _, e := range c.Edits {
		if e.After != nil && e.After.Kind() == course.KindLibrary {
			p.file.Equip()
		}
	}
	if p.shell != nil {
		p.shell.Changed(c)
	}
}

// watch takes in what other windows change in the same file.
func (p *program) watch() {
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	file := p.file
	p.tasks.Run(ctx, func(ctx context.Context) error {
		return file.Store.Watch(ctx, func(c course.Change) {
			p.tasks.UI(func() {
				if p.file == file {
					p.refuse(file.Planner.Merge(ctx, c))
				}
			})
		})
	}, nil)
}

// leave closes the data file that is open.
func (p *program) leave() {
	if p.file == nil {
		return
	}
	p.stop()
	if err := p.file.Close(); err != nil {
		slog.Error("closing the data file", "error", err)
	}
	p.file, p.shell = nil, nil
}

// refuse says an error in words.
func (p *program) refuse(err error) {
	if err == nil || p.win == nil {
		return
	}
	if errors.Is(err, kit.ErrPanic) { // it has been noted
		kit.ErrorDialog(p.win, p.words, p.words.T("common.error.title"), p.words.T("fault.now", course.Args{"File": p.faults.log()}))
		return
	}
	slog.Error("refused", "error", err)
	kit.ErrorDialog(p.win, p.words, p.words.T("common.error.title"), p.words.Error(err))
}

// showWelcome shows the first screen.
func (p *program) showWelcome() {
	kit.SetMenus(p.win, nil, shell.FirstMenu(p.words, shell.Actions{OpenFile: p.openFile, About: p.about, Quit: p.quit}).Items...)
	page := welcome.New(p.win, p.words, welcome.Choice{
		Example: p.example, Own: p.own, Open: p.openFile,
		Language: func(l words.Lang) {
			p.settings.Language = string(l)
			p.dress()
			p.showWelcome()
		},
	})
	kit.Mount(p.win, p.tasks, page.Content())
	c := p.win.Canvas()
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { kit.OpenMenuBar(c, ev) })
}

// example shows an invented library: in the empty file that was asked for on
// the command line, otherwise in a file of its own, so that an example never
// mixes with real data.
func (p *program) example(which string) {
	if p.file == nil || p.file.Path == defaultFile(p.data) {
		path := filepath.Join(p.data, "example-"+which+"-"+course.DateOf(p.now()).String()+".klassetrin")
		p.begin(path)
		if p.file == nil || p.file.Path != path || p.file.Planner.Plan.Library != nil {
			return
		}
	}
	if err := p.file.Example(context.Background(), which); err != nil {
		p.refuse(err)
		return
	}
	p.settings.File = p.file.Path
	p.showShell(kit.ScreenHome)
}

// own starts a library of the user's own in the open, empty file.
func (p *program) own(country, library, branch, librarian string) {
	if p.file == nil {
		p.begin(defaultFile(p.data))
	}
	if p.file == nil {
		return
	}
	p.settings.User = librarian
	if err := p.file.Own(context.Background(), country, library, branch, librarian); err != nil {
		p.refuse(err)
		return
	}
	p.settings.File = p.file.Path
	p.showShell(kit.ScreenHome)
}

// quit closes the window once nothing is lost by it.
func (p *program) quit() {
	p.leaving(func() {
		p.remember()
		p.win.Close()
	})
}

// leaving does what ends the work on the open library, after asking about
// what is not saved.
func (p *program) leaving(then func()) {
	if p.shell == nil {
		kit.LeaveDialogs(p.win, then)
		return
	}
	p.shell.Leave(then)
}

// remember keeps the place of the window, language and file for the next start.
func (p *program) remember() {
	p.keepPlace()
	if err := p.settings.save(); err != nil {
		slog.Warn("settings could not be kept", "error", err)
	}
}
