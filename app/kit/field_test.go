package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"klassetrin/course"
)

// TestASentenceGoesWhenItsFieldIsChanged, not when only the caret moves, and not
// where the control itself still finds something wrong.
func TestASentenceGoesWhenItsFieldIsChanged(t *testing.T) {
	text, day, number := NewTextField(""), NewDateEntry(english, course.NewDate(2026, 10, 5)), NewNumberEntry(english, 1, 40)
	name := func(s string) string { return s }
	options := []string{"a", "b"}
	choice, many, list := NewChoice(english, options, name, nil), NewMultiChoice(english, options, name, "Add", nil), NewCheckList(english, options, name, nil)
	chips := NewChipRow([]Chip{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}}, "a", nil)
	var win fyne.Window
	picked := func(open func()) func() {
		return func() {
			open()
			pick := win.Canvas().Focused().(*pickList)
			pick.TypedKey(press(fyne.KeyDown))
			pick.TypedKey(press(fyne.KeyReturn))
		}
	}
	form := NewForm()
	win, _ = window(t, func() fyne.CanvasObject { return form })
	for _, c := range []struct {
		what          string
		control       fyne.CanvasObject
		still, change func()
		rest          string // what is said then
	}{
		{"text", text, func() { text.TypedKey(press(fyne.KeyLeft)) }, func() { text.TypedRune('x') }, ""},
		{"number", HStack(0, number, Plain("min")), func() { number.TypedKey(press(fyne.KeyHome)) }, func() { number.TypedRune('7') }, ""},
		{"half a day", day, func() {}, func() { day.SetText("1.1"); day.putCaret(0, 3); day.TypedRune('3') }, "Enter a date, such as 5.10, 5.10.2026 or week 41."},
		{"a day", day, func() {}, func() { day.SetText("1.1"); day.TypedRune('2') }, ""},
		{"choice", choice, func() {}, picked(func() { choice.openList("") }), ""},
		{"many", many, func() {}, picked(func() { many.openList() }), ""},
		{"list", list, func() { list.search.TypedRune('a') }, func() { list.toggle(1) }, ""},
		{"chips", chips, func() { chips.toggle(0) }, func() { chips.toggle(1) }, ""},
	} {
		f := NewField("Label", c.control, true, "")
		form.Add(c.what, f)
		f.SetError("The field must be filled in.")
		if c.still(); f.Error() == "" {
			t.Errorf("%s: the sentence went before anything was changed", c.what)
		}
		if c.change(); f.Error() != c.rest {
			t.Errorf("%s: after the change it says %q", c.what, f.Error())
		}
	}
}

// TestATooltipCoversNoError: it stands above its button where a field says below
// what is wrong, and below it again afterwards.
func TestATooltipCoversNoError(t *testing.T) {
	minutes, clock := NewTextField(""), IconButton(IconClock, "Lesson on the clock", nil)
	field := NewField("Minutes", minutes, true, "")
	w, tasks := window(t, func() fyne.CanvasObject {
		return VStack(0, Inset(200, 200, 0, 200, HStack(0, Grow(field), Inset(18, 0, 0, 0, clock))), Grow())
	})
	place := func() (tip, line, button float32) {
		clock.tip.out()
		clock.tip.in(clock)
		tasks.Elapse()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		return clock.tip.shown.Position().Y, at(field.line).Y, at(clock).Y
	}
	if tip, _, button := place(); tip < button {
		t.Errorf("with nothing wrong the tooltip is at %v, above the button at %v", tip, button)
	}
	field.SetError("Enter a number from 0 to 480, and one that is as long as this.")
	w.Canvas().Content().Refresh()
	tip, line, button := place()
	if tip+clock.tip.shown.Size().Height > button || line < button {
		t.Errorf("the tooltip is at %v, the button at %v, the sentence at %v", tip, button, line)
	}
}
