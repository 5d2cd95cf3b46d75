package gallery

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// week shows a week with sessions in every state, and an empty one.
func week(s *stand) fyne.CanvasObject {
	return kit.VStack(kit.Space4,
		kit.Card("A busy week", kit.Caption("Arrows go from session to session, Alt and arrows move, Enter opens"), kit.Squeezable(480, s.week("Week 41", blocks()))),
		kit.Card("An empty week", nil, kit.Squeezable(240, s.week("Week 42", nil))),
	)
}

func (s *stand) week(title string, blocks []kit.GridBlock) *kit.WeekGrid {
	g := kit.NewWeekGrid()
	g.Title, g.FormatSpan = title, s.p.Times
	var days []kit.GridDay
	for i := range 5 {
		d := today.AddDays(i)
		days = append(days, kit.GridDay{Date: d, Label: s.p.WeekdayDayMonth(d), Today: i == 0})
	}
	days[4].Closed, days[4].Note = true, "Autumn holiday"
	g.SetDays(days)
	g.SetHours(course.NewClock(8, 0), course.NewClock(16, 0))
	g.SetBlocks(blocks)
	g.SetNow(today, course.NewClock(10, 45))
	g.OnSelect = func(id course.ID) { s.said("selected " + string(id)) }
	g.OnOpen = func(id course.ID) { s.said("opened " + string(id)) }
	g.OnMove = func(id course.ID, day course.Date, from course.Clock) {
		s.said("moved " + string(id) + " to " + s.p.DayMonth(day) + " " + from.String())
	}
	g.OnResize = func(id course.ID, to course.Clock) { s.said("until " + to.String()) }
	g.OnCreate = func(day course.Date, from, _ course.Clock) {
		s.said("new on " + s.p.DayMonth(day) + " " + from.String())
	}
	g.OnDelete = func(id course.ID) { s.said("deleted " + string(id)) }
	g.OnMenu = func(_ course.ID, at fyne.Position) { kit.ShowMenu(s.win, at, s.menu()...) }
	return g
}

func blocks() []kit.GridBlock {
	at := course.NewClock
	day := func(n int) course.Date { return today.AddDays(n) }
	return []kit.GridBlock{
		{ID: "a", Day: day(0), From: at(8, 15), To: at(9, 45), Title: "Source criticism", Line2: "6.A Gjellerup · 24", Line3: "at school", Theme: 1},
		{ID: "b", Day: day(0), From: at(10, 0), To: at(11, 30), Title: "Micro:bit robot", Line2: "4.B Lind · 22", Line3: "Makerspace", Theme: 2, Selected: true},
		{ID: "c", Day: day(1), From: at(11, 30), To: at(13, 0), Title: "Offered, not agreed", Line2: "8.A Vildbjerg · 25", Theme: 1, Tentative: true},
		{ID: "d", Day: day(2), From: at(9, 0), To: at(11, 0), Title: "Scratch games", Line2: "5.C Haald · 23", Theme: 3},
		{ID: "e", Day: day(2), From: at(9, 0), To: at(10, 30), Title: "AI and sources", Line2: "1.x HG · 28", Theme: 4},
		{ID: "f", Day: day(2), From: at(13, 0), To: at(14, 30), Title: "Called off", Line2: "FGU · 12", Theme: 3, CalledOff: true, Locked: true},
		{ID: "g", Day: day(3), From: at(10, 0), To: at(11, 30), Title: "Conflict", Line2: "4.A Lind · 21", Warn: "booked twice", Theme: 5, Conflict: true},
		{ID: "h", Day: day(3), From: at(12, 0), To: at(12, 20), Title: "Short", Line2: "9.A Tjørring", Theme: 6},
		{ID: "i", Day: day(3), From: at(13, 0), To: at(14, 0), Title: longLine, Line2: longWord, Theme: 7},
		{ID: "j", Day: day(4), From: at(9, 0), To: at(11, 0), Title: "Six at once", Theme: 1},
		{ID: "k", Day: day(4), From: at(9, 0), To: at(10, 30), Title: "Second", Theme: 2, Conflict: true},
		{ID: "l", Day: day(4), From: at(9, 0), To: at(10, 30), Title: "Third", Theme: 3},
		{ID: "m", Day: day(4), From: at(9, 0), To: at(10, 0), Title: "Fourth", Theme: 4, Tentative: true},
		{ID: "n", Day: day(4), From: at(9, 30), To: at(11, 0), Title: "Fifth", Theme: 5},
		{ID: "o", Day: day(4), From: at(9, 30), To: at(11, 0), Title: "Sixth", Theme: 6},
	}
}
