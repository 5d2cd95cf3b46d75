package courses

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestASignInTheMinutesOfAnActivity is refused in words and makes no other number.
func TestASignInTheMinutesOfAnActivity(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	first := e.lesson().Activities[0]
	e.openActivity(first.ID)
	card := e.cardOf[first.ID]
	for _, text := range []string{"-3", "3,5"} {
		h.screen.Deps.Window.Canvas().Focus(e.title)
		h.screen.Deps.Window.Canvas().Focus(card.minutes)
		h.write(text)
		h.keep()
		if card.minutes.Text != text || card.fields["minutes"].Error() == "" || h.stored().Lessons[0].Activities[0].Minutes != first.Minutes {
			t.Errorf("there stands %q, said %q, kept %d", card.minutes.Text, card.fields["minutes"].Error(), h.stored().Lessons[0].Activities[0].Minutes)
		}
	}
	h.screen.Deps.Window.Canvas().Focus(e.title)
	h.screen.Deps.Window.Canvas().Focus(card.minutes)
	h.write("7")
	h.keep()
	if card.fields["minutes"].Error() != "" || h.stored().Lessons[0].Activities[0].Minutes != 7 {
		t.Errorf("said %q, kept %d", card.fields["minutes"].Error(), h.stored().Lessons[0].Activities[0].Minutes)
	}
}

// TestMinutesThatAreNoneStayAsTheyWereTyped when the activity is closed and opened.
func TestMinutesThatAreNoneStayAsTheyWereTyped(t *testing.T) {
	h := handsOn(t)
	h.open("Kildekritik og falske nyheder")
	e := h.page.edit
	first := e.lesson().Activities[0].ID
	e.openActivity(first)
	h.screen.Deps.Window.Canvas().Focus(e.cardOf[first].minutes)
	h.write("3,5")
	e.leaveActivity(first)
	e.openActivity(first)
	if got := e.cardOf[first].minutes.Text; got != "3,5" {
		t.Errorf("opened again the minutes are %q", got)
	}
}

// TestARefusedNumberStays when something else of the course is kept.
func TestARefusedNumberStays(t *testing.T) {
	h := handsOn(t)
	h.open("Scratch-spil")
	e := h.page.edit
	h.screen.Deps.Window.Canvas().Focus(e.lessonMinutes)
	h.write("-3")
	h.screen.Deps.Window.Canvas().Focus(e.title)
	h.write("Nyt")
	h.keep()
	if h.stored().Title != "Nyt" || e.lessonMinutes.Text != "-3" || e.minutesField.Error() == "" {
		t.Errorf("kept %q, there stands %q, said %q", h.stored().Title, e.lessonMinutes.Text, e.minutesField.Error())
	}
}

// TestARefusedNumberKeepsNothingOfItself: on the way to 999 stands 99, also when
// that was kept in a pause. The sentence, the lesson and the head say the same.
func TestARefusedNumberKeepsNothingOfItself(t *testing.T) {
	for _, pause := range []bool{false, true} {
		h := handsOn(t)
		h.open("Scratch-spil")
		e := h.page.edit
		was := e.lesson().Minutes
		h.screen.Deps.Window.Canvas().Focus(e.lessonMinutes)
		h.write("99")
		if pause {
			h.keep()
			if h.stored().Lessons[0].Minutes != 99 {
				t.Fatalf("99 is not kept, but %d", h.stored().Lessons[0].Minutes)
			}
		}
		h.write("9")
		h.keep()
		said := func(minutes int, field string) {
			t.Helper()
			if got := h.stored().Lessons[0].Minutes; got != minutes || e.lesson().Minutes != minutes || e.lessonMinutes.Text != field {
				t.Errorf("pause %v: kept %d, the lesson has %d, the field %q", pause, got, e.lesson().Minutes, e.lessonMinutes.Text)
			}
			wrong := e.minutesField.Error() != ""
			if strings.Contains(h.page.Subtitle(), "ikke gemt: 1 felt") != wrong || wrong != (field == "999") {
				t.Errorf("pause %v: the field says %q, the head %q", pause, e.minutesField.Error(), h.page.Subtitle())
			}
		}
		said(was, "999")
		h.press(fyne.KeyTab)
		h.keep()
		said(was, "999")
		h.screen.Deps.Window.Canvas().Focus(e.lessonMinutes)
		h.press(fyne.KeyEnd, fyne.KeyBackspace)
		h.keep()
		said(99, "99")
	}
}
