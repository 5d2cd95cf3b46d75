package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"klassetrin/assets/words"
	"klassetrin/course"
)

var english = words.For(words.English)

func window(t *testing.T, build func() fyne.CanvasObject) (fyne.Window, *Tasks) {
	t.Helper()
	return stand(t, build, Light, 1, fyne.NewSize(1024, 700))
}

func TestFormShowsErrorsAtTheirFieldsAndGoesToTheFirst(t *testing.T) {
	title, seats := NewTextField(""), NewNumberEntry(english, 1, 40)
	form := NewForm()
	w, _ := window(t, func() fyne.CanvasObject {
		return form.AddLine([]string{"title", "seats"}, NewField("Title", title, true, ""), NewField("Seats", seats, true, ""))
	})
	elsewhere := form.ShowErrors(map[string]string{"seats": "Too few seats.", "lessons": "No lesson yet."})
	if w.Canvas().Focused() != seats {
		t.Errorf("the keyboard is in %T", w.Canvas().Focused())
	}
	if form.Field("seats").Error() != "Too few seats." || form.Field("title").Error() != "" || form.Valid() {
		t.Error("the error does not stand at its field")
	}
	if !slices.Equal(elsewhere, []string{"No lesson yet."}) {
		t.Errorf("elsewhere %v", elsewhere)
	}
	form.ShowErrors(nil)
	if !form.Valid() {
		t.Error("the errors stayed")
	}
}

func TestNumberEntryRefusesInWords(t *testing.T) {
	n := NewNumberEntry(english, 1, 40)
	f := NewField("Pupils", n, true, "")
	window(t, func() fyne.CanvasObject { return f })
	for _, r := range "2a" {
		n.TypedRune(r)
	}
	if _, ok := n.Number(); ok || f.Error() != "Enter a number from 1 to 40." || n.Text != "2a" {
		t.Errorf("2a gave %v and %q, there stands %q", ok, f.Error(), n.Text)
	}
	n.TypedKey(press(fyne.KeyBackspace))
	n.TypedRune('8')
	if v, ok := n.Number(); v != 28 || !ok || f.Error() != "" {
		t.Errorf("typed 28, got %d %v %q", v, ok, f.Error())
	}
	n.TypedRune('0')
	if _, ok := n.Number(); ok || f.Error() != "Enter a number from 1 to 40." {
		t.Errorf("280 gave %v and %q", ok, f.Error())
	}
}

func TestChoiceOpensSearchesAndPicksByKeys(t *testing.T) {
	var picked []int
	options := []int{}
	for i := range 30 {
		options = append(options, i)
	}
	var c *Choice[int]
	w, _ := window(t, func() fyne.CanvasObject {
		c = NewChoice(english, options, func(i int) string { return "Class " + string(rune('A'+i%26)) + itoaTest(i) }, func(i int) { picked = append(picked, i) })
		return HStack(0, c)
	})
	w.Canvas().Focus(c)
	c.TypedShortcut(Alt(fyne.KeyUp))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Alt and the up arrow open the list")
	}
	if c.TypedShortcut(Alt(fyne.KeyDown)); w.Canvas().Overlays().Top() == nil {
		t.Error("Alt and the down arrow do not open the list")
	}
	w.Canvas().OnTypedKey()(press(fyne.KeyEscape))
	c.TypedRune('b')
	search, ok := w.Canvas().Focused().(*TextField)
	if !ok || search.Text != "b" {
		t.Fatalf("typing a letter did not search: %T", w.Canvas().Focused())
	}
	search.TypedRune('2') // "Class B27"
	search.TypedKey(press(fyne.KeyReturn))
	if v, ok := c.Value(); !ok || v != 27 || !slices.Equal(picked, []int{27}) {
		t.Errorf("chose %d %v, told %v; want 27", v, ok, picked)
	}
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != c {
		t.Error("the list is still there, or the keyboard is not back")
	}
	c.TypedKey(press(fyne.KeySpace))
	again, _ := w.Canvas().Focused().(*TextField)
	for _, r := range " a " { // the first space has opened the list
		again.TypedRune(r)
	}
	if again.Text != "a " {
		t.Errorf("opened by Space, the search is %q", again.Text)
	}
	again.TypedKey(press(fyne.KeyEscape))
	c.TypedKey(press(fyne.KeyDown))
	w.Canvas().Focused().TypedKey(press(fyne.KeyEscape))
	if w.Canvas().Overlays().Top() != nil || len(picked) != 1 {
		t.Error("Esc did not just close the list")
	}
	c.SetOptions(options[:5])
	if _, ok := c.Value(); ok {
		t.Error("a value that is no option any more stayed chosen")
	}
}

func itoaTest(i int) string { return english.Int(i) }

func TestMultiChoiceAddsAndRemoves(t *testing.T) {
	var told [][]string
	m := NewMultiChoice(english, []string{"a", "b", "c"}, func(s string) string { return "Goal " + s }, "Add", func(s []string) { told = append(told, s) })
	w, _ := window(t, func() fyne.CanvasObject { return m })
	m.Set([]string{"b"})
	m.openList()
	list := w.Canvas().Focused().(*pickList)
	if len(list.all) != 2 {
		t.Errorf("%d goals offered, want the 2 that are not chosen", len(list.all))
	}
	list.TypedKey(press(fyne.KeyDown))
	list.TypedKey(press(fyne.KeyReturn))
	m.remove("b")
	if want := [][]string{{"b", "c"}, {"c"}}; len(told) != 2 || !slices.Equal(told[0], want[0]) || !slices.Equal(told[1], want[1]) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func TestDateEntryUnderstandsAndShowsWhatItUnderstood(t *testing.T) {
	today := course.NewDate(2026, 10, 5)
	var told []string
	d := NewDateEntry(english, today)
	d.OnDate = func(day course.Date, ok bool) { told = append(told, day.String()) }
	f := NewField("Day", d, true, "")
	w, _ := window(t, func() fyne.CanvasObject { return f })
	w.Canvas().Focus(d)
	d.SetText("week 43")
	w.Canvas().Unfocus()
	if d.Text != "Mon 19/10/2026" {
		t.Errorf("shows %q", d.Text)
	}
	d.TypedKey(press(fyne.KeyUp))
	d.SetText("nonsense")
	d.FocusLost()
	if f.Error() == "" {
		t.Error("nonsense was not refused in words")
	}
	if _, ok := d.Date(); ok {
		t.Error("nonsense became a day")
	}
	d.SetText("")
	d.FocusLost()
	if want := []string{"2026-10-19", "2026-10-20", ""}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	d.TypedShortcut(Alt(fyne.KeyDown)) // as the driver tells of it
	month := w.Canvas().Focused().(*monthGrid)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn} {
		month.TypedKey(press(k))
	}
	if day, _ := d.Date(); day != today.AddDays(8) {
		t.Errorf("the month gave %s, want %s", day, today.AddDays(8))
	}
}

func TestMonthGridPicksTheDayUnderTheMouse(t *testing.T) {
	var got course.Date
	var m *monthGrid
	window(t, func() fyne.CanvasObject {
		m = newMonthGrid(english, course.NewDate(2026, 10, 5), course.NewDate(2026, 10, 5))
		m.onPick = func(d course.Date) { got = d }
		return HStack(0, m)
	})
	m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(monthWeek+3*monthCell+5, monthHead+monthName+monthCell+5)})
	if want := course.NewDate(2026, 10, 8); got != want { // second week, Thursday
		t.Errorf("picked %s, want %s", got, want)
	}
}

func TestTimeEntryStepsByFiveMinutes(t *testing.T) {
	e := NewTimeEntry(english)
	f := NewField("At", e, true, "")
	var told []string
	e.OnClock = func(c course.Clock, ok bool) { told = append(told, c.String()) }
	window(t, func() fyne.CanvasObject { return f })
	e.SetText("932")
	e.TypedKey(press(fyne.KeyUp))
	e.TypedKey(press(fyne.KeyUp))
	e.SetText("0")
	e.TypedKey(press(fyne.KeyDown))
	if want := []string{"09:35", "09:40", "23:55"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	e.SetText("25")
	e.FocusLost()
	if f.Error() == "" {
		t.Error("25 o'clock was not refused in words")
	}
}

func TestChipsAreChosenByMouseAndKeys(t *testing.T) {
	chips := []Chip{{Key: "a", Text: "All"}, {Key: "b", Text: "Reading", Dot: ColorTheme3}, {Key: "c", Text: "Coding", Dot: ColorTheme2}}
	var one []string
	row := NewChipRow(chips, "a", func(k string) { one = append(one, k) })
	var many [][]string
	multi := NewMultiChipRow(chips, nil, func(k []string) { many = append(many, k) })
	window(t, func() fyne.CanvasObject { return VStack(0, row, multi) })
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(row.spots[1].x+3, 10)})
	row.TypedKey(press(fyne.KeyRight))
	row.TypedKey(press(fyne.KeySpace))
	row.TypedKey(press(fyne.KeySpace)) // already chosen: nothing to tell
	row.TypedKey(press(fyne.KeyHome))
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(row.spots[2].x+3, 10)}) // again
	if row.renderer.parts[2].ring.Hidden || !row.renderer.parts[0].ring.Hidden {
		t.Error("the ring is not at the chip that was pressed")
	}
	if !slices.Equal(one, []string{"b", "c"}) {
		t.Errorf("one of many: %v", one)
	}
	multi.TypedKey(press(fyne.KeyEnd))
	multi.TypedKey(press(fyne.KeySpace))
	multi.TypedKey(press(fyne.KeyHome))
	multi.TypedKey(press(fyne.KeySpace))
	if len(many) != 2 || !slices.Equal(many[1], []string{"a", "c"}) {
		t.Errorf("any of many: %v", many)
	}
}

func TestChipsGoOnInTheNextLine(t *testing.T) {
	var row *ChipRow
	w, _ := window(t, func() fyne.CanvasObject {
		row = NewChipRow([]Chip{{Key: "a", Text: "Digital literacy"}, {Key: "b", Text: "Reading and stories"}, {Key: "c", Text: "Coding"}}, "a", nil)
		return container.NewVBox(row)
	})
	if row.MinSize().Height > 30 {
		t.Fatalf("one line is %v high", row.MinSize().Height)
	}
	settle(w, fyne.NewSize(260, 300))
	if row.MinSize().Height < 55 || row.spots[2].y == 0 {
		t.Errorf("narrow: %v high, third chip at %v", row.MinSize().Height, row.spots[2].y)
	}
}

func TestTabScrollsThePageToWhatHasTheKeyboard(t *testing.T) {
	var last *Button
	w, _ := window(t, func() fyne.CanvasObject {
		list := VStack(Space3)
		for range 40 {
			last = Secondary("Further down", nil)
			list.Add(Panel(last))
		}
		return Columns(0, nil, NewVScroll(list))
	})
	w.Canvas().Focus(last)
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y
	if y < 0 || y+last.Size().Height > 700 {
		t.Errorf("the button with the keyboard lies at %v of 700", y)
	}
}

func TestChipsAndChoicesThatAreDisabledChangeNothing(t *testing.T) {
	told := 0
	chips := NewMultiChipRow([]Chip{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}}, []string{"a"}, func([]string) { told++ })
	many := NewMultiChoice(words.For(words.English), []int{1, 2, 3}, func(i int) string { return strings.Repeat("x", i) }, "Add", func([]int) { told++ })
	many.Set([]int{2})
	w, _ := stand(t, func() fyne.CanvasObject { return VStack(8, chips, many) }, Light, 1, fyne.NewSize(400, 200))
	chips.Disable()
	many.Disable()
	settle(w, fyne.NewSize(400, 200))
	chips.TypedKey(press(fyne.KeySpace))
	test.TapCanvas(w.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(chips).AddXY(10, 10))
	for _, o := range test.LaidOutObjects(many) {
		if b, ok := o.(*Button); ok && !b.Disabled() {
			t.Errorf("%q can be pressed", b.AccessibilityLabel())
		}
	}
	w.Canvas().FocusNext()
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("Tab came to %T", f)
	}
	if told != 0 {
		t.Errorf("%d changes were told", told)
	}
	chips.Enable()
	chips.TypedKey(press(fyne.KeySpace))
	if told != 1 {
		t.Error("enabled again the chips do nothing")
	}
}

func TestEveryKindOfFieldComesIntoSightWithTheKeyboard(t *testing.T) {
	p := words.For(words.English)
	day, at, number, text := NewDateEntry(p, course.NewDate(2026, 10, 5)), NewTimeEntry(p), NewNumberEntry(p, 0, 9), NewTextField("")
	for _, field := range []fyne.Focusable{day, at, number, text} {
		scroll := NewVScroll(VStack(8, Sized(0, 900, Plain("above")), field.(fyne.CanvasObject), Sized(0, 900, Plain("below"))))
		w, _ := stand(t, func() fyne.CanvasObject { return container.NewStack(scroll) }, Light, 1, fyne.NewSize(400, 300))
		w.Canvas().Focus(field)
		if scroll.Offset.Y == 0 {
			t.Errorf("%T has the keyboard out of sight", field)
		}
	}
}

// TestFieldsAroundAFieldAreWhole has the fields that the window knows hand keys
// on, not the text fields inside of them, which it does not know.
func TestFieldsAroundAFieldAreWhole(t *testing.T) {
	test.NewTempApp(t)
	day, at, n := NewDateEntry(english, 0), NewTimeEntry(english), NewNumberEntry(english, 0, 9)
	text := NewTextField("")
	for whole, inner := range map[fyne.CanvasObject]*TextField{day: &day.TextField, at: &at.TextField, n: &n.TextField, text: text} {
		if inner.self != whole {
			t.Errorf("%T hands keys on as %T", whole, inner.self)
		}
	}
}
