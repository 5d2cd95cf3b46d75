package pictures

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
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
