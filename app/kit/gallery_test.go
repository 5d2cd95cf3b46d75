package kit

import (
	"cmp"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// stand builds an object and shows it in a window as the program does, in a look and size.
func stand(t *testing.T, build func() fyne.CanvasObject, mode Mode, factor float32, size fyne.Size) (fyne.Window, *Tasks) {
	t.Helper()
	test.ApplyTheme(t, NewTheme(mode, factor))
	tasks := InlineTasks(nil)
	page := NewBox(Space5, build())
	page.Fill = ColorPage
	w := test.NewTempWindow(t, page)
	Mount(w, tasks, page)
	settle(w, size)
	return w, tasks
}

// settle gives the layout the second round that the program's own loop gives it.
func settle(w fyne.Window, size fyne.Size) {
	for range 3 {
		w.Resize(size.AddWidthHeight(1, 1))
		w.Resize(size)
	}
}

type pupilRow struct {
	name, kind, area string
	classes, reached int
	next             string
}

func schoolRows(n int) []pupilRow {
	base := []pupilRow{
		{"Gjellerupskolen", "Folkeskole", "Town", 24, 22, "9 Nov"},
		{"Lind Skole", "Folkeskole", "Town", 18, 17, "8 Oct"},
		{"Aulum-Hodsager Skole", "Folkeskole", "Rural", 16, 6, "6 Oct"},
		{"Kølkær Skole", "Folkeskole", "Rural", 7, 0, "–"},
		{"Herning Gymnasium with a very long name that does not fit", "STX", "Town", 42, 11, "7 Oct"},
		{"Børnehuset Solstrålen", "Dagtilbud", "Town", 4, 3, "14 Oct"},
	}
	rows := make([]pupilRow, 0, n)
	for i := range n {
		r := base[i%len(base)]
		if i >= len(base) {
			r.name = fmt.Sprintf("%s %d", r.name, i)
		}
		rows = append(rows, r)
	}
	return rows
}

func schoolTable(multi bool, rows []pupilRow) *Table[pupilRow] {
	p := words.For(words.Danish)
	t := NewTable(multi,
		Column[pupilRow]{Key: "name", Title: "Name", Width: 140, Weight: 3, Cell: func(r pupilRow) Cell { return Cell{Kind: CellBold, Text: r.name} }, Less: func(a, b pupilRow) int { return p.Compare(a.name, b.name) }},
		Column[pupilRow]{Key: "kind", Title: "Type", Width: 100, Weight: 1, Cell: func(r pupilRow) Cell { return Cell{Kind: CellDot, Text: r.kind, Color: ColorTheme2} }},
		Column[pupilRow]{Key: "area", Title: "Area", Width: 90, Cell: func(r pupilRow) Cell { return Cell{Kind: CellBadge, Text: r.area, Tone: Info} }},
		Column[pupilRow]{Key: "classes", Title: "Classes", Width: 80, Align: Right, Text: func(r pupilRow) string { return p.Int(r.classes) }, Less: func(a, b pupilRow) int { return cmp.Compare(a.classes, b.classes) }},
		Column[pupilRow]{Key: "reached", Title: "Reached this school year", Width: 150, Weight: 1, Cell: func(r pupilRow) Cell {
			return Cell{Kind: CellBar, Text: fmt.Sprintf("%d/%d", r.reached, r.classes), Share: float64(r.reached) / float64(r.classes)}
		}},
		Column[pupilRow]{Key: "next", Title: "Next visit", Width: 100, Cell: func(r pupilRow) Cell { return Cell{Kind: CellIcon, Icon: IconCalendar, Text: r.next} }},
	)
	t.SetRows(rows)
	return t
}

// gallery shows every simple piece at once.
func gallery() fyne.CanvasObject {
	p := words.For(words.English)
	chips := NewChipRow([]Chip{{Key: "all", Text: "All", Dot: ""}, {Key: "dig", Text: "Digital literacy", Dot: ColorTheme1}, {Key: "cod", Text: "Coding", Dot: ColorTheme2}, {Key: "rea", Text: "Reading", Dot: ColorTheme3}}, "all", nil)
	table := schoolTable(true, schoolRows(6))
	table.Sort("name", false)
	table.choose(1, 0)
	number := NewNumberEntry(p, 1, 40)
	number.SetText("50")
	disabled := Primary("Disabled", nil)
	disabled.Disable()
	wrong := NewField("Title", NewTextField(""), true, "")
	wrong.SetError("A course needs a title that schools will recognise.")
	pupils := NewField("Pupils", number, false, "As the school told")
	pupils.SetError(number.Problem())
	form := NewForm().Add("title", wrong).AddLine([]string{"pupils", "note"}, pupils, NewField("Note", NewTextField("No names of pupils"), false, ""))
	left := VStack(Space4,
		HStack(Space3, Title("Schools"), Muted("41 schools · 612 classes"), Grow(), Secondary("Import…", nil), Primary("New school", nil).WithIcon(IconPlus), disabled, IconButton(IconMore, "More", nil)),
		chips,
		TightPanel(Sized(0, 260, table)),
		Columns(Space4, nil, StatCard("Placed", "397 / 400", "1,163 lessons · 9,020 pupils"), StatCard("Conflicts", "0", "hard rules all kept"), StatCard("Travel", "1,214 km", "38% less than by hand")),
		Card("Ready to publish", Caption("minutes"), Lines(
			NewRow(HStack(Space3, Badge("3", Warn), Grow(VStack(0, Heading("Record who took part"), Caption("Sessions held last week without a count")))), func() {}),
			NewRow(HStack(Space3, Badge("12", Info), Grow(VStack(0, Heading("Requests to place"), Caption("from 7 schools · oldest 9 days")))), func() {}),
			HStack(Space2, Badge("recorded", Good), Badge("missing", Neutral), Badge("called off", Warn), Badge("DigComp 1.2", Info), CountBadge("12"), Link("Give it to Anne S.", nil)),
			NewProgressBar(0.6, "6/16").Then(0.2),
		)),
	)
	right := Panel(VStack(Space3, Heading("Micro:bit: min første robot"),
		Banner(english, Warn, "Jonas H. also teaches Bluebot for 0.B Sunds at the same time.", Link("Give it to Anne S.", nil), Link("Move to Fri 9 Oct 10:00", nil)),
		form, NewCheck("Ask the school first", true, nil), NewArea("What we learned", 3),
		Labeled(ColorTheme2, Plain("Coding")),
		Grow(EmptyState(IconSchools, "No schools yet. Import a list or add one.", "Import…", nil)),
	))
	return Columns(Space4, []float32{2.2, 1}, left, right)
}

func TestPicturesOfEveryPiece(t *testing.T) {
	for name, look := range map[string]struct {
		mode   Mode
		factor float32
		size   fyne.Size
	}{
		"kit-light":    {Light, 1, fyne.NewSize(1440, 900)},
		"kit-dark":     {Dark, 1, fyne.NewSize(1440, 900)},
		"kit-contrast": {HighContrast, 1, fyne.NewSize(1440, 900)},
		"kit-large":    {Light, 2, fyne.NewSize(2400, 1600)},
	} {
		t.Run(name, func(t *testing.T) {
			w, tasks := stand(t, gallery, look.mode, look.factor, look.size)
			ShowToast(w, tasks, "Session moved to Fri 9 Oct", "Undo", nil)
			shoot(t, name, w)
		})
	}
}

func TestPicturesOfDialogsAndLists(t *testing.T) {
	p := words.For(words.Danish)
	today := course.NewDate(2026, 10, 5)
	for name, look := range map[string]struct {
		mode   Mode
		factor float32
	}{"light": {Light, 1}, "dark": {Dark, 1}, "large": {Light, 2}} {
		t.Run(name, func(t *testing.T) {
			var day *DateEntry
			var course, few *Choice[int]
			var goals *MultiChoice[int]
			build := func() fyne.CanvasObject {
				label := func(i int) string { return fmt.Sprintf("Forløb %d", i) }
				many := make([]int, 40)
				for i := range many {
					many[i] = i
				}
				day = NewDateEntry(p, today)
				day.SetDate(today.AddDays(3))
				course = NewChoice(p, many, label, nil)
				course.Dot = func(int) fyne.ThemeColorName { return ColorTheme2 }
				course.Detail = func(i int) string { return fmt.Sprintf("%d. klasse", i%10) }
				course.Set(12)
				few = NewChoice(p, many[:4], label, nil).Placeholder("Vælg et forløb")
				goals = NewMultiChoice(p, many, label, "Tilføj mål", nil)
				goals.Set([]int{1, 2, 3, 14, 25})
				at := NewTimeEntry(p)
				at.SetClock(10 * 60)
				return NewForm().
					Add("title", NewField("Titel", NewTextField(""), true, "")).
					AddLine([]string{"day", "at"}, NewField("Dato", day, true, ""), NewField("Klokken", at, true, "")).
					Add("course", NewField("Forløb", course, true, "")).
					Add("few", NewField("Lektion", few, false, "Kun forløbets egne lektioner")).
					Add("goals", NewField("Mål", goals, false, "")).
					Add("note", NewField("Bemærkning", NewArea("", 3), false, "Skriv aldrig en elevs navn."))
			}
			w, _ := stand(t, func() fyne.CanvasObject { return Body("Side") }, look.mode, look.factor, fyne.NewSize(1024, 700))
			form := build()
			ShowDialog(w, p, DialogSpec{Title: "Ny undervisningsgang", Content: form, Primary: p.T("common.save"), OnDone: func() bool { return true }})
			form.(*Form).ShowErrors(map[string]string{"title": "Et forløb skal have en titel, som skolerne kan genkende, også når den er lang."})
			settle(w, fyne.NewSize(1024, 700))
			shoot(t, "dialog-"+name, w)
			day.openMonth()
			settle(w, fyne.NewSize(1024, 700))
			shoot(t, "month-"+name, w)
			w.Canvas().Overlays().Top().(*overlay).hide()
			course.open("kl")
			settle(w, fyne.NewSize(1024, 700))
			shoot(t, "choice-"+name, w)
			w.Canvas().Overlays().Top().(*overlay).hide()
			Confirm(w, p, "Slet forløbet?", "Forløbet har 12 undervisningsgange. De bliver stående, men kan ikke ændres.", "Slet", func() {})
			settle(w, fyne.NewSize(1024, 700))
			shoot(t, "confirm-"+name, w)
		})
	}
}
