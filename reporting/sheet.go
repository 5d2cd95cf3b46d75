package reporting

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheet is a small sheet in the making: its cells are gathered in any order
// and written at once, because a stream takes rows from the top only.
type sheet struct {
	book    *book
	name    string
	rows    map[int]map[int]any // by row and column, both from 1
	heights map[int]float64
	merges  [][2]string
	err     error // the first thing that went wrong
}

// sheet begins to fill a sheet of the book; widths are those of its columns, in
// letters.
func (b *book) sheet(name string, widths ...float64) *sheet {
	s := &sheet{book: b, name: name, rows: map[int]map[int]any{}, heights: map[int]float64{}}
	// Now, because a chart takes its place from the widths, and from the right,
	// because the file then holds them from the left, as Excel wants it.
	for i := len(widths); i > 0; i-- {
		s.fail(b.SetColWidth(name, letter(i), letter(i), widths[i-1]))
	}
	return s
}

func (s *sheet) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// put writes a value into a cell.
func (s *sheet) put(col, row int, v any, l look) {
	c, err := s.book.cell(v, l)
	s.fail(err)
	if s.rows[row] == nil {
		s.rows[row] = map[int]any{}
	}
	s.rows[row][col] = c
}

// across writes a value into a cell that spans several columns.
func (s *sheet) across(col, to, row int, v any, l look) {
	s.put(col, row, v, l)
	for c := col + 1; c <= to; c++ {
		s.put(c, row, nil, l)
	}
	if to > col {
		s.merges = append(s.merges, [2]string{at(col, row), at(to, row)})
	}
}

// at names a cell: at(2, 5) is "B5".
func at(col, row int) string { return letter(col) + strconv.Itoa(row) }

func letter(col int) string {
	name, err := excelize.ColumnNumberToName(col)
	if err != nil {
		return "A"
	}
	return name
}

// fixed names a cell for use from other sheets: 'Data'!$B$5.
func fixed(sheet string, col, row int) string {
	return quoteSheet(sheet) + "!$" + letter(col) + "$" + strconv.Itoa(row)
}

// fixedRange names a part of a column, for use from other sheets.
func fixedRange(sheet string, col, from, to int) string {
	return fixed(sheet, col, from) + ":$" + letter(col) + "$" + strconv.Itoa(to)
}

func quoteSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// quoteText writes a text as a constant of a formula.
func quoteText(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// setName gives a cell a name, so that people and programs find it.
func (s *sheet) setName(name string, col, row int) {
	s.fail(s.book.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: fixed(s.name, col, row)}))
}

// paperSize is the number of A4 in workbooks.
const paperSize = 9

// print sets the paper: A4 across, so many pages wide and high (0 for as many
// as it takes), with the pages numbered.
func (b *book) print(name string, wide, high int) error {
	size, orientation, order, yes := paperSize, "landscape", "overThenDown", true
	margin, header := 0.5, 0.25
	bottom := 0.7
	if err := b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	if err := b.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high, PageOrder: &order,
	}); err != nil {
		return err
	}
	if err := b.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
		Left: &margin, Right: &margin, Top: &margin, Bottom: &bottom, Header: &header, Footer: &header,
	}); err != nil {
		return err
	}
	footer := "&L&8&F&C&8&A&R&8&P / &N"
	return b.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: footer})
}

// calm takes the grid lines away.
func (b *book) calm(name string) error {
	no, zoom := false, 100.0
	return b.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no, ZoomScale: &zoom})
}

// write streams the gathered rows. Charts, links and conditional formats must
// be in place before.
func (s *sheet) write() error {
	high := 1
	if len(s.rows) > 70 {
		high = 0
	}
	s.fail(s.book.calm(s.name))
	s.fail(s.book.print(s.name, 1, high))
	if s.err != nil {
		return s.err
	}
	w, err := s.book.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	for _, n := range slices.Sorted(maps.Keys(s.rows)) {
		last := slices.Max(slices.Collect(maps.Keys(s.rows[n])))
		cells := make([]any, last)
		for col, c := range s.rows[n] {
			cells[col-1] = c
		}
		s.fail(w.SetRow(at(1, n), cells, excelize.RowOpts{Height: s.heights[n]}))
	}
	for _, m := range s.merges {
		s.fail(w.MergeCell(m[0], m[1]))
	}
	if s.err != nil {
		return s.err
	}
	return w.Flush()
}
