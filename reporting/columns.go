package reporting

import (
	"fmt"
	"strings"

	"klassetrin/course"
)

// column is a column of the data sheet.
type column struct {
	key   string
	head  string
	width float64
	look  look
	value func(i int, r row) any
}

// columns lists the data sheet's columns. Those that people read come first;
// then what each row adds to the figures, then numbers for the formulas.
// read is the number of those that people read.
func (s *study) columns(b *book) (list []column, read int) {
	list = append(s.sessionColumns(b), s.countColumns()...)
	return append(list, s.figureColumns()...), len(list)
}

func (s *study) sessionColumns(b *book) []column {
	p := s.Words
	text, whole := look{line: true, indent: 1}, look{line: true, format: "0"}
	return []column{
		{"name", p.T("field.period"), 15, text, func(_ int, r row) any { return s.periodName(r.this) }},
		{"day", p.T("field.date"), 11, look{line: true, format: b.dayFormat(), indent: 1}, func(_ int, r row) any { return r.Session.Day }},
		{"week", p.T("report.col.week"), 8, whole, func(_ int, r row) any { _, w := r.Session.Day.ISOWeek(); return w }},
		{"month", p.T("report.col.month"), 10, look{line: true, format: b.monthFormat(), indent: 1}, func(_ int, r row) any { return course.MonthOf(r.Fact) }},
		{"start", p.T("field.start"), 8, look{line: true, format: "hh:mm"}, func(_ int, r row) any { return clockSerial(r.Session.Start) }},
		{"minutes", p.T("field.minutes"), 9, whole, func(_ int, r row) any { return r.Session.Minutes }},
		{"lessons", p.T("report.col.lessons", course.Args{"Minutes": s.unit}), 10, look{line: true, format: "0.0"}, func(_ int, r row) any { return r.Session.Lessons(s.unit) }},
		{"course", p.T("field.course"), 30, text, func(_ int, r row) any { return s.courseTitle(r) }},
		{"lesson", p.T("field.lesson"), 24, text, func(_ int, r row) any { return s.lessonTitle(r) }},
		{"theme", p.T("field.theme"), 22, text, func(_ int, r row) any { return s.themeName(s.themes[r.theme-1]) }},
		{"school", p.T("field.school"), 28, text, func(_ int, r row) any { return ofSchool(r, func(x *course.School) any { return x.Name }) }},
		{"number", p.T("report.col.schoolNumber"), 12, text, func(_ int, r row) any { return ofSchool(r, func(x *course.School) any { return x.Number }) }},
		{"type", p.T("report.col.schoolType"), 23, text, func(_ int, r row) any { return ofSchool(r, func(x *course.School) any { return p.SchoolType(x.Type) }) }},
		{"area", p.T("field.area"), 15, text, func(_ int, r row) any { return areaOf(r) }},
		{"class", p.T("field.class"), 12, text, func(_ int, r row) any { return s.className(r) }},
		{"grade", p.T("field.grade"), 26, text, func(_ int, r row) any { return gradeName(r, p.Lang()) }},
		{"isced", p.T("report.col.isced"), 8, text, func(_ int, r row) any { return gradeISCED(r) }},
		{"band", p.T("report.col.band"), 20, text, func(_ int, r row) any { return p.Band(r.Grade.Band()) }},
		{"librarians", p.T("field.librarians"), 24, text, func(_ int, r row) any { return s.librarians(r) }},
		{"place", p.T("field.place"), 42, text, func(_ int, r row) any { return s.place(r.Session.Place) }},
		{"state", p.T("field.state"), 11, text, func(_ int, r row) any { return p.SessionState(r.Session.State) }},
	}
}

// countColumns are the numbers somebody wrote down, and sums within the row.
func (s *study) countColumns() []column {
	p := s.Words
	whole := look{line: true, format: "#,##0"}
	return []column{
		{"expected", p.T("report.col.expected"), 11, whole, func(_ int, r row) any { return r.Attendance.Expected }},
		{"present", p.T("field.present"), 13, look{line: true, format: "#,##0", bold: true}, func(_ int, r row) any { return known(r.Attendance.Present) }},
		{"sure", p.T("field.sure"), 17, look{line: true, indent: 1}, func(_ int, r row) any { return s.sure(r) }},
		{"adults", p.T("field.adults"), 13, whole, func(_ int, r row) any { return known(r.Attendance.Adults) }},
	}
}

// known gives a number for a cell, nil when there is none: a missing count is
// an empty cell, never 0.
func known(c course.Count) any {
	if !c.Known() {
		return nil
	}
	return c.N
}

// sure says how a row's number came about; a row whose session is not over yet
// is not missing.
func (s *study) sure(r row) string {
	if r.Attendance.Present.Sure == course.NotRecorded && !r.Over {
		return s.Words.T("report.toCome")
	}
	return s.Words.Sure(r.Attendance.Present.Sure)
}

func (s *study) periodName(this bool) string {
	if this {
		return s.Words.Period(s.Period)
	}
	return s.Words.Period(s.Compare)
}

func ofSchool(r row, f func(*course.School) any) any {
	if r.School == nil {
		return nil
	}
	return f(r.School)
}

func (s *study) courseTitle(r row) string {
	if r.Course == nil {
		return s.Words.T("say.gone")
	}
	return r.Course.Title
}

func (s *study) lessonTitle(r row) string {
	l := r.Course.Lesson(r.Session.Lesson)
	if l == nil {
		return ""
	}
	if l.Title != "" {
		return l.Title
	}
	for i := range r.Course.Lessons {
		if r.Course.Lessons[i].ID == l.ID {
			return s.Words.T("field.item.lesson", course.Args{"N": i + 1})
		}
	}
	return ""
}

func (s *study) className(r row) string {
	if r.Class == nil {
		return r.Attendance.Group
	}
	return s.Plan.ClassLabel(r.Class, r.SchoolYear)
}

func gradeName[L ~string](r row, lang L) string {
	if r.Grade == nil {
		return ""
	}
	return r.Grade.Name.In(string(lang))
}

func gradeISCED(r row) string {
	if r.Grade == nil {
		return ""
	}
	return r.Grade.ISCED
}

func (s *study) librarians(r row) string {
	var names []string
	for _, id := range r.Session.Librarians {
		if l := s.Plan.Librarians.Get(id); l != nil {
			names = append(names, l.Name)
		}
	}
	return strings.Join(names, ", ")
}

// place says where a session is, from the kind of place down to the room.
func (s *study) place(at course.Place) string {
	parts := []string{s.Words.PlaceKind(at.Kind)}
	if x := s.Plan.Branches.Get(at.Branch); x != nil {
		parts = append(parts, x.Name)
	}
	if x := s.Plan.Rooms.Get(at.Room); x != nil {
		parts = append(parts, x.Name)
	}
	if at.Text != "" {
		parts = append(parts, at.Text)
	}
	return strings.Join(parts, ", ")
}

// figureColumns say what each row adds. Rules that are plain sums are formulas
// over the row; rules that count once need to know all rows, so what a row
// adds is written down.
func (s *study) figureColumns() []column {
	p := s.Words
	whole, halves := look{line: true, format: "#,##0", color: muted}, look{line: true, format: "#,##0.0", color: muted}
	num := look{line: true, format: numberFormat(s.rule), color: muted}
	dim := look{line: true, format: "0", color: muted}
	out := []column{
		{"people", p.T("report.col.people"), 12, whole, nil},
		{"hours", p.CountingRule(course.ContactHours), 12, halves, nil},
		{"scheduled", p.T("report.col.scheduled"), 12, num, nil},
		{"pupils", p.CountingRule(course.PupilsReached), 12, whole, nil},
		{"sessions", p.CountingRule(course.SessionsHeld), 12, whole, nil},
		{"units", p.CountingRule(course.LessonsHeld), 12, halves, nil},
		{"classes", p.CountingRule(course.ClassesReached), 12, whole, nil},
		{"schools", p.CountingRule(course.SchoolsReached), 12, whole, nil},
	}
	if !addsUp(s.rule) {
		name := p.CountingRule(s.rule)
		for _, in := range []struct{ key, where string }{
			{"inMonth", p.T("report.col.inMonth")},
			{"scheduledMonth", p.T("report.col.scheduledMonth")},
			{"inTheme", p.T("report.col.inTheme")},
			{"inBand", p.T("report.col.inBand")},
			{"inThemeBand", p.T("report.col.inThemeBand")},
			{"inArea", p.T("report.col.inArea")},
			{"scheduledTheme", p.T("report.col.scheduledTheme")},
			{"scheduledArea", p.T("report.col.scheduledArea")},
		} {
			out = append(out, column{in.key, name + " " + in.where, 13, num, nil})
		}
	}
	s.fill(out)
	return append(out,
		column{"this", p.T("report.col.keyPeriod"), 10, dim, func(_ int, r row) any { return oneIf(r.this) }},
		column{"themeNo", p.T("report.col.keyTheme"), 10, dim, func(_ int, r row) any { return r.theme }},
		column{"bandNo", p.T("report.col.keyBand"), 10, dim, func(_ int, r row) any { return r.band }},
		column{"areaNo", p.T("report.col.keyArea"), 10, dim, func(_ int, r row) any { return r.area }},
	)
}

// onceRules are the rules that count something once, with their columns.
var onceRules = map[string]course.CountingRule{
	"pupils": course.PupilsReached, "sessions": course.SessionsHeld, "units": course.LessonsHeld,
	"classes": course.ClassesReached, "schools": course.SchoolsReached,
}

// fill gives the columns of figures their values.
func (s *study) fill(list []column) {
	parts := []struct {
		adds, scheduled string
		of              func(row) part
	}{
		{"", "scheduled", inPeriod},
		{"inMonth", "scheduledMonth", inMonth},
		{"inTheme", "scheduledTheme", inTheme},
		{"inBand", "", inBand},
		{"inThemeBand", "", inThemeBand},
		{"inArea", "scheduledArea", inArea},
	}
	written := map[string][]amount{}
	if !addsUp(s.rule) {
		for _, x := range parts {
			written[x.adds], written[x.scheduled] = contributions(s.rule, s.rows, s.unit, x.of)
		}
	}
	for key, rule := range onceRules {
		written[key], _ = contributions(rule, s.rows, s.unit, inPeriod)
	}
	for i, c := range list {
		if amounts, ok := written[c.key]; ok {
			list[i].value = func(n int, _ row) any { return amounts[n].value() }
		}
	}
}

// rowFormulas are the formulas within a row of the data sheet: for the
// columns people and hours, and for what is scheduled by a rule that is a
// plain sum. ref names the cell of a column in the row.
func (s *study) rowFormulas(ref func(key string, i int) string) map[string]func(i int, r row) any {
	unknown := quoteText(s.Words.Sure(course.Unknown))
	sum := map[course.CountingRule]func(n, adults, minutes string) string{
		course.Participations: func(n, _, _ string) string { return n },
		course.WithAdults:     func(n, adults, _ string) string { return n + "+N(" + adults + ")" },
		course.ContactHours:   func(n, _, minutes string) string { return n + "*" + minutes + "/60" },
	}
	cell := func(rule course.CountingRule) func(int, row) any {
		return func(i int, r row) any {
			present := ref("present", i)
			f := live{formula: fmt.Sprintf(`IF(%s="","",%s)`, present, sum[rule](present, ref("adults", i), ref("minutes", i)))}
			if r.Attendance.Present.Known() {
				f.value = sumOf(rule, r.Fact)
			}
			return f
		}
	}
	out := map[string]func(int, row) any{"people": cell(course.WithAdults), "hours": cell(course.ContactHours)}
	if addsUp(s.rule) {
		out["scheduled"] = func(i int, r row) any {
			f := live{formula: fmt.Sprintf(`IF(AND(%s="",%s<>%s),%s,"")`, ref("present", i), ref("sure", i), unknown,
				sum[s.rule](ref("expected", i), ref("adults", i), ref("minutes", i)))}
			if !r.Recorded() {
				x := r.Fact
				x.Attendance.Present = course.Exactly(x.Attendance.Expected)
				f.value = sumOf(s.rule, x)
			}
			return f
		}
	}
	return out
}
