package runsheet

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// Show opens the run sheet of one of some sessions, usually those of a day;
// where there are several, another one can be chosen. It does nothing without
// sessions or while another dialog is open.
func Show(d *kit.Deps, sessions []*course.Session, first int) {
	if len(sessions) == 0 || d.Window.Canvas().Overlays().Top() != nil {
		return
	}
	w, plan := d.Words, d.Planner.Plan
	shown := plan.RunSheet(sessions[first])
	view, paper := NewView(d), NewPaper(d)
	view.Set(shown)
	content := kit.VStack(kit.Space4, view.Content, kit.Rule(), paper.Field)
	var dialog *kit.Dialog
	if len(sessions) > 1 {
		places := make([]int, len(sessions))
		for i := range places {
			places[i] = i
		}
		choice := kit.NewChoice(w, places, func(i int) string {
			return joined(w.SessionTimes(sessions[i]), sessionTitle(d, sessions[i]), w.Participants(plan, sessions[i]))
		}, func(i int) {
			shown = plan.RunSheet(sessions[i])
			view.Set(shown)
			dialog.Relayout()
		})
		choice.Set(first)
		content.Objects = append([]fyne.CanvasObject{kit.NewField(w.T("runsheet.session"), choice, false, "")}, content.Objects...)
	}
	dialog = kit.ShowDialog(d.Window, w, kit.DialogSpec{
		Title: w.T("runsheet.title"), Content: content, Primary: w.T("runsheet.print"), Cancel: w.T("kit.close"), Width: 640,
		OnDone: func() bool {
			dialog.Close() // before the next one opens
			paper.Print(d, shown)
			return false
		},
	})
	if len(sessions) == 1 { // else the choice comes first; never the strip, whose note would cover warnings
		dialog.FocusPrimary()
	}
}

func sessionTitle(d *kit.Deps, s *course.Session) string {
	if c := d.Planner.Plan.Design(s); c != nil {
		return c.Title
	}
	return d.Words.T("say.gone")
}

// Current gives the place of the first session of a day that is not over at a
// moment; 0 when all are.
func Current(sessions []*course.Session, now course.Moment) int {
	for i, s := range sessions {
		if s.Busy().To > now {
			return i
		}
	}
	return 0
}
