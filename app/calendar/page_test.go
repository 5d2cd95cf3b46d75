package calendar

import (
	"testing"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// openPage opens an example library and the calendar on it, as the shell does.
func openPage(t testing.TB, which string, lang words.Lang, width, height float32, before ...func(*screentest.Screen)) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, which, lang)
	for _, f := range before {
		f(s)
	}
	p := New(s.Deps)
	s.Deps.Planner.OnChange = func(course.Change) { p.Refresh() }
	s.Show(p, width, height)
	return s, p
}

var _ = kit.Goal{}
