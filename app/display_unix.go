//go:build !windows

package app

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

// replace puts another program in the place of this one.
func replace(path string, args, env []string) error { return syscall.Exec(path, args, env) }

// box shows a message outside of the window and does not wait until it has been
// read.
func box(title, text string) {
	if runtime.GOOS != "darwin" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return
	}
	for _, line := range boxes(title, text) {
		if exec.CommandContext(context.Background(), line[0], line[1:]...).Start() == nil {
			return
		}
	}
}
