package attendance

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// refused types a number into the first cell that the plan refuses, and leaves the
// cell; it gives the sentence that says why.
func refused(t *testing.T, p *Page, typed func(testing.TB, string)) string {
	t.Helper()
	typed(t, "2.5")
	p.deps.Window.Canvas().Unfocus()
	return p.deps.Words.T("kit.number.between", course.Args{"Low": 0, "High": course.MaxCount})
}

// TestARefusedNumberIsThereOnReturn, with its sentence and the keyboard in it.
func TestARefusedNumberIsThereOnReturn(t *testing.T) {
	s, p := sheet(t)
	row, c := p.rows[0], s.Deps.Window.Canvas()
	cell := c.Focused()
	s.Type(t, "2.5")
	if p.Keep() { // as the shell asks before it shows another screen
		t.Error("a number that is refused counts as kept")
	}
	p.Hidden()
	c.Unfocus()
	p.Refresh()
	if p.Open(kit.Goal{Screen: kit.ScreenAttendance}); c.Focused() != cell {
		t.Errorf("on return the keyboard is at %T", c.Focused())
	}
	s.Want(t, "2.5", s.Deps.Words.T("kit.number.between", course.Args{"Low": 0, "High": course.MaxCount}))
	s.Type(t, "25\n") // what is refused is chosen as a whole
	if got := now(s, row).Present; got != course.Exactly(25) || !p.Keep() {
		t.Errorf("the plan holds %v, want 25 counted", got)
	}
}

// TestLeavingARefusedNumberAsks: the window, and another choice of rows.
func TestLeavingARefusedNumberAsks(t *testing.T) {
	for what, leave := range map[string]func(p *Page, then func()){
		"closing": func(p *Page, then func()) { p.Leave(then) },
		"other rows": func(p *Page, then func()) {
			if p.onShow(Year); p.model.Show == Year {
				then()
			}
		},
		"the link of Home": func(p *Page, then func()) {
			if p.Open(kit.Goal{Filter: kit.FilterMissing}); p.table.Typed() == (kit.TypedCell{}) {
				then()
			}
		},
	} {
		s, p := sheet(t)
		w, row, c := s.Deps.Words, p.rows[0], s.Deps.Window.Canvas()
		sentence := refused(t, p, s.Type)
		left := 0
		again := func() { leave(p, func() { left++ }) }
		for _, stay := range []string{"kit.leave.stay", "common.save"} {
			again()
			s.Want(t, w.T("kit.leave.text", course.Args{"Title": p.className(row)}))
			s.Tap(t, w.T(stay))
			if left != 0 || p.model.Show != ToRecord || p.table.Typed().Text != "2.5" || c.Overlays().Top() != nil {
				t.Errorf("%s, %s: left %d times, %q shows %+v", what, stay, left, p.model.Show, p.table.Typed())
			}
			s.Want(t, sentence)
			if _, ok := c.Focused().(interface{ LeavesUndo() bool }); !ok {
				t.Errorf("%s, %s: the keyboard is at %T", what, stay, c.Focused())
			}
		}
		again()
		s.Tap(t, w.T("kit.leave.discard"))
		if again(); left == 0 || now(s, row).Present.Recorded() || c.Overlays().Top() != nil {
			t.Errorf("%s: discarded, and left %d times with %v", what, left, now(s, row).Present)
		}
	}
}

// TestBothARefusedNumberAndANoteAreAskedAbout before the window closes.
func TestBothARefusedNumberAndANoteAreAskedAbout(t *testing.T) {
	s, p := sheet(t)
	w, left := s.Deps.Words, 0
	refused(t, p, s.Type)
	p.learned.SetText("Good maps")
	if err := s.File.Close(); err != nil {
		t.Fatal(err)
	}
	p.Leave(func() { left++ })
	s.Tap(t, w.T("kit.leave.discard"))
	s.Want(t, w.T("kit.leave.text", course.Args{"Title": w.T("attendance.learned")}))
	if left != 0 {
		t.Fatal("the note was left without being asked about")
	}
	if s.Tap(t, w.T("kit.leave.discard")); left != 1 {
		t.Errorf("both were discarded, and the page was left %d times", left)
	}
}

// TestTheKeyboardReturnsToARefusedNumberByTab, and Esc takes it back.
func TestTheKeyboardReturnsToARefusedNumberByTab(t *testing.T) {
	s, p := sheet(t)
	c := s.Deps.Window.Canvas()
	cell := c.Focused()
	refused(t, p, s.Type)
	for range 20 {
		if c.FocusNext(); c.Focused() == cell {
			break
		}
	}
	if c.Focused() != cell {
		t.Fatalf("Tab never comes to the number, the keyboard is at %T", c.Focused())
	}
	s.Press(t, fyne.KeyEscape)
	if !p.Keep() || p.table.Typed() != (kit.TypedCell{}) {
		t.Errorf("after Esc the cell holds %+v", p.table.Typed())
	}
}
