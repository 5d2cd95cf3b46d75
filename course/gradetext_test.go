package course_test

import (
	"slices"
	"strings"
	"testing"

	"klassetrin/assets"
	"klassetrin/course"
)

// shippedGrades gives the shipped levels of some school systems, or all.
func shippedGrades(systems ...string) []*course.GradeLevel {
	var out []*course.GradeLevel
	for _, g := range assets.GradeLevels() {
		if len(systems) == 0 || slices.Contains(systems, g.System) {
			out = append(out, &g)
		}
	}
	return out
}

// TestParseGrades reads grade levels as they are written in three languages
// and four school systems, and what is nearly one.
func TestParseGrades(t *testing.T) {
	const six = "dk.6 sn.os.6 sn.gym.6 sn.gms uk.y6 us.6"
	for _, c := range []struct {
		systems string
		text    string
		want    string
		unknown string
	}{
		{"", "6", six, ""},
		{"", "6.", six, ""},
		{"", " 6. klasse", six, ""},
		{"", "6. KLASSE", six, ""},
		{"", "6kl", six, ""},
		{"", "Klasse 6", six, ""},
		{"", "Klassenstufe 6", six, ""},
		{"", "Y6", six, ""},
		{"", "Year 6", six, ""},
		{"", "Grade 6", six, ""},
		{"", "6th grade", six, ""},
		{"DK", "Y6", "dk.6", ""},
		{"DK", "6", "dk.6", ""},
		{"DK", "16", "", "16"}, // near misses of 6
		{"DK", "66. klasse", "", "66. klasse"},
		{"DK", "2026", "", "2026"},
		{"DK", "99999999999999999999", "", "99999999999999999999"},
		{"DK", "6.a", "dk.6", ""}, // a class of it
		{"DK", "6B", "dk.6", ""},
		{"DK", "0", "dk.0", ""},
		{"DK", "1", "dk.1", ""}, // not 1.g
		{"DK", "1.g", "dk.stx.1", ""},
		{"DK", "1g", "dk.stx.1", ""},
		{"DK", "1 stx", "dk.stx.1", ""},
		{"DK", "2.hf", "dk.hf.2", ""},
		{"DK", "STX", "dk.stx", ""},
		{"DK", "stx, hf og HHX", "dk.stx dk.hf dk.hhx", ""},
		{"DK", "mellemtrin", "dk.mellemtrin", ""},
		{"DK", "mellem", "dk.mellemtrin", ""}, // while it is typed
		{"DK", "m", "dk.mellemtrin", ""},
		{"DK", "Middle stage", "dk.mellemtrin", ""},
		{"DK", "mellmtrin", "", "mellmtrin"},
		{"DK", "børnehave", "dk.boernehave", ""},
		{"DK", "7-9", "dk.7 dk.8 dk.9", ""},
		{"DK", "7.–9. klasse", "dk.7 dk.8 dk.9", ""},
		{"DK", "9 - 7", "dk.7 dk.8 dk.9", ""},
		{"DK", "7. til 9. klasse", "dk.7 dk.8 dk.9", ""},
		{"DK", "Y8-Y9", "dk.8 dk.9", ""},
		{"DK", "9-12", "dk.9 dk.10", ""},
		{"DK", "1.g-3.g", "dk.stx.1 dk.stx.2 dk.stx.3", ""},
		{"DK", "4, 6", "dk.4 dk.6", ""},
		{"DK", "4 6. klasse", "dk.4 dk.6", ""},
		{"DK", "4 og 16", "dk.4", "16"},
		{"DK", "4.-6. klasse, raketklassen", "dk.4 dk.5 dk.6", "raketklassen"},
		{"DK", "", "", ""},
		{"DK", "kl", "", ""},
		{"DK", "klas", "", ""}, // becomes "klasse 6"
		{"DK", "klasse", "", ""},
		{"DE-SN", "10", "sn.os.10 sn.gym.10 sn.gms", ""}, // different levels, both are meant
		{"DE-SN", "Klasse 10 Gymnasium", "sn.gym.10", ""},
		{"DE-SN", "10 OS", "sn.os.10", ""},
		{"DE-SN", "Klasse 5 bis 6", "sn.os.5 sn.os.6 sn.gym.5 sn.gym.6 sn.gms", ""},
		{"DE-SN", "Klasse 13", "", "Klasse 13"},
		{"DE-SN", "Grundschule", "sn.gs", ""},
		{"DE-SN", "Gymnasium", "sn.gym", ""},
		{"DE-SN", "12", "sn.gym.12 sn.gms", ""},
		{"DK DE-SN", "Grundschule", "sn.gs", ""}, // not the Danish "Oberstufe der Grundschule"
		{"UK-ENG", "KS2", "uk.ks2", ""},
		{"UK-ENG", "Key Stage 2", "uk.ks2", ""},
		{"UK-ENG", "2", "uk.y2", ""}, // not the key stage
		{"UK-ENG", "Y10–Y11", "uk.y10 uk.y11", ""},
		{"US", "K", "us.k", ""},
		{"US", "Pre-K", "us.prek", ""},
		{"US", "12th grade", "us.12", ""},
	} {
		ids, unknown := course.ParseGrades(shippedGrades(strings.Fields(c.systems)...), c.text)
		var got []string
		for _, id := range ids {
			got = append(got, string(id))
		}
		want := strings.Fields(c.want)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) || unknown != c.unknown {
			t.Errorf("%q in %q: %v, unknown %q; want %v, %q", c.text, c.systems, got, unknown, want, c.unknown)
		}
	}
}

// TestEveryLevelIsFoundByItsNames reads back what the program itself writes:
// every name and short name of every shipped level.
func TestEveryLevelIsFoundByItsNames(t *testing.T) {
	levels := shippedGrades()
	for _, g := range levels {
		own := shippedGrades(g.System)
		for _, name := range []string{g.Short, g.Name.Da, g.Name.De, g.Name.En} {
			if ids, unknown := course.ParseGrades(own, name); !slices.Contains(ids, g.ID) && g.Level != course.Stage || unknown != "" {
				t.Errorf("%s is not found by %q: %v, unknown %q", g.ID, name, ids, unknown)
			}
		}
	}
}

// TestRelatedGrades follows stages up and down, and nothing beside them.
func TestRelatedGrades(t *testing.T) {
	p := course.Fill(func(yield func(course.Record) bool) {
		for _, g := range shippedGrades() {
			if !yield(g) {
				return
			}
		}
	})
	for _, c := range []struct {
		asked    course.ID
		yes, not string
	}{
		{"dk.5", "dk.5 dk.mellemtrin", "dk.4 dk.6 dk.udskoling sn.os.5"},
		{"dk.mellemtrin", "dk.mellemtrin dk.4 dk.5 dk.6", "dk.3 dk.7"},
		{"dk.stx", "dk.stx dk.stx.1 dk.stx.3 dk.ungdom", "dk.hf dk.10"},
		{"dk.stx.1", "dk.stx.1 dk.stx dk.ungdom", "dk.stx.2"},
	} {
		got := p.RelatedGrades([]course.ID{c.asked})
		for id := range strings.FieldsSeq(c.yes) {
			if !got[course.ID(id)] {
				t.Errorf("%s leaves %s out", c.asked, id)
			}
		}
		for id := range strings.FieldsSeq(c.not) {
			if got[course.ID(id)] {
				t.Errorf("%s takes %s in", c.asked, id)
			}
		}
	}
}

// FuzzParseGrades reads whatever is typed.
func FuzzParseGrades(f *testing.F) {
	for _, s := range []string{"6. klasse", "7–9", "1.g-3.g", "-", "–9", "9-", "6,,7", "\xff6", "ß", "ⅷ"} {
		f.Add(s)
	}
	levels := shippedGrades()
	f.Fuzz(func(t *testing.T, text string) {
		if _, unknown := course.ParseGrades(levels, text); !strings.Contains(text, unknown) {
			t.Errorf("%q has no %q", text, unknown)
		}
	})
}
