package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	"modernc.org/sqlite"

	"klassetrin/course"
)

// SQLite is a plan in a file. It may be used by several goroutines; several
// programs may have the same file open.
type SQLite struct {
	// Trouble says what went wrong on opening without being a reason not to
	// open: the copy of the day could not be made. It is nil otherwise.
	Trouble error

	path   string
	writer string // tells this opening of the file apart from others, in the journal

	mu   sync.Mutex // one transaction at a time
	db   *sql.DB
	conn *connection
	seen int64 // the place in the journal up to which Load or Watch has told of changes
}

var _ course.Store = (*SQLite)(nil)

// connection is a link to a file: one connection and its prepared statements.
type connection struct {
	conn  *sql.Conn
	path  string
	stmts map[string]*sql.Stmt
}

func (c *connection) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	if st := c.stmts[text]; st != nil {
		return st, nil
	}
	st, err := c.conn.PrepareContext(ctx, text)
	if err == nil {
		c.stmts[text] = st
	}
	return st, err
}

func (c *connection) exec(ctx context.Context, text string, args ...any) (int64, error) {
	st, err := c.prepare(ctx, text) //nolint:sqlclosecheck // kept for the next time; close closes them all
	if err != nil {
		return 0, refuse(err, c.path)
	}
	res, err := st.ExecContext(ctx, args...)
	if err != nil {
		return 0, refuse(err, c.path)
	}
	n, err := res.RowsAffected()
	return n, refuse(err, c.path)
}

func (c *connection) each(ctx context.Context, text string, args []any, f func(row []any) error) error {
	st, err := c.prepare(ctx, text) //nolint:sqlclosecheck // kept for the next time; close closes them all
	if err != nil {
		return refuse(err, c.path)
	}
	rows, err := st.QueryContext(ctx, args...)
	if err != nil {
		return refuse(err, c.path)
	}
	defer func() { _ = rows.Close() }()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	row, into := make([]any, len(names)), make([]any, len(names))
	for i := range row {
		into[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := f(row); err != nil {
			return err
		}
	}
	return refuse(rows.Err(), c.path)
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
	err := f(ctx)
	if err == nil {
		_, err = c.exec(calm, "COMMIT")
	}
	if err != nil {
		_, _ = c.exec(calm, "ROLLBACK") // refused when the engine has rolled back by itself
	}
	return err
}

func (c *connection) close() error {
	var errs []error
	for _, st := range c.stmts {
		errs = append(errs, st.Close())
	}
	return errors.Join(append(errs, c.conn.Close())...)
}

// Load reads the whole plan. Watch tells of changes from this moment on.
func (s *SQLite) Load(ctx context.Context) (*course.Plan, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var records []course.Record
	err := s.conn.within(ctx, "BEGIN", func(ctx context.Context) error {
		calm := context.WithoutCancel(ctx)
		var err error
		if s.seen, err = oneNumber(calm, s.conn, lastSeq); err != nil {
			return err
		}
		for i := range tables {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := tables[i].load(calm, s.conn, func(r course.Record) { records = append(records, r) }); err != nil {
				return unreadable(err, s.path)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return course.Fill(func(yield func(course.Record) bool) {
		for _, r := range records {
			if !yield(r) {
				return
			}
		}
	}), nil
}

// Commit keeps a change: all of it or nothing. It gives ErrStale when a record
// moved on meanwhile, ErrDuplicate when a value must be unique, ErrLocked when
// somebody else is writing for longer than five seconds.
func (s *SQLite) Commit(ctx context.Context, c course.Change) (seq int64, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.conn.within(ctx, "BEGIN IMMEDIATE", func(ctx context.Context) error {
		seq, err = write(ctx, s.conn, &c, s.writer)
		return err
	})
	if err != nil {
		return 0, err
	}
	return seq, nil
}

// Journal gives changes that were kept.
func (s *SQLite) Journal(ctx context.Context, q course.JournalQuery) ([]course.Change, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return readChanges(context.WithoutCancel(ctx), s.conn, q)
}

// Close ends the use of the file.
func (s *SQLite) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return errors.Join(s.conn.close(), s.db.Close())
}

// unreadable is what a file is called whose rows make no sense.
func unreadable(err error, path string) error {
	if _, ok := errors.AsType[*sqlite.Error](err); ok {
		return err
	}
	if e, ok := errors.AsType[*course.Error](err); ok && e.Code != course.ErrInvalid {
		return err
	}
	return &course.Error{Code: course.ErrDamaged, Args: course.Args{"File": path}, Err: err}
}
