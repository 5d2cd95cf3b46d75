package runsheet

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
	"klassetrin/reporting"
)

// whose says whose sessions a packing list is for: a librarian's, a branch's,
// or everybody's.
type whose struct{ librarian, branch course.ID }

// packing is the packing list of a day in a dialog.
type packing struct {
	deps   *kit.Deps
	day    course.Date
	of     whose
	list   *course.PackingList
	choice *kit.Choice[whose]
	body   *fyne.Container
	dialog *kit.Dialog
}

// ShowPacking opens the packing list of a day: of a librarian, of a branch, or
// of everybody ("" for both). It does nothing while another dialog is open.
func ShowPacking(d *kit.Deps, day course.Date, librarian, branch course.ID) {
	if d.Window.Canvas().Overlays().Top() != nil {
		return
	}
	w := d.Words
	p := &packing{deps: d, day: day, of: whose{librarian, branch}, body: kit.VStack(kit.Space3)}
	paper := NewPaper(d)
	date := kit.NewDateEntry(w, d.Planner.Today())
	date.SetDate(day)
	p.choice = kit.NewChoice(w, nil, p.name, func(of whose) { p.of = of; p.show() })
	date.OnDate = func(day course.Date, ok bool) {
		if ok && day != p.day {
			p.day, p.of = day, whose{}
			p.show()
		}
	}
	p.fill()
	form := kit.NewForm().AddLine([]string{"day", "whose"}, kit.NewField(w.Field("day"), date, false, ""), kit.NewField(w.T("packing.whose"), p.choice, false, ""))
	p.dialog = kit.ShowDialog(d.Window, w, kit.DialogSpec{
		Title: w.T("packing.title"), Content: kit.VStack(kit.Space4, form, p.body, kit.Rule(), paper.Field),
		Primary: w.T("runsheet.print"), Cancel: w.T("kit.close"), Width: 640,
		OnDone: func() bool {
			p.dialog.Close() // before the next one opens
			paper.print(d, reporting.Packing{Plan: d.Planner.Plan, Words: d.Words.In(paper.lang), Made: d.Planner.Today(), Day: p.day, For: p.who(), List: p.list})
			return false
		},
	})
	p.allow()
}

// show shows the list anew.
func (p *packing) show() {
	p.fill()
	p.dialog.Relayout()
	p.allow()
}

// allow lets be printed what is there.
func (p *packing) allow() {
	p.dialog.SetPrimary(p.deps.Words.T("runsheet.print"), len(p.list.Bags) > 0)
}

// name says whose sessions are meant.
func (p *packing) name(of whose) string {
	plan := p.deps.Planner.Plan
	if l := plan.Librarians.Get(of.librarian); l != nil {
		return l.ShortName()
	}
	if b := plan.Branches.Get(of.branch); b != nil {
		return b.Name
	}
	return p.deps.Words.T("packing.all")
}

// who is name for the paper, where everybody need not be said.
func (p *packing) who() string {
	if p.of == (whose{}) {
		return ""
	}
	return p.name(p.of)
}

// options lists everybody, and who and which branch has sessions on the day.
func (p *packing) options() []whose {
	plan := p.deps.Planner.Plan
	out := []whose{{}}
	for _, l := range plan.Librarians.All() {
		if len(plan.Giving(p.day, l.ID, "")) > 0 {
			out = append(out, whose{librarian: l.ID})
		}
	}
	for _, b := range plan.Branches.All() {
		if plan.Branches.Len() > 1 && len(plan.Giving(p.day, "", b.ID)) > 0 {
			out = append(out, whose{branch: b.ID})
		}
	}
	return out
}

// fill works the list out and shows it.
func (p *packing) fill() {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	options := p.options()
	if !slices.Contains(options, p.of) {
		p.of = whose{}
	}
	p.choice.SetOptions(options)
	p.choice.Set(p.of)
	p.list = plan.Pack(plan.Giving(p.day, p.of.librarian, p.of.branch)...)
	p.body.Objects = nil
	if len(p.list.Bags) == 0 {
		p.body.Add(kit.Body(w.T("packing.none")).In(kit.ColorMuted))
		return
	}
	p.body.Add(kit.VStack(kit.Space1, p.total()...))
	for i := range p.list.Bags {
		p.body.Add(kit.Rule())
		p.body.Add(p.bag(p.list.Bags[i]))
	}
}

// total is what is packed for all sessions together.
func (p *packing) total() []fyne.CanvasObject {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	out := []fyne.CanvasObject{kit.Heading(w.T("packing.total"))}
	for _, k := range p.list.Kits {
		out = append(out, signed(kit.IconPackage, kit.ColorMuted, w.Packed(plan, k)))
	}
	for _, l := range p.list.Lines {
		var times []string
		for _, i := range l.Bags {
			times = append(times, w.Clock(p.list.Bags[i].Session.Start))
		}
		out = append(out, signed(kit.IconFile, kit.ColorMuted, l.Text+" · "+strings.Join(times, ", ")))
	}
	if len(out) == 1 {
		return append(out, kit.Muted(w.T("runsheet.bring.nothing")).Wrap())
	}
	if len(p.list.Bags) > 1 && len(p.list.Kits) > 0 {
		out = append(out, kit.Caption(w.T("packing.once")).Wrap())
	}
	return out
}

// bag is what one session needs, and who takes it there.
func (p *packing) bag(b course.Bag) fyne.CanvasObject {
	w, plan, s := p.deps.Words, p.deps.Planner.Plan, b.Session
	out := []fyne.CanvasObject{
		kit.Plain(joined(w.SessionTimes(s), sessionTitle(p.deps, s))).Bold().Wrap(),
		kit.Caption(joined(w.Participants(plan, s), pupils(p.deps, s), w.Place(plan, s.Place), w.Librarians(plan, s))).Wrap(),
	}
	return kit.VStack(kit.Space1, append(out, bagLines(p.deps, b)...)...)
}
