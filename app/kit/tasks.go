package kit

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// ErrPanic is wrapped by the error that is shown when work broke down. What
// happened is in the log.
var ErrPanic = errors.New("unexpected fault")

// Tasks does work in the background and brings its result back to the screen.
// It is the only place of the program that hops between goroutines: functions
// called done, show and f run on the screen's own goroutine.
type Tasks struct {
	spawn func(func())
	hop   func(func())
	after func(time.Duration, func()) (stop func())
	show  func(error)
	fault func(fault any, stack []byte) // notes a fault

	mu      sync.Mutex
	pending []*timer // of InlineTasks
}

type timer struct {
	f       func()
	stopped bool
}

// NewTasks gives the tasks of the program. Spawn starts a goroutine (nil: go
// itself); show tells the user about an error.
func NewTasks(spawn func(func()), show func(error)) *Tasks {
	if spawn == nil {
		spawn = func(f func()) { go f() }
	}
	t := &Tasks{spawn: spawn, show: show, fault: logFault}
	t.hop = func(f func()) { fyne.Do(func() { t.safely(f) }) }
	t.after = func(d time.Duration, f func()) func() {
		// The time may be up when stop is called, and f wait for its turn.
		var stopped atomic.Bool
		timer := time.AfterFunc(d, func() {
			t.hop(func() {
				if !stopped.Load() {
					f()
				}
			})
		})
		return func() {
			stopped.Store(true)
			timer.Stop()
		}
	}
	return t
}

// OnFault says where faults are noted, instead of on standard error.
func (t *Tasks) OnFault(note func(fault any, stack []byte)) { t.fault = note }

func logFault(fault any, stack []byte) {
	slog.Error("a fault in the program", "fault", fault, "stack", string(stack))
}

// safely calls f on the screen's own goroutine; a fault in it is noted and
// shown, and the program goes on.
func (t *Tasks) safely(f func()) {
	err := t.guarded(context.Background(), func(context.Context) error {
		f()
		return nil
	})
	if err == nil {
		return
	}
	// Showing it is tried once: the fault may lie there.
	_ = t.guarded(context.Background(), func(context.Context) error {
		t.show(err)
		return nil
	})
}

// InlineTasks gives tasks for tests: work is done at once by the caller, timers
// wait for Elapse, errors are handed to show (nil: they panic).
func InlineTasks(show func(error)) *Tasks {
	if show == nil {
		show = func(err error) { panic(err) }
	}
	run := func(f func()) { f() }
	t := &Tasks{spawn: run, hop: run, show: show, fault: logFault}
	t.after = func(_ time.Duration, f func()) func() {
		one := &timer{f: f}
		t.mu.Lock()
		t.pending = append(t.pending, one)
		t.mu.Unlock()
		return func() { one.stopped = true }
	}
	return t
}

// Elapse lets the time of all timers that InlineTasks has started pass.
func (t *Tasks) Elapse() {
	t.mu.Lock()
	due := t.pending
	t.pending = nil
	t.mu.Unlock()
	for _, one := range due {
		if !one.stopped {
			one.f()
		}
	}
}

// Hold has what comes back from the work of InlineTasks wait until release is
// called, so that a test can look at what a window shows meanwhile.
func (t *Tasks) Hold() (release func()) {
	var held []func()
	before := t.hop
	t.hop = func(f func()) { held = append(held, f) }
	return func() {
		t.hop = before
		for _, f := range held {
			f()
		}
	}
}

// Run does work in the background and then calls done (which may be nil). When
// the work fails the error is shown and done is not called; a cancelled context
// is no failure, done is then not called either.
func (t *Tasks) Run(ctx context.Context, work func(context.Context) error, done func()) {
	t.run(ctx, work, func(err error) {
		if err == nil && done != nil {
			done()
		}
	})
}

// run does the work and calls end with its error, after that has been shown.
func (t *Tasks) run(ctx context.Context, work func(context.Context) error, end func(error)) {
	t.spawn(func() {
		err := t.guarded(ctx, work)
		t.hop(func() {
			if err != nil && !errors.Is(err, context.Canceled) {
				end(err)
				t.show(err)
				return
			}
			end(err)
		})
	})
}

// guarded turns a panic of the work into an error and notes it.
func (t *Tasks) guarded(ctx context.Context, work func(context.Context) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			t.fault(r, debug.Stack())
			err = fmt.Errorf("%w: %v", ErrPanic, r)
		}
	}()
	if err := ctx.Err(); err != nil {
		return err
	}
	return work(ctx)
}

// UI calls f on the screen's own goroutine, soon. It is for code that is called
// from elsewhere, such as a store that tells of changes.
func (t *Tasks) UI(f func()) { t.hop(f) }

// Later calls f after a time, unless stop was called before.
func (t *Tasks) Later(d time.Duration, f func()) (stop func()) { return t.after(d, f) }

// Meanwhile does work on a goroutine of its own; the function it gives waits
// until the work has ended and gives its error. It is for the start of the
// program, which waits for the system meanwhile; all other work goes through
// Run.
func (t *Tasks) Meanwhile(work func() error) (wait func() error) {
	ended := make(chan error, 1)
	t.spawn(func() {
		ended <- t.guarded(context.Background(), func(context.Context) error { return work() })
	})
	return func() error { return <-ended }
}
