package courses

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// onClock opens the course about robots with a break in its first lesson, and
// that lesson on the clock.
func onClock(t *testing.T, lang words.Lang, before ...func(*screentest.Screen)) (*screentest.Screen, *Page) {
	t.Helper()
	s, p := shown(t, "danish", lang)
	for _, f := range before {
		f(s)
	}
	plan := s.Deps.Planner.Plan
	c := courseCalled(t, s, "Micro:bit: min første robot").Clone()
	l := &c.Lessons[0]
	l.Activities = append(l.Activities[:1:1], append([]course.Activity{{ID: "pause", Break: true, Minutes: 10}}, l.Activities[1:]...)...)
	if err := s.Deps.Planner.SaveCourse(context.Background(), c); err != nil {
		t.Fatal(err)
	}
	p.Open(kit.Goal{ID: plan.Courses.Get(c.ID).ID})
	clockCommand(t, p)
	return s, p
}

func clockCommand(t *testing.T, p *Page) {
	t.Helper()
	for _, c := range p.Commands() {
		if strings.HasPrefix(c.Title, p.deps.Words.T("clock.title")) {
			c.Run()
			return
		}
	}
	t.Fatal("there is no such command")
}

func TestTheLessonOnTheClock(t *testing.T) {
	s, p := onClock(t, words.English)
	c, w := p.edit.course(), s.Deps.Words
	lesson := &c.Lessons[0]
	first := lesson.Activities[0].Minutes
	at := course.NewClock(9, 0)
	s.Want(t, "Lesson on the clock", w.Times(at, at+course.Clock(first)), "Break", "Set-up", "Clear-up",
		w.T("finding.outruns", course.Args{"N": lesson.Designed() - lesson.Minutes, "Max": lesson.Minutes}))
	s.Fill(t, "Begins at", "8.10")
	s.Fill(t, "Expected number", "25")
	at = course.NewClock(8, 10)
	s.Want(t, w.Times(at, at+course.Clock(first)), "2 × Micro:bit klassesæt")
	s.Fill(t, "Expected number", "29")
	s.Want(t, w.T("finding.tooLarge", course.Args{"N": 29, "Max": c.GroupMax, "Who": c.Title}))
	s.Fill(t, "Expected number", "60")
	s.Want(t, w.T("finding.kitAlone", course.Args{"N": 3, "Max": 2, "Who": "Micro:bit klassesæt"}))
	s.Fill(t, "Expected number", "24")
	s.Want(t, "1 × Micro:bit klassesæt")
	if strings.Contains(s.Text(), "pupils are expected") {
		t.Errorf("24 pupils are too many: %s", s.Text())
	}
	s.WantClean(t)
	path := filepath.Join(t.TempDir(), "x.html")
	s.Tap(t, "Print …")
	s.Fill(t, "Save as", path)
	s.Tap(t, "Save and open")
	if page, err := os.ReadFile(path); err != nil || !strings.Contains(string(page), "08:10") || strings.Contains(string(page), "<dt>Place") {
		t.Errorf("the page: %v\n%s", err, page)
	}
}

func TestTheClockWaitsForATime(t *testing.T) {
	s, _ := onClock(t, words.English)
	before := s.Text()
	s.Fill(t, "Begins at", "25")
	if got := s.Text(); !strings.Contains(got, "09:00–") {
		t.Errorf("no time was taken for one: %s\nbefore: %s", got, before)
	}
	s.Fill(t, "Expected number", "")
	if strings.Contains(s.Text(), "pupils are expected") {
		t.Error("nobody said how many pupils come")
	}
}

// TestClockPictures shows the lesson on the clock in every language and look.
func TestClockPictures(t *testing.T) {
	for name, look := range map[string]struct {
		lang          words.Lang
		mode          kit.Mode
		factor        float32
		width, height float32
	}{
		"da": {words.Danish, kit.Light, 1, 1216, 840}, "de": {words.German, kit.Light, 1, 800, 640}, "en": {words.English, kit.Dark, 1, 1216, 840},
		"200": {words.German, kit.Light, 2, 1216, 840},
	} {
		s, _ := onClock(t, look.lang, func(s *screentest.Screen) {
			s.Look(look.mode, look.factor)
			s.Resize(look.width, look.height)
		})
		s.WantClean(t)
		s.WantFits(t)
		s.Picture(t, "clock-"+name)
	}
}
