package shell

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"

	"klassetrin/app/attendance"
	"klassetrin/app/home"
	"klassetrin/app/reports"
	"klassetrin/app/settings"
)

// TestPictures shows the main window around real screens in every language,
// look and size; with KLASSETRIN_PICTURES it keeps the pictures.
func TestPictures(t *testing.T) {
	for name, look := range map[string]struct {
		lang   words.Lang
		mode   kit.Mode
		factor float32
		size   fyne.Size
		at     kit.Screen
	}{
		"da":        {words.Danish, kit.Light, 1, fyne.NewSize(1440, 900), kit.ScreenHome},
		"de":        {words.German, kit.Light, 1, fyne.NewSize(1280, 800), kit.ScreenAttendance},
		"en":        {words.English, kit.HighContrast, 1, fyne.NewSize(1280, 800), kit.ScreenReports},
		"dark":      {words.German, kit.Dark, 1, fyne.NewSize(1280, 800), kit.ScreenSettings},
		"150":       {words.German, kit.Light, 1.5, fyne.NewSize(1280, 800), kit.ScreenHome},
		"200":       {words.German, kit.Light, 2, fyne.NewSize(1440, 900), kit.ScreenAttendance},
		"200-small": {words.German, kit.Light, 2, fyne.NewSize(1024, 700), kit.ScreenHome},
		"small":     {words.German, kit.Light, 1, fyne.NewSize(1024, 700), kit.ScreenReports},
		"least":     {words.German, kit.Light, 1, fyne.NewSize(640, 480), kit.ScreenHome},
	} {
		s := screentest.New(t, "danish", look.lang)
		w := s.Deps.Words
		s.Look(look.mode, look.factor)
		shell := New(s.Deps, []Entry{
			{Screen: kit.ScreenHome, Title: w.T("nav.home"), Icon: kit.IconHome, Build: func(d *kit.Deps) kit.Page { return home.New(d) }},
			{Screen: kit.ScreenAttendance, Title: w.T("nav.attendance"), Icon: kit.IconAttendance, Badge: func(n course.Needs) int { return len(n.Counts) }, Build: func(d *kit.Deps) kit.Page { return attendance.New(d) }},
			{Screen: kit.ScreenReports, Title: w.T("nav.reports"), Icon: kit.IconReports, Build: func(d *kit.Deps) kit.Page { return reports.New(d, "1.2.3") }},
			{Screen: kit.ScreenSettings, Title: w.T("nav.settings"), Icon: kit.IconSettings, Build: func(d *kit.Deps) kit.Page { return settings.New(d) }},
		}, Actions{})
		shell.Show(look.at)
		s.Resize(look.size.Width, look.size.Height)
		s.Picture(t, "shell-"+name)
		for _, at := range []kit.Screen{kit.ScreenHome, kit.ScreenAttendance, kit.ScreenReports, kit.ScreenSettings} {
			shell.Goto(kit.Goal{Screen: at})
			s.Resize(look.size.Width, look.size.Height)
			t.Run(name+" "+string(at), func(t *testing.T) { s.WantFits(t) })
		}
	}
}
