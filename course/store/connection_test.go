package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"

	"klassetrin/course"
)

// ask gives the one row that a query gives.
func ask(t *testing.T, c *connection, text string, args ...any) (row []any) {
	t.Helper()
	err := c.each(t.Context(), text, args, func(r []any) error {
		row = slices.Clone(r)
		return nil
	})
	if err != nil {
		t.Fatal(text, err)
	}
	return row
}

func opened(t *testing.T) *SQLite {
	t.Helper()
	s, err := Open(t.Context(), made(t, Options{}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestPlaceholdersAreFilledByNumber(t *testing.T) {
	s := opened(t)
	if got, want := ask(t, s.conn, "SELECT $2, $1, $2, '$1', '''$2' -- $3", "one", "two"), []any{"two", "one", "two", "$1", "'$2"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	eleven := []any{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}
	if got, want := ask(t, s.conn, "SELECT $11, $1, $3, $2, $4, $5, $6, $7, $8, $9, $10", eleven...), []any{"k", "a", "c"}; !reflect.DeepEqual(got[:3], want) {
		t.Errorf("got %v, want %v", got[:3], want)
	}
	err := s.conn.within(t.Context(), "BEGIN IMMEDIATE", func(ctx context.Context) error {
		_, err := s.conn.exec(ctx, "UPDATE school SET name = $2, town = '$2' WHERE id = $1", "first", "another")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ask(t, s.conn, "SELECT name, town FROM school WHERE id = $1", "first"), []any{"another", "$2"}; !reflect.DeepEqual(got, want) {
		t.Errorf("the school is %v, want %v", got, want)
	}
}

func TestNumbered(t *testing.T) {
	for text, want := range map[string]string{
		"a = $1 AND b IN ($2,$10)":        "a = ?1 AND b IN (?2,?10)",
		"a = '$1' AND b = $1":             "a = '$1' AND b = ?1",
		"a = 'it''s $1' AND b = $1":       "a = 'it''s $1' AND b = ?1",
		`"$1" = $1`:                       `"$1" = ?1`,
		"a$1 = $1":                        "a$1 = ?1",
		"a = $1 -- not $2\nAND b = $3":    "a = ?1 -- not $2\nAND b = ?3",
		"a = $name AND b = ? AND c = '?'": "a = $name AND b = ? AND c = '?'",
	} {
		if got := numbered(text); got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}

func TestTooFewOrTooManyValuesAreRefused(t *testing.T) {
	s := opened(t)
	for _, args := range [][]any{nil, {"a"}, {"a", "b", "c"}} {
		err := s.conn.each(t.Context(), "SELECT $1, $2", args, func([]any) error { return nil })
		if err == nil {
			t.Errorf("%d values for two placeholders were taken", len(args))
		}
		if _, err := s.conn.exec(t.Context(), "UPDATE school SET name = $1 WHERE id = $2", args...); err == nil {
			t.Errorf("%d values for two placeholders were written", len(args))
		}
	}
	if got := ask(t, s.conn, "SELECT $1, $2", "a", nil); !reflect.DeepEqual(got, []any{"a", nil}) {
		t.Errorf("got %v", got)
	}
}

// TestSettings asks each kind of connection what holds on it.
func TestSettings(t *testing.T) {
	s := opened(t)
	drafting, err := connect(t.Context(), filepath.Join(t.TempDir(), "draft"), "")
	if err != nil {
		t.Fatal(err)
	}
	defer drafting.Close()
	looking, err := connect(t.Context(), s.path, "&mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer looking.Close()
	for name, c := range map[string]*connection{"working": s.conn, "drafting": drafting.conn, "looking": looking.conn} {
		want := map[string]any{
			"foreign_keys": int64(1), "busy_timeout": int64(5000), "synchronous": int64(2), "trusted_schema": int64(0),
			"locking_mode": "normal", "journal_mode": "wal",
		}
		if name == "drafting" {
			want["journal_mode"] = "delete"
		}
		for setting, value := range want {
			if got := ask(t, c, "PRAGMA "+setting); !reflect.DeepEqual(got, []any{value}) {
				t.Errorf("%s: %s is %v, want %v", name, setting, got, value)
			}
		}
	}
	if _, err := looking.conn.exec(t.Context(), "DELETE FROM school"); course.CodeOf(err) != course.ErrUnreadable {
		t.Errorf("writing while looking gives %v, want %s", err, course.ErrUnreadable)
	}
}

// TestColumnTypes keeps out the types of which the engine's driver makes something
// else than what was written: days and instants are texts.
func TestColumnTypes(t *testing.T) {
	s := opened(t)
	columns := 0
	err := s.conn.each(t.Context(), `SELECT m.name, c.name, upper(c.type) FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'`, nil, func(row []any) error {
		columns++
		switch row[2] {
		case "TEXT", "INTEGER", "BOOLEAN", "DOUBLE PRECISION":
		default:
			t.Errorf("%v.%v is a %v", row...)
		}
		return nil
	})
	if err != nil || columns < 100 {
		t.Error(columns, err)
	}
	err = s.conn.script(t.Context(), "CREATE TEMP TABLE kept (t TEXT, b BOOLEAN, n INTEGER, d DOUBLE PRECISION)")
	if err != nil {
		t.Fatal(err)
	}
	want := []any{"2026-03-02T09:30:00+01:00", true, int64(1_772_440_200_000), 12.5}
	if _, err := s.conn.exec(t.Context(), "INSERT INTO kept VALUES ($1, $2, $3, $4)", want...); err != nil {
		t.Fatal(err)
	}
	if got := ask(t, s.conn, "SELECT * FROM kept"); !reflect.DeepEqual(got, want) {
		t.Errorf("got %#v, want %#v", got, want)
	}
}

func TestAddress(t *testing.T) {
	for full, want := range map[string]string{
		"/home/a b/plan?#%.klassetrin": "file:///home/a%20b/plan%3F%23%25.klassetrin",
		"/home/æøå&=+'.klassetrin":     "file:///home/%C3%A6%C3%B8%C3%A5&=+%27.klassetrin",
		"C:/Planer/plan.klassetrin":    "file:///C:/Planer/plan.klassetrin",
		"//server/share/plan":          "file:////server/share/plan",
	} {
		if got := address(full); got != want {
			t.Errorf("%s becomes %s, want %s", full, got, want)
		}
	}
	for _, name := range []string{"a b", "q?mode=ro", "h#x", "p%41", "plus+and&=", "æøå ß 試", "it's", `back\slash`, "file:x"} {
		path := filepath.Join(t.TempDir(), name)
		s, err := Create(t.Context(), path, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		to := filepath.Join(filepath.Dir(path), "copy "+name)
		if err := errors.Join(s.Copy(t.Context(), to), s.Close()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		entries, err := os.ReadDir(filepath.Dir(path))
		var names []string
		for _, e := range entries {
			names = append(names, e.Name())
		}
		want := []string{name, "copy " + name}
		slices.Sort(want)
		if err != nil || !slices.Equal(names, want) {
			t.Errorf("%s: the folder holds %q (%v)", name, names, err)
		}
	}
}

func TestUseAfterClosingIsRefused(t *testing.T) {
	s := opened(t)
	if _, err := s.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal("closing twice:", err)
	}
	_, loading := s.Load(t.Context())
	_, committing := s.Commit(t.Context(), course.Change{ID: course.NewID()})
	_, reading := s.Journal(t.Context(), course.JournalQuery{})
	copying := s.Copy(t.Context(), filepath.Join(t.TempDir(), "copy"))
	for what, err := range map[string]error{"loading": loading, "committing": committing, "reading": reading, "copying": copying} {
		if !errors.Is(err, os.ErrClosed) {
			t.Errorf("%s after closing gives %v, want %v", what, err, os.ErrClosed)
		}
	}
}

func TestContextEndsALongStatement(t *testing.T) {
	s := opened(t)
	const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT "
	ctx, stop := context.WithCancel(t.Context())
	err := s.conn.each(ctx, endless+"i FROM n", nil, func(row []any) error {
		if row[0] == int64(1000) {
			stop()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("reading gives %v, want %v", err, context.Canceled)
	}
	if _, err := s.conn.exec(ctx, "UPDATE school SET name = ''"); !errors.Is(err, context.Canceled) {
		t.Errorf("writing gives %v, want %v", err, context.Canceled)
	}
	if got := ask(t, s.conn, "SELECT name FROM school"); !reflect.DeepEqual(got, []any{"School"}) {
		t.Errorf("the connection is of no use afterwards: %v", got)
	}
}

func TestFullDisk(t *testing.T) {
	s := opened(t)
	pages := ask(t, s.conn, "PRAGMA page_count")[0]
	ask(t, s.conn, fmt.Sprintf("PRAGMA max_page_count = %d", pages)) // as if the disk ended here
	c := course.Change{ID: course.NewID(), Edits: []course.Edit{course.Put(&course.School{Base: course.Base{ID: "large", Version: 1}, Remarks: strings.Repeat("x", 100_000)})}}
	if _, err := s.Commit(t.Context(), c); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("committing gives %v, want %v", err, syscall.ENOSPC)
	}
	ask(t, s.conn, fmt.Sprintf("PRAGMA max_page_count = %d", pages.(int64)+100))
	if p, err := s.Load(t.Context()); err != nil || p.Schools.Len() != 1 {
		t.Errorf("the refused change left something behind: %v", err)
	}
	if _, err := s.Commit(t.Context(), c); err != nil {
		t.Error("committing with room again:", err)
	}
}

func TestAPanicLeavesNoTransactionOpen(t *testing.T) {
	s := opened(t)
	func() {
		defer func() { _ = recover() }()
		_ = s.conn.within(t.Context(), "BEGIN IMMEDIATE", func(context.Context) error { panic("a fault") })
	}()
	if err := s.conn.within(t.Context(), "BEGIN IMMEDIATE", func(context.Context) error { return nil }); err != nil {
		t.Errorf("after a panic the next transaction is refused: %v", err)
	}
}
