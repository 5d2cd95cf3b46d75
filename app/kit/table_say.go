package kit

import (
	"cmp"
	"strings"

	"klassetrin/course"
)

// said says what the table is and where the keyboard is in it, for programs
// that read the screen aloud: "Schools, 41 rows, sorted ascending by Name, row 3: …".
func (c *tableCore) said() string {
	none := ""
	if c.count == 0 {
		none = c.Empty
	}
	if c.deps == nil {
		return c.phrase(cmp.Or(c.rowText(c.cursor), none, c.headText()))
	}
	w := c.deps.Words
	parts := []string{w.N("kit.table.rows", c.count)}
	if i := c.sortedColumn(); i >= 0 {
		parts = append(parts, c.sortedText(i))
	}
	if text := c.rowText(c.cursor); text != "" {
		parts = append(parts, w.T("kit.table.row", course.Args{"N": c.cursor + 1, "Text": text}))
	} else if none != "" {
		parts = append(parts, none)
	}
	return c.phrase(joined(parts, ", "))
}

// headText is the headings as a sentence.
func (c *tableCore) headText() string { return joined(c.titles(), "; ") }

// saidHead says which headings there are and which of them has the keyboard.
func (c *tableCore) saidHead() string {
	i := c.head.cursor
	if c.deps == nil {
		if i < len(c.shapes) {
			return c.phrase(c.shapes[i].title)
		}
		return c.phrase("")
	}
	w := c.deps.Words
	parts := []string{w.T("kit.table.heads", course.Args{"Columns": c.headText()})}
	if i < len(c.shapes) {
		parts = append(parts, w.T("kit.table.head", course.Args{"Column": c.shapes[i].title}))
		if i == c.sortedColumn() {
			parts = append(parts, c.sortedText(i))
		}
	}
	return c.phrase(joined(parts, ", "))
}

func (c *tableCore) sortedText(column int) string {
	args := course.Args{"Column": c.shapes[column].title}
	if c.sortDesc {
		return c.deps.Words.T("kit.table.sorted.down", args)
	}
	return c.deps.Words.T("kit.table.sorted.up", args)
}

// rowText is a row as a sentence, "" when there is no such row.
func (c *tableCore) rowText(row int) string {
	if row < 0 || row >= c.count {
		return ""
	}
	return joined(c.texts(row), "; ")
}

// joined puts texts together and leaves empty ones out.
func joined(parts []string, between string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, between)
}
