//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// clockAt gives the height of a time of day in the week.
func (p *program) clockAt(c course.Clock) float32 {
	p.t.Helper()
	hour := c / 60 * 60
	now := p.reach(of(anyText, is(hour.String())), hour.String())
	next := p.reach(of(anyText, is((hour+60).String())), (hour + 60).String())
	_, y := now.middle()
	_, below := next.middle()
	return y + (below-y)*float32(c-hour)/60
}

// dayAt gives the middle of a day in the week.
func (p *program) dayAt(day course.Date) float32 {
	p.t.Helper()
	x, _ := p.reach(of(anyText, has(p.words.WeekdayDayMonth(day))), "the day").middle()
	return x
}

// The times of the two sessions: they overlap.
var (
	firstStart  = course.NewClock(10, 0)
	secondStart = course.NewClock(9, 0)
)

// drawOut drags a session of 90 minutes out of the free time of a day.
func (p *program) drawOut(day course.Date, start course.Clock) {
	p.t.Helper()
	x, from, to := p.dayAt(day), p.clockAt(start), p.clockAt(start+90)
	p.drag(x, from+1, x, to-1)
	p.see(of(anyText, is(p.words.T("shell.new.session"))), "the panel")
	p.wait("the time that was drawn", func(v view) bool {
		return v.value(p.words.Field("start")) == start.String() && v.value(p.words.Field("minutes")) == "90"
	})
}

// value gives what stands in the field with a label.
func (v view) value(label string) string {
	f, ok := v.find(of(field, is(label)))
	if !ok {
		return ""
	}
	t, _ := v.find(of(entry, within(f, anything)))
	return t.Text
}

// fillIn chooses course, class and place; who teaches stands there already.
func (p *program) fillIn(day course.Date) {
	p.t.Helper()
	w := p.words
	p.choose(w.Field("course"), "", is(courseTitle))
	p.add(w.T("calendar.class.add"), "", is(className(day)+" "+schoolName))
	p.press(w.T("place.school"))
	p.see(of(anyText, is(myName)), "who teaches")
}

// schedule plans the lesson for the class.
func schedule(p *program, day course.Date) {
	w := p.words
	p.drawOut(day, firstStart)
	p.fillIn(day)
	p.wait("no conflict", func(v view) bool { return !v.shows(is(w.T("calendar.conflict"))) })
	p.picture("session")
	p.press(w.T("common.save"))
	p.saved("label.session.added", firstStart, day)
	p.picture("calendar")
}

// saved waits until a change of a session can be taken back.
func (p *program) saved(label string, start course.Clock, day course.Date) {
	p.t.Helper()
	p.undoable(course.Label{Key: label, Args: map[string]string{"Title": courseTitle, "Day": day.String(), "Start": start.String()}})
}

// undoable waits until a change stands in the menu as the one that can be taken
// back.
func (p *program) undoable(label course.Label) {
	p.t.Helper()
	what := p.words.Label(label)
	p.wait("undo of "+what, func(v view) bool {
		return v.undo(p.words) == p.words.T("shell.undo.named", course.Args{"What": what})
	})
}

// resolveConflict books the same librarian at the same time, reads what is
// wrong and takes a way out that is offered.
func resolveConflict(p *program, day course.Date) {
	w := p.words
	p.drawOut(day, secondStart)
	p.fillIn(day)
	sentence := before(w, "finding.librarian", "Other", course.Args{"Who": myName})
	p.sees(sentence)
	p.picture("conflict")
	p.click(of(control, has(before(w, "wayout.time", "Day", course.Args{"Times": ""}))), "another time")
	p.wait("no conflict", func(v view) bool { return !v.shows(has(sentence)) && !v.shows(is(w.T("calendar.conflict"))) })
	p.picture("resolved")
	last := p.look().undo(w)
	p.press(w.T("common.save"))
	p.wait("the second session to be saved", func(v view) bool { return v.undo(w) != last })
	p.picture("calendar-two")
}

// before gives a sentence up to one of the things it names.
func before(w *words.Printer, key, name string, args course.Args) string {
	const mark = "\x00"
	args[name] = mark
	text, _, _ := strings.Cut(w.T(key, args), mark)
	return text
}

// moveBack drags the first session to the day before and then types in a day of
// last week, so that it is over and waits for a count. It gives that day.
func moveBack(p *program, day course.Date) course.Date {
	w := p.words
	x, y := p.dayAt(day), p.clockAt(firstStart+20)
	p.drag(x, y, p.dayAt(day.AddDays(-1)), y)
	p.saved("label.session.moved", firstStart, day.AddDays(-1))
	p.picture("dragged")
	p.clickAt(p.dayAt(day.AddDays(-1)), y)
	p.wait("the session in the panel", func(v view) bool { return v.value(w.Field("start")) == firstStart.String() })
	held := lastWeek()
	p.intoDate(w.Field("day"), held)
	p.key("Return")
	p.saved("label.session.saved", firstStart, held)
	p.picture("moved")
	return held
}

// intoDate types a day into a field.
func (p *program) intoDate(label string, day course.Date) {
	p.t.Helper()
	p.intoField(label, strconv.Itoa(day.Day())+"."+strconv.Itoa(int(day.Month()))+"."+strconv.Itoa(day.Year()))
}

// record types in how many took part, by keys alone.
func record(p *program) {
	w := p.words
	p.key("ctrl+5")
	p.sees(w.N("attendance.missing", 1))
	p.wait("the keyboard in the number", func(v view) bool { t, ok := v.focused(); return ok && t.Role == entry })
	p.picture("attendance")
	p.typed(strconv.Itoa(present))
	p.key("Return")
	p.sees(w.T("attendance.none"), w.N("attendance.pupils", present), w.T("attendance.state.recorded"))
	p.picture("recorded")
}

// saveReport saves the report of the year of a day.
func saveReport(p *program, path string, day course.Date) {
	w := p.words
	p.press(w.T("nav.reports"))
	p.see(of(field, is(w.T("reports.period"))), "the report")
	p.choose(w.T("reports.period"), "", is(w.Period(course.YearPeriod(day.Year()))))
	p.picture("report")
	p.press(w.T("reports.save"))
	p.intoField(w.T("kit.file.where"), path)
	p.picture("save")
	p.key("Return")
	p.sees(w.T("reports.folder"))
	p.picture("saved")
	book, err := os.ReadFile(path)
	p.must(err)
	p.must(os.WriteFile(filepath.Join(artefacts, "da-report.xlsx"), book, 0o644))
}
