package words

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"klassetrin/assets"
	"klassetrin/course"
)

// Lang is one of the languages the program speaks, by its ISO 639-1 code.
type Lang string

// The languages of the program.
const (
	Danish  Lang = "da"
	German  Lang = "de"
	English Lang = "en"
)

// Langs lists the languages in the order in which they are offered.
var Langs = []Lang{Danish, German, English}

// Name gives the name of the language in itself, "Dansk".
func (l Lang) Name() string {
	return map[Lang]string{Danish: "Dansk", German: "Deutsch", English: "English"}[l]
}

// Printer says things in one language. It is safe for use by several
// goroutines at once; get one with For.
type Printer struct {
	lang     Lang
	local    *locale
	texts    map[string]text
	plurals  map[string]pluralText
	invented bool     // the language of tests, see Pseudo
	reported sync.Map // keys that were missing and have been logged
}

// Each language is read when it is first spoken, since most users hear one.
var printers = map[Lang]func() *Printer{
	Danish:  sync.OnceValue(func() *Printer { return newPrinter(Danish) }),
	German:  sync.OnceValue(func() *Printer { return newPrinter(German) }),
	English: sync.OnceValue(func() *Printer { return newPrinter(English) }),
}

// For gives the printer of a language. A language that the program does not
// speak gets English.
func For(l Lang) *Printer {
	if p, ok := printers[l]; ok {
		return p()
	}
	return printers[English]()
}

// newPrinter reads the embedded texts of a language. They are part of the
// program, so texts that cannot be read are a fault of the build: it panics.
func newPrinter(l Lang) *Printer {
	p := &Printer{lang: l, local: locales[l], texts: map[string]text{}, plurals: map[string]pluralText{}}
	file, err := i18n.ParseMessageFileBytes(assets.Translation(string(l)), string(l)+".json",
		map[string]i18n.UnmarshalFunc{"json": json.Unmarshal})
	if err != nil {
		panic(fmt.Sprintf("texts of %s: %v", l, err))
	}
	for _, m := range file.Messages {
		if m.One == "" {
			p.texts[m.ID] = compile(m.Other)
			continue
		}
		p.plurals[m.ID] = pluralText{one: compile(m.One), other: compile(m.Other)}
	}
	return p
}

// In gives the printer of another language, for what others are going to read:
// reports, what schools get, run sheets. The invented language of tests stays,
// so that they see whether that too comes through a printer.
func (p *Printer) In(l Lang) *Printer {
	if p.invented {
		return p
	}
	return For(l)
}

// Lang gives the language of the printer.
func (p *Printer) Lang() Lang { return p.lang }

// T gives the text of a key, its placeholders filled from args: numbers, dates,
// times, counts, periods and errors are written as the language writes them.
// The key must be a literal, so that a test can check that every language has
// it. A key that is missing gives "⟦key⟧", so that it is seen and reported
// instead of leaving a hole.
func (p *Printer) T(key string, args ...course.Args) string {
	t, ok := p.texts[key]
	if !ok {
		return p.missing(key)
	}
	if len(t.names) == 0 {
		return t.parts[0]
	}
	return t.fill(p, args)
}

// N gives the text of a key in the plural form that goes with n. The
// placeholder {{.N}} is the number itself, written with digit grouping.
func (p *Printer) N(key string, n int, args ...course.Args) string {
	t, ok := p.plurals[key]
	if !ok {
		return p.missing(key)
	}
	form := t.other
	if n == 1 || n == -1 { // the rule of CLDR for whole numbers in all three languages
		form = t.one
	}
	if len(form.names) == 0 {
		return form.parts[0]
	}
	return form.fill(p, append([]course.Args{{"N": n}}, args...))
}

// choice gives the text of a key from one of the tables of this package, and
// the value's own name when the table has no key for it.
func (p *Printer) choice(key, name string) string {
	if key == "" {
		return name
	}
	return p.T(key)
}

func (p *Printer) missing(key string) string {
	if _, seen := p.reported.LoadOrStore(key, true); !seen {
		slog.Warn("no text for key", "key", key, "language", p.lang)
	}
	return "⟦" + key + "⟧"
}

// Compare orders two texts as a dictionary of the language does: in Danish æ, ø
// and å come last and "Aa" stands with å, in German ä stands with a. Numbers in
// texts compare by value, so "2.A" comes before "10.A".
func (p *Printer) Compare(a, b string) int {
	if a == b {
		return 0
	}
	return compare(a, b, p.lang == Danish)
}
