package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"klassetrin/course"
)

// readWorkbook reads the first sheet that has headings, or the first with rows
// when none has.
func readWorkbook(ctx context.Context, in io.Reader, file string, l Limits, guess guesser) (reg *Register, err error) {
	defer func() {
		if r := recover(); r != nil { // the library trusts parts of the file
			reg, err = nil, refuse(course.ErrUnreadable, file, fmt.Errorf("%v", r))
		}
	}()
	packed, err := io.ReadAll(&meter{r: in, stop: ctx.Err, file: file, max: l.Unpacked}) // packed is never larger than unpacked
	if err != nil {
		return nil, err
	}
	if err := weigh(packed, file, l); err != nil {
		return nil, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(packed), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: l.Unpacked, UnzipXMLSizeLimit: l.Unpacked,
	})
	if err != nil {
		return nil, refuse(course.ErrUnreadable, file, err)
	}
	defer func() { _ = book.Close() }()
	for _, sheet := range book.GetSheetList() {
		g, err := readSheet(ctx, book, sheet, file, l, guess)
		if err != nil {
			return nil, err
		}
		if len(g.rows) == 0 || reg != nil && g.known == 0 {
			continue
		}
		reg = &Register{File: file, Encoding: Workbook, Sheet: sheet}
		g.done(reg)
		if g.known > 0 {
			break
		}
	}
	if reg == nil {
		return nil, refuse(course.ErrEmpty, file, nil)
	}
	return reg, nil
}

// weigh refuses what is no workbook and one that would grow too large, by the
// sizes its directory declares; unpacking stops where a declared size lies.
func weigh(packed []byte, file string, l Limits) error {
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return refuse(course.ErrUnreadable, file, err)
	}
	if n := len(z.File); n > maxParts {
		return tooLarge(file, "unpacked", maxParts, int64(n))
	}
	var total uint64
	workbook := false
	for _, f := range z.File {
		total += min(f.UncompressedSize64, 1<<40)
		workbook = workbook || strings.HasPrefix(strings.ToLower(strings.ReplaceAll(f.Name, "\\", "/")), "xl/")
	}
	switch {
	case total > uint64(l.Unpacked):
		return tooLarge(file, "unpacked", l.Unpacked, int64(min(total, 1<<62)))
	case !workbook:
		return refuse(course.ErrUnreadable, file, nil)
	}
	return nil
}

func readSheet(ctx context.Context, book *excelize.File, sheet, file string, l Limits, guess guesser) (*gatherer, error) {
	g := gatherer{guess: guess, stop: ctx.Err}
	rows, err := book.Rows(sheet)
	if rows == nil || err != nil { // a sheet of charts has no rows
		return &g, nil
	}
	defer func() { _ = rows.Close() }()
	cells, text := 0, int64(0)
	for line := 1; rows.Next(); line++ {
		values, err := rows.Columns()
		if err != nil {
			return nil, refuse(course.ErrUnreadable, file, err)
		}
		row := Row{Line: line, Cells: values}
		for len(row.Cells) > 0 && row.Cells[len(row.Cells)-1] == "" {
			row.Cells = row.Cells[:len(row.Cells)-1]
		}
		if len(row.Cells) > l.Columns {
			return nil, tooLarge(file, "columns", int64(l.Columns), int64(len(row.Cells)))
		}
		for _, c := range row.Cells {
			text += int64(len(c))
		}
		if cells += len(row.Cells); cells > l.Cells {
			return nil, tooLarge(file, "cells", int64(l.Cells), int64(cells))
		}
		if text > l.Unpacked {
			return nil, tooLarge(file, "unpacked", l.Unpacked, text)
		}
		row.Cells = append([]string(nil), row.Cells...)
		for i, c := range row.Cells {
			row.Cells[i] = wholeNumber(c)
		}
		if err := g.take(row, file, l); err != nil {
			return nil, err
		}
	}
	if err := rows.Error(); err != nil {
		return nil, refuse(course.ErrUnreadable, file, err)
	}
	return &g, nil
}

// wholeNumber writes a number as people do: workbooks keep long ones as
// "4.09160007E8" and some whole ones as "657.0".
func wholeNumber(s string) string {
	if len(s) > 24 || len(s) < 3 || s[0] < '0' || s[0] > '9' || !strings.ContainsAny(s, "eE.") {
		return s
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != float64(int64(f)) || f > 1e15 {
		return s
	}
	return strconv.FormatInt(int64(f), 10)
}
