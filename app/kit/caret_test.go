package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"klassetrin/assets/words"
)

// threeFields is a form with a time, a text of one line and one of several.
type threeFields struct {
	c     fyne.Canvas
	win   fyne.Window
	clock *TimeEntry
	name  *TextField
	area  *TextField
}

func newThreeFields(t *testing.T) *threeFields {
	t.Helper()
	f := &threeFields{}
	f.win, _ = stand(t, func() fyne.CanvasObject {
		f.clock, f.name, f.area = NewTimeEntry(words.For(words.English)), NewTextField(""), NewArea("", 3)
		f.clock.SetClock(9 * 60)
		f.name.SetText("Herning")
		f.area.SetText("one\ntwo")
		return VStack(Space2, f.clock, f.name, f.area)
	}, Light, 1, fyne.NewSize(400, 300))
	f.c = f.win.Canvas()
	return f
}

func types(o fyne.Focusable, text string) {
	for _, r := range text {
		o.TypedRune(r)
	}
}

func TestTabChoosesTheWholeLineAndTypingReplacesIt(t *testing.T) {
	f := newThreeFields(t)
	f.c.FocusNext()
	types(f.clock, "930")
	f.c.FocusNext()
	if f.clock.Text != "09:30" || f.c.Focused() != fyne.Focusable(f.name) {
		t.Fatalf("the time is %q, %T has the keyboard", f.clock.Text, f.c.Focused())
	}
	if f.name.SelectedText() != "Herning" {
		t.Errorf("%q is chosen", f.name.SelectedText())
	}
	types(f.name, " Ikast") // the space is of the key that opened something
	if f.name.Text != "Ikast" {
		t.Errorf("the text became %q", f.name.Text)
	}
	f.name.OwnStep(&fyne.ShortcutUndo{})
	f.name.OwnStep(&fyne.ShortcutUndo{})
	if f.name.Text != "Herning" {
		t.Errorf("undo gave %q", f.name.Text)
	}
	f.c.FocusNext()
	types(f.area, "!")
	if f.area.Text != "one\ntwo!" {
		t.Errorf("several lines became %q", f.area.Text)
	}
	f.c.FocusPrevious()
	if f.name.SelectedText() != "Herning" {
		t.Errorf("after Shift+Tab %q is chosen", f.name.SelectedText())
	}
}

func TestAPressAndAWindowThatReturnsLeaveTheCaret(t *testing.T) {
	f := newThreeFields(t)
	f.name.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 10)}, Button: desktop.MouseButtonPrimary})
	if f.c.Focused() != fyne.Focusable(f.name) || f.name.SelectedText() != "" {
		t.Fatalf("%T has the keyboard, %q is chosen", f.c.Focused(), f.name.SelectedText())
	}
	f.name.FocusLost() // the window goes to the back and comes to the front again
	WindowReturns(f.win)
	f.name.FocusGained()
	types(f.name, "x")
	if f.name.Text != "xHerning" {
		t.Errorf("the text became %q", f.name.Text)
	}
	f.c.FocusNext()
	f.c.FocusPrevious()
	if f.name.SelectedText() != "xHerning" {
		t.Errorf("after Tab and back %q is chosen", f.name.SelectedText())
	}
}

func TestWhatIsChosenAsAWholeStaysSoWhenTheTextChanges(t *testing.T) {
	f := newThreeFields(t)
	f.c.Focus(f.clock)
	f.clock.TypedKey(press(fyne.KeyUp))
	if f.clock.Text != "09:05" || f.clock.SelectedText() != "09:05" {
		t.Errorf("%q of %q is chosen", f.clock.SelectedText(), f.clock.Text)
	}
	f.c.Focus(f.name)
	f.name.Put("Holstebro")
	if f.name.SelectedText() != "Holstebro" {
		t.Errorf("%q is chosen", f.name.SelectedText())
	}
	spot := SpotIn(f.win, f.win.Content())
	f.c.Unfocus()
	spot.Resume(f.win, f.win.Content())
	if f.name.SelectedText() != "Holstebro" {
		t.Errorf("after coming back %q is chosen", f.name.SelectedText())
	}
	f.name.TypedKey(press(fyne.KeyRight))
	f.name.Put("Holstebro and Struer")
	types(f.name, "!")
	if f.name.Text != "Holstebro! and Struer" {
		t.Errorf("the text became %q", f.name.Text)
	}
}

// TestAChosenTextThatIsEmptied by the program, or taken back, is not gone on
// choosing in.
func TestAChosenTextThatIsEmptied(t *testing.T) {
	f := newThreeFields(t)
	f.c.Focus(f.name)
	f.name.SetText("")
	types(f.name, "16")
	if f.name.Text != "16" {
		t.Errorf("the text became %q", f.name.Text)
	}
	f.c.FocusNext()
	f.c.FocusPrevious()
	f.name.OwnStep(&fyne.ShortcutUndo{})
	types(f.name, "78")
	if f.name.Text != "78" && f.name.Text != "178" {
		t.Errorf("after undo the text became %q", f.name.Text)
	}
}

// TestASpaceReplacesAChosenTextOfSeveralLines but not one of one line, where it
// comes from the Space key that has just opened what the field stands in.
func TestASpaceReplacesAChosenTextOfSeveralLines(t *testing.T) {
	f := newThreeFields(t)
	for _, x := range []struct {
		field *TextField
		want  string
	}{{f.area, " "}, {f.name, "Herning"}} {
		f.c.Focus(x.field)
		x.field.TypedShortcut(&fyne.ShortcutSelectAll{})
		if types(x.field, " "); x.field.Text != x.want {
			t.Errorf("after a space there stands %q, want %q", x.field.Text, x.want)
		}
	}
}

// TestTheMouseMeansTheLetterUnderIt: in a search its sign stands before the text,
// and a text longer than the field has moved.
func TestTheMouseMeansTheLetterUnderIt(t *testing.T) {
	const long = "Herning Ikast Brande Lemvig Struer Holstebro"
	for _, f := range []*TextField{NewTextField(""), NewSearchField("Search", nil)} {
		win, _ := stand(t, func() fyne.CanvasObject { return VStack(0, f) }, Light, 1, fyne.NewSize(200, 100))
		f.SetText(long)
		win.Canvas().Focus(f)
		f.Entry.TypedKey(press(fyne.KeyEnd))
		moved := f.text.Offset.X
		if moved == 0 || f.beside() > 0 && f.text.Position().X < f.beside() {
			t.Fatalf("the text has moved by %v and begins at %v", moved, f.text.Position().X)
		}
		on := func(letters int) fyne.Position {
			return fyne.NewPos(f.beside()+Px(8)+textWidth(long[:letters], Size(SizeText), fyne.TextStyle{})-moved+1, f.Size().Height/2)
		}
		f.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: on(38)}, Button: desktop.MouseButtonPrimary})
		if f.CursorColumn != 38 {
			t.Errorf("the mouse puts the caret at %d", f.CursorColumn)
		}
		f.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: on(42)}, Dragged: fyne.NewDelta(on(42).X-on(38).X, 0)})
		if f.SelectedText() != long[38:42] {
			t.Errorf("the mouse chooses %q", f.SelectedText())
		}
	}
}
