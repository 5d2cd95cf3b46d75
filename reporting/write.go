package reporting

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"klassetrin/course"
)

// paper is a target report on its way into a workbook.
type paper struct {
	*study
	b     *book
	d     *data
	f     TargetFigures
	names struct{ cover, summary, themes, forecast, data string }
	num   string // the number format of figures
	cells map[string]string
	// cells names the cells that formulas of other sheets look at, such as
	// "recorded": 'Mål'!$A$5
}

// Write writes the report as an Excel workbook. Every figure in it is a
// formula over the data sheet, with the value of the day it was made; ctx
// stops the work.
func (r Target) Write(ctx context.Context, w io.Writer) error {
	b := newBook(r.Words)
	defer func() { _ = b.Close() }()
	p := &paper{study: r.study(), b: b, cells: map[string]string{}}
	p.f = p.figures()
	p.num = numberFormat(p.rule)
	p.nameSheets()
	if p.rule == course.Tallied {
		cols := p.tallyColumns(b)
		p.d = newData(p.names.data, cols, len(cols)-1, len(p.tallies))
	} else {
		cols, read := p.columns(b)
		p.d = newData(p.names.data, cols, read, len(p.rows))
	}
	for _, step := range []func(context.Context) error{p.begin, p.writeForecast, p.writeSummary, p.writeThemes, p.writeData, p.writeCover, p.finish} {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := step(ctx); err != nil {
			return fmt.Errorf("target report: %w", err)
		}
	}
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("target report: %w", err)
	}
	return nil
}

func (p *paper) nameSheets() {
	t := p.Words
	p.names.cover = sheetName(t.T("report.sheet.cover"))
	p.names.summary = sheetName(t.T("report.sheet.summary"))
	p.names.data = sheetName(t.T("report.sheet.data"))
	if p.rule != course.Tallied {
		p.names.themes = sheetName(t.T("report.sheet.themes"))
	}
	if p.explainsForecast() {
		p.names.forecast = sheetName(t.T("report.sheet.forecast"))
	}
}

// explainsForecast tells whether the forecast can be a formula: it looks at
// last year, so only a report that compares with last year holds all its
// figures.
func (p *paper) explainsForecast() bool { return p.f.HasForecast && p.Compare == p.Period.LastYear() }

// begin makes the sheets in the order in which readers meet them.
func (p *paper) begin(context.Context) error {
	if err := p.b.SetSheetName("Sheet1", p.names.cover); err != nil {
		return err
	}
	for _, name := range []string{p.names.summary, p.names.themes, p.names.forecast, p.names.data} {
		if name == "" {
			continue
		}
		if _, err := p.b.NewSheet(name); err != nil {
			return err
		}
	}
	p.cells["made"] = fixed(p.names.cover, 2, coverMade)
	return nil
}

func (p *paper) writeData(ctx context.Context) error {
	if p.rule == course.Tallied {
		return p.writeTallies(ctx, p.b, p.d)
	}
	return p.writeRows(ctx, p.b, p.d)
}

// finish says who and what the file is, and that whoever opens it calculates.
// It must not touch a sheet: a streamed sheet would be read back into memory.
func (p *paper) finish(context.Context) error {
	yes := true
	if err := p.b.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}); err != nil {
		return err
	}
	made := stamp(p.Now)
	if err := p.b.SetDocProps(&excelize.DocProperties{
		Title: plainText(p.f.Title), Subject: plainText(p.f.Subtitle), Creator: plainText(p.f.Library), LastModifiedBy: "Klassetrin",
		Description: plainText(p.f.RuleName + ": " + p.f.RuleHow), Language: string(p.Words.Lang()), Created: made, Modified: made, Version: p.Version,
	}); err != nil {
		return err
	}
	return p.b.SetAppProps(&excelize.AppProperties{Application: "Klassetrin", Company: plainText(p.f.Library)})
}

// stamp writes a wall-clock moment the way document properties want it.
func stamp(m course.Moment) string {
	y, mo, d := m.Date().YMD()
	return time.Date(y, mo, d, int(m.Clock())/60, int(m.Clock())%60, 0, 0, time.UTC).Format(time.RFC3339)
}

// figure gives the value of a figure for a cell, nil when no number is known.
func figure(f course.Figure) any {
	if !f.Known() {
		return nil
	}
	return f.Value
}

func when1(n float64, ok bool) any {
	if !ok {
		return nil
	}
	return n
}
