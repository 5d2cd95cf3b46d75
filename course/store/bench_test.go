package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"testing"
	"time"

	"klassetrin/course"
	"klassetrin/course/storetest"
)

// busyFile makes a file with a number of sessions.
func busyFile(b *testing.B, sessions int) *SQLite {
	b.Helper()
	s, err := Create(b.Context(), filepath.Join(b.TempDir(), "busy.klassetrin"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	records := storetest.Busy(sessions)
	for len(records) > 0 {
		n := min(len(records), 10_000)
		c := course.Change{ID: course.NewID(), At: time.Now(), Label: course.Label{Key: "busy"}}
		for _, r := range records[:n] {
			c.Edits = append(c.Edits, course.Put(r))
		}
		if _, err := s.Commit(b.Context(), c); err != nil {
			b.Fatal(err)
		}
		records = records[n:]
	}
	return s
}

// BenchmarkLoad compares loading a plan with reading the same columns of the
// same rows through the bare driver, without making anything of them.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{20_000, 200_000} {
		s := busyFile(b, n)
		b.Run(fmt.Sprintf("sessions=%d/driver", n), func(b *testing.B) {
			for b.Loop() {
				if rows := scanAll(b, s); rows < n {
					b.Fatal(rows, "rows")
				}
			}
		})
		b.Run(fmt.Sprintf("sessions=%d/plan", n), func(b *testing.B) {
			for b.Loop() {
				p, err := s.Load(b.Context())
				if err != nil || p.Sessions.Len() != n {
					b.Fatal(p.Sessions.Len(), err)
				}
			}
		})
	}
}

// scanAll reads every row that Load reads.
func scanAll(b *testing.B, s *SQLite) (rows int) {
	b.Helper()
	rec := &recorder{}
	for i := range tables {
		if err := tables[i].load(b.Context(), rec, func(course.Record) {}); err != nil {
			b.Fatal(err)
		}
	}
	err := s.conn.conn.Raw(func(dc any) error {
		for _, text := range rec.texts {
			r, err := dc.(driver.QueryerContext).QueryContext(context.Background(), text, nil)
			if err != nil {
				return err
			}
			dest := make([]driver.Value, len(r.Columns()))
			for err = r.Next(dest); err == nil; err = r.Next(dest) {
				rows++
			}
			if err := errors.Join(r.Close()); err != nil {
				return err
			}
			if !errors.Is(err, io.EOF) {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return rows
}

// recorder notes the statements that loading and committing make, without
// running them.
type recorder struct {
	texts  []string // queries
	writes []string
	args   [][]any // of the writes
}

func (r *recorder) each(_ context.Context, text string, _ []any, _ func([]any) error) error {
	r.texts = append(r.texts, text)
	return nil
}

// BenchmarkCommit compares committing one moved session with a bare
// transaction that writes the same rows with the same durability.
func BenchmarkCommit(b *testing.B) {
	s := busyFile(b, 20_000)
	plan, err := s.Load(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	session := plan.Sessions.All()[10_000]
	move := func() course.Change {
		moved := *session
		moved.Day++
		next := course.WithRevision(&moved, session.Version+1)
		c := course.Change{ID: course.NewID(), At: time.Now(), Label: course.Label{Key: "move"}, Edits: []course.Edit{{Before: session, After: next}}}
		session = next
		return c
	}
	b.Run("bare", func(b *testing.B) {
		seq, err := number1(b.Context(), s.conn, lastSeq)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			b.StopTimer()
			rec := &recorder{}
			c := move()
			if _, err := write(b.Context(), rec, &c, s.writer); err != nil {
				b.Fatal(err)
			}
			seq++
			rec.args[1][0], rec.args[2][1] = seq, seq
			b.StartTimer()
			for i, text := range append([]string{"BEGIN IMMEDIATE"}, append(rec.writes, "COMMIT")...) {
				var args []any
				if i > 0 && i <= len(rec.args) {
					args = rec.args[i-1]
				}
				if _, err := s.conn.exec(context.Background(), text, args...); err != nil {
					b.Fatal(text, err)
				}
			}
		}
	})
	b.Run("store", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Commit(b.Context(), move()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func (r *recorder) exec(_ context.Context, text string, args ...any) (int64, error) {
	if text != dropUndone {
		r.writes, r.args = append(r.writes, text), append(r.args, args)
	}
	return 1, nil
}
