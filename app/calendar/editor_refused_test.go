package calendar

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestWhatIsNotUnderstoodStays while other fields are filled in, with its
// sentence, and nothing is saved before it is mended.
func TestWhatIsNotUnderstoodStays(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	c := s.Deps.Window.Canvas()
	for _, f := range []struct {
		field fyne.Focusable
		text  string
	}{{e.when.start, "93009:00"}, {e.when.minutes, "9045"}, {e.when.before, "-3"}, {e.who.numbers[0], "-3"}} {
		c.Focus(f.field)
		write(t, s, f.text)
	}
	c.Unfocus()
	before := sessions(p)
	e.who.onGroup()
	if e.when.start.Text != "93009:00" || e.when.minutes.Text != "9045" || e.when.before.Text != "-3" || e.who.numbers[0].Text != "-3" {
		t.Errorf("there stands %q, %q, %q, %q", e.when.start.Text, e.when.minutes.Text, e.when.before.Text, e.who.numbers[0].Text)
	}
	for _, name := range []string{"start", "minutes", "before", "classes"} {
		if e.form.Field(name).Error() == "" {
			t.Errorf("no sentence at %s", name)
		}
	}
	if e.onSave() || len(sessions(p)) != len(before) || e.form.Field("start").Error() == "" || e.form.Field("classes").Error() == "" {
		t.Error("it was saved, or a sentence is gone")
	}
	e.draft.SetWhen(p.deps.Planner.Plan, monday+4, course.NewClock(9, 0)) // dragged in the week
	e.show()
	if e.when.start.Text != "09:00" || e.when.minutes.Text != "9045" {
		t.Errorf("after moving there stands %q, %q", e.when.start.Text, e.when.minutes.Text)
	}
}

// TestATextThatIsNotUnderstoodIsAChange: it can be saved, which says what is
// wrong, and closing asks.
func TestATextThatIsNotUnderstoodIsAChange(t *testing.T) {
	s, p := danish(t)
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	p.onSelect(one.ID)
	e, c := p.editor(), s.Deps.Window.Canvas()
	c.Focus(e.when.start)
	write(t, s, "late")
	if e.save.Disabled() {
		t.Error("it cannot be saved")
	}
	press(t, s, fyne.KeyEscape)
	if c.Overlays().Top() == nil {
		t.Fatal("Esc does not ask")
	}
	press(t, s, fyne.KeyReturn) // the question begins at saving
	if p.editor() != e || e.form.Field("start").Error() == "" || c.Focused() != fyne.Focusable(e.when.start) {
		t.Errorf("saving says %q, %T has the keyboard", e.form.Field("start").Error(), c.Focused())
	}
	press(t, s, fyne.KeyEscape)
	top(t, s, "Discard")
	p.onSelect(one.ID)
	if e = p.editor(); e.when.start.Text != one.Start.String() || e.form.Field("start").Error() != "" || !e.save.Disabled() {
		t.Errorf("discarding left %q", e.when.start.Text)
	}
	c.Focus(e.when.start)
	press(t, s, fyne.KeyEscape)
	if p.editor() != nil || c.Overlays().Top() != nil {
		t.Error("Esc in a session without changes does not close it")
	}
}

// TestTheEndIsSaidOnlyWhenItIsKnown: while start or length cannot be understood it
// is left open, also in another language.
func TestTheEndIsSaidOnlyWhenItIsKnown(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	minutes := e.when.minutes.Text
	for _, f := range []struct{ start, minutes, until string }{
		{"9.00", "60", "until 10:00"},
		{"25.00", "60", "until –"},
		{"", "60", "until –"},
		{"9.00", "60", "until 10:00"},
		{"9.00", "0", "until –"},
		{"9.00", "", "until –"},
		{"10.15", "", "until –"},
		{"10.15", minutes, "until 11:45"},
		{"noon", minutes, "until –"},
	} {
		e.when.start.SetText(f.start)
		e.when.minutes.SetText(f.minutes)
		if said := texts(e.when.minutesField); !strings.Contains(said, f.until) {
			t.Errorf("at %q for %q minutes it says %q, not %q", f.start, f.minutes, said, f.until)
		}
	}
	s.Deps.Words = words.For(words.German)
	next := New(s.Deps)
	next.Inherit(p.Legacy())
	s.Show(next, 1216, 840)
	if said := texts(next.editor().when.minutesField); !strings.Contains(said, "bis – Uhr") {
		t.Errorf("in German it says %q", said)
	}
}

// TestEscInANewSessionAsks as soon as something was chosen, in every field.
func TestEscInANewSessionAsks(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	c := s.Deps.Window.Canvas()
	for _, field := range []fyne.Focusable{e.when.day, e.when.start, e.when.minutes, e.who.numbers[0], e.state.remarks} {
		c.Focus(field)
		press(t, s, fyne.KeyEscape)
		if c.Overlays().Top() == nil {
			t.Fatalf("Esc in %T does not ask", field)
		}
		press(t, s, fyne.KeyEscape)
		if p.editor() != e || c.Focused() != field {
			t.Errorf("after staying %T has the keyboard, not %T", c.Focused(), field)
		}
	}
}

// TestStayingAfterAnotherScreenAsked gives the keyboard back to where it was in
// the session.
func TestStayingAfterAnotherScreenAsked(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	c := s.Deps.Window.Canvas()
	other := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	c.Focus(e.when.minutes)
	p.Hidden()
	c.Unfocus()
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, ID: other.ID, Day: other.Day})
	press(t, s, fyne.KeyEscape)
	if p.editor() != e || c.Focused() != fyne.Focusable(e.when.minutes) {
		t.Errorf("%T has the keyboard", c.Focused())
	}
	c.Unfocus()
	p.Hidden() // the navigation had the keyboard
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, ID: other.ID, Day: other.Day})
	press(t, s, fyne.KeyEscape)
	if c.Focused() != fyne.Focusable(e.what.course) {
		t.Errorf("%T has the keyboard, not the course", c.Focused())
	}
}

// TestTheKeyboardComesBackOnce to an unsaved session that is shown again, before
// the shell puts it where work begins; much later it does not jump there.
func TestTheKeyboardComesBackOnce(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	c := s.Deps.Window.Canvas()
	c.Focus(e.when.minutes)
	p.Hidden()
	c.Unfocus()
	p.Open(kit.Goal{Screen: kit.ScreenCalendar}) // as when the window is closed from another screen
	kit.Begin(s.Deps.Window, p.body)
	p.Leave(func() { t.Error("it was left") })
	press(t, s, fyne.KeyEscape)
	if c.Focused() != fyne.Focusable(e.when.minutes) {
		t.Errorf("%T has the keyboard, not the minutes", c.Focused())
	}
	c.Unfocus()
	p.Leave(func() { t.Error("it was left") })
	press(t, s, fyne.KeyEscape)
	if c.Focused() != fyne.Focusable(e.what.course) {
		t.Errorf("%T has the keyboard, not the course", c.Focused())
	}
}
