package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"klassetrin/app/kit"
	"klassetrin/app/screens"
	"klassetrin/app/shell"
	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

func (p *program) now() time.Time { return time.Now() }

// showShell shows the main window at a screen. At the start of the program the
// frame comes first and the screen follows at once, so that the window stands
// sooner.
func (p *program) showShell(at kit.Screen) {
	deps := &kit.Deps{
		Planner: p.file.Planner, Tasks: p.tasks, Window: p.win, Words: p.words, File: p.file.Path,
		Prefs:    kit.Prefs{Language: p.words.Lang(), Mode: modes[p.settings.Look], Factor: or(p.settings.TextFactor, 1), User: p.file.Planner.By},
		OpenData: p.change,
		Memory:   p.memory(), WriteSheets: writeSheets(p.words),
	}
	deps.SetPrefs = func(prefs kit.Prefs) { p.prefer(deps, prefs) }
	before := p.shell
	p.shell = shell.New(deps, screens.All(p.words, Version), shell.Actions{NewFile: p.newFile, OpenFile: p.openFile, CopyFile: p.copyFile, About: p.about, Quit: p.quit})
	if before != nil { // of the same library: leave forgets it
		p.shell.Succeed(before)
	}
	p.win.SetOnDropped(p.shell.Dropped)
	if p.started {
		p.shell.Show(at)
	} else {
		p.shell.Frame(at)
	}
}

// memory is what is remembered of tables and forms; it is kept with the
// settings, soon after the last of several changes.
func (p *program) memory() *kit.Memory {
	if p.settings.Tables == nil {
		p.settings.Tables = map[string]kit.TableLook{}
	}
	if p.settings.Forms == nil {
		p.settings.Forms = map[string]map[string]string{}
	}
	stop := func() {}
	return &kit.Memory{Tables: p.settings.Tables, Forms: p.settings.Forms, Kept: func() {
		stop()
		stop = p.tasks.Later(time.Second, p.remember)
	}}
}

// writeSheets writes lists of the screens in the language they were shown in,
// also when another one is chosen meanwhile.
func writeSheets(w *words.Printer) func(ctx context.Context, path, title string, sheets []kit.Sheet) error {
	return func(ctx context.Context, path, title string, sheets []kit.Sheet) error {
		lists := reporting.Lists{Words: w, Title: title}
		for _, s := range sheets {
			lists.Lists = append(lists.Lists, reporting.List(s))
		}
		return lists.Save(ctx, path)
	}
}

var modeNames = map[kit.Mode]string{kit.Light: "light", kit.Dark: "dark", kit.HighContrast: "contrast", kit.System: ""}

// prefer keeps what the user prefers: a name at once, because it is nowhere seen,
// another look once no page loses anything by it.
func (p *program) prefer(deps *kit.Deps, prefs kit.Prefs) {
	p.settings.User, p.file.Planner.By, deps.Prefs.User = prefs.User, prefs.User, prefs.User
	if prefs == deps.Prefs {
		p.remember()
		return
	}
	p.shell.Renew(func() { p.setPrefs(prefs) })
}

// setPrefs keeps what the user prefers and shows the same screen anew, with the
// keyboard where it was.
func (p *program) setPrefs(prefs kit.Prefs) {
	p.settings.Language, p.settings.Look = string(prefs.Language), modeNames[prefs.Mode]
	p.settings.TextFactor = prefs.Factor
	at, spot := p.shell.Current(), p.shell.Spot()
	p.dress()
	p.remember()
	p.showShell(at)
	p.shell.Goto(kit.Goal{Screen: at, Filter: kit.FilterProgram})
	p.shell.Resume(spot)
}

// newFile begins another library in a file that does not exist yet.
func (p *program) newFile() {
	spec := kit.FileSpec{Title: p.words.T("menu.new"), Verb: p.words.T("file.begin"), Path: freshFile(p.data), Endings: []string{".klassetrin"}}
	kit.SaveFile(p.win, p.words, spec, func(path string) {
		if _, err := os.Stat(path); err == nil {
			p.refuse(&course.Error{Code: course.ErrExists, Args: course.Args{"File": path}})
			return
		}
		p.change(path)
	})
}

// change opens another data file once nothing in this one is lost.
func (p *program) change(path string) { p.leaving(func() { p.begin(path) }) }

// freshFile proposes a name in the data folder that nobody has taken.
func freshFile(data string) string {
	path := defaultFile(data)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = filepath.Join(data, fmt.Sprintf("library-%d.klassetrin", n))
	}
}

// openFile asks for another data file.
func (p *program) openFile() {
	kit.OpenFile(p.win, p.words, kit.FileSpec{Title: p.words.T("menu.open"), Verb: p.words.T("file.open"), Folder: p.data, Endings: []string{".klassetrin"}}, p.change)
}

// copyFile saves a copy of the data file, as a backup or for a colleague.
func (p *program) copyFile() {
	name := filepath.Join(filepath.Dir(p.file.Path), p.words.T("file.copy.name", course.Args{"Day": course.DateOf(p.now()).String()})+".klassetrin")
	kit.SaveFile(p.win, p.words, kit.FileSpec{Title: p.words.T("menu.copy"), Verb: p.words.T("common.save"), Path: name, Endings: []string{".klassetrin"}}, func(path string) {
		p.tasks.Run(context.Background(), func(ctx context.Context) error { return p.file.CopyTo(ctx, path) }, func() {
			d := &kit.Deps{Window: p.win, Words: p.words}
			kit.ShowToast(p.win, p.tasks, p.words.T("file.copied", course.Args{"File": filepath.Base(path)}), p.words.T("courses.travel.folder"), func() { d.OpenPath(filepath.Dir(path)) })
		})
	})
}

// about names the version, where the data lies, and whose work is in it.
func (p *program) about() {
	rows := []string{p.words.T("about.version", course.Args{"Version": Version}), p.words.T("about.licence")}
	if p.file != nil {
		rows = append(rows, p.words.T("about.file", course.Args{"File": p.file.Path}))
	}
	shell.ShowAbout(p.win, p.words, rows, assets.Attributions())
}
