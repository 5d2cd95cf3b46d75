package pictures

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"klassetrin/assets"
	"klassetrin/course"
)

// data are the texts that are not the program's own: the fields of a library's
// records, each as a whole.
type data map[string]bool

// same are the texts that are the same in every language, or stand for
// themselves: the program's name, languages by their own names, keys.
var same = []string{"Klassetrin", "Dansk", "Deutsch", "English", "Ctrl", "F1", "UTF-8"}

// noText are the fields that hold a sign of a machine, not a text.
var noText = []string{"Icon", "Language", "System", "Framework", "ISCED", "Sent", "Kept"}

// figures are one or several numbers: a field with a figure stands for those
// with others too, "Grade 4 (primary)" for "Grade 1–3 (primary)".
var figures = regexp.MustCompile(`\d+(\.?[–-]\d+)?`)

// key is what texts are compared by.
func key(text string) string {
	return figures.ReplaceAllString(strings.Join(strings.Fields(text), " "), "#")
}

func (d data) add(text string) {
	if text = key(text); text != "" {
		d[text] = true
	}
}

// addFields adds the texts in a record. Fields of a type of their own, such as
// a state, are said in words by the printer.
func (d data) addFields(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			d.add(v.String())
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			d.addFields(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			d.addFields(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			d.addFields(v.MapIndex(key))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !slices.Contains(noText, v.Type().Field(i).Name) {
				d.addFields(v.Field(i))
			}
		}
	default:
	}
}

// dataOf gives a library's own texts, those of the frameworks of learning goals
// and those of the courses that come from elsewhere.
func dataOf(t *testing.T, plan *course.Plan) data {
	t.Helper()
	known := data{}
	for _, text := range same {
		known.add(text)
	}
	for _, f := range assets.Frameworks() {
		known.addFields(reflect.ValueOf(f))
	}
	var parcels struct {
		Library struct{ Name string }
		Courses []struct {
			Title, Summary string
			Theme          struct{ Name string }
			Kits           []struct{ Name string }
			Grades, Goals  []struct{ Name map[string]string }
			Lessons        []struct{ Activities []struct{ Title string } }
		}
	}
	if err := json.Unmarshal([]byte(foreign), &parcels); err != nil {
		t.Fatal(err)
	}
	known.addFields(reflect.ValueOf(parcels))
	known.add(filepath.Base(foreignCourses(t)))
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	known.add(home) // where files are proposed to be
	known.addFields(reflect.ValueOf(assets.Attributions()))
	known.add(assets.IconLicence)
	for _, field := range strings.FieldsFunc(register+goalList+typed, func(r rune) bool { return r == ';' || r == '\n' }) {
		known.add(field)
	}
	templates, err := assets.CourseTemplates()
	if err != nil {
		t.Fatal(err)
	}
	for i := range templates { // in the language of the course that they become
		known.addFields(reflect.ValueOf(templates[i].Course("en", "DK", course.NewID)))
		known.addFields(reflect.ValueOf(templates[i].Course("en", "DE-SN", course.NewID)))
	}
	plan.Each(func(r course.Record) { known.addFields(reflect.ValueOf(r)) })
	for _, k := range plan.Classes.All() { // a group has a name without a figure: "Stuen Børnehaven Kærvej"
		if s := plan.Schools.Get(k.School); k.Fixed && s != nil {
			known.add(plan.ClassLabel(k, 0) + " " + s.Name)
		}
	}
	for _, g := range plan.GradeLevels.All() { // the map of goals has one column for "Klasse 6" of all types of school
		for _, name := range []string{g.Name.Da, g.Name.De, g.Name.En} {
			short, _, _ := strings.Cut(name, " (")
			known.add(short)
		}
	}
	return known
}

// rest gives the words of a text that are neither the printer's nor the data's;
// "" when there are none. Single letters and figures are nobody's.
func (d data) rest(text string) string {
	if d[key(text)] {
		return ""
	}
	s := []rune(withoutBrackets(text))
	var out []string
	for i := 0; i < len(s); {
		if n := d.match(s, i); n > 0 {
			i += n
			continue
		}
		if !wordy(s[i]) {
			i++
			continue
		}
		word := wordAt(s, i)
		letters := 0
		for _, r := range word {
			if unicode.IsLetter(r) {
				letters++
			}
		}
		if letters > 1 {
			out = append(out, string(word))
		}
		i += len(word)
	}
	return strings.Join(out, " ")
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordAt(s []rune, i int) []rune {
	end := i
	for end < len(s) && wordy(s[end]) {
		end++
	}
	return s[i:end]
}

// match gives how many letters from a place on are a whole field of the data,
// with a sign before and after it; a field that is cut ends in "…". A line that
// is cut and follows another one goes on with what that one says.
func (d data) match(s []rune, from int) int {
	if unicode.IsSpace(s[from]) || !parted(s[:from], true) {
		return 0
	}
	if before := strings.TrimRight(string(s[max(0, from-2):from]), "\n"); strings.HasSuffix(before, "…") {
		if n := slices.Index(s[from:], '…'); n > 0 && !slices.Contains(s[from:from+n], '\n') {
			return n + 1
		}
	}
	best := 0
	for end := from + 1; end <= min(len(s), from+longest); end++ {
		last := s[end-1]
		if wordy(last) && !unicode.IsDigit(last) && !parted(s[end:], false) || end < len(s) && wordy(last) && wordy(s[end]) {
			continue
		}
		part := key(string(s[from:end]))
		if d[part] || last == '…' && d.begins(strings.TrimSuffix(part, "…")) {
			best = end - from
		}
	}
	return best
}

// longest is how many letters of a field are compared where it stands in a text
// with others; alone it may be longer.
const longest = 500

// parted tells whether there is a sign, a figure or nothing at all between a
// place and the next word: "School library" is not the fields "School" and
// "library", "6.A Vestskolen" is a class and a field.
func parted(s []rune, back bool) bool {
	if back {
		s = slices.Clone(s[max(0, len(s)-12):])
		slices.Reverse(s)
	}
	for i, r := range s {
		if r == ' ' {
			continue
		}
		return !wordy(r) || i > 0 && slices.ContainsFunc(wordAt(s, i), unicode.IsDigit) || back && class(s[i:])
	}
	return true
}

// class tells whether a text ends with a class, read from its end: "A.6".
func class(s []rune) bool {
	return len(s) > 2 && unicode.IsLetter(s[0]) && s[1] == '.' && unicode.IsDigit(s[2])
}

func (d data) begins(with string) bool {
	for text := range d {
		if with != "" && strings.HasPrefix(text, with) {
			return true
		}
	}
	return false
}
