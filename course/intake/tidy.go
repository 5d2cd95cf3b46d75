package intake

import (
	"html"
	"regexp"
	"strings"
	"unicode"
)

// Texts of courses are plain. What programs run when they meet it is taken out
// wherever it stands; other tags are, when a text is markup from its beginning
// to its end, as other programs write it. A text that only speaks of tags, as
// a course in making web pages does, keeps them: nothing here ever takes a text
// for markup.
var markup = regexp.MustCompile(`(?is)^\s*<(?:!doctype|html|body|p|div|span|br|ul|ol|li|table|h[1-6]|b|i|em|strong|a|font|section|article)\b.*>\s*$`)

// tidy gives a text as it may be kept, and tells whether anything was taken out
// that its writer will miss. One line stays one line. However the text is made,
// it is gone through a fixed number of times.
func tidy(s string, lines bool) (out string, taken bool) {
	out = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"), "\r", "\n")
	out, taken = seen(out, lines)
	if strings.IndexByte(out, '<') < 0 {
		return out, taken
	}
	out, active := deactivated(out)
	taken = taken || active
	if markup.MatchString(out) {
		out, _ = (&tags{text: out, all: true}).strip()
		out, _ = seen(html.UnescapeString(out), lines)
		for strings.Contains(out, "\n\n\n") {
			out = strings.ReplaceAll(out, "\n\n\n", "\n\n")
		}
		out, _ = deactivated(strings.TrimSpace(out)) // what was written as entities
		taken = true
	}
	return out, taken
}

// maxStrips is how often active tags are taken out of a text, since what is left
// can come together to another. Only who hides them on purpose needs more.
const maxStrips = 3

// deactivated takes active tags out of a text. Where they are still coming
// together after maxStrips times, the rest of the text loses its tags' brackets.
func deactivated(s string) (out string, taken bool) {
	for range maxStrips {
		var more bool
		if s, more = (&tags{text: s}).strip(); !more {
			return s, taken
		}
		taken = true
	}
	if _, more := (&tags{text: s}).strip(); more {
		s = strings.ReplaceAll(s, "<", "‹")
	}
	return s, taken
}

// seen takes out what cannot be seen: control characters, and marks that turn
// the direction of text around. Joiners stay, since some scripts need them.
func seen(s string, lines bool) (out string, taken bool) {
	out = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines, r == '\u200C', r == '\u200D', r == '\u00AD':
			return r
		case r == '\n', r == '\t', r == '\u2028', r == '\u2029', r == '\v', r == '\f':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
			taken = true
			return -1
		}
		return r
	}, s)
	return out, taken
}
