//go:build e2e

package e2e

import (
	"slices"
	"strconv"
	"time"
	_ "time/tzdata" // of a machine that has none

	"klassetrin/course"
)

// today is the day it is in Denmark, where the library is.
func today() course.Date {
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err)
	}
	return course.DateOf(time.Now().In(zone))
}

// lastWeek is the Monday of the week before this one.
func lastWeek() course.Date { return today().Monday().AddDays(-7) }

// schoolYear gives the Danish school year of a day, by the year it begins in.
func schoolYear(day course.Date) int {
	if day.Month() < time.August {
		return day.Year() - 1
	}
	return day.Year()
}

// grade is the grade that the class has on a day: today the sixth.
func grade(day course.Date) string {
	return strconv.Itoa(6+schoolYear(day)-schoolYear(today())) + "."
}

// className is what the class is called on a day: today 6.A.
func className(day course.Date) string { return grade(day) + "A" }

// grades are the grade levels that the class has on the days of the sessions:
// 6. klasse, and another one around the first of August.
func grades() []string {
	var out []string
	for _, day := range []course.Date{today(), lastWeek(), today().AddDays(21)} {
		out = append(out, grade(day)+" klasse")
	}
	slices.Sort(out)
	return slices.Compact(out)
}
