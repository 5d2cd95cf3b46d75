package courses

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// TestGoalPictures shows the goals of a course, their search and their ties in
// every language, and in a small window with large text.
func TestGoalPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s, p := shown(t, "danish", lang)
		p.Open(kit.Goal{ID: courseCalled(t, s, "Kildekritik og falske nyheder").ID})
		p.edit.setGoals(append(p.edit.course().Goals, "sdg:13"))
		s.Picture(t, "goals-"+string(lang))
		p.edit.pickGoals()
		s.Picture(t, "goals-choose-"+string(lang))
		s.Type(t, "1.")
		s.Picture(t, "goals-found-"+string(lang))
		s.Deps.Window.Canvas().Overlays().Top().Hide()
	}
}

// shownIn gives a screen with the Danish example in a look and size.
func shownIn(t *testing.T, mode kit.Mode, factor, width, height float32) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, "danish", words.Danish)
	s.Look(mode, factor)
	return s, mounted(s, width, height)
}
