package words

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// forms lists the texts of a message with the name of their form.
func forms(m *i18n.Message) map[string]string {
	if m.One == "" {
		return map[string]string{"other": m.Other}
	}
	return map[string]string{"one": m.One, "other": m.Other}
}

func TestLanguagesHaveTheSameKeysAndForms(t *testing.T) {
	english := messages(t, English)
	for _, l := range Langs {
		m := messages(t, l)
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if english[key] == nil {
				t.Errorf("%s.json has %q, en.json has not", l, key)
			}
			if !keyShape.MatchString(key) {
				t.Errorf("%s.json: the key %q has the wrong shape", l, key)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(english)) {
			e, mine := english[key], m[key]
			if mine == nil {
				t.Errorf("%s.json has no text %q", l, key)
				continue
			}
			if (e.One == "") != (mine.One == "") {
				t.Errorf("%s.json: %q has other plural forms than in en.json", l, key)
			}
			if a, b := placeholders(e.Other), placeholders(mine.Other); !slices.Equal(a, b) {
				t.Errorf("%s.json: %q has the placeholders %v, in en.json %v", l, key, b, a)
			}
		}
	}
}

// informal finds the German du, which the program does not use.
var informal = regexp.MustCompile(`(?i)\b(du|dir|dich|dein|deine|deinen|deiner|deines|deinem)\b`)

func TestTextsAreWellFormed(t *testing.T) {
	for _, l := range Langs {
		for key, m := range messages(t, l) {
			for form, s := range forms(m) {
				fault := func(what string) { t.Errorf("%s.json: %q (%s) %s: %q", l, key, form, what, s) }
				rest := placeholder.ReplaceAllString(s, "")
				switch {
				case strings.TrimSpace(s) == "":
					fault("is empty")
				case s != strings.TrimSpace(s):
					fault("begins or ends with a blank")
				case strings.Contains(s, "  "):
					fault("has two blanks in a row")
				case strings.ContainsAny(rest, "{}"):
					fault("has a placeholder that is not written {{.Name}}")
				case strings.Contains(s, "!"):
					fault("shouts")
				case strings.Contains(s, "..."):
					fault("has three full stops instead of …")
				case l == German && strings.ContainsAny(s, "åøæÅØÆ"):
					fault("has Danish letters")
				case l == German && informal.MatchString(s):
					fault("says du")
				case l == Danish && strings.ContainsAny(s, "ßüÜ"):
					fault("has German letters")
				case l == English && strings.ContainsAny(s, "åøæÅØÆßäüÄÜ"):
					fault("has foreign letters")
				}
			}
		}
	}
}

func TestSentencesEndAlike(t *testing.T) {
	end := func(s string) string {
		r := []rune(s)
		if last := string(r[len(r)-1]); strings.Contains(".?:…", last) {
			return last
		}
		return ""
	}
	english := messages(t, English)
	for _, l := range []Lang{Danish, German} {
		for key, m := range messages(t, l) {
			e := english[key]
			if e == nil || e.Other == "" || m.Other == "" {
				continue // reported elsewhere
			}
			if a, b := end(e.Other), end(m.Other); a != b && !strings.HasSuffix(m.Other, "Min.") && !strings.HasSuffix(m.Other, "kl.") {
				t.Errorf("%s.json: %q ends with %q, in en.json with %q: %q", l, key, b, a, m.Other)
			}
		}
	}
}

// loanwords reads the words that two or three languages write alike, one a line.
func loanwords(t *testing.T) map[string]bool {
	t.Helper()
	b, err := os.ReadFile("testdata/loanwords.txt")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	for _, w := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		words[strings.TrimSpace(w)] = true
	}
	return words
}

// bare strips a text of placeholders and everything but letters.
func bare(s string) string {
	return strings.TrimFunc(placeholder.ReplaceAllString(s, ""), func(r rune) bool { return !unicode.IsLetter(r) })
}

func TestTextsAreTranslated(t *testing.T) {
	loan := loanwords(t)
	pairs := [][2]Lang{{Danish, English}, {Danish, German}, {German, English}}
	for _, pair := range pairs {
		a, b := messages(t, pair[0]), messages(t, pair[1])
		for _, key := range slices.Sorted(maps.Keys(a)) {
			if b[key] == nil || a[key].Other != b[key].Other {
				continue
			}
			if s := bare(a[key].Other); s != "" && !loan[s] {
				t.Errorf("%q is the same in %s.json and %s.json (a loanword? then add it to testdata/loanwords.txt): %q", key, pair[0], pair[1], a[key].Other)
			}
		}
	}
}
