package attendance

import (
	"testing"

	"klassetrin/app/screentest"
	"klassetrin/course"
)

// command does what stands in the menu under a title.
func command(t *testing.T, p *Page, title string) {
	t.Helper()
	for _, c := range p.Commands() {
		if c.Title == title {
			c.Run()
			return
		}
	}
	t.Fatalf("there is no command %q", title)
}

// TestCommandsDoWhatLettersAndButtonsDo, with the row that is shown.
func TestCommandsDoWhatLettersAndButtonsDo(t *testing.T) {
	s, p := sheet(t)
	w := s.Deps.Words
	first, second := p.rows[0], p.rows[1]
	command(t, p, w.T("attendance.record.unknown"))
	if got := now(s, first).Present.Sure; got != course.Unknown {
		t.Errorf("recorded as %v, want unknown", got)
	}
	command(t, p, w.T("attendance.record.expected")) // in the next row, as after a letter
	if got, want := now(s, second).Present, course.Exactly(now(s, second).Expected); got != want {
		t.Errorf("recorded %v, want %v", got, want)
	}
	row, ok := p.chosenRow()
	if !ok {
		t.Fatal("no row is chosen")
	}
	p.learned.SetText("More time for the catalogue")
	command(t, p, w.T("attendance.learned.save"))
	if got := s.Deps.Planner.Plan.Sessions.Get(row.Session.ID).Learned; got != "More time for the catalogue" {
		t.Errorf("the note is %q", got)
	}
	command(t, p, w.T("attendance.reinstate"))
	s.Want(t, "The session is not called off.")
	p.chosen = ""
	command(t, p, w.T("attendance.record.unknown"))
	if now(s, row).Present.Sure == course.Unknown {
		t.Error("a row was recorded that is not chosen")
	}
	s.Want(t, w.T("attendance.choose"))
}

// TestACommandCountsWhenANumberWasBegun: the number that was typed is kept first
// and never again after it; estimated is the number that was typed.
func TestACommandCountsWhenANumberWasBegun(t *testing.T) {
	for title, want := range map[string]func(course.Attendance) course.Count{
		"attendance.record.expected": func(a course.Attendance) course.Count { return course.Exactly(a.Expected) },
		"attendance.record.about":    func(course.Attendance) course.Count { return course.About(7) },
		"attendance.record.unknown":  func(course.Attendance) course.Count { return course.Count{Sure: course.Unknown} },
	} {
		s, p := sheet(t)
		first, second := p.rows[0], p.rows[1]
		s.Type(t, "7")
		command(t, p, s.Deps.Words.T(title))
		s.Type(t, "9\n")
		if got, want := now(s, first).Present, want(now(s, first)); got != want {
			t.Errorf("%s: recorded %v, want %v", title, got, want)
		}
		if got := now(s, second).Present; got != course.Exactly(9) {
			t.Errorf("%s: the next row holds %v, want 9 counted", title, got)
		}
	}
}

// TestACommandLeavesTheKeyboardWhereItIs when that is not in the table.
func TestACommandLeavesTheKeyboardWhereItIs(t *testing.T) {
	s, p := sheet(t)
	first, c := p.rows[0], s.Deps.Window.Canvas()
	c.Unfocus()
	command(t, p, s.Deps.Words.T("attendance.record.unknown"))
	if got := now(s, first).Present.Sure; got != course.Unknown || c.Focused() != nil {
		t.Errorf("recorded as %v, the keyboard is at %T", got, c.Focused())
	}
}

// TestCommandsAreGreyWithoutARowThatTheyFit.
func TestCommandsAreGreyWithoutARowThatTheyFit(t *testing.T) {
	s, p := sheet(t)
	w := s.Deps.Words
	record := []string{w.T("attendance.record.expected"), w.T("attendance.record.about"), w.T("attendance.record.unknown"), w.T("attendance.learned.save"), w.T("attendance.calloff") + " …"}
	back := w.T("attendance.reinstate")
	screentest.WantGrey(t, p, "in a session that takes place", back)
	r, _ := p.chosenRow()
	if err := s.Deps.Planner.CallOff(t.Context(), r.Session.ID, course.BySchool, ""); err != nil {
		t.Fatal(err)
	}
	p.show(Year)
	p.chosen = r.Key()
	screentest.WantGrey(t, p, "in one that is called off", record...)
	p.chosen = ""
	screentest.WantGrey(t, p, "without a row", append(record, back)...)
}
