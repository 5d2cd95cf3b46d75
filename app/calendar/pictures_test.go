package calendar

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestPictures shows the screen in every language, look and size; with
// KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s, p := openPage(t, "danish", lang, 1216, 840)
		s.Picture(t, "calendar-"+string(lang))
		p.onNextConflict()
		s.Picture(t, "calendar-conflict-"+string(lang))
		p.onCreate(course.DateOf(screentest.Noon)+3, course.NewClock(13, 0), course.NewClock(13, 0))
		s.Picture(t, "calendar-new-"+string(lang))
		p.panel = nil
		p.onRequests()
		s.Picture(t, "calendar-requests-"+string(lang))
	}
	s, p := openPage(t, "german", words.German, 1216, 840)
	p.onNextConflict()
	s.Picture(t, "calendar-german-example")
	for _, look := range []struct {
		name          string
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		{"dark", kit.Dark, 1, 1216, 840},
		{"contrast", kit.HighContrast, 1, 1216, 840},
		{"small", kit.Light, 1, 800, 640},
		{"200", kit.Light, 2, 1216, 840},
	} {
		s, p := openPage(t, "danish", words.Danish, look.width, look.height, func(s *screentest.Screen) { s.Look(look.mode, look.factor) })
		s.Picture(t, "calendar-"+look.name)
		p.onNextConflict()
		s.Picture(t, "calendar-conflict-"+look.name)
	}
	s, p = openPage(t, "danish", words.German, 1216, 840)
	p.onList()
	s.Picture(t, "calendar-list")
	s, _ = openPage(t, "own", words.English, 1216, 840)
	s.Picture(t, "calendar-empty")
}
