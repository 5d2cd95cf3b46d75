package words

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"klassetrin/assets"
	"klassetrin/assets/example"
	"klassetrin/course"
)

// What stands in the example libraries, and names that try the alphabets, come
// in the order of golang.org/x/text/collate, which has the tables of Unicode.
func TestTheOrderIsThatOfUnicode(t *testing.T) {
	names := []string{
		"Aabenraa", "Åbenrå", "aa", "å", "Å", "ab", "az", "Ærø", "ærø", "Ære", "Äpfel", "Apfel", "apfel", "Öl", "Ol", "Ølgod", "ö", "ø", "Über", "Uber", "Ybby",
		"Straße", "Strasse", "Strassen", "Strase", "é", "e", "è", "ê", "E", "É", "coté", "côte", "cote", "côté", "Łódź", "Lodz", "Żory",
		"2.A", "10.A", "2.B", "02.A", "1", "01", "10", "9 b", "9b", "Klasse 2", "Klasse 10", "Klasse", "Klasse-2", "Klasse, 2", "a b", "a-b", "a,b", "ab", "a.b", "(a)", "a'b", "a/b", "",
		"St. Jørgen", "St Jørgen", "Sct. Jørgen", "o", "Øst", "Vest", "Ny Nørup", "Nyborg",
	}
	names = append(names, examples(t)...)
	for _, lang := range Langs {
		p, reference := For(lang), collate.New(language.Make(string(lang)), collate.Numeric)
		wrong := 0
		for _, a := range names {
			for _, b := range names {
				got, want := p.Compare(a, b), reference.CompareString(a, b)
				if want != 0 && got != want && wrong < 10 {
					wrong++
					t.Errorf("%s: %q and %q: %d, Unicode says %d", lang, a, b, got, want)
				}
				if got != -p.Compare(b, a) {
					t.Fatalf("%s: %q and %q are not in one order", lang, a, b)
				}
			}
		}
	}
}

// examples gives all names and words of the example libraries.
func examples(t *testing.T) []string {
	t.Helper()
	var out []string
	today := course.NewDate(2026, 3, 2)
	for _, r := range slices.Concat(example.Danish(today), example.German(today)) {
		switch r := r.(type) {
		case *course.School:
			out = append(out, r.Name)
		case *course.Course:
			out = append(out, r.Title)
		}
	}
	for _, l := range Langs {
		out = append(out, strings.Fields(string(assets.Translation(string(l))))[:80]...)
	}
	if len(out) < 300 {
		t.Fatalf("only %d names", len(out))
	}
	return out
}
