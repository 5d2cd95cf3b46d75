package kit

import (
	"cmp"
	"strings"

	"klassetrin/course"
)

// said says what the table is and where the keyboard is in it, for programs
// that read the screen aloud: "Schools, 41 rows, sorted ascending by Name, row 3: …".
func (t *Table[T]) said() string {
	none := ""
	if len(t.rows) == 0 {
		none = t.Empty
	}
	if t.deps == nil {
		return t.core.phrase(cmp.Or(t.rowText(t.core.cursor), none, t.titles()))
	}
	w := t.deps.Words
	parts := []string{w.N("kit.table.rows", len(t.rows))}
	if i := t.sortedColumn(); i >= 0 {
		parts = append(parts, t.sortedText(i))
	}
	if text := t.rowText(t.core.cursor); text != "" {
		parts = append(parts, w.T("kit.table.row", course.Args{"N": t.core.cursor + 1, "Text": text}))
	} else if none != "" {
		parts = append(parts, none)
	}
	return t.core.phrase(joined(parts, ", "))
}

// titles are the headings as a sentence.
func (t *Table[T]) titles() string {
	var titles []string
	for _, c := range t.columns {
		titles = append(titles, c.Title)
	}
	return joined(titles, "; ")
}

// saidHead says which headings there are and which of them has the keyboard.
func (t *Table[T]) saidHead() string {
	i := t.core.head.cursor
	if t.deps == nil {
		if i < len(t.columns) {
			return t.core.phrase(t.columns[i].Title)
		}
		return t.core.phrase("")
	}
	w := t.deps.Words
	parts := []string{w.T("kit.table.heads", course.Args{"Columns": t.titles()})}
	if i < len(t.columns) {
		parts = append(parts, w.T("kit.table.head", course.Args{"Column": t.columns[i].Title}))
		if i == t.sortedColumn() {
			parts = append(parts, t.sortedText(i))
		}
	}
	return t.core.phrase(joined(parts, ", "))
}

// sortedColumn is the column that the table is sorted by, -1 for none.
func (t *Table[T]) sortedColumn() int {
	for i, c := range t.columns {
		if c.Less != nil && c.Key == t.sortKey {
			return i
		}
	}
	return -1
}

func (t *Table[T]) sortedText(column int) string {
	args := course.Args{"Column": t.columns[column].Title}
	if t.sortDesc {
		return t.deps.Words.T("kit.table.sorted.down", args)
	}
	return t.deps.Words.T("kit.table.sorted.up", args)
}

// rowText is a row as a sentence, "" when there is no such row.
func (t *Table[T]) rowText(row int) string {
	if row < 0 || row >= len(t.rows) {
		return ""
	}
	var cells []string
	for i := range t.columns {
		cells = append(cells, t.columns[i].cell(t.rows[row]).Text)
	}
	return joined(cells, "; ")
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
