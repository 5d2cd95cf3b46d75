package store

import (
	"database/sql/driver"
	"errors"
	"io"
)

// batchRows is the number of rows that are read at a time when reading goes
// ahead. It does so only after as many rows: most queries give one.
const batchRows = 500

// batch is a number of rows, one after the other.
type batch struct {
	values []driver.Value
	rows   int
	err    error // why there are no more, io.EOF when they are all read
}

func (b *batch) read(rows driver.Rows, width int) {
	for b.rows = 0; b.rows < batchRows; b.rows++ {
		if b.err = rows.Next(b.values[b.rows*width:][:width]); b.err != nil {
			return
		}
	}
}

// ahead calls f with the rest of many rows while the engine reads further ones on
// another processor. When it returns, nobody reads the rows any more.
func ahead(rows driver.Rows, width int, f func([]driver.Value) error) error {
	free, full := make(chan *batch, 2), make(chan *batch, 2) // there are two: nobody waits to hand one over
	for range cap(free) {
		free <- &batch{values: make([]driver.Value, batchRows*width)}
	}
	go func() {
		defer close(full)
		for b := range free {
			b.read(rows, width)
			full <- b
			if b.err != nil {
				return
			}
		}
	}()
	defer func() {
		close(free)
		for range full { // until the other has ended
		}
	}()
	for b := range full {
		for i := range b.rows {
			if err := f(b.values[i*width:][:width]); err != nil {
				return err
			}
		}
		if errors.Is(b.err, io.EOF) {
			return nil
		}
		if b.err != nil {
			return b.err
		}
		free <- b
	}
	return nil
}
