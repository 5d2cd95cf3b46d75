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
var (
	active  = regexp.MustCompile(`(?is)<(script|style|iframe|object|embed|svg|applet|noscript|template)\b[^>]*>.*?</(?:script|style|iframe|object|embed|svg|applet|noscript|template)\s*>|<!--.*?-->|</?(?:script|iframe|object|embed|applet|svg|meta|link|base)\b[^>]*>|<[a-z][^>]*[\s/"']on[a-z]+\s*=[^>]*>|<[a-z][^>]*(?:java|vb)script\s*:[^>]*>`)
	markup  = regexp.MustCompile(`(?is)^\s*<(?:!doctype|html|body|p|div|span|br|ul|ol|li|table|h[1-6]|b|i|em|strong|a|font|section|article)\b.*>\s*$`)
	breaks  = regexp.MustCompile(`(?i)<br\s*/?>|</(?:p|div|li|h[1-6]|tr)\s*>`)
	anyTag  = regexp.MustCompile(`(?s)</?[a-zA-Z!][^>]*>`)
	manyEnd = regexp.MustCompile(`\n{3,}`)
)

// tidy gives a text as it may be kept, and tells whether anything was taken out
// that its writer will miss. One line stays one line.
func tidy(s string, lines bool) (out string, taken bool) {
	out = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"), "\r", "\n")
	out, taken = seen(out, lines)
	if strings.IndexByte(out, '<') < 0 {
		return out, taken
	}
	for active.MatchString(out) { // again, because what is left can come together to a tag
		out, taken = active.ReplaceAllString(out, ""), true
	}
	if markup.MatchString(out) {
		out = anyTag.ReplaceAllString(breaks.ReplaceAllString(out, "\n"), "")
		out, _ = seen(html.UnescapeString(out), lines)
		out, taken = strings.TrimSpace(manyEnd.ReplaceAllString(out, "\n\n")), true
		for active.MatchString(out) { // what was written as entities
			out = active.ReplaceAllString(out, "")
		}
	}
	return out, taken
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
