package gallery

import (
	"fmt"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

func text(o *kit.TextField, s string) *kit.TextField {
	o.SetText(s)
	return o
}

// tip gives an input a tooltip and hands it back as what it is.
func tip[T interface{ WithTip(string) *kit.TextField }](o T, text string) T {
	o.WithTip(text)
	return o
}

// entry is an input with what it is called above and what it takes below.
func entry[T fyne.CanvasObject](caption, accepts string, o T) fyne.CanvasObject {
	return kit.Sized(220, 0, kit.NewField(caption, o, false, accepts))
}

// entries shows the inputs that are typed into.
func entries(s *stand) fyne.CanvasObject {
	field := func() *kit.TextField { return kit.NewTextField("for example 6.A") }
	number := func(n int) *kit.NumberEntry {
		e := kit.NewNumberEntry(s.p, 1, 40)
		if n != 0 {
			e.SetNumber(n)
		}
		e.OnNumber = func(n int, ok bool) { s.said(fmt.Sprintf("number %d %t", n, ok)) }
		return e
	}
	find := func() *kit.TextField {
		return kit.NewSearchField("Search schools", func(q string) { s.said("search for " + q) })
	}
	return kit.VStack(kit.Space4,
		section("Text", states(
			entry("empty", "any text", field()), entry("full", "", text(field(), "6.A Gjellerup")), entry("hovered", "", hovered(s, field())),
			entry("focused", "", ringed(text(field(), "6.A"))), entry("disabled", "", disabled(text(field(), "6.A"))), entry("long", "", text(field(), longSentence)),
			entry("with tooltip", "", field().WithTip("The name that the school uses")),
			kit.Sized(220, 0, wrong("wrong", text(field(), "?"), "A class needs a name that the school knows.")),
		)),
		section("Area", kit.Beside(520, kit.Space4, nil,
			kit.NewField("empty", kit.NewArea("What was learned", 3), false, "Tab leaves it; Ctrl+Enter presses the main button."),
			kit.NewField("full", text(kit.NewArea("", 3), longSentence+" "+longSentence), false, ""),
			wrong("wrong", kit.NewArea("", 3), "Write what pupils can do afterwards."),
		)),
		section("Number", states(
			entry("empty", "whole numbers from 1 to 40", number(0)), entry("full", "", number(24)), entry("outside", "", number(50)), entry("disabled", "", disabled(number(12))),
			entry("hovered", "", hovered(s, number(24))), entry("focused", "", ringed(number(24))), entry("with tooltip", "", tip(number(24), "As the school told")),
		)),
		section("Search", states(
			entry("empty", "", find()), entry("full", "", text(find(), "gjellerup")), entry("focused", "", ringed(find())), entry("disabled", "", disabled(find())),
			entry("hovered", "", hovered(s, find())), entry("with tooltip", "", find().WithTip("Finds name, place and number")),
		)),
	)
}

// days shows the inputs for days and times, and the month that opens.
func days(s *stand) fyne.CanvasObject {
	day := func(d course.Date) *kit.DateEntry {
		e := kit.NewDateEntry(s.p, today)
		e.SetDate(d)
		e.OnDate = func(d course.Date, ok bool) { s.said(fmt.Sprintf("day %s %t", d, ok)) }
		return e
	}
	at := func(c course.Clock) *kit.TimeEntry {
		e := kit.NewTimeEntry(s.p)
		if c != 0 {
			e.SetClock(c)
		}
		e.OnClock = func(c course.Clock, ok bool) { s.said(fmt.Sprintf("time %s %t", c, ok)) }
		return e
	}
	unread, late := day(0), at(0)
	unread.SetText("32.13.")
	unread.FocusLost()
	late.SetText("25:99")
	late.FocusLost()
	open := day(today.AddDays(3))
	return kit.VStack(kit.Space4,
		section("Date",
			kit.Caption("Takes 2.3 · 2.3.26 · 020326 · 2026-03-02 · +7 · uge 10, KW 10, week 10 · torsdag, Donnerstag, next tue. Up and Down move by a day, Page keys by a week, Alt+Down opens the month.").Wrap(),
			states(
				entry("empty", "", day(0)), entry("full", "", day(today)), entry("hovered", "", hovered(s, day(today))), entry("focused", "", ringed(day(today))),
				entry("disabled", "", disabled(day(today))), entry("with tooltip", "", tip(day(today), "The day on which it takes place")), kit.Sized(220, 0, wrong("wrong", unread, unread.Problem())),
			)),
		section("Month", kit.Caption("Arrows move by a day and a week, Page keys by a month, T goes to today, Enter picks, Esc leaves.").Wrap(), states(
			entry("opens with Alt+Down", "", open),
			state("", s.opens("month", "Open the month", func() { press(open, fyne.KeyF4) })),
		)),
		section("Time",
			kit.Caption("Takes 9 · 930 · 9.30 · 9:30 · 0930. Up and Down move by five minutes.").Wrap(),
			states(
				entry("empty", "", at(0)), entry("full", "", at(course.NewClock(9, 30))), entry("hovered", "", hovered(s, at(course.NewClock(9, 30)))), entry("focused", "", ringed(at(course.NewClock(9, 30)))),
				entry("disabled", "", disabled(at(course.NewClock(9, 30)))), entry("with tooltip", "", tip(at(course.NewClock(9, 30)), "When the class arrives")), kit.Sized(220, 0, wrong("wrong", late, late.Problem())),
			)),
	)
}
