package intake

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"klassetrin/course"
)

// Register is the content of a file before anything is made of it: headings
// and rows of cells, all text.
type Register struct {
	File      string // name, for sentences
	Encoding  Encoding
	Delimiter rune // 0 in a workbook
	Sheet     string
	Header    []string
	Line      int   // of the headings, from 1
	Rows      []Row // the rows after the headings that are not empty
	Columns   Mapping
}

// Row is one row of a register.
type Row struct {
	Line  int // in the file, from 1
	Cells []string
}

// sampleSize is how much of a file is looked at to tell its form.
const sampleSize = 64 << 10

// headerDepth is how many rows may stand above the headings.
const headerDepth = 20

var delimiters = []byte{';', ',', '\t', '|'}

// Open reads a register: text with a delimiter in any usual encoding, or the
// first sheet of a workbook that has headings. The file's name is for
// sentences only. It refuses with ErrTooLarge (Args File, Max, Size),
// ErrUnreadable and ErrEmpty. When the headings lack a name of the school it
// gives ErrColumns (Args File, Found) together with the register, so that the
// columns can be chosen by hand. It stops between two rows when ctx is cancelled.
func Open(ctx context.Context, r io.Reader, file string, l Limits) (*Register, error) {
	return openList(ctx, r, file, l, Guess)
}

// guesser tells the fields of columns by their headings.
type guesser func(header []string) Mapping

// openList reads a list of schools or of anything else that a guesser knows the
// headings of.
func openList(ctx context.Context, r io.Reader, file string, l Limits, guess guesser) (*Register, error) {
	l = l.filled()
	if size := announced(r); size > l.Bytes {
		return nil, tooLarge(file, "", l.Bytes, size)
	}
	in := bufio.NewReaderSize(&meter{r: r, stop: ctx.Err, file: file, max: l.Bytes}, sampleSize)
	sample, err := in.Peek(sampleSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, wrapped(file, err)
	}
	enc, mark, err := sniff(sample, file)
	if err != nil {
		return nil, err
	}
	var reg *Register
	if enc == Workbook {
		reg, err = readWorkbook(ctx, in, file, l, guess)
	} else {
		reg, err = readText(ctx, in, enc, sample[mark:], mark, file, l, guess)
	}
	if err != nil {
		return nil, wrapped(file, err)
	}
	return reg.checked(guess)
}

// checked refuses a register without rows or without the needed columns.
func (reg *Register) checked(guess guesser) (*Register, error) {
	if len(reg.Rows) == 0 {
		return nil, refuse(course.ErrEmpty, reg.File, nil)
	}
	reg.Columns = guess(reg.Header)
	if !reg.Columns.Has(Name) {
		e := refuse(course.ErrColumns, reg.File, nil)
		e.Field = string(Name)
		e.Args["Found"] = clip(strings.Join(reg.Header, ", "), 200)
		return reg, e
	}
	return reg, nil
}

func clip(s string, n int) string {
	if letters := []rune(s); len(letters) > n {
		return string(letters[:n]) + "…"
	}
	return s
}

func readText(ctx context.Context, in *bufio.Reader, enc Encoding, sample []byte, mark int, file string, l Limits, guess guesser) (*Register, error) {
	if _, err := in.Discard(mark); err != nil {
		return nil, err
	}
	sampled, _ := decoded(bytes.NewReader(sample), enc)
	head, _ := io.ReadAll(sampled)
	delim := delimiter(head, l, guess)
	text, eight := decoded(in, enc)
	g := gatherer{guess: guess, stop: ctx.Err}
	s := newSplitter(text, delim, file, l)
	for {
		row, err := s.row()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if err := g.take(row, file, l); err != nil {
			return nil, err
		}
	}
	reg := &Register{File: file, Encoding: enc, Delimiter: rune(delim)}
	if eight != nil {
		reg.Encoding = eight.encoding()
	}
	g.done(reg)
	return reg, nil
}

// delimiter tells what separates the cells: what makes the best headings, and
// among equals what cuts most rows into the same number of cells.
func delimiter(sample []byte, l Limits, guess guesser) byte {
	if first, _, _ := bytes.Cut(sample, []byte{'\n'}); len(first) >= 5 && bytes.EqualFold(first[:4], []byte("sep=")) {
		return first[4] // written by spreadsheets for spreadsheets
	}
	best, most := delimiters[0], -1
	for _, d := range delimiters {
		s := newSplitter(bytes.NewReader(sample), d, "", l)
		headings := 0
		widths := map[int]int{}
		for range headerDepth {
			row, err := s.row()
			if err != nil {
				break
			}
			headings = max(headings, len(guess(row.Cells)))
			if len(row.Cells) > 1 {
				widths[len(row.Cells)]++
			}
		}
		score := headings * 100
		for _, n := range widths {
			score = max(score, headings*100+n)
		}
		if score > most {
			best, most = d, score
		}
	}
	return best
}

// gatherer keeps rows and finds the headings among the first of them.
type gatherer struct {
	guess  guesser
	stop   func() error // why to go no further, nil for nothing
	rows   []Row
	header int // index of the row of headings
	known  int // columns it has
}

// take cleans a row and keeps it unless it is empty.
func (g *gatherer) take(row Row, file string, l Limits) error {
	if err := g.stop(); err != nil {
		return err
	}
	last := -1
	for i, cell := range row.Cells {
		if row.Cells[i] = clean(cell); row.Cells[i] != "" {
			last = i
		}
	}
	if last < 0 || last == 0 && len(g.rows) == 0 && strings.HasPrefix(strings.ToLower(row.Cells[0]), "sep=") {
		return nil
	}
	row.Cells = row.Cells[:last+1]
	if n := len(g.rows); n < headerDepth {
		if known := len(g.guess(row.Cells)); known > g.known {
			g.header, g.known = n, known
		}
	}
	g.rows = append(g.rows, row)
	if n := len(g.rows) - 1; n > l.Rows {
		return tooLarge(file, "rows", int64(l.Rows), int64(n))
	}
	return nil
}

// done puts the headings and the rows below them into a register.
func (g *gatherer) done(reg *Register) {
	if len(g.rows) > 0 {
		reg.Header, reg.Line = g.rows[g.header].Cells, g.rows[g.header].Line
		reg.Rows = g.rows[g.header+1:]
	}
}

// Headless gives the register of a list without headings: what was taken for
// headings is its first row, and the columns are called A, B, C. No column is
// mapped.
func (reg *Register) Headless() *Register {
	out := *reg
	out.Rows = append([]Row{{Line: reg.Line, Cells: reg.Header}}, reg.Rows...)
	width := 0
	for _, row := range out.Rows {
		width = max(width, len(row.Cells))
	}
	out.Header, out.Columns = make([]string, width), Mapping{}
	for i := range out.Header {
		out.Header[i] = letters(i)
	}
	return &out
}

// letters names a column as spreadsheets do: A to Z, then AA.
func letters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letters(i/26-1) + letters(i%26)
}
