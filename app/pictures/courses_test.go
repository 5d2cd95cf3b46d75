package pictures

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/app/screens"
	"klassetrin/course"
)

var inCourses = goTo(kit.Goal{Screen: kit.ScreenCourses})

// courseScenes are the catalogue, the map of goals and what opens on them.
func courseScenes() []scene {
	return []scene{
		{"courses", whole, showCards},
		{"courses-rows", whole, showRows},
		{"courses-template", over, then(showCards, calls(func(w *window) string { return w.Deps.Words.T("courses.template.new") }), pressing(fyne.KeyDown))},
		{"courses-grade", filled, then(showCards, calls(func(w *window) string { return w.Deps.Words.T("courses.find.grade") }), typing("6, 16"))},
		{"courses-menu", filled, then(showRows, toList, pressing(fyne.KeyDown, desktop.KeyMenu))},
		{"courses-card-menu", filled, then(showCards, toList, pressing(fyne.KeyDown, desktop.KeyMenu))},
		{"courses-heading-menu", filled, then(showRows, headingMenu(func(w *window) string { return w.Deps.Words.Field("grades") }))},
		{"courses-toast", filled, func(t testing.TB, w *window) {
			w.undone(t)
			then(showRows, toList, pressing(fyne.KeyDown))(t, w)
			w.command(t, w.Deps.Words.T("courses.retire"))
		}},
		{"courses-inuse", filled, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, ID: w.plan().Sessions.All()[0].Course})
			w.command(t, w.Deps.Words.T("courses.delete.course"))
		}},
		{"courses-catalogue", over, then(inCourses, calls(func(w *window) string { return w.Deps.Words.T("courses.catalogue") }))},
		{"courses-take-in", over, func(t testing.TB, w *window) {
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, File: foreignCourses(t)})
		}},
		{"courses-send", over, then(inCourses, calls(func(w *window) string { return w.Deps.Words.T("courses.travel.out") }))},
		{"courses-goals", whole, inGoals},
		{"courses-goals-cell", filled, then(inGoals, func(t testing.TB, w *window) {
			w.again()
			c := w.Deps.Window.Canvas()
			for i := 0; i < 9; i++ { // past the choices above to the first map
				if _, ok := c.Focused().(*kit.HeatMap); ok {
					break
				}
				c.FocusNext()
			}
			w.Press(t, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn)
		})},
	}
}

var inGoals = goTo(kit.Goal{Screen: kit.ScreenCourses, Filter: kit.FilterGoals})

// showCards shows the catalogue as it usually is.
func showCards(t testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
	if cards := w.Deps.Words.T("courses.view.tocards"); w.offers(cards) {
		w.command(t, cards)
	}
}

// showRows shows the catalogue as a table.
func showRows(t testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses})
	if rows := w.Deps.Words.T("courses.view.torows"); w.offers(rows) {
		w.command(t, rows)
	}
}

// toList gives the keyboard to the list of the screen that is shown, as the
// shortcut of the screen does.
func toList(t testing.TB, w *window) {
	t.Helper()
	w.again() // what is not laid out yet takes no keyboard
	for _, entry := range screens.All(w.Deps.Words, "0") {
		if entry.Screen == w.shell.Current() {
			w.command(t, entry.Title)
		}
	}
}

// headingMenu opens the menu of a heading of a table.
func headingMenu(title func(*window) string) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.again()
		w.TapSecondary(t, w.line(title(w)))
	}
}

// typing types into what has the keyboard.
func typing(text string) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		w.Type(t, text)
	}
}

// oldest is a course with an earlier edition, or any where there is none.
func oldest(p *course.Plan) course.ID {
	for _, e := range p.Editions.All() {
		return e.Course
	}
	return p.Courses.All()[0].ID
}
