package courses

import (
	"testing"
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
