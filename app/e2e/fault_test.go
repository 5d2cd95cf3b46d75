//go:build e2e

package e2e

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// A fault in the background, or in what it calls on the screen, is told with
// the place of the log, and the program goes on.
func TestAFaultInTheBackgroundIsToldAndNoted(t *testing.T) {
	p := start(t, "fault-behind", t.TempDir(), words.English)
	log := filepath.Join(p.home, "klassetrin.log")
	told := p.words.T("fault.now", course.Args{"File": log})
	for i, where := range []string{"task", "ui", "later"} {
		p.breakDown(where)
		p.wait("the sentence about the fault in "+where, func(v view) bool { return v.Layers == 1 && v.shows(is(told)) })
		p.picture("told-" + where)
		p.key("Escape")
		p.wait("the sentence to go", func(v view) bool { return v.Layers == 0 })
		if n := strings.Count(p.noted(log), "that the test has asked for"); n != i+1 {
			t.Errorf("after %d faults the log names %d", i+1, n)
		}
	}
	p.press(p.words.T("welcome.danish.title"))
	p.title(0)
	p.quit()
}

// A fault that ends the program is noted, ends it with exit code 1, and is told
// when it starts the next time, once.
func TestAFaultThatEndsTheProgramIsToldAtTheNextStart(t *testing.T) {
	home := t.TempDir()
	log := filepath.Join(home, "klassetrin.log")
	for _, where := range []string{"main", "goroutine"} {
		p := start(t, "fault-"+where, home, words.Danish)
		p.breakDown(where)
		p.ends(where == "main")
		again := start(t, "fault-after-"+where, home, words.Danish)
		told := again.words.T("fault.before", course.Args{"File": log})
		again.wait("the sentence about the last time", func(v view) bool { return v.shows(is(told)) })
		again.picture("told")
		if !strings.Contains(again.noted(log), "that the test has asked for") {
			t.Errorf("%s: the log does not name the fault", where)
		}
		again.key("Escape")
		again.wait("the sentence to go", func(v view) bool { return v.Layers == 0 })
		again.kill()
		third := start(t, "fault-third-"+where, home, words.Danish)
		if third.look().Layers != 0 {
			t.Errorf("%s: told twice", where)
		}
		third.kill()
	}
}

// Without a screen the program says so in the user's language and ends.
func TestWithoutAScreenTheProgramSaysSo(t *testing.T) {
	for lang, locale := range map[words.Lang]string{words.Danish: "da_DK.UTF-8", words.German: "de_DE.UTF-8", words.English: "en_GB.UTF-8"} {
		said, code := without(t, nil, "LANG="+locale)
		if code != 1 || !strings.Contains(said, words.For(lang).T("window.none")) || strings.Contains(said, "goroutine") {
			t.Errorf("%s: exit code %d\n%s", lang, code, said)
		}
	}
}

// On a screen without graphics the program says so, and a broken driver is
// replaced by drawing in software.
func TestWithoutGraphicsTheProgramDrawsInSoftwareOrSaysSo(t *testing.T) {
	bare, stop, err := newDisplay("-extension", "GLX")
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for _, args := range [][]string{nil, {"gallery"}} {
		said, code := without(t, args, "DISPLAY="+bare, "LANG=en_GB.UTF-8")
		if code != 1 || !strings.Contains(said, words.For(words.English).T("window.none")) || strings.Contains(said, "goroutine") {
			t.Errorf("%v without GLX: exit code %d\n%s", args, code, said)
		}
	}
	for name, broken := range map[string]string{"driver": "LIBGL_DRIVERS_PATH=/nowhere", "old": "MESA_GL_VERSION_OVERRIDE=1.1"} {
		p := &program{t: t, name: "graphics-" + name, home: t.TempDir(), words: words.For(words.English), lines: make(chan []byte)}
		p.launch("DISPLAY="+display, broken)
		p.wait("the first screen", func(v view) bool { return v.shows(is(p.words.T("welcome.danish.title"))) })
		p.kill()
	}
}

// breakDown asks the program for a fault.
func (p *program) breakDown(where string) {
	p.t.Helper()
	_, err := fmt.Fprintln(p.in, "fault "+where)
	p.must(err)
}

// ends waits until the program has ended by itself, with exit code 1 and
// without a stack on its terminal where it can.
func (p *program) ends(quietly bool) {
	p.t.Helper()
	select {
	case <-p.lines:
	case <-time.After(patience):
		p.fail("the program goes on")
	}
	_ = p.cmd.Wait()
	said, err := os.ReadFile(filepath.Join(artefacts, p.name+".log"))
	p.must(err)
	if quietly && (p.cmd.ProcessState.ExitCode() != 1 || strings.Contains(string(said), "goroutine ") || !strings.Contains(string(said), p.words.T("fault.title"))) {
		p.t.Errorf("exit code %d, it said\n%s", p.cmd.ProcessState.ExitCode(), said)
	}
}

// noted gives what stands in a log.
func (p *program) noted(log string) string {
	p.t.Helper()
	text, err := os.ReadFile(log)
	p.must(err)
	return string(text)
}

// without runs the program where it can open no window, and gives what it says
// and its exit code.
func without(t *testing.T, args []string, env ...string) (string, int) {
	t.Helper()
	c := exec.Command(binary, args...)
	home := t.TempDir()
	for _, e := range desktop(t, home, env...) {
		if !strings.HasPrefix(e, "DISPLAY=") {
			c.Env = append(c.Env, e)
		}
	}
	for _, e := range env {
		if strings.HasPrefix(e, "DISPLAY=") {
			c.Env = append(c.Env, e)
		}
	}
	c.Stdin = nil
	said := &strings.Builder{}
	c.Stdout, c.Stderr = io.Discard, said
	c.WaitDelay = time.Second
	timer := time.AfterFunc(patience, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	_ = c.Run()
	return said.String(), c.ProcessState.ExitCode()
}
