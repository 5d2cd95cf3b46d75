package intake

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

// splitter cuts text into rows and cells. It differs from a strict reader of
// comma-separated values on purpose: registers hold bare quotes and quotes that
// nobody closes, and lines that end in CR alone. A cell counts as quoted only
// when it can be read so without a fault; otherwise its quotes are letters.
type splitter struct {
	in    *bufio.Reader
	delim byte
	line  int // of what is read next, from 1
	file  string
	lim   Limits
	cells int   // so far
	text  int64 // bytes in them
}

func newSplitter(r io.Reader, delim byte, file string, lim Limits) *splitter {
	return &splitter{in: bufio.NewReaderSize(r, 2*maxCell), delim: delim, line: 1, file: file, lim: lim}
}

// stop says what ended a cell.
type stop uint8

const (
	atDelimiter stop = iota
	atLineEnd
	atFileEnd
)

// row reads the next row, io.EOF after the last.
func (s *splitter) row() (Row, error) {
	row := Row{Line: s.line}
	if _, err := s.in.Peek(1); err != nil {
		return row, err
	}
	for {
		cell, end, err := s.cell()
		if err != nil {
			return row, err
		}
		s.cells++
		s.text += int64(len(cell))
		row.Cells = append(row.Cells, cell)
		switch {
		case len(row.Cells) > s.lim.Columns:
			return row, tooLarge(s.file, "columns", int64(s.lim.Columns), int64(len(row.Cells)))
		case s.cells > s.lim.Cells:
			return row, tooLarge(s.file, "cells", int64(s.lim.Cells), int64(s.cells))
		case s.text > s.lim.Bytes:
			return row, tooLarge(s.file, "", s.lim.Bytes, s.text)
		case end != atDelimiter:
			return row, nil
		}
	}
}

func (s *splitter) cell() (string, stop, error) {
	for {
		b, err := s.in.Peek(1)
		if err != nil || !s.blank(b[0]) {
			break
		}
		_, _ = s.in.Discard(1)
	}
	if b, err := s.in.Peek(1); err == nil && b[0] == '"' {
		if text, ok, err := s.quoted(); ok || err != nil {
			end, endErr := s.end()
			return text, end, errors.Join(err, endErr)
		}
	}
	text, end, err := s.plain()
	return unwrapped(text), end, err
}

// unwrapped takes the quotes off a cell that was put into quotes without
// doubling those inside: in "Skolen "Nord" her" the second quote opens.
func unwrapped(s string) string {
	t := strings.TrimRight(s, " ")
	if len(t) < 4 || t[0] != '"' || t[len(t)-1] != '"' {
		return s
	}
	if i := strings.IndexByte(t[1:], '"'); i > 0 && i+1 < len(t)-1 && t[i] == ' ' {
		return t[1 : len(t)-1]
	}
	return s
}

// quoted reads a cell in quotes, up to what ends it. It consumes nothing and
// gives false when the cell is not quoted properly.
func (s *splitter) quoted() (string, bool, error) {
	b, err := s.in.Peek(maxCell)
	whole := errors.Is(err, io.EOF)
	if err != nil && !whole {
		return "", false, err
	}
	text, n := unquote(b)
	if n == 0 {
		return "", false, nil
	}
	for n < len(b) && s.blank(b[n]) {
		n++
	}
	if n == len(b) && !whole || n < len(b) && b[n] != s.delim && b[n] != '\n' && b[n] != '\r' {
		return "", false, nil
	}
	s.line += lineEnds(b[:n])
	_, err = s.in.Discard(n)
	return text, true, err
}

// blank tells whether a byte around a cell is no part of it.
func (s *splitter) blank(c byte) bool { return c == ' ' || c == '\t' && s.delim != '\t' }

// unquote reads a text in quotes at the beginning of b, in which quotes are
// doubled, and tells how many bytes it takes: 0 when the quote is never closed.
func unquote(b []byte) (string, int) {
	var text []byte
	for i := 1; i < len(b); {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			break
		}
		text = append(text, b[i:i+n]...)
		i += n + 1
		if i == len(b) || b[i] != '"' {
			return string(text), i
		}
		text = append(text, '"')
		i++
	}
	return "", 0
}

// lineEnds counts the lines that end in a text, with CR, LF or both.
func lineEnds(b []byte) int {
	return bytes.Count(b, []byte{'\n'}) + bytes.Count(b, []byte{'\r'}) - bytes.Count(b, []byte("\r\n"))
}

// plain reads a cell without quotes and what ends it.
func (s *splitter) plain() (string, stop, error) {
	var text []byte
	for {
		if _, err := s.in.Peek(1); err != nil {
			if errors.Is(err, io.EOF) {
				return string(text), atFileEnd, nil
			}
			return "", atFileEnd, err
		}
		chunk, _ := s.in.Peek(s.in.Buffered())
		i := bytes.IndexFunc(chunk, func(r rune) bool { return r == rune(s.delim) || r == '\n' || r == '\r' })
		n := i
		if i < 0 {
			n = len(chunk)
		}
		text = append(text, chunk[:n]...)
		if len(text) > maxCell {
			return "", atFileEnd, tooLarge(s.file, "cell", maxCell, int64(len(text)))
		}
		if _, err := s.in.Discard(n); err != nil {
			return "", atFileEnd, err
		}
		if i >= 0 {
			end, err := s.end()
			return string(text), end, err
		}
	}
}

// end reads what ends a cell: the delimiter, a line end or the end of the file.
func (s *splitter) end() (stop, error) {
	c, err := s.in.ReadByte()
	switch {
	case errors.Is(err, io.EOF):
		return atFileEnd, nil
	case err != nil:
		return atFileEnd, err
	case c == s.delim:
		return atDelimiter, nil
	}
	s.line++
	if c == '\r' {
		if b, err := s.in.Peek(1); err == nil && b[0] == '\n' {
			_, _ = s.in.Discard(1)
		}
	}
	return atLineEnd, nil
}
