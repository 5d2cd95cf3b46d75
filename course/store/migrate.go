package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"
)

//go:embed migrations
var migrations embed.FS

func builtIn() fs.FS {
	f, err := fs.Sub(migrations, "migrations")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return f
}

// step is one migration: a file of statements named after its number, such as
// 0002_rooms.sql.
type step struct {
	number int
	name   string
	text   string
}

// readSteps reads the migrations in order.
func readSteps(f fs.FS) ([]step, error) {
	names, err := fs.Glob(f, "*.sql") // in order of name
	if err != nil {
		return nil, err
	}
	steps := make([]step, len(names))
	for i, name := range names {
		number, err := strconv.Atoi(strings.SplitN(name, "_", 2)[0])
		if err != nil || number != i+1 {
			return nil, fmt.Errorf("store: migration %s is not number %d", name, i+1)
		}
		text, err := fs.ReadFile(f, name)
		if err != nil {
			return nil, err
		}
		steps[i] = step{number, strings.TrimSuffix(name, ".sql"), string(text)}
	}
	return steps, nil
}

func last(steps []step) int { return len(steps) }

// migrate brings a file from a version up to date, each step in a transaction
// of its own and with a copy of the file before it.
func (s *SQLite) migrate(ctx context.Context, o Options, version int) error {
	steps, err := readSteps(o.migrations)
	if err != nil {
		return err
	}
	for _, st := range steps {
		if st.number <= version {
			continue
		}
		if version > 0 {
			if err := s.copyBefore(ctx, st.number); err != nil {
				return err
			}
		}
		if err := s.apply(ctx, st, o.Now()); err != nil {
			return err
		}
	}
	return nil
}

// apply runs a step, unless another program has done so meanwhile.
func (s *SQLite) apply(ctx context.Context, st step, now time.Time) error {
	return s.conn.within(ctx, "BEGIN IMMEDIATE", func(ctx context.Context) error {
		ctx = context.WithoutCancel(ctx)
		if st.number == 1 {
			// The engine keeps the mark in the head of the file.
			if err := s.conn.script(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
				return err
			}
		} else {
			done, err := oneNumber(ctx, s.conn, "SELECT COUNT(*) FROM migration WHERE number = $1", int64(st.number))
			if err != nil || done > 0 {
				return err
			}
		}
		if err := s.conn.script(ctx, st.text); err != nil {
			return fmt.Errorf("migration %s: %w", st.name, err)
		}
		_, err := s.conn.exec(ctx, "INSERT INTO migration (number, name, done_at) VALUES ($1, $2, $3)",
			int64(st.number), st.name, now.Format(time.RFC3339))
		return err
	})
}
