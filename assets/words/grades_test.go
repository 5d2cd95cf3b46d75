package words

import (
	"testing"

	"klassetrin/assets"
	"klassetrin/course"
)

// TestShortGrades names sets of the shipped grade levels in the three
// languages.
func TestShortGrades(t *testing.T) {
	known := map[course.ID]*course.GradeLevel{}
	for _, g := range assets.GradeLevels() {
		known[g.ID] = &g
	}
	for _, c := range []struct {
		ids  []course.ID
		lang string
		want string
	}{
		{[]course.ID{"dk.6", "dk.4", "dk.5"}, "da", "4.–6. klasse"},
		{[]course.ID{"dk.6", "dk.7"}, "en", "Year 6–7"},
		{[]course.ID{"dk.3", "dk.5", "dk.6"}, "da", "3. klasse, 5.–6. klasse"},
		{[]course.ID{"dk.9", "dk.10", "dk.stx", "dk.hf"}, "da", "9.–10. klasse, STX, HF"},
		{[]course.ID{"dk.mellemtrin"}, "da", "Mellemtrin"},
		{[]course.ID{"dk.boernehave", "dk.0", "dk.1"}, "da", "Børnehave, 0.–1. klasse"},
		{[]course.ID{"dk.stx.1", "dk.stx.2"}, "da", "1.g–2.g (STX)"},
		{[]course.ID{"sn.os.5", "sn.os.6", "sn.gym.5", "sn.gym.6", "sn.gs.4"}, "de", "Klasse 4 (Grundschule), Klasse 5–6 (Oberschule), Klasse 5–6 (Gymnasium)"},
		{[]course.ID{"uk.y6", "uk.y7"}, "en", "Year 6–7"},
		{[]course.ID{"dk.sfo"}, "da", "SFO"},
		{[]course.ID{"dk.boernehave", "dk.stx"}, "en", "Kindergarten, STX"},
		{[]course.ID{"sn.bs", "sn.seniors"}, "de", "Berufsschule (duale Ausbildung), Senioren"},
		{nil, "da", ""},
	} {
		var levels []*course.GradeLevel
		for _, id := range c.ids {
			levels = append(levels, known[id])
		}
		if got := shortGrades(levels, c.lang); got != c.want {
			t.Errorf("%v in %s: %q, want %q", c.ids, c.lang, got, c.want)
		}
	}
}

// TestGradesAt adds what the levels are called at the schools, where that is
// something else.
func TestGradesAt(t *testing.T) {
	plan := course.Fill(func(yield func(course.Record) bool) {
		for _, g := range assets.GradeLevels() {
			if !yield(&g) {
				return
			}
		}
	})
	for _, c := range []struct {
		lang  Lang
		local string
		ids   []course.ID
		want  string
	}{
		{English, "da", []course.ID{"dk.6", "dk.7"}, "Year 6–7 (6.–7. klasse)"},
		{German, "da", []course.ID{"dk.6", "dk.7"}, "6.–7. Klasse"},
		{Danish, "da", []course.ID{"dk.6", "dk.7"}, "6.–7. klasse"},
		{English, "da", []course.ID{"dk.stx"}, "STX"},
		{English, "da", []course.ID{"nowhere"}, ""},
	} {
		if got := For(c.lang).GradesAt(plan, c.ids, c.local); got != c.want {
			t.Errorf("%v in %s at %s: %q, want %q", c.ids, c.lang, c.local, got, c.want)
		}
	}
}
