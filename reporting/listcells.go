package reporting

import (
	"strconv"
	"strings"
	"time"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// cellKind says what the texts of a column stand for. Only a column that holds
// nothing else is taken for numbers or days, so that class labels such as "2"
// and "2.B" stay what they are.
type cellKind int

const (
	textCells cellKind = iota
	numberCells
	percentCells
	dayCells
)

// kinds gives what each column of a list holds.
func (list List) kinds(p *words.Printer) []cellKind {
	wide := len(list.Head)
	for _, row := range list.Rows {
		wide = max(wide, len(row))
	}
	out := make([]cellKind, wide)
	for i := range out {
		for _, kind := range []cellKind{numberCells, percentCells, dayCells} {
			if list.only(p, i, kind) {
				out[i] = kind
			}
		}
	}
	return out
}

// only tells whether a column holds something, and nothing but one kind.
func (list List) only(p *words.Printer, column int, kind cellKind) bool {
	some := false
	for _, row := range list.Rows {
		if column >= len(row) || missing(row[column]) {
			continue
		}
		if _, _, ok := kind.read(p, row[column]); !ok {
			return false
		}
		some = true
	}
	return some
}

// missing tells a cell that says that there is nothing.
func missing(s string) bool { return s == "" || s == "–" }

// value gives what a cell holds and how it looks.
func (k cellKind) value(p *words.Printer, b *book, s string) (any, look) {
	l := look{line: true, top: true}
	v, format, ok := k.read(p, s)
	switch {
	case k == textCells:
		return s, l
	case !ok: // nothing is not 0
		l.align = "right"
		return s, l
	case k == dayCells:
		l.format = b.dayFormat()
	default:
		l.format = format
	}
	return v, l
}

// read takes a text for a kind, with the number format that shows it like that.
func (k cellKind) read(p *words.Printer, s string) (v any, format string, ok bool) {
	switch k {
	case numberCells:
		return number(p, s)
	case percentCells:
		bare := strings.TrimRight(strings.TrimSuffix(s, "%"), " \u00a0")
		if bare == s {
			return nil, "", false
		}
		n, format, ok := number(p, bare)
		if !ok {
			return nil, "", false
		}
		return n.(float64) / 100, format + "%", true
	case dayCells:
		d, ok := day(p, s)
		return d, "", ok
	case textCells:
	}
	return s, "", true
}

// number reads a number as the program writes it in a language. What looks
// like a name in figures (0123, or more figures than a number can hold) is none.
func number(p *words.Printer, s string) (v any, format string, ok bool) {
	group, decimal := ".", ","
	if p.Lang() == words.English {
		group, decimal = ",", "."
	}
	bare, negative := strings.CutPrefix(s, "-")
	whole, fraction, broken := strings.Cut(bare, decimal)
	bare, ok = ungrouped(whole, group)
	if !ok || len(bare)+len(fraction) > 15 || broken && !figures(fraction) {
		return nil, "", false
	}
	f, err := strconv.ParseFloat(bare+"."+fraction+"0", 64)
	if err != nil {
		return nil, "", false
	}
	if negative {
		f = -f
	}
	format = "0"
	if bare != whole {
		format = "#,##0"
	}
	if broken {
		format += "." + strings.Repeat("0", len(fraction))
	}
	return f, format, true
}

// ungrouped takes the marks between thousands out of a whole number.
func ungrouped(s, group string) (string, bool) {
	parts := strings.Split(s, group)
	for i, part := range parts {
		if !figures(part) || i > 0 && len(part) != 3 || len(parts) > 1 && len(part) > 3 {
			return "", false
		}
	}
	s = strings.Join(parts, "")
	return s, len(s) == 1 || s[0] != '0'
}

// figures tells a text that holds figures and nothing else.
func figures(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// day reads a day as the program writes it: "02.03.2026" or "2. marts 2026".
func day(p *words.Printer, s string) (course.Date, bool) {
	year, err := strconv.Atoi(s[max(0, len(s)-4):])
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if err != nil || year < 1900 || year > 2200 || n == 0 || n > 2 {
		return 0, false
	}
	in, err := strconv.Atoi(s[:n])
	if err != nil {
		return 0, false
	}
	for m := time.January; m <= time.December; m++ {
		if d := course.NewDate(year, m, in); p.DateShort(d) == s || p.Date(d) == s {
			return d, true
		}
	}
	return 0, false
}
