package words

import (
	"slices"
	"testing"

	"klassetrin/course"
)

// TestDifference says every kind of difference and of value in the three
// languages.
func TestDifference(t *testing.T) {
	plan := course.Fill(slices.Values([]course.Record{
		&course.Theme{Base: course.Base{ID: "t"}, Name: "Kode"}, &course.Kit{Base: course.Base{ID: "k"}, Name: "Bluebot"},
		&course.Goal{Base: course.Base{ID: "g"}, Code: "1.2", Name: course.Name3{En: "Evaluating"}}, &course.GradeLevel{Base: course.Base{ID: "6"}, Name: course.Name3{Da: "6. klasse"}},
	}))
	lesson := course.Lesson{ID: "l", Title: "One", Minutes: 45, Activities: []course.Activity{{ID: "a", Title: "Start", Minutes: 10, Text: "Hello"}, {ID: "b", Minutes: 5}}}
	older := &course.Course{Title: "Old", Lessons: []course.Lesson{lesson}}
	newer := &course.Course{Title: "New", Lessons: []course.Lesson{{ID: "x"}, lesson}}
	whole, first := course.Spot{Lesson: -1, Activity: -1}, course.Spot{Lesson: 0, Activity: 0}
	altered := func(field string, at course.Spot, before, after any) course.Difference {
		return course.Difference{Field: field, Old: at, New: at, Before: before, After: after}
	}
	for _, c := range []struct {
		lang Lang
		d    course.Difference
		want DifferenceText
	}{
		{Danish, altered("title", whole, "Old", "New"), DifferenceText{"Ændret", "", "Titel", "Old", "New"}},
		{English, altered("theme", whole, course.ID(""), course.ID("t")), DifferenceText{"Changed", "", "Theme", "", "Kode"}},
		{English, altered("goals", whole, []course.ID{"g", "lost"}, []course.ID(nil)), DifferenceText{"Changed", "", "Goals", "1.2 Evaluating\nlost", ""}},
		{German, altered("grades", whole, []course.ID(nil), []course.ID{"6"}), DifferenceText{"Geändert", "", "Klassenstufen", "", "6. klasse"}},
		{English, altered("group", whole, [2]int{10, 0}, [2]int{10, 20}), DifferenceText{"Changed", "", "Group size", "at least 10 pupils", "10–20 pupils"}},
		{English, altered("kits", whole, []course.KitNeed{{Kit: "k"}}, []course.KitNeed{{Kit: "k", PerPupils: 4}}), DifferenceText{"Changed", "", "Kits", "Bluebot", "Bluebot: one per 4 pupils"}},
		{English, altered("places", whole, []course.PlaceKind(nil), []course.PlaceKind{course.Online}), DifferenceText{"Changed", "", "Place", "", "Online"}},
		{English, altered("skills", whole, []string{"A", "B"}, []string(nil)), DifferenceText{"Changed", "", "Skills", "A\nB", ""}},
		{English, altered("needsRoom", whole, false, true), DifferenceText{"Changed", "", "Needs a room", "no", "yes"}},
		{German, altered("minutes", course.Spot{Lesson: 1, Activity: 1}, 5, 10), DifferenceText{"Geändert", "Einheit 2, Aktivität 2", "Minuten", "5 Min.", "10 Min."}},
		{English, altered("type", course.Spot{Lesson: 1, Activity: 0}, course.Acquire, course.Reflect), DifferenceText{"Changed", "Lesson 2, activity 1 · Start", "Learning type", "Acquire", "Reflect"}},
		{Danish, course.Difference{Kind: course.Moved, Old: first, New: course.Spot{Lesson: 1, Activity: 0}}, DifferenceText{"Flyttet", "Lektion 2, aktivitet 1 · Start", "", "Lektion 1, aktivitet 1", "Lektion 2, aktivitet 1"}},
		{English, course.Difference{Kind: course.Added, Old: whole, New: course.Spot{Lesson: 0, Activity: -1}, After: &newer.Lessons[0]}, DifferenceText{"New", "Lesson 1", "", "", "0 min"}},
		{English, course.Difference{Kind: course.Removed, Old: first, New: whole, Before: &lesson.Activities[0]}, DifferenceText{"Removed", "Lesson 1, activity 1 · Start", "", "10 min · Acquire\nHello", ""}},
	} {
		if got := For(c.lang).Difference(plan, older, newer, c.d); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.lang, got, c.want)
		}
	}
}
