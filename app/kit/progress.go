package kit

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// progressDelay is how long work may take before a window tells of it.
const (
	progressDelay = 300 * time.Millisecond
	progressTick  = 50 * time.Millisecond
)

// RunWithProgress does work in the background. When it takes long a dialog with
// a bar and a Cancel button appears. The work calls progress as often as it
// likes (total 0 while it is not known) and returns soon after ctx is
// cancelled. Then done is called as by Run, but never after Cancel, even when
// the work had come to its end: nobody waits for its result any more. So work
// must leave nothing half done, but write beside and rename.
func (t *Tasks) RunWithProgress(win fyne.Window, p *words.Printer, title string,
	work func(ctx context.Context, progress func(done, total int)) error, done func(),
) {
	ctx, cancel := context.WithCancel(context.Background())
	v := &progressView{tasks: t, win: win, p: p, title: title, cancel: cancel}
	v.stop = t.Later(progressDelay, v.show)
	t.run(ctx, func(ctx context.Context) error {
		err := work(ctx, func(done, total int) {
			v.done.Store(int64(done))
			v.total.Store(int64(total))
		})
		if stopped := ctx.Err(); stopped != nil {
			return stopped
		}
		return err
	}, func(err error) {
		stopped := ctx.Err() != nil
		cancel()
		v.close()
		if err == nil && !stopped && done != nil {
			done()
		}
	})
}

type progressView struct {
	tasks       *Tasks
	win         fyne.Window
	p           *words.Printer
	title       string
	cancel      context.CancelFunc
	stop        func()
	done, total atomic.Int64
	panel       *ProgressPanel
	over        *overlay
	finished    bool
}

func (v *progressView) show() {
	v.panel = NewProgressPanel(v.p, v.title, v.cancel)
	v.over = &overlay{canvas: v.win.Canvas(), panel: v.panel.Box, shade: true}
	v.over.arrange = func(w fyne.Size) (fyne.Position, fyne.Size) {
		m := v.panel.MinSize()
		m.Width = min(m.Width, w.Width-2*Px(Space4))
		return fyne.NewPos((w.Width-m.Width)/2, (w.Height-m.Height)/3), m
	}
	v.over.onKey = func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			v.panel.Stop()
		}
	}
	v.over.show()
	focus(v.panel.button)
	v.tick()
}

func (v *progressView) tick() {
	if v.finished {
		return
	}
	v.panel.SetProgress(int(v.done.Load()), int(v.total.Load()))
	v.stop = v.tasks.Later(progressTick, v.tick)
}

func (v *progressView) close() {
	v.finished = true
	v.stop()
	if v.over != nil {
		v.over.hide()
	}
}

// ProgressPanel tells how far work has come and offers to stop it.
// RunWithProgress shows it; alone it is for whoever wants to see how it looks.
type ProgressPanel struct {
	*Box
	p       *words.Printer
	bar     *ProgressBar
	button  *Button
	stop    func()
	steps   int // how often the bar was told that the end is not known
	stopped bool
}

// NewProgressPanel gives the panel of work that has just begun; its button
// calls stop.
func NewProgressPanel(p *words.Printer, title string, stop func()) *ProgressPanel {
	v := &ProgressPanel{p: p, bar: NewProgressBar(0, ""), stop: stop}
	v.button = Secondary(p.T("common.cancel"), v.Stop)
	v.Box = Panel(Sized(360, 0, VStack(Space3, Heading(title).Wrap(), v.bar, HStack(0, Grow(), v.button))))
	v.Fill = ColorRaised
	return v
}

// SetProgress shows how much is done of how much. While the total is 0 the bar
// goes one step to and fro, to show that something happens.
func (v *ProgressPanel) SetProgress(done, total int) {
	switch {
	case total > 0:
		v.bar.SetValue(float64(done)/float64(total), v.p.T("kit.progress", course.Args{"Done": done, "Total": total}))
		return
	case done > 0:
		v.bar.SetUnknown(v.steps, v.p.Int(done))
	default:
		v.bar.SetUnknown(v.steps, "")
	}
	v.steps++
}

// Stop asks the work to stop, once, and says so until it has.
func (v *ProgressPanel) Stop() {
	if v.stopped {
		return
	}
	v.stopped = true
	v.stop()
	v.button.SetText(v.p.T("kit.stopping"))
	v.button.Disable()
}
