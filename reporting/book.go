package reporting

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// The colours of a report on paper: those of the program's light look.
const (
	navy     = "17324D"
	accent   = "0B5FA5"
	ink      = "1B2733"
	muted    = "5F6F7E"
	warm     = "F6F4F0"
	hairline = "DDD9D2"
	grey     = "CDD8E2"
	good     = "1E7B4A"
	warn     = "B4530A"
	white    = "FFFFFF"
)

// look is how a cell looks: a set of wishes that becomes a style of the
// workbook when it is first used.
type look struct {
	size        float64
	bold        bool
	color, fill string
	format      string
	align       string // "", "right", "center"
	top         bool   // at the top of its row instead of the bottom
	wrap        bool
	line        bool // a thin line below
	gap         bool // a white gap to the right, between cards
	indent      int
	quoted      bool // text that must not become a formula when somebody edits it
}

// book is a workbook in the making. Every sheet is written by a stream, because
// only there a cell takes a formula together with the value it has now, so that
// viewers that do not calculate show figures too.
type book struct {
	*excelize.File
	p      *words.Printer
	styles map[look]int
}

func newBook(p *words.Printer) *book {
	return &book{File: excelize.NewFile(), p: p, styles: map[look]int{}}
}

// style gives the number of a look.
func (b *book) style(l look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	var id int
	var err error
	if l.quoted {
		plain := l
		plain.quoted = false
		if id, err = b.style(plain); err == nil {
			id = b.quote(id)
		}
	} else {
		id, err = b.NewStyle(l.style())
	}
	if err != nil {
		return 0, err
	}
	b.styles[l] = id
	return id, nil
}

// quote gives a style that looks like another and says that the cell's text is
// text whatever it begins with.
func (b *book) quote(id int) int {
	xfs := b.Styles.CellXfs
	xf, yes := xfs.Xf[id], true
	xf.QuotePrefix = &yes
	xfs.Xf = append(xfs.Xf, xf)
	xfs.Count = len(xfs.Xf)
	return xfs.Count - 1
}

func (l look) style() *excelize.Style {
	size, color := l.size, l.color
	if size == 0 {
		size = 10
	}
	if color == "" {
		color = ink
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: size, Bold: l.bold, Color: color},
		Alignment: &excelize.Alignment{Horizontal: l.align, Vertical: "center", WrapText: l.wrap, Indent: l.indent},
	}
	if l.indent > 0 && l.align == "" {
		s.Alignment.Horizontal = "left"
	}
	if l.top {
		s.Alignment.Vertical = "top"
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if l.line {
		s.Border = append(s.Border, excelize.Border{Type: "bottom", Style: 1, Color: hairline})
	}
	if l.gap {
		s.Border = append(s.Border, excelize.Border{Type: "right", Style: 5, Color: white})
	}
	return s
}

// live is a formula with the value it has when the workbook is made.
type live struct {
	formula string
	value   any // nil for an empty cell
}

// cell makes a cell of a value, a live formula or a text. Text is always
// written as text: nothing that comes from outside becomes a formula.
func (b *book) cell(v any, l look) (any, error) {
	if s, ok := v.(string); ok {
		v, l.quoted = any(plainText(s)), startsFormula(s)
		if s == "" {
			v = nil
		}
	}
	id, err := b.style(l)
	if err != nil {
		return nil, err
	}
	if f, ok := v.(live); ok {
		if s, text := f.value.(string); text {
			f.value = plainText(s)
		}
		if f.value == nil {
			f.value = "" // what the formula gives, a text of no length
		}
		return excelize.Cell{StyleID: id, Formula: f.formula, Value: f.value}, nil
	}
	if d, ok := v.(course.Date); ok {
		v = serial(d)
	}
	return excelize.Cell{StyleID: id, Value: v}, nil
}

// startsFormula tells whether a program that reads the text as typed would
// take it for a formula.
func startsFormula(s string) bool {
	return s != "" && strings.ContainsRune("=+-@\t\r\n'", rune(s[0]))
}

// plainText leaves out characters that no workbook can hold.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// serial gives the number by which workbooks know a day.
func serial(d course.Date) any {
	if d == 0 {
		return nil
	}
	return int(d - course.NewDate(1899, 12, 30))
}

// clockSerial gives the part of a day that has gone by at a time of day. The
// tiny share on top keeps programs from showing the minute before.
func clockSerial(c course.Clock) float64 { return (float64(c) + 0.001) / 1440 }

// locale gives the language code that number formats name months with.
func (b *book) locale() string {
	switch b.p.Lang() {
	case words.Danish:
		return "[$-406]"
	case words.German:
		return "[$-407]"
	case words.English:
	}
	return "[$-809]"
}

func (b *book) dayFormat() string {
	if b.p.Lang() == words.English {
		return "dd/mm/yyyy"
	}
	return "dd.mm.yyyy"
}

func (b *book) monthFormat() string { return b.locale() + "mmm yyyy" }

// numberFormat gives the format of figures of a rule; Excel writes it with the
// separators of the reader's own language.
func numberFormat(r course.CountingRule) string {
	if decimals(r) > 0 {
		return "#,##0.0"
	}
	return "#,##0"
}

// sheetName makes a text fit for the name of a sheet.
func sheetName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, s)
	if r := []rune(s); len(r) > 31 {
		s = string(r[:31])
	}
	return strings.Trim(s, "' ")
}
