package pictures

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// calendarScenes are the calendar and what opens on it.
func calendarScenes() []scene {
	newSession := goTo(kit.Goal{Screen: kit.ScreenCalendar, New: true})
	callOff := calls(func(w *window) string { return w.Deps.Words.T("attendance.calloff") + " …" })
	return []scene{
		{"calendar", whole, goTo(kit.Goal{Screen: kit.ScreenCalendar})},
		{"calendar-list", whole, showList},
		{"calendar-conflict", over, goTo(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterConflicts})},
		{"calendar-new", over, newSession},
		{"calendar-course", filled, then(newSession, opening(func(w *window) string { return w.Deps.Words.Field("course") }))},
		{"calendar-day", over, then(newSession, func(t testing.TB, w *window) { w.Field(t, w.Deps.Words.Field("day")).Focus() }, pressing(fyne.KeyF4))},
		{"calendar-session", filled, showSession(coming)},
		{"calendar-menu", filled, then(goTo(kit.Goal{Screen: kit.ScreenCalendar}), toList, pressing(fyne.KeyDown, desktop.KeyMenu))},
		{"calendar-list-menu", filled, then(showList, toList, pressing(fyne.KeyDown, desktop.KeyMenu))},
		{"calendar-calloff", filled, then(showSession(coming), callOff)},
		{"calendar-off", filled, showSession(func(_ *window, s *course.Session) bool { return !s.Counts() })},
		{"calendar-delete", filled, then(unsend, showSession(counted), calls(func(w *window) string { return w.Deps.Words.T("calendar.delete") }))},
		{"calendar-unsaved", filled, then(showSession(coming), func(t testing.TB, w *window) { w.Fill(t, w.Deps.Words.T("field.remarks"), "Test") }, toRequests)},
		{"calendar-choose", over, then(goTo(kit.Goal{Screen: kit.ScreenCalendar}), callOff)},
		{"calendar-requests", over, goTo(kit.Goal{Screen: kit.ScreenCalendar, Filter: "requests"})},
		{"calendar-unsent", over, goTo(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterUnsent})},
	}
}

var toRequests = calls(func(w *window) string { return w.Deps.Words.T("calendar.requests.title") })

func showList(t testing.TB, w *window) {
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCalendar})
	if w.offers(w.Deps.Words.T("calendar.list")) { // unless it is a list already
		w.command(t, w.Deps.Words.T("calendar.list"))
	}
}

// coming is a session that is planned.
func coming(w *window, s *course.Session) bool {
	return s.Counts() && s.Day > w.Deps.Planner.Today()
}

// counted is a session that nobody was told of and that has counts.
func counted(_ *window, s *course.Session) bool {
	return s.Sent == 0 && s.Present().Known > 0
}

// unsend has a session with counts be one that nobody was told of.
func unsend(t testing.TB, w *window) {
	w.undone(t)
	for _, s := range w.plan().Sessions.All() {
		if s.Present().Known > 0 {
			n := *s
			n.Sent = 0
			if err := w.Deps.Planner.Save(context.Background(), &n, "test"); err != nil {
				t.Fatal(err)
			}
			return
		}
	}
}

// showSession opens the first session of a kind.
func showSession(is func(*window, *course.Session) bool) func(testing.TB, *window) {
	return func(t testing.TB, w *window) {
		t.Helper()
		for _, s := range w.plan().Sessions.All() {
			if is(w, s) {
				w.shell.Goto(kit.Goal{Screen: kit.ScreenCalendar, ID: s.ID, Day: s.Day})
				w.again()
				return
			}
		}
		t.Fatal("the example has no such session")
	}
}

// attendanceScenes are the counts and what opens on them.
func attendanceScenes() []scene {
	inAttendance := goTo(kit.Goal{Screen: kit.ScreenAttendance})
	return []scene{
		{"attendance", whole, inAttendance},
		{"attendance-calloff", filled, then(inAttendance, toList, tap(func(w *window) string { return w.Deps.Words.T("attendance.calloff") }))},
		{"attendance-heading-menu", filled, then(inAttendance, headingMenu(func(w *window) string { return w.Deps.Words.T("attendance.held") }))},
	}
}
