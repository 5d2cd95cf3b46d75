package words

import (
	"maps"
	"sync"
)

// Pseudo gives a printer of an invented language, for tests: English with every
// text of the program in square brackets. What a window then shows without
// brackets has not come through a printer, so no language can translate it.
var Pseudo = sync.OnceValue(func() *Printer {
	p := newPrinter(English)
	p.invented = true
	bracketed := func(t text) text {
		parts := append([]string{}, t.parts...)
		parts[0] = "[" + parts[0]
		parts[len(parts)-1] += "]"
		return text{parts: parts, names: t.names}
	}
	for key, t := range maps.Clone(p.texts) {
		p.texts[key] = bracketed(t)
	}
	for key, t := range maps.Clone(p.plurals) {
		p.plurals[key] = pluralText{one: bracketed(t.one), other: bracketed(t.other)}
	}
	p.local = bracketedLocale(p.local)
	return p
})

// bracketedLocale puts every word of a locale into brackets; signs such as the
// decimal point stay as they are.
func bracketedLocale(l *locale) *locale {
	out := *l
	for _, words := range [][]string{out.months[:], out.monthsShort[:], out.monthsAbbr[:], out.weekdays[:], out.weekdaysFew[:]} {
		for i, w := range words {
			words[i] = "[" + w + "]"
		}
	}
	for _, s := range []*string{&out.week, &out.minutes, &out.and, &out.about, &out.unknown, &out.schoolYear, &out.from, &out.to, &out.all} {
		*s = "[" + *s + "]"
	}
	return &out
}

// Texts lists all texts of a language that have no placeholders, for tests that
// must tell the program's words from a library's.
func Texts(l Lang) []string {
	p := For(l)
	var out []string
	for _, t := range p.texts {
		if len(t.names) == 0 {
			out = append(out, t.parts[0])
		}
	}
	return out
}
