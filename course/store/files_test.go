package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"testing/fstest"
	"time"

	"klassetrin/course"
)

// built is the number of migrations that the program has.
func built(t *testing.T) int {
	t.Helper()
	steps, err := readSteps(builtIn())
	if err != nil || len(steps) == 0 {
		t.Fatal(len(steps), err)
	}
	return len(steps)
}

// newer are the built-in migrations and one more.
func newer(t *testing.T, text string) fs.FS {
	t.Helper()
	steps, err := readSteps(builtIn())
	if err != nil {
		t.Fatal(err)
	}
	out := fstest.MapFS{fmt.Sprintf("%04d_more.sql", len(steps)+1): {Data: []byte(text)}}
	for _, s := range steps {
		out[s.name+".sql"] = &fstest.MapFile{Data: []byte(s.text)}
	}
	return out
}

// made makes a file with one school in it and closes it.
func made(t *testing.T, o Options) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "plan.klassetrin")
	s, err := Create(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	addSchool(t, s, "first")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// copied makes a copy of a file. The engine has not written to it yet, so that
// even opening it the usual way would alter it.
func copied(t *testing.T, path string, o Options) string {
	t.Helper()
	s, err := Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "copy.klassetrin")
	if err := errors.Join(s.Copy(t.Context(), to), s.Close()); err != nil {
		t.Fatal(err)
	}
	return to
}

func addSchool(t *testing.T, s *SQLite, id course.ID) {
	t.Helper()
	c := course.Change{ID: course.NewID(), At: time.Now(), Edits: []course.Edit{course.Put(&course.School{Base: course.Base{ID: id, Version: 1}, Name: "School"})}}
	if _, err := s.Commit(t.Context(), c); err != nil {
		t.Fatal(err)
	}
}

// folder gives every file of a folder with a digest of its content.
func folder(t *testing.T, path string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		sum := sha256.Sum256(b)
		out[p] = hex.EncodeToString(sum[:])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// untouched makes sure that opening is refused and alters no file in the
// folder.
func untouched(t *testing.T, path string, code course.Code) {
	t.Helper()
	before := folder(t, filepath.Dir(path))
	s, err := Open(t.Context(), path, Options{})
	if err == nil {
		_ = s.Close()
	}
	if course.CodeOf(err) != code {
		t.Errorf("opening gives %v, want %s", err, code)
	}
	after := folder(t, filepath.Dir(path))
	delete(after, path+"-shm") // a mere index of the file beside it
	delete(before, path+"-shm")
	if !reflect.DeepEqual(after, before) {
		t.Errorf("files were altered:\n now %v\nthen %v", after, before)
	}
}

func TestDamagedFilesStayUntouched(t *testing.T) {
	write := func(t *testing.T, content []byte) string {
		t.Helper()
		path := filepath.Join(t.TempDir(), "plan.klassetrin")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, err := os.ReadFile(copied(t, made(t, Options{}), Options{}))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("empty", func(t *testing.T) { untouched(t, write(t, nil), course.ErrDamaged) })
	t.Run("text", func(t *testing.T) {
		untouched(t, write(t, append([]byte("Name;Town\n"), make([]byte, 200)...)), course.ErrDamaged)
	})
	t.Run("cut off", func(t *testing.T) { untouched(t, write(t, good[:len(good)/2]), course.ErrDamaged) })
	t.Run("overwritten in the middle", func(t *testing.T) {
		bad := append([]byte{}, good...)
		for i := 4096; i < 3*4096; i++ {
			bad[i] = byte(i)
		}
		untouched(t, write(t, bad), course.ErrDamaged)
	})
	t.Run("only the head", func(t *testing.T) { untouched(t, write(t, good[:4096]), course.ErrDamaged) })
	t.Run("of another program", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "other.db")
		db, err := sql.Open("sqlite3", address(path))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), "CREATE TABLE migration (number INTEGER)"); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		untouched(t, path, course.ErrDamaged)
	})
}

func TestNewerFilesStayUntouched(t *testing.T) {
	o := Options{migrations: newer(t, "CREATE TABLE more (x INTEGER)")}
	t.Run("at rest", func(t *testing.T) { untouched(t, made(t, o), course.ErrNewer) })
	t.Run("a copy", func(t *testing.T) { untouched(t, copied(t, made(t, o), o), course.ErrNewer) })
	t.Run("with changes waiting beside it", func(t *testing.T) {
		path := made(t, Options{})
		s, err := Open(t.Context(), path, o) // upgraded, but only beside the file
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		left := filepath.Join(t.TempDir(), "left.klassetrin") // as after a power cut
		for _, end := range []string{"", "-wal"} {
			b, err := os.ReadFile(path + end)
			if err == nil {
				err = os.WriteFile(left+end, b, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		untouched(t, left, course.ErrNewer)
	})
}

func TestFilesThatCannotBeReached(t *testing.T) {
	path := made(t, Options{})
	for name, p := range map[string]string{
		"no such file":          filepath.Join(filepath.Dir(path), "none.klassetrin"),
		"no such folder":        filepath.Join(filepath.Dir(path), "none", "plan.klassetrin"),
		"a folder":              filepath.Dir(path),
		"a file for its folder": filepath.Join(path, "plan.klassetrin"),
	} {
		_, err := Open(t.Context(), p, Options{})
		cannotReach(t, "opening "+name, err, p)
	}
	for name, p := range map[string]string{
		"no such folder":        filepath.Join(filepath.Dir(path), "none", "plan.klassetrin"),
		"a file for its folder": filepath.Join(path, "plan.klassetrin"),
	} {
		_, err := Create(t.Context(), p, Options{})
		cannotReach(t, "creating in "+name, err, p)
	}
	if _, err := Create(t.Context(), path, Options{}); course.CodeOf(err) != course.ErrExists {
		t.Errorf("creating what exists gives %v, want %s", err, course.ErrExists)
	}
	if os.Getuid() <= 0 {
		t.Log("whoever may write everywhere cannot be shut out of a folder")
		return
	}
	shut := filepath.Dir(path)
	if err := os.Chmod(shut, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(shut, 0o700) })
	_, err := Create(t.Context(), filepath.Join(shut, "new.klassetrin"), Options{})
	cannotReach(t, "creating in a folder that is shut", err, filepath.Join(shut, "new.klassetrin"))
	_, err = Open(t.Context(), path, Options{})
	cannotReach(t, "opening in a folder that is shut", err, path)
}

func cannotReach(t *testing.T, what string, err error, path string) {
	t.Helper()
	//nolint:errorlint // the refusal itself
	if e, ok := err.(*course.Error); !ok || e.Code != course.ErrUnreadable || e.Args["File"] != path {
		t.Errorf("%s gives %v, want %s of %s", what, err, course.ErrUnreadable, path)
	}
}

func TestFileHeldByAnother(t *testing.T) {
	t.Parallel() // opening waits five seconds for the other to let go
	path := made(t, Options{})
	db, err := sql.Open("sqlite3", address(path)+"?_locking_mode=EXCLUSIVE&_txlock=exclusive")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	untouched(t, path, course.ErrLocked)
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
}

func TestCommitWhileAnotherWrites(t *testing.T) {
	t.Parallel() // committing waits five seconds for the other to finish
	path := made(t, Options{})
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	other, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	if _, err := other.conn.exec(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	c := course.Change{ID: course.NewID(), Edits: []course.Edit{course.Put(&course.School{Base: course.Base{ID: "x", Version: 1}})}}
	if _, err := s.Commit(t.Context(), c); course.CodeOf(err) != course.ErrLocked {
		t.Errorf("committing gives %v, want %s", err, course.ErrLocked)
	}
	if _, err := s.Load(t.Context()); err != nil {
		t.Errorf("loading meanwhile: %v", err)
	}
	if _, err := other.conn.exec(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(t.Context(), c); err != nil {
		t.Errorf("committing afterwards: %v", err)
	}
}
