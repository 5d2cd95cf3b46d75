package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"klassetrin/course"
)

// TestAFormNoticesWhatIsFilledIn in each kind of control, also deep inside, and
// that what is taken back is no change.
func TestAFormNoticesWhatIsFilledIn(t *testing.T) {
	today := course.NewDate(2026, 10, 5)
	text, area, number := NewTextField(""), NewArea("", 2), NewNumberEntry(english, 1, 40)
	day, clock, days := NewDateEntry(english, today), NewTimeEntry(english), NewDateRange(english, today, nil, nil)
	days.SetPeriod(course.Period{From: today, To: today})
	name := func(s string) string { return s }
	options := []string{"a", "b"}
	choice, many, list := NewChoice(english, options, name, nil), NewMultiChoice(english, options, name, "Add", nil), NewCheckList(english, options, name, nil)
	chips, check, tags := NewChipRow([]Chip{{Key: "a"}, {Key: "b"}}, "a", nil), NewCheck("", false, nil), NewTagField(english, nil, nil)
	form := NewForm()
	for _, c := range []fyne.CanvasObject{text, area, HStack(0, number, Plain("min")), day, clock, days, choice, many, list, chips, check, tags} {
		form.AddLine([]string{""}, NewField("", c, false, ""))
	}
	window(t, func() fyne.CanvasObject { return form })
	for what, change := range map[string][2]func(){
		"text":     {func() { text.SetText("x") }, func() { text.SetText("") }},
		"area":     {func() { area.SetText("x") }, func() { area.SetText("") }},
		"number":   {func() { number.SetNumber(7) }, func() { number.SetText("") }},
		"day":      {func() { day.SetDate(today) }, func() { day.SetDate(0) }},
		"clock":    {func() { clock.SetClock(600) }, func() { clock.Clear() }},
		"days":     {func() { days.to.SetDate(today + 1) }, func() { days.to.SetDate(today) }},
		"choice":   {func() { choice.Set("a") }, func() { choice.Clear() }},
		"many":     {func() { many.Set(options) }, func() { many.Set(nil) }},
		"list":     {func() { list.toggle(1) }, func() { list.toggle(1) }},
		"chips":    {func() { chips.toggle(1) }, func() { chips.toggle(0) }},
		"check":    {func() { test.Tap(check) }, func() { test.Tap(check) }},
		"tags":     {func() { tags.add("bus") }, func() { tags.remove("bus") }},
		"half tag": {func() { tags.entry.SetText("bu") }, func() { tags.entry.SetText("") }},
	} {
		before := FilledIn(form)
		if before.Changed() {
			t.Errorf("%s: changed before anything was", what)
		}
		if change[0](); !before.Changed() {
			t.Errorf("%s: nothing noticed", what)
		}
		if change[1](); before.Changed() {
			t.Errorf("%s: taking back is a change: %q, was %q", what, filledIn(form), before.then)
		}
	}
}
