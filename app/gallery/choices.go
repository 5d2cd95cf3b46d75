package gallery

import (
	"fmt"

	"fyne.io/fyne/v2"

	"klassetrin/app/kit"
)

var courses = []string{
	"Source criticism and fake news", "Micro:bit: my first robot", "Speed dating with books", "Legends and fairy tales", "Digital footprints",
	"Scratch games", "AI and sources", "Reading circle", "Robot technology", "Podcast workshop", "Local history", longLine, "Media law",
}

func (s *stand) choice(options []string, chosen string) *kit.Choice[string] {
	c := kit.NewChoice(s.p, options, func(v string) string { return v }, func(v string) { s.said("chosen: " + v) }).Placeholder("Choose a course")
	c.Dot = func(v string) fyne.ThemeColorName { strong, _ := kit.ThemeColor(len(v)%8 + 1); return strong }
	c.Detail = func(v string) string { return fmt.Sprintf("grades %d–%d", len(v)%7+1, len(v)%7+3) }
	if chosen != "" {
		c.Set(chosen)
	}
	return kit.Name(c, "Course")
}

func (s *stand) many(options []string, chosen ...string) *kit.MultiChoice[string] {
	m := kit.NewMultiChoice(s.p, options, func(v string) string { return v }, "Add a goal", func(v []string) { s.said(fmt.Sprintf("%d chosen", len(v))) })
	m.Dot = func(v string) fyne.ThemeColorName { strong, _ := kit.ThemeColor(len(v)%8 + 1); return strong }
	m.Set(chosen)
	return kit.Name(m, "Goals")
}

// choices shows check boxes and inputs that take values out of a list.
func choices(s *stand) fyne.CanvasObject {
	check := func(text string, on bool) *kit.Check {
		return kit.NewCheck(text, on, func(on bool) { s.said(fmt.Sprintf("%s: %t", text, on)) })
	}
	open := s.choice(courses, courses[1])
	few := s.choice(courses[:4], courses[2])
	return kit.VStack(kit.Space4,
		section("Check box", states(
			wide("usual", check("Ask the school first", false)), wide("ticked", check("Ask the school first", true)),
			wide("hovered", hovered(s, check("Ask the school first", false))), wide("ticked, hovered", hovered(s, check("Ask the school first", true))),
			wide("focused", ringed(check("Ask the school first", false))), wide("disabled", disabled(check("Ask the school first", false))),
			wide("ticked, disabled", disabled(check("Ask the school first", true))), wide("with tooltip", check("Publish", true).WithTip("Schools can ask for it")), wide("long", check(longSentence, false)),
		)),
		section("One of many", states(
			wide("usual", s.choice(courses, courses[0])), wide("empty", s.choice(courses, "")), wide("hovered", hovered(s, s.choice(courses, courses[0]))),
			wide("focused", ringed(s.choice(courses, courses[0]))), wide("disabled", disabled(s.choice(courses, courses[0]))),
			wide("with tooltip", s.choice(courses, courses[0]).WithTip("The course that is taught")), wide("long", s.choice(courses, longLine)),
			wide("wrong", wrong("Course", s.choice(courses, ""), "Choose the course that is taught.")),
		), states(
			wide("short list", few), wide("long list", open),
			state("", s.opens("list", "Open the long list", func() { press(open, fyne.KeyDown) })),
			state("", s.opens("short", "Open the short list", func() { press(few, fyne.KeyDown) })),
		)),
		section("Several of many",
			kit.MaxWidth(520, kit.NewField("usual", s.many(courses, courses[1], courses[3], longLine), false, "")),
			kit.MaxWidth(520, kit.NewField("empty", s.many(courses), false, "")),
			kit.Beside(520, kit.Space4, nil, kit.NewField("hovered, with tooltip", hoveredIn(s, s.many(courses)).WithTip("What pupils learn"), false, ""), kit.NewField("focused", ringedIn(s.many(courses)), false, "")),
			kit.MaxWidth(520, wrong("wrong", s.many(courses), "Choose at least one goal.")),
			kit.MaxWidth(520, kit.NewField("disabled", disabled(s.many(courses, courses[1], courses[3])), false, "")),
			kit.MaxWidth(520, kit.NewField("all chosen", s.many(courses[:3], courses[:3]...), false, "")),
		),
	)
}

// press presses a key on a widget; the keyboard stays where it is.
func press(o fyne.Focusable, key fyne.KeyName) {
	o.TypedKey(&fyne.KeyEvent{Name: key})
}
