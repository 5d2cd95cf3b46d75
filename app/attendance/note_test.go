package attendance

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// TestWhatIsWrittenOutlivesChanges of the plan: by a command, a rating, another
// window, an undo.
func TestWhatIsWrittenOutlivesChanges(t *testing.T) {
	s, p := sheet(t)
	w, row, planner := s.Deps.Words, p.rows[0], s.Deps.Planner
	learned := func() string { return planner.Plan.Sessions.Get(row.Session.ID).Learned }
	s.Deps.Window.Canvas().Unfocus() // in the table a command would go on to the next session
	p.learned.SetText("Too loud")
	for _, change := range []struct {
		what string
		do   func()
	}{
		{"a command", func() { command(t, p, w.T("attendance.record.unknown")) }},
		{"a rating", func() { s.Tap(t, "4") }},
		{"another window", func() { p.evaluate(row.Session.ID, func(x *course.Session) { x.Learned = "Theirs" }) }},
		{"an undo", func() {
			if _, err := planner.Undo(t.Context()); err != nil {
				t.Error(err)
			}
		}},
	} {
		if change.do(); p.learned.Text != "Too loud" || s.Field(t, w.T("attendance.learned")).Control != fyne.CanvasObject(p.learned) {
			t.Errorf("%s left %q of the note", change.what, p.learned.Text)
		}
	}
	if !p.Keep() || learned() != "Too loud" {
		t.Errorf("the plan keeps %q", learned())
	}
	before := planner.LastDone()
	if p.Keep(); planner.LastDone() != before {
		t.Error("a note that is kept was kept again")
	}
	if _, err := planner.Undo(t.Context()); err != nil || p.learned.Text == "Too loud" || p.learned.Text != learned() {
		t.Errorf("after undo the field shows %q, the plan has %q: %v", p.learned.Text, learned(), err)
	}
}

// TestANoteIsKeptWhenTheKeyboardLeavesIt, and what was pressed beside it is
// still there when the button is let go.
func TestANoteIsKeptWhenTheKeyboardLeavesIt(t *testing.T) {
	s, p := sheet(t)
	row, c := p.rows[0], s.Deps.Window.Canvas()
	c.Focus(p.learned)
	s.Type(t, "Good maps")
	around := p.side.Objects[0]
	c.FocusNext()
	if got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID).Learned; got != "Good maps" {
		t.Errorf("the plan keeps %q", got)
	}
	if p.side.Objects[0] != around {
		t.Error("keeping the note made anew what stands around it")
	}
	command(t, p, s.Deps.Words.T("attendance.learned.save"))
	s.Want(t, "The note is saved.")
}

// TestANoteOfAnotherRowIsKeptFirst when the keyboard goes on to another session.
func TestANoteOfAnotherRowIsKeptFirst(t *testing.T) {
	s, p := sheet(t)
	first := p.rows[0]
	p.learned.SetText("Good maps")
	for _, r := range p.rows {
		if r.Session.ID != first.Session.ID {
			p.onSelect([]Row{r})
			if got := s.Deps.Planner.Plan.Sessions.Get(first.Session.ID).Learned; got != "Good maps" || p.learned.Text != r.Session.Learned {
				t.Errorf("the plan keeps %q, the next row shows %q", got, p.learned.Text)
			}
			return
		}
	}
	t.Fatal("the example has one session to record, the test needs 2")
}

// TestANoteThatCannotBeKeptIsAskedAbout before the window closes.
func TestANoteThatCannotBeKeptIsAskedAbout(t *testing.T) {
	s, p := sheet(t)
	left := 0
	leave := func() { p.Leave(func() { left++ }) }
	if leave(); left != 1 {
		t.Fatal("nothing is written, and yet it asks")
	}
	p.learned.SetText("Good maps")
	if err := s.File.Close(); err != nil {
		t.Fatal(err)
	}
	leave()
	s.Want(t, s.Deps.Words.T("kit.leave.title"))
	s.Tap(t, s.Deps.Words.T("kit.leave.stay"))
	if left != 1 || p.learned.Text != "Good maps" {
		t.Errorf("left %d times with %q", left, p.learned.Text)
	}
	leave()
	s.Tap(t, s.Deps.Words.T("kit.leave.discard"))
	if left != 2 {
		t.Error("the note was discarded, and the page stays")
	}
}

// TestANoteThatCannotBeKeptStays when another row is chosen.
func TestANoteThatCannotBeKeptStays(t *testing.T) {
	s, p := sheet(t)
	first := p.chosen
	p.learned.SetText("Good maps")
	if err := s.File.Close(); err != nil {
		t.Fatal(err)
	}
	p.table.Select(func(r Row) bool { return r.Session.ID != p.rows[0].Session.ID })
	s.Want(t, s.Deps.Words.T("common.error.title"))
	if p.learned.Text != "Good maps" || p.chosen != first {
		t.Errorf("the field shows %q of %s", p.learned.Text, p.chosen)
	}
}
