package home

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// TestPictures shows the screen in every language, look and size; with
// KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s := screentest.New(t, "danish", lang)
		s.Show(New(s.Deps), 1216, 840)
		s.Picture(t, "home-"+string(lang))
	}
	s := screentest.New(t, "german", words.German)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "home-german-example")
	s = screentest.New(t, "danish", words.Danish)
	s.Look(kit.Dark, 1)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "home-dark")
	s.Look(kit.Light, 2)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "home-200")
	s.Look(kit.Light, 1)
	s.Show(New(s.Deps), 800, 620)
	s.Picture(t, "home-small")
	s = screentest.New(t, "danish", words.German)
	s.Look(kit.Light, 2)
	s.Show(New(s.Deps), 683, 3900) // beside the navigation of a window of 1024 pixels
	s.WantFits(t)
	s.Picture(t, "home-200-small")
	s = screentest.New(t, "own", words.English)
	s.Show(New(s.Deps), 1216, 840)
	s.Picture(t, "home-empty")
}
