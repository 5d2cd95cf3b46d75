package reporting

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/words"
)

// List is a list of the program as it was shown: headings and the texts of the
// cells, row by row.
type List struct {
	Name string
	Head []string
	Rows [][]string
}

// Lists are the lists of a page on their way into a file. The file is a
// substitute for the screen: for screen readers, spreadsheets and print.
type Lists struct {
	Words *words.Printer // the language in which the texts are written
	Title string
	Lists []List
}

// Save writes the lists into a file: .csv and .html by their endings, anything
// else as an Excel workbook. A file that exists is replaced whole.
func (l Lists) Save(ctx context.Context, path string) error {
	write := l.workbook
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		write = l.csv
	case ".html", ".htm":
		write = l.html
	}
	return WriteFile(ctx, path, func(w io.Writer) error {
		if err := write(ctx, w); err != nil {
			return fmt.Errorf("list: %w", err)
		}
		return nil
	})
}

// csv writes texts as they are, with the separator that spreadsheets of the
// language expect, and a mark at the beginning from which they know UTF-8.
func (l Lists) csv(ctx context.Context, w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if l.Words.Lang() != words.English {
		c.Comma = ';'
	}
	for i, list := range l.Lists {
		if len(l.Lists) > 1 { // what follows belongs together
			if i > 0 {
				if err := c.Write([]string{""}); err != nil {
					return err
				}
			}
			if err := c.Write([]string{tame(list.Name)}); err != nil {
				return err
			}
		}
		for _, row := range append([][]string{list.Head}, list.Rows...) {
			if err := errors.Join(ctx.Err(), c.Write(tamed(row))); err != nil {
				return err
			}
		}
	}
	c.Flush()
	return c.Error()
}

// tame keeps a text from being run as a formula by the program that opens the
// file. Numbers with a sign before them stay numbers, sums such as "-1+2" do not.
func tame(s string) string {
	s = plainText(s)
	if !startsFormula(s) || strings.ContainsRune("+-", rune(s[0])) && strings.Trim(s[1:], "0123456789.,% \u00a0") == "" {
		return s
	}
	return "'" + s
}

func tamed(row []string) []string {
	out := make([]string, len(row))
	for i, s := range row {
		out[i] = tame(s)
	}
	return out
}

// listStyle is how tables look: headings that name their columns and rows, and
// colours that follow the reader's.
const listStyle = `:root { color-scheme: light dark; }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; margin-bottom: 2rem; }
caption { text-align: start; font-weight: bold; padding: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem; border-bottom: 1px solid; }
thead th { border-bottom-width: 2px; }
td.n { text-align: end; font-variant-numeric: tabular-nums; }
`

// html writes the tables as a web page.
func (l Lists) html(ctx context.Context, w io.Writer) error {
	page := newWebPage(l.Words.Lang(), l.Title, listStyle, "")
	page.line("h1", l.Title)
	for _, list := range l.Lists {
		if err := list.html(ctx, page, list.kinds(l.Words)); err != nil {
			return err
		}
	}
	return page.end(w)
}

func (list List) html(ctx context.Context, page *webPage, kinds []cellKind) error {
	page.open("table")
	page.markup("\n")
	page.line("caption", list.Name)
	page.markup("<thead><tr>")
	for _, s := range list.Head {
		page.line("th", s, "scope", "col")
	}
	page.markup("</tr></thead>\n<tbody>\n")
	for _, row := range list.Rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		page.markup("<tr>")
		for i, s := range row {
			switch {
			case i == 0:
				page.line("th", s, "scope", "row")
			case kinds[i] == numberCells || kinds[i] == percentCells:
				page.line("td", s, "class", "n")
			default:
				page.line("td", s)
			}
		}
		page.markup("</tr>\n")
	}
	page.markup("</tbody>\n</table>\n")
	return nil
}

// workbook writes one sheet for each list: bold headings that stay in view and
// filter, numbers and days as such where a whole column holds nothing else.
func (l Lists) workbook(ctx context.Context, w io.Writer) error {
	b := newBook(l.Words)
	defer func() { _ = b.Close() }()
	taken := map[string]bool{}
	for i, list := range l.Lists {
		name := freeName(list.Name, i, taken)
		var err error
		if i == 0 {
			err = b.SetSheetName("Sheet1", name)
		} else {
			_, err = b.NewSheet(name)
		}
		if err != nil {
			return err
		}
		if err := l.sheet(ctx, b, name, list); err != nil {
			return err
		}
	}
	if err := b.SetDocProps(&excelize.DocProperties{Title: plainText(l.Title), Creator: "Klassetrin", Language: string(l.Words.Lang())}); err != nil {
		return err
	}
	_, err := b.WriteTo(w)
	return err
}

// freeName gives a name that no sheet before has; Excel does not tell large
// letters from small ones.
func freeName(name string, place int, taken map[string]bool) string {
	name = sheetName(name)
	if name == "" || taken[strings.ToLower(name)] {
		name = sheetName(fmt.Sprintf("%d %s", place+1, name))
	}
	taken[strings.ToLower(name)] = true
	return name
}

func (l Lists) sheet(ctx context.Context, b *book, name string, list List) error {
	for i, n := range list.letters() {
		if err := b.SetColWidth(name, letter(i+1), letter(i+1), n); err != nil {
			return err
		}
	}
	for i, s := range list.Head {
		if err := b.fill(name, at(i+1, 1), s, look{bold: true, fill: warm, line: true}); err != nil {
			return err
		}
	}
	kinds := list.kinds(l.Words)
	for n, row := range list.Rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		for i, s := range row {
			v, look := kinds[i].value(l.Words, b, s)
			if err := b.fill(name, at(i+1, n+2), v, look); err != nil {
				return err
			}
		}
	}
	if err := b.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if len(list.Head) == 0 {
		return nil
	}
	return b.AutoFilter(name, "A1:"+at(len(list.Head), len(list.Rows)+1), nil)
}

// fill writes one cell.
func (b *book) fill(sheet, at string, v any, l look) error {
	c, err := b.cell(v, l)
	if err != nil {
		return err
	}
	cell := c.(excelize.Cell)
	return errors.Join(b.SetCellValue(sheet, at, cell.Value), b.SetCellStyle(sheet, at, at, cell.StyleID))
}

// letters gives how wide the columns must be, within reason.
func (list List) letters() []float64 {
	out := make([]float64, len(list.Head))
	for _, row := range append([][]string{list.Head}, list.Rows...) {
		for i, s := range row {
			if i < len(out) {
				out[i] = max(out[i], float64(utf8.RuneCountInString(s)))
			}
		}
	}
	for i := range out {
		out[i] = min(60, max(8, out[i]+3))
	}
	return out
}
