package pictures

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/app/screens"
	"klassetrin/app/shell"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestTheKeyboardComesBackToTheSessionThatIsStayedWith, after a row of another
// screen wanted to show another session.
func TestTheKeyboardComesBackToTheSessionThatIsStayedWith(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	c, p := w.Deps.Window.Canvas(), w.Deps.Words
	w.resize(fyne.NewSize(1440, 900))
	w.command(t, p.T("nav.calendar"))
	w.command(t, p.T("shell.new.session"))
	w.Fill(t, p.Field("start"), "10:30")
	w.Fill(t, p.Field("minutes"), "75")
	field := c.Focused()
	w.command(t, p.T("nav.home"))
	var other *course.Session
	for _, s := range w.plan().Sessions.All() {
		other = s
	}
	w.Deps.Goto(kit.Goal{Screen: kit.ScreenCalendar, ID: other.ID, Day: other.Day})
	if c.Overlays().Top() == nil {
		t.Fatal("nothing was asked")
	}
	w.Press(t, fyne.KeyEscape)
	if c.Focused() != field {
		t.Errorf("%T has the keyboard", c.Focused())
	}
}

// TestARefusedCountIsThereOnReturn to Attendance, and the window is not closed over
// it without asking.
func TestARefusedCountIsThereOnReturn(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	c, p := w.Deps.Window.Canvas(), w.Deps.Words
	w.resize(fyne.NewSize(1440, 900))
	w.command(t, p.T("nav.attendance"))
	cell := c.Focused()
	w.Type(t, "2.5")
	w.command(t, p.T("nav.home"))
	w.command(t, p.T("nav.attendance"))
	sentence := p.T("kit.number.between", course.Args{"Low": 0, "High": course.MaxCount})
	if c.Focused() != cell || !w.reads(sentence) {
		t.Errorf("%T has the keyboard, why it is refused is said: %v", c.Focused(), w.reads(sentence))
	}
	w.command(t, p.T("nav.home"))
	left := 0
	if w.shell.Leave(func() { left++ }); left > 0 || c.Overlays().Top() == nil || w.shell.Current() != kit.ScreenAttendance {
		t.Fatalf("left %d times, on %s", left, w.shell.Current())
	}
	w.Press(t, fyne.KeyEscape)
	if c.Focused() != cell || left > 0 {
		t.Errorf("stayed, and %T has the keyboard", c.Focused())
	}
	w.Press(t, fyne.KeyEscape) // takes the number back
	if w.shell.Leave(func() { left++ }); left != 1 {
		t.Error("nothing is refused, and the window stays")
	}
}

// TestScreensGoOnInAnotherLanguage where they were: courses that were searched, a
// count that is refused, a period of the report.
func TestScreensGoOnInAnotherLanguage(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	w.resize(fyne.NewSize(1440, 900))
	p := w.Deps.Words
	w.command(t, p.T("nav.courses"))
	for range 60 {
		w.Deps.Window.Canvas().FocusNext()
		if at, ok := w.Deps.Window.Canvas().Focused().(*kit.TextField); ok && at.PlaceHolder == p.T("courses.search") {
			break
		}
	}
	w.Type(t, "qqq")
	w.command(t, p.T("nav.attendance"))
	w.Type(t, "2.5")
	w.command(t, p.T("nav.reports"))
	w.Field(t, p.T("reports.period")).Focus()
	w.Press(t, fyne.KeyDown)
	w.Tap(t, "2025")
	w.command(t, p.T("nav.settings"))

	deps := *w.Deps
	deps.Words = words.For(words.German)
	p = deps.Words
	renewed := false
	if w.shell.Renew(func() { renewed = true }); !renewed {
		t.Fatal("the window is not built anew without asking")
	}
	next := shell.New(&deps, screens.All(p, "0"), w.actions)
	next.Succeed(w.shell)
	next.Show(kit.ScreenSettings)
	for screen, want := range map[kit.Screen]string{
		kit.ScreenCourses:    p.T("courses.nothing"),
		kit.ScreenAttendance: p.T("kit.number.between", course.Args{"Low": 0, "High": course.MaxCount}),
		kit.ScreenReports:    p.Period(course.YearPeriod(2025)),
	} {
		next.Goto(kit.Goal{Screen: screen})
		if w.again(); !w.reads(want) {
			t.Errorf("%s does not say %q", screen, want)
		}
	}
}
