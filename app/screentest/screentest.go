// Package screentest opens an example library in a real data file for the tests
// of screens, and takes their pictures. It is used by tests only.
package screentest

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/open"
	"klassetrin/assets/words"
	"klassetrin/course"
	"klassetrin/reporting"
)

// Noon is when the tests take place: a Monday in term.
var Noon = time.Date(2026, time.October, 5, 10, 45, 0, 0, time.UTC)

// Screen is a window with the things that screens get.
type Screen struct {
	Deps *kit.Deps
	File *open.File
	Gone []kit.Goal // where the screen wanted to go
	// OnError is told of faults of work in the background; when nil they fail
	// the test.
	OnError func(error)
	app     fyne.App
	page    kit.Page
}

// New opens the "danish" or "german" example in a fresh data file, or an empty
// library of one's own for "own", and a window in a language. Work in the
// background is done at once; errors fail the test.
func New(t testing.TB, which string, lang words.Lang) *Screen {
	t.Helper()
	s := &Screen{app: test.NewTempApp(t)}
	s.app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	ctx := context.Background()
	f, err := open.At(ctx, filepath.Join(t.TempDir(), "test.klassetrin"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	f.Planner.Now = func() time.Time { return Noon }
	if which == "own" {
		err = f.Own(ctx, "DK", "Test Library", "Main Library", "Ann")
	} else {
		err = f.Example(ctx, which)
	}
	if err != nil {
		t.Fatal(err)
	}
	f.Planner.Now = func() time.Time { return Noon }
	w := test.NewTempWindow(t, nil)
	s.File = f
	s.Deps = &kit.Deps{
		Planner: f.Planner, Window: w, Words: words.For(lang),
		Goto: func(g kit.Goal) { s.Gone = append(s.Gone, g) }, Changed: func() {}, File: f.Path, OpenData: func(string) {},
		Prefs: kit.Prefs{Language: lang, Factor: 1}, SetPrefs: func(kit.Prefs) {}, Memory: &kit.Memory{},
		WriteSheets: func(ctx context.Context, path, title string, sheets []kit.Sheet) error {
			lists := reporting.Lists{Words: words.For(lang), Title: title}
			for _, sheet := range sheets {
				lists.Lists = append(lists.Lists, reporting.List(sheet))
			}
			return lists.Save(ctx, path)
		},
	}
	s.Restart(t)
	return s
}

// Restart gives the window new tasks, as when it is built anew: what waits for
// its time in the one before is forgotten.
func (s *Screen) Restart(t testing.TB) {
	s.Deps.Tasks = kit.InlineTasks(func(err error) { s.failed(t, err) })
}

func (s *Screen) failed(t testing.TB, err error) {
	t.Helper()
	if s.OnError != nil {
		s.OnError(err)
		return
	}
	t.Error(err)
}

// Show puts a page into the window at a size and refreshes it after every
// change, as the shell does.
func (s *Screen) Show(p kit.Page, width, height float32) {
	s.page = p
	if s.Deps.Planner.OnChange == nil {
		s.Deps.Planner.OnChange = func(course.Change) { s.page.Refresh() }
	}
	kit.Mount(s.Deps.Window, s.Deps.Tasks, p.Content())
	p.Refresh()
	s.Resize(width, height)
}

// Resize gives the window a size and its layout the rounds that the program's
// own loop gives it: texts that wrap know their height after the first.
func (s *Screen) Resize(width, height float32) {
	for _, more := range []float32{1, 0, 1, 0} {
		s.Deps.Window.Resize(fyne.NewSize(width+more, height))
	}
}

// Look changes the look of the window.
func (s *Screen) Look(mode kit.Mode, factor float32) {
	s.app.Settings().SetTheme(kit.NewTheme(mode, factor))
}

// Picture takes a picture of the window, see Picture.
func (s *Screen) Picture(t testing.TB, name string) {
	t.Helper()
	Picture(t, s.Deps.Window, name)
}
