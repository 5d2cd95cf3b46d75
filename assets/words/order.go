package words

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Texts are ordered by the collation of Unicode's CLDR for the three languages:
// letters first, then accents, then small before capital. It is written out
// here because the tables of golang.org/x/text/collate for all the scripts of
// the world are a megabyte and a half of the program; the test compares the two.

// signs lists what comes before digits and letters, in its order.
const signs = " _-‐‑‒–—,;:!?.…·'‘’\"“”„«»()[]{}§@*/\\&#%`´^¨°©®+±<=>|~¤€£$"

// accents lists the accents in its order; others follow by their number.
const accents = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304"

// stroke is the accent of letters that are struck through, as ø is in German.
const stroke = '\u0338'

// place gives the place of an accent in the order.
func place(accent rune) int {
	if at := strings.IndexRune(accents, accent); at >= 0 {
		return at + 1
	}
	return int(accent)
}

// The weights of letters: signs come first, then digits, then the alphabet, and
// then all other letters by their number in Unicode.
const (
	weightDigit  = 1000
	weightLetter = 2000
	weightOther  = 3000
)

// unit is one step of a comparison.
type unit struct {
	letter int  // the letter without accent and case
	accent int  // 0 for none
	kind   int8 // 0 small, 1 capital, 2 written otherwise
}

// weighed gives the unit of a letter in its own right.
func weighed(letter int, accent int, kind int8) []unit { return []unit{{letter, accent, kind}} }

func latin(letter rune) int { return weightLetter + 2*int(letter-'a') }

// special holds the letters that are not simply a Latin one with an accent.
type special map[rune][]unit

// alike are the letters that the languages spell out.
var alike = special{
	'ß': {{latin('s'), 0, 2}, {latin('s'), 0, 2}}, 'æ': {{latin('a'), 0, 2}, {latin('e'), 0, 2}}, 'œ': {{latin('o'), 0, 2}, {latin('e'), 0, 2}},
	'þ': weighed(latin('z')+3, 0, 0), 'ø': weighed(latin('o'), place(stroke), 0), 'đ': weighed(latin('d'), place(stroke), 0), 'ð': weighed(latin('d'), place(stroke), 2), 'ł': weighed(latin('l'), place(stroke), 0), 'ı': weighed(latin('i'), 0, 2),
}

// The last letters of the Danish alphabet.
const (
	danishAE = weightLetter + 2*26 + iota
	danishOE
	danishAA
)

// danish are the letters that stand elsewhere in Danish.
var danish = special{
	'æ': weighed(danishAE, 0, 0), 'ä': weighed(danishAE, 1, 0), 'ø': weighed(danishOE, 0, 0), 'ö': weighed(danishOE, 1, 0), 'ő': weighed(danishOE, 2, 0), 'å': weighed(danishAA, 0, 0),
	'ü': weighed(latin('y'), 1, 0), 'ű': weighed(latin('y'), 2, 0), 'þ': {{latin('t'), 0, 2}, {latin('h'), 0, 2}},
}

// reader reads a text unit by unit.
type reader struct {
	rest    string
	danish  bool
	pending []unit
	number  string // digits that are still to come
}

// next gives the next unit; none when the text has ended.
func (r *reader) next() (unit, bool) {
	for {
		if len(r.pending) > 0 {
			u := r.pending[0]
			r.pending = r.pending[1:]
			return u, true
		}
		if r.number != "" {
			u := unit{letter: weightDigit + int(r.number[0]-'0')}
			r.number = r.number[1:]
			return u, true
		}
		if r.rest == "" {
			return unit{}, false
		}
		if u, ok := r.read(); ok {
			return u, true
		}
	}
}

// read takes the next letter from the text; it may leave more to come.
func (r *reader) read() (unit, bool) {
	c, size := utf8.DecodeRuneInString(r.rest)
	if c >= '0' && c <= '9' {
		return r.figure(), true
	}
	if r.danish && (c == 'a' || c == 'A') && len(r.rest) > 1 && r.rest[1]|0x20 == 'a' {
		r.rest = r.rest[2:]
		return unit{danishAA, 0, 2}, true
	}
	r.rest = r.rest[size:]
	u, ok := r.letter(c)
	for ok && r.rest != "" { // accents that stand by themselves
		c, size := utf8.DecodeRuneInString(r.rest)
		if c < 0x300 || !unicode.Is(unicode.Mn, c) {
			break
		}
		u.accent, r.rest = place(c), r.rest[size:]
	}
	return u, ok
}

// figure takes a whole number: how many digits it has counts before them, so
// that 2 comes before 10.
func (r *reader) figure() unit {
	end := 0
	for end < len(r.rest) && r.rest[end] >= '0' && r.rest[end] <= '9' {
		end++
	}
	r.number, r.rest = strings.TrimLeft(r.rest[:end], "0"), r.rest[end:]
	return unit{letter: weightDigit + min(len(r.number), weightLetter-weightDigit-1)}
}

// letter gives the unit of a letter.
func (r *reader) letter(c rune) (unit, bool) {
	small := unicode.ToLower(c)
	kind := int8(0)
	if small != c {
		kind = 1
	}
	if small >= 'a' && small <= 'z' {
		return unit{latin(small), 0, kind}, true
	}
	if units := r.special(small); units != nil {
		r.pending = units[1:]
		u := units[0]
		u.kind += kind
		return u, true
	}
	if parts := norm.NFD.PropertiesString(string(c)).Decomposition(); parts != nil {
		base, size := utf8.DecodeRune(parts)
		accent, _ := utf8.DecodeRune(parts[size:])
		if u, ok := r.letter(base); ok {
			u.accent = place(accent)
			return u, true
		}
	}
	if at := strings.IndexRune(signs, c); at >= 0 {
		return unit{letter: at}, true
	}
	if unicode.IsSpace(c) {
		return unit{letter: 0, kind: 1}, true
	}
	return unit{letter: weightOther + int(small), kind: kind}, !unicode.IsControl(c) && !unicode.Is(unicode.Mn, c)
}

func (r *reader) special(small rune) []unit {
	if r.danish {
		if units := danish[small]; units != nil {
			return units
		}
	}
	return alike[small]
}

// compare orders two texts: by their letters, then by accents, then by case.
func compare(a, b string, isDanish bool) int {
	x, y := reader{rest: norm.NFC.String(a), danish: isDanish}, reader{rest: norm.NFC.String(b), danish: isDanish}
	byAccent, byKind := 0, 0
	for {
		u, more := x.next()
		v, also := y.next()
		switch {
		case !more && !also:
			return cmp.Or(byAccent, byKind, strings.Compare(a, b))
		case !more:
			return -1
		case !also:
			return 1
		case u.letter != v.letter:
			return cmp.Compare(u.letter, v.letter)
		}
		byAccent = cmp.Or(byAccent, cmp.Compare(u.accent, v.accent))
		byKind = cmp.Or(byKind, cmp.Compare(u.kind, v.kind))
	}
}
