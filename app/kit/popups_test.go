package kit

import (
	"testing"

	"fyne.io/fyne/v2"
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
