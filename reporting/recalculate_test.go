package reporting

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"klassetrin/assets/example"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// raw reads a cell as it is stored.
func raw(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	must(t, err)
	return v
}

// isNumber tells whether a cell holds a number, not a text that looks like one.
func isNumber(t *testing.T, f *excelize.File, sheet, cell string) bool {
	t.Helper()
	typ, err := f.GetCellType(sheet, cell)
	must(t, err)
	_, err = strconv.ParseFloat(raw(t, f, sheet, cell), 64)
	return err == nil && (typ == excelize.CellTypeUnset || typ == excelize.CellTypeNumber)
}

// sameValues compares every formula of a workbook as written with the same cell
// after LibreOffice has calculated it.
func sameValues(t *testing.T, mine, calculated *excelize.File) {
	t.Helper()
	formulas, faults := 0, 0
	for _, sheet := range mine.GetSheetList() {
		rows, err := mine.GetRows(sheet, excelize.Options{RawCellValue: true})
		must(t, err)
		for r := range rows {
			for c := range 60 {
				cell := at(c+1, r+1)
				formula, err := mine.GetCellFormula(sheet, cell)
				must(t, err)
				if formula == "" {
					continue
				}
				formulas++
				want, got := raw(t, mine, sheet, cell), raw(t, calculated, sheet, cell)
				a, errA := strconv.ParseFloat(want, 64)
				b, errB := strconv.ParseFloat(got, 64)
				same := want == got
				if errA == nil && errB == nil {
					same = math.Abs(a-b) < 1e-6 && isNumber(t, mine, sheet, cell) && isNumber(t, calculated, sheet, cell)
				}
				if !same {
					faults++
					if faults < 12 {
						t.Errorf("%s!%s: Klassetrin wrote %q, LibreOffice calculates %q from %s", sheet, cell, want, got, formula)
					}
				}
			}
		}
	}
	if formulas < 20 {
		t.Errorf("only %d formulas were compared", formulas)
	}
}

// named reads the number in a named cell; ok is false when the cell is empty.
func named(t *testing.T, f *excelize.File, name string) (float64, bool) {
	t.Helper()
	for _, d := range f.GetDefinedName() {
		if d.Name != "klassetrin_"+name {
			continue
		}
		sheet, cell, _ := strings.Cut(strings.ReplaceAll(d.RefersTo, "$", ""), "!")
		v := raw(t, f, strings.Trim(sheet, "'"), cell)
		n, err := strconv.ParseFloat(v, 64)
		return n, err == nil
	}
	t.Errorf("no cell is named klassetrin_%s", name)
	return 0, false
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

// againstProgress compares the named cells and the months of a calculated
// workbook with the plan's own progress.
func againstProgress(t *testing.T, f *excelize.File, r Target) {
	t.Helper()
	pr := r.Plan.Progress(r.Target, r.Now)
	expect := map[string]float64{"target": float64(pr.Number), "to_plan": float64(pr.ToPlan), "forecast": float64(pr.Forecast)}
	if pr.Recorded.Known() {
		expect["recorded"] = pr.Recorded.Value
		expect["fulfilled"] = pr.Recorded.Value / float64(pr.Number)
	}
	if pr.LastYear.Known() {
		expect["compared"] = pr.LastYear.Value
	}
	if r.Target.Rule != course.Tallied {
		expect["missing"] = float64(pr.Recorded.Missing)
		if got, ok := named(t, f, "scheduled"); got != 0 && !ok || !near(got, pr.Scheduled) {
			t.Errorf("scheduled is %v in the workbook, %v in the program", got, pr.Scheduled)
		}
	}
	for name, want := range expect {
		if got, ok := named(t, f, name); !ok || !near(got, want) {
			t.Errorf("%s is %v (%v) in the workbook, %v in the program", name, got, ok, want)
		}
	}
	sheet := f.GetSheetList()[1]
	first := 0
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	must(t, err)
	for i, row := range rows {
		if len(row) > 0 && row[0] == r.Words.T("report.col.month") {
			first = i + 2
		}
	}
	compared := 4
	if r.Target.Rule == course.Tallied {
		compared = 3
	}
	for i, m := range pr.Months {
		for col, x := range map[int]course.Figure{2: m.Recorded, compared: m.LastYear} {
			cell := at(col, first+i)
			got := raw(t, f, sheet, cell)
			n, err := strconv.ParseFloat(got, 64)
			if x.Known() && (err != nil || !near(n, x.Value)) || !x.Known() && got != "" {
				t.Errorf("%s %s is %q in the workbook, %+v in the program", m.First, cell, got, x)
			}
		}
	}
}

// againstThemes compares the table of themes and bands with figures measured
// one by one.
func againstThemes(t *testing.T, f *excelize.File, r Target) {
	t.Helper()
	sheet := f.GetSheetList()[2]
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	must(t, err)
	head := rows[3]
	unit := r.Plan.Library.LessonUnit
	for _, theme := range r.Plan.SortedThemes() {
		line := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 0 && row[0] == theme.Name })
		facts := r.Plan.Facts(course.Filter{Period: r.Target.Period, Themes: []course.ID{theme.ID}}, r.Now)
		if line < 0 {
			if len(facts) > 0 {
				t.Errorf("the theme %q is not in the table", theme.Name)
			}
			continue
		}
		for _, b := range course.Bands {
			col := slices.Index(head, r.Words.Band(b))
			cell := course.Measure(r.Target.Rule, r.Plan.Facts(course.Filter{Period: r.Target.Period, Themes: []course.ID{theme.ID}, Bands: []course.Band{b}}, r.Now), unit)
			got := ""
			if col >= 0 {
				got = raw(t, f, sheet, at(col+1, line+1))
			}
			n, err := strconv.ParseFloat(got, 64)
			if cell.Known() && (err != nil || !near(n, cell.Value)) || !cell.Known() && got != "" {
				t.Errorf("%s, %s is %q in the workbook, %+v in the program", theme.Name, b, got, cell)
			}
		}
		total := course.Measure(r.Target.Rule, facts, unit)
		if got := raw(t, f, sheet, at(slices.Index(head, r.Words.T("report.total"))+1, line+1)); total.Known() && got != trim(total.Value) || !total.Known() && got != "" {
			t.Errorf("%s in all is %q in the workbook, %+v in the program", theme.Name, got, total)
		}
	}
}

func trim(x float64) string { return strconv.FormatFloat(math.Round(x*1e9)/1e9, 'f', -1, 64) }

func TestLibreOfficeCalculatesTheFiguresOfTheProgram(t *testing.T) {
	plan := small()
	reports := map[string]Target{}
	for _, l := range words.Langs {
		for r := range course.CountingRules {
			rule := course.CountingRule(r)
			reports[fmt.Sprintf("%s-%s", rule, l)] = report(t, plan, rule, l)
		}
	}
	more := *plan.Targets.Get("target-participations")
	more.MoreThan, more.Number = true, 10
	reports["more-than-last-year"] = Target{Plan: plan, Target: &more, Words: words.For(words.Danish), Now: now}
	early := report(t, plan, course.Participations, words.English)
	early.Now = course.NewDate(2025, 12, 1).At(0)
	reports["before-the-period"] = early
	over := report(t, plan, course.PupilsReached, words.English)
	over.Now = course.NewDate(2027, 2, 1).At(0)
	reports["after-the-period"] = over
	first := *plan.Targets.Get("target-contact-hours")
	first.Period = course.YearPeriod(2025)
	reports["no-last-year"] = Target{Plan: plan, Target: &first, Words: words.For(words.German), Now: course.NewDate(2025, 7, 1).At(0)}
	calculateAll(t, reports)
}

func TestLibreOfficeCalculatesTheFiguresOfTheExamples(t *testing.T) {
	today := course.NewDate(2026, 10, 5)
	reports := map[string]Target{}
	for name, make := range map[string]func(course.Date) []course.Record{"danish": example.Danish, "german": example.German} {
		plan := course.Fill(slices.Values(make(today)))
		lang := words.Lang(plan.Library.Language)
		for _, target := range plan.Targets.All() {
			if target.Period.Contains(today) {
				reports[name+"-"+string(target.ID)] = Target{Plan: plan, Target: target, Words: words.For(lang), Now: now}
			}
		}
		for _, rule := range []course.CountingRule{course.PupilsReached, course.LessonsHeld} {
			t := course.Target{Name: "Prøve", Rule: rule, Period: course.YearPeriod(2026), Number: 1000}
			reports[name+"-"+rule.String()] = Target{Plan: plan, Target: &t, Words: words.For(lang), Now: now}
		}
	}
	if len(reports) < 6 {
		t.Errorf("the examples have %d reports only", len(reports))
	}
	calculateAll(t, reports)
}

func calculateAll(t *testing.T, reports map[string]Target) {
	t.Helper()
	books := map[string][]byte{}
	for name, r := range reports {
		books[name] = written(t, r)
	}
	calculated := recalculate(t, books)
	for name, r := range reports {
		t.Run(name, func(t *testing.T) {
			sameValues(t, opened(t, books[name]), calculated[name])
			againstProgress(t, calculated[name], r)
			if r.Target.Rule != course.Tallied && len(r.Target.Themes) == 0 && len(r.Target.Bands) == 0 && r.Target.Area == "" {
				againstThemes(t, calculated[name], r)
			}
		})
	}
}
