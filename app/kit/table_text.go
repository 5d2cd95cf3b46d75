package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// TSV gives headings and all rows as tab-separated text.
func (c *tableCore) TSV() string { return c.tsv(numbersTo(c.count)) }

// copySelected copies the selected rows with their headings, and says so where the
// table has words. Without any it leaves the clipboard as it is.
func (c *tableCore) copySelected(board fyne.Clipboard) {
	rows := c.selectedRows()
	if len(rows) == 0 {
		return
	}
	board.SetContent(c.tsv(rows))
	if c.deps != nil {
		c.say(c.deps.Words.N("kit.table.copied", len(rows)))
	}
}

// say tells in a toast what was done. The table must have been given its words.
func (c *tableCore) say(text string) { ShowToast(c.deps.Window, c.deps.Tasks, text, "", nil) }

func (c *tableCore) tsv(rows []int) string {
	var b strings.Builder
	line := func(cells []string) {
		for i, s := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(tsvCell(s))
		}
		b.WriteByte('\n')
	}
	line(c.titles())
	for _, row := range rows {
		line(c.texts(row))
	}
	return b.String()
}

// tsvCell keeps a text in one cell and from being read as a formula.
func tsvCell(s string) string {
	s = strings.NewReplacer("\t", " ", "\n", " ", "\r", "").Replace(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) && !isNumber(s) {
		return "'" + s
	}
	return s
}

// isNumber tells whether a text is a number behind at most one sign: "-1+2" is
// a sum, which a spreadsheet would work out.
func isNumber(s string) bool {
	return strings.Trim(strings.TrimLeft(s[:1], "+-")+s[1:], "0123456789.,% \u00a0") == ""
}

// Sheet gives headings and all rows as they are sorted now.
func (c *tableCore) Sheet() Sheet {
	s := Sheet{Name: c.title, Head: c.titles()}
	for row := range c.count {
		s.Rows = append(s.Rows, c.texts(row))
	}
	return s
}

// titles are the headings.
func (c *tableCore) titles() []string {
	var titles []string
	for i := range c.shapes {
		titles = append(titles, c.shapes[i].title)
	}
	return titles
}

// texts are the texts of a row.
func (c *tableCore) texts(row int) []string {
	texts := make([]string, len(c.shapes))
	for i := range texts {
		texts[i] = c.source.cellAt(row, i).plain()
	}
	return texts
}

// numbersTo gives the numbers below n.
func numbersTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
