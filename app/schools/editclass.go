package schools

import (
	"context"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// onNewClass opens the form of a new class of the chosen school.
func (p *Page) onNewClass() {
	if p.card == nil {
		return
	}
	k, ok := p.parseQuick(p.quick.Text)
	if !ok {
		k = course.Class{School: p.card.School.ID, Since: p.card.Year}
	}
	k.ID = p.deps.Planner.NewID()
	p.classForm(p.deps.Words.T("schools.class.new"), k, nil)
}

// editClass opens the form of a class, from which it can be removed.
func (p *Page) editClass(id course.ID) {
	plan := p.deps.Planner.Plan
	k := plan.Classes.Get(id)
	if k == nil || p.card == nil {
		return
	}
	var d *kit.Dialog
	remove := kit.Link(p.deps.Words.T("schools.class.remove"), func() {
		d.Close()
		p.onRemoveClass(id)
	})
	d = p.classForm(plan.ClassLabel(k, p.card.Year), *k, []fyne.CanvasObject{remove})
}

func (p *Page) classForm(title string, n course.Class, extra []fyne.CanvasObject) *kit.Dialog {
	w, plan, year := p.deps.Words, p.deps.Planner.Plan, p.card.Year
	now := course.ID("")
	if g := plan.GradeIn(&n, year); g != nil {
		now = g.ID
	}
	grade := p.gradeChoice(now)
	track := textField(n.Track)
	pupils := kit.NewNumberEntry(w, 0, 1000)
	if count, known := n.PupilsIn(year); known {
		pupils.SetNumber(count)
	}
	fixed := kit.NewCheck(w.T("schools.class.fixed.check"), n.Fixed, nil)
	mixed := kit.NewMultiChoice(w, p.grades(), p.gradeName, w.T("schools.class.mixed.add"), nil)
	mixed.Set(n.Mixed)
	form := kit.NewForm().
		AddLine([]string{"grade", "track"}, p.field("grade", grade, false, ""), p.field("track", track, false, w.T("schools.class.track.hint"))).
		Add("fixed", kit.NewField("", fixed, false, "")).
		Add("pupils", kit.NewField(w.T("schools.class.pupils", course.Args{"Year": yearText(year)}), pupils, false, "")).
		Add("mixed", p.field("mixed", mixed, false, ""))
	read := func() course.Record {
		k := n
		k.Track, k.Fixed, k.Mixed = trim(track), fixed.Checked, mixed.Values()
		if g, _ := grade.Value(); g != now {
			k.Grade, k.Since = g, year
		}
		if count, ok := pupils.Number(); ok {
			return k.WithPupils(year, count)
		}
		return &k
	}
	return p.edit(editor{
		title: title, form: form, extra: extra, read: read,
		name: func() string {
			k, _ := read().(*course.Class)
			return plan.ClassLabel(k, year)
		},
		check: func() map[string]string {
			if text := pupils.Problem(); text != "" {
				return map[string]string{"pupils": text}
			}
			return nil
		},
		saved: func() { p.quick.SetText("") },
	})
}

// grades gives the grade levels of the library's school system, stages left
// out, and "" for none.
func (p *Page) grades() []course.ID {
	plan := p.deps.Planner.Plan
	var out []course.ID
	for _, g := range sortedGrades(plan) {
		out = append(out, g.ID)
	}
	return out
}

func (p *Page) gradeName(id course.ID) string {
	if g := p.deps.Planner.Plan.GradeLevels.Get(id); g != nil {
		return p.deps.Words.Name(g.Name)
	}
	return p.deps.Words.T("schools.class.nograde")
}

// gradeChoice offers the grade levels; a level of another system that the class
// has already stays to be chosen.
func (p *Page) gradeChoice(now course.ID) *kit.Choice[course.ID] {
	options := append([]course.ID{""}, p.grades()...)
	known := false
	for _, id := range options {
		known = known || id == now
	}
	if !known {
		options = append(options, now)
	}
	c := kit.NewChoice(p.deps.Words, options, p.gradeName, nil)
	c.Set(now)
	return c
}

// onRemoveClass removes a class that nothing refers to; one with a history
// stays there and ends.
func (p *Page) onRemoveClass(id course.ID) {
	w, plan := p.deps.Words, p.deps.Planner.Plan
	k := plan.Classes.Get(id)
	if k == nil || p.card == nil {
		return
	}
	label := plan.ClassLabel(k, p.card.Year)
	if !p.used(k) {
		p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Delete(ctx, k, label) })
		return
	}
	end := endYear(plan, k, p.card.Year)
	args := course.Args{"Class": label, "Year": yearText(end)}
	kit.Confirm(p.deps.Window, w, w.T("schools.class.end.title", args), w.T("schools.class.end.text", args), w.T("schools.class.end"), func() {
		n := *k
		n.Left = end
		p.deps.DoWithUndo(func(ctx context.Context) error { return p.deps.Planner.Save(ctx, &n, label) })
	}).FocusPrimary()
}

// used tells whether sessions or requests refer to a class.
func (p *Page) used(k *course.Class) bool {
	plan := p.deps.Planner.Plan
	if len(plan.Using(k.ID)) > 0 {
		return true
	}
	for _, r := range plan.Requests.All() {
		for _, ref := range r.Refs() {
			if ref.Kind == course.KindClass && ref.ID == k.ID {
				return true
			}
		}
	}
	return false
}
