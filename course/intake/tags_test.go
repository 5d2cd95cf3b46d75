package intake

import (
	"strings"
	"testing"
)

// TestHostileTextsAreGoneThroughAFewTimes counts the bytes that are looked at:
// no text makes them more than a few times its length.
func TestHostileTextsAreGoneThroughAFewTimes(t *testing.T) {
	const n = 4000
	for name, text := range map[string]string{
		"tags within tags":      strings.Repeat("<ba", n) + "<base>" + strings.Repeat("se>", n),
		"scripts within":        strings.Repeat("<scr", n) + "<script></script>" + strings.Repeat("ipt>", n),
		"open scripts":          strings.Repeat("<script>", n),
		"open ends":             strings.Repeat("<script", n),
		"ends without names":    "<script>" + strings.Repeat("</", n),
		"ends of something":     strings.Repeat("<style></p>", n),
		"brackets":              strings.Repeat("<", n),
		"brackets to the right": strings.Repeat("<a", n) + strings.Repeat(">", n),
		"comments":              strings.Repeat("<!--", n),
		"values":                strings.Repeat("<a b ", n) + ">",
		"active values":         strings.Repeat("<a onload=", n) + ">",
		"markup":                "<p>" + strings.Repeat("<b <br>&lt;", n) + "</p>",
		"empty lines":           "<p>" + strings.Repeat("<br>", n) + "</p>",
	} {
		for _, all := range []bool{false, true} {
			x := &tags{text: text, all: all}
			x.strip()
			if x.looked > 5*len(text) {
				t.Errorf("%s: %d bytes of %d were looked at", name, x.looked, len(text))
			}
		}
		out, _ := tidy(text, true)
		if _, active := deactivated(out); active {
			t.Errorf("%s: what is left is not clean: %.200s", name, out)
		}
	}
}

// TestTagsThatComeTogether loses its brackets only where tags are hidden in tags
// again and again.
func TestTagsThatComeTogether(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("<ba", n) + "<base>" + strings.Repeat("se>", n) }
	for text, want := range map[string]string{
		"a" + nested(1) + " < b": "a < b",
		"a" + nested(2) + " < b": "a < b",
		"a" + nested(9) + " < b": "a‹",
	} {
		got, taken := tidy(text, true)
		if strings.HasPrefix(want, "a‹") {
			if !taken || strings.Contains(got, "<") || !strings.HasSuffix(got, " ‹ b") {
				t.Errorf("%s became %s", text, got)
			}
		} else if got != want || !taken {
			t.Errorf("%s became %s, want %s", text, got, want)
		}
	}
}
