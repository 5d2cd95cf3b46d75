package words

import (
	"fmt"
	"strconv"
	"strings"

	"klassetrin/course"
)

// text is a text cut at its placeholders: parts[0], the value of names[0],
// parts[1], and so on; there is always one part more than there are names.
type text struct {
	parts []string
	names []string
}

// pluralText is a text in the two forms that the three languages know.
type pluralText struct{ one, other text }

// compile cuts a text at its {{.Name}} placeholders.
func compile(s string) text {
	var t text
	for {
		before, rest, ok := strings.Cut(s, "{{.")
		if !ok {
			break
		}
		name, after, ok := strings.Cut(rest, "}}")
		if !ok {
			break
		}
		t.parts = append(t.parts, before)
		t.names = append(t.names, strings.TrimSpace(name))
		s = after
	}
	t.parts = append(t.parts, s)
	return t
}

// fill puts the values into the text. A later Args wins over an earlier one; a
// placeholder without a value stays visible as "⟦Name⟧". A value that ends in a
// full stop, such as "Karim A.", takes that of the sentence with it.
func (t text) fill(p *Printer, args []course.Args) string {
	var b strings.Builder
	write := func(part string) {
		if endsSentence(part) && strings.HasSuffix(b.String(), ".") {
			part = part[1:]
		}
		b.WriteString(part)
	}
	for i, name := range t.names {
		write(t.parts[i])
		b.WriteString(p.value(name, args))
	}
	write(t.parts[len(t.names)])
	return b.String()
}

// endsSentence tells whether a part of a text begins with a full stop, which the
// one of an ending such as ".xlsx" is not.
func endsSentence(part string) bool {
	rest, ok := strings.CutPrefix(part, ".")
	return ok && (rest == "" || strings.ContainsRune(" \n", rune(rest[0])))
}

func (p *Printer) value(name string, args []course.Args) string {
	for i := len(args) - 1; i >= 0; i-- {
		if v, ok := args[i][name]; ok {
			return p.format(name, v)
		}
	}
	return "⟦" + name + "⟧"
}

// format writes a value of an argument as the language writes values of its
// type. Whole numbers are grouped, except under the name "Year".
func (p *Printer) format(name string, v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		if name == "Year" {
			return strconv.Itoa(v)
		}
		return p.Int(v)
	case int64:
		return p.Int(int(v))
	case float64:
		return p.Decimal(v, 1)
	case course.Date:
		return p.Date(v)
	case course.Clock:
		return p.Clock(v)
	case course.Moment:
		return p.WeekdayDayMonth(v.Date()) + " " + p.Clock(v.Clock())
	case course.Count:
		return p.Count(v)
	case course.Period:
		return p.Period(v)
	case course.Kind:
		return p.Kind(v)
	case course.Shape:
		return p.Shape(v)
	case []string:
		return p.List(v)
	case error:
		return p.Error(v)
	}
	return fmt.Sprint(v)
}
