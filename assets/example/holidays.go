package example

import (
	"time"

	"klassetrin/assets"
	"klassetrin/course"
)

// free is a named stretch of days without school.
type free struct {
	name string
	days course.Period
}

// calendar says when nothing is taught beside public holidays.
type calendar struct {
	schools func(year int) []free // holidays of schools that begin in a calendar year
	library func(year int) []free // days on which the library is closed
}

// easter gives Easter Sunday by the Gregorian computus.
func easter(year int) course.Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return course.NewDate(year, time.Month(n/31), n%31+1)
}

// onOrAfter gives the first such weekday from a day on.
func onOrAfter(d course.Date, w time.Weekday) course.Date {
	return d.AddDays((int(w) - int(d.Weekday()) + 7) % 7)
}

func days(name string, from course.Date, n int) free {
	return free{name, course.Period{From: from, To: from.AddDays(n - 1)}}
}

var danishDays = calendar{
	schools: func(y int) []free {
		e := easter(y)
		week := func(n int) course.Date { return course.NewDate(y, time.January, 4).Monday().AddDays(7 * (n - 1)) }
		christmas := onOrAfter(course.NewDate(y, time.December, 17), time.Saturday)
		back := onOrAfter(course.NewDate(y+1, time.January, 2), time.Sunday)
		return []free{
			days("Vinterferie", week(7)-2, 9),
			days("Påskeferie", e-8, 10),
			days("1. maj", course.NewDate(y, time.May, 1), 1),
			days("Kristi himmelfartsferie", e+39, 4),
			days("Pinse", e+49, 2),
			days("Grundlovsdag", course.NewDate(y, time.June, 5), 1),
			days("Sommerferie", onOrAfter(course.NewDate(y, time.June, 24), time.Saturday), 44),
			days("Efterårsferie", week(42)-2, 9),
			days("Juleferie", christmas, int(back-christmas)+1),
		}
	},
	library: func(y int) []free {
		return []free{
			days("Biblioteket holder jul", course.NewDate(y, time.December, 24), 3),
			days("Nytårsaften", course.NewDate(y, time.December, 31), 1),
		}
	},
}

// diaryDays are the days of an example, sorted by what can happen on them.
type diaryDays struct {
	public, closed, holiday map[course.Date]bool
}

func (c calendar) between(country string, from, to int) diaryDays {
	out := diaryDays{map[course.Date]bool{}, map[course.Date]bool{}, map[course.Date]bool{}}
	for d := range assets.PublicHolidays(country, course.YearPeriod(from).From, course.YearPeriod(to).To) {
		out.public[d] = true
	}
	mark := func(m map[course.Date]bool, list []free) {
		for _, f := range list {
			for d := f.days.From; d <= f.days.To; d++ {
				m[d] = true
			}
		}
	}
	for y := from; y <= to; y++ {
		mark(out.holiday, c.schools(y))
		mark(out.closed, c.library(y))
	}
	return out
}

// open tells whether the library works on a day: a weekday that is neither a
// public holiday nor a day it is closed on.
func (d diaryDays) open(day course.Date) bool {
	w := day.Weekday()
	return w != time.Saturday && w != time.Sunday && !d.public[day] && !d.closed[day]
}

// school tells whether schools can be taught on a day.
func (d diaryDays) school(day course.Date) bool { return d.open(day) && !d.holiday[day] }

// nextOpen gives the first day from a day on that the library works.
func (d diaryDays) nextOpen(day course.Date) course.Date {
	for !d.open(day) {
		day++
	}
	return day
}

// afterSchoolDays gives the n-th school day after a day.
func (d diaryDays) afterSchoolDays(day course.Date, n int) course.Date {
	for n > 0 {
		day++
		if d.school(day) {
			n--
		}
	}
	return day
}

// schoolDaysBefore gives the n-th school day before a day.
func (d diaryDays) schoolDaysBefore(day course.Date, n int) course.Date {
	for n > 0 {
		day--
		if d.school(day) {
			n--
		}
	}
	return day
}
