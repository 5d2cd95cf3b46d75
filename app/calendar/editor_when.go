package calendar

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// whenPart is day, start and length, and the time kept free around.
type whenPart struct {
	e             *editor
	day           *kit.DateEntry
	start         *kit.TimeEntry
	minutes       *kit.NumberEntry
	before, after *kit.NumberEntry
	minutesField  *kit.Field
}

func newWhenPart(e *editor) *whenPart {
	w := e.words()
	p := &whenPart{e: e, day: kit.NewDateEntry(w, e.page.deps.Planner.Today()), start: kit.NewTimeEntry(w), minutes: kit.NewNumberEntry(w, 5, course.MaxMinutes)}
	p.day.OnChanged = func(string) { p.typed() }
	p.day.OnDate = func(day course.Date, ok bool) {
		if ok && !e.filling {
			e.page.showDay(day)
		}
	}
	p.start.OnChanged = func(string) { p.typed() }
	p.minutes.OnNumber = func(n int, ok bool) {
		if ok {
			e.alter(func(d *Draft) { d.SetMinutes(n) }, p.until)
		}
	}
	p.minutesField = kit.NewField(w.T("field.minutes"), p.minutes, true, "")
	e.form.Add("day", kit.NewField(w.T("field.day"), p.day, true, ""))
	e.form.AddLine([]string{"start", "minutes"}, kit.NewField(w.T("field.start"), p.start, true, ""), p.minutesField)
	e.keys(&p.day.TextField)
	e.keys(&p.start.TextField)
	e.keys(&p.minutes.TextField)
	return p
}

// addBuffers puts set-up and clear-up at a later place of the form.
func (p *whenPart) addBuffers() {
	e, w := p.e, p.e.words()
	p.before, p.after = kit.NewNumberEntry(w, 0, course.MaxMinutes), kit.NewNumberEntry(w, 0, course.MaxMinutes)
	p.before.OnNumber = func(n int, ok bool) {
		e.alter(func(d *Draft) { d.chooses(fieldBefore); d.Session.Before = n })
	}
	p.after.OnNumber = func(n int, ok bool) {
		e.alter(func(d *Draft) { d.chooses(fieldAfter); d.Session.After = n })
	}
	e.form.AddLine([]string{"before", "after"}, kit.NewField(w.T("calendar.before"), p.before, false, ""), kit.NewField(w.T("calendar.after"), p.after, false, ""))
	e.keys(&p.before.TextField)
	e.keys(&p.after.TextField)
}

// keys lets Esc go back and Enter save in a field of one line.
func (e *editor) keys(t *kit.TextField) {
	old := t.OnKey
	t.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyEscape {
			e.onCancel()
			return true
		}
		return old != nil && old(ev)
	}
	t.OnSubmitted = func(string) { e.onSave() }
}

// typed takes over a day and a start as soon as they can be understood.
func (p *whenPart) typed() {
	day, ok := p.day.Date()
	start, known := p.start.Clock()
	s := &p.e.draft.Session
	if !ok {
		day = s.Day
	}
	if !known {
		start = s.Start
	}
	if day != s.Day || start != s.Start {
		p.e.alter(func(d *Draft) { d.SetWhen(p.e.plan(), day, start) }, p.until, p.e.who.fillOptions, p.e.kits.fill)
	}
}

// read takes over what stands in the fields, before saving.
func (p *whenPart) read() {
	p.typed()
	if day, ok := p.day.Date(); ok {
		p.e.filling = true
		p.day.SetDate(day)
		p.e.filling = false
	}
}

// problems gives what is wrong with day, start and length as they are typed.
func (p *whenPart) problems() map[string]string {
	w, out := p.e.words(), map[string]string{}
	check := func(name, text, problem string) {
		switch {
		case problem != "":
			out[name] = problem
		case text == "":
			out[name] = w.Error(&course.Error{Code: course.ErrRequired, Kind: course.KindSession, Field: name})
		}
	}
	check("day", p.day.Text, p.day.Problem())
	check("start", p.start.Text, p.start.Problem())
	check("minutes", p.minutes.Text, p.minutes.Problem())
	return out
}

// fill shows day, start and length.
func (p *whenPart) fill() {
	s := &p.e.draft.Session
	if day, ok := p.day.Date(); !ok || day != s.Day {
		p.day.SetDate(s.Day)
	}
	if start, ok := p.start.Clock(); !ok || start != s.Start {
		p.start.SetClock(s.Start)
	}
	setNumber(p.minutes, s.Minutes)
	setNumber(p.before, s.Before)
	setNumber(p.after, s.After)
	p.until()
}

// setNumber shows a number unless it stands there already, so that nobody's
// cursor jumps.
func setNumber(n *kit.NumberEntry, v int) {
	if now, ok := n.Number(); !ok || now != v {
		n.SetNumber(v)
	}
}

// until says when the session ends.
func (p *whenPart) until() {
	p.minutesField.SetHint(p.e.words().T("calendar.until", course.Args{"Time": end(&p.e.draft.Session)}))
}
