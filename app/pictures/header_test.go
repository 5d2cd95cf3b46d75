package pictures

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestTheDatesOfTheCalendarStandWhole looks at the line below the title in the
// smallest window, and in the usual one with larger text.
func TestTheDatesOfTheCalendarStandWhole(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	for lang, want := range map[words.Lang]string{words.Danish: "5.–9. oktober 2026", words.German: "5.–9. Oktober 2026", words.English: "5–9 October 2026"} {
		for factor, size := range map[float32]fyne.Size{1: fyne.NewSize(1024, 700), 1.5: fyne.NewSize(1440, 900)} {
			w.Look(kit.Light, factor)
			w.speak(words.For(lang))
			w.shell.Goto(kit.Goal{Screen: kit.ScreenCalendar})
			w.resize(size)
			w.Want(t, want)
		}
	}
}

// TestTheWeekIsNamedWhereItsDatesHaveNoRoom, with the largest text in the smallest
// window.
func TestTheWeekIsNamedWhereItsDatesHaveNoRoom(t *testing.T) {
	w := open(t, "danish", words.For(words.English))
	for _, lang := range words.Langs {
		w.Look(kit.Light, 2)
		w.speak(words.For(lang))
		w.shell.Goto(kit.Goal{Screen: kit.ScreenCalendar, Day: course.NewDate(2026, 9, 28)})
		w.resize(fyne.NewSize(1024, 700))
		w.Want(t, map[words.Lang]string{words.Danish: "Uge 40 · sep–okt", words.German: "KW 40 · Sep–Okt", words.English: "Week 40 · Sep–Oct"}[lang])
	}
}
