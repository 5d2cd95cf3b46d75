package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"klassetrin/course"
)

// popup is a field at which something pops up, and what stands in it then.
type popup struct {
	name string
	at   fyne.Focusable
	open func()
	text func() string
	want string
}

// popups gives one field of each kind.
func popups() []popup {
	label := func(i int) string { return "Line " + english.Int(i) }
	lines := make([]int, 2*pickRows)
	for i := range lines {
		lines[i] = i
	}
	list := func(name string, lines []int) popup {
		c := NewChoice(english, lines, label, nil)
		c.Set(1)
		return popup{name, c, func() { c.TypedKey(press(fyne.KeyDown)) }, func() string { return c.text }, "Line 1"}
	}
	words, day := NewTagField(english, []string{"Coding", "Codes"}, nil), NewDateEntry(english, course.NewDate(2026, 10, 5))
	return []popup{
		{"words", words.entry, func() { test.Type(words.entry, "cod") }, func() string { return words.entry.Text }, "cod"},
		{"month", day, func() { test.Type(day, "7.10"); day.TypedKey(press(fyne.KeyF4)) }, func() string { return day.Text }, "7.10"},
		list("short list", lines[:3]), list("long list", lines),
	}
}

// TestPopupsCloseWhenTheWindowIsResized, on the page and in a dialog, which stays.
// The field they belong to has the keyboard again and what was typed into it.
func TestPopupsCloseWhenTheWindowIsResized(t *testing.T) {
	test.NewTempApp(t)
	for _, layers := range []int{0, 1} {
		for _, p := range popups() {
			field := p.at.(fyne.CanvasObject)
			size := fyne.NewSize(900, 700)
			w, _ := stand(t, func() fyne.CanvasObject {
				if layers > 0 {
					return Plain("A page")
				}
				return field
			}, Light, 1, size)
			c := w.Canvas()
			if layers > 0 {
				ShowDialog(w, english, DialogSpec{Title: "A dialog", Content: field})
			}
			c.Focus(p.at)
			popped := func() bool { return len(c.Overlays().List()) > layers || stageOf(c).offer != nil }
			p.open()
			w.Resize(size.AddWidthHeight(1, 0)) // as by rounding
			if !popped() {
				t.Errorf("%d layers: %s does not open, or closes by a pixel", layers, p.name)
			}
			w.Resize(size.AddWidthHeight(0, -20))
			if popped() || len(c.Overlays().List()) != layers {
				t.Errorf("%d layers: %s stays, or the dialog does not", layers, p.name)
			}
			if got := p.text(); c.Focused() != p.at || got != p.want {
				t.Errorf("%d layers: after %s %T has the keyboard and there stands %q", layers, p.name, c.Focused(), got)
			}
		}
	}
}

// TestAMenuClosesWhenTheWindowIsResized and does not hang where its row was.
func TestAMenuClosesWhenTheWindowIsResized(t *testing.T) {
	test.NewTempApp(t)
	w, _ := stand(t, func() fyne.CanvasObject { return Plain("A page") }, Light, 1, fyne.NewSize(500, 400))
	ShowMenu(w, fyne.NewPos(300, 200), fyne.NewMenuItem("One", func() {}))
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	w.Resize(fyne.NewSize(400, 400))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the menu stays")
	}
}

// TestAMenuKeepsAwayFromTheEdge of the window, wherever it is opened.
func TestAMenuKeepsAwayFromTheEdge(t *testing.T) {
	test.NewTempApp(t)
	w, _ := stand(t, func() fyne.CanvasObject { return Plain("A page") }, Light, 1, fyne.NewSize(500, 400))
	for _, at := range []fyne.Position{fyne.NewPos(100, 80), fyne.NewPos(490, 395), fyne.NewPos(-40, 60)} {
		ShowMenu(w, at, fyne.NewMenuItem("One", func() {}), fyne.NewMenuItem("Two", func() {}))
		over := w.Canvas().Overlays().Top()
		var menu *widget.PopUpMenu
		for _, o := range test.LaidOutObjects(over) {
			if m, ok := o.(*widget.PopUpMenu); ok {
				menu = m
			}
		}
		if menu == nil {
			t.Fatal("no menu")
		}
		p, end := menu.Position(), menu.Position().Add(menu.Size())
		if p.X < 0 || p.Y < 0 || end.X > 500-Px(Space2) || end.Y > 400-Px(Space2) {
			t.Errorf("opened at %v it lies from %v to %v", at, p, end)
		}
		if at.X == 100 && p != at {
			t.Errorf("with room it lies at %v, want %v", p, at)
		}
		w.Canvas().Overlays().Remove(over)
	}
}

// openedList opens a long list at an anchor that stands so far below the upper
// edge of a window of 600, and gives what it is searched in and the panel.
func openedList(t *testing.T, above float32) (search *TextField, panel fyne.CanvasObject, c fyne.Canvas) {
	t.Helper()
	var m *MultiChoice[string]
	w, _ := stand(t, func() fyne.CanvasObject {
		var options []string
		for i := range 30 {
			options = append(options, "Line "+english.Int(i))
		}
		m = NewMultiChoice(english, options, func(s string) string { return s }, "Add", nil)
		return VStack(0, Sized(0, above, Plain("")), m)
	}, Light, 1, fyne.NewSize(500, 600))
	c = w.Canvas()
	c.Focus(m.add)
	m.openList()
	search, _ = c.Focused().(*TextField)
	if search == nil {
		t.Fatalf("%T has the keyboard", c.Focused())
	}
	return search, c.Overlays().Top().(*overlay).panel, c
}

// TestASearchDoesNotLeapWhileItsListGetsShorter, whether it opened below what it
// belongs to, above, or where neither had room for all of it.
func TestASearchDoesNotLeapWhileItsListGetsShorter(t *testing.T) {
	for where, above := range map[string]float32{"below": 20, "between": 250, "above": 450} {
		search, panel, c := openedList(t, above)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(search)
		for _, typed := range []string{"li", "ne 29", " none"} {
			test.Type(search, typed)
			if got := fyne.CurrentApp().Driver().AbsolutePositionForObject(search); got != at {
				t.Errorf("%s: after %q the search stands at %v, was at %v", where, search.Text, got, at)
			}
		}
		if end := panel.Position().Y + panel.Size().Height; end > c.Size().Height {
			t.Errorf("%s: the panel ends at %v", where, end)
		}
	}
}

// TestEnterOpensAChoice on a page; in a dialog it presses the main button.
func TestEnterOpensAChoice(t *testing.T) {
	choice := NewChoice(english, []string{"one", "two"}, func(s string) string { return s }, nil)
	w, _ := stand(t, func() fyne.CanvasObject { return VStack(0, choice) }, Light, 1, fyne.NewSize(500, 400))
	c := w.Canvas()
	c.Focus(choice)
	choice.TypedKey(press(fyne.KeyEscape))
	if c.Overlays().Top() != nil {
		t.Fatal("Escape opens the list")
	}
	choice.TypedKey(press(fyne.KeyReturn))
	list, _ := c.Focused().(*pickList)
	if list == nil {
		t.Fatalf("after Enter %T has the keyboard", c.Focused())
	}
	list.TypedKey(press(fyne.KeyDown))
	list.TypedKey(press(fyne.KeyEnter))
	if v, _ := choice.Value(); v != "two" || c.Focused() != fyne.Focusable(choice) || c.Overlays().Top() != nil {
		t.Errorf("Enter in the list takes %q, %T has the keyboard", v, c.Focused())
	}

	inside := NewChoice(english, []string{"one", "two"}, func(s string) string { return s }, nil)
	saved := false
	ShowDialog(w, english, DialogSpec{Title: "A dialog", Primary: "Save", Content: inside, OnDone: func() bool { saved = true; return true }})
	c.Focus(inside)
	inside.TypedKey(press(fyne.KeyReturn))
	if !saved {
		t.Error("Enter in a dialog does not press its main button")
	}
}

// TestWordsThatBeginWithWhatWasTypedComeFirst in a list that is searched.
func TestWordsThatBeginWithWhatWasTypedComeFirst(t *testing.T) {
	var items []pickItem
	for i, s := range []string{"3a Grundschule Auenrode", "3a Grundschule Erlenhain", "3a Grundschule Hohenrode", "Grundschule 3a Eichen"} {
		items = append(items, pickItem{text: s, index: i})
	}
	list := newPickList(items, -1, "none", nil)
	for query, want := range map[string][]int{
		"3a Grundschule E": {1, 3, 0, 2},
		"3a Grundschule H": {2, 0, 1, 3}, // Auenrode, Erlenhain and Eichen only have an h somewhere
		"3a":               {0, 1, 2, 3}, // near miss: all begin a word, those with the text come first
		"grund":            {3, 0, 1, 2},
		"rode":             {0, 2},
		"":                 {0, 1, 2, 3},
	} {
		list.filter(query)
		var got []int
		for _, item := range list.shown {
			got = append(got, item.index)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
}

// TestTheMenuKeyBringsItsRowIntoView when the page was scrolled since the row got
// the keyboard: a menu of a row that nobody sees is about nothing.
func TestTheMenuKeyBringsItsRowIntoView(t *testing.T) {
	var page *Scroll
	row, at := NewRow(Body("A class"), nil), fyne.Position{}
	row.OnSecondary = func(p fyne.Position) { at = p }
	w, _ := stand(t, func() fyne.CanvasObject {
		page = NewVScroll(VStack(0, Sized(0, 500, Plain("")), row, Sized(0, 300, Plain(""))))
		return page
	}, Light, 2, fyne.NewSize(400, 300))
	w.Canvas().Focus(row)
	page.ScrollToOffset(fyne.NewPos(0, 0))
	row.TypedKey(press(desktop.KeyMenu))
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(row).Y
	if top := driver.AbsolutePositionForObject(page).Y; y < top || y+row.Size().Height > top+page.Size().Height {
		t.Errorf("the row lies at %v of %v", y-top, page.Size().Height)
	}
	if at.Y != y+row.Size().Height {
		t.Errorf("its menu opens at %v, the row ends at %v", at.Y, y+row.Size().Height)
	}
}
