package schools

import (
	"cmp"
	"strconv"
	"strings"

	"klassetrin/app/kit"
	"klassetrin/assets/words"
	"klassetrin/course/intake"
)

// importRow is one line of the preview of an import: a school, or a row of the
// file that is refused.
type importRow struct {
	Status string // key of the chip it belongs to
	Name   string
	Type   string
	Town   string
	Line   int
	Text   string // what changes, or what is wrong
}

// The statuses of the preview, which are the keys of its chips.
const (
	importAll       = "all"
	importNew       = "new"
	importChanged   = "changed"
	importUnchanged = "unchanged"
	importRejected  = "rejected"
	importVanished  = "vanished"
)

var importStatus = map[intake.Status]string{
	intake.New: importNew, intake.Changed: importChanged, intake.Unchanged: importUnchanged, intake.Vanished: importVanished,
}

// importRows lists the refused rows first, because somebody has to look at
// them, then the schools in the order of the file.
func importRows(r *intake.Result, w *words.Printer) []importRow {
	if r == nil {
		return nil
	}
	var out []importRow
	for _, e := range r.Rejections {
		line, _ := e.Args["Row"].(int)
		value, _ := e.Args["Value"].(string)
		out = append(out, importRow{Status: importRejected, Name: value, Line: line, Text: w.Error(e)})
	}
	for _, row := range r.Rows {
		s := row.After
		out = append(out, importRow{
			Status: importStatus[row.Status], Name: s.Name, Type: w.SchoolType(s.Type), Town: strings.TrimSpace(s.Postcode + " " + s.Town),
			Line: row.Line, Text: importText(row, w),
		})
	}
	return out
}

// importText names the fields that change and the values that were left out.
func importText(row intake.PreviewRow, w *words.Printer) string {
	var parts []string
	if row.Status == intake.Changed {
		for _, f := range row.Fields {
			parts = append(parts, w.Field(f))
		}
	}
	text := strings.Join(parts, ", ")
	for _, e := range row.Problems {
		text = strings.TrimSpace(text + " " + w.Error(e))
	}
	if row.Contact != nil && row.Status == intake.New {
		text = strings.TrimSpace(row.Contact.Name + " " + text)
	}
	return text
}

// filterImport gives the rows of a chip.
func filterImport(rows []importRow, key string) []importRow {
	if key == importAll {
		return rows
	}
	var out []importRow
	for _, r := range rows {
		if r.Status == key {
			out = append(out, r)
		}
	}
	return out
}

// importChips counts the rows by status; statuses without rows have no chip.
func importChips(r *intake.Result, w *words.Printer) []kit.Chip {
	if r == nil {
		return nil
	}
	chips := []kit.Chip{{Key: importAll, Text: w.T("schools.all")}}
	for _, c := range []struct {
		key, text string
		n         int
	}{
		{importRejected, w.N("schools.import.rejected", r.Rejected), r.Rejected},
		{importNew, w.N("schools.import.new", r.New), r.New},
		{importChanged, w.N("schools.import.changed", r.Changed), r.Changed},
		{importUnchanged, w.N("schools.import.unchanged", r.Unchanged), r.Unchanged},
		{importVanished, w.N("schools.import.vanished", r.Vanished), r.Vanished},
	} {
		if c.n > 0 {
			chips = append(chips, kit.Chip{Key: c.key, Text: c.text})
		}
	}
	return chips
}

// importCounts says how the file was read and what of it is left out.
func importCounts(r *intake.Result, reg *intake.Register, w *words.Printer) string {
	parts := []string{w.N("schools.import.read.rows", len(reg.Rows)) + " (" + string(reg.Encoding) + ")"}
	if r != nil && r.OutsidePlace > 0 {
		parts = append(parts, w.N("schools.import.elsewhere", r.OutsidePlace))
	}
	if r != nil && r.Merged > 0 {
		parts = append(parts, w.N("schools.import.merged", r.Merged))
	}
	return strings.Join(parts, " · ")
}

// badge names a status and gives its tone.
func (x *importer) badge(r importRow) kit.Cell {
	w := x.page.deps.Words
	switch r.Status {
	case importRejected:
		return kit.Cell{Kind: kit.CellBadge, Text: w.T("schools.import.status.rejected"), Tone: kit.Warn}
	case importNew:
		return kit.Cell{Kind: kit.CellBadge, Text: w.T("schools.import.status.new"), Tone: kit.Good}
	case importChanged:
		return kit.Cell{Kind: kit.CellBadge, Text: w.T("schools.import.status.changed"), Tone: kit.Info}
	case importVanished:
		return kit.Cell{Kind: kit.CellBadge, Text: w.T("schools.import.status.vanished"), Tone: kit.Warn}
	}
	return kit.Cell{Kind: kit.CellBadge, Text: w.T("schools.import.status.unchanged"), Tone: kit.Neutral}
}

func (x *importer) columns() []kit.Column[importRow] {
	w := x.page.deps.Words
	byText := func(text func(importRow) string) func(a, b importRow) int {
		return func(a, b importRow) int { return w.Compare(text(a), text(b)) }
	}
	name := func(r importRow) string { return r.Name }
	sort := func(r importRow) string { return r.Type }
	town := func(r importRow) string { return r.Town }
	text := func(r importRow) string { return r.Text }
	return []kit.Column[importRow]{
		{Key: "status", Title: w.Field("state"), Width: 96, Cell: x.badge, Less: func(a, b importRow) int { return cmp.Compare(a.Status, b.Status) }},
		{Key: "line", Title: w.T("schools.import.line"), Width: 64, Align: kit.Right, Text: func(r importRow) string { return lineText(r.Line) }, Less: func(a, b importRow) int { return cmp.Compare(a.Line, b.Line) }},
		{Key: "name", Title: w.Field("name"), Width: 150, Weight: 2, Cell: func(r importRow) kit.Cell { return kit.Cell{Kind: kit.CellBold, Text: r.Name} }, Less: byText(name)},
		{Key: "type", Title: w.Field("type"), Width: 110, Weight: 1, Text: sort, Less: byText(sort)},
		{Key: "town", Title: w.Field("town"), Width: 110, Weight: 1, Text: town, Less: byText(town)},
		{Key: "text", Title: w.T("schools.import.what"), Width: 110, Weight: 1.6, Text: text, Less: byText(text)},
	}
}

// lineText is the number of a row as spreadsheets show it, without grouping.
func lineText(line int) string {
	if line == 0 {
		return "–"
	}
	return strconv.Itoa(line)
}

// sample gives a value of a column to tell it by; columns about persons show
// none.
func sample(reg *intake.Register, column int) string {
	if intake.Personal(reg.Header[column]) || reg.Columns.Of(column).Personal() {
		return ""
	}
	for _, row := range reg.Rows[:min(50, len(reg.Rows))] {
		if column < len(row.Cells) && strings.TrimSpace(row.Cells[column]) != "" {
			return strings.TrimSpace(row.Cells[column])
		}
	}
	return ""
}
