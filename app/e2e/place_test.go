//go:build e2e

package e2e

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"klassetrin/assets/words"
)

// A window that was left on a larger screen than there is now comes up within
// the one there is.
func TestTheWindowFitsTheScreen(t *testing.T) {
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "settings.json"), []byte(`{"width":3840,"height":2100}`), 0o600); err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, name: "place", home: home, words: words.For(words.English), lines: make(chan []byte)}
	p.launch("DISPLAY=" + display)
	p.wait("the first screen within the screen", func(v view) bool {
		return len(v.Things) > 0 && v.W <= screenWidth && v.H <= screenHeight
	})
}

// A window comes up where it was left, to the pixel, and again and again. On a
// smaller screen it comes up within that.
func TestTheWindowComesUpWhereItWasLeft(t *testing.T) {
	for _, scale := range []float64{1, 1.3} {
		t.Run(fmt.Sprint(scale), func(t *testing.T) {
			home := t.TempDir()
			put := spot{X: 217, Y: 83, W: 1003, H: 701}
			onScreen(t, screenWidth, screenHeight)
			p := open(t, fmt.Sprint("place-", scale), home, scale)
			p.put(put)
			p.closed()
			for range 2 {
				p = open(t, fmt.Sprint("place-again-", scale), home, scale)
				p.stands(put)
				p.closed()
			}
			onScreen(t, 1100, 720)
			p = open(t, fmt.Sprint("place-smaller-", scale), home, scale)
			p.stands(spot{X: 1100 - put.W, Y: 720 - put.H, W: put.W, H: put.H})
			p.closed()
		})
	}
}

// A window that was left maximised comes up maximised, and goes back to where
// it was before, with the window's frame around it.
func TestTheWindowComesUpMaximised(t *testing.T) {
	home := t.TempDir()
	onScreen(t, screenWidth, screenHeight)
	manage(t)
	p := open(t, "maximised", home, 1)
	put := spot{X: 217, Y: 83, W: 1003, H: 701}
	p.put(put)
	p.maximise("add")
	whole := p.fills()
	p.closed()
	for range 2 {
		p = open(t, "maximised-again", home, 1)
		p.stands(whole)
		p.closed()
	}
	p = open(t, "maximised-last", home, 1)
	p.stands(whole)
	p.picture("maximised")
	p.maximise("remove")
	p.stands(put)
	p.closed()
	p = open(t, "maximised-no-more", home, 1)
	p.stands(put)
	p.closed()
}

// spot is where a window stands on the screen, without its frame.
type spot struct{ X, Y, W, H int }

// onScreen moves the test to a screen of its own.
func onScreen(t *testing.T, width, height int) {
	t.Helper()
	own, stop, err := newDisplay("-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	if err != nil {
		t.Fatal(err)
	}
	before := display
	display = own
	t.Cleanup(func() {
		stop()
		display = before
	})
}

// manage starts a window manager and waits until it works.
func manage(t *testing.T) {
	t.Helper()
	c := exec.Command("openbox")
	c.Env = environment("DISPLAY="+display, "HOME="+t.TempDir())
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(pause) {
		if out, err := tool("wmctrl", "-m"); err == nil && strings.Contains(out, "Openbox") {
			return
		}
	}
	t.Fatal("the window manager does not come up")
}

// open starts the program as start does, but leaves the window where it is.
func open(t *testing.T, name, home string, scale float64) *program {
	t.Helper()
	p := &program{t: t, name: name, home: home, words: words.For(words.English), lines: make(chan []byte), scale: scale}
	example(t, home)
	p.launch("DISPLAY="+display, fmt.Sprint("FYNE_SCALE=", scale))
	p.wait("the window", func(v view) bool { return len(v.Things) > 0 })
	p.wait("the window on the screen", func(view) bool {
		var err error
		p.window, err = tool("xdotool", "search", "--onlyvisible", "--name", "^Klassetrin")
		return err == nil && p.window != "" && !strings.Contains(p.window, "\n")
	})
	return p
}

// example writes the Danish example to where the program looks in a home folder,
// once.
func example(t *testing.T, home string) {
	t.Helper()
	path := filepath.Join(home, "library.klassetrin")
	if _, err := os.Stat(path); err == nil {
		return
	}
	if out, err := exec.Command(binary, "--data", path, "example", "danish").CombinedOutput(); err != nil {
		t.Fatalf("writing the example: %v\n%s", err, out)
	}
}

// stand tells where the window stands.
func (p *program) stand() (s spot) {
	p.t.Helper()
	out, err := tool("xwininfo", "-id", p.window)
	if err != nil {
		p.fail("xwininfo: %v %s", err, out)
	}
	for name, n := range map[string]*int{"Absolute upper-left X:": &s.X, "Absolute upper-left Y:": &s.Y, "Width:": &s.W, "Height:": &s.H} {
		_, rest, _ := strings.Cut(out, name)
		if _, err := fmt.Sscan(rest, n); err != nil {
			p.fail("xwininfo tells no %s in %s", name, out)
		}
	}
	return s
}

// stands waits until the window stands somewhere and the program knows it.
func (p *program) stands(want spot) {
	p.t.Helper()
	p.wait(fmt.Sprintf("the window at %+v", want), func(v view) bool { return p.standsAt(want, v) })
}

// put moves and resizes the window, as often as it takes: a window that has only
// just come up may still be placed by others.
func (p *program) put(to spot) {
	p.t.Helper()
	p.wait(fmt.Sprintf("to put the window to %+v", to), func(v view) bool {
		if p.standsAt(to, v) {
			return true
		}
		p.xdo("windowsize", p.window, strconv.Itoa(to.W), strconv.Itoa(to.H), "windowmove", p.window, strconv.Itoa(to.X), strconv.Itoa(to.Y))
		return false
	})
}

// standsAt tells whether the window is somewhere, and the program at that size.
func (p *program) standsAt(want spot, v view) bool {
	return p.stand() == want && math.Abs(float64(v.W)*p.scale-float64(want.W)) < 1 && math.Abs(float64(v.H)*p.scale-float64(want.H)) < 1
}

// fills waits until the window fills the screen, without its frame.
func (p *program) fills() (whole spot) {
	p.t.Helper()
	p.wait("the window to fill the screen", func(v view) bool {
		whole = p.stand()
		return whole.W == screenWidth && whole.Y+whole.H == screenHeight && v.W == screenWidth
	})
	return whole
}

// maximise asks the window manager to maximise the window, or not to any more.
func (p *program) maximise(change string) {
	p.t.Helper()
	if out, err := tool("wmctrl", "-i", "-r", p.window, "-b", change+",maximized_vert,maximized_horz"); err != nil {
		p.fail("wmctrl: %v %s", err, out)
	}
}

// closed ends the program by keys.
func (p *program) closed() {
	p.t.Helper()
	p.xdo("windowfocus", "--sync", p.window)
	p.quit()
}
