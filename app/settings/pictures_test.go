package settings

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// TestPictures shows every section in every language, look and size; with
// KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	shoot := func(s *screentest.Screen, name string, width, height float32) {
		p := New(s.Deps)
		s.Show(p, width, height)
		for _, x := range p.sections {
			p.Open(kit.Goal{Screen: kit.ScreenSettings, Filter: x.key})
			s.Resize(width, height)
			s.Picture(t, "settings-"+name+"-"+x.key)
			s.WantFits(t)
		}
	}
	for _, lang := range words.Langs {
		shoot(screentest.New(t, "danish", lang), string(lang), 1216, 840)
	}
	shoot(screentest.New(t, "german", words.German), "german-example", 1216, 840)
	s := screentest.New(t, "danish", words.German)
	s.Look(kit.Dark, 1)
	shoot(s, "dark", 1216, 840)
	s.Look(kit.Light, 2)
	shoot(s, "200", 1216, 840)
	s.Look(kit.Light, 1)
	shoot(s, "small", 800, 620)
	shoot(screentest.New(t, "own", words.English), "empty", 1216, 840)
}
