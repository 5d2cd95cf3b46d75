//go:build e2e

package e2e

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkStart measures, in turns, how long a window with one label and the
// program with the Danish example take from the start of the process to the
// turn of the event loop after their first painted frame. It reports medians
// in milliseconds of the clock and of the processor, and their ratio.
func BenchmarkStart(b *testing.B) {
	label, home := oneLabel(b), exampleHome(b)
	var of, in [2][]float64 // clock and processor; of the label and of the program
	for b.Loop() {
		for i, run := range []func() *measured{func() *measured { return launch(b, label, home) }, func() *measured { return launch(b, binary, home) }} {
			m := run()
			of[i], in[i] = append(of[i], m.clock), append(in[i], m.processor)
			m.end()
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(of[0]), "label-ms")
	b.ReportMetric(median(of[1]), "program-ms")
	b.ReportMetric(median(of[1])/median(of[0]), "ratio")
	b.ReportMetric(median(in[0]), "label-cpu-ms")
	b.ReportMetric(median(in[1]), "program-cpu-ms")
	b.ReportMetric(median(in[1])/median(in[0]), "cpu-ratio")
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// oneLabel builds the window with one label as the program was built.
func oneLabel(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "onelabel")
	c := exec.Command("go", "build", "-tags", "migrated_fynedo,no_emoji,e2e", "-trimpath", "-ldflags", "-s -w", "-o", path, "./app/e2e/onelabel")
	c.Dir, c.Env = root, append(os.Environ(), "CGO_ENABLED=1")
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("building the window with one label: %v\n%s", err, out)
	}
	return path
}

// exampleHome gives a home folder in which the Danish example was open last.
func exampleHome(b *testing.B) string {
	b.Helper()
	home := b.TempDir()
	file := filepath.Join(home, "library.klassetrin")
	if out, err := exec.Command(binary, "--data", file, "example", "danish").CombinedOutput(); err != nil {
		b.Fatalf("writing the example: %v\n%s", err, out)
	}
	// The first start makes the copy of the day; only those after it are measured.
	launch(b, binary, home).end()
	return home
}

// measured is a program that has painted its first frame.
type measured struct {
	cmd              *exec.Cmd
	in               io.Closer
	lines            *bufio.Scanner
	clock, processor float64 // milliseconds until then
}

// launch starts a program and waits for its first frame.
func launch(b *testing.B, program, home string) *measured {
	b.Helper()
	m := &measured{cmd: exec.Command(program)}
	m.cmd.Env = desktop(b, home, "KLASSETRIN_STAGES=1", "DISPLAY="+display, "LANG=da_DK.UTF-8")
	m.cmd.Stderr = io.Discard
	in, err := m.cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := m.cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	m.in, m.lines = in, bufio.NewScanner(out)
	begun := time.Now()
	if err := m.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	m.stage(b, "frame")
	m.clock = float64(time.Since(begun).Microseconds()) / 1000
	m.processor = processor(b, m.cmd.Process.Pid)
	return m
}

// stage waits until the program has told that it has come so far.
func (m *measured) stage(b *testing.B, name string) {
	b.Helper()
	for m.lines.Scan() {
		if m.lines.Text() == name {
			return
		}
	}
	b.Fatalf("%s has ended before it came to %q", m.cmd.Path, name)
}

// end ends the program.
func (m *measured) end() {
	_ = m.cmd.Process.Kill()
	_ = m.cmd.Wait()
}

// processor gives the time in milliseconds for which all threads of a process
// have used a processor, by the clock ticks of Linux (100 a second).
func processor(b *testing.B, pid int) float64 {
	b.Helper()
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), ") ") // the name may hold spaces
	fields := strings.Fields(rest)
	const user, system = 11, 12 // see proc(5), counted from the state
	sum := 0
	for _, field := range []int{user, system} {
		n, err := strconv.Atoi(fields[field])
		if err != nil {
			b.Fatal(err)
		}
		sum += n
	}
	return float64(sum) * 10
}
