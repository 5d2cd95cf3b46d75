package calendar

import (
	"slices"
	"testing"

	"klassetrin/course"
)

// TestARefusedNumberStaysInItsLine when groups are called the same, get another
// name, are added and taken out.
func TestARefusedNumberStaysInItsLine(t *testing.T) {
	s, p := danish(t)
	p.onNew()
	e := p.editor()
	c := s.Deps.Window.Canvas()
	want := func(when string, texts ...string) {
		t.Helper()
		var got []string
		for _, n := range e.who.numbers {
			got = append(got, n.Text)
		}
		if !slices.Equal(got, texts) {
			t.Errorf("%s there stands %q, not %q", when, got, texts)
		}
	}
	e.who.onGroup()
	c.Focus(e.who.numbers[0])
	write(t, s, "-3")
	e.who.onGroup() // called the same
	want("after adding a group", "-3", "0")
	e.who.names[0].SetText("Readers")
	e.who.fill()
	want("after giving a name", "-3", "0")
	e.who.names[1].SetText("Readers")
	e.who.fill()
	want("after giving the same name", "-3", "0")
	e.who.onRemove(0)
	want("after taking the first out", "0")
	e.who.onGroup()
	e.who.names[1].SetText("Readers")
	e.who.fill()
	want("after another got its name", "0", "0")
	c.Focus(e.who.numbers[1])
	write(t, s, "-4")
	e.who.onRemove(0)
	want("after taking out the line above", "-4")
	e.who.names[0].SetText("Writers")
	e.draft.Session.Attendance = append([]course.Attendance{{Group: "Readers", Expected: 7}}, e.draft.Session.Attendance...)
	e.show() // as when others have added one
	want("after a line was added above elsewhere", "7", "-4")
	if e.form.Field("classes").Error() == "" {
		t.Error("nothing says why the number is refused")
	}
	e.draft.Session.Attendance = nil
	e.show()
	want("after all were taken out elsewhere")
}
