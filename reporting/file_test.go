package reporting

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

var update = flag.Bool("update", false, "write the golden texts anew")

// text gives all sheets of a workbook as text, as a reader sees them.
func text(t *testing.T, f *excelize.File) string {
	t.Helper()
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "== %s\n", sheet)
		rows, err := f.GetRows(sheet)
		must(t, err)
		for _, row := range rows {
			fmt.Fprintln(&b, strings.TrimRight(strings.Join(row, " | "), " |"))
		}
	}
	return b.String()
}

func TestWorkbookReadsAsExpected(t *testing.T) {
	for _, x := range []struct {
		rule course.CountingRule
		lang words.Lang
	}{{course.Participations, words.Danish}, {course.PupilsReached, words.German}, {course.Tallied, words.English}} {
		name := fmt.Sprintf("target-%s-%s.txt", x.rule, x.lang)
		t.Run(name, func(t *testing.T) {
			got := text(t, opened(t, written(t, report(t, small(), x.rule, x.lang))))
			path := filepath.Join("testdata", name)
			if *update {
				must(t, os.MkdirAll("testdata", 0o755))
				must(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			must(t, err)
			if got != string(want) {
				t.Errorf("the workbook reads differently from %s (run with -update when that is meant):\n%s", path, difference(string(want), got))
			}
		})
	}
}

func difference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(a), len(b)) {
		x, y := "", ""
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, x, y)
		}
	}
	return ""
}

// column finds the number of the data column with a heading.
func columnNumber(t *testing.T, f *excelize.File, sheet, head string) int {
	t.Helper()
	rows, err := f.GetRows(sheet)
	must(t, err)
	i := slices.Index(rows[0], head)
	if i < 0 {
		t.Fatalf("the sheet %s has no column %q", sheet, head)
	}
	return i + 1
}

func TestMissingNeverTurnsIntoZero(t *testing.T) {
	for r := range course.CountingRules - 1 {
		f := opened(t, written(t, report(t, small(), course.CountingRule(r), words.English)))
		rows, err := f.GetRows("Data")
		must(t, err)
		present, sure := columnNumber(t, f, "Data", "Took part"), columnNumber(t, f, "Data", "How sure")
		seen := map[string]int{}
		for i := range rows[1:] {
			how := raw(t, f, "Data", at(sure, i+2))
			got := raw(t, f, "Data", at(present, i+2))
			seen[how]++
			if known := how == "Counted" || how == "Estimated"; known != (got != "") || known && !isNumber(t, f, "Data", at(present, i+2)) {
				t.Errorf("row %d: a number that is %q reads %q", i+2, how, got)
			}
		}
		if seen["Unknown"] != 2 || seen["Not recorded"] != 2 || seen["Still to come"] != 3 || seen["Estimated"] != 2 {
			t.Errorf("rows by how sure they are: %v", seen)
		}
		// February had no session at all, and May none with a number.
		target := f.GetSheetList()[1]
		months, err := f.GetRows(target)
		must(t, err)
		for _, row := range months {
			if len(row) > 1 && (row[0] == "Feb" || row[0] == "May") && row[1] != "" {
				t.Errorf("rule %d: %s reads %q, must be empty", r, row[0], row[1])
			}
		}
	}
}

func TestZeroStaysZero(t *testing.T) {
	f := opened(t, written(t, report(t, small(), course.Participations, words.English)))
	rows, err := f.GetRows("Data")
	must(t, err)
	present := columnNumber(t, f, "Data", "Took part")
	for _, row := range rows[1:] {
		if row[1] == "10/03/2026" {
			if row[present-1] != "0" {
				t.Errorf("a count of 0 reads %q", row[present-1])
			}
			return
		}
	}
	t.Error("the session with nobody is not in the data")
}

func TestNothingFromOutsideBecomesAFormula(t *testing.T) {
	for r := range course.CountingRules {
		content := written(t, report(t, small(), course.CountingRule(r), words.Danish))
		f := opened(t, content)
		quoted := 0
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
			must(t, err)
			for i, row := range rows {
				for c, v := range row {
					quoted += checkText(t, f, sheet, at(c+1, i+1), v)
				}
			}
		}
		if quoted < 3 {
			t.Errorf("only %d texts that look like formulas were found", quoted)
		}
	}
}

// checkText tells whether a cell's text looks like a formula, and complains
// when it is one.
func checkText(t *testing.T, f *excelize.File, sheet, cell, v string) int {
	t.Helper()
	formula, err := f.GetCellFormula(sheet, cell)
	must(t, err)
	if strings.Contains(formula, "HYPERLINK") || strings.Contains(formula, "1+1") {
		t.Errorf("%s!%s became a formula: %s", sheet, cell, formula)
	}
	if v == "" || !strings.ContainsAny(v[:1], "=+-@\t\r") || formula != "" || isNumber(t, f, sheet, cell) {
		return 0
	}
	style, err := f.GetCellStyle(sheet, cell)
	must(t, err)
	if q := f.Styles.CellXfs.Xf[style].QuotePrefix; q == nil || !*q {
		t.Errorf("%s!%s: %q is not marked as text", sheet, cell, v)
	}
	return 1
}

func TestCalledOffSessionsAreLeftOut(t *testing.T) {
	f := opened(t, written(t, report(t, small(), course.Participations, words.English)))
	rows, err := f.GetRows("Data")
	must(t, err)
	for _, row := range rows {
		if slices.Contains(row, "06/05/2026") || slices.Contains(row, "99") {
			t.Errorf("a session that was called off is in the data: %v", row)
		}
	}
}

// readPart reads a file inside the workbook.
func readPart(t *testing.T, content []byte, name string) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	must(t, err)
	r, err := archive.Open(name)
	must(t, err)
	b, err := io.ReadAll(r)
	must(t, err)
	return html.UnescapeString(string(b))
}

var colTag = regexp.MustCompile(`<col min="(\d+)"`)

func TestWorkbookIsMadeForReaders(t *testing.T) {
	content := written(t, report(t, small(), course.Participations, words.German))
	f := opened(t, content)
	if got := f.GetSheetList(); !slices.Equal(got, []string{"Deckblatt", "Zielerreichung", "Themen und Stufen", "Erwartung", "Daten"}) {
		t.Errorf("sheets %q", got)
	}
	tables, err := f.GetTables("Daten")
	must(t, err)
	if len(tables) != 1 || tables[0].Range != "A1:AK21" {
		t.Errorf("tables %+v", tables)
	}
	panes, err := f.GetPanes("Daten")
	must(t, err)
	if !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the heading is not frozen: %+v", panes)
	}
	names := ""
	for _, d := range f.GetDefinedName() {
		names += d.Name + " " + d.Scope + " " + d.RefersTo + "\n"
	}
	for _, want := range []string{"_xlnm.Print_Titles Daten 'Daten'!$A:$B,'Daten'!$1:$1", "_xlnm.Print_Area Daten 'Daten'!$A$1:$Y$21", "klassetrin_recorded Workbook 'Zielerreichung'!$A$5"} {
		if !strings.Contains(names, want+"\n") {
			t.Errorf("the name %q is missing in\n%s", want, names)
		}
	}
	props, err := f.GetDocProps()
	must(t, err)
	if props.Title != "Mål participations 2026" || props.Creator != "=Prøveby Bibliotek" || props.Created != "2026-10-05T14:30:00Z" {
		t.Errorf("properties %+v", props)
	}
	if workbook := readPart(t, content, "xl/workbook.xml"); !strings.Contains(workbook, `fullCalcOnLoad="true"`) {
		t.Error("the workbook does not ask to be calculated when opened")
	}
	chart := readPart(t, content, "xl/charts/chart1.xml")
	for _, want := range []string{"'Zielerreichung'!$B$", "'Zielerreichung'!$C$", "'Zielerreichung'!$D$"} {
		if !strings.Contains(chart, want) {
			t.Errorf("the chart does not show the column %s", want)
		}
	}
	for n := range 5 {
		sheet, last := readPart(t, content, fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1)), 0
		for _, m := range colTag.FindAllStringSubmatch(sheet, -1) {
			col, err := strconv.Atoi(m[1])
			if err != nil || col <= last {
				t.Errorf("sheet %d: the widths of columns stand out of order: %d after %d", n+1, col, last)
			}
			last = col
		}
		if last == 0 {
			t.Errorf("sheet %d has no widths", n+1)
		}
	}
	if summary := readPart(t, content, "xl/worksheets/sheet2.xml"); !strings.Contains(summary, "<drawing") || !strings.Contains(summary, "<conditionalFormatting") {
		t.Error("the summary has lost its chart or its conditional formats")
	}
}

func TestEmptyPlanGivesAReport(t *testing.T) {
	plan := course.NewPlan()
	for _, target := range []*course.Target{nil, {Name: "Tal", Rule: course.Tallied, Period: course.YearPeriod(2026), Number: 5}} {
		r := Target{Plan: plan, Target: target, Period: course.YearPeriod(2026), Words: words.For(words.Danish), Now: now}
		f := r.Figures()
		if f.Recorded.Known() || f.Rows != 0 || f.Title == "" || len(f.Months) != 12 {
			t.Errorf("figures of an empty plan: %+v", f)
		}
		opened(t, written(t, r))
	}
}

func TestWritingStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := report(t, small(), course.Participations, words.Danish).Write(ctx, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped report gives %v", err)
	}
}
