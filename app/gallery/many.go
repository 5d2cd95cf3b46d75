package gallery

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
	"klassetrin/course"
)

// many shows inputs for several values: words, ticks and periods.
func many(s *stand) fyne.CanvasObject {
	library := &course.Library{RollMonth: 8, RollDay: 1}
	tags := func(off bool, words ...string) *kit.TagField {
		t := kit.NewTagField(s.p, []string{"Coding", "micro:bit", "Source criticism"}, func(all []string) { s.said(strings.Join(all, " · ")) })
		t.Most = 4
		t.Set(words)
		if off {
			t.Disable()
		}
		return t
	}
	ticks := func(off bool, options []string, chosen ...string) *kit.CheckList[string] {
		c := kit.NewCheckList(s.p, options, func(o string) string { return o }, func(all []string) { s.said(strings.Join(all, " · ")) })
		c.Set(chosen)
		if off {
			c.Disable()
		}
		return c
	}
	inGroups := func() *kit.CheckList[string] {
		c := ticks(false, nil).EnterTicks().Lines(7)
		c.Group = func(o string) string { return "Beginning with " + o[:1] }
		c.Detail = func(o string) string { return map[string]string{"Jul": "no longer used"}[o] }
		sorted := slices.Sorted(slices.Values(months))
		c.SetOptions(sorted)
		c.Set([]string{"Aug"})
		return c
	}
	span := func(p course.Period, usual []kit.NamedPeriod) *kit.DateRange {
		r := kit.NewDateRange(s.p, today, library, usual)
		r.SetPeriod(p)
		r.OnPeriod = func(p course.Period, ok bool) {
			if ok {
				s.said(s.p.Period(p))
			}
		}
		return r
	}
	options := append([]string{"Robots", longWord}, months...)
	return kit.VStack(kit.Space4,
		section("Words: Enter or a comma adds, at most four", kit.NewField("Skills", tags(false, "Coding", longWord), false, "Known words are offered."), kit.NewField("Nothing yet", tags(false), false, ""), kit.NewField("Disabled", tags(true, "Coding", "Reading"), false, ""),
			kit.Beside(520, kit.Space4, nil, kit.NewField("Hovered, with tooltip", hoveredIn(s, tags(false)).WithTip("What pupils practise"), false, ""), kit.NewField("Focused", ringedIn(tags(false)), false, ""), wrong("Wrong", tags(false), "Name at least one skill."))),
		kit.Beside(620, kit.Space4, nil,
			section("Ticks", kit.NewField("Many", ticks(false, options, longWord, "Mar"), false, "")),
			section("Ticks, few and in other states", kit.NewField("Few", ticks(false, options[:3], "Robots"), false, ""), kit.NewField("Disabled", ticks(true, options[:3], "Jan"), false, ""),
				kit.NewField("Hovered, with tooltip", hoveredIn(s, ticks(false, options[:3], "Robots")).WithTip("What the course uses"), false, ""), kit.NewField("Focused", ringedIn(ticks(false, options[:3], "Robots")), false, ""), wrong("Wrong", ticks(false, options[:3]), "Tick at least one."))),
		section("Ticks in groups", kit.MaxWidth(520, kit.NewField("Enter ticks what is found", inGroups(), false, ""))),
		section("Periods", kit.NewField("Period", span(library.SchoolYearPeriod(2026), kit.UsualPeriods(s.p, today, library)), true, ""), kit.NewField("Nothing yet", span(course.Period{}, nil), false, ""),
			kit.NewField("Backwards", span(course.Period{From: today, To: today - 3}, nil), false, ""),
			kit.NewField("Disabled", disabled(span(library.SchoolYearPeriod(2026), kit.UsualPeriods(s.p, today, library))), false, ""),
			kit.Beside(520, kit.Space4, nil, kit.NewField("Hovered, with tooltip", hoveredIn(s, span(course.Period{From: today, To: today + 3}, nil)).WithTip("From when to when it is offered"), false, ""),
				kit.NewField("Focused", ringedIn(span(course.Period{From: today, To: today + 3}, nil)), false, ""))),
	)
}
