package home

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

func TestTheDayHasRunSheetsAndAPackingList(t *testing.T) {
	s, p := shown(t, "danish")
	w, plan := s.Deps.Words, s.Deps.Planner.Plan
	next := p.model.Today[1] // it is 10:45, the first one is over
	s.Tap(t, "Run sheet")
	s.Want(t, "Print …", w.SpanTimes(plan.RunSheet(next).Span()))
	p.Commands()[1].Run() // nothing opens above a dialog
	s.Want(t, "Run sheet")
	s.Tap(t, "Close")
	s.Tap(t, "Packing list")
	s.Want(t, "In all", w.SessionTimes(p.model.Today[0]))
	s.Tap(t, "Close")
	for i, title := range []string{"Run sheet …", "Packing list …"} {
		if got := p.Commands()[i]; got.Title != title || got.Shortcut == nil {
			t.Errorf("command %d is %+v", i, got)
		}
	}
}

func TestTheMenuOfASessionOfTheDay(t *testing.T) {
	s, p := shown(t, "danish")
	last := len(p.model.Today) - 1
	p.sessionMenu(last)(fyne.NewPos(300, 300))
	s.Tap(t, "Run sheet")
	s.Want(t, s.Deps.Words.SpanTimes(s.Deps.Planner.Plan.RunSheet(p.model.Today[last]).Span()), "Print …")
	s.Tap(t, "Close")
	p.sessionMenu(0)(fyne.NewPos(300, 300))
	s.Tap(t, "Edit")
	if got, want := gone(t, s), (kit.Goal{Screen: kit.ScreenCalendar, ID: p.model.Today[0].ID, Day: p.model.Today[0].Day}); got != want {
		t.Errorf("it leads to %+v, want %+v", got, want)
	}
}

func TestADayWithoutSessionsHasNoRunSheet(t *testing.T) {
	s, p := shown(t, "own")
	p.onRunSheet()
	if s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("there is a run sheet of nothing")
	}
	p.onPacking()
	s.Want(t, "No teaching on that day.")
}
