package home

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/course"
)

// onRunSheet shows the run sheets of the day, first the one that is next.
func (p *Page) onRunSheet() {
	if len(p.model.Today) == 0 {
		kit.ShowToast(p.deps.Window, p.deps.Tasks, p.deps.Words.T("home.today.none"), "", nil)
		return
	}
	runsheet.Show(p.deps, p.model.Today, runsheet.Current(p.model.Today, p.deps.Planner.Moment()))
}

func (p *Page) onPacking() {
	day := p.model.Next
	if day == 0 {
		day = p.deps.Planner.Today()
	}
	runsheet.ShowPacking(p.deps, day, "", "")
}

// dayLinks stand below the sessions of the day.
func (p *Page) dayLinks() fyne.CanvasObject {
	w := p.deps.Words
	tip := func(key fyne.Shortcut) string { return kit.ShortcutText(w, key) }
	return kit.Flow(kit.Space3,
		kit.Link(w.T("runsheet.title"), p.onRunSheet).WithIcon(kit.IconClock).WithTip(tip(runsheet.SheetKeys)),
		kit.Link(w.T("packing.title"), p.onPacking).WithIcon(kit.IconPackage).WithTip(tip(runsheet.PackingKeys)))
}

// sessionMenu is what can be done with a session of the day.
func (p *Page) sessionMenu(i int) func(at fyne.Position) {
	w, s := p.deps.Words, p.model.Today[i]
	return func(at fyne.Position) {
		kit.ShowMenu(p.deps.Window, at,
			fyne.NewMenuItem(w.T("calendar.edit"), p.to(kit.Goal{Screen: kit.ScreenCalendar, ID: s.ID, Day: s.Day})),
			fyne.NewMenuItem(w.T("runsheet.title"), func() { runsheet.Show(p.deps, []*course.Session{s}, 0) }))
	}
}
