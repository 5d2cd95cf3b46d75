package reports

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
		s.Show(New(s.Deps, "0.1.0"), 1216, 840)
		s.Picture(t, "reports-"+string(lang))
	}
	s := screentest.New(t, "german", words.German)
	s.Show(New(s.Deps, "0.1.0"), 1216, 840)
	s.Picture(t, "reports-german-example")
	s = screentest.New(t, "danish", words.Danish)
	s.Look(kit.Dark, 1)
	s.Show(New(s.Deps, "0.1.0"), 1216, 840)
	s.Picture(t, "reports-dark")
	s.Look(kit.Light, 2)
	s.Show(New(s.Deps, "0.1.0"), 1216, 840)
	s.Picture(t, "reports-200")
	s.Look(kit.Light, 1)
	s.Show(New(s.Deps, "0.1.0"), 800, 620)
	s.Picture(t, "reports-small")
	s = screentest.New(t, "danish", words.German)
	s.Look(kit.Light, 2)
	s.Show(New(s.Deps, "test"), 683, 2600) // beside the navigation of a window of 1024 pixels
	s.WantFits(t)
	s.Picture(t, "reports-200-small")
	s = screentest.New(t, "own", words.English)
	s.Show(New(s.Deps, "0.1.0"), 1216, 840)
	s.Picture(t, "reports-empty")
}
