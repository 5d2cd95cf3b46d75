package store

import (
	"context"
	"errors"
	"sync"

	"github.com/mattn/go-sqlite3"

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
	conn *connection
	seen int64 // the place in the journal up to which Load or Watch has told of changes
}

var _ course.Store = (*SQLite)(nil)

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
	return s.conn.close()
}

// unreadable is what a file is called whose rows make no sense.
func unreadable(err error, path string) error {
	if _, ok := errors.AsType[sqlite3.Error](err); ok {
		return err
	}
	if e, ok := errors.AsType[*course.Error](err); ok && e.Code != course.ErrInvalid {
		return err
	}
	return &course.Error{Code: course.ErrDamaged, Args: course.Args{"File": path}, Err: err}
}
