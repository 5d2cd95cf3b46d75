//go:build e2e

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"klassetrin/assets/words"
)

// Under Wayland alone, without an X server, the program comes up as it does
// under X11, and works.
func TestWayland(t *testing.T) {
	socket := startWayland(t)
	home := t.TempDir()
	p := &program{t: t, name: "wayland", home: home, words: words.For(words.German), lines: make(chan []byte)}
	example(t, p.home)
	p.launch("DISPLAY=", "WAYLAND_DISPLAY="+socket, "FYNE_PLATFORM=wayland")
	p.wait("Home", func(v view) bool { return v.shows(is(p.words.T("home.needs"))) })
	p.checkLog()
}

// startWayland starts a Wayland compositor that draws nowhere and gives its
// socket. It is sway, because GLFW needs a seat, which weston without a screen
// does not have. Sway refuses to run as root, so then nobody runs it.
func startWayland(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "klassetrin-wayland") //nolint:usetesting // t.TempDir lies where nobody may not go
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	said, err := os.Create(filepath.Join(artefacts, "sway.log"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { said.Close() })
	line := []string{"sway", "-c", os.DevNull}
	if os.Getuid() == 0 {
		const nobody = 65534
		if err := os.Chown(folder, nobody, nobody); err != nil {
			t.Fatal(err)
		}
		line = append([]string{"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"}, line...)
	}
	c := exec.Command(line[0], line[1:]...)
	c.Env, c.Stdout, c.Stderr = environment("DISPLAY=", "HOME="+folder, "XDG_RUNTIME_DIR="+folder, "WLR_BACKENDS=headless", "WLR_RENDERER=pixman", "WLR_LIBINPUT_NO_DEVICES=1"), said, said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(pause) {
		if found, _ := filepath.Glob(filepath.Join(folder, "wayland-?")); len(found) > 0 {
			return found[0]
		}
	}
	t.Fatal("sway does not come up; see sway.log")
	return ""
}
