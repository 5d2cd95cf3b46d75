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

// race runs two ways of doing the same in turns, so that a busy machine slows
// both, and reports how long each takes and how many times longer the second.
// Each is given as a function that makes ready and gives what is timed.
func race(b *testing.B, bare, ours func() func()) {
	b.Helper()
	var times [2]time.Duration
	for b.Loop() {
		for i, ready := range []func() func(){bare, ours} {
			f := ready()
			start := time.Now()
			f()
			times[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(times[0].Nanoseconds())/float64(b.N), "bare-ns/op")
	b.ReportMetric(float64(times[1].Nanoseconds())/float64(b.N), "store-ns/op")
	b.ReportMetric(float64(times[1])/float64(times[0]), "times-bare")
}

// BenchmarkLoad compares loading a plan with reading the same columns of the
// same rows through the bare driver, without making anything of them.
func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{20_000, 200_000} {
		s := busyFile(b, n)
		b.Run(fmt.Sprintf("sessions=%d", n), func(b *testing.B) {
			scan := func() {
				if rows := scanAll(b, s); rows < n {
					b.Fatal(rows, "rows")
				}
			}
			load := func() {
				if p, err := s.Load(b.Context()); err != nil || p.Sessions.Len() != n {
					b.Fatal("loading:", err)
				}
			}
			race(b, func() func() { return scan }, func() func() { return load })
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
	for _, text := range rec.texts {
		r, err := s.conn.engine.QueryContext(context.Background(), text, nil)
		if err != nil {
			b.Fatal(err)
		}
		dest := make([]driver.Value, len(r.Columns()))
		for err = r.Next(dest); err == nil; err = r.Next(dest) {
			rows++
		}
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
		if !errors.Is(err, io.EOF) {
			b.Fatal(err)
		}
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
	race(b, func() func() {
		c := move()
		rec := &recorder{}
		if _, err := write(b.Context(), rec, &c, s.writer); err != nil {
			b.Fatal(err)
		}
		seq, err := oneNumber(b.Context(), s.conn, lastSeq)
		if err != nil {
			b.Fatal(err)
		}
		rec.args[1][0], rec.args[2][1] = seq+1, seq+1
		return func() {
			if err := s.conn.within(context.Background(), "BEGIN IMMEDIATE", rec.replay(s.conn)); err != nil {
				b.Fatal(err)
			}
		}
	}, func() func() {
		c := move()
		return func() {
			if _, err := s.Commit(b.Context(), c); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// replay runs the statements that were noted.
func (r *recorder) replay(l link) func(context.Context) error {
	return func(ctx context.Context) error {
		for i, text := range r.writes {
			if _, err := l.exec(ctx, text, r.args[i]...); err != nil {
				return err
			}
		}
		return nil
	}
}

func (r *recorder) exec(_ context.Context, text string, args ...any) (int64, error) {
	if text != dropUndone {
		r.writes, r.args = append(r.writes, text), append(r.args, args)
	}
	return 1, nil
}
