package app

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/app/cli"
	"klassetrin/assets/words"
)

// faults keeps what went wrong inside the program, for whoever mends it. Only
// the fault and the place in the code are written, nothing of the library.
type faults struct{ folder string }

// maxLog is how large the log may become, in bytes; what it held before is kept
// once beside it.
const maxLog = 256 << 10

// Log names the file of all faults.
func (f faults) log() string { return filepath.Join(f.folder, "klassetrin.log") }

// last names the file of the fault that ended the program; it is told of and
// moved to the log when the program starts the next time.
func (f faults) last() string { return filepath.Join(f.folder, "klassetrin.crash") }

// write notes a fault in the log.
func (f faults) write(fault any, stack []byte) {
	if info, err := os.Stat(f.log()); err == nil && info.Size() > maxLog {
		_ = os.Rename(f.log(), f.log()+".old")
	}
	f.add(f.log(), fmt.Appendf(nil, "%s %s %s/%s\n%v\n%s\n", time.Now().Format(time.RFC3339), Version, runtime.GOOS, runtime.GOARCH, fault, stack))
}

func (f faults) add(path string, text []byte) {
	err := os.MkdirAll(f.folder, 0o700)
	if err == nil {
		var file *os.File
		if file, err = os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil {
			_, err = file.Write(text)
			_ = file.Close()
		}
	}
	if err != nil {
		slog.Warn("the log cannot be written", "error", err)
	}
}

// before tells whether the program was ended by a fault the last time, which it
// moves to the log.
func (f faults) before() bool {
	text, err := os.ReadFile(f.last())
	if err != nil || len(bytes.TrimSpace(text)) == 0 {
		return false
	}
	f.write("the program was ended by a fault", text)
	if err := os.Remove(f.last()); err != nil {
		slog.Warn("the fault cannot be forgotten", "error", err)
	}
	return true
}

// watch has the runtime write down what ends the program where nothing can
// catch it, as in a goroutine of the toolkit.
func (f faults) watch() {
	if os.MkdirAll(f.folder, 0o700) != nil {
		return
	}
	file, err := os.OpenFile(f.last(), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err == nil {
		err = debug.SetCrashOutput(file, debug.CrashOptions{})
		_ = file.Close() // the runtime has its own
	}
	if err != nil {
		slog.Warn("faults that end the program will not be noted", "error", err)
	}
}

// ended notes a fault that ends the program and says so on a terminal.
func (f faults) ended(fault any, out io.Writer, sentence string) {
	f.add(f.last(), fmt.Appendf(nil, "%v\n%s\n", fault, debug.Stack()))
	_, _ = fmt.Fprintln(out, sentence)
}

// guard runs what shows a window. A fault that ends it is noted, and told in a
// sentence on the terminal.
func (f faults) guard(sentence func() string, run func() error) (err error) {
	f.watch()
	defer func() {
		if fault := recover(); fault != nil {
			f.ended(fault, os.Stderr, sentence()+": "+f.last())
			err = cli.ErrSaid
		}
	}()
	return run()
}

// show makes a window by show. Where the system has no graphics the toolkit
// breaks down on the way: that is errNoWindow, unless there is a window.
func (f faults) show(made func() fyne.Window, show func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			if win := made(); win != nil && exists(win) {
				panic(fault)
			}
			f.write(fault, debug.Stack())
			err = errNoWindow
		}
	}()
	return show()
}

// without goes on where no window can be shown: the program begins once more,
// drawing in software, or says that it cannot.
func (f faults) without(w *words.Printer) error {
	if compatible() {
		return nil
	}
	f.write(errNoWindow, nil)
	sayNoWindow(os.Stderr, w)
	return cli.ErrSaid
}
