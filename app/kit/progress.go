package kit

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"klassetrin/assets/words"
	"klassetrin/course"
)

// ProgressBar is a slim rounded bar with a label behind it ("22/24").
type ProgressBar struct {
	widget.BaseWidget
	share  float32
	mid    float32
	label  string
	color  fyne.ThemeColorName
	height float32
}

// NewProgressBar gives a bar filled to a share (0 to 1). The label says the
// value in figures; "" for none.
func NewProgressBar(share float64, label string) *ProgressBar {
	p := &ProgressBar{share: float32(share), label: label, color: ColorAccent, height: 10}
	p.ExtendBaseWidget(p)
	return p
}

// SetValue changes share and label.
func (p *ProgressBar) SetValue(share float64, label string) {
	p.share, p.label = float32(share), label
	p.Refresh()
}

// In gives the bar a colour.
func (p *ProgressBar) In(color fyne.ThemeColorName) *ProgressBar { p.color = color; return p }

// Then adds a second, paler part behind the first: what is scheduled behind
// what is recorded. The shares are counted from the start of the second part.
func (p *ProgressBar) Then(share float64) *ProgressBar { p.mid = float32(share); return p }

// High gives the bar a height in pixels at factor 1.
func (p *ProgressBar) High(height float32) *ProgressBar { p.height = height; return p }

// CreateRenderer draws track, filled parts and label.
func (p *ProgressBar) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	track, second, first := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	label := canvas.NewText("", nil)
	style := fyne.TextStyle{}
	layout := func(s fyne.Size) {
		h := min(Px(p.height), s.Height)
		room := s.Width
		if p.label != "" {
			w := max(textWidth(p.label, Size(SizeCaption), style), Px(34))
			lh := fyne.MeasureText("0", Size(SizeCaption), style).Height
			place(label, s.Width-w, (s.Height-lh)/2, w, lh)
			room -= w + Px(Space2)
		}
		room = max(room, 0)
		y := (s.Height - h) / 2
		share, mid := max(0, min(1, p.share)), max(0, min(1-p.share, p.mid))
		place(track, 0, y, room, h)
		place(first, 0, y, barLength(share, room, h), h)
		place(second, 0, y, barLength(share+mid, room, h), h)
	}
	paint := func() {
		r := Px(p.height) / 2
		paintRect(track, ColorTrack, "", 0, r)
		paintRect(first, p.color, "", 0, r)
		paintRect(second, ColorAccentMid, "", 0, r)
		second.Hidden = p.mid <= 0
		first.Hidden = p.share <= 0
		paintText(label, p.label, ColorMuted, SizeCaption, style)
		label.Alignment = fyne.TextAlignTrailing
		layout(p.Size())
	}
	minSize := func() fyne.Size {
		h := Px(p.height)
		w := Px(60)
		if p.label != "" {
			m := fyne.MeasureText(p.label, Size(SizeCaption), style)
			h, w = max(h, m.Height), w+m.Width
		}
		return fyne.NewSize(w, h)
	}
	return newRenderer(layout, minSize, paint, track, second, first, label)
}

// barLength keeps a started bar at least as long as it is high, so that its
// round ends show.
func barLength(share, room, height float32) float32 {
	if share <= 0 {
		return 0
	}
	return min(room, max(share*room, height))
}

// progressDelay is how long work may take before a window tells of it.
const (
	progressDelay = 300 * time.Millisecond
	progressTick  = 100 * time.Millisecond
)

// RunWithProgress does work in the background. When it takes long a dialog with
// a bar and a Cancel button appears. The work calls progress as often as it
// likes (total 0 while it is not known) and returns soon after ctx is
// cancelled. Then done is called as by Run.
func (t *Tasks) RunWithProgress(win fyne.Window, p *words.Printer, title string,
	work func(ctx context.Context, progress func(done, total int)) error, done func(),
) {
	ctx, cancel := context.WithCancel(context.Background())
	v := &progressView{tasks: t, win: win, p: p, title: title, cancel: cancel}
	v.stop = t.Later(progressDelay, v.show)
	t.run(ctx, func(ctx context.Context) error {
		return work(ctx, func(done, total int) {
			v.done.Store(int64(done))
			v.total.Store(int64(total))
		})
	}, func(err error) {
		cancel()
		v.close()
		if err == nil && done != nil {
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
	bar         *ProgressBar
	over        *overlay
	finished    bool
}

func (v *progressView) show() {
	v.bar = NewProgressBar(0, "")
	var button *Button
	button = Secondary(v.p.T("common.cancel"), func() {
		v.cancel()
		button.SetText(v.p.T("kit.stopping"))
		button.Disable()
	})
	content := VStack(Space3, Heading(v.title).Wrap(), v.bar, HStack(0, Grow(), button))
	panel := Panel(Sized(360, 0, content))
	panel.Fill = ColorRaised
	v.over = &overlay{canvas: v.win.Canvas(), panel: panel, shade: true}
	v.over.arrange = func(w fyne.Size) (fyne.Position, fyne.Size) {
		m := panel.MinSize()
		return fyne.NewPos((w.Width-m.Width)/2, (w.Height-m.Height)/3), m
	}
	v.over.onKey = func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			button.Tapped(nil)
		}
	}
	v.over.show()
	v.tick()
}

func (v *progressView) tick() {
	if v.finished {
		return
	}
	done, total := int(v.done.Load()), int(v.total.Load())
	if total > 0 {
		v.bar.SetValue(float64(done)/float64(total), v.p.T("kit.progress", course.Args{"Done": done, "Total": total}))
	} else if done > 0 {
		v.bar.SetValue(0, v.p.Int(done))
	}
	v.stop = v.tasks.Later(progressTick, v.tick)
}

func (v *progressView) close() {
	v.finished = true
	v.stop()
	if v.over != nil {
		v.over.hide()
	}
}
