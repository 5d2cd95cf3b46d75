package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"klassetrin/course"
	"klassetrin/course/storetest"
)

// The environment of a child: the file it writes to, and what it writes.
const (
	childFile = "KLASSETRIN_TEST_FILE"
	childWork = "KLASSETRIN_TEST_WORK"
)

// bigChange is the number of sessions in a big change.
const bigChange = 3000

// TestMain is also the child that is killed.
func TestMain(m *testing.M) {
	path := os.Getenv(childFile)
	if path == "" {
		os.Exit(m.Run())
	}
	if err := child(context.Background(), path, os.Getenv(childWork)); err != nil {
		fmt.Println("failed", err)
		os.Exit(1)
	}
}

// child commits changes and prints each one when it is confirmed.
func child(ctx context.Context, path, work string) error {
	s, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	p, err := course.OpenPlanner(ctx, s)
	if err != nil {
		return err
	}
	if work == "big" {
		var edits []course.Edit
		for _, r := range storetest.Busy(bigChange) {
			edits = append(edits, course.Put(r))
		}
		fmt.Println("begin")
		if err := p.Do(ctx, course.Label{Key: "big"}, edits...); err != nil {
			return err
		}
		fmt.Println("kept big")
		_, err := io.Copy(io.Discard, os.Stdin) // until killed
		return err
	}
	for {
		id := course.NewID()
		err := p.Do(ctx, course.Label{Key: "small"},
			course.Put(&course.School{Base: course.Base{ID: id}, Name: "School"}),
			course.Put(&course.Class{Base: course.Base{ID: id}, School: id, Track: "A", Fixed: true, Since: 2025}))
		if err != nil {
			return err
		}
		fmt.Println("kept", id)
	}
}

// victim is a child at work and the lines it prints.
type victim struct {
	cmd   *exec.Cmd
	stdin io.Closer
	lines chan string
}

func startChild(t *testing.T, path, work string) *victim {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childFile+"="+path, childWork+"="+work)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	v := &victim{cmd, in, make(chan string, 10_000)}
	go func() {
		for scan := bufio.NewScanner(out); scan.Scan(); {
			v.lines <- scan.Text()
		}
		close(v.lines)
	}()
	return v
}

// kill ends the child in the middle of whatever it does, and gives the lines
// that it had printed and nobody has read.
func (v *victim) kill(t *testing.T) (rest []string) {
	t.Helper()
	if err := v.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for line := range v.lines {
		rest = append(rest, line)
	}
	_ = v.cmd.Wait() // it was killed
	return rest
}

// sound makes sure that the file is in order and gives its plan.
func sound(t *testing.T, path string) (*course.Plan, []course.Change) {
	t.Helper()
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal("opening after the kill:", err)
	}
	defer func() { _ = s.Close() }()
	for _, check := range []string{"PRAGMA integrity_check", "PRAGMA foreign_key_check"} {
		err := s.conn.each(t.Context(), check, nil, func(row []any) error {
			if row[0] != "ok" {
				t.Error(check, row)
			}
			return nil
		})
		if err != nil {
			t.Error(check, err)
		}
	}
	plan, err := s.Load(t.Context())
	if err != nil {
		t.Fatal("loading after the kill:", err)
	}
	list, err := s.Journal(t.Context(), course.JournalQuery{Oldest: true})
	if err != nil {
		t.Fatal("reading the journal after the kill:", err)
	}
	return plan, list
}

func TestKilledBetweenChanges(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	path := made(t, Options{})
	confirmed := map[course.ID]bool{}
	total := 1 // the school the file was made with
	for round := range 20 {
		n := random.IntN(40)
		v := startChild(t, path, "small")
		var lines []string
		for len(lines) < n {
			line, ok := <-v.lines
			if !ok {
				t.Fatal("the child ended by itself:", lines)
			}
			lines = append(lines, line)
		}
		lines = append(lines, v.kill(t)...)
		for _, line := range lines {
			id, ok := strings.CutPrefix(line, "kept ")
			if !ok || len(id) != 36 {
				t.Fatal("the child printed", line)
			}
			confirmed[course.ID(id)] = true
		}
		plan, list := sound(t, path)
		for id := range confirmed {
			if plan.Schools.Get(id) == nil || plan.Classes.Get(id) == nil {
				t.Errorf("round %d: the confirmed change %s is lost", round, id)
			}
		}
		// At most one change a round was kept without its line being printed.
		if got := plan.Schools.Len(); got != plan.Classes.Len()+1 || got != len(list) || got < total+len(lines) || got > total+len(lines)+1 {
			t.Errorf("round %d: %d schools, %d classes, %d changes; %d were confirmed on top of %d", round, got, plan.Classes.Len(), len(list), len(lines), total)
		}
		total = plan.Schools.Len()
	}
	t.Logf("%d changes confirmed, %d kept", len(confirmed), total-1)
}

func TestKilledWithinABigChange(t *testing.T) {
	base, err := os.ReadFile(made(t, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	whole := int64(0) // the bytes beside the file once the change is kept
	outcomes := map[string]int{}
	for round := range 16 {
		path := filepath.Join(t.TempDir(), "plan.klassetrin")
		if err := os.WriteFile(path, base, 0o600); err != nil {
			t.Fatal(err)
		}
		v := startChild(t, path, "big")
		if line := <-v.lines; line != "begin" {
			t.Fatal("the child printed", line)
		}
		wal, err := os.Open(path + "-wal") // there since the child opened its file
		if err != nil {
			t.Fatal(err)
		}
		kept := false
		if round == 0 {
			kept = <-v.lines == "kept big"
			whole = size(t, wal)
		} else {
			// Kill when so much has been written, wherever that is.
			for until := random.Int64N(whole); size(t, wal) < until && !kept; {
				select {
				case line, alive := <-v.lines:
					if !alive {
						t.Fatal("the child ended by itself")
					}
					kept = line == "kept big"
				default:
				}
			}
		}
		kept = len(v.kill(t)) > 0 || kept
		_ = wal.Close() // it was only looked at
		plan, list := sound(t, path)
		switch n := plan.Sessions.Len(); {
		case n == bigChange && len(list) == 2:
			outcomes["kept"]++
		case n == 0 && len(list) == 1 && plan.Classes.Len() == 0 && !kept:
			outcomes["nothing"]++
		default:
			t.Errorf("round %d: %d sessions and %d changes, confirmed: %t", round, n, len(list), kept)
		}
	}
	t.Log("outcomes:", outcomes)
	if outcomes["kept"] == 0 {
		t.Error("not even the child that was left in peace kept its change")
	}
}

// size gives the number of bytes in an open file. Asking by its name instead
// would make the test's own log of files, which go test keeps, 150 MB long.
func size(t *testing.T, f *os.File) int64 {
	t.Helper()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}
