//go:build e2e

package e2e

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"klassetrin/assets/words"
)

// patience is how long something may take before the test gives up. It is long
// because the machine may be busy; what works comes much sooner.
const patience = 45 * time.Second

// pause lies between two looks at the window.
const pause = 25 * time.Millisecond

// program is the running program and its one window.
type program struct {
	t      *testing.T
	name   string         // begins the names of its pictures and of its log
	home   string         // the folder of its data and settings
	words  *words.Printer // what stands on the screen, in the program's language
	args   []string       // of its command line
	cmd    *exec.Cmd
	in     io.WriteCloser
	lines  chan []byte // answers of the program; closed when it has ended
	window string      // its number for xdotool
	scale  float64     // pixels of a unit, where that matters
	shots  int
}

// start starts the program as a user of a language with data in a home folder,
// and waits for its window. Args are those of the command line.
func start(t *testing.T, name, home string, lang words.Lang, args ...string) *program {
	t.Helper()
	p := &program{t: t, name: name, home: home, words: words.For(lang), lines: make(chan []byte)}
	p.args = args
	p.launch("DISPLAY=" + display)
	p.wait("the window", func(v view) bool { return len(v.Things) > 0 })
	var err error
	p.window, err = tool("xdotool", "search", "--onlyvisible", "--name", "^Klassetrin")
	if err != nil || strings.Contains(p.window, "\n") {
		p.fail("the window was not found: %v %s", err, p.window)
	}
	p.wait("the window at its size", func(v view) bool {
		if v.W == screenWidth && v.H == screenHeight {
			return true
		}
		p.xdo("windowmove", p.window, "0", "0", "windowsize", p.window, strconv.Itoa(screenWidth), strconv.Itoa(screenHeight), "windowfocus", p.window)
		return false
	})
	return p
}

// launch starts the process on a display.
func (p *program) launch(on ...string) {
	p.t.Helper()
	locale := map[words.Lang]string{words.Danish: "da_DK.UTF-8", words.German: "de_DE.UTF-8", words.English: "en_GB.UTF-8"}[p.words.Lang()]
	log, err := os.Create(filepath.Join(artefacts, p.name+".log"))
	p.must(err)
	p.t.Cleanup(func() { log.Close() })
	p.cmd = exec.Command(binary, p.args...)
	p.cmd.Env = desktop(p.t, p.home, append(on, "LANG="+locale)...)
	p.cmd.Stderr = log
	p.in, err = p.cmd.StdinPipe()
	p.must(err)
	out, err := p.cmd.StdoutPipe()
	p.must(err)
	p.must(p.cmd.Start())
	p.t.Cleanup(p.kill)
	go p.listen(out)
}

// desktop is the environment of a program with data in a home folder: a bare
// desktop with graphics in software.
func desktop(t testing.TB, home string, with ...string) []string {
	return environment(append([]string{"KLASSETRIN_HOME=" + home, "DBUS_SESSION_BUS_ADDRESS=disabled:", "XDG_CACHE_HOME=" + home, "HOME=" + home, "XDG_RUNTIME_DIR=" + t.TempDir(), "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1"}, with...)...)
}

// environment is that of the test without what would lead the program to the
// desktop, the language or the data of whoever runs it.
func environment(with ...string) []string {
	var out []string
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		if !strings.HasPrefix(name, "LC_") && !strings.HasPrefix(name, "XDG_") && !strings.HasPrefix(name, "FYNE_") &&
			name != "LANGUAGE" && name != "DBUS_SESSION_BUS_ADDRESS" && name != "WAYLAND_DISPLAY" {
			out = append(out, e)
		}
	}
	return append(out, with...)
}

// listen takes in what the program answers until it ends.
func (p *program) listen(out io.Reader) {
	defer close(p.lines)
	r := bufio.NewReader(out)
	for {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return
		}
		p.lines <- line
	}
}

// look asks the program what its window shows.
func (p *program) look() view {
	p.t.Helper()
	if _, err := io.WriteString(p.in, "\n"); err != nil {
		p.t.Fatalf("the program is gone: %v", err)
	}
	select {
	case line, ok := <-p.lines:
		if !ok {
			p.t.Fatalf("the program has ended:\n%s", p.log())
		}
		var v view
		p.must(json.Unmarshal(line, &v))
		return v
	case <-time.After(patience):
		p.picture("no-answer")
		p.t.Fatal("the program does not answer any more")
	}
	return view{}
}

// wait looks at the window until a condition holds, and fails with a picture
// and all texts when it never does.
func (p *program) wait(what string, ok func(view) bool) view {
	p.t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(pause) {
		v := p.look()
		if ok(v) {
			return v
		}
		if time.Now().After(deadline) {
			p.fail("never came: %s", what)
		}
	}
}

// fail ends the test with a picture and what the window shows.
func (p *program) fail(format string, args ...any) {
	p.t.Helper()
	p.picture("failed")
	p.t.Logf("the window shows:\n%s", p.look())
	p.t.Fatalf(format, args...)
}

// quit ends the program by keys and waits until it has ended.
func (p *program) quit() {
	p.t.Helper()
	p.key("ctrl+q")
	p.ended()
}

// ended waits until the program has ended well.
func (p *program) ended() {
	p.t.Helper()
	select {
	case _, ok := <-p.lines:
		if ok {
			p.t.Fatal("an answer that nobody asked for")
		}
	case <-time.After(patience):
		p.fail("the program did not end")
	}
	if err := p.cmd.Wait(); err != nil {
		p.t.Fatalf("the program ended badly: %v\n%s", err, p.log())
	}
	p.checkLog()
}

// checkLog fails when the program, or the toolkit, has logged a fault.
func (p *program) checkLog() {
	p.t.Helper()
	log := p.log()
	for _, fault := range []string{" ERROR ", "panic", "Error in Fyne call thread", "Failed to focus"} {
		if strings.Contains(log, fault) {
			p.t.Errorf("the program has logged %q:\n%s", fault, log)
		}
	}
}

// log gives what the program has said on its standard error.
func (p *program) log() string {
	p.t.Helper()
	log, err := os.ReadFile(filepath.Join(artefacts, p.name+".log"))
	p.must(err)
	return string(log)
}

// kill ends a program that a failed test has left behind.
func (p *program) kill() {
	if p.cmd.ProcessState == nil {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait()
	}
}

func (p *program) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}
