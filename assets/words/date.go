package words

import (
	"fmt"
	"strconv"
	"time"
	"unicode"

	"klassetrin/course"
)

// Date gives "2. marts 2026", "2. März 2026" or "2 March 2026", and "" for no
// date, as all date methods do.
func (p *Printer) Date(d course.Date) string {
	if d == 0 {
		return ""
	}
	return p.dayOfMonth(d) + " " + strconv.Itoa(d.Year())
}

// dayOfMonth gives "2. marts".
func (p *Printer) dayOfMonth(d course.Date) string {
	return strconv.Itoa(d.Day()) + p.local.day + " " + p.Month(d.Month())
}

// DateShort gives "02.03.2026", in English "02/03/2026".
func (p *Printer) DateShort(d course.Date) string {
	if d == 0 {
		return ""
	}
	y, m, day := d.YMD()
	return fmt.Sprintf("%02d%s%02d%s%04d", day, p.local.dateSep, m, p.local.dateSep, y)
}

// DayMonth gives "2. mar.", "2. März" or "2 Mar".
func (p *Printer) DayMonth(d course.Date) string {
	if d == 0 {
		return ""
	}
	return strconv.Itoa(d.Day()) + p.local.day + " " + p.local.monthsAbbr[d.Month()-1]
}

// WeekdayDayMonth gives "man 5. okt", "Mo 5. Okt" or "Mon 5 Oct".
func (p *Printer) WeekdayDayMonth(d course.Date) string {
	if d == 0 {
		return ""
	}
	return p.WeekdayShort(d.Weekday()) + " " + strconv.Itoa(d.Day()) + p.local.day + " " + p.MonthShort(d.Month())
}

// WeekdayDate gives "mandag 5. oktober 2026", in German with a comma after the
// weekday.
func (p *Printer) WeekdayDate(d course.Date) string {
	if d == 0 {
		return ""
	}
	return p.Weekday(d.Weekday()) + p.local.weekdayComma + p.Date(d)
}

// Weekday gives the name of a day of the week.
func (p *Printer) Weekday(d time.Weekday) string { return p.local.weekdays[d] }

// WeekdayShort gives the name of a day of the week in two or three letters.
func (p *Printer) WeekdayShort(d time.Weekday) string { return p.local.weekdaysFew[d] }

// Month gives the name of a month, "" for a month that does not exist.
func (p *Printer) Month(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return p.local.months[m-1]
}

// MonthShort gives the name of a month in three letters.
func (p *Printer) MonthShort(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return p.local.monthsShort[m-1]
}

// Week gives an ISO week by its number: "uge 10", "KW 10" or "week 10".
func (p *Printer) Week(n int) string { return p.local.week + " " + strconv.Itoa(n) }

// Clock gives a time of day, "08:15" in all three languages.
func (p *Printer) Clock(c course.Clock) string { return c.String() }

// Times gives a stretch of a day, "08:15–09:45".
func (p *Printer) Times(from, to course.Clock) string { return from.String() + "–" + to.String() }

// Period names a range of days in the shortest usual way: "2026" for a calendar
// year, "marts 2026" for a month, "januar–juni 2026" for whole months,
// "skoleåret 2026/27" from August to July, else its first and last day.
func (p *Printer) Period(d course.Period) string {
	switch {
	case d.From == 0 && d.To == 0:
		return p.local.all
	case d.To == 0:
		return p.local.from + " " + p.Date(d.From)
	case d.From == 0:
		return p.local.to + " " + p.Date(d.To)
	}
	if d.From.Day() == 1 && d.To == d.To.EndOfMonth() {
		if months := p.wholeMonths(d); months != "" {
			return months
		}
	}
	return p.days(d)
}

// wholeMonths names a period that begins and ends with a month: a year, a
// school year, a month or some months of a year; "" when it has no short name.
func (p *Printer) wholeMonths(d course.Period) string {
	fy, from, _ := d.From.YMD()
	ty, to, _ := d.To.YMD()
	switch {
	case ty == fy+1 && from == time.August && to == time.July:
		return fmt.Sprintf("%s %d/%02d", p.local.schoolYear, fy, ty%100)
	case ty != fy || to < from:
		return ""
	case from == time.January && to == time.December:
		return strconv.Itoa(fy)
	case from == to:
		return p.Month(from) + " " + strconv.Itoa(fy)
	}
	return p.Month(from) + "–" + p.Month(to) + " " + strconv.Itoa(fy)
}

// days names a range by its first and last day, without saying a month or a
// year twice.
func (p *Printer) days(d course.Period) string {
	fy, fm, fd := d.From.YMD()
	ty, tm, _ := d.To.YMD()
	switch {
	case d.From == d.To:
		return p.Date(d.From)
	case fy == ty && fm == tm:
		return strconv.Itoa(fd) + p.local.day + "–" + p.Date(d.To)
	case fy == ty:
		return p.dayOfMonth(d.From) + " – " + p.Date(d.To)
	}
	return p.Date(d.From) + " – " + p.Date(d.To)
}

// Capital gives a text with a capital letter at its beginning: Danish days and
// weeks have small ones, except where they begin a line.
func Capital(s string) string {
	letters := []rune(s)
	if len(letters) == 0 {
		return ""
	}
	letters[0] = unicode.ToUpper(letters[0])
	return string(letters)
}
