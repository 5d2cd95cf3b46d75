package words

import (
	"strings"
	"testing"

	"klassetrin/course"
)

// TestASentenceEndsInOneFullStop where what is named last ends in one.
func TestASentenceEndsInOneFullStop(t *testing.T) {
	for _, lang := range Langs {
		p := For(lang)
		got := p.T("finding.hours", course.Args{"Who": "Karim A."})
		if !strings.Contains(got, "Karim A.") || strings.Contains(got, "..") {
			t.Errorf("%s: %q", lang, got)
		}
	}
	p := For(English)
	for text, want := range map[string]string{
		"It is {{.Who}}.":              "It is Karim A.",
		"It is {{.Who}}. Ask.":         "It is Karim A. Ask.",
		"It is {{.Who}}.\nAsk.":        "It is Karim A.\nAsk.",
		"It is {{.Name}}.":             "It is Karim.",
		"{{.Who}}.xlsx":                "Karim A..xlsx", // an ending, no sentence
		"{{.Who}}, {{.Name}}.":         "Karim A., Karim.",
		"{{.Name}}.{{.Who}} is first.": "Karim.Karim A. is first.",
		"Done. {{.Empty}}. More.":      "Done. . More.",
	} {
		if got := compile(text).fill(p, []course.Args{{"Who": "Karim A.", "Name": "Karim", "Empty": ""}}); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}
