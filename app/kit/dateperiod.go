package kit

import (
	"strings"
	"time"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// toWords stand between two days, besides dashes.
var toWords = []string{" til ", " bis ", " to ", "–", "—", "-"}

// ParsePeriod reads a stretch of days as people type it, in a language:
// "2.3-5.3", "2.-5.3", "uge 10-12", "KW 10", "marts", "marts-maj 2027", "2026",
// "2026/27" (the school year of the library, which may be nil). A single day is
// no period. The second end follows the first, unless its year says otherwise:
// the period may then end before it starts, which the caller must refuse.
func ParsePeriod(text string, lang words.Lang, today course.Date, lib *course.Library) (p course.Period, ok bool) {
	s := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	r := periodReader{lang, lib}
	if _, isDay := ParseDate(s, lang, today); !isDay || isWeek(s) {
		if p, ok := r.one(s, today); ok {
			return p, true
		}
	} else {
		return p, false
	}
	for _, word := range toWords {
		for i := range len(s) {
			if strings.HasPrefix(s[i:], word) && i > 0 {
				if p, ok := r.two(strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(word):]), today); ok {
					return p, true
				}
			}
		}
	}
	return course.Period{}, false
}

func isWeek(s string) bool {
	for _, w := range weekWords {
		rest, found := strings.CutPrefix(s, w)
		if rest = strings.TrimLeft(rest, " ."); found && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			return true
		}
	}
	return false
}

// periodReader reads the parts of a period.
type periodReader struct {
	lang words.Lang
	lib  *course.Library
}

// one reads a whole week, day, month, year or school year.
func (r periodReader) one(s string, today course.Date) (course.Period, bool) {
	if d, ok := ParseDate(s, r.lang, today); ok {
		if isWeek(s) {
			return course.Period{From: d, To: d.AddDays(6)}, true
		}
		return course.Period{From: d, To: d}, true
	}
	if len(s) == 4 {
		if y, ok := yearOf(s); ok {
			return course.YearPeriod(y), true
		}
	}
	if first, second, found := strings.Cut(s, "/"); found && len(first) == 4 && r.lib != nil {
		y, ok1 := yearOf(first)
		next, ok2 := yearOf(second)
		if ok1 && ok2 && next == y+1 {
			return r.lib.SchoolYearPeriod(y), true
		}
	}
	return r.month(s, today)
}

// month reads "marts", "mar 27" and "marts 2027".
func (r periodReader) month(s string, today course.Date) (course.Period, bool) {
	name, year, _ := strings.Cut(s, " ")
	m, ok := monthOf(strings.Trim(name, ".,"), r.lang)
	if !ok {
		return course.Period{}, false
	}
	in := func(y int) (course.Date, bool) { return course.NewDate(y, m, 1).EndOfMonth(), true }
	last, ok := nearest(today, in, today.Year())
	if year != "" {
		y, isYear := yearOf(year)
		ok = isYear
		last, _ = in(y)
	}
	return course.Period{From: last.AddDays(1 - last.Day()), To: last}, ok
}

// monthOf finds a month by its name or the beginning of it, at least three letters.
func monthOf(s string, lang words.Lang) (time.Month, bool) {
	if len([]rune(s)) < 3 {
		return 0, false
	}
	p := words.For(lang)
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(p.Month(m)), s) || strings.ToLower(p.MonthShort(m)) == s {
			return m, true
		}
	}
	return 0, false
}

// two reads both ends. The second may leave out its word for weeks ("uge
// 10-12"), the first its month ("2.-5.3") or its year.
func (r periodReader) two(left, right string, today course.Date) (p course.Period, ok bool) {
	if isWeek(left) && !isWeek(right) {
		right = strings.TrimRight(left, "0123456789 ./") + " " + right
	}
	from, ok := r.one(left, today)
	if !ok {
		return r.sameMonth(left, right, today)
	}
	// From here on: nearest looks pastDays back.
	after := from.From
	if isWeek(right) || !r.isDay(right, today) {
		after = from.From.AddDays(pastDays)
	}
	to, ok := r.one(right, after)
	if !ok {
		return p, false
	}
	if to.To < from.From && hasYear(right) && !hasYear(left) {
		if from, ok = r.one(left, to.To.AddDays(pastDays-360)); !ok {
			return p, false
		}
	}
	return course.Period{From: from.From, To: to.To}, true
}

func (r periodReader) isDay(s string, today course.Date) bool {
	_, ok := ParseDate(s, r.lang, today)
	return ok
}

// sameMonth reads "2.-5.3": the first day has the month of the second.
func (r periodReader) sameMonth(left, right string, today course.Date) (course.Period, bool) {
	n, ok1 := atoi(strings.Trim(left, ". "))
	to, ok2 := ParseDate(right, r.lang, today)
	if !ok1 || !ok2 || n < 1 || n > to.Day() || isWeek(right) {
		return course.Period{}, false
	}
	return course.Period{From: to.AddDays(n - to.Day()), To: to}, true
}

// hasYear tells whether a text ends in a year of its own, as "5.3.26" does.
func hasYear(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("./ -", r) })
	return len(parts) >= 3 || len(parts) == 2 && len(parts[1]) == 4
}

// NamedPeriod is a period to choose by its name.
type NamedPeriod struct {
	Key, Name string
	course.Period
}

// UsualPeriods are the periods that a library asks for again and again, seen
// from a day; lib may be nil, then there are no school years.
func UsualPeriods(p *words.Printer, today course.Date, lib *course.Library) []NamedPeriod {
	week := today.Monday()
	list := []NamedPeriod{
		{"week", p.T("kit.period.week"), course.Period{From: week, To: week.AddDays(6)}},
		{"weeks", p.T("kit.period.weeks"), course.Period{From: today, To: today.AddDays(27)}},
	}
	return append(list, LongPeriods(p, today, lib)...)
}

// LongPeriods are those of UsualPeriods that figures and targets are about:
// half a year or more.
func LongPeriods(p *words.Printer, today course.Date, lib *course.Library) []NamedPeriod {
	var list []NamedPeriod
	if lib != nil {
		list = append(list,
			NamedPeriod{"half", p.T("kit.period.half"), lib.HalfYearPeriod(today)},
			NamedPeriod{"school", p.T("kit.period.school"), lib.SchoolYearPeriod(lib.SchoolYear(today))})
	}
	return append(list,
		NamedPeriod{"year", p.T("kit.period.year"), course.YearPeriod(today.Year())},
		NamedPeriod{"last", p.T("kit.period.last"), course.YearPeriod(today.Year() - 1)})
}
