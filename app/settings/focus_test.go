package settings

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/app/screentest"
	"klassetrin/assets/words"
)

// keyboard gives the name of what has the keyboard, which must be on the page.
func keyboard(t *testing.T, s *screentest.Screen) string {
	t.Helper()
	c := s.Deps.Window.Canvas()
	for _, o := range test.LaidOutObjects(c.Content()) {
		if f, ok := o.(fyne.Focusable); ok && f == c.Focused() {
			return o.(interface{ AccessibilityLabel() string }).AccessibilityLabel()
		}
	}
	t.Fatalf("what has the keyboard is not on the page: %T", c.Focused())
	return ""
}

// TestTheKeyboardStaysWhereItIsAfterSaving, at every field and button of the
// library.
func TestTheKeyboardStaysWhereItIsAfterSaving(t *testing.T) {
	s := at(t, "library")
	s.Field(t, "Name").Focus()
	c := s.Deps.Window.Canvas()
	stops := 0
	for !strings.HasPrefix(keyboard(t, s), "Save") {
		before, had := keyboard(t, s), c.Focused()
		l := *s.Deps.Planner.Plan.Library
		l.SpeedKmh++
		if err := s.Deps.Planner.Save(context.Background(), &l, l.Name); err != nil {
			t.Fatal(err)
		}
		if after := keyboard(t, s); name(after) != name(before) || c.Focused() == had {
			t.Errorf("the keyboard went from %q to %q", before, after)
		}
		c.FocusNext()
		if stops++; stops > 20 {
			t.Fatal("the keyboard does not come to Save")
		}
	}
	if stops < 9 {
		t.Errorf("only %d fields take the keyboard", stops)
	}
	s.Field(t, "Name").Focus()
	s.Fill(t, "Name", "Another")
	for !strings.HasPrefix(keyboard(t, s), "Save") {
		c.FocusNext()
	}
	s.Press(t, fyne.KeyReturn)
	if got := s.Deps.Planner.Plan.Library.Name; got != "Another" {
		t.Fatalf("the library is called %q", got)
	}
	if after := keyboard(t, s); !strings.HasPrefix(after, "Save") {
		t.Errorf("after the button the keyboard is at %q", after)
	}
}

// name is a label without a number that stands in the field.
func name(label string) string { return strings.TrimRight(label, "0123456789") }

// TestTypingGoesOnAfterSaving at the letter where the caret was.
func TestTypingGoesOnAfterSaving(t *testing.T) {
	s := screentest.New(t, "danish", words.English)
	p := New(s.Deps)
	s.Show(p, 1216, 840)
	s.Fill(t, "Name", "Herning")
	s.Press(t, fyne.KeyLeft, fyne.KeyLeft)
	command(t, p, "Save")
	s.Type(t, "x")
	command(t, p, "Save")
	if got := s.Deps.Planner.Plan.Library.Name; got != "Hernixng" {
		t.Errorf("the library is called %q", got)
	}
}

// TestTheKeyboardComesBackToTheRowThatWasEdited after its dialog, which made the
// list anew.
func TestTheKeyboardComesBackToTheRowThatWasEdited(t *testing.T) {
	s := at(t, "kits")
	c := s.Deps.Window.Canvas()
	c.FocusNext()
	for i := 0; !strings.HasPrefix(keyboard(t, s), "Tabletkuffert"); i++ {
		if c.FocusNext(); i > 40 {
			t.Fatal("no row has the keyboard")
		}
	}
	s.Press(t, fyne.KeyReturn)
	s.Fill(t, "Copies", "7")
	s.Type(t, "\n")
	noDialog(t, s)
	if after := keyboard(t, s); after != "Tabletkuffert, 7 copies" {
		t.Errorf("the keyboard is at %q", after)
	}
}
