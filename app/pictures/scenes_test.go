package pictures

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/welcome"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// scene is one thing that the window can show.
type scene struct {
	name   string
	screen bool // a whole screen; the others are what can be opened on one
	show   func(t testing.TB, w *window)
}

// scenes lists the screens, and what can be opened on them.
func scenes() []scene {
	list := []scene{
		{"home", true, goTo(kit.Goal{Screen: kit.ScreenHome})},
		{"courses", true, showCards},
		{"courses-rows", true, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
			if rows := w.Deps.Words.T("courses.view.torows"); w.offers(rows) {
				w.command(t, rows)
			}
		}},
		{"courses-template", false, func(t testing.TB, w *window) {
			showCards(t, w)
			w.command(t, w.Deps.Words.T("courses.template.new"))
			w.Press(t, fyne.KeyDown)
		}},
		{"courses-grade", false, func(t testing.TB, w *window) {
			showCards(t, w)
			if find := w.Deps.Words.T("courses.find.grade"); w.offers(find) { // unless there is no course
				w.command(t, find)
				w.Type(t, "6, 16")
			}
		}},
		{"course", true, showCourse},
		{"course-new", false, goTo(kit.Goal{Screen: kit.ScreenCourses, New: true})},
		{"course-activity", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, New: true})
			w.command(t, w.Deps.Words.T("courses.activity.new"))
		}},
		{"course-preview", false, func(t testing.TB, w *window) {
			showCourse(t, w)
			w.command(t, w.Deps.Words.T("courses.preview"))
		}},
		{"course-versions", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: oldest(w.plan())})
			w.command(t, w.Deps.Words.T("courses.versions"))
			w.Press(t, fyne.KeyReturn)
		}},
		{"course-compare", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: oldest(w.plan())})
			w.command(t, w.Deps.Words.T("courses.versions"))
			w.Press(t, fyne.KeyReturn)
			if text := w.Deps.Words.T("courses.versions.compare.before"); strings.Contains(w.Text(), text) {
				w.Tap(t, text)
			}
		}},
		{"courses-catalogue", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
			w.command(t, w.Deps.Words.T("courses.catalogue"))
		}},
		{"courses-take-in", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, File: foreignCourses(t)})
		}},
		{"courses-send", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
			w.command(t, w.Deps.Words.T("courses.travel.out"))
		}},
		{"courses-goals", true, goTo(kit.Goal{Screen: kit.ScreenCourses, Filter: kit.FilterGoals})},
		{"course-goals", false, func(t testing.TB, w *window) {
			showCourse(t, w)
			w.command(t, w.Deps.Words.T("courses.goals.add"))
		}},
		{"schools", true, showSchool},
		{"schools-new", false, goTo(kit.Goal{Screen: kit.ScreenSchools, New: true})},
		{"calendar", true, goTo(kit.Goal{Screen: kit.ScreenCalendar})},
		{"calendar-list", true, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCalendar})
			if w.offers(w.Deps.Words.T("calendar.list")) { // unless it is a list already
				w.command(t, w.Deps.Words.T("calendar.list"))
			}
		}},
		{"calendar-conflict", false, goTo(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterConflicts})},
		{"calendar-new", false, goTo(kit.Goal{Screen: kit.ScreenCalendar, New: true})},
		{"calendar-requests", false, goTo(kit.Goal{Screen: kit.ScreenCalendar, Filter: "requests"})},
		{"attendance", true, goTo(kit.Goal{Screen: kit.ScreenAttendance})},
		{"reports", true, goTo(kit.Goal{Screen: kit.ScreenReports})},
	}
	list = append(list, paperScenes()...)
	for _, section := range []string{"library", "branches", "librarians", "kits", "themes", "goals", "closed", "targets", "program"} {
		list = append(list, scene{"settings-" + section, section == "library" || section == "program", goTo(kit.Goal{Screen: kit.ScreenSettings, Filter: section})})
	}
	return append(list,
		scene{"search", false, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenHome})
			w.shell.Search()
			w.Type(t, "a")
		}},
		scene{"welcome", true, showWelcome},
		scene{"welcome-own", false, func(t testing.TB, w *window) {
			showWelcome(t, w)
			w.Tap(t, w.Deps.Words.T("welcome.own.title"))
		}},
	)
}

func goTo(g kit.Goal) func(testing.TB, *window) {
	return func(_ testing.TB, w *window) { w.shell.Goto(g) }
}

// showCards shows the catalogue as it usually is.
func showCards(t testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
	if cards := w.Deps.Words.T("courses.view.tocards"); w.offers(cards) {
		w.command(t, cards)
	}
}

// showCourse opens the course with the most activities.
func showCourse(_ testing.TB, w *window) {
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
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: best})
}

// oldest is a course with an earlier edition, or any where there is none.
func oldest(p *course.Plan) course.ID {
	for _, e := range p.Editions.All() {
		return e.Course
	}
	return p.Courses.All()[0].ID
}

// showSchool shows the school with the most classes.
func showSchool(_ testing.TB, w *window) {
	count := map[course.ID]int{}
	best := course.ID("")
	for _, k := range w.plan().Classes.All() {
		count[k.School]++
		if count[k.School] > count[best] {
			best = k.School
		}
	}
	w.shell.Goto(kit.Goal{Screen: kit.ScreenSchools, ID: best})
}

// showWelcome shows what the program shows when it holds no library yet.
func showWelcome(_ testing.TB, w *window) {
	page := welcome.New(w.Deps.Window, w.Deps.Words, welcome.Choice{Example: func(string) {}, Own: func(_, _, _, _ string) {}, Open: func() {}, Language: func(words.Lang) {}})
	kit.Mount(w.Deps.Window, w.Deps.Tasks, page.Content())
}
