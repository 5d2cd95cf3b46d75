package reporting

import (
	"context"
	"fmt"

	"github.com/xuri/excelize/v2"

	"klassetrin/course"
)

// data knows where the columns of the data sheet are; the formulas of the
// other sheets ask it for ranges.
type data struct {
	sheet string
	cols  []column
	place map[string]int // column number by key
	last  int            // last row; a table has at least one row below its heading
	read  int            // the number of columns that people read; the others are for the formulas
}

func newData(sheet string, cols []column, read, rows int) *data {
	d := &data{sheet: sheet, cols: cols, place: map[string]int{}, last: max(2, rows+1), read: read}
	for i, c := range cols {
		d.place[c.key] = i + 1
	}
	return d
}

// rng gives the range of a column.
func (d *data) rng(key string) string {
	col, ok := d.place[key]
	if !ok {
		panic("reporting: the data sheet has no column " + key)
	}
	return fixedRange(d.sheet, col, 2, d.last)
}

// ref names the cell of a column in a row counted from 0, for use in that row.
func (d *data) ref(key string, i int) string { return "$" + letter(d.place[key]) + fmt.Sprint(i+2) }

// when is a condition of a formula: a column and what it equals, a number, a
// reference or a quoted text.
type when struct{ key, equals string }

func (d *data) conditions(list []when) string {
	s := ""
	for _, w := range list {
		s += "," + d.rng(w.key) + "," + w.equals
	}
	return s
}

// sum is a formula that sums a column, and gives nothing where no row has a
// number.
func (d *data) sum(key string, list ...when) string {
	col, also := d.rng(key), d.conditions(list)
	return fmt.Sprintf(`IF(COUNTIFS(%s,">=0"%s)=0,"",SUMIFS(%s%s))`, col, also, col, also)
}

// count is a formula that counts rows.
func (d *data) count(list ...when) string {
	return "COUNTIFS(" + d.conditions(list)[1:] + ")"
}

// print sets the paper: the columns that people read, on two pages side by
// side when they are many, each with the heading and the day.
func (d *data) print(b *book) error {
	wide := 1
	if d.read > 12 {
		wide = 2
	}
	if err := b.print(d.sheet, wide, 0); err != nil {
		return err
	}
	name := quoteSheet(d.sheet)
	if err := b.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: name + "!$A:$B," + name + "!$1:$1", Scope: d.sheet,
	}); err != nil {
		return err
	}
	area := fmt.Sprintf("%s!$A$1:$%s$%d", name, letter(d.read), d.last)
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: area, Scope: d.sheet})
}

// writeData streams the data sheet: a table with a frozen heading.
func (b *book) writeData(ctx context.Context, d *data, rows int, cell func(c column, i int) any) error {
	if err := d.print(b); err != nil {
		return err
	}
	w, err := b.NewStreamWriter(d.sheet)
	if err != nil {
		return err
	}
	for i := len(d.cols); i > 0; i-- { // from the right, because the file then holds them from the left
		if err := w.SetColWidth(i, i, d.cols[i-1].width); err != nil {
			return err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, XSplit: 2, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	if err := b.dataHead(w, d); err != nil {
		return err
	}
	values := make([]any, len(d.cols))
	for i := range rows {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		for n, c := range d.cols {
			if values[n], err = b.cell(cell(c, i), c.look); err != nil {
				return err
			}
		}
		if err := w.SetRow(at(1, i+2), values); err != nil {
			return err
		}
	}
	stripes := false
	if err := w.AddTable(&excelize.Table{
		Range: "A1:" + at(len(d.cols), d.last), Name: "KlassetrinData", StyleName: "TableStyleLight1", ShowRowStripes: &stripes,
	}); err != nil {
		return err
	}
	return w.Flush()
}

func (b *book) dataHead(w *excelize.StreamWriter, d *data) error {
	head := make([]any, len(d.cols))
	used := map[string]bool{}
	for i, c := range d.cols {
		name := c.head
		for n := 2; used[name]; n++ { // a table refuses two columns of one name
			name = fmt.Sprintf("%s %d", c.head, n)
		}
		used[name] = true
		l := look{bold: true, color: white, fill: navy, wrap: true, indent: c.look.indent}
		if l.indent == 0 {
			l.align = "right"
		}
		var err error
		if head[i], err = b.cell(name, l); err != nil {
			return err
		}
	}
	return w.SetRow("A1", head, excelize.RowOpts{Height: 42})
}

// writeRows writes the data sheet of sessions and classes.
func (s *study) writeRows(ctx context.Context, b *book, d *data) error {
	formulas := s.rowFormulas(d.ref)
	return b.writeData(ctx, d, len(s.rows), func(c column, i int) any {
		if f, ok := formulas[c.key]; ok {
			return f(i, s.rows[i])
		}
		return c.value(i, s.rows[i])
	})
}

// tallyColumns are the columns of the data sheet of figures from elsewhere.
func (s *study) tallyColumns(b *book) []column {
	p := s.Words
	text := look{line: true, indent: 1}
	return []column{
		{"name", p.T("field.period"), 18, text, nil},
		{"day", p.T("field.date"), 12, look{line: true, format: b.dayFormat(), indent: 1}, nil},
		{"month", p.T("report.col.month"), 12, look{line: true, format: b.monthFormat(), indent: 1}, nil},
		{"target", p.T("field.target"), 34, text, nil},
		{"n", p.T("field.n"), 12, look{line: true, bold: true, format: "#,##0"}, nil},
		{"note", p.T("field.note"), 50, text, nil},
		{"this", p.T("report.col.keyPeriod"), 12, look{line: true, format: "0", color: muted}, nil},
	}
}

func (s *study) writeTallies(ctx context.Context, b *book, d *data) error {
	return b.writeData(ctx, d, len(s.tallies), func(c column, i int) any {
		y := s.tallies[i]
		switch c.key {
		case "name":
			return s.periodName(y.this)
		case "day":
			return y.Day
		case "month":
			return monthStart(y.Day)
		case "target":
			return s.target.Name
		case "n":
			return y.N
		case "note":
			return y.Note
		}
		return oneIf(y.this)
	})
}

// columnOf names the data column that a counting rule sums.
func columnOf(rule course.CountingRule) string {
	switch rule {
	case course.Participations:
		return "present"
	case course.PupilsReached:
		return "pupils"
	case course.SessionsHeld:
		return "sessions"
	case course.LessonsHeld:
		return "units"
	case course.WithAdults:
		return "people"
	case course.ClassesReached:
		return "classes"
	case course.SchoolsReached:
		return "schools"
	case course.ContactHours:
		return "hours"
	case course.Tallied:
	}
	return "n"
}

// columnIn names the data column of the report's rule for a part of the
// report: the rule's own for plain sums, one of its own for rules that count
// once in each part.
func (s *study) columnIn(partKey string) string {
	if addsUp(s.rule) || s.rule == course.Tallied {
		return columnOf(s.rule)
	}
	return partKey
}

// scheduledIn names the column of what is scheduled in a part of the report.
func (s *study) scheduledIn(partKey string) string {
	if addsUp(s.rule) {
		return "scheduled"
	}
	return partKey
}
