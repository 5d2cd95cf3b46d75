package shell

import (
	"testing"

	"klassetrin/app/kit"
)

// TestAPageIsToldWhenItIsNoLongerShown: another screen takes its place, or the
// window is built anew in another language or look.
func TestAPageIsToldWhenItIsNoLongerShown(t *testing.T) {
	w := newWindow(t)
	home := w.pages[kit.ScreenHome]
	w.shell.Goto(kit.Goal{Screen: kit.ScreenHome})
	if home.hidden != 0 {
		t.Errorf("the page was hidden %d times while it was shown", home.hidden)
	}
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
	if home.hidden != 1 {
		t.Errorf("the page was hidden %d times by another, want 1", home.hidden)
	}
	courses := w.pages[kit.ScreenCourses]
	again := New(w.Deps, w.shell.entries, Actions{})
	again.Show(kit.ScreenCourses)
	if home.hidden != 1 || courses.hidden != 1 {
		t.Errorf("the pages were hidden %d and %d times by a window built anew, want 1 and 1", home.hidden, courses.hidden)
	}
	if now := w.pages[kit.ScreenCourses]; now == courses || now.hidden != 0 {
		t.Error("the page that is shown was told that it is hidden")
	}
}
