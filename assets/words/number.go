package words

import (
	"math"
	"strconv"
	"strings"

	"klassetrin/course"
)

// Int gives a whole number with its thousands grouped: "5.875", in English
// "5,875".
func (p *Printer) Int(n int) string {
	s := strconv.Itoa(n)
	if n > -1000 && n < 1000 {
		return s
	}
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	return sign + p.grouped(s)
}

func (p *Printer) grouped(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(p.local.group)
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

// Decimal gives a number with a fixed number of decimals, rounded: "1.234,5".
// A number that does not exist, such as a mean of nothing, gives "–".
func (p *Printer) Decimal(x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "–"
	}
	scale := math.Pow10(decimals)
	x = math.Round(x*scale) / scale // halves go up, as people expect
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(math.Abs(x), 'f', decimals, 64), ".")
	s := p.grouped(whole)
	if fraction != "" {
		s += p.local.decimal + fraction
	}
	if x < 0 && strings.Trim(whole+fraction, "0") != "" {
		s = "-" + s
	}
	return s
}

// Percent gives a fraction as a rounded percentage: 0.65 is "65 %", in English
// "65%". The space is one that does not break.
func (p *Printer) Percent(fraction float64) string {
	s := p.Decimal(fraction*100, 0)
	if s == "–" {
		return s
	}
	return s + p.local.percent
}

// Count gives a count with what is known of it: "24", "ca. 24", "ukendt", and
// "–" when nobody has recorded anything.
func (p *Printer) Count(c course.Count) string {
	switch c.Sure {
	case course.Counted:
		return p.Int(c.N)
	case course.Estimated:
		return p.local.about + " " + p.Int(c.N)
	case course.Unknown:
		return p.local.unknown
	case course.NotRecorded:
	}
	return "–"
}

// Minutes gives a duration: "90 min", in German "90 Min.".
func (p *Printer) Minutes(n int) string { return p.Int(n) + " " + p.local.minutes }

// List joins items as a sentence does: "a, b og c".
func (p *Printer) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + p.local.and + " " + items[last]
}
