package attendance

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// TestPictures shows the screen in every language, look and size, as it is
// when the user has just come to it; with KLASSETRIN_PICTURES it keeps the
// pictures.
func TestPictures(t *testing.T) {
	shoot := func(s *screentest.Screen, name string, width, height float32) {
		p := New(s.Deps)
		s.Show(p, width, height)
		p.Open(kit.Goal{Screen: kit.ScreenAttendance, Filter: kit.FilterMissing})
		s.Resize(width, height)
		s.Picture(t, name)
	}
	for _, lang := range words.Langs {
		shoot(screentest.New(t, "danish", lang), "attendance-"+string(lang), 1216, 840)
	}
	shoot(screentest.New(t, "german", words.German), "attendance-german-example", 1216, 840)
	s := screentest.New(t, "danish", words.Danish)
	s.Look(kit.Dark, 1)
	shoot(s, "attendance-dark", 1216, 840)
	s.Look(kit.Light, 2)
	shoot(s, "attendance-200", 1216, 840)
	s.Look(kit.Light, 1)
	shoot(s, "attendance-small", 800, 620)
	shoot(screentest.New(t, "own", words.English), "attendance-empty", 1216, 840)
}

// TestAllThatIsCountedIsSeen at 1024 pixels with text at 200 %: pupils and teachers,
// without scrolling sideways.
func TestAllThatIsCountedIsSeen(t *testing.T) {
	for _, lang := range words.Langs {
		for _, example := range []string{"danish", "german"} {
			s := screentest.New(t, example, lang)
			s.Look(kit.Light, 2)
			p := New(s.Deps)
			s.Show(p, 1024-120, 700-114) // what navigation and header leave
			p.Open(kit.Goal{Screen: kit.ScreenAttendance, Filter: kit.FilterMissing})
			for _, o := range test.LaidOutObjects(p.table) {
				if in, ok := o.(*kit.Scroll); ok && in.Content.Size().Width > in.Size().Width {
					t.Errorf("%s, %s: the columns need %v of %v", example, lang, in.Content.Size().Width, in.Size().Width)
				}
			}
		}
	}
}
