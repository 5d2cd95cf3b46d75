package calendar

import (
	"testing"

	"klassetrin/course"
)

// TestNothingIsShownAsANumber when a session is opened: no set-up, no clear-up,
// and midnight, which is a time like any other.
func TestNothingIsShownAsANumber(t *testing.T) {
	_, p := danish(t)
	one := clone(find(t, p, func(x *course.Session) bool { return x.Day == monday+2 }))
	one.Start, one.Before, one.After = 0, 0, 0
	e := newEditor(p, EditDraft(&one))
	if e.when.start.Text != "00:00" || e.when.before.Text != "0" || e.when.after.Text != "0" {
		t.Errorf("there stands %q, %q, %q", e.when.start.Text, e.when.before.Text, e.when.after.Text)
	}
}
