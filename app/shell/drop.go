package shell

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Dropped takes files that were dragged onto the window: the first one of
// courses is read on the screen of courses, others are told what can be
// dropped. While a dialog is open nothing can be.
func (s *Shell) Dropped(_ fyne.Position, files []fyne.URI) {
	if s.deps.Window.Canvas().Overlays().Top() != nil {
		return
	}
	for _, u := range files {
		if strings.EqualFold(filepath.Ext(u.Path()), course.FileEnding) {
			s.Goto(kit.Goal{Screen: kit.ScreenCourses, File: u.Path()})
			return
		}
	}
	if len(files) > 0 {
		s.say(s.deps.Words.T("shell.drop.other", course.Args{"File": files[0].Name()}))
	}
}
