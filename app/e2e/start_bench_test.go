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
// program with the Danish example take from the start of the process to their
// first painted frame. It reports medians in milliseconds of the clock and of
// the processor and their ratio, the ratio of the fastest starts, which a busy
// machine disturbs least, and when the program's Home stands complete.
func BenchmarkStart(b *testing.B) {
	label, home := oneLabel(b), exampleHome(b)
	var frame, used [2][]float64 // of the label and of the program
	var complete []float64
	for b.Loop() {
		for i, program := range []string{label, binary} {
			m := launch(b, program, home)
			frame[i], used[i] = append(frame[i], m.clock), append(used[i], m.processor)
			if program == binary {
				m.stage(b, "home")
				complete = append(complete, since(m.begun))
			}
			m.end()
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(frame[0]), "label-ms")
	b.ReportMetric(median(frame[1]), "program-ms")
	b.ReportMetric(median(frame[1])/median(frame[0]), "program/label")
	b.ReportMetric(slices.Min(frame[1])/slices.Min(frame[0]), "fastest/fastest")
	b.ReportMetric(median(complete), "home-ms")
	b.ReportMetric(median(used[0]), "label-cpu-ms")
	b.ReportMetric(median(used[1]), "program-cpu-ms")
}

func since(begun time.Time) float64 { return float64(time.Since(begun).Microseconds()) / 1000 }

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
	begun            time.Time
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
	m.begun = time.Now()
	if err := m.cmd.Start(); err != nil {
		b.Fatal(err)
	}
	m.stage(b, "frame")
	m.clock = since(m.begun)
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
// have used a processor, as the scheduler of Linux counts it.
func processor(b *testing.B, pid int) float64 {
	b.Helper()
	threads, err := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/schedstat")
	if err != nil || len(threads) == 0 {
		b.Fatalf("no threads of %d: %v", pid, err)
	}
	sum := 0.0
	for _, thread := range threads {
		text, err := os.ReadFile(thread)
		if err != nil {
			continue // it has just ended
		}
		used, _, _ := strings.Cut(string(text), " ")
		n, err := strconv.ParseFloat(used, 64)
		if err != nil {
			b.Fatal(err)
		}
		sum += n / 1e6
	}
	return sum
}

// BenchmarkIdle measures how much of a processor the window with one label and
// the program use while nobody touches them, on each of its screens and with the
// keyboard in a text field, side by side for some seconds: the label in
// milliseconds a second, the program as a multiple of what the label used in the
// same seconds, and how often each was woken, which the machine's pace does not
// change. Each round starts both anew, because a start of either takes more or
// less than the next; the medians of the rounds are reported.
func BenchmarkIdle(b *testing.B) {
	label, home := oneLabel(b), exampleHome(b)
	var labels, programs []rested
	ratios := map[string][]float64{}
	for b.Loop() {
		least, p := launch(b, label, home), launch(b, binary, home)
		p.stage(b, "home")
		rest := func(name string, keys ...string) {
			x, y := atRest(b, least, p, keys)
			labels, programs, ratios[name] = append(labels, x), append(programs, y), append(ratios[name], y.used/x.used)
		}
		for screen := range screenTitles {
			rest("screen"+strconv.Itoa(screen+1), "ctrl+"+strconv.Itoa(screen+1))
		}
		rest("text-field", "ctrl+3", "ctrl+f")
		least.end()
		p.end()
	}
	var used, all, woken, wakes []float64
	for i, l := range labels {
		used, all = append(used, l.used), append(all, programs[i].used/l.used)
		woken, wakes = append(woken, l.wakes), append(wakes, programs[i].wakes/l.wakes)
	}
	b.ReportMetric(0, "ns/op")
	for name := range ratios {
		b.ReportMetric(median(ratios[name]), name+"/label")
	}
	b.ReportMetric(median(used), "label-ms/s")
	b.ReportMetric(median(all), "median/label")
	b.ReportMetric(slices.Min(all), "least/label")
	b.ReportMetric(slices.Max(all), "most/label")
	b.ReportMetric(median(woken), "label-wakes/s")
	b.ReportMetric(median(wakes), "wakes/label")
}

// rested is what a process has used a second: milliseconds of a processor, and
// how often its threads went to sleep and were woken.
type rested struct{ used, wakes float64 }

// atRest presses keys and leaves both windows alone: what both used in the same
// seconds, because the machine's pace drifts.
func atRest(b *testing.B, least, p *measured, keys []string) (label, program rested) {
	b.Helper()
	for _, key := range keys {
		if out, err := tool("xdotool", "search", "--name", "^Klassetrin$", "windowfocus", "%@", "key", key); err != nil {
			b.Fatalf("%v %s", err, out)
		}
		time.Sleep(idleSettle)
	}
	now := func(m *measured) rested {
		pid := m.cmd.Process.Pid
		return rested{processor(b, pid), wakes(b, pid)}
	}
	since := func(m *measured, then rested) rested {
		n := now(m)
		return rested{(n.used - then.used) / idleWatch.Seconds(), (n.wakes - then.wakes) / idleWatch.Seconds()}
	}
	x, y := now(least), now(p)
	time.Sleep(idleWatch)
	return since(least, x), since(p, y)
}

// wakes counts how often the threads of a process have gone to sleep by
// themselves.
func wakes(b *testing.B, pid int) (sum float64) {
	b.Helper()
	threads, err := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/status")
	if err != nil {
		b.Fatal(err)
	}
	for _, thread := range threads {
		text, err := os.ReadFile(thread)
		if err != nil {
			continue // it has just ended
		}
		_, after, _ := strings.Cut(string(text), "\nvoluntary_ctxt_switches:")
		line, _, _ := strings.Cut(after, "\n")
		n, err := strconv.ParseFloat(strings.TrimSpace(line), 64)
		if err != nil {
			b.Fatalf("%s: %v", thread, err)
		}
		sum += n
	}
	return sum
}

// How long the windows are left alone before and while they are measured.
const (
	idleSettle = 2 * time.Second
	idleWatch  = 8 * time.Second
)
