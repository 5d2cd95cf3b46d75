package reporting

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"klassetrin/course"
)

// offerColumn is a column of the sheet of courses.
type offerColumn struct {
	title string
	width float64
	value func(chapter, entry) any
}

// WriteWorkbook writes the catalogue as a workbook: a sheet with one row a
// course, to sort and filter, and before it a page of contents whose counts are
// formulas over that sheet.
func (c Catalogue) WriteWorkbook(ctx context.Context, w io.Writer) error {
	b := newBook(c.Words)
	defer func() { _ = b.Close() }()
	front, list := sheetName(c.Words.T("catalogue.sheet.contents")), sheetName(c.Words.T("catalogue.sheet.courses"))
	if err := b.SetSheetName("Sheet1", front); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	if _, err := b.NewSheet(list); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	chapters := c.chapters()
	if err := c.writeCourses(ctx, b, list, chapters); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	if err := c.writeContents(b, front, list, chapters); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	yes := true
	if err := b.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	if err := b.SetDocProps(&excelize.DocProperties{Title: plainText(c.Title()), Creator: plainText(c.library()), Language: string(c.Words.Lang())}); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	_, err := b.WriteTo(w)
	return err
}

// offerColumns are the facts of a course, then its texts.
func (c Catalogue) offerColumns() []offerColumn {
	w := c.Words
	number := func(n int) any {
		if n == 0 {
			return nil
		}
		return n
	}
	fact := func(key string) func(chapter, entry) any {
		return func(_ chapter, e entry) any { return e.Fact(key) }
	}
	part := func(key string) func(chapter, entry) any {
		return func(_ chapter, e entry) any { return e.Part(key).plain() }
	}
	return []offerColumn{
		{w.Field("theme"), 18, func(x chapter, _ entry) any { return x.theme }},
		{w.Field("title"), 30, func(_ chapter, e entry) any { return e.Title }},
		{w.Field("grades"), 22, fact(FactGrades)},
		{w.T("catalogue.lessons.count"), 11, func(_ chapter, e entry) any { return number(len(e.course.Lessons)) }},
		{w.Field("minutes"), 11, func(_ chapter, e entry) any { return number(e.course.Minutes()) }},
		{w.Field("groupMin"), 12, func(_ chapter, e entry) any { return number(e.course.GroupMin) }},
		{w.Field("groupMax"), 12, func(_ chapter, e entry) any { return number(e.course.GroupMax) }},
		{w.T("catalogue.places"), 22, fact(FactPlaces)},
		{w.Field("price"), 20, fact(FactPrice)},
		{w.Field("season"), 18, fact(FactSeason)},
		{w.T("catalogue.about"), 50, part(PartSummary)},
		{w.Field("afterwards"), 44, part(PartAfterwards)},
		{w.Field("lessons"), 50, part(PartLessons)},
		{w.T("catalogue.goals"), 44, part(PartGoals)},
		{w.Field("materials"), 34, part(PartMaterials)},
		{w.Field("partners"), 24, part(PartPartners)},
	}
}

// plain is a part as one text of several lines.
func (p SchoolPart) plain() string {
	var out []string
	for _, l := range p.Lines {
		s := l.Title
		if s == "" {
			s = l.Text
		}
		if l.Note != "" {
			s += " · " + l.Note
		}
		if l.Title != "" && l.Text != "" {
			s += ": " + l.Text
		}
		if l.Point && len(p.Lines) > 1 && l.Title == "" {
			s = "• " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func (c Catalogue) writeCourses(ctx context.Context, b *book, name string, chapters []chapter) error {
	columns := c.offerColumns()
	for i, col := range columns {
		if err := b.SetColWidth(name, letter(i+1), letter(i+1), col.width); err != nil {
			return err
		}
		if err := b.fill(name, at(i+1, 1), col.title, look{bold: true, fill: warm, line: true, wrap: true}); err != nil {
			return err
		}
	}
	row := 1
	for _, x := range chapters {
		for _, e := range x.courses {
			row++
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := b.course(name, row, columns, x, e); err != nil {
				return err
			}
		}
	}
	quoted := quoteSheet(name)
	if err := b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoted + "!$A:$B," + quoted + "!$1:$1", Scope: name}); err != nil {
		return err
	}
	if err := b.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 2, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	if err := b.AutoFilter(name, "A1:"+at(len(columns), max(2, row)), nil); err != nil {
		return err
	}
	return b.print(name, 3, 0)
}

// course writes the row of a course, high enough for its longest text.
func (b *book) course(sheet string, row int, columns []offerColumn, x chapter, e entry) error {
	high := 1.0
	for i, col := range columns {
		v := col.value(x, e)
		s, text := v.(string)
		if text {
			high = max(high, textLines(s, col.width))
		}
		if err := b.fill(sheet, at(i+1, row), v, look{top: true, wrap: text, line: true, bold: i == 1}); err != nil {
			return err
		}
	}
	return b.SetRowHeight(sheet, row, min(409, 6+13.5*high))
}

// textLines estimates the lines that a text takes in a column.
func textLines(s string, width float64) float64 {
	n := 0.0
	for line := range strings.Lines(s) {
		n += float64(1 + int(float64(len([]rune(line)))*1.08/width))
	}
	return n
}

// writeContents writes the first page: what this is, how to book, and the
// themes with their courses, each leading to its row.
func (c Catalogue) writeContents(b *book, name, list string, chapters []chapter) error {
	s := b.sheet(name, 4, 52, 44, 30)
	s.across(1, 4, 1, c.Title(), look{size: 18, bold: true})
	s.across(1, 4, 2, c.library(), look{color: muted})
	s.across(1, 4, 3, c.Words.T("catalogue.made", course.Args{"Day": c.Made}), look{color: muted})
	row := 5
	if contact := strings.TrimSpace(c.Contact); contact != "" {
		s.across(1, 4, row, contact, look{wrap: true, top: true, fill: warm})
		s.heights[row] = min(409, 8+13.5*textLines(contact, 110))
		row += 2
	}
	at2 := 1 // row in the sheet of courses
	for _, x := range chapters {
		s.put(1, row, live{"COUNTIF(" + fixedRange(list, 1, 2, 1+len(c.Courses)) + "," + quoteText(wildless(x.theme)) + ")", len(x.courses)}, look{bold: true, line: true, fill: warm, format: "0", align: "center"})
		s.across(2, 4, row, x.theme, look{bold: true, line: true, fill: warm})
		row++
		for _, e := range x.courses {
			at2++
			s.put(2, row, e.Title, look{line: true, color: accent})
			s.put(3, row, e.Fact(FactGrades), look{line: true})
			s.put(4, row, e.Fact(FactLength), look{line: true})
			s.fail(b.SetCellHyperLink(name, at(2, row), quoteSheet(list)+"!B"+strconv.Itoa(at2), "Location"))
			row++
		}
		row++
	}
	return s.write()
}

// wildless writes a text as a criterion that means itself: ~ takes the meaning
// of * and ? away. A criterion that would compare is one for equality.
func wildless(s string) string {
	return "=" + strings.NewReplacer("~", "~~", "*", "~*", "?", "~?").Replace(plainText(s))
}
