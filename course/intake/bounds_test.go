package intake

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"klassetrin/course"
)

// fullCourse is the example with the fields that it has no use for.
func fullCourse(t *testing.T) map[string]any {
	t.Helper()
	var file map[string]any
	if err := json.Unmarshal([]byte(exampleCourse(t)), &file); err != nil {
		t.Fatal(err)
	}
	c := file["courses"].([]any)[0].(map[string]any)
	c["library"], c["partners"], c["season"], c["price"] = "Another library", "x", "x", "x"
	for _, kind := range []string{"grades", "goals"} {
		c[kind].([]any)[0].(map[string]any)["name"] = map[string]any{"da": "x", "de": "x", "en": "x"}
	}
	return file
}

// leaves gives a setter for each text of a value.
func leaves(v any, path string, set func(any), found map[string]func(any)) {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			leaves(v[k], path+"."+k, func(x any) { v[k] = x }, found)
		}
	case []any:
		for i := range v {
			leaves(v[i], fmt.Sprintf("%s.%d", path, i), func(x any) { v[i] = x }, found)
		}
	case string:
		found[strings.TrimPrefix(path, ".")] = set
	}
}

// texts calls a function with every text of a value.
func texts(v reflect.Value, path string, f func(path, s string)) {
	switch v.Kind() {
	case reflect.String:
		f(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), path+"[]", f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), path, f)
		}
	default:
	}
}

// TestEveryTextIsBoundedAndClean puts what is hostile or too long into each text
// of a file: it is refused, or cleaned, and nothing of it is kept.
func TestEveryTextIsBoundedAndClean(t *testing.T) {
	filled := map[string]bool{}
	hostile := "a<script>alert(1)</script>\x00\u202Eb"
	paths := map[string]func(any){}
	leaves(fullCourse(t), "", nil, paths)
	for path := range paths {
		for _, bad := range []string{hostile, hostile + strings.Repeat("x", 3990), hostile + strings.Repeat("x", 16000), strings.Repeat("y", 5000), "<p>" + strings.Repeat("&lt;script&gt;", 400) + "</p>"} {
			file := fullCourse(t)
			set := map[string]func(any){}
			leaves(file, "", nil, set)
			set[path](bad)
			b, err := json.Marshal(file)
			if err != nil {
				t.Fatal(err)
			}
			f, err := OpenCourses(t.Context(), strings.NewReader(string(b)), "fil")
			if err != nil {
				continue
			}
			check := func(at, s string) {
				if s != "" {
					filled[at] = true
				}
				if strings.ContainsAny(s, "\x00\u202E") || strings.Contains(s, "<script") {
					t.Errorf("%s: %s keeps %.100q", path, at, s)
				}
				most := course.MaxName
				for _, long := range []string{".Text", "Summary", "Materials", "Partners", "Afterwards", "Goals[].Name.Da", "Goals[].Name.De", "Goals[].Name.En"} {
					if strings.HasSuffix(at, long) {
						most = course.MaxText
					}
				}
				if n := utf8.RuneCountInString(s); n > most {
					t.Errorf("%s: %s keeps %d letters", path, at, n)
				}
			}
			texts(reflect.ValueOf(f.Parcels), "", check)
			check("sender", f.Library)
		}
	}
	not := map[string]bool{}
	for _, s := range []string{"Grades[].Parent", "Grades[].Next", "Goals[].Parent", "Goals[].Note", "Kits[].Remarks"} {
		not["[]."+s] = true // no part of a file
	}
	f, err := OpenCourses(t.Context(), strings.NewReader(exampleCourse(t)), "fil")
	if err != nil {
		t.Fatal(err)
	}
	texts(reflect.ValueOf(f.Parcels), "", func(at, _ string) {
		if !filled[at] && !not[at] {
			t.Errorf("%s: the test does not put anything into it", at)
		}
	})
}
