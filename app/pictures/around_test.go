package pictures

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/app/shell"
	"klassetrin/app/welcome"
	"klassetrin/assets/words"
)

// homeScenes are the first screen and what opens on it.
func homeScenes() []scene {
	inHome := goTo(kit.Goal{Screen: kit.ScreenHome})
	return []scene{
		{"home", whole, inHome},
		{"home-menu", filled, then(inHome, func(t testing.TB, w *window) { w.TapSecondary(t, w.taught()) })},
	}
}

// taught is the title of the first session of today.
func (w *window) taught() string {
	for _, s := range w.plan().Sessions.All() {
		if s.Day == w.Deps.Planner.Today() && s.Counts() {
			return w.plan().Courses.Get(s.Course).Title
		}
	}
	return ""
}

// reportScenes are the reports and what opens on them.
func reportScenes() []scene {
	inReports := goTo(kit.Goal{Screen: kit.ScreenReports})
	return []scene{
		{"reports", whole, inReports},
		{"reports-save", over, then(inReports, savesReport)},
		{"reports-replace", over, then(inReports, savesReport, func(t testing.TB, w *window) {
			path := filepath.Join(t.TempDir(), "test.xlsx")
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			w.Fill(t, w.Deps.Words.T("kit.file.where"), path)
			w.Press(t, fyne.KeyReturn)
		})},
		{"files-folder", over, then(inReports, savesReport, looksFor("kit.file.where"))},
		{"files-file", over, then(inCourses, calls(func(w *window) string { return w.Deps.Words.T("courses.travel.in") }), looksFor("kit.file.path"))},
		{"reports-period", over, then(inReports, opening(func(w *window) string { return w.Deps.Words.T("reports.period") }))},
	}
}

// looksFor opens the list of files from a field for one, at a folder with a few.
func looksFor(field string) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		t.Chdir(t.TempDir()) // whose name would be a text that nobody can translate
		folder := "Test"
		for _, name := range []string{"T", "T Test"} {
			if err := os.MkdirAll(filepath.Join(folder, name), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		for _, name := range []string{"test.csv", "test.xlsx", "test.klassetrin-course"} {
			if err := os.WriteFile(filepath.Join(folder, name), make([]byte, 4711), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		files, err := filepath.Glob(filepath.Join(folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			if err := os.Chtimes(path, screentest.Noon, screentest.Noon); err != nil {
				t.Fatal(err)
			}
		}
		w.Fill(t, w.Deps.Words.T(field), filepath.Join(folder, "test.xlsx"))
		w.Tap(t, w.Deps.Words.T("kit.file.browse"))
	}
}

var savesReport = calls(func(w *window) string { return w.Deps.Words.T("reports.save") })

// aroundScenes are what opens over every screen.
func aroundScenes() []scene {
	inHome := goTo(kit.Goal{Screen: kit.ScreenHome})
	search := then(inHome, func(_ testing.TB, w *window) { w.shell.Search() })
	return []scene{
		{"search", over, then(search, typing("a"))},
		{"search-nothing", over, then(search, typing("qqq"))},
		{"keys", over, then(inHome, func(_ testing.TB, w *window) { w.key(fyne.KeyF1) })},
		{"about", over, then(inHome, calls(func(w *window) string { return w.Deps.Words.T("menu.about") }))},
		{"file-missing", over, then(inCourses, calls(func(w *window) string { return w.Deps.Words.T("courses.travel.in") }), typing("/test.csv\n"))},
		{"file-broken", over, func(t testing.TB, w *window) {
			w.told()
			path := filepath.Join(t.TempDir(), "test.klassetrin-course")
			if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
				t.Fatal(err)
			}
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, File: path})
		}},
		{"fault", over, then(inHome, func(_ testing.TB, w *window) {
			kit.ErrorDialog(w.Deps.Window, w.Deps.Words, w.Deps.Words.T("common.error.title"), w.Deps.Words.Error(kit.ErrPanic))
		})},
		{"progress", over, func(t testing.TB, w *window) {
			w.left = append(w.left, w.Deps.Tasks.Hold())
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, File: foreignCourses(t)})
			w.Deps.Tasks.Elapse()
		}},
	}
}

// reads tells whether a text can be read on the top layer.
func (w *window) reads(text string) bool { return strings.Contains(w.Text(), text) }

// welcomeScenes are what the program shows when it holds no library yet.
func welcomeScenes() []scene {
	own := then(showWelcome, tap(func(w *window) string { return w.Deps.Words.T("welcome.own.title") }))
	return []scene{
		{"welcome", whole, showWelcome},
		{"welcome-own", over, own},
		{"welcome-wrong", over, then(own, pressing(fyne.KeyReturn))},
	}
}

func showWelcome(_ testing.TB, w *window) {
	page := welcome.New(w.Deps.Window, w.Deps.Words, welcome.Choice{Example: func(string) {}, Own: func(_, _, _, _ string) {}, Open: func() {}, Language: func(words.Lang) {}})
	kit.Mount(w.Deps.Window, w.Deps.Tasks, page.Content())
	w.Deps.Window.SetMainMenu(shell.FirstMenu(w.Deps.Words, w.actions))
}
