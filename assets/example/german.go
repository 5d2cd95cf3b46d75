package example

import (
	"time"

	"klassetrin/course"
)

// germanShape has some two sessions a month in each of twelve libraries.
var germanShape = shape{
	this: [12]int{420, 300, 520, 420, 430, 480, 80, 120, 480, 330, 520, 330},
	last: [12]int{390, 290, 480, 400, 400, 460, 70, 110, 450, 310, 480, 310},
	near: 1,
}

// German makes the example of a network of village libraries in Saxony, run by
// volunteers: thirty institutions, twelve libraries, fourteen people who teach,
// and a funded project of two years. See Danish for what is promised.
func German(today course.Date) []course.Record {
	return newMaker("german", today, saxonDays, germanShape).make()
}

// saxonBreaks are the first days of the summer and autumn holidays of Saxony
// as decreed for each year; both are set freely, so that no rule gives them.
// Summer holidays last six weeks, autumn holidays two.
var saxonBreaks = map[int][2]string{
	2023: {"2023-07-10", "2023-10-02"}, 2024: {"2024-06-20", "2024-10-07"}, 2025: {"2025-06-28", "2025-10-06"},
	2026: {"2026-07-04", "2026-10-12"}, 2027: {"2027-07-10", "2027-10-11"}, 2028: {"2028-07-22", "2028-10-23"},
	2029: {"2029-07-21", "2029-10-22"}, 2030: {"2030-07-13", "2030-10-21"},
}

// saxonBreak gives the first days of summer and autumn holidays of a year, for
// years that are not decreed yet in the middle of the usual range.
func saxonBreak(year int) (summer, autumn course.Date) {
	if b, ok := saxonBreaks[year]; ok {
		summer, _ = course.ParseDate(b[0])
		autumn, _ = course.ParseDate(b[1])
		return summer, autumn
	}
	return onOrAfter(course.NewDate(year, time.July, 6), time.Saturday), onOrAfter(course.NewDate(year, time.October, 8), time.Monday)
}

// saxonDays follow the decrees closely enough for an example: winter holidays
// of two weeks from the Monday on or after 8 February, a week from Good Friday,
// the day after Ascension Day, Whitsun, and the days around Christmas.
var saxonDays = calendar{
	schools: func(y int) []free {
		e := easter(y)
		summer, autumn := saxonBreak(y)
		return []free{
			days("Winterferien", onOrAfter(course.NewDate(y, time.February, 8), time.Monday), 13),
			days("Osterferien", e-2, 9),
			days("Unterrichtsfreier Tag", e+40, 1),
			days("Pfingstferien", e+48, 4),
			days("Sommerferien", summer, 42),
			days("Herbstferien", autumn, 13),
			days("Weihnachtsferien", course.NewDate(y, time.December, 23), 11),
		}
	},
	library: func(y int) []free {
		return []free{
			days("Bibliotheken geschlossen", course.NewDate(y, time.December, 24), 1),
			days("Silvester", course.NewDate(y, time.December, 31), 1),
		}
	},
}
