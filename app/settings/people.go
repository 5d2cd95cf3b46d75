package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

func languageOf(key string) words.Lang { return words.Lang(key) }

// librarians lists who teaches, with the days they are away.
func (p *Page) librarians() fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	var items []item
	for _, l := range plan.Librarians.All() {
		about := strings.Join(l.Skills, ", ")
		if b := plan.Branches.Get(l.Branch); b != nil {
			about = strings.TrimSuffix(b.Name+" · "+about, " · ")
		}
		items = append(items, item{title: l.Name, text: about, badge: p.retired(l.Retired), edit: func() { p.editLibrarian(l) }})
		for _, a := range plan.Absences.All() {
			if a.Librarian == l.ID && a.Days.To >= p.deps.Planner.Today() {
				items = append(items, item{title: w.T("settings.absence"), text: strings.TrimSuffix(w.Period(a.Days)+" · "+a.Reason, " · "), under: true, edit: func() { p.editAbsence(a) }})
			}
		}
	}
	list := p.list(w.T("settings.librarians"), w.T("settings.librarians.hint"), p.section().adds, p.section().add, items)
	return kit.VStack(kit.Space3, list, kit.HStack(0, kit.Secondary(w.T("settings.absence.add"), p.onNewAbsence).WithIcon(kit.IconPlus), kit.Grow()))
}

func (p *Page) onNewAbsence() { p.editAbsence(nil) }

func (p *Page) editLibrarian(l *course.Librarian) {
	w := p.deps.Words
	n, old := course.Librarian{Base: p.newID()}, course.Record(nil)
	if l != nil {
		n, old = *l, l
	}
	name, short, mail, phone := text(n.Name), text(n.Short), text(n.Mail), text(n.Phone)
	skills := kit.NewTagField(w, p.deps.Planner.Plan.KnownSkills(), nil)
	skills.Set(n.Skills)
	branch := p.branchChoice(n.Branch, w.T("settings.branch.none"))
	hours := p.newHours(n.Hours)
	volunteer := kit.NewCheck(w.T("settings.volunteer"), n.Volunteer, nil)
	retired := kit.NewCheck(w.T("settings.retired"), n.Retired, nil)
	form := kit.NewForm().
		AddLine([]string{"name", "short"}, kit.NewField(w.T("settings.name"), name, true, ""), kit.NewField(w.T("settings.short"), short, false, w.T("settings.short.hint"))).
		AddLine([]string{"mail", "phone"}, kit.NewField(w.T("settings.mail"), mail, false, ""), kit.NewField(w.T("settings.phone"), phone, false, "")).
		Add("branch", kit.NewField(w.Field("branch"), branch, false, "")).
		Add("skills", kit.NewField(w.T("settings.skills"), skills, false, w.T("settings.skills.hint")))
	hours.add(form)
	form.Add("volunteer", kit.NewField("", volunteer, false, "")).Add("retired", p.retiredField(retired))
	p.edit(editor{title: w.Kind(course.KindLibrarian), form: form, old: old, name: func() string { return name.Text }, read: func() course.Record {
		n.Name, n.Short, n.Mail, n.Phone = name.Text, short.Text, mail.Text, phone.Text
		n.Skills, n.Volunteer, n.Retired, n.Hours = skills.Words(), volunteer.Checked, retired.Checked, hours.read(n.Hours)
		n.Branch, _ = branch.Value()
		return &n
	}})
}

func (p *Page) editAbsence(a *course.Absence) {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	n, old := course.Absence{Base: p.newID()}, course.Record(nil)
	if a != nil {
		n, old = *a, a
	}
	var ids []course.ID
	for _, l := range plan.Librarians.All() {
		if !l.Retired {
			ids = append(ids, l.ID)
		}
	}
	nameOf := func(id course.ID) string {
		if l := plan.Librarians.Get(id); l != nil {
			return l.Name
		}
		return ""
	}
	who := kit.NewChoice(w, ids, nameOf, nil)
	who.Set(n.Librarian)
	days, reason := p.newPeriod(n.Days, nil), text(n.Reason)
	form := kit.NewForm().Add("librarian", kit.NewField(w.Field("librarian"), who, true, ""))
	form.Add("days", p.periodField(days))
	form.Add("reason", kit.NewField(w.T("settings.absence.reason"), reason, false, w.T("settings.absence.reason.hint")))
	p.edit(editor{title: w.T("settings.absence"), form: form, old: old, name: func() string { return nameOf(n.Librarian) }, read: func() course.Record {
		n.Librarian, _ = who.Value()
		n.Days, _ = days.Period()
		n.Reason = reason.Text
		return &n
	}})
}

// hours edits one working time for Monday to Friday; hours that differ by day
// are kept unless a time is altered.
type hours struct {
	page     *Page
	from, to *kit.TimeEntry
	start    [2]string
}

func (p *Page) newHours(h course.Hours) *hours {
	x := &hours{page: p, from: kit.NewTimeEntry(p.deps.Words), to: kit.NewTimeEntry(p.deps.Words)}
	if len(h) > 0 {
		first, last := h[0].From, h[0].To
		for _, d := range h {
			first, last = min(first, d.From), max(last, d.To)
		}
		x.from.SetClock(first)
		x.to.SetClock(last)
	}
	x.start = [2]string{x.from.Text, x.to.Text}
	return x
}

func (x *hours) add(f *kit.Form) {
	w := x.page.deps.Words
	f.AddLine([]string{"hours", "hours.to"}, kit.NewField(w.T("settings.hours.from"), x.from, false, w.T("settings.hours.hint")), kit.NewField(w.T("settings.hours.to"), x.to, false, ""))
}

func (x *hours) read(old course.Hours) course.Hours {
	if x.start == [2]string{x.from.Text, x.to.Text} {
		return old
	}
	from, okFrom := x.from.Clock()
	to, okTo := x.to.Clock()
	if !okFrom || !okTo {
		return nil
	}
	return course.WeekHours(from, to)
}

// newPeriod edits a stretch of days.
func (p *Page) newPeriod(days course.Period, usual []kit.NamedPeriod) *kit.DateRange {
	x := kit.NewDateRange(p.deps.Words, p.deps.Planner.Today(), p.deps.Planner.Plan.Library, usual)
	x.SetPeriod(days)
	return x
}

// periodField is the field of a stretch of days.
func (p *Page) periodField(x *kit.DateRange) *kit.Field {
	return kit.NewField(p.deps.Words.Field("period"), x, true, p.deps.Words.T("settings.period.hint"))
}
