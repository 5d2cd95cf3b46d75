package calendar

import (
	"context"
	"slices"
	"testing"
	"time"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestAnUnsavedSessionIsAskedAboutBeforeTheWindowCloses, once however often that
// is asked for.
func TestAnUnsavedSessionIsAskedAboutBeforeTheWindowCloses(t *testing.T) {
	s, p := danish(t)
	before := sessions(p)
	left := 0
	leave := func() { p.Leave(func() { left++ }) }
	layers := func() int { return len(s.Deps.Window.Canvas().Overlays().List()) }
	if p.onNew(); !p.Keep() {
		t.Fatal("nothing is written, and yet something would be lost")
	}
	if leave(); left != 1 {
		t.Fatal("nothing is written, and yet it asks")
	}
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	if p.Keep() {
		t.Error("a session that is not saved would be lost")
	}
	leave()
	leave()
	if layers() != 1 || left != 1 {
		t.Fatalf("%d questions are asked, left %d times", layers(), left)
	}
	top(t, s, "Go on editing")
	if layers() != 0 || left != 1 || p.editor() != e {
		t.Error("the session is not gone on with")
	}
	leave()
	top(t, s, "Save")
	if added(t, p, before); left != 2 || !p.Keep() {
		t.Errorf("left %d times after saving", left)
	}
	choose(t, s, p, monday+4, course.NewClock(12, 45))
	leave()
	top(t, s, "Discard")
	if left != 3 || p.panel != nil {
		t.Errorf("left %d times after discarding, with %v", left, p.panel)
	}
}

// TestCancelAsksAsClosingDoes: when something would be lost, and only then, for a
// new session and a stored one.
func TestCancelAsksAsClosingDoes(t *testing.T) {
	s, p := danish(t)
	c := s.Deps.Window.Canvas()
	one := find(t, p, func(x *course.Session) bool { return x.Day == monday+2 })
	for _, begin := range []func(){
		func() { p.onCreate(monday+3, course.NewClock(12, 45), course.NewClock(13, 45)) }, func() { p.onSelect(one.ID) },
	} {
		begin()
		name := p.editor().title()
		if link(t, p.panel.content(), "Cancel"); c.Overlays().Top() != nil || p.panel != nil {
			t.Fatalf("%s: nothing was altered, and it asks or stays", name)
		}
		begin()
		e, before := p.editor(), sessions(p)
		e.state.remarks.SetText("something")
		link(t, p.panel.content(), "Cancel")
		top(t, s, "Go on editing")
		if p.editor() != e || e.draft.Session.Remarks != "something" {
			t.Fatalf("%s: what was written is gone", name)
		}
		link(t, p.panel.content(), "Cancel")
		if top(t, s, "Discard"); p.panel != nil || len(sessions(p)) != len(before) || p.deps.Planner.Plan.Sessions.Get(one.ID).Remarks == "something" {
			t.Errorf("%s: after discarding there is %v, or it was saved", name, p.panel)
		}
	}
}

// TestASessionThatCannotBeSavedIsStayedWith: its fields say why.
func TestASessionThatCannotBeSavedIsStayedWith(t *testing.T) {
	s, p := danish(t)
	e := choose(t, s, p, monday+3, course.NewClock(12, 45))
	e.when.start.SetText("noon")
	p.Leave(func() { t.Error("the session is gone") })
	top(t, s, "Save")
	if p.editor() != e || s.Deps.Window.Canvas().Overlays().Top() != nil {
		t.Error("the session is not shown")
	}
}

// TestSavingBeforeLeavingASmallWindow, in which the panel closes by saving.
func TestSavingBeforeLeavingASmallWindow(t *testing.T) {
	s, p := openPage(t, "danish", words.English, 560, 700)
	left := 0
	choose(t, s, p, monday+3, course.NewClock(12, 45))
	if !p.sides.covers {
		t.Fatal("the panel stands beside the week")
	}
	p.Leave(func() { left++ })
	top(t, s, "Save")
	if left != 1 || !p.Keep() {
		t.Errorf("left %d times", left)
	}
}

// TestACalendarGoesOnWhereTheOneBeforeWas, as after another language was chosen.
func TestACalendarGoesOnWhereTheOneBeforeWas(t *testing.T) {
	s, p := danish(t)
	who := p.deps.Planner.Plan.Librarians.All()[0].ID
	p.step(14)
	p.bar.onChips([]string{string(who)})
	p.onList()
	e := choose(t, s, p, monday+17, course.NewClock(12, 45))
	what := e.draft.Session.Course
	again := func() *Page {
		s.Deps.Words = words.For(words.German)
		next := New(s.Deps)
		next.Inherit(p.Legacy())
		s.Show(next, 1216, 840)
		return next
	}
	p = again()
	if p.model.Monday != monday+14 || len(p.model.Librarians) != 1 || p.model.Librarians[0] != who || !p.listed || p.grid.Visible() || !p.list.Visible() {
		t.Errorf("week %s of %v, as a list: %v", p.model.Monday, p.model.Librarians, p.listed)
	}
	e = p.editor()
	if e == nil || e.draft.Session.Course != what || !e.draft.New || p.Keep() {
		t.Fatal("the session that was begun is gone")
	}
	if e.onSave(); !p.Keep() {
		t.Error("it cannot be saved any more")
	}
	p.onRequests()
	p = again()
	s.Want(t, s.Deps.Words.T("calendar.requests.title"))
	if p.editor() != nil {
		t.Error("a session is shown instead of the requests")
	}
}

// TestASessionThatIsDeletedElsewhereIsNotAskedAbout, and is not gone back to when
// that happens while it is asked about.
func TestASessionThatIsDeletedElsewhereIsNotAskedAbout(t *testing.T) {
	s, p := danish(t)
	c := s.Deps.Window.Canvas()
	begin := func() *course.Session {
		one := find(t, p, func(x *course.Session) bool { return x.Day > monday && x.Counts() && x.Sent == 0 })
		p.onSelect(one.ID)
		p.editor().state.remarks.SetText("something")
		return one
	}
	remove := func(one *course.Session) {
		if err := s.Deps.Planner.Delete(context.Background(), one, ""); err != nil {
			t.Fatal(err)
		}
	}
	one, left := begin(), 0
	release := s.Deps.Tasks.Hold()
	p.Leave(func() { left++ })
	remove(one)
	if release(); left != 1 || c.Overlays().Top() != nil {
		t.Errorf("left %d times; a question is open: %v", left, c.Overlays().Top() != nil)
	}
	one = begin()
	p.Leave(func() { left++ })
	remove(one)
	if top(t, s, "Go on editing"); left != 1 || p.panel != nil {
		t.Errorf("left %d times, with %v", left, p.panel)
	}
	at := c.Focused()
	if p.focusWeek(); at == nil || at != c.Focused() {
		t.Errorf("%T has the keyboard, not the week", at)
	}
}

// TestWhatIsNotUnderstoodGoesOnInAnotherLanguage, with its sentence.
func TestWhatIsNotUnderstoodGoesOnInAnotherLanguage(t *testing.T) {
	s, p := danish(t)
	one := find(t, p, func(x *course.Session) bool {
		return x.Day > monday && x.Counts() && len(x.Kits) > 0 && len(x.Attendance) > 0
	})
	p.onSelect(one.ID)
	e := p.editor()
	e.when.day.SetText("Donnerstag")
	e.when.start.SetText("noon")
	e.when.minutes.SetText("")
	e.when.before.SetText("-3")
	e.who.numbers[0].SetText("-4")
	e.kits.numbers[0].SetText("-5")
	s.Deps.Words = words.For(words.German)
	next := New(s.Deps)
	next.Inherit(p.Legacy())
	s.Show(next, 1216, 840)
	e = next.editor()
	got := []string{e.when.start.Text, e.when.minutes.Text, e.when.before.Text, e.who.numbers[0].Text, e.kits.numbers[0].Text}
	if want := []string{"noon", "", "-3", "-4", "-5"}; !slices.Equal(got, want) {
		t.Errorf("there stands %q, not %q", got, want)
	}
	for _, name := range []string{"start", "minutes", "before", "classes", "kits"} {
		if e.form.Field(name).Error() == "" {
			t.Errorf("no sentence at %s", name)
		}
	}
	if day, _ := e.when.day.Date(); day.Weekday() != time.Thursday || day != e.draft.Session.Day || e.form.Field("day").Error() != "" {
		t.Errorf("the day that German understands is %s, the session on %s, %q", day, e.draft.Session.Day, e.form.Field("day").Error())
	}
	if next.Keep() || e.save.Disabled() {
		t.Error("it counts as kept")
	}
	if e.onSave() {
		t.Error("it was saved")
	}
}
