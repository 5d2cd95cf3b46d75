package words

import (
	"strings"
	"unicode"
)

// Fold makes searching indifferent to case, accents and punctuation: "Ærø-Skole"
// becomes "aeroe skole", so that those without a Danish or German keyboard find
// it too.
func Fold(s string) string {
	out := make([]byte, 0, len(s)+8)
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out = append(out, byte(r))
		case r >= 'A' && r <= 'Z':
			out = append(out, byte(r)+'a'-'A')
		case r < 128:
			out = append(out, ' ')
		default:
			out = append(out, foldRune(unicode.ToLower(r))...)
		}
	}
	return string(out)
}

// folded has the letters that are typed in more than one way.
var folded = map[rune]string{
	'æ': "ae", 'ø': "oe", 'å': "aa", 'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss", 'é': "e", 'è': "e", 'á': "a", 'à': "a", 'ó': "o", 'ô': "o", 'ç': "c", 'ñ': "n",
}

func foldRune(r rune) string {
	if s, ok := folded[r]; ok {
		return s
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return string(r)
	}
	return " "
}

// Query is what somebody searches a list for: words that must all occur.
type Query []string

// NewQuery reads what was typed into a search.
func NewQuery(s string) Query {
	var q Query
	for word := range strings.FieldsSeq(s) {
		if word = strings.TrimSpace(Fold(word)); word != "" {
			q = append(q, word)
		}
	}
	return q
}

// In tells whether all words occur in a text that Fold made. A number must
// begin a word, so that "1.2" finds the goal 1.2 and not 11.2.
func (q Query) In(text string) bool {
	for _, word := range q {
		if !strings.Contains(text, word) || word[0] <= '9' && !BeginsWord(text, word) {
			return false
		}
	}
	return true
}

// BeginIn tells whether each word begins a word of a text that Fold made: what is
// found so stands before what only has the letters somewhere.
func (q Query) BeginIn(text string) bool {
	for _, word := range q {
		if !BeginsWord(text, word) {
			return false
		}
	}
	return true
}

// BeginsWord tells whether a word of a text begins with some letters; Fold made
// both.
func BeginsWord(text, letters string) bool {
	return strings.HasPrefix(text, letters) || strings.Contains(text, " "+letters)
}
