package pictures

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"klassetrin/assets"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// TestEverythingIsSaidByThePrinter shows every scene in an invented language in
// which all texts of the program stand in brackets. What can be read outside of
// brackets is the library's own data, a name that is the same in every
// language, or a text that no language could translate.
func TestEverythingIsSaidByThePrinter(t *testing.T) {
	spoken := vocabulary{} // previews speak the language of what they show
	for _, lang := range words.Langs {
		spoken.addAll(t, assets.Translation(string(lang)))
		for m := time.January; m <= time.December; m++ {
			spoken.add(words.For(lang).Month(m) + " " + words.For(lang).MonthShort(m))
		}
	}
	for _, example := range []string{"danish", "german", "own"} {
		w := open(t, example, words.Pseudo())
		known := vocabularyOf(t, w.plan())
		known.add(w.Deps.Planner.By)
		missing := map[string]string{}
		for _, s := range scenes() {
			if example == "own" && slices.Contains(ofACourse, s.name) {
				continue // it has none
			}
			w.speak(words.Pseudo())
			s.show(t, w)
			w.again()
			for _, text := range w.Texts() {
				for _, word := range lettersOf(withoutBrackets(text)) {
					// Of the words that were cut, the brackets may be gone too.
					maybe := slices.Contains(previews, s.name) || strings.HasSuffix(word, "…")
					if !known.has(word) && !(maybe && spoken.has(word)) && !strings.HasPrefix(text, "/") {
						missing[word] = s.name + ": " + text
					}
				}
			}
		}
		for _, word := range slices.Sorted(maps.Keys(missing)) {
			t.Errorf("%s: %q is not translated: %s", example, word, missing[word])
		}
	}
}

// same are the words that are the same in every language, or stand for
// themselves: the program's name, languages by their own names, keys.
var same = []string{"Klassetrin", "Dansk", "Deutsch", "English", "Ctrl", "K", "F1", "test", "klassetrin", "min"}

// previews are the scenes that show what others are going to read.
var previews = []string{"reports", "course-preview"}

// ofACourse are the scenes that need a course.
var ofACourse = []string{"course", "course-preview", "course-versions", "course-compare", "course-goals"}

// vocabulary is a set of words.
type vocabulary map[string]bool

func (v vocabulary) add(text string) {
	for _, word := range lettersOf(text) {
		v[strings.ToLower(word)] = true
	}
}

// addAll adds every text in a JSON document.
func (v vocabulary) addAll(t *testing.T, data []byte) {
	t.Helper()
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	v.walk(document)
}

func (v vocabulary) walk(part any) {
	switch part := part.(type) {
	case string:
		v.add(part)
	case []any:
		for _, x := range part {
			v.walk(x)
		}
	case map[string]any:
		for _, x := range part {
			v.walk(x)
		}
	}
}

// has tells whether a word is known; one that was cut is when it begins one.
func (v vocabulary) has(word string) bool {
	begin, cut := strings.CutSuffix(strings.ToLower(word), "…")
	if !cut {
		return v[begin]
	}
	for known := range v {
		if strings.HasPrefix(known, begin) {
			return true
		}
	}
	return false
}

// vocabularyOf gives every word of a library's own data, of the frameworks of
// learning goals and of the courses that come from elsewhere.
func vocabularyOf(t *testing.T, plan *course.Plan) vocabulary {
	t.Helper()
	known := vocabulary{}
	for _, w := range same {
		known.add(w)
	}
	for _, f := range assets.Frameworks() {
		known.add(f.Name.In("en"))
	}
	known.addAll(t, []byte(foreign))
	known.add(filepath.Base(foreignCourses(t)))
	templates, err := assets.CourseTemplates()
	if err != nil {
		t.Fatal(err)
	}
	records := []course.Record{}
	for i := range templates { // they are data, too: in the language of the course that they become
		records = append(records, templates[i].Course("en", "DK", course.NewID), templates[i].Course("en", "DE-SN", course.NewID))
	}
	plan.Each(func(r course.Record) { records = append(records, r) })
	for _, r := range records {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		known.addAll(t, data)
	}
	return known
}

// withoutBrackets takes away what stands in brackets; "…" ends what was cut for
// want of room.
func withoutBrackets(s string) string {
	var out strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth = max(0, depth-1)
		case r == '…' && depth > 0:
			depth = 0
		case depth == 0:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// lettersOf gives the words of a text: runs of two letters or more, with "…"
// behind one that was cut.
func lettersOf(s string) []string {
	var out []string
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '…' }) {
		if letters := strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) }); len([]rune(letters)) > 1 {
			out = append(out, f)
		}
	}
	return out
}

func TestBracketsAreTakenAway(t *testing.T) {
	for in, want := range map[string]string{"[Save]": "", "6.A · [grade [June]] x": "6.A ·  x", "[Sav… 6.A": " 6.A", "Save": "Save"} {
		if got := withoutBrackets(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
