package gallery

import (
	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

// cards shows surfaces, figures and small signs.
func cards(s *stand) fyne.CanvasObject {
	link := func() fyne.CanvasObject { return kit.Link("Show all", s.does("show all")) }
	return kit.VStack(kit.Space4,
		kit.Beside(620, kit.Space4, nil,
			kit.StatCard("Placed", "397 / 400", "1,163 lessons · 9,020 pupils"), kit.StatCard("Conflicts", "0", "hard rules all kept"),
			kit.StatCard("Veranstaltungsvorbereitung", "1,214 km", longSentence), kit.StatCard("Not recorded", "–", "")),
		kit.Beside(620, kit.Space4, nil,
			kit.Card("Card with a link", link(), kit.Body("What needs you this week.")),
			kit.Card(longLine+" "+longLine, kit.Caption("minutes"), kit.Body(longSentence)),
			kit.Card("Empty card", nil, nil)),
		section("Badges", kit.Flow(kit.Space2, kit.Badge("neutral", kit.Neutral), kit.Badge("info", kit.Info), kit.Badge("recorded", kit.Good), kit.Badge("called off", kit.Warn), kit.Badge("refused", kit.Bad), kit.Badge(longWord, kit.Info), kit.CountBadge("3"), kit.CountBadge("128"))),
		section("Dots", dots()),
		section("Progress bars",
			kit.NewProgressBar(0, "0/24"), kit.NewProgressBar(0.02, "1/48"), kit.NewProgressBar(0.65, "65 %").Then(0.2), kit.NewProgressBar(1, "24/24").In(kit.ColorGood), kit.NewProgressBar(0.4, ""), kit.NewProgressBar(0.5, "high").High(18)),
	)
}

func dots() fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i, name := range kit.ThemeColors {
		all = append(all, kit.Labeled(name, kit.Plain("Theme "+string(rune('1'+i)))))
	}
	return kit.Flow(kit.Space4, all...)
}

// notices shows what tells the user something.
func notices(s *stand) fyne.CanvasObject {
	return kit.VStack(kit.Space4,
		section("Banners",
			kit.Banner(s.p, kit.Neutral, "The plan was copied this morning."),
			kit.Banner(s.p, kit.Info, "Two schools have asked for other days.", kit.Link("Show them", s.does("show them"))),
			kit.Banner(s.p, kit.Good, "All classes have been reached."),
			kit.Banner(s.p, kit.Bad, "The list has no column for the name of the school.", kit.Link("Choose the columns", s.does("columns"))),
			kit.Banner(s.p, kit.Warn, longSentence, kit.Link("Give it to somebody else", s.does("given away")), kit.Link("Move to Fri 9 Oct 10:00", s.does("moved"))),
		),
		kit.Beside(560, kit.Space4, nil,
			kit.Panel(kit.Sized(0, 190, kit.EmptyState(kit.IconSchools, "No schools yet. Import a list or add one.", "Import…", s.does("import")))),
			kit.Panel(kit.Sized(0, 190, kit.EmptyState(kit.IconCalendar, "Nothing is planned this week.", "", nil)))),
		section("Toasts", kit.Caption("They go by themselves after six seconds.").Wrap(), kit.Flow(kit.Space2,
			s.briefly("undo", "With undo", func() { kit.ShowToast(s.win, s.tasks, "Session moved to Fri 9 Oct", "Undo", s.does("undone")) }),
			s.briefly("plain", "Without a button", func() { kit.ShowToast(s.win, s.tasks, "The letters are written.", "", nil) }),
			s.briefly("long", "A long one", func() { kit.ShowToast(s.win, s.tasks, longSentence, "Undo", s.does("undone")) }),
		)),
	)
}

// cardGrid shows things as cards: chosen, long, and with almost nothing on them.
func cardGrid(s *stand) fyne.CanvasObject {
	faces := []kit.CardFace{
		{Icon: kit.IconGlobe, Color: kit.ColorTheme1, Over: "Digital literacy", Badge: "Published", Tone: kit.Good, Title: "Fake news and how to find it", Lines: []string{"Year 6–7", "2 × 90 min · At the school"}, Foot: "31 sessions · 742 pupils", Score: "4.6 (9)"},
		{Icon: kit.IconCode, Color: kit.ColorTheme2, Over: longLine, Badge: "Pilot", Tone: kit.Info, Title: longSentence, Lines: []string{longLine, longLine}, Foot: longLine, Score: "5.0 (1)"},
		{Icon: kit.IconBook, Color: kit.ColorTheme3, Over: "Leseförderung", Badge: "Entwurf", Title: longWord, Lines: []string{"", "45 Min."}, Foot: "Noch kein Termin"},
		{Title: "Nothing but a title"},
	}
	g := kit.NewCardGrid(func(i int) kit.CardFace { return faces[i] })
	g.OnOpen = func(int) { s.does("the card was opened")() }
	g.OnDelete = func(int) { s.does("the card was deleted")() }
	g.Menu = func(int) []*fyne.MenuItem {
		return []*fyne.MenuItem{fyne.NewMenuItem("Open", s.does("the card was opened"))}
	}
	g.SetItems([]int{0, 1, 2, 3}, func(i int) string { return faces[i].Title })
	g.Select(func(i int) bool { return i == 1 })
	return kit.VStack(kit.Space4, kit.Sized(0, 340, kit.Name(g, "Courses")))
}
