package pictures

import (
	"testing"

	"klassetrin/app/kit"
)

// paperScenes are what can be printed: run sheets, packing lists and the lesson
// of the designer on the clock.
func paperScenes() []scene {
	onHome := func(title func(*window) string) func(testing.TB, *window) {
		return func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenHome})
			w.command(t, title(w)+" …")
		}
	}
	return []scene{
		{"runsheet", false, onHome(func(w *window) string { return w.Deps.Words.T("runsheet.title") })},
		{"packing", false, onHome(func(w *window) string { return w.Deps.Words.T("packing.title") })},
		{"clock", false, func(t testing.TB, w *window) {
			if w.plan().Courses.Len() == 0 {
				return // there is no lesson
			}
			showCourse(t, w)
			w.command(t, w.Deps.Words.T("clock.title")+" …")
		}},
	}
}
