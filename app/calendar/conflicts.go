package calendar

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// conflicts says what is wrong with the session, one sentence each, and offers
// ways out. Conflicts of the booking come first, because they have some.
func (e *editor) conflicts(findings []course.Finding) []fyne.CanvasObject {
	var booking, others []string
	for _, f := range findings {
		text := e.words().Reason(e.plan(), f)
		if f.Booking {
			booking = append(booking, text)
		} else {
			others = append(others, text)
		}
	}
	var out []fyne.CanvasObject
	if off := e.calledOff(); off != nil {
		out = append(out, off)
	}
	if len(booking) > 0 {
		out = append(out, kit.Banner(e.words(), kit.Warn, strings.Join(booking, "\n"), e.waysOut(findings)...))
	}
	if len(others) > 0 {
		out = append(out, kit.Banner(e.words(), kit.Warn, strings.Join(others, "\n")))
	}
	return out
}

// calledOff says by whom and why, and offers to put the session back.
func (e *editor) calledOff() fyne.CanvasObject {
	w, s := e.words(), &e.draft.Session
	if s.Counts() {
		return nil
	}
	text := w.SessionState(s.State) + ": " + w.Who(s.OffBy)
	if s.OffWhy != "" {
		text += ". " + s.OffWhy
	}
	return kit.Banner(w, kit.Warn, text, kit.Link(w.T("attendance.reinstate"), func() { e.page.onReinstate(s.ID) }))
}

// waysOut offers bookings without the conflicts.
func (e *editor) waysOut(findings []course.Finding) []fyne.CanvasObject {
	plan, w, s := e.plan(), e.words(), &e.draft.Session
	var out []fyne.CanvasObject
	offer := func(text string, change func(d *Draft)) {
		out = append(out, kit.Link(text, func() { e.apply(change) }).WithTip(text))
	}
	for _, way := range plan.WaysOut(s, e.page.deps.Planner.Moment()) {
		offer(w.WayOut(plan, way), func(d *Draft) { d.Take(way.Session) })
	}
	for _, f := range findings {
		if f.Rule == course.RuleNobody {
			for _, id := range e.volunteers() {
				offer(w.T("calendar.wayout.choose", course.Args{"Who": e.kits.librarianName(id)}), func(d *Draft) { d.Session.Librarians = []course.ID{id} })
			}
		}
		need, _ := f.Args["Max"].(int)
		if f.Rule == course.RuleKitServes {
			need, _ = f.Args["Copies"].(int)
		}
		if (f.Rule == course.RuleKitMissing || f.Rule == course.RuleKitServes) && plan.KitFree(s, f.Ref) >= need {
			offer(w.T("calendar.wayout.kit", course.Args{"N": need, "Who": e.kits.kitName(f.Ref)}), func(d *Draft) { d.SetKit(f.Ref, need) })
		}
	}
	return out
}

// volunteers gives up to three librarians who could give the session.
func (e *editor) volunteers() []course.ID {
	var out []course.ID
	for _, l := range e.plan().Librarians.All() {
		if _, bad := e.plan().LibrarianObstacle(&e.draft.Session, l.ID); !bad && !l.Retired && len(out) < 3 {
			out = append(out, l.ID)
		}
	}
	return out
}

// apply takes a way out: at once for a session as it is stored, into the draft
// for one that has not been saved.
func (e *editor) apply(change func(d *Draft)) {
	if e.draft.New || e.draft.Dirty() {
		e.alter(change, e.fill)
		e.page.showDay(e.draft.Session.Day)
		return
	}
	d := EditDraft(&e.draft.Session)
	change(d)
	p := e.page
	if p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Schedule(ctx, &d.Session) }) {
		p.showDay(d.Session.Day)
	}
	p.focusWeek()
}

// furtherSteps offers what can be done with a session besides altering it.
func (e *editor) furtherSteps() []fyne.CanvasObject {
	if e.draft.New {
		return nil
	}
	w, p, s := e.words(), e.page, e.draft.Session
	var out []fyne.CanvasObject
	link := func(text string, f func()) { out = append(out, kit.HStack(0, kit.Link(text, f), kit.Grow())) }
	link(w.T("runsheet.title")+" …", p.onRunSheet)
	if c := e.plan().Design(&s); s.Counts() && c != nil {
		if n := lessonNumber(c, s.Lesson); n > 0 && n < len(c.Lessons) {
			link(w.T("calendar.lesson.next", course.Args{"N": n + 1}), func() { p.onFollowing(s.ID) })
		}
	}
	if s.Counts() {
		link(w.T("attendance.calloff")+" …", func() { p.askCallOff(s.ID) })
	}
	if s.Sent == 0 {
		link(w.T("settings.remove"), func() { p.onDelete(s.ID) })
	}
	return append([]fyne.CanvasObject{kit.Rule()}, out...)
}
