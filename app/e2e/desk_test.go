//go:build e2e

// Package e2e drives the built program in a real window by keys and mouse, as
// a librarian would, and then reads what it has left behind: its data file and
// its workbook. What the window shows it learns from the program itself, which
// for this test is built with the tag e2e (see app/probe.go). Pictures of every
// step, and what the program said, are kept in build/e2e.
package e2e

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What make may set.
const (
	programVariable   = "KLASSETRIN_PROGRAM"   // a program built with the tag e2e
	artefactsVariable = "KLASSETRIN_ARTEFACTS" // where pictures and logs go
)

// The screen that the program is driven on.
const (
	screenWidth  = 1440
	screenHeight = 900
)

var (
	root      string // of the module
	binary    string // the program
	artefacts string // the folder of pictures and logs
	display   string // the X display of the test, such as ":7"; it has a Danish keyboard
)

func TestMain(m *testing.M) { os.Exit(prepare(m)) }

// prepare makes what all tests need, runs them and clears it away again.
func prepare(m *testing.M) int {
	folder, err := os.MkdirTemp("", "klassetrin-e2e")
	if err != nil {
		return refuse(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if root, err = filepath.Abs(filepath.Join("..", "..")); err != nil {
		return refuse(err)
	}
	if artefacts = os.Getenv(artefactsVariable); artefacts == "" {
		artefacts = filepath.Join(root, "build", "e2e")
	}
	if err := os.MkdirAll(artefacts, 0o755); err != nil {
		return refuse(err)
	}
	if err := build(folder); err != nil {
		return refuse(err)
	}
	var stop func()
	if display, stop, err = newDisplay(); err != nil {
		return refuse(err)
	}
	defer stop()
	if out, err := tool("setxkbmap", "dk"); err != nil {
		return refuse(fmt.Errorf("setxkbmap: %w\n%s", err, out))
	}
	return m.Run()
}

func refuse(err error) int {
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// build builds the program, unless one was given.
func build(folder string) error {
	if binary = os.Getenv(programVariable); binary != "" {
		return nil
	}
	binary = filepath.Join(folder, "klassetrin")
	c := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji,e2e", "-trimpath", "-o", binary, ".")
	c.Dir, c.Env = root, append(os.Environ(), "CGO_ENABLED=1")
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("building the program: %w\n%s", err, out)
	}
	return nil
}

// newDisplay starts a screen in memory on a free display and gives its name.
func newDisplay(options ...string) (name string, stop func(), err error) {
	read, write, err := os.Pipe()
	if err != nil {
		return "", nil, err
	}
	defer read.Close()
	size := fmt.Sprintf("%dx%dx24", screenWidth, screenHeight)
	c := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-noreset", "-dpi", "96"}, options...)...)
	var said bytes.Buffer
	c.ExtraFiles, c.Stderr = []*os.File{write}, &said
	err = c.Start()
	write.Close()
	if err != nil {
		return "", nil, fmt.Errorf("starting Xvfb: %w", err)
	}
	stop = func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		stop()
		return "", nil, fmt.Errorf("no screen from Xvfb: %w\n%s", err, said.String())
	}
	return ":" + strings.TrimSpace(number), stop, nil
}

// tool runs a program of the X window system on the display of the test.
func tool(name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+display, "LC_ALL=C.UTF-8")
	out, err := c.CombinedOutput()
	return strings.TrimSpace(string(out)), err
}
