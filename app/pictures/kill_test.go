package pictures

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"klassetrin/app/kit"
	file "klassetrin/app/open"
	"klassetrin/assets/words"
	"klassetrin/course"
)

// childFolder is where a child of the test leaves the name of the data file that
// it types into.
const childFolder = "KLASSETRIN_TEST_FOLDER"

// TestTypingChild is the program that is killed: it begins a course and types,
// with a pause after every word, and prints what it has typed before each pause.
func TestTypingChild(t *testing.T) {
	folder := os.Getenv(childFolder)
	if folder == "" {
		t.Skip("only for the test that kills it")
	}
	w := open(t, "danish", words.For(words.Danish))
	if err := os.WriteFile(filepath.Join(folder, "path"), []byte(w.File.Path), 0o600); err != nil {
		t.Fatal(err)
	}
	before := w.plan().Courses.Len()
	w.shell.Goto(kit.Goal{Screen: kit.ScreenCourses, New: true})
	w.Field(t, w.Deps.Words.T("courses.summary")).Focus()
	typed := ""
	for i := 0; len(typed) < 3500; i++ {
		word := fmt.Sprintf("word%d ", i)
		w.Type(t, word)
		typed += word
		w.Deps.Tasks.Elapse()
		fmt.Println("kept", w.plan().Courses.All()[before].ID, len(typed))
	}
}

// TestKilled kills the program in the middle of typing: afterwards the course
// holds everything but the last letters, and one step takes back what was typed
// in one go.
func TestKilled(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for round := range 4 {
		folder := t.TempDir()
		cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestTypingChild$")
		cmd.Env = append(os.Environ(), childFolder+"="+folder, "TMPDIR="+folder)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var id course.ID
		kept, killed := 0, 1+random.IntN(60)
		lines := 0
		for scan := bufio.NewScanner(out); scan.Scan(); {
			if n, _ := fmt.Sscanf(scan.Text(), "kept %s %d", &id, &kept); n != 2 {
				continue
			}
			if lines++; lines == killed {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		_ = cmd.Wait() // it was killed
		path, err := os.ReadFile(filepath.Join(folder, "path"))
		if err != nil {
			t.Fatal(err)
		}
		again, err := file.At(t.Context(), string(path))
		if err != nil {
			t.Fatal(err)
		}
		p := again.Planner
		c := p.Plan.Courses.Get(id)
		if c == nil {
			t.Fatalf("round %d: the course is lost", round)
		}
		// Between its line and the kill it may have gone on to the next pause.
		if len(c.Summary) < kept || len(c.Summary) > kept+10 || !strings.HasPrefix(c.Summary, "word0 word1 ") && kept > 12 {
			t.Errorf("round %d: %d letters were kept, %d are there", round, kept, len(c.Summary))
		}
		if _, err := p.Undo(context.Background()); err != nil || p.Plan.Courses.Get(id) != nil {
			t.Errorf("round %d: one step back the course has %q (%v)", round, p.Plan.Courses.Get(id).Summary, err)
		}
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	}
}
