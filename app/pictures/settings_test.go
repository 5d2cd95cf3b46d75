package pictures

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// settingsScenes are the sections of the settings and the forms that open on
// them.
func settingsScenes() []scene {
	var list []scene
	for _, section := range []string{"library", "branches", "librarians", "kits", "themes", "goals", "closed", "targets", "program"} {
		sort := over
		if section == "library" || section == "program" {
			sort = whole
		}
		list = append(list, scene{"settings-" + section, sort, inSettings(section)})
	}
	record := func(name, section string, title func(*course.Plan) string) scene {
		return scene{"settings-" + name, filled, then(inSettings(section), func(t testing.TB, w *window) { w.Tap(t, title(w.plan())) })}
	}
	adds := func(name, section, text string) scene {
		return scene{"settings-" + name, over, then(inSettings(section), tap(func(w *window) string { return w.Deps.Words.T(text) }))}
	}
	return append(list,
		record("branch", "branches", func(p *course.Plan) string { return p.Branches.All()[0].Name }),
		record("room", "branches", func(p *course.Plan) string { return p.Rooms.All()[0].Name }),
		record("librarian", "librarians", func(p *course.Plan) string { return p.Librarians.All()[0].Name }),
		record("kit", "kits", func(p *course.Plan) string { return p.Kits.All()[0].Name }),
		record("theme", "themes", func(p *course.Plan) string { return p.SortedThemes()[0].Name }),
		record("target", "targets", func(p *course.Plan) string { return p.Targets.All()[0].Name }),
		record("holiday", "closed", func(p *course.Plan) string { return p.ClosedDays.All()[0].Name }),
		adds("absence", "librarians", "settings.absence.add"),
		adds("closed-new", "closed", "settings.closed.add"),
		adds("target-new", "targets", "settings.target.add"),
		adds("goal-new", "goals", "settings.goal.add"),
		adds("area-new", "goals", "settings.area.add"),
		adds("goal-file", "goals", "settings.goals.import"),
		scene{"settings-tally", filled, then(inSettings("targets"), tap(func(w *window) string { return w.Deps.Words.T("settings.tally.add") }))},
		scene{"settings-goal-import", over, showGoalImport},
		scene{"settings-goal-menu", over, func(t testing.TB, w *window) {
			w.undone(t)
			showGoalImport(t, w)
			w.Tap(t, w.Deps.Words.N("settings.goals.import.do", 3))
			w.again()
			w.TapSecondary(t, "T1 Test 1")
		}},
		scene{"settings-wrong", over, then(inSettings("branches"), calls(func(w *window) string { return w.Deps.Words.T("settings.branch.add") }), pressing(fyne.KeyReturn))},
		scene{"settings-inuse", filled, then(
			inSettings("themes"), func(t testing.TB, w *window) { w.Tap(t, w.plan().Themes.Get(w.plan().Courses.All()[0].Theme).Name) },
			tap(func(w *window) string { return w.Deps.Words.T("settings.remove") }))},
		scene{"settings-choice", filled, then(
			inSettings("librarians"), func(t testing.TB, w *window) { w.Tap(t, w.plan().Librarians.All()[0].Name) },
			opening(func(w *window) string { return w.Deps.Words.Field("branch") }))},
		scene{"settings-presets", over, then(
			inSettings("targets"), tap(func(w *window) string { return w.Deps.Words.T("settings.target.add") }),
			func(t testing.TB, w *window) { w.Field(t, w.Deps.Words.Field("period")).Focus() }, pressing(fyne.KeyF4))},
	)
}

func inSettings(section string) func(testing.TB, *window) {
	return func(_ testing.TB, w *window) {
		w.shell.Goto(kit.Goal{Screen: kit.ScreenSettings, Filter: section})
		w.again()
	}
}

// showGoalImport reads a small list of goals with a row that cannot be read.
func showGoalImport(t testing.TB, w *window) {
	path := filepath.Join(t.TempDir(), "test.csv")
	if err := os.WriteFile(path, []byte(goalList), 0o600); err != nil {
		t.Fatal(err)
	}
	inSettings("goals")(t, w)
	w.Tap(t, w.Deps.Words.T("settings.goals.import"))
	w.Type(t, path)
	w.Press(t, fyne.KeyReturn)
}

const goalList = `code;kind;area;da;de;en;retired
T;area;;Test;Test;Test;
T1;goal;T;Test 1;Test 1;Test 1;
T2;goal;T;Test 2;Test 2;Test 2;
T3;goal;X;;;;
`
