package store

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"klassetrin/course"
)

// Extension is how the name of a plan's file ends.
const Extension = ".klassetrin"

// applicationID marks a SQLite file as one of Klassetrin ("KLTR").
const applicationID = 0x4B4C5452

// Options are what opening a file needs from outside.
type Options struct {
	Now func() time.Time // the clock, for the names of copies; time.Now when nil

	migrations fs.FS // other steps than the built-in ones, for tests
}

func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.migrations == nil {
		o.migrations = builtIn()
	}
	return o
}

// Create makes the file of a new, empty plan and opens it. It refuses with
// ErrExists when there is such a file, and with ErrUnreadable when the folder
// does not exist or cannot be written to. A file is either made completely or
// not at all.
func Create(ctx context.Context, path string, o Options) (*SQLite, error) {
	o = o.filled()
	if _, err := os.Lstat(path); err == nil {
		return nil, &course.Error{Code: course.ErrExists, Args: course.Args{"File": path}}
	}
	err := drafted(path, func(draft string) error {
		s, err := connect(ctx, draft, "")
		if err != nil {
			return err
		}
		return errors.Join(s.migrate(ctx, o, 0), s.Close())
	})
	if err != nil {
		return nil, err
	}
	return Open(ctx, path, o)
}

// drafted has a file written under another name in the same folder and then
// gives it its own, so that it is either there completely or not at all.
func drafted(path string, write func(draft string) error) error {
	refusal := func(err error) error {
		return &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": path}, Err: err}
	}
	draft := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"-"+string(course.NewID()))
	f, err := os.OpenFile(draft, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return refusal(err)
	}
	defer func() { _ = os.Remove(draft) }()
	if err := errors.Join(f.Close(), write(draft)); err != nil {
		return err
	}
	if f, err = os.OpenFile(draft, os.O_RDWR, 0); err != nil {
		return refusal(err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return refusal(err)
	}
	if err := os.Rename(draft, path); err != nil {
		return refusal(err)
	}
	return nil
}

// Open opens the file of a plan. It brings a file of an older program up to
// date after copying it, and makes the copy of the day. It refuses with
// ErrUnreadable a file that cannot be read and written, with ErrDamaged one
// that is broken or not of Klassetrin, with ErrNewer one that a newer program
// wrote – these stay untouched – and with ErrLocked one that somebody else
// holds for longer than five seconds.
func Open(ctx context.Context, path string, o Options) (*SQLite, error) {
	o = o.filled()
	version, err := inspect(ctx, path)
	if err != nil {
		return nil, err
	}
	steps, err := readSteps(o.migrations)
	if err != nil {
		return nil, err
	}
	if version > last(steps) {
		return nil, &course.Error{Code: course.ErrNewer, Args: course.Args{"File": path}}
	}
	s, err := connect(ctx, path, "&_journal_mode=WAL")
	if err != nil {
		return nil, err
	}
	err = s.migrate(ctx, o, version)
	if err == nil {
		err = s.begin(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.Trouble = s.copyOfDay(ctx, course.DateOf(o.Now()))
	return s, nil
}

// inspect looks at a file without altering it or anything beside it, and gives
// the number of the last migration it went through.
func inspect(ctx context.Context, path string) (version int, err error) {
	if err := sniff(path); err != nil {
		return 0, err
	}
	// A file at rest is looked at as it lies there. When changes wait beside
	// it, another program has it open or broke off; then they belong to it.
	mode := "&mode=ro&immutable=1"
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		mode = "&mode=ro"
	}
	s, err := connect(ctx, path, mode)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	damaged := func(err error) error {
		return &course.Error{Code: course.ErrDamaged, Args: course.Args{"File": path}, Err: err}
	}
	err = s.conn.each(ctx, "PRAGMA quick_check(1)", nil, func(row []any) error {
		if row[0] != "ok" {
			return damaged(nil)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	n, err := oneNumber(ctx, s.conn, "SELECT MAX(number) FROM migration")
	if err != nil {
		return 0, damaged(err)
	}
	return int(n), nil
}

// sniff refuses what is no file of Klassetrin, from its first hundred bytes.
func sniff(path string) error {
	refusal := &course.Error{Code: course.ErrUnreadable, Args: course.Args{"File": path}}
	f, err := os.Open(path)
	if err != nil {
		refusal.Err = err
		return refusal
	}
	defer func() { _ = f.Close() }()
	var head [100]byte
	switch _, err := io.ReadFull(f, head[:]); {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		refusal.Code = course.ErrDamaged
	case err != nil:
		refusal.Err = err
	case !strings.HasPrefix(string(head[:]), "SQLite format 3\x00"), binary.BigEndian.Uint32(head[68:]) != applicationID:
		refusal.Code = course.ErrDamaged
	default:
		return nil
	}
	return refusal
}

// settings are those that every use of a file has: the wait for others, references
// that are checked, and changes that are on the disk before they count as kept.
const settings = "?_busy_timeout=5000&_foreign_keys=1&_synchronous=FULL"

// connect opens a connection to a file.
func connect(ctx context.Context, path, more string) (*SQLite, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	c, err := dial(address(full)+settings+more, path)
	if err != nil {
		return nil, err
	}
	// What a file brings along, such as a trigger, may call nothing with effects.
	if err := c.script(ctx, "PRAGMA trusted_schema = OFF"); err != nil {
		return nil, errors.Join(err, c.close())
	}
	return &SQLite{path: full, writer: string(course.NewID()), conn: c}, nil
}

// address gives the URI of a file: names may hold spaces, percent and question
// marks, and a drive letter needs a slash before it.
func address(full string) string {
	p := filepath.ToSlash(full)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p
	}
	return (&url.URL{Scheme: "file", Path: p}).String()
}

// begin makes sure that the first change will not be refused, and notes where
// in the journal the work begins.
func (s *SQLite) begin(ctx context.Context) error {
	return s.conn.within(ctx, "BEGIN IMMEDIATE", func(ctx context.Context) error {
		ctx = context.WithoutCancel(ctx)
		if _, err := s.conn.exec(ctx, "UPDATE migration SET number = number WHERE number = 0"); err != nil {
			return err
		}
		var err error
		s.seen, err = oneNumber(ctx, s.conn, lastSeq)
		return err
	})
}
