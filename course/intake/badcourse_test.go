package intake

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"klassetrin/course"
)

// exampleCourse is the file of the document.
func exampleCourse(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "example.klassetrin-course"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// altered is the example with one place written otherwise.
func altered(t testing.TB, old, now string) string {
	t.Helper()
	text := exampleCourse(t)
	if !strings.Contains(text, old) {
		t.Fatalf("the example has no %q", old)
	}
	return strings.Replace(text, old, now, 1)
}

// many repeats an activity with an ID of its own each time.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id": "x%d", "title": "x", "type": "discuss", "minutes": 1},`, i)
	}
	return b.String()
}

// TestBadFiles alters the example in one place each; the refusal names the
// file, the line, the place and what was expected.
func TestBadFiles(t *testing.T) {
	activity := `"id": "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b13",`
	lesson := "courses.0.lessons.0"
	for name, tt := range map[string]struct {
		text  string
		code  course.Code
		field string
		line  int
		args  course.Args
	}{
		"nothing":               {"", course.ErrUnreadable, "courses", 0, nil},
		"blanks":                {" \n ", course.ErrUnreadable, "courses", 0, nil},
		"a list":                {"[]", course.ErrUnreadable, "courses", 0, nil},
		"another format":        {`{"format": "klassetrin"}`, course.ErrUnreadable, "courses", 0, nil},
		"a picture":             {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", course.ErrUnreadable, "courses", 0, nil},
		"a photograph":          {"\xff\xd8\xff\xe0\x00\x10JFIF\x00", course.ErrUnreadable, "courses", 0, nil},
		"a packed file":         {"PK\x03\x04 something", course.ErrUnreadable, "courses", 0, nil},
		"a page":                {"<!DOCTYPE html><p>", course.ErrUnreadable, "courses", 0, nil},
		"a newer program":       {altered(t, `"version": 1`, `"version": 2`), course.ErrNewer, "courses", 0, nil},
		"a much newer one":      {altered(t, `"version": 1`, `"version": 1e999`), course.ErrNewer, "courses", 0, nil},
		"no version":            {altered(t, `"version": 1,`, ``), course.ErrRequired, "version", 1, nil},
		"version 0":             {altered(t, `"version": 1,`, `"version": 0,`), course.ErrInvalid, "version", 3, course.Args{"Wanted": course.ShapeWhole}},
		"a version in words":    {altered(t, `"version": 1,`, `"version": "one",`), course.ErrInvalid, "version", 3, course.Args{"Wanted": course.ShapeNumber, "Value": `"one"`}},
		"no course":             {`{"format": "klassetrin-course", "version": 1, "courses": []}`, course.ErrEmpty, "courses", 0, nil},
		"cut off":               {exampleCourse(t)[:900], course.ErrDamaged, "ends", 43, nil},
		"a comma too many":      {altered(t, `"minutes": 90,`, `"minutes": 90,,`), course.ErrDamaged, "json", 72, course.Args{"Value": ","}},
		"something behind":      {exampleCourse(t) + "{}", course.ErrDamaged, "json", 102, course.Args{"Value": "{", "Letter": 1}},
		"a single quote":        {altered(t, `"edition"`, `'edition'`), course.ErrDamaged, "json", 12, course.Args{"Value": "'", "Letter": 7}},
		"deep nesting":          {altered(t, `"edition": 2`, `"x": `+strings.Repeat("[", 5000)+strings.Repeat("]", 5000)), course.ErrTooLarge, "depth", 12, nil},
		"a title that is none":  {altered(t, `"title": "Kildekritik og falske nyheder"`, `"title": 12`), course.ErrInvalid, "courses.0.title", 14, course.Args{"Wanted": course.ShapeText, "Value": "12"}},
		"no lessons":            {altered(t, `"lessons"`, `"lektioner"`), course.ErrRequired, "courses.0.lessons", 10, nil},
		"lessons that are none": {altered(t, `"lessons": [`, `"lessons": {"x": [`), course.ErrDamaged, "json", 100, nil},
		"negative minutes":      {altered(t, `"minutes": 20`, `"minutes": -20`), course.ErrRange, lesson + ".activities.0.minutes", 78, course.Args{"Min": 0, "Max": course.MaxMinutes}},
		"half a minute":         {altered(t, `"minutes": 20`, `"minutes": 0.5`), course.ErrInvalid, lesson + ".activities.0.minutes", 78, course.Args{"Wanted": course.ShapeWhole, "Value": "0.5"}},
		"endless minutes":       {altered(t, `"minutes": 20`, `"minutes": 99999999999999999999`), course.ErrInvalid, lesson + ".activities.0.minutes", 78, course.Args{"Wanted": course.ShapeWhole}},
		"minutes in words":      {altered(t, `"minutes": 20`, `"minutes": "20"`), course.ErrInvalid, lesson + ".activities.0.minutes", 78, course.Args{"Wanted": course.ShapeNumber, "Value": `"20"`}},
		"an unknown type":       {altered(t, `"type": "discuss"`, `"type": "play"`), course.ErrInvalid, lesson + ".activities.0.type", 77, course.Args{"Value": `"play"`}},
		"no type":               {altered(t, `"type": "discuss",`, ``), course.ErrRequired, lesson + ".activities.0.type", 74, nil},
		"an unknown place":      {altered(t, `"school"`, `"moon"`), course.ErrInvalid, "courses.0.places.1", 38, course.Args{"Words": `"library", "school", "online", "elsewhere"`}},
		"true for a number":     {altered(t, `"setUp": 15`, `"setUp": true`), course.ErrInvalid, "courses.0.setUp", 63, course.Args{"Wanted": course.ShapeNumber, "Value": "true"}},
		"a number for true":     {altered(t, `"needsRoom": true`, `"needsRoom": 1`), course.ErrInvalid, "courses.0.needsRoom", 55, course.Args{"Wanted": course.ShapeTruth}},
		"a list for an object":  {altered(t, `"theme": {`, `"theme": [], "x": {`), course.ErrInvalid, "courses.0.theme", 15, course.Args{"Wanted": course.ShapeObject, "Value": "[…]"}},
		"a colour of its own":   {altered(t, `"colour": 1`, `"colour": 9`), course.ErrRange, "courses.0.theme.colour", 17, course.Args{"Max": 8}},
		"an age of 900":         {altered(t, `"ageTo": 13`, `"ageTo": 900`), course.ErrRange, "courses.0.grades.0.ageTo", 33, nil},
		"a nameless grade":      {altered(t, `"system": "DK"`, `"system": ""`), course.ErrRequired, "courses.0.grades.0.system", 23, nil},
		"a goal of nothing":     {altered(t, `"framework": "digcomp-3.0"`, `"framework": null`), course.ErrRequired, "courses.0.goals.0.framework", 45, nil},
		"no id":                 {altered(t, `"id": "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11",`, ``), course.ErrRequired, "courses.0.id", 10, nil},
		"a long id":             {altered(t, `"id": "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11",`, `"id": "`+strings.Repeat("x", 101)+`",`), course.ErrTooLong, "courses.0.id", 11, course.Args{"Max": 100, "N": 101}},
		"an id of two lines":    {altered(t, `"id": "0199b3c2-5d10-7c3e-9a41-2f6f0d8c4b11",`, `"id": "a\nb",`), course.ErrInvalid, "courses.0.id", 11, course.Args{"Wanted": course.ShapeName}},
		"one id twice":          {altered(t, `4b14"`, `4b13"`), course.ErrDuplicate, lesson + ".activities.1.id", 81, nil},
		"edition 0":             {altered(t, `"edition": 2`, `"edition": 0`), course.ErrRange, "courses.0.edition", 12, course.Args{"Min": 1}},
		"a group the wrong way": {altered(t, `"groupMin": 8`, `"groupMin": 80`), course.ErrOrder, "courses.0.groupMax", 41, nil},
		"10,000 activities": {altered(t, `{
              `+activity, many(10000)+`{`+activity), course.ErrRange, lesson + ".activities", 73, course.Args{"Max": course.MaxSteps, "N": 10003}},
		"a text of megabytes": {altered(t, "Alle rejser sig", strings.Repeat("Alle rejser sig ", 300_000)), course.ErrTooLong, lesson + ".activities.0.text", 79, course.Args{"Max": course.MaxText}},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := OpenCourses(t.Context(), strings.NewReader(tt.text), "kursus.klassetrin-course")
			if err == nil {
				t.Fatalf("it was read: %+v", f)
			}
			list := course.FieldErrors(err)
			if len(list) == 0 {
				t.Fatalf("a refusal without words: %v", err)
			}
			e := list[0]
			if e.Code != tt.code || e.Field != tt.field || e.Args["File"] != "kursus.klassetrin-course" {
				t.Fatalf("%v", e)
			}
			if line, _ := e.Args["Line"].(int); line != tt.line {
				t.Errorf("line %d, want %d: %v", line, tt.line, e)
			}
			for k, v := range tt.args {
				if e.Args[k] != v {
					t.Errorf("%s is %v, want %v", k, e.Args[k], v)
				}
			}
		})
	}
}

// TestCourseTooLarge reads no more of an endless file than the program takes.
func TestCourseTooLarge(t *testing.T) {
	for name, text := range map[string]string{
		"": `{"format": "klassetrin-course", "x": "` + strings.Repeat("x", maxCourseBytes), "values": `{"x": [` + strings.Repeat("0,", maxNodes) + `0]}`,
	} {
		_, err := OpenCourses(t.Context(), strings.NewReader(text), "fil")
		if e, ok := errors.AsType[*course.Error](err); !ok || e.Code != course.ErrTooLarge || name != "" && e.Field != name {
			t.Errorf("%v", err)
		}
	}
}

// TestEncodings reads the example whatever its letters are written in.
func TestEncodings(t *testing.T) {
	text := exampleCourse(t)
	want := arrived(t, text).Parcels[0].Mark()
	for name, text := range map[string]string{
		"a mark":         "\uFEFF" + text,
		"UTF-16":         utf16Text(text, unicode.LittleEndian, unicode.UseBOM),
		"UTF-16 no mark": utf16Text(text, unicode.BigEndian, unicode.IgnoreBOM),
		"Windows":        strings.ReplaceAll(strings.NewReplacer("ø", "\xf8", "æ", "\xe6", "å", "\xe5").Replace(text), "\n", "\r\n"),
	} {
		f, err := OpenCourses(t.Context(), strings.NewReader(text), "fil")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if f.Parcels[0].Mark() != want {
			t.Errorf("%s: %+v", name, f.Parcels[0].Course)
		}
	}
}

// TestTextsAreCleaned takes out what is no text, says where, and keeps what a
// course in making web pages says about tags.
func TestTextsAreCleaned(t *testing.T) {
	for text, want := range map[string]string{
		`Skriv <b>fed</b> og <h1> med store bogstaver`:       `Skriv <b>fed</b> og <h1> med store bogstaver`,
		`5 < 6 og 7 > 6 & Æ`:                                 `5 < 6 og 7 > 6 & Æ`,
		`Før<script src=\"x\">alert(1)</script>efter`:        `Førefter`,
		`a<scr<script></script>ipt>alert(1)</script>b`:       `aalert(1)b`,
		`<p>En <b>to</b></p><p>tre &amp; &lt;fire&gt;</p>`:   "En to\ntre & <fire>",
		`<p>&lt;script&gt;x&lt;/script&gt;</p>`:              ``,
		`Se <img src=x onerror=alert(1)> her`:                `Se  her`,
		`Se <a href=\"javascript:alert(1)\">her</a>`:         `Se her</a>`,
		`<iframe src=x></iframe><!-- x -->Alt`:               `Alt`,
		"\\u0000Skjult\\u0007 \\u202Etxet\\u202C \\u200Bher": `Skjult txet her`,
		`Linje\r\nto\rtre\tfire`:                             "Linje\nto\ntre fire",
	} {
		f, err := OpenCourses(t.Context(), strings.NewReader(altered(t, `Alle rejser sig.\nDe, der tror på nyheden, går til vinduet.`, text)), "fil")
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		got := f.Parcels[0].Course.Lessons[0].Activities[0].Text
		if got != want {
			t.Errorf("%s became %q, want %q", text, got, want)
		}
		cleaned := len(f.Notes) == 1 && f.Notes[0].Code == course.ErrCleaned && f.Notes[0].Field == "courses.0.lessons.0.activities.0.text" && f.Notes[0].Args["Line"] == 79
		if kept := strings.HasPrefix(text, "Skriv") || strings.HasPrefix(text, "5") || strings.HasPrefix(text, "Linje"); kept && len(f.Notes) > 0 || !kept && !cleaned {
			t.Errorf("%s: the notes are %v", text, f.Notes)
		}
	}
}

// TestUnknownNamesAreTold ignores what it does not know, and says so.
func TestUnknownNamesAreTold(t *testing.T) {
	text := altered(t, `"edition": 2,`, `"edition": 2, "rating": {"stars": 5}, "edition": 7,`)
	text = strings.Replace(text, `"goals": [
                "digcomp-3.0:1.2"`, `"goals": [
                "digcomp-3.0:1.2", "no goal of the course"`, 1)
	f, err := OpenCourses(t.Context(), strings.NewReader(text), "fil")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Notes) != 3 || f.Parcels[0].Course.Edition != 2 {
		t.Fatalf("%v", f.Notes)
	}
	for i, want := range []string{"no goal of the course", "rating", "edition"} {
		if e := f.Notes[i]; e.Code != course.ErrIgnored || e.Args["Value"] != want || e.Args["Line"] == nil {
			t.Errorf("%v, want %s", e, want)
		}
	}
}

// TestGoodCoursesAreKept leaves out only the course with a fault.
func TestGoodCoursesAreKept(t *testing.T) {
	text := exampleCourse(t)
	from, to := strings.Index(text, "    {\n      \"id\""), strings.LastIndex(text, "\n  ]\n}")
	one := text[from:to]
	bad := strings.Replace(one, `"minutes": 20`, `"minutes": 2000`, 1)
	two := strings.Replace(one, "4b11", "4b99", 1)
	f, err := OpenCourses(t.Context(), strings.NewReader(text[:from]+one+","+bad+","+two+","+one+text[to:]), "fil")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Parcels) != 2 || len(f.Refused) != 3 || f.Refused[0].Code != course.ErrDuplicate || f.Refused[1].Field != "courses.1.lessons.0.activities.0.minutes" || f.Refused[2].Field != "courses.3.id" {
		t.Errorf("%d courses, refused %v", len(f.Parcels), f.Refused)
	}
}

func FuzzCourses(f *testing.F) {
	text := exampleCourse(f)
	for _, s := range []string{
		text, "\uFEFF" + text, text[:700], utf16Text(text, unicode.LittleEndian, unicode.UseBOM), `{"format": "klassetrin-course", "version": 1, "courses": [{"id": "x"}]}`,
		altered(f, "Alle rejser sig", `<scr<script>ipt>x</script>\u202E`), altered(f, `"minutes": 20`, `"minutes": -1e3`), strings.Repeat("[", 100), "PK\x03\x04",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := OpenCourses(t.Context(), strings.NewReader(string(content)), "fil")
		if (file == nil) == (err == nil) {
			t.Fatalf("%v with %v", file, err)
		}
		said := course.FieldErrors(err)
		if err != nil && len(said) == 0 {
			t.Fatalf("a refusal without words: %v", err)
		}
		if file != nil {
			said = append(said, append(file.Refused, file.Notes...)...)
		}
		for _, e := range said {
			if e.Code == "" || e.Args["File"] != "fil" {
				t.Fatalf("a sentence without a place: %v", e)
			}
		}
		if file == nil {
			return
		}
		for i := range file.Parcels {
			p := &file.Parcels[i]
			if err := p.Course.Validate(); err != nil {
				t.Fatal(err)
			}
			for _, l := range p.Course.Lessons {
				for _, a := range l.Activities {
					if _, active := deactivated(a.Text); active || strings.ContainsAny(a.Text, "\x00\u202E") {
						t.Fatalf("%q is not clean", a.Text)
					}
				}
			}
		}
		for _, x := range course.NewPlan().Arriving(file.Parcels).Courses {
			if x.Standing != course.ArrivesNew {
				t.Fatalf("in an empty library it arrives as %v", x.Standing)
			}
		}
	})
}
