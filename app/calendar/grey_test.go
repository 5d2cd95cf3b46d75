package calendar

import (
	"testing"

	"klassetrin/app/screentest"
	"klassetrin/course"
)

// TestCommandsAreGreyWithoutASessionThatTheyFit in the panel: none, one that takes
// place, one that is called off, and a new one.
func TestCommandsAreGreyWithoutASessionThatTheyFit(t *testing.T) {
	s, p := danish(t)
	w, plan := s.Deps.Words, s.Deps.Planner.Plan
	save, off, back := w.T("calendar.save"), w.T("attendance.calloff")+" …", w.T("attendance.reinstate")
	group, next, remove, sheet := w.T("calendar.group.add"), w.T("calendar.lesson.following"), w.T("calendar.delete"), w.T("runsheet.title")+" …"
	screentest.WantGrey(t, p, "without a session", save, off, back, group, next, remove, sheet)
	goesOn := func(x *course.Session) bool { return Following(plan, "", x) != nil && x.Counts() }
	x := find(t, p, goesOn)
	p.openSession(x.ID)
	screentest.WantGrey(t, p, "with a session", back)
	p.openSession(find(t, p, func(x *course.Session) bool { return Following(plan, "", x) == nil && x.Counts() }).ID)
	screentest.WantGrey(t, p, "with the last lesson of a course", back, next)
	if err := s.Deps.Planner.CallOff(t.Context(), x.ID, course.BySchool, ""); err != nil {
		t.Fatal(err)
	}
	p.openSession(x.ID)
	screentest.WantGrey(t, p, "with one that is called off", off)
	p.open(nil)
	p.onNew()
	screentest.WantGrey(t, p, "with a new one", off, back, next, remove, sheet)
}
