package open

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"klassetrin/course"
)

// at opens a data file for a test.
func at(t *testing.T, path string) *File {
	t.Helper()
	f, err := At(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestANewFileIsMadeWithItsFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "er", "bøger.klassetrin")
	f := at(t, path)
	if f.Planner.Plan.Library != nil {
		t.Error("a new file holds a library")
	}
	if err := f.Own(context.Background(), "DK", "Test", "Main", "Ann"); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if got := at(t, path).Planner.Plan.Library; got == nil || got.Name != "Test" {
		t.Errorf("opened again it holds %+v", got)
	}
}

func TestExistingRefusesWhatHoldsNoLibrary(t *testing.T) {
	folder := t.TempDir()
	missing := filepath.Join(folder, "missing.klassetrin")
	if _, err := Existing(context.Background(), missing); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("asking for a file made it")
	}
	empty := filepath.Join(folder, "empty.klassetrin")
	_ = at(t, empty).Close()
	if _, err := Existing(context.Background(), empty); course.CodeOf(err) != course.ErrNotFound {
		t.Errorf("an empty file: %v", err)
	}
}

func TestExamplesFillOnlyEmptyFiles(t *testing.T) {
	ctx := context.Background()
	for _, which := range []string{"danish", "german"} {
		f := at(t, filepath.Join(t.TempDir(), "x.klassetrin"))
		if err := f.Example(ctx, which); err != nil {
			t.Fatal(err)
		}
		sessions := f.Planner.Plan.Sessions.Len()
		if f.Planner.Plan.Library == nil || sessions == 0 {
			t.Errorf("%s is empty", which)
		}
		if err := f.Example(ctx, which); err == nil || f.Planner.Plan.Sessions.Len() != sessions {
			t.Errorf("%s was filled twice: %v", which, err)
		}
		if err := f.Own(ctx, "DK", "Test", "Main", "Ann"); err == nil {
			t.Error("a library of one's own went into a file that is in use")
		}
	}
	f := at(t, filepath.Join(t.TempDir(), "x.klassetrin"))
	if err := f.Example(ctx, "klingon"); course.CodeOf(err) != course.ErrInvalid || f.Planner.Plan.Library != nil {
		t.Errorf("an unknown example: %v", err)
	}
}

func TestTheLibraryBringsItsHolidaysAndClock(t *testing.T) {
	f := at(t, filepath.Join(t.TempDir(), "x.klassetrin"))
	if err := f.Own(context.Background(), "DK", "Test", "Main", "Ann"); err != nil {
		t.Fatal(err)
	}
	christmas := course.NewDate(2026, 12, 25)
	if _, ok := f.Planner.Plan.Holidays[christmas]; !ok {
		t.Error("Christmas is a working day")
	}
	if zone := f.Planner.Now().Location().String(); zone != "Europe/Copenhagen" {
		t.Errorf("the clock is that of %s", zone)
	}
	f.Planner.Plan.Library.Zone = "Nowhere/At all"
	f.Equip()
	if f.Planner.Now().Location() != time.Local {
		t.Error("an unknown zone is not that of the computer")
	}
}

func TestACopyIsWholeAndReplacesWhole(t *testing.T) {
	ctx, folder := context.Background(), t.TempDir()
	f := at(t, filepath.Join(folder, "x.klassetrin"))
	if err := f.Example(ctx, "german"); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(folder, "copy.klassetrin")
	if err := os.WriteFile(to, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.CopyTo(ctx, to); err != nil {
		t.Fatal(err)
	}
	if got, want := at(t, to).Planner.Plan.Sessions.Len(), f.Planner.Plan.Sessions.Len(); got != want {
		t.Errorf("the copy has %d sessions of %d", got, want)
	}
	if err := f.CopyTo(ctx, f.Path); course.CodeOf(err) != course.ErrExists {
		t.Errorf("the open file was to be replaced by its own copy: %v", err)
	}
	taken := filepath.Join(folder, "taken")
	if err := os.MkdirAll(filepath.Join(taken, "inside"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := f.CopyTo(ctx, taken); err == nil {
		t.Error("a folder was replaced by a copy")
	}
	if left, _ := filepath.Glob(taken + ".*"); len(left) != 0 {
		t.Errorf("a copy that failed left %v", left)
	}
}
