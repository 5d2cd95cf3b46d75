package pictures

import "klassetrin/app/kit"

// paperScenes are what can be printed: run sheets, packing lists and the lesson
// of the designer on the clock.
func paperScenes() []scene {
	inHome := goTo(kit.Goal{Screen: kit.ScreenHome})
	return []scene{
		{"runsheet", over, then(inHome, calls(func(w *window) string { return w.Deps.Words.T("runsheet.title") + " …" }))},
		{"packing", over, then(inHome, calls(func(w *window) string { return w.Deps.Words.T("packing.title") + " …" }))},
		{"clock", filled, then(showCourse, calls(func(w *window) string { return w.Deps.Words.T("clock.title") + " …" }))},
	}
}
