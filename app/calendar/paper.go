package calendar

import (
	"klassetrin/app/kit"
	"klassetrin/app/runsheet"
	"klassetrin/course"
)

// paperButton stands beside the title of the panel.
func (p *Page) paperButton() *kit.Button {
	w := p.deps.Words
	return kit.IconButton(kit.IconClock, w.T("runsheet.title")+" · "+kit.ShortcutText(w, runsheet.SheetKeys), p.onRunSheet).Compact()
}

// onRunSheet shows the run sheet of the session in the panel, as it stands
// there.
func (p *Page) onRunSheet() {
	e := p.editor()
	if e == nil || e.draft.Session.Course == "" {
		kit.ShowToast(p.deps.Window, p.deps.Tasks, p.deps.Words.T("calendar.choose"), "", nil)
		return
	}
	s := clone(&e.draft.Session)
	runsheet.Show(p.deps, []*course.Session{&s}, 0)
}

// onPacking shows the packing list of the day of the session in the panel and
// of whoever gives it, else of today and of the branch that is shown.
func (p *Page) onPacking() {
	if e := p.editor(); e != nil {
		librarian := course.ID("")
		if len(e.draft.Session.Librarians) > 0 {
			librarian = e.draft.Session.Librarians[0]
		}
		runsheet.ShowPacking(p.deps, e.draft.Session.Day, librarian, "")
		return
	}
	runsheet.ShowPacking(p.deps, p.deps.Planner.Today(), "", p.model.Branch)
}
