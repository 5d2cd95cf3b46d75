package pictures

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// designerScenes are a course and what opens on it.
func designerScenes() []scene {
	newCourse := goTo(kit.Goal{Screen: kit.ScreenCourses, New: true})
	return []scene{
		{"course", whole, showCourse},
		{"course-new", over, newCourse},
		{"course-activity", over, then(newCourse, calls(func(w *window) string { return w.Deps.Words.T("courses.activity.new") }))},
		{"course-activity-open", filled, then(showCourse, func(t testing.TB, w *window) { w.Tap(t, w.activity().Title) })},
		{"course-activity-menu", filled, then(showCourse, func(t testing.TB, w *window) { w.TapSecondary(t, w.activity().Title) })},
		{"course-lesson-menu", filled, then(showCourse, func(t testing.TB, w *window) { w.TapNamed(t, w.Deps.Words.T("courses.lesson.menu")) })},
		{"course-refused", over, then(newCourse, calls(func(w *window) string { return w.Deps.Words.T("courses.publish.course") }))},
		{"course-gaps", filled, func(t testing.TB, w *window) {
			w.undone(t)
			c := gappy(t, w)
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: c})
			w.command(t, w.Deps.Words.T("courses.publish.course"))
		}},
		{"course-unsaved", filled, func(t testing.TB, w *window) {
			showCourse(t, w)
			w.Fill(t, w.Deps.Words.Field("title"), "")
			w.shell.Leave(func() {})
		}},
		{"course-stale", filled, func(t testing.TB, w *window) {
			w.undone(t)
			showCourse(t, w)
			now := w.plan().Courses.Get(w.designed())
			w.Fill(t, w.Deps.Words.Field("title"), now.Title+" 2")
			other := now.Clone()
			other.Title += " 3"
			if err := w.Deps.Planner.SaveCourse(context.Background(), other); err != nil {
				t.Fatal(err)
			}
		}},
		{"course-preview", filled, then(showCourse, calls(func(w *window) string { return w.Deps.Words.T("courses.preview") }))},
		{"course-versions", filled, showVersions},
		{"course-compare", filled, func(t testing.TB, w *window) {
			showVersions(t, w)
			if text := w.Deps.Words.T("courses.versions.compare.before"); w.reads(text) {
				w.Tap(t, text)
			}
		}},
		{"course-goals", filled, then(showCourse, calls(func(w *window) string { return w.Deps.Words.T("courses.goals.add") }))},
		{"course-goal-menu", filled, then(showCourse, func(t testing.TB, w *window) { w.TapSecondary(t, w.line(w.goal())) })},
		{"course-goal-tie", filled, then(showCourse, func(t testing.TB, w *window) { w.Tap(t, w.line(w.goal())) })},
		{"course-grades", filled, then(showCourse, opening(func(w *window) string { return w.Deps.Words.Field("grades") }))},
		{"course-theme", filled, then(showCourse, opening(func(w *window) string { return w.Deps.Words.Field("theme") }))},
	}
}

// opening opens the list of a field.
func opening(label func(*window) string) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.again()
		w.Field(t, label(w)).Focus()
		w.Press(t, fyne.KeySpace)
	}
}

// showCourse opens the course with the most activities.
func showCourse(_ testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: w.designed()})
	w.again()
}

// designed is the course with the most activities.
func (w *window) designed() course.ID {
	best, most := course.ID(""), -1
	for _, c := range w.plan().Courses.All() {
		n := 0
		for _, l := range c.Lessons {
			n += len(l.Activities)
		}
		if n > most {
			best, most = c.ID, n
		}
	}
	return best
}

// activity is the first that showCourse shows.
func (w *window) activity() course.Activity {
	return w.plan().Courses.Get(w.designed()).Lessons[0].Activities[0]
}

// goal is the first goal that showCourse shows, in words.
func (w *window) goal() string {
	g := w.plan().Goals.Get(w.plan().Courses.Get(w.designed()).Goals[0])
	return strings.TrimSpace(g.Code + " " + w.Deps.Words.Name(g.Name))
}

// showVersions shows the editions of a course that has some.
func showVersions(t testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: oldest(w.plan())})
	w.command(t, w.Deps.Words.T("courses.versions"))
	w.Press(t, fyne.KeyReturn)
}

// gappy adds a draft that can be published although schools would miss
// something in it.
func gappy(t testing.TB, w *window) course.ID {
	t.Helper()
	c := w.plan().Courses.Get(w.designed()).Copy("Test", w.Deps.Planner.NewID)
	c.Summary, c.Afterwards = "", ""
	if err := w.Deps.Planner.AddCourses(context.Background(), c); err != nil {
		t.Fatal(err)
	}
	return c.ID
}
