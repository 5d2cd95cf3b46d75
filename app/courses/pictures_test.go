package courses

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// courseCalled finds a course of the example by its title.
func courseCalled(t *testing.T, s *screentest.Screen, title string) *course.Course {
	t.Helper()
	for _, c := range s.Deps.Planner.Plan.Courses.All() {
		if c.Title == title {
			return c
		}
	}
	t.Fatalf("the example has no course %q", title)
	return nil
}

// shown gives a screen with the page of an example, as the shell shows it.
func shown(t *testing.T, which string, lang words.Lang) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, which, lang)
	return s, mounted(s, 1216, 840)
}

// mounted shows a new page; where it wants to go to courses it goes at once, as
// in the shell, and a changed plan refreshes it.
func mounted(s *screentest.Screen, width, height float32) *Page {
	p := New(s.Deps)
	s.Deps.Goto = func(g kit.Goal) {
		s.Gone = append(s.Gone, g)
		if g.Screen == kit.ScreenCourses {
			p.Open(g)
		}
	}
	s.Deps.Planner.OnChange = func(course.Change) { p.Refresh() }
	s.Show(p, width, height)
	return p
}

// TestPictures shows the screen in every language, look and size; with
// KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	for _, lang := range words.Langs {
		s, p := shown(t, "danish", lang)
		s.Picture(t, "courses-"+string(lang))
		p.list.setView(true)
		s.Picture(t, "courses-rows-"+string(lang))
		p.list.setView(false)
		p.newFromTemplate()
		s.Press(t, fyne.KeyDown)
		s.Picture(t, "courses-template-"+string(lang))
		s.Press(t, fyne.KeyEscape)
		p.list.model.Grade = "6, 16"
		p.list.fill()
		s.Picture(t, "courses-grade-"+string(lang))
		p.Open(kit.Goal{ID: courseCalled(t, s, "Kildekritik og falske nyheder").ID})
		s.Picture(t, "course-"+string(lang))
		p.edit.openActivity(p.edit.lesson().Activities[2].ID)
		s.Picture(t, "course-open-"+string(lang))
		p.edit.addBreak()
		p.edit.leaveActivity(p.edit.open)
		p.edit.openActivity(p.edit.lesson().Activities[4].ID)
		p.edit.split(p.edit.open)
		p.edit.closeActivity()
		s.Picture(t, "course-break-"+string(lang))
	}
	s, p := shown(t, "german", words.German)
	s.Picture(t, "courses-german-example")
	p.Open(kit.Goal{ID: courseCalled(t, s, "Trickfilm mit dem Tablet").ID})
	s.Picture(t, "course-german-example")
	s, _ = shown(t, "own", words.English)
	s.Picture(t, "courses-empty")
	for _, look := range []struct {
		name          string
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		{"dark", kit.Dark, 1, 1216, 840}, {"contrast", kit.HighContrast, 1, 1216, 840}, {"200", kit.Light, 2, 1216, 840}, {"small", kit.Light, 1, 800, 620},
	} {
		s := screentest.New(t, "danish", words.Danish)
		s.Look(look.mode, look.factor)
		p := mounted(s, look.width, look.height)
		s.Picture(t, "courses-"+look.name)
		p.list.setView(true)
		s.Picture(t, "courses-rows-"+look.name)
		p.newFromTemplate()
		s.Press(t, fyne.KeyDown)
		s.Picture(t, "courses-template-"+look.name)
		s.Press(t, fyne.KeyEscape)
		p.Open(kit.Goal{ID: courseCalled(t, s, "Podcast: fortæl om en bog").ID})
		p.edit.openActivity(p.edit.lesson().Activities[0].ID)
		s.Picture(t, "course-"+look.name)
	}
}
