package intake

import (
	"regexp"
	"strings"
)

// Elements that go with all that stands in them, tags that go wherever they
// stand, and tags behind which a line ends.
var (
	wholeElements = setOf("script", "style", "iframe", "object", "embed", "svg", "applet", "noscript", "template")
	activeTags    = setOf("script", "iframe", "object", "embed", "applet", "svg", "meta", "link", "base")
	lineTags      = setOf("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr")
	activeValue   = regexp.MustCompile(`(?i)[\s/"']on[a-z]+\s*=|(?:java|vb)script\s*:`)
)

func setOf(names ...string) map[string]bool {
	out := map[string]bool{}
	for _, n := range names {
		out[n] = true
	}
	return out
}

// tags goes through a text once and takes tags out. No part of the text is
// looked at more than a fixed number of times, so that no text can be made on
// which it takes long: where the next bracket, closing tag or end of a comment
// is, is remembered until it is passed.
type tags struct {
	text             string
	all              bool // takes every tag out, else those that programs run
	looked           int  // bytes looked at
	bracket, comment ahead
	closing          ahead // the end of a closing tag of wholeElements
	harmless         int   // up to here no tag has an active value
}

// ahead remembers where something is next: from the place it was looked for, at
// the place it was found, which is the length of the text when it is nowhere.
type ahead struct {
	known bool
	at    int
}

// strip gives the text without the tags and tells whether any was taken out.
func (t *tags) strip() (out string, taken bool) {
	var b strings.Builder
	for i := 0; i < len(t.text); {
		t.looked++
		to, instead := t.tag(i)
		if to > i {
			b.WriteString(instead)
			i, taken = to, true
			continue
		}
		b.WriteByte(t.text[i])
		i++
	}
	return b.String(), taken
}

// tag gives the end of what is to be taken out at a place, the place itself when
// it is nothing, and what stands there instead.
func (t *tags) tag(i int) (to int, instead string) {
	if t.text[i] != '<' {
		return i, ""
	}
	if !t.all && strings.HasPrefix(t.text[i:], "<!--") {
		if end := t.find(&t.comment, i+4, t.endOfComment); end < len(t.text) {
			return end + 3, ""
		}
	}
	name, closes := tagName(t.text[i:])
	bracket := t.find(&t.bracket, i, t.nextBracket)
	switch {
	case name == "" || bracket == len(t.text):
		return i, ""
	case !t.all:
		return t.active(i, bracket, name, closes), ""
	case closes && lineTags[name] || !closes && name == "br":
		return bracket + 1, "\n"
	}
	return bracket + 1, ""
}

// active gives the end of what programs run at a place: of the tag, or of the
// element when it goes with all that stands in it.
func (t *tags) active(i, bracket int, name string, closes bool) int {
	if !closes && wholeElements[name] {
		if end := t.find(&t.closing, bracket+1, t.nextClosing); end < len(t.text) {
			return t.find(&t.bracket, end, t.nextBracket) + 1
		}
	}
	if activeTags[name] || !closes && t.activeValue(i, bracket) {
		return bracket + 1
	}
	return i
}

// activeValue tells whether the tag between two places has a value that programs
// run. A tag within a tag that has none has none either.
func (t *tags) activeValue(from, to int) bool {
	if from < t.harmless {
		return false
	}
	t.looked += to - from
	if activeValue.MatchString(t.text[from:to]) {
		return true
	}
	t.harmless = to
	return false
}

// find gives where something is next, and looks for it only when that is not
// known.
func (t *tags) find(a *ahead, from int, look func(from int) int) int {
	if !a.known || a.at < from {
		a.known, a.at = true, look(from)
	}
	return a.at
}

// next looks for a text.
func (t *tags) next(from int, what string) int {
	n := strings.Index(t.text[from:], what)
	if n < 0 {
		t.looked += len(t.text) - from
		return len(t.text)
	}
	t.looked += n
	return from + n
}

func (t *tags) nextBracket(from int) int { return t.next(from, ">") }

func (t *tags) endOfComment(from int) int { return t.next(from, "-->") }

// nextClosing looks for a closing tag of wholeElements.
func (t *tags) nextClosing(from int) int {
	for i := t.next(from, "</"); i < len(t.text); i = t.next(i+2, "</") {
		if name, _ := tagName(t.text[i:]); wholeElements[name] {
			return i
		}
	}
	return len(t.text)
}

// tagName gives the name of the tag that a text begins with, in small letters;
// "" when it begins with none, "!" for a declaration.
func tagName(s string) (name string, closes bool) {
	s = s[1:min(len(s), 12)] // no name that is looked for is longer
	if s, closes = strings.CutPrefix(s, "/"); strings.HasPrefix(s, "!") {
		return "!", closes
	}
	n := 0
	for n < len(s) && (isLetter(s[n]) || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '_')) {
		n++
	}
	return strings.ToLower(s[:n]), closes
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
