package gallery

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// form is a whole form, with or without mistakes.
func (s *stand) form(mistakes bool) *kit.Form {
	day, at, pupils := kit.NewDateEntry(s.p, today), kit.NewTimeEntry(s.p), kit.NewNumberEntry(s.p, 1, 40)
	day.SetDate(today)
	at.SetClock(course.NewClock(9, 30))
	f := kit.NewForm().
		Add("title", kit.NewField("Title", kit.NewTextField("a name that schools recognise"), true, "")).
		AddLine([]string{"day", "at"}, kit.NewField("Day", day, true, ""), kit.NewField("Time", at, true, "")).
		Add("course", kit.NewField("Course", s.choice(courses, ""), true, "Only published courses can be chosen.")).
		AddLine([]string{"pupils", "class"}, kit.NewField("Pupils", pupils, false, "As the school told"), kit.NewField("Class", kit.NewTextField("6.A"), false, "")).
		Add("goals", kit.NewField("Goals", s.many(courses, courses[2]), false, "")).
		AddObject(kit.NewCheck("Ask the school first", true, func(bool) { s.said("ask first") })).
		Add("note", kit.NewField("Note", kit.NewArea("", 3), false, "Never write a pupil's name."))
	if mistakes {
		pupils.SetNumber(50)
		for name, text := range map[string]string{"title": "A course needs a title.", "course": "Choose the course that is taught.", "pupils": pupils.Problem(), "note": longSentence} {
			f.Field(name).SetError(text)
		}
	}
	return f
}

// forms shows a form without and with mistakes.
func forms(s *stand) fyne.CanvasObject {
	return kit.Beside(620, kit.Space4, nil, section("A form", s.form(false)), section("With mistakes", s.form(true)))
}

// dialogs opens everything that lies over the window.
func dialogs(s *stand) fyne.CanvasObject {
	show := func(mistakes bool) func() {
		return func() {
			kit.ShowDialog(s.win, s.p, kit.DialogSpec{
				Title: "New session", Content: s.form(mistakes), Primary: s.p.T("common.save"),
				OnDone: func() bool { s.said("saved"); return true },
			})
		}
	}
	return kit.VStack(kit.Space4,
		section("Dialogs", kit.Caption("The first field has the keyboard; Esc cancels; Enter in a line and Ctrl+Enter anywhere press the main button.").Wrap(), kit.Flow(kit.Space2,
			s.opens("form", "A form", show(false)),
			s.opens("mistakes", "A form with mistakes", show(true)),
			s.opens("confirm", "A question", func() {
				kit.Confirm(s.win, s.p, "Delete the course?", "The course has 12 sessions. They stay, but cannot be changed any more.", "Delete", s.does("deleted"))
			}),
			s.opens("error", "An error", func() { kit.ErrorDialog(s.win, s.p, "The file cannot be read", longSentence) }),
			s.opens("message", "A message", func() {
				kit.ShowDialog(s.win, s.p, kit.DialogSpec{Title: longLine, Content: kit.Body(longSentence + "\n\n" + longSentence), Width: 360})
			}),
		)),
		section("Progress", kit.Caption("Nothing is shown for 300 ms; Esc and the button cancel.").Wrap(), s.progress(), kit.Flow(kit.Space2,
			kit.Secondary("Work until it is cancelled", func() {
				s.tasks.RunWithProgress(s.win, s.p, "Writing letters to schools", func(ctx context.Context, progress func(done, total int)) error {
					progress(22, 41)
					<-ctx.Done()
					return ctx.Err()
				}, nil)
			}),
		)),
		section("Menu", kit.Flow(kit.Space2, s.opens("menu", "A menu", func() { kit.ShowMenu(s.win, fyne.NewPos(kit.Px(300), kit.Px(240)), s.menu()...) }))),
	)
}

// progress shows how work tells how far it is: with a known end, without one,
// and after somebody has asked it to stop.
func (s *stand) progress() fyne.CanvasObject {
	panel := func(title string, done, total int) *kit.ProgressPanel {
		v := kit.NewProgressPanel(s.p, title, s.does("stopped"))
		v.SetProgress(done, total)
		return v
	}
	unknown, stopping := panel(longLine, 0, 0), panel("Reading the file", 812, 0)
	for range 12 {
		unknown.SetProgress(0, 0)
		stopping.SetProgress(812, 0)
	}
	stopping.Stop()
	return kit.Flow(kit.Space4, panel("Writing letters to schools", 22, 41).Box, unknown.Box, stopping.Box)
}

// menu is a menu as it opens over a row.
func (s *stand) menu() []*fyne.MenuItem {
	off := fyne.NewMenuItem("Send the schedule", s.does("sent"))
	off.Disabled = true
	return []*fyne.MenuItem{fyne.NewMenuItem("Open", s.does("opened")), fyne.NewMenuItem("Copy", s.does("copied")), off, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Delete…", s.does("deleted"))}
}
