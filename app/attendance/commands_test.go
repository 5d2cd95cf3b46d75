package attendance

import (
	"testing"

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
	row, ok := p.chosenRow()
	if !ok {
		t.Fatal("no row is chosen")
	}
	command(t, p, w.T("attendance.record.unknown"))
	if got := now(s, row).Present.Sure; got != course.Unknown {
		t.Errorf("recorded as %v, want unknown", got)
	}
	command(t, p, w.T("attendance.record.expected"))
	if got, want := now(s, row).Present, course.Exactly(now(s, row).Expected); got != want {
		t.Errorf("recorded %v, want %v", got, want)
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
