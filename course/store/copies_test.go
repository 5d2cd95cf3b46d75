package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"klassetrin/course"
)

func on(day course.Date) func() time.Time {
	y, m, d := day.YMD()
	return func() time.Time { return time.Date(y, m, d, 9, 0, 0, 0, time.UTC) }
}

// copiesOf lists the names in the folder of copies.
func copiesOf(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(filepath.Dir(path), CopiesFolder))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// schoolsIn opens a file and gives the IDs of the schools in it.
func schoolsIn(t *testing.T, path string, o Options) []course.ID {
	t.Helper()
	s, err := Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if s.Trouble != nil {
		t.Error("opening:", s.Trouble)
	}
	plan, err := s.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var ids []course.ID
	for _, r := range plan.Schools.All() {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestCopyOfEachDay(t *testing.T) {
	first := course.NewDate(2026, time.December, 20)
	path := filepath.Join(t.TempDir(), "plan.klassetrin")
	s, err := Create(t.Context(), path, Options{Now: on(first)})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := copiesOf(t, path); got != nil {
		t.Fatalf("a plan in which nothing was done was copied: %v", got)
	}
	if err := os.MkdirAll(filepath.Join(filepath.Dir(path), CopiesFolder), 0o755); err != nil {
		t.Fatal(err)
	}
	others := []string{"plan-before-0002.klassetrin", "plan-b-2020-01-01.klassetrin", "plan-2020-01-01.txt", "notes 2020-01-01"}
	for _, name := range others {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), CopiesFolder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 20 {
		s, err := Open(t.Context(), path, Options{Now: on(first.AddDays(i))})
		if err != nil || s.Trouble != nil {
			t.Fatal(err, s.Trouble)
		}
		addSchool(t, s, course.ID(fmt.Sprintf("school-%02d", i)))
		again, err := Open(t.Context(), path, Options{Now: on(first.AddDays(i))}) // a second window makes no second copy
		if err != nil || again.Trouble != nil {
			t.Fatal(err, again.Trouble)
		}
		for _, s := range []*SQLite{s, again} {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := slices.Clone(others)
	for i := 6; i < 20; i++ {
		want = append(want, "plan-"+first.AddDays(i).String()+".klassetrin")
	}
	slices.Sort(want)
	if got := copiesOf(t, path); !slices.Equal(got, want) {
		t.Errorf("copies\n got %v\nwant %v", got, want)
	}
	// The copy of a day is the file as it was found on that day.
	kept := filepath.Join(filepath.Dir(path), CopiesFolder, "plan-"+first.AddDays(10).String()+".klassetrin")
	if got := schoolsIn(t, kept, Options{Now: on(first)}); len(got) != 10 || got[9] != "school-09" {
		t.Errorf("the copy holds %v", got)
	}
}

func TestNoCopyIsNoReasonNotToOpen(t *testing.T) {
	path := made(t, Options{})
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), CopiesFolder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if course.CodeOf(s.Trouble) != course.ErrUnreadable {
		t.Errorf("the trouble is %v, want %s", s.Trouble, course.ErrUnreadable)
	}
	addSchool(t, s, "second")
}

func TestCopyOnRequest(t *testing.T) {
	path := made(t, Options{})
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	addSchool(t, s, "second")
	to := filepath.Join(t.TempDir(), "Kopie 1.klassetrin")
	if err := s.Copy(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	addSchool(t, s, "third")
	if got := schoolsIn(t, to, Options{}); !slices.Equal(got, []course.ID{"first", "second"}) {
		t.Errorf("the copy holds %v", got)
	}
	if err := s.Copy(t.Context(), to); course.CodeOf(err) != course.ErrExists {
		t.Errorf("copying over a file gives %v, want %s", err, course.ErrExists)
	}
}

func TestMigration(t *testing.T) {
	path := made(t, Options{})
	day := course.NewDate(2026, time.November, 23)
	o := Options{Now: on(day), migrations: newer(t, "CREATE TABLE more (x INTEGER);\nINSERT INTO more (x) VALUES (1);")}
	if got := schoolsIn(t, path, o); !slices.Equal(got, []course.ID{"first"}) {
		t.Errorf("after the migration the file holds %v", got)
	}
	before := filepath.Join(filepath.Dir(path), CopiesFolder, fmt.Sprintf("plan-before-%04d.klassetrin", built(t)+1))
	if got, want := copiesOf(t, path), []string{"plan-2026-11-23.klassetrin", filepath.Base(before)}; !slices.Equal(got, want) {
		t.Errorf("copies %v, want %v", got, want)
	}
	if got := schoolsIn(t, path, o); !slices.Equal(got, []course.ID{"first"}) { // once only
		t.Errorf("opened again, the file holds %v", got)
	}
	if version, err := inspect(t.Context(), path); version != built(t)+1 || err != nil {
		t.Errorf("the file is at migration %d (%v), want %d", version, err, built(t)+1)
	}
	if version, err := inspect(t.Context(), before); version != built(t) || err != nil {
		t.Errorf("the copy is at migration %d (%v), want %d", version, err, built(t))
	}
}

func TestMigrationThatFails(t *testing.T) {
	path := made(t, Options{})
	o := Options{migrations: newer(t, "CREATE TABLE more (x INTEGER);\nDELETE FROM school;\nINSERT INTO nowhere (x) VALUES (1);")}
	if s, err := Open(t.Context(), path, o); err == nil {
		_ = s.Close()
		t.Fatal("the migration did not fail")
	}
	if version, err := inspect(t.Context(), path); version != built(t) || err != nil {
		t.Errorf("the file is at migration %d (%v), want %d", version, err, built(t))
	}
	if got := schoolsIn(t, path, Options{}); !slices.Equal(got, []course.ID{"first"}) {
		t.Errorf("the file holds %v", got)
	}
	if got := copiesOf(t, path); !slices.Contains(got, fmt.Sprintf("plan-before-%04d.klassetrin", built(t)+1)) {
		t.Errorf("there is no copy of before: %v", got)
	}
}

func TestMigrationWithoutCopyIsRefused(t *testing.T) {
	path := made(t, Options{})
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), CopiesFolder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := Open(t.Context(), path, Options{migrations: newer(t, "DELETE FROM school")}); err == nil {
		_ = s.Close()
		t.Fatal("the file was altered without a copy")
	}
	if version, err := inspect(t.Context(), path); version != built(t) || err != nil {
		t.Errorf("the file is at migration %d (%v), want %d", version, err, built(t))
	}
}
