package calendar

import (
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
	shown         course.Session // what the fields follow: as it was when they were last in agreement
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
			p.agree()
		} else if !e.filling {
			e.draft.chooses(fieldMinutes) // a course shall not decide over it
			p.until()
		}
		e.offerSave()
	}
	p.minutesField = kit.NewField(w.T("field.minutes"), p.minutes, true, "")
	e.form.Add("day", kit.NewField(w.T("field.day"), p.day, true, ""))
	e.form.AddLine([]string{"start", "minutes"}, kit.NewField(w.T("field.start"), p.start, true, ""), p.minutesField)
	e.keys(&p.day.TextField)
	e.keys(&p.start.TextField)
	e.keys(&p.minutes.TextField)
	p.forget() // midnight and no set-up are shown too
	return p
}

// addBuffers puts set-up and clear-up at a later place of the form.
func (p *whenPart) addBuffers() {
	e, w := p.e, p.e.words()
	p.before, p.after = kit.NewNumberEntry(w, 0, course.MaxMinutes), kit.NewNumberEntry(w, 0, course.MaxMinutes)
	buffer := func(n *kit.NumberEntry, field string, set func(s *course.Session, minutes int)) {
		n.OnNumber = func(minutes int, _ bool) {
			if e.filling {
				return
			}
			e.draft.chooses(field)
			if n.Problem() == "" { // nothing typed is no time
				e.alter(func(d *Draft) { set(&d.Session, minutes) })
				p.agree()
			}
			e.offerSave()
		}
	}
	buffer(p.before, fieldBefore, func(s *course.Session, minutes int) { s.Before = minutes })
	buffer(p.after, fieldAfter, func(s *course.Session, minutes int) { s.After = minutes })
	e.form.AddLine([]string{"before", "after"}, kit.NewField(w.T("calendar.before"), p.before, false, ""), kit.NewField(w.T("calendar.after"), p.after, false, ""))
	e.keys(&p.before.TextField)
	e.keys(&p.after.TextField)
}

// keys lets Enter save in a field of one line. Esc closes the panel, as everywhere
// in it.
func (e *editor) keys(t *kit.TextField) { t.OnSubmitted = func(string) { e.onSave() } }

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
		p.agree()
	}
	if !p.e.filling {
		p.until()
	}
	p.e.offerSave()
}

// agree notes that the fields follow the draft as it is now.
func (p *whenPart) agree() {
	if !p.e.filling {
		p.shown = p.e.draft.Session
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
		case text == "" && name != "before" && name != "after":
			out[name] = w.Error(&course.Error{Code: course.ErrRequired, Kind: course.KindSession, Field: name})
		}
	}
	check("day", p.day.Text, p.day.Problem())
	check("start", p.start.Text, p.start.Problem())
	check("minutes", p.minutes.Text, p.minutes.Problem())
	check("before", p.before.Text, p.before.Problem())
	check("after", p.after.Text, p.after.Problem())
	return out
}

// fill shows day, start and length. What was typed and is not understood stays
// until it is mended, or until the draft gets another value there.
func (p *whenPart) fill() {
	s, old := &p.e.draft.Session, &p.shown
	if day, ok := p.day.Date(); ok && day != s.Day || !ok && s.Day != old.Day {
		p.day.SetDate(s.Day)
	}
	if start, ok := p.start.Clock(); ok && start != s.Start || !ok && s.Start != old.Start {
		p.start.SetClock(s.Start)
	}
	setNumber(p.minutes, s.Minutes, old.Minutes)
	setNumber(p.before, s.Before, old.Before)
	setNumber(p.after, s.After, old.After)
	p.shown = *s
	p.until()
}

// setNumber shows a number that follows an old one, unless it stands there already,
// so that nobody's cursor jumps, and over a number that was refused only when it is
// another one than before.
func setNumber(n *kit.NumberEntry, v, old int) {
	if now, ok := n.Number(); ok && now != v || !ok && v != old {
		n.SetNumber(v)
	}
}

// fields gives what is typed into, by the names in the form.
func (p *whenPart) fields() map[string]*kit.TextField {
	return map[string]*kit.TextField{
		"day": &p.day.TextField, "start": &p.start.TextField, "minutes": &p.minutes.TextField, "before": &p.before.TextField, "after": &p.after.TextField,
	}
}

// forget lets fill show everything anew, whatever was typed.
func (p *whenPart) forget() {
	p.shown = course.Session{Day: -1, Start: -1, Minutes: -1, Before: -1, After: -1}
}

// until says when the session ends, and leaves the time open as long as start or
// length cannot be understood: what the draft had before is not what stands there.
func (p *whenPart) until() {
	text := "–"
	_, begins := p.start.Clock()
	if _, lasts := p.minutes.Number(); begins && lasts {
		text = end(&p.e.draft.Session).String()
	}
	p.minutesField.SetHint(p.e.words().T("calendar.until", course.Args{"Time": text}))
}
