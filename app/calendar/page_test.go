package calendar

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/kit"
	"klassetrin/app/screentest"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// The week of the tests: Noon is a Monday.
var monday = course.DateOf(screentest.Noon)

// openPage opens an example library and the calendar on it, as the shell does.
func openPage(t testing.TB, which string, lang words.Lang, width, height float32, before ...func(*screentest.Screen)) (*screentest.Screen, *Page) {
	t.Helper()
	s := screentest.New(t, which, lang)
	for _, f := range before {
		f(s)
	}
	p := New(s.Deps)
	s.Deps.Planner.OnChange = func(course.Change) { p.Refresh() }
	s.Show(p, width, height)
	return s, p
}

// danish opens the Danish example in English words.
func danish(t testing.TB) (*screentest.Screen, *Page) {
	t.Helper()
	return openPage(t, "danish", words.English, 1216, 840)
}

// texts gives what can be read in an object, wrapped lines joined.
func texts(o fyne.CanvasObject) string {
	var out []string
	for _, o := range test.LaidOutObjects(o) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, " ")
}

// press types a key into whatever has the keyboard.
func press(t testing.TB, s *screentest.Screen, keys ...fyne.KeyName) {
	t.Helper()
	for _, k := range keys {
		f := s.Deps.Window.Canvas().Focused()
		if f == nil {
			t.Fatalf("nothing has the keyboard for %s", k)
		}
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// write types letters into whatever has the keyboard.
func write(t testing.TB, s *screentest.Screen, text string) {
	t.Helper()
	for _, r := range text {
		f := s.Deps.Window.Canvas().Focused()
		if f == nil {
			t.Fatalf("nothing has the keyboard for %q", text)
		}
		f.TypedRune(r)
	}
}

// link presses a link or button with a text somewhere in an object.
func link(t testing.TB, in fyne.CanvasObject, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*kit.Button); ok && strings.Contains(b.Text(), text) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in %q", text, texts(in))
}

// top presses a button of the dialog on top.
func top(t testing.TB, s *screentest.Screen, text string) {
	t.Helper()
	o := s.Deps.Window.Canvas().Overlays().Top()
	if o == nil {
		t.Fatalf("no dialog is open for %q", text)
	}
	link(t, o, text)
}

// choose fills in a whole new session at a time, by keyboard.
func choose(t testing.TB, s *screentest.Screen, p *Page, day course.Date, start course.Clock) *editor {
	t.Helper()
	p.onCreate(day, start, start)
	write(t, s, "kildekritik")
	press(t, s, fyne.KeyReturn)
	e := p.editor()
	e.form.Field("classes").Focus()
	press(t, s, fyne.KeySpace)
	write(t, s, "7.a snejbjerg")
	press(t, s, fyne.KeyReturn)
	e.form.Field("librarians").Focus()
	press(t, s, fyne.KeySpace, fyne.KeyReturn)
	return e
}

// sessions gives the IDs of all sessions, to find the one that was added.
func sessions(p *Page) map[course.ID]bool {
	out := map[course.ID]bool{}
	for _, s := range p.deps.Planner.Plan.Sessions.All() {
		out[s.ID] = true
	}
	return out
}

func added(t testing.TB, p *Page, before map[course.ID]bool) *course.Session {
	t.Helper()
	for _, s := range p.deps.Planner.Plan.Sessions.All() {
		if !before[s.ID] {
			return s
		}
	}
	t.Fatal("no session was added")
	return nil
}

// find gives the first session of the plan that fits.
func find(t testing.TB, p *Page, fits func(*course.Session) bool) *course.Session {
	t.Helper()
	for _, s := range p.deps.Planner.Plan.In(course.Period{}) {
		if fits(s) {
			return s
		}
	}
	t.Fatal("the example has no such session")
	return nil
}

func undo(t testing.TB, p *Page) {
	t.Helper()
	if _, err := p.deps.Planner.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestGoals(t *testing.T) {
	s, p := danish(t)
	far := find(t, p, func(x *course.Session) bool { return x.Day > monday+30 })
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, ID: far.ID, Day: far.Day})
	if p.model.Monday != far.Day.Monday() || p.editor() == nil || p.editor().draft.Session.ID != far.ID {
		t.Error("a session is not shown in its week")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterConflicts})
	if e := p.editor(); e == nil || len(e.draft.Findings(s.Deps.Planner.Plan)) == 0 {
		t.Error("no session with a conflict is shown")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Filter: kit.FilterUnsent})
	if _, ok := p.panel.(*listPanel); !ok {
		t.Error("the schedules to send are not listed")
	}
	class := far.Attendance[0].Class
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, New: true, ID: class})
	if e := p.editor(); e == nil || !e.draft.New || len(e.draft.Session.Attendance) != 1 || e.draft.Session.Attendance[0].Class != class {
		t.Error("no new session for the class begins")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, New: true})
	if e := p.editor(); e == nil || !e.draft.New || s.Deps.Window.Canvas().Focused() != fyne.Focusable(e.what.course) {
		t.Error("a new session does not begin with its course")
	}
	p.Open(kit.Goal{Screen: kit.ScreenCalendar, Day: monday - 70})
	if p.model.Monday != monday-70 {
		t.Error("the week of a day is not shown")
	}
}

func TestCommandsAndWeeks(t *testing.T) {
	_, p := danish(t)
	run := func(title string) {
		for _, c := range p.Commands() {
			if strings.HasPrefix(c.Title, title) {
				c.Run()
				return
			}
		}
		t.Fatalf("no command %q", title)
	}
	run("Next week")
	run("Next week")
	run("Previous week")
	if p.model.Monday != monday+7 || !strings.Contains(p.Subtitle(), "Week 42") {
		t.Errorf("%s, %q", p.model.Monday, p.Subtitle())
	}
	run("Today")
	if p.model.Monday != monday || p.Subtitle() != "Week 41 · 5–9 October 2026" {
		t.Errorf("%s, %q", p.model.Monday, p.Subtitle())
	}
	p.onNextConflict()
	run("Next week")
	if p.panel != nil {
		t.Error("the panel still shows a session of another week")
	}
	run("Today")
	p.onNextConflict()
	p.editor().state.remarks.SetText("by menu")
	run("Next week")
	if p.editor() == nil {
		t.Fatal("going to another week lost what was written")
	}
	id := p.editor().draft.Session.ID
	run("Save the session")
	if p.deps.Planner.Plan.Sessions.Get(id).Remarks != "by menu" {
		t.Error("the command did not save")
	}
}
