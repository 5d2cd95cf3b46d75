package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"klassetrin/assets/words"
)

// errNoWindow tells that the system has made no window.
var errNoWindow = errors.New("the system has made no window")

// softVariable marks a program that draws in software already.
const softVariable = "KLASSETRIN_SOFTWARE"

// softly gives the environment in which Linux draws in software: with the
// driver that comes with Mesa, whatever else was chosen.
func softly(env []string) []string {
	var out []string
	for _, e := range env {
		name, _, _ := strings.Cut(e, "=")
		if !slices.Contains([]string{"LIBGL_DRIVERS_PATH", "MESA_LOADER_DRIVER_OVERRIDE", "GALLIUM_DRIVER", "MESA_GL_VERSION_OVERRIDE", "LIBGL_ALWAYS_INDIRECT", "LIBGL_ALWAYS_SOFTWARE", "__GLX_VENDOR_LIBRARY_NAME", softVariable}, name) {
			out = append(out, e)
		}
	}
	return append(out, "LIBGL_ALWAYS_SOFTWARE=1", softVariable+"=1")
}

// compatible starts the program once more so that it draws in software, and
// tells whether the other one is the program now. On Linux it takes the place
// of this one and nothing returns; on Windows it is a copy in the folder
// compatibility, beside which Mesa's opengl32.dll lies; macOS draws in software
// by itself where it has to.
func compatible() bool {
	if os.Getenv(softVariable) != "" {
		return false
	}
	path, err := os.Executable()
	if err != nil {
		return false
	}
	switch runtime.GOOS {
	case "linux", "freebsd":
		return replace(path, os.Args, softly(os.Environ())) == nil
	case "windows":
		c := exec.CommandContext(context.Background(), filepath.Join(filepath.Dir(path), "compatibility", filepath.Base(path)), os.Args[1:]...)
		c.Env = append(os.Environ(), softVariable+"=1")
		return c.Start() == nil
	}
	return false
}

// sayNoWindow says that no window can be opened, on the terminal and, as most
// users have none, in a box of the system where it has one.
func sayNoWindow(out io.Writer, w *words.Printer) {
	text := w.T("window.none")
	_, _ = fmt.Fprintln(out, text)
	box("Klassetrin", text)
}

// boxes are the programs that show a message, in the order they are tried.
func boxes(title, text string) [][]string {
	if runtime.GOOS == "darwin" {
		return [][]string{{"osascript", "-e", "on run argv", "-e", "display dialog (item 1 of argv) with title (item 2 of argv) buttons {\"OK\"}", "-e", "end run", text, title}}
	}
	return [][]string{
		{"zenity", "--error", "--no-markup", "--title", title, "--text", text},
		{"kdialog", "--title", title, "--error", text},
		{"xmessage", "-center", text},
	}
}
