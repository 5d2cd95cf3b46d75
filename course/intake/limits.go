package intake

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"klassetrin/course"
)

// Limits bound what a file may hold, so that a wrong or hostile file is refused
// in words instead of filling the memory. A field that is 0 has its default.
type Limits struct {
	Bytes    int64 // size of the file; 200 MB
	Unpacked int64 // size of a workbook when unpacked; 64 MB
	Rows     int   // rows after the headings; 100,000
	Columns  int   // cells in one row; 1,000
	Cells    int   // cells altogether; 5,000,000
}

// The defaults: the largest register known has 5,000 rows of 48 columns, 2 MB.
const (
	maxBytes    = 200 << 20
	maxUnpacked = 64 << 20
	maxRows     = 100_000
	maxColumns  = 1_000
	maxCells    = 5_000_000
	maxCell     = 64 << 10 // bytes of one cell
	maxParts    = 5_000    // files inside a workbook
)

func (l Limits) filled() Limits {
	set := func(v *int, def int) {
		if *v <= 0 {
			*v = def
		}
	}
	if l.Bytes <= 0 {
		l.Bytes = maxBytes
	}
	if l.Unpacked <= 0 {
		l.Unpacked = maxUnpacked
	}
	set(&l.Rows, maxRows)
	set(&l.Columns, maxColumns)
	set(&l.Cells, maxCells)
	return l
}

// OpenFile reads the register in a file; see Open.
func OpenFile(ctx context.Context, path string, l Limits) (*Register, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return Open(ctx, f, filepath.Base(path), l)
}

// refuse makes the refusal of a whole file.
func refuse(code course.Code, file string, cause error) *course.Error {
	return &course.Error{Code: code, Kind: course.KindSchool, Args: course.Args{"File": file}, Err: cause}
}

// tooLarge refuses a file that is over a limit. The field says what there is
// too much of: "" for bytes, "unpacked" for bytes of an unpacked workbook,
// "rows", "columns", "cells" or "cell".
func tooLarge(file, field string, limit, size int64) *course.Error {
	e := refuse(course.ErrTooLarge, file, nil)
	e.Field, e.Args["Max"], e.Args["Size"] = field, limit, size
	return e
}

// wrapped gives a refusal, or that reading was stopped, as it is and any other failure as an unreadable file.
func wrapped(file string, err error) error {
	if stopped(err) {
		return err
	}
	if e, ok := errors.AsType[*course.Error](err); ok {
		return e
	}
	return refuse(course.ErrUnreadable, file, err)
}

// announced gives the size that a reader tells before it is read, -1 when it
// tells none.
func announced(r io.Reader) int64 {
	switch v := r.(type) {
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := v.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	case interface{ Len() int }:
		return int64(v.Len())
	}
	return -1
}

// stopped tells whether reading ended because nobody wants it any more.
func stopped(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// meter counts what is read and refuses once it is too much.
type meter struct {
	r    io.Reader
	stop func() error // why to go no further, nil for nothing
	file string
	n    int64
	max  int64
}

func (m *meter) Read(b []byte) (int, error) {
	if err := m.stop(); err != nil {
		return 0, err
	}
	n, err := m.r.Read(b)
	m.n += int64(n)
	if m.n > m.max {
		return 0, tooLarge(m.file, "", m.max, m.n)
	}
	return n, err
}
