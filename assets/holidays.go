package assets

import (
	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/us"

	"klassetrin/course"
)

// danish are the public holidays by the law on the holidays of the church and
// New Year's Day: with Easter Sunday and Whit Sunday, which the library leaves
// out because they are Sundays, and without Constitution Day, which is none.
var danish = []*cal.Holiday{
	dk.Nytaarsdag, dk.Skaertorsdag, dk.Langfredag,
	{Name: "Påskedag", Type: cal.ObservancePublic, Func: cal.CalcEasterOffset},
	dk.AndenPaaskedag, dk.StoreBededag, dk.KristiHimmelfartsdag,
	aa.Pentecost.Clone(&cal.Holiday{Name: "Pinsedag", Type: cal.ObservancePublic}),
	dk.AndenPinsedag, dk.Juledag, dk.AndenJuledag,
}

// danishCustom are days on which Danish schools are closed by local plans and
// custom.
var danishCustom = []*cal.Holiday{
	{Name: "1. maj", Month: 5, Day: 1, Func: cal.CalcDayOfMonth},
	dk.Grundlovsdag,
	{Name: "Juleaftensdag", Month: 12, Day: 24, Func: cal.CalcDayOfMonth},
	{Name: "Nytårsaftensdag", Month: 12, Day: 31, Func: cal.CalcDayOfMonth},
}

// holidayNames are the names that schools' calendars use where the library
// writes another.
var holidayNames = map[string]string{
	"Anden påskedag":             "2. påskedag",
	"Anden Pinsedag":             "2. pinsedag",
	"Anden juledag":              "2. juledag",
	"Kristi Himmelfartsdag":      "Kristi himmelfartsdag",
	"Neujahrstag":                "Neujahr",
	"Weihnachtstag":              "1. Weihnachtstag",
	"Zweiter Weihnachtsfeiertag": "2. Weihnachtstag",
	"Early May":                  "Early May Bank Holiday",
}

// PublicHolidays gives the public holidays of a country from one day to
// another, both included, by the name they have there. The countries are those
// of Systems, and "DE" for the holidays that all German states share; any other
// has none. Where a holiday is observed on another day than its own, both are
// given.
func PublicHolidays(country string, from, to course.Date) map[course.Date]string {
	switch country {
	case "DK":
		return holidays(danish, from, to)
	case "DE-SN":
		return holidays(de.HolidaysSN, from, to)
	case "DE":
		return holidays(de.Holidays, from, to)
	case "UK-ENG":
		return holidays(gb.Holidays, from, to)
	case "US":
		return holidays(us.Holidays, from, to)
	}
	return map[course.Date]string{}
}

// CustomaryFreeDays gives the days on which schools of a country usually have
// no lessons although they are no public holidays. In Denmark that is 1 May,
// Constitution Day, 24 and 31 December; each municipality or school decides.
func CustomaryFreeDays(country string, from, to course.Date) map[course.Date]string {
	if country != "DK" {
		return map[course.Date]string{}
	}
	return holidays(danishCustom, from, to)
}

func holidays(list []*cal.Holiday, from, to course.Date) map[course.Date]string {
	out := map[course.Date]string{}
	add := func(d course.Date, name string) {
		if d < from || d > to || out[d] == name {
			return
		}
		if other := out[d]; other != "" {
			name = other + " / " + name
		}
		out[d] = name
	}
	// A day observed for New Year can lie in the year before.
	for year := from.Year(); year <= to.Year()+1; year++ {
		for _, h := range list {
			actual, observed := h.Calc(year)
			if actual.IsZero() {
				continue
			}
			name := h.Name
			if own, ok := holidayNames[name]; ok {
				name = own
			}
			add(course.DateOf(actual), name)
			if !observed.Equal(actual) {
				add(course.DateOf(observed), name)
			}
		}
	}
	return out
}
