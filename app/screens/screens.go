// Package screens lists the screens of the program in the order of the
// navigation. It is what app hands to the shell, and what the tests of the
// whole window walk through.
package screens

import (
	"klassetrin/app/attendance"
	"klassetrin/app/calendar"
	"klassetrin/app/courses"
	"klassetrin/app/home"
	"klassetrin/app/kit"
	"klassetrin/app/reports"
	"klassetrin/app/schools"
	"klassetrin/app/settings"
	"klassetrin/app/shell"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// All gives the screens with their words in the language of p; a new screen is
// one entry here. The version of the program stands in the reports.
func All(p *words.Printer, version string) []shell.Entry {
	return []shell.Entry{
		{Screen: kit.ScreenHome, Title: p.T("nav.home"), Icon: kit.IconHome, Build: func(d *kit.Deps) kit.Page { return home.New(d) }},
		{Screen: kit.ScreenCourses, Title: p.T("nav.courses"), Icon: kit.IconCourses, Build: func(d *kit.Deps) kit.Page { return courses.New(d) }},
		{Screen: kit.ScreenSchools, Title: p.T("nav.schools"), Icon: kit.IconSchools, Build: func(d *kit.Deps) kit.Page { return schools.New(d) }},
		{Screen: kit.ScreenCalendar, Title: p.T("nav.calendar"), Icon: kit.IconCalendar, Build: func(d *kit.Deps) kit.Page { return calendar.New(d) }},
		{
			Screen: kit.ScreenAttendance, Title: p.T("nav.attendance"), Icon: kit.IconAttendance,
			Badge: func(n course.Needs) int { return len(n.Counts) },
			Build: func(d *kit.Deps) kit.Page { return attendance.New(d) },
		},
		{Screen: kit.ScreenReports, Title: p.T("nav.reports"), Icon: kit.IconReports, Build: func(d *kit.Deps) kit.Page { return reports.New(d, version) }},
		{Screen: kit.ScreenSettings, Title: p.T("nav.settings"), Icon: kit.IconSettings, Build: func(d *kit.Deps) kit.Page { return settings.New(d) }},
	}
}
