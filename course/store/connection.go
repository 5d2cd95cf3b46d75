package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"

	"github.com/mattn/go-sqlite3"
)

// connection is a link to a file: one connection of the engine and its prepared
// statements. It speaks to the engine's driver itself: with one connection there
// is no pool to keep, and database/sql takes a twelfth of reading for it.
// It is for one goroutine at a time.
type connection struct {
	engine *sqlite3.SQLiteConn // nil once it is closed
	path   string
	stmts  map[string]*sqlite3.SQLiteStmt
}

// dial opens a connection to a file by its address.
func dial(address, path string) (*connection, error) {
	c, err := new(sqlite3.SQLiteDriver).Open(address)
	if err != nil {
		return nil, refuse(err, path)
	}
	return &connection{c.(*sqlite3.SQLiteConn), path, map[string]*sqlite3.SQLiteStmt{}}, nil
}

// marks finds the placeholders of a statement, and before them whatever could
// hold something that looks like one: text, names and remarks.
var marks = regexp.MustCompile(`'[^']*'|"[^"]*"|--[^\n]*|\w[\w$]*|\$\d+`)

// numbered gives a statement with its placeholders $1, $2 as SQLite's ?1, ?2.
// PostgreSQL knows only the first; SQLite takes them for names, which the driver
// fills in the order in which they stand, whatever their numbers.
func numbered(text string) string {
	return marks.ReplaceAllStringFunc(text, func(s string) string {
		if s[0] == '$' {
			return "?" + s[1:]
		}
		return s
	})
}

// prepare makes a statement ready, once. Every statement with values comes
// through here.
func (c *connection) prepare(ctx context.Context, text string, values int) (*sqlite3.SQLiteStmt, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if c.engine == nil {
		return nil, fmt.Errorf("store: %s: %w", c.path, os.ErrClosed)
	}
	st := c.stmts[text]
	if st == nil {
		made, err := c.engine.Prepare(numbered(text))
		if err != nil {
			return nil, refuse(err, c.path)
		}
		st = made.(*sqlite3.SQLiteStmt)
		c.stmts[text] = st
	}
	if n := st.NumInput(); n != values {
		return nil, fmt.Errorf("store: %d values for the %d placeholders of %s", values, n, text)
	}
	return st, nil
}

// bound gives values as the driver takes them.
func bound(args []any) []driver.NamedValue {
	out := make([]driver.NamedValue, len(args))
	for i, a := range args {
		out[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
	}
	return out
}

func (c *connection) exec(ctx context.Context, text string, args ...any) (int64, error) {
	st, err := c.prepare(ctx, text, len(args))
	if err != nil {
		return 0, err
	}
	res, err := st.ExecContext(ctx, bound(args))
	if err != nil {
		return 0, refuse(err, c.path)
	}
	return res.RowsAffected()
}

func (c *connection) each(ctx context.Context, text string, args []any, f func(row []any) error) error {
	st, err := c.prepare(ctx, text, len(args))
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(ctx, bound(args))
	if err != nil {
		return refuse(err, c.path)
	}
	defer func() { _ = rows.Close() }()
	row := make([]any, len(rows.Columns()))
	give := func(held []driver.Value) error {
		for i, v := range held {
			row[i] = v
		}
		return f(row)
	}
	held := make([]driver.Value, len(row))
	for range batchRows {
		switch err := rows.Next(held); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return refuse(err, c.path)
		}
		if err := give(held); err != nil {
			return err
		}
	}
	return refuse(ahead(rows, len(row), give), c.path)
}

// script runs statements without values.
func (c *connection) script(ctx context.Context, text string) error {
	_, err := c.engine.ExecContext(ctx, text, nil)
	return refuse(err, c.path)
}

// within runs f in a transaction: all of it or nothing. The engine is not told
// of a context that ends, because watching it costs more than most statements;
// f asks between its steps.
func (c *connection) within(ctx context.Context, begin string, f func(context.Context) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	calm := context.WithoutCancel(ctx)
	if _, err := c.exec(calm, begin); err != nil {
		return err
	}
	done := false
	defer func() { // also when f panics
		if !done {
			_, _ = c.exec(calm, "ROLLBACK") // refused when the engine has rolled back by itself
		}
	}()
	err := f(ctx)
	if err == nil {
		_, err = c.exec(calm, "COMMIT")
	}
	done = err == nil
	return err
}

func (c *connection) close() error {
	if c.engine == nil {
		return nil
	}
	var errs []error
	for _, st := range c.stmts {
		errs = append(errs, st.Close())
	}
	errs = append(errs, c.engine.Close())
	c.engine, c.stmts = nil, nil
	return errors.Join(errs...)
}
